//! The flow from population to verdict as SVG, with its title and its words for a reader that speaks.

use super::bars::class;
use crate::report::tree::{Flow, FlowStep};
use crate::report::xml::Xml;

/// Columns of the drawing: labels, numbers that end here, bars from there on.
const NUMBERS_END: u64 = 236;
const BARS: u64 = 246;
const LONGEST: u64 = 454;
const ROW: u64 = 22;

pub(super) fn render(html: &mut Xml, flow: &Flow, place: usize) {
    let (title, words) = (format!("flow-{place}"), format!("flow-{place}-words"));
    let height = flow.steps.len() as u64 * ROW;
    let view = format!("0 0 {} {height}", BARS + LONGEST);
    html.element("figure", &[], |html| {
        html.leaf("figcaption", &[], &flow.title);
        let named = format!("{title} {words}");
        let attributes = [("class", "flow"), ("role", "img"), ("viewBox", &view), ("aria-labelledby", &named)];
        html.element("svg", &attributes, |html| {
            html.leaf("title", &[("id", &title)], &flow.title);
            html.leaf("desc", &[("id", &words)], &flow.description);
            for (row, step) in (0..).zip(&flow.steps) {
                html.line_feed();
                draw(html, step, (row * ROW, flow.whole));
            }
        });
    });
}

fn draw(html: &mut Xml, step: &FlowStep, (top, whole): (u64, u64)) {
    let line = (top + 15).to_string();
    let indent = if class(step.look) == "whole" { "0" } else { "14" };
    html.leaf("text", &[("x", indent), ("y", &line)], &step.label);
    let end = NUMBERS_END.to_string();
    html.leaf("text", &[("x", &end), ("y", &line), ("text-anchor", "end")], &step.shown);
    if step.items == 0 {
        return;
    }
    let (x, width) = (column(step.from, whole), column(step.items, whole));
    let x = format!("{}.{:03}", BARS + x / 1000, x % 1000);
    // What there is can be seen, however few they are.
    let width = width.max(1000);
    let width = format!("{}.{:03}", width / 1000, width % 1000);
    let top = (top + 3).to_string();
    html.empty("rect", &[("class", class(step.look)), ("x", &x), ("y", &top), ("width", &width), ("height", "15")]);
}

/// In thousandths by whole numbers: the same bytes on every machine.
fn column(items: u64, whole: u64) -> u64 {
    let column = u128::from(items) * u128::from(LONGEST) * 1000 / u128::from(whole.max(1));
    u64::try_from(column).unwrap_or(LONGEST * 1000)
}
