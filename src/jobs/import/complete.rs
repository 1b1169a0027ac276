//! A path that was begun, gone on with as far as there is one way to go.

use super::at_home;
use crate::domain::typed_path::{Completed, Sought, last, quoted};
use crate::import::Dress;
use std::fs;
use std::path::Path;

/// More names than fit on a screen help nobody.
const MOST: usize = 200;

/// How what was typed can go on.
#[must_use]
pub fn complete_path(typed: &str, sought: Sought) -> Completed {
    let whole = typed.trim_start();
    let found = names(whole, sought);
    // A single path needs no quotes while it is typed, among others it does.
    let (before, path, names) = match sought {
        Sought::Sources if found.is_empty() || !whole.contains(char::is_whitespace) => {
            let (before, path) = last(typed);
            let found = self::names(&path, sought);
            (before, path, found)
        }
        _ => ("", whole.to_owned(), found),
    };
    let (folder, _) = parted(&path);
    let common = format!("{folder}{}", common(&names));
    let becomes = match sought {
        _ if names.is_empty() => typed.to_owned(),
        Sought::Sources => format!("{before}{}", quoted(&common)),
        Sought::Mapping => common,
    };
    Completed { typed: typed.to_owned(), becomes, options: names }
}

/// The folder, with its slash, and the name that was begun.
fn parted(path: &str) -> (&str, &str) {
    path.split_at(path.rfind('/').map_or(0, |slash| slash + 1))
}

/// The names in the folder that begin like this and may be meant; folders end with a slash.
fn names(path: &str, sought: Sought) -> Vec<String> {
    let (folder, begun) = parted(path);
    let place = if folder.is_empty() { at_home("./") } else { at_home(folder) };
    let mut found = Vec::new();
    for entry in fs::read_dir(place).into_iter().flatten().flatten() {
        let Ok(name) = entry.file_name().into_string() else { continue };
        let is_hidden = name.starts_with('.') && !begun.starts_with('.');
        // A name with a control character cannot be typed.
        if !name.starts_with(begun) || is_hidden || name.contains(char::is_control) {
            continue;
        }
        if entry.path().is_dir() {
            found.push(name + "/");
        } else if may_be(Path::new(&name), sought) {
            found.push(name);
        }
        if found.len() == MOST {
            break;
        }
    }
    found.sort();
    found
}

fn may_be(name: &Path, sought: Sought) -> bool {
    let ending = name.extension().unwrap_or_default().to_string_lossy();
    match sought {
        Sought::Sources => Dress::of_ending(&ending).is_some(),
        Sought::Mapping => ending.eq_ignore_ascii_case("toml"),
    }
}

/// With what all of them begin.
fn common(names: &[String]) -> &str {
    let Some(first) = names.first() else { return "" };
    let agree = |end: usize| names.iter().all(|name| name.starts_with(&first[..end]));
    let ends = first.char_indices().map(|(place, _)| place).chain([first.len()]);
    &first[..ends.take_while(|end| agree(*end)).last().unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_goes_on_as_far_as_there_is_one_way() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["register.csv", "register 2.xlsx", "rapport.docx", "mapping.toml"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("oud")).unwrap();
        let at = folder.path().display().to_string();
        let becomes = |typed: &str, sought| complete_path(&typed.replace('@', &at), sought).becomes.replace(&at, "@");
        assert_eq!(becomes("@/r", Sought::Sources), "@/register");
        assert_eq!(becomes("@/register.", Sought::Sources), "@/register.csv");
        assert_eq!(becomes("@/register 2", Sought::Sources), "\"@/register 2.xlsx\"");
        assert_eq!(becomes("a.json \"@/register 2", Sought::Sources), "a.json \"@/register 2.xlsx\"");
        assert_eq!(becomes("@/o", Sought::Sources), "@/oud/");
        assert_eq!(becomes("@/niets", Sought::Sources), "@/niets");
        assert_eq!(becomes("@/m", Sought::Mapping), "@/mapping.toml");
        let options = complete_path(&format!("{at}/"), Sought::Sources).options;
        assert_eq!(options, ["oud/", "register 2.xlsx", "register.csv"]);
    }
}
