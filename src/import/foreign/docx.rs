//! The text of a DOCX, as a reader sees it: tracked deletions, hidden text and the codes of fields are left out, and
//! that they were there is said.

use super::Words;
use super::archive::{Archive, part};
use super::docx_lists::Lists;
use super::docx_parts::{Styles, is_on, main_part, value};
use super::markup::{Markup, Role};
use super::numbering::Counters;
use super::xml::{Node, Xml, attribute};
use crate::domain::document_file::{FileFault, FileKind, Remark};
use quick_xml::events::BytesStart;

/// Notes that only draw a line.
const SEPARATORS: [&str; 3] = ["separator", "continuationSeparator", "continuationNotice"];

/// Reads the text, then its notes.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Words, FileFault> {
    let main = main_part(archive)?;
    let Some(text) = part(archive, &main)? else {
        return Err(FileFault::Damaged { message: format!("{main} is missing") });
    };
    let (styles, lists) = (Styles::read(archive)?, Lists::read(archive)?);
    let mut reader = Reader { styles, lists, ..Reader::default() };
    reader.read(&text)?;
    for notes in ["word/footnotes.xml", "word/endnotes.xml"] {
        reader.prefix = if notes.ends_with("endnotes.xml") { "e" } else { "" };
        if let Some(notes) = part(archive, notes)? {
            reader.read(&notes)?;
        }
    }
    let is_header = |name: &str| name.starts_with("word/header") || name.starts_with("word/footer");
    if archive.file_names().flatten().any(|name| is_header(&name)) {
        reader.markup.remark(Remark::PageHeadersLeftOut);
    }
    Ok(reader.markup.finish(FileKind::Docx))
}

/// A paragraph that is being read; one in a text box stands inside another.
#[derive(Debug, Default)]
struct Paragraph {
    text: String,
    style: String,
    outline: Option<usize>,
    list: Option<String>,
    depth: Option<usize>,
}

/// Where the reader stands.
#[derive(Default)]
struct Reader {
    styles: Styles,
    lists: Lists,
    counters: Counters,
    markup: Markup,
    paragraphs: Vec<Paragraph>,
    /// The run is hidden.
    is_hidden: bool,
    in_text: bool,
    /// Elements deep in what is left out: deletions, what text boxes repeat for older programs, and format changes.
    left_out: usize,
    /// In the description of a paragraph or run, where names mean other things.
    in_properties: usize,
    /// Before the mark of an endnote.
    prefix: &'static str,
}

impl Reader {
    fn read(&mut self, bytes: &[u8]) -> Result<(), FileFault> {
        let mut xml = Xml::new(bytes);
        loop {
            match xml.next()? {
                Node::Over => return Ok(()),
                Node::Start(element) => self.start(&element)?,
                Node::Text(text) if self.in_text => self.add(&text),
                Node::Text(_) => {}
                Node::End(name) => self.end(&name)?,
            }
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), FileFault> {
        let name = element.name().0;
        if self.left_out > 0 || is_left_out(name) {
            // The mark of a deleted paragraph's end stands among its properties and deletes no words.
            if self.in_properties == 0 && matches!(name, "w:del" | "w:moveFrom") {
                self.markup.remark(Remark::DeletionsLeftOut);
            }
            self.left_out += 1;
            return Ok(());
        }
        match name {
            "w:p" => self.paragraphs.push(Paragraph::default()),
            "w:pPr" | "w:rPr" => self.in_properties += 1,
            "w:r" => self.is_hidden = false,
            "w:t" => self.in_text = true,
            "w:tab" if self.in_properties == 0 => self.add("\t"),
            "w:br" | "w:cr" => self.add("\n"),
            "w:noBreakHyphen" => self.add("\u{2011}"),
            "w:ins" | "w:moveTo" => self.markup.remark(Remark::InsertionsKept),
            "w:drawing" | "w:pict" | "w:object" => self.markup.remark(Remark::PicturesLeftOut),
            "w:commentReference" => self.markup.remark(Remark::CommentsLeftOut),
            "w:tbl" => self.markup.begin_table(),
            "w:tr" => self.markup.begin_row(),
            "w:tc" => self.markup.begin_cell(),
            "w:footnoteReference" => self.refer(element, "")?,
            "w:endnoteReference" => self.refer(element, "e")?,
            "w:footnote" | "w:endnote" => self.note(element)?,
            _ if self.in_properties > 0 => self.property(name, element)?,
            _ => {}
        }
        Ok(())
    }

    fn property(&mut self, name: &str, element: &BytesStart<'_>) -> Result<(), FileFault> {
        match name {
            "w:vanish" => self.is_hidden = is_on(element)?,
            "w:rStyle" => self.is_hidden |= self.styles.is_hidden(&value(element)?),
            _ => {}
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return Ok(()) };
        match name {
            "w:pStyle" => paragraph.style = value(element)?,
            "w:outlineLvl" => paragraph.outline = value(element)?.parse().ok(),
            "w:numId" => paragraph.list = Some(value(element)?),
            "w:ilvl" => paragraph.depth = value(element)?.parse().ok(),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), FileFault> {
        if self.left_out > 0 {
            self.left_out -= 1;
            return Ok(());
        }
        match name {
            "w:p" => self.end_paragraph()?,
            "w:pPr" => {
                self.in_properties = self.in_properties.saturating_sub(1);
                // What hides the mark of a paragraph hides none of its words.
                self.is_hidden = false;
            }
            "w:rPr" => self.in_properties = self.in_properties.saturating_sub(1),
            "w:t" => self.in_text = false,
            "w:tbl" => self.markup.end_table()?,
            "w:footnote" | "w:endnote" => self.markup.end_note(),
            _ => {}
        }
        Ok(())
    }

    fn add(&mut self, text: &str) {
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        if self.is_hidden || self.styles.is_hidden(&paragraph.style) {
            self.markup.remark(Remark::HiddenText);
        } else {
            paragraph.text.push_str(text);
        }
    }

    fn refer(&mut self, element: &BytesStart<'_>, prefix: &str) -> Result<(), FileFault> {
        let mark = format!("{prefix}{}", attribute(element, "w:id")?.unwrap_or_default());
        if !self.is_hidden {
            let reference = self.markup.cite(&mark);
            self.add(&reference);
        }
        Ok(())
    }

    fn note(&mut self, element: &BytesStart<'_>) -> Result<(), FileFault> {
        let kind = attribute(element, "w:type")?.unwrap_or_default();
        let mark = attribute(element, "w:id")?.unwrap_or_default();
        if SEPARATORS.contains(&kind.as_str()) {
            self.left_out = 1;
        } else {
            self.markup.begin_note(&format!("{}{mark}", self.prefix));
        }
        Ok(())
    }

    fn end_paragraph(&mut self) -> Result<(), FileFault> {
        let Some(paragraph) = self.paragraphs.pop() else { return Ok(()) };
        let outline = paragraph.outline.or_else(|| self.styles.outline(&paragraph.style)).filter(|level| *level < 9);
        let own = paragraph.list.map(|list| (list, paragraph.depth.unwrap_or(0)));
        // List 0 takes a paragraph out of the list of its style.
        let list = own.or_else(|| self.styles.list(&paragraph.style)).filter(|(list, _)| list != "0");
        let list = list.filter(|_| !paragraph.text.trim().is_empty());
        let label = list.as_ref().and_then(|(list, depth)| {
            let (counted, levels) = self.lists.of(list)?;
            Some((*depth, self.counters.next(counted, *depth, levels)))
        });
        match (outline, label) {
            (Some(level), Some((_, label))) => {
                self.markup.paragraph(&Role::Heading(level + 1), format!("{label} {}", paragraph.text).trim_start())
            }
            (Some(level), None) => self.markup.paragraph(&Role::Heading(level + 1), &paragraph.text),
            (None, Some((depth, label))) => self.markup.paragraph(&Role::Item { depth, label }, &paragraph.text),
            (None, None) => self.markup.paragraph(&Role::Plain, &paragraph.text),
        }
    }
}

/// What is no part of the text a reader sees now.
fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "w:del"
            | "w:moveFrom"
            | "w:delText"
            | "w:instrText"
            | "w:rPrChange"
            | "w:pPrChange"
            | "w:sectPrChange"
            | "w:tblPrChange"
            | "w:numberingChange"
            | "mc:Fallback"
    )
}
