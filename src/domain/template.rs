//! An own template of the report: which sections, in what order, and the texts around them.
//!
//! Texts hold bound numbers and nothing else that is computed, so a template needs no language of its own.

use super::codes::Code;
use super::framework::Bilingual;

/// A part of the report that a template can place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    Method,
    Counts,
    Findings,
    Cases,
    Conclusions,
    Recommendations,
    Questions,
    Guide,
}

impl Code for Part {
    const ALL: &'static [Self] = &[
        Self::Method,
        Self::Counts,
        Self::Findings,
        Self::Cases,
        Self::Conclusions,
        Self::Recommendations,
        Self::Questions,
        Self::Guide,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Method => "method",
            Self::Counts => "counts",
            Self::Findings => "findings",
            Self::Cases => "cases",
            Self::Conclusions => "conclusions",
            Self::Recommendations => "recommendations",
            Self::Questions => "questions",
            Self::Guide => "guide",
        }
    }
}

/// A section with the texts before and behind it; an empty text is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    pub part: Part,
    pub intro: Bilingual,
    pub outro: Bilingual,
}

/// The order and the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Under the title.
    pub title_page: Bilingual,
    pub sections: Vec<Placed>,
    /// House style for HTML, already found harmless; the program's own when missing.
    pub style: Option<String>,
}

impl Default for Template {
    /// Every section in the usual order, without own texts.
    fn default() -> Self {
        let placed = |&part: &Part| Placed { part, intro: Bilingual::default(), outro: Bilingual::default() };
        Self { title_page: Bilingual::default(), sections: Part::ALL.iter().map(placed).collect(), style: None }
    }
}

impl Template {
    #[must_use]
    pub fn holds(&self, part: Part) -> bool {
        self.sections.iter().any(|placed| placed.part == part)
    }

    /// Every own text with its name in the file.
    pub fn texts(&self) -> impl Iterator<Item = (String, &str)> {
        let title = [("title_page", &self.title_page)].into_iter().map(|(name, text)| (name.to_owned(), text));
        let sections = self.sections.iter().flat_map(|placed| {
            let code = placed.part.code();
            [(format!("{code}.intro"), &placed.intro), (format!("{code}.outro"), &placed.outro)]
        });
        title
            .chain(sections)
            .flat_map(|(name, text)| {
                [(format!("{name}.nl"), text.nl.as_str()), (format!("{name}.en"), text.en.as_str())]
            })
            .filter(|(_, text)| !text.trim().is_empty())
    }
}
