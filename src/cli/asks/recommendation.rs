//! `toets recommend`: recommendations, written, changed, taken out and listed.

use super::arguments::Recommend;
use super::{finish, known_item, known_service};
use crate::cli::arguments::TableOrJson;
use crate::cli::failure::Failure;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::asks::{Advice, AdviceList, next_number};
use crate::domain::change::Change;
use crate::domain::codes::Code;
use crate::domain::item::ItemRef;
use crate::domain::records::Extra;
use crate::domain::review_records::Recommendation;
use crate::store::{Access, Store, StoreError};
use crate::text::{Text, date, sanitise};
use serde_json::{Value as Json, json};

pub fn recommend(session: &Session, asked: &Recommend) -> Result<Outcome, Failure> {
    let Some(service) = asked.service.as_deref().filter(|_| !asked.list) else {
        return list(session, asked);
    };
    let mut store = session::open(&asked.file, Access::Write)?;
    let text = session.text();
    let service = known_service(session, &store, service)?;
    let all: Vec<Recommendation> =
        store.recommendations()?.all.into_iter().map(|advice| advice.recommendation).collect();
    let number = asked.number.clone().unwrap_or_else(|| next_number(&all));
    let there = all.into_iter().find(|found| found.service == service && found.number == number);
    let said = match (&there, asked.remove) {
        (None, true) => return Err(Failure::Argument(text.asks_no_such_recommendation(&service, &number))),
        (Some(_), true) => {
            let change = Change::WithdrawRecommendation { service: service.clone(), number: number.clone() };
            session.record(&mut store, &session.author(), change)?;
            return finish(session, store, &text.asks_recommendation_removed(&service, &number));
        }
        (None, false) => text.asks_recommended(&service, &number),
        (Some(_), false) => text.asks_recommendation_changed(&service, &number),
    };
    let found = match there {
        Some(found) => found,
        None => empty(&service, &number, &text, asked)?,
    };
    let changed = with(found, asked, &store)?;
    session.record(&mut store, &session.author(), Change::Recommend(changed))?;
    finish(session, store, &said)
}

/// A new one, which needs a text.
fn empty(service: &str, number: &str, text: &Text, asked: &Recommend) -> Result<Recommendation, Failure> {
    if asked.text.as_ref().is_none_or(|words| words.trim().is_empty()) {
        return Err(Failure::Argument(text.asks_needs_advice(service, number)));
    }
    Ok(Recommendation {
        number: number.to_owned(),
        service: service.to_owned(),
        addressee: None,
        kind: None,
        title: None,
        text: String::new(),
        norms: Vec::new(),
        items: Vec::new(),
        reply_due: None,
        response: None,
        status: None,
        notes: None,
        extra: Extra::new(),
    })
}

/// What is not said is left as it is.
fn with(mut found: Recommendation, asked: &Recommend, store: &Store) -> Result<Recommendation, Failure> {
    let text = |new: &Option<String>, old: Option<String>| match new {
        Some(new) => Some(new.trim().to_owned()).filter(|new| !new.is_empty()),
        None => old,
    };
    if let Some(words) = asked.text.as_ref().filter(|words| !words.trim().is_empty()) {
        words.trim().clone_into(&mut found.text);
    }
    found.title = text(&asked.title, found.title);
    found.addressee = text(&asked.addressee, found.addressee);
    found.notes = text(&asked.notes, found.notes);
    found.reply_due = asked.due.or(found.reply_due);
    found.kind = code(asked.kind.as_deref())?.or(found.kind);
    found.response = code(asked.response.as_deref())?.or(found.response);
    found.status = code(asked.status.as_deref())?.or(found.status);
    if let Some(norms) = &asked.norms {
        found.norms = norms.iter().filter(|norm| !norm.is_empty()).cloned().collect();
        let framework = session::framework_of(store)?;
        if let Some(norm) = found.norms.iter().find(|norm| framework.norm(norm).is_none()) {
            let known = framework.norms.iter().map(|norm| norm.code.clone()).collect();
            return Err(StoreError::NoSuchNorm { norm: norm.clone(), known }.into());
        }
    }
    if let Some(items) = &asked.items {
        let named = items.iter().filter(|item| !item.is_empty());
        found.items = named.map(|item| known_item(store, item)).collect::<Result<Vec<ItemRef>, _>>()?;
    }
    Ok(found)
}

fn code<C: Code>(given: Option<&str>) -> Result<Option<C>, Failure> {
    Ok(given.map(C::parse).transpose()?)
}

fn list(session: &Session, asked: &Recommend) -> Result<Outcome, Failure> {
    let store = session::open(&asked.file, Access::Read)?;
    let text = session.text_of(&store)?;
    let mut found = store.recommendations()?;
    if let Some(service) = &asked.service {
        let service = known_service(session, &store, service)?;
        found.all.retain(|advice| advice.recommendation.service == service);
    }
    output::data(&match asked.format {
        TableOrJson::Json => {
            json!({"recommendations": found.all.iter().map(as_json).collect::<Vec<_>>()}).to_string() + "\n"
        }
        TableOrJson::Table if found.all.is_empty() => text.advice_none() + "\n",
        TableOrJson::Table => table(&text, &found),
    })?;
    Ok(Outcome::Done)
}

fn as_json(advice: &Advice) -> Json {
    let found = &advice.recommendation;
    json!({
        "number": found.number, "service": found.service, "addressee": found.addressee,
        "kind": found.kind.map(Code::code), "title": found.title, "text": found.text, "norms": found.norms,
        "items": found.items.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "reply_due": found.reply_due.map(|day| day.to_string()), "due": advice.due.map(|day| day.to_string()),
        "response": found.response.map(Code::code), "status": found.status.map(Code::code), "notes": found.notes,
    })
}

fn table(text: &Text, found: &AdviceList) -> String {
    let header = [
        text.asks_service(),
        text.asks_number(),
        text.advice_due(),
        text.advice_response(),
        text.advice_status(),
        text.advice_title(),
    ];
    let row = |advice: &Advice| {
        let found = &advice.recommendation;
        let cells = [
            found.service.clone(),
            found.number.clone(),
            advice.due.map_or_else(|| text.advice_after_publication(), |day| date(day, text.language())),
            found.response.map(|word| text.word(word)).unwrap_or_default(),
            found.status.map(|word| text.word(word)).unwrap_or_default(),
            found.title.clone().unwrap_or_else(|| found.text.clone()),
        ];
        cells.map(|cell| sanitise::line(&cell).into_owned()).to_vec()
    };
    output::table(&header, &found.all.iter().map(row).collect::<Vec<_>>())
}
