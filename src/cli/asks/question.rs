//! Questions to the services: put, listed, answered, taken back.

use super::arguments::{Answer, Ask};
use super::{finish, known_item, known_service, letter};
use crate::cli::failure::Failure;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::asks::Asked;
use crate::domain::change::Change;
use crate::domain::records::Extra;
use crate::domain::review_records::Question;
use crate::store::{Access, Store};
use crate::text::{Text, date, sanitise};
use serde_json::{Value as Json, json};

pub fn ask(session: &Session, ask: &Ask) -> Result<Outcome, Failure> {
    match (&ask.letter, ask.withdraw, &ask.item, &ask.text) {
        (Some(service), ..) => letter::write(session, ask, service),
        (_, Some(number), ..) => withdraw(session, ask, number),
        (_, _, Some(item), Some(text)) => put(session, ask, (item, text)),
        _ => list(session, ask),
    }
}

fn put(session: &Session, ask: &Ask, (named, words): (&str, &str)) -> Result<Outcome, Failure> {
    let mut store = session::open(&ask.file, Access::Write)?;
    let text = session.text();
    let item = if named == "-" { None } else { Some(known_item(&store, named)?) };
    let service = ask.service.as_deref().map(|code| known_service(session, &store, code)).transpose()?;
    if item.is_none() && service.is_none() {
        return Err(Failure::Argument(text.asks_needs_service()));
    }
    if words.trim().is_empty() {
        return Err(Failure::Argument(text.asks_needs_text()));
    }
    let question = Question {
        item,
        service,
        text: words.trim().to_owned(),
        asked_on: Some(ask.asked_on.unwrap_or_else(|| session.now().date_naive())),
        answer: None,
        answered_on: None,
        extra: Extra::new(),
    };
    let key = question.key();
    if let Some(there) = store.questions()?.into_iter().find(|asked| asked.question.key() == key) {
        // Asked again word for word: an answer would be lost.
        return Err(Failure::Refused(text.asks_there_already(there.number)));
    }
    session.record(&mut store, &session.author(), Change::Ask(question))?;
    let asked = store.questions()?.into_iter().find(|asked| asked.question.key() == key);
    let service = asked.as_ref().and_then(|asked| asked.service.clone()).unwrap_or_default();
    let said = text.asks_put(asked.map_or(0, |asked| asked.number), service);
    finish(session, store, &said)
}

pub fn answer(session: &Session, answer: &Answer) -> Result<Outcome, Failure> {
    let mut store = session::open(&answer.file, Access::Write)?;
    let text = session.text();
    let asked = numbered(&store, &text, answer.number)?;
    let said = Some(answer.text.trim().to_owned()).filter(|said| !said.is_empty());
    let day = answer.on.unwrap_or_else(|| session.now().date_naive());
    let answered_on = said.is_some().then_some(day);
    let words = match said {
        Some(_) => text.asks_answered(answer.number),
        None => text.asks_answer_removed(answer.number),
    };
    let question = Question { answer: said, answered_on, ..asked.question };
    session.record(&mut store, &session.author(), Change::Ask(question))?;
    finish(session, store, &words)
}

fn withdraw(session: &Session, ask: &Ask, number: u64) -> Result<Outcome, Failure> {
    let mut store = session::open(&ask.file, Access::Write)?;
    let text = session.text();
    let key = numbered(&store, &text, number)?.question.key();
    session.record(&mut store, &session.author(), Change::WithdrawQuestion { key })?;
    finish(session, store, &text.asks_withdrawn(number))
}

fn numbered(store: &Store, text: &Text, number: u64) -> Result<Asked, Failure> {
    let all = store.questions()?;
    let count = all.len();
    let found = all.into_iter().find(|asked| asked.number == number);
    found.ok_or_else(|| Failure::Argument(text.asks_no_such_question(number, count)))
}

fn list(session: &Session, ask: &Ask) -> Result<Outcome, Failure> {
    let store = session::open(&ask.file, Access::Read)?;
    let text = session.text_of(&store)?;
    let service = ask.service.as_deref().map(|code| known_service(session, &store, code)).transpose()?;
    let mut all = store.questions()?;
    all.retain(|asked| service.is_none() || asked.service == service);
    output::data(&match ask.format.as_deref() {
        Some("json") => json!({"questions": all.iter().map(as_json).collect::<Vec<_>>()}).to_string() + "\n",
        Some("table") | None if all.is_empty() => text.asks_none() + "\n",
        Some("table") | None => table(&text, &all),
        Some(_) => return Err(Failure::Argument(session.text().asks_list_format())),
    })?;
    Ok(Outcome::Done)
}

fn as_json(asked: &Asked) -> Json {
    let question = &asked.question;
    json!({
        "number": asked.number, "service": asked.service, "item": question.item.as_ref().map(ToString::to_string),
        "text": question.text, "asked_on": question.asked_on.map(|day| day.to_string()),
        "answer": question.answer, "answered_on": question.answered_on.map(|day| day.to_string()),
    })
}

fn table(text: &Text, all: &[Asked]) -> String {
    let header = [
        text.asks_number(),
        text.asks_service(),
        text.asks_item(),
        text.asks_asked_on(),
        text.asks_answered_on(),
        text.asks_question(),
    ];
    let row = |asked: &Asked| {
        let question = &asked.question;
        let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| date(day, text.language()));
        let answered = if question.is_open() { text.asks_open() } else { day(question.answered_on) };
        let cells = [
            asked.number.to_string(),
            asked.service.clone().unwrap_or_default(),
            question.item.as_ref().map(ToString::to_string).unwrap_or_default(),
            day(question.asked_on),
            answered,
            question.text.clone(),
        ];
        cells.map(|cell| sanitise::line(&cell).into_owned()).to_vec()
    };
    output::table(&header, &all.iter().map(row).collect::<Vec<_>>())
}
