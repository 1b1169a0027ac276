//! A text in the user's own editor: a private file, gone afterwards.

use anyhow::{Context, bail};
use rustix::process::{Pid, Signal, kill_process};
use std::env;
use std::fs::{self, DirBuilder, OpenOptions, Permissions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError};

/// The editor while it has the terminal, known to the thread that waits for signals.
#[derive(Debug, Clone, Default)]
pub struct Visitor(Arc<Mutex<Visit>>);

#[derive(Debug, Clone, Copy, Default)]
enum Visit {
    #[default]
    None,
    Here(Pid),
    /// It was asked to end because we are.
    SentAway,
}

impl Visitor {
    pub fn is_here(&self) -> bool {
        matches!(self.get(), Visit::Here(_))
    }

    /// Asks the editor to end, so that what it wrote can still be kept.
    pub fn send_away(&self) {
        if let Visit::Here(pid) = self.get() {
            self.set(Visit::SentAway);
            // It may have ended just now by itself.
            let _ = kill_process(pid, Signal::TERM);
        }
    }

    fn was_sent_away(&self) -> bool {
        matches!(self.get(), Visit::SentAway)
    }

    fn get(&self) -> Visit {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, visit: Visit) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = visit;
    }
}

/// A folder that only its owner can enter, removed with all that is in it when this goes: an editor leaves backups and
/// swap files beside the file it edits.
struct Private(PathBuf);

impl Private {
    fn within(folder: &Path) -> anyhow::Result<Self> {
        let mut random = [0; 8];
        getrandom::fill(&mut random).map_err(|error| anyhow::anyhow!("naming a folder: {error}"))?;
        let path = folder.join(format!(".toets-{:016x}", u64::from_le_bytes(random)));
        DirBuilder::new().mode(0o700).create(&path).with_context(|| format!("making {}", path.display()))?;
        Ok(Self(path))
    }

    fn file(&self, text: &str) -> anyhow::Result<PathBuf> {
        let path = self.0.join("text.txt");
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)
            .with_context(|| format!("making {}", path.display()))?;
        writeln!(file, "{text}").context("writing the text for the editor")?;
        Ok(path)
    }
}

impl Drop for Private {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Where the text may lie meanwhile. The user's runtime folder is kept in memory and is gone at logging out, so that
/// nothing of the text reaches a disk; without one, beside the investigation: a place the user chose for such texts.
/// Never the shared folder for temporary files.
fn place(investigation: &Path) -> PathBuf {
    let only_mine = |folder: &PathBuf| {
        let mode = fs::metadata(folder).ok().filter(fs::Metadata::is_dir).map(|found| found.permissions().mode());
        folder.is_absolute() && mode.is_some_and(|mode| mode & Permissions::from_mode(0o077).mode() == 0)
    };
    let beside = || match investigation.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(only_mine).unwrap_or_else(beside)
}

/// What the text is after editing; `None` when the user has set no editor.
pub fn edit(text: &str, investigation: &Path, visitor: &Visitor) -> anyhow::Result<Option<String>> {
    let set = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| env::var(name).ok());
    let Some(command) = set.into_iter().find(|command| !command.trim().is_empty()) else {
        return Ok(None);
    };
    let private = Private::within(&place(investigation))?;
    let file = private.file(text)?;
    let result = start(&command, &file, visitor);
    visitor.set(Visit::None);
    result?;
    fs::read_to_string(&file).map(Some).context("reading back what the editor wrote")
}

/// Runs the command as it is set, such as `code --wait`, on the file.
fn start(command: &str, file: &Path, visitor: &Visitor) -> anyhow::Result<()> {
    let mut words = command.split_whitespace();
    let program = words.next().unwrap_or_default();
    let mut child = Command::new(program).args(words).arg(file).spawn().with_context(|| program.to_owned())?;
    visitor.set(Visit::Here(Pid::from_child(&child)));
    let status = child.wait().with_context(|| program.to_owned())?;
    // Ended from outside it had no say: what it wrote before is kept. Otherwise a failure means: leave it as it was.
    let had_a_say = status.code().is_some() && !visitor.was_sent_away();
    if had_a_say && !status.success() {
        bail!("{program}: {status}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_private_and_gone_afterwards() {
        let desk = tempfile::tempdir().unwrap();
        let private = Private::within(desk.path()).unwrap();
        let file = private.file("geheim").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&private.0), mode(&file)), (0o700, 0o600));
        assert_eq!(fs::read_to_string(&file).unwrap(), "geheim\n");
        // As an editor leaves it.
        fs::write(private.0.join("text.txt~"), "geheim").unwrap();
        drop(private);
        assert_eq!(fs::read_dir(desk.path()).unwrap().count(), 0);
    }
}
