//! The text of an ODT, as a reader sees it: tracked deletions, remarks and hidden text are left out, and that they were
//! there is said.

use super::Words;
use super::archive::{Archive, part};
use super::markup::{Markup, Role};
use super::numbering::Counters;
use super::odt_styles::{OUTLINE, Styles};
use super::xml::{Node, Xml, attribute};
use crate::domain::document_file::{FileFault, FileKind, Remark};
use quick_xml::events::BytesStart;

/// The most spaces that one element stands for.
const SPACES: usize = 1_000;
/// The most cells that one cell is repeated as: more is the empty rest of a row.
const CELLS: usize = 64;

/// Reads the text.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Words, FileFault> {
    let Some(content) = part(archive, "content.xml")? else {
        return Err(FileFault::Damaged { message: "content.xml is missing".to_owned() });
    };
    let mut reader = Reader::default();
    if let Some(styles) = part(archive, "styles.xml")? {
        // Page headers and footers stand among the styles.
        reader.is_in_body = false;
        reader.read(&styles)?;
    }
    reader.read(&content)?;
    Ok(reader.markup.finish(FileKind::Odt))
}

/// A paragraph or heading that is being read; one in a frame stands inside another.
#[derive(Debug, Default)]
struct Paragraph {
    text: String,
    level: Option<usize>,
    has_number: bool,
    is_hidden: bool,
}

/// A list that is being read.
#[derive(Debug, Default)]
struct List {
    style: String,
    /// The item has given its label away.
    is_labelled: bool,
}

/// Where the reader stands.
#[derive(Default)]
struct Reader {
    styles: Styles,
    counters: Counters,
    markup: Markup,
    is_in_body: bool,
    paragraphs: Vec<Paragraph>,
    lists: Vec<List>,
    /// Which lists began: each new one counts from its start.
    begun: usize,
    /// For each open span whether it is hidden.
    spans: Vec<bool>,
    /// Elements deep in what is left out.
    left_out: usize,
    /// A note's mark is being read.
    mark: Option<String>,
}

impl Reader {
    fn read(&mut self, bytes: &[u8]) -> Result<(), FileFault> {
        let mut xml = Xml::new(bytes);
        loop {
            match xml.next()? {
                Node::Over => return Ok(()),
                Node::Start(element) => self.start(&element)?,
                Node::Text(text) => self.add(&text),
                Node::End(name) => self.end(&name)?,
            }
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), FileFault> {
        let name = element.name().0;
        if self.left_out > 0 || self.leaves_out(name) {
            self.left_out += 1;
            return Ok(());
        }
        if !self.is_in_body {
            self.is_in_body = name == "office:text";
            return self.styles.start(element);
        }
        match name {
            "text:p" | "text:h" => self.begin_paragraph(element)?,
            "text:span" => {
                let style = attribute(element, "text:style-name")?.unwrap_or_default();
                self.spans.push(self.styles.is_hidden(&style));
            }
            "text:s" => {
                let count = attribute(element, "text:c")?.and_then(|count| count.parse().ok()).unwrap_or(1);
                self.add(&" ".repeat(SPACES.min(count)));
            }
            "text:tab" => self.add("\t"),
            "text:line-break" => self.add("\n"),
            "text:list" => self.begin_list(element)?,
            "text:list-item" | "text:list-header" => {
                if let Some(list) = self.lists.last_mut() {
                    list.is_labelled = name == "text:list-header";
                }
            }
            "table:table" => self.markup.begin_table(),
            "table:table-row" => self.markup.begin_row(),
            "table:table-cell" | "table:covered-table-cell" => {
                let repeated = attribute(element, "table:number-columns-repeated")?;
                let cells = repeated.and_then(|count| count.parse().ok()).unwrap_or(1).min(CELLS);
                (0..cells).for_each(|_| self.markup.begin_cell());
            }
            "text:note-citation" => self.mark = Some(String::new()),
            "text:note-body" => self.begin_note(),
            "text:change-start" => self.markup.remark(Remark::InsertionsKept),
            "draw:image" | "draw:object" => self.markup.remark(Remark::PicturesLeftOut),
            _ => {}
        }
        Ok(())
    }

    /// Whether this is no part of the text; what a reader must know of it is said.
    fn leaves_out(&mut self, name: &str) -> bool {
        let said = match name {
            "text:deletion" => Some(Remark::DeletionsLeftOut),
            "office:annotation" => Some(Remark::CommentsLeftOut),
            "text:hidden-text" | "text:hidden-paragraph" if self.is_in_body => Some(Remark::HiddenText),
            "style:header" | "style:footer" => Some(Remark::PageHeadersLeftOut),
            // Words beside a picture that no page shows.
            "svg:title" | "svg:desc" | "office:scripts" | "office:forms" => None,
            _ => return false,
        };
        if let Some(remark) = said {
            self.markup.remark(remark);
        }
        true
    }

    fn begin_paragraph(&mut self, element: &BytesStart<'_>) -> Result<(), FileFault> {
        let style = attribute(element, "text:style-name")?.unwrap_or_default();
        let level = match element.name().0 {
            "text:h" => Some(attribute(element, "text:outline-level")?.and_then(|l| l.parse().ok()).unwrap_or(1)),
            _ => None,
        };
        let has_number = attribute(element, "text:is-list-header")?.as_deref() != Some("true");
        let is_hidden = self.styles.is_hidden(&style);
        self.paragraphs.push(Paragraph { text: String::new(), level, has_number, is_hidden });
        Ok(())
    }

    fn begin_list(&mut self, element: &BytesStart<'_>) -> Result<(), FileFault> {
        let outer = self.lists.last().map(|list| list.style.clone()).unwrap_or_default();
        let style = attribute(element, "text:style-name")?.unwrap_or(outer);
        let goes_on = attribute(element, "text:continue-numbering")?.as_deref() == Some("true")
            || attribute(element, "text:continue-list")?.is_some();
        if self.lists.is_empty() && !goes_on {
            self.begun += 1;
        }
        self.lists.push(List { style, is_labelled: false });
        Ok(())
    }

    fn begin_note(&mut self) {
        let mark = self.mark.take().unwrap_or_default();
        let reference = self.markup.cite(&mark);
        self.add(&reference);
        self.markup.begin_note(&mark);
    }

    fn add(&mut self, text: &str) {
        if self.left_out > 0 || !self.is_in_body {
            return;
        }
        if let Some(mark) = &mut self.mark {
            mark.push_str(text.trim());
            return;
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        if paragraph.is_hidden || self.spans.contains(&true) {
            self.markup.remark(Remark::HiddenText);
        } else {
            paragraph.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), FileFault> {
        if self.left_out > 0 {
            self.left_out -= 1;
            return Ok(());
        }
        match name {
            "office:text" => self.is_in_body = false,
            _ if !self.is_in_body => {}
            "text:p" | "text:h" => self.end_paragraph()?,
            "text:span" => drop(self.spans.pop()),
            "text:list" => drop(self.lists.pop()),
            "table:table" => self.markup.end_table()?,
            "text:note-body" => self.markup.end_note(),
            _ => {}
        }
        Ok(())
    }

    fn end_paragraph(&mut self) -> Result<(), FileFault> {
        let Some(paragraph) = self.paragraphs.pop() else { return Ok(()) };
        let text = paragraph.text.trim();
        if text.is_empty() {
            return Ok(());
        }
        if let Some(level) = paragraph.level {
            let label = self.heading_label(level, paragraph.has_number);
            let heading = format!("{label} {text}");
            return self.markup.paragraph(&Role::Heading(level), heading.trim_start());
        }
        let depth = self.lists.len().saturating_sub(1);
        let Some(list) = self.lists.last_mut() else { return self.markup.paragraph(&Role::Plain, text) };
        let label = if std::mem::replace(&mut list.is_labelled, true) {
            String::new()
        } else {
            let levels = self.styles.list(&list.style).unwrap_or_default();
            self.counters.next(&format!("{} {}", list.style, self.begun), depth, levels)
        };
        self.markup.paragraph(&Role::Item { depth, label }, text)
    }

    fn heading_label(&mut self, level: usize, has_number: bool) -> String {
        match self.styles.list(OUTLINE) {
            Some(levels) if has_number && level <= levels.len() => {
                self.counters.next(OUTLINE, level.saturating_sub(1), levels)
            }
            _ => String::new(),
        }
    }
}
