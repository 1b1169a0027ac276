//! The queue's filter while it is typed, and filters that were given a name.
//!
//! A filter is a view, never an edit: it is typed in one readable line, takes hold when it can be read, and the true
//! total stays beside the filtered one.

use super::action::Action;
use super::effect::Effect;
use super::history::note;
use super::line::Line;
use super::model::{Layer, Model, Screen};
use super::queue;
use super::status::Notice;
use crate::domain::codes::Language;
use crate::domain::filter::{Filter, FilterProblem, Known, completed, completions, written};
use crate::domain::view::SavedView;

/// The filter line of the queue.
#[derive(Debug, Clone, Default)]
pub struct FilterLine {
    pub line: Line,
    /// Whether it takes the keys.
    pub typing: bool,
    /// What is in force, in the words that are kept.
    pub applied: String,
    /// Why the last attempt did not take hold.
    pub problem: Option<FilterProblem>,
}

/// The list of saved views in front of the queue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Views {
    /// Narrows the list; names the view that is saved.
    pub find: Line,
    pub at: usize,
    /// `None` until they are read.
    pub saved: Option<Vec<SavedView>>,
    /// The name of the view that goes when its key is pressed once more.
    pub dropping: Option<String>,
}

impl Views {
    /// The views whose name or filter holds what is typed.
    #[must_use]
    pub fn shown(&self) -> Vec<&SavedView> {
        let find = self.find.text().to_lowercase();
        let worded = |view: &SavedView| written(&view.filter, view.kind, Language::Dutch);
        let all = |view: &SavedView| format!("{} {} {}", view.name, view.filter, worded(view));
        let holds = |view: &&SavedView| all(view).to_lowercase().contains(&find);
        self.saved.iter().flatten().filter(holds).collect()
    }

    fn pointed(&self) -> Option<&SavedView> {
        let shown = self.shown();
        shown.get(self.at.min(shown.len().saturating_sub(1))).copied()
    }
}

/// What the typed filter may go on with.
#[must_use]
pub fn options(model: &Model) -> Vec<String> {
    let norms: Vec<String> = model.framework.norms.iter().map(|norm| norm.code.clone()).collect();
    let checks: Vec<String> = model.framework.checks.iter().map(|check| check.code.clone()).collect();
    let services = model.overview.iter().flat_map(|overview| overview.counts.services.keys()).cloned();
    let services: Vec<String> = services.collect();
    let known = Known { norms: &norms, checks: &checks, services: &services, language: model.language };
    completions(model.queue.filter.line.text(), model.queue.query.kind, known)
}

/// The filter in force, in the words of the session's language.
#[must_use]
pub fn applied(model: &Model) -> String {
    written(&model.queue.filter.applied, model.queue.query.kind, model.language)
}

/// The session speaks another language, and so does what is typed.
pub(super) fn switch_language(model: &mut Model) {
    let line = &mut model.queue.filter.line;
    *line = Line::of(&written(line.text(), model.queue.query.kind, model.language));
    // A problem names a place in the line as it was.
    model.queue.filter.problem = None;
}

pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    Some(match action {
        Action::Filter => {
            model.queue.filter.typing = true;
            Vec::new()
        }
        Action::ApplyFilter => apply(model),
        Action::CancelFilter => {
            let line = Line::of(&applied(model));
            let filter = &mut model.queue.filter;
            *filter = FilterLine { line, applied: std::mem::take(&mut filter.applied), ..FilterLine::default() };
            Vec::new()
        }
        Action::CompleteFilter => {
            if let Some(option) = options(model).first() {
                let line = &mut model.queue.filter.line;
                *line = Line::of(&completed(line.text(), option));
            }
            Vec::new()
        }
        Action::Views => {
            model.layer = Some(Layer::Views(Views::default()));
            vec![Effect::LoadViews]
        }
        _ => return None,
    })
}

/// Puts the typed filter in force, if it can be read.
fn apply(model: &mut Model) -> Vec<Effect> {
    let typed = model.queue.filter.line.text().trim().to_owned();
    match Filter::parse(&typed, model.queue.query.kind) {
        Ok(filter) => {
            let in_language = |language| written(&typed, filter.kind, language);
            let (line, applied) = (Line::of(&in_language(model.language)), in_language(Language::English));
            model.queue.filter = FilterLine { line, applied, ..FilterLine::default() };
            queue::filtered(model, filter)
        }
        Err(problem) => {
            model.queue.filter.problem = Some(problem);
            Vec::new()
        }
    }
}

/// The filter line changed: what was wrong with it may be mended.
pub(super) fn typed(model: &mut Model) -> Vec<Effect> {
    model.queue.filter.problem = None;
    Vec::new()
}

pub(super) fn act_on_views(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(Layer::Views(views)) = &mut model.layer else { return Vec::new() };
    let last = views.shown().len().saturating_sub(1);
    if action != Action::DropView {
        views.dropping = None;
    }
    match action {
        Action::Down => views.at = (views.at + 1).min(last),
        Action::Up => views.at = views.at.min(last).saturating_sub(1),
        Action::Accept => return take(model),
        Action::SaveView => return save(model),
        Action::DropView => {
            let Some(name) = views.pointed().map(|view| view.name.clone()) else { return Vec::new() };
            if views.dropping.replace(name.clone()).is_some_and(|asked| asked == name) {
                views.dropping = None;
                return vec![Effect::DropView { name }];
            }
        }
        _ => model.layer = None,
    }
    Vec::new()
}

/// Shows the queue through the view that is pointed at.
fn take(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Views(views)) = &model.layer else { return Vec::new() };
    let Some(view) = views.pointed().cloned() else { return Vec::new() };
    model.layer = None;
    model.queue.filter.line = Line::of(&view.filter);
    let mut effects = queue::turn_to(model, view.kind, view.sort, view.hide_done);
    effects.extend(apply(model));
    effects
}

/// Gives the filter in force the typed name.
fn save(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Views(views)) = &mut model.layer else { return Vec::new() };
    let name = views.find.text().trim().to_owned();
    if name.is_empty() {
        return note(model, Notice::NameView);
    }
    views.find.clear();
    let query = &model.queue.query;
    let (kind, sort, hide_done) = (query.kind, query.sort, query.hide_done);
    let filter = model.queue.filter.applied.clone();
    vec![Effect::SaveView(SavedView { name, kind, filter, sort, hide_done })]
}

pub(super) fn views_loaded(model: &mut Model, saved: Vec<SavedView>) -> Vec<Effect> {
    if let Some(Layer::Views(views)) = &mut model.layer {
        views.saved = Some(saved);
    }
    Vec::new()
}

/// Whether the filter line takes the keys.
#[must_use]
pub fn is_typing(model: &Model) -> bool {
    model.screen == Screen::Queue && model.layer.is_none() && model.queue.filter.typing
}
