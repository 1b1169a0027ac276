//! The counts: per service and kind of item the whole denominator chain, in a sentence and in tables; then the total.

use super::bars;
use super::sentence::sentence;
use crate::domain::codes::{Code, ItemKind};
use crate::domain::count::{ItemCounts, ServiceCounts};
use crate::report::tree::{Cell, Column, Table};
use crate::report::visible::Visible;
use crate::report::writer::{Writer, capitalised};

pub(crate) fn write(writer: &mut Writer<'_>, visible: &Visible) {
    writer.heading(2, writer.text.report_counts());
    writer.say(writer.text.report_counts_intro());
    for service in &visible.services {
        writer.heading(3, writer.service_title(service));
        let counts = visible.counts.services.get(&service.code);
        let kinds = counts.map(present).unwrap_or_default();
        if kinds.is_empty() {
            writer.say(writer.text.report_counts_none());
        }
        if let Some(counts) = counts {
            bars::write(writer, counts, &kinds);
        }
        for kind in kinds {
            write_kind(writer, counts.expect("it has kinds"), kind, &service.code);
        }
    }
    if let Some(total) = visible.total.as_ref().filter(|_| visible.services.len() > 1) {
        write_total(writer, total);
    }
}

/// The kinds of which there are items.
pub(in crate::report) fn present(counts: &ServiceCounts) -> Vec<ItemKind> {
    ItemKind::ALL.iter().copied().filter(|&kind| counts.kind(kind).population > 0).collect()
}

fn write_kind(writer: &mut Writer<'_>, service: &ServiceCounts, kind: ItemKind, code: &str) {
    let counts = service.kind(kind);
    let title = capitalised(&writer.text.items(kind, 2));
    writer.heading(4, &title);
    writer.say(sentence(writer, &counts, kind));
    let columns =
        vec![Column::left(title), Column::right(writer.text.report_items()), Column::left(writer.text.report_share())];
    let rows = reading_order(&counts).map(|(field, value)| {
        vec![Cell::Text(field_title(writer, field)), writer.number(value), share(writer, field, value, &counts)]
    });
    let title = writer.text.report_table_counts(writer.text.items(kind, 2), code);
    writer.table(Table { name: format!("counts-{code}-{kind}"), title, columns, rows: rows.into() });
    write_norms(writer, service, kind, code);
}

fn write_norms(writer: &mut Writer<'_>, service: &ServiceCounts, kind: ItemKind, code: &str) {
    let text = writer.text;
    let mut columns = vec![Column::left(text.report_norm())];
    let numbers = [text.report_applies(), text.report_careless(), text.report_unlawful(), text.report_with_finding()];
    columns.extend(numbers.map(Column::right));
    let norms = in_order(writer, service.norms.keys());
    bars::write_norms(writer, service, (kind, &norms));
    let rows = norms.into_iter().filter_map(|norm| {
        let counts = service.norm(norm, kind);
        let numbers = [counts.applies, counts.careless, counts.unlawful, counts.items()];
        let row = [Cell::Text(writer.norm_title(norm))].into_iter().chain(numbers.map(|n| writer.number(n)));
        (counts.applies + counts.items() > 0).then(|| row.collect())
    });
    let rows = rows.collect();
    let title = text.report_table_norms(text.items(kind, 2), code);
    writer.table(Table { name: format!("norms-{code}-{kind}"), title, columns, rows });
}

/// The fields in an order in which each part follows its whole: the verdicts directly under what was assessed.
fn reading_order(counts: &ItemCounts) -> [(&'static str, u64); 12] {
    let named = counts.named();
    [0, 1, 2, 3, 6, 5, 7, 4, 8, 9, 10, 11].map(|place| named[place])
}

/// Norms in the order of the framework; those it does not know come last.
pub(super) fn in_order<'n>(writer: &Writer<'_>, norms: impl Iterator<Item = &'n String>) -> Vec<&'n String> {
    let mut norms: Vec<_> = norms.collect();
    norms.sort_by_key(|norm| (writer.framework.place(norm).unwrap_or(usize::MAX), *norm));
    norms.dedup();
    norms
}

fn write_total(writer: &mut Writer<'_>, total: &ServiceCounts) {
    writer.heading(3, writer.text.report_total());
    let kinds = present(total);
    let mut columns = vec![Column::left(writer.text.report_state())];
    columns.extend(kinds.iter().map(|&kind| Column::right(capitalised(&writer.text.items(kind, 2)))));
    let rows = reading_order(&ItemCounts::default()).into_iter().enumerate().map(|(place, (field, _))| {
        let values = kinds.iter().map(|&kind| writer.number(reading_order(&total.kind(kind))[place].1));
        [Cell::Text(field_title(writer, field))].into_iter().chain(values).collect()
    });
    let rows = rows.collect();
    if kinds.is_empty() {
        writer.say(writer.text.report_counts_none());
    } else {
        let title = writer.text.report_total();
        writer.table(Table { name: "counts-total".into(), title, columns, rows });
    }
}

/// The label of a field of the count table, by its name in the contract.
pub(in crate::report) fn field_title(writer: &Writer<'_>, field: &str) -> String {
    let text = writer.text;
    match field {
        "population" => text.report_population(),
        "excluded" => text.state_excluded(),
        "not_drawn" => text.state_not_drawn(),
        "sampled" => text.report_sampled(),
        "assessed" => text.report_assessed(),
        "in_progress" => text.state_in_progress(),
        "unreviewed" => text.state_unreviewed(),
        "conflict" => text.state_conflict(),
        "unlawful" => text.report_of_which(text.verdict_unlawful()),
        "careless" => text.report_of_which(text.verdict_careless()),
        "not_assessable" => text.report_of_which(text.verdict_not_assessable()),
        "in_order" => text.report_of_which(text.verdict_in_order()),
        _ => field.to_owned(),
    }
}

fn share(writer: &Writer<'_>, field: &str, value: u64, counts: &ItemCounts) -> Cell {
    match field {
        "population" => Cell::Text(writer.figures(value)),
        "excluded" | "not_drawn" | "sampled" => Cell::Text(writer.of_population(value, counts)),
        "assessed" | "in_progress" | "unreviewed" | "conflict" => Cell::Text(writer.of_sampled(value, counts)),
        _ => Cell::Text(writer.of_assessed(value, counts)),
    }
}
