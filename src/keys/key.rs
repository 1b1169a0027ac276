//! A key with its modifiers: printed, parsed, recognised in an event.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::fmt;

/// A key as it is bound. Shift is part of a character, and a modifier of the other keys only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// Names of the keys that are no character.
const NAMES: &[(KeyCode, &str)] = &[
    (KeyCode::Enter, "Enter"),
    (KeyCode::Esc, "Esc"),
    (KeyCode::Tab, "Tab"),
    (KeyCode::Backspace, "Backspace"),
    (KeyCode::Up, "Up"),
    (KeyCode::Down, "Down"),
    (KeyCode::Left, "Left"),
    (KeyCode::Right, "Right"),
    (KeyCode::Home, "Home"),
    (KeyCode::End, "End"),
    (KeyCode::PageUp, "PgUp"),
    (KeyCode::PageDown, "PgDn"),
    (KeyCode::Left, "Left"),
    (KeyCode::Right, "Right"),
    (KeyCode::Delete, "Delete"),
    (KeyCode::Insert, "Insert"),
    (KeyCode::Char(' '), "Space"),
];

const MODIFIERS: &[(KeyModifiers, &str)] =
    &[(KeyModifiers::CONTROL, "Ctrl-"), (KeyModifiers::ALT, "Alt-"), (KeyModifiers::SHIFT, "Shift-")];

impl Key {
    #[must_use]
    pub const fn char(character: char) -> Self {
        Self::code(KeyCode::Char(character))
    }

    #[must_use]
    pub const fn code(code: KeyCode) -> Self {
        Self { code, modifiers: KeyModifiers::NONE }
    }

    #[must_use]
    pub const fn ctrl(character: char) -> Self {
        Self { code: KeyCode::Char(character), modifiers: KeyModifiers::CONTROL }
    }

    #[must_use]
    pub const fn shift(code: KeyCode) -> Self {
        Self { code, modifiers: KeyModifiers::SHIFT }
    }

    /// The key of an event, in the one form in which the table has it.
    #[must_use]
    pub fn of(event: KeyEvent) -> Self {
        let mut modifiers = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let code = match event.code {
            KeyCode::BackTab => {
                modifiers |= KeyModifiers::SHIFT;
                KeyCode::Tab
            }
            KeyCode::Char(character) => {
                modifiers -= KeyModifiers::SHIFT;
                let lower = modifiers.contains(KeyModifiers::CONTROL);
                KeyCode::Char(if lower { character.to_ascii_lowercase() } else { character })
            }
            other => other,
        };
        Self { code, modifiers }
    }

    /// The character it types, if it types one.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(character) if self.modifiers.is_empty() => Some(character),
            _ => None,
        }
    }

    /// The event by which a terminal would tell of it.
    #[must_use]
    pub fn event(self) -> KeyEvent {
        KeyEvent::new(self.code, self.modifiers)
    }

    /// Whether an editor of text, or a line being typed, needs it: what types a character, moves or rubs out.
    #[must_use]
    pub fn is_for_typing(self) -> bool {
        let moves = !matches!(self.code, KeyCode::Char(_) | KeyCode::F(_) | KeyCode::Esc);
        let in_the_editor =
            self.modifiers == KeyModifiers::CONTROL && "xvdyz".chars().any(|taken| self.code == KeyCode::Char(taken));
        self.typed().is_some() || moves || in_the_editor
    }

    /// Reads a key as it is printed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut rest = text;
        let mut modifiers = KeyModifiers::NONE;
        for (modifier, name) in MODIFIERS {
            if let Some(after) = rest.strip_prefix(name) {
                modifiers |= *modifier;
                rest = after;
            }
        }
        let mut characters = rest.chars();
        let single = characters.next().filter(|_| characters.as_str().is_empty());
        let named = NAMES.iter().find(|(_, name)| *name == rest).map(|(code, _)| *code);
        let function =
            || rest.strip_prefix('F')?.parse().ok().filter(|number| (1..=12).contains(number)).map(KeyCode::F);
        let code = named.or_else(function).or_else(|| {
            let lower = modifiers.contains(KeyModifiers::CONTROL);
            single.map(|character| KeyCode::Char(if lower { character.to_ascii_lowercase() } else { character }))
        })?;
        Some(Self { code, modifiers })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (modifier, name) in MODIFIERS {
            if self.modifiers.contains(*modifier) {
                f.write_str(name)?;
            }
        }
        if let Some((_, name)) = NAMES.iter().find(|(code, _)| *code == self.code) {
            return f.write_str(name);
        }
        match self.code {
            KeyCode::Char(character) if self.modifiers.contains(KeyModifiers::CONTROL) => {
                write!(f, "{}", character.to_ascii_uppercase())
            }
            KeyCode::Char(character) => write!(f, "{character}"),
            other => write!(f, "{other}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_back_as_it_was_printed() {
        for text in ["Ctrl-Z", "Shift-Tab", "PgDn", "}", "-", "A", "Space", "Enter", "F5", "F12", "Alt-x", "Delete"] {
            assert_eq!(Key::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Key::parse("Nonsense"), None);
        assert_eq!(Key::parse("F13"), None);
    }

    #[test]
    fn shift_belongs_to_the_character_and_back_tab_is_shift_tab() {
        let event = KeyEvent::new(KeyCode::Char('A'), KeyModifiers::SHIFT);
        assert_eq!(Key::of(event), Key::char('A'));
        let event = KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT);
        assert_eq!(Key::of(event), Key::shift(KeyCode::Tab));
    }
}
