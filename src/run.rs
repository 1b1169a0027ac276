//! The terminal in and out: what comes in is resolved, the model changes, orders are given, the screen is drawn.
//!
//! One channel brings everything (input, answers, signals), so that waiting costs nothing. All that has come in is
//! taken before the screen is drawn, so that a held key never lags.

mod external;
mod input;
mod plain;
mod terminal;

use crate::app::case::Spot;
use crate::app::start::{Beginning, StartView};
use crate::app::{self, Action, Effect, Model, Msg, Size};
use crate::text::Text;
use crate::ui::{self, Edited, Look, Widgets};
use chrono::Utc;
use crossterm::event::{Event, KeyEvent, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use external::Visitor;
use input::{Input, Reader};
use std::any::Any;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;
use terminal::Screen;

pub use plain::plain;
pub use terminal::Mouse;

/// Lines the mouse wheel scrolls.
const WHEEL: isize = 3;

/// Carries out orders, and answers them.
pub trait Jobs {
    /// Where answers go; called once, before any order.
    fn connect(&mut self, answers: Answers);
    /// Takes an order. Must not block: the screen waits for it.
    fn start(&mut self, effect: Effect);
    /// Waits until every write that was ordered is done, at most this long.
    fn finish(&mut self, within: Duration);
}

/// Brings answers to the loop, from any thread.
#[derive(Debug, Clone)]
pub struct Answers(Sender<Input>);

impl Answers {
    /// Sends an answer. After the end of the program it goes nowhere.
    pub fn send(&self, msg: Msg) {
        let _ = self.0.send(Input::Answer(msg));
    }
}

/// What a user prefers of the terminal.
#[derive(Debug, Clone)]
pub struct Preferences {
    pub look: Look,
    pub mouse: Mouse,
}

/// Where the user sits: the terminal, ours as long as this lives, and what comes in from it.
pub struct Seat {
    widgets: Widgets,
    screen: Screen,
    reader: Reader,
    sender: Sender<Input>,
    inputs: Receiver<Input>,
    visitor: Visitor,
}

/// How the screens were left.
#[derive(Debug, Default)]
pub struct Left {
    /// What was chosen on the start screen, and that screen as it was.
    pub beginning: Option<(Beginning, StartView)>,
}

impl Seat {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// When there is none to draw on; in words for the user.
    pub fn take(preferences: Preferences, text: &Text) -> anyhow::Result<Self> {
        anyhow::ensure!(terminal::is_usable(), text.screen_no_terminal());
        let (sender, inputs) = mpsc::channel();
        let visitor = Visitor::default();
        let unusable = |error: std::io::Error| anyhow::anyhow!(text.cli_screen(error.to_string()));
        input::watch_signals(sender.clone(), visitor.clone()).map_err(unusable)?;
        let screen = Screen::open(sender.clone(), preferences.mouse).map_err(unusable)?;
        input::watch_terminal(sender.clone(), visitor.clone());
        let reader = Reader::start(sender.clone());
        Ok(Self { widgets: Widgets::with(preferences.look), screen, reader, sender, inputs, visitor })
    }

    /// Runs the screens until the user leaves: over an investigation's file, or before one is open.
    ///
    /// # Errors
    /// When the terminal goes away, or the program breaks; in words for the user.
    pub fn run(&mut self, model: Model, file: &Path, jobs: impl Jobs) -> anyhow::Result<Left> {
        let text = Text::new(model.language);
        self.widgets.parts.editor.follow(None);
        let sender = self.sender.clone();
        let (file, held) = (file.to_owned(), VecDeque::new());
        let mut running = Running { model, file, jobs, seat: self, held, pressed: None, leaving: false, begun: None };
        running.jobs.connect(Answers(sender));
        // What is being written outlives a terminal that fails and a fault of ours.
        let end =
            catch_unwind(AssertUnwindSafe(|| running.run())).unwrap_or_else(|panic| Err(Stop::Broken(said(&*panic))));
        if end.is_err() {
            running.keep_draft();
        }
        running.jobs.finish(Duration::from_millis(700));
        let path = running.file.display().to_string();
        let Running { model, begun, .. } = running;
        end.map_err(|stop| match stop {
            Stop::Terminal(error) => anyhow::anyhow!(text.cli_screen(error.to_string())),
            Stop::Broken(what) => anyhow::anyhow!(text.screen_broken(path, what)),
        })?;
        Ok(Left { beginning: begun.zip(model.start) })
    }
}

/// Whether the terminal can be drawn on.
#[must_use]
pub fn has_terminal() -> bool {
    terminal::is_usable()
}

/// The words of a panic.
fn said(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
    words.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

/// Why the loop ended before the user left.
#[derive(Debug)]
enum Stop {
    /// The terminal failed.
    Terminal(std::io::Error),
    /// The program did: what panicked.
    Broken(String),
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        Self::Terminal(error)
    }
}

/// The program while it runs.
struct Running<'a, J> {
    model: Model,
    file: PathBuf,
    jobs: J,
    seat: &'a mut Seat,
    /// What was typed ahead of the case it is meant for.
    held: VecDeque<Event>,
    /// Where in a text the mouse was pressed: what it is dragged over from there is selected.
    pressed: Option<Spot>,
    leaving: bool,
    /// What was chosen on the start screen.
    begun: Option<Beginning>,
}

impl<J: Jobs> Running<'_, J> {
    fn run(&mut self) -> Result<(), Stop> {
        let (width, height) = self.seat.screen.size()?;
        self.take(Msg::Resized(Size { width, height }))?;
        self.take(Msg::Attended)?;
        let first = app::start(&mut self.model);
        self.carry_out(first)?;
        while !self.leaving {
            self.draw()?;
            let first = self.wait();
            self.accept(first)?;
            // What was typed ahead of what begins now is for that.
            while !self.leaving
                && let Ok(next) = self.seat.inputs.try_recv()
            {
                self.accept(next)?;
            }
        }
        if self.begun.is_some() { self.draw() } else { Ok(()) }
    }

    /// Writes what no draft holds yet.
    fn keep_draft(&mut self) {
        let Self { model, jobs, .. } = self;
        let keep = || {
            for effect in app::update(model, Msg::Terminate, Utc::now()) {
                jobs.start(effect);
            }
        };
        // The model may be what broke: the drafts that were written already are safe.
        let _ = catch_unwind(AssertUnwindSafe(keep));
    }

    fn draw(&mut self) -> Result<(), Stop> {
        let Self { model, seat, .. } = self;
        let Seat { widgets, screen, .. } = &mut **seat;
        screen.draw(|frame| ui::view(model, widgets, frame))?;
        if *self.seat.widgets.measured() != self.model.measured {
            let measured = self.seat.widgets.measured().clone();
            self.take(Msg::Measured(measured))?;
        }
        Ok(())
    }

    /// The next thing that happens; a tick when a draft is due before that.
    fn wait(&self) -> Input {
        let gone = Input::Gone;
        match self.model.next_deadline(Utc::now()) {
            None => self.seat.inputs.recv().unwrap_or(gone),
            Some(due) => match self.seat.inputs.recv_timeout(due.to_std().unwrap_or_default()) {
                Ok(input) => input,
                Err(RecvTimeoutError::Timeout) => Input::Answer(Msg::Tick),
                Err(RecvTimeoutError::Disconnected) => gone,
            },
        }
    }

    fn accept(&mut self, input: Input) -> Result<(), Stop> {
        match input {
            Input::Events(events) => {
                for event in events {
                    self.event(&event)?;
                }
                // Only now may the next key be read: an editor may have had the terminal meanwhile.
                self.seat.reader.go_on();
                Ok(())
            }
            Input::Answer(msg) => {
                self.take(msg)?;
                self.release()
            }
            Input::Ended | Input::Gone => self.take(Msg::Terminate),
            Input::Broken(what) => Err(Stop::Broken(what)),
        }
    }

    /// Takes an event now, or holds it until the case it is meant for is there. Keys act in the order in which they were
    /// typed: one that waits holds up those behind it. Asking twice to leave waits for nothing.
    fn event(&mut self, event: &Event) -> Result<(), Stop> {
        let held = !self.held.is_empty() && matches!(event, Event::Key(_) | Event::Paste(_));
        let leaves = |event| self.action(event) == Some(Action::Quit);
        let impatient = leaves(event) && self.held.iter().any(leaves);
        if (held || self.must_wait(event)) && !impatient {
            self.held.push_back(event.clone());
            return Ok(());
        }
        self.handle(event)
    }

    /// Takes what was held, as far as it need not wait any more.
    fn release(&mut self) -> Result<(), Stop> {
        while let Some(event) = self.held.front().filter(|event| !self.must_wait(event)).cloned() {
            self.held.pop_front();
            self.handle(&event)?;
        }
        Ok(())
    }

    fn must_wait(&self, event: &Event) -> bool {
        matches!(event, Event::Key(_) | Event::Paste(_)) && self.model.must_wait(self.action(event))
    }

    /// What a key would do now.
    fn action(&self, event: &Event) -> Option<Action> {
        let Event::Key(key) = event else { return None };
        match self.seat.widgets.keys().resolve(&self.model, *key, self.seat.widgets.text(self.model.language)) {
            Some(Msg::Do(action)) => Some(action),
            _ => None,
        }
    }

    fn handle(&mut self, event: &Event) -> Result<(), Stop> {
        if self.model.lock.after.is_some() {
            self.take(Msg::Attended)?;
        }
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => self.key(*key, event),
            Event::Paste(text) => {
                self.take(Msg::Paste(text.clone()))?;
                self.edit(event)
            }
            Event::Resize(width, height) => self.take(Msg::Resized(Size { width: *width, height: *height })),
            Event::Mouse(mouse) => self.mouse(*mouse, event),
            _ => Ok(()),
        }
    }

    fn key(&mut self, key: KeyEvent, event: &Event) -> Result<(), Stop> {
        let text = self.seat.widgets.text(self.model.language);
        match self.seat.widgets.keys().resolve(&self.model, key, text) {
            Some(msg) => self.take(msg),
            None => self.edit(event),
        }
    }

    /// Gives an event to the editor, while a text is being written.
    fn edit(&mut self, event: &Event) -> Result<(), Stop> {
        if self.model.text_field.is_none() || self.model.layer.is_some() || self.model.lock.is_on {
            return Ok(());
        }
        self.seat.widgets.parts.editor.follow(self.model.text_field.as_ref());
        match self.seat.widgets.parts.editor.handle(event) {
            Edited::Changed(text) => self.take(Msg::TextChanged(text)),
            Edited::Refused(characters) => self.take(Msg::FieldFull(characters)),
            Edited::Same => Ok(()),
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, event: &Event) -> Result<(), Stop> {
        let pane = self.seat.widgets.pane_at(mouse.column, mouse.row);
        let wheel = match mouse.kind {
            MouseEventKind::ScrollDown => WHEEL,
            MouseEventKind::ScrollUp => -WHEEL,
            MouseEventKind::Drag(MouseButton::Left) if self.model.text_field.is_none() => {
                let to = self.seat.widgets.spot_at(mouse.column, mouse.row);
                return match self.pressed.zip(to) {
                    Some((from, to)) => self.take(Msg::Drag { from, to }),
                    None => Ok(()),
                };
            }
            MouseEventKind::Down(MouseButton::Left) => {
                self.pressed = self.seat.widgets.spot_at(mouse.column, mouse.row);
                return match self.seat.widgets.pressed(mouse.column, mouse.row) {
                    Some(msg) => self.take(msg),
                    None => self.edit(event),
                };
            }
            _ => return self.edit(event),
        };
        match pane {
            Some(pane) => self.take(Msg::ScrollPane(pane, wheel)),
            None if self.model.text_field.is_some() => self.edit(event),
            None => {
                let step = if wheel > 0 { Action::Down } else { Action::Up };
                for _ in 0..WHEEL {
                    let text = self.seat.widgets.text(self.model.language);
                    if let Some(msg) = self.seat.widgets.keys().act(&self.model, step, text) {
                        self.take(msg)?;
                    }
                }
                Ok(())
            }
        }
    }

    fn take(&mut self, msg: Msg) -> Result<(), Stop> {
        let effects = app::update(&mut self.model, msg, Utc::now());
        self.carry_out(effects)
    }

    fn carry_out(&mut self, effects: Vec<Effect>) -> Result<(), Stop> {
        for effect in effects {
            match effect {
                Effect::Quit => self.leaving = true,
                Effect::Begin(beginning) => (self.begun, self.leaving) = (Some(beginning), true),
                Effect::EditExternally { text } => self.edit_externally(&text)?,
                Effect::InsertText { text } => self.insert(&text)?,
                effect => self.jobs.start(effect),
            }
        }
        Ok(())
    }

    fn insert(&mut self, text: &str) -> Result<(), Stop> {
        let editor = &mut self.seat.widgets.parts.editor;
        editor.follow(self.model.text_field.as_ref());
        match editor.insert(text) {
            Edited::Refused(characters) => self.take(Msg::FieldFull(characters)),
            Edited::Changed(whole) => self.take(Msg::TextChanged(whole)),
            Edited::Same => Ok(()),
        }
    }

    fn edit_externally(&mut self, text: &str) -> Result<(), Stop> {
        self.seat.screen.suspend()?;
        let msg = match external::edit(text, &self.file, &self.seat.visitor) {
            Ok(Some(text)) => Msg::TextEdited(text),
            Ok(None) => {
                let message = self.seat.widgets.text(self.model.language).screen_no_editor();
                Msg::EditorFailed { message }
            }
            Err(error) => Msg::EditorFailed { message: format!("{error:#}") },
        };
        // First the text: the terminal may be gone.
        self.take(msg)?;
        self.seat.screen.resume()?;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
