//! The conclusions: what was found per service and norm, each with its count. Everything unlawful in the body is here.

use super::counts::{in_order, present};
use super::findings::count_parts;
use crate::report::visible::Visible;
use crate::report::writer::Writer;

pub(crate) fn write(writer: &mut Writer<'_>, visible: &Visible) {
    let text = writer.text;
    writer.heading(2, text.stage_conclusions());
    writer.say(text.stage_conclusions_intro());
    for service in &visible.services {
        writer.heading(3, writer.service_title(service));
        let counts = visible.counts.services.get(&service.code).cloned().unwrap_or_default();
        let mut lines = Vec::new();
        for norm in in_order(writer, counts.norms.keys()) {
            for kind in present(&counts) {
                let found = counts.norm(norm, kind);
                if found.items() > 0 {
                    let fraction = writer.of_norm(found, &counts.kind(kind), kind);
                    let list = count_parts(writer, found);
                    lines.push(vec![text.stage_conclusion(writer.norm_title(norm), fraction, list).into()]);
                }
            }
        }
        if lines.is_empty() {
            writer.say(text.stage_conclusions_none());
        }
        writer.list(lines);
    }
}
