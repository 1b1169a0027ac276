//! An item: one unit that gets a verdict, written `kind:ref`.

use super::codes::{Code, ItemKind};
use std::fmt;

/// Names one item of an investigation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemRef {
    pub kind: ItemKind,
    /// The reference of the record, case-sensitive, unique within its kind.
    pub reference: String,
}

impl ItemRef {
    #[must_use]
    pub fn new(kind: ItemKind, reference: impl Into<String>) -> Self {
        Self { kind, reference: reference.into() }
    }

    /// Reads `kind:ref`.
    ///
    /// # Errors
    /// A sentence that says what was found and what was expected.
    pub fn parse(text: &str) -> Result<Self, String> {
        let Some((kind, reference)) = text.split_once(':') else {
            return Err(format!("\"{text}\" is not an item; expected kind:ref, such as disclosure:AIVD-2019-0042"));
        };
        let kind = ItemKind::parse(kind).map_err(|error| format!("kind of item {error}"))?;
        if reference.is_empty() {
            return Err(format!("\"{text}\" names no ref after the colon"));
        }
        Ok(Self::new(kind, reference))
    }
}

impl fmt::Display for ItemRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.reference)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_read_back_as_it_was_written() {
        let item = ItemRef::parse("disclosure:AIVD:2019:7").unwrap();
        assert_eq!(item, ItemRef::new(ItemKind::Disclosure, "AIVD:2019:7"));
        assert_eq!(item.to_string(), "disclosure:AIVD:2019:7");
        assert!(ItemRef::parse("disclosure").is_err());
        assert!(ItemRef::parse("disclosure:").is_err());
        assert!(ItemRef::parse("letter:1").unwrap_err().contains("expected one of"));
    }
}
