//! Stacked bars in HTML: drawn by SVG patterns that differ in grey, and said in words beside their samples.

use crate::report::tree::{Bar, Bars, Look, Part};
use crate::report::xml::Xml;

/// The patterns, once in the file; the style gives them their inks. SVG, for a browser does not print backgrounds.
pub(super) fn patterns(html: &mut Xml) {
    html.shipped(include_str!("../../../assets/report/patterns.svg"));
}

pub(super) fn render(html: &mut Xml, bars: &Bars) {
    html.element("figure", &[], |html| {
        html.leaf("figcaption", &[], &bars.title);
        for bar in &bars.bars {
            html.line_feed();
            html.element("div", &[("class", "bar")], |html| {
                html.leaf("p", &[], &bar.label);
                drawn(html, bar);
                html.element("ul", &[], |html| bar.parts.iter().for_each(|part| said(html, part)));
            });
        }
    });
}

/// The words under it say the same, so it is hidden from a reader that speaks.
fn drawn(html: &mut Xml, bar: &Bar) {
    let whole = bar.whole();
    let mut before = 0;
    html.element("svg", &[("width", "100%"), ("height", "18"), ("aria-hidden", "true")], |html| {
        for part in &bar.parts {
            let (x, width) = (percent(before, whole), percent(part.value, whole));
            html.empty("rect", &[("class", class(part.look)), ("x", &x), ("width", &width), ("height", "18")]);
            before += part.value;
        }
    });
}

fn said(html: &mut Xml, part: &Part) {
    html.element("li", &[], |html| {
        html.element("svg", &[("width", "14"), ("height", "12"), ("aria-hidden", "true")], |html| {
            html.empty("rect", &[("class", class(part.look)), ("width", "14"), ("height", "12")]);
        });
        html.text(" ");
        html.text(&part.label);
    });
}

/// In thousandths of a percent by whole numbers: the same bytes on every machine.
fn percent(part: u64, whole: u64) -> String {
    let share = u128::from(part) * 100_000 / u128::from(whole.max(1));
    format!("{}.{:03}%", share / 1000, share % 1000)
}

pub(super) fn class(look: Look) -> &'static str {
    match look {
        Look::Unlawful => "unlawful",
        Look::Careless => "careless",
        Look::NotAssessable => "not-assessable",
        Look::InOrder => "in-order",
        Look::Open => "open",
        Look::Outside => "outside",
        Look::Whole => "whole",
    }
}
