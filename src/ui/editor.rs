//! The text field: a soft-wrapping editor (rat-text) that follows the model and tells what was typed. A text that is
//! longer than it takes is read in its place.

use super::canvas::{Canvas, below, row};
use super::lines;
use super::notices::figure;
use crate::app::case::lines::{Layout, LineAt, Lines};
use crate::app::text_field::MOST;
use crate::app::{Action, TextField};
use crate::text::{sanitise, wrap};
use crossterm::event::{Event, KeyCode, KeyModifiers};
use rat_text::event::{HandleEvent, Regular, TextOutcome};
use rat_text::text_area::{TextArea, TextAreaState, TextWrap};
use rat_text::{HasScreenCursor, TextPosition};
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::StatefulWidget;
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;

/// Columns before the edge within which a word is moved to the next line.
const WRAP_MARGIN: u16 = 2;

/// The editor's state.
#[derive(Default)]
pub struct Editor {
    area: TextAreaState,
    /// The text in it, by the revision the model gave it.
    revision: Option<u64>,
    /// In the place of the editor.
    reading: Option<Reading>,
}

/// A text that is too long to be written on.
struct Reading {
    text: String,
    /// Its lines, and the columns they are for; made when it is drawn.
    lines: Lines,
    columns: usize,
    rows: usize,
    top: LineAt,
}

/// What became of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edited {
    Same,
    /// The whole text.
    Changed(String),
    /// Nothing: the text would have so many characters, more than the field takes.
    Refused(usize),
}

impl std::fmt::Debug for Editor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Editor").field("revision", &self.revision).finish_non_exhaustive()
    }
}

impl Editor {
    /// Takes the model's text when that was set by something else than typing here.
    pub fn follow(&mut self, field: Option<&TextField>) {
        let revision = field.map(|field| field.revision);
        if self.revision == revision {
            return;
        }
        self.revision = revision;
        self.area = TextAreaState::new();
        self.reading = None;
        match field {
            Some(field) if field.too_long().is_some() => self.reading = Some(Reading::of(&field.text)),
            Some(field) => self.begin(&field.text),
            None => {}
        }
    }

    /// A text to be written on.
    fn begin(&mut self, text: &str) {
        self.area.set_text(text);
        self.area.set_auto_indent(false);
        self.area.set_auto_quote(false);
        self.area.focus.set(true);
        self.area.set_cursor(end_of(text), false);
    }

    /// Puts a text where the cursor stands, in the place of what is selected.
    pub fn insert(&mut self, text: &str) -> Edited {
        if let Some(characters) = self.refuses(text.chars().count() + 1) {
            return Edited::Refused(characters);
        }
        let lead = if is_within_a_line(&self.area) { " " } else { "" };
        self.area.insert_str(format!("{lead}{text}"));
        Edited::Changed(self.area.text())
    }

    /// Gives the event to the editor.
    pub fn handle(&mut self, event: &Event) -> Edited {
        if let Some(characters) = adds(event).and_then(|count| self.refuses(count)) {
            return Edited::Refused(characters);
        }
        if let Some(reading) = &mut self.reading {
            reading.handle(event);
            return Edited::Same;
        }
        let changed = if is_redo(event) {
            self.area.redo()
        } else {
            self.area.handle(event, Regular) == TextOutcome::TextChanged
        };
        if changed { Edited::Changed(self.area.text()) } else { Edited::Same }
    }

    /// How many characters the text would have with so many more, in the place of what is selected; `None` when it may.
    fn refuses(&self, more: usize) -> Option<usize> {
        if let Some(reading) = &self.reading {
            return Some(reading.text.chars().count() + more);
        }
        // Far from the most nothing is counted. A text has no more characters than bytes.
        if self.area.len_bytes() + more <= MOST {
            return None;
        }
        let there = self.area.text().chars().count() - self.area.selected_text().chars().count();
        Some(there + more).filter(|characters| *characters > MOST)
    }
}

/// The characters an event would add.
fn adds(event: &Event) -> Option<usize> {
    match event {
        Event::Paste(text) => Some(text.chars().count()),
        Event::Key(key) => match key.code {
            KeyCode::Char('v') if key.modifiers == KeyModifiers::CONTROL => Some(1),
            KeyCode::Char(_) if key.modifiers.difference(KeyModifiers::SHIFT).is_empty() => Some(1),
            KeyCode::Enter | KeyCode::Tab => Some(1),
            _ => None,
        },
        _ => None,
    }
}

impl Reading {
    fn of(text: &str) -> Self {
        Self { text: text.to_owned(), lines: Lines::default(), columns: 0, rows: 0, top: LineAt::default() }
    }

    fn handle(&mut self, event: &Event) {
        let Event::Key(key) = event else { return };
        let page = self.rows.saturating_sub(1).max(1).cast_signed();
        let step = match key.code {
            KeyCode::Down => 1,
            KeyCode::Up => -1,
            KeyCode::PageDown => page,
            KeyCode::PageUp => -page,
            KeyCode::Home => isize::MIN / 2,
            KeyCode::End => isize::MAX / 2,
            _ => return,
        };
        self.top = self.lines.step(self.top, step).min(self.lines.end(self.rows));
    }

    fn draw(&mut self, canvas: &mut Frame<'_>, area: Rect, style: Style) {
        let columns = area.width.into();
        if self.columns != columns {
            self.lines = Lines::default();
            self.lines.push_text(self.text.clone(), Layout { source: None, columns, least: 0 });
            self.columns = columns;
        }
        self.rows = area.height.into();
        let top = self.lines.within(self.top).min(self.lines.end(self.rows));
        for (number, at) in self.lines.from(top).take(self.rows).enumerate() {
            if let Some((text, range)) = self.lines.shown(at) {
                let row = row(area, number);
                canvas.buffer_mut().set_stringn(row.x, row.y, wrap::shown(&text[range]), columns, style);
            }
        }
    }
}

/// Where one writes on. Counted here: the widget counts one line more under a text of a single sign, so that what was
/// typed next began a new line.
fn end_of(text: &str) -> TextPosition {
    let counted = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let last = text.rsplit('\n').next().unwrap_or_default();
    TextPosition::new(counted(last.graphemes(true).count()), counted(text.matches('\n').count()))
}

/// Whether words that begin here would run into those before.
fn is_within_a_line(area: &TextAreaState) -> bool {
    let cursor = area.cursor();
    let line = area.line_at(cursor.y);
    let before = usize::try_from(cursor.x).unwrap_or(0).checked_sub(1);
    let last = before.and_then(|place| line.graphemes(true).nth(place));
    last.is_some_and(|last| !last.chars().all(char::is_whitespace))
}

/// Redo is Ctrl-Y everywhere in the program; the widget's own meaning of it, deleting the line, would be a trap.
fn is_redo(event: &Event) -> bool {
    matches!(event, Event::Key(key) if key.code == KeyCode::Char('y') && key.modifiers == KeyModifiers::CONTROL)
}

/// Draws the editor, and puts the terminal's cursor in it; or the text that is too long for it, under a word that says so.
pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect) {
    if let Some(characters) = canvas.model.text_field.as_ref().and_then(TextField::too_long) {
        return draw_reading(canvas, area, characters);
    }
    let widget = TextArea::new()
        .text_wrap(TextWrap::Word(WRAP_MARGIN))
        .style(canvas.theme.text)
        .focus_style(canvas.theme.text)
        .select_style(canvas.theme.selected);
    let state = &mut canvas.parts.editor.area;
    widget.render(area, canvas.frame.buffer_mut(), state);
    make_visible(canvas.frame.buffer_mut(), area);
    if let Some(cursor) = state.screen_cursor() {
        canvas.frame.set_cursor_position(cursor);
    }
}

fn draw_reading(canvas: &mut Canvas<'_, '_>, area: Rect, characters: usize) {
    let text = canvas.text;
    let key = canvas.keys.named(Action::EditExternally);
    let words = text.field_too_long(figure(text, characters), figure(text, MOST), key);
    let said = lines::wrap(&words, area.width.into());
    for (number, line) in said.iter().enumerate() {
        canvas.put(row(area, number), &[(line.clone(), canvas.theme.warning)]);
    }
    let style = canvas.theme.text;
    if let Some(reading) = &mut canvas.parts.editor.reading {
        reading.draw(canvas.frame, below(area, said.len()), style);
    }
}

/// The editor puts its characters in the cells as they are; what a terminal would obey becomes visible here.
fn make_visible(buffer: &mut Buffer, area: Rect) {
    for position in area.intersection(buffer.area).positions() {
        if let Some(cell) = buffer.cell_mut(position)
            && let Cow::Owned(_) = sanitise::line(cell.symbol())
        {
            cell.set_symbol("\u{fffd}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyEvent;

    fn changed(text: &str) -> Edited {
        Edited::Changed(text.to_owned())
    }

    fn typed(letter: char) -> Event {
        Event::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE))
    }

    #[test]
    fn what_would_be_too_much_is_refused_and_nothing_is_lost() {
        let mut editor = Editor::default();
        let full = "é".repeat(MOST);
        editor.begin(&full[2..]);
        assert_eq!(editor.handle(&Event::Paste("ab".into())), Edited::Refused(MOST + 1));
        assert_eq!(editor.insert("b"), Edited::Refused(MOST + 1), "with the space before it");
        assert_eq!(editor.handle(&typed('b')), changed(&format!("{}b", &full[2..])));
        assert_eq!(editor.handle(&typed('c')), Edited::Refused(MOST + 1));
        let rub = Event::Key(KeyEvent::new(KeyCode::Backspace, KeyModifiers::NONE));
        assert_eq!(editor.handle(&rub), changed(&full[2..]));
    }

    #[test]
    fn a_text_is_put_in_at_the_cursor_and_one_undo_takes_it_out() {
        let mut editor = Editor::default();
        editor.area.set_auto_indent(false);
        editor.area.focus.set(true);
        assert_eq!(editor.insert("Een zin."), changed("Een zin."));
        assert_eq!(editor.insert("Nog een.\nEn een regel."), changed("Een zin. Nog een.\nEn een regel."));
        editor.area.set_cursor(TextPosition::new(0, 0), false);
        assert_eq!(editor.insert("Eerst. "), changed("Eerst. Een zin. Nog een.\nEn een regel."));
        let undo = Event::Key(KeyEvent::new(KeyCode::Char('z'), KeyModifiers::CONTROL));
        assert_eq!(editor.handle(&undo), changed("Een zin. Nog een.\nEn een regel."));
    }

    #[test]
    fn writing_goes_on_behind_the_last_sign_of_what_stands_there() {
        for start in ["", "G", "Ge", "Gee\u{308}", "Een zin.", "Een\nregel", "Een regel.\n", "\n"] {
            let mut editor = Editor::default();
            editor.begin(start);
            let typed = Event::Key(KeyEvent::new(KeyCode::Char('e'), KeyModifiers::NONE));
            assert_eq!(editor.handle(&typed), changed(&format!("{start}e")));
        }
    }
}
