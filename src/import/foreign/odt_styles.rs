//! The styles of an ODT that change what a reader sees: hidden words, and the numbers of lists and headings.

use super::numbering::{LEVELS, Level, Signs};
use super::xml::attribute;
use crate::domain::document_file::FileFault;
use quick_xml::events::BytesStart;
use std::collections::{HashMap, HashSet};

/// The list that headings follow; no list of a document has no name.
pub(super) const OUTLINE: &str = "";

/// Styles, as they come by.
#[derive(Debug, Default)]
pub(super) struct Styles {
    hidden: HashSet<String>,
    lists: HashMap<String, Vec<Level>>,
    /// The style and the list whose description is being read.
    style: String,
    list: Option<String>,
}

impl Styles {
    /// Takes an element, if it describes a style.
    pub(super) fn start(&mut self, element: &BytesStart<'_>) -> Result<(), FileFault> {
        match element.name().0 {
            "style:style" => self.style = attribute(element, "style:name")?.unwrap_or_default(),
            "style:text-properties" if attribute(element, "text:display")?.as_deref() == Some("none") => {
                self.hidden.insert(self.style.clone());
            }
            "text:list-style" => self.list = Some(attribute(element, "style:name")?.unwrap_or_default()),
            "text:outline-style" => self.list = Some(OUTLINE.to_owned()),
            "text:list-level-style-bullet" => self.level(element, Signs::Bullet)?,
            "text:list-level-style-number" | "text:outline-level-style" => {
                let signs = signs(&attribute(element, "style:num-format")?.unwrap_or_default());
                self.level(element, signs)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn level(&mut self, element: &BytesStart<'_>, signs: Signs) -> Result<(), FileFault> {
        let number = |name: &str| attribute(element, name).map(|value| value.and_then(|value| value.parse().ok()));
        let depth = number("text:level")?.unwrap_or(1_usize).clamp(1, LEVELS);
        let shown = number("text:display-levels")?.unwrap_or(1_usize).clamp(1, depth);
        let numbers: Vec<String> = (depth + 1 - shown..=depth).map(|level| format!("%{level}")).collect();
        let prefix = attribute(element, "style:num-prefix")?.unwrap_or_default();
        let suffix = attribute(element, "style:num-suffix")?.unwrap_or_default();
        let start = number("text:start-value")?.unwrap_or(1) as u64;
        let Some(list) = &self.list else { return Ok(()) };
        let levels = self.lists.entry(list.clone()).or_default();
        if levels.len() < depth {
            levels.resize(depth, Level { start: 1, ..Level::default() });
        }
        levels[depth - 1] = Level { signs, label: format!("{prefix}{}{suffix}", numbers.join(".")), start };
        Ok(())
    }

    pub(super) fn is_hidden(&self, style: &str) -> bool {
        self.hidden.contains(style)
    }

    /// The levels of a list; none when it is described nowhere.
    pub(super) fn list(&self, name: &str) -> Option<&[Level]> {
        self.lists.get(name).map(Vec::as_slice)
    }
}

fn signs(code: &str) -> Signs {
    match code {
        "" => Signs::None,
        "a" => Signs::Letters,
        "A" => Signs::Capitals,
        "i" => Signs::Roman,
        "I" => Signs::RomanCapitals,
        _ => Signs::Decimal,
    }
}
