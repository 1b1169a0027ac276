//! One message, one language: what is said of a command is in the session's language, whatever the file's.

use crate::cli::Desk;

/// Commands that fail over a Dutch investigation, or say that something was done.
const COMMANDS: &[&[&str]] = &[
    &["sample", "case.toets", "exclude", "--filter", "kleur=rood", "--reason", "x"],
    &["sample", "case.toets", "exclude", "--filter", "service=", "--reason", "x"],
    &["sample", "case.toets", "exclude", "--reason", "x"],
    &["sample", "case.toets", "include", "--filter", "service=AIVD"],
    &["sample", "case.toets", "draw", "--method", "random", "--filter", "kleur=rood", "--size", "3"],
    &["sample", "case.toets", "draw", "--method", "random", "--size", "veel"],
    &["sample", "case.toets", "size"],
    &["sample", "case.toets", "size", "--filter", "kleur=rood", "--exclude", "3"],
    &["sample", "case.toets", "verify", "--name", "geen"],
    &["sample", "case.toets", "not-found", "--sample", "geen", "disclosure:AIVD-2019-0042"],
    &["mark", "case.toets", "AIVD-2019-0042", "scope", "careless"],
    &["mark", "case.toets", "disclosure:AIVD-2019-0042", "scope", "slordig"],
    &["mark", "case.toets", "disclosure:AIVD-2019-0042", "geen", "careless"],
    &["mark", "case.toets", "disclosure:AIVD-2019-0042", "scope", "in_order"],
    &["clear", "case.toets", "disclosure:AIVD-2019-0043", "scope"],
    &["reopen", "case.toets", "disclosure:AIVD-2019-0042"],
    &["dismiss", "case.toets", "disclosure:AIVD-2019-0042", "geen", "--reason", "x"],
    &["ask", "case.toets", "-", "waarom?"],
    &["ask", "case.toets", "--letter", "geen"],
    &["ask", "case.toets", "--format", "odt"],
    &["answer", "case.toets", "999", "ja"],
    &["recommend", "case.toets", "--service", "AIVD", "--number", "999", "--remove"],
    &["report", "case.toets", "--finding", "disclosure:geen/scope"],
    &["report", "case.toets", "--items", "geen"],
    &["report", "case.toets", "--version", "9"],
    &["report", "case.toets", "-o", "out.md", "--force"],
    &["react", "case.toets", "9", "disclosure:AIVD-2019-0042", "x"],
    &["search", "case.toets", "toestemming", "--limit", "1"],
    &["log", "case.toets", "--item", "geen"],
    &["export", "bundle", "case.toets", "-o", "out.json", "--force"],
    &["sample", "case.toets", "draw", "--methode", "random"],
    &["man", "geen"],
];

/// What a command says on standard error, in the language of the environment and with a flag.
fn said(desk: &Desk, locale: &str, arguments: &[&str]) -> String {
    let mut command = desk.toets();
    let output = command.env("LANG", locale).args(arguments).output().unwrap();
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_message_is_in_one_language_the_sessions() {
    let desk = Desk::new();
    desk.run(0, &["demo", "case.toets", "--no-open", "--quiet"]);
    for arguments in COMMANDS {
        let asked = [*arguments, &["--lang", "en"]].concat();
        let english = said(&desk, "C.UTF-8", arguments);
        assert_eq!(english, said(&desk, "nl_NL.UTF-8", &asked), "{arguments:?}");
        let dutch = said(&desk, "nl_NL.UTF-8", arguments);
        assert!(!english.is_empty() && english != dutch, "{arguments:?} {english}");
        for word in ["Zie toets", " zijn ", " niet ", " een ", " wordt "] {
            assert!(!english.contains(word), "{arguments:?}: {english}");
        }
        for word in ["See toets", " are ", " not ", " is no ", " the "] {
            assert!(!dutch.contains(word), "{arguments:?}: {dutch}");
        }
    }
}

#[test]
fn help_and_what_is_shipped_follow_the_language_wherever_it_is_asked_for() {
    let desk = Desk::new();
    for arguments in
        [&["--help", "--lang", "nl"][..], &["--lang=nl", "report", "-h"], &["report", "--help", "--lang=nl"]]
    {
        let help = desk.run(0, arguments).0;
        assert!(help.contains("Gebruik:") && !help.contains("Usage:"), "{help}");
    }
    let page = desk.run(0, &["man", "report", "--lang", "nl"]).0;
    assert!(page.contains(".SH NAAM") && !page.contains(".SH NAME"), "{page}");
    let completions = desk.run(0, &["completions", "fish", "--lang", "nl"]).0;
    assert!(completions.contains("De werkbank openen"), "{completions}");
    let columns = desk.run(0, &["sql", "--views", "--lang", "nl"]).0;
    assert!(columns.contains("kenmerk van de verstrekking"), "{columns}");
    let fault = desk.run(2, &["report", "--nergens", "--lang", "nl"]).1;
    assert!(fault.contains("bestaat hier niet") && fault.contains("Zie toets report --help."), "{fault}");
}

#[test]
fn help_follows_the_configuration() {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.path(".config/toets")).unwrap();
    std::fs::write(desk.path(".config/toets/config.toml"), "language = \"nl\"\n").unwrap();
    assert!(desk.run(0, &["demo", "--help"]).0.contains("Gebruik:"));
    assert!(desk.run(0, &["demo", "--help", "--lang", "en"]).0.contains("Usage:"));
}
