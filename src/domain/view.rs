//! What the screens and the report are given: read from the store in one go, shown as it is.

use super::agreement::AgreementTable;
use super::bundle::{Table, TableSummary};
use super::check::SignalStatus;
use super::codes::{AuthorisationKind, Classification, Code, ItemKind, Reading, Verdict};
use super::count::CountTable;
use super::filter::Filter;
use super::framework::NormSet;
use super::item::ItemRef;
use super::records::{
    Authorisation, Disclosure, Document, Investigation, Matter, Party, Person, Service, WeighingNote,
};
use super::review_records::{Assessment, AssessmentKey, Closure, Exclusion, Question, Recommendation, Sample};
use super::settle::{Settled, State};
use super::statement::Reviewed;
use super::version::Reaction;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;

/// One line of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueRow {
    pub item: ItemRef,
    /// Its number in the file.
    pub number: i64,
    pub service: String,
    pub date: Option<NaiveDate>,
    /// Codes of the parties.
    pub parties: Vec<String>,
    /// Refs of the linked authorisations.
    pub authorisations: Vec<String>,
    /// Subject of a disclosure, title of a matter, category of a person, kind of an authorisation.
    pub subject: String,
    pub state: State,
    /// Norms required of it, and how many of those are settled.
    pub required: usize,
    pub settled: usize,
    /// Who assessed it, in order of name.
    pub readers: Vec<String>,
    /// Names of the samples that name it.
    pub samples: Vec<String>,
    pub closed: bool,
    /// Signals that wait for an answer; `None`: the checks have not said yet.
    pub open_signals: Option<usize>,
}

/// Which rows of the queue are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueQuery {
    pub kind: ItemKind,
    /// Leave out what is assessed.
    pub hide_done: bool,
    /// Only items in the review (not excluded, drawn).
    pub in_review: bool,
    pub sort: QueueSort,
    /// What else must hold.
    pub filter: Option<Filter>,
    /// Words to find in ref, subject, parties, authorisations or service; what fits best comes first.
    pub find: String,
}

impl QueueQuery {
    /// Every item of a kind, in walking order.
    #[must_use]
    pub fn everything(kind: ItemKind) -> Self {
        Self { kind, hide_done: false, in_review: false, sort: QueueSort::Date, filter: None, find: String::new() }
    }

    /// Whether more is asked than kind, state and order.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        self.filter.is_some() || !self.find.trim().is_empty()
    }
}

/// A filter that was given a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    pub name: String,
    pub kind: ItemKind,
    /// As it was typed.
    pub filter: String,
    pub sort: QueueSort,
    pub hide_done: bool,
}

/// The order of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QueueSort {
    /// Service, date, ref: the walking order.
    Date,
    Reference,
    /// What is open first.
    State,
}

impl Code for QueueSort {
    const ALL: &'static [Self] = &[Self::Date, Self::Reference, Self::State];

    fn code(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Reference => "reference",
            Self::State => "state",
        }
    }
}

/// A part of the queue, with the true totals beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QueuePage {
    /// Place of the first row within the filtered list.
    pub offset: usize,
    pub rows: Vec<QueueRow>,
    /// Rows that pass the filter.
    pub filtered: usize,
    /// Items of the kind in the file.
    pub total: usize,
    /// What was found so far: the whole answer is on its way.
    pub is_partial: bool,
}

/// The record behind an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    Disclosure(Disclosure),
    Authorisation(Authorisation),
    WeighingNote(WeighingNote),
    Person(Person),
    Matter(Matter),
}

/// A weighing note as seen from a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseNote {
    pub note: WeighingNote,
    pub stands: NoteStanding,
}

/// How a weighing note relates to the date of the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteStanding {
    InForce,
    /// Replaced or expired before the date.
    Earlier,
    /// Adopted after the date: hindsight.
    Hindsight,
}

/// A record that an import wrote over: what was judged beside it no longer counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// `None`: a document.
    pub kind: Option<ItemKind>,
    pub reference: String,
}

/// One item with everything that lies beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFile {
    pub item: ItemRef,
    pub service: String,
    pub record: Record,
    /// Linked authorisations, in the record's order. Of an authorisation itself: empty.
    pub authorisations: Vec<Authorisation>,
    /// Notes of the service on the recipients: those in force first, then earlier and later versions.
    pub notes: Vec<CaseNote>,
    pub persons: Vec<PersonLine>,
    pub documents: Vec<Document>,
    /// Disclosures that rest on an authorisation, as many as are listed; the disclosure of a person.
    pub disclosures: Vec<LinkedDisclosure>,
    /// How many there are.
    pub disclosures_total: u64,
    /// The parties named anywhere in the case, by code.
    pub parties: BTreeMap<String, Party>,
    pub assessments: Vec<Assessment>,
    /// Why assessments under a norm are outdated, by the norm.
    pub replaced: BTreeMap<String, Replaced>,
    pub closure: Option<Closure>,
    pub exclusion: Option<Exclusion>,
    pub questions: Vec<Question>,
    pub required: NormSet,
    pub state: State,
    /// Names of the samples that name the item.
    pub samples: Vec<String>,
    /// File and row the record came from.
    pub source: Option<Source>,
}

/// A person of the case with its state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    pub person: Person,
    pub state: State,
    /// Norms required of it, and what those with an assessment came to, by place.
    pub required: NormSet,
    pub settled: BTreeMap<usize, Settled>,
}

/// A disclosure seen from another item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedDisclosure {
    pub reference: String,
    pub date: NaiveDate,
    pub subject: Option<String>,
    pub state: State,
}

/// Items that hang together with nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Orphans {
    /// Disclosures that name no authorisation and are no nil reply, in walking order, as many as are shown.
    pub disclosures: Vec<ItemLine>,
    /// How many there are.
    pub disclosures_total: u64,
    /// Nil replies that name none: they need none.
    pub nil_replies: Vec<ItemLine>,
    pub nil_replies_total: u64,
    /// Authorisations that no disclosure names.
    pub authorisations: Vec<ItemLine>,
    pub authorisations_total: u64,
}

/// An item in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemLine {
    pub item: ItemRef,
    pub service: String,
    pub date: Option<NaiveDate>,
    /// Subject of a disclosure, title of a matter, category of a person, kind of an authorisation.
    pub subject: String,
    pub state: State,
}

/// An item about which a check noticed something, and what became of that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticedLine {
    pub line: ItemLine,
    pub status: SignalStatus,
}

/// Where a record came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub file: String,
    /// Hexadecimal SHA-256 of the file.
    pub sha256: String,
    /// Place in the file: the number of the record within its table, from 1.
    pub row: i64,
}

/// What the first screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    pub investigation: Investigation,
    pub counts: CountTable,
    pub samples: Vec<SampleLine>,
    pub open_questions: u64,
    /// The last item a reviewer changed or looked at.
    pub last_item: Option<ItemRef>,
    /// How the reviewer left the queue: a view without a name.
    pub last_view: Option<SavedView>,
    /// The first disclosure that is left to assess, in walking order.
    pub first_open: Option<ItemRef>,
    pub events: u64,
}

/// A sample in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleLine {
    pub name: String,
    pub method: Option<super::codes::Method>,
    pub items: u64,
    pub frame: u64,
    pub done: u64,
}

/// One line of the log: who, when, what, old and new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Order of arrival in this file, from 1.
    pub number: i64,
    pub at: DateTime<Utc>,
    pub reviewer: String,
    pub kind: super::change::EventKind,
    pub item: Option<ItemRef>,
    pub norm: String,
    pub reading: Option<Reading>,
    /// The verdict before, when the event is about an assessment and there was one.
    pub old: Option<Verdict>,
    pub new: Option<Verdict>,
    /// The reason, the name of the file, the number of a recommendation: what the event was about.
    pub detail: String,
    /// Of a source that was imported: how many records of each table were new, and how many updated.
    pub brought: BTreeMap<Table, TableSummary>,
    /// Number of the event this one undoes.
    pub undoes: Option<i64>,
}

/// Everything a report is built from, read in one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportData {
    pub investigation: Investigation,
    pub services: Vec<Service>,
    pub parties: BTreeMap<String, Party>,
    pub counts: CountTable,
    /// Settled findings on items in the review, by service, norm, item.
    pub findings: Vec<Finding>,
    /// The disclosures, persons and matters in the review, in walking order; authorisations and notes with findings.
    pub cases: Vec<CaseSummary>,
    pub exclusions: Vec<ExclusionGroup>,
    pub recommendations: Vec<Recommendation>,
    pub questions: Vec<Question>,
    pub samples: Vec<Sample>,
    /// What became of the items of each sample, in the order of the samples.
    pub reviewed: Vec<Reviewed>,
    pub agreement: AgreementTable,
    /// What the findings' evidence quotes from, named as the evidence names it (ref of a document or `kind:ref`), with
    /// its classification. What is not here counts as classified.
    pub quoted: BTreeMap<String, Classification>,
    /// What the services said of frozen versions, by version.
    pub reactions: Vec<Reaction>,
    pub checkpoint: Checkpoint,
}

/// What hangs loose: nothing of it is in the counts as in order, and a report must not hide it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LooseEnds {
    /// Items in the review without a final verdict, with their states.
    pub open: Vec<(ItemRef, State)>,
    /// Assessments whose documents are other ones now.
    pub stale: Vec<AssessmentKey>,
    /// Findings on items that are no longer in the review.
    pub outside: Vec<(AssessmentKey, Verdict)>,
    /// What recommendations name and the file does not hold.
    pub missing: Vec<ItemRef>,
}

/// A settled assessment that is careless or unlawful.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub item: ItemRef,
    pub service: String,
    pub norm: String,
    pub verdict: Verdict,
    /// The assessments behind it: the reconciled one, or all readings.
    pub assessments: Vec<Assessment>,
    /// The item itself is assessed, so that the finding is among the counts.
    pub counted: bool,
}

/// One item as the report summarises it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSummary {
    pub item: ItemRef,
    pub service: String,
    pub date: Option<NaiveDate>,
    pub title: Option<String>,
    pub parties: Vec<String>,
    pub authorisation_kinds: Vec<AuthorisationKind>,
    /// Content and channel of a disclosure.
    pub disclosure: Option<DisclosureForm>,
    pub classification: Classification,
    pub state: State,
    /// Why it was closed by hand.
    pub closed: Option<String>,
}

/// The form of a disclosure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DisclosureForm {
    pub content: super::codes::Content,
    pub regime: super::codes::Regime,
    pub channel: Option<super::codes::Channel>,
    pub persons_count: Option<i64>,
}

/// The items of a service and kind that were excluded for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExclusionGroup {
    pub service: String,
    pub kind: ItemKind,
    pub reason: String,
    pub items: u64,
    /// The highest of the items.
    pub classification: Classification,
}

/// Where the log stands: printed in every export, accepted back by `verify`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    pub events: u64,
    /// Hexadecimal SHA-256 over the heads of all chains, ordered by chain.
    pub head: String,
}
