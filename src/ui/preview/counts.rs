//! The counts as lines, each of which opens the items behind it.

use crate::domain::figure::{Counted, Figure, UnderNorm, state};
use crate::domain::page::ReportPage;
use crate::text::number;
use crate::ui::canvas::Canvas;
use crate::ui::lines;
use crate::ui::page::sheet::Sheet;
use ratatui::style::Style;

/// The counts in order, service by service.
pub fn sheet(canvas: &Canvas<'_, '_>, found: &ReportPage, width: usize) -> Sheet {
    let mut sheet = Sheet::new(canvas, width);
    let mut before: Option<&Figure> = None;
    let figures = || found.figures.iter();
    let wide = figures().map(|figure| number(figure.items, canvas.text.language()).len()).max().unwrap_or(1);
    for figure in figures() {
        headings(canvas, before, figure, &mut sheet);
        line(canvas, figure, wide, &mut sheet);
        before = Some(figure);
    }
    sheet.gap();
    sheet.text(&canvas.text.preview_zeros(), canvas.theme.dim);
    sheet
}

fn headings(canvas: &Canvas<'_, '_>, before: Option<&Figure>, figure: &Figure, sheet: &mut Sheet) {
    let text = canvas.text;
    let same_kind = before.is_some_and(|before| before.service == figure.service && before.kind == figure.kind);
    if !same_kind {
        let service = figure.service.clone().unwrap_or_else(|| text.preview_total());
        sheet.heading(format!("{service} {} {}", canvas.signs.dot, text.items(figure.kind, 2)));
    }
    let norm = |figure: &Figure| match &figure.counted {
        Counted::Norm(norm, _) => Some(norm.clone()),
        Counted::Column(_) => None,
    };
    if let Some(code) = norm(figure)
        && !(same_kind && before.and_then(norm).as_ref() == Some(&code))
    {
        let title = canvas.model.framework.norm(&code).map(|norm| norm.title.get(canvas.model.language).to_owned());
        sheet.indented(&title.unwrap_or(code), canvas.theme.dim);
    }
}

fn line(canvas: &Canvas<'_, '_>, figure: &Figure, wide: usize, sheet: &mut Sheet) {
    let (indent, style) = match &figure.counted {
        Counted::Column("population" | "sampled" | "assessed") => (2, canvas.theme.text),
        Counted::Column(column) => (4, state(column).map_or(canvas.theme.text, |state| canvas.theme.state(state))),
        Counted::Norm(_, UnderNorm::Unlawful) => (4, canvas.theme.unlawful),
        Counted::Norm(_, UnderNorm::Careless) => (4, canvas.theme.careless),
        Counted::Norm(_, _) => (4, canvas.theme.text),
    };
    let label = format!("{}{}", " ".repeat(indent), canvas.text.counted(&figure.counted));
    let items = number(figure.items, canvas.text.language());
    let room = sheet.width.saturating_sub(wide + 2).min(44);
    let style: Style = if figure.items == 0 { canvas.theme.dim } else { style };
    let words = lines::pad(&label, room, canvas.signs.more);
    sheet.target(vec![(format!("{words}  "), style), (lines::pad_left(&items, wide), style)]);
}
