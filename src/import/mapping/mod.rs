//! From the tables that services deliver to those of the contract: which sheet, which columns, what their values mean.
//!
//! A mapping says per delivered sheet which tables its rows give and per field where it comes from. Nothing is guessed:
//! a cell that is not as declared is a problem of its row.

pub(super) mod contract;
mod date;
mod file;
pub(super) mod near;
mod number;
mod register;
mod rule;
mod settings;
pub(super) mod suggest;
mod synonyms;
mod template;

pub use file::parse;
pub(super) use file::{encoding, separator};
pub(super) use register::{Register, Taken};

use crate::domain::bundle::Table;
use crate::domain::problem::TextEncoding;
use rule::Rule;
use template::Template;

/// A mapping file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    pub(super) sources: Vec<Source>,
}

/// What is said of one delivered file or sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    /// Where it stands in the mapping.
    pub(super) line: u64,
    /// The name of the file; `*` stands for anything.
    pub(super) file: Option<String>,
    /// The name of the sheet in its workbook.
    pub(super) sheet: Option<String>,
    /// Nothing of it is read.
    pub(super) skip: bool,
    pub(super) encoding: Option<TextEncoding>,
    pub(super) separator: Option<char>,
    pub(super) header_row: Option<u64>,
    /// Columns of which nothing is kept.
    pub(super) ignore: Vec<Named>,
    /// Rows that begin so are no records (totals, signatures).
    pub(super) leave_out: Vec<String>,
    /// In the order of the file; what no field takes is kept with the first of which every row gives a record.
    pub(super) targets: Vec<Target>,
}

/// A delivered column, with the line of the mapping that names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) line: u64,
}

/// A table that each row gives a record of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    pub(super) table: Table,
    /// Where it stands in the mapping.
    pub(super) line: u64,
    /// Equal records of several rows are one, also when they stand in several sheets.
    pub(super) distinct: bool,
    /// Only rows in which this column holds something.
    pub(super) when: Option<Named>,
    fields: Vec<Field>,
}

/// Where a field comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Field {
    /// Dotted.
    name: String,
    from: Origin,
    rule: Rule,
}

/// What a field is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Origin {
    Column(Named),
    Template(Template),
    /// The same in each record.
    Constant(Vec<String>),
}

impl Source {
    /// Every column that must be there.
    pub(super) fn columns(&self) -> Vec<&Named> {
        let fields = self.targets.iter().flat_map(|target| &target.fields);
        let named = fields.flat_map(|field| match &field.from {
            Origin::Column(column) => vec![column],
            Origin::Template(template) => template.columns().collect(),
            Origin::Constant(_) => Vec::new(),
        });
        let when = self.targets.iter().filter_map(|target| target.when.as_ref());
        named.chain(when).chain(&self.ignore).collect()
    }
}

impl Mapping {
    /// What is said of a sheet (of a file, when it has none); the first that fits.
    pub(super) fn source(&self, file: &str, sheet: Option<&str>) -> Option<&Source> {
        self.sources.iter().find(|source| {
            let file_fits = source.file.as_ref().is_none_or(|pattern| fits(pattern, file));
            let sheet_fits = match (&source.sheet, sheet) {
                (Some(wanted), Some(sheet)) => same(wanted, sheet),
                (Some(_), None) => false,
                (None, _) => true,
            };
            file_fits && sheet_fits
        })
    }

    /// What is said of sheets of this file that are not among these.
    pub(super) fn absent<'m>(&'m self, file: &'m str, sheets: &'m [String]) -> impl Iterator<Item = &'m Source> {
        let of_file = |source: &&Source| source.file.as_ref().is_some_and(|pattern| fits(pattern, file));
        self.sources.iter().filter(of_file).filter(|source| {
            source.sheet.as_ref().is_some_and(|wanted| !sheets.iter().any(|sheet| same(wanted, sheet)))
        })
    }

    /// Whether anything is said of this file by its name.
    #[must_use]
    pub fn names(&self, file: &str) -> bool {
        self.sources.iter().filter_map(|source| source.file.as_deref()).any(|pattern| fits(pattern, file))
    }

    /// Whether this file is named as it is called, not by a pattern.
    pub(super) fn names_exactly(&self, file: &str) -> bool {
        self.sources.iter().any(|source| source.file.as_deref() == Some(file) && !file.contains('*'))
    }

    /// The lines of what is said of files that none of these is: `(line, file)`.
    #[must_use]
    pub fn unused(&self, files: &[String]) -> Vec<(u64, String)> {
        let is_used = |pattern: &str| files.iter().any(|file| fits(pattern, file));
        let named = self.sources.iter().filter_map(|source| Some((source.line, source.file.as_deref()?)));
        named.filter(|(_, file)| !is_used(file)).map(|(line, file)| (line, file.to_owned())).collect()
    }
}

/// Whether the name of a file is as the pattern says.
fn fits(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((before, after)) => name.strip_prefix(before).is_some_and(|rest| {
            let places = rest.char_indices().map(|(place, _)| place).chain([rest.len()]);
            places.into_iter().any(|place| fits(after, &rest[place..]))
        }),
    }
}

/// Names as a person reads them: line breaks and double spaces in a heading are one space.
pub(super) fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests;
