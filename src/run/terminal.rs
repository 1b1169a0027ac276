//! The terminal taken over and given back, also after a panic.

use super::input::Input;
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
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    mouse: Mouse,
}

/// Who gets what the mouse does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    Ours,
    /// The terminal itself, to select and copy.
    Terminals,
}

impl Screen {
    pub fn open(inputs: Sender<Input>, mouse: Mouse) -> std::io::Result<Self> {
        restore_after_panic(inputs);
        enter(mouse)?;
        match Terminal::new(CrosstermBackend::new(stdout())) {
            Ok(terminal) => Ok(Self { terminal, mouse }),
            Err(error) => {
                leave();
                Err(error)
            }
        }
    }

    pub fn size(&self) -> std::io::Result<(u16, u16)> {
        self.terminal.size().map(|size| (size.width, size.height))
    }

    pub fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>)) -> std::io::Result<()> {
        self.terminal.draw(view).map(|_| ())
    }

    /// Gives the terminal to another program.
    pub fn suspend(&mut self) -> std::io::Result<()> {
        leave();
        self.terminal.show_cursor()
    }

    pub fn resume(&mut self) -> std::io::Result<()> {
        enter(self.mouse)?;
        // Not `Terminal::clear`: that asks the terminal where its cursor is, and waits for an answer that the reader
        // may take. A new one has nothing on the screen to compare with, and draws everything.
        execute!(stdout(), Clear(ClearType::All))?;
        self.terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        leave();
    }
}

fn enter(mouse: Mouse) -> std::io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
    match mouse {
        Mouse::Ours => execute!(stdout(), EnableMouseCapture),
        Mouse::Terminals => Ok(()),
    }
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
