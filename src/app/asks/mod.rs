//! Questions to the services and recommendations on the screen: put, answered, written, taken back.

mod forms;
mod links;

pub use forms::{AskProblem, offered, problem};
pub use links::{Choice, Links};

use super::action::Action;
use super::effect::Effect;
use super::form;
use super::history::save;
use super::model::{Layer, Model, Screen};
use super::{case, trail};
use crate::domain::asks::Asked;
use crate::domain::change::{Change, QuestionKey};
use crate::domain::codes::ItemKind;
use crate::domain::item::ItemRef;
use crate::domain::page::{Contents, Target};
use crate::domain::review_records::{Question, Recommendation};
use crate::domain::settle::State;
use crate::domain::view::{CaseFile, PersonLine, Record};
use crate::text::Text;
use chrono::{DateTime, Utc};

/// What a form records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recording {
    /// A question about an item, or about none; those that are there already.
    Ask {
        item: Option<ItemRef>,
        services: Vec<String>,
        there: Vec<QuestionKey>,
    },
    Answer(Box<Question>),
    /// A recommendation, new or changed; what it can be linked to, the services it can name, and the numbers that are
    /// taken.
    Advise {
        was: Option<Box<Recommendation>>,
        links: Links,
        services: Vec<String>,
        taken: Vec<(String, String)>,
    },
}

pub(super) fn act(model: &mut Model, action: Action, now: DateTime<Utc>) -> Vec<Effect> {
    let today = forms::typed_day(now.date_naive(), model.language);
    match action {
        Action::AskService => ask(model, "", &today),
        Action::AskRest => match rest_in_words(model) {
            Some(words) => ask(model, &words, &today),
            None => Vec::new(),
        },
        Action::AnswerQuestion => match question_in_front(model).cloned() {
            Some(asked) => form::open(model, forms::answer(&asked.question, &today, model.language)),
            None => Vec::new(),
        },
        Action::NewRecommendation => advise(model, None),
        Action::EditRecommendation => match recommendation_in_front(model).cloned() {
            Some(found) => advise(model, Some(found)),
            None => Vec::new(),
        },
        Action::WithdrawAsked => withdraw(model),
        _ => Vec::new(),
    }
}

/// A question about the item of the case in front; from a page, about none.
fn ask(model: &mut Model, words: &str, today: &str) -> Vec<Effect> {
    let services = model.overview.iter().flat_map(|overview| overview.counts.services.keys().cloned()).collect();
    let case = model.open_case();
    let item = case.map(|case| case.file.item.clone());
    let service = case.map(|case| case.file.service.clone()).unwrap_or_default();
    let mut there: Vec<QuestionKey> =
        case.into_iter().flat_map(|case| case.file.questions.iter().map(Question::key)).collect();
    if let Some(Contents::Questions(asked)) = contents(model) {
        there.extend(asked.iter().map(|asked| asked.question.key()));
    }
    let recording = Recording::Ask { item, services, there };
    form::open(model, forms::ask(recording, (&service, words), today))
}

fn advise(model: &mut Model, was: Option<Recommendation>) -> Vec<Effect> {
    let Some(Contents::Recommendations(list)) = contents(model) else { return Vec::new() };
    let links = Links::new(&model.framework, list.findings.clone(), model.language);
    let list = list.clone();
    form::open(model, forms::advise(&list, was, (links, model.language)))
}

/// What stands on the page in front.
fn contents(model: &Model) -> Option<&Contents> {
    model.page.as_ref().filter(|_| model.screen == Screen::Page)?.contents.as_ref()
}

/// The question that is pointed at.
#[must_use]
pub fn question_in_front(model: &Model) -> Option<&Asked> {
    let Some(Target::Question(number)) = model.page.as_ref()?.target() else { return None };
    let Contents::Questions(asked) = contents(model)? else { return None };
    asked.iter().find(|asked| asked.number == number)
}

/// The recommendation that is pointed at, itself or by an item it rests on.
#[must_use]
pub fn recommendation_in_front(model: &Model) -> Option<&Recommendation> {
    let Contents::Recommendations(list) = contents(model)? else { return None };
    let mut passed = 0;
    let selected = model.page.as_ref()?.selected;
    let found = list.all.iter().find(|advice| {
        passed += 1 + advice.recommendation.items.len();
        selected < passed
    });
    found.map(|advice| &advice.recommendation)
}

/// Opens what a question is about; a question about no item, or a recommendation, to be written.
pub(super) fn follow(model: &mut Model, target: &Target) -> Vec<Effect> {
    match target {
        Target::Question(_) => {
            let Some(asked) = question_in_front(model).cloned() else { return Vec::new() };
            match asked.about {
                Some(line) => case::open(model, line.item, trail::from_here(model)),
                None => form::open(model, forms::answer(&asked.question, "", model.language)),
            }
        }
        Target::Recommendation { .. } => {
            let was = recommendation_in_front(model).cloned();
            advise(model, was)
        }
        _ => Vec::new(),
    }
}

/// Takes back what is pointed at; undoing brings it back.
fn withdraw(model: &mut Model) -> Vec<Effect> {
    let change = match (question_in_front(model), recommendation_in_front(model)) {
        (Some(asked), _) => Change::WithdrawQuestion { key: asked.question.key() },
        (None, Some(found)) => {
            Change::WithdrawRecommendation { service: found.service.clone(), number: found.number.clone() }
        }
        (None, None) => return Vec::new(),
    };
    save(model, vec![change])
}

/// Records what the form says, and puts it away.
pub(super) fn accept(model: &mut Model, recording: &Recording) -> Vec<Effect> {
    let Some(Layer::Form(view)) = &model.layer else { return Vec::new() };
    let changes = forms::changes(recording, &view.form);
    model.layer = None;
    save(model, changes)
}

/// Whether what is typed in the form in front may go on with something that is known.
#[must_use]
pub fn can_complete(model: &Model) -> bool {
    matches!(&model.layer, Some(Layer::Form(view)) if !offered(view).is_empty())
}

/// Puts the first of what is offered in the place of the word that is typed. A finding brings its norm.
pub(super) fn complete(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Form(view)) = &mut model.layer else { return Vec::new() };
    forms::complete(view);
    form::changed(model)
}

/// The disclosure whose persons lie beside the case.
#[must_use]
pub fn disclosure_of(file: &CaseFile) -> Option<String> {
    match &file.record {
        _ if file.persons.is_empty() => None,
        Record::Disclosure(found) => Some(found.reference.clone()),
        Record::Person(found) => Some(found.disclosure.clone()),
        _ => None,
    }
}

/// The persons of the case that no draw chose, where some were drawn.
#[must_use]
pub fn not_drawn(file: &CaseFile) -> Vec<&PersonLine> {
    file.persons.iter().filter(|line| line.state == State::NotDrawn).collect()
}

/// The request to check the persons that were not drawn.
fn rest_in_words(model: &Model) -> Option<String> {
    let file = &model.open_case()?.file;
    let (disclosure, rest) = (disclosure_of(file)?, not_drawn(file));
    if rest.is_empty() {
        return None;
    }
    let text = Text::new(model.language);
    let refs = rest.iter().map(|line| line.person.reference.as_str()).collect::<Vec<_>>().join(", ");
    let kind = text.items(ItemKind::Person, rest.len() as u64);
    let drawn = file.persons.len() - rest.len();
    Some(text.asks_rest(disclosure, drawn, file.persons.len(), format!("{} {kind}", rest.len()), refs))
}

#[cfg(test)]
mod tests;
