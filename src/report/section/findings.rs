//! The findings per service and norm: the count with its denominator, then each finding with its text and evidence.

use super::counts::{in_order, present};
use crate::domain::codes::{ItemKind, Verdict};
use crate::domain::count::{ItemCounts, NormCounts, ServiceCounts};
use crate::report::tree::Span;
use crate::report::visible::{Visible, VisibleFinding, VisibleText};
use crate::report::writer::{Writer, capitalised, paragraphs};

pub(crate) fn write(writer: &mut Writer<'_>, visible: &Visible) {
    writer.heading(2, writer.text.report_findings());
    for service in &visible.services {
        writer.heading(3, writer.service_title(service));
        let findings = Visible::of(&visible.findings, &service.code, |finding| &finding.service);
        let counts = visible.counts.services.get(&service.code).cloned().unwrap_or_default();
        let (counted, open): (Vec<_>, Vec<_>) = findings.into_iter().partition(|finding| finding.counted);
        if counted.is_empty() {
            writer.say(writer.text.report_findings_none());
        }
        for norm in in_order(writer, counted.iter().map(|finding| &finding.norm)) {
            write_norm(writer, norm, &counts);
            counted.iter().filter(|finding| finding.norm == *norm).for_each(|finding| write_finding(writer, finding));
        }
        write_not_counted(writer, &open);
    }
}

fn write_norm(writer: &mut Writer<'_>, norm: &str, counts: &ServiceCounts) {
    writer.heading(4, writer.norm_title(norm));
    if let Some(known) = writer.framework.norm(norm) {
        let question = known.question.get(writer.text.language()).to_owned();
        let basis = known.legal_basis.clone();
        writer.definitions(vec![
            (writer.text.report_norm_question(), Some(question)),
            (writer.text.report_legal_basis(), Some(basis)),
        ]);
    }
    for kind in present(counts) {
        let found = counts.norm(norm, kind);
        if found.items() > 0 {
            writer.say(count_sentence(writer, found, &counts.kind(kind), kind));
        }
    }
}

/// `Tekortkoming bij 12 van de 20 beoordeelde verstrekkingen (van 163), 60%: 12 onrechtmatig.`
fn count_sentence(writer: &Writer<'_>, norm: NormCounts, counts: &ItemCounts, kind: ItemKind) -> String {
    writer.text.report_finding_count(writer.of_norm(norm, counts, kind), count_parts(writer, norm))
}

/// `12 onrechtmatig en 1 onzorgvuldig`.
pub(super) fn count_parts(writer: &Writer<'_>, norm: NormCounts) -> String {
    let parts = [(norm.unlawful, Verdict::Unlawful), (norm.careless, Verdict::Careless)];
    let said = parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, verdict)| {
        writer.text.report_finding_count_part(writer.figures(count), writer.text.word(verdict))
    });
    writer.join(&said.collect::<Vec<_>>())
}

fn write_not_counted(writer: &mut Writer<'_>, findings: &[&VisibleFinding]) {
    if findings.is_empty() {
        return;
    }
    writer.heading(4, writer.text.report_not_counted());
    writer.note(vec![writer.text.report_not_counted_why().into()]);
    for norm in in_order(writer, findings.iter().map(|finding| &finding.norm)) {
        writer.heading(5, writer.norm_title(norm));
        findings.iter().filter(|finding| finding.norm == *norm).for_each(|finding| write_finding(writer, finding));
    }
}

fn write_finding(writer: &mut Writer<'_>, finding: &VisibleFinding) {
    let first = writer.next_number();
    let text = writer.text;
    let mut lead = vec![Span::Strong(text.report_finding_line(capitalised(&finding.item), text.word(finding.verdict)))];
    let says_nothing = finding.texts.iter().all(|text| text.reasoning.is_none() && text.compensating.is_none());
    if finding.withheld {
        lead.push(format!(" {}", text.report_finding_withheld()).into());
    } else if says_nothing {
        lead.push(format!(" {}", text.report_finding_no_text()).into());
    }
    // One reading needs no mention of which it was, and its text goes on behind the verdict.
    if let [only] = finding.texts.as_slice() {
        write_text(writer, lead, only);
    } else {
        writer.paragraph(lead);
        for reading in &finding.texts {
            let lead = Span::Emphasis(text.report_finding_reading(text.word(reading.reading)));
            write_text(writer, vec![lead], reading);
        }
    }
    write_reactions(writer, &finding.reactions);
    writer.room_for_reaction(first);
}

/// What the service said, by version.
pub(super) fn write_reactions(writer: &mut Writer<'_>, reactions: &[(u64, String)]) {
    for (version, said) in reactions {
        let mut parts = paragraphs(said).into_iter();
        let lead = Span::Emphasis(writer.text.stage_reaction(*version));
        writer.paragraph(vec![lead, format!(" {}", parts.next().unwrap_or_default()).into()]);
        parts.for_each(|part| writer.say(part));
    }
}

/// The reasoning behind its lead, then what supports it.
fn write_text(writer: &mut Writer<'_>, mut lead: Vec<Span>, text: &VisibleText) {
    let mut reasoning = paragraphs(text.reasoning.as_deref().unwrap_or_default()).into_iter();
    lead.extend(reasoning.next().map(|first| format!(" {first}").into()));
    writer.paragraph(lead);
    for part in reasoning {
        writer.say(part);
    }
    write_support(writer, text);
}

fn write_support(writer: &mut Writer<'_>, text: &VisibleText) {
    let mut compensating = paragraphs(text.compensating.as_deref().unwrap_or_default()).into_iter();
    if let Some(first) = compensating.next() {
        let lead = Span::Emphasis(writer.text.report_finding_compensating());
        writer.paragraph(vec![lead, format!(" {first}").into()]);
    }
    compensating.for_each(|part| writer.say(part));
    text.quotes.iter().for_each(|quote| writer.quote(&quote.quote, &quote.source));
}
