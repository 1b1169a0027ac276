//! What comes in: threads that read the terminal, wait for signals, and notice that the terminal went away.

use super::external::Visitor;
use crate::app::Msg;
use crossterm::event::{self, Event};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

/// How long leaving may take after a signal, also when the terminal takes no output any more.
const GRACE: Duration = Duration::from_millis(900);

/// Something that came in.
#[derive(Debug)]
pub enum Input {
    /// All that was typed since the last time.
    Events(Vec<Event>),
    Answer(Msg),
    /// The process was asked to end.
    Ended,
    /// The terminal is gone.
    Gone,
    /// A thread of ours panicked, with these words.
    Broken(String),
}

/// Reads the terminal, a batch at a time: it reads on only when told that the last batch was dealt with. So it never
/// holds the terminal while an editor has it, and never has to be woken to look whether it should.
pub struct Reader(Sender<()>);

impl Reader {
    pub fn start(inputs: Sender<Input>) -> Self {
        let (go_on, told) = mpsc::channel();
        thread::spawn(move || read(&inputs, &told));
        let reader = Self(go_on);
        reader.go_on();
        reader
    }

    pub fn go_on(&self) {
        // After the terminal is gone nobody listens any more, and that was said already.
        let _ = self.0.send(());
    }
}

fn read(inputs: &Sender<Input>, told: &Receiver<()>) {
    while told.recv().is_ok() {
        let input = batch().map_or(Input::Gone, Input::Events);
        let gone = matches!(input, Input::Gone);
        if inputs.send(input).is_err() || gone {
            return;
        }
    }
}

/// The next event, and all that came with it.
fn batch() -> std::io::Result<Vec<Event>> {
    let mut events = vec![event::read()?];
    while event::poll(Duration::ZERO)? {
        events.push(event::read()?);
    }
    Ok(events)
}

/// Tells of SIGTERM, SIGHUP and SIGINT, and ends the process if that does not help in time.
pub fn watch_signals(inputs: Sender<Input>, visitor: Visitor) -> std::io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    thread::spawn(move || {
        // Ctrl-C in an editor that has the terminal is meant for that editor.
        if let Some(signal) = signals.forever().find(|signal| *signal != SIGINT || !visitor.is_here()) {
            visitor.send_away();
            end(&inputs, Input::Ended, 128 + signal);
        }
    });
    Ok(())
}

/// Notices that the terminal went away, also where no signal tells: without a controlling terminal, or with the signal
/// ignored. Reading does not tell either: the library reads on for ever. Costs nothing while nothing happens.
pub fn watch_terminal(inputs: Sender<Input>, visitor: Visitor) {
    thread::spawn(move || {
        let terminal = std::io::stdin();
        loop {
            // Nothing is asked for: that the other end was closed is always told.
            let mut watched = [PollFd::new(&terminal, PollFlags::empty())];
            match poll(&mut watched, None) {
                Ok(_) => break,
                Err(Errno::INTR) => {}
                Err(_) => return,
            }
        }
        visitor.send_away();
        end(&inputs, Input::Gone, 128 + SIGHUP);
    });
}

/// Asks the loop to leave; ends the process when it does not, as when its output is blocked.
fn end(inputs: &Sender<Input>, input: Input, code: i32) {
    let _ = inputs.send(input);
    thread::sleep(GRACE);
    std::process::exit(code);
}
