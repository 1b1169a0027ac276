//! `toets search`: full text over every record, document and reasoning, with the words around each hit.

use super::arguments::{Search, TableOrJson};
use super::failure::Failure;
use super::session::{self, Session};
use super::{Outcome, output};
use crate::domain::item::ItemRef;
use crate::domain::search::{Hit, HitSource, SearchPage, SearchQuery, Snippet, Total};
use crate::store::Access;
use crate::text::{Text, number, sanitise};
use serde_json::{Value as Json, json};
use std::io::IsTerminal;

pub fn run(session: &Session, arguments: &Search) -> Result<Outcome, Failure> {
    let mut store = session::open(&arguments.file, Access::Read)?;
    let text = session.text_of(&store)?;
    let query = SearchQuery { words: arguments.query.clone(), limit: arguments.limit, offset: 0 };
    let page = store.search(&query)?;
    match arguments.format {
        TableOrJson::Json => output::data(&(as_json(&page).to_string() + "\n"))?,
        TableOrJson::Table => {
            output::data(&listing(&page, &text))?;
            if !session.quiet {
                output::say(&summary(&page, &session.text()));
            }
        }
    }
    Ok(Outcome::Done)
}

/// Each item once, with its hits under it; in the order in which they were found.
fn listing(page: &SearchPage, text: &Text) -> String {
    let mut groups: Vec<(Option<&ItemRef>, Vec<&Hit>)> = Vec::new();
    for hit in &page.hits {
        match groups.iter_mut().find(|(item, _)| *item == hit.item.as_ref()) {
            Some((_, hits)) => hits.push(hit),
            None => groups.push((hit.item.as_ref(), vec![hit])),
        }
    }
    let is_screen = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
    let mut out = String::new();
    for (item, hits) in groups {
        let name = item.map_or_else(|| text.search_no_item(), ToString::to_string);
        out += &format!("{}\n", sanitise::line(&name));
        for hit in hits {
            let place = sanitise::line(&place(hit, text)).into_owned();
            out += &format!("  {place}: {}\n", in_words(&hit.snippet, is_screen));
        }
    }
    out
}

fn place(hit: &Hit, text: &Text) -> String {
    let field = &hit.field;
    match &hit.source {
        HitSource::Record => field.clone(),
        HitSource::Document(reference) => text.search_document(reference, field),
        HitSource::Assessment { norm, reviewer } => {
            text.search_assessment(norm, reviewer.as_deref().unwrap_or("–"), field)
        }
        HitSource::Closure => text.search_closure(),
        HitSource::Exclusion => text.search_exclusion(),
        HitSource::Dismissal(check) => text.search_dismissal(check),
        HitSource::Question(_) => text.search_question(field),
        HitSource::Recommendation(service, number) => text.search_recommendation(service, number, field),
        HitSource::Sample(name) => text.search_sample(name),
    }
}

/// The words around a hit; on a screen what was found stands out, elsewhere it stands between marks.
fn in_words(snippet: &Snippet, is_screen: bool) -> String {
    let (open, close) = if is_screen { ("\x1b[1m", "\x1b[0m") } else { ("[", "]") };
    let mut out = if snippet.is_cut.0 { "…".to_owned() } else { String::new() };
    let mut at = 0;
    for marked in &snippet.marked {
        out += &sanitise::line(&snippet.text[at..marked.start]);
        out += open;
        out += &sanitise::line(&snippet.text[marked.clone()]);
        out += close;
        at = marked.end;
    }
    out += &sanitise::line(&snippet.text[at..]);
    out + if snippet.is_cut.1 { "…" } else { "" }
}

fn summary(page: &SearchPage, text: &Text) -> String {
    let shown = number(page.hits.len() as u64, text.language());
    match page.total {
        Total::Exactly(total) => text.search_found(total, number(total as u64, text.language()), shown),
        Total::MoreThan(total) => text.search_found_more(number(total as u64, text.language()), shown),
    }
}

fn as_json(page: &SearchPage) -> Json {
    let hits: Vec<Json> = page.hits.iter().map(hit_as_json).collect();
    let (total, is_exact) = match page.total {
        Total::Exactly(total) => (total, true),
        Total::MoreThan(total) => (total, false),
    };
    json!({"hits": hits, "total": total, "total_is_exact": is_exact})
}

fn hit_as_json(hit: &Hit) -> Json {
    let (source, names) = match &hit.source {
        HitSource::Record => ("record", json!({})),
        HitSource::Document(reference) => ("document", json!({"document": reference})),
        HitSource::Assessment { norm, reviewer } => ("assessment", json!({"norm": norm, "reviewer": reviewer})),
        HitSource::Closure => ("closure", json!({})),
        HitSource::Exclusion => ("exclusion", json!({})),
        HitSource::Dismissal(check) => ("dismissal", json!({"check": check})),
        HitSource::Question(_) => ("question", json!({})),
        HitSource::Recommendation(service, number) => ("recommendation", json!({"service": service, "number": number})),
        HitSource::Sample(name) => ("sample", json!({"sample": name})),
    };
    let Snippet { text, marked, .. } = &hit.snippet;
    // In characters: what other programs count.
    let characters = |at: usize| text[..at].chars().count();
    let marked: Vec<Json> = marked.iter().map(|m| json!([characters(m.start), characters(m.end)])).collect();
    let mut all = json!({
        "item": hit.item.as_ref().map(ToString::to_string), "source": source, "field": hit.field, "text": text,
        "marked": marked,
    });
    if let (Json::Object(all), Json::Object(names)) = (&mut all, names) {
        all.extend(names);
    }
    all
}
