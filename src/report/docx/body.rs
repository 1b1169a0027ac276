//! The blocks of a report as paragraphs and tables of a DOCX.

use super::{house, picture, table};
use crate::report::picture::Picture;
use crate::report::tree::{Block, Definition, Paragraph, Report, Span};
use crate::report::xml::{Xml, lines};

/// How heavy a run of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Plain,
    Strong,
    Emphasis,
}

pub(super) fn write(xml: &mut Xml, report: &Report) {
    let width = house::width(report);
    for (place, block) in report.blocks.iter().enumerate() {
        xml.line_feed();
        match block {
            Block::Heading { level, text } => {
                paragraph(xml, &format!("Heading{}", (*level).min(6)), |xml| run(xml, Weight::Plain, text));
            }
            Block::Paragraph(told) => write_paragraph(xml, told, paragraph_style(report, place)),
            Block::List(entries) => {
                for entry in entries {
                    listed(xml, entry);
                }
            }
            Block::Table(written) => {
                if !report.is_titled_above(place) {
                    paragraph(xml, "Caption", |xml| run(xml, Weight::Plain, &written.title));
                }
                table::write(xml, written, (&report.missing, width));
            }
            Block::Bars(bars) => picture::write(xml, &Picture::of_bars(bars), width),
            Block::Flow(flow) => picture::write(xml, &Picture::of_flow(flow), width),
            Block::Definitions(entries) => entries.iter().for_each(|entry| definition(xml, entry)),
            Block::Quote { text, source } => {
                paragraph(xml, "Quote", |xml| run(xml, Weight::Plain, text));
                paragraph(xml, "QuoteSource", |xml| run(xml, Weight::Plain, source));
            }
            Block::Note(note) => paragraph(xml, "Note", |xml| spans(xml, note)),
        }
    }
}

fn paragraph_style(report: &Report, place: usize) -> &'static str {
    let numbered = matches!(&report.blocks[place], Block::Paragraph(paragraph) if paragraph.number.is_some());
    match (numbered, report.is_lead(place)) {
        (false, false) => "Normal",
        (false, true) => "Lead",
        (true, false) => "NumberedParagraph",
        (true, true) => "NumberedLead",
    }
}

fn write_paragraph(xml: &mut Xml, told: &Paragraph, style: &str) {
    paragraph(xml, style, |xml| {
        if let Some(number) = told.number {
            run(xml, Weight::Plain, &format!("({number})"));
            tab(xml);
        }
        spans(xml, &told.spans);
    });
}

fn definition(xml: &mut Xml, definition: &Definition) {
    paragraph(xml, "Definition", |xml| {
        run(xml, Weight::Strong, &definition.term);
        tab(xml);
        spans(xml, &definition.meaning);
    });
}

/// The bullet stands with the entry: a house style of this name may have none.
fn listed(xml: &mut Xml, entry: &[Span]) {
    xml.element("w:p", &[], |xml| {
        xml.shipped("<w:pPr><w:pStyle w:val=\"ListBullet\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
        spans(xml, entry);
    });
}

pub(super) fn paragraph(xml: &mut Xml, style: &str, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| xml.empty("w:pStyle", &[("w:val", style)]));
        inside(xml);
    });
}

fn spans(xml: &mut Xml, spans: &[Span]) {
    for span in spans {
        let weight = match span {
            Span::Text(_) => Weight::Plain,
            Span::Strong(_) => Weight::Strong,
            Span::Emphasis(_) => Weight::Emphasis,
        };
        run(xml, weight, span.text());
    }
}

fn tab(xml: &mut Xml) {
    xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
}

pub(super) fn run(xml: &mut Xml, weight: Weight, text: &str) {
    xml.element("w:r", &[], |xml| {
        match weight {
            Weight::Plain => {}
            Weight::Strong => xml.element("w:rPr", &[], |xml| xml.empty("w:b", &[])),
            Weight::Emphasis => xml.element("w:rPr", &[], |xml| xml.empty("w:i", &[])),
        }
        for (place, line) in lines(text).iter().enumerate() {
            if place > 0 {
                xml.empty("w:br", &[]);
            }
            xml.leaf("w:t", &[("xml:space", "preserve")], line);
        }
    });
}
