//! The workbench in lines: what the screen says in sentences, what is typed as the names and keys of the same table.
//!
//! No cursor is moved, nothing is coloured, and only what changed is written. The model, its update and the jobs are
//! those of the screen; what this adds is reading a line and waiting for the answers to it.

mod layers;

use super::input::Input;
use super::{Answers, Jobs};
use crate::app::form::FieldName;
use crate::app::{self, Action, Effect, Layer, Model, Msg, Screen, Size, Ticket};
use crate::keys::{Key, Keymap};
use crate::text::{Text, sanitise};
use crate::ui::spoken::{Spoken, document, option_word, spoken};
use crate::ui::{Colours, Look, Signs, Theme, Widgets};
use chrono::{TimeDelta, Utc};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::collections::HashMap;
use std::io::{self, BufRead, ErrorKind, Write};
use std::mem::{Discriminant, discriminant};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

/// How long the answers to one line are waited for before the next line is asked for.
const PATIENCE: Duration = Duration::from_secs(20);

/// The room in which screens without sentences of their own are drawn.
const ROOM: (u16, u16) = (120, 60);

/// Names that are offered for one that is not known.
const OFFERED: usize = 3;

/// Runs the workbench over standard input and output, until the user leaves or the input ends.
///
/// # Errors
/// When standard input cannot be read or standard output not be written.
pub fn plain(model: Model, keys: Keymap, mut jobs: impl Jobs) -> io::Result<()> {
    let (sender, inputs) = mpsc::channel();
    jobs.connect(Answers(sender));
    let look = Look { theme: Theme::new(Colours::None), signs: Signs::ASCII, keys };
    let terminal =
        Terminal::new(TestBackend::new(ROOM.0, ROOM.1)).map_err(|error| io::Error::other(error.to_string()))?;
    let widgets = Widgets::with(look);
    let mut talk = Talk {
        model,
        widgets,
        jobs,
        inputs,
        terminal,
        awaited: HashMap::new(),
        before: Spoken::default(),
        typed: Vec::new(),
        leaving: false,
    };
    let end = talk.run();
    talk.take(Msg::Terminate);
    talk.jobs.finish(PATIENCE);
    match end {
        // Whoever listens has heard enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        end => end,
    }
}

struct Talk<J> {
    model: Model,
    widgets: Widgets,
    jobs: J,
    inputs: Receiver<Input>,
    terminal: Terminal<TestBackend>,
    /// The last order of each kind that is not answered yet: an earlier one may have been overtaken.
    awaited: HashMap<Discriminant<Effect>, Ticket>,
    /// What was said last.
    before: Spoken,
    /// Lines of the text being written.
    typed: Vec<String>,
    leaving: bool,
}

impl<J: Jobs> Talk<J> {
    fn run(&mut self) -> io::Result<()> {
        let (width, height) = ROOM;
        self.take(Msg::Resized(Size { width, height }));
        let first = app::start(&mut self.model);
        self.carry_out(first);
        let welcome = self.text().plain_welcome();
        write(&[welcome])?;
        self.settle()?;
        self.say()?;
        let mut lines = io::stdin().lock().lines();
        while !self.leaving {
            prompt()?;
            let Some(line) = lines.next().transpose()? else { break };
            self.obey(line.trim_end_matches('\r'))?;
            self.settle()?;
            self.say()?;
        }
        let left = self.text().plain_left();
        write(&[left])
    }

    fn text(&self) -> &Text {
        self.widgets.text(self.model.language)
    }

    fn take(&mut self, msg: Msg) {
        let effects = app::update(&mut self.model, msg, Utc::now());
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Some(ticket) = effect.ticket() {
                self.awaited.insert(discriminant(&effect), ticket);
            }
            match effect {
                Effect::Quit => self.leaving = true,
                Effect::EditExternally { .. } => {
                    let message = self.text().screen_no_editor();
                    self.take(Msg::EditorFailed { message });
                }
                Effect::InsertText { text } => {
                    self.typed.extend(text.lines().map(str::to_owned));
                    self.take(Msg::TextChanged(self.typed.join("\n")));
                }
                effect => self.jobs.start(effect),
            }
        }
    }

    /// Takes the answers until none is owed any more.
    fn settle(&mut self) -> io::Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while !self.awaited.is_empty() && !self.leaving {
            let left = deadline.saturating_duration_since(Instant::now());
            let Ok(input) = self.inputs.recv_timeout(left) else {
                self.awaited.clear();
                let slow = self.text().plain_slow();
                return write(&[slow]);
            };
            self.answer(input);
        }
        while let Ok(input) = self.inputs.try_recv() {
            self.answer(input);
        }
        Ok(())
    }

    fn answer(&mut self, input: Input) {
        let Input::Answer(msg) = input else { return };
        if let Some(ticket) = msg.ticket() {
            self.awaited.retain(|_, awaited| *awaited != ticket);
        }
        self.take(msg);
    }

    /// Says what is new: all of it in a new place, else the lines that were not there before.
    fn say(&mut self) -> io::Result<()> {
        let now = self.look()?;
        let all = now.place != self.before.place;
        let new: Vec<String> =
            now.lines.iter().filter(|line| all || !self.before.lines.contains(line)).cloned().collect();
        self.before = now;
        write(&new)
    }

    /// Draws what a screen would show, twice: the first time tells how much room there is.
    fn look(&mut self) -> io::Result<Spoken> {
        let mut now = Spoken::default();
        for _ in 0..2 {
            let Self { model, widgets, terminal, .. } = self;
            let drawn = terminal.draw(|frame| now = spoken(model, widgets, frame));
            drawn.map_err(|error| io::Error::other(error.to_string()))?;
            let measured = self.widgets.measured().clone();
            self.take(Msg::Measured(measured));
        }
        Ok(now)
    }

    fn obey(&mut self, line: &str) -> io::Result<()> {
        let word = line.trim();
        // In a text every line is text, but for one that names what can be done with a text.
        if let Some(action) = word.strip_prefix(':').and_then(|name| self.named(name)) {
            self.take(Msg::Do(action));
            return Ok(());
        }
        if matches!(self.model.layer, Some(Layer::Library(_))) {
            self.choose_text(word);
            return Ok(());
        }
        if self.model.text_field.is_some() && self.model.layer.is_none() {
            self.write_line(line);
            return Ok(());
        }
        if let Some(answered) = layers::answer(self, word) {
            return answered;
        }
        if self.model.typed_line().is_some() {
            self.type_line(word);
            return Ok(());
        }
        let (first, rest) = word.split_once(char::is_whitespace).unwrap_or((word, ""));
        match (first, first.parse::<usize>()) {
            ("", _) => Ok(()),
            ("where", _) => {
                self.before = Spoken::default();
                Ok(())
            }
            ("read", _) => self.read(rest.trim()),
            (_, Ok(number @ 1..)) => {
                self.point(number - 1);
                if rest.trim().is_empty() { Ok(()) } else { self.run_command(rest.trim()) }
            }
            _ => self.run_command(word),
        }
    }

    /// An action by its name, or a key as it is printed.
    fn run_command(&mut self, word: &str) -> io::Result<()> {
        let by_key = || {
            let key = Key::parse(word)?;
            self.widgets.keys().resolve(&self.model, key.event(), self.text())
        };
        match self.named(word).map(Msg::Do).or_else(by_key) {
            Some(Msg::Do(Action::Help | Action::Palette)) => self.help(),
            Some(msg) => {
                self.take(msg);
                Ok(())
            }
            None => {
                let known = self.widgets.keys().commands(&self.model, self.text());
                let mut near: Vec<(f64, &str)> = known
                    .iter()
                    .map(|line| (strsim::jaro_winkler(word, line.action.name()), line.action.name()))
                    .collect();
                near.sort_by(|one, other| other.0.total_cmp(&one.0));
                near.dedup();
                let near: Vec<&str> = near.into_iter().take(OFFERED).map(|(_, name)| name).collect();
                let said = self.text().plain_unknown(word, near.join(", "));
                write(&[said])
            }
        }
    }

    /// The action of that name, if it is offered here.
    fn named(&self, name: &str) -> Option<Action> {
        let offered = self.widgets.keys().commands(&self.model, self.text());
        offered.iter().map(|line| line.action).find(|action| action.name() == name)
    }

    fn help(&self) -> io::Result<()> {
        let offered = self.widgets.keys().commands(&self.model, self.text());
        let lines: Vec<String> =
            offered.iter().map(|line| format!("{} ({}): {}", line.action.name(), line.keys, line.help)).collect();
        write(&lines)
    }

    fn read(&self, number: &str) -> io::Result<()> {
        let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let case = self.model.open_case();
        let lines = case
            .zip(place.or(Some(0)))
            .and_then(|(case, place)| document((self.text(), &self.model.framework), case, place));
        write(&lines.unwrap_or_else(|| vec![self.text().plain_no_document()]))
    }

    fn point(&mut self, place: usize) {
        // To press what is pointed at already would open it.
        let pointed = match self.model.screen {
            Screen::Queue => self.model.queue.selected == place,
            Screen::Log => self.model.log.selected == place,
            Screen::Page => self.model.page.as_ref().is_some_and(|page| page.selected == place),
            _ => false,
        };
        match self.model.screen {
            Screen::Case => self.take(Msg::PointNorm(place)),
            _ if pointed => {}
            _ => self.take(Msg::Point(place)),
        }
    }

    /// A line of the text. Each is kept as a draft at once: who writes line by line may be gone after any of them.
    fn write_line(&mut self, line: &str) {
        if line == "." {
            self.typed.clear();
            self.take(Msg::Do(Action::TextDone));
            return;
        }
        self.typed.push(line.to_owned());
        self.take(Msg::TextChanged(self.typed.join("\n")));
        let effects = app::update(&mut self.model, Msg::Tick, Utc::now() + TimeDelta::seconds(2));
        self.carry_out(effects);
        // What was typed need not be said again.
        if let Ok(now) = self.look() {
            self.before = now;
        }
    }

    /// In the library a number points, words are looked for, and an empty line leaves it.
    fn choose_text(&mut self, word: &str) {
        if let Ok(number @ 1..) = word.parse::<usize>() {
            self.take(Msg::Point(number - 1));
        } else if word.is_empty() {
            self.take(Msg::Do(Action::Cancel));
        } else {
            self.type_over(word);
        }
    }

    /// The options of a choice in words.
    fn words_of(&self, name: FieldName, options: &[&str]) -> Vec<String> {
        options.iter().map(|code| option_word(self.text(), name, code)).collect()
    }

    /// Types in the place of what stands on the line.
    fn type_over(&mut self, line: &str) {
        let rubbed = self.model.typed_line().map_or(0, |line| line.text().chars().count());
        (0..rubbed).for_each(|_| self.take(Msg::Rub));
        line.chars().for_each(|typed| self.take(Msg::Type(typed)));
    }

    /// The line that is asked for: what is searched, or a reason. An empty one leaves it.
    fn type_line(&mut self, line: &str) {
        self.type_over(line);
        let asked = matches!(self.model.layer, Some(Layer::Dialog(_)));
        let done = match (asked, line.is_empty()) {
            (true, true) => Action::Cancel,
            (true, false) => Action::Accept,
            (false, true) => Action::ClearFind,
            (false, false) => Action::LeaveFind,
        };
        self.take(Msg::Do(done));
    }
}

fn prompt() -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(b"> ")?;
    out.flush()
}

fn write(lines: &[String]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in lines {
        writeln!(out, "{}", sanitise::line(line))?;
    }
    out.flush()
}
