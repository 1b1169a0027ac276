//! The settings of a mapping file as TOML has them, each with its place; a wrong one is noted and passed over.

use crate::domain::mapping_problem::{MappingFault, MappingProblem, SettingType};
use crate::import::place::line_and_column;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Where the problems of a file are noted.
pub(super) struct Review<'s> {
    source: &'s str,
    pub(super) problems: Vec<MappingProblem>,
}

/// A value with its place.
pub(super) type Setting<'t> = &'t Spanned<DeValue<'t>>;

/// The settings of one table of the file, in the order they stand in.
pub(super) struct Settings<'t>(pub(super) Vec<(&'t str, Range<usize>, Setting<'t>)>);

impl<'t> Settings<'t> {
    pub(super) fn of(table: &'t DeTable<'t>) -> Self {
        let mut settings: Vec<_> = table.iter().map(|(name, value)| (&**name.get_ref(), name.span(), value)).collect();
        // TOML hands them over by name.
        settings.sort_by_key(|(_, span, _)| span.start);
        Self(settings)
    }

    pub(super) fn get(&self, name: &str) -> Option<Setting<'t>> {
        self.0.iter().find(|(found, _, _)| *found == name).map(|(_, _, value)| *value)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

impl<'s> Review<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self { source, problems: Vec::new() }
    }

    pub(super) fn note(&mut self, span: &Range<usize>, fault: MappingFault) {
        let (line, column) = line_and_column(self.source, span.start);
        self.problems.push(MappingProblem { line, column, fault });
    }

    pub(super) fn line(&self, span: &Range<usize>) -> u64 {
        line_and_column(self.source, span.start).0
    }

    /// Notes the settings that do not exist in this place.
    pub(super) fn only(&mut self, settings: &Settings<'_>, known: &[&'static str]) {
        for (name, span, _) in &settings.0 {
            if !known.contains(name) {
                let (found, known) = ((*name).to_owned(), known.to_vec());
                self.note(span, MappingFault::UnknownSetting { found, known });
            }
        }
    }

    fn wrong(&mut self, name: &str, value: Setting<'_>, expected: SettingType) {
        self.note(&value.span(), MappingFault::WrongType { setting: name.to_owned(), expected });
    }

    /// A text.
    pub(super) fn text(&mut self, settings: &Settings<'_>, name: &str) -> Option<(String, Range<usize>)> {
        let value = settings.get(name)?;
        if let DeValue::String(text) = value.get_ref() {
            return Some((text.to_string(), value.span()));
        }
        self.wrong(name, value, SettingType::Text);
        None
    }

    /// A text, or several.
    pub(super) fn texts(&mut self, settings: &Settings<'_>, name: &str) -> Vec<(String, Range<usize>)> {
        let Some(value) = settings.get(name) else { return Vec::new() };
        let all = match value.get_ref() {
            DeValue::String(text) => Some(vec![(text.to_string(), value.span())]),
            DeValue::Array(array) => array
                .iter()
                .map(|element| match element.get_ref() {
                    DeValue::String(text) => Some((text.to_string(), element.span())),
                    _ => None,
                })
                .collect(),
            _ => None,
        };
        if all.is_none() {
            self.wrong(name, value, SettingType::Texts);
        }
        all.unwrap_or_default()
    }

    /// A whole number from 1.
    pub(super) fn number(&mut self, settings: &Settings<'_>, name: &str) -> Option<u64> {
        let value = settings.get(name)?;
        let number = match value.get_ref() {
            DeValue::Integer(digits) if digits.radix() == 10 => {
                digits.as_str().parse().ok().filter(|&number| number > 0)
            }
            _ => None,
        };
        if number.is_none() {
            self.wrong(name, value, SettingType::WholeNumber);
        }
        number
    }

    pub(super) fn flag(&mut self, settings: &Settings<'_>, name: &str) -> bool {
        match settings.get(name).map(|value| (value.get_ref(), value)) {
            None => false,
            Some((DeValue::Boolean(flag), _)) => *flag,
            Some((_, value)) => {
                self.wrong(name, value, SettingType::TrueOrFalse);
                false
            }
        }
    }

    /// A table of settings.
    pub(super) fn table<'t>(&mut self, name: &str, value: Setting<'t>) -> Option<Settings<'t>> {
        if let DeValue::Table(table) = value.get_ref() {
            return Some(Settings::of(table));
        }
        self.wrong(name, value, SettingType::Table);
        None
    }

    /// Several of them (`[[source]]`), each with its place.
    pub(super) fn tables<'t>(&mut self, settings: &Settings<'t>, name: &str) -> Vec<(Settings<'t>, Range<usize>)> {
        let Some(value) = settings.get(name) else { return Vec::new() };
        let tables = match value.get_ref() {
            DeValue::Array(array) => array
                .iter()
                .map(|element| match element.get_ref() {
                    DeValue::Table(table) => Some((Settings::of(table), element.span())),
                    _ => None,
                })
                .collect(),
            _ => None,
        };
        if tables.is_none() {
            self.wrong(name, value, SettingType::Tables);
        }
        tables.unwrap_or_default()
    }
}
