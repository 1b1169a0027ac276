//! The form for one judgement on many items.

use super::canvas::{Canvas, Piece, below, row};
use super::help::{centred, panel};
use super::{difference, editor, lines, norms};
use crate::app::TextField;
use crate::app::bulk::{BulkForm, Lack, Row, Task, Word};
use crate::domain::bulk::Mine;
use crate::domain::library::Blank;
use crate::text::Text;
use ratatui::layout::Rect;

const WIDTH: u16 = 76;
/// Columns of the labels.
const LABEL: usize = 17;

pub fn title(canvas: &Canvas<'_, '_>, form: &BulkForm) -> String {
    match form.task {
        Task::Assess => canvas.text.bulk_title(form.items.len()),
        Task::Close => canvas.text.bulk_close_title(form.items.len()),
    }
}

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, form: &BulkForm) {
    let title = title(canvas, form);
    let room = usize::from(WIDTH.min(area.width)).saturating_sub(4);
    let wrapped = |said: Vec<String>, style| -> Vec<Piece> {
        said.iter().flat_map(|words| lines::wrap(words, room)).map(|line| (line, style)).collect()
    };
    let mut told = wrapped(told(canvas, form), canvas.theme.text);
    told.extend(wrapped(lacks(canvas, form).into_iter().collect(), canvas.theme.warning));
    let height = u16::try_from(form.rows().len() + told.len() + 3).unwrap_or(area.height);
    let inner = panel(canvas, centred(area, (WIDTH, height)), &title);
    for (number, &at) in form.rows().iter().enumerate() {
        form_row(canvas, row(inner, number), form, at);
    }
    for (number, line) in told.into_iter().enumerate() {
        canvas.put(row(inner, form.rows().len() + 1 + number), &[line]);
    }
}

/// The text field in front of the queue, as tall as there is room.
pub fn writing(canvas: &mut Canvas<'_, '_>, area: Rect, field: &TextField) {
    let inner = panel(canvas, area, &norms::field_title(canvas, field));
    let words = canvas.text.field_words(field.words());
    canvas.put_right(row(inner, 0), &words, canvas.theme.dim);
    let mut inner = below(inner, 1);
    if let Some(draft) = field.draft.as_ref().filter(|draft| norms::can_be_compared(field, draft)) {
        inner = difference::draw(canvas, inner, (&field.text, draft));
    }
    editor::draw(canvas, inner);
}

/// What a row is called, and what stands in it.
pub fn row_words(canvas: &Canvas<'_, '_>, form: &BulkForm, which: Row) -> (String, String) {
    let text = canvas.text;
    match which {
        Row::Norm => {
            let norm = form.norms.get(form.norm).map(|place| &canvas.model.framework.norms[*place]);
            (text.bulk_norm(), norm.map(|norm| norm.title.get(canvas.model.language).to_owned()).unwrap_or_default())
        }
        Row::Verdict => {
            (text.bulk_verdict(), form.verdict.map_or_else(|| text.bulk_choose_verdict(), |verdict| text.word(verdict)))
        }
        Row::Words if form.task == Task::Close => (text.bulk_reason(), form.words.text().to_owned()),
        Row::Words => (text.bulk_reasoning(), form.words.text().to_owned()),
        Row::Mine => {
            let words = if form.mine == Mine::LeftAlone { text.bulk_left_alone() } else { text.bulk_replaced() };
            (text.bulk_mine(), words)
        }
    }
}

fn form_row(canvas: &mut Canvas<'_, '_>, at: Rect, form: &BulkForm, which: Row) {
    let text = canvas.text;
    let (label, value) = row_words(canvas, form, which);
    let here = form.row == which;
    let pointer = if here { canvas.signs.pointer } else { " " };
    let label = lines::pad(&format!("{pointer} {label}"), LABEL, canvas.signs.more);
    let style = if here { canvas.theme.strong } else { canvas.theme.text };
    let room = usize::from(at.width).saturating_sub(LABEL + 1);
    // Of a longer text its beginning and how long it is.
    let shown = match which {
        Row::Words if value.is_empty() => text.bench_type_text(),
        Row::Words => {
            let words = text.field_words(value.split_whitespace().count());
            let beginning = value.split_whitespace().collect::<Vec<_>>().join(" ");
            let left = room.saturating_sub(lines::width(&words) + 3);
            format!("{} ({words})", lines::fit(&beginning, left, canvas.signs.more))
        }
        _ => value,
    };
    canvas.put(at, &[(label, canvas.theme.dim), (shown, style)]);
}

/// What the judgement would reach.
pub fn told(canvas: &Canvas<'_, '_>, form: &BulkForm) -> Vec<String> {
    let text = canvas.text;
    let Some(survey) = &form.survey else { return vec![text.bulk_counting()] };
    let mut told = Vec::new();
    if form.task == Task::Close {
        if survey.closed > 0 {
            told.push(text.bulk_closed(survey.closed));
        }
    } else if let Some(place) = form.norms.get(form.norm) {
        let norm = survey.norms.get(&canvas.model.framework.norms[*place].code).copied().unwrap_or_default();
        told.push(text.bulk_required(norm.required, form.items.len()));
        told.push(text.bulk_have_mine(norm.mine));
    }
    match form.places() {
        None => told.push(text.library_as_it_stands()),
        Some(places) if places.is_empty() => {}
        Some(places) => told.push(text.library_per_item(named(text, &places))),
    }
    told.extend(form.reached(canvas.model).map(|reached| text.bulk_reaches(reached)));
    told
}

/// What the findings would be recorded without, as a case says it of one.
pub fn lacks(canvas: &Canvas<'_, '_>, form: &BulkForm) -> Option<String> {
    form.lacks(canvas.model).map(|lack| match lack {
        Lack::Reasoning => canvas.text.bulk_lacks_reasoning(),
        Lack::Circumstances => canvas.text.bulk_lacks_circumstances(),
    })
}

/// Places of a text in words.
pub fn named(text: &Text, places: &[Blank]) -> String {
    places.iter().map(|place| text.library_blank(*place)).collect::<Vec<_>>().join(", ")
}

/// The status line's word.
pub fn word(text: &Text, word: Word) -> String {
    match word {
        Word::Marked { marked, of } => text.bulk_marked(marked, of),
        Word::NothingMarked => text.bulk_nothing_marked(),
        Word::Recorded(count, None) => text.bulk_recorded(count),
        Word::Recorded(count, Some(Lack::Reasoning)) => text.bulk_recorded_bare(count),
        Word::Recorded(count, Some(Lack::Circumstances)) => text.bulk_recorded_circumstances(count),
        Word::Cancelled => text.bulk_cancelled(),
    }
}
