//! Words that services use for tables, fields and codes: those of the screen, and more under `assets/mapping`.

use super::near::fold;
use crate::import::sheet::EXTRA;
use std::collections::BTreeMap;

/// Word lists by what they stand for.
#[derive(Debug)]
pub(super) struct Synonyms {
    tables: BTreeMap<String, Vec<String>>,
    fields: BTreeMap<String, Vec<String>>,
    values: BTreeMap<String, Vec<String>>,
    pub(super) leave_out: Vec<String>,
    /// Key of the message -> the word, folded; per language.
    screen: Vec<BTreeMap<String, String>>,
}

/// What the screen calls the codes.
const SCREEN: [&str; 2] =
    [include_str!("../../../assets/text/nl/codes.ftl"), include_str!("../../../assets/text/en/codes.ftl")];

impl Synonyms {
    /// Reads the lists.
    pub(super) fn read() -> Self {
        let source = include_str!("../../../assets/mapping/synonyms.toml");
        let lists: BTreeMap<String, BTreeMap<String, Vec<String>>> =
            toml::from_str(source).expect("a test reads the lists that ship");
        let of = |name: &str| lists.get(name).cloned().unwrap_or_default();
        let leave_out = of("rows").remove("leave_out").unwrap_or_default();
        let word = |line: &str| line.split_once(" = ").map(|(key, word)| (key.to_owned(), fold(word)));
        let screen = SCREEN.map(|text| text.lines().filter_map(word).collect()).into();
        Self { tables: of("tables"), fields: of("fields"), values: of("values"), leave_out, screen }
    }

    /// The words for a table, its code among them.
    pub(super) fn of_table(&self, code: &str) -> Vec<String> {
        words(&self.tables, code)
    }

    /// The words for a field, its own name first.
    pub(super) fn of_field(&self, name: &str) -> Vec<String> {
        debug_assert!(!name.starts_with(EXTRA), "these are the user's own");
        words(&self.fields, name)
    }

    /// The code among these that a value stands for.
    pub(super) fn code(&self, value: &str, known: &[&'static str]) -> Option<&'static str> {
        let folded = fold(value);
        let own = |code: &&&'static str| words(&self.values, code).iter().any(|word| fold(word) == folded);
        known.iter().find(own).copied().or_else(|| self.on_screen(&folded, known))
    }

    /// The messages of an enumeration all begin alike and end with the code.
    fn on_screen(&self, folded: &str, known: &[&'static str]) -> Option<&'static str> {
        let ends = |code: &str| format!("-{}", code.replace('_', "-"));
        self.screen.iter().find_map(|screen| {
            let mut hits = screen.iter().filter(|(_, word)| *word == folded).map(|(key, _)| key);
            hits.find_map(|key| {
                let code = known.iter().find(|code| key.ends_with(&ends(code)))?;
                let beginning = key.strip_suffix(&ends(code))?;
                let is_whole = known.iter().all(|code| screen.contains_key(&format!("{beginning}{}", ends(code))));
                is_whole.then_some(*code)
            })
        })
    }
}

fn words(lists: &BTreeMap<String, Vec<String>>, name: &str) -> Vec<String> {
    std::iter::once(name.to_owned()).chain(lists.get(name).cloned().unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::bundle::Table;
    use crate::domain::codes::Code;
    use crate::import::mapping::contract;

    #[test]
    fn the_lists_name_only_what_there_is() {
        let synonyms = Synonyms::read();
        let fields: Vec<String> = Table::ALL.iter().flat_map(|&table| contract::fields(table)).collect();
        assert!(synonyms.tables.keys().all(|name| Table::parse(name).is_ok()));
        for name in synonyms.fields.keys() {
            assert!(fields.contains(name), "{name}");
        }
        let known = ["personal_data", "nil_reply", "analytical"];
        assert_eq!(synonyms.code("Nil-Reply", &known), Some("nil_reply"));
        assert_eq!(synonyms.code("analytisch", &known), Some("analytical"), "as the screen calls it");
        assert_eq!(synonyms.code("groepsafweging", &["individual", "umbrella", "group"]), Some("group"));
        assert_eq!(synonyms.code("ja", &["true", "false"]), Some("true"));
        assert_eq!(synonyms.code("misschien", &["true", "false"]), None);
    }
}
