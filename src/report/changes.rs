//! What changed between two frozen versions: findings, recommendations and counts, with the reaction that led to it.

mod json;

pub use json::render as changes_json;

use super::audience::{item_names, visible};
use super::numbers::filled;
use super::request::{Audience, Request};
use super::section::head;
use super::tree::{Cell, Column, Report, Span, Table};
use super::visible::{Visible, VisibleFinding};
use super::writer::{Writer, capitalised, paragraphs};
use crate::domain::codes::{Classification, ItemKind};
use crate::domain::conclusion::Unsound;
use crate::domain::count::{ItemCounts, NormCounts, ServiceCounts};
use crate::domain::framework::Framework;
use crate::domain::item::ItemRef;
use crate::domain::version::{Edition, Reacted, Reaction};
use crate::domain::view::ReportData;
use crate::text::Text;
use similar::{ChangeTag, TextDiff};
use std::collections::{BTreeMap, BTreeSet};

/// A frozen version as it is compared.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    pub data: &'a ReportData,
    pub framework: &'a Framework,
    pub edition: Edition,
}

/// From what, to what, and what the services said in between.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    pub old: Compared<'a>,
    pub new: Compared<'a>,
    pub reactions: &'a [Reaction],
}

/// The changes as a report, for the same audiences and in the same formats as any other.
///
/// # Errors
/// What contradicts itself in either version.
pub fn changes(comparison: &Comparison<'_>, request: &Request, text: &Text) -> Result<Report, Vec<Unsound>> {
    let Comparison { old, new, .. } = *comparison;
    let changes = compared(comparison, request, text)?;
    let mut writer = Writer::new(text, new.framework, request.audience);
    changes.write(&mut writer, text.stage_changes(number(old.edition), number(new.edition)));
    let marked = changes.marked();
    let marking = head::marking(&writer, &Visible { marking: marked, ..changes.new.visible });
    let report = writer.finish(new.data.investigation.title.clone(), marking);
    Ok(Report { house: request.house.clone(), ..report })
}

fn compared<'a>(comparison: &Comparison<'a>, request: &'a Request, text: &Text) -> Result<Changes<'a>, Vec<Unsound>> {
    let Comparison { old, new, .. } = *comparison;
    let contradictions: Vec<_> =
        [old, new].iter().flat_map(|side| crate::domain::conclusion::unsound(side.data)).collect();
    if !contradictions.is_empty() {
        return Err(contradictions);
    }
    let side = |side: Compared<'_>| {
        let data = filled(side.data, side.framework, text).into_owned();
        let visible = visible(&data, &Request { edition: side.edition, ..request.clone() }, text);
        let wanted = data
            .findings
            .iter()
            .filter(|finding| request.service.as_ref().is_none_or(|service| *service == finding.service));
        let about = wanted.map(|finding| (finding.item.clone(), finding.norm.clone())).collect();
        Side { about, visible }
    };
    Ok(Changes {
        names: item_names(&merged(new.data, old.data), request, text),
        old: side(old),
        new: side(new),
        reactions: comparison.reactions,
        since: number(old.edition),
        until: number(new.edition),
        request,
    })
}
fn number(edition: Edition) -> u64 {
    match edition {
        Edition::Working => 0,
        Edition::Frozen { number, .. } => number,
    }
}

/// The new data with what only the old ones name behind it: one name for each item in the whole comparison, and for those
/// that are still there the name they have in the new version.
fn merged(new: &ReportData, old: &ReportData) -> ReportData {
    let mut merged = new.clone();
    let known: BTreeSet<_> = new.cases.iter().map(|case| &case.item).collect();
    merged.cases.extend(old.cases.iter().filter(|case| !known.contains(&case.item)).cloned());
    merged.findings.extend(old.findings.iter().cloned());
    merged
}

struct Side {
    /// What the findings the audience sees are about, in their order. Not part of what is seen: it names items.
    about: Vec<FindingKey>,
    visible: Visible,
}

/// Item and norm.
type FindingKey = (ItemRef, String);

impl Side {
    fn findings(&self) -> BTreeMap<&FindingKey, &VisibleFinding> {
        self.about.iter().zip(&self.visible.findings).collect()
    }
}

/// A finding that differs: what it is about, what it was, what it is.
type Changed<'a> = (&'a FindingKey, Option<&'a VisibleFinding>, Option<&'a VisibleFinding>);
type ChangedAdvice = ((String, String), Option<String>, Option<String>);

fn is_finding(about: &Reacted, (of, under): &FindingKey) -> bool {
    matches!(about, Reacted::Finding { item, norm } if item == of && norm.as_ref().is_none_or(|norm| norm == under))
}

fn is_advice(about: &Reacted, (of, numbered): &(String, String)) -> bool {
    matches!(about, Reacted::Recommendation { service, number } if service == of && number == numbered)
}

struct Changes<'a> {
    old: Side,
    new: Side,
    names: BTreeMap<ItemRef, String>,
    reactions: &'a [Reaction],
    since: u64,
    until: u64,
    request: &'a Request,
}

impl Changes<'_> {
    /// What fell away counts too: the higher of the two.
    fn marked(&self) -> Classification {
        self.old.visible.marking.max(self.new.visible.marking)
    }

    /// What the findings under a key were and are, where they differ.
    fn changed_findings(&self) -> Vec<Changed<'_>> {
        let (old, new) = (self.old.findings(), self.new.findings());
        let keys: BTreeSet<_> = old.keys().chain(new.keys()).copied().collect();
        let all = keys.into_iter().map(|key| (key, old.get(key).copied(), new.get(key).copied()));
        all.filter(|(_, old, new)| !same(*old, *new)).collect()
    }

    /// What a service said of the old version, or of one between the two. Not for the public: it was said in confidence.
    fn reasons(&self, is_about: impl Fn(&Reacted) -> bool) -> impl Iterator<Item = &Reaction> {
        let told = self.request.audience != Audience::Public;
        let between =
            self.reactions.iter().filter(move |said| told && (self.since..self.until).contains(&said.version));
        between.filter(move |reaction| is_about(&reaction.about))
    }

    fn write(&self, writer: &mut Writer<'_>, title: String) {
        let text = writer.text;
        writer.heading(1, title);
        let [old, new] = [&self.old, &self.new].map(|side| text.edition(side.visible.edition));
        writer.say(text.stage_changes_intro(old, new));
        let before = writer.len();
        self.write_findings(writer);
        self.write_advice(writer);
        self.write_counts(writer);
        if writer.len() == before {
            writer.say(text.stage_changes_none());
        }
    }

    fn write_findings(&self, writer: &mut Writer<'_>) {
        let changed = self.changed_findings();
        if changed.is_empty() {
            return;
        }
        writer.heading(2, writer.text.stage_changed_findings());
        for (key, old, new) in changed {
            self.write_finding(writer, key, (old, new));
        }
    }

    fn write_finding(
        &self,
        writer: &mut Writer<'_>,
        key: &FindingKey,
        (old, new): (Option<&VisibleFinding>, Option<&VisibleFinding>),
    ) {
        let text = writer.text;
        let item = self.names.get(&key.0).cloned().unwrap_or_default();
        let name = format!("{}, {}", capitalised(&item), writer.norm_title(&key.1));
        let word = |finding: &VisibleFinding| text.word(finding.verdict);
        let said = match (old, new) {
            (None, Some(new)) => text.stage_came(name, word(new)),
            (Some(old), None) => text.stage_went(name, word(old)),
            (Some(old), Some(new)) if old.verdict != new.verdict => text.stage_moved(name, word(old), word(new)),
            _ => text.stage_reworded(name),
        };
        writer.paragraph(vec![Span::Strong(said)]);
        if new.is_some_and(|new| new.withheld) {
            writer.say(text.stage_withheld());
        }
        let [before, after] = [old, new].map(|finding| finding.map(whole_text).unwrap_or_default());
        write_difference(writer, &before, &after);
        self.write_reasons(writer, |about| is_finding(about, key));
    }

    /// The recommendations that differ: service and number, what it was, what it is.
    fn changed_advice(&self) -> Vec<ChangedAdvice> {
        let advice = |side: &Side| -> BTreeMap<(String, String), String> {
            let told = side.visible.recommendations.iter().map(|advice| {
                let parts = advice.title.iter().cloned().chain(paragraphs(&advice.text)).collect::<Vec<_>>();
                ((advice.service.clone(), advice.number.clone()), parts.join("\n"))
            });
            told.collect()
        };
        let (old, new) = (advice(&self.old), advice(&self.new));
        let keys: BTreeSet<_> = old.keys().chain(new.keys()).filter(|key| old.get(*key) != new.get(*key)).collect();
        keys.into_iter().map(|key| (key.clone(), old.get(key).cloned(), new.get(key).cloned())).collect()
    }

    fn write_advice(&self, writer: &mut Writer<'_>) {
        let changed = self.changed_advice();
        if changed.is_empty() {
            return;
        }
        let text = writer.text;
        writer.heading(2, text.stage_changed_advice());
        for (key, old, new) in changed {
            let name = format!("{} ({})", text.report_recommendation(&key.1), key.0);
            writer.paragraph(vec![Span::Strong(match (&old, &new) {
                (None, _) => text.stage_advice_came(name),
                (_, None) => text.stage_advice_went(name),
                _ => text.stage_reworded(name),
            })]);
            write_difference(writer, &old.unwrap_or_default(), &new.unwrap_or_default());
            self.write_reasons(writer, |about| is_advice(about, &key));
        }
    }

    fn write_reasons(&self, writer: &mut Writer<'_>, is_about: impl Fn(&Reacted) -> bool) {
        for reaction in self.reasons(is_about) {
            writer.paragraph(vec![Span::Emphasis(writer.text.stage_because(&reaction.text))]);
        }
    }

    fn write_counts(&self, writer: &mut Writer<'_>) {
        let text = writer.text;
        let mut rows = Vec::new();
        let services: BTreeSet<_> =
            self.old.visible.counts.services.keys().chain(self.new.visible.counts.services.keys()).collect();
        for service in services {
            let none = ServiceCounts::default();
            let [old, new] =
                [&self.old, &self.new].map(|side| side.visible.counts.services.get(service).unwrap_or(&none));
            let mut changed = Vec::new();
            for &kind in <ItemKind as crate::domain::codes::Code>::ALL {
                moved_items(writer, (&old.kind(kind), &new.kind(kind)), kind, &mut changed);
                let norms: BTreeSet<_> = old.norms.keys().chain(new.norms.keys()).collect();
                for norm in norms {
                    moved_norm(writer, (old.norm(norm, kind), new.norm(norm, kind)), (norm, kind), &mut changed);
                }
            }
            rows.extend(changed.into_iter().map(|(name, old, new)| {
                vec![Cell::Text(format!("{service}, {name}")), writer.number(old), writer.number(new)]
            }));
        }
        if !rows.is_empty() {
            writer.heading(2, text.stage_changed_counts());
            let columns = vec![
                Column::left(text.stage_count()),
                Column::right(text.stage_before()),
                Column::right(text.stage_after()),
            ];
            writer.table(Table { name: "changes".into(), title: text.stage_table_moved(), columns, rows });
        }
    }
}

type Moved = (String, u64, u64);

fn moved_items(writer: &Writer<'_>, (old, new): (&ItemCounts, &ItemCounts), kind: ItemKind, moved: &mut Vec<Moved>) {
    let unit = writer.text.items(kind, 2);
    for ((field, before), (_, after)) in old.named().into_iter().zip(new.named()).filter(|(old, new)| old != new) {
        moved.push((format!("{unit}: {}", super::section::counts::field_title(writer, field)), before, after));
    }
}

fn moved_norm(
    writer: &Writer<'_>,
    (old, new): (NormCounts, NormCounts),
    (norm, kind): (&str, ItemKind),
    moved: &mut Vec<Moved>,
) {
    let name = format!("{}, {}", writer.norm_title(norm), writer.text.items(kind, 2));
    let fields = [
        (writer.text.report_unlawful(), old.unlawful, new.unlawful),
        (writer.text.report_careless(), old.careless, new.careless),
        (writer.text.report_applies(), old.applies, new.applies),
    ];
    let changed = fields.into_iter().filter(|(_, old, new)| old != new);
    moved.extend(changed.map(|(field, old, new)| (format!("{name}: {}", field.to_lowercase()), old, new)));
}

fn same(old: Option<&VisibleFinding>, new: Option<&VisibleFinding>) -> bool {
    match (old, new) {
        (Some(old), Some(new)) => old.verdict == new.verdict && whole_text(old) == whole_text(new),
        (old, new) => old.is_none() && new.is_none(),
    }
}

/// Everything the audience may read of a finding, one text after the other.
fn whole_text(finding: &VisibleFinding) -> String {
    let texts = finding.texts.iter().flat_map(|text| [text.reasoning.as_deref(), text.compensating.as_deref()]);
    texts.flatten().flat_map(paragraphs).collect::<Vec<_>>().join("\n")
}

/// Word by word: what fell away in brackets, what came in bold. A paragraph of the text is a paragraph here.
fn write_difference(writer: &mut Writer<'_>, old: &str, new: &str) {
    if old == new {
        return;
    }
    let mut runs: Vec<(ChangeTag, String)> = Vec::new();
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        for (place, part) in change.value().split('\n').enumerate() {
            if place > 0 {
                write_runs(writer, std::mem::take(&mut runs));
            }
            match runs.last_mut() {
                Some((tag, said)) if *tag == change.tag() => said.push_str(part),
                _ => runs.push((change.tag(), part.to_owned())),
            }
        }
    }
    write_runs(writer, runs);
}

fn write_runs(writer: &mut Writer<'_>, runs: Vec<(ChangeTag, String)>) {
    let text = writer.text;
    let spans: Vec<Span> = runs
        .into_iter()
        .filter(|(_, said)| !said.is_empty())
        .map(|(tag, said)| match tag {
            ChangeTag::Delete if !said.trim().is_empty() => Span::Emphasis(format!("{} ", text.stage_was(said.trim()))),
            ChangeTag::Insert => Span::Strong(said),
            ChangeTag::Equal | ChangeTag::Delete => Span::Text(said),
        })
        .collect();
    if !spans.is_empty() {
        writer.paragraph(spans);
    }
}

#[cfg(test)]
mod tests;
