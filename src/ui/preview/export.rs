//! What an export comes to, and what came of it, under the form's fields.

use crate::app::form::FieldName;
use crate::app::{Action, FormView};
use crate::domain::codes::Code;
use crate::domain::export::{ExportPreview, Exported};
use crate::domain::publication::Format;
use crate::text::number;
use crate::ui::canvas::Canvas;
use crate::ui::page::sheet::Sheet;

/// What would be written, or everything that keeps it from being written.
pub fn tried(canvas: &Canvas<'_, '_>, view: &FormView, found: &ExportPreview, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    found.problems.iter().for_each(|problem| sheet.text(problem, theme.warning));
    if !found.refusals.is_empty() {
        sheet.text(&text.export_refused(), theme.warning);
        for refusal in &found.refusals {
            sheet.indented(refusal, theme.text);
        }
    }
    if !found.problems.is_empty() || !found.refusals.is_empty() {
        return;
    }
    let replaces = view.form.text(FieldName::Replace) == "replace";
    if found.exists && !replaces {
        return sheet.text(&text.export_exists(&found.path), theme.warning);
    }
    let folder = view.form.text(FieldName::Format) == Format::Csv.code();
    let words = if folder { text.export_folder(&found.path) } else { text.export_comes_to(&found.path) };
    sheet.text(&words, theme.strong);
    if ["concept", "final"].contains(&view.form.text(FieldName::Marking)) {
        sheet.text(&text.export_freezes(), theme.dim);
    }
}

pub fn written(canvas: &Canvas<'_, '_>, written: &Exported, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    sheet.text(&text.export_written(&written.path), theme.new);
    sheet.text(&text.export_next(canvas.keys.named(Action::LeaveWritten)), theme.text);
    sheet.text(&text.cli_checkpoint(number(written.events, text.language()), &written.head), theme.text);
}
