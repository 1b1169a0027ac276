//! The condition matrix of a party: which conditions and measures each disclosure had to carry, and which it did.

use super::codes::{Condition, Content, Regime};
use super::fold::fold;
use super::page::Weighed;
use super::records::{Disclosure, Party, WeighingNote};
use super::view::ItemLine;

/// The disclosures of a service to a party against conditions and measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionMatrix {
    pub of: Weighed,
    /// `None`: nobody of that code was delivered.
    pub party: Option<Party>,
    pub columns: Vec<Column>,
    /// As many as are shown: those that lack something first, then by date.
    pub rows: Vec<ConditionRow>,
    pub total: u64,
    /// Disclosures that lack something.
    pub lacking: u64,
    /// Over all disclosures, by column.
    pub sums: Vec<Sum>,
}

/// A condition, or a measure of one of the versions of the weighing note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    Condition(Condition),
    /// Its code, and its words as last written.
    Measure {
        code: String,
        text: Option<String>,
    },
}

/// One disclosure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionRow {
    pub line: ItemLine,
    /// The version of the note in force on its date.
    pub version: Option<i64>,
    pub cells: Vec<Standing>,
}

/// How a disclosure stands to a condition or measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    Set,
    Missing,
    NotRequired,
}

/// How many disclosures stand how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    pub set: u64,
    pub missing: u64,
    pub not_required: u64,
}

impl Sum {
    pub fn add(&mut self, standing: Standing) {
        *match standing {
            Standing::Set => &mut self.set,
            Standing::Missing => &mut self.missing,
            Standing::NotRequired => &mut self.not_required,
        } += 1;
    }
}

/// The columns for a party: every condition, then the measures of all versions, each once.
#[must_use]
pub fn columns(versions: &[WeighingNote]) -> Vec<Column> {
    use super::codes::Code;
    let mut found: Vec<Column> = Condition::ALL.iter().copied().map(Column::Condition).collect();
    for measure in
        versions.iter().rev().flat_map(|note| &note.measures).filter(|measure| !fold(&measure.code).is_empty())
    {
        let known = found.iter().any(|column| column.is_measure(&measure.code));
        if !known {
            found.push(Column::Measure { code: measure.code.clone(), text: measure.text.clone() });
        }
    }
    found
}

impl Column {
    fn is_measure(&self, other: &str) -> bool {
        matches!(self, Self::Measure { code, .. } if fold(code) == fold(other))
    }

    /// How a disclosure stands to it, under the note in force on its date. What carries no personal data needs nothing;
    /// the third-party rule and the restriction to intelligence use belong with any disclosure that is not domestic.
    #[must_use]
    pub fn standing(&self, disclosure: &Disclosure, note: Option<&WeighingNote>) -> Standing {
        let set = |condition: Condition| disclosure.conditions.contains(&condition);
        let measures = || note.into_iter().flat_map(|note| &note.measures);
        let (is_set, is_required) = match self {
            Self::Condition(condition) => {
                let by_note = measures().any(|measure| measure.requires == Some(*condition));
                let always = *condition != Condition::Destruction && disclosure.regime != Regime::Domestic;
                (set(*condition), always || by_note)
            }
            Self::Measure { code, .. } => {
                let own = measures().find(|measure| fold(&measure.code) == fold(code));
                let applied = disclosure.measures_applied.iter().any(|applied| fold(applied) == fold(code));
                let carried_out = own.and_then(|measure| measure.requires).is_some_and(set);
                (applied || carried_out, own.is_some())
            }
        };
        match (is_set, is_required && disclosure.content == Content::PersonalData) {
            (true, _) => Standing::Set,
            (false, true) => Standing::Missing,
            (false, false) => Standing::NotRequired,
        }
    }
}
