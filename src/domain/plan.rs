//! What is planned for a sample, as it was typed: read into a request, with what cannot be read and why.

use super::codes::{ItemKind, Language, Method};
use super::drawing::{DrawProblem, Frozen, Request, Size};
use super::estimate::Interval;
use super::export::{ExportPlan, ExportPreview, Exported};
use super::filter::{Field, Filter, FilterProblem, FilterProblemKind, field_code, known_fields, written};
use super::item::ItemRef;
use super::level::Level;
use super::review_records::Sample;
use super::sample_size::{expected, to_exclude};
use chrono::NaiveDate;

/// A draw as it was typed; what was not typed is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub method: Method,
    pub kind: Option<ItemKind>,
    pub name: Option<String>,
    pub size: Option<String>,
    pub filter: Option<String>,
    pub by: Option<String>,
    pub items: Vec<ItemRef>,
    pub reason: Option<String>,
    pub level: Option<String>,
    /// The sample this one is a new round of.
    pub extends: Option<String>,
}

/// Items chosen by a filter, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    pub kind: ItemKind,
    pub filter: String,
}

/// A question about a size, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sizing {
    pub selection: Selection,
    /// Hits to be excluded when none is found.
    pub exclude: String,
    /// The share expected, as a percentage.
    pub share: String,
    /// For a draw of this size only.
    pub size: String,
    pub level: String,
}

/// Why nothing can be done as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanProblem {
    Filter(FilterProblem),
    /// The field that parts the strata.
    By(FilterProblemKind),
    /// A field in which an item can have several values parts nothing.
    BySeveral(String),
    Size(String),
    Level(String),
    Share(String),
    /// No number of hits between one and the population.
    Exclude {
        typed: String,
        population: u64,
    },
    SizeOfPopulation {
        size: u64,
        population: u64,
    },
    /// Nobody is left to draw from.
    PopulationEmpty,
    Draw(DrawProblem),
}

impl From<DrawProblem> for PlanProblem {
    fn from(problem: DrawProblem) -> Self {
        Self::Draw(problem)
    }
}

impl From<FilterProblem> for PlanProblem {
    fn from(problem: FilterProblem) -> Self {
        Self::Filter(problem)
    }
}

impl PlanProblem {
    /// Whether the question was put wrongly, whatever the file holds.
    #[must_use]
    pub fn is_usage(&self) -> bool {
        match self {
            Self::Draw(problem) => problem.is_usage(),
            Self::PopulationEmpty => false,
            _ => true,
        }
    }
}

impl Plan {
    /// The request, and the filter over what may be drawn. `samples` is what was drawn before: a new round is of what the
    /// earlier one was drawn from, unless something else is typed.
    ///
    /// # Errors
    /// The first thing that cannot be read.
    pub fn request(&self, samples: &[Sample], drawn_on: NaiveDate) -> Result<(Request, Filter), PlanProblem> {
        let extended = samples.iter().find(|sample| Some(&sample.name) == self.extends.as_ref());
        let filter_text = self.filter.clone().or_else(|| extended.and_then(|sample| sample.frame_filter.clone()));
        let first = |items: &[ItemRef]| items.first().map(|item| item.kind);
        let kind =
            self.kind.or_else(|| first(&self.items)).or_else(|| extended.and_then(|sample| first(&sample.items)));
        let kind = kind.unwrap_or(ItemKind::Disclosure);
        let filter = Filter::parse(filter_text.as_deref().unwrap_or_default(), kind)?;
        let size = |typed: &String| Size::parse(typed).ok_or_else(|| PlanProblem::Size(typed.clone()));
        let request = Request {
            method: self.method,
            name: self.name.clone(),
            kind: filter.kind,
            size: self.size.as_ref().map(size).transpose()?,
            // What is kept is in one language, whoever typed it.
            filter: filter_text.map(|text| written(&text, kind, Language::English)),
            by: self.by.as_deref().map(|by| field_code(by).to_owned()),
            items: self.items.clone(),
            reason: self.reason.clone(),
            level: self.level.as_deref().map(level).transpose()?,
            extends: self.extends.clone(),
            drawn_on,
        };
        Ok((request, filter))
    }
}

/// Reads a level.
///
/// # Errors
/// When it is none.
pub fn level(typed: &str) -> Result<Level, PlanProblem> {
    Level::parse(typed).ok_or_else(|| PlanProblem::Level(typed.to_owned()))
}

/// The field that parts the strata.
///
/// # Errors
/// When items of the kind have no such field, or can have several values in it.
pub fn strata_field(name: &str, kind: ItemKind) -> Result<Field, PlanProblem> {
    let Some(field) = Field::named(kind, name) else {
        return Err(PlanProblem::By(FilterProblemKind::UnknownField {
            field: name.to_owned(),
            known: known_fields(kind),
        }));
    };
    if field.is_single() { Ok(field) } else { Err(PlanProblem::BySeveral(name.to_owned())) }
}

/// A share as it was typed: `7`, `7,5%`; from 0 to 1.
///
/// # Errors
/// When it is none.
pub fn share(typed: &str) -> Result<f64, PlanProblem> {
    let percent = typed.trim().trim_end_matches('%').trim_end().replace(',', ".").parse::<f64>().ok();
    let percent = percent.filter(|percent| (0.0..=100.0).contains(percent));
    percent.map(|percent| percent / 100.0).ok_or_else(|| PlanProblem::Share(typed.to_owned()))
}

/// What a draw would give: the frame is frozen, there is no seed yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawPreview {
    pub frozen: Frozen,
    pub kind: ItemKind,
    /// Items that pass the filter and are excluded: left out of the frame.
    pub excluded: u64,
}

/// What the size question comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SizePreview {
    pub population: u64,
    pub level: Level,
    /// Hits to exclude, and the fewest items to read for it.
    pub exclude: Option<(u64, u64)>,
    /// The share as it was typed, and per size what to expect.
    pub share: Option<(String, Vec<Width>)>,
}

/// How wide an interval is to be expected of a draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Width {
    pub read: u64,
    pub hits: u64,
    pub interval: Interval,
}

impl Width {
    /// Items between the limits.
    #[must_use]
    pub fn wide(self) -> u64 {
        self.interval.upper - self.interval.lower
    }
}

/// Sizes that are shown when none was asked for.
const SIZES: [u64; 9] = [10, 20, 30, 50, 75, 100, 150, 200, 300];

impl Sizing {
    /// The answer for a population of this many.
    ///
    /// # Errors
    /// What cannot be read, or is no number of this population.
    pub fn answer(&self, population: u64) -> Result<SizePreview, PlanProblem> {
        if population == 0 {
            return Err(PlanProblem::PopulationEmpty);
        }
        let level = if self.level.trim().is_empty() { Level::default() } else { level(&self.level)? };
        let exclude = Some(self.exclude.trim()).filter(|typed| !typed.is_empty());
        let exclude = exclude.map(|typed| excluding(typed, population, level)).transpose()?;
        let typed = self.share.trim().trim_end_matches('%').trim_end();
        let share = if typed.is_empty() {
            None
        } else {
            Some((typed.to_owned(), self.widths(population, share(typed)?, level)?))
        };
        Ok(SizePreview { population, level, exclude, share })
    }

    fn widths(&self, population: u64, share: f64, level: Level) -> Result<Vec<Width>, PlanProblem> {
        let sizes = match self.size.trim() {
            "" => SIZES.to_vec(),
            typed => match typed.parse::<u64>() {
                Ok(size) if size > population => return Err(PlanProblem::SizeOfPopulation { size, population }),
                Ok(size) if size > 0 => vec![size],
                _ => return Err(PlanProblem::Size(typed.to_owned())),
            },
        };
        let width = |read: u64| {
            let found = expected(population, read, share, level)?;
            Some(Width { read, hits: found.hits.hits(), interval: found.interval })
        };
        Ok(sizes.into_iter().filter_map(width).collect())
    }
}

fn excluding(typed: &str, population: u64, level: Level) -> Result<(u64, u64), PlanProblem> {
    let hits = typed.parse::<u64>().ok();
    let found = hits.and_then(|hits| Some((hits, to_exclude(population, hits, level)?)));
    found.ok_or_else(|| PlanProblem::Exclude { typed: typed.to_owned(), population })
}

/// What is tried out before it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trial {
    Draw(Box<Plan>),
    Exclude(Selection),
    Size(Sizing),
    Export(Box<ExportPlan>),
}

/// What it comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preview {
    Draw(Box<DrawPreview>),
    /// The items that pass and were not excluded before.
    Exclude(Vec<ItemRef>),
    Size(SizePreview),
    Export(Box<ExportPreview>),
    Exported(Exported),
    Problem(PlanProblem),
    /// The file could not be read; in words.
    Failed(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizing(exclude: &str, share: &str, size: &str) -> Sizing {
        Sizing {
            selection: Selection { kind: ItemKind::Disclosure, filter: String::new() },
            exclude: exclude.to_owned(),
            share: share.to_owned(),
            size: size.to_owned(),
            level: String::new(),
        }
    }

    #[test]
    fn the_size_question_is_answered_or_says_what_it_cannot_read() {
        let found = sizing("26", "60%", "20").answer(163).unwrap();
        assert_eq!(found.exclude, Some((26, 20)));
        let (_, widths) = found.share.unwrap();
        assert_eq!((widths[0].interval.lower, widths[0].interval.upper, widths[0].wide()), (61, 130, 69));
        assert_eq!(sizing("", "7,5", "").answer(163).unwrap().share.unwrap().1.len(), 7, "sizes up to the population");
        assert_eq!(sizing("", "", "").answer(0), Err(PlanProblem::PopulationEmpty));
        assert!(matches!(sizing("164", "", "").answer(163), Err(PlanProblem::Exclude { .. })));
        assert!(matches!(sizing("", "101", "").answer(163), Err(PlanProblem::Share(_))));
        assert!(matches!(sizing("", "5", "200").answer(163), Err(PlanProblem::SizeOfPopulation { .. })));
        assert!(matches!(sizing("", "5", "x").answer(163), Err(PlanProblem::Size(_))));
    }

    #[test]
    fn a_field_with_several_values_parts_no_strata() {
        assert!(strata_field("service", ItemKind::Disclosure).is_ok());
        assert_eq!(strata_field("parties", ItemKind::Disclosure), Err(PlanProblem::BySeveral("parties".into())));
        assert!(matches!(strata_field("nothing", ItemKind::Disclosure), Err(PlanProblem::By(_))));
    }
}
