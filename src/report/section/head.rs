//! The head: title, version, question, period, and what a reader must know before the numbers.

use crate::domain::count::ItemCounts;
use crate::report::request::Audience;
use crate::report::tree::{Marking, Span};
use crate::report::visible::Visible;
use crate::report::writer::Writer;
use crate::text::{Numerals, date};

pub(crate) fn write(writer: &mut Writer<'_>, visible: &Visible) {
    writer.heading(1, &visible.title);
    let services: Vec<_> = visible.services.iter().map(|service| writer.service_title(service)).collect();
    let language = writer.text.language();
    let text = writer.text;
    writer.definitions(vec![
        (text.report_version(), Some(version(writer, visible.audience))),
        (text.stage_title(), Some(text.edition(visible.edition))),
        (text.report_classification(), Some(text.word(visible.marking))),
        (text.report_question(), visible.question.clone()),
        (text.report_period(), period(writer, visible)),
        (text.report_services(), Some(writer.join(&services))),
        (text.report_framework(), Some(writer.framework.title.get(language).to_owned())),
        (text.report_published_on(), visible.published_on.map(|day| date(day, language))),
    ]);
    write_not_final(writer, visible);
    if visible.audience == Audience::Public {
        writer.say(text.report_public_note());
    }
}

/// What stands on every page.
pub(crate) fn marking(writer: &Writer<'_>, visible: &Visible) -> Marking {
    Marking {
        classification: writer.text.word(visible.marking),
        version: version(writer, visible.audience),
        edition: writer.text.edition(visible.edition),
    }
}

fn version(writer: &Writer<'_>, audience: Audience) -> String {
    match audience {
        Audience::Public => writer.text.report_version_public(),
        Audience::Secret => writer.text.report_version_secret(),
        Audience::FactCheck => writer.text.report_version_fact_check(),
    }
}

fn period(writer: &Writer<'_>, visible: &Visible) -> Option<String> {
    match visible.period {
        (Some(from), Some(until)) => Some(writer.text.report_period_from_to(from, until)),
        (Some(from), None) => Some(writer.text.report_period_from(from)),
        (None, Some(until)) => Some(writer.text.report_period_until(until)),
        (None, None) => None,
    }
}

fn write_not_final(writer: &mut Writer<'_>, visible: &Visible) {
    let mut all = ItemCounts::default();
    for counts in visible.counts.services.values().flat_map(|service| service.items.values()) {
        all += *counts;
    }
    if all.open() == 0 {
        return;
    }
    let numerals = Numerals::suiting([all.open()]);
    let list = open_list(writer, &all, numerals);
    let said = crate::report::writer::capitalised(&numerals.say(all.open(), writer.text));
    let why = writer.text.report_not_final_why(all.open(), said, list);
    writer.note(vec![Span::Strong(writer.text.report_not_final()), format!(" {why}").into()]);
}

/// `twee in behandeling en één nog niet bekeken`.
pub(super) fn open_list(writer: &Writer<'_>, counts: &ItemCounts, numerals: Numerals) -> String {
    let text = writer.text;
    let said = |count| numerals.say(count, text);
    let parts = [
        (counts.in_progress, text.report_open_in_progress(said(counts.in_progress))),
        (counts.unreviewed, text.report_open_unreviewed(said(counts.unreviewed))),
        (counts.conflict, text.report_open_conflict(said(counts.conflict))),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, part)| part).collect();
    writer.join(&parts)
}
