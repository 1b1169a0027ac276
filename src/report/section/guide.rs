//! The reading guide, and the terms that this report uses.

use crate::domain::codes::{AuthorisationKind, Content, ItemKind, Verdict};
use crate::report::visible::Visible;
use crate::report::writer::{Writer, capitalised};

pub(crate) fn write(writer: &mut Writer<'_>, visible: &Visible) {
    let text = writer.text;
    writer.heading(2, text.stage_guide());
    writer.say(text.stage_guide_read());
    writer.say(text.stage_guide_numbers());
    let terms: Vec<_> =
        terms(writer, visible).into_iter().map(|(term, said)| (capitalised(&term), Some(said))).collect();
    if !terms.is_empty() {
        writer.heading(3, text.stage_glossary());
        writer.definitions(terms);
    }
}

/// The terms of the report with their meaning: a term of something that does not occur in it is left out.
fn terms(writer: &Writer<'_>, visible: &Visible) -> Vec<(String, String)> {
    let text = writer.text;
    let counted = |kind| visible.counts.services.values().any(|service| service.kind(kind).population > 0);
    let nil_reply = visible.cases.iter().any(|case| case.form.is_some_and(|form| form.content == Content::NilReply));
    let umbrella = visible.cases.iter().any(|case| case.authorisation_kinds.contains(&AuthorisationKind::Umbrella));
    let careless = visible.findings.iter().any(|finding| finding.verdict == Verdict::Careless);
    let any = !visible.counts.services.is_empty();
    let item = |kind| text.items(kind, 1);
    let all = [
        (any, text.glossary_population_term(), text.glossary_population()),
        (!visible.samples.is_empty(), text.glossary_sample_term(), text.glossary_sample()),
        (counted(ItemKind::Disclosure), item(ItemKind::Disclosure), text.glossary_disclosure()),
        (nil_reply, text.glossary_nil_reply_term(), text.glossary_nil_reply()),
        (counted(ItemKind::Authorisation), item(ItemKind::Authorisation), text.glossary_authorisation()),
        (umbrella, text.glossary_umbrella_term(), text.glossary_umbrella()),
        (counted(ItemKind::WeighingNote), item(ItemKind::WeighingNote), text.glossary_weighing_note()),
        (counted(ItemKind::Person), item(ItemKind::Person), text.glossary_person()),
        (counted(ItemKind::Matter), item(ItemKind::Matter), text.glossary_matter()),
        (careless, text.glossary_compensating_term(), text.glossary_compensating()),
    ];
    all.into_iter().filter(|(occurs, ..)| *occurs).map(|(_, term, said)| (term, said)).collect()
}
