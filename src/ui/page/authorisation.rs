//! An authorisation and what hangs together with it.

use super::sheet::{Cell, Sheet, TableRow};
use super::timeline;
use crate::domain::resting::{self, AuthorisationPage, Period, RestingLine};
use crate::text::{date, number};
use crate::ui::canvas::Canvas;
use crate::ui::fields::party_name;

pub fn write(canvas: &Canvas<'_, '_>, page: &AuthorisationPage, sheet: &mut Sheet) {
    about(canvas, page, sheet);
    timeline::write(canvas, page, sheet);
    let text = canvas.text;
    let language = text.language();
    sheet.heading(text.hang_rests(number(page.totals.all, language)));
    if page.totals.all == 0 {
        return sheet.text(&text.hang_rests_none(), canvas.theme.dim);
    }
    sums(canvas, page, sheet);
    let rows: Vec<TableRow> = page.lines.iter().map(|line| resting_row(canvas, line)).collect();
    sheet.table(&rows);
    if page.totals.all > page.lines.len() as u64 {
        let words = text.hang_first_of(number(page.lines.len() as u64, language), number(page.totals.all, language));
        sheet.text(&words, canvas.theme.dim);
    }
}

/// What it is, in two or three lines; the first of them opens it.
fn about(canvas: &Canvas<'_, '_>, page: &AuthorisationPage, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let language = text.language();
    let found = &page.authorisation;
    let sign = canvas.signs.state(page.state);
    let kind = format!("{}, {}, {}", text.word(found.kind), text.word(found.level), found.service);
    sheet.target(vec![
        (format!("{sign} {}", text.state(page.state)), theme.state(page.state)),
        (format!("  {}  ", found.reference), theme.strong),
        (kind, theme.text),
    ]);
    let granted =
        found.granted_on.map_or_else(|| text.hang_granted_unknown(), |day| text.hang_granted(date(day, language)));
    let from = resting::begins(found).map_or_else(|| text.hang_no_begin(), |day| date(day, language));
    let until = found.valid_until.map_or_else(|| text.hang_no_end(), |day| date(day, language));
    let period = text.hang_period(from, until);
    sheet.text(&format!("{granted}, {period}"), theme.text);
    let parties: Vec<String> = found.parties.iter().map(|code| party_name(&page.parties, code)).collect();
    sheet.text(&text.hang_parties(parties.join("; ")), theme.text);
}

/// How many stand out and why, and the states they are in.
fn sums(canvas: &Canvas<'_, '_>, page: &AuthorisationPage, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let language = text.language();
    let totals = page.totals;
    let shown = |count: u64| number(count, language);
    let odd = [
        (totals.before > 0).then(|| text.hang_before(shown(totals.before))),
        (totals.after > 0).then(|| text.hang_after(shown(totals.after))),
        (totals.unnamed > 0).then(|| text.hang_unnamed(shown(totals.unnamed))),
    ];
    let odd: Vec<String> = odd.into_iter().flatten().collect();
    if odd.is_empty() {
        sheet.text(&text.hang_all_within(), theme.text);
    } else {
        sheet.text(&format!("{}; {}", odd.join(", "), text.hang_rests_first()), theme.warning);
    }
    let mut pieces = Vec::new();
    for (state, count) in &page.states {
        let sign = canvas.signs.state(*state).trim();
        let lead = if sign.is_empty() { String::new() } else { format!("{sign} ") };
        pieces.push((format!("{lead}{} {}   ", shown(*count), text.state(*state)), theme.state(*state)));
    }
    sheet.line(pieces);
}

fn resting_row(canvas: &Canvas<'_, '_>, resting: &RestingLine) -> TableRow {
    let (text, theme) = (canvas.text, canvas.theme);
    let line = &resting.line;
    let plain = |words: String| Cell { words, style: theme.text };
    let day = line.date.map(|day| date(day, text.language())).unwrap_or_default();
    let state = format!("{} {}", canvas.signs.state(line.state), text.state(line.state));
    let odd = stands_out(canvas, resting);
    let mark = if odd.is_empty() { " " } else { canvas.signs.mark };
    let last = if odd.is_empty() { plain(line.subject.clone()) } else { Cell { words: odd, style: theme.warning } };
    let cells = vec![
        Cell { words: mark.to_owned(), style: theme.warning },
        plain(line.item.reference.clone()),
        plain(day),
        plain(resting.parties.join(", ")),
        Cell { words: state, style: theme.state(line.state) },
        last,
    ];
    TableRow { cells, opens: true }
}

fn stands_out(canvas: &Canvas<'_, '_>, resting: &RestingLine) -> String {
    let text = canvas.text;
    let period = match resting.period {
        Period::Before => Some(text.hang_is_before()),
        Period::After => Some(text.hang_is_after()),
        Period::Within => None,
    };
    let unnamed = (!resting.unnamed.is_empty()).then(|| text.hang_is_unnamed(resting.unnamed.join(", ")));
    [period, unnamed].into_iter().flatten().collect::<Vec<_>>().join("; ")
}
