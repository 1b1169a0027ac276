//! The terminal taken over and given back, also after a panic.

use super::input::Input;
use crate::ui::{Colours, Signs};
use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::execute;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::backend::CrosstermBackend;
use ratatui::{Frame, Terminal};
use std::env;
use std::io::{IsTerminal, Stdout, stdin, stdout};
use std::sync::mpsc::Sender;
use std::thread;

/// The terminal, ours as long as this lives.
pub struct Screen(Terminal<CrosstermBackend<Stdout>>);

impl Screen {
    pub fn open(inputs: Sender<Input>) -> std::io::Result<Self> {
        restore_after_panic(inputs);
        enter()?;
        match Terminal::new(CrosstermBackend::new(stdout())) {
            Ok(terminal) => Ok(Self(terminal)),
            Err(error) => {
                leave();
                Err(error)
            }
        }
    }

    pub fn size(&self) -> std::io::Result<(u16, u16)> {
        self.0.size().map(|size| (size.width, size.height))
    }

    pub fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>)) -> std::io::Result<()> {
        self.0.draw(view).map(|_| ())
    }

    /// Gives the terminal to another program.
    pub fn suspend(&mut self) -> std::io::Result<()> {
        leave();
        self.0.show_cursor()
    }

    pub fn resume(&mut self) -> std::io::Result<()> {
        enter()?;
        // Not `Terminal::clear`: that asks the terminal where its cursor is, and waits for an answer that the reader
        // may take. A new one has nothing on the screen to compare with, and draws everything.
        execute!(stdout(), Clear(ClearType::All))?;
        self.0 = Terminal::new(CrosstermBackend::new(stdout()))?;
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        leave();
    }
}

fn enter() -> std::io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, EnableMouseCapture)
}

/// Each on its own, so that one that fails keeps no other from being undone.
fn leave() {
    let _ = execute!(stdout(), DisableMouseCapture);
    let _ = execute!(stdout(), DisableBracketedPaste);
    let _ = execute!(stdout(), LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}

/// The message of a panic must be readable, on the ordinary screen. The loop gives the terminal back itself when it
/// hears of one in another thread: it may be drawing.
fn restore_after_panic(inputs: Sender<Input>) {
    let before = std::panic::take_hook();
    let ours = thread::current().id();
    std::panic::set_hook(Box::new(move |info| {
        if thread::current().id() == ours {
            leave();
            before(info);
        } else {
            let _ = inputs.send(Input::Broken(info.to_string()));
        }
    }));
}

/// Whether there is a terminal that can be drawn on.
pub fn is_usable() -> bool {
    let able = env::var("TERM").is_ok_and(|term| !term.is_empty() && term != "dumb");
    able && stdin().is_terminal() && stdout().is_terminal()
}

pub fn colours() -> Colours {
    let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if refused { Colours::None } else { Colours::Ansi }
}

/// Plain signs where the locale is not UTF-8.
pub fn signs() -> Signs {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(|name| env::var(name).ok());
    let locale = set.into_iter().find(|value| !value.is_empty()).unwrap_or_default().to_lowercase();
    let unicode = locale.contains("utf-8") || locale.contains("utf8");
    if unicode { Signs::UNICODE } else { Signs::ASCII }
}
