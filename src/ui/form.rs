//! A form in front of the screen: its fields, and below them what it comes to.

pub mod asks;
pub mod preview;

pub use asks::{Attention, draw_text, text_rows};

use super::canvas::{Canvas, Piece, below, row};
use super::help::panel;
use super::page::sheet::Sheet;
use super::{difference, lines};
use crate::app::form::{Entry, FieldName, Form, FormField, FormView};
use crate::app::sampling::Purpose;
use crate::app::{Msg, unfinished};
use crate::domain::codes::{Code, ItemKind, Method};
use crate::domain::plan::{PlanProblem, Preview};
use crate::text::Text;
use ratatui::layout::Rect;

/// Rows of a text of several sentences: while it is written, and beside others.
const ROWS_WRITTEN: u16 = 6;
const ROWS_READ: u16 = 2;
/// Rows of a single text that is longer than a line, while it is typed.
const ROWS_TYPED: u16 = 3;

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, view: &FormView) {
    let inner = panel(canvas, area, &title(canvas, view));
    let intro = lines::wrap(&preview::intro(canvas, view), inner.width.into());
    for (number, line) in intro.iter().enumerate() {
        canvas.put(row(inner, number), &[(line.clone(), canvas.theme.dim)]);
    }
    let mut used = intro.len() + usize::from(!intro.is_empty());
    let labels = labels(canvas, &view.form);
    for (place, field) in view.form.fields.iter().enumerate().filter(|(_, field)| field.asked) {
        let at = row(inner, used);
        canvas.on_press(at, Msg::Point(place));
        used += draw_field(canvas, below(inner, used), (&view.form, place), labels);
        if view.form.focus == place {
            used += asks::draw_offered(canvas, below(inner, used), (view, labels));
        }
        if field.name == FieldName::Filter && mark_problem(canvas, row(inner, used), (view, field), labels) {
            used += 1;
        }
    }
    let mut rest = below(inner, used + 1);
    if let (Some(draft), Some(line)) = (unfinished::offered(canvas.model), view.form.line()) {
        rest = difference::draw_above(canvas, rest, (line.text(), draft));
    }
    comes_to(canvas, rest, view);
}

pub fn title(canvas: &Canvas<'_, '_>, view: &FormView) -> String {
    let text = canvas.text;
    match &view.purpose {
        Purpose::Draw { extends: Some(name) } => text.form_extend(name),
        Purpose::Draw { extends: None } => text.form_draw(),
        Purpose::Seed { .. } => text.form_seed(),
        Purpose::Exclude => text.form_exclude(),
        Purpose::Size => text.form_size(),
        Purpose::Export { .. } => text.export_title(),
        Purpose::Record(recording) => asks::title(canvas, recording),
    }
}

/// Columns of the widest label.
pub fn labels(canvas: &Canvas<'_, '_>, form: &Form) -> usize {
    form.fields.iter().map(|field| lines::width(&label(canvas, field.name))).max().unwrap_or(0)
}

pub fn label(canvas: &Canvas<'_, '_>, name: FieldName) -> String {
    let text = canvas.text;
    match name {
        FieldName::Kind => text.form_kind(),
        FieldName::Method => text.form_method(),
        FieldName::Filter => text.form_filter(),
        FieldName::Items => text.form_items(),
        FieldName::Size => text.form_how_many(),
        FieldName::By => text.form_by(),
        FieldName::Reason => text.form_reason(),
        FieldName::Name => text.form_name(),
        FieldName::Level => text.form_level(),
        FieldName::Origin => text.form_origin(),
        FieldName::OriginNote => text.form_origin_note(),
        FieldName::Seed => text.form_seed_value(),
        FieldName::Hits => text.form_hits(),
        FieldName::Share => text.form_share(),
        FieldName::Audience => text.export_audience(),
        FieldName::Format => text.export_format(),
        FieldName::Section => text.export_section(),
        FieldName::Marking => text.export_marking(),
        FieldName::Language => text.export_language(),
        FieldName::Template => text.export_template(),
        FieldName::House => text.house_label(),
        FieldName::Target => text.export_target(),
        FieldName::Replace => text.export_replace(),
        FieldName::Sources => text.incoming_sources(),
        FieldName::Mapping => text.incoming_mapping(),
        FieldName::Encoding => text.incoming_encoding(),
        FieldName::Separator => text.incoming_separator(),
        FieldName::HeaderRow => text.incoming_header_row(),
        FieldName::Changed => text.incoming_changed(),
        FieldName::Rejected => text.incoming_rejected(),
        other => asks::label(canvas, other),
    }
}

/// A code of a choice in words.
pub fn word(text: &Text, name: FieldName, code: &str) -> String {
    match name {
        FieldName::Kind => ItemKind::parse(code).map_or_else(|_| code.to_owned(), |kind| text.items(kind, 1)),
        FieldName::Method => Method::parse(code).map_or_else(|_| code.to_owned(), |method| text.word(method)),
        FieldName::Origin => text.seed_origin(code),
        FieldName::Audience
        | FieldName::Format
        | FieldName::Section
        | FieldName::Marking
        | FieldName::Language
        | FieldName::Replace => super::preview::choice(text, name, code),
        FieldName::Changed | FieldName::Rejected | FieldName::Separator | FieldName::Encoding => {
            super::incoming::choice(text, name, code)
        }
        other => asks::word(text, other, code),
    }
}

/// Draws a field, its label as wide as the widest; gives the rows it took.
pub fn draw_field(canvas: &mut Canvas<'_, '_>, area: Rect, (form, place): (&Form, usize), labels: usize) -> usize {
    let at = row(area, 0);
    let field = &form.fields[place];
    let focused = form.focus == place;
    let (pointer, style) = if focused { (canvas.signs.pointer, canvas.theme.strong) } else { (" ", canvas.theme.text) };
    let lead = format!("{pointer} {}  ", lines::pad(&label(canvas, field.name), labels, ""));
    let wide = u16::try_from(lines::width(&lead)).unwrap_or(0);
    canvas.put(at, &[(lead, style)]);
    let value = Rect { x: at.x + wide.min(at.width), width: at.width.saturating_sub(wide), ..at };
    match &field.entry {
        Entry::Typed(line) if line.is_text() => {
            let height = if focused { ROWS_WRITTEN } else { ROWS_READ }.min(area.height);
            return asks::draw_text(canvas, Rect { height, ..value }, line.text(), attention(focused));
        }
        // A filter stays on its line: under it the place is marked that cannot be read.
        Entry::Typed(line) if field.name != FieldName::Filter && lines::width(line.text()) >= value.width.into() => {
            let height = if focused { ROWS_TYPED } else { ROWS_READ }.min(area.height);
            return asks::draw_text(canvas, Rect { height, ..value }, line.text(), attention(focused));
        }
        Entry::Typed(line) => draw_typed(canvas, value, line.text(), focused),
        Entry::Chosen { options, at } => {
            let words: Vec<String> = options.iter().map(|code| word(canvas.text, field.name, code)).collect();
            draw_choice(canvas, value, &words, *at);
        }
        Entry::Several { options, at, ticked } => {
            let words: Vec<String> = options.iter().map(|code| word(canvas.text, field.name, code)).collect();
            let ticked = |place: usize| ticked.contains(&place);
            draw_several(canvas, value, &words, (focused.then_some(*at), &ticked));
        }
    }
    1
}

fn attention(focused: bool) -> Attention {
    if focused { Attention::Typed } else { Attention::Read }
}

/// The options beside one another, the chosen one in brackets and always in sight.
fn draw_choice(canvas: &mut Canvas<'_, '_>, at: Rect, words: &[String], chosen: usize) {
    let wide = |words: &[String]| words.iter().map(|word| lines::width(word) + 3).sum::<usize>();
    let mut first = 0;
    while first < chosen && wide(&words[first..=chosen]) > at.width.into() {
        first += 1;
    }
    let piece = |(number, word): (usize, &String)| -> Piece {
        if number == chosen {
            (format!("[{word}] "), canvas.theme.strong)
        } else {
            (format!(" {word}  "), canvas.theme.dim)
        }
    };
    let pieces: Vec<Piece> = words.iter().enumerate().skip(first).map(piece).collect();
    canvas.put(at, &pieces);
}

/// The options beside one another, those that are ticked with a sign that is no colour; the one that is pointed at stands out
/// and is always in sight.
fn draw_several(
    canvas: &mut Canvas<'_, '_>,
    at: Rect,
    words: &[String],
    (pointed, ticked): (Option<usize>, &dyn Fn(usize) -> bool),
) {
    let said: Vec<String> = words
        .iter()
        .enumerate()
        .map(|(place, word)| format!("[{}] {word}  ", if ticked(place) { "x" } else { " " }))
        .collect();
    let wide = |words: &[String]| words.iter().map(|word| lines::width(word)).sum::<usize>();
    let wanted = pointed.unwrap_or_else(|| (0..words.len()).find(|place| ticked(*place)).unwrap_or(0));
    let mut first = 0;
    while first < wanted && wide(&said[first..=wanted]) > at.width.into() {
        first += 1;
    }
    let piece = |(place, word): (usize, String)| -> Piece {
        let style = if pointed == Some(place) {
            canvas.theme.selected
        } else if ticked(place) {
            canvas.theme.strong
        } else {
            canvas.theme.dim
        };
        (word, style)
    };
    let pieces: Vec<Piece> = said.into_iter().enumerate().skip(first).map(piece).collect();
    canvas.put(at, &pieces);
}

/// The end of a long line stays in view: that is where it is typed.
fn draw_typed(canvas: &mut Canvas<'_, '_>, at: Rect, typed: &str, focused: bool) {
    let room = usize::from(at.width).saturating_sub(1);
    let mut shown = typed;
    while lines::width(shown) > room {
        let mut letters = shown.chars();
        letters.next();
        shown = letters.as_str();
    }
    let style = if focused { canvas.theme.strong } else { canvas.theme.text };
    canvas.put(at, &[(shown.to_owned(), style)]);
    if focused {
        let x = at.x + u16::try_from(lines::width(shown)).unwrap_or(0).min(at.width.saturating_sub(1));
        canvas.frame.set_cursor_position((x, at.y));
    }
}

/// Marks the place in a filter that cannot be read, if it is in sight; gives whether it did.
fn mark_problem(canvas: &mut Canvas<'_, '_>, at: Rect, (view, field): (&FormView, &FormField), labels: usize) -> bool {
    let (Some(Preview::Problem(PlanProblem::Filter(problem))), Entry::Typed(line)) = (&view.preview, &field.entry)
    else {
        return false;
    };
    let before: String = line.text().chars().take(problem.place.saturating_sub(1)).collect();
    let x = labels + 4 + lines::width(&before);
    if lines::width(line.text()) + labels + 5 > usize::from(at.width) {
        return false;
    }
    canvas.put(at, &[(format!("{}^", " ".repeat(x)), canvas.theme.warning)]);
    true
}

/// What the form comes to, as far as there is room; the rest is scrolled to.
fn comes_to(canvas: &mut Canvas<'_, '_>, area: Rect, view: &FormView) {
    let mut sheet = Sheet::new(canvas, area.width.into());
    preview::write(canvas, view, &mut sheet);
    let count = sheet.lines.len();
    let fits = count <= area.height.into();
    let room = usize::from(area.height).saturating_sub(usize::from(!fits));
    let end = count.saturating_sub(room);
    (canvas.parts.measured.rows, canvas.parts.measured.page_end) = (room, end);
    let top = view.top.min(end);
    for (place, line) in sheet.lines.iter().skip(top).take(room).enumerate() {
        canvas.put(row(area, place), &line.pieces);
    }
    if top < end {
        let words = canvas.text.list_more(end - top);
        canvas.put_right(row(area, usize::from(area.height).saturating_sub(1)), &words, canvas.theme.dim);
    }
}
