//! The words on the pages beside queue and case.

messages! { PAGE:
    context_page() = "context-page";
    page_nothing() = "page-nothing";
    orphans_title() = "orphans-title";
    orphans_disclosures(total) = "orphans-disclosures";
    orphans_authorisations(total) = "orphans-authorisations";
    orphans_more(shown, total) = "orphans-more";
}
