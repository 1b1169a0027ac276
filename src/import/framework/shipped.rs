//! The frameworks that ship with the program.

use crate::domain::framework::Framework;

/// The frameworks that ship with the program: code and file.
const SHIPPED: &[(&str, &str)] = &[
    ("wiv2017", include_str!("../../../assets/frameworks/wiv2017.toml")),
    ("zorgplicht", include_str!("../../../assets/frameworks/zorgplicht.toml")),
];

/// The frameworks that ship with the program, each with its code and its file's text.
#[must_use]
pub fn shipped() -> &'static [(&'static str, &'static str)] {
    SHIPPED
}

/// A framework that ships with the program.
///
/// # Panics
/// When a shipped file is no framework; a test reads them all.
#[must_use]
pub fn shipped_framework(code: &str) -> Option<Framework> {
    let (_, source) = SHIPPED.iter().find(|(shipped, _)| *shipped == code)?;
    Some(super::parse(source).unwrap_or_else(|problems| panic!("assets/frameworks/{code}.toml: {problems:?}")))
}
