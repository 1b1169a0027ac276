//! Roles by name, and a style in words: what a configuration says of the theme.

use super::theme::{Colours, Theme};
use ratatui::style::{Color, Modifier, Style};

pub use ratatui::style::Style as RoleStyle;

/// A role by the name under which a configuration changes it.
type Role = (&'static str, fn(&mut Theme) -> &mut Style);

const ROLES: &[Role] = &[
    ("text", |theme| &mut theme.text),
    ("dim", |theme| &mut theme.dim),
    ("strong", |theme| &mut theme.strong),
    ("focus", |theme| &mut theme.focus),
    ("selected", |theme| &mut theme.selected),
    ("key", |theme| &mut theme.key),
    ("in-order", |theme| &mut theme.in_order),
    ("careless", |theme| &mut theme.careless),
    ("unlawful", |theme| &mut theme.unlawful),
    ("not-assessable", |theme| &mut theme.not_assessable),
    ("conflict", |theme| &mut theme.conflict),
    ("warning", |theme| &mut theme.warning),
    ("failure", |theme| &mut theme.failure),
    ("gone", |theme| &mut theme.gone),
    ("new", |theme| &mut theme.new),
];

/// The sixteen colours every terminal has, in whatever shade its own theme gives them.
const COLOURS: &[(&str, Color)] = &[
    ("default", Color::Reset),
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("white", Color::Gray),
    ("bright-black", Color::DarkGray),
    ("bright-red", Color::LightRed),
    ("bright-green", Color::LightGreen),
    ("bright-yellow", Color::LightYellow),
    ("bright-blue", Color::LightBlue),
    ("bright-magenta", Color::LightMagenta),
    ("bright-cyan", Color::LightCyan),
    ("bright-white", Color::White),
];

const MODIFIERS: &[(&str, Modifier)] = &[
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underlined", Modifier::UNDERLINED),
    ("reversed", Modifier::REVERSED),
];

/// A word of a style that is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoStyle {
    pub word: String,
    pub known: Vec<&'static str>,
}

/// A style in words: colours, `on` a colour, and how the letters stand: `bold red`, `black on yellow`.
pub fn read_style(words: &str) -> Result<Style, NoStyle> {
    let mut style = Style::new();
    let mut on = false;
    for word in words.split_whitespace() {
        let colour = COLOURS.iter().find(|(name, _)| *name == word).map(|(_, colour)| *colour);
        let modifier = MODIFIERS.iter().find(|(name, _)| *name == word).map(|(_, modifier)| *modifier);
        style = match (colour, modifier) {
            (Some(colour), _) if on => style.bg(colour),
            (Some(colour), _) => style.fg(colour),
            (None, Some(modifier)) if !on => style.add_modifier(modifier),
            (None, None) if word == "on" && !on => style,
            _ => return Err(NoStyle { word: word.to_owned(), known: known_words(on) }),
        };
        on = word == "on";
    }
    if on { Err(NoStyle { word: "on".to_owned(), known: known_words(true) }) } else { Ok(style) }
}

fn known_words(after_on: bool) -> Vec<&'static str> {
    let colours = COLOURS.iter().map(|(name, _)| *name);
    let others = MODIFIERS.iter().map(|(name, _)| *name).chain(["on"]);
    colours.chain(others.filter(|_| !after_on)).collect()
}

/// The names of all roles.
#[must_use]
pub fn role_names() -> Vec<&'static str> {
    ROLES.iter().map(|(name, _)| *name).collect()
}

impl Theme {
    /// Gives a role another style; without its colours on a terminal that is to have none.
    pub fn set_role(&mut self, name: &str, style: Style, colours: Colours) {
        let style = match colours {
            Colours::Ansi => style,
            Colours::None => Style { fg: None, bg: None, ..style },
        };
        if let Some((_, role)) = ROLES.iter().find(|(role, _)| *role == name) {
            *role(self) = style;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_read_word_by_word() {
        assert_eq!(read_style("bold red"), Ok(Style::new().fg(Color::Red).add_modifier(Modifier::BOLD)));
        assert_eq!(read_style("black on bright-yellow"), Ok(Style::new().fg(Color::Black).bg(Color::LightYellow)));
        assert_eq!(read_style(""), Ok(Style::new()));
        assert_eq!(read_style("bold purple").unwrap_err().word, "purple");
        assert_eq!(read_style("red on").unwrap_err().word, "on");
    }

    #[test]
    fn without_colours_a_role_keeps_only_how_its_letters_stand() {
        let mut theme = Theme::new(Colours::None);
        theme.set_role("unlawful", read_style("bold red on white").unwrap(), Colours::None);
        assert_eq!(theme.unlawful, Style::new().add_modifier(Modifier::BOLD));
    }
}
