//! The case: documents side by side, the norms under them.

use super::canvas::{Canvas, below, row};
use super::document::{self, Version};
use super::{lines, lists, norms, passage, records};
use crate::app::Msg;
use crate::app::case::{CaseView, Focus, Pane, norm_rows, panes_of};
use crate::domain::codes::{ItemKind, Language};
use crate::domain::framework::Framework;
use crate::domain::settle::Settled;
use crate::domain::view::{NoteStanding, Record};
use crate::text::Text;
use ratatui::layout::Rect;

/// Columns from which two and three documents stand side by side.
const TWO: u16 = 100;
const THREE: u16 = 150;

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let Some(case) = canvas.model.case.as_ref() else { return };
    headline(canvas, row(area, 0), case);
    let area = below(area, 1);
    let writing = canvas.model.text_field.is_some();
    match (case.zoomed && !writing, case.focus) {
        (true, Focus::Document) => pane(canvas, area, case, case.shown),
        (true, Focus::Norms) => norms::draw(canvas, area, case),
        (false, _) => split(canvas, area, case),
    }
}

/// Reference, date, service, parties; how far the assessment is.
fn headline(canvas: &mut Canvas<'_, '_>, row: Rect, case: &CaseView) {
    let file = &case.file;
    let rows = norm_rows(canvas.model, case);
    let required = rows.iter().filter(|row| row.required).count();
    // As the queue counts: what is settled, not what was read.
    let settled = rows.iter().filter(|row| row.required && matches!(row.settled, Settled::Verdict(_))).count();
    let state = canvas.text.queue_state_word(file.state);
    let sign = canvas.signs.state(file.state);
    let right = if required == 0 {
        format!("{sign} {state} ")
    } else {
        format!("{}  {sign} {state} ", canvas.text.case_progress(settled, required))
    };
    let style = canvas.theme.state(file.state);
    let reference = format!(" {}", file.item.reference);
    let used = lines::width(&reference) + lines::width(&right) + 2;
    let about = whole_parts(&about(canvas, case), usize::from(row.width).saturating_sub(used));
    canvas.put(row, &[(reference, canvas.theme.strong), (about, canvas.theme.text)]);
    canvas.put_right(row, &right, style);
}

/// As many parts as fit, each whole.
fn whole_parts(parts: &[String], room: usize) -> String {
    let mut line = String::new();
    for part in parts {
        if lines::width(&line) + lines::width(part) + 2 <= room {
            line.push_str("  ");
            line.push_str(part);
        }
    }
    line
}

pub fn about(canvas: &Canvas<'_, '_>, case: &CaseView) -> Vec<String> {
    let text = canvas.text;
    let file = &case.file;
    match &file.record {
        Record::Disclosure(found) => {
            let date = crate::text::date(found.date, text.language());
            vec![date, file.service.clone(), found.parties.join(", ")]
        }
        Record::Authorisation(found) => vec![text.word(found.kind), file.service.clone()],
        Record::WeighingNote(found) => vec![file.service.clone(), found.party.clone()],
        Record::Person(found) => vec![found.disclosure.clone(), file.service.clone()],
        Record::Matter(found) => vec![file.service.clone(), found.title.clone()],
    }
}

fn split(canvas: &mut Canvas<'_, '_>, area: Rect, case: &CaseView) {
    let bottom = norms::height(canvas, area, case).min(area.height);
    let top = Rect { height: area.height - bottom, ..area };
    documents(canvas, top, case);
    norms::draw(canvas, below(area, top.height.into()), case);
}

fn columns(width: u16) -> usize {
    match width {
        THREE.. => 3,
        TWO.. => 2,
        _ => 1,
    }
}

/// As many documents as fit: the first ones, the last place for the one that is shown if it is none of them.
fn side_by_side(case: &CaseView, width: u16) -> Vec<Pane> {
    let all = panes_of(&case.file);
    let room = columns(width).min(all.len());
    let mut shown: Vec<Pane> = all.iter().copied().take(room).collect();
    if !shown.contains(&case.shown)
        && let Some(last) = shown.last_mut()
    {
        *last = case.shown;
    }
    shown
}

fn documents(canvas: &mut Canvas<'_, '_>, area: Rect, case: &CaseView) {
    let shown = side_by_side(case, area.width);
    let all = panes_of(&case.file);
    let area = if all.len() > shown.len() {
        tabs(canvas, row(area, 0), case, &all);
        below(area, 1)
    } else {
        area
    };
    let count = u16::try_from(shown.len().max(1)).unwrap_or(1);
    let each = (area.width - (count - 1)) / count;
    for (place, shown_pane) in (0..count).zip(shown) {
        let x = area.x + place * (each + 1);
        let wide = if place + 1 == count { area.right() - x } else { each };
        pane(canvas, Rect { x, width: wide, ..area }, case, shown_pane);
        if place > 0 {
            separator(canvas, Rect { x: x - 1, width: 1, ..area });
        }
    }
}

fn separator(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let piece = (canvas.signs.column.to_owned(), canvas.theme.dim);
    for number in 0..area.height.into() {
        canvas.put(row(area, number), std::slice::from_ref(&piece));
    }
}

/// All documents of the case by name, where they do not all stand on the screen. Where not even the names fit, the one
/// that is shown is among those that do, and a sign says that there are more.
fn tabs(canvas: &mut Canvas<'_, '_>, row: Rect, case: &CaseView, all: &[Pane]) {
    let names: Vec<String> = all.iter().map(|&pane| format!(" {} ", name(canvas, case, pane))).collect();
    let shown = all.iter().position(|&pane| pane == case.shown).unwrap_or(0);
    let (more, dim) = (canvas.signs.more, canvas.theme.dim);
    let room = usize::from(row.width).saturating_sub(1);
    let kept = names_that_fit(&names.iter().map(|name| lines::width(name)).collect::<Vec<_>>(), shown, room);
    let mut x = row.x + 1;
    if kept.start > 0 {
        let area = Rect { x, width: 1, ..row };
        canvas.put(area, &[(more.to_owned(), dim)]);
        canvas.on_press(area, Msg::PointPane(all[kept.start - 1]));
        x += 2;
    }
    for place in kept.clone() {
        let wide = u16::try_from(lines::width(&names[place])).unwrap_or(0).min(row.right().saturating_sub(x));
        let style = if all[place] == case.shown { canvas.theme.strong } else { dim };
        let area = Rect { x, width: wide, ..row };
        canvas.put(area, &[(names[place].clone(), style)]);
        canvas.on_press(area, Msg::PointPane(all[place]));
        x += wide + 1;
    }
    if let Some(&next) = all.get(kept.end) {
        let area = Rect { x, width: 1, ..row };
        canvas.put(area, &[(more.to_owned(), dim)]);
        canvas.on_press(area, Msg::PointPane(next));
    }
}

/// Which names stand in a row of so many columns, each with a column between: from the first, as far as the one that is
/// shown stays among them. At an end where some are left out there is room to say so.
fn names_that_fit(widths: &[usize], shown: usize, room: usize) -> std::ops::Range<usize> {
    let fits = |from: usize, to: usize| {
        let signs = usize::from(from > 0) * 2 + usize::from(to < widths.len()) * 2;
        widths[from..to].iter().map(|wide| wide + 1).sum::<usize>() + signs <= room + 1
    };
    let last = shown + 1;
    let from = (0..last).find(|&from| fits(from, last)).unwrap_or(shown);
    let to = (last..=widths.len()).rev().find(|&to| fits(from, to)).unwrap_or(last);
    from..to
}

pub fn name(canvas: &Canvas<'_, '_>, case: &CaseView, pane: Pane) -> String {
    let text = canvas.text;
    match pane {
        Pane::Record => text.items(case.file.item.kind, 1),
        Pane::Authorisation => {
            counted(text.items(ItemKind::Authorisation, 1), case.authorisation, case.file.authorisations.len())
        }
        Pane::Note => counted(note_name(text, case), case.note, case.file.notes.len()),
        Pane::Persons => format!("{} {}", text.items(ItemKind::Person, 2), case.file.persons.len()),
        Pane::Documents => format!("{} {}", text.pane_documents(), case.file.documents.len()),
        Pane::Disclosures => {
            let total = crate::text::number(case.file.disclosures_total, text.language());
            format!("{} {total}", text.items(ItemKind::Disclosure, 2))
        }
    }
}

/// Beside a note lie its other versions; beside anything else the notes on its recipients.
fn note_name(text: &Text, case: &CaseView) -> String {
    if case.file.item.kind == ItemKind::WeighingNote {
        text.pane_other_versions()
    } else {
        text.items(ItemKind::WeighingNote, 1)
    }
}

/// `toestemming 1/2` where there is more than one.
fn counted(name: String, index: usize, count: usize) -> String {
    if count > 1 { format!("{name} {}/{count}", index + 1) } else { name }
}

fn title(canvas: &Canvas<'_, '_>, case: &CaseView, pane: Pane) -> String {
    let name = name(canvas, case, pane);
    let file = &case.file;
    match pane {
        Pane::Record => format!("{name} {}", file.item.reference),
        Pane::Authorisation => match file.authorisations.get(case.authorisation) {
            Some(found) => format!("{name} {}", found.reference),
            None => name,
        },
        Pane::Note => match file.notes.get(case.note) {
            Some(found) if found.stands == NoteStanding::Hindsight => {
                format!("{name} {} ({})", found.note.reference, canvas.text.note_hindsight_short())
            }
            Some(found) if found.stands == NoteStanding::InForce => {
                format!("{name} {} ({})", found.note.reference, canvas.text.note_in_force_short())
            }
            Some(found) => format!("{name} {}", found.note.reference),
            None => name,
        },
        Pane::Persons | Pane::Documents | Pane::Disclosures => name,
    }
}

/// One document under its title.
fn pane(canvas: &mut Canvas<'_, '_>, area: Rect, case: &CaseView, pane: Pane) {
    let inner = below(area, 1);
    let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
    canvas.parts.measured.page = inner.height.into();
    let text = canvas.text;
    let file = &case.file;
    let index = match pane {
        Pane::Authorisation => case.authorisation,
        Pane::Note => case.note,
        Pane::Persons | Pane::Disclosures => case.picked,
        Pane::Record | Pane::Documents => 0,
    };
    let (signs, framework, language) = (canvas.signs, &canvas.model.framework, canvas.model.language);
    let version = Version { generation: generation(case), index, language: text.language(), width: inner.width };
    document::draw(canvas, inner, pane, version, || match pane {
        Pane::Record => records::record(text, file),
        Pane::Authorisation => records::linked_authorisation(text, file, index),
        Pane::Note => records::note(text, file, index),
        Pane::Persons => lists::persons((text, &signs), file, index, |place| norm_title(framework, place, language)),
        Pane::Documents => lists::documents(text, file),
        Pane::Disclosures => lists::disclosures(text, file, index),
    });
    let focused = case.focus == Focus::Document && case.shown == pane && canvas.model.text_field.is_none();
    let style = if focused { canvas.theme.focus } else { canvas.theme.strong };
    let place = passage::search_place(canvas, case, pane).unwrap_or_else(|| document::place(canvas, pane));
    canvas.rule(row(area, 0), &title(canvas, case, pane), style, &place);
    canvas.on_press(area, Msg::PointPane(pane));
    canvas.parts.scrolls.push((area, pane));
}

fn norm_title(framework: &Framework, place: usize, language: Language) -> String {
    framework.norms.get(place).map(|norm| norm.title.get(language).to_owned()).unwrap_or_default()
}

/// A file read back after a write has the same documents, but its closure and its questions may differ.
fn generation(case: &CaseView) -> u64 {
    let answered = case.file.questions.iter().filter(|question| !question.is_open()).count() as u64;
    let asked = case.file.questions.len() as u64;
    ((case.generation * 1_000 + asked) * 1_000 + answered) * 2 + u64::from(case.file.closure.is_some())
}

#[cfg(test)]
mod tests {
    use super::names_that_fit;

    #[test]
    fn the_name_of_what_is_shown_always_stands_there() {
        let widths = [9, 13, 20, 18, 12, 14];
        assert_eq!(names_that_fit(&widths, 0, 95), 0..6, "all of them");
        assert_eq!(names_that_fit(&widths, 0, 79), 0..5, "the last would be cut off");
        assert_eq!(names_that_fit(&widths, 5, 79), 2..6);
        for shown in 0..widths.len() {
            for room in 0..100 {
                assert!(names_that_fit(&widths, shown, room).contains(&shown), "{shown} of {room}");
            }
        }
    }
}
