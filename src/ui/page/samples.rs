//! The samples: how each was chosen, how far it is, what may be said; the flow of all items; what was left out.

use super::agreement;
use super::sheet::{Cell, Sheet, TableRow};
use crate::domain::codes::ItemKind;
use crate::domain::filter::{field_word, written};
use crate::domain::flow;
use crate::domain::review_records::Sample;
use crate::domain::sampling::{ExcludedPart, SampleEntry, Sampling};
use crate::domain::settle::ItemVerdict;
use crate::text::{date, number};
use crate::ui::canvas::Canvas;

/// Characters of a hash that tell it from others at a glance; the sample's own page has it in full.
const SHORT_HASH: usize = 12;

pub fn write(canvas: &Canvas<'_, '_>, all: &Sampling, sheet: &mut Sheet) {
    if all.samples.is_empty() {
        sheet.text(&canvas.text.sample_none(), canvas.theme.dim);
    }
    for entry in &all.samples {
        if !sheet.lines.is_empty() {
            sheet.gap();
        }
        short(canvas, entry, sheet);
    }
    exclusions(canvas, &all.excluded, sheet);
    agreement::write(canvas, &all.agreement, sheet);
    flows(canvas, all, sheet);
}

/// A sample in a few lines, of which the first opens it.
fn short(canvas: &Canvas<'_, '_>, entry: &SampleEntry, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    sheet.target(vec![(heading(canvas, entry), theme.strong)]);
    sheet.indented(&progress(canvas, entry), theme.text);
    for line in chosen(canvas, &entry.sample) {
        sheet.indented(&line, theme.text);
    }
    if let Some(hash) = &entry.sample.frame_sha256 {
        let short: String = hash.chars().take(SHORT_HASH).collect();
        sheet.indented(&text.samples_hash(format!("{short}{}", canvas.signs.more)), theme.dim);
    }
    said(canvas, entry, sheet);
}

/// `steekproef-1: aselect, 20 van 163 verstrekkingen`.
pub fn heading(canvas: &Canvas<'_, '_>, entry: &SampleEntry) -> String {
    let text = canvas.text;
    let figure = |count: u64| number(count, text.language());
    let SampleEntry { sample, frame, reviewed, .. } = entry;
    let method = sample.method.map_or_else(|| text.sample_no_method(), |method| text.word(method));
    let unit = |count: u64| reviewed.kind.map_or_else(|| text.sample_items(), |kind| text.items(kind, count));
    let items = sample.items.len() as u64;
    match *frame {
        0 => text.sample_line_no_frame(&sample.name, method, figure(items), unit(items)),
        frame => text.sample_line(&sample.name, method, figure(items), figure(frame), unit(frame)),
    }
}

/// How far it is; what could not be found on its own.
pub fn progress(canvas: &Canvas<'_, '_>, entry: &SampleEntry) -> String {
    let text = canvas.text;
    let figure = |count: u64| number(count, text.language());
    let all = &entry.reviewed.all;
    let done = text.samples_progress(figure(entry.assessed()), figure(all.read()));
    let missing = (all.not_found > 0).then(|| format!("{} {}", figure(all.not_found), text.statement_not_found()));
    let excluded = (all.excluded > 0).then(|| format!("{} {}", figure(all.excluded), text.statement_excluded()));
    [Some(done), missing, excluded].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// By which seed, of what origin, when, as which round, from which strata, and why.
pub fn chosen(canvas: &Canvas<'_, '_>, sample: &Sample) -> Vec<String> {
    let text = canvas.text;
    let figure = |count: u64| number(count, text.language());
    let mut said = Vec::new();
    if let Some(seed) = &sample.seed {
        let origin =
            sample.seed_origin.as_ref().map_or_else(|| text.samples_no_origin(), |origin| text.seed_origin(origin));
        said.push(text.sample_seed(seed, origin));
    }
    let round = sample.round.unwrap_or(1).unsigned_abs();
    said.extend(match (&sample.extends, sample.drawn_on) {
        (Some(extended), _) => Some(text.sample_extends(round, extended)),
        (None, _) => None,
    });
    said.extend(sample.drawn_on.map(|day| text.samples_drawn_on(date(day, text.language()))));
    let kind = sample.items.first().map_or(ItemKind::Disclosure, |item| item.kind);
    let filter = sample.frame_filter.as_ref().filter(|filter| !filter.is_empty());
    said.extend(filter.map(|filter| text.samples_filter(written(filter, kind, text.language()))));
    if !sample.strata.is_empty() {
        let stratum = |stratum: &crate::domain::review_records::Stratum| {
            let size = stratum.size.map_or_else(|| text.page_unknown(), |size| figure(size.unsigned_abs()));
            text.samples_stratum(text.stratum(&stratum.name), size, figure(stratum.frame.len() as u64))
        };
        let strata: Vec<String> = sample.strata.iter().map(stratum).collect();
        let by = sample.by.as_ref().map(|by| field_word(by, text.language()).to_owned());
        let by = by.unwrap_or_else(|| text.page_unknown());
        said.push(text.samples_strata(by, strata.join("; ")));
    }
    said.extend(sample.reason.as_ref().map(|reason| text.sample_reason(reason)));
    said
}

/// What may be said, or why nothing is; findings with their numbers.
fn said(canvas: &Canvas<'_, '_>, entry: &SampleEntry, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    if let Some(seen) = text.seen(entry.reviewed.seen) {
        sheet.indented(&seen, theme.warning);
    }
    sheet.indented(&text.basis(&entry.basis, entry.reviewed.kind), theme.text);
    for verdict in [ItemVerdict::Unlawful, ItemVerdict::Careless] {
        let said = text.said(&entry.basis.statement(&entry.reviewed, verdict));
        let whole = said.in_population.filter(|whole| *whole != said.in_sample);
        let numbers: Vec<String> = std::iter::once(said.in_sample).chain(whole).collect();
        sheet.indented(&format!("{}: {}", text.item_verdict(verdict), numbers.join("; ")), theme.text);
    }
}

/// The flow of every service and kind of which something is in the review.
fn flows(canvas: &Canvas<'_, '_>, all: &Sampling, sheet: &mut Sheet) {
    use crate::domain::codes::Code;
    for (service, counts) in &all.counts.services {
        for &kind in ItemKind::ALL {
            let of_kind = counts.kind(kind);
            if of_kind.sampled + of_kind.excluded > 0 {
                sheet.heading(canvas.text.samples_flow(service, canvas.text.items(kind, of_kind.population)));
                crate::ui::flow::write(canvas, &flow::of_counts(&of_kind), sheet);
            }
        }
    }
}

fn exclusions(canvas: &Canvas<'_, '_>, parts: &[ExcludedPart], sheet: &mut Sheet) {
    let text = canvas.text;
    sheet.heading(text.samples_exclusions());
    if parts.is_empty() {
        sheet.text(&text.page_nothing(), canvas.theme.dim);
    }
    let row = |part: &ExcludedPart| {
        let count = format!("{} {}", number(part.items, text.language()), text.items(part.kind, part.items));
        let why = match part.reasons {
            1 => part.reason.clone(),
            reasons => text.samples_reasons(number(reasons, text.language())),
        };
        let cells = [part.service.clone(), count, why];
        TableRow {
            cells: cells.into_iter().map(|words| Cell { words, style: canvas.theme.text }).collect(),
            opens: true,
        }
    };
    sheet.table(&parts.iter().map(row).collect::<Vec<_>>());
}
