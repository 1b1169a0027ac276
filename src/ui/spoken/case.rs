//! A case in sentences: what it is, its norms with their verdicts, the norm pointed at in full, what can be read.

use super::document::panes;
use crate::app::TextField;
use crate::app::case::{CaseView, NormRow, norm_rows};
use crate::domain::settle::Settled;
use crate::ui::canvas::Canvas;
use crate::ui::{case, norms, progress};

/// No text is broken over lines: who listens does not want to know how wide a screen is.
const WHOLE: usize = norms::WHOLE;

pub fn lines(canvas: &Canvas<'_, '_>) -> Vec<String> {
    let text = canvas.text;
    let Some(view) = &canvas.model.case else { return vec![text.screen_loading()] };
    let rows = norm_rows(canvas.model, view);
    let mut lines = vec![headline(canvas, view, &rows)];
    lines.push(text.plain_panes(panes(canvas.text, view).join(", ")));
    lines.extend(rows.iter().enumerate().map(|(place, row)| norm(canvas, view, (place, row))));
    lines.extend(pointed(canvas, view, &rows));
    lines
}

fn headline(canvas: &Canvas<'_, '_>, view: &CaseView, rows: &[NormRow]) -> String {
    let file = &view.file;
    let required = rows.iter().filter(|row| row.required).count();
    let settled = rows.iter().filter(|row| row.required && matches!(row.settled, Settled::Verdict(_))).count();
    let progress = canvas.text.case_progress(settled, required);
    let mut parts = vec![format!("{} {}", canvas.text.items(file.item.kind, 1), file.item.reference)];
    parts.extend(case::about(canvas, view));
    parts.extend([progress, canvas.text.queue_state_word(file.state)]);
    parts.retain(|part| !part.is_empty());
    canvas.text.plain_case(parts.join(", "))
}

fn norm(canvas: &Canvas<'_, '_>, view: &CaseView, (place, row): (usize, &NormRow)) -> String {
    let norm = &canvas.model.framework.norms[row.place];
    let open = crate::app::case::signals::has_open(view, &norm.code, row);
    let signal = if open { canvas.text.plain_signal() } else { String::new() };
    let parts = [norms::verdict_words(canvas, row), norms::text_mark(canvas, row), signal];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}. {}: {}", place + 1, norm.title.get(canvas.model.language), parts.join(", "))
}

/// The norm pointed at: its question, its basis, what the checks noticed, what was written.
fn pointed(canvas: &Canvas<'_, '_>, view: &CaseView, rows: &[NormRow]) -> Vec<String> {
    let Some(row) = rows.get(view.norm) else { return Vec::new() };
    let found = &canvas.model.framework.norms[row.place];
    let share = progress::of_norm(canvas, row.place).map(|[share, _]| format!(", {share}")).unwrap_or_default();
    let title = format!("{}. {}{share}", view.norm + 1, found.title.get(canvas.model.language));
    let mut lines = vec![canvas.text.plain_pointed(title), found.question.get(canvas.model.language).to_owned()];
    lines.push(norms::basis(canvas, found));
    let mut pieces = Vec::new();
    norms::told(canvas, view, (row, WHOLE), &mut pieces);
    lines.extend(pieces.into_iter().map(|(words, _)| words));
    lines.retain(|line| !line.trim().is_empty());
    lines
}

/// A text being written: what stands there, and how it is written here.
pub fn writing(canvas: &Canvas<'_, '_>, field: &TextField) -> Vec<String> {
    let text = canvas.text;
    let mut lines = vec![norms::field_title(canvas, field)];
    if !field.text.is_empty() {
        lines.push(text.plain_text_is());
        lines.extend(field.text.lines().map(str::to_owned));
    }
    if let Some(draft) = &field.draft {
        lines.push(text.plain_draft());
        lines.extend(draft.lines().map(str::to_owned));
    }
    lines.push(text.plain_write());
    lines
}
