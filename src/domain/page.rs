//! Pages: what is shown beside queue and case, each about one thing, with items on it that can be opened.

use super::asks::{Advice, AdviceList, Asked};
use super::blocks::Report;
use super::change::QuestionKey;
use super::codes::{ItemKind, Language};
use super::conditions::ConditionMatrix;
use super::figure::Figure;
use super::item::ItemRef;
use super::publication::Audience;
use super::records::WeighingNote;
use super::resting::AuthorisationPage;
use super::review_records::Recommendation;
use super::sampling::{Exclusions, Redrawn, SampleFile, Sampling};
use super::search::Found;
use super::statistics::Statistics;
use super::tally::SignalCounts;
use super::version::VersionLine;
use super::versions::NotesPage;
use super::view::{NoticedLine, Orphans};
use std::sync::Arc;

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    /// The full text, searched as one types.
    Search,
    /// Disclosures without authorisation, authorisations without disclosure.
    Orphans,
    /// How the items of the review were chosen.
    Samples,
    /// One sample, by its name.
    Sample(String),
    /// What was left out.
    Exclusions,
    /// Drawing again and comparing: one sample, or all.
    Redraw(Option<String>),
    /// Questions to the services.
    Questions,
    Recommendations,
    /// What each norm came to, and the pace.
    Statistics,
    /// The report as it would be now.
    Report {
        audience: Audience,
        language: Language,
    },
    /// What the checks noticed, by check.
    Signals,
    /// The items of one check, by its code.
    Check(String),
    /// An authorisation, by its ref, and what rests on it.
    Authorisation(String),
    /// The versions of the weighing note of a service on a party.
    Notes(Weighed),
    /// The conditions and measures of the disclosures of a service to a party.
    Conditions(Weighed),
    /// Two versions of a weighing note, by their refs, the earlier first.
    Difference {
        earlier: String,
        later: String,
    },
}

/// A service and a party that it weighs, by their codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    pub service: String,
    pub party: String,
}

/// What stands on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    Search(Box<Found>),
    Orphans(Orphans),
    Samples(Box<Sampling>),
    Sample(Box<SampleFile>),
    Exclusions(Exclusions),
    Redrawn(Vec<Redrawn>),
    Report(Box<ReportPage>),
    Questions(Vec<Asked>),
    Recommendations(AdviceList),
    Statistics(Box<Statistics>),
    /// What the page is about is not there any more: it was taken back.
    Gone,
    Signals(Vec<CheckCounts>),
    Check(NoticedItems),
    Authorisation(Box<AuthorisationPage>),
    Notes(Box<NotesPage>),
    Conditions(Box<ConditionMatrix>),
    /// The earlier version, then the later.
    Difference(Box<(WeighingNote, WeighingNote)>),
}

/// A check, by its code, with its counts; `None`: they are not known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckCounts {
    pub check: String,
    pub counts: Option<SignalCounts>,
}

/// The items of a check, as many as are shown, open first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticedItems {
    pub of: CheckCounts,
    /// Code of the check's norm.
    pub norm: String,
    pub lines: Vec<NoticedLine>,
}

/// Where a line of a page leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Item(ItemRef),
    /// An item, with this norm (by its code) selected.
    Norm(ItemRef, String),
    /// An item, with the norm selected that this check (by its code) is about.
    Signal(ItemRef, String),
    /// A place in the texts of an item.
    Text(TextPlace),
    Page(Topic),
    /// A question, by its number.
    Question(u64),
    /// A question, wherever it stands in the list.
    Asked(Box<QuestionKey>),
    Recommendation {
        service: String,
        number: String,
    },
    /// The items behind a number: of this kind, by this filter.
    Queue {
        kind: ItemKind,
        filter: String,
    },
}

/// The report beside its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportPage {
    /// For whom it was built.
    pub audience: Audience,
    /// Every number that is shown, in order.
    pub figures: Vec<Figure>,
    /// `Err`: why it cannot be printed, in words.
    pub report: Result<Arc<Report>, Vec<String>>,
    /// The last frozen version.
    pub version: Option<VersionLine>,
}

/// A place in the texts of an item, with the words that stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextPlace {
    pub item: ItemRef,
    /// The document by its ref; `None`: the item's own record.
    pub document: Option<String>,
    /// The field, as bundles call it; `None`: wherever the words stand first.
    pub field: Option<String>,
    /// In bytes of the field.
    pub at: usize,
    pub words: String,
}

impl Contents {
    /// Where on the page a target stands; `None`: it does not.
    #[must_use]
    pub fn place_of(&self, target: &Target) -> Option<usize> {
        match (self, target) {
            (Self::Questions(asked), Target::Asked(key)) => {
                asked.iter().position(|asked| asked.question.key() == **key)
            }
            _ => self.targets().iter().position(|found| found == target),
        }
    }

    /// What can be pointed at, in the order in which it stands on the page.
    #[must_use]
    pub fn targets(&self) -> Vec<Target> {
        match self {
            Self::Search(found) => found.targets(),
            Self::Orphans(orphans) => {
                let lists = [&orphans.disclosures, &orphans.nil_replies, &orphans.authorisations];
                lists.into_iter().flatten().map(|line| Target::Item(line.item.clone())).collect()
            }
            Self::Signals(checks) => {
                checks.iter().map(|check| Target::Page(Topic::Check(check.check.clone()))).collect()
            }
            Self::Check(found) => {
                let to_norm = |line: &NoticedLine| Target::Norm(line.line.item.clone(), found.norm.clone());
                found.lines.iter().map(to_norm).collect()
            }
            Self::Authorisation(page) => page.targets(),
            Self::Notes(page) => page.targets(),
            Self::Conditions(matrix) => matrix.rows.iter().map(|row| Target::Item(row.line.item.clone())).collect(),
            Self::Difference(versions) => {
                let item = |note: &WeighingNote| Target::Item(note.item());
                vec![item(&versions.0), item(&versions.1)]
            }
            Self::Samples(all) => {
                let page = |name: &String| Target::Page(Topic::Sample(name.clone()));
                let samples = all.samples.iter().map(|entry| page(&entry.sample.name));
                samples.chain(all.excluded.iter().map(|_| Target::Page(Topic::Exclusions))).collect()
            }
            Self::Sample(file) => file.items.iter().map(|item| Target::Item(item.line.item.clone())).collect(),
            Self::Exclusions(found) => found.items.iter().map(|item| Target::Item(item.line.item.clone())).collect(),
            Self::Redrawn(found) => {
                found.iter().map(|redrawn| Target::Page(Topic::Sample(redrawn.name.clone()))).collect()
            }
            Self::Report(page) => {
                let queue = |figure: &Figure| Target::Queue { kind: figure.kind, filter: figure.filter() };
                page.figures.iter().map(queue).collect()
            }
            Self::Questions(asked) => asked.iter().map(|asked| Target::Question(asked.number)).collect(),
            Self::Recommendations(list) => list.all.iter().flat_map(Advice::targets).collect(),
            Self::Statistics(_) | Self::Gone => Vec::new(),
        }
    }
}

impl Advice {
    /// The recommendation, and the items it rests on.
    fn targets(&self) -> Vec<Target> {
        let Recommendation { service, number, items, .. } = &self.recommendation;
        let own = Target::Recommendation { service: service.clone(), number: number.clone() };
        std::iter::once(own).chain(items.iter().cloned().map(Target::Item)).collect()
    }
}
