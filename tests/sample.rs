//! Samples on the command line: drawing, drawing again, extending, excluding, and what is refused.

use crate::cli::{Desk, numbers};
use serde_json::{Value, json};
use std::fs;
use toets::domain::codes::{ItemKind, Method};
use toets::domain::drawing::{DrawProblem, Seed};
use toets::domain::plan::Plan;
use toets::domain::view::{QueueQuery, QueueSort};
use toets::store;

/// Sixty-five disclosures of one service and ten of another; a person in each of the first two.
fn bundle() -> Value {
    let disclosure = |number: u32, service: &str| {
        json!({"ref": format!("V-{number:03}"), "service": service, "date": "2020-01-15", "parties": ["P"],
            "content": if number.is_multiple_of(5) { "nil_reply" } else { "personal_data" },
            "data_categories": ["reizen", "contacten"], "subject": if number == 7 { "Élan vital" } else { "Reis" }})
    };
    let disclosures: Vec<Value> =
        (1..=65).map(|number| disclosure(number, "A")).chain((66..=75).map(|number| disclosure(number, "B"))).collect();
    json!({"toets_bundle": 1, "investigation": {"title": "T", "language": "en"}, "services": [{"code": "A"}, {"code": "B"}],
        "parties": [{"code": "P", "kind": "domestic_authority"}], "disclosures": disclosures,
        "persons": [{"ref": "X-1", "disclosure": "V-001"}, {"ref": "X-2", "disclosure": "V-002"}]})
}

fn desk() -> Desk {
    let desk = Desk::new();
    fs::write(desk.path("b.json"), bundle().to_string()).expect("a folder that can be written");
    desk.run(0, &["import", "f", "b.json"]);
    desk
}

fn draw(desk: &Desk, more: &[&str]) -> String {
    let start = ["sample", "f", "draw", "--method"];
    desk.run(0, &[&start[..], more].concat()).1
}

fn listed(desk: &Desk) -> Value {
    desk.json(&["sample", "f", "list", "--format", "json"])["samples"].clone()
}

const SEED: &str = "20210825-CTIVD-demo";

#[test]
fn the_reference_draw_is_made_recorded_and_drawn_again() {
    let desk = desk();
    let said =
        draw(&desk, &["random", "--size", "8", "--seed", SEED, "--seed-origin", "lottery", "--filter", "service=A"]);
    assert!(said.contains("8 drawn from 65") && said.contains("lottery"), "{said}");
    let sample = &listed(&desk)[0];
    let items: Vec<&str> = sample["items"].as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect();
    let expected = ["020", "032", "048", "011", "028", "054", "050", "012"].map(|last| format!("disclosure:V-{last}"));
    assert_eq!(items, expected);
    assert_eq!((sample["name"].as_str(), sample["frame"].as_u64()), (Some("random-1"), Some(65)));
    desk.run(0, &["sample", "f", "verify"]);

    // It is an event of the log, and it decides what is in the review.
    let log = desk.json(&["log", "f", "--format", "json"]);
    assert_eq!(log["events"][0]["event"], "sample.set");
    let report = desk.json(&["report", "f", "--section", "counts", "--format", "json"]);
    let counts = &report["services"][0]["items"]["disclosure"];
    assert_eq!(numbers(counts, &["population", "not_drawn", "sampled"]), [65, 57, 8]);
}

#[test]
fn what_differs_from_the_record_is_found() {
    let desk = desk();
    draw(&desk, &["random", "--size", "8", "--filter", "service=A"]);
    let mut other: Value = serde_json::from_str(&desk.run(0, &["export", "bundle", "f"]).0).unwrap();
    let drawn = other["samples"][0]["items"].as_array().unwrap().clone();
    let swap = (1..=65).map(|number| json!(format!("disclosure:V-{number:03}"))).find(|item| !drawn.contains(item));
    other["samples"][0]["items"][0] = swap.unwrap();
    fs::write(desk.path("other.json"), other.to_string()).unwrap();
    desk.run(0, &["import", "other", "other.json"]);
    let (out, _) = desk.run(3, &["sample", "other", "verify"]);
    assert!(out.contains("drawn, but not in the sample"), "{out}");

    // What is excluded or added later changes the population, not the draw.
    desk.run(0, &["sample", "f", "exclude", "--items", "disclosure:V-001", "--reason", "Double"]);
    let (out, _) = desk.run(3, &["sample", "f", "verify", "--format", "json"]);
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&found["samples"][0]["frame_removed"], &found["samples"][0]["draw"]), (&json!(["V-001"]), &json!([])));
    desk.run(0, &["sample", "f", "include", "--items", "disclosure:V-001"]);
    desk.run(0, &["sample", "f", "verify"]);
    desk.run(1, &["sample", "f", "verify", "--name", "nothing"]);
}

#[test]
fn an_extension_is_a_new_round_and_is_never_added() {
    let desk = desk();
    draw(&desk, &["random", "--size", "20", "--seed", "one", "--filter", "service=A"]);
    let extension = ["random", "--size", "5", "--seed", "two", "--extends", "random-1", "--reason", "After a finding"];
    draw(&desk, &extension);
    let samples = listed(&desk);
    assert_eq!((samples[1]["round"].as_u64(), samples[1]["frame"].as_u64()), (Some(2), Some(45)));
    assert!(samples[1]["refusal"].as_str().unwrap().contains("extend an earlier sample"));
    let first = samples[0]["items"].as_array().unwrap();
    assert!(samples[1]["items"].as_array().unwrap().iter().all(|item| !first.contains(item)));
    desk.run(0, &["sample", "f", "verify"]);
    let again = ["sample", "f", "draw", "--method", "random", "--size", "5", "--seed", "two"];
    let (_, said) = desk.run(1, &again);
    assert!(said.contains("was used in this file before"), "{said}");
}

#[test]
fn what_may_be_said_follows_the_way_of_choosing() {
    let desk = desk();
    draw(&desk, &["random", "--size", "8", "--seed", SEED, "--filter", "service=A"]);
    let (out, _) = desk.run(0, &["sample", "f", "list"]);
    assert!(out.contains("yet: eight items drawn have no final verdict"), "{out}");
    let items: Vec<String> =
        listed(&desk)[0]["items"].as_array().unwrap().iter().map(|item| item.as_str().unwrap().to_owned()).collect();
    for (place, item) in items.iter().enumerate() {
        if place < 4 {
            desk.run(0, &["mark", "f", item, "scope", "unlawful"]);
        }
        desk.run(0, &["close", "f", item, "--reason", "Read"]);
    }
    let sample = &listed(&desk)[0];
    let unlawful = &sample["statements"][0];
    assert_eq!(numbers(unlawful, &["hits", "read", "population"]), [4, 8, 65]);
    assert!(sample["refusal"].is_null() && unlawful["lower"].as_u64() > Some(4), "{unlawful}");
    for language in ["nl", "en"] {
        let out = desk.run(0, &["--lang", language, "report", "f", "--section", "sample"]).0;
        let words = if language == "nl" { "hypergeometrische verdeling" } else { "hypergeometric distribution" };
        assert!(out.contains(words), "{out}");
    }

    draw(&desk, &["purposive", "--items", "disclosure:V-066", "disclosure:V-067", "--reason", "By signal"]);
    draw(&desk, &["full", "--filter", "service=B ref>=V-070", "--name", "all of B"]);
    let samples = listed(&desk);
    let refusal = |name: &str| {
        let sample = samples.as_array().unwrap().iter().find(|sample| sample["name"] == name).unwrap();
        sample["refusal"].as_str().unwrap().to_owned()
    };
    assert!(refusal("purposive-1").contains("chosen on purpose"));
    assert!(refusal("all of B").contains("six items drawn have no final verdict"));
}

#[test]
fn strata_are_drawn_in_proportion_or_as_named() {
    let desk = desk();
    draw(&desk, &["stratified", "--by", "service", "--size", "15", "--seed", "s"]);
    let (out, _) = desk.run(0, &["export", "bundle", "f"]);
    let exported: Value = serde_json::from_str(&out).unwrap();
    let sizes: Vec<u64> = exported["samples"][0]["strata"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| found["size"].as_u64().unwrap())
        .collect();
    assert_eq!(sizes, [13, 2]);
    desk.run(0, &["sample", "f", "verify"]);
    draw(&desk, &["stratified", "--by", "service", "--size", "A=5,B=5", "--seed", "t"]);
    let start = ["sample", "f", "draw", "--method", "stratified", "--seed", "u", "--size"];
    for (code, more) in [
        (1, &["A=5", "--by", "service"][..]),
        (1, &["A=5,B=11", "--by", "service"]),
        (1, &["1", "--by", "service"]),
        (2, &["5", "--by", "parties"]),
        (2, &["5", "--by", "nothing"]),
        (2, &["5"]),
        (2, &["x", "--by", "service"]),
    ] {
        desk.run(code, &[&start[..], more].concat());
    }
    assert_eq!(listed(&desk).as_array().unwrap().len(), 2, "nothing was drawn");
}

#[test]
fn what_cannot_be_drawn_is_said_and_nothing_is_written() {
    let desk = desk();
    draw(&desk, &["full", "--filter", "service=B", "--name", "B"]);
    let before = fs::read(desk.path("f")).unwrap();
    let cases: &[(i32, &[&str], &str)] = &[
        (1, &["random", "--size", "76"], "more than the 75"),
        (2, &["random"], "--size"),
        (2, &["random", "--size", "0"], "no items"),
        (2, &["random", "--size", "8", "--filter", "ministerie=A"], "character 1"),
        (2, &["random", "--size", "8", "--filter", "service=A content=nil"], "character 19"),
        (2, &["random", "--size", "8", "--filter", "service=\"A"], "quote"),
        (1, &["random", "--size", "8", "--filter", "service=C"], "Nothing was drawn"),
        (1, &["random", "--size", "8", "--name", "B"], "already"),
        (1, &["random", "--size", "8", "--filter", "norm=nothing"], "nothing"),
        (1, &["random", "--size", "8", "--filter", "signal=x"], "Nothing was drawn"),
        (2, &["random", "--size", "8", "--seed", " "], "seed"),
        (2, &["random", "--size", "8", "--seed-origin", "dice"], "--seed"),
        (2, &["full", "--seed", "x"], "--seed"),
        (2, &["random", "--size", "8", "--level", "sure"], "confidence"),
        (1, &["random", "--size", "8", "--extends", "no", "--reason", "R"], "does not exist"),
        (2, &["purposive", "--items", "disclosure:V-001"], "--reason"),
        (2, &["purposive", "--items", "disclosure:V-001", "person:X-1", "--reason", "R"], "person:X-1"),
        (1, &["purposive", "--items", "disclosure:NONE", "--reason", "R"], "NONE"),
    ];
    for (code, more, words) in cases {
        let (out, said) = desk.run(*code, &[&["sample", "f", "draw", "--method"][..], more].concat());
        assert!(out.is_empty() && said.contains(words), "{more:?}: {said}");
    }
    assert_eq!(fs::read(desk.path("f")).unwrap(), before);
}

#[test]
fn a_filter_in_dutch_is_understood_and_kept_in_english() {
    let desk = desk();
    let dutch = "dienst=A inhoud!=nil_reply staat=open";
    draw(&desk, &["stratified", "--size", "8", "--filter", dutch, "--by", "inhoud", "--lang", "nl"]);
    let sample = &listed(&desk)[0];
    assert_eq!(sample["frame_filter"], "service=A content!=nil_reply state=open");
    assert_eq!((sample["by"].as_str(), sample["frame"].as_u64()), (Some("content"), Some(52)));
    let wrong = ["sample", "f", "draw", "--lang", "nl", "--method", "full", "--filter", "dienst=A inhoud=leeg"];
    let (_, said) = desk.run(2, &wrong);
    assert!(said.contains("persoonsgegevens, nil_reply, analytisch"), "{said}");
}

#[test]
fn exclusions_are_events_that_can_be_undone_together() {
    let desk = desk();
    let (_, said) = desk.run(0, &["sample", "f", "exclude", "--filter", "content=nil_reply", "--reason", "No data"]);
    assert!(said.contains("15 items were excluded"), "{said}");
    let excluded = || {
        let report = desk.json(&["report", "f", "--section", "counts", "--format", "json"]);
        numbers(&report["total"]["items"]["disclosure"], &["excluded"])[0]
    };
    assert_eq!(excluded(), 15);
    desk.run(1, &["sample", "f", "exclude", "--filter", "content=nil_reply", "--reason", "Again"]);
    desk.run(2, &["sample", "f", "exclude", "--reason", "What"]);
    desk.run(2, &["sample", "f", "exclude", "--items", "disclosure:V-001", "--reason", " "]);

    let batch: Vec<u8> = rusqlite::Connection::open(desk.path("f"))
        .unwrap()
        .query_row("SELECT batch FROM events ORDER BY n DESC LIMIT 1", [], |row| row.get(0))
        .unwrap();
    let mut file = store::open(&desk.path("f"), store::Access::Write).unwrap();
    let author = store::Author { reviewer: "bert".to_owned(), installation: [1; 16] };
    let writing = store::Writing { author: &author, now: chrono::Utc::now(), id: store::EventId::random() };
    let undone = file.undo(&writing, store::EventId(batch.try_into().unwrap())).unwrap();
    file.close().unwrap();
    assert_eq!((undone.len(), excluded()), (15, 0));
    desk.run(1, &["sample", "f", "include", "--filter", "content=nil_reply"]);
}

#[test]
fn a_person_excluded_with_its_disclosure_is_not_drawn_and_not_taken_back_alone() {
    let desk = desk();
    desk.run(0, &["sample", "f", "exclude", "--items", "disclosure:V-001", "person:X-1", "--reason", "R"]);
    draw(&desk, &["full", "--kind", "person"]);
    assert_eq!(listed(&desk)[0]["items"], json!(["person:X-2"]));
    desk.run(0, &["sample", "f", "include", "--items", "person:X-1"]);
    let report = desk.json(&["report", "f", "--section", "counts", "--format", "json"]);
    assert_eq!(numbers(&report["total"]["items"]["person"], &["excluded"]), [1]);
}

#[test]
fn filters_ask_records_lists_and_the_review() {
    let desk = desk();
    desk.run(0, &["mark", "f", "disclosure:V-003", "scope", "unlawful"]);
    desk.run(0, &["mark", "f", "disclosure:V-004", "scope", "in_order"]);
    let all_but = 75 - 15;
    for (filter, count) in [
        ("content=personal_data", all_but),
        ("content!=nil_reply", all_but),
        ("data_categories=reizen", 75),
        ("data_categories!=reizen", 0),
        ("data_categories~contact", 75),
        ("data_categories=\"\"", 0),
        ("reliability=\"\" ref<=V-010", 10),
        ("reliability!=\"\"", 0),
        ("persons_count>=1", 0),
        ("date>=2020-01-15 date<=2020-01-15 service=B", 10),
        ("classification>=stg_c service=B", 10),
        ("classification<=dep_v", 0),
        ("subject~\"lan vit\"", 1),
        ("origin_consent!=true", 75),
        ("state=in_progress", 2),
        ("norm=scope", 2),
        ("norm!=scope", 73),
        ("norm=scope verdict=unlawful", 1),
        ("norm=scope verdict!=unlawful", 1),
        ("verdict=unlawful", 0),
        ("reader=anna", 2),
        ("reader!=anna", 73),
        ("extra.dossier=\"\"", 75),
    ] {
        let (out, _) = desk.run(i32::from(count == 0), &["sample", "f", "size", "--filter", filter, "--exclude", "1"]);
        let words = if count == 0 { String::new() } else { format!("{count} ") };
        assert!(out.contains(&words), "{filter}: {out}");
    }
    let (out, _) = desk.run(
        0,
        &[
            "--lang",
            "en",
            "sample",
            "f",
            "size",
            "--population",
            "163",
            "--exclude",
            "26",
            "--share",
            "60",
            "--size",
            "20",
        ],
    );
    assert!(out.contains("at least 20") && out.contains("between 61 and 130 of 163"), "{out}");
}

#[test]
fn readers_are_compared_as_they_stood_before_they_talked() {
    let desk = desk();
    let mark = |reviewer: &str, item: u32, verdict: &str, reading: &str| {
        let item = format!("disclosure:V-{item:03}");
        desk.run(0, &["--reviewer", reviewer, "mark", "f", &item, "scope", verdict, "--reading", reading]);
    };
    for item in 1..=4 {
        mark("anna", item, "in_order", "first");
        mark("bert", item, if item == 1 { "careless" } else { "in_order" }, "second");
    }
    mark("anna", 5, "in_order", "first");
    mark("anna", 6, "in_order", "first");
    mark("anna", 6, "careless", "second");
    mark("carla", 1, "careless", "reconciled");
    mark("anna", 1, "careless", "first");
    let found = desk.json(&["sample", "f", "agreement", "--format", "json"]);
    let scope = &found["norms"]["scope"];
    assert_eq!(numbers(scope, &["both", "same", "left_out"]), [4, 3, 2], "{scope}");
    assert_eq!(found["overall"]["table"][0], json!([3, 1, 0, 0, 0]));
    let (out, _) = desk.run(0, &["report", "f", "--section", "sample"]);
    assert!(out.contains("Cohen's kappa"), "{out}");
}

#[test]
fn what_a_check_noticed_can_be_drawn() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    let draw = ["sample", "d.toets", "draw", "--method", "purposive", "--filter", "signal=regime.exception"];
    desk.run(0, &[&draw[..], &["--name", "noticed", "--reason", "Signal"]].concat());
    let bundle: Value = serde_json::from_str(&desk.run(0, &["export", "bundle", "d.toets"]).0).unwrap();
    let sample = bundle["samples"].as_array().unwrap().iter().find(|sample| sample["name"] == "noticed").unwrap();
    assert_eq!(sample["items"].as_array().unwrap().len(), 4);
}

#[test]
fn a_file_that_cannot_be_found_stays_in_n_and_is_never_replaced() {
    let desk = desk();
    draw(&desk, &["random", "--size", "8", "--seed", SEED, "--filter", "service=A"]);
    let mark = ["sample", "f", "not-found", "--sample", "random-1", "disclosure:V-020"];
    let (_, said) = desk.run(0, &mark);
    assert!(said.contains("not replaced"), "{said}");
    let sample = &listed(&desk)[0];
    assert_eq!((sample["not_found"].as_u64(), sample["items"].as_array().unwrap().len()), (Some(1), 8));
    assert_eq!(sample["statements"][0]["read"], 8);
    desk.run(0, &["sample", "f", "verify"]);

    // Twice is once; an item that was not drawn, and a sample that is not there, are refused.
    desk.run(1, &mark);
    desk.run(1, &["sample", "f", "not-found", "--sample", "random-1", "disclosure:V-001"]);
    desk.run(1, &["sample", "f", "not-found", "--sample", "nothing", "disclosure:V-020"]);
    let (out, _) = desk.run(0, &["log", "f"]);
    assert!(out.lines().count() > 2, "{out}");
    desk.run(0, &[&mark[..], &["--found"]].concat());
    assert_eq!(listed(&desk)[0]["not_found"], 0);
}

#[test]
fn a_seed_set_after_results_were_seen_is_marked() {
    let desk = desk();
    draw(&desk, &["random", "--size", "8", "--seed", SEED, "--filter", "service=A"]);
    assert_eq!(listed(&desk)[0]["seen"], 0);
    desk.run(0, &["mark", "f", "disclosure:V-020", "scope", "unlawful"]);
    let extension = ["random", "--size", "5", "--seed", "two", "--extends", "random-1", "--reason", "After a finding"];
    draw(&desk, &extension);
    draw(&desk, &["random", "--size", "5", "--seed", "three", "--filter", "service=B"]);
    let samples = listed(&desk);
    let seen: Vec<&Value> = samples.as_array().unwrap().iter().map(|sample| &sample["seen"]).collect();
    assert_eq!(seen, [0, 1, 0], "the first was drawn before, the third is of others");
    let (out, _) = desk.run(0, &["sample", "f", "list"]);
    assert!(out.contains("had an assessment before the seed was set"), "{out}");
    // A file that is not found later changes nothing in when it was drawn.
    desk.run(0, &["sample", "f", "not-found", "--sample", "random-1", "disclosure:V-032"]);
    assert_eq!(listed(&desk)[0]["seen"], 0);
}

#[test]
fn a_frozen_frame_is_drawn_beside_what_was_drawn_meanwhile() {
    let desk = desk();
    let plan = Plan {
        method: Method::Random,
        kind: None,
        name: None,
        size: Some("8".into()),
        filter: Some("service=A".into()),
        by: None,
        items: Vec::new(),
        reason: None,
        level: None,
        extends: None,
    };
    let store = store::open(&desk.path("f"), store::Access::Read).unwrap();
    let today = "2021-08-25".parse().unwrap();
    let preview = store.freeze(&plan, today, &[]).unwrap();
    assert_eq!((preview.frozen.sample().frame.len(), preview.excluded), (65, 0));
    let seed = |value: &str| Some(Seed { value: value.into(), origin: "dice".into() });
    let with = |value: &str| {
        let samples = store.sample_records().unwrap();
        store::draw_frozen(preview.frozen.clone(), seed(value), preview.kind, &samples)
    };
    assert_eq!(with(SEED).unwrap().items[0].reference, "V-020");

    // Meanwhile somebody drew with that seed; and somebody took the name.
    draw(&desk, &["random", "--size", "3", "--seed", SEED, "--filter", "service=B", "--name", "other"]);
    assert!(matches!(with(SEED), Err(DrawProblem::SeedUsed { .. })));
    assert!(with("another").is_ok());
    draw(&desk, &["random", "--size", "3", "--filter", "service=B"]);
    assert!(matches!(with("a third"), Err(DrawProblem::NameUsed { .. })));
}

#[test]
fn the_pages_show_samples_their_items_and_what_was_left_out() {
    let desk = desk();
    desk.run(0, &["sample", "f", "exclude", "--items", "disclosure:V-001", "disclosure:V-002", "--reason", "Double"]);
    draw(&desk, &["random", "--size", "8", "--seed", SEED, "--filter", "service=A"]);
    desk.run(0, &["sample", "f", "not-found", "--sample", "random-1", "disclosure:V-032"]);
    let store = store::open(&desk.path("f"), store::Access::Read).unwrap();
    let all = store.sampling().unwrap();
    assert_eq!((all.samples.len(), all.samples[0].frame, all.excluded[0].items), (1, 63, 2));
    let file = store.sample_file("random-1").unwrap().unwrap();
    let items: Vec<(u64, &str, bool)> =
        file.items.iter().map(|item| (item.rank, item.line.item.reference.as_str(), item.not_found)).collect();
    assert_eq!(items[..3], [(1, "V-020", false), (2, "V-032", true), (3, "V-048", false)]);
    assert_eq!(file.entry.reviewed.all.not_found, 1);
    assert!(store.sample_file("nothing").unwrap().is_none());
    let excluded = store.excluded_items().unwrap();
    assert_eq!((excluded.total, excluded.items[0].reason.as_str()), (2, "Double"));
    let redrawn = store.redrawn(None, &[]).unwrap().unwrap();
    assert_eq!(redrawn[0].differences, []);

    // The queue says by which draw an item is there.
    let query =
        QueueQuery { in_review: true, sort: QueueSort::Reference, ..QueueQuery::everything(ItemKind::Disclosure) };
    let page = store.queue(&query, (0, 20), None).unwrap();
    let of = |service: &'static str| page.rows.iter().filter(move |row| row.service == service);
    assert!(of("A").count() == 8 && of("A").all(|row| row.samples == ["random-1"]), "{page:?}");
    assert!(of("B").count() == 10 && of("B").all(|row| row.samples.is_empty()), "nothing was drawn of B");
}
