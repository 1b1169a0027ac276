//! The lists of a DOCX: for each number a list goes by, how its levels are numbered.

use super::archive::{Archive, part};
use super::docx_parts::value;
use super::numbering::{LEVELS, Level, Signs};
use super::xml::{Node, Xml, attribute};
use crate::domain::document_file::FileFault;
use std::collections::HashMap;

/// The lists by their number.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Number -> the description it follows. Lists that follow one description count on.
    followed: HashMap<String, String>,
    described: HashMap<String, Vec<Level>>,
}

impl Lists {
    pub(super) fn read(archive: &mut Archive<'_>) -> Result<Self, FileFault> {
        let mut lists = Self::default();
        let Some(bytes) = part(archive, "word/numbering.xml")? else { return Ok(lists) };
        let mut xml = Xml::new(&bytes[..]);
        let (mut description, mut number, mut depth) = (String::new(), String::new(), 0);
        loop {
            match xml.next()? {
                Node::Over => return Ok(lists),
                Node::Start(element) => match element.name().0 {
                    "w:abstractNum" => description = attribute(&element, "w:abstractNumId")?.unwrap_or_default(),
                    "w:num" => number = attribute(&element, "w:numId")?.unwrap_or_default(),
                    "w:abstractNumId" => {
                        lists.followed.insert(number.clone(), value(&element)?);
                    }
                    "w:lvl" => {
                        let given = attribute(&element, "w:ilvl")?.unwrap_or_default();
                        depth = given.parse::<usize>().unwrap_or(0).min(LEVELS - 1);
                    }
                    "w:numFmt" => lists.level(&description, depth).signs = signs(&value(&element)?),
                    "w:lvlText" => lists.level(&description, depth).label = value(&element)?,
                    "w:start" => lists.level(&description, depth).start = value(&element)?.parse().unwrap_or(1),
                    _ => {}
                },
                _ => {}
            }
        }
    }

    fn level(&mut self, description: &str, depth: usize) -> &mut Level {
        let levels = self.described.entry(description.to_owned()).or_default();
        if levels.len() <= depth {
            levels.resize(depth + 1, Level { start: 1, ..Level::default() });
        }
        &mut levels[depth]
    }

    /// What a list counts by, and its levels; none when the number stands for no list.
    pub(super) fn of(&self, number: &str) -> Option<(&str, &[Level])> {
        let description = self.followed.get(number)?;
        Some((description, self.described.get(description)?))
    }
}

fn signs(code: &str) -> Signs {
    match code {
        "none" => Signs::None,
        "bullet" => Signs::Bullet,
        "lowerLetter" => Signs::Letters,
        "upperLetter" => Signs::Capitals,
        "lowerRoman" => Signs::Roman,
        "upperRoman" => Signs::RomanCapitals,
        _ => Signs::Decimal,
    }
}
