//! What is said about searching, and about plain SQL.

messages! { SEARCH:
    search_no_item() = "search-no-item";
    search_document(reference, field) = "search-document";
    search_assessment(norm, reviewer, field) = "search-assessment";
    search_closure() = "search-closure";
    search_exclusion() = "search-exclusion";
    search_dismissal(check) = "search-dismissal";
    search_question(field) = "search-question";
    search_recommendation(service, number, field) = "search-recommendation";
    search_sample(name) = "search-sample";
    search_found(count, total, shown) = "search-found";
    search_found_more(total, shown) = "search-found-more";
    sql_nothing_asked() = "sql-nothing-asked";
    sql_truncated(rows) = "sql-truncated";
    sql_denied(what) = "sql-denied";
    sql_deadline() = "sql-deadline";
    sql_bad(words) = "sql-bad";
}
