//! The forms of questions and recommendations: their fields, what they still miss, and what they record.

use super::Recording;
use super::links::{Choice, Links};
use crate::app::form::{Entry, FieldName, Form, FormField, FormView};
use crate::app::line::Line;
use crate::app::sampling::Purpose;
use crate::domain::asks::{AdviceList, next_number};
use crate::domain::change::{Change, QuestionKey};
use crate::domain::codes::{Code, Language, RecommendationKind, RecommendationStatus, Response};
use crate::domain::item::ItemRef;
use crate::domain::records::Extra;
use crate::domain::review_records::{Question, Recommendation};
use chrono::NaiveDate;

/// Why a form cannot be recorded yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskProblem {
    TextMissing,
    NumberMissing,
    NumberTaken(String),
    AskedAlready,
    NotADay(String),
    NotAnItem {
        typed: String,
        near: Vec<String>,
    },
    /// Items of more than one kind have this ref.
    SeveralItems {
        typed: String,
        known: Vec<String>,
    },
    NotAService {
        typed: String,
        known: Vec<String>,
    },
    NotANorm {
        typed: String,
        known: Vec<String>,
    },
}

/// No choice made.
const NOTHING: &str = "";

/// The codes of a choice that may be left open.
fn codes<C: Code>() -> Vec<&'static str> {
    std::iter::once(NOTHING).chain(C::ALL.iter().map(|code| code.code())).collect()
}

pub fn ask(recording: Recording, (service, words): (&str, &str), today: &str) -> FormView {
    let fields = vec![
        FormField::filled(FieldName::Service, service),
        FormField::written(FieldName::Question, words),
        FormField::filled(FieldName::AskedOn, today),
    ];
    // Asked about no item, it is not known whom it is for: that is filled in first.
    let first = if service.is_empty() { FieldName::Service } else { FieldName::Question };
    FormView::new(Purpose::Record(recording), Form::new(fields, first))
}

pub fn answer(question: &Question, today: &str, language: Language) -> FormView {
    let shown = |day: Option<NaiveDate>| day.map(|day| typed_day(day, language));
    let fields = vec![
        FormField::written(FieldName::Answer, question.answer.as_deref().unwrap_or_default()),
        FormField::filled(FieldName::AnsweredOn, &shown(question.answered_on).unwrap_or_else(|| today.to_owned())),
        FormField::filled(FieldName::AskedOn, &shown(question.asked_on).unwrap_or_default()),
    ];
    let recording = Recording::Answer(Box::new(question.clone()));
    FormView::new(Purpose::Record(recording), Form::new(fields, FieldName::Answer))
}

pub fn advise(list: &AdviceList, was: Option<Recommendation>, (links, language): (Links, Language)) -> FormView {
    let fields = advice_fields(list, was.as_ref(), (&links, language));
    let key = |found: &Recommendation| (found.service.clone(), found.number.clone());
    let own = was.as_ref().map(key);
    let all = list.all.iter().map(|advice| key(&advice.recommendation));
    let taken = all.filter(|key| Some(key) != own.as_ref()).collect();
    let recording = Recording::Advise { was: was.map(Box::new), links, services: list.services.clone(), taken };
    FormView::new(Purpose::Record(recording), Form::new(fields, FieldName::Advice))
}

fn advice_fields(
    list: &AdviceList,
    was: Option<&Recommendation>,
    (links, language): (&Links, Language),
) -> Vec<FormField> {
    let text = |of: fn(&Recommendation) -> Option<&str>| was.and_then(of).unwrap_or_default();
    let code = |of: fn(&Recommendation) -> Option<&'static str>| was.and_then(of).unwrap_or(NOTHING);
    let first = list.services.first().cloned().unwrap_or_default();
    let number = was.map_or_else(
        || next_number(list.all.iter().map(|advice| &advice.recommendation)),
        |found| found.number.clone(),
    );
    let words = |words: Option<String>| words.unwrap_or_default();
    vec![
        FormField::filled(FieldName::Service, was.map_or(&first, |found| &found.service)),
        FormField::filled(FieldName::Number, &number),
        FormField::filled(FieldName::Title, text(|found| found.title.as_deref())),
        FormField::written(FieldName::Advice, text(|found| Some(&found.text))),
        FormField::filled(FieldName::Addressee, text(|found| found.addressee.as_deref())),
        FormField::chosen(FieldName::About, codes::<RecommendationKind>(), code(|found| found.kind.map(Code::code))),
        FormField::filled(FieldName::Norms, &words(was.map(|found| norms(found, links)))),
        FormField::filled(FieldName::Items, &words(was.map(|found| items(found, links)))),
        FormField::filled(
            FieldName::Due,
            &words(was.and_then(|found| found.reply_due).map(|day| typed_day(day, language))),
        ),
        FormField::chosen(FieldName::Response, codes::<Response>(), code(|found| found.response.map(Code::code))),
        FormField::chosen(
            FieldName::Status,
            codes::<RecommendationStatus>(),
            code(|found| found.status.map(Code::code)),
        ),
        FormField::written(FieldName::Notes, text(|found| found.notes.as_deref())),
    ]
}

fn norms(found: &Recommendation, links: &Links) -> String {
    found.norms.iter().map(|code| links.norm_word(code)).collect::<Vec<_>>().join(" ")
}

fn items(found: &Recommendation, links: &Links) -> String {
    found.items.iter().map(|item| links.item_word(item)).collect::<Vec<_>>().join(" ")
}

/// What the word that is typed may become, where norms or items are typed.
#[must_use]
pub fn offered(view: &FormView) -> Vec<Choice> {
    let Purpose::Record(Recording::Advise { links, .. }) = &view.purpose else { return Vec::new() };
    let Some(field) = view.form.fields.get(view.form.focus) else { return Vec::new() };
    let typed = view.form.line().map(|line| last_word(line.text())).unwrap_or_default();
    let mut found = match field.name {
        FieldName::Norms => links.norms(typed),
        FieldName::Items => links.items(typed),
        _ => Vec::new(),
    };
    // A word that is whole asks for nothing more.
    if found.iter().any(|choice| choice.word == typed) {
        found.clear();
    }
    found
}

fn last_word(typed: &str) -> &str {
    typed.rsplit([' ', ',']).next().unwrap_or_default()
}

/// Puts the first of what is offered in the place of the last word, with room for the next. A finding brings its norm.
pub fn complete(view: &mut FormView) {
    let Some(choice) = offered(view).into_iter().next() else { return };
    let Purpose::Record(Recording::Advise { links, .. }) = &view.purpose else { return };
    let norm = links.norm_word(&choice.norm);
    if let Some(line) = view.form.line_mut() {
        let typed = line.text();
        *line = followed(&typed[..typed.len() - last_word(typed).len()], &choice.word);
    }
    let named = |field: &&mut FormField| field.name == FieldName::Norms && choice.finding.is_some();
    if let Some(Entry::Typed(line)) = view.form.fields.iter_mut().find(named).map(|field| &mut field.entry)
        && words(line.text()).all(|word| links.norm(word).ok().as_ref() != Some(&choice.norm))
    {
        let before = line.text().trim_end();
        let before = if before.is_empty() { String::new() } else { format!("{before} ") };
        *line = followed(&before, &norm);
    }
}

/// A line that goes on with a word and is ready for the next.
fn followed(before: &str, word: &str) -> Line {
    let mut line = Line::of(&format!("{before}{word}"));
    line.push(' ');
    line
}

/// A day as it stands in a field, in a form that [`day`] reads: as the language writes it in figures.
pub(super) fn typed_day(day: NaiveDate, language: Language) -> String {
    match language {
        Language::Dutch => day.format("%d-%m-%Y").to_string(),
        Language::English => day.to_string(),
    }
}

/// A day as it is typed: `2021-03-01` or `01-03-2021`; nothing is no day.
fn day(typed: &str) -> Result<Option<NaiveDate>, AskProblem> {
    if typed.is_empty() {
        return Ok(None);
    }
    let forms = ["%Y-%m-%d", "%d-%m-%Y"];
    let read = forms.iter().find_map(|form| NaiveDate::parse_from_str(typed, form).ok());
    read.map(Some).ok_or_else(|| AskProblem::NotADay(typed.to_owned()))
}

fn words(typed: &str) -> impl Iterator<Item = &str> {
    typed.split([' ', ',']).filter(|word| !word.is_empty())
}

fn known(typed: &str, known: &[String]) -> Option<AskProblem> {
    let there = typed.is_empty() || known.is_empty() || known.iter().any(|code| code == typed);
    (!there).then(|| AskProblem::NotAService { typed: typed.to_owned(), known: known.to_vec() })
}

/// What the form still misses.
#[must_use]
pub fn problem(recording: &Recording, form: &Form) -> Option<AskProblem> {
    let days = [FieldName::AskedOn, FieldName::AnsweredOn, FieldName::Due];
    let bad_day = || days.into_iter().find_map(|name| day(form.text(name)).err());
    match recording {
        Recording::Ask { item, services, there } => {
            let typed = form.text(FieldName::Service);
            if item.is_none() && typed.is_empty() {
                return Some(AskProblem::NotAService { typed: String::new(), known: services.clone() });
            }
            let words = form.text(FieldName::Question);
            let missing = words.is_empty().then_some(AskProblem::TextMissing);
            let again = || there.contains(&key(item.as_ref(), form)).then_some(AskProblem::AskedAlready);
            known(typed, services).or(missing).or_else(again).or_else(bad_day)
        }
        Recording::Answer(_) => bad_day(),
        Recording::Advise { links, services, taken, .. } => {
            advice_problem(form, links, (services, taken)).or_else(bad_day)
        }
    }
}

fn advice_problem(
    form: &Form,
    links: &Links,
    (services, taken): (&Vec<String>, &[(String, String)]),
) -> Option<AskProblem> {
    let (service, number) = (form.text(FieldName::Service), form.text(FieldName::Number));
    if service.is_empty() {
        return Some(AskProblem::NotAService { typed: String::new(), known: services.clone() });
    }
    if let Some(problem) = known(service, services) {
        return Some(problem);
    }
    if number.is_empty() {
        return Some(AskProblem::NumberMissing);
    }
    if taken.iter().any(|(of, there)| of == service && there == number) {
        return Some(AskProblem::NumberTaken(number.to_owned()));
    }
    if form.text(FieldName::Advice).is_empty() {
        return Some(AskProblem::TextMissing);
    }
    let norm = words(form.text(FieldName::Norms)).find_map(|typed| links.norm(typed).err());
    norm.or_else(|| words(form.text(FieldName::Items)).find_map(|typed| links.item(typed).err()))
}

/// What tells the question apart; the service of its item is not repeated.
fn key(item: Option<&ItemRef>, form: &Form) -> QuestionKey {
    QuestionKey {
        item: item.cloned(),
        service: form.given(FieldName::Service),
        text: form.text(FieldName::Question).to_owned(),
    }
}

/// What the form records.
pub fn changes(recording: &Recording, form: &Form) -> Vec<Change> {
    let on = |name| day(form.text(name)).ok().flatten();
    match recording {
        Recording::Ask { item, .. } => {
            let QuestionKey { item, service, text } = key(item.as_ref(), form);
            let asked_on = on(FieldName::AskedOn);
            vec![Change::Ask(Question {
                item,
                service,
                text,
                asked_on,
                answer: None,
                answered_on: None,
                extra: Extra::new(),
            })]
        }
        Recording::Answer(question) => {
            let answer = form.given(FieldName::Answer);
            let answered_on = answer.as_ref().and_then(|_| on(FieldName::AnsweredOn));
            let asked_on = on(FieldName::AskedOn);
            vec![Change::Ask(Question { asked_on, answer, answered_on, ..(**question).clone() })]
        }
        Recording::Advise { was, links, .. } => advised(was.as_deref(), links, form),
    }
}

/// A recommendation that got another service or number is the old one taken back and a new one.
fn advised(was: Option<&Recommendation>, links: &Links, form: &Form) -> Vec<Change> {
    let given = |name| form.given(name);
    let new = Recommendation {
        number: form.text(FieldName::Number).to_owned(),
        service: form.text(FieldName::Service).to_owned(),
        addressee: given(FieldName::Addressee),
        kind: RecommendationKind::parse(form.text(FieldName::About)).ok(),
        title: given(FieldName::Title),
        text: form.text(FieldName::Advice).to_owned(),
        norms: words(form.text(FieldName::Norms)).filter_map(|word| links.norm(word).ok()).collect(),
        items: words(form.text(FieldName::Items)).filter_map(|word| links.item(word).ok()).collect(),
        reply_due: day(form.text(FieldName::Due)).ok().flatten(),
        response: Response::parse(form.text(FieldName::Response)).ok(),
        status: RecommendationStatus::parse(form.text(FieldName::Status)).ok(),
        notes: given(FieldName::Notes),
        extra: was.map(|was| was.extra.clone()).unwrap_or_default(),
    };
    let moved = was.filter(|was| (&was.service, &was.number) != (&new.service, &new.number));
    let gone =
        moved.map(|was| Change::WithdrawRecommendation { service: was.service.clone(), number: was.number.clone() });
    if was == Some(&new) {
        return Vec::new();
    }
    gone.into_iter().chain([Change::Recommend(new)]).collect()
}
