//! The forms of questions and recommendations: their words, and what they still miss.

use crate::app::asks::{AskProblem, Choice, Recording, offered, problem};
use crate::app::form::{FieldName, Form, FormView};
use crate::app::{Action, Msg};
use crate::domain::codes::{Code, RecommendationKind, RecommendationStatus, Response};
use crate::text::{Text, Word};
use crate::ui::canvas::{Canvas, row};
use crate::ui::lines;
use crate::ui::page::sheet::Sheet;
use ratatui::layout::Rect;

pub fn title(canvas: &Canvas<'_, '_>, recording: &Recording) -> String {
    let text = canvas.text;
    match recording {
        Recording::Ask { item: Some(item), .. } => text.form_ask(&item.reference),
        Recording::Ask { item: None, .. } => text.form_ask_no_item(),
        Recording::Answer(_) => text.form_answer(),
        Recording::Advise { was: None, .. } => text.form_advise(),
        Recording::Advise { was: Some(found), .. } => text.form_advise_again(&found.number),
    }
}

/// What is answered stands over the answer.
pub fn intro(canvas: &Canvas<'_, '_>, recording: &Recording) -> String {
    match recording {
        Recording::Answer(question) => question.text.clone(),
        Recording::Ask { .. } => canvas.text.form_ask_intro(),
        Recording::Advise { .. } => String::new(),
    }
}

pub fn label(canvas: &Canvas<'_, '_>, name: FieldName) -> String {
    let text = canvas.text;
    match name {
        FieldName::Service => text.asks_service(),
        FieldName::Question => text.asks_question(),
        FieldName::AskedOn => text.asks_asked_on(),
        FieldName::Answer => text.form_answer_text(),
        FieldName::AnsweredOn => text.asks_answered_on(),
        FieldName::Number => text.form_number(),
        FieldName::Title => text.form_title(),
        FieldName::Addressee => text.form_addressee(),
        FieldName::About => text.form_about(),
        FieldName::Norms => text.form_norms(),
        FieldName::Due => text.advice_due(),
        FieldName::Response => text.advice_response(),
        FieldName::Status => text.advice_status(),
        FieldName::Notes => text.form_notes(),
        _ => text.advice_title(),
    }
}

/// A code of a choice in words.
pub fn word(text: &Text, name: FieldName, code: &str) -> String {
    fn said<C: Code + Word>(text: &Text, code: &str) -> Option<String> {
        C::parse(code).ok().map(|found| text.word(found))
    }
    let found = match name {
        FieldName::About => said::<RecommendationKind>(text, code),
        FieldName::Response => said::<Response>(text, code),
        _ => said::<RecommendationStatus>(text, code),
    };
    found.unwrap_or_else(|| text.form_nothing())
}

/// Whether a text is being typed, or only stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attention {
    Typed,
    Read,
}

/// Rows a text takes in so many columns, the cursor behind it included.
pub fn text_rows(words: &str, columns: usize) -> usize {
    let room = columns.saturating_sub(1).max(1);
    words.split('\n').map(|part| wrap(part, room).len()).sum()
}

/// A text that is longer than a line, wrapped; its end stays in view, for there it is written. Gives the rows it took.
pub fn draw_text(canvas: &mut Canvas<'_, '_>, area: Rect, words: &str, attention: Attention) -> usize {
    let focused = attention == Attention::Typed;
    let room = usize::from(area.width).saturating_sub(1).max(1);
    let mut wrapped: Vec<String> = words.split('\n').flat_map(|part| wrap(part, room)).collect();
    let left_out = wrapped.len().saturating_sub(area.height.into());
    if focused {
        wrapped.drain(..left_out);
    } else if left_out > 0 {
        wrapped.truncate(area.height.into());
        if let Some(last) = wrapped.last_mut() {
            let fitting = lines::fit(last, room.saturating_sub(1), "");
            *last = format!("{}{}", fitting.trim_end(), canvas.signs.more);
        }
    }
    let style = if focused { canvas.theme.strong } else { canvas.theme.text };
    for (number, line) in wrapped.iter().enumerate() {
        canvas.put(row(area, number), &[(line.clone(), style)]);
    }
    if focused && area.height > 0 {
        let last = wrapped.last().map_or(0, |line| lines::width(line));
        // A space that was just typed is not in the wrapped line.
        let typed = usize::from(words.ends_with(' ') && last > 0);
        let x = area.x + u16::try_from(last + typed).unwrap_or(0).min(area.width.saturating_sub(1));
        let y = area.y + u16::try_from(wrapped.len().saturating_sub(1)).unwrap_or(0);
        canvas.frame.set_cursor_position((x, y));
    }
    wrapped.len().max(1)
}

fn wrap(part: &str, room: usize) -> Vec<String> {
    let wrapped = lines::wrap(part, room);
    if wrapped.is_empty() { vec![String::new()] } else { wrapped }
}

/// What the typed word may become: a norm, or a finding with its norm and verdict.
pub fn offers(canvas: &Canvas<'_, '_>, view: &FormView) -> Vec<String> {
    let said = |choice: Choice| {
        let norm = canvas.model.framework.norm(&choice.norm);
        let title = norm.map(|norm| norm.title.get(canvas.model.language).to_owned());
        let verdict = choice.finding.map(|finding| canvas.text.word(finding.verdict));
        let parts = [Some(choice.word), title, verdict].into_iter().flatten();
        parts.collect::<Vec<_>>().join(&format!(" {} ", canvas.signs.dot))
    };
    offered(view).into_iter().map(said).collect()
}

/// Draws them under the field, the first one marked as what the key puts in; gives the rows they took.
pub fn draw_offered(canvas: &mut Canvas<'_, '_>, area: Rect, (view, labels): (&FormView, usize)) -> usize {
    let offers = offers(canvas, view);
    let shown = offers.len().min(area.height.into());
    for (number, offer) in offers.into_iter().take(shown).enumerate() {
        let at = row(area, number);
        let (lead, style) =
            if number == 0 { (canvas.signs.arrows[3], canvas.theme.key) } else { (" ", canvas.theme.dim) };
        canvas.put(at, &[(format!("{}{lead} ", " ".repeat(labels + 2)), style), (offer, canvas.theme.dim)]);
        if number == 0 {
            canvas.on_press(at, Msg::Do(Action::CompleteField));
        }
    }
    shown
}

/// What the form still misses.
pub fn write(canvas: &Canvas<'_, '_>, (recording, form): (&Recording, &Form), sheet: &mut Sheet) {
    let text = canvas.text;
    let Some(problem) = problem(recording, form) else { return };
    let said = match problem {
        AskProblem::TextMissing => text.form_text_missing(),
        AskProblem::NumberMissing => text.form_number_missing(),
        AskProblem::NumberTaken(number) => text.form_number_taken(number),
        AskProblem::AskedAlready => text.form_asked_already(),
        AskProblem::NotADay(typed) => text.form_not_a_day(typed),
        AskProblem::NotAnItem { typed, near } if near.is_empty() => text.form_not_an_item(typed),
        AskProblem::NotAnItem { typed, near } => text.form_not_a_finding(typed, near.join(", ")),
        AskProblem::SeveralItems { typed, known } => text.form_several_items(typed, known.join(", ")),
        AskProblem::NotAService { typed, known } if typed.is_empty() => text.form_needs_service(known.join(", ")),
        AskProblem::NotAService { typed, known } => text.asks_no_such_service(typed, known.join(", ")),
        AskProblem::NotANorm { typed, known } => text.form_not_a_norm(typed, known.join(", ")),
    };
    sheet.text(&said, canvas.theme.warning);
}
