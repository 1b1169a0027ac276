//! The report screen and its export form, step by step.

use super::{audience, is_in_front, shown};
use crate::app::fixture::{Language, act, answer, form, model, now, report, write};
use crate::app::form::FieldName;
use crate::app::{Action, Effect, EventId, Layer, Measured, Model, Msg, Screen, Ticket, update};
use crate::domain::change::Change;
use crate::domain::codes::ItemKind;
use crate::domain::export::{Exported, Marking, Replace};
use crate::domain::page::Topic;
use crate::domain::plan::Preview;
use crate::domain::publication::{Audience, Section};
use crate::domain::version::{Stage, Version};

fn on_report() -> Model {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenReport);
    model
}

/// The form with this name filled in.
fn exporting(target: &str) -> Model {
    let mut model = on_report();
    act(&mut model, Action::ExportReport);
    for _ in 0..7 {
        act(&mut model, Action::NextField);
    }
    for _ in 0..form(&model).form.text(FieldName::Target).len() {
        let effects = update(&mut model, Msg::Rub, now());
        answer(&mut model, effects);
    }
    write(&mut model, target);
    model
}

fn turn(model: &mut Model, field: FieldName, steps: usize) {
    let Some(Layer::Form(view)) = &mut model.layer else { panic!("no form") };
    view.form.focus = view.form.fields.iter().position(|at| at.name == field).unwrap();
    for _ in 0..steps {
        act(model, Action::ChooseNext);
    }
}

#[test]
fn an_audience_is_asked_for_and_the_old_report_stays_until_it_is_there() {
    let mut model = on_report();
    assert_eq!(shown(&model).unwrap().audience, Audience::Public);
    let effects = update(&mut model, Msg::Do(Action::SecretReport), now());
    assert!(matches!(&effects[..], [Effect::LoadPage { topic: Topic::Report { audience: Audience::Secret, .. }, .. }]));
    assert_eq!((audience(&model), shown(&model).unwrap().audience), (Some(Audience::Secret), Audience::Public));
    assert!(model.page.as_ref().unwrap().loading, "it is said to be out of date");
    answer(&mut model, effects);
    assert_eq!(shown(&model).unwrap().audience, Audience::Secret);
    assert!(act(&mut model, Action::SecretReport).is_empty());
}

#[test]
fn a_switch_of_language_builds_it_anew() {
    let mut model = on_report();
    let effects = update(&mut model, Msg::Do(Action::Language), now());
    let english = |effect: &Effect| {
        matches!(effect, Effect::LoadPage { topic: Topic::Report { language: Language::English, .. }, .. })
    };
    assert!(effects.iter().any(english), "{effects:?}");
}

#[test]
fn a_count_opens_its_items_and_the_way_back_leads_to_the_report() {
    let mut model = on_report();
    let figures = shown(&model).unwrap().figures.clone();
    let place = figures.iter().position(|figure| figure.filter() == "service=AIVD state=not_drawn").unwrap();
    update(&mut model, Msg::Point(place), now());
    let effects = update(&mut model, Msg::Do(Action::Follow), now());
    let [Effect::LoadQueue { query, .. }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(
        (query.kind, query.in_review),
        (ItemKind::Disclosure, false),
        "what was not drawn is outside the review"
    );
    assert_eq!(model.queue.filter.applied, "service=AIVD state=not_drawn");
    answer(&mut model, effects);
    act(&mut model, Action::OpenCase);
    assert_eq!(model.screen, Screen::Case);
    act(&mut model, Action::Back);
    assert_eq!(model.screen, Screen::Queue);
    act(&mut model, Action::Back);
    assert!(is_in_front(&model));
    assert_eq!(model.page.as_ref().unwrap().selected, place);
}

#[test]
fn the_report_scrolls_beside_its_counts_and_jumps_by_heading() {
    let mut model = on_report();
    let measured =
        Measured { preview: 10, preview_end: 40, preview_headings: vec![0, 7, 30, 60], ..Measured::default() };
    update(&mut model, Msg::Measured(measured), now());
    act(&mut model, Action::NextSection);
    assert_eq!(model.preview.top, 7);
    act(&mut model, Action::PageDown);
    assert_eq!(model.preview.top, 16);
    act(&mut model, Action::NextSection);
    act(&mut model, Action::NextSection);
    assert_eq!(model.preview.top, 40, "as far as there is text");
    act(&mut model, Action::NextSection);
    assert_eq!(model.preview.top, 0, "and round again");
    act(&mut model, Action::PreviousSection);
    assert_eq!(model.preview.top, 40);
    act(&mut model, Action::PreviousSection);
    assert_eq!((model.preview.top, model.page.as_ref().unwrap().selected), (30, 0));
}

#[test]
fn the_name_follows_the_choices_until_one_is_typed() {
    let mut model = on_report();
    act(&mut model, Action::FactCheckReport);
    act(&mut model, Action::ExportReport);
    assert_eq!(form(&model).form.text(FieldName::Target), "rapport-feitencontrole-nl.docx");
    turn(&mut model, FieldName::Format, 1);
    assert_eq!(form(&model).form.text(FieldName::Target), "rapport-feitencontrole-nl.odt");
    turn(&mut model, FieldName::Target, 0);
    write(&mut model, "x");
    turn(&mut model, FieldName::Format, 1);
    assert_eq!(form(&model).form.text(FieldName::Target), "rapport-feitencontrole-nl.odtx");
}

#[test]
fn what_exists_is_replaced_only_when_that_was_chosen_for_it() {
    let mut model = exporting(report::TAKEN);
    assert!(act(&mut model, Action::Accept).is_empty());
    turn(&mut model, FieldName::Replace, 1);
    let chosen = model.clone();
    let effects = act(&mut model, Action::Accept);
    assert!(matches!(&effects[..], [Effect::Export { plan, .. }] if plan.replace == Replace::Allowed), "{effects:?}");
    let mut model = chosen;
    turn(&mut model, FieldName::Target, 0);
    write(&mut model, "x");
    update(&mut model, Msg::Rub, now());
    turn(&mut model, FieldName::Target, 0);
    write(&mut model, "");
    assert!(act(&mut model, Action::Accept).is_empty(), "asked anew for another place");
}

#[test]
fn several_sections_can_be_ticked_and_all_stands_alone() {
    let mut model = exporting("nieuw.docx");
    let sections = |model: &mut Model| match &act(&mut model.clone(), Action::Accept)[..] {
        [Effect::Export { plan, .. }] => plan.sections.iter().copied().collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(sections(&mut model), [Section::All]);
    turn(&mut model, FieldName::Section, 2);
    for step in [Action::Tick, Action::ChoosePrevious, Action::Tick] {
        let effects = act(&mut model, step);
        answer(&mut model, effects);
    }
    assert_eq!(sections(&mut model), [Section::Counts, Section::Findings]);
    for step in [Action::ChoosePrevious, Action::Tick, Action::Tick] {
        let effects = act(&mut model, step);
        answer(&mut model, effects);
    }
    assert_eq!(sections(&mut model), [Section::All], "with none left it is all of them");
}

#[test]
fn a_concept_is_frozen_first_and_printed_from_what_was_frozen() {
    let mut model = exporting("nieuw.docx");
    turn(&mut model, FieldName::Marking, 1);
    let effects = act(&mut model, Action::Accept);
    let [Effect::Prepare { ticket, stage: Stage::Concept, .. }] = &effects[..] else { panic!("{effects:?}") };
    let version = Version::new(3, Stage::Concept, "{}".into());
    let effects = update(&mut model, Msg::Prepared { ticket: *ticket, prepared: Ok(Box::new(version)) }, now());
    let [Effect::Save { ticket, changes }] = &effects[..] else { panic!("{effects:?}") };
    assert!(matches!(&changes[..], [Change::Freeze(version)] if version.number == 3));
    let saved = Msg::Saved { ticket: *ticket, batch: EventId([1; 16]), case: None };
    let effects = update(&mut model, saved, now());
    let export = effects.iter().find_map(|effect| match effect {
        Effect::Export { ticket, plan } => Some((*ticket, plan.marking)),
        _ => None,
    });
    let (ticket, marking) = export.expect("it is printed");
    assert_eq!(marking, Marking::Version(3));
    let written = Exported { path: "/nieuw.docx".into(), events: 9, head: "ab".into() };
    update(&mut model, Msg::Exported { ticket, exported: Ok(written) }, now());
    assert!(matches!(form(&model).preview, Some(Preview::Exported(_))));
    let hints = crate::keys::Keymap::default().hints(&model, &crate::text::Text::new(model.language));
    let offered: Vec<(&str, Action)> = hints.iter().map(|hint| (hint.key.as_str(), hint.action)).collect();
    assert!(offered.contains(&("Esc", Action::LeaveWritten)), "{offered:?}");
    assert!(!offered.iter().any(|(_, action)| [Action::Accept, Action::Cancel].contains(action)), "{offered:?}");
    act(&mut model, Action::Accept);
    assert!(model.layer.is_none());
}

#[test]
fn a_final_that_is_refused_is_not_written() {
    let mut model = exporting("nieuw.docx");
    turn(&mut model, FieldName::Marking, 2);
    assert!(act(&mut model, Action::Accept).is_empty());
    let Some(Preview::Export(tried)) = &form(&model).preview else { panic!("tried") };
    assert_eq!(tried.refusals.len(), 1);
}

#[test]
fn a_version_that_could_not_be_saved_is_not_printed_and_the_form_says_so() {
    let mut model = exporting("nieuw.docx");
    turn(&mut model, FieldName::Marking, 1);
    let effects = act(&mut model, Action::Accept);
    let [Effect::Prepare { ticket, .. }] = &effects[..] else { panic!("{effects:?}") };
    let version = Version::new(3, Stage::Concept, "{}".into());
    let effects = update(&mut model, Msg::Prepared { ticket: *ticket, prepared: Ok(Box::new(version)) }, now());
    let [Effect::Save { ticket, .. }] = &effects[..] else { panic!("{effects:?}") };
    let effects = update(&mut model, Msg::SaveFailed { ticket: *ticket, message: "vol".into() }, now());
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Export { .. })));
    assert!(matches!(&form(&model).preview, Some(Preview::Failed(message)) if message == "vol"));
}

#[test]
fn a_form_that_was_put_away_still_says_what_was_written() {
    let mut model = exporting("nieuw.docx");
    let effects = act(&mut model, Action::Accept);
    let [Effect::Export { ticket, .. }] = &effects[..] else { panic!("{effects:?}") };
    act(&mut model, Action::Cancel);
    update(&mut model, Msg::Exported { ticket: *ticket, exported: Err("vol".into()) }, now());
    assert!(format!("{:?}", model.status).contains("vol"));
    assert_ne!(*ticket, Ticket::default());
}
