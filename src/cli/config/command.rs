//! `toets config`: what is in force, where the file stands, what is wrong with it, every key by its name.

use super::file::{Loaded, load_from, path};
use super::library::{self, LoadedLibrary};
use super::{Origin, Settings};
use crate::cli::arguments::Config as Command;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::{Outcome, output};
use crate::jobs::import;
use crate::keys::Keymap;
use crate::text::{Text, sanitise};
use std::fmt::Write;

pub fn run(session: &Session, what: &Command) -> Result<Outcome, Failure> {
    let text = session.text();
    match what {
        Command::Show => output::data(&show(session.settings(), session.loaded(), &text))?,
        Command::Path => {
            let path = path().ok_or_else(|| Failure::Refused(text.config_no_home()))?;
            output::data(&format!("{}\n", sanitise::line(&path.display().to_string())))?;
        }
        Command::Keys => output::data(&keys(&session.settings().look().keys, &text))?,
        Command::Check { path: None } => return check(session, session.loaded(), &library::load()),
        Command::Check { path: Some(path) } => {
            let loaded = load_from(path);
            if !loaded.exists {
                return Err(import::Failure::Missing(path.clone()).into());
            }
            return check(session, &loaded, &LoadedLibrary::default());
        }
    }
    Ok(Outcome::Done)
}

fn shown(loaded: &Loaded) -> String {
    loaded.path.as_ref().map(|path| path.display().to_string()).unwrap_or_default()
}

/// Tells the flaws of the configuration, and those of the library beside it.
fn check(session: &Session, loaded: &Loaded, library: &LoadedLibrary) -> Result<Outcome, Failure> {
    let text = session.text();
    let path = shown(loaded);
    let beside = library.path.display().to_string();
    let own = loaded.flaws.iter().map(|flaw| flaw.said(&path, &text));
    for said in own.chain(library.flaws.iter().map(|flaw| flaw.said(&beside, &text))) {
        output::data(&format!("{}\n", sanitise::line(&said)))?;
    }
    if !session.quiet {
        let flaws = loaded.flaws.len() + library.flaws.len();
        output::say(&match (loaded.exists, flaws) {
            (false, 0) => text.config_none(path),
            (true, 0) => text.config_sound(path),
            (_, flaws) => text.config_flaws(flaws),
        });
    }
    Ok(if loaded.flaws.is_empty() && library.flaws.is_empty() { Outcome::Done } else { Outcome::Found })
}

/// What is in force as a configuration that would say just that, with where each value came from beside it.
pub fn show(settings: &Settings, loaded: &Loaded, text: &Text) -> String {
    let path = shown(loaded);
    let head = if loaded.exists { text.config_read(path) } else { text.config_none(path) };
    let mut out = format!("# {}\n", sanitise::line(&head));
    for (name, value, origin) in settings.lines() {
        let origin = match origin {
            Origin::Flag => text.config_origin_flag(),
            Origin::Environment(variable) => text.config_origin_environment(variable),
            Origin::File => text.config_origin_file(),
            Origin::Default => text.config_origin_default(),
        };
        let said = sanitise::line(&format!("{name} = {value}")).into_owned();
        let _ = writeln!(out, "{said:<32} # {origin}");
    }
    if !settings.config.roles.is_empty() {
        out.push_str("\n[theme.roles]\n");
    }
    for (role, words, _) in &settings.config.roles {
        let _ = writeln!(out, "{role} = {}", toml::Value::String(words.clone()));
    }
    if !settings.config.keys.is_empty() {
        out.push_str("\n[keys]\n");
    }
    for asked in &settings.config.keys {
        let name = match asked.context {
            Some(context) => format!("\"{}.{}\"", context.code(), asked.action.name()),
            None => asked.action.name().to_owned(),
        };
        let _ = writeln!(out, "{name} = {}", list(&asked.keys));
    }
    for flaw in &loaded.flaws {
        let _ = writeln!(out, "# {}", sanitise::line(&flaw.said(&shown(loaded), text)));
    }
    out
}

fn list(keys: &[crate::keys::Key]) -> String {
    let keys = keys.iter().map(|key| toml::Value::String(key.to_string()));
    toml::Value::Array(keys.collect()).to_string()
}

/// Every binding under the name by which it is rebound: a configuration to begin with.
fn keys(map: &Keymap, text: &Text) -> String {
    let mut out = String::from("[keys]\n");
    for (binding, keys) in map.bindings() {
        let name = format!("\"{}.{}\"", binding.context.code(), binding.action.name());
        let _ = writeln!(out, "{:<56} # {}", format!("{name} = {}", list(keys)), (binding.help)(text));
    }
    out
}
