//! The HTML renderer: one file that needs nothing else, for the screen and for paper.
//!
//! No scripts, no images, nothing fetched: a policy in the file forbids it even to what would slip through. The only
//! links go to headings in the same file. It is well-formed XML, so that a test can read it strictly.

mod bars;
mod flow;
mod table;

use super::tree::{Block, Definition, Marking, Report, Span};
use super::xml::{self, Attributes, Xml};
use crate::domain::codes::Code;
use std::fmt::Write;

const STYLE: &str = include_str!("../../assets/report/style.css");
/// Nothing may be loaded, run or sent; only the style in the file counts.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/// The report as one HTML file, ending in a line feed.
#[must_use]
pub fn render(report: &Report) -> String {
    let mut html = Xml::default();
    html.shipped("<!DOCTYPE html>\n");
    html.element("html", &[("lang", report.language.code())], |html| {
        head(html, report);
        html.element("body", &[], |html| body(html, report));
    });
    html.line_feed();
    html.finish()
}

fn head(html: &mut Xml, report: &Report) {
    html.element("head", &[], |html| {
        html.empty("meta", &[("charset", "utf-8")]);
        html.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
        html.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        html.empty("meta", &[("name", "color-scheme"), ("content", "light dark")]);
        html.leaf("title", &[], &report.title);
        html.element("style", &[], |html| {
            html.shipped(STYLE);
            report.style.iter().for_each(|style| html.style(style));
            html.style(&page_style(&report.marking));
        });
    });
    html.line_feed();
}

/// The marking above and below each printed page.
fn page_style(marking: &Marking) -> String {
    let said = css_string(&marking.line());
    format!("@page {{ @top-center {{ content: {said}; }} @bottom-center {{ content: {said}; }} }}")
}

/// Every sign as its code point: none can end the string, the style or the element. The space ends the code.
fn css_string(text: &str) -> String {
    let mut quoted = String::new();
    for c in xml::lines(text).concat().chars() {
        if c == ' ' || c.is_ascii_alphanumeric() {
            quoted.push(c);
        } else {
            write!(quoted, "\\{:x} ", u32::from(c)).expect("writing to a string does not fail");
        }
    }
    format!("\"{quoted}\"")
}

fn body(html: &mut Xml, report: &Report) {
    html.leaf("header", &[("class", "marking")], &report.marking.line());
    html.line_feed();
    if report.blocks.iter().any(|block| matches!(block, Block::Bars(_) | Block::Flow(_))) {
        bars::patterns(html);
    }
    let first_section = report.blocks.iter().position(|block| matches!(block, Block::Heading { level: 2, .. }));
    html.element("main", &[], |html| {
        html.line_feed();
        for (place, block) in report.blocks.iter().enumerate() {
            if Some(place) == first_section {
                contents(html, report);
            }
            render_block(html, block, place, report);
            html.line_feed();
        }
    });
    html.leaf("footer", &[("class", "marking")], &report.marking.line());
}

/// Links to the headings of the second and third level.
fn contents(html: &mut Xml, report: &Report) {
    html.element("nav", &[], |html| {
        html.element("ul", &[], |html| {
            for (place, block) in report.blocks.iter().enumerate() {
                if let Block::Heading { level: level @ 2..=3, text } = block {
                    let class = format!("level-{level}");
                    let target = format!("#{}", heading_id(place));
                    html.element("li", &[("class", &class)], |html| html.leaf("a", &[("href", &target)], text));
                }
            }
        });
    });
    html.line_feed();
}

fn heading_id(place: usize) -> String {
    format!("h{place}")
}

fn render_block(html: &mut Xml, block: &Block, place: usize, report: &Report) {
    match block {
        Block::Heading { level, text } => {
            html.leaf(&format!("h{}", (*level).min(6)), &[("id", &heading_id(place))], text);
        }
        Block::Paragraph(paragraph) => html.element("p", class_of_lead(report, place), |html| {
            if let Some(number) = paragraph.number {
                html.leaf("span", &[("class", "number")], &format!("({number})"));
                html.text(" ");
            }
            spans(html, &paragraph.spans);
        }),
        Block::List(entries) => html.element("ul", &[], |html| {
            for entry in entries {
                html.element("li", &[], |html| spans(html, entry));
            }
        }),
        Block::Table(table) => table::render(html, table, place, report),
        Block::Bars(bars) => bars::render(html, bars),
        Block::Flow(flow) => flow::render(html, flow, place),
        Block::Definitions(entries) => html.element("dl", &[], |html| {
            for entry in entries {
                definition(html, entry);
            }
        }),
        Block::Quote { text, source } => html.element("blockquote", &[], |html| {
            html.element("p", &[], |html| lines(html, text));
            html.leaf("footer", &[], source);
        }),
        Block::Note(note) => html.element("p", &[("class", "note"), ("role", "note")], |html| spans(html, note)),
    }
}

fn class_of_lead(report: &Report, place: usize) -> Attributes<'static> {
    if report.is_lead(place) { &[("class", "lead")] } else { &[] }
}

fn definition(html: &mut Xml, definition: &Definition) {
    html.leaf("dt", &[], &definition.term);
    html.element("dd", &[], |html| spans(html, &definition.meaning));
}

fn spans(html: &mut Xml, spans: &[Span]) {
    for span in spans {
        match span {
            Span::Text(text) => lines(html, text),
            Span::Strong(text) => html.element("strong", &[], |html| lines(html, text)),
            Span::Emphasis(text) => html.element("em", &[], |html| lines(html, text)),
        }
    }
}

fn lines(html: &mut Xml, text: &str) {
    for (place, line) in xml::lines(text).iter().enumerate() {
        if place > 0 {
            html.empty("br", &[]);
        }
        html.text(line);
    }
}

#[cfg(test)]
mod tests;
