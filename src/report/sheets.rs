//! What the formats of a sheet or file per table share: names, and the texts that a spreadsheet would run.

use super::tree::Report;
use std::collections::BTreeSet;

/// What a spreadsheet allows in a sheet's name.
const LONGEST_NAME: usize = 31;

/// A name for each table's sheet: the table's own, shortened where needed and told apart.
pub(super) fn names(report: &Report) -> Vec<String> {
    let mut used = BTreeSet::from([report.index.contents.to_lowercase()]);
    report.tables().map(|table| distinct(&table.name, &mut used)).collect()
}

/// Table names are ASCII, so that a cut is between characters.
fn distinct(name: &str, used: &mut BTreeSet<String>) -> String {
    let mut found = name[..name.len().min(LONGEST_NAME)].to_owned();
    for next in 2.. {
        if used.insert(found.clone()) {
            break;
        }
        let ending = format!("-{next}");
        found = format!("{}{ending}", &name[..name.len().min(LONGEST_NAME - ending.len())]);
    }
    found
}

/// Whether a spreadsheet may take the text for a formula; blanks before it do not stop every one of them.
#[must_use]
pub fn is_formula(text: &str) -> bool {
    text.starts_with(['\t', '\r', '␉', '␍'])
        || text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_cut_and_stay_apart() {
        let mut used = BTreeSet::new();
        let name = "a".repeat(40);
        assert_eq!(distinct(&name, &mut used), "a".repeat(31));
        assert_eq!(distinct(&name, &mut used), format!("{}-2", "a".repeat(29)));
        assert_eq!(distinct("b", &mut used), "b");
    }

    #[test]
    fn a_formula_is_known_by_its_start() {
        for text in ["=1", "+1", "-1", "@a", "\t=1", "\r1", " =1", "\n=1", "＝1"] {
            assert!(is_formula(text), "{text:?}");
        }
        assert!(!is_formula("a=1") && !is_formula("") && !is_formula("12"));
    }
}
