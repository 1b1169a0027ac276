//! The workbench in a real pseudo terminal.

use crate::cli::Desk;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long anything may take before the test gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// A frame that was begun goes on within this.
const QUIET: Duration = Duration::from_millis(500);

/// The program on a pseudo terminal, with the screen as a terminal would show it.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    bytes: Receiver<Vec<u8>>,
    reader: Option<JoinHandle<()>>,
    /// Tells the reader to let go of the terminal.
    no_more: Arc<AtomicBool>,
    screen: vt100::Parser,
    raw: Vec<u8>,
}

impl Terminal {
    fn open(desk: &Desk, file: &str) -> Self {
        Self::running(desk, CommandBuilder::new(assert_cmd::cargo::cargo_bin("toets")), &[file], &[])
    }

    pub fn running(desk: &Desk, mut command: CommandBuilder, arguments: &[&str], more: &[(&str, &str)]) -> Self {
        let (rows, cols) = (40, 120);
        let pair = native_pty_system().openpty(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        command.args(arguments);
        command.cwd(desk.path("."));
        command.env_clear();
        let home = desk.path(".").to_str().unwrap().to_owned();
        for (name, value) in
            [("HOME", home.as_str()), ("LANG", "C.UTF-8"), ("TERM", "xterm-256color"), ("TOETS_REVIEWER", "anna")]
        {
            command.env(name, value);
        }
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        for (name, value) in more {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut output = pair.master.try_clone_reader().unwrap();
        let (send, bytes) = mpsc::channel();
        let no_more = Arc::new(AtomicBool::new(false));
        let told = no_more.clone();
        let reader = std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut chunk) {
                if send.send(chunk[..read].to_vec()).is_err() || told.load(Ordering::Relaxed) {
                    break;
                }
            }
        });
        let writer = Some(pair.master.take_writer().unwrap());
        let screen = vt100::Parser::new(rows.try_into().unwrap(), cols.try_into().unwrap(), 0);
        Self { child, master: Some(pair.master), writer, bytes, reader: Some(reader), no_more, screen, raw: Vec::new() }
    }

    /// The same terminal, smaller or larger.
    pub fn resize(&mut self, rows: u16, cols: u16) {
        self.master.as_ref().unwrap().resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        self.screen.screen_mut().set_size(rows.try_into().unwrap(), cols.try_into().unwrap());
    }

    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits until the screen shows this.
    pub fn wait_for(&mut self, words: &str) {
        let deadline = Instant::now() + PATIENCE;
        while !self.text().contains(words) {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "no \"{words}\" on\n{}", self.text());
            if let Ok(chunk) = self.bytes.recv_timeout(left) {
                self.screen.process(&chunk);
                self.raw.extend(chunk);
            }
        }
    }

    /// The screen once it shows all of these and nothing more comes.
    pub fn screen_with(&mut self, words: &[&str]) -> String {
        for words in words {
            self.wait_for(words);
        }
        // The words may stand in the first half of a frame.
        while let Ok(chunk) = self.bytes.recv_timeout(QUIET) {
            self.screen.process(&chunk);
            self.raw.extend(chunk);
        }
        self.text()
    }

    pub fn keys(&mut self, keys: &str) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Presses keys and waits for what they bring.
    pub fn press(&mut self, keys: &str, words: &str) {
        self.keys(keys);
        self.wait_for(words);
    }

    /// Waits for the end of the program; everything it wrote.
    pub fn ended(mut self) -> (u32, Vec<u8>) {
        let status = self.child.wait().unwrap();
        drop(self.writer.take());
        drop(self.master.take());
        self.reader.take().unwrap().join().unwrap();
        self.raw.extend(self.bytes.try_iter().flatten());
        (status.exit_code(), std::mem::take(&mut self.raw))
    }
}

/// An unfinished demo, at its first open disclosure.
pub fn at_an_open_case(desk: &Desk) -> Terminal {
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    to_an_open_case(Terminal::open(desk, "d.toets"))
}

fn to_an_open_case(mut terminal: Terminal) -> Terminal {
    terminal.wait_for("Enter");
    terminal.wait_for("AIVD");
    terminal.press("\r", "Kenmerk");
    terminal.press("b", "30 van");
    terminal.press("\r", "Juiste regime");
    terminal
}

fn holds(raw: &[u8], sequence: &str) -> bool {
    raw.windows(sequence.len()).any(|window| window == sequence.as_bytes())
}

#[test]
fn a_finding_marked_on_the_screen_is_in_the_report() {
    let desk = Desk::new();
    let mut terminal = at_an_open_case(&desk);
    terminal.press("u", "opgeslagen");
    terminal.press("k\r", "Toelichting");
    terminal.press("Er gold een ander regime dan is toegepast.", "toegepast.");
    terminal.press("\x13", "toelichting");
    terminal.wait_for("opgeslagen");
    terminal.keys("qqq");
    let (code, raw) = terminal.ended();
    assert_eq!(code, 0);
    // The terminal is as it was: no alternate screen, no mouse, no bracketed paste, the cursor shown.
    for restored in ["\x1b[?1049l", "\x1b[?1000l", "\x1b[?2004l", "\x1b[?25h"] {
        assert!(holds(&raw, restored), "{restored:?} was not sent");
    }
    let report = desk.run(0, &["report", "d.toets"]).0;
    assert!(report.contains("Er gold een ander regime dan is toegepast."));
    let log = desk.run(0, &["log", "d.toets"]).0;
    assert!(log.lines().nth(1).unwrap().contains("anna"), "{}", log.lines().nth(1).unwrap());
}

#[test]
fn what_was_typed_survives_a_kill_and_is_offered_again() {
    let desk = Desk::new();
    let mut terminal = at_an_open_case(&desk);
    terminal.press("c", "opgeslagen");
    terminal.press("k\r", "Toelichting");
    terminal.press("Een middag werk.", "Een middag werk.");
    // The draft is due 300 ms after the last key; the file says when it is there.
    let file = rusqlite::Connection::open(desk.path("d.toets")).unwrap();
    let deadline = Instant::now() + PATIENCE;
    let draft = || file.query_row("SELECT text FROM drafts", [], |row| row.get::<_, String>(0));
    while draft().is_err() {
        assert!(Instant::now() < deadline, "no draft was kept");
        std::thread::yield_now();
    }
    assert_eq!(draft().unwrap(), "Een middag werk.");
    terminal.child.kill().unwrap();
    terminal.ended();
    desk.run(0, &["log", "d.toets"]);

    let mut terminal = Terminal::open(&desk, "d.toets");
    terminal.wait_for("Enter");
    terminal.wait_for("AIVD");
    // The list is as it was left: without what was assessed.
    terminal.press("\r", "Kenmerk");
    terminal.wait_for("30 van");
    terminal.press("\r", "Juiste regime");
    // Offered where it is read, not put in silently.
    terminal.press("k\r", "Concept: Ctrl-R neemt het over");
    terminal.wait_for("Een middag werk.");
    assert!(terminal.text().contains(" 0 woorden"));
    terminal.press("\x12", "[-Een middag werk.-]");
    assert!(terminal.text().contains(" 3 woorden"));
    terminal.child.kill().unwrap();
}

#[test]
fn a_request_to_end_restores_the_terminal() {
    let desk = Desk::new();
    let terminal = at_an_open_case(&desk);
    let pid = terminal.child.process_id().unwrap();
    let sent = std::process::Command::new("kill").args(["-TERM", &pid.to_string()]).status().unwrap();
    assert!(sent.success());
    let (_, raw) = terminal.ended();
    assert!(holds(&raw, "\x1b[?1049l") && holds(&raw, "\x1b[?2004l"));
}

/// Without a controlling terminal no signal tells that it went away.
#[test]
fn a_terminal_that_goes_away_ends_it_with_the_draft_kept() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    let program = assert_cmd::cargo::cargo_bin("toets");
    let mut command = CommandBuilder::new("setsid");
    // Without a key for the end of input the writer types none when it is dropped: the editor would take it for its own.
    command.args(["--wait", "sh", "-c", "echo $$ > pid; stty eof undef; exec \"$0\" d.toets"]);
    command.arg(program);
    let mut terminal = to_an_open_case(Terminal::running(&desk, command, &[], &[]));
    terminal.press("c", "opgeslagen");
    terminal.press("k\r", "Toelichting");
    terminal.press("Tot hier en niet verder", "verder");
    let pid = std::fs::read_to_string(desk.path("pid")).unwrap();
    // No time for the draft: it must be written at the end. A key on the way while the terminal goes may be lost, so
    // the last sign is on the screen; the cursor's step makes the reader look once more.
    terminal.press(".", "verder.");
    terminal.no_more.store(true, Ordering::Relaxed);
    terminal.keys("\x1b[D");
    terminal.reader.take().unwrap().join().unwrap();
    drop(terminal.writer.take());
    drop(terminal.master.take());
    let gone = Instant::now();
    while Path::new("/proc").join(pid.trim()).exists() {
        assert!(gone.elapsed() < Duration::from_secs(5), "it runs on without a terminal");
        std::thread::sleep(Duration::from_millis(10));
    }
    let file = rusqlite::Connection::open(desk.path("d.toets")).unwrap();
    let draft: String = file.query_row("SELECT text FROM drafts", [], |row| row.get(0)).unwrap();
    assert_eq!(draft, "Tot hier en niet verder.");
}

#[test]
fn keys_typed_ahead_reach_the_case() {
    let desk = Desk::new();
    let mut terminal = at_an_open_case(&desk);
    terminal.press("q", "Kenmerk");
    // All at once: open the next row's case, its first norm in order, the next case, the first norm careless.
    terminal.press("j\ro]c", "onzorgvuldig");
    terminal.wait_for("opgeslagen");
    terminal.keys("qqq");
    terminal.ended();
    let log = desk.run(0, &["log", "d.toets"]).0;
    let newest: Vec<&str> = log.lines().filter(|line| line.contains("anna")).take(2).collect();
    assert!(newest[0].contains("AIVD-2019-0170") && newest[1].contains("AIVD-2019-0165"), "{log}");
}

#[test]
fn an_own_editor_gets_a_private_file_that_goes() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    let script = desk.path("editor.sh");
    std::fs::write(&script, "ls -ld \"$1\" \"${1%/*}\" > seen; echo \"Uit de editor.\" > \"$1\"; cp \"$1\" \"$1~\"\n")
        .unwrap();
    let editor = format!("sh {}", script.display());
    let command = CommandBuilder::new(assert_cmd::cargo::cargo_bin("toets"));
    let mut terminal = to_an_open_case(Terminal::running(&desk, command, &["d.toets"], &[("EDITOR", &editor)]));
    terminal.press("c", "opgeslagen");
    terminal.press("k\r", "Toelichting");
    terminal.press("\x05", "Uit de editor.");
    terminal.keys("\x13qqq");
    terminal.ended();
    let seen = std::fs::read_to_string(desk.path("seen")).unwrap();
    assert!(seen.contains("-rw-------") && seen.contains("drwx------"), "{seen}");
    let left = std::fs::read_dir(desk.path(".")).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(left.into_iter().all(|name| !name.to_string_lossy().starts_with(".toets")));
}

#[test]
fn without_a_terminal_it_says_so() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    let (_, said) = desk.run(1, &["d.toets"]);
    assert!(!said.is_empty());
}
