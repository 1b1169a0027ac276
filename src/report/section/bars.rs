//! The counts of one service as bars: per kind of item what its population divides into, the gravest first.

use crate::domain::codes::ItemKind;
use crate::domain::count::{ItemCounts, NormCounts, ServiceCounts};
use crate::report::tree::{Bar, Look, Part};
use crate::report::writer::{Writer, capitalised};

pub(super) fn write(writer: &mut Writer<'_>, service: &ServiceCounts, kinds: &[ItemKind]) {
    let bars = kinds.iter().map(|&kind| bar(writer, &service.kind(kind), kind)).collect();
    writer.bars(writer.text.report_bars(), bars);
}

fn bar(writer: &Writer<'_>, counts: &ItemCounts, kind: ItemKind) -> Bar {
    let text = writer.text;
    let population = writer.figures(counts.population);
    let label = text.report_bar(capitalised(&text.items(kind, counts.population)), population);
    let parts = [
        (Look::Unlawful, counts.unlawful, text.verdict_unlawful()),
        (Look::Careless, counts.careless, text.verdict_careless()),
        (Look::NotAssessable, counts.not_assessable, text.verdict_not_assessable()),
        (Look::InOrder, counts.in_order, text.verdict_in_order()),
        (Look::Open, counts.conflict, text.state_conflict()),
        (Look::Open, counts.in_progress, text.state_in_progress()),
        (Look::Open, counts.unreviewed, text.state_unreviewed()),
        (Look::Outside, counts.not_drawn, text.state_not_drawn()),
        (Look::Outside, counts.excluded, text.state_excluded()),
    ];
    let parts = parts.into_iter().filter(|(_, value, _)| *value > 0);
    let part = |(look, value, what)| Part { look, value, label: text.report_bar_part(writer.figures(value), what) };
    Bar { label, parts: parts.map(part).collect() }
}

/// Of each norm with a shortcoming how the items to which it applies divide.
pub(super) fn write_norms(writer: &mut Writer<'_>, service: &ServiceCounts, (kind, norms): (ItemKind, &[&String])) {
    let found = norms.iter().map(|norm| (*norm, service.norm(norm, kind)));
    let found: Vec<(&String, NormCounts)> = found.filter(|(_, counts)| counts.items() > 0).collect();
    let bars = found.into_iter().map(|(norm, counts)| of_norm(writer, norm, counts)).collect();
    writer.bars(writer.text.report_bars_norms(), bars);
}

fn of_norm(writer: &Writer<'_>, norm: &str, counts: NormCounts) -> Bar {
    let text = writer.text;
    // A finding may also stand where the norm was not required.
    let without = counts.applies.saturating_sub(counts.items());
    let label = text.report_bar(writer.norm_title(norm), writer.figures(counts.items() + without));
    let parts = [
        (Look::Unlawful, counts.unlawful, text.verdict_unlawful()),
        (Look::Careless, counts.careless, text.verdict_careless()),
        (Look::InOrder, without, text.report_bar_without()),
    ];
    let parts = parts.into_iter().filter(|(_, value, _)| *value > 0);
    let part = |(look, value, what)| Part { look, value, label: text.report_bar_part(writer.figures(value), what) };
    Bar { label, parts: parts.map(part).collect() }
}
