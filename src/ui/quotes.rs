//! The quotes under a norm, with where each stands, and what there is to say about them.

use super::canvas::{Canvas, Piece};
use super::lines;
use crate::app::case::quotes::{Of, Quote, Standing, State, Word, quotes_of};
use crate::app::case::{CaseView, NormRow};
use crate::domain::item::ItemRef;
use crate::text::Text;

/// The quotes of the row: the words, then document, version, field and place, and what is the matter with them.
pub fn list(canvas: &Canvas<'_, '_>, (case, row): (&CaseView, &NormRow), width: usize, found: &mut Vec<Piece>) {
    let theme = &canvas.theme;
    for (number, quote) in quotes_of(canvas.model, case, row).iter().enumerate() {
        let gone_to = case.quote == Some((row.place, number));
        let style = if gone_to { theme.strong } else { theme.text };
        let pointer = if gone_to { canvas.signs.pointer } else { " " };
        let words = canvas.text.quote_words(quote.evidence.quote.trim());
        let room = width.saturating_sub(2);
        found.extend(lines::wrap(&words, room).into_iter().map(|line| (format!("{pointer} {line}"), style)));
        let standing = case.standings.get(&quote.evidence);
        let place = place(canvas.text, quote, standing);
        found.extend(lines::wrap(&place, room).into_iter().map(|line| (format!("  {line}"), theme.dim)));
        let matter = matter(canvas.text, quote, standing).join(&format!(" {} ", canvas.signs.dot));
        if !matter.is_empty() {
            found.extend(lines::wrap(&matter, room).into_iter().map(|line| (format!("  {line}"), theme.warning)));
        }
    }
}

fn place(text: &Text, quote: &Quote, standing: Option<&Standing>) -> String {
    let evidence = &quote.evidence;
    let document = match ItemRef::parse(&evidence.document) {
        Ok(item) => format!("{} {}", text.items(item.kind, 1), item.reference),
        Err(_) => evidence.document.clone(),
    };
    let field = evidence.field.as_deref().and_then(|field| label(text, field));
    let paragraph = standing.and_then(|standing| standing.place.as_ref()).map(|place| place.paragraph);
    let version = evidence.version.map(|version| text.quote_version(version.to_string()));
    let paragraph = paragraph.map(|paragraph| text.quote_paragraph(paragraph));
    [Some(document), version, field, paragraph].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The name of a field that can be quoted; the text itself needs none.
pub fn label(text: &Text, field: &str) -> Option<String> {
    let label = match field {
        "subject" => text.label_subject(),
        "reliability" => text.label_reliability(),
        "source_reference" => text.label_source_reference(),
        "currency" => text.label_currency(),
        "registration" => text.label_registration(),
        "ground" => text.label_ground(),
        "grounds" => text.label_grounds(),
        "notes" => text.label_notes(),
        "category" => text.label_category(),
        "necessity" => text.label_necessity(),
        "proportionality" => text.label_proportionality(),
        "subsidiarity" => text.label_subsidiarity(),
        "risks" => text.label_risks(),
        "mitigation" => text.label_mitigation(),
        "added_value" => text.label_added_value(),
        "international_obligations" => text.label_international_obligations(),
        "quid_pro_quo" => text.label_quid_pro_quo(),
        _ => return None,
    };
    Some(label)
}

fn matter(text: &Text, quote: &Quote, standing: Option<&Standing>) -> Vec<String> {
    let waits = (quote.of == Of::Waiting).then(|| text.quote_waits());
    let state = standing.and_then(|standing| state(text, standing.state));
    let hindsight = standing.is_some_and(|standing| standing.hindsight).then(|| text.quote_hindsight());
    [waits, state, hindsight].into_iter().flatten().collect()
}

fn state(text: &Text, state: State) -> Option<String> {
    match state {
        State::AsQuoted => None,
        State::Changed => Some(text.quote_changed()),
        State::Gone => Some(text.quote_gone()),
        State::Elsewhere => Some(text.quote_elsewhere()),
    }
}

/// The status line's word.
pub fn word(canvas: &Canvas<'_, '_>, word: Word) -> String {
    let text = canvas.text;
    let norm = |place: usize| canvas.model.framework.norms[place].title.get(canvas.model.language).to_owned();
    match word {
        Word::NothingToSelect => text.quote_nothing_to_select(),
        Word::NothingSelected => text.quote_nothing_selected(),
        Word::TooLong => text.quote_too_long(),
        Word::Twice => text.quote_twice(),
        Word::Quoted(place) => text.quote_taken(norm(place)),
        Word::Waits(place) => text.quote_taken_waits(norm(place)),
        Word::TakenBack(place) => text.quote_taken_back(norm(place)),
        Word::NoQuotes => text.quote_none(),
        Word::WhichQuote => text.quote_which(),
        Word::NotYours => text.quote_not_yours(),
        Word::Shown { number, of, state: stands } => {
            let matter = state(text, stands).map(|matter| format!(" ({matter})")).unwrap_or_default();
            format!("{}{matter}", text.quote_shown(number, of))
        }
        Word::NoHits => text.quote_no_hits(),
    }
}
