//! Texts typed in forms and questions: kept as drafts like those of the text field, and offered when one is found.
//!
//! After every message the text in front is compared with what it was, so that whatever changes it (a key, a paste, the
//! external editor) is kept. A text that is left without being recorded stays a draft; one that is recorded is dropped
//! once the database said so.

use super::action::Action;
use super::asks::Recording;
use super::dialog::Dialog;
use super::drafting::Drafting;
use super::effect::Effect;
use super::form::{self, Entry, FieldName, FormView};
use super::history::note;
use super::line::Line;
use super::model::{Layer, Model};
use super::msg::{DraftKey, Field};
use super::sampling::Purpose;
use super::status::Notice;
use crate::domain::change::Change;
use crate::domain::item::ItemRef;
use crate::domain::review_records::{Question, Recommendation};
use chrono::{DateTime, Utc};

/// The text in front as it was last seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typing {
    key: DraftKey,
    text: String,
    changed: bool,
    drafting: Drafting,
}

impl Typing {
    /// Writes the draft; without words there is none.
    fn write(&mut self) -> Effect {
        self.drafting.written();
        let key = self.key.clone();
        if self.text.trim().is_empty() {
            Effect::DropDraft { key }
        } else {
            Effect::SaveDraft { key, text: self.text.clone() }
        }
    }
}

fn key(item: Option<&ItemRef>, about: &str, field: Field) -> DraftKey {
    DraftKey { item: item.cloned(), norm: about.to_owned(), field }
}

/// The draft of one judgement on many items: there is one at a time.
pub(super) fn bulk_key(field: Field) -> DraftKey {
    key(None, "", field)
}

/// The text that is typed in front, by the name of its draft.
fn typed(model: &Model) -> Option<(DraftKey, &Line)> {
    match model.layer.as_ref()? {
        Layer::Dialog(Dialog::Close { reason }) => {
            Some((key(Some(&model.open_case()?.file.item), "", Field::Closing), reason))
        }
        Layer::Dialog(Dialog::Dismiss { signal, reason }) => {
            Some((key(Some(&signal.item), &signal.check, Field::Dismissal), reason))
        }
        Layer::Form(view) => Some((of_form(view)?, view.form.line()?)),
        _ => None,
    }
}

/// The draft of the field that has the focus, if it is a text.
fn of_form(view: &FormView) -> Option<DraftKey> {
    of_field(view, view.form.fields.get(view.form.focus)?.name)
}

/// The draft of a field, if it is a text.
fn of_field(view: &FormView, name: FieldName) -> Option<DraftKey> {
    match (&view.purpose, name) {
        (Purpose::Record(Recording::Ask { item, .. }), FieldName::Question) => {
            Some(key(item.as_ref(), "", Field::Question))
        }
        (Purpose::Record(Recording::Answer(question)), FieldName::Answer) => {
            Some(key(question.item.as_ref(), &question.text, Field::Answer))
        }
        (Purpose::Record(Recording::Advise { was, .. }), FieldName::Advice | FieldName::Notes) => {
            let field = if name == FieldName::Advice { Field::Advice } else { Field::Notes };
            Some(key(None, &was.as_deref().map(number).unwrap_or_default(), field))
        }
        (Purpose::Exclude, FieldName::Reason) => Some(key(None, "", Field::Exclusion)),
        (Purpose::Draw { extends }, FieldName::Reason) => {
            Some(key(None, extends.as_deref().unwrap_or_default(), Field::Drawing))
        }
        _ => None,
    }
}

fn number(found: &Recommendation) -> String {
    format!("{} {}", found.service, found.number)
}

/// Takes in what became of the text in front.
pub(super) fn follow(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    let before = model.unfinished.take();
    let after = typed(model).map(|(key, line)| (key, line.text().to_owned()));
    match (before, after) {
        (Some(mut typing), Some((key, text))) if typing.key == key => {
            if typing.text != text {
                typing.drafting.change((&typing.text, &text), now);
                (typing.text, typing.changed) = (text, true);
            }
            let effect = typing.drafting.is_due(now).then(|| typing.write());
            model.unfinished = Some(typing);
            effect.into_iter().collect()
        }
        (before, after) => {
            let effects = before.and_then(|typing| leave(model, typing)).into_iter().collect();
            if let Some((key, text)) = after {
                model.unfinished = Some(Typing { key, text, changed: false, drafting: Drafting::default() });
                if let Some(words) = offered(model).map(|draft| draft.split_whitespace().count()) {
                    note(model, found_notice(model, words));
                }
            }
            effects
        }
    }
}

/// The text is no longer in front: it waits to be offered, until what it is for was recorded.
fn leave(model: &mut Model, mut typing: Typing) -> Option<Effect> {
    if !typing.changed {
        return None;
    }
    if typing.text.trim().is_empty() {
        model.found.remove(&typing.key);
    } else {
        model.found.insert(typing.key.clone(), typing.text.clone());
        model.left.insert(typing.key.clone());
    }
    typing.drafting.is_behind().then(|| typing.write())
}

/// That a draft waits: of just now, or of an earlier session.
fn found_notice(model: &Model, words: usize) -> Notice {
    let now = typed(model).is_some_and(|(key, _)| model.left.contains(&key));
    if now { Notice::DraftOfNow(words) } else { Notice::DraftFound(words) }
}

/// What there is to say when the form or question in front is put away with a text in it that nobody recorded.
pub(super) fn left_behind(model: &Model) -> Option<Notice> {
    let opens = match model.layer.as_ref()? {
        Layer::Dialog(Dialog::Close { .. }) => Action::Close,
        Layer::Dialog(Dialog::Dismiss { .. }) => Action::DismissSignal,
        Layer::Form(view) => opens(&view.purpose)?,
        _ => return None,
    };
    let is_kept = |(key, line): &(DraftKey, &Line)| {
        let in_front = model.unfinished.as_ref().is_some_and(|typing| typing.changed && typing.key == *key);
        let left = model.found.get(key).is_some_and(|found| found == line.text());
        !line.is_blank() && (in_front || left)
    };
    let texts: Vec<(DraftKey, &Line)> = match &model.layer {
        Some(Layer::Form(view)) => view
            .form
            .fields
            .iter()
            .filter_map(|field| match &field.entry {
                Entry::Typed(line) => Some((of_field(view, field.name)?, line)),
                _ => None,
            })
            .collect(),
        _ => typed(model).into_iter().collect(),
    };
    texts.iter().any(is_kept).then_some(Notice::DraftLeft(opens))
}

/// What opens a form for this again.
fn opens(purpose: &Purpose) -> Option<Action> {
    Some(match purpose {
        Purpose::Record(Recording::Ask { .. }) => Action::AskService,
        Purpose::Record(Recording::Answer(_)) => Action::AnswerQuestion,
        Purpose::Record(Recording::Advise { was: None, .. }) => Action::NewRecommendation,
        Purpose::Record(Recording::Advise { was: Some(_), .. }) => Action::EditRecommendation,
        Purpose::Draw { extends: None } => Action::DrawSample,
        Purpose::Draw { extends: Some(_) } => Action::ExtendSample,
        Purpose::Exclude => Action::ExcludeItems,
        Purpose::Seed { .. } | Purpose::Size | Purpose::Export { .. } => return None,
    })
}

/// Writes at once what no draft holds yet.
pub(super) fn flush(model: &mut Model) -> Option<Effect> {
    model.unfinished.as_mut().filter(|typing| typing.drafting.is_behind()).map(Typing::write)
}

/// When the next draft must be written.
pub(super) fn due(model: &Model) -> Option<DateTime<Utc>> {
    model.unfinished.as_ref()?.drafting.due()
}

/// The draft that was found of the text in front, if it is another one than what stands there.
#[must_use]
pub fn offered(model: &Model) -> Option<&str> {
    let (key, line) = typed(model)?;
    model.found.get(&key).map(String::as_str).filter(|draft| draft.trim() != line.text().trim())
}

/// Exchanges the text and the draft that was found, so that neither is lost.
pub(super) fn swap(model: &mut Model) -> Vec<Effect> {
    let Some(draft) = offered(model).map(str::to_owned) else { return Vec::new() };
    let Some((key, was)) = typed(model).map(|(key, line)| (key, line.text().to_owned())) else { return Vec::new() };
    let line = match &mut model.layer {
        Some(Layer::Dialog(Dialog::Close { reason } | Dialog::Dismiss { reason, .. })) => Some(reason),
        Some(Layer::Form(view)) => view.form.line_mut(),
        _ => None,
    };
    if let Some(line) = line {
        line.clear();
        line.push_all(&draft);
    }
    if was.trim().is_empty() {
        model.found.remove(&key)
    } else {
        model.found.insert(key, was)
    };
    if matches!(model.layer, Some(Layer::Form(_))) { form::changed(model) } else { Vec::new() }
}

/// What was recorded needs its drafts no longer.
pub(super) fn recorded(model: &mut Model, changes: &[Change]) -> Vec<Effect> {
    let mut effects = Vec::new();
    for (key, text) in changes.iter().flat_map(texts) {
        if model.found.get(&key).is_some_and(|found| found.trim() == text.trim()) {
            model.found.remove(&key);
            effects.push(Effect::DropDraft { key });
        }
    }
    effects
}

/// The texts of a change that forms and questions ask for, by the names of their drafts.
fn texts(change: &Change) -> Vec<(DraftKey, &str)> {
    match change {
        Change::Close(found) => vec![(key(Some(&found.item), "", Field::Closing), &found.reason)],
        Change::Dismiss(found) => vec![(key(Some(&found.item), &found.check, Field::Dismissal), &found.reason)],
        Change::Exclude(found) => vec![(bulk_key(Field::Exclusion), &found.reason)],
        Change::Ask(found) => asked(found),
        Change::Recommend(found) => {
            let notes = found.notes.as_deref().unwrap_or_default();
            let of = |about: &str| {
                let (text, notes) =
                    ((key(None, about, Field::Advice), found.text.as_str()), (key(None, about, Field::Notes), notes));
                [text, notes]
            };
            of("").into_iter().chain(of(&number(found))).collect()
        }
        _ => Vec::new(),
    }
}

fn asked(found: &Question) -> Vec<(DraftKey, &str)> {
    let question = (key(found.item.as_ref(), "", Field::Question), found.text.as_str());
    let answer = found.answer.as_deref().map(|answer| (key(found.item.as_ref(), &found.text, Field::Answer), answer));
    std::iter::once(question).chain(answer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::fixture::{Language, act, case_file, in_case, later, model, now, saved};
    use crate::app::{Msg, Status, update};

    fn type_at(model: &mut Model, words: &str, milliseconds: i64) -> Vec<Effect> {
        words.chars().flat_map(|typed| update(model, Msg::Type(typed), later(milliseconds))).collect()
    }

    fn closing() -> DraftKey {
        key(Some(&case_file().item), "", Field::Closing)
    }

    #[test]
    fn a_reason_is_kept_after_the_last_key_and_dropped_once_it_is_recorded() {
        let mut model = in_case(Language::Dutch);
        act(&mut model, Action::Close);
        assert_eq!(type_at(&mut model, "dubbel", 0), []);
        assert_eq!(model.next_deadline(now()), Some(chrono::TimeDelta::milliseconds(300)));
        let kept = Effect::SaveDraft { key: closing(), text: "dubbel".into() };
        assert_eq!(update(&mut model, Msg::Tick, later(300)), [kept]);
        let effects = act(&mut model, Action::Accept);
        let [Effect::Save { ticket, .. }] = effects[..] else { panic!("{effects:?}") };
        let effects = update(&mut model, saved(ticket, 1, case_file()), now());
        assert!(effects.contains(&Effect::DropDraft { key: closing() }), "{effects:?}");
        assert!(model.found.is_empty());
    }

    #[test]
    fn what_is_left_unrecorded_is_offered_and_never_put_in_by_itself() {
        let mut model = in_case(Language::Dutch);
        act(&mut model, Action::Close);
        type_at(&mut model, "half af", 0);
        let kept = Effect::SaveDraft { key: closing(), text: "half af".into() };
        assert_eq!(update(&mut model, Msg::Do(Action::Cancel), now()), [kept], "at once");
        assert_eq!(model.status, Status::Note(Notice::DraftLeft(Action::Close)), "it says that it was not recorded");
        act(&mut model, Action::Close);
        assert_eq!((model.typed_line().unwrap().text(), offered(&model)), ("", Some("half af")));
        assert_eq!(model.status, Status::Note(Notice::DraftOfNow(2)), "of this session");
        act(&mut model, Action::SwapDraft);
        assert_eq!((model.typed_line().unwrap().text(), offered(&model)), ("half af", None));
    }

    #[test]
    fn a_form_put_away_says_so_whatever_field_has_the_focus_and_only_of_what_was_typed() {
        let mut model = in_case(Language::Dutch);
        act(&mut model, Action::AskService);
        act(&mut model, Action::Cancel);
        assert_eq!(model.status, Status::Quiet, "nothing was typed");
        act(&mut model, Action::AskService);
        type_at(&mut model, "waarom", 0);
        act(&mut model, Action::NextField);
        act(&mut model, Action::Cancel);
        assert_eq!(model.status, Status::Note(Notice::DraftLeft(Action::AskService)));
        act(&mut model, Action::AskService);
        assert_eq!(offered(&model), Some("waarom"));
        assert_eq!(model.status, Status::Note(Notice::DraftOfNow(1)));
        act(&mut model, Action::SwapDraft);
        act(&mut model, Action::Accept);
        assert_eq!(model.status, Status::Saving, "recorded, not left");
    }

    #[test]
    fn a_draft_of_an_earlier_session_is_called_that() {
        let mut model = in_case(Language::Dutch);
        update(&mut model, Msg::DraftFound { key: closing(), text: "van toen".into() }, now());
        act(&mut model, Action::Close);
        assert_eq!(model.status, Status::Note(Notice::DraftFound(2)));
    }

    #[test]
    fn a_text_of_a_form_is_kept_at_least_each_hundred_characters_and_when_its_field_is_left() {
        let mut model = in_case(Language::Dutch);
        act(&mut model, Action::AskService);
        let effects = type_at(&mut model, &"x".repeat(100), 0);
        let key = key(Some(&case_file().item), "", Field::Question);
        assert!(matches!(&effects[..], [Effect::SaveDraft { key: of, text }] if *of == key && text.len() == 100));
        type_at(&mut model, "y", 0);
        let effects = act(&mut model, Action::NextField);
        assert!(matches!(&effects[..], [Effect::SaveDraft { text, .. }] if text.len() == 101), "{effects:?}");
        act(&mut model, Action::PreviousField);
        assert_eq!(offered(&model), None, "it stands there");
    }

    #[test]
    fn a_draft_of_no_item_found_in_the_file_is_offered_by_its_form() {
        let mut model = model(Language::Dutch);
        let found = Msg::DraftFound { key: key(None, "", Field::Exclusion), text: "buiten bereik".into() };
        update(&mut model, found, now());
        act(&mut model, Action::OpenSamples);
        act(&mut model, Action::ExcludeItems);
        while offered(&model).is_none() {
            act(&mut model, Action::NextField);
        }
        act(&mut model, Action::SwapDraft);
        assert_eq!(model.typed_line().unwrap().text(), "buiten bereik");
    }

    #[test]
    fn asked_to_end_the_program_keeps_what_is_typed() {
        let mut model = in_case(Language::Dutch);
        act(&mut model, Action::Close);
        type_at(&mut model, "nog niet", 0);
        let effects = update(&mut model, Msg::Terminate, now());
        assert!(effects.contains(&Effect::SaveDraft { key: closing(), text: "nog niet".into() }), "{effects:?}");
    }
}
