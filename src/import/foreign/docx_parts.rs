//! The parts of a DOCX beside its text: which styles are headings, hidden or numbered, and where the text stands.

use super::archive::{Archive, part};
use super::xml::{Node, Xml, attribute};
use crate::domain::document_file::FileFault;
use quick_xml::events::BytesStart;
use std::collections::HashMap;

/// Where the text of most files stands.
const DOCUMENT: &str = "word/document.xml";
/// Styles are based on styles; a ring of them ends here.
const CHAIN: usize = 16;

/// What a style says, and the one it is based on.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    based_on: Option<String>,
    /// From 0; 9 is body text.
    outline: Option<usize>,
    pub(super) list: Option<String>,
    pub(super) depth: Option<usize>,
    is_hidden: Option<bool>,
}

/// The styles by their id.
#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<String, Style>);

impl Styles {
    pub(super) fn read(archive: &mut Archive<'_>) -> Result<Self, FileFault> {
        let mut styles = Self::default();
        let Some(bytes) = part(archive, "word/styles.xml")? else { return Ok(styles) };
        let mut xml = Xml::new(&bytes[..]);
        let (mut id, mut style) = (String::new(), Style::default());
        loop {
            match xml.next()? {
                Node::Over => return Ok(styles),
                Node::Start(element) => match element.name().0 {
                    "w:style" => {
                        id = attribute(&element, "w:styleId")?.unwrap_or_default();
                        style = Style::default();
                    }
                    "w:name" => style.outline = style.outline.or(heading(&value(&element)?)),
                    "w:basedOn" => style.based_on = Some(value(&element)?),
                    "w:outlineLvl" => style.outline = value(&element)?.parse().ok(),
                    "w:numId" => style.list = Some(value(&element)?),
                    "w:ilvl" => style.depth = value(&element)?.parse().ok(),
                    "w:vanish" => style.is_hidden = Some(is_on(&element)?),
                    _ => {}
                },
                Node::End(name) if name == "w:style" => {
                    styles.0.insert(std::mem::take(&mut id), std::mem::take(&mut style));
                }
                Node::Text(_) | Node::End(_) => {}
            }
        }
    }

    fn found<T>(&self, id: &str, what: impl Fn(&Style) -> Option<T>) -> Option<T> {
        let mut id = Some(id);
        for _ in 0..CHAIN {
            let style = self.0.get(id?)?;
            if let Some(found) = what(style) {
                return Some(found);
            }
            id = style.based_on.as_deref();
        }
        None
    }

    pub(super) fn outline(&self, id: &str) -> Option<usize> {
        self.found(id, |style| style.outline)
    }

    pub(super) fn list(&self, id: &str) -> Option<(String, usize)> {
        Some((self.found(id, |style| style.list.clone())?, self.found(id, |style| style.depth).unwrap_or(0)))
    }

    pub(super) fn is_hidden(&self, id: &str) -> bool {
        self.found(id, |style| style.is_hidden).unwrap_or(false)
    }
}

/// The outline level of a heading's style by its name, which is English in every language of Word.
fn heading(name: &str) -> Option<usize> {
    let name = name.to_lowercase();
    if name == "title" {
        return Some(0);
    }
    name.strip_prefix("heading ")?.parse::<usize>().ok()?.checked_sub(1)
}

pub(super) fn value(element: &BytesStart<'_>) -> Result<String, FileFault> {
    Ok(attribute(element, "w:val")?.unwrap_or_default())
}

/// A switch is on unless it says otherwise.
pub(super) fn is_on(element: &BytesStart<'_>) -> Result<bool, FileFault> {
    Ok(!matches!(attribute(element, "w:val")?.as_deref(), Some("0" | "false" | "off")))
}

/// The part that holds the text.
pub(super) fn main_part(archive: &mut Archive<'_>) -> Result<String, FileFault> {
    if let Some(bytes) = part(archive, "_rels/.rels")? {
        let mut xml = Xml::new(&bytes[..]);
        loop {
            match xml.next()? {
                Node::Over => break,
                Node::Start(element) if element.name().0 == "Relationship" => {
                    let kind = attribute(&element, "Type")?.unwrap_or_default();
                    let target = attribute(&element, "Target")?.unwrap_or_default();
                    if kind.ends_with("/officeDocument") {
                        return Ok(target.trim_start_matches('/').to_owned());
                    }
                }
                _ => {}
            }
        }
    }
    Ok(DOCUMENT.to_owned())
}
