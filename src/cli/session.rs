//! Who is at the keyboard, in which language, and when.

use super::arguments::{Arguments, Lang};
use super::failure::Failure;
use crate::domain::change::Change;
use crate::domain::codes::Language;
use crate::domain::framework::Framework;
use crate::import;
use crate::store::{self, Access, Author, EventId, Store, Writing};
use crate::text::Text;
use chrono::{DateTime, Utc};
use etcetera::BaseStrategy;
use std::fs;
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// What every command knows.
#[derive(Debug)]
pub struct Session {
    /// Asked for on the command line.
    asked: Option<Language>,
    /// For messages that come before a file was read.
    pub language: Language,
    reviewer: Option<String>,
    pub quiet: bool,
}

impl Session {
    pub fn begin(arguments: &Arguments) -> Self {
        let asked = arguments.lang.map(|lang| match lang {
            Lang::Nl => Language::Dutch,
            Lang::En => Language::English,
        });
        let reviewer = arguments.reviewer.clone().filter(|name| !name.trim().is_empty());
        Self { asked, language: asked.unwrap_or_else(system_language), reviewer, quiet: arguments.quiet }
    }

    /// The language for a file: as asked, else its own.
    pub fn language_of(&self, store: &Store) -> Result<Language, Failure> {
        match self.asked {
            Some(language) => Ok(language),
            None => Ok(store.investigation()?.map_or(self.language, |investigation| investigation.language)),
        }
    }

    pub fn text_of(&self, store: &Store) -> Result<Text, Failure> {
        Ok(Text::new(self.language_of(store)?))
    }

    pub fn text(&self) -> Text {
        Text::new(self.language)
    }

    /// Who writes.
    pub fn author(&self) -> Author {
        self.author_or(None)
    }

    /// Who writes; `fallback` when nobody was named.
    pub fn author_or(&self, fallback: Option<&str>) -> Author {
        let named = self.reviewer.clone().or_else(|| fallback.map(str::to_owned));
        let login =
            || ["USER", "LOGNAME"].iter().find_map(|name| std::env::var(name).ok().filter(|user| !user.is_empty()));
        let reviewer = named.or_else(login).unwrap_or_else(|| "reviewer".to_owned());
        Author { reviewer, installation: installation() }
    }

    /// Writes one change.
    pub fn record(&self, store: &mut Store, author: &Author, change: Change) -> Result<(), Failure> {
        self.record_all(store, author, &[change])
    }

    /// Writes changes, all or none; they are undone together.
    pub fn record_all(&self, store: &mut Store, author: &Author, changes: &[Change]) -> Result<(), Failure> {
        let writing = Writing { author, now: self.now(), id: EventId::random() };
        Ok(store.record(&writing, changes)?)
    }

    /// The only place that reads the clock for commands.
    #[expect(clippy::unused_self, reason = "a command asks its session, so that none reads the clock by itself")]
    pub fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// Opens a file for a command.
pub fn open(file: &Path, access: Access) -> Result<Store, Failure> {
    Ok(store::open(file, access)?)
}

/// The framework an open file is judged by.
pub fn framework_of(store: &Store) -> Result<Framework, Failure> {
    let kept = store.framework_source()?.ok_or(store::StoreError::NoInvestigation)?;
    import::parse_framework(&kept.source).map_err(|problems| Failure::Framework { source: kept.code.clone(), problems })
}

fn system_language() -> Language {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG")).unwrap_or_default();
    if locale.starts_with("nl") { Language::Dutch } else { Language::English }
}

/// Tells this machine's chains from another's: made once, kept outside every file.
fn installation() -> [u8; 16] {
    let file = state_folder().map(|folder| folder.join("installation"));
    if let Some(known) = file.as_deref().and_then(read_installation) {
        return known;
    }
    let fresh: [u8; 16] = store::random_id();
    if let Some(file) = file {
        // Without a place to keep it, this run begins a chain of its own: nothing is lost by that.
        drop(keep_installation(&file, &fresh));
    }
    fresh
}

/// The folder for what is remembered outside the files.
pub fn state_folder() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    strategy.state_dir().map(|folder| folder.join("toets"))
}

fn read_installation(file: &Path) -> Option<[u8; 16]> {
    let text = fs::read_to_string(file).ok()?;
    let mut bytes = [0; 16];
    (base16ct::lower::decode(text.trim(), &mut bytes).ok()?.len() == 16).then_some(bytes)
}

fn keep_installation(file: &Path, id: &[u8; 16]) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    }
    let mut new = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
    writeln!(new, "{}", base16ct::lower::encode_string(id))
}
