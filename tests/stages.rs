//! The stages of a report through the program: freeze, print again, react, compare, undo, and what a final one refuses.

use assert_cmd::Command;
use std::path::Path;

fn toets(folder: &Path, arguments: &[&str]) -> assert_cmd::assert::Assert {
    let mut command = Command::cargo_bin("toets").unwrap();
    command.current_dir(folder).env("XDG_STATE_HOME", folder).env("TOETS_REVIEWER", "anna").args(["--lang", "nl"]);
    command.args(arguments).assert()
}

#[expect(clippy::needless_pass_by_value, reason = "what a run ends in is not used again")]
fn out(assert: assert_cmd::assert::Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

#[expect(clippy::needless_pass_by_value, reason = "what a run ends in is not used again")]
fn err(assert: assert_cmd::assert::Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).unwrap()
}

fn demo() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    toets(folder.path(), &["demo", "x.toets", "--finished", "--no-open"]).success();
    folder
}

/// A careless finding of the demonstration, and its norm.
fn careless(folder: &Path) -> (String, String) {
    let json =
        out(toets(folder, &["report", "x.toets", "--section", "findings", "--audience", "secret", "--format", "json"])
            .success());
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let finding = json["findings"].as_array().unwrap().iter().find(|found| found["norm"] == "reliability").unwrap();
    let reference = finding["item"].as_str().unwrap().split(' ').next_back().unwrap();
    (format!("disclosure:{reference}"), "reliability".to_owned())
}

#[test]
fn a_version_is_printed_again_byte_for_byte_whatever_happens_to_the_file() {
    let folder = demo();
    let folder = folder.path();
    toets(folder, &["report", "x.toets", "--freeze", "concept"]).success();
    let render = |format: &str, name: &str| {
        let target = format!("{name}.{format}");
        toets(folder, &["report", "x.toets", "--version", "1", "--audience", "fact-check", "-o", &target]).success();
        std::fs::read(folder.join(target)).unwrap()
    };
    let formats = ["md", "html", "docx", "odt", "xlsx", "json"];
    let first = formats.map(|format| render(format, "first"));
    let (item, norm) = careless(folder);
    toets(folder, &["mark", "x.toets", &item, &norm, "in_order"]).success();
    toets(folder, &["react", "x.toets", "1", &format!("{item}/{norm}"), "De bron stond erbij."]).success();
    assert!(first == formats.map(|format| render(format, "second")));
    let text = String::from_utf8(first[0].clone()).unwrap();
    assert!(text.contains("concept, versie 1"), "{text}");
    let now = out(toets(folder, &["report", "x.toets"]).success());
    assert!(now.contains("werkversie") && !now.contains("concept, versie 1"));
}

#[test]
fn what_changed_between_two_versions_names_the_reaction() {
    let folder = demo();
    let folder = folder.path();
    let (item, norm) = careless(folder);
    toets(folder, &["report", "x.toets", "--freeze", "concept"]).success();
    toets(folder, &["react", "x.toets", "1", &format!("{item}/{norm}"), "De bron stond erbij."]).success();
    toets(folder, &["mark", "x.toets", &item, &norm, "in_order"]).success();
    toets(folder, &["report", "x.toets", "--freeze", "concept"]).success();
    let compare = ["report", "x.toets", "--compare", "1", "2"];
    let changes = out(toets(folder, &[&compare[..], &["--audience", "fact-check"]].concat()).success());
    let reference = item.split(':').next_back().unwrap();
    assert!(changes.contains(reference) && changes.contains("vervallen (was onzorgvuldig)"), "{changes}");
    assert!(changes.contains("De bron stond erbij."), "{changes}");
    assert!(changes.contains("verstrekkingen: waarvan onzorgvuldig"), "{changes}");
    let public = out(toets(folder, &compare).success());
    assert!(!public.contains(reference) && !public.contains("De bron stond erbij."), "{public}");
    let fact_check = out(toets(folder, &["report", "x.toets", "--version", "2", "--audience", "secret"]).success());
    assert!(!fact_check.contains("De bron stond erbij."), "only the minister reads it back");
    toets(folder, &["report", "x.toets", "--compare", "1", "3"]).code(1);
}

#[test]
fn a_reaction_is_to_something_the_version_holds() {
    let folder = demo();
    let folder = folder.path();
    let none = err(toets(folder, &["react", "x.toets", "1", "recommendation:AIVD/1", "x"]).code(1));
    assert!(none.contains("--freeze"), "{none}");
    toets(folder, &["report", "x.toets", "--freeze", "concept"]).success();
    toets(folder, &["react", "x.toets", "1", "recommendation:AIVD/1", "Wij delen dit."]).success();
    toets(folder, &["react", "x.toets", "1", "recommendation:AIVD/99", "x"]).code(1);
    toets(folder, &["react", "x.toets", "1", "disclosure:NIETS/scope", "x"]).code(1);
    toets(folder, &["react", "x.toets", "1", "iets", "x"]).code(2);
    let shown = out(
        toets(folder, &["report", "x.toets", "--section", "recommendations", "--audience", "fact-check"]).success()
    );
    assert!(shown.contains("Wij delen dit."), "{shown}");
    for audience in ["public", "secret"] {
        let shown = out(toets(folder, &["report", "x.toets", "--audience", audience]).success());
        assert!(!shown.contains("Wij delen dit."));
    }
    let log = out(toets(folder, &["log", "x.toets"]).success());
    assert!(log.contains("versie vastgelegd") && log.contains("reactie van de dienst"), "{log}");
}

#[test]
fn final_is_refused_with_what_to_do_and_granted_when_it_is_done() {
    let folder = demo();
    let folder = folder.path();
    let (item, norm) = careless(folder);
    let stale = "Bij {{7|count kind=authorisation service=MIVD}} verstrekkingen ontbrak het.";
    toets(folder, &["mark", "x.toets", &item, &norm, "careless", "--reading", "reconciled", "--reason", stale])
        .success();
    let said = out(toets(folder, &["report", "x.toets", "--check"]).code(3));
    for words in ["is geschreven bij 7", "staat ‘verstrekkingen’", "zonder compenserende omstandigheden"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let json = out(toets(folder, &["report", "x.toets", "--check", "--format", "json"]).code(3));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let codes: Vec<_> =
        json["remarks"].as_array().unwrap().iter().filter(|remark| remark["stops_final"] == true).collect();
    assert_eq!(
        codes.iter().map(|remark| &remark["code"]).collect::<Vec<_>>(),
        ["number.stale", "number.unit", "finding.compensation"]
    );
    let refused = err(toets(folder, &["report", "x.toets", "--freeze", "final"]).code(1));
    assert!(refused.contains("zet") && refused.contains("vóór de streep"), "{refused}");
    toets(folder, &["report", "x.toets", "--version", "1"]).code(1);
    // A concept may hold it: that is what a concept is for.
    toets(folder, &["report", "x.toets", "--freeze", "concept"]).success();
    let fine = "Bij {{count kind=disclosure service=MIVD verdict=unlawful of=assessed}} ontbrak het.";
    toets(
        folder,
        &[
            "mark",
            "x.toets",
            &item,
            &norm,
            "careless",
            "--reading",
            "reconciled",
            "--reason",
            fine,
            "--compensating",
            "De bron was bekend.",
        ],
    )
    .success();
    let granted = err(toets(folder, &["report", "x.toets", "--freeze", "final"]).success());
    assert!(granted.contains("definitief, versie 2"), "{granted}");
    let report = out(toets(folder, &["report", "x.toets", "--version", "2"]).success());
    assert!(
        report.contains("definitief, versie 2")
            && report.contains("Bij 20 van de 20 beoordeelde verstrekkingen (van 163) ontbrak het.")
    );
}

#[test]
fn a_template_orders_the_report_and_dresses_it() {
    let folder = demo();
    let folder = folder.path();
    let template = "style = \"huis.css\"\ntitle_page = { nl = \"Aan de minister.\" }\n\
        [[sections]]\npart = \"conclusions\"\nintro = { nl = \"Het gaat om {{count kind=disclosure service=MIVD}}.\" }\n\
        [[sections]]\npart = \"findings\"\n";
    std::fs::write(folder.join("t.toml"), template).unwrap();
    std::fs::write(folder.join("huis.css"), "h1 { color: #154273; }").unwrap();
    let html = out(toets(folder, &["report", "x.toets", "--template", "t.toml", "--format", "html"]).success());
    for words in ["h1 { color: #154273; }", "Aan de minister.", "Het gaat om 163 verstrekkingen."] {
        assert!(html.contains(words), "{words}");
    }
    toets(folder, &["report", "x.toets", "--template", "t.toml", "--freeze", "concept"]).success();
    std::fs::write(folder.join("huis.css"), "h1 { background: url(http://x) }").unwrap();
    assert!(err(toets(folder, &["report", "x.toets", "--template", "t.toml"]).code(1)).contains("url("));
    let again = out(toets(folder, &["report", "x.toets", "--version", "1", "--format", "html"]).success());
    assert!(again.contains("h1 { color: #154273; }"), "the style is frozen with the version");
}

#[test]
fn versions_and_reactions_go_along_in_a_bundle() {
    let folder = demo();
    let folder = folder.path();
    toets(folder, &["report", "x.toets", "--freeze", "concept"]).success();
    let (item, norm) = careless(folder);
    toets(folder, &["react", "x.toets", "1", &format!("{item}/{norm}"), "De bron stond erbij."]).success();
    toets(folder, &["react", "x.toets", "1", "recommendation:AIVD/1", "Wij delen dit."]).success();
    toets(folder, &["report", "x.toets", "--freeze", "concept"]).success();
    toets(folder, &["export", "bundle", "x.toets", "-o", "a.json"]).success();
    toets(folder, &["--reviewer", "bram", "import", "y.toets", "a.json"]).success();
    let again = |dress: &str, name: &str| {
        toets(folder, &["export", "bundle", "y.toets", "-o", dress]).success();
        let target = format!("{name}.toets");
        toets(folder, &["import", &target, dress]).success();
        toets(folder, &["export", "bundle", &target, "-o", &format!("{name}.json")]).success();
        assert!(
            std::fs::read(folder.join("a.json")).unwrap()
                == std::fs::read(folder.join(format!("{name}.json"))).unwrap(),
            "{dress}"
        );
    };
    again("b.json", "whole");
    again("b.jsonl", "lines");
    again("b", "sheets");
    let printed =
        |file: &str| out(toets(folder, &["report", file, "--version", "2", "--audience", "fact-check"]).success());
    assert_eq!(printed("x.toets"), printed("y.toets"));
    // The same again changes nothing, and what was frozen is never written over.
    toets(folder, &["import", "y.toets", "a.json"]).success();
    let bundle = std::fs::read_to_string(folder.join("a.json")).unwrap();
    let mut json: serde_json::Value = serde_json::from_str(&bundle).unwrap();
    assert_eq!(json["versions"][0]["reviewer"], "anna");
    json["versions"][0]["content"] = "{}".into();
    std::fs::write(folder.join("c.json"), json.to_string()).unwrap();
    let said = err(toets(folder, &["import", "z.toets", "c.json"]).code(1));
    assert!(said.contains("SHA-256") && said.contains("sha256"), "{said}");
    // A reaction about nothing, or of a version that is not there.
    json["versions"] = serde_json::json!([]);
    json["reactions"] = serde_json::json!([{"version": "1", "service": "AIVD", "number": "none", "text": "x"}]);
    std::fs::write(folder.join("e.json"), json.to_string()).unwrap();
    let said = err(toets(folder, &["import", "z.toets", "e.json"]).code(1));
    assert!(said.contains("veld number: ") && said.contains("AIVD none"), "{said}");
    json["reactions"] = serde_json::json!([{"version": "1", "text": "x"}]);
    std::fs::write(folder.join("d.json"), json.to_string()).unwrap();
    let said = err(toets(folder, &["import", "z.toets", "d.json"]).code(1));
    assert!(said.contains("aanbeveling"), "{said}");
}

#[test]
fn a_comparison_can_be_read_by_a_machine() {
    let folder = demo();
    let folder = folder.path();
    toets(folder, &["report", "x.toets", "--freeze", "concept"]).success();
    let (item, norm) = careless(folder);
    toets(folder, &["react", "x.toets", "1", &format!("{item}/{norm}"), "De bron stond erbij."]).success();
    toets(folder, &["mark", "x.toets", &item, &norm, "in_order"]).success();
    toets(folder, &["report", "x.toets", "--freeze", "concept"]).success();
    let compared = |audience: &str| -> serde_json::Value {
        let arguments = ["report", "x.toets", "--compare", "1", "2", "--audience", audience, "--format", "json"];
        serde_json::from_str(&out(toets(folder, &arguments).success())).unwrap()
    };
    let json = compared("secret");
    assert_eq!((&json["old"]["version"], &json["new"]["version"]), (&1.into(), &2.into()));
    let finding = &json["findings"][0];
    assert_eq!((&finding["norm"], &finding["change"]), (&norm.into(), &"removed".into()));
    assert_eq!((&finding["old"]["verdict"], &finding["new"]), (&"careless".into(), &serde_json::Value::Null));
    assert_eq!(finding["reactions"][0]["text"], "De bron stond erbij.");
    let count = json["counts"].as_array().unwrap().iter().find(|count| count["norm"] == "reliability").unwrap();
    assert_eq!(count["old"].as_u64().unwrap(), count["new"].as_u64().unwrap() + 1);
    assert!(!compared("public").to_string().contains("De bron stond erbij."));
}

#[test]
fn several_sections_stand_in_the_order_of_the_report() {
    let folder = demo();
    let folder = folder.path();
    let sections = |arguments: &[&str]| {
        let said = out(toets(folder, &[&["report", "x.toets"], arguments].concat()).success());
        said.lines().filter(|line| line.starts_with("## ")).map(str::to_owned).collect::<Vec<_>>()
    };
    let found = sections(&["--section", "recommendations,counts"]);
    assert_eq!(found, ["## Werkwijze", "## Aantallen", "## Aanbevelingen"]);
    assert_eq!(found, sections(&["--section", "recommendations", "--section", "counts"]));
    assert_eq!(sections(&["--section", "counts,all"]), sections(&[]));
    let json = |sections: &str| {
        out(toets(folder, &["report", "x.toets", "--section", sections, "--format", "json"]).success())
    };
    assert_eq!(json("counts"), json("counts,counts"));
    assert!(!json("counts").contains("audience") && json("counts,findings").contains("audience"));
}
