//! The pages of questions and recommendations, per service.

use super::sheet::Sheet;
use crate::domain::asks::{Advice, AdviceList, Asked};
use crate::text::{date, number};
use crate::ui::canvas::Canvas;
use chrono::NaiveDate;

fn day(canvas: &Canvas<'_, '_>, day: NaiveDate) -> String {
    date(day, canvas.text.language())
}

pub fn questions(canvas: &Canvas<'_, '_>, all: &[Asked], sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    if all.is_empty() {
        return sheet.text(&text.asks_none(), theme.dim);
    }
    for part in all.chunk_by(|one, other| one.service == other.service) {
        let open = part.iter().filter(|asked| asked.question.is_open()).count() as u64;
        let service = part[0].service.clone().unwrap_or_else(|| text.asks_no_service());
        let figure = |count: u64| number(count, text.language());
        sheet.heading(text.asks_of_service(service, figure(open), figure(part.len() as u64)));
        for asked in part {
            question(canvas, asked, sheet);
        }
    }
}

fn question(canvas: &Canvas<'_, '_>, asked: &Asked, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let found = &asked.question;
    let about = found.item.as_ref().map(|item| format!("{} {}", text.items(item.kind, 1), item.reference));
    let when = found.asked_on.map(|on| text.asks_asked_at(day(canvas, on)));
    let rest: Vec<String> = [about, when].into_iter().flatten().collect();
    let state = if found.is_open() { text.asks_open() } else { text.asks_answered_word() };
    let style = if found.is_open() { theme.warning } else { theme.dim };
    let rest = format!("  {}", rest.join(&format!(" {} ", canvas.signs.dot)));
    sheet.target(vec![(format!("{}  ", asked.number), theme.strong), (state, style), (rest, theme.dim)]);
    sheet.indented(&found.text, theme.text);
    if let Some(answer) = &found.answer {
        let lead = match found.answered_on {
            Some(on) => text.asks_answer_on(day(canvas, on)),
            None => text.asks_answer(),
        };
        sheet.indented(&format!("{lead}: {answer}"), theme.dim);
    }
}

pub fn recommendations(canvas: &Canvas<'_, '_>, list: &AdviceList, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    if list.all.is_empty() {
        return sheet.text(&text.advice_none(), theme.dim);
    }
    let same = |one: &Advice, other: &Advice| one.recommendation.service == other.recommendation.service;
    for part in list.all.chunk_by(same) {
        let open = part.iter().filter(|advice| advice.recommendation.is_open()).count() as u64;
        let figure = |count: u64| number(count, text.language());
        let service = &part[0].recommendation.service;
        sheet.heading(text.advice_of_service(service, figure(part.len() as u64), figure(open)));
        for advice in part {
            recommendation(canvas, advice, sheet);
        }
    }
}

fn recommendation(canvas: &Canvas<'_, '_>, advice: &Advice, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let found = &advice.recommendation;
    let response = found.response.map_or_else(|| text.advice_no_response(), |word| text.word(word));
    let stands: Vec<String> = std::iter::once(response).chain(found.status.map(|word| text.word(word))).collect();
    let title = found.title.clone().unwrap_or_else(|| text.advice_title());
    let style = if found.is_open() { theme.warning } else { theme.dim };
    sheet.target(vec![(format!("{}  {title}", found.number), theme.strong)]);
    sheet.indented(&stands.join(&format!(" {} ", canvas.signs.dot)), style);
    sheet.indented(&found.text, theme.text);
    let due = advice.due.map_or_else(|| text.advice_after_publication(), |on| day(canvas, on));
    let kind = found.kind.map(|kind| text.word(kind));
    let to = found.addressee.as_ref().map(|addressee| text.advice_to(addressee));
    let about: Vec<String> = [to, kind, Some(text.advice_due_on(due))].into_iter().flatten().collect();
    sheet.indented(&about.join(&format!(" {} ", canvas.signs.dot)), theme.dim);
    let norms: Vec<String> = found.norms.iter().map(|code| norm_title(canvas, code)).collect();
    if !norms.is_empty() {
        sheet.indented(&text.advice_norms(norms.join(", ")), theme.dim);
    }
    if let Some(notes) = &found.notes {
        sheet.indented(notes, theme.dim);
    }
    for item in &found.items {
        let words = format!("    {} {}", text.items(item.kind, 1), item.reference);
        sheet.target(vec![(words, theme.text)]);
    }
}

fn norm_title(canvas: &Canvas<'_, '_>, code: &str) -> String {
    let norm = canvas.model.framework.norm(code);
    norm.map_or_else(|| code.to_owned(), |norm| norm.title.get(canvas.model.language).to_owned())
}
