//! Queries that would do something else than read the views: each is refused, with a reason.

use super::{Case, sample::bundle};
use crate::cli::Desk;
use std::fs;
use std::sync::Arc;
use toets::domain::check::{Check, CheckFault, Denied, Fact, FactKind};
use toets::domain::codes::ItemKind;
use toets::store::{self, StoreError};

fn check(sql: &str) -> Check {
    let framework = toets::import::shipped_framework("wiv2017").unwrap();
    let facts = vec![Fact { name: "n".into(), kind: FactKind::Text }];
    Check { sql: sql.into(), facts, item: ItemKind::Disclosure, ..framework.checks[0].clone() }
}

fn fault(sql: &str) -> String {
    match store::examine(&[check(sql)]).unwrap().pop() {
        None => "sound".into(),
        Some((_, CheckFault::Forbidden(denied))) => match denied {
            Denied::Read(name) => format!("read {name}"),
            Denied::Function(name) => format!("function {name}"),
            Denied::Recursion => "recursion".into(),
            Denied::Action(action) => format!("action {action}"),
        },
        Some((_, fault)) => format!("{fault:?}").split([' ', '{']).next().unwrap().to_owned(),
    }
}

#[test]
fn what_is_no_reading_of_the_views_is_refused() {
    let cases = [
        ("SELECT ref AS item, 1 AS n FROM disclosures", "sound"),
        ("WITH v AS (SELECT ref AS item, 1 AS n FROM disclosures) SELECT * FROM v -- a note", "sound"),
        (
            "SELECT d.ref AS item, (SELECT count(*) FROM recipients) AS n FROM disclosures d WHERE fold(d.ref) LIKE 'a%'",
            "sound",
        ),
        ("SELECT ref AS item, row_number() OVER (ORDER BY date) AS n FROM disclosures", "sound"),
        ("DELETE FROM disclosures", "action DELETE"),
        ("INSERT INTO disclosures SELECT * FROM disclosures RETURNING ref AS item, 1 AS n", "action INSERT"),
        ("UPDATE disclosures SET ref = 'x' RETURNING ref AS item, 1 AS n", "action UPDATE"),
        ("CREATE TABLE t (a)", "action INSERT"),
        ("CREATE TEMP TABLE t (a)", "action INSERT"),
        ("DROP TABLE disclosures", "action DELETE"),
        ("ATTACH '/etc/passwd' AS p", "action ATTACH"),
        ("DETACH main", "action ATTACH"),
        ("VACUUM INTO '/tmp/copy'", "OtherColumns"),
        ("PRAGMA journal_mode", "action PRAGMA"),
        ("PRAGMA writable_schema = 1", "action PRAGMA"),
        ("BEGIN", "action BEGIN"),
        ("SELECT name AS item, 1 AS n FROM sqlite_schema", "read sqlite_master"),
        ("SELECT 1 AS item, 1 AS n FROM sqlite_schema", "read sqlite_master"),
        ("SELECT 1 AS item, 1 AS n FROM pragma_table_info('disclosures')", "read pragma_table_info"),
        ("SELECT value AS item, 1 AS n FROM json_each('[1]')", "read json_each"),
        ("SELECT ref AS item, 1 AS n FROM items", "Sql"),
        ("SELECT ref AS item, load_extension('x') AS n FROM disclosures", "function load_extension"),
        ("SELECT ref AS item, zeroblob(1000000000) AS n FROM disclosures", "function zeroblob"),
        ("SELECT ref AS item, randomblob(9) AS n FROM disclosures", "function randomblob"),
        ("SELECT ref AS item, readfile('/etc/passwd') AS n FROM disclosures", "Sql"),
        ("SELECT ref AS item, date('now') AS n FROM disclosures", "function date"),
        (
            "WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT i AS item, 1 AS n FROM r",
            "recursion",
        ),
        ("SELECT ref AS item, 1 AS n FROM disclosures; SELECT 1", "SeveralStatements"),
        ("SELECT ref AS item FROM disclosures", "OtherColumns"),
        ("SELECT 1 AS n, ref AS item FROM disclosures", "OtherColumns"),
        ("EXPLAIN SELECT ref AS item, 1 AS n FROM disclosures", "OtherColumns"),
        ("", "OtherColumns"),
        ("SELECT 1 AS item, 1 AS n", "WrongType"),
        ("SELECT 'D' AS item, 1.5 AS n", "WrongType"),
        ("SELECT 'D' AS item, 1 AS n", "sound"),
        ("SELEC", "Sql"),
    ];
    for (sql, expected) in cases {
        let found = fault(sql);
        assert!(
            found == expected || (expected == "read sqlite_master" && found == "read sqlite_schema"),
            "{sql}: {found}"
        );
    }
}

/// Authorisations are remembered from item to item, but a query sees those of its items only.
#[test]
fn what_a_check_finds_does_not_depend_on_what_was_looked_at_before() {
    let case = Case::new(&bundle(), "wiv2017");
    let linked = check(
        "SELECT d.ref AS item, d.linked || ' ' || (SELECT count(*) FROM authorisations) AS n FROM disclosures d
         WHERE d.linked <> (SELECT count(*) FROM authorisations)
            OR EXISTS (SELECT 1 FROM authorisation_categories c WHERE c.authorisation NOT IN
                       (SELECT authorisation FROM linked))",
    );
    let mut all = Vec::new();
    let every = check("SELECT ref AS item, 1 AS n FROM disclosures");
    store::signals(&case.file, &[every], &Arc::default(), &mut |signal| all.push(signal.item)).unwrap();
    let mut checker = store::Checker::open(&case.file, &[linked], &Arc::default()).unwrap();
    assert!(all.len() > 10);
    for item in all.iter().chain(&all) {
        assert_eq!(checker.of(item).unwrap(), [], "{item}");
    }
}

#[test]
fn a_query_that_multiplies_ends() {
    let case = Case::new(&bundle(), "wiv2017");
    let run = |sql: &str| {
        let mut count = 0;
        store::signals(&case.file, &[check(sql)], &Arc::default(), &mut |_| count += 1).map(|()| count)
    };
    let bombs = [
        "SELECT a.ref AS item, sum(1) AS n FROM disclosures a, disclosures b, disclosures c, disclosures d",
        "SELECT a.ref AS item, 1 AS n FROM disclosures a, disclosures b, disclosures c, disclosures d",
        "SELECT a.ref AS item, 1 AS n FROM disclosures a, disclosures b, disclosures c, disclosures d ORDER BY d.ref, b.ref",
    ];
    for sql in bombs {
        let begun = std::time::Instant::now();
        let error = run(sql).unwrap_err();
        assert!(matches!(error, StoreError::Check { fault: CheckFault::TooMuchWork, .. }), "{error}");
        assert!(begun.elapsed().as_secs() < 10);
    }
    let error = run("SELECT 'nobody' AS item, 1 AS n FROM disclosures").unwrap_err();
    assert!(matches!(error, StoreError::Check { fault: CheckFault::NotAnItem { .. }, .. }), "{error}");
    // Rows of one item are one signal.
    assert_eq!(run("SELECT d.ref AS item, 1 AS n FROM disclosures d, parties p").unwrap(), 232);
}

#[test]
fn a_cancelled_run_says_so() {
    let case = Case::new(&bundle(), "wiv2017");
    let cancel = Arc::new(true.into());
    let sql = "SELECT a.ref AS item, 1 AS n FROM disclosures a, disclosures b WHERE a.ref > b.ref AND a.ref < b.ref";
    let result = store::signals(&case.file, &[check(sql)], &cancel, &mut |_| ());
    assert!(matches!(result, Err(StoreError::Cancelled)), "{result:?}");
}

#[test]
fn a_framework_of_ones_own_is_tried_out_kept_and_used() {
    let desk = Desk::new();
    let shipped = toets::import::shipped().iter().find(|(code, _)| *code == "zorgplicht").unwrap().1;
    let own = shipped.replacen("code = \"zorgplicht\"", "code = \"eigen\"", 1);
    fs::write(desk.path("own.toml"), &own).unwrap();
    desk.run(0, &["framework", "check", "own.toml"]);
    assert!(desk.run(0, &["framework", "show", "own.toml"]).0.contains("ground.missing"));
    assert!(desk.run(0, &["framework", "show", "own.toml", "--views"]).0.contains("recipients"));

    let bad =
        own.replace("d.ground IS NULL", "load_extension('x')").replace("norm = \"traceability\"", "norm = \"trace\"");
    fs::write(desk.path("bad.toml"), &bad).unwrap();
    let (said, _) = desk.run(3, &["framework", "check", "bad.toml"]);
    assert!(
        said.contains("bad.toml, line ") && said.contains("record.missing") && said.contains("\"trace\""),
        "{said}"
    );
    fs::write(desk.path("bad.toml"), own.replace("d.ground IS NULL", "load_extension('x')")).unwrap();
    let (said, _) = desk.run(3, &["framework", "check", "bad.toml"]);
    assert!(said.contains("ground.missing") && said.contains("load_extension"), "{said}");
    desk.run(1, &["new", "no.toets", "--title", "T", "--framework", "bad.toml"]);
    assert!(!desk.path("no.toets").exists());

    desk.run(0, &["new", "f.toets", "--title", "T", "--framework", "own.toml"]);
    fs::remove_file(desk.path("own.toml")).unwrap();
    let delivery = r#"{"toets_bundle": 1, "services": [{"code": "S"}], "parties": [{"code": "P", "kind": "domestic_authority"}],
        "disclosures": [{"ref": "D", "service": "S", "date": "2020-01-01", "parties": ["P"], "content": "analytical", "registration": "r"}]}"#;
    fs::write(desk.path("b.json"), delivery).unwrap();
    desk.run(0, &["import", "f.toets", "b.json"]);
    let (out, _) = desk.run(3, &["check", "f.toets", "--format", "json"]);
    let signals: serde_json::Value = serde_json::from_str(&out).unwrap();
    let expected = serde_json::json!({"signals": [{"check": "ground.missing", "norm": "need_to_know", "item": "disclosure:D",
        "message": "The disclosure of 1 Jan 2020 does not say why this recipient needed it.",
        "facts": {"date": "2020-01-01"}, "status": "open"}]});
    assert_eq!(signals, expected);
    assert_eq!(desk.run(0, &["check", "f.toets", "--norm", "traceability"]).0, "0 signals\n");
    let (_, said) = desk.run(2, &["check", "f.toets", "--norm", "scope"]);
    assert!(said.contains("need_to_know"), "{said}");
}
