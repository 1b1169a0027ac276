//! Who is at the keyboard, in which language, and when.

use super::arguments::Arguments;
use super::config::{self, Loaded, Origin, Setting, Settings};
use super::failure::Failure;
use crate::domain::change::Change;
use crate::domain::codes::Language;
use crate::domain::framework::Framework;
use crate::import;
use crate::jobs::import::Failure as ImportFailure;
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
    settings: Settings,
    loaded: Loaded,
    /// Of every message.
    pub language: Language,
    pub quiet: bool,
}

impl Session {
    pub fn begin(arguments: &Arguments) -> Self {
        let loaded = config::load();
        let settings = Settings::of(arguments, loaded.config.clone(), &|name| std::env::var(name).ok());
        Self { language: settings.language.value, settings, loaded, quiet: arguments.quiet }
    }

    /// What is in force.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The configuration as it was found.
    pub fn loaded(&self) -> &Loaded {
        &self.loaded
    }

    /// The language for what a file is made into: as asked, else its own.
    pub fn language_of(&self, store: &Store) -> Result<Language, Failure> {
        let asked = self.settings.language.origin == Origin::Flag;
        Ok(self.own_language(store)?.filter(|_| !asked).unwrap_or(self.language))
    }

    /// The language for the screens over a file: as asked or set, else its own.
    pub fn screen_language(&self, store: &Store) -> Result<Language, Failure> {
        let chosen = matches!(self.settings.language.origin, Origin::Flag | Origin::File);
        Ok(self.own_language(store)?.filter(|_| !chosen).unwrap_or(self.language))
    }

    #[expect(clippy::unused_self, reason = "beside the two that choose by it")]
    fn own_language(&self, store: &Store) -> Result<Option<Language>, Failure> {
        Ok(store.investigation()?.map(|investigation| investigation.language))
    }

    /// For what a file is made into: reports, lists. What is said of the doing is in the [session's](Self::text) language.
    pub fn text_of(&self, store: &Store) -> Result<Text, Failure> {
        Ok(Text::new(self.language_of(store)?))
    }

    /// For every message: one language, whatever the file's.
    pub fn text(&self) -> Text {
        Text::new(self.language)
    }

    /// Who writes.
    pub fn author(&self) -> Author {
        self.author_or(None)
    }

    /// Who writes; `fallback` when nobody was named.
    pub fn author_or(&self, fallback: Option<&str>) -> Author {
        let Setting { value, origin } = &self.settings.reviewer;
        let login = matches!(origin, Origin::Environment(name) if *name != "TOETS_REVIEWER");
        let fallback = fallback.map(str::to_owned).filter(|_| login || value.is_none());
        let reviewer = fallback.or_else(|| value.clone()).unwrap_or_else(|| "reviewer".to_owned());
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
    import::parse_framework(&kept.source)
        .map_err(|problems| ImportFailure::Framework { source: kept.code.clone(), problems }.into())
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
