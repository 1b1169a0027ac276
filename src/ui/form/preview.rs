//! What a form comes to, in words: the frame of a draw, what would be excluded, the answer to a question of size.

use crate::app::FormView;
use crate::app::form::FieldName;
use crate::app::sampling::Purpose;
use crate::domain::drawing::needs_seed;
use crate::domain::item::ItemRef;
use crate::domain::plan::{DrawPreview, Preview, SizePreview};
use crate::domain::review_records::Sample;
use crate::text::number;
use crate::ui::canvas::Canvas;
use crate::ui::page::sheet::{Cell, Sheet, TableRow};
use crate::ui::preview::export;

/// Refs that are named; the rest is counted.
const NAMED: usize = 8;

/// What the form is about, over its fields.
pub fn intro(canvas: &Canvas<'_, '_>, view: &FormView) -> String {
    let text = canvas.text;
    match &view.purpose {
        Purpose::Draw { extends: Some(_) } => text.form_extend_intro(),
        Purpose::Draw { extends: None } => text.form_filter_intro(),
        Purpose::Exclude => text.form_exclude_intro(),
        Purpose::Seed { .. } => text.form_seed_intro(),
        Purpose::Export { .. } => text.export_intro(),
        Purpose::Record(recording) => super::asks::intro(canvas, recording),
        Purpose::Size => String::new(),
    }
}

pub fn write(canvas: &Canvas<'_, '_>, view: &FormView, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    match &view.preview {
        Some(Preview::Problem(problem)) => sheet.text(&text.form_problem(problem), theme.warning),
        Some(Preview::Failed(message)) => sheet.text(message, theme.failure),
        Some(Preview::Draw(found)) => {
            frame(canvas, found, sheet);
            if found.frozen.sample().method.is_some_and(needs_seed) {
                sheet.text(&text.form_frozen_first(), theme.dim);
            }
        }
        Some(Preview::Exclude(_)) if view.form.text(FieldName::Filter).is_empty() => {
            sheet.text(&text.form_needs_filter(), theme.warning);
        }
        Some(Preview::Exclude(items)) => {
            excluded(canvas, items, sheet);
            if view.form.text(FieldName::Reason).is_empty() {
                sheet.text(&text.form_needs_reason(), theme.warning);
            }
        }
        Some(Preview::Size(found)) => sizes(canvas, found, sheet),
        Some(Preview::Export(found)) => export::tried(canvas, view, found, sheet),
        Some(Preview::Exported(written)) => export::written(canvas, written, sheet),
        None if view.awaited && matches!(view.purpose, Purpose::Export { .. }) => {
            sheet.text(&text.export_writing(), theme.strong);
        }
        None if view.awaited => sheet.text(&text.screen_loading(), theme.dim),
        None => {}
    }
    if let Purpose::Record(recording) = &view.purpose {
        super::asks::write(canvas, (recording, &view.form), sheet);
    }
    if let Purpose::Seed { frozen, .. } = &view.purpose {
        if view.preview.is_some() {
            sheet.gap();
        }
        frame(canvas, frozen, sheet);
    }
}

fn frame(canvas: &Canvas<'_, '_>, found: &DrawPreview, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let figure = |count: u64| number(count, text.language());
    let sample = found.frozen.sample();
    let by_hand = sample.frame.is_empty();
    let count = if by_hand { sample.items.len() } else { sample.frame.len() } as u64;
    let unit = text.items(found.kind, count);
    let size = figure(sample.size.unwrap_or(0).unsigned_abs());
    sheet.text(&text.form_comes_to(&sample.name, size, figure(count), unit), theme.strong);
    if let Some(hash) = &sample.frame_sha256 {
        sheet.text(&text.samples_hash(hash), theme.text);
    }
    if found.excluded > 0 {
        sheet.text(&text.form_left_out(found.excluded, figure(found.excluded)), theme.text);
    }
    strata(canvas, sample, sheet);
    let refs: Vec<&str> = if by_hand {
        sample.items.iter().map(|item| item.reference.as_str()).collect()
    } else {
        sample.frame.iter().map(String::as_str).collect()
    };
    sheet.text(&text.form_first(named(canvas, &refs)), theme.text);
}

fn strata(canvas: &Canvas<'_, '_>, sample: &Sample, sheet: &mut Sheet) {
    let text = canvas.text;
    let rows = sample.strata.iter().map(|stratum| {
        let frame = number(stratum.frame.len() as u64, text.language());
        let size = number(stratum.size.unwrap_or(0).unsigned_abs(), text.language());
        let cells = [format!("  {}", text.stratum(&stratum.name)), text.form_stratum(size, frame)];
        TableRow { cells: cells.map(|words| Cell { words, style: canvas.theme.text }).into(), opens: false }
    });
    sheet.table(&rows.collect::<Vec<_>>());
}

fn named(canvas: &Canvas<'_, '_>, refs: &[&str]) -> String {
    let named = refs.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    if refs.len() > NAMED { format!("{named}, {}", canvas.signs.more) } else { named }
}

fn excluded(canvas: &Canvas<'_, '_>, items: &[ItemRef], sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    if items.is_empty() {
        return sheet.text(&text.sample_nothing_excluded(), theme.warning);
    }
    let count = items.len() as u64;
    let unit = items.first().map_or_else(|| text.sample_items(), |item| text.items(item.kind, count));
    sheet.text(&text.form_would_exclude(number(count, text.language()), unit), theme.strong);
    let refs: Vec<&str> = items.iter().map(|item| item.reference.as_str()).collect();
    sheet.text(&text.form_first(named(canvas, &refs)), theme.text);
}

fn sizes(canvas: &Canvas<'_, '_>, found: &SizePreview, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let population = number(found.population, text.language());
    sheet.text(&text.form_population(population), theme.text);
    if let Some(exclude) = found.exclude {
        sheet.gap();
        sheet.text(&text.size_exclude(found, exclude), theme.strong);
    }
    let Some((share, widths)) = &found.share else { return };
    sheet.gap();
    sheet.text(&text.size_share(found, share), theme.text);
    let row =
        |cells: [String; 4], style| TableRow { cells: cells.map(|words| Cell { words, style }).into(), opens: false };
    let mut rows = vec![row(text.size_header(), theme.dim)];
    rows.extend(widths.iter().map(|width| row(text.size_row(found.population, *width), theme.text)));
    sheet.table(&rows);
}
