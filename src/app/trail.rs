//! Where the reviewer came from: `q` goes back along it, place by place.

use super::case::{self, Stop};
use super::effect::Effect;
use super::model::{Model, Screen};
use super::page::{self, PageView};
use super::{log, overview, queue};

/// A place that was left for another, and where the eyes were in it.
#[derive(Debug, Clone)]
pub enum Place {
    Queue,
    Log,
    Case(Stop),
    Page(Box<PageView>),
}

/// The trail of what is opened from here: the one that led here, and here. The overview is where every trail begins.
pub(super) fn from_here(model: &Model) -> Vec<Place> {
    let here = match model.screen {
        Screen::Start | Screen::Overview => return Vec::new(),
        Screen::Queue => Some(Place::Queue),
        Screen::Log => Some(Place::Log),
        Screen::Case => model.case.as_ref().map(|case| Place::Case(Stop::of(case))),
        Screen::Page => model.page.as_ref().map(|page| Place::Page(Box::new(page.left()))),
    };
    model.trail.iter().cloned().chain(here).collect()
}

/// Goes back one place.
pub(super) fn back(model: &mut Model) -> Vec<Effect> {
    match model.trail.pop() {
        None => overview::enter(model),
        Some(Place::Queue) => {
            let trail = std::mem::take(&mut model.trail);
            let effects = queue::enter(model);
            model.trail = trail;
            effects
        }
        Some(Place::Log) => log::come_back(model),
        Some(Place::Case(stop)) => {
            let trail = std::mem::take(&mut model.trail);
            case::come_back(model, stop, trail)
        }
        Some(Place::Page(view)) => page::come_back(model, *view),
    }
}

/// The case of the queue from which the one in front was come to, if another was opened from it meanwhile.
pub(super) fn first_case(trail: &[Place]) -> Option<&Stop> {
    trail.iter().find_map(|place| match place {
        Place::Case(stop) => Some(stop),
        _ => None,
    })
}

/// The trail up to its first case: that of the case next to it.
pub(super) fn to_first_case(trail: &[Place]) -> Vec<Place> {
    trail.iter().take_while(|place| !matches!(place, Place::Case(_))).cloned().collect()
}
