//! What may be said of a sample, and how far the readers agreed, as JSON.

use super::value::{Json, object};
use crate::domain::agreement::{Agreement, AgreementTable};
use crate::domain::codes::{Code, Verdict};
use crate::domain::settle::ItemVerdict;
use crate::domain::statement::{Basis, Statement};
use crate::report::visible::VisibleSample;
use crate::text::Text;

/// One entry per verdict; the limits only where something may be said of the population.
pub(super) fn statements(sample: &VisibleSample) -> Json {
    Json::list(ItemVerdict::ALL, |&verdict| {
        let mut parts = vec![("verdict", verdict.code().into())];
        parts.extend(statement(&sample.basis.statement(&sample.reviewed, verdict)));
        object(parts)
    })
}

/// Why nothing is said of the population.
pub(super) fn refusal(sample: &VisibleSample, text: &Text) -> Json {
    match &sample.basis {
        Basis::Refused { refusal, .. } => Json::Text(text.refusal(refusal)),
        _ => Json::Null,
    }
}

fn statement(statement: &Statement) -> Vec<(&'static str, Json)> {
    match statement {
        Statement::Fraction { hits, read } => vec![("hits", (*hits).into()), ("read", (*read).into())],
        Statement::Counted { hits, population } => {
            vec![("hits", (*hits).into()), ("read", (*population).into()), ("population", (*population).into())]
        }
        Statement::Estimated { hits, interval } => vec![
            ("hits", hits.hits().into()),
            ("read", hits.read().into()),
            ("population", hits.population().into()),
            ("lower", interval.lower.into()),
            ("upper", interval.upper.into()),
        ],
        Statement::Weighted { total, .. } => vec![
            ("population", total.population.into()),
            ("estimate", Json::Text(format!("{:.3}", total.estimate))),
            ("lower", total.interval.lower.into()),
            ("upper", total.interval.upper.into()),
        ],
    }
}

/// Decimals are texts with three places, so that the same figures give the same bytes.
pub(super) fn agreement(table: &AgreementTable) -> Json {
    let norms = table.norms.iter().map(|(norm, found)| (norm.as_str(), of(found)));
    object([("norms", object(norms)), ("overall", of(&table.overall))])
}

fn of(found: &Agreement) -> Json {
    let places = |number: Option<f64>| number.map_or(Json::Null, |number| Json::Text(format!("{number:.3}")));
    let kappa = found.kappa();
    let limits = kappa.and_then(|kappa| kappa.interval);
    object([
        ("verdicts", Json::list(Verdict::ALL, |verdict| verdict.code().into())),
        ("table", Json::list(&found.table, |row| Json::list(row, |&count| count.into()))),
        ("both", found.both().into()),
        ("left_out", found.left_out.into()),
        ("raw", places(found.raw())),
        ("kappa", places(kappa.map(|kappa| kappa.value))),
        ("kappa_lower", places(limits.map(|(lower, _)| lower))),
        ("kappa_upper", places(limits.map(|(_, upper)| upper))),
    ])
}
