//! Quotes: taking them from a document, finding them again there, taking them out of a finding.

use super::selection::selected;
use super::texts::{Source, Spot, Stretch, text_of, texts};
use super::{CaseView, NormRow, Pane, norm_rows, verdict};
use crate::app::effect::Effect;
use crate::app::history::{note, save};
use crate::app::model::Model;
use crate::app::status::Notice;
use crate::domain::change::Change;
use crate::domain::item::ItemRef;
use crate::domain::quote::{Passage, day_of, locate};
use crate::domain::review_records::{Assessment, Evidence};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The most characters of a quote: more is a document, not a passage of one.
const MOST: i64 = 5_000;

/// A word about quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// No text is in view that could be quoted.
    NothingToSelect,
    /// White space only.
    NothingSelected,
    TooLong,
    Twice,
    /// Added to the assessment under the norm at this place.
    Quoted(usize),
    /// The same, but there is no verdict under it yet.
    Waits(usize),
    /// The last one that waited under it is gone again.
    TakenBack(usize),
    NoQuotes,
    /// Several: which one?
    WhichQuote,
    NotYours,
    /// What was gone to: its number of how many, and how it stands there now.
    Shown {
        number: usize,
        of: usize,
        state: State,
    },
    NoHits,
}

/// How a quote stands in its document now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    AsQuoted,
    /// The words are there, in a text that is another one than was quoted from.
    Changed,
    /// The document is there, the words are not.
    Gone,
    /// The document is not in this case.
    Elsewhere,
}

/// Where a quote stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub state: State,
    pub place: Option<Place>,
    /// The document is of after the day the case is judged by.
    pub hindsight: bool,
}

/// A place in the case: the record of a pane that shows one of several, and what of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Which of the linked authorisations or of the notes.
    pub index: usize,
    pub stretch: Stretch,
    /// Paragraphs up to it, from 1.
    pub paragraph: usize,
}

/// A quote under a norm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    pub evidence: Evidence,
    pub of: Of,
}

/// What a quote belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// The assessment that is mine to edit.
    Leading,
    Other,
    /// Nothing yet: it waits for a verdict.
    Waiting,
}

pub(in crate::app) fn say(model: &mut Model, word: Word) -> Vec<Effect> {
    note(model, Notice::Quotes(word))
}

fn sha256(text: &str) -> String {
    base16ct::lower::encode_string(&Sha256::digest(text))
}

/// Quotes what is selected as evidence under the selected norm.
pub(super) fn quote(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(Stretch { pane, source, range }) = selected(model) else { return Vec::new() };
    let Some(case) = model.open_case() else { return Vec::new() };
    let quoted = text_of(case, pane, source).and_then(|text| text.quoted(range, sha256(text.text)));
    let Some(evidence) = quoted else { return say(model, Word::NothingSelected) };
    if evidence.length.is_some_and(|length| length > MOST) {
        return say(model, Word::TooLong);
    }
    if let Some(case) = &mut model.case {
        case.selection = None;
    }
    add(model, evidence, now)
}

fn add(model: &mut Model, evidence: Evidence, now: DateTime<Utc>) -> Vec<Effect> {
    let Some((row, norm)) = verdict::selected(model) else { return Vec::new() };
    let Some(case) = model.open_case() else { return Vec::new() };
    let held = quotes_of(model, case, &row);
    if held.iter().any(|quote| quote.of != Of::Other && quote.evidence == evidence) {
        return say(model, Word::Twice);
    }
    let item = case.file.item.clone();
    let effects = if let Some(leading) = row.leading() {
        let mut assessment = leading.clone();
        assessment.evidence.push(evidence);
        let effects = write(model, assessment, now);
        say(model, Word::Quoted(row.place));
        effects
    } else {
        let waiting = model.waiting.entry((item.clone(), norm.clone())).or_default();
        waiting.push(evidence);
        let quotes = waiting.clone();
        model.history.quoted.push((item.clone(), norm.clone()));
        say(model, Word::Waits(row.place));
        vec![Effect::KeepQuotes { item, norm, quotes }]
    };
    look_up(model);
    effects
}

fn write(model: &mut Model, assessment: Assessment, now: DateTime<Utc>) -> Vec<Effect> {
    save(model, vec![Change::Assess(Assessment { at: Some(now), ..assessment })])
}

/// The quotes under a norm: of the assessment whose texts are shown, of the others, and those that wait.
#[must_use]
pub fn quotes_of(model: &Model, case: &CaseView, row: &NormRow) -> Vec<Quote> {
    let leading = row.leading().map(Assessment::key);
    let mut found = Vec::new();
    for assessment in row.mine.iter().chain(&row.others) {
        let of = if Some(assessment.key()) == leading { Of::Leading } else { Of::Other };
        found.extend(assessment.evidence.iter().map(|evidence| Quote { evidence: evidence.clone(), of }));
    }
    let norm = &model.framework.norms[row.place].code;
    found.extend(waiting(model, &case.file.item, norm).iter().map(|evidence| {
        let evidence = evidence.clone();
        Quote { evidence, of: Of::Waiting }
    }));
    found
}

/// The quotes that wait for a verdict.
pub(in crate::app) fn waiting<'a>(model: &'a Model, item: &ItemRef, norm: &str) -> &'a [Evidence] {
    model.waiting.get(&(item.clone(), norm.to_owned())).map_or(&[], Vec::as_slice)
}

/// Takes back the last quote that waits for a verdict on this norm.
pub(in crate::app) fn take_back(model: &mut Model, item: ItemRef, norm: String) -> Vec<Effect> {
    let key = (item, norm);
    let Some(quotes) = model.waiting.get_mut(&key) else { return Vec::new() };
    quotes.pop();
    let quotes = quotes.clone();
    if quotes.is_empty() {
        model.waiting.remove(&key);
    }
    if let Some(place) = model.framework.place(&key.1) {
        say(model, Word::TakenBack(place));
    }
    look_up(model);
    vec![Effect::KeepQuotes { item: key.0, norm: key.1, quotes }]
}

/// Quotes that are in the file now wait no longer.
pub(in crate::app) fn taken_up(model: &mut Model, assessment: &Assessment) -> Option<Effect> {
    let key = (assessment.item.clone(), assessment.norm.clone());
    let quotes = model.waiting.get_mut(&key)?;
    quotes.retain(|quote| !assessment.evidence.contains(quote));
    let quotes = quotes.clone();
    if quotes.is_empty() {
        model.waiting.remove(&key);
    }
    Some(Effect::KeepQuotes { item: key.0, norm: key.1, quotes })
}

/// Quotes that waited when the program ended wait again.
pub(in crate::app) fn found(model: &mut Model, key: (ItemRef, String), quotes: Vec<Evidence>) -> Vec<Effect> {
    model.waiting.entry(key).or_insert(quotes);
    Vec::new()
}

/// Looks up where the quotes of the case stand, as far as that is not known. A long text is read through for it, so it
/// is done when a quote comes, not when it is drawn.
pub(in crate::app) fn look_up(model: &mut Model) {
    let Some(case) = &model.case else { return };
    let mut sums = Sums::new();
    let all = norm_rows(model, case).into_iter().flat_map(|row| quotes_of(model, case, &row));
    let new: Vec<(Evidence, Standing)> = all
        .filter(|quote| !case.standings.contains_key(&quote.evidence))
        .map(|quote| (quote.evidence.clone(), standing(case, &quote.evidence, &mut sums)))
        .collect();
    if let Some(case) = &mut model.case {
        case.standings.extend(new);
    }
}

/// Every text of the case with the pane and the record that show it.
fn all_texts(case: &CaseView) -> Vec<(Pane, usize, Source, Passage<'_>)> {
    let with = |index: usize| CaseIndex { case, index };
    let one = |pane, index| with(index).texts(pane);
    let mut found = one(Pane::Record, 0);
    (0..case.file.authorisations.len()).for_each(|index| found.extend(one(Pane::Authorisation, index)));
    (0..case.file.notes.len()).for_each(|index| found.extend(one(Pane::Note, index)));
    found.extend(one(Pane::Documents, 0));
    found
}

/// A case seen at one of its authorisations and notes.
struct CaseIndex<'a> {
    case: &'a CaseView,
    index: usize,
}

impl<'a> CaseIndex<'a> {
    fn texts(&self, pane: Pane) -> Vec<(Pane, usize, Source, Passage<'a>)> {
        use crate::domain::quote::{of_authorisation, of_note};
        let file = &self.case.file;
        let source = |field| Source { record: 0, field };
        let of = match pane {
            Pane::Authorisation => file.authorisations.get(self.index).map(of_authorisation).unwrap_or_default(),
            Pane::Note => file.notes.get(self.index).map(|found| of_note(&found.note)).unwrap_or_default(),
            _ => {
                let found = texts(self.case, pane).into_iter();
                return found.map(|(source, passage)| (pane, 0, source, passage)).collect();
            }
        };
        of.into_iter().map(|passage| (pane, self.index, source(passage.field), passage)).collect()
    }
}

/// The hash of each text that was quoted from: of a long one it is not made again for every quote.
type Sums = BTreeMap<(Pane, usize, Source), String>;

fn standing(case: &CaseView, evidence: &Evidence, sums: &mut Sums) -> Standing {
    let named: Vec<_> =
        all_texts(case).into_iter().filter(|(_, _, _, text)| text.document == evidence.document).collect();
    let day = day_of(&case.file);
    let hindsight = named.iter().any(|(_, _, _, text)| text.date.zip(day).is_some_and(|(date, day)| date > day));
    let found =
        named.iter().filter(|(_, _, _, text)| text.may_hold(evidence)).find_map(|(pane, index, source, text)| {
            let found = locate(text.text, evidence)?;
            let paragraph = 1 + text.text[..found.range.start]
                .split('\n')
                .rev()
                .skip(1)
                .filter(|line| !line.trim().is_empty())
                .count();
            let stretch = Stretch { pane: *pane, source: *source, range: found.range };
            let same = evidence.text_sha256.as_ref().is_none_or(|before| {
                let sum = sums.entry((*pane, *index, *source)).or_insert_with(|| sha256(text.text));
                before == sum
            });
            let state = if found.in_place && same { State::AsQuoted } else { State::Changed };
            Some((state, Place { index: *index, stretch, paragraph }))
        });
    match found {
        Some((state, place)) => Standing { state, place: Some(place), hindsight },
        None if named.is_empty() => Standing { state: State::Elsewhere, place: None, hindsight },
        None => Standing { state: State::Gone, place: None, hindsight },
    }
}

/// The quotes of the selected norm.
fn of_selected(model: &Model) -> Option<(NormRow, Vec<Quote>)> {
    let (row, _) = verdict::selected(model)?;
    let quotes = quotes_of(model, model.open_case()?, &row);
    Some((row, quotes))
}

/// Whether the selected norm has quotes.
#[must_use]
pub fn has_quotes(model: &Model) -> bool {
    of_selected(model).is_some_and(|(_, quotes)| !quotes.is_empty())
}

/// Shows the next quote of the selected norm at its place in its document.
pub(super) fn next(model: &mut Model) -> Vec<Effect> {
    look_up(model);
    let Some((row, quotes)) = of_selected(model) else { return Vec::new() };
    let Some(case) = &mut model.case else { return Vec::new() };
    if quotes.is_empty() {
        return say(model, Word::NoQuotes);
    }
    let number = case.quote.filter(|(norm, _)| *norm == row.place).map_or(0, |(_, last)| (last + 1) % quotes.len());
    case.quote = Some((row.place, number));
    let standing = case.standings.get(&quotes[number].evidence).cloned();
    let state = standing.as_ref().map_or(State::Elsewhere, |standing| standing.state);
    case.mark = None;
    if let Some(place) = standing.and_then(|standing| standing.place) {
        show(case, place);
    }
    say(model, Word::Shown { number: number + 1, of: quotes.len(), state })
}

/// Brings the place to the front and marks it. The focus stays where it is: the norm is what one works on.
fn show(case: &mut CaseView, place: Place) {
    let Stretch { pane, source, range } = place.stretch.clone();
    match pane {
        Pane::Authorisation => case.authorisation = place.index,
        Pane::Note => case.note = place.index,
        _ => {}
    }
    case.shown = pane;
    case.zoomed = false;
    case.reveal = Some(Spot { pane, source, at: range.start });
    case.mark = Some(place);
}

/// Takes the quote that was gone to out of the finding; the only one if there is one.
pub(super) fn remove(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    let Some((row, norm)) = verdict::selected(model) else { return Vec::new() };
    let Some(case) = model.open_case() else { return Vec::new() };
    let quotes = quotes_of(model, case, &row);
    let chosen = case.quote.filter(|(norm, _)| *norm == row.place).map(|(_, number)| number);
    let Some(quote) = chosen.or((quotes.len() == 1).then_some(0)).and_then(|number| quotes.get(number)).cloned() else {
        return say(model, if quotes.is_empty() { Word::NoQuotes } else { Word::WhichQuote });
    };
    let item = case.file.item.clone();
    let effects = match (quote.of, row.leading()) {
        (Of::Leading, Some(leading)) => {
            let evidence = leading.evidence.iter().filter(|kept| **kept != quote.evidence).cloned().collect();
            write(model, Assessment { evidence, ..leading.clone() }, now)
        }
        (Of::Waiting, _) => {
            let waiting = model.waiting.entry((item.clone(), norm.clone())).or_default();
            waiting.retain(|kept| *kept != quote.evidence);
            let quotes = waiting.clone();
            model.history.quoted.clear();
            vec![Effect::KeepQuotes { item, norm, quotes }]
        }
        _ => return say(model, Word::NotYours),
    };
    if let Some(case) = &mut model.case {
        (case.quote, case.mark) = (None, None);
    }
    effects
}
