//! Searching and plain SQL, as a user does; and that the index follows what it is of.

use super::cli::Desk;
use crate::made::Made;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use toets::app::case::texts::{text_of, texts as texts_of};
use toets::app::{Action, Effect, Model, Msg, Pane, update};
use toets::domain::codes::Language;
use toets::domain::page::{Contents, Target};
use toets::domain::search::Found;
use toets::store::Store;

fn items(desk: &Desk, query: &str) -> Vec<String> {
    let found = desk.json(&["search", "f.toets", query, "--format", "json"]);
    found["hits"].as_array().unwrap().iter().map(|hit| hit["item"].as_str().unwrap_or("-").to_owned()).collect()
}

fn bundle(subject: &str) -> String {
    json!({
        "toets_bundle": 1,
        "investigation": {"title": "T"},
        "services": [{"code": "A"}],
        "parties": [{"code": "P", "kind": "foreign_service"}],
        "disclosures": [
            {"ref": "D-1", "service": "A", "date": "2020-01-01", "parties": ["P"], "content": "personal_data",
             "subject": subject, "text": "=cmd|' /C calc'!A0"},
            {"ref": "D-2", "service": "A", "date": "2020-01-02", "parties": ["P"], "content": "personal_data",
             "text": "Coördinatie met een derde partij"},
        ],
        "documents": [{"ref": "doc", "item": "disclosure:D-2", "text": "een reisverslag"}],
    })
    .to_string()
}

/// What the full text holds, word by word: what is current is the same as what is made anew.
fn index(desk: &Desk) -> Vec<(String, i64)> {
    let connection = rusqlite::Connection::open(desk.path("f.toets")).unwrap();
    connection.execute_batch("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, texts, row)").unwrap();
    let mut select = connection.prepare("SELECT term, cnt FROM words ORDER BY term").unwrap();
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

#[test]
fn what_was_delivered_written_and_taken_back_is_found_or_not() {
    let desk = Desk::new();
    fs::write(desk.path("b.json"), bundle("telefoon en reis")).unwrap();
    desk.run(0, &["import", "f.toets", "b.json"]);
    assert_eq!(items(&desk, "telefoon"), ["disclosure:D-1"]);
    assert_eq!(items(&desk, "coordinatie partij"), ["disclosure:D-2"]);
    assert_eq!(items(&desk, "reisverslag"), ["disclosure:D-2"]);
    assert_eq!(items(&desk, "reis"), ["disclosure:D-1", "disclosure:D-2"]);

    desk.run(0, &["mark", "f.toets", "disclosure:D-1", "scope", "careless", "--reason", "zonder kaders"]);
    let found = desk.json(&["search", "f.toets", "kaders", "--format", "json"]);
    assert_eq!(found["hits"][0]["source"], "assessment");
    assert_eq!((&found["hits"][0]["norm"], &found["hits"][0]["field"]), (&json!("scope"), &json!("reasoning")));
    assert_eq!((&found["hits"][0]["text"], &found["hits"][0]["marked"]), (&json!("zonder kaders"), &json!([[7, 13]])));
    desk.run(0, &["mark", "f.toets", "disclosure:D-1", "scope", "careless", "--reason", "binnen grenzen"]);
    assert_eq!(items(&desk, "kaders"), [""; 0]);
    assert_eq!(items(&desk, "grenzen"), ["disclosure:D-1"]);
    desk.run(0, &["clear", "f.toets", "disclosure:D-1", "scope"]);
    assert_eq!(items(&desk, "grenzen"), [""; 0]);

    fs::write(desk.path("b.json"), bundle("fiets en boot")).unwrap();
    desk.run(0, &["import", "f.toets", "b.json", "--update"]);
    assert_eq!(items(&desk, "telefoon"), [""; 0]);
    assert_eq!(items(&desk, "fiets"), ["disclosure:D-1"]);

    let current = index(&desk);
    let mut store = toets::store::open(&desk.path("f.toets"), toets::store::Access::Write).unwrap();
    store.rebuild_search().unwrap();
    store.close().unwrap();
    assert_eq!(index(&desk), current);
    assert!(!current.iter().any(|(word, _)| word == "telefoon" || word == "kaders"));
}

#[test]
fn hits_are_listed_under_their_item() {
    let desk = Desk::new();
    desk.run(0, &["demo", "f.toets", "--finished", "--no-open"]);
    let (out, err) = desk.run(0, &["search", "f.toets", "\"derde partij\" OR (", "--limit", "5"]);
    assert!(out.is_empty() && err.contains("Nothing found"), "{out}{err}");
    let (out, err) = desk.run(0, &["search", "f.toets", "toestemming", "--limit", "5"]);
    assert!(out.contains('[') && err.contains("5 shown"), "{out}{err}");
}

#[test]
fn a_file_of_the_first_version_is_brought_up_to_date() {
    let desk = Desk::new();
    let schema = include_str!("../src/store/migrations/0001_first.sql");
    let connection = rusqlite::Connection::open(desk.path("f.toets")).unwrap();
    connection.execute_batch(schema).unwrap();
    connection.pragma_update(None, "user_version", 1).unwrap();
    connection.pragma_update(None, "application_id", 0x746f_6574).unwrap();
    connection
        .execute_batch(
            "INSERT INTO items (id, kind, ref, service, date, title, parties, authorisations, required, drawn, excluded,
               closed, settled, state) VALUES (1, 'matter', 'M', 'A', '', '', '', '', 0, 'in', 0, 0, 0, 'unreviewed');
             INSERT INTO matters (item, ref, service, title, hash) VALUES (1, 'M', 'A', 'Werkinstructie', x'00')",
        )
        .unwrap();
    drop(connection);
    assert_eq!(items(&desk, "werkinstructie"), ["matter:M"]);
}

fn sql(desk: &Desk, query: &str) -> Value {
    desk.json(&["sql", "f.toets", query, "--format", "json"])
}

#[test]
fn plain_sql_reads_the_views() {
    let desk = Desk::new();
    desk.run(0, &["demo", "f.toets", "--finished", "--no-open"]);
    let counts = sql(&desk, "SELECT sum(items) AS n FROM v_counts WHERE kind = 'disclosure'");
    let there = sql(&desk, "SELECT count(*) AS n FROM v_disclosures");
    assert_eq!(counts, there);
    let (views, _) = desk.run(0, &["sql", "--views"]);
    for view in views.lines().filter_map(|line| line.strip_prefix("v_")?.split(' ').next()) {
        sql(&desk, &format!("SELECT * FROM v_{view} LIMIT 3"));
    }
    let lists = "WITH d AS (SELECT ref, parties FROM v_disclosures) SELECT count(*) AS n FROM d, json_each(d.parties)";
    assert!(sql(&desk, lists)[0]["n"].as_u64().unwrap() > 0);
    let (out, err) = desk.run(0, &["sql", "f.toets", "SELECT ref FROM v_items", "--limit", "2", "--format", "csv"]);
    assert_eq!(out.lines().count(), 3, "{out}");
    assert!(err.contains("Cut off after 2 rows"), "{err}");
}

#[test]
fn a_formula_stays_a_text_in_csv() {
    let desk = Desk::new();
    fs::write(desk.path("b.json"), bundle("s")).unwrap();
    desk.run(0, &["import", "f.toets", "b.json"]);
    let query = "SELECT text FROM v_disclosures WHERE ref = 'D-1'";
    let (out, _) = desk.run(0, &["sql", "f.toets", query, "--format", "csv"]);
    assert!(out.contains("\"'=cmd|"), "{out}");
}

#[test]
fn hostile_queries_are_refused_and_change_nothing() {
    let desk = Desk::new();
    desk.run(0, &["demo", "f.toets", "--finished", "--no-open"]);
    let before = desk.run(0, &["export", "bundle", "f.toets"]).0;
    let hostile = [
        "DELETE FROM items",
        "UPDATE items SET state = 'in_order'",
        "INSERT INTO drafts VALUES ('a', 'b', 'c', 'd', 'e', 1)",
        "DROP TABLE items",
        "CREATE TEMP TABLE t (a)",
        "ATTACH 'x.db' AS x",
        "PRAGMA query_only = 0",
        "SELECT * FROM pragma_table_info('items')",
        "SELECT load_extension('x')",
        "SELECT * FROM items",
        "SELECT * FROM payloads",
        "SELECT * FROM sqlite_schema",
        "SELECT * FROM texts WHERE texts MATCH 'a'",
        "SELECT * FROM texts_data",
        "WITH v_items AS (SELECT * FROM payloads) SELECT * FROM v_items",
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c",
        "BEGIN",
        "VACUUM",
        "SELECT 1; DELETE FROM items",
        "SELECT length(zeroblob(1000000000))",
        "SELEC",
        "",
        "/* nothing */",
    ];
    for query in hostile {
        let (out, err) = desk.run(1, &["sql", "f.toets", query, "--format", "csv"]);
        assert!(out.is_empty() && !err.is_empty(), "{query}: {out}{err}");
    }
    assert_eq!(desk.run(0, &["export", "bundle", "f.toets"]).0, before);
    assert!(!desk.names().contains(&"x.db".to_owned()));
}

#[test]
fn searching_never_fails() {
    let desk = Desk::new();
    desk.run(0, &["demo", "f.toets", "--finished", "--no-open"]);
    let store = toets::store::open(&desk.path("f.toets"), toets::store::Access::Read).unwrap();
    let store = std::cell::RefCell::new(store);
    let mut runner = proptest::test_runner::TestRunner::default();
    runner
        .run(&"\\PC{0,40}|[a-z\"* ]{0,4096}|([a-z]{1,4} ?){0,30}", |words| {
            let query = toets::domain::search::SearchQuery { words, limit: 20, offset: 0 };
            let page = store.borrow_mut().search(&query).unwrap();
            for hit in page.hits {
                for range in hit.snippet.marked {
                    prop_assert!(hit.snippet.text.get(range).is_some());
                }
            }
            Ok(())
        })
        .unwrap();
}

/// A case as the search screen opens it for a target of what was found.
fn opened(store: &mut Store, words: &str, (found, place): (&Found, usize)) -> (Model, Target) {
    let framework = toets::import::shipped_framework("wiv2017").unwrap();
    let mut model = Model::new("J. de Vries", Language::Dutch, framework);
    let now = chrono::Utc::now();
    let mut effects = update(&mut model, Msg::Do(Action::OpenSearch), now);
    effects.extend(update(&mut model, Msg::Paste(words.to_owned()), now));
    let Some(Effect::LoadPage { ticket, find, .. }) = effects.pop() else { panic!("nothing asked") };
    assert_eq!(find.trim(), words.trim());
    let contents = Box::new(Contents::Search(Box::new(found.clone())));
    let target = contents.targets().swap_remove(place);
    update(&mut model, Msg::PageLoaded { ticket, contents }, now);
    model.page.as_mut().unwrap().selected = place;
    // After a paste keys mean nothing for a moment.
    let effects = update(&mut model, Msg::Do(Action::Follow), now + chrono::TimeDelta::seconds(1));
    if let [Effect::LoadCase { ticket, item }] = &effects[..] {
        let case = Box::new(store.case(item).unwrap());
        update(&mut model, Msg::CaseLoaded { ticket: *ticket, case }, now);
    }
    (model, target)
}

/// In small letters, blanks alike.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[test]
fn every_hit_opens_where_its_words_stand() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data/elevated-risk/bundle.json");
    let made = Made::from(&serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap());
    let mut store = made.again(toets::store::Access::Read);
    let (mut texts, mut norms) = (0, 0);
    for words in ["toestem", "risico", "\"derde partij\" ", "vernietig", "verstrekking dienst", "afweging"] {
        let found = store.find(words).unwrap();
        let targets = found.targets();
        for place in 0..targets.len().min(25) {
            let (model, target) = opened(&mut store, words, (&found, place));
            let Some(case) = &model.case else {
                assert!(matches!(target, Target::Asked(_)), "{target:?}");
                continue;
            };
            match target {
                Target::Text(place) => {
                    assert_eq!(case.file.item, place.item);
                    let pane = if place.document.is_some() { Pane::Documents } else { Pane::Record };
                    assert_eq!(case.shown, pane);
                    let Some(search) = &case.search else {
                        let field = place.field.unwrap();
                        assert!(!texts_of(case, pane).iter().any(|(source, _)| source.field == field), "{field}");
                        continue;
                    };
                    let (spot, sought) = (search.spot().unwrap(), search.words.text());
                    assert_eq!((spot.at, Some(spot.source.field)), (place.at, place.field.as_deref()));
                    let text = text_of(case, pane, spot.source).unwrap().text;
                    assert!(plain(&text[spot.at..]).starts_with(&plain(sought)), "{sought}: {}", &text[spot.at..]);
                    texts += 1;
                }
                Target::Norm(item, norm) => {
                    let selected = case.selected_norm().unwrap();
                    assert_eq!((&case.file.item, &model.framework.norms[selected].code), (&item, &norm));
                    norms += 1;
                }
                Target::Signal(item, _) | Target::Item(item) => assert_eq!(case.file.item, item),
                Target::Page(_)
                | Target::Asked(_)
                | Target::Question(_)
                | Target::Recommendation { .. }
                | Target::Queue { .. } => {}
            }
        }
    }
    assert!(texts > 20 && norms > 5, "{texts} {norms}");
}
