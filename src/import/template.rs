//! Reads a template of the report: order of the sections and own texts. Its style is checked before it is used.

use crate::domain::codes::Code;
use crate::domain::framework::Bilingual;
use crate::domain::template::{Part, Placed, Template};
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    title_page: Texts,
    /// Path of a style sheet, beside the template.
    style: Option<String>,
    sections: Option<Vec<Entry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    part: Spanned<String>,
    #[serde(default)]
    intro: Texts,
    #[serde(default)]
    outro: Texts,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Texts {
    #[serde(default)]
    nl: String,
    #[serde(default)]
    en: String,
}

/// A template, with the path of the style sheet it names: reading that is the caller's business.
///
/// # Errors
/// The line, and what is wrong there.
pub fn parse(source: &str) -> Result<(Template, Option<String>), String> {
    let file: File = toml::from_str(source).map_err(|error| {
        let line = line_of(source, error.span().map_or(0, |span| span.start));
        format!("{line}: {}", error.message())
    })?;
    let mut template = Template { title_page: file.title_page.into(), ..Template::default() };
    if let Some(entries) = file.sections {
        let mut known = BTreeSet::new();
        template.sections.clear();
        for entry in entries {
            let line = line_of(source, entry.part.span().start);
            let part = Part::parse(entry.part.get_ref()).map_err(|error| format!("{line}: {error}"))?;
            if !known.insert(part) {
                return Err(format!("{line}: part = \"{}\" 2x", part.code()));
            }
            template.sections.push(Placed { part, intro: entry.intro.into(), outro: entry.outro.into() });
        }
    }
    Ok((template, file.style))
}

/// What in a style sheet could fetch something, end the style, or hide such a thing from this check.
const FORBIDDEN: &[&str] = &[
    "<",
    "&",
    "\\",
    "@import",
    "@namespace",
    "@font-face",
    "url(",
    "src(",
    "image(",
    "image-set(",
    "cross-fade(",
    "element(",
    "expression(",
    "behavior:",
    "-moz-binding",
];

/// Whether a style sheet takes nothing from outside and can be put into the report as it is.
///
/// # Errors
/// What in it is not allowed.
pub fn check_style(style: &str) -> Result<(), String> {
    if let Some(hidden) = style.chars().find(|c| !matches!(c, '\n' | '\r' | '\t') && c.is_control()) {
        return Err(format!("U+{:04X}", u32::from(hidden)));
    }
    let folded = style.to_lowercase();
    match FORBIDDEN.iter().find(|word| folded.contains(*word)) {
        Some(word) => Err((*word).to_owned()),
        None => Ok(()),
    }
}

fn line_of(source: &str, at: usize) -> usize {
    source.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

impl From<Texts> for Bilingual {
    fn from(texts: Texts) -> Self {
        Self { nl: texts.nl, en: texts.en }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_orders_sections_and_holds_texts() {
        let source = "title_page = { nl = \"Aan de minister\" }\nstyle = \"huis.css\"\n\
                      [[sections]]\npart = \"findings\"\nintro = { nl = \"Vooraf\" }\n[[sections]]\npart = \"conclusions\"\n";
        let (template, style) = parse(source).unwrap();
        assert_eq!(style.as_deref(), Some("huis.css"));
        assert_eq!(
            template.sections.iter().map(|placed| placed.part).collect::<Vec<_>>(),
            [Part::Findings, Part::Conclusions]
        );
        let names: Vec<_> = template.texts().map(|(name, _)| name).collect();
        assert_eq!(names, ["title_page.nl", "findings.intro.nl"]);
        assert_eq!(parse("").unwrap().0, Template::default());
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        for (source, line) in [
            ("titel = 1", "1: "),
            ("[[sections]]\npart = \"slot\"", "2: "),
            ("[[sections]]\npart = \"counts\"\n[[sections]]\npart = \"counts\"", "4: "),
            ("sections = [{ part = \"counts\", intro = { de = \"x\" } }]", "1: "),
        ] {
            let said = parse(source).unwrap_err();
            assert!(said.starts_with(line), "{said}");
        }
    }

    #[test]
    fn a_style_takes_nothing_from_outside() {
        assert_eq!(check_style("body > p { color: #123; font-family: \"Rijksoverheid Sans\", serif; }"), Ok(()));
        for style in [
            "a { background: url(x) }",
            "a { background: URL (x) } b { x: uRl(y) }",
            "@IMPORT 'x';",
            "a { background: \\75rl(x) }",
            "</style><script>",
            "a { background: image-set('x' 1x) }",
            "@font-face { src: local(x) }",
            "a {\u{0} }",
        ] {
            assert!(check_style(style).is_err(), "{style}");
        }
    }
}
