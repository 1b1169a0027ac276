//! The overview in sentences.

use crate::domain::codes::{Code, ItemKind};
use crate::domain::count::ItemCounts;
use crate::domain::settle::{ItemVerdict, State};
use crate::text::{date, number};
use crate::ui::canvas::Canvas;

pub fn lines(canvas: &Canvas<'_, '_>) -> Vec<String> {
    let text = canvas.text;
    let Some(overview) = &canvas.model.overview else { return vec![text.screen_loading()] };
    let found = &overview.investigation;
    let mut lines = vec![text.plain_overview(&found.title)];
    lines.extend(found.question.clone());
    if let (Some(start), Some(end)) = (found.period_start, found.period_end) {
        lines.push(text.overview_period(date(start, text.language()), date(end, text.language())));
    }
    for (service, counts) in &overview.counts.services {
        let kinds = ItemKind::ALL.iter().filter(|kind| counts.kind(**kind).population > 0);
        lines.extend(kinds.map(|kind| kind_line(canvas, service, (*kind, counts.kind(*kind)))));
    }
    let conflicts: u64 = overview.counts.total.items.values().map(|counts| counts.conflict).sum();
    lines.extend((conflicts > 0).then(|| text.overview_conflicts(conflicts)));
    lines.extend((overview.open_questions > 0).then(|| text.overview_questions(overview.open_questions)));
    if let Some(last) = &overview.last_item {
        lines.push(text.plain_last(format!("{} {}", text.items(last.kind, 1), last.reference)));
    }
    lines.push(text.plain_begin());
    lines
}

/// What there is none of is left out, but never that there is none at all.
fn kind_line(canvas: &Canvas<'_, '_>, service: &str, (kind, counts): (ItemKind, ItemCounts)) -> String {
    let text = canvas.text;
    let language = text.language();
    let shares = [
        (State::Assessed(ItemVerdict::Unlawful), counts.unlawful),
        (State::Assessed(ItemVerdict::Careless), counts.careless),
        (State::Assessed(ItemVerdict::NotAssessable), counts.not_assessable),
        (State::Assessed(ItemVerdict::InOrder), counts.in_order),
        (State::Conflict, counts.conflict),
        (State::InProgress, counts.in_progress),
        (State::Unreviewed, counts.unreviewed),
        (State::Excluded, counts.excluded),
        (State::NotDrawn, counts.not_drawn),
    ];
    let shown = shares.into_iter().filter(|(_, items)| *items > 0);
    let shown: Vec<String> =
        shown.map(|(state, items)| format!("{} {}", number(items, language), text.state(state))).collect();
    let done = text.overview_done(number(counts.assessed, language), number(counts.sampled, language));
    text.plain_counts(service, text.items(kind, 2), done, shown.join(", "))
}
