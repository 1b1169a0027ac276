//! A bundle: what can be imported and is exported again, table by table.

use super::codes::{Code, ItemKind, PartyKind};
use super::item::ItemRef;
use super::records::{
    Authorisation, Disclosure, Document, Investigation, Matter, Party, Person, Service, WeighingNote,
};
use super::review_records::{Assessment, Closure, Dismissal, Exclusion, Question, Recommendation, Sample};
use super::version_records::{FrozenVersion, ServiceReaction};
use chrono::NaiveDate;

/// A table of the bundle contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    Investigation,
    Services,
    Parties,
    WeighingNotes,
    Authorisations,
    Disclosures,
    Persons,
    Matters,
    Documents,
    Exclusions,
    Samples,
    Assessments,
    Closures,
    Dismissals,
    Questions,
    Recommendations,
    Versions,
    Reactions,
}

impl Code for Table {
    const ALL: &'static [Self] = &[
        Self::Investigation,
        Self::Services,
        Self::Parties,
        Self::WeighingNotes,
        Self::Authorisations,
        Self::Disclosures,
        Self::Persons,
        Self::Matters,
        Self::Documents,
        Self::Exclusions,
        Self::Samples,
        Self::Assessments,
        Self::Closures,
        Self::Dismissals,
        Self::Questions,
        Self::Recommendations,
        Self::Versions,
        Self::Reactions,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Investigation => "investigation",
            Self::Services => "services",
            Self::Parties => "parties",
            Self::WeighingNotes => "weighing_notes",
            Self::Authorisations => "authorisations",
            Self::Disclosures => "disclosures",
            Self::Persons => "persons",
            Self::Matters => "matters",
            Self::Documents => "documents",
            Self::Exclusions => "exclusions",
            Self::Samples => "samples",
            Self::Assessments => "assessments",
            Self::Closures => "closures",
            Self::Dismissals => "dismissals",
            Self::Questions => "questions",
            Self::Recommendations => "recommendations",
            Self::Versions => "versions",
            Self::Reactions => "reactions",
        }
    }
}

impl Table {
    /// Whether its records refer to each other, or to a few others that must all be known: such a table is compared as a
    /// whole.
    #[must_use]
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Investigation | Self::Services | Self::Parties | Self::WeighingNotes | Self::Samples)
    }
}

impl From<ItemKind> for Table {
    fn from(kind: ItemKind) -> Self {
        match kind {
            ItemKind::Disclosure => Self::Disclosures,
            ItemKind::Authorisation => Self::Authorisations,
            ItemKind::WeighingNote => Self::WeighingNotes,
            ItemKind::Person => Self::Persons,
            ItemKind::Matter => Self::Matters,
        }
    }
}

/// A record with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// Which of the files that were read, from 0.
    pub source: usize,
    /// Its row there, from 1: the number of the record within its table, or the line or row it begins at where the
    /// source has those.
    pub row: u64,
    pub record: T,
}

/// The records of a bundle, in the order of the source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bundle {
    pub investigation: Option<Placed<Investigation>>,
    pub services: Vec<Placed<Service>>,
    pub parties: Vec<Placed<Party>>,
    pub weighing_notes: Vec<Placed<WeighingNote>>,
    pub authorisations: Vec<Placed<Authorisation>>,
    pub disclosures: Vec<Placed<Disclosure>>,
    pub persons: Vec<Placed<Person>>,
    pub matters: Vec<Placed<Matter>>,
    pub documents: Vec<Placed<Document>>,
    pub exclusions: Vec<Placed<Exclusion>>,
    pub samples: Vec<Placed<Sample>>,
    pub assessments: Vec<Placed<Assessment>>,
    pub closures: Vec<Placed<Closure>>,
    pub dismissals: Vec<Placed<Dismissal>>,
    pub questions: Vec<Placed<Question>>,
    pub recommendations: Vec<Placed<Recommendation>>,
    pub versions: Vec<Placed<FrozenVersion>>,
    pub reactions: Vec<Placed<ServiceReaction>>,
}

impl Bundle {
    /// Takes the records of one table out, as a bundle of their own.
    #[must_use]
    pub fn only(&mut self, table: Table) -> Self {
        use std::mem::take;
        let mut only = Self::default();
        match table {
            Table::Investigation => only.investigation = self.investigation.take(),
            Table::Services => only.services = take(&mut self.services),
            Table::Parties => only.parties = take(&mut self.parties),
            Table::WeighingNotes => only.weighing_notes = take(&mut self.weighing_notes),
            Table::Authorisations => only.authorisations = take(&mut self.authorisations),
            Table::Disclosures => only.disclosures = take(&mut self.disclosures),
            Table::Persons => only.persons = take(&mut self.persons),
            Table::Matters => only.matters = take(&mut self.matters),
            Table::Documents => only.documents = take(&mut self.documents),
            Table::Exclusions => only.exclusions = take(&mut self.exclusions),
            Table::Samples => only.samples = take(&mut self.samples),
            Table::Assessments => only.assessments = take(&mut self.assessments),
            Table::Closures => only.closures = take(&mut self.closures),
            Table::Dismissals => only.dismissals = take(&mut self.dismissals),
            Table::Questions => only.questions = take(&mut self.questions),
            Table::Recommendations => only.recommendations = take(&mut self.recommendations),
            Table::Versions => only.versions = take(&mut self.versions),
            Table::Reactions => only.reactions = take(&mut self.reactions),
        }
        only
    }
}

/// What the file already holds that an import may refer to. Answered by the store.
pub trait Known {
    /// Whether the table holds a record with this ref (or code, or name).
    fn holds(&self, table: Table, reference: &str) -> bool;

    /// The kind of a party.
    fn party_kind(&self, code: &str) -> Option<PartyKind>;

    /// The ref of the note of this service on this party with this date and version.
    fn note_with(&self, service: &str, party: &str, adopted_on: NaiveDate, version: i64) -> Option<String>;

    /// Whether this very import brought a record with this ref already; only a store that is being filled can say.
    fn brought(&self, _: Table, _: &str) -> Brought {
        Brought::Unknown
    }

    /// Whether the item exists.
    fn holds_item(&self, item: &ItemRef) -> bool {
        self.holds(Table::from(item.kind), &item.reference)
    }
}

/// What a file knows of a record while it is being filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brought {
    /// It keeps no account of that.
    Unknown,
    /// There is no such record yet.
    Not,
    /// It was there before this import.
    Before,
    /// This import brought it, from this source and row.
    From(usize, u64),
}

/// A file that holds nothing yet.
#[derive(Debug, Clone, Copy, Default)]
pub struct NothingKnown;

impl Known for NothingKnown {
    fn holds(&self, _: Table, _: &str) -> bool {
        false
    }
    fn party_kind(&self, _: &str) -> Option<PartyKind> {
        None
    }
    fn note_with(&self, _: &str, _: &str, _: NaiveDate, _: i64) -> Option<String> {
        None
    }
}

/// What an import brought, or would bring, per table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TableSummary {
    pub read: u64,
    pub new: u64,
    pub unchanged: u64,
    pub updated: u64,
    pub rejected: u64,
}
