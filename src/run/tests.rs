//! The screens on a real terminal, over an investigation held in memory: to be looked at by hand.

use super::{Answers, Jobs, run};
use crate::app::fixture::{ME, case_file, framework, log_lines, overview, queue_page};
use crate::app::{Effect, EventId, Model, Msg, Undid};
use crate::domain::change::Change;
use crate::domain::codes::Language;
use crate::domain::view::CaseFile;
use std::time::Duration;

/// Answers every order at once from memory.
struct Memory {
    answers: Option<Answers>,
    /// The case as it was before each batch, and as it is.
    before: Vec<CaseFile>,
    case: CaseFile,
}

impl Memory {
    fn save(&mut self, changes: &[Change]) -> EventId {
        self.before.push(self.case.clone());
        for change in changes {
            match change {
                Change::Assess(new) => {
                    self.case.assessments.retain(|old| old.key() != new.key());
                    self.case.assessments.push(new.clone());
                }
                Change::ClearAssessment(key) => self.case.assessments.retain(|old| old.key() != *key),
                Change::Close(closure) => self.case.closure = Some(closure.clone()),
                Change::Reopen(_) => self.case.closure = None,
                _ => {}
            }
        }
        EventId([u8::try_from(self.before.len() - 1).unwrap(); 16])
    }

    fn undo(&mut self, batch: EventId) -> EventId {
        let restored = self.before[usize::from(batch.0[0])].clone();
        self.before.push(std::mem::replace(&mut self.case, restored));
        EventId([u8::try_from(self.before.len() - 1).unwrap(); 16])
    }
}

impl Jobs for Memory {
    fn connect(&mut self, answers: Answers) {
        self.answers = Some(answers);
    }

    fn start(&mut self, effect: Effect) {
        let msg = match effect {
            Effect::LoadOverview { ticket } => Msg::OverviewLoaded { ticket, overview: Box::new(overview()) },
            Effect::LoadQueue { ticket, .. } => Msg::QueueLoaded { ticket, page: queue_page(200) },
            Effect::LoadCase { ticket, .. } | Effect::LoadNeighbour { ticket, .. } => {
                Msg::CaseLoaded { ticket, case: Box::new(self.case.clone()) }
            }
            Effect::LoadLog { ticket, .. } => Msg::LogLoaded { ticket, lines: log_lines(), total: 6 },
            Effect::Save { ticket, changes } => {
                let batch = self.save(&changes);
                Msg::Saved { ticket, batch, case: Box::new(self.case.clone()) }
            }
            Effect::Undo { ticket, batch } => {
                let batch = self.undo(batch);
                let what = Undid { item: Some(self.case.item.clone()), norm: None, changes: 1 };
                Msg::Undone { ticket, batch, case: Some(Box::new(self.case.clone())), what }
            }
            _ => return,
        };
        self.answers.as_ref().unwrap().send(msg);
    }

    fn finish(&mut self, _: Duration) {}
}

#[test]
#[ignore = "takes over the terminal: for looking at the screens by hand"]
fn by_hand() {
    let jobs = Memory { answers: None, before: Vec::new(), case: case_file() };
    run(Model::new(ME, Language::Dutch, framework()), jobs).unwrap();
}
