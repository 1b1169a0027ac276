//! `toets sample FILE list`: the samples, and what may be said on the strength of each.

use crate::cli::arguments::TableOrJson;
use crate::cli::failure::Failure;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::codes::Code;
use crate::domain::review_records::Sample;
use crate::domain::settle::ItemVerdict;
use crate::domain::statement::{Basis, Outcomes, Reviewed, Statement};
use crate::store::Access;
use crate::text::{Text, number, sanitise};
use serde_json::{Value as Json, json};
use std::path::Path;

pub fn run(session: &Session, file: &Path, format: TableOrJson) -> Result<Outcome, Failure> {
    let store = session::open(file, Access::Read)?;
    let text = session.text_of(&store)?;
    let samples = store.samples()?;
    output::data(&match format {
        TableOrJson::Table if samples.is_empty() => text.sample_none() + "\n",
        TableOrJson::Table => {
            let parts: Vec<String> = samples.iter().map(|(sample, reviewed)| told(&text, sample, reviewed)).collect();
            parts.join("\n")
        }
        TableOrJson::Json => {
            let samples: Vec<Json> =
                samples.iter().map(|(sample, reviewed)| as_json(&text, sample, reviewed)).collect();
            json!({"samples": samples}).to_string() + "\n"
        }
    })?;
    Ok(Outcome::Done)
}

fn told(text: &Text, sample: &Sample, reviewed: &Reviewed) -> String {
    let basis = Basis::of(sample, reviewed);
    let mut lines = vec![heading(text, sample, reviewed)];
    if let Some(extended) = &sample.extends {
        lines.push(format!("  {}", text.sample_extends(sample.round.unwrap_or(1).unsigned_abs(), extended)));
    }
    lines.extend(sample.reason.as_ref().map(|reason| format!("  {}", text.sample_reason(reason))));
    lines.extend(text.seen(reviewed.seen).map(|said| format!("  {said}")));
    lines.push(format!("  {}", text.basis(&basis, reviewed.kind)));
    let lines: String = lines.iter().map(|line| sanitise::line(line).into_owned() + "\n").collect();
    lines + &verdicts(text, &basis, reviewed)
}

fn heading(text: &Text, sample: &Sample, reviewed: &Reviewed) -> String {
    let figure = |count: usize| number(count as u64, text.language());
    let method = sample.method.map_or_else(|| text.sample_no_method(), |method| text.word(method));
    let frame = sample.frame_refs().count();
    let unit = |count: usize| reviewed.kind.map_or_else(|| text.sample_items(), |kind| text.items(kind, count as u64));
    let items = sample.items.len();
    match frame {
        0 => text.sample_line_no_frame(&sample.name, method, figure(items), unit(items)),
        _ => text.sample_line(&sample.name, method, figure(items), figure(frame), unit(frame)),
    }
}

fn verdicts(text: &Text, basis: &Basis, reviewed: &Reviewed) -> String {
    let header = [String::new(), text.statement_verdict(), text.statement_in_sample(), text.statement_in_population()];
    let mut rows = Vec::new();
    for &verdict in ItemVerdict::ALL {
        let statement = basis.statement(reviewed, verdict);
        let said = text.said(&statement);
        let whole = said.in_population.unwrap_or_else(|| text.statement_nothing());
        rows.push(vec![String::new(), text.item_verdict(verdict), said.in_sample, whole]);
        if let Statement::Weighted { strata, .. } = &statement {
            let of = |(name, hits): &(String, _)| {
                let name = sanitise::line(&text.stratum(name)).into_owned();
                vec![String::new(), format!("  {name}"), text.drawn(*hits), String::new()]
            };
            rows.extend(strata.iter().map(of));
        }
    }
    for (name, count) in apart(text, &reviewed.all) {
        rows.push(vec![String::new(), name, number(count, text.language()), String::new()]);
    }
    output::table(&header, &rows)
}

/// What is in n without a verdict, on lines of its own.
fn apart(text: &Text, outcomes: &Outcomes) -> Vec<(String, u64)> {
    let all = [
        (text.statement_not_found(), outcomes.not_found),
        (text.statement_excluded(), outcomes.excluded),
        (text.statement_open(), outcomes.open),
    ];
    all.into_iter().filter(|(_, count)| *count > 0).collect()
}

fn as_json(text: &Text, sample: &Sample, reviewed: &Reviewed) -> Json {
    let basis = Basis::of(sample, reviewed);
    let refusal = match &basis {
        Basis::Refused { refusal, .. } => Some(text.refusal(refusal)),
        _ => None,
    };
    let statement = |&verdict: &ItemVerdict| {
        let mut said = statement(&basis.statement(reviewed, verdict));
        said["verdict"] = verdict.code().into();
        said
    };
    let outcomes = &reviewed.all;
    json!({
        "name": sample.name,
        "method": sample.method.map(Code::code),
        "kind": reviewed.kind.map(Code::code),
        "items": sample.items.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "frame": Some(sample.frame_refs().count()).filter(|&frame| frame > 0),
        "frame_sha256": sample.frame_sha256,
        "frame_filter": sample.frame_filter,
        "seed": sample.seed,
        "seed_origin": sample.seed_origin,
        "by": sample.by,
        "round": sample.round,
        "extends": sample.extends,
        "level": level(&basis),
        "reason": sample.reason,
        "drawn_on": sample.drawn_on.map(|date| date.to_string()),
        "not_found": outcomes.not_found,
        "excluded": outcomes.excluded,
        "open": outcomes.open,
        "seen": reviewed.seen,
        "refusal": refusal,
        "statements": ItemVerdict::ALL.iter().map(statement).collect::<Vec<_>>(),
    })
}

fn level(basis: &Basis) -> Option<String> {
    match basis {
        Basis::Random { level, .. } | Basis::Stratified { level, .. } => Some(level.to_string()),
        Basis::Full { .. } | Basis::Refused { .. } => None,
    }
}

fn statement(statement: &Statement) -> Json {
    match statement {
        Statement::Fraction { hits, read } => json!({"hits": hits, "read": read}),
        Statement::Counted { hits, population } => json!({"hits": hits, "read": population, "population": population}),
        Statement::Estimated { hits, interval } => json!({
            "hits": hits.hits(), "read": hits.read(), "population": hits.population(),
            "lower": interval.lower, "upper": interval.upper, "interval": "hypergeometric",
        }),
        Statement::Weighted { strata, total } => {
            let strata = strata.iter().zip(&total.strata).map(|((name, hits), interval)| {
                json!({"stratum": name, "hits": hits.hits(), "read": hits.read(), "population": hits.population(),
                    "lower": interval.lower, "upper": interval.upper})
            });
            json!({
                "strata": strata.collect::<Vec<_>>(), "estimate": total.estimate, "population": total.population,
                "lower": total.interval.lower, "upper": total.interval.upper,
                "interval": "sum of hypergeometric per stratum",
            })
        }
    }
}
