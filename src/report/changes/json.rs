//! The comparison for machines: every change by its codes, with the numbers and texts on both sides.

use super::super::json::value::{Json, object};
use super::super::json::{edition, investigation_json};
use super::{Changed, ChangedAdvice, Changes, Comparison, compared, is_advice, is_finding, whole_text};
use crate::domain::codes::{Code, ItemKind};
use crate::domain::conclusion::Unsound;
use crate::domain::count::ServiceCounts;
use crate::domain::version::Reaction;
use crate::report::request::Request;
use crate::report::visible::VisibleFinding;
use crate::text::Text;
use std::collections::BTreeSet;

/// `toets report FILE --compare OLD NEW --format json`. `change` is `added`, `removed`, `verdict` or `text`; what was not
/// there is `null`.
///
/// # Errors
/// What contradicts itself in either version.
pub fn render(comparison: &Comparison<'_>, request: &Request, text: &Text) -> Result<String, Vec<Unsound>> {
    let changes = compared(comparison, request, text)?;
    let findings: Vec<Json> = changes.changed_findings().iter().map(|changed| changes.finding(changed)).collect();
    let advice: Vec<Json> = changes.changed_advice().iter().map(|changed| changes.advice(changed)).collect();
    let whole = object([
        ("investigation", investigation_json(&comparison.new.data.investigation)),
        ("audience", request.audience.code().into()),
        ("classification", changes.marked().code().into()),
        ("old", edition(comparison.old.edition)),
        ("new", edition(comparison.new.edition)),
        ("findings", Json::List(findings)),
        ("recommendations", Json::List(advice)),
        ("counts", Json::List(changes.counts())),
    ]);
    Ok(whole.pretty())
}

impl Changes<'_> {
    fn finding(&self, &(key, old, new): &Changed<'_>) -> Json {
        let change = match (old, new) {
            (None, _) => "added",
            (_, None) => "removed",
            (Some(old), Some(new)) if old.verdict != new.verdict => "verdict",
            _ => "text",
        };
        let side = |finding: Option<&VisibleFinding>| {
            finding.map_or(Json::Null, |finding| {
                let withheld = Json::Truth(finding.withheld);
                let text = whole_text(finding).as_str().into();
                object([("verdict", finding.verdict.code().into()), ("text", text), ("withheld", withheld)])
            })
        };
        object([
            ("item", self.names.get(&key.0).map(String::as_str).into()),
            ("norm", key.1.as_str().into()),
            ("change", change.into()),
            ("old", side(old)),
            ("new", side(new)),
            ("reactions", Json::List(self.reasons(|about| is_finding(about, key)).map(reaction).collect())),
        ])
    }

    fn advice(&self, (key, old, new): &ChangedAdvice) -> Json {
        let change = match (old, new) {
            (None, _) => "added",
            (_, None) => "removed",
            _ => "text",
        };
        object([
            ("service", key.0.as_str().into()),
            ("number", key.1.as_str().into()),
            ("change", change.into()),
            ("old", old.as_deref().into()),
            ("new", new.as_deref().into()),
            ("reactions", Json::List(self.reasons(|about| is_advice(about, key)).map(reaction).collect())),
        ])
    }

    /// Every number that differs; `norm` is `null` where it counts items.
    fn counts(&self) -> Vec<Json> {
        let [old, new] = [&self.old, &self.new].map(|side| &side.visible.counts.services);
        let services: BTreeSet<_> = old.keys().chain(new.keys()).collect();
        let none = ServiceCounts::default();
        let mut rows = Vec::new();
        for service in services {
            let (old, new) = (old.get(service).unwrap_or(&none), new.get(service).unwrap_or(&none));
            for &kind in ItemKind::ALL {
                let place = |norm: Option<&str>| {
                    [("service", service.as_str().into()), ("kind", kind.code().into()), ("norm", norm.into())]
                };
                moved(&place(None), (&old.kind(kind).named(), &new.kind(kind).named()), &mut rows);
                for norm in old.norms.keys().chain(new.norms.keys()).collect::<BTreeSet<_>>() {
                    let fields = [old, new].map(|side| {
                        let counts = side.norm(norm, kind);
                        [("unlawful", counts.unlawful), ("careless", counts.careless), ("applies", counts.applies)]
                    });
                    moved(&place(Some(norm)), (&fields[0], &fields[1]), &mut rows);
                }
            }
        }
        rows
    }
}

type Fields = [(&'static str, u64)];

fn moved(place: &[(&'static str, Json)], (old, new): (&Fields, &Fields), rows: &mut Vec<Json>) {
    let changed = old.iter().zip(new).filter(|((_, old), (_, new))| old != new);
    rows.extend(changed.map(|((field, old), (_, new))| {
        let numbers = [("field", (*field).into()), ("old", (*old).into()), ("new", (*new).into())];
        object(place.iter().cloned().chain(numbers))
    }));
}

fn reaction(reaction: &Reaction) -> Json {
    object([("version", reaction.version.into()), ("text", reaction.text.as_str().into())])
}
