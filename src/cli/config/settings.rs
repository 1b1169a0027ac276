//! What is in force, and where each value came from: a flag, else the configuration, else the environment, else the
//! program itself. Only the reviewer's variable is `toets`'s own and goes before the configuration.

use super::{COLORS, ColorChoice, Config, LANGUAGES, SIGNS, SignChoice, THEMES, ThemeName, word_of};
use crate::cli::arguments::{Arguments, ColorArgument, Lang};
use crate::domain::codes::Language;
use crate::keys::Keymap;
use crate::ui::{Colours, Look, Signs, Theme};
use chrono::TimeDelta;

/// Where a value came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    Flag,
    /// The variable of this name.
    Environment(&'static str),
    File,
    Default,
}

/// A value and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting<T> {
    pub value: T,
    pub origin: Origin,
}

/// What is in force.
#[derive(Debug, Clone)]
pub struct Settings {
    /// `None` when nobody is named, not even as logged in.
    pub reviewer: Setting<Option<String>>,
    pub language: Setting<Language>,
    pub theme: Setting<ThemeName>,
    pub color: Setting<ColorChoice>,
    pub signs: Setting<SignChoice>,
    pub mouse: Setting<bool>,
    pub idle_lock: Setting<u16>,
    pub recent: Setting<u16>,
    /// Roles and keys come from the configuration only.
    pub config: Config,
}

/// The environment, as a function so that tests can give one.
type Environment<'a> = &'a dyn Fn(&str) -> Option<String>;

/// How many investigations the start screen remembers.
const RECENT: u16 = 10;

impl Settings {
    pub fn of(arguments: &Arguments, config: Config, environment: Environment<'_>) -> Self {
        let variable = |names: &[&'static str]| variable(environment, names);
        let characters = variable(&["LC_ALL", "LC_CTYPE", "LANG"]);
        let color = arguments.color.map(|color| match color {
            ColorArgument::Auto => ColorChoice::Auto,
            ColorArgument::Always => ColorChoice::Always,
            ColorArgument::Never => ColorChoice::Never,
        });
        let named = arguments.reviewer.clone().filter(|name| !name.trim().is_empty());
        let own = |name| variable(&[name]).map(|(origin, value)| (origin, Some(value)));
        Self {
            reviewer: first([
                named.map(|name| (Origin::Flag, Some(name))),
                own("TOETS_REVIEWER"),
                config.reviewer.clone().map(|name| (Origin::File, Some(name))),
                own("USER"),
                own("LOGNAME"),
            ])
            .unwrap_or(Setting { value: None, origin: Origin::Default }),
            language: Self::language_of(arguments.lang, config.language, environment),
            theme: of_file(config.theme, ThemeName::Terminal),
            color: first([
                color.map(|color| (Origin::Flag, color)),
                config.color.map(|color| (Origin::File, color)),
                variable(&["NO_COLOR"]).map(|(origin, _)| (origin, ColorChoice::Never)),
            ])
            .unwrap_or(Setting { value: ColorChoice::Auto, origin: Origin::Default }),
            signs: first([
                config.signs.map(|signs| (Origin::File, signs)),
                characters.map(|(origin, locale)| {
                    let locale = locale.to_lowercase();
                    let unicode = locale.contains("utf-8") || locale.contains("utf8");
                    (origin, if unicode { SignChoice::Unicode } else { SignChoice::Ascii })
                }),
            ])
            .unwrap_or(Setting { value: SignChoice::Ascii, origin: Origin::Default }),
            mouse: of_file(config.mouse, true),
            idle_lock: of_file(config.idle_lock, 0),
            recent: of_file(config.recent, RECENT),
            config,
        }
    }

    /// The language in force: as asked, as set, the system's.
    pub fn language_of(asked: Option<Lang>, set: Option<Language>, environment: Environment<'_>) -> Setting<Language> {
        let asked = asked.map(|lang| match lang {
            Lang::Nl => Language::Dutch,
            Lang::En => Language::English,
        });
        let locale = variable(environment, &["LC_ALL", "LC_MESSAGES", "LANG"]);
        first([
            asked.map(|language| (Origin::Flag, language)),
            set.map(|language| (Origin::File, language)),
            locale.map(|(origin, locale)| {
                (origin, if locale.starts_with("nl") { Language::Dutch } else { Language::English })
            }),
        ])
        .unwrap_or(Setting { value: Language::English, origin: Origin::Default })
    }

    /// The same as lines of a configuration: name, value, where it came from.
    pub fn lines(&self) -> Vec<(&'static str, String, Origin)> {
        let quoted = |word: &str| toml::Value::String(word.to_owned()).to_string();
        vec![
            ("reviewer", quoted(self.reviewer.value.as_deref().unwrap_or_default()), self.reviewer.origin),
            ("language", quoted(word_of(LANGUAGES, self.language.value)), self.language.origin),
            ("color", quoted(word_of(COLORS, self.color.value)), self.color.origin),
            ("signs", quoted(word_of(SIGNS, self.signs.value)), self.signs.origin),
            ("mouse", self.mouse.value.to_string(), self.mouse.origin),
            ("idle_lock", self.idle_lock.value.to_string(), self.idle_lock.origin),
            ("recent", self.recent.value.to_string(), self.recent.origin),
            ("theme.name", quoted(word_of(THEMES, self.theme.value)), self.theme.origin),
        ]
    }

    /// How the screens look, and the keys.
    pub fn look(&self) -> Look {
        let colours = if self.color.value == ColorChoice::Never { Colours::None } else { Colours::Ansi };
        let mut theme = match self.theme.value {
            ThemeName::Terminal => Theme::new(colours),
            ThemeName::HighContrast => Theme::high_contrast(),
        };
        for (role, _, style) in &self.config.roles {
            theme.set_role(role, *style, colours);
        }
        let signs = match self.signs.value {
            SignChoice::Unicode => Signs::UNICODE,
            SignChoice::Ascii => Signs::ASCII,
        };
        Look { theme, signs, keys: Keymap::with(&self.config.keys).0 }
    }

    /// After how long without input the screen is blanked, if at all.
    pub fn lock_after(&self) -> Option<TimeDelta> {
        Some(TimeDelta::minutes(self.idle_lock.value.into())).filter(|after| !after.is_zero())
    }
}

/// The first of these variables that is set.
fn variable(environment: Environment<'_>, names: &[&'static str]) -> Option<(Origin, String)> {
    let set = |name: &str| environment(name).filter(|value| !value.trim().is_empty());
    names.iter().find_map(|&name| Some((Origin::Environment(name), set(name)?)))
}

fn first<T>(candidates: impl IntoIterator<Item = Option<(Origin, T)>>) -> Option<Setting<T>> {
    candidates.into_iter().flatten().next().map(|(origin, value)| Setting { value, origin })
}

fn of_file<T>(said: Option<T>, otherwise: T) -> Setting<T> {
    let origin = if said.is_some() { Origin::File } else { Origin::Default };
    Setting { value: said.unwrap_or(otherwise), origin }
}
