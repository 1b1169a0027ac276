//! The formats a report can be had in, and the one way to each.

use super::request::Request;
use super::tree::Report;
use super::{build, html, json, markdown};
use crate::domain::codes::Code;
use crate::domain::count::BrokenIdentity;
use crate::domain::framework::Framework;
use crate::domain::view::ReportData;
use crate::text::Text;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    Markdown,
    Html,
    Json,
}

/// The code is the usual ending of a file's name.
impl Code for Format {
    const ALL: &'static [Self] = &[Self::Markdown, Self::Html, Self::Json];

    fn code(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Json => "json",
        }
    }
}

/// From what a report is made.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    pub data: &'a ReportData,
    pub framework: &'a Framework,
    pub text: &'a Text,
}

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

    /// The report that was asked for, as the bytes of a file.
    ///
    /// # Errors
    /// Every count identity that does not hold: such numbers are not printed at all.
    pub fn render(self, source: Source<'_>, request: &Request) -> Result<Vec<u8>, Vec<BrokenIdentity>> {
        let Source { data, framework, text } = source;
        match self.renderer() {
            Some(renderer) => Ok(renderer(&build(data, framework, request, text)?)),
            None => json::render(data, framework, request, text).map(String::into_bytes),
        }
    }

    /// What turns a tree into this format; JSON is made for machines, from the data.
    fn renderer(self) -> Option<fn(&Report) -> Vec<u8>> {
        match self {
            Self::Json => None,
            Self::Markdown => Some(|report| markdown::render(report).into_bytes()),
            Self::Html => Some(|report| html::render(report).into_bytes()),
        }
    }
}

#[cfg(test)]
mod tests;
