//! The forms about samples: their fields, which of them are asked, and what was typed in them.

use super::{DICE, PUBLIC, Purpose, SYSTEM};
use crate::app::form::{Entry, FieldName, Form, FormField, FormView};
use crate::app::line::Line;
use crate::domain::codes::{Code, ItemKind, Language, Method};
use crate::domain::filter::{field_code, field_word, written};
use crate::domain::item::ItemRef;
use crate::domain::plan::{DrawPreview, Plan, Selection, Sizing};
use crate::domain::review_records::Sample;

fn kinds(at: ItemKind) -> FormField {
    FormField::chosen(FieldName::Kind, ItemKind::ALL.iter().map(|kind| kind.code()).collect(), at.code())
}

/// A draw; of a sample to extend, its method, kind and filter are filled in.
pub fn draw(extended: Option<&Sample>) -> FormView {
    let kind = extended.and_then(|sample| sample.items.first()).map_or(ItemKind::Disclosure, |item| item.kind);
    let method = extended.and_then(|sample| sample.method).unwrap_or(Method::Random);
    let text = |of: fn(&Sample) -> Option<&String>| extended.and_then(of).map(String::as_str).unwrap_or_default();
    let methods = Method::ALL.iter().map(|method| method.code()).collect();
    let fields = vec![
        kinds(kind),
        FormField::chosen(FieldName::Method, methods, method.code()),
        FormField::filled(FieldName::Filter, text(|sample| sample.frame_filter.as_ref())),
        FormField::typed(FieldName::Items),
        FormField::typed(FieldName::Size),
        FormField::filled(FieldName::By, text(|sample| sample.by.as_ref())),
        FormField::typed(FieldName::Reason),
        FormField::typed(FieldName::Name),
        FormField::filled(FieldName::Level, text(|sample| sample.level.as_ref())),
    ];
    let focus = if extended.is_some() { FieldName::Size } else { FieldName::Kind };
    let extends = extended.map(|sample| sample.name.clone());
    FormView::new(Purpose::Draw { extends }, Form::new(fields, focus))
}

/// A draw of some of the persons of a disclosure.
pub fn draw_persons(disclosure: &str) -> FormView {
    let mut view = draw(None);
    for field in &mut view.form.fields {
        *field = match field.name {
            FieldName::Kind => kinds(ItemKind::Person),
            FieldName::Filter => FormField::filled(FieldName::Filter, &format!("disclosure=\"{disclosure}\"")),
            _ => continue,
        };
    }
    view.form.focus = view.form.fields.iter().position(|field| field.name == FieldName::Size).unwrap_or(0);
    view
}

/// The seed of a draw whose frame is frozen.
pub fn seed(frozen: Box<DrawPreview>, behind: Box<FormView>) -> FormView {
    let fields = vec![
        FormField::chosen(FieldName::Origin, vec![DICE, PUBLIC, SYSTEM], DICE),
        FormField::typed(FieldName::OriginNote),
        FormField::typed(FieldName::Seed),
    ];
    FormView::new(Purpose::Seed { frozen, behind }, Form::new(fields, FieldName::Origin))
}

pub fn exclude() -> FormView {
    let fields =
        vec![kinds(ItemKind::Disclosure), FormField::typed(FieldName::Filter), FormField::typed(FieldName::Reason)];
    FormView::new(Purpose::Exclude, Form::new(fields, FieldName::Filter))
}

pub fn size() -> FormView {
    let fields = vec![
        kinds(ItemKind::Disclosure),
        FormField::typed(FieldName::Filter),
        FormField::typed(FieldName::Hits),
        FormField::typed(FieldName::Share),
        FormField::typed(FieldName::Size),
        FormField::filled(FieldName::Level, "95%"),
    ];
    FormView::new(Purpose::Size, Form::new(fields, FieldName::Hits))
}

/// Asks what the method chosen has a use for.
pub fn ask(view: &mut FormView) {
    let method = Method::parse(view.form.text(FieldName::Method)).unwrap_or(Method::Random);
    let origin = view.form.text(FieldName::Origin).to_owned();
    match &view.purpose {
        Purpose::Draw { extends } => {
            let extends = extends.is_some();
            view.form.ask(|name| match name {
                FieldName::Items => method == Method::Purposive,
                FieldName::Size => matches!(method, Method::Random | Method::Stratified),
                FieldName::By => method == Method::Stratified,
                FieldName::Reason => extends || method == Method::Purposive,
                // Nothing is estimated from what was chosen, or read in full.
                FieldName::Level => matches!(method, Method::Random | Method::Stratified),
                _ => true,
            });
        }
        Purpose::Seed { .. } => view.form.ask(|name| name == FieldName::Origin || origin != SYSTEM),
        Purpose::Exclude | Purpose::Size | Purpose::Export { .. } | Purpose::Record(_) => {}
    }
}

/// Puts filters and field names in the words of a language, in the form and the one behind it.
pub fn speak(view: &mut FormView, language: Language) {
    let kind = kind(&view.form);
    for field in &mut view.form.fields {
        if let Entry::Typed(line) = &mut field.entry {
            match field.name {
                FieldName::Filter => *line = Line::of(&written(line.text(), kind, language)),
                FieldName::By => *line = Line::of(field_word(field_code(line.text()), language)),
                _ => {}
            }
        }
    }
    if let Purpose::Seed { behind, .. } = &mut view.purpose {
        speak(behind, language);
    }
}

fn kind(form: &Form) -> ItemKind {
    ItemKind::parse(form.text(FieldName::Kind)).unwrap_or(ItemKind::Disclosure)
}

/// The draw as it was typed.
pub fn plan(form: &Form, extends: Option<&String>) -> Plan {
    let kind = kind(form);
    let item = |word: &str| ItemRef::parse(word).unwrap_or_else(|_| ItemRef::new(kind, word));
    Plan {
        method: Method::parse(form.text(FieldName::Method)).unwrap_or(Method::Random),
        kind: Some(kind),
        name: form.given(FieldName::Name),
        size: form.given(FieldName::Size),
        // What stands there is meant: an empty line is no filter, also in a new round.
        filter: Some(form.text(FieldName::Filter).to_owned()).filter(|text| extends.is_some() || !text.is_empty()),
        by: form.given(FieldName::By),
        items: form.text(FieldName::Items).split_whitespace().map(item).collect(),
        reason: form.given(FieldName::Reason),
        level: form.given(FieldName::Level),
        extends: extends.cloned(),
    }
}

pub fn selection(form: &Form) -> Selection {
    Selection { kind: kind(form), filter: form.text(FieldName::Filter).to_owned() }
}

pub fn sizing(form: &Form) -> Sizing {
    let text = |name| form.text(name).to_owned();
    Sizing {
        selection: selection(form),
        exclude: text(FieldName::Hits),
        share: text(FieldName::Share),
        size: text(FieldName::Size),
        level: text(FieldName::Level),
    }
}
