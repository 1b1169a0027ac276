//! A page: its lines, of which some can be pointed at and opened.

mod agreement;
mod asks;
mod authorisation;
mod axis;
mod changes;
mod conditions;
mod exclusions;
mod orphans;
mod redrawn;
mod sample;
mod samples;
mod search;
pub mod sheet;
pub mod signals;
mod statistics;
mod timeline;
mod versions;

use super::canvas::{Canvas, below, inset, row};
use super::preview;
use super::queue::{draw_find, type_find};
use crate::app::{Counting, Msg, PageView};
use crate::domain::codes::Language;
use crate::domain::page::{Contents, Topic};
use ratatui::layout::Rect;
use sheet::Sheet;

/// The name of the page in front.
pub fn title(canvas: &Canvas<'_, '_>) -> String {
    let text = canvas.text;
    match canvas.model.page.as_ref().map(|page| &page.topic) {
        Some(Topic::Questions) => text.context_questions(),
        Some(Topic::Recommendations) => text.context_recommendations(),
        Some(Topic::Statistics) => text.stats_title(),
        Some(Topic::Report { .. }) => text.context_report(),
        Some(Topic::Search) => text.seek_title(),
        Some(Topic::Orphans) => text.orphans_title(),
        Some(Topic::Samples) => text.context_samples(),
        Some(Topic::Sample(name)) => text.samples_title(name),
        Some(Topic::Exclusions) => text.samples_exclusions(),
        Some(Topic::Redraw(_)) => text.samples_redraw(),
        Some(Topic::Signals) => text.hang_signals_title(),
        Some(Topic::Check(code)) => {
            let check = canvas.model.framework.check(code);
            check.map_or_else(|| code.clone(), |check| check.title.get(canvas.model.language).to_owned())
        }
        Some(Topic::Authorisation(reference)) => text.hang_authorisation_title(reference),
        Some(Topic::Notes(of)) => text.hang_notes_title(&of.party),
        Some(Topic::Conditions(of)) => text.hang_conditions_title(&of.party),
        Some(Topic::Difference { .. }) => text.hang_difference_title(),
        None => text.context_page(),
    }
}

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let area = inset(area, 1);
    let Some(page) = &canvas.model.page else { return };
    let find = page.finding || !page.find.text().is_empty();
    if find {
        let draw = if page.finding { type_find } else { draw_find };
        draw(canvas, Rect { x: area.x + 1, width: area.width - 1, ..row(area, 0) }, page.find.text());
    }
    let body = below(area, if find { 2 } else { 1 });
    match &page.contents {
        Some(Contents::Report(found)) => preview::draw(canvas, area, found),
        Some(contents) => {
            let laid = laid_out(canvas, (page, contents), body.width);
            lines(canvas, body, &laid.sheet);
            canvas.parts.page = Some(laid);
        }
        None if page.loading => canvas.put(row(body, 0), &[(canvas.text.screen_loading(), canvas.theme.dim)]),
        None => {}
    }
}

/// A page laid out, and all that its lines depend on: a long one is not laid out at every key.
#[derive(Debug)]
pub struct Laid {
    generation: u64,
    width: u16,
    language: Language,
    counting: Counting,
    sheet: Sheet,
}

/// The page as it was laid out before, if nothing changed; else anew.
fn laid_out(canvas: &mut Canvas<'_, '_>, (page, contents): (&PageView, &Contents), width: u16) -> Laid {
    let (generation, language) = (page.generation, canvas.model.language);
    let counting = &canvas.model.noticed.counting;
    let known = canvas.parts.page.take().filter(|laid| {
        (laid.generation, laid.width, laid.language, &laid.counting) == (generation, width, language, counting)
    });
    known.unwrap_or_else(|| {
        let sheet = sheet(canvas, contents, width.into());
        Laid { generation, width, language, counting: counting.clone(), sheet }
    })
}

/// The lines of a page, as wide as the screen.
fn sheet(canvas: &Canvas<'_, '_>, contents: &Contents, width: usize) -> Sheet {
    let mut sheet = Sheet::new(canvas, width);
    match contents {
        Contents::Search(found) => search::write(canvas, found, &mut sheet),
        Contents::Samples(all) => samples::write(canvas, all, &mut sheet),
        Contents::Sample(file) => sample::write(canvas, file, &mut sheet),
        Contents::Exclusions(found) => exclusions::write(canvas, found, &mut sheet),
        Contents::Redrawn(found) => redrawn::write(canvas, found, &mut sheet),
        // It has a screen of its own.
        Contents::Report(_) => {}
        Contents::Questions(found) => asks::questions(canvas, found, &mut sheet),
        Contents::Recommendations(found) => asks::recommendations(canvas, found, &mut sheet),
        Contents::Statistics(found) => statistics::write(canvas, found, &mut sheet),
        Contents::Gone => sheet.text(&canvas.text.samples_gone(), canvas.theme.dim),
        Contents::Orphans(found) => orphans::write(canvas, found, &mut sheet),
        Contents::Signals(checks) => signals::write(canvas, checks, &mut sheet),
        Contents::Check(found) => signals::write_items(canvas, found, &mut sheet),
        Contents::Authorisation(page) => authorisation::write(canvas, page, &mut sheet),
        Contents::Notes(page) => versions::write(canvas, page, &mut sheet),
        Contents::Conditions(matrix) => conditions::write(canvas, matrix, &mut sheet),
        Contents::Difference(notes) => changes::write(canvas, notes, &mut sheet),
    }
    sheet
}

/// Lines of a sheet of the page in front.
pub(super) fn lines(canvas: &mut Canvas<'_, '_>, area: Rect, sheet: &Sheet) {
    if let Some(page) = &canvas.model.page {
        lines_at(canvas, area, sheet, (page.selected, page.top));
    }
}

/// Lines of a sheet, as far as there is room, and what is pointed at among them.
pub(super) fn lines_at(canvas: &mut Canvas<'_, '_>, area: Rect, sheet: &Sheet, (selected, top): (usize, usize)) {
    let count = sheet.lines.len();
    let fits = count <= area.height.into();
    // What does not fit leaves the last row to say so.
    let room = usize::from(area.height) - usize::from(!fits);
    let end = count.saturating_sub(room);
    let measured = &mut canvas.parts.measured;
    (measured.rows, measured.page_end) = (room, end);
    measured.target_rows = sheet.target_rows();
    let top = top.min(end);
    for (place, line) in sheet.lines.iter().skip(top).take(room).enumerate() {
        let at = row(area, place);
        let chosen = line.target.is_some_and(|target| target == selected);
        let pointer = if chosen { canvas.signs.pointer } else { " " };
        let mut pieces = vec![(format!("{pointer} "), canvas.theme.strong)];
        pieces.extend(line.pieces.iter().cloned());
        canvas.put(at, &pieces);
        if chosen {
            canvas.lay(at, canvas.theme.selected);
        }
        if let Some(target) = line.target {
            canvas.on_press(at, Msg::Point(target));
        }
    }
    if top < end {
        let words = canvas.text.list_more(end - top);
        canvas.put_right(row(area, usize::from(area.height) - 1), &words, canvas.theme.dim);
    }
}
