//! The text field: a reasoning being written, its drafts, and where the text goes when it is done.

use super::bulk::{self, BulkForm};
use super::case::verdict;
use super::drafting::Drafting;
use super::effect::Effect;
use super::history::note;
use super::model::Model;
use super::msg::{DraftKey, Field};
use super::status::{Notice, Status};
use crate::domain::library::open_places;
use crate::domain::review_records::Assessment;
use chrono::{DateTime, Utc};

/// The most characters a text field takes: some eight pages. At each key the paragraph written in is broken into lines
/// anew, which of a longer one would be waited for.
pub const MOST: usize = 20_000;

/// A text being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextField {
    pub key: DraftKey,
    pub text: String,
    /// Counts the times the text was set by something else than typing.
    pub revision: u64,
    /// A draft left from an earlier session that differs from the text; after a swap, what stood there.
    pub draft: Option<String>,
    /// The text as the file has it.
    stored: String,
    drafting: Drafting,
    words: usize,
    /// Characters, of a text that is longer than the field takes.
    too_long: Option<usize>,
    /// The judgement on many items that the text is for: it comes back in front when the text is done.
    pub behind: Option<Box<BulkForm>>,
}

impl TextField {
    /// When the next draft must be written.
    #[must_use]
    pub fn draft_due(&self) -> Option<DateTime<Utc>> {
        self.drafting.due()
    }

    #[must_use]
    pub fn words(&self) -> usize {
        self.words
    }

    /// How many characters the text has, if those are more than can be written here: it can be read, and edited outside.
    #[must_use]
    pub fn too_long(&self) -> Option<usize> {
        self.too_long
    }

    fn change(&mut self, text: String, now: DateTime<Utc>) {
        self.drafting.change((&self.text, &text), now);
        self.words = recounted(self.words, (&self.text, &text));
        self.text = text;
        self.too_long = too_long(&self.text);
    }

    fn draft_now(&mut self) -> Effect {
        self.drafting.written();
        Effect::SaveDraft { key: self.key.clone(), text: self.text.clone() }
    }
}

/// Opens a text of the selected norm's assessment: what waits for it, else what the file has.
pub(super) fn open(model: &mut Model, field: Field) -> Vec<Effect> {
    let Some((row, norm)) = verdict::selected(model) else { return Vec::new() };
    let Some(case) = model.open_case() else { return Vec::new() };
    let key = DraftKey { item: Some(case.file.item.clone()), norm, field };
    let stored = row.leading().and_then(|leading| text_of(leading, field)).unwrap_or_default().to_owned();
    let text = model.kept.get(&key).unwrap_or(&stored).clone();
    let revision = model.ticket().0;
    let draft = model.found.get(&key).filter(|draft| **draft != text).cloned();
    let words_of_draft = draft.as_deref().map(words);
    let (drafting, words, too_long) = (Drafting::default(), words(&text), too_long(&text));
    model.text_field = Some(TextField { key, text, revision, draft, stored, drafting, words, too_long, behind: None });
    words_of_draft.map(|words| note(model, Notice::DraftFound(words))).unwrap_or_default()
}

/// Opens the text of a judgement on many items, which stands back meanwhile.
pub(super) fn open_over(model: &mut Model, form: Box<BulkForm>, key: DraftKey) -> Vec<Effect> {
    let revision = model.ticket().0;
    let text = form.words.text().to_owned();
    let draft = model.found.get(&key).filter(|draft| **draft != text).cloned();
    if let Some(draft) = &draft {
        let left = model.left.contains(&key);
        let words = words(draft);
        note(model, if left { Notice::DraftOfNow(words) } else { Notice::DraftFound(words) });
    }
    let (stored, behind, drafting) = (String::new(), Some(form), Drafting::default());
    let (words, too_long) = (words(&text), too_long(&text));
    let mut field = TextField { key, text, revision, draft, stored, drafting, words, too_long, behind };
    // The first letters were typed in the form.
    let first = (!field.text.is_empty()).then(|| field.draft_now());
    model.text_field = Some(field);
    first.into_iter().collect()
}

/// How many characters a text has, if those are more than the field takes.
#[must_use]
pub fn too_long(text: &str) -> Option<usize> {
    // A text of fewer bytes is not counted: this is asked at each key.
    Some(text).filter(|text| text.len() > MOST).map(|text| text.chars().count()).filter(|characters| *characters > MOST)
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The words of a text that became another one: only what lies around the change is counted, as going through ten
/// megabytes at each key would hold up the next.
fn recounted(counted: usize, (before, after): (&str, &str)) -> usize {
    let start = before.bytes().zip(after.bytes()).take_while(|(one, other)| one == other).count();
    let least = before.len().min(after.len()) - start;
    let backwards = before.bytes().rev().zip(after.bytes().rev());
    let end = backwards.take_while(|(one, other)| one == other).count().min(least);
    // From blank to blank: a word at either end of the change belongs to it as a whole.
    let start = before.as_bytes()[..start].iter().rposition(u8::is_ascii_whitespace).unwrap_or(0);
    let tail = &after.as_bytes()[after.len() - end..];
    let end = tail.iter().position(u8::is_ascii_whitespace).map_or(0, |blank| end - blank);
    counted - words(&before[start..before.len() - end]) + words(&after[start..after.len() - end])
}

/// Exchanges the text and the draft that was found, so that either can be read and neither is lost.
///
/// Nothing is written by it: the draft in the file stays until its text, or another one, is in an assessment.
pub(super) fn swap_draft(model: &mut Model) -> Vec<Effect> {
    let revision = model.ticket().0;
    let Some(field) = &mut model.text_field else { return Vec::new() };
    let Some(draft) = &mut field.draft else { return Vec::new() };
    std::mem::swap(&mut field.text, draft);
    field.words = words(&field.text);
    field.too_long = too_long(&field.text);
    field.revision = revision;
    Vec::new()
}

fn text_of(assessment: &Assessment, field: Field) -> Option<&str> {
    match field {
        Field::Compensating => assessment.compensating.as_deref(),
        _ => assessment.reasoning.as_deref(),
    }
}

pub(super) fn changed(model: &mut Model, text: String, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(field) = &mut model.text_field else { return Vec::new() };
    field.change(text, now);
    tick(model, now)
}

pub(super) fn edited_externally(model: &mut Model, text: &str, now: DateTime<Utc>) -> Vec<Effect> {
    let revision = model.ticket().0;
    let Some(field) = &mut model.text_field else { return Vec::new() };
    field.change(text.trim_end().to_owned(), now);
    field.revision = revision;
    vec![field.draft_now()]
}

pub(super) fn tick(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    match &mut model.text_field {
        Some(field) if field.drafting.is_due(now) => vec![field.draft_now()],
        _ => Vec::new(),
    }
}

/// Writes at once what no draft holds yet.
pub(super) fn flush(model: &mut Model) -> Vec<Effect> {
    match &mut model.text_field {
        Some(field) if field.drafting.is_behind() => vec![field.draft_now()],
        _ => Vec::new(),
    }
}

pub(super) fn edit_externally(model: &mut Model) -> Vec<Effect> {
    let mut effects = flush(model);
    if let Some(field) = &model.text_field {
        effects.push(Effect::EditExternally { text: field.text.clone() });
    }
    effects
}

/// Closes the field. The text goes into the assessment; without a verdict it waits, and its draft keeps it.
pub(super) fn done(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    let mut effects = flush(model);
    let Some(field) = model.text_field.take() else { return effects };
    let text = field.text.trim().to_owned();
    if let Some(form) = field.behind {
        effects.extend(bulk::worded(model, form, (field.key, text)));
        return effects;
    }
    if text == field.stored.trim() {
        model.kept.remove(&field.key);
        // A draft that was offered and not taken is offered again.
        if field.draft.is_none() {
            effects.push(Effect::DropDraft { key: field.key });
        }
        return effects;
    }
    model.found.remove(&field.key);
    let has_verdict = verdict::selected(model).is_some_and(|(row, _)| row.leading().is_some());
    let which = field.key.field;
    model.kept.insert(field.key, text.clone());
    let unfilled = unfilled(&text);
    if has_verdict {
        effects.extend(verdict::write_text(model, which, Some(text).filter(|text| !text.is_empty()), now));
    } else {
        note(model, Notice::TextKept);
    }
    // What a careless verdict lacks is said first: the place is also marked at the norm.
    if let Some(unfilled) = unfilled.filter(|_| model.status != Status::Note(Notice::NameCircumstances)) {
        note(model, unfilled);
    }
    effects
}

/// That places of a text are still to be filled.
fn unfilled(text: &str) -> Option<Notice> {
    let first = open_places(text).next()?.to_owned();
    Some(Notice::TextUnfilled(open_places(text).count(), first))
}

/// A draft found in the file, as after a crash, waits to be offered until its field is opened.
pub(super) fn draft_found(model: &mut Model, key: DraftKey, text: String) -> Vec<Effect> {
    model.found.insert(key, text);
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_are_counted_around_a_change_as_they_are_in_the_whole(
            before in "[ab é\n\u{a0}]{0,20}", after in "[ab é\n\u{a0}]{0,20}", start in "[ab ]{0,9}", end in "[ab ]{0,9}",
        ) {
            let (before, after) = (format!("{start}{before}{end}"), format!("{start}{after}{end}"));
            prop_assert_eq!(recounted(words(&before), (&before, &after)), words(&after));
        }
    }
}
