//! What is known of the sources before they are read: a mapping file, and what was declared.

use super::Failure;
use crate::domain::incoming::Unused;
use crate::import::{Declared, Form, Mapping, parse_mapping};
use std::fs;
use std::path::Path;

/// What is known of the sources before they are read.
pub struct Known {
    /// With the name of its file.
    mapping: Option<(String, Mapping)>,
    declared: Declared,
}

impl Known {
    /// Reads the mapping, if there is one.
    ///
    /// # Errors
    /// When its file cannot be read or used.
    pub fn read(mapping: Option<&Path>, declared: Declared) -> Result<Self, Failure> {
        Ok(Self { mapping: mapping.map(read).transpose()?, declared })
    }

    #[must_use]
    pub fn form(&self) -> Form<'_> {
        let mapping = self.mapping.as_ref().map(|(_, mapping)| mapping);
        Form { mapping, declared: self.declared, ..Form::default() }
    }

    /// What the mapping says of files that were not delivered; `files`: the names of those that were.
    #[must_use]
    pub fn unused(&self, files: &[String]) -> Vec<Unused> {
        let Some((source, mapping)) = &self.mapping else { return Vec::new() };
        let unused = mapping.unused(files).into_iter();
        unused.map(|(line, file)| Unused { mapping: source.clone(), line, file }).collect()
    }
}

fn read(path: &Path) -> Result<(String, Mapping), Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::unread(path, error))?;
    let source = path.display().to_string();
    match parse_mapping(&text) {
        Ok(mapping) => Ok((source, mapping)),
        Err(problems) => Err(Failure::Mapping { source, problems }),
    }
}
