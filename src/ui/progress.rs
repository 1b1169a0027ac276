//! How far the review is, in a few words at the end of the status line: always in view while one works.

use super::canvas::Canvas;
use super::lines;
use crate::app::{Focus, Screen};
use crate::domain::codes::ItemKind;
use crate::domain::view::Overview;
use crate::text::number;
use ratatui::layout::Rect;

/// Draws as much of it as fits beside what the status line says.
pub fn draw(canvas: &mut Canvas<'_, '_>, row: Rect, taken: usize) {
    let Some(overview) = &canvas.model.overview else { return };
    let mut parts = match canvas.model.screen {
        Screen::Case => of_case(canvas, overview),
        Screen::Queue => of_queue(canvas, overview),
        Screen::Start | Screen::Overview | Screen::Log | Screen::Page => return,
    };
    let room = usize::from(row.width).saturating_sub(taken + 1);
    let between = format!(" {} ", canvas.signs.dot);
    while !parts.is_empty() && lines::width(&parts.join(&between)) > room {
        parts.pop();
    }
    if !parts.is_empty() {
        // What is counted is said where there is room for it.
        let said = Some(canvas.text.walk_assessed(parts.join(&between))).filter(|said| lines::width(said) <= room);
        let words = said.unwrap_or_else(|| parts.join(&between));
        canvas.put_right(row, &format!("{words} "), canvas.theme.dim);
    }
}

/// The service of this case and its samples; its norms stand over it. Where the norm in question is not in view with its
/// own, that goes first.
fn of_case(canvas: &Canvas<'_, '_>, overview: &Overview) -> Vec<String> {
    let Some(case) = &canvas.model.case else { return Vec::new() };
    let kind = case.file.item.kind;
    let service = of_service(canvas, overview, (&case.file.service, kind));
    let samples = of_samples(canvas, overview, |name| case.file.samples.iter().any(|own| own == name));
    let covered = case.zoomed && case.focus == Focus::Document || canvas.model.text_field.is_some();
    let norm = case.selected_norm().filter(|_| covered).and_then(|place| {
        let title = canvas.model.framework.norms[place].title.get(canvas.model.language);
        let [_, share] = of_norm(canvas, place)?;
        Some(format!("{title} {share}"))
    });
    norm.into_iter().chain(service).chain(samples).collect()
}

/// How far a norm is over the items in review, in words and in figures alone; nothing until that is counted, or of a norm
/// that is asked of none.
pub fn of_norm(canvas: &Canvas<'_, '_>, place: usize) -> Option<[String; 2]> {
    let counted = canvas.model.norms_counted.progress.as_ref()?.share(place);
    let words = canvas.text.walk_norm_share(counted.settled, counted.required);
    (counted.required > 0).then(|| [words, share(canvas, counted.settled, counted.required)])
}

/// Every service with items of the kind, and every sample.
fn of_queue(canvas: &Canvas<'_, '_>, overview: &Overview) -> Vec<String> {
    let kind = canvas.model.queue.query.kind;
    let services = overview.counts.services.keys().filter_map(|service| of_service(canvas, overview, (service, kind)));
    services.chain(of_samples(canvas, overview, |_| true)).collect()
}

fn of_service(canvas: &Canvas<'_, '_>, overview: &Overview, (service, kind): (&str, ItemKind)) -> Option<String> {
    let counts = overview.counts.services.get(service)?.kind(kind);
    (counts.sampled > 0).then(|| format!("{service} {}", share(canvas, counts.assessed, counts.sampled)))
}

fn of_samples(canvas: &Canvas<'_, '_>, overview: &Overview, wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let samples = overview.samples.iter().filter(|sample| wanted(&sample.name));
    samples.map(|sample| format!("{} {}", sample.name, share(canvas, sample.done, sample.items))).collect()
}

fn share(canvas: &Canvas<'_, '_>, done: u64, all: u64) -> String {
    let language = canvas.text.language();
    format!("{}/{}", number(done, language), number(all, language))
}
