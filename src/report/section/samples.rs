//! The samples: how each was chosen, and what may be said on the strength of it.

use super::flow;
use crate::domain::codes::{Code, ItemKind, Method};
use crate::domain::filter::written;
use crate::domain::settle::ItemVerdict;
use crate::domain::statement::Statement;
use crate::report::tree::{Cell, Column, Span, Table};
use crate::report::visible::{Day, Told, Visible, VisibleSample};
use crate::report::writer::{Writer, capitalised};

pub(super) fn write(writer: &mut Writer<'_>, visible: &Visible) {
    writer.heading(3, writer.text.report_samples());
    if visible.samples.is_empty() {
        writer.say(writer.text.report_samples_none());
        flow::write(writer, visible);
        return;
    }
    let entry = |sample| {
        let said = sentences(writer, sample).join(" ");
        vec![Span::Strong(format!("{}.", capitalised(&sample.name))), format!(" {said}").into()]
    };
    let entries = visible.samples.iter().map(entry).collect();
    writer.list(entries);
    flow::write(writer, visible);
    for sample in &visible.samples {
        write_said(writer, sample);
    }
}

/// What may be said on the strength of a sample: the ground, then per verdict.
fn write_said(writer: &mut Writer<'_>, sample: &VisibleSample) {
    let text = writer.text;
    writer.heading(4, capitalised(&sample.name));
    writer.say(text.basis(&sample.basis, sample.reviewed.kind));
    let columns = [text.statement_verdict(), text.statement_in_sample(), text.statement_in_population()];
    let mut rows = Vec::new();
    for &verdict in ItemVerdict::ALL {
        let statement = sample.basis.statement(&sample.reviewed, verdict);
        let said = text.said(&statement);
        let name = text.item_verdict(verdict);
        let whole = said.in_population.unwrap_or_else(|| text.statement_nothing());
        rows.push(vec![Cell::Text(name), Cell::Text(said.in_sample), Cell::Text(whole)]);
        if let Statement::Weighted { strata, .. } = &statement {
            rows.extend(strata.iter().map(|(name, hits)| {
                let name = text.report_of_which(name);
                vec![Cell::Text(name), Cell::Text(text.drawn(*hits)), Cell::Text(text.statement_nothing())]
            }));
        }
    }
    let all = &sample.reviewed.all;
    let apart = [
        (text.statement_not_found(), all.not_found),
        (text.statement_excluded(), all.excluded),
        (text.statement_open(), all.open),
    ];
    for (name, count) in apart.into_iter().filter(|(_, count)| *count > 0) {
        let drawn = text.statement_fraction(writer.figures(count), writer.figures(all.read()));
        rows.push(vec![Cell::Text(name), Cell::Text(drawn), Cell::Text(text.statement_nothing())]);
    }
    writer.table(Table {
        name: format!("sample-{}", sample.name),
        title: sample.name.clone(),
        columns: columns.into_iter().map(Column::left).collect(),
        rows,
    });
}

fn sentences(writer: &Writer<'_>, sample: &VisibleSample) -> Vec<String> {
    let text = writer.text;
    let mut said = vec![chosen(writer, sample)];
    said.extend(sample.drawn_on.map(|day| match day {
        Day::Exact(_) => text.report_sample_drawn_on(writer.day(day)),
        Day::Year(_) => text.report_sample_drawn_in(writer.day(day)),
    }));
    said.extend(sample.reason.said().map(|reason| text.report_sample_reason(closed(reason))));
    said.extend(sample.seed.said().map(|seed| text.report_sample_seed(seed)));
    let worded = |filter| written(filter, sample.reviewed.kind.unwrap_or(ItemKind::Disclosure), text.language());
    said.extend(sample.frame_filter.said().map(|filter| text.report_sample_filter(worded(filter))));
    said.extend(sample.frame_sha256.said().map(|hash| text.report_sample_frame_hash(hash)));
    said.extend(text.seen(sample.reviewed.seen));
    if sample.not_found > 0 {
        let number = capitalised(&text.numeral(sample.not_found));
        said.push(text.report_sample_not_found(sample.not_found, number));
    }
    let accounts = [&sample.reason, &sample.seed, &sample.frame_filter, &sample.frame_sha256];
    if accounts.into_iter().any(|account| *account == Told::Withheld) {
        said.push(text.report_sample_withheld());
    }
    said
}

fn chosen(writer: &Writer<'_>, sample: &VisibleSample) -> String {
    let text = writer.text;
    let items = writer.figures(sample.items);
    let frame = sample.frame.map(|frame| writer.figures(frame));
    match (sample.method, frame) {
        (None, _) => text.report_sample_unknown(),
        (Some(Method::Full), _) => text.report_sample_full(items),
        (Some(Method::Random), Some(frame)) => text.report_sample_random(items, frame),
        (Some(Method::Stratified), Some(frame)) => {
            text.report_sample_stratified(items, frame, writer.figures(sample.strata))
        }
        (Some(Method::Random | Method::Stratified), None) => text.report_sample_random_no_frame(items),
        (Some(Method::Purposive), _) => text.report_sample_purposive(items),
    }
}

/// A reason as a sentence: with a full stop, whoever wrote it.
pub(super) fn closed(reason: &str) -> String {
    let reason = reason.trim_end();
    if reason.ends_with(['.', '!', '?']) { reason.to_owned() } else { format!("{reason}.") }
}
