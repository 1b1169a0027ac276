//! Bars and flows as rows of a table whose shaded cells are the bars: what DOCX and ODT draw.
//!
//! Not a drawing: a shape is laid out differently by each program, cannot be corrected by whoever goes on with the document,
//! and a raster needs a second copy of every number as its description. A table prints as it looks, is read aloud cell by
//! cell, and stays editable. The greys differ in lightness, the numbers stand in words beside them.

use super::tree::{Bar, Bars, Flow, FlowStep, Look};

/// Columns over which bars are laid; with the two for words fewer than the 63 that Word allows.
pub(super) const COLUMNS: usize = 60;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Picture<'a> {
    pub title: &'a str,
    /// The same in words, for a reader that speaks.
    pub description: String,
    pub rows: Vec<Row<'a>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row<'a> {
    pub label: &'a str,
    /// The number beside the bar; of a bar of many parts the words under it say them.
    pub shown: Option<&'a str>,
    pub stretches: Vec<Stretch>,
    /// What the parts are, each with a sample of its look.
    pub said: Vec<(Look, &'a str)>,
}

/// So many columns in one look; `None`: blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub columns: usize,
    pub look: Option<Look>,
}

impl<'a> Picture<'a> {
    pub(super) fn of_bars(bars: &'a Bars) -> Self {
        let said = |bar: &Bar| {
            let parts: Vec<&str> = bar.parts.iter().map(|part| part.label.as_str()).collect();
            format!("{}: {}", bar.label, parts.join(", "))
        };
        let description = bars.bars.iter().map(said).collect::<Vec<_>>().join("; ");
        Self { title: &bars.title, description, rows: bars.bars.iter().map(bar).collect() }
    }

    pub(super) fn of_flow(flow: &'a Flow) -> Self {
        let rows = flow.steps.iter().map(|told| step(told, flow.whole)).collect();
        Self { title: &flow.title, description: flow.description.clone(), rows }
    }
}

fn bar(bar: &Bar) -> Row<'_> {
    let whole = bar.whole();
    let mut stretches: Vec<Stretch> = Vec::new();
    let (mut before, mut used) = (0, 0);
    for (place, part) in bar.parts.iter().enumerate() {
        before += part.value;
        // What there is can be seen, also what comes after it.
        let most = COLUMNS - used - (bar.parts.len() - place - 1);
        let columns = at(before, whole).saturating_sub(used).clamp(1, most);
        used += columns;
        stretches.push(Stretch { columns, look: Some(part.look) });
    }
    let said = bar.parts.iter().map(|part| (part.look, part.label.as_str())).collect();
    Row { label: &bar.label, shown: None, stretches, said }
}

fn step(step: &FlowStep, whole: u64) -> Row<'_> {
    let before = at(step.from, whole).min(COLUMNS - 1);
    let columns = if step.items == 0 { 0 } else { at(step.from + step.items, whole).saturating_sub(before).max(1) };
    let before = if columns == 0 { 0 } else { before };
    let parts = [(before, None), (columns, Some(step.look)), (COLUMNS - before - columns, None)];
    let stretches = parts.into_iter().filter(|(columns, _)| *columns > 0);
    let stretches = stretches.map(|(columns, look)| Stretch { columns, look }).collect();
    Row { label: &step.label, shown: Some(&step.shown), stretches, said: Vec::new() }
}

/// The column up to which so many of the whole reach; by whole numbers, so that the bytes are the same everywhere.
fn at(items: u64, whole: u64) -> usize {
    let columns = (u128::from(items) * COLUMNS as u128 * 2 / u128::from(whole.max(1))).div_ceil(2);
    usize::try_from(columns).unwrap_or(COLUMNS).min(COLUMNS)
}

/// The grey of a look: the graver, the darker; and whether words on it are light.
pub(super) fn grey(look: Look) -> &'static str {
    match look {
        Look::Unlawful => "1b1b1f",
        Look::Careless => "6b6b76",
        Look::NotAssessable => "9a9aa6",
        Look::InOrder => "d3d3da",
        Look::Open => "ededf1",
        Look::Outside => "ffffff",
        Look::Whole => "45454f",
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::Part;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// A bar is as wide as there are columns, and no part of it is lost.
        #[test]
        fn a_bar_fills_its_columns(values in prop::collection::vec(1..1_000_000_u64, 1..9)) {
            let part = |value: &u64| Part { look: Look::Open, value: *value, label: String::new() };
            let drawn = Bar { label: String::new(), parts: values.iter().map(part).collect() };
            let row = bar(&drawn);
            prop_assert_eq!(row.stretches.iter().map(|stretch| stretch.columns).sum::<usize>(), COLUMNS);
            prop_assert_eq!(row.stretches.len(), values.len());
        }

        #[test]
        fn a_step_fills_its_columns(whole in 1..1_000_000_u64, from in 0..1_000_000_u64, items in 0..1_000_000_u64) {
            let from = from.min(whole);
            let items = items.min(whole - from);
            let told = FlowStep { label: String::new(), shown: String::new(), items, from, look: Look::Whole };
            let row = step(&told, whole);
            prop_assert_eq!(row.stretches.iter().map(|stretch| stretch.columns).sum::<usize>(), COLUMNS);
            prop_assert_eq!(row.stretches.iter().any(|stretch| stretch.look.is_some()), items > 0);
        }
    }
}
