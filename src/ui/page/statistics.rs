//! The statistics: bars per service and per norm, and the pace per day, in signs and numbers.

use super::sheet::{Cell, Sheet, TableRow};
use crate::domain::codes::Verdict;
use crate::domain::settle::Settled;
use crate::domain::statistics::{NormTally, Pace, Statistics};
use crate::text::{date, number};
use crate::ui::canvas::{Canvas, Piece};
use crate::ui::{lines, overview};
use ratatui::style::Style;

/// Columns of a norm's title, and of a bar.
const TITLE: usize = 28;
const LEAST_BAR: usize = 10;
const WIDEST_BAR: usize = 40;

pub fn write(canvas: &Canvas<'_, '_>, found: &Statistics, sheet: &mut Sheet) {
    pace(canvas, &found.pace, sheet);
    if let Some(overview) = &canvas.model.overview {
        sheet.heading(canvas.text.stats_services());
        for line in overview::bars(canvas, overview, sheet.width) {
            sheet.line(line);
        }
    }
    for (service, norms) in &found.norms {
        sheet.heading(canvas.text.stats_norms(service));
        norm_lines(canvas, norms.iter().map(|(place, tally)| (*place, tally)).collect(), sheet);
    }
    if found.pace.finished() > 0 {
        sheet.heading(canvas.text.stats_days());
        days(canvas, &found.pace, sheet);
    }
}

/// What a norm came to, gravest first, with its sign.
fn shares(canvas: &Canvas<'_, '_>, tally: &NormTally) -> Vec<(&'static str, Style, u64)> {
    let (signs, theme) = (canvas.signs, canvas.theme);
    let verdicts =
        [Verdict::Unlawful, Verdict::Careless, Verdict::NotAssessable, Verdict::InOrder, Verdict::NotApplicable];
    let of = |verdict: Verdict| {
        (signs.verdict(verdict), theme.verdict(verdict), tally.verdicts.get(&verdict).copied().unwrap_or(0))
    };
    let rest = [
        (signs.settled(Settled::Conflict), theme.conflict, tally.conflict),
        (signs.settled(Settled::Open), theme.dim, tally.open),
    ];
    verdicts.into_iter().map(of).chain(rest).collect()
}

fn norm_lines(canvas: &Canvas<'_, '_>, norms: Vec<(usize, &NormTally)>, sheet: &mut Sheet) {
    let language = canvas.text.language();
    let figure = |count: u64| number(count, language);
    let mut wide = [1; 7];
    for (_, tally) in &norms {
        for (wide, (.., items)) in wide.iter_mut().zip(shares(canvas, tally)) {
            *wide = lines::width(&figure(items)).max(*wide);
        }
    }
    let figures = wide.iter().map(|wide| wide + 2).sum::<usize>();
    let bar = sheet.width.saturating_sub(TITLE + figures + 2).clamp(LEAST_BAR, WIDEST_BAR);
    for (place, tally) in norms {
        let norm = canvas.model.framework.norms.get(place);
        let title = norm.map_or_else(String::new, |norm| norm.title.get(canvas.model.language).to_owned());
        let mut pieces: Vec<Piece> =
            vec![(format!("{} ", lines::pad(&title, TITLE, canvas.signs.more)), canvas.theme.text)];
        pieces.extend(bar_of(&shares(canvas, tally), tally.all(), bar));
        pieces.push((" ".to_owned(), canvas.theme.text));
        for ((sign, style, items), wide) in shares(canvas, tally).into_iter().zip(wide) {
            let style = if items == 0 { canvas.theme.dim } else { style };
            pieces.push((format!(" {sign}{}", lines::pad(&figure(items), wide, "")), style));
        }
        sheet.line(pieces);
    }
}

/// A bar of signs, so that it reads without colour. Whatever there is has at least one sign.
fn bar_of(shares: &[(&'static str, Style, u64)], all: u64, room: usize) -> Vec<Piece> {
    let cells = |items: u64| (items * room as u64).checked_div(all).unwrap_or(0).max(u64::from(items > 0));
    let mut bar: Vec<(&str, Style, u64)> =
        shares.iter().map(|(sign, style, items)| (*sign, *style, cells(*items))).collect();
    let used: u64 = bar.iter().map(|(.., cells)| cells).sum();
    if let Some((.., most)) = bar.iter_mut().max_by_key(|(.., cells)| *cells) {
        *most = (*most + room as u64).saturating_sub(used);
    }
    bar.into_iter().map(|(sign, style, cells)| (sign.repeat(usize::try_from(cells).unwrap_or(0)), style)).collect()
}

fn pace(canvas: &Canvas<'_, '_>, pace: &Pace, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let figure = |count: u64| number(count, text.language());
    sheet.heading(text.stats_pace());
    match pace.days_left() {
        None => sheet.text(&text.stats_no_pace(figure(pace.open)), theme.dim),
        Some(_) if pace.open == 0 => sheet.text(&text.stats_done(), theme.text),
        Some(left) => {
            let (finished, worked) = (figure(pace.finished()), text.stats_worked(pace.worked()));
            sheet.text(&text.stats_left(left, finished, worked, figure(pace.open), figure(left)), theme.text);
            sheet.text(&text.stats_estimate(), theme.dim);
        }
    }
}

/// A row per day: what each reviewer finished, by initials, and together as a bar.
fn days(canvas: &Canvas<'_, '_>, pace: &Pace, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let figure = |count: u64| number(count, text.language());
    let reviewers = pace.reviewers();
    let dim = |words: String| Cell { words, style: theme.dim };
    let mut head = vec![dim(text.label_date())];
    head.extend(reviewers.iter().map(|name| dim(lines::initials(name))));
    head.extend([dim(text.stats_together()), dim(String::new())]);
    let mut rows = vec![TableRow { cells: head, opens: false }];
    let sum = |by: &std::collections::BTreeMap<String, u64>| by.values().sum::<u64>();
    let most = pace.days.iter().map(|(_, by)| sum(by)).max().unwrap_or(0).max(1);
    let room = (sheet.width / 3).clamp(LEAST_BAR, WIDEST_BAR) as u64;
    for (day, by) in &pace.days {
        let all = sum(by);
        let cell = |count: u64| Cell { words: figure(count), style: if count == 0 { theme.dim } else { theme.text } };
        let mut cells = vec![Cell { words: date(*day, text.language()), style: theme.text }];
        cells.extend(reviewers.iter().map(|name| cell(by.get(*name).copied().unwrap_or(0))));
        cells.push(cell(all));
        let bar = usize::try_from((all * room).div_ceil(most)).unwrap_or(0);
        cells.push(Cell { words: canvas.signs.flow[0].repeat(bar), style: theme.text });
        rows.push(TableRow { cells, opens: false });
    }
    sheet.table(&rows);
    let named: Vec<String> = reviewers.iter().map(|name| format!("{}: {name}", lines::initials(name))).collect();
    sheet.text(&named.join(", "), theme.dim);
}
