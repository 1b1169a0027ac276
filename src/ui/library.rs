//! The finding-text library in front of the case: a list to choose from, and the text as it would be put in.

use super::bulk::named;
use super::canvas::{Canvas, Piece, below, first_shown, row};
use super::help::{centred, panel};
use super::lines;
use crate::app::Msg;
use crate::app::library::{LibraryView, List, chosen, for_another, is_for_many, pointed, texts};
use crate::domain::library::{EarlierWording, Filled, LibraryText, Wording};
use crate::text::{date, sanitise};
use chrono::Local;
use ratatui::layout::Rect;

/// Columns and rows of the panel, at most.
const PANEL: (u16, u16) = (110, 32);
/// Lines of the list that are said at once.
const SPOKEN: usize = 10;
/// Rows of the preview, at least.
const PREVIEW: u16 = 7;

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, view: &LibraryView) {
    let area = centred(area, (PANEL.0.min(area.width), PANEL.1.min(area.height)));
    let inner = panel(canvas, area, &canvas.text.context_library());
    lists(canvas, row(inner, 0), view);
    type_find(canvas, row(inner, 1), view.find.text());
    let (list, preview) = parts(below(inner, 3));
    let found = entries(canvas, view);
    if found.is_empty() {
        let words = nothing(canvas, view);
        canvas.put(row(list, 0), &[(words, canvas.theme.dim)]);
        return;
    }
    let at = pointed(canvas.model, view);
    let heading = heading(canvas, view);
    // The heading is a line of the list that cannot be pointed at.
    let line_of = |number: usize| number + usize::from(heading.as_ref().is_some_and(|(under, _)| number >= *under));
    let (lines, height) = (line_of(found.len()), usize::from(list.height));
    let at_first = heading.as_ref().is_some_and(|(under, _)| *under == 0 && at == 0);
    let first = if at_first { 0 } else { first_shown(line_of(at), lines, height) };
    if let Some((under, words)) = &heading
        && (first..first + height).contains(under)
    {
        canvas.put(row(list, under - first), &[(words.clone(), canvas.theme.strong)]);
    }
    let shown = |number: &usize| (first..first + height).contains(&line_of(*number));
    for (number, entry) in found.into_iter().enumerate().filter(|(number, _)| shown(number)) {
        let place = row(list, line_of(number) - first);
        let pointer = if number == at { canvas.signs.pointer } else { " " };
        // Verdict, item and day fit in it on the least screen.
        let side = lines::fit(&entry.side, usize::from(list.width) * 3 / 5, canvas.signs.more);
        let room = usize::from(list.width).saturating_sub(lines::width(&side) + 4);
        let words = lines::pad(&entry.words, room, canvas.signs.more);
        canvas.put(place, &[(format!("{pointer} {words}  "), canvas.theme.text), (side, canvas.theme.dim)]);
        if number == at {
            canvas.lay(place, canvas.theme.selected);
        }
        canvas.on_press(place, Msg::Point(number));
    }
    draw_preview(canvas, preview, view);
}

/// What is chosen from, in sentences.
pub fn spoken(canvas: &Canvas<'_, '_>, view: &LibraryView) -> Vec<String> {
    let found = entries(canvas, view);
    if found.is_empty() {
        return vec![nothing(canvas, view)];
    }
    let at = pointed(canvas.model, view);
    let first = first_shown(at, found.len(), SPOKEN);
    let numbered = found.into_iter().enumerate().skip(first).take(SPOKEN);
    let mut said: Vec<String> =
        numbered.map(|(place, entry)| format!("{}. {}; {}", place + 1, entry.words, entry.side)).collect();
    if let Some(filled) = chosen(canvas.model, view, canvas.text) {
        said.push(format!("{} ({}): {}", canvas.text.library_preview(), at + 1, filled.text));
        said.extend(places(canvas, &filled).map(|(words, _)| words));
    }
    said.iter().map(|line| sanitise::line(line).into_owned()).collect()
}

/// The room for the list, and that for the text under it.
fn parts(area: Rect) -> (Rect, Rect) {
    let preview = PREVIEW.max(area.height / 2).min(area.height);
    let list = Rect { height: area.height - preview, ..area };
    (list, below(area, list.height.into()))
}

/// Both lists by name, the one that is shown first among equals.
fn lists(canvas: &mut Canvas<'_, '_>, area: Rect, view: &LibraryView) {
    let texts = canvas.text.library_texts(texts(canvas.model, view).len());
    let earlier = match &view.earlier {
        Some(_) => canvas.text.library_earlier(view.earlier().len()),
        None => canvas.text.library_earlier_unread(),
    };
    let piece = |list, words: String| -> Piece {
        let shown = view.list == list;
        let pointer = if shown { canvas.signs.pointer } else { " " };
        (format!("{pointer} {words}   "), if shown { canvas.theme.strong } else { canvas.theme.dim })
    };
    let both = [piece(List::Texts, texts), piece(List::Earlier, earlier)];
    canvas.put(area, &both);
}

/// Before which text those for other norms begin, and what stands over them.
fn heading(canvas: &Canvas<'_, '_>, view: &LibraryView) -> Option<(usize, String)> {
    if view.list == List::Earlier {
        return None;
    }
    let is_elsewhere = |text: &&LibraryText| text.distance(&view.norm, view.verdict) > 1;
    let under = texts(canvas.model, view).iter().position(is_elsewhere)?;
    let norm = canvas.model.framework.norm(&view.norm);
    Some(match norm.filter(|_| under == 0 && view.find.is_blank()) {
        Some(norm) => (under, canvas.text.library_none_here(norm.title.get(canvas.model.language))),
        None => (under, canvas.text.library_other_norms()),
    })
}

/// A line of the list.
struct Entry {
    words: String,
    /// What it is about: norm, verdict, item, date.
    side: String,
}

fn entries(canvas: &Canvas<'_, '_>, view: &LibraryView) -> Vec<Entry> {
    match view.list {
        List::Texts => texts(canvas.model, view).into_iter().map(|text| text_entry(canvas, text)).collect(),
        List::Earlier => view.earlier().into_iter().map(|wording| earlier_entry(canvas, wording)).collect(),
    }
}

fn text_entry(canvas: &Canvas<'_, '_>, text: &LibraryText) -> Entry {
    let norm = text.norm.as_deref().and_then(|code| canvas.model.framework.norm(code));
    let norm =
        norm.map_or_else(|| canvas.text.library_any_norm(), |norm| norm.title.get(canvas.model.language).to_owned());
    let verdict = text.verdict.map(|verdict| canvas.text.word(verdict));
    let own = text.own.then(|| canvas.text.library_own());
    let side: Vec<String> = [Some(norm), verdict, own].into_iter().flatten().collect();
    Entry { words: text.title.clone(), side: side.join(", ") }
}

fn earlier_entry(canvas: &Canvas<'_, '_>, wording: &EarlierWording) -> Entry {
    let day = wording.at.map(|at| date(at.with_timezone(&Local).date_naive(), canvas.model.language));
    let who = if wording.mine { Some(canvas.text.library_mine()) } else { wording.reviewer.clone() };
    let side: Vec<String> = [
        Some(canvas.text.word(wording.verdict)),
        Some(wording.item.reference.clone()),
        Some(day.unwrap_or_else(|| canvas.text.library_undated())),
        who,
        (wording.times > 1).then(|| canvas.text.library_times(wording.times)),
    ]
    .into_iter()
    .flatten()
    .collect();
    Entry { words: wording.text.split_whitespace().collect::<Vec<_>>().join(" "), side: side.join(", ") }
}

/// Why the list is empty.
fn nothing(canvas: &Canvas<'_, '_>, view: &LibraryView) -> String {
    match (view.list, &view.earlier) {
        (List::Texts, _) => canvas.text.library_no_texts(),
        (List::Earlier, None) => canvas.text.library_reading(),
        (List::Earlier, Some(_)) => canvas.text.library_no_earlier(),
    }
}

/// The text that is pointed at, as the case fills it; and what it does not know.
fn draw_preview(canvas: &mut Canvas<'_, '_>, area: Rect, view: &LibraryView) {
    let Some(filled) = chosen(canvas.model, view, canvas.text) else { return };
    canvas.rule(row(area, 0), &canvas.text.library_preview(), canvas.theme.dim, "");
    let inner = below(area, 1);
    let mut said: Vec<Piece> = Vec::new();
    for paragraph in filled.text.lines() {
        let wrapped = lines::wrap(paragraph, inner.width.into());
        said.extend(wrapped.into_iter().map(|line| (line, canvas.theme.text)));
    }
    let another = for_another(canvas.model, view);
    let word = |verdict| canvas.text.word(verdict);
    let another = another.map(|(written, given)| canvas.text.library_for_other(word(written), word(given)));
    let another = another.map(|words| (words, canvas.theme.warning));
    let mut rows = usize::from(inner.height);
    for (words, style) in places(canvas, &filled).into_iter().chain(another) {
        let wrapped = lines::wrap(&words, inner.width.into());
        rows = rows.saturating_sub(wrapped.len());
        for (number, line) in wrapped.into_iter().enumerate() {
            canvas.put(row(inner, rows + number), &[(line, style)]);
        }
    }
    if said.len() > rows {
        said.truncate(rows.saturating_sub(1));
        said.push((canvas.signs.more.to_owned(), canvas.theme.dim));
    }
    for (number, piece) in said.into_iter().enumerate() {
        canvas.put(row(inner, number), &[piece]);
    }
}

/// What is said of the places in a text: those the case cannot fill, or those that each of many items fills by itself.
fn places(canvas: &Canvas<'_, '_>, filled: &Filled) -> Option<Piece> {
    if !filled.gaps.is_empty() {
        return Some((canvas.text.library_gaps(named(canvas.text, &filled.gaps)), canvas.theme.warning));
    }
    let wording = Wording::with_places(&filled.text).filter(|_| is_for_many(canvas.model))?;
    Some((canvas.text.library_per_item(named(canvas.text, &wording.places())), canvas.theme.text))
}

fn type_find(canvas: &mut Canvas<'_, '_>, area: Rect, typed: &str) {
    let lead = format!("{} ", canvas.text.library_find());
    let before = lines::width(&lead) + lines::width(typed);
    canvas.put(area, &[(lead, canvas.theme.key), (typed.to_owned(), canvas.theme.strong)]);
    let x = area.x.saturating_add(u16::try_from(before).unwrap_or(0)).min(area.right().saturating_sub(1));
    canvas.frame.set_cursor_position((x, area.y));
}
