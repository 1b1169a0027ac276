//! The blanked screen: what a passer-by does not get to see. It encrypts nothing and asks for no password.

use super::action::Action;
use super::effect::Effect;
use super::model::Model;
use super::msg::Msg;
use super::{text_field, unfinished};
use chrono::{DateTime, Utc};

/// When and whether the screen is blanked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lock {
    /// After how long without input; `None`: only when asked for.
    pub after: Option<chrono::TimeDelta>,
    pub is_on: bool,
    /// When somebody was there last.
    attended_at: Option<DateTime<Utc>>,
}

impl Lock {
    /// When the screen must be blanked if nobody does anything.
    #[must_use]
    pub fn due(&self) -> Option<DateTime<Utc>> {
        let after = self.after.filter(|_| !self.is_on)?;
        Some(self.attended_at? + after)
    }
}

/// Somebody is there.
pub(super) fn attended(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    model.lock.attended_at = Some(now);
    Vec::new()
}

pub(super) fn tick(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    if model.lock.due().is_some_and(|due| due <= now) { lock(model) } else { Vec::new() }
}

/// Blanks the screen; what is being written is kept as a draft first.
pub(super) fn lock(model: &mut Model) -> Vec<Effect> {
    model.lock.is_on = true;
    let mut effects = text_field::flush(model);
    effects.extend(unfinished::flush(model));
    effects
}

pub(super) fn unlock(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    model.lock.is_on = false;
    attended(model, now)
}

/// Whether the message is a user's and means something that cannot be seen now.
pub(super) fn keeps_out(model: &Model, msg: &Msg) -> bool {
    let blind = match msg {
        Msg::Do(action) => !matches!(action, Action::Unlock | Action::Lock | Action::Quit | Action::Language),
        Msg::Choose(_)
        | Msg::Type(_)
        | Msg::Rub
        | Msg::Paste(_)
        | Msg::Point(_)
        | Msg::PointKind(_)
        | Msg::PointNorm(_)
        | Msg::PointPane(_)
        | Msg::Drag { .. }
        | Msg::ScrollPane(..) => true,
        _ => false,
    };
    model.lock.is_on && blind
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::fixture::{Language, act, in_case, now};
    use crate::app::update;
    use chrono::TimeDelta;

    fn waiting() -> Model {
        let mut model = in_case(Language::English);
        model.lock.after = Some(TimeDelta::minutes(5));
        update(&mut model, Msg::Attended, now());
        model
    }

    #[test]
    fn after_so_long_without_input_the_screen_is_blanked() {
        let mut model = waiting();
        assert_eq!(model.next_deadline(now()), Some(TimeDelta::minutes(5)));
        let later = now() + TimeDelta::minutes(4);
        update(&mut model, Msg::Tick, later);
        assert!(!model.lock.is_on);
        update(&mut model, Msg::Attended, later);
        update(&mut model, Msg::Tick, now() + TimeDelta::minutes(6));
        assert!(!model.lock.is_on, "somebody was there at four");
        update(&mut model, Msg::Tick, now() + TimeDelta::minutes(9));
        assert!(model.lock.is_on);
        assert_eq!(model.next_deadline(now()), None, "nothing is waited for any more");
    }

    #[test]
    fn without_a_time_nothing_is_waited_for() {
        let model = in_case(Language::English);
        assert_eq!(model.next_deadline(now()), None);
    }

    #[test]
    fn behind_it_nothing_happens_and_nothing_is_lost() {
        let mut model = waiting();
        act(&mut model, Action::Reasoning);
        update(&mut model, Msg::TextChanged("half a sentence".into()), now());
        let effects = act(&mut model, Action::Lock);
        assert!(
            effects.iter().any(|effect| matches!(effect, Effect::SaveDraft { text, .. } if text == "half a sentence"))
        );
        assert_eq!(act(&mut model, Action::TextDone), []);
        assert_eq!(act(&mut model, Action::Unlawful), []);
        assert!(model.text_field.is_some() && model.typed_line().is_none());
        act(&mut model, Action::Unlock);
        assert!(!model.lock.is_on && model.text_field.is_some());
    }
}
