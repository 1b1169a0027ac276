//! The flow from population to verdict, per service and kind of item.

use super::counts::present;
use crate::domain::count::ItemCounts;
use crate::domain::flow::{self, Stage, Step};
use crate::report::tree::{Flow, FlowStep, Look};
use crate::report::visible::Visible;
use crate::report::writer::Writer;

pub(super) fn write(writer: &mut Writer<'_>, visible: &Visible) {
    for service in &visible.services {
        let Some(counts) = visible.counts.services.get(&service.code) else { continue };
        for kind in present(counts) {
            let of_kind = counts.kind(kind);
            let unit = writer.text.items(kind, of_kind.population);
            let title = writer.text.samples_flow(&service.code, unit);
            writer.flow(of_counts(writer, title, &of_kind));
        }
    }
}

fn of_counts(writer: &Writer<'_>, title: String, counts: &ItemCounts) -> Flow {
    let steps = flow::of_counts(counts);
    let drawn: Vec<FlowStep> = steps.iter().map(|step| drawn(writer, *step)).collect();
    let said: Vec<String> = drawn.iter().map(|step| format!("{} {}", step.label, step.shown)).collect();
    Flow { title, description: said.join("; "), whole: flow::scale(&steps), steps: drawn }
}

fn drawn(writer: &Writer<'_>, step: Step) -> FlowStep {
    FlowStep {
        label: writer.text.stage(step.stage),
        shown: writer.figures(step.items),
        items: step.items,
        from: step.from,
        look: look(step.stage),
    }
}

fn look(stage: Stage) -> Look {
    match stage {
        Stage::Population | Stage::Drawn | Stage::Assessed => Look::Whole,
        Stage::Excluded | Stage::NotDrawn | Stage::ExcludedLater | Stage::NotFound => Look::Outside,
        Stage::Open | Stage::Conflict => Look::Open,
        Stage::Unlawful => Look::Unlawful,
        Stage::Careless => Look::Careless,
        Stage::NotAssessable => Look::NotAssessable,
        Stage::InOrder => Look::InOrder,
    }
}
