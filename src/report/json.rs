//! The JSON renderings: the counts by themselves, exactly as the command line promises them, and the whole report.

mod statement;
pub(super) mod value;

use super::audience::visible;
use super::build::unsound;
use super::numbers::filled;
use super::request::{Request, Section};
use super::visible::{
    Day, Told, Visible, VisibleCase, VisibleExclusion, VisibleFinding, VisibleQuestion, VisibleRecommendation,
    VisibleSample, VisibleText,
};
use crate::domain::codes::Code;
use crate::domain::conclusion::Unsound;
use crate::domain::count::{CountTable, ServiceCounts};
use crate::domain::framework::Framework;
use crate::domain::records::Investigation;
use crate::domain::version::Edition;
use crate::domain::view::ReportData;
use crate::text::Text;
use chrono::NaiveDate;
use value::{Json, object};

/// The report that was asked for: the counts contract when nothing else is wanted, else every wanted part.
///
/// # Errors
/// Everything that contradicts itself.
pub fn render(
    data: &ReportData,
    framework: &Framework,
    request: &Request,
    text: &Text,
) -> Result<String, Vec<Unsound>> {
    let unsound = unsound(data, request);
    if !unsound.is_empty() {
        return Err(unsound);
    }
    let data = filled(data, framework, text);
    let visible = visible(&data, request, text);
    if request.is_counts_only() && request.service.is_none() {
        return Ok(counts_json(&data.investigation, &visible.counts));
    }
    Ok(whole(&visible, &data.investigation, framework, request, text).pretty())
}

/// `toets report FILE --section counts --format json`.
#[must_use]
pub fn counts_json(investigation: &Investigation, counts: &CountTable) -> String {
    let mut parts = vec![("investigation", investigation_json(investigation))];
    parts.extend(count_parts(counts, Some(&counts.total)));
    object(parts).pretty()
}

fn whole(
    visible: &Visible,
    investigation: &Investigation,
    framework: &Framework,
    request: &Request,
    text: &Text,
) -> Json {
    let mut parts = vec![
        ("investigation", investigation_json(investigation)),
        ("audience", visible.audience.code().into()),
        ("classification", visible.marking.code().into()),
        ("framework", framework.code.as_str().into()),
        ("edition", edition(request.edition)),
    ];
    if request.wants(Section::Counts) {
        parts.extend(count_parts(&visible.counts, visible.total.as_ref()));
    }
    if request.wants(Section::Findings) {
        parts.push(("findings", Json::list(&visible.findings, finding)));
    }
    if request.wants(Section::Cases) {
        parts.push(("cases", Json::list(&visible.cases, case)));
    }
    if request.wants(Section::Sample) {
        parts.push(("exclusions", Json::list(&visible.exclusions, exclusion)));
        parts.push(("samples", Json::list(&visible.samples, |found| sample(found, text))));
        parts.extend(visible.agreement.as_ref().map(|table| ("agreement", statement::agreement(table))));
    }
    if request.wants(Section::Recommendations) {
        parts.push(("recommendations", Json::list(&visible.recommendations, recommendation)));
    }
    if request.wants(Section::All) {
        parts.push(("questions", Json::list(&visible.questions, question)));
    }
    if request.wants(Section::Checkpoint) {
        let checkpoint =
            [("events", visible.checkpoint.events.into()), ("head", visible.checkpoint.head.as_str().into())];
        parts.push(("checkpoint", object(checkpoint)));
    }
    object(parts)
}

/// `{"stage": "concept", "version": 2}`; the working file has neither.
pub(super) fn edition(edition: Edition) -> Json {
    let (stage, version) = match edition {
        Edition::Working => (Json::Null, Json::Null),
        Edition::Frozen { number, stage } => (stage.code().into(), number.into()),
    };
    object([("stage", stage), ("version", version)])
}

pub(super) fn investigation_json(investigation: &Investigation) -> Json {
    object([
        ("title", investigation.title.as_str().into()),
        ("period_start", date(investigation.period_start)),
        ("period_end", date(investigation.period_end)),
    ])
}

fn count_parts(counts: &CountTable, total: Option<&ServiceCounts>) -> Vec<(&'static str, Json)> {
    let services = counts
        .services
        .iter()
        .map(|(code, service)| object([("service", code.as_str().into())].into_iter().chain(service_counts(service))));
    let mut parts = vec![("services", Json::List(services.collect()))];
    parts.extend(total.map(|total| ("total", object(service_counts(total)))));
    parts
}

fn service_counts(service: &ServiceCounts) -> [(&'static str, Json); 2] {
    let kinds = service.items.iter().filter(|(_, counts)| counts.population > 0);
    let items = kinds.map(|(kind, counts)| (kind.code(), object(counts.named().map(|(field, n)| (field, n.into())))));
    let norms = service.norms.iter().filter_map(|(norm, kinds)| {
        let kinds: Vec<_> = kinds
            .iter()
            .filter(|(_, counts)| counts.items() > 0 || counts.applies > 0)
            .map(|(kind, counts)| {
                let fields = [
                    ("careless", counts.careless),
                    ("unlawful", counts.unlawful),
                    ("items", counts.items()),
                    ("applies", counts.applies),
                ];
                (kind.code(), object(fields.map(|(field, n)| (field, n.into()))))
            })
            .collect();
        (!kinds.is_empty()).then(|| (norm.as_str(), object(kinds)))
    });
    [("items", object(items)), ("norms", object(norms))]
}

fn finding(finding: &VisibleFinding) -> Json {
    object([
        ("item", finding.item.as_str().into()),
        ("kind", finding.kind.code().into()),
        ("service", finding.service.as_str().into()),
        ("norm", finding.norm.as_str().into()),
        ("verdict", finding.verdict.code().into()),
        ("counted", Json::Truth(finding.counted)),
        ("withheld", Json::Truth(finding.withheld)),
        ("texts", Json::list(&finding.texts, text)),
        ("reactions", Json::list(&finding.reactions, reaction)),
    ])
}

fn reaction((version, text): &(u64, String)) -> Json {
    object([("version", (*version).into()), ("text", text.as_str().into())])
}

fn text(text: &VisibleText) -> Json {
    let quote = |quote: &super::visible::VisibleQuote| {
        object([("quote", quote.quote.as_str().into()), ("source", quote.source.as_str().into())])
    };
    object([
        ("reading", text.reading.code().into()),
        ("reasoning", text.reasoning.as_deref().into()),
        ("compensating", text.compensating.as_deref().into()),
        ("quotes", Json::list(&text.quotes, quote)),
    ])
}

fn case(case: &VisibleCase) -> Json {
    let form = case.form;
    let outcome = |(norm, verdict): &(String, crate::domain::codes::Verdict)| {
        object([("norm", norm.as_str().into()), ("verdict", verdict.code().into())])
    };
    object([
        ("item", case.item.as_str().into()),
        ("kind", case.kind.code().into()),
        ("service", case.service.as_str().into()),
        ("date", day(case.date)),
        ("title", told(&case.title)),
        ("parties", Json::list(&case.parties, |party| party.as_str().into())),
        ("authorisation_kinds", Json::list(&case.authorisation_kinds, |kind| kind.code().into())),
        ("content", form.map(|form| form.content.code()).into()),
        ("regime", form.map(|form| form.regime.code()).into()),
        ("channel", form.and_then(|form| form.channel).map(Code::code).into()),
        ("persons_count", form.and_then(|form| form.persons_count).map_or(Json::Null, Json::Integer)),
        ("state", case.state.code().into()),
        ("closed", told(&case.closed)),
        ("outcomes", Json::list(&case.outcomes, outcome)),
    ])
}

fn exclusion(exclusion: &VisibleExclusion) -> Json {
    object([
        ("service", exclusion.service.as_str().into()),
        ("kind", exclusion.kind.code().into()),
        ("reason", told(&exclusion.reason)),
        ("items", exclusion.items.into()),
    ])
}

fn sample(sample: &VisibleSample, text: &Text) -> Json {
    object([
        ("name", sample.name.as_str().into()),
        ("method", sample.method.map(Code::code).into()),
        ("items", sample.items.into()),
        ("frame", sample.frame.map_or(Json::Null, Json::from)),
        ("not_found", sample.not_found.into()),
        ("drawn_on", day(sample.drawn_on)),
        ("seed", told(&sample.seed)),
        ("frame_sha256", told(&sample.frame_sha256)),
        ("frame_filter", told(&sample.frame_filter)),
        ("reason", told(&sample.reason)),
        ("refusal", statement::refusal(sample, text)),
        ("statements", statement::statements(sample)),
    ])
}

fn recommendation(recommendation: &VisibleRecommendation) -> Json {
    object([
        ("number", recommendation.number.as_str().into()),
        ("service", recommendation.service.as_str().into()),
        ("addressee", recommendation.addressee.as_deref().into()),
        ("kind", recommendation.kind.map(Code::code).into()),
        ("title", recommendation.title.as_deref().into()),
        ("text", recommendation.text.as_str().into()),
        ("norms", Json::list(&recommendation.norms, |norm| norm.as_str().into())),
        ("items", Json::list(&recommendation.items, |item| item.as_str().into())),
        ("reply_due", date(recommendation.reply_due)),
        ("response", recommendation.response.map(Code::code).into()),
        ("status", recommendation.status.map(Code::code).into()),
        ("notes", told(&recommendation.notes)),
        ("reactions", Json::list(&recommendation.reactions, reaction)),
    ])
}

fn question(question: &VisibleQuestion) -> Json {
    object([
        ("service", question.service.as_deref().into()),
        ("item", question.item.as_deref().into()),
        ("text", told(&question.text)),
        ("asked_on", day(question.asked_on)),
        ("answered", Json::Truth(question.answered)),
        ("answer", told(&question.answer)),
    ])
}

fn told(told: &Told<String>) -> Json {
    told.said().map(String::as_str).into()
}

fn date(date: Option<NaiveDate>) -> Json {
    date.map_or(Json::Null, |date| Json::Text(date.to_string()))
}

/// `2020-02-11`, or `2020` where only the year may be known.
fn day(day: Option<Day>) -> Json {
    match day {
        Some(Day::Exact(day)) => date(Some(day)),
        Some(Day::Year(year)) => Json::Text(format!("{year:04}")),
        None => Json::Null,
    }
}

#[cfg(test)]
mod tests;
