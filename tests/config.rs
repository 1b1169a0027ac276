//! The configuration, the packager's commands and the workbench in lines, as a user runs them.

use crate::cli::Desk;
use assert_cmd::Command;
use std::fs;

fn configured(desk: &Desk, source: &str) {
    fs::create_dir_all(desk.path(".config/toets")).unwrap();
    fs::write(desk.path(".config/toets/config.toml"), source).unwrap();
}

/// The program without a reviewer in its environment.
fn nobody(desk: &Desk) -> Command {
    let mut command = desk.toets();
    command.env_remove("TOETS_REVIEWER").env("USER", "login");
    command
}

fn said(command: &mut Command) -> String {
    let output = command.output().unwrap();
    String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
}

#[test]
fn settings_are_shown_with_where_they_came_from() {
    let desk = Desk::new();
    let path = desk.run(0, &["config", "path"]).0;
    assert!(path.trim().ends_with(".config/toets/config.toml"), "{path}");
    assert!(desk.run(0, &["config", "check"]).1.contains("no configuration"));
    configured(&desk, "reviewer = 'file'\nidle_lock = 10\n");
    let shown = desk.run(0, &["config", "show"]).0;
    assert!(shown.contains("reviewer = \"anna\"") && shown.contains("(TOETS_REVIEWER)"), "{shown}");
    assert!(shown.contains("idle_lock = 10"), "{shown}");
    let shown = said(nobody(&desk).args(["config", "show", "--lang", "nl"]));
    assert!(shown.contains("reviewer = \"file\"") && shown.contains("uit de configuratie"), "{shown}");
}

#[test]
fn a_broken_configuration_names_its_lines_and_stops_nothing() {
    let desk = Desk::new();
    configured(&desk, "idle_lock = 'ten'\n[keys]\nquit = []\n");
    let (out, _) = desk.run(3, &["config", "check"]);
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[0].contains("config.toml:1:13: ") && lines[1].contains("config.toml:3:1: "), "{out}");
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    desk.run(0, &["log", "d.toets"]);
    fs::write(desk.path("own.toml"), "langage = 'nl'\n").unwrap();
    assert!(desk.run(3, &["config", "check", "own.toml"]).0.contains("language"));
    desk.run(1, &["config", "check", "none.toml"]);
}

#[test]
fn every_shell_gets_its_completions_and_every_command_its_page() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(desk.run(0, &["completions", shell]).0.contains("toets"), "{shell}");
    }
    assert!(desk.run(0, &["man"]).0.contains(".TH toets"));
    assert!(desk.run(0, &["man", "import"]).0.contains("keep"));
    desk.run(2, &["man", "nonsense"]);
}

#[test]
fn without_a_terminal_and_without_arguments_it_says_how_it_is_used() {
    let desk = Desk::new();
    assert!(desk.run(2, &[]).1.contains("Usage"));
}

/// A case reviewed without a screen: the same actions, by name and by key, through a pipe.
#[test]
fn a_case_is_reviewed_in_lines() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    let lines = "help\nopen-queue\nb\n1\nEnter\nread 2\n1 u\nwhere\n1 reasoning\nEr gold een ander regime.\nTweede regel.\n.\n\
                 2 in-order\nundo\nnonsense\nX\nDubbel\nq\nopen-log\nq\nCtrl-Q\n";
    let mut command = desk.toets();
    let output = command.args(["d.toets", "--plain"]).write_stdin(lines).output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{out}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(!out.contains('\x1b') && !out.contains('│') && !out.contains('─'), "{out}");
    // The sample is Dutch, and so are the words about it.
    for words in ["open-queue (Enter)", "Zaak: verstrekking AIVD-2019-0163", "onrechtmatig", "Niveau: ", "“nonsense”"]
    {
        assert!(out.contains(words), "no {words} in\n{out}");
    }
    let report = desk.run(0, &["report", "d.toets"]).0;
    assert!(report.contains("Er gold een ander regime.") && report.contains("Tweede regel."), "{report}");
    let log = desk.run(0, &["log", "d.toets"]).0;
    assert!(log.contains("AIVD-2019-0163"), "{log}");
}

/// What was typed when the input ends is a draft, not lost and not in the report.
#[test]
fn an_input_that_ends_within_a_text_leaves_a_draft() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    let lines = "open-queue\nb\n1\nEnter\n1 u\n1 reasoning\nNog niet klaar";
    desk.toets().args(["d.toets", "--plain"]).write_stdin(lines).assert().success();
    let file = rusqlite::Connection::open(desk.path("d.toets")).unwrap();
    let draft: String = file.query_row("SELECT text FROM drafts", [], |row| row.get(0)).unwrap();
    assert_eq!(draft, "Nog niet klaar");
}
