//! A configuration read: every setting that can be taken, and a flaw for each that cannot.

use super::flaw::{Expected, Flaw, What};
use super::{COLORS, Config, LANGUAGES, SIGNS, THEMES, keys};
use crate::ui::{read_style, role_names};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The settings by name.
pub const SETTINGS: &[&str] =
    &["reviewer", "language", "theme", "color", "signs", "mouse", "idle_lock", "recent", "keys"];

const MOST_MINUTES: u16 = 1440;
const MOST_RECENT: u16 = 50;

/// How many names are offered for one that is not known.
const OFFERED: usize = 3;

/// Reads a configuration. What is wrong in it takes nothing else away.
pub fn read(source: &str) -> (Config, Vec<Flaw>) {
    let (table, errors) = DeTable::parse_recoverable(source);
    let mut reading = Reading { source, config: Config::default(), flaws: Vec::new() };
    for error in errors {
        reading.flaw(error.span().unwrap_or_default(), What::Syntax(error.message().to_owned()));
    }
    for (name, value) in table.get_ref() {
        reading.setting(name.get_ref(), name.span(), value);
    }
    let Reading { config, mut flaws, .. } = reading;
    flaws.sort_by_key(|flaw| (flaw.line, flaw.column));
    (config, flaws)
}

/// What was read so far.
pub struct Reading<'a> {
    source: &'a str,
    pub config: Config,
    flaws: Vec<Flaw>,
}

type Value<'a> = Spanned<DeValue<'a>>;

impl Reading<'_> {
    pub fn flaw(&mut self, span: Range<usize>, what: What) {
        self.flaws.push(Flaw::at(self.source, span, what));
    }

    fn setting(&mut self, name: &str, span: Range<usize>, value: &Value<'_>) {
        match name {
            "reviewer" => {
                let name = self.text(name, value).filter(|name| !name.trim().is_empty());
                self.config.reviewer = name.map(str::to_owned);
            }
            "language" => self.config.language = self.word(name, value, LANGUAGES),
            "theme" => self.theme(value),
            "color" => self.config.color = self.word(name, value, COLORS),
            "signs" => self.config.signs = self.word(name, value, SIGNS),
            "mouse" => match value.get_ref().as_bool() {
                Some(mouse) => self.config.mouse = Some(mouse),
                None => self.wrong_type(name, value, Expected::YesNo),
            },
            "idle_lock" => self.config.idle_lock = self.number(name, value, MOST_MINUTES),
            "recent" => self.config.recent = self.number(name, value, MOST_RECENT),
            "keys" => keys::read(self, value),
            found => {
                let near = nearest(found, SETTINGS.iter().copied());
                self.flaw(span, What::UnknownSetting { found: found.to_owned(), near });
            }
        }
    }

    pub fn wrong_type(&mut self, setting: &str, value: &Value<'_>, expected: Expected) {
        let found = value.get_ref().type_str();
        self.flaw(value.span(), What::WrongType { setting: setting.to_owned(), found, expected });
    }

    fn text<'v>(&mut self, setting: &str, value: &'v Value<'_>) -> Option<&'v str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong_type(setting, value, Expected::Text);
        }
        text
    }

    fn word<T: Copy>(&mut self, setting: &str, value: &Value<'_>, known: &[(&'static str, T)]) -> Option<T> {
        let found = self.text(setting, value)?;
        let meant = known.iter().find(|(word, _)| *word == found).map(|(_, meant)| *meant);
        if meant.is_none() {
            let (setting, found) = (setting.to_owned(), found.to_owned());
            let known = known.iter().map(|(word, _)| *word).collect();
            self.flaw(value.span(), What::UnknownValue { setting, found, known });
        }
        meant
    }

    fn number(&mut self, setting: &str, value: &Value<'_>, most: u16) -> Option<u16> {
        let integer = value.get_ref().as_integer();
        let number = integer.and_then(|integer| u16::from_str_radix(integer.as_str(), integer.radix()).ok());
        let number = number.filter(|number| *number <= most);
        if number.is_none() {
            self.wrong_type(setting, value, Expected::Number(most));
        }
        number
    }

    /// `theme = "name"`, or a table with the name and the roles.
    fn theme(&mut self, value: &Value<'_>) {
        let DeValue::Table(table) = value.get_ref() else {
            self.config.theme = self.word("theme", value, THEMES);
            return;
        };
        for (name, value) in table {
            match name.get_ref().as_ref() {
                "name" => self.config.theme = self.word("theme.name", value, THEMES),
                "roles" => self.roles(value),
                found => {
                    let near = nearest(found, ["name", "roles"].into_iter());
                    self.flaw(name.span(), What::UnknownSetting { found: format!("theme.{found}"), near });
                }
            }
        }
    }

    fn roles(&mut self, value: &Value<'_>) {
        let DeValue::Table(table) = value.get_ref() else {
            return self.wrong_type("theme.roles", value, Expected::Table);
        };
        for (name, value) in table {
            let role = name.get_ref().as_ref();
            if !role_names().contains(&role) {
                let near = nearest(role, role_names().into_iter());
                self.flaw(name.span(), What::UnknownSetting { found: format!("theme.roles.{role}"), near });
                continue;
            }
            let Some(words) = self.text(role, value) else { continue };
            match read_style(words) {
                Ok(style) => self.config.roles.push((role.to_owned(), words.to_owned(), style)),
                Err(no) => {
                    let setting = format!("theme.roles.{role}");
                    self.flaw(value.span(), What::UnknownValue { setting, found: no.word, known: no.known });
                }
            }
        }
    }
}

/// The known names most like the one that was found.
pub fn nearest(found: &str, known: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let mut scored: Vec<(f64, &str)> = known.map(|name| (strsim::jaro_winkler(found, name), name)).collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    scored.into_iter().take(OFFERED).map(|(_, name)| name).collect()
}
