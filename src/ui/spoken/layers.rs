//! What lies in front of a screen, in sentences: forms, one judgement on many items, the filter, saved views.

use crate::app::bulk::{BulkForm, Row};
use crate::app::form::{Entry, FormView};
use crate::app::{Views, narrow, unfinished};
use crate::domain::filter::written;
use crate::ui::canvas::Canvas;
use crate::ui::page::sheet::Sheet;
use crate::ui::{bulk, filter, form};

/// No text is broken over lines.
const WHOLE: usize = usize::MAX / 4;

/// A form: its fields with what stands in them, what it comes to, and how it is answered.
pub fn form(canvas: &Canvas<'_, '_>, view: &FormView) -> Vec<String> {
    let text = canvas.text;
    let mut lines = vec![form::title(canvas, view), form::preview::intro(canvas, view)];
    for (place, field) in view.form.fields.iter().enumerate().filter(|(_, field)| field.asked) {
        let value = match &field.entry {
            Entry::Typed(line) if line.is_blank() => text.layers_empty(),
            Entry::Typed(line) => line.text().trim().to_owned(),
            Entry::Chosen { options, at } => {
                let words = options.iter().map(|code| form::word(text, field.name, code)).collect::<Vec<_>>();
                text.layers_chosen(words.get(*at).cloned().unwrap_or_default(), words.join(", "))
            }
            Entry::Several { options, ticked, .. } => {
                let words = options.iter().map(|code| form::word(text, field.name, code)).collect::<Vec<_>>();
                let ticked = ticked.iter().filter_map(|place| words.get(*place).cloned()).collect::<Vec<_>>();
                text.layers_several(ticked.join(", "), words.join(", "))
            }
        };
        let line = format!("{}. {}: {value}", place + 1, form::label(canvas, field.name));
        lines.push(if place == view.form.focus { text.layers_asked(line) } else { line });
    }
    lines.extend(form::asks::offers(canvas, view));
    if let Some(draft) = unfinished::offered(canvas.model) {
        lines.push(text.plain_draft());
        lines.extend(draft.lines().map(str::to_owned));
    }
    let mut sheet = Sheet::new(canvas, WHOLE);
    form::preview::write(canvas, view, &mut sheet);
    let said =
        |line: &crate::ui::page::sheet::Line| line.pieces.iter().map(|piece| piece.0.as_str()).collect::<String>();
    lines.extend(sheet.lines.iter().map(|line| said(line).trim().to_owned()));
    lines.push(text.layers_form_how());
    told(lines)
}

/// One judgement on many items.
pub fn bulk(canvas: &Canvas<'_, '_>, form: &BulkForm) -> Vec<String> {
    let text = canvas.text;
    let mut lines = vec![bulk::title(canvas, form)];
    for &at in form.rows() {
        let (label, value) = bulk::row_words(canvas, form, at);
        let value = if at == Row::Words && value.is_empty() { text.layers_empty() } else { value };
        let line = format!("{label}: {value}");
        lines.push(if at == form.row { text.layers_asked(line) } else { line });
    }
    lines.extend(bulk::told(canvas, form));
    lines.extend(bulk::lacks(canvas, form));
    lines.push(if form.row == Row::Words { text.layers_bulk_text_how() } else { text.layers_bulk_how() });
    told(lines)
}

/// The filter while it is asked for.
pub fn filter(canvas: &Canvas<'_, '_>) -> Vec<String> {
    let (text, line) = (canvas.text, &canvas.model.queue.filter);
    let applied = if line.applied.is_empty() { text.views_no_filter() } else { narrow::applied(canvas.model) };
    let mut lines = vec![text.layers_filter(applied)];
    if line.problem.is_some() {
        lines.push(format!("{} {}", text.filter_lead(), line.line.text()));
    }
    lines.extend(filter::under(canvas, WHOLE).into_iter().map(|(words, _)| words.trim().to_owned()));
    lines.push(text.layers_filter_how());
    told(lines)
}

/// The saved views, numbered.
pub fn views(canvas: &Canvas<'_, '_>, views: &Views) -> Vec<String> {
    let text = canvas.text;
    let mut lines = vec![text.context_views()];
    if views.saved.as_ref().is_some_and(Vec::is_empty) {
        lines.push(text.views_none());
    }
    let line = |(place, view): (usize, &&crate::domain::view::SavedView)| {
        let again = if views.dropping.as_ref() == Some(&view.name) { text.views_again() } else { String::new() };
        format!(
            "{}. {}: {} {} {again}",
            place + 1,
            view.name,
            text.items(view.kind, 2),
            written(&view.filter, view.kind, text.language())
        )
    };
    lines.extend(views.shown().iter().enumerate().map(line));
    if !views.find.is_blank() {
        lines.push(format!("{} {}", text.views_name(), views.find.text()));
    }
    lines.push(text.layers_views_how());
    told(lines)
}

fn told(lines: Vec<String>) -> Vec<String> {
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}
