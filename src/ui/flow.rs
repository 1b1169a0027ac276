//! The flow from population to verdict as bars under one another: what goes on at the left, what leaves at the right.
//!
//! The number stands beside each bar, so that nothing is read from a length or a colour alone.

use super::canvas::Canvas;
use super::lines;
use super::page::sheet::Sheet;
use crate::domain::flow::{Stage, Step, scale};
use crate::domain::settle::{ItemVerdict, State};
use crate::text::number;
use ratatui::style::Style;

/// The longest bar: longer ones say no more.
const WIDEST: usize = 72;

pub fn write(canvas: &Canvas<'_, '_>, steps: &[Step], sheet: &mut Sheet) {
    let language = canvas.text.language();
    let label = |step: &Step| {
        let indent = if step.stage.is_part() { "  " } else { "" };
        format!("{indent}{}", canvas.text.stage(step.stage))
    };
    let labels = steps.iter().map(|step| lines::width(&label(step))).max().unwrap_or(0);
    let figures = steps.iter().map(|step| number(step.items, language).chars().count()).max().unwrap_or(0);
    let room = sheet.width.saturating_sub(labels + figures + 4).min(WIDEST);
    let whole = scale(steps);
    for step in steps {
        let style = style(canvas, step);
        let name = lines::pad(&label(step), labels, "");
        let figure = lines::pad_left(&number(step.items, language), figures);
        let (before, long) = cells(*step, whole, room);
        let bar = format!("  {}{}", " ".repeat(before), sign(canvas, step.stage).repeat(long));
        let words = if step.items == 0 { canvas.theme.dim } else { canvas.theme.text };
        sheet.line(vec![(format!("{name}  {figure}"), words), (bar, style)]);
    }
}

/// Columns before a bar, and of it. What there is has at least one.
fn cells(step: Step, whole: u64, room: usize) -> (usize, usize) {
    let at = |items: u64| {
        let columns = u128::from(items) * room as u128 / u128::from(whole.max(1));
        usize::try_from(columns).unwrap_or(room)
    };
    if step.items == 0 {
        return (0, 0);
    }
    let before = at(step.from).min(room.saturating_sub(1));
    (before, at(step.from + step.items).saturating_sub(before).max(1))
}

/// The state that a stage is drawn like.
fn state(stage: Stage) -> Option<State> {
    Some(match stage {
        Stage::Unlawful => State::Assessed(ItemVerdict::Unlawful),
        Stage::Careless => State::Assessed(ItemVerdict::Careless),
        Stage::NotAssessable => State::Assessed(ItemVerdict::NotAssessable),
        Stage::InOrder => State::Assessed(ItemVerdict::InOrder),
        Stage::Conflict => State::Conflict,
        Stage::Open => State::Unreviewed,
        _ => return None,
    })
}

fn sign(canvas: &Canvas<'_, '_>, stage: Stage) -> &'static str {
    let [goes_on, leaves] = *canvas.signs.flow;
    match (state(stage), stage.is_part()) {
        (Some(found), _) => canvas.signs.state(found),
        (None, false) => goes_on,
        (None, true) => leaves,
    }
}

fn style(canvas: &Canvas<'_, '_>, step: &Step) -> Style {
    match (state(step.stage), step.stage.is_part()) {
        (Some(found), _) => canvas.theme.state(found),
        (None, false) => canvas.theme.text,
        (None, true) => canvas.theme.dim,
    }
}
