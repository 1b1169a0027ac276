//! Drawing, excluding and marking on the screen, step by step.

use crate::app::fixture::{Language, act, answer, form, model, now, samples, write};
use crate::app::form::FieldName;
use crate::app::{Action, Effect, Model, Msg, Ticket, update};
use crate::domain::change::Change;
use crate::domain::drawing::DrawProblem;
use crate::domain::page::Topic;
use crate::domain::plan::{PlanProblem, Preview, Trial};

fn on_samples() -> Model {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenSamples);
    model
}

/// A random draw of twenty, up to the seed.
fn at_the_seed() -> Model {
    let mut model = on_samples();
    act(&mut model, Action::DrawSample);
    (0..3).for_each(|_| drop(act(&mut model, Action::NextField)));
    write(&mut model, "20");
    act(&mut model, Action::Accept);
    model
}

fn drawn(effects: &[Effect]) -> Option<&crate::domain::review_records::Sample> {
    match effects {
        [Effect::Save { changes, .. }, ..] => match &changes[..] {
            [Change::Draw(sample)] => Some(sample),
            _ => None,
        },
        _ => None,
    }
}

#[test]
fn a_sample_is_opened_from_the_list_and_left_again() {
    let mut model = on_samples();
    act(&mut model, Action::Follow);
    assert!(matches!(&model.page.as_ref().unwrap().topic, Topic::Sample(_)));
    act(&mut model, Action::Back);
    assert_eq!(model.page.as_ref().unwrap().topic, Topic::Samples);
}

#[test]
fn what_is_typed_is_tried_at_once_and_a_late_answer_is_not_shown() {
    let mut model = on_samples();
    act(&mut model, Action::DrawSample);
    assert_eq!(form(&model).preview, Some(Preview::Problem(PlanProblem::Draw(DrawProblem::SizeMissing))));
    (0..3).for_each(|_| drop(act(&mut model, Action::NextField)));
    let effects = update(&mut model, Msg::Type('7'), now());
    let [Effect::Try { ticket, trial: Trial::Draw(plan) }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(plan.size.as_deref(), Some("7"));
    assert!(model.must_wait(Some(Action::Accept)), "Enter waits for what it would do");
    let late = Msg::Tried { ticket: Ticket(ticket.0 - 1), preview: Box::new(Preview::Failed("late".into())) };
    update(&mut model, late, now());
    assert!(form(&model).awaited && form(&model).preview != Some(Preview::Failed("late".into())));
    answer(&mut model, effects);
    assert!(!model.must_wait(Some(Action::Accept)) && matches!(form(&model).preview, Some(Preview::Draw(_))));
}

#[test]
fn only_what_the_method_uses_is_asked() {
    let mut model = on_samples();
    act(&mut model, Action::DrawSample);
    let asked = |model: &Model, name| form(model).form.fields.iter().any(|field| field.name == name && field.asked);
    assert!(asked(&model, FieldName::Size) && !asked(&model, FieldName::By) && !asked(&model, FieldName::Items));
    act(&mut model, Action::NextField);
    act(&mut model, Action::ChooseNext);
    assert!(asked(&model, FieldName::By));
    act(&mut model, Action::ChooseNext);
    assert!(asked(&model, FieldName::Items) && asked(&model, FieldName::Reason) && !asked(&model, FieldName::Size));
}

#[test]
fn a_full_count_needs_no_seed() {
    let mut model = on_samples();
    act(&mut model, Action::DrawSample);
    act(&mut model, Action::NextField);
    act(&mut model, Action::ChoosePrevious);
    let effects = act(&mut model, Action::Accept);
    assert_eq!(drawn(&effects).unwrap().items.len(), 163);
    assert_eq!(model.layer, None);
}

#[test]
fn the_seed_is_asked_after_the_frame_is_frozen_and_nothing_is_read_again() {
    let mut model = at_the_seed();
    let (frame, _) = match &form(&model).purpose {
        super::Purpose::Seed { frozen, behind } => (frozen.frozen.sample().frame_sha256.clone(), behind),
        other => panic!("{other:?}"),
    };
    act(&mut model, Action::NextField);
    act(&mut model, Action::NextField);
    assert!(!super::can_accept(form(&model)), "no seed yet");
    let effects = update(&mut model, Msg::Type('4'), now());
    assert_eq!(effects, [], "a frozen frame is not tried again");
    let effects = update(&mut model, Msg::Do(Action::Accept), now());
    let [Effect::Draw { ticket, seed: Some(seed), .. }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((seed.value.as_str(), seed.origin.as_str()), ("4", "dice"));
    let sample = samples::sample();
    let effects = update(&mut model, Msg::Drawn { ticket: *ticket, drawn: Box::new(Ok(sample.clone())) }, now());
    assert_eq!(drawn(&effects), Some(&sample));
    assert_eq!(sample.frame_sha256, frame, "the frame that was shown");
    let Effect::Save { ticket, .. } = effects[0] else { panic!() };
    let saved = Msg::Saved { ticket, batch: crate::app::EventId([1; 16]), case: None };
    assert!(
        matches!(
            update(&mut model, saved, now())[..],
            [Effect::LoadPage { .. }, Effect::LoadOverview { .. }, Effect::CountNorms { .. }]
        ),
        "the page shows it"
    );
    assert!(matches!(update(&mut model, Msg::Do(Action::Undo), now())[..], [Effect::Undo { .. }]));
}

#[test]
fn the_system_gives_a_seed_without_being_told_one() {
    let mut model = at_the_seed();
    act(&mut model, Action::ChoosePrevious);
    let effects = update(&mut model, Msg::Do(Action::Accept), now());
    assert!(matches!(&effects[..], [Effect::Draw { seed: None, .. }]), "{effects:?}");
}

#[test]
fn a_seed_that_was_used_draws_nothing_and_can_be_typed_again() {
    let mut model = at_the_seed();
    act(&mut model, Action::NextField);
    act(&mut model, Action::NextField);
    write(&mut model, "4261");
    let effects = update(&mut model, Msg::Do(Action::Accept), now());
    let [Effect::Draw { ticket, .. }] = effects[..] else { panic!("{effects:?}") };
    let used = Preview::Problem(PlanProblem::Draw(DrawProblem::SeedUsed { seed: "4261".into() }));
    let effects = update(&mut model, Msg::Drawn { ticket, drawn: Box::new(Err(used.clone())) }, now());
    assert_eq!(effects, []);
    assert_eq!((form(&model).preview.as_ref(), form(&model).form.text(FieldName::Seed)), (Some(&used), "4261"));
    // A step back is not the end: the form that froze the frame is as it was.
    act(&mut model, Action::Cancel);
    assert_eq!(form(&model).form.text(FieldName::Size), "20");
    act(&mut model, Action::Cancel);
    assert_eq!(model.layer, None);
}

#[test]
fn excluding_asks_a_filter_and_a_reason() {
    let mut model = on_samples();
    act(&mut model, Action::ExcludeItems);
    assert!(!super::can_accept(form(&model)), "an empty filter would take everything");
    write(&mut model, "content=analytical");
    assert!(!super::can_accept(form(&model)), "no reason yet");
    act(&mut model, Action::NextField);
    write(&mut model, "naar soort");
    let effects = act(&mut model, Action::Accept);
    let [Effect::Save { changes, .. }, ..] = &effects[..] else { panic!("{effects:?}") };
    assert!(changes.len() == 12 && matches!(&changes[0], Change::Exclude(made) if made.reason == "naar soort"));
}

#[test]
fn a_file_that_cannot_be_found_is_marked_and_found_again() {
    let mut model = on_samples();
    act(&mut model, Action::Follow);
    let (before, item) = super::item_in_front(&model).map(|(sample, item)| (sample.clone(), item)).unwrap();
    let effects = act(&mut model, Action::MarkNotFound);
    let marked = drawn(&effects).unwrap();
    assert!(marked.not_found.contains(&item) && marked.items == before.items, "it stays in n");
    // The third was not found before: it is found after all.
    update(&mut model, Msg::Point(2), now());
    let effects = act(&mut model, Action::MarkNotFound);
    assert_eq!(drawn(&effects).unwrap().not_found, []);
}

#[test]
fn an_extension_begins_with_what_the_sample_was_drawn_from() {
    let mut model = on_samples();
    act(&mut model, Action::ExtendSample);
    let filled = &form(&model).form;
    assert_eq!((filled.text(FieldName::Filter), filled.text(FieldName::Method)), ("dienst=AIVD", "random"));
    assert!(filled.fields.iter().any(|field| field.name == FieldName::Reason && field.asked));
    act(&mut model, Action::Language);
    assert_eq!(form(&model).form.text(FieldName::Filter), "service=AIVD", "the form speaks the language too");
}
