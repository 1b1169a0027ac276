//! What drawing remembers from one frame to the next: the editor, what was laid out, where things were put.

use super::document::Laid;
use super::editor::Editor;
use super::passage::Drawn;
use super::preview::LaidReport;
use super::theme::{Colours, Signs, Theme};
use crate::app::case::Spot;
use crate::app::{Measured, Model, Msg, Pane};
use crate::domain::codes::Language;
use crate::keys::Keymap;
use crate::text::Text;
use ratatui::layout::{Position, Rect};
use std::collections::HashMap;

/// The parts a drawing writes to.
#[derive(Debug, Default)]
pub struct Parts {
    pub editor: Editor,
    pub(super) preview: Option<LaidReport>,
    pub(super) laid: HashMap<Pane, Laid>,
    pub(super) page: Option<super::page::Laid>,
    pub(super) presses: Vec<(Rect, Msg)>,
    pub(super) scrolls: Vec<(Rect, Pane)>,
    /// The lines of text that were drawn, for what the mouse selects.
    pub(super) texts: Vec<Drawn>,
    pub(super) measured: Measured,
}

/// How the screens look, and which keys they name.
#[derive(Debug, Clone)]
pub struct Look {
    pub theme: Theme,
    pub signs: Signs,
    pub keys: Keymap,
}

/// State of the drawing, and its texts.
#[derive(Debug)]
pub struct Widgets {
    dutch: Text,
    english: Text,
    look: Look,
    pub parts: Parts,
}

impl Widgets {
    #[must_use]
    pub fn new(colours: Colours, signs: Signs) -> Self {
        Self::with(Look { theme: Theme::new(colours), signs, keys: Keymap::default() })
    }

    #[must_use]
    pub fn with(look: Look) -> Self {
        let (dutch, english) = (Text::new(Language::Dutch), Text::new(Language::English));
        Self { dutch, english, look, parts: Parts::default() }
    }

    /// The keys in force.
    #[must_use]
    pub fn keys(&self) -> &Keymap {
        &self.look.keys
    }

    #[must_use]
    pub fn text(&self, language: Language) -> &Text {
        match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        }
    }

    /// Forgets where the last frame put things, and brings the editor in step with the model.
    pub(super) fn begin(&mut self, model: &Model) {
        self.parts.presses.clear();
        self.parts.scrolls.clear();
        self.parts.texts.clear();
        self.parts.measured = Measured::default();
        self.parts.editor.follow(model.text_field.as_ref());
    }

    pub(super) fn split(&mut self, language: Language) -> (&Text, &Look, &mut Parts) {
        let text = match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        };
        (text, &self.look, &mut self.parts)
    }

    /// How much room the last frame had, to tell the model.
    #[must_use]
    pub fn measured(&self) -> &Measured {
        &self.parts.measured
    }

    /// What a press of the mouse means: the last thing drawn there.
    #[must_use]
    pub fn pressed(&self, column: u16, row: u16) -> Option<Msg> {
        let at = Position::new(column, row);
        self.parts.presses.iter().rev().find(|(area, _)| area.contains(at)).map(|(_, msg)| msg.clone())
    }

    /// The place in a text under the mouse.
    #[must_use]
    pub fn spot_at(&self, column: u16, row: u16) -> Option<Spot> {
        self.parts.texts.iter().find_map(|drawn| drawn.spot(column, row))
    }

    /// The pane under the mouse.
    #[must_use]
    pub fn pane_at(&self, column: u16, row: u16) -> Option<Pane> {
        let at = Position::new(column, row);
        self.parts.scrolls.iter().find(|(area, _)| area.contains(at)).map(|(_, pane)| *pane)
    }
}
