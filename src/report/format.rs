//! The formats a report can be had in, and the one way to each.

use super::request::Request;
use super::tree::Report;
use super::{build, csv, docx, html, json, markdown, odt, xlsx};
use crate::domain::codes::Code;
use crate::domain::conclusion::Unsound;
use crate::domain::framework::Framework;
use crate::domain::view::ReportData;
use crate::text::Text;

pub use crate::domain::publication::Format;

/// From what a report is made.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    pub data: &'a ReportData,
    pub framework: &'a Framework,
    pub text: &'a Text,
}

/// Why there is no report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenderError {
    /// Counts that do not add up, or that the findings contradict: such numbers are not printed at all.
    Unsound(Vec<Unsound>),
    Unwritable(Unwritable),
}

/// What the format cannot hold, in the words of whoever writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwritable(pub String);

impl From<Vec<Unsound>> for RenderError {
    fn from(unsound: Vec<Unsound>) -> Self {
        Self::Unsound(unsound)
    }
}

impl From<Unwritable> for RenderError {
    fn from(unwritable: Unwritable) -> Self {
        Self::Unwritable(unwritable)
    }
}

/// A report as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rendered {
    File(Vec<u8>),
    /// Files with their names.
    Folder(Vec<(String, Vec<u8>)>),
}

type Renderer = fn(&Report) -> Result<Rendered, Unwritable>;

impl Format {
    /// The format that a file's ending (without its dot) asks for.
    #[must_use]
    pub fn by_ending(ending: &str) -> Option<Self> {
        match ending.to_lowercase().as_str() {
            "markdown" => Some(Self::Markdown),
            "htm" => Some(Self::Html),
            ending => Self::parse(ending).ok(),
        }
    }

    /// Whether it is zipped: of no use on a screen.
    #[must_use]
    pub fn is_package(self) -> bool {
        matches!(self, Self::Docx | Self::Odt | Self::Xlsx)
    }

    /// The report that was asked for.
    pub fn render(self, source: Source<'_>, request: &Request) -> Result<Rendered, RenderError> {
        let Source { data, framework, text } = source;
        match self.renderer() {
            Some(renderer) => Ok(renderer(&build(data, framework, request, text)?)?),
            None => Ok(file(json::render(data, framework, request, text)?)),
        }
    }

    /// A tree that stands by itself; `None` for JSON, which is made from the data.
    #[must_use]
    pub fn render_tree(self, report: &Report) -> Option<Result<Rendered, Unwritable>> {
        self.renderer().map(|renderer| renderer(report))
    }

    /// What turns a tree into this format; JSON is made for machines, from the data.
    fn renderer(self) -> Option<Renderer> {
        match self {
            Self::Json => None,
            Self::Markdown => Some(|report| Ok(file(markdown::render(report)))),
            Self::Html => Some(|report| Ok(file(html::render(report)))),
            Self::Docx => Some(|report| docx::render(report).map(Rendered::File)),
            Self::Odt => Some(|report| odt::render(report).map(Rendered::File)),
            Self::Xlsx => Some(|report| xlsx::render(report).map(Rendered::File)),
            Self::Csv => Some(|report| Ok(Rendered::Folder(csv::render(report)))),
        }
    }
}

fn file(text: String) -> Rendered {
    Rendered::File(text.into_bytes())
}

#[cfg(test)]
mod tests;
