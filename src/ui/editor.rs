//! The text field: a soft-wrapping editor (rat-text) that follows the model and tells what was typed.

use super::canvas::Canvas;
use crate::app::TextField;
use crate::text::sanitise;
use crossterm::event::{Event, KeyCode, KeyModifiers};
use rat_text::event::{HandleEvent, Regular, TextOutcome};
use rat_text::text_area::{TextArea, TextAreaState, TextWrap};
use rat_text::{HasScreenCursor, TextPosition};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
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
        if let Some(field) = field {
            self.begin(&field.text);
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

    /// Puts a text where the cursor stands, in the place of what is selected; the whole text.
    pub fn insert(&mut self, text: &str) -> String {
        let lead = if is_within_a_line(&self.area) { " " } else { "" };
        self.area.insert_str(format!("{lead}{text}"));
        self.area.text()
    }

    /// Gives the event to the editor; the text, if it changed.
    pub fn handle(&mut self, event: &Event) -> Option<String> {
        if is_redo(event) {
            return self.area.redo().then(|| self.area.text());
        }
        let outcome = self.area.handle(event, Regular);
        (outcome == TextOutcome::TextChanged).then(|| self.area.text())
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

/// Draws the editor, and puts the terminal's cursor in it.
pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect) {
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

    #[test]
    fn a_text_is_put_in_at_the_cursor_and_one_undo_takes_it_out() {
        let mut editor = Editor::default();
        editor.area.set_auto_indent(false);
        editor.area.focus.set(true);
        assert_eq!(editor.insert("Een zin."), "Een zin.");
        assert_eq!(editor.insert("Nog een.\nEn een regel."), "Een zin. Nog een.\nEn een regel.");
        editor.area.set_cursor(TextPosition::new(0, 0), false);
        assert_eq!(editor.insert("Eerst. "), "Eerst. Een zin. Nog een.\nEn een regel.");
        let undo = Event::Key(KeyEvent::new(KeyCode::Char('z'), KeyModifiers::CONTROL));
        assert_eq!(editor.handle(&undo).as_deref(), Some("Een zin. Nog een.\nEn een regel."));
    }

    #[test]
    fn writing_goes_on_behind_the_last_sign_of_what_stands_there() {
        for start in ["", "G", "Ge", "Gee\u{308}", "Een zin.", "Een\nregel", "Een regel.\n", "\n"] {
            let mut editor = Editor::default();
            editor.begin(start);
            let typed = Event::Key(KeyEvent::new(KeyCode::Char('e'), KeyModifiers::NONE));
            assert_eq!(editor.handle(&typed).as_deref(), Some(format!("{start}e").as_str()));
        }
    }
}
