//! A text in the user's own editor: a private file, gone afterwards.

use anyhow::{Context, bail};
use std::env;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file that only its owner can read, removed when this goes.
struct Private(PathBuf);

impl Private {
    fn with(text: &str) -> anyhow::Result<Self> {
        let mut random = [0; 8];
        getrandom::fill(&mut random).map_err(|error| anyhow::anyhow!("naming a file: {error}"))?;
        let path = env::temp_dir().join(format!("toets-{:016x}.txt", u64::from_le_bytes(random)));
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)
            .with_context(|| format!("making {}", path.display()))?;
        let private = Self(path);
        writeln!(file, "{text}").context("writing the text for the editor")?;
        Ok(private)
    }
}

impl Drop for Private {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// What the text is after editing; `None` when the user has set no editor.
pub fn edit(text: &str) -> anyhow::Result<Option<String>> {
    let set = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| env::var(name).ok());
    let Some(command) = set.into_iter().find(|command| !command.trim().is_empty()) else {
        return Ok(None);
    };
    let file = Private::with(text)?;
    start(&command, &file.0)?;
    fs::read_to_string(&file.0).map(Some).context("reading back what the editor wrote")
}

/// Runs the command as it is set, such as `code --wait`, on the file.
fn start(command: &str, file: &Path) -> anyhow::Result<()> {
    let mut words = command.split_whitespace();
    let program = words.next().unwrap_or_default();
    let status = Command::new(program).args(words).arg(file).status().with_context(|| program.to_owned())?;
    if !status.success() {
        bail!("{program}: {status}");
    }
    Ok(())
}
