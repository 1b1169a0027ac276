//! What all checks noticed, as counted in the background: how far that is, and asking for it.

use super::effect::Effect;
use super::model::{Model, Screen};
use super::{page, queue};
use crate::domain::item::ItemRef;
use crate::domain::page::Topic;
use crate::domain::tally::SignalCounts;

/// How far the count of the signals is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Counting {
    /// Not asked for.
    #[default]
    NotYet,
    /// The checks run; there is nothing to show yet.
    Running,
    /// The counts are those of the file.
    Fresh,
    /// The counts are of before a change; new ones are on their way.
    Stale,
    /// The checks did not run to their end; what is shown, if anything, is of before.
    Failed(String),
}

/// The signals of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Noticed {
    pub counting: Counting,
    /// By check, in the framework's order; `None`: never counted.
    pub counts: Option<Vec<SignalCounts>>,
}

impl Noticed {
    /// Signals that wait for an answer; `None`: not known.
    #[must_use]
    pub fn open(&self) -> Option<u64> {
        self.counts.as_ref().map(|counts| counts.iter().map(|counts| counts.open).sum())
    }
}

/// Asks for the counts, if the framework has checks.
pub(super) fn ask(model: &Model) -> Option<Effect> {
    (!model.framework.checks.is_empty()).then_some(Effect::CountSignals)
}

/// After a change: only what it touches is looked at again.
pub(super) fn changed(model: &mut Model, item: Option<ItemRef>) -> Option<Effect> {
    if model.framework.checks.is_empty() {
        return None;
    }
    if model.noticed.counting == Counting::Fresh {
        model.noticed.counting = Counting::Stale;
    }
    Some(Effect::RecountSignals { item })
}

pub(super) fn begun(model: &mut Model) -> Vec<Effect> {
    let again = model.noticed.counts.is_some();
    model.noticed.counting = if again { Counting::Stale } else { Counting::Running };
    Vec::new()
}

/// The counts came: what is in front and shows them is read again if they are others.
pub(super) fn counted(model: &mut Model, counts: Vec<SignalCounts>) -> Vec<Effect> {
    let noticed = &mut model.noticed;
    noticed.counting = Counting::Fresh;
    let changed = noticed.counts.as_ref() != Some(&counts);
    noticed.counts = Some(counts);
    let topic = model.page.as_ref().map(|page| &page.topic);
    match (model.screen, topic) {
        _ if !changed => Vec::new(),
        (Screen::Queue, _) => queue::reload(model),
        (Screen::Page, Some(Topic::Signals | Topic::Check(_))) => page::load(model),
        _ => Vec::new(),
    }
}

/// The run came to no end: what was counted before stays, and is said to be of before.
pub(super) fn failed(model: &mut Model, message: String) -> Vec<Effect> {
    model.noticed.counting = Counting::Failed(message);
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::fixture::{Language, act, case_file, in_case, model, noticed, now, saved};
    use crate::app::{Action, Model, Msg, update};
    use crate::domain::check::SignalStatus;

    fn counts(open: u64) -> Vec<SignalCounts> {
        vec![SignalCounts { open, answered: 3, dismissed: 1 }]
    }

    fn checked() -> Model {
        let mut model = model(Language::Dutch);
        noticed(&mut model);
        model
    }

    #[test]
    fn without_checks_nothing_is_counted() {
        let mut model = model(Language::Dutch);
        assert_eq!((ask(&model), changed(&mut model, None)), (None, None));
    }

    #[test]
    fn a_count_is_not_yet_then_running_then_fresh_then_stale() {
        let mut model = checked();
        assert_eq!(model.noticed, Noticed::default());
        update(&mut model, Msg::CountBegun, now());
        assert_eq!((&model.noticed.counting, model.noticed.open()), (&Counting::Running, None));
        update(&mut model, Msg::SignalsCounted { counts: counts(7) }, now());
        assert_eq!((&model.noticed.counting, model.noticed.open()), (&Counting::Fresh, Some(7)));
        update(&mut model, Msg::CountBegun, now());
        assert_eq!((&model.noticed.counting, model.noticed.open()), (&Counting::Stale, Some(7)), "of before");
        update(&mut model, Msg::CountFailed { message: "schijf".into() }, now());
        assert_eq!(
            (model.noticed.counting, model.noticed.counts),
            (Counting::Failed("schijf".into()), Some(counts(7)))
        );
    }

    #[test]
    fn entering_overview_and_queue_asks_whether_the_count_is_of_now() {
        let mut model = checked();
        assert_eq!(act(&mut model, Action::OpenQueue), [Effect::CountSignals]);
        assert_eq!(act(&mut model, Action::Back), [Effect::CountSignals]);
    }

    #[test]
    fn new_counts_are_read_into_what_shows_them() {
        let mut model = checked();
        act(&mut model, Action::OpenQueue);
        let news = |model: &mut Model, open| update(model, Msg::SignalsCounted { counts: counts(open) }, now());
        assert!(matches!(news(&mut model, 7)[..], [Effect::LoadQueue { .. }]));
        assert_eq!(news(&mut model, 7), [], "they are the same");
        act(&mut model, Action::OpenSignals);
        assert!(matches!(news(&mut model, 6)[..], [Effect::LoadPage { topic: Topic::Signals, .. }]));
    }

    #[test]
    fn a_verdict_answers_its_signal_at_once_and_only_its_item_is_counted_again() {
        let mut model = in_case(Language::Dutch);
        let signal = noticed(&mut model);
        let item = signal.item.clone();
        update(&mut model, Msg::SignalsLoaded { item: item.clone(), signals: vec![signal.clone()] }, now());
        update(&mut model, Msg::SignalsCounted { counts: counts(7) }, now());
        let shown = |model: &Model| {
            let case = model.case.as_ref().unwrap();
            let rows = crate::app::case::norm_rows(model, case);
            let row = rows.iter().find(|row| model.framework.norms[row.place].code == "scope").unwrap();
            crate::app::case::signals::status(&signal, row)
        };
        assert_eq!(shown(&model), SignalStatus::Open);
        let effects = act(&mut model, Action::InOrder);
        assert_eq!(shown(&model), SignalStatus::Answered, "before anything was read back");
        let Some(Effect::Save { ticket, .. }) = effects.first() else { panic!("{effects:?}") };
        let effects = update(&mut model, saved(*ticket, 1, case_file()), now());
        assert!(effects.contains(&Effect::RecountSignals { item: Some(item.clone()) }));
        assert!(!effects.contains(&Effect::CountSignals), "no run for a verdict");
        assert_eq!(model.noticed.counting, Counting::Stale);
        assert!(model.case.as_ref().unwrap().signals_stale);
        update(&mut model, Msg::SignalsLoaded { item, signals: vec![signal.clone()] }, now());
        assert!(!model.case.as_ref().unwrap().signals_stale);
    }

    #[test]
    fn from_a_check_to_its_item_and_norm_and_back() {
        let mut model = checked();
        update(&mut model, Msg::SignalsCounted { counts: counts(7) }, now());
        act(&mut model, Action::OpenSignals);
        act(&mut model, Action::Follow);
        assert_eq!(model.page.as_ref().unwrap().topic, Topic::Check("authorisation.period".into()));
        act(&mut model, Action::Follow);
        let place = model.case.as_ref().unwrap().selected_norm().unwrap();
        assert_eq!((model.screen, model.framework.norms[place].code.as_str()), (Screen::Case, "scope"));
        act(&mut model, Action::Back);
        act(&mut model, Action::Back);
        assert_eq!((model.screen, &model.page.as_ref().unwrap().topic), (Screen::Page, &Topic::Signals));
    }
}
