//! What the command line says about the form of the sources: a mapping file, and what need not be found out.

use super::delivery::Delivery;
use crate::cli::arguments::SourceForm;
use crate::cli::failure::Failure;
use crate::import::{Declared, Form, Mapping, parse_mapping};
use crate::text::Text;
use std::fs;
use std::path::Path;

/// What is known of the sources before they are read.
pub struct Known {
    /// With the name of its file.
    mapping: Option<(String, Mapping)>,
    declared: Declared,
}

impl Known {
    pub fn read(arguments: &SourceForm, text: &Text) -> Result<Self, Failure> {
        let bad = |setting: &str, found: &str, expected: &str| {
            Failure::Argument(text.mapping_bad_setting(setting, found, expected).trim_end_matches('.').to_owned())
        };
        let encoding = arguments.encoding.as_deref();
        let encoding = encoding
            .map(|name| Declared::encoding(name).ok_or_else(|| bad("encoding", name, "utf-8, utf-16, windows-1252")));
        let separator = arguments.separator.as_deref();
        let separator =
            separator.map(|sign| Declared::separator(sign).ok_or_else(|| bad("separator", sign, "; , tab")));
        let declared = Declared {
            encoding: encoding.transpose()?,
            separator: separator.transpose()?,
            header_row: arguments.header_row,
        };
        Ok(Self { mapping: arguments.mapping.as_deref().map(mapping).transpose()?, declared })
    }

    pub fn form(&self) -> Form<'_> {
        let mapping = self.mapping.as_ref().map(|(_, mapping)| mapping);
        Form { mapping, declared: self.declared, ..Form::default() }
    }

    /// What the mapping says of files that were not delivered.
    pub fn unused(&self, delivery: &Delivery, text: &Text) -> Vec<String> {
        let Some((source, mapping)) = &self.mapping else { return Vec::new() };
        let unused = mapping.unused(&delivery.files);
        unused.into_iter().map(|(line, file)| text.mapping_unused(source, line.to_string(), file)).collect()
    }
}

fn mapping(path: &Path) -> Result<(String, Mapping), Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::File { path: path.to_owned(), error })?;
    let source = path.display().to_string();
    match parse_mapping(&text) {
        Ok(mapping) => Ok((source, mapping)),
        Err(problems) => Err(Failure::Mapping { source, problems }),
    }
}
