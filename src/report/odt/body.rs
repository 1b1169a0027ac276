//! The blocks of a report as paragraphs and tables of an ODT.

use super::{picture, table};
use crate::report::picture::Picture;
use crate::report::tree::{Block, Definition, Paragraph, Report, Span};
use crate::report::xml::{Xml, lines};

pub(super) fn write(xml: &mut Xml, report: &Report) {
    for (place, block) in report.blocks.iter().enumerate() {
        xml.line_feed();
        match block {
            Block::Heading { level, text } => heading(xml, *level, text),
            Block::Paragraph(told) => write_paragraph(xml, told, paragraph_style(report, place)),
            Block::List(entries) => list(xml, entries),
            Block::Table(written) => {
                if !report.is_titled_above(place) {
                    paragraph(xml, "Table", |xml| said(xml, &written.title));
                }
                table::write(xml, written, place, &report.missing);
            }
            Block::Bars(bars) => picture::write(xml, &Picture::of_bars(bars), place),
            Block::Flow(flow) => picture::write(xml, &Picture::of_flow(flow), place),
            Block::Definitions(entries) => entries.iter().for_each(|entry| definition(xml, entry)),
            Block::Quote { text, source } => {
                paragraph(xml, "Quotations", |xml| said(xml, text));
                paragraph(xml, "Quote_20_Source", |xml| said(xml, source));
            }
            Block::Note(note) => paragraph(xml, "Note", |xml| spans(xml, note)),
        }
    }
}

fn heading(xml: &mut Xml, level: u8, text: &str) {
    let level = level.min(6).to_string();
    let style = format!("Heading_20_{level}");
    xml.element("text:h", &[("text:style-name", &style), ("text:outline-level", &level)], |xml| said(xml, text));
}

fn paragraph_style(report: &Report, place: usize) -> &'static str {
    let numbered = matches!(&report.blocks[place], Block::Paragraph(paragraph) if paragraph.number.is_some());
    match (numbered, report.is_lead(place)) {
        (false, false) => "Text_20_body",
        (false, true) => "Lead",
        (true, false) => "Numbered_20_Paragraph",
        (true, true) => "Numbered_20_Lead",
    }
}

fn write_paragraph(xml: &mut Xml, told: &Paragraph, style: &str) {
    paragraph(xml, style, |xml| {
        if let Some(number) = told.number {
            xml.text(&format!("({number})"));
            xml.empty("text:tab", &[]);
        }
        spans(xml, &told.spans);
    });
}

fn list(xml: &mut Xml, entries: &[Vec<Span>]) {
    xml.element("text:list", &[("text:style-name", "List_20_1")], |xml| {
        for entry in entries {
            xml.element("text:list-item", &[], |xml| paragraph(xml, "List_20_Contents", |xml| spans(xml, entry)));
        }
    });
}

fn definition(xml: &mut Xml, definition: &Definition) {
    paragraph(xml, "Definition", |xml| {
        styled(xml, "Strong_20_Emphasis", &definition.term);
        xml.empty("text:tab", &[]);
        spans(xml, &definition.meaning);
    });
}

pub(super) fn paragraph(xml: &mut Xml, style: &str, inside: impl FnOnce(&mut Xml)) {
    xml.element("text:p", &[("text:style-name", style)], inside);
}

fn spans(xml: &mut Xml, spans: &[Span]) {
    for span in spans {
        match span {
            Span::Text(text) => said(xml, text),
            Span::Strong(text) => styled(xml, "Strong_20_Emphasis", text),
            Span::Emphasis(text) => styled(xml, "Emphasis", text),
        }
    }
}

pub(super) fn styled(xml: &mut Xml, style: &str, text: &str) {
    xml.element("text:span", &[("text:style-name", style)], |xml| said(xml, text));
}

pub(super) fn said(xml: &mut Xml, text: &str) {
    for (place, line) in lines(text).iter().enumerate() {
        if place > 0 {
            xml.empty("text:line-break", &[]);
        }
        xml.text(line);
    }
}
