//! What the command line says about the form of the sources: a mapping file, and what need not be found out.

use crate::cli::arguments::SourceForm;
use crate::cli::failure::Failure;
use crate::import::Declared;
use crate::jobs::import::Known;
use crate::text::Text;

pub fn known(arguments: &SourceForm, text: &Text) -> Result<Known, Failure> {
    Ok(Known::read(arguments.mapping.as_deref(), declared(arguments, text)?)?)
}

pub fn declared(arguments: &SourceForm, text: &Text) -> Result<Declared, Failure> {
    let bad = |setting: &str, found: &str, expected: &str| {
        Failure::Argument(text.mapping_bad_setting(setting, found, expected))
    };
    let encoding = arguments.encoding.as_deref();
    let encoding = encoding
        .map(|name| Declared::encoding(name).ok_or_else(|| bad("encoding", name, "utf-8, utf-16, windows-1252")));
    let separator = arguments.separator.as_deref();
    let separator = separator.map(|sign| Declared::separator(sign).ok_or_else(|| bad("separator", sign, "; , tab")));
    Ok(Declared {
        encoding: encoding.transpose()?,
        separator: separator.transpose()?,
        header_row: arguments.header_row,
    })
}
