//! Questions in front of the screen.

use super::canvas::{Canvas, below, row};
use super::form::{Attention, draw_text, text_rows};
use super::help::{centred, panel};
use super::{difference, lines};
use crate::app::case::{norm_rows, signals};
use crate::app::{Action, Dialog, unfinished};
use ratatui::layout::Rect;

const WIDTH: u16 = 66;
/// Rows for a draft that was found: the difference takes the lower half.
const DIFFERENCE: usize = 8;
/// Rows of a reason: at least and at most. In between it grows as it is typed.
const REASON: (usize, usize) = (3, 6);

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, dialog: &Dialog) {
    let (title, words) = words(canvas, dialog);
    let room = usize::from(WIDTH.min(area.width)).saturating_sub(4);
    let wrapped = lines::wrap(&words, room);
    let offered = unfinished::offered(canvas.model).is_some();
    let reason = match dialog {
        Dialog::Close { reason } | Dialog::Dismiss { reason, .. } => Some(reason.text()),
        _ => None,
    };
    let rows = reason.map_or(0, |reason| text_rows(reason, room).clamp(REASON.0, REASON.1));
    let typed = if reason.is_some() { rows + 1 } else { 0 } + if offered { DIFFERENCE } else { 0 };
    let height = u16::try_from(wrapped.len() + typed + 2).unwrap_or(area.height);
    let inner = panel(canvas, centred(area, (WIDTH, height)), &title);
    for (number, line) in wrapped.iter().enumerate() {
        canvas.put(row(inner, number), &[(line.clone(), canvas.theme.text)]);
    }
    if let Some(reason) = reason {
        let area = below(inner, wrapped.len() + 1);
        let height = u16::try_from(rows).unwrap_or(area.height).min(area.height);
        draw_text(canvas, Rect { height, ..area }, reason, Attention::Typed);
        if let Some(draft) = unfinished::offered(canvas.model) {
            difference::draw(canvas, below(area, rows), (reason, draft));
        }
    }
}

pub fn words(canvas: &Canvas<'_, '_>, dialog: &Dialog) -> (String, String) {
    let text = canvas.text;
    let norms = &canvas.model.framework.norms;
    let title_of = |place: usize| norms[place].title.get(canvas.model.language).to_owned();
    match dialog {
        Dialog::RestInOrder { norms } => (text.dialog_rest_title(norms.len()), rest_in_order(canvas, norms)),
        Dialog::NoneOpen => (text.walk_none_open_title(), text.walk_none_open(canvas.keys.named(Action::NextOpen))),
        Dialog::Close { .. } => (text.dialog_close_title(), text.dialog_close()),
        Dialog::Dismiss { signal, .. } => {
            let check = canvas.model.framework.check(&signal.check);
            let said = check.map(|check| text.signal(check, signal)).unwrap_or_default();
            (text.dialog_dismiss_title(), text.dialog_dismiss(said))
        }
        Dialog::Reopen => (text.dialog_reopen_title(), text.dialog_reopen()),
        Dialog::Reconcile { norm } => (text.dialog_reconcile_title(title_of(*norm)), text.dialog_reconcile()),
        Dialog::Recording { done, total } => (text.bulk_title(*total), text.bulk_progress(*done, *total)),
        Dialog::Leaving => (text.dialog_leaving_title(), text.dialog_leaving(canvas.model.writes_pending())),
        Dialog::LeaveUnsaved => (text.dialog_unsaved_title(), text.dialog_unsaved()),
    }
}

/// Which norms the rest is, those marked that a signal waits at: a verdict on all of them answers it.
fn rest_in_order(canvas: &Canvas<'_, '_>, norms: &[usize]) -> String {
    let (text, model, sign) = (canvas.text, canvas.model, canvas.signs.signal);
    let rows = model.open_case().map(|case| norm_rows(model, case)).unwrap_or_default();
    let waits = |place: usize| {
        let row = rows.iter().find(|row| row.place == place);
        row.zip(model.open_case())
            .is_some_and(|(row, case)| signals::has_open(case, &model.framework.norms[place].code, row))
    };
    let name = |place: usize| {
        let title = model.framework.norms[place].title.get(model.language);
        if waits(place) { format!("{sign} {title}") } else { title.to_owned() }
    };
    let mut words = vec![norms.iter().map(|place| name(*place)).collect::<Vec<_>>().join("; ")];
    if norms.iter().any(|place| waits(*place)) {
        words.push(text.dialog_rest_noticed(sign));
    }
    words.push(text.dialog_rest(canvas.keys.named(Action::Undo)));
    words.join("\n\n")
}
