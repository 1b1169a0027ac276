//! What is taken of a document whose look a report is to have, as the child says it: one text, in JSON.

use super::Words;
use super::archive::Archive;
use super::branch::{Allowed, Branch};
use super::{house_docx, house_odt};
use crate::domain::document_file::{FileFault, FileKind};
use crate::domain::house::{House, HousePage, HouseStyle};
use serde::{Deserialize, Serialize};

/// The most styles that are taken.
pub(super) const STYLES: usize = 1_000;
/// The largest part that holds styles, in bytes.
const LARGEST: u64 = 8 << 20;
/// The width between the margins of the report's own page, in twentieths of a point.
pub(super) const PAGE: u32 = 9_638;
/// The least width and height for text, and the largest paper, in twentieths of a point: a table needs eight centimetres.
const LEAST: u32 = 4_536;
const PAPER: u32 = 31_680;

/// What a document looks like.
pub(super) struct Look {
    pub defaults: Vec<String>,
    pub fonts: String,
    pub styles: Vec<HouseStyle>,
    pub page: Option<HousePage>,
}

#[derive(Serialize, Deserialize)]
struct Said {
    defaults: Vec<String>,
    fonts: String,
    /// Ids with their markup.
    styles: Vec<(String, String)>,
    page: Option<(String, u32)>,
}

pub(super) fn read(kind: FileKind, archive: &mut Archive<'_>) -> Result<Words, FileFault> {
    let look = match kind {
        FileKind::Docx => house_docx::read(archive)?,
        FileKind::Odt => house_odt::read(archive)?,
        _ => return Err(FileFault::NoReader),
    };
    let said = Said {
        defaults: look.defaults,
        fonts: look.fonts,
        styles: look.styles.into_iter().map(|style| (style.id, style.markup)).collect(),
        page: look.page.map(|page| (page.markup, page.text_width)),
    };
    let text = serde_json::to_string(&said).map_err(|error| super::archive::fault(&error))?;
    Ok(Words { kind, remarks: Vec::new(), text })
}

/// What the child said, on the other side of the fence. `None` when any of it is more than looks.
pub(in crate::import) fn heard(kind: FileKind, text: &str) -> Option<House> {
    let said: Said = serde_json::from_str(text).ok()?;
    let allowed = match kind {
        FileKind::Docx => house_docx::ALLOWED,
        FileKind::Odt => house_odt::ALLOWED,
        _ => return None,
    };
    let page = said.page.iter().map(|(markup, _)| markup);
    // The page of a DOCX is written from numbers; its two elements belong to no style.
    let page = page.filter(|_| kind == FileKind::Odt);
    let markup =
        said.defaults.iter().chain([&said.fonts]).chain(said.styles.iter().map(|(_, markup)| markup)).chain(page);
    let all = markup.fold(String::new(), |all, markup| all + markup);
    is_clean(&all, allowed).then(|| House {
        kind,
        defaults: said.defaults,
        fonts: said.fonts,
        styles: said.styles.into_iter().map(|(id, markup)| HouseStyle { id, markup }).collect(),
        page: said.page.map(|(markup, text_width)| HousePage { markup, text_width }),
    })
}

/// Whether reading it again leaves nothing out.
fn is_clean(markup: &str, allowed: Allowed) -> bool {
    let Some(around) = allowed.elements.first() else { return false };
    let whole = format!("<{around}>{markup}</{around}>");
    let read = Branch::read(whole.as_bytes(), allowed);
    markup.is_empty() || matches!(read, Ok(Some(branch)) if branch.markup() == whole)
}

pub(super) fn bounded(bytes: &[u8]) -> Result<&[u8], FileFault> {
    if bytes.len() as u64 > LARGEST { Err(FileFault::TooLarge { most: LARGEST }) } else { Ok(bytes) }
}

/// The part or element that is not there.
pub(super) fn within(missing: &str) -> FileFault {
    FileFault::Damaged { message: format!("{missing}: not found") }
}

/// The width for text, where there is enough of it on a paper that exists: width, left, right; height, top, bottom.
pub(super) fn text_width([width, left, right]: [u32; 3], [height, top, bottom]: [u32; 3]) -> Option<u32> {
    let across = width.checked_sub(left.checked_add(right)?)?;
    let down = height.checked_sub(top.checked_add(bottom)?)?;
    let sane = across >= LEAST && down >= LEAST && width <= PAPER && height <= PAPER;
    sane.then_some(across)
}
