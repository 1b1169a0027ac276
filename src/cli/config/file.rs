//! Where the configuration stands, and what stands there.

use super::flaw::{Flaw, What};
use super::{Config, read::read};
use etcetera::BaseStrategy;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// More than this no configuration is.
const MOST_BYTES: u64 = 1 << 20;

/// The configuration as it was found.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// `None` where there is no home.
    pub path: Option<PathBuf>,
    pub exists: bool,
    pub config: Config,
    pub flaws: Vec<Flaw>,
}

/// The folder of what is the user's own: under the folder that `XDG_CONFIG_HOME` names, else `~/.config`.
pub fn folder() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.config_dir().join("toets"))
}

/// Where the configuration stands.
pub fn path() -> Option<PathBuf> {
    Some(folder()?.join("config.toml"))
}

/// Reads the user's own. That there is none is no flaw; that it cannot be read is one.
pub fn load() -> Loaded {
    path().map_or_else(Loaded::default, |path| load_from(&path))
}

pub fn load_from(path: &Path) -> Loaded {
    let of = |exists, (config, flaws)| Loaded { path: Some(path.to_owned()), exists, config, flaws };
    match source(path) {
        Ok(source) => of(true, read(&source)),
        Err(error) if error.kind() == ErrorKind::NotFound => of(false, (Config::default(), Vec::new())),
        Err(error) => {
            let what = What::Unreadable(error.to_string());
            of(true, (Config::default(), vec![Flaw { line: 1, column: 1, what }]))
        }
    }
}

/// A device or a fifo would be waited for; a regular file is read, as far as one is a configuration.
pub fn source(path: &Path) -> std::io::Result<String> {
    if !fs::metadata(path)?.is_file() {
        return Err(std::io::Error::new(ErrorKind::InvalidInput, "not a regular file"));
    }
    let mut source = String::new();
    fs::File::open(path)?.take(MOST_BYTES).read_to_string(&mut source)?;
    Ok(source)
}
