//! The look of somebody's own document, for a report to be dressed in: styles, defaults and page, and nothing it says.

use super::document_file::FileKind;

/// What is taken of a document; its markup was read element by element, and only what is a matter of looks was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// DOCX or ODT; a report in the other format cannot wear it.
    pub kind: FileKind,
    /// What holds where no style says otherwise; empty when the document does not say.
    pub defaults: Vec<String>,
    /// The typefaces it declares; only in an ODT.
    pub fonts: String,
    pub styles: Vec<HouseStyle>,
    /// `None`: its page cannot hold a report.
    pub page: Option<HousePage>,
}

/// A style, under the report's own name for it where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseStyle {
    pub id: String,
    pub markup: String,
}

/// Size, margins, header and footer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HousePage {
    pub markup: String,
    /// Between the margins, in twentieths of a point.
    pub text_width: u32,
}

/// The styles of a DOCX that a report is written with: their ids there, and the names by which Word knows them in every
/// language.
pub const WORD_STYLES: &[(&str, &str)] = &[
    ("Normal", "normal"),
    ("Heading1", "heading 1"),
    ("Heading2", "heading 2"),
    ("Heading3", "heading 3"),
    ("Heading4", "heading 4"),
    ("Heading5", "heading 5"),
    ("Heading6", "heading 6"),
    ("Lead", "lead"),
    ("NumberedParagraph", "numbered paragraph"),
    ("NumberedLead", "numbered lead"),
    ("Definition", "definition"),
    ("ListBullet", "list bullet"),
    ("Quote", "quote"),
    ("QuoteSource", "quote source"),
    ("Note", "note"),
    ("Caption", "caption"),
    ("TableText", "table text"),
    ("TableTextKept", "table text kept"),
    ("TableHeading", "table heading"),
    ("AfterTable", "after table"),
    ("Header", "header"),
    ("Footer", "footer"),
    ("TableNormal", "normal table"),
    ("ReportTable", "report table"),
];

/// Styles whose paragraph stays with the next one, however the house sets them: a heading never ends a page.
pub const KEPT: &[&str] =
    &["Lead", "NumberedLead", "Quote", "Quotations", "Caption", "Table", "TableTextKept", "TableHeading"];

/// The level of a heading's style, from 1; `None` for other styles.
#[must_use]
pub fn heading_level(id: &str) -> Option<u8> {
    let level = id.strip_prefix("Heading_20_").or_else(|| id.strip_prefix("Heading"))?;
    level.parse().ok().filter(|level| (1..=6).contains(level))
}
