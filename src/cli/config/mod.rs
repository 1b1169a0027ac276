//! The user's configuration: what it may say, what it says, what is wrong with it.

mod command;
mod file;
mod flaw;
mod keys;
mod library;
mod read;
mod settings;

pub use command::run;
pub use file::{Loaded, load};
pub use library::load as load_library;
pub use settings::{Origin, Setting, Settings};

use crate::domain::codes::Language;
use crate::keys::Override;
use crate::ui::RoleStyle;

/// Which look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThemeName {
    /// The terminal's own colours, light or dark.
    Terminal,
    /// Only the terminal's two, nothing dimmed.
    HighContrast,
}

/// Whether colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColorChoice {
    Auto,
    Always,
    Never,
}

/// Which signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignChoice {
    Unicode,
    Ascii,
}

/// What a configuration says; what it does not say is `None`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Config {
    pub reviewer: Option<String>,
    pub language: Option<Language>,
    pub theme: Option<ThemeName>,
    pub color: Option<ColorChoice>,
    pub signs: Option<SignChoice>,
    pub mouse: Option<bool>,
    /// Minutes; 0: never.
    pub idle_lock: Option<u16>,
    /// How many investigations the start screen remembers; 0: none.
    pub recent: Option<u16>,
    /// Role -> its style, with the words that gave it.
    pub roles: Vec<(String, String, RoleStyle)>,
    pub keys: Vec<Override>,
}

/// Words of a setting that has a few: in the order in which they are said.
pub const LANGUAGES: &[(&str, Language)] = &[("nl", Language::Dutch), ("en", Language::English)];
pub const THEMES: &[(&str, ThemeName)] =
    &[("terminal", ThemeName::Terminal), ("high-contrast", ThemeName::HighContrast)];
pub const COLORS: &[(&str, ColorChoice)] =
    &[("auto", ColorChoice::Auto), ("always", ColorChoice::Always), ("never", ColorChoice::Never)];
pub const SIGNS: &[(&str, SignChoice)] = &[("unicode", SignChoice::Unicode), ("ascii", SignChoice::Ascii)];

/// The word for a value.
pub fn word_of<T: PartialEq + Copy>(words: &[(&'static str, T)], value: T) -> &'static str {
    words.iter().find(|(_, known)| *known == value).map_or("", |(word, _)| *word)
}

#[cfg(test)]
mod tests;
