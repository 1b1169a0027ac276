//! The cases: what needs telling one by one, what is in order or open in a table per service.

use super::samples::closed;
use crate::domain::codes::{Channel, Content, ItemKind};
use crate::domain::settle::{ItemVerdict, State};
use crate::domain::view::DisclosureForm;
use crate::report::tree::{Cell, Column, Span, Table};
use crate::report::visible::{Day, Told, Visible, VisibleCase};
use crate::report::writer::{Writer, capitalised};

pub(crate) fn write(writer: &mut Writer<'_>, visible: &Visible) {
    writer.heading(2, writer.text.report_cases());
    for service in &visible.services {
        writer.heading(3, writer.service_title(service));
        let cases = Visible::of(&visible.cases, &service.code, |case| &case.service);
        if cases.is_empty() {
            writer.say(writer.text.report_cases_none());
        }
        let (told, listed): (Vec<_>, Vec<_>) = cases.into_iter().partition(|case| is_told(case));
        let (open, in_order): (Vec<_>, Vec<_>) = listed.into_iter().partition(|case| case.state.is_open());
        if !told.is_empty() {
            writer.heading(4, writer.text.report_cases_with_verdict());
            for case in told {
                write_case(writer, case);
            }
        }
        let text = writer.text;
        if !in_order.is_empty() {
            writer.heading(4, text.report_cases_in_order());
            let title = text.report_table_in_order(&service.code);
            writer.table(table(writer, format!("cases-{}", service.code), title, &in_order));
        }
        if !open.is_empty() {
            writer.heading(4, text.report_cases_open());
            let title = text.report_table_open(&service.code);
            writer.table(table(writer, format!("cases-open-{}", service.code), title, &open));
        }
    }
}

/// Whether there is more to say of it than a row holds.
fn is_told(case: &VisibleCase) -> bool {
    let in_order = case.state == State::Assessed(ItemVerdict::InOrder);
    !case.outcomes.is_empty() || case.closed != Told::Absent || !(in_order || case.state.is_open())
}

fn write_case(writer: &mut Writer<'_>, case: &VisibleCase) {
    let text = writer.text;
    let mut said = Vec::new();
    said.extend(case.title.said().map(|title| closed(title)));
    if let Some(form) = &case.form {
        said.extend(disclosed(writer, case, form));
    }
    let state = text.state(case.state);
    said.push(if case.state.is_open() { text.report_case_open(state) } else { text.report_case_verdict(state) });
    said.extend(match &case.closed {
        Told::Said(reason) => Some(text.report_case_closed(closed(reason))),
        Told::Withheld => Some(text.report_case_closed_withheld()),
        Told::Absent => None,
    });
    let name = Span::Strong(format!("{}.", capitalised(&case.item)));
    writer.paragraph(vec![name, format!(" {}", said.join(" ")).into()]);
    let outcomes = case
        .outcomes
        .iter()
        .map(|(norm, verdict)| vec![text.report_case_outcome(writer.norm_title(norm), text.word(*verdict)).into()]);
    let outcomes = outcomes.collect();
    writer.list(outcomes);
}

/// `De AIVD verstrekte op 11-02-2020 persoonsgegevens aan dienst 3 (bericht, bilateraal).`
fn disclosed(writer: &Writer<'_>, case: &VisibleCase, form: &DisclosureForm) -> Vec<String> {
    let text = writer.text;
    let when = match case.date {
        Some(day @ Day::Exact(_)) => text.report_on(writer.day(day)),
        Some(day @ Day::Year(_)) => text.report_in(writer.day(day)),
        None => text.report_on_unknown(),
    };
    let parties = if case.parties.is_empty() { text.report_no_party() } else { writer.join(&case.parties) };
    let service = &case.service;
    let said = match form.content {
        Content::PersonalData => text.report_case_personal_data(service, when, parties),
        Content::NilReply => text.report_case_nil_reply(service, when, parties),
        Content::Analytical => text.report_case_analytical(service, when, parties),
    };
    let mut sentences = vec![format!("{said} ({}).", form_words(writer, form))];
    sentences.extend(persons(writer, form));
    if !case.authorisation_kinds.is_empty() {
        sentences.push(text.report_case_authorised(authorisations(writer, case)));
    } else if form.content != Content::NilReply {
        sentences.push(text.report_case_not_authorised());
    }
    sentences
}

fn persons(writer: &Writer<'_>, form: &DisclosureForm) -> Option<String> {
    let count = u64::try_from(form.persons_count?).ok().filter(|&count| count > 0)?;
    Some(writer.text.report_case_persons(count, writer.text.numeral(count)))
}

fn form_words(writer: &Writer<'_>, form: &DisclosureForm) -> String {
    let channel = form.channel.map(|channel: Channel| writer.text.word(channel));
    let words: Vec<_> = channel.into_iter().chain([writer.text.word(form.regime)]).collect();
    words.join(", ")
}

fn authorisations(writer: &Writer<'_>, case: &VisibleCase) -> String {
    let mut kinds = case.authorisation_kinds.clone();
    kinds.sort_unstable();
    kinds.dedup();
    writer.join(&kinds.into_iter().map(|kind| writer.text.word(kind)).collect::<Vec<_>>())
}

fn table(writer: &Writer<'_>, name: String, title: String, cases: &[&VisibleCase]) -> Table {
    let text = writer.text;
    let titles = [
        text.report_item(),
        text.report_date(),
        text.report_description(),
        text.report_recipient(),
        text.report_form(),
        text.report_authorisation(),
        text.report_state(),
    ];
    let columns = titles.into_iter().map(Column::left).collect();
    let rows = cases.iter().map(|case| row(writer, case)).collect();
    Table { name, title, columns, rows }
}

fn row(writer: &Writer<'_>, case: &VisibleCase) -> Vec<Cell> {
    let text = writer.text;
    let none = || Cell::Text(text.report_none());
    let title = match &case.title {
        Told::Said(title) => Cell::text_or_missing(Some(title.clone())),
        Told::Absent => Cell::Missing,
        Told::Withheld => Cell::Text(text.report_withheld()),
    };
    // Only a disclosure has a recipient, a form and an authorisation: of another item they are not missing.
    let disclosure = case.kind == ItemKind::Disclosure;
    let recipient = if case.parties.is_empty() {
        if disclosure { Cell::Missing } else { none() }
    } else {
        Cell::Text(writer.join(&case.parties))
    };
    let form = case.form.map(|form| format!("{}, {}", text.word(form.content), form_words(writer, &form)));
    let authorisation =
        if case.authorisation_kinds.is_empty() { none() } else { Cell::Text(authorisations(writer, case)) };
    vec![
        Cell::Text(case.item.clone()),
        Cell::text_or_missing(case.date.map(|day| writer.day(day))),
        title,
        recipient,
        form.map_or_else(|| if disclosure { Cell::Missing } else { none() }, Cell::Text),
        authorisation,
        Cell::Text(text.state(case.state)),
    ]
}
