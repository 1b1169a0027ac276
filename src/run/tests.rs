//! The screens on a real terminal, over an investigation held in memory: to be looked at by hand.

use super::{Answers, Jobs, Mouse, Preferences, Seat};
use crate::app::fixture::{ME, case_file, framework, log_lines, overview, queue_page};
use crate::app::{Effect, EventId, Model, Msg, Undid};
use crate::domain::change::Change;
use crate::domain::codes::Language;
use crate::domain::view::CaseFile;
use crate::keys::Keymap;
use crate::text::Text;
use crate::ui::{Colours, Look, Signs, Theme};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::path::Path;
use std::time::Duration;

fn run(model: Model, file: &Path, jobs: impl Jobs) -> anyhow::Result<()> {
    let look = Look { theme: Theme::new(Colours::Ansi), signs: Signs::UNICODE, keys: Keymap::default() };
    let mut seat = Seat::take(Preferences { look, mouse: Mouse::Ours }, &Text::new(model.language))?;
    let end = seat.run(model, file, jobs);
    drop(seat);
    end.map(|_| ())
}

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
                Msg::Saved { ticket, batch, case: Some(Box::new(self.case.clone())) }
            }
            Effect::Undo { ticket, batch } => {
                let batch = self.undo(batch);
                let what = Undid { item: Some(self.case.item.clone()), norm: None, kind: None, changes: 1 };
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
    run(Model::new(ME, Language::Dutch, framework()), Path::new("onderzoek.toets"), jobs).unwrap();
}

/// Fails on purpose when the language is switched, on the loop's own thread.
struct Breaking {
    memory: Memory,
    drafts: Vec<String>,
}

impl Jobs for Breaking {
    fn connect(&mut self, answers: Answers) {
        self.memory.connect(answers);
    }

    fn start(&mut self, effect: Effect) {
        match effect {
            Effect::SetLanguage(_) => panic!("on purpose"),
            Effect::SaveDraft { text, .. } => self.drafts.push(text),
            effect => self.memory.start(effect),
        }
    }

    fn finish(&mut self, _: Duration) {
        println!("drafts: {:?}", self.drafts);
    }
}

#[test]
#[ignore = "takes over the terminal: run by the test below, in a terminal of its own"]
fn breaks() {
    let memory = Memory { answers: None, before: Vec::new(), case: case_file() };
    let jobs = Breaking { memory, drafts: Vec::new() };
    let error = run(Model::new(ME, Language::English, framework()), Path::new("onderzoek.toets"), jobs).unwrap_err();
    println!("{error}");
}

#[test]
fn a_fault_gives_the_terminal_back_and_keeps_the_draft() {
    let pair = native_pty_system().openpty(PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 }).unwrap();
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "run::tests::breaks", "--nocapture"]);
    command.env("TERM", "xterm-256color");
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut output = pair.master.try_clone_reader().unwrap();
    let mut writer = pair.master.take_writer().unwrap();
    let mut raw = Vec::new();
    let mut chunk = [0; 4096];
    let mut typed = false;
    while let Ok(read @ 1..) = output.read(&mut chunk) {
        raw.extend_from_slice(&chunk[..read]);
        // Once the screen is there: queue, case, reasoning, a text, and the key that breaks it.
        if !typed && String::from_utf8_lossy(&raw).contains("Overview") {
            writer.write_all(b"\r\r\rNiet kwijt.\x0c").unwrap();
            typed = true;
        }
    }
    child.wait().unwrap();
    let said = String::from_utf8_lossy(&raw);
    let (_, after) = said.rsplit_once("\x1b[?1049l").expect("the ordinary screen");
    assert!(said.contains("on purpose") && said.contains("Niet kwijt.\"]"), "{said}");
    assert!(after.contains("what was saved is in onderzoek.toets"), "{after}");
}
