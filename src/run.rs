//! The terminal in and out: what comes in is resolved, the model changes, orders are given, the screen is drawn.
//!
//! One channel brings everything (input, answers, signals), so that waiting costs nothing. All that has come in is
//! taken before the screen is drawn, so that a held key never lags.

mod external;
mod input;
mod terminal;

use crate::app::{self, Action, Effect, Model, Msg, Size};
use crate::keys;
use crate::ui::{self, Widgets};
use anyhow::Context;
use chrono::Utc;
use crossterm::event::{Event, KeyEvent, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use input::{Input, Reader};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;
use terminal::Screen;

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

/// Runs the screens until the user leaves.
///
/// # Errors
/// When there is no terminal to draw on, or it goes away.
pub fn run(model: Model, jobs: impl Jobs) -> anyhow::Result<()> {
    let mut widgets = Widgets::new(terminal::colours(), terminal::signs());
    anyhow::ensure!(terminal::is_usable(), "{}", widgets.text(model.language).screen_no_terminal());
    let (sender, inputs) = mpsc::channel();
    input::watch_signals(sender.clone()).context("watching for signals")?;
    let screen = Screen::open().context("opening the terminal")?;
    let reader = Reader::start(sender.clone());
    widgets.parts.editor.follow(None);
    let mut running = Running { model, widgets, jobs, screen, reader, inputs, leaving: false };
    running.jobs.connect(Answers(sender));
    let result = running.run();
    running.jobs.finish(Duration::from_millis(700));
    result
}

/// The program while it runs.
struct Running<J> {
    model: Model,
    widgets: Widgets,
    jobs: J,
    screen: Screen,
    reader: Reader,
    inputs: Receiver<Input>,
    leaving: bool,
}

impl<J: Jobs> Running<J> {
    fn run(&mut self) -> anyhow::Result<()> {
        let (width, height) = self.screen.size()?;
        self.take(Msg::Resized(Size { width, height }))?;
        let first = app::start(&mut self.model);
        self.carry_out(first)?;
        while !self.leaving {
            self.draw()?;
            let first = self.wait();
            self.accept(first)?;
            while let Ok(next) = self.inputs.try_recv() {
                self.accept(next)?;
            }
        }
        Ok(())
    }

    fn draw(&mut self) -> anyhow::Result<()> {
        let Self { model, widgets, screen, .. } = self;
        screen.draw(|frame| ui::view(model, widgets, frame))?;
        if *self.widgets.measured() != self.model.measured {
            let measured = self.widgets.measured().clone();
            self.take(Msg::Measured(measured))?;
        }
        Ok(())
    }

    /// The next thing that happens; a tick when a draft is due before that.
    fn wait(&self) -> Input {
        let gone = Input::Gone;
        match self.model.next_deadline(Utc::now()) {
            None => self.inputs.recv().unwrap_or(gone),
            Some(due) => match self.inputs.recv_timeout(due.to_std().unwrap_or_default()) {
                Ok(input) => input,
                Err(RecvTimeoutError::Timeout) => Input::Answer(Msg::Tick),
                Err(RecvTimeoutError::Disconnected) => gone,
            },
        }
    }

    fn accept(&mut self, input: Input) -> anyhow::Result<()> {
        match input {
            Input::Events(events) => {
                for event in events {
                    self.event(&event)?;
                }
                // Only now may the next key be read: an editor may have had the terminal meanwhile.
                self.reader.go_on();
                Ok(())
            }
            Input::Answer(msg) => self.take(msg),
            Input::Ended | Input::Gone => self.take(Msg::Terminate),
        }
    }

    fn event(&mut self, event: &Event) -> anyhow::Result<()> {
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

    fn key(&mut self, key: KeyEvent, event: &Event) -> anyhow::Result<()> {
        let text = self.widgets.text(self.model.language);
        match keys::resolve(&self.model, key, text) {
            Some(msg) => self.take(msg),
            None => self.edit(event),
        }
    }

    /// Gives an event to the editor, while a text is being written.
    fn edit(&mut self, event: &Event) -> anyhow::Result<()> {
        if self.model.text_field.is_none() || self.model.layer.is_some() {
            return Ok(());
        }
        self.widgets.parts.editor.follow(self.model.text_field.as_ref());
        match self.widgets.parts.editor.handle(event) {
            Some(text) => self.take(Msg::TextChanged(text)),
            None => Ok(()),
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, event: &Event) -> anyhow::Result<()> {
        let pane = self.widgets.pane_at(mouse.column, mouse.row);
        let wheel = match mouse.kind {
            MouseEventKind::ScrollDown => WHEEL,
            MouseEventKind::ScrollUp => -WHEEL,
            MouseEventKind::Down(MouseButton::Left) => {
                return match self.widgets.pressed(mouse.column, mouse.row) {
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
                (0..WHEEL).try_for_each(|_| self.take(Msg::Do(step)))
            }
        }
    }

    fn take(&mut self, msg: Msg) -> anyhow::Result<()> {
        let effects = app::update(&mut self.model, msg, Utc::now());
        self.carry_out(effects)
    }

    fn carry_out(&mut self, effects: Vec<Effect>) -> anyhow::Result<()> {
        for effect in effects {
            match effect {
                Effect::Quit => self.leaving = true,
                Effect::EditExternally { text } => self.edit_externally(&text)?,
                effect => self.jobs.start(effect),
            }
        }
        Ok(())
    }

    fn edit_externally(&mut self, text: &str) -> anyhow::Result<()> {
        self.screen.suspend()?;
        let edited = external::edit(text);
        self.screen.resume()?;
        let msg = match edited {
            Ok(Some(text)) => Msg::TextEdited(text),
            Ok(None) => {
                let message = self.widgets.text(self.model.language).screen_no_editor();
                Msg::EditorFailed { message }
            }
            Err(error) => Msg::EditorFailed { message: format!("{error:#}") },
        };
        self.take(msg)
    }
}

#[cfg(test)]
mod tests;
