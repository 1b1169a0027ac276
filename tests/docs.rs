//! What the documents say is true: generated parts are what the program says now.
//!
//! `TOETS_WRITE_DOCS=1 cargo test docs` writes them anew.

use crate::cli::Desk;
use crate::terminal::Terminal;
use portable_pty::CommandBuilder;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use toets::domain::codes::Language;
use toets::keys::Keymap;
use toets::text::Text;

fn readme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

/// Holds the part between two marks equal to `content`, or writes it.
fn generated(mark: &str, content: &str) {
    let path = readme();
    let text = fs::read_to_string(&path).unwrap();
    let (begin, end) = (format!("<!-- {mark} -->\n"), format!("<!-- end of {mark} -->"));
    let start = text.find(&begin).expect("the mark stands in the README") + begin.len();
    let stop = start + text[start..].find(&end).expect("the end mark stands in the README");
    if std::env::var_os("TOETS_WRITE_DOCS").is_some() {
        fs::write(&path, format!("{}{content}{}", &text[..start], &text[stop..])).unwrap();
    } else {
        assert_eq!(&text[start..stop], content, "run: TOETS_WRITE_DOCS=1 cargo test docs");
    }
}

fn key_card() -> String {
    let mut card = String::new();
    for group in Keymap::default().key_card(&Text::new(Language::English)) {
        writeln!(card, "\n**{}**\n\n| key | what it does |\n| --- | --- |", group.name).unwrap();
        for (keys, help) in group.lines {
            let keys = keys.replace('|', "\\|").replace('`', "\\`");
            writeln!(card, "| {keys} | {help} |").unwrap();
        }
    }
    card + "\n"
}

fn commands() -> String {
    let mut table = String::from("\n| command | what it does |\n| --- | --- |\n");
    let program = toets::cli::command(Language::English);
    for command in program.get_subcommands().filter(|command| !command.is_hide_set()) {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        let mut usage = command.clone().disable_help_flag(true).render_usage().to_string();
        usage = usage.replace("Usage: ", "toets ").replace('|', "\\|");
        writeln!(table, "| `{usage}` | {about} |").unwrap();
    }
    table + "\n"
}

/// What the commands say that bring the sample registers in: part of the suggestion, and the import.
fn registers() -> String {
    let desk = Desk::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/registers");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, desk.path(&path.file_name().unwrap().to_string_lossy())).unwrap();
    }
    desk.run(0, &["import", "--suggest", "toestemmingen.csv", "verstrekkingenregister.xlsx", "-o", "first.toml"]);
    let suggested = fs::read_to_string(desk.path("first.toml")).unwrap();
    let guesses = suggested.lines().skip_while(|line| !line.contains("\"verleend op\"")).take(4);
    let guesses = guesses.collect::<Vec<_>>().join("\n");
    let sources = ["onderzoek.json", "toestemmingen.csv", "verstrekkingenregister.xlsx"];
    let (table, said) =
        desk.run(0, &[&["import", "case.toets"], &sources[..], &["--mapping", "mapping.toml"]].concat());
    let lines = said.lines().map(|line| wrapped(line, 118)).collect::<String>();
    format!("\n```toml\n{guesses}\n```\n\n```text\n{lines}{table}```\n\n")
}

/// A line in lines of at most so many characters; those after the first stand further in.
fn wrapped(line: &str, width: usize) -> String {
    let mut text = String::new();
    let mut column = 0;
    for word in line.split(' ') {
        if column > 0 && column + 1 + word.chars().count() > width {
            text.push_str("\n   ");
            column = 3;
        }
        if column > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += word.chars().count();
    }
    text + "\n"
}

/// The screens of the tour, as its reader comes upon them: overview, queue and a case.
fn tour() -> [(&'static str, String); 3] {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    let open = |arguments: &[&str]| {
        let program = CommandBuilder::new(assert_cmd::cargo::cargo_bin("toets"));
        Terminal::running(&desk, program, arguments, &[("TOETS_REVIEWER", "M. Verhoeven")])
    };
    let mut terminal = open(&["d.toets", "--lang", "nl"]);
    terminal.wait_for("open signalen");
    terminal.resize(30, 108);
    terminal.press("?", "Esc");
    let overview = terminal_screen(&mut terminal, "\x1b", &["open signalen", "i statistiek"]);
    terminal.press("\r", "Kenmerk");
    let queue = terminal_screen(&mut terminal, "b", &["30 van", "AIVD-2020-0029", "⚑1", "AIVD 39/69", "aanvinken"]);
    let mut terminal = open(&["open", "d.toets", "disclosure:AIVD-2019-0174", "--lang", "nl"]);
    let words = ["Bilateraal verstrekt", "59 van 89", "AIVD 39/69", "? hulp"];
    terminal.screen_with(&words);
    terminal.resize(38, 126);
    terminal.press("?", "Esc");
    let case = terminal_screen(&mut terminal, "\x1b", &words);
    [("overview", overview), ("queue", queue), ("case", case)]
}

/// What the screen shows after these keys, as a block of text.
fn terminal_screen(terminal: &mut Terminal, keys: &str, words: &[&str]) -> String {
    terminal.keys(keys);
    let shown = terminal.screen_with(words);
    let lines: Vec<&str> = shown.lines().map(str::trim_end).collect();
    format!("\n```text\n{}\n```\n\n", lines.join("\n").trim_end())
}

#[test]
fn the_readme_is_fresh() {
    for (mark, screen) in tour() {
        generated(mark, &screen);
    }
    generated("registers", &registers());
    generated("commands", &commands());
    generated("keys", &key_card());
}

#[test]
fn the_readme_begins_with_the_two_commands() {
    let text = fs::read_to_string(readme()).unwrap();
    let first = text.find("cargo run --release -- demo").unwrap();
    let second = text.find("cargo test").unwrap();
    assert!(first < second && second < 900);
}
