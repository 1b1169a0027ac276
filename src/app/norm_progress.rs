//! How far each norm is over the items in review: counted in the background, moved along by every write.

use super::effect::Effect;
use super::model::Model;
use super::msg::Ticket;
use crate::domain::norm_progress::NormProgress;
use crate::domain::view::CaseFile;

/// What is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NormsCounted {
    /// `None` until it was counted once.
    pub progress: Option<NormProgress>,
    /// The count that is on its way.
    awaited: Option<Ticket>,
    /// Something was written since that count was asked for.
    overtaken: bool,
}

/// Asks for a count. While one is on its way the next begins when that has come.
pub(super) fn ask(model: &mut Model) -> Option<Effect> {
    if model.norms_counted.awaited.is_some() {
        model.norms_counted.overtaken = true;
        return None;
    }
    let ticket = model.ticket();
    model.norms_counted.awaited = Some(ticket);
    model.norms_counted.overtaken = false;
    Some(Effect::CountNorms { ticket })
}

/// A count came; `None`: it failed, and what was counted before stays.
pub(super) fn counted(model: &mut Model, ticket: Ticket, progress: Option<NormProgress>) -> Vec<Effect> {
    let counted = &mut model.norms_counted;
    if counted.awaited != Some(ticket) {
        return Vec::new();
    }
    counted.awaited = None;
    if counted.overtaken {
        return ask(model).into_iter().collect();
    }
    counted.progress = progress.or(counted.progress.take());
    Vec::new()
}

/// The case in front was read back after a write.
pub(super) fn follow(model: &mut Model, before: &CaseFile, after: &CaseFile) {
    let Model { framework, norms_counted: counted, .. } = model;
    counted.overtaken |= counted.awaited.is_some();
    if let Some(progress) = &mut counted.progress {
        progress.follow(framework, (before, after));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::fixture::{Language, act, case_file, in_case, model, now, saved};
    use crate::app::{Action, Msg, update};
    use crate::domain::framework::NormSet;
    use crate::domain::norm_progress::NormShare;

    fn place(model: &Model) -> usize {
        model.case.as_ref().unwrap().selected_norm().unwrap()
    }

    fn of_sixty(model: &Model) -> NormProgress {
        let mut progress = NormProgress::default();
        let mut all = NormSet::default();
        (0..model.framework.norms.len()).for_each(|place| all.insert(place));
        progress.add(all, NormSet::default(), 19);
        progress.add(all, all, 41);
        progress
    }

    #[test]
    fn a_verdict_moves_the_count_along_without_counting() {
        let mut model = in_case(Language::Dutch);
        let before = model.norms_counted.progress.clone();
        assert!(before.is_some(), "counted when the program began");
        let effects = act(&mut model, Action::InOrder);
        let [Effect::Save { ticket, changes }] = &effects[..] else { panic!("{effects:?}") };
        let crate::domain::change::Change::Assess(assessment) = &changes[0] else { panic!() };
        let norm = model.framework.norms.iter().position(|norm| norm.code == assessment.norm).unwrap();
        let mut file = case_file();
        file.assessments.retain(|old| old.key() != assessment.key());
        file.assessments.push(assessment.clone());
        let effects = update(&mut model, saved(*ticket, 1, file), now());
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::CountNorms { .. })), "{effects:?}");
        let shares = |progress: &Option<NormProgress>| progress.as_ref().unwrap().share(norm);
        let (before, after) = (shares(&before), shares(&model.norms_counted.progress));
        assert_eq!(after, NormShare { settled: before.settled + 1, ..before });
    }

    #[test]
    fn a_count_overtaken_by_a_write_is_made_again() {
        let mut model = model(Language::Dutch);
        let Some(Effect::CountNorms { ticket }) = ask(&mut model) else { panic!() };
        assert_eq!(ask(&mut model), None, "one at a time");
        let mut progress = of_sixty(&model);
        progress.add(NormSet::from_bits(1), NormSet::default(), 1);
        let again = update(&mut model, Msg::NormsCounted { ticket, progress: Some(progress.clone()) }, now());
        let [Effect::CountNorms { ticket: next }] = again[..] else { panic!("{again:?}") };
        assert_ne!(model.norms_counted.progress.as_ref(), Some(&progress));
        assert_eq!(update(&mut model, Msg::NormsCounted { ticket: next, progress: None }, now()), []);
        assert!(model.norms_counted.progress.is_some(), "what was counted before stays");
    }

    #[test]
    fn the_count_is_of_the_selected_norm() {
        let mut model = in_case(Language::Dutch);
        model.norms_counted.progress = Some(of_sixty(&model));
        let share = model.norms_counted.progress.as_ref().unwrap().share(place(&model));
        assert_eq!(share, NormShare { settled: 41, required: 60 });
    }
}
