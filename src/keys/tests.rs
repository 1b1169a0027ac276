//! The table holds together, and its keys are those of the contract.

use super::{BINDINGS, Context, Group, Hint, Key, Keymap, PaletteLine};
use crate::app::fixture::{Language, act, in_case, model, now};
use crate::app::{Action, Dialog, Layer, Model, Msg, Notice, Refusal, Status, update};
use crate::text::Text;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::collections::BTreeSet;

fn groups(model: &Model, text: &Text, find: &str) -> Vec<Group> {
    Keymap::default().groups(model, text, find)
}

fn hints(model: &Model, text: &Text) -> Vec<Hint> {
    Keymap::default().hints(model, text)
}

fn palette(model: &Model, text: &Text) -> Vec<PaletteLine> {
    Keymap::default().palette(model, text)
}

fn resolve(model: &Model, event: KeyEvent, text: &Text) -> Option<Msg> {
    Keymap::default().resolve(model, event, text)
}

fn key_card(text: &Text) -> Vec<Group> {
    Keymap::default().key_card(text)
}

fn press(model: &Model, code: KeyCode) -> Option<Msg> {
    resolve(model, KeyEvent::new(code, KeyModifiers::NONE), &Text::new(model.language))
}

fn char(model: &Model, character: char) -> Option<Msg> {
    press(model, KeyCode::Char(character))
}

/// The contexts that take keys together.
const TOGETHER: [&[Context]; 22] = [
    &[Context::Start, Context::Everywhere, Context::Always],
    &[Context::StartForm, Context::Always],
    &[Context::Locked, Context::Always],
    &[Context::Overview, Context::Everywhere, Context::Always],
    &[Context::Queue, Context::Everywhere, Context::Always],
    &[Context::CaseNorms, Context::Case, Context::Everywhere, Context::Always],
    &[Context::CaseDocument, Context::Case, Context::Everywhere, Context::Always],
    &[Context::Selection, Context::Always],
    &[Context::Log, Context::Everywhere, Context::Always],
    &[Context::TextField, Context::Always],
    &[Context::Library, Context::Always],
    &[Context::Search, Context::Always],
    &[Context::Find, Context::Always],
    &[Context::Palette, Context::Always],
    &[Context::Help, Context::Always],
    &[Context::Dialog, Context::Always],
    &[Context::Bulk, Context::Always],
    &[Context::ImportForm, Context::Always],
    &[Context::Import, Context::Always],
    &[Context::Form, Context::Always],
    &[Context::Filter, Context::Always],
    &[Context::Views, Context::Always],
];

/// Actions of one key whose conditions rule each other out.
const EITHER: &[[Action; 2]] = &[
    // The first screen is left for good, any other for the one before.
    [Action::Quit, Action::Back],
    // A failure is put away first.
    [Action::ToNorms, Action::Dismiss],
    [Action::ClearMarks, Action::Dismiss],
    [Action::ClearFind, Action::Dismiss],
    // Items are ticked in one find after another: the words go first.
    [Action::ClearFind, Action::ClearMarks],
    // An import is stopped while it runs, and left when it has ended.
    [Action::Cancel, Action::Back],
    // What a form was for is done or not.
    [Action::Accept, Action::LeaveWritten],
    [Action::Cancel, Action::LeaveWritten],
    // A line is typed in, or a choice turned.
    [Action::ChooseNext, Action::CompleteField],
];

#[test]
fn no_key_means_two_things_at_once() {
    for contexts in TOGETHER {
        let mut seen: Vec<(Key, Action)> = Vec::new();
        for binding in BINDINGS.iter().filter(|binding| contexts.contains(&binding.context)) {
            for key in binding.keys {
                for (_, other) in seen.iter().filter(|(known, _)| known == key) {
                    let either = |pair: &[Action; 2]| pair.contains(other) && pair.contains(&binding.action);
                    assert!(EITHER.iter().any(either), "{key} in {contexts:?}: {other:?} and {:?}", binding.action);
                }
                seen.push((*key, binding.action));
            }
        }
    }
}

#[test]
fn every_action_has_a_key_and_a_help_in_both_languages() {
    let bound: BTreeSet<Action> = BINDINGS.iter().map(|binding| binding.action).collect();
    assert_eq!(bound, Action::ALL.iter().copied().collect());
    for language in [Language::Dutch, Language::English] {
        let text = Text::new(language);
        assert!(BINDINGS.iter().all(|binding| !(binding.help)(&text).is_empty()));
        assert_eq!(key_card(&text).len(), Context::ALL.len());
    }
}

#[test]
fn verdict_keys_act_on_the_norms_only() {
    let mut model = in_case(Language::Dutch);
    assert_eq!(char(&model, 'u'), Some(Msg::Do(Action::Unlawful)));
    act(&mut model, Action::NextPane);
    for key in ['o', 'c', 'u', 'x', '-'] {
        let Some(Msg::Do(pressed)) = char(&model, key) else { panic!("{key} is passed over in silence") };
        assert_eq!(act(&mut model, pressed), [], "nothing is recorded");
        assert_eq!(model.status, Status::Note(Notice::VerdictAtNorms));
    }
    assert_eq!(char(&model, 'p'), Some(Msg::Refuse(Action::Visibility, Refusal::AtNorms)));
    act(&mut model, Action::PreviousPane);
    act(&mut model, Action::Reasoning);
    assert_eq!(char(&model, 'u'), None, "it is a letter for the editor");
    assert_eq!(press(&model, KeyCode::Esc), Some(Msg::Do(Action::TextDone)));
}

#[test]
fn verdict_keys_act_on_every_row_of_one_judgement_but_the_words() {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenQueue);
    act(&mut model, Action::Mark);
    act(&mut model, Action::BulkVerdict);
    assert_eq!(char(&model, 'u'), Some(Msg::Do(Action::Unlawful)));
    act(&mut model, Action::Unlawful);
    assert_eq!(char(&model, 'u'), Some(Msg::Type('u')), "here it is a letter");
}

#[test]
fn a_document_is_left_for_the_norms_and_the_rest_settled_beside_it() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::NextPane);
    assert_eq!(char(&model, 'O'), Some(Msg::Do(Action::RestInOrder)));
    assert_eq!(press(&model, KeyCode::Esc), Some(Msg::Do(Action::ToNorms)));
    act(&mut model, Action::ToNorms);
    assert_eq!(char(&model, 'u'), Some(Msg::Do(Action::Unlawful)));
}

#[test]
fn the_rest_in_order_of_an_assessed_case_is_a_panel_that_its_usual_answer_closes() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::RestInOrder);
    act(&mut model, Action::Accept);
    for place in [0, 1] {
        for key in [KeyCode::Enter, KeyCode::Esc] {
            let opened = char(&model, 'O').unwrap();
            update(&mut model, opened, now());
            assert_eq!(model.layer, Some(Layer::Dialog(Dialog::NoneOpen)), "{place}");
            let closed = press(&model, key).unwrap();
            assert_eq!(update(&mut model, closed, now()), []);
            assert!(model.layer.is_none() && model.text_field.is_none());
        }
        act(&mut model, Action::NextPane);
    }
}

#[test]
fn a_letter_is_typed_where_a_line_is_typed() {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenQueue);
    assert_eq!(char(&model, 't'), Some(Msg::Do(Action::ChangeSort)));
    act(&mut model, Action::Find);
    assert_eq!(char(&model, 't'), Some(Msg::Type('t')));
    assert_eq!(press(&model, KeyCode::Backspace), Some(Msg::Rub));
}

#[test]
fn the_keys_of_the_contract() {
    let case = in_case(Language::English);
    let expected = [
        ('o', Action::InOrder),
        ('c', Action::Careless),
        ('x', Action::NotAssessable),
        ('-', Action::NotApplicable),
        ('O', Action::RestInOrder),
        ('m', Action::Compensating),
        ('p', Action::Visibility),
        ('.', Action::Repeat),
        ('X', Action::Close),
        ('}', Action::NextOpen),
        ('{', Action::PreviousOpen),
        (']', Action::NextCase),
        ('[', Action::PreviousCase),
        ('a', Action::NextAuthorisation),
        ('W', Action::PreviousNote),
        ('h', Action::Persons),
        ('z', Action::Zoom),
        ('q', Action::Back),
        ('?', Action::Help),
        (':', Action::Palette),
    ];
    for (key, action) in expected {
        assert_eq!(char(&case, key), Some(Msg::Do(action)), "{key}");
    }
    let refused = Some(Msg::Refuse(Action::Reconcile, Refusal::NotNow));
    assert_eq!(char(&case, '='), refused, "offered only where readers differ");
}

#[test]
fn the_palette_finds_words_in_any_order_and_runs_what_it_points_at() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Palette);
    "zaak volgende".chars().for_each(|typed| drop(update(&mut model, Msg::Type(typed), now())));
    let text = Text::new(Language::Dutch);
    assert!(palette(&model, &text).iter().take(2).any(|line| line.action == Action::NextCase));
    let Some(chosen @ Msg::Choose(_)) = press(&model, KeyCode::Enter) else { panic!("nothing chosen") };
    update(&mut model, chosen, now());
    assert_eq!(model.layer, None);
}

#[test]
fn the_wheel_moves_the_pointer_of_the_palette() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Palette);
    let text = Text::new(Language::Dutch);
    assert_eq!(Keymap::default().act(&model, Action::Down, &text), Some(Msg::Point(1)));
    act(&mut model, Action::Cancel);
    assert_eq!(Keymap::default().act(&model, Action::Down, &text), Some(Msg::Do(Action::Down)));
}

#[test]
fn the_help_is_searched() {
    let model = in_case(Language::English);
    let text = Text::new(Language::English);
    let names: Vec<String> = groups(&model, &text, "").into_iter().map(|group| group.name).collect();
    let here = [Context::CaseNorms, Context::Case, Context::Everywhere, Context::Always];
    assert_eq!(names, here.map(|context| context.name(&text)), "nothing of the screens one is not in");
    let found = groups(&model, &text, "weighing next");
    assert_eq!(found[0].lines, [("w".to_owned(), "next weighing note".to_owned())]);
}

#[test]
fn help_and_palette_know_what_users_call_an_action() {
    let tried = [
        (Language::Dutch, "selecteren", Action::Mark),
        (Language::Dutch, "vink", Action::BulkVerdict),
        (Language::Dutch, "overslaan", Action::NextOpen),
        (Language::Dutch, "ongedaan", Action::Undo),
        (Language::Dutch, "afdrukken", Action::ExportReport),
        (Language::Dutch, "kopiëren", Action::Quote),
        (Language::Dutch, "Opslaan", Action::TextDone),
        (Language::English, "print", Action::ExportReport),
        (Language::English, "skip case", Action::NextOpen),
        (Language::English, "delete", Action::Clear),
    ];
    let model = in_case(Language::Dutch);
    for (language, find, action) in tried {
        let text = Text::new(language);
        let help = BINDINGS.iter().find(|binding| binding.action == action).map(|binding| (binding.help)(&text));
        let found = groups(&model, &text, find);
        let lines: Vec<&String> = found.iter().flat_map(|group| &group.lines).map(|(_, help)| help).collect();
        assert!(lines.contains(&&help.unwrap()), "{find}: {lines:?}");
    }
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::OpenQueue);
    act(&mut model, Action::Palette);
    "selecteren".chars().for_each(|typed| drop(update(&mut model, Msg::Type(typed), now())));
    let found = palette(&model, &Text::new(Language::Dutch));
    assert!(found.iter().take(3).any(|line| line.action == Action::Mark), "{found:?}");
}

#[test]
fn the_footer_of_the_queue_names_ticking_and_then_what_is_done_with_the_ticks() {
    let mut model = model(Language::Dutch);
    let text = Text::new(Language::Dutch);
    act(&mut model, Action::OpenQueue);
    let named = |model: &Model, action| hints(model, &text).iter().position(|hint| hint.action == action);
    assert!(named(&model, Action::Mark).is_some() && named(&model, Action::MarkAll).is_some());
    assert_eq!(named(&model, Action::BulkVerdict), None, "nothing is ticked");
    assert_eq!(char(&model, 'M'), Some(Msg::Do(Action::BulkVerdict)), "it says how to tick");
    act(&mut model, Action::Mark);
    assert_eq!(named(&model, Action::BulkVerdict), Some(0));
    assert_eq!(press(&model, KeyCode::Esc), Some(Msg::Do(Action::ClearMarks)));
}

#[test]
fn the_footer_offers_what_can_be_done() {
    let mut model = in_case(Language::Dutch);
    let text = Text::new(Language::Dutch);
    let offered = |model: &Model, action| hints(model, &text).iter().any(|hint| hint.action == action);
    assert!(!offered(&model, Action::Reconcile));
    update(&mut model, Msg::PointNorm(2), now());
    assert!(offered(&model, Action::Reconcile));
}

#[test]
fn a_search_word_typed_at_the_norms_is_searched_for_and_gives_no_verdict() {
    let mut model = in_case(Language::Dutch);
    for typed in "/omgeving".chars() {
        let msg = char(&model, typed).unwrap();
        assert_eq!(update(&mut model, msg, now()), [], "{typed}");
    }
    assert_eq!(model.typed_line().unwrap().text(), "omgeving");
    let msg = press(&model, KeyCode::Enter).unwrap();
    update(&mut model, msg, now());
    // What is typed after it reaches no norm either.
    assert_eq!(char(&model, 'm'), Some(Msg::Refuse(Action::Compensating, Refusal::AtNorms)));
    assert_eq!(char(&model, 'n'), Some(Msg::Do(Action::NextHit)));
}

#[test]
fn no_key_of_the_pane_in_front_or_the_one_beside_it_is_passed_over_in_silence() {
    let mut model = in_case(Language::Dutch);
    model.case.as_mut().unwrap().file.persons.clear();
    assert_eq!(char(&model, 'h'), Some(Msg::Refuse(Action::Persons, Refusal::NotNow)));
    assert_eq!(char(&model, 'V'), Some(Msg::Refuse(Action::Select, Refusal::InDocument)));
    for _ in 0..2 {
        for binding in BINDINGS {
            let case = matches!(binding.context, Context::CaseNorms | Context::CaseDocument | Context::Case);
            for key in binding.keys.iter().filter(|key| case && **key != Key::code(KeyCode::Esc)) {
                assert!(Keymap::default().resolve(&model, key.event(), &Text::new(model.language)).is_some(), "{key}");
            }
        }
        act(&mut model, Action::NextPane);
    }
    act(&mut model, Action::ToNorms);
    act(&mut model, Action::Reasoning);
    assert_eq!(char(&model, 'V'), None, "it is a letter for the editor");
}
