//! The versions of a weighing note side by side, and what was granted and disclosed under each.

use super::orphans::item_row;
use super::sheet::{Cell, Sheet, TableRow};
use crate::domain::codes::{Code, Criterion, Permitted, Rating};
use crate::domain::fold::fold;
use crate::domain::page::Topic;
use crate::domain::records::WeighingNote;
use crate::domain::versions::{NotesPage, Used, Version};
use crate::text::{date, number};
use crate::ui::canvas::{Canvas, Piece};
use crate::ui::fields::named;
use crate::ui::lines;
use ratatui::style::Style;

/// Columns of a version in the matrix, and of the names of its rows.
const COLUMN: usize = 16;
const LEAST_NAME: usize = 24;
/// Columns below which a version is told in short.
const NARROW: usize = 100;
const MOST_NAME: usize = 44;

pub fn write(canvas: &Canvas<'_, '_>, page: &NotesPage, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let party = named(page.party.as_ref(), &page.of.party);
    sheet.text(&text.hang_of_service(&page.of.service, party), theme.strong);
    sheet.heading(text.hang_versions(page.versions.len()));
    if page.versions.is_empty() {
        sheet.text(&text.hang_no_versions(), theme.warning);
    }
    sheet.table(&page.versions.iter().map(|version| version_row(canvas, version, sheet.width)).collect::<Vec<_>>());
    see_also(canvas, page, sheet);
    matrix(canvas, page, sheet);
    for version in &page.versions {
        let total = number(version.used.authorisations_total, text.language());
        granted(canvas, text.hang_granted_under(version.note.version.to_string(), total), &version.used, sheet);
    }
    without(canvas, page, sheet);
}

/// Where there is little room the state goes by its sign and the date stands alone.
fn version_row(canvas: &Canvas<'_, '_>, version: &Version, width: usize) -> TableRow {
    let (text, theme) = (canvas.text, canvas.theme);
    let language = text.language();
    let plain = |words: String| Cell { words, style: theme.text };
    let used = &version.used;
    let shown = |count| number(count, language);
    let (sign, day) = (canvas.signs.state(version.state), date(version.note.adopted_on, language));
    let (state, adopted) = if width < NARROW {
        (sign.to_owned(), day)
    } else {
        (format!("{sign} {}", text.state(version.state)), text.hang_adopted(day))
    };
    let cells = vec![
        plain(version.note.reference.clone()),
        plain(text.hang_version(version.note.version.to_string())),
        plain(adopted),
        Cell { words: state, style: theme.state(version.state) },
        plain(text.hang_used(shown(used.authorisations_total), shown(used.disclosures))),
    ];
    TableRow { cells, opens: true }
}

/// The pages that lie beside this one.
fn see_also(canvas: &Canvas<'_, '_>, page: &NotesPage, sheet: &mut Sheet) {
    let text = canvas.text;
    sheet.heading(text.hang_see_also());
    let version = |reference: &String| {
        let found = page.versions.iter().find(|version| version.note.reference == *reference);
        found.map(|version| version.note.version.to_string()).unwrap_or_default()
    };
    for topic in page.differences() {
        if let Topic::Difference { earlier, later } = &topic {
            let words = text.hang_differences(version(earlier), version(later));
            sheet.target(vec![(words, canvas.theme.text)]);
        }
    }
    sheet.target(vec![(text.hang_to_conditions(), canvas.theme.text)]);
}

/// A row of the matrix: its name, and of each version what stands there.
struct Row {
    name: String,
    cells: Vec<(String, Style)>,
}

fn matrix(canvas: &Canvas<'_, '_>, page: &NotesPage, sheet: &mut Sheet) {
    let rows = rows(canvas, page);
    let longest = rows.iter().map(|row| lines::width(&row.name) + 2).max().unwrap_or(0);
    let name = longest.clamp(LEAST_NAME, MOST_NAME.min(sheet.width * 2 / 5));
    let fits = (sheet.width.saturating_sub(name) / COLUMN).max(1);
    let hidden = page.versions.len().saturating_sub(fits);
    if page.versions.is_empty() {
        return;
    }
    sheet.heading(canvas.text.hang_matrix());
    for row in &rows {
        let mut pieces: Vec<Piece> = vec![(lines::pad(&row.name, name - 1, canvas.signs.more) + " ", canvas.theme.dim)];
        for (words, style) in &row.cells[hidden..] {
            pieces.push((lines::pad(words, COLUMN - 1, canvas.signs.more) + " ", *style));
        }
        sheet.line(pieces);
    }
    if hidden > 0 {
        sheet.text(&canvas.text.hang_earlier_hidden(hidden), canvas.theme.dim);
    }
}

fn rows(canvas: &Canvas<'_, '_>, page: &NotesPage) -> Vec<Row> {
    let (text, theme) = (canvas.text, canvas.theme);
    let language = text.language();
    let stated = |words: Option<String>| {
        let missing = || (text.hang_not_stated(), theme.dim);
        words.map_or_else(missing, |words| (words, theme.text))
    };
    let of_each = |name: String, cell: &dyn Fn(&WeighingNote) -> (String, Style)| {
        let cells = page.versions.iter().map(|version| cell(&version.note)).collect();
        Row { name, cells }
    };
    let mut rows = vec![
        of_each(String::new(), &|note| (text.hang_version(note.version.to_string()), theme.strong)),
        of_each(text.label_adopted_on(), &|note| (date(note.adopted_on, language), theme.text)),
        of_each(text.label_valid_until(), &|note| {
            let open = || (text.hang_no_end(), theme.dim);
            note.valid_until.map_or_else(open, |day| (date(day, language), theme.text))
        }),
        of_each(text.label_risk_profile(), &|note| (text.word(note.risk_profile), theme.text)),
        of_each(text.label_required_level(), &|note| stated(note.required_level.map(|level| text.word(level)))),
    ];
    for &criterion in Criterion::ALL {
        let rating = |note: &WeighingNote| note.criteria.get(&criterion).and_then(|score| score.rating);
        rows.push(of_each(text.word(criterion), &|note| {
            stated(rating(note).map(|rating| format!("{} {}", sign(canvas, rating), text.word(rating))))
        }));
    }
    let yes_no = |yes: bool| {
        let (sign, word) =
            if yes { (canvas.signs.full, text.value_yes()) } else { (canvas.signs.none, text.value_no()) };
        (format!("{sign} {word}"), if yes { theme.text } else { theme.dim })
    };
    for &form in Permitted::ALL {
        rows.push(of_each(text.word(form), &|note| yes_no(note.permitted.contains(&form))));
    }
    for (code, name) in measures(page) {
        rows.push(of_each(name, &|note| yes_no(note.measures.iter().any(|measure| fold(&measure.code) == code))));
    }
    rows
}

fn sign(canvas: &Canvas<'_, '_>, rating: Rating) -> &'static str {
    match rating {
        Rating::Met => canvas.signs.full,
        Rating::Partly => canvas.signs.half,
        Rating::NotMet => canvas.signs.none,
    }
}

/// The measures of all versions, each once, with their words as last written.
fn measures(page: &NotesPage) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for measure in page.versions.iter().rev().flat_map(|version| &version.note.measures) {
        let code = fold(&measure.code);
        if !found.iter().any(|(known, _)| *known == code) {
            let words = [Some(measure.code.clone()), measure.text.clone()];
            found.push((code, words.into_iter().flatten().collect::<Vec<_>>().join(" ")));
        }
    }
    found
}

/// The authorisations granted while a version was in force.
fn granted(canvas: &Canvas<'_, '_>, heading: String, used: &Used, sheet: &mut Sheet) {
    let language = canvas.text.language();
    sheet.heading(heading);
    sheet.table(&used.authorisations.iter().map(|line| item_row(canvas, line)).collect::<Vec<_>>());
    if used.authorisations.is_empty() {
        sheet.text(&canvas.text.page_nothing(), canvas.theme.dim);
    }
    let shown = used.authorisations.len() as u64;
    if used.authorisations_total > shown {
        let words = canvas.text.hang_first_of(number(shown, language), number(used.authorisations_total, language));
        sheet.text(&words, canvas.theme.dim);
    }
}

/// What was granted and disclosed while there was no note in force, if anything was.
fn without(canvas: &Canvas<'_, '_>, page: &NotesPage, sheet: &mut Sheet) {
    let (text, used) = (canvas.text, &page.without);
    let shown = |count| number(count, text.language());
    if used.authorisations_total > 0 {
        granted(canvas, text.hang_granted_without(shown(used.authorisations_total)), used, sheet);
    }
    if used.disclosures > 0 {
        sheet.gap();
        sheet.text(&text.hang_disclosed_without(shown(used.disclosures)), canvas.theme.warning);
    }
}
