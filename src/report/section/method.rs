//! How was assessed: what the verdicts mean, the norms, what was selected and excluded.

use super::{agreement, samples};
use crate::domain::codes::Code;
use crate::domain::codes::ItemKind;
use crate::domain::framework::Norm;
use crate::report::request::{Request, Section};
use crate::report::tree::{Cell, Column, Table};
use crate::report::visible::{Told, Visible};
use crate::report::writer::{Writer, capitalised};

pub(crate) fn write(writer: &mut Writer<'_>, visible: &Visible, request: &Request) {
    let verdicts = [Section::Counts, Section::Findings, Section::Sample].iter().any(|&part| request.wants(part));
    if !verdicts {
        return;
    }
    writer.heading(2, writer.text.report_method());
    write_verdicts(writer);
    if request.wants(Section::Sample) {
        write_norms(writer);
        write_selection(writer, visible);
        samples::write(writer, visible);
        write_exclusions(writer, visible);
        agreement::write(writer, visible);
    }
}

/// The definitions belong to the framework and differ between frameworks: they are printed wherever verdicts are.
fn write_verdicts(writer: &mut Writer<'_>) {
    let language = writer.text.language();
    let framework = writer.framework;
    writer.heading(3, writer.text.report_verdicts());
    let meaning = |text: &str| Some(text.to_owned());
    writer.definitions(vec![
        (writer.text.report_unlawful(), meaning(framework.unlawful.get(language))),
        (writer.text.report_careless(), meaning(framework.careless.get(language))),
    ]);
    writer.say(writer.text.report_norms_intro(framework.title.get(language)));
}

fn write_norms(writer: &mut Writer<'_>) {
    let text = writer.text;
    writer.heading(3, text.report_norms());
    let titles = [text.report_norm(), text.report_norm_question(), text.report_legal_basis(), text.report_norm_type()];
    let rows = writer.framework.norms.iter().map(|norm| norm_row(writer, norm)).collect();
    let columns = titles.into_iter().map(Column::left).collect();
    writer.table(Table { name: "norms".into(), title: text.report_norms(), columns, rows });
}

fn norm_row(writer: &Writer<'_>, norm: &Norm) -> Vec<Cell> {
    let kind = if norm.law { writer.text.report_norm_law() } else { writer.text.report_norm_policy() };
    vec![
        Cell::Text(writer.norm_title(&norm.code)),
        Cell::text_or_missing(Some(norm.question.get(writer.text.language()).to_owned())),
        Cell::text_or_missing(Some(norm.legal_basis.clone())),
        Cell::Text(kind),
    ]
}

fn write_selection(writer: &mut Writer<'_>, visible: &Visible) {
    let text = writer.text;
    writer.heading(3, text.report_selection());
    writer.say(text.report_selection_intro());
    let numbers = [text.report_population(), text.state_excluded(), text.state_not_drawn(), text.report_sampled()];
    let mut columns = vec![Column::left(text.report_service()), Column::left(text.report_kind())];
    columns.extend(numbers.iter().map(|title| Column::right(capitalised(title))));
    let mut rows = Vec::new();
    for (service, counts) in &visible.counts.services {
        for &kind in ItemKind::ALL {
            let counts = counts.kind(kind);
            if counts.population > 0 {
                let mut row = vec![Cell::Text(service.clone()), Cell::Text(text.items(kind, 2))];
                let numbers = [counts.population, counts.excluded, counts.not_drawn, counts.sampled];
                row.extend(numbers.map(|number| writer.number(number)));
                rows.push(row);
            }
        }
    }
    writer.table(Table { name: "selection".into(), title: text.report_selection(), columns, rows });
}

fn write_exclusions(writer: &mut Writer<'_>, visible: &Visible) {
    let text = writer.text;
    writer.heading(3, text.report_exclusions());
    if visible.exclusions.is_empty() {
        writer.say(text.report_exclusions_none());
        return;
    }
    let columns = vec![
        Column::left(text.report_service()),
        Column::left(text.report_kind()),
        Column::right(text.report_items()),
        Column::left(text.report_reason()),
    ];
    let row = |exclusion: &crate::report::visible::VisibleExclusion| {
        let reason = match &exclusion.reason {
            Told::Said(reason) => Cell::text_or_missing(Some(reason.clone())),
            Told::Absent => Cell::Missing,
            Told::Withheld => Cell::Text(text.report_withheld()),
        };
        let kind = text.items(exclusion.kind, exclusion.items);
        vec![Cell::Text(exclusion.service.clone()), Cell::Text(kind), writer.number(exclusion.items), reason]
    };
    let rows = visible.exclusions.iter().map(row).collect();
    writer.table(Table { name: "exclusions".into(), title: text.report_exclusions(), columns, rows });
}
