//! Files written whole or not at all: beside their target, synced, and renamed.

use crate::domain::export::Replace;
use std::fs;
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// Why a file was not written.
#[derive(Debug)]
pub enum Unwritten {
    /// Something stands there, and may not be replaced.
    Exists(PathBuf),
    Io {
        path: PathBuf,
        error: std::io::Error,
    },
}

/// Writes a file beside its target, syncs it and renames it.
///
/// # Errors
/// When something stands there that may not be replaced, or the disk refuses.
pub fn file(target: &Path, content: &[u8], replace: Replace) -> Result<(), Unwritten> {
    if replace == Replace::Never && target.exists() {
        return Err(Unwritten::Exists(target.to_owned()));
    }
    let beside = beside(target);
    let written = (|| {
        let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside)?;
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&beside, target)
    })();
    let failed = |error| Unwritten::Io { path: target.to_owned(), error };
    written.inspect_err(|_| drop(fs::remove_file(&beside))).map_err(failed)
}

/// Writes files into a folder: a new one whole or not at all; in one that exists file by file, and only if that may be.
///
/// # Errors
/// As for one file.
pub fn folder(target: &Path, files: &[(String, Vec<u8>)], replace: Replace) -> Result<(), Unwritten> {
    let put = |folder: &Path| files.iter().try_for_each(|(name, content)| file(&folder.join(name), content, replace));
    if target.exists() {
        return if replace == Replace::Never { Err(Unwritten::Exists(target.to_owned())) } else { put(target) };
    }
    let failed = |error| Unwritten::Io { path: target.to_owned(), error };
    let beside = beside(target);
    fs::DirBuilder::new().mode(0o700).create(&beside).map_err(failed)?;
    let written = put(&beside).and_then(|()| fs::rename(&beside, target).map_err(failed));
    written.inspect_err(|_| drop(fs::remove_dir_all(&beside)))
}

fn beside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let id: [u8; 16] = crate::store::random_id();
    target.with_file_name(format!(".{name}.{}", base16ct::lower::encode_string(&id[..4])))
}
