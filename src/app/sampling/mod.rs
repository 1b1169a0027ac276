//! Samples on the screen: drawing, a new round, leaving out, sizes, files that could not be found.
//!
//! A draw takes two forms. The first says what is drawn from: its frame is frozen and shown with its hash. Only then does
//! the second ask for the seed, so that nobody could choose a frame for what a seed would give.

mod forms;

use super::action::Action;
use super::asks::{self, Recording};
use super::effect::Effect;
use super::form::{self, FieldName, FormView};
use super::history::save;
use super::model::{Layer, Model, Screen};
use super::msg::Ticket;
use super::{page, preview};
use crate::domain::change::Change;
use crate::domain::codes::Language;
use crate::domain::drawing::{Seed, needs_seed};
use crate::domain::item::ItemRef;
use crate::domain::page::{Contents, Target, Topic};
use crate::domain::plan::{DrawPreview, Preview, Trial};
use crate::domain::review_records::{Exclusion, Sample, Standing};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// A draw: what is drawn from. The sample it is a new round of, if one.
    Draw {
        extends: Option<String>,
    },
    /// The same draw, its frame frozen: the seed. Behind it lies the form that froze it.
    Seed {
        frozen: Box<DrawPreview>,
        behind: Box<FormView>,
    },
    Exclude,
    Size,
    /// A report to a file; the name that was offered for it.
    Export {
        offered: String,
    },
    /// A question, an answer or a recommendation.
    Record(Recording),
}

/// The origins of a seed, by code.
pub(super) const DICE: &str = "dice";
pub(super) const PUBLIC: &str = "public";
pub(super) const SYSTEM: &str = "system";

/// Acts on a page about samples; `None` when the action is another page's.
pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    Some(match action {
        Action::DrawSample => form::open(model, forms::draw(None)),
        Action::ExtendSample => match in_front(model).cloned() {
            Some(sample) => form::open(model, forms::draw(Some(&sample))),
            None => Vec::new(),
        },
        Action::ExcludeItems => form::open(model, forms::exclude()),
        Action::SampleSize => form::open(model, forms::size()),
        Action::VerifySamples => {
            let name = in_front(model).map(|sample| sample.name.clone());
            page::open(model, Topic::Redraw(name))
        }
        Action::MarkNotFound => mark_not_found(model),
        _ => return None,
    })
}

/// Asks for a draw of the persons of the disclosure in front.
pub(super) fn draw_persons(model: &mut Model) -> Vec<Effect> {
    let Some(disclosure) = model.open_case().and_then(|case| asks::disclosure_of(&case.file)) else {
        return Vec::new();
    };
    form::open(model, forms::draw_persons(&disclosure))
}

/// The sample whose page is in front, or that the page of all points at.
#[must_use]
pub fn in_front(model: &Model) -> Option<&Sample> {
    let page = model.page.as_ref().filter(|_| model.screen == Screen::Page)?;
    match (page.contents.as_ref()?, page.target()) {
        (Contents::Sample(file), _) => Some(&file.entry.sample),
        (Contents::Samples(all), Some(Target::Page(Topic::Sample(name)))) => {
            all.samples.iter().map(|entry| &entry.sample).find(|sample| sample.name == name)
        }
        _ => None,
    }
}

/// The item of a sample's page that is pointed at.
#[must_use]
pub fn item_in_front(model: &Model) -> Option<(&Sample, ItemRef)> {
    let page = model.page.as_ref().filter(|_| model.screen == Screen::Page)?;
    match (page.contents.as_ref()?, page.target()) {
        (Contents::Sample(file), Some(Target::Item(item))) => Some((&file.entry.sample, item)),
        _ => None,
    }
}

/// Marks the item as not found, or as found after all: it stays in n either way.
fn mark_not_found(model: &mut Model) -> Vec<Effect> {
    let Some((sample, item)) = item_in_front(model) else { return Vec::new() };
    let standing = if sample.not_found.contains(&item) { Standing::Found } else { Standing::NotFound };
    match sample.marked(&item, standing) {
        Some(marked) => save(model, vec![Change::Draw(marked)]),
        None => Vec::new(),
    }
}

/// Asks the fields that matter to what is chosen.
pub(super) fn ask(view: &mut FormView) {
    match view.purpose {
        Purpose::Export { .. } => preview::ask(view),
        _ => forms::ask(view),
    }
}

/// Puts filters and field names in the words of a language; gives whether that changed anything.
pub(super) fn speak(view: &mut FormView, language: Language) -> bool {
    let before = view.form.clone();
    forms::speak(view, language);
    view.form != before
}

/// What the form would do, to be tried out; nothing where there is nothing to try.
pub(super) fn trial(view: &FormView) -> Option<Trial> {
    match &view.purpose {
        Purpose::Draw { extends } => Some(Trial::Draw(Box::new(forms::plan(&view.form, extends.as_ref())))),
        Purpose::Exclude => Some(Trial::Exclude(forms::selection(&view.form))),
        Purpose::Size => Some(Trial::Size(forms::sizing(&view.form))),
        Purpose::Export { .. } => Some(preview::trial(view)),
        Purpose::Seed { .. } | Purpose::Record(_) => None,
    }
}

/// Whether `Enter` does something now.
#[must_use]
pub fn can_accept(view: &FormView) -> bool {
    match (&view.purpose, &view.preview) {
        _ if view.awaited => true,
        (Purpose::Record(recording), _) => asks::problem(recording, &view.form).is_none(),
        (Purpose::Draw { .. }, Some(Preview::Draw(_))) => true,
        (Purpose::Exclude, Some(Preview::Exclude(items))) => {
            // Without a filter everything would go: that is not left to an empty line.
            let chosen = !view.form.text(FieldName::Filter).is_empty() && !items.is_empty();
            chosen && !view.form.text(FieldName::Reason).is_empty()
        }
        (Purpose::Export { .. }, _) => preview::can_accept(view),
        (Purpose::Seed { .. }, _) => {
            view.form.text(FieldName::Origin) == SYSTEM || !view.form.text(FieldName::Seed).is_empty()
        }
        _ => false,
    }
}

pub(super) fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Form(view)) = &model.layer else { return Vec::new() };
    if view.awaited || !can_accept(view) {
        return Vec::new();
    }
    match (view.purpose.clone(), view.preview.clone()) {
        (Purpose::Export { .. }, _) => preview::accept(model),
        (Purpose::Draw { .. }, Some(Preview::Draw(preview))) => freeze(model, preview),
        (Purpose::Seed { frozen, .. }, _) => {
            let seed = seed(view);
            let ticket = form::await_answer(model);
            vec![Effect::Draw { ticket, frozen, seed }]
        }
        (Purpose::Exclude, Some(Preview::Exclude(items))) => {
            let reason = view.form.text(FieldName::Reason).to_owned();
            model.layer = None;
            save(model, Exclusion::all(items, &reason))
        }
        (Purpose::Record(recording), _) => asks::accept(model, &recording),
        _ => Vec::new(),
    }
}

/// The frame is frozen. A draw that needs a seed asks for it now; another is done.
fn freeze(model: &mut Model, preview: Box<DrawPreview>) -> Vec<Effect> {
    let Some(Layer::Form(behind)) = model.layer.take() else { return Vec::new() };
    let sample = preview.frozen.sample();
    if sample.method.is_some_and(needs_seed) {
        return form::open(model, forms::seed(preview, behind));
    }
    save(model, vec![Change::Draw(preview.frozen.whole())])
}

/// The seed as it was given, with its origin; `None`: the system's.
fn seed(view: &FormView) -> Option<Seed> {
    let origin = match (view.form.text(FieldName::Origin), view.form.text(FieldName::OriginNote)) {
        (SYSTEM, _) => return None,
        (origin, "") => origin.to_owned(),
        (origin, note) => format!("{origin}: {note}"),
    };
    Some(Seed { value: view.form.text(FieldName::Seed).to_owned(), origin })
}

/// The seed drew a sample: it is recorded. Or it could not be, and the form says why.
pub(super) fn drawn(model: &mut Model, ticket: Ticket, drawn: Result<Sample, Preview>) -> Vec<Effect> {
    let Some(view) = form::awaiting(model, ticket) else { return Vec::new() };
    match drawn {
        Ok(sample) => {
            model.layer = None;
            save(model, vec![Change::Draw(sample)])
        }
        Err(problem) => {
            view.preview = Some(problem);
            Vec::new()
        }
    }
}

/// Puts the form away; behind the seed lies the form before it, with all that was typed.
pub(super) fn cancel(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Form(view)) = model.layer.take() else { return Vec::new() };
    match view.purpose {
        Purpose::Seed { behind, .. } => form::open(model, *behind),
        Purpose::Draw { .. } | Purpose::Exclude | Purpose::Size | Purpose::Export { .. } | Purpose::Record(_) => {
            Vec::new()
        }
    }
}

#[cfg(test)]
mod tests;
