//! A configuration taken apart: what is taken, what is not, and where it stands.

use super::read::read;
use super::{ColorChoice, Config, Origin, Settings, SignChoice, ThemeName};
use crate::app::Action;
use crate::cli::Arguments;
use crate::domain::codes::Language;
use crate::keys::{Context, Keymap};
use crate::text::Text;
use clap::Parser;
use proptest::prelude::*;

fn said(source: &str) -> Vec<String> {
    let text = Text::new(Language::English);
    read(source).1.iter().map(|flaw| flaw.said("c.toml", &text)).collect()
}

const WHOLE: &str = "\
reviewer = 'A. de Boer'
language = \"nl\"
color = \"never\"
signs = \"ascii\"
mouse = false
idle_lock = 10
recent = 0

[theme]
name = \"high-contrast\"

[theme.roles]
unlawful = \"bold red\"

[keys]
zoom = \"Z\"
\"queue.find\" = [\"/\", \"F3\"]

[keys.log]
find = [\"F3\"]
";

#[test]
fn everything_it_may_say_is_read() {
    let (config, flaws) = read(WHOLE);
    assert_eq!(flaws, []);
    assert_eq!(config.reviewer.as_deref(), Some("A. de Boer"));
    assert_eq!((config.language, config.theme), (Some(Language::Dutch), Some(ThemeName::HighContrast)));
    assert_eq!((config.color, config.signs), (Some(ColorChoice::Never), Some(SignChoice::Ascii)));
    assert_eq!((config.mouse, config.idle_lock, config.recent), (Some(false), Some(10), Some(0)));
    assert_eq!(config.roles.len(), 1);
    let map = Keymap::with(&config.keys).0;
    assert_eq!(map.named(Action::Zoom), "Z");
    let keys = |context| map.of(context).find(|(binding, _)| binding.action == Action::Find).unwrap().1.len();
    assert_eq!((keys(Context::Queue), keys(Context::Log)), (2, 1));
    assert_eq!(read("theme = \"terminal\"").0.theme, Some(ThemeName::Terminal));
}

#[test]
fn a_flaw_says_where_what_and_what_is_known() {
    let flaws = said(
        "reviewr = \"A\"\nlanguage = \"de\"\nidle_lock = -1\n[keys]\nzooom = [\"z\"]\n\"queu.find\" = \"/\"\nfind = \"Strg-F\"\n",
    );
    assert!(
        flaws[0].starts_with("c.toml:1:1: ") && flaws[0].contains("reviewr") && flaws[0].contains("reviewer"),
        "{flaws:?}"
    );
    assert!(flaws[1].starts_with("c.toml:2:12: ") && flaws[1].contains("nl, en"), "{flaws:?}");
    assert!(flaws[2].starts_with("c.toml:3:13: ") && flaws[2].contains("1440"), "{flaws:?}");
    assert!(flaws[3].starts_with("c.toml:5:1: ") && flaws[3].contains("zoom"), "{flaws:?}");
    assert!(flaws[4].starts_with("c.toml:6:1: ") && flaws[4].contains("queue"), "{flaws:?}");
    assert!(flaws[5].starts_with("c.toml:7:8: ") && flaws[5].contains("Strg-F"), "{flaws:?}");
    assert_eq!(flaws.len(), 6);
}

#[test]
fn a_column_counts_characters() {
    assert!(said("reviewer = 'é' # ü\nmouse = 'é'")[0].starts_with("c.toml:2:9: "));
    assert!(said("'é' = 1")[0].starts_with("c.toml:1:1: "));
}

#[test]
fn what_is_broken_takes_nothing_else_away() {
    let (config, flaws) = read("reviewer = \"Anna\nlanguage = \"nl\"\nidle_lock = 5\n");
    assert!(!flaws.is_empty());
    assert_eq!((config.language, config.idle_lock), (Some(Language::Dutch), Some(5)));
}

#[test]
fn two_actions_on_one_key_are_refused_with_their_line() {
    let flaws = said("[keys]\n'queue.find' = 'b'\nzoom = 'Z'\n");
    assert!(flaws.len() == 1 && flaws[0].starts_with("c.toml:2:1: ") && flaws[0].contains("hide-done"), "{flaws:?}");
    let flaws = said("[keys]\nzoom = 'f'\npersons = 'f'\n");
    assert!(flaws.len() == 2 && flaws[0].contains(":2:") && flaws[1].contains(":3:"), "{flaws:?}");
    let flaws = said("[keys]\nquit = []\n");
    assert!(flaws.len() == 1 && flaws[0].contains(":2:") && flaws[0].contains("quit"), "{flaws:?}");
}

fn settings(arguments: &[&str], config: &str, variables: &[(&str, &str)]) -> Settings {
    let arguments = Arguments::parse_from([&["toets"], arguments].concat());
    let variable =
        |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    Settings::of(&arguments, read(config).0, &variable)
}

#[test]
fn a_value_comes_from_the_nearest_place() {
    let both = [("TOETS_REVIEWER", "env"), ("USER", "login"), ("LANG", "nl_NL.UTF-8"), ("NO_COLOR", "1")];
    let name = |found: &Settings| (found.reviewer.value.clone().unwrap_or_default(), found.reviewer.origin);
    let found = settings(&["--reviewer", "flag"], "reviewer = 'file'", &both);
    assert_eq!(name(&found), ("flag".into(), Origin::Flag));
    let found = settings(&[], "reviewer = 'file'", &both);
    assert_eq!(name(&found), ("env".into(), Origin::Environment("TOETS_REVIEWER")));
    let found = settings(&[], "reviewer = 'file'", &both[1..]);
    assert_eq!(name(&found), ("file".into(), Origin::File));
    assert_eq!((found.language.value, found.language.origin), (Language::Dutch, Origin::Environment("LANG")));
    assert_eq!(found.signs.value, SignChoice::Unicode);
    assert_eq!((found.color.value, found.color.origin), (ColorChoice::Never, Origin::Environment("NO_COLOR")));
    assert_eq!(settings(&["--color", "always"], "", &both).color.value, ColorChoice::Always);
    assert_eq!(settings(&[], "color = 'auto'", &both).color.origin, Origin::File);
    let found = settings(&[], "", &[]);
    assert_eq!((found.idle_lock.value, found.lock_after()), (0, None));
}

/// What `config show` prints is itself a configuration that says the same.
#[test]
fn what_is_shown_can_be_read_again() {
    let before = settings(&[], WHOLE, &[]);
    let text = Text::new(Language::Dutch);
    let shown = super::command::show(&before, &super::Loaded::default(), &text);
    let (again, flaws) = read(&shown);
    assert_eq!((flaws, again), (Vec::new(), before.config));
}

proptest! {
    /// Any file at all is read: no panic, and every flaw stands within it.
    #[test]
    fn any_source_is_read(source in "(?s)(.{0,40}|(reviewer|keys|theme|zoom|'queue.find'|=|\\[|\\]|\"|'|\n|q|1|#){0,30})") {
        let (config, flaws) = read(&source);
        let lines = source.matches('\n').count() + 1;
        prop_assert!(flaws.iter().all(|flaw| flaw.line >= 1 && flaw.line <= lines && flaw.column >= 1));
        prop_assert_eq!(Keymap::with(&config.keys).1, Vec::new());
        let _: Config = config;
    }
}
