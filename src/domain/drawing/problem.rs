//! Why nothing was drawn.

use crate::domain::codes::ItemKind;
use crate::domain::item::ItemRef;

/// Why a sample cannot be drawn as asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawProblem {
    /// A random or stratified draw without a size.
    SizeMissing,
    /// A size for a method that takes everything it is given.
    SizeNotUsed,
    /// A size of none.
    SizeZero,
    /// Sizes per stratum where one number is wanted.
    SizeOfStrata,
    TooLarge {
        size: u64,
        frame: u64,
    },
    /// A stratum asked for more than it holds.
    StratumTooSmall {
        stratum: String,
        size: u64,
        frame: u64,
    },
    /// A stratum of which nothing would be drawn: then nothing could be said of the whole.
    StratumEmpty {
        stratum: String,
    },
    NoSuchStratum {
        stratum: String,
        known: Vec<String>,
    },
    /// Fewer to draw than there are strata.
    FewerThanStrata {
        size: u64,
        strata: u64,
    },
    ByMissing,
    ByNotUsed,
    ItemsNotUsed,
    /// Purposive without items and without a filter.
    NothingChosen,
    ReasonMissing,
    NameEmpty,
    NameUsed {
        name: String,
    },
    NoSuchSample {
        name: String,
        known: Vec<String>,
    },
    EmptyFrame,
    OtherKind {
        item: ItemRef,
        kind: ItemKind,
    },
    /// Not in the frame: it does not exist, is excluded, does not pass the filter, or an earlier round holds it.
    NotAvailable {
        item: ItemRef,
    },
    SeedUnfit,
    SeedUsed {
        seed: String,
    },
}

impl DrawProblem {
    /// Whether the question was put wrongly, whatever the file holds.
    #[must_use]
    pub fn is_usage(&self) -> bool {
        matches!(
            self,
            Self::SizeMissing
                | Self::SizeNotUsed
                | Self::SizeZero
                | Self::SizeOfStrata
                | Self::ByMissing
                | Self::ByNotUsed
                | Self::ItemsNotUsed
                | Self::NothingChosen
                | Self::ReasonMissing
                | Self::NameEmpty
                | Self::OtherKind { .. }
                | Self::SeedUnfit
        )
    }
}
