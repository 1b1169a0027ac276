//! The file: what cannot be done to its log, what survives, and what two programs see of each other.

#[path = "store/behind.rs"]
mod behind;
#[path = "store/bulk.rs"]
mod bulk;
#[path = "store/killed.rs"]
mod killed;
#[path = "store/log.rs"]
mod log;
#[path = "store/version.rs"]
mod version;
#[path = "store/wordings.rs"]
mod wordings;

use crate::made::{Made, at, author};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use toets::domain::bundle::Table;
use toets::domain::change::Change;
use toets::domain::check::Check;
use toets::domain::codes::{ItemKind, Reading, Verdict, Visibility};
use toets::domain::filter::Filter;
use toets::domain::item::ItemRef;
use toets::domain::problem::ProblemKind;
use toets::domain::records::Extra;
use toets::domain::review_records::{Assessment, Closure, Dismissal, Evidence, Exclusion, Question, Recommendation};
use toets::domain::view::{QueuePage, QueueQuery, QueueSort, SavedView};
use toets::jobs::{self, Narrowed, Window};
use toets::store::{Access, Draft, DraftKey, EventId, Step, Store, StoreError, Waymark, Writing};

fn bundle() -> Value {
    json!({
        "toets_bundle": 1,
        "investigation": {"title": "Proef"},
        "services": [{"code": "AIVD"}],
        "parties": [{"code": "P", "kind": "foreign_service"}],
        "disclosures": [
            {"ref": "V1", "service": "AIVD", "date": "2019-06-01", "parties": ["P"], "content": "personal_data"},
            {"ref": "V2", "service": "AIVD", "date": "2019-06-02", "parties": ["P"], "content": "personal_data"},
        ],
        "persons": [{"ref": "PS1", "disclosure": "V1"}, {"ref": "PS2", "disclosure": "V2"}],
        "assessments": [{"item": "disclosure:V2", "norm": "scope", "verdict": "careless", "reviewer": "anna"}],
    })
}

fn item(text: &str) -> ItemRef {
    ItemRef::parse(text).unwrap()
}

fn assessed(item_text: &str, verdict: Verdict) -> Assessment {
    Assessment {
        item: item(item_text),
        norm: "scope".into(),
        verdict,
        reasoning: None,
        compensating: None,
        visibility: Visibility::Public,
        reviewer: Some("anna".into()),
        reading: Reading::First,
        at: Some(at(60)),
        stale_since: None,
        evidence: Vec::new(),
        extra: Extra::new(),
    }
}

fn mark(item: &str, verdict: Verdict) -> Change {
    Change::Assess(assessed(item, verdict))
}

fn excluded(made: &Made, item: &str) -> bool {
    made.store.case(&self::item(item)).unwrap().state == toets::domain::settle::State::Excluded
}

#[test]
fn the_log_is_only_ever_added_to() {
    let mut made = Made::from(&bundle());
    made.record(&[mark("disclosure:V1", Verdict::Unlawful)]);
    let before = log::verified(&made.raw());
    let columns = "chain, seq, prev, hash, body, id, batch, kind, reviewer, at, item, norm, key, undoes";
    let copy = |change: &str| format!("INSERT INTO events ({columns}) SELECT {change} FROM events WHERE n = 2");
    let replace = |place: &str, id: &str| {
        let rest = columns.replace("chain, seq, prev, ", "").replace(" id,", &format!(" {id},"));
        format!(
            "INSERT INTO chains VALUES (zeroblob(16), 'x', zeroblob(16));
             INSERT OR REPLACE INTO events (n, {columns})
             SELECT {place}, zeroblob(16), 1, zeroblob(32), {rest} FROM events WHERE n = 2"
        )
    };
    let forbidden = [
        "UPDATE events SET at = 0".to_owned(),
        "UPDATE events SET body = x'00' WHERE n = 1".to_owned(),
        "DELETE FROM events WHERE n = (SELECT max(n) FROM events)".to_owned(),
        // The same place, one too far, and the right place after another event than the last.
        copy(&columns.replace(" id,", " randomblob(16),")),
        copy(&columns.replace(" seq,", " 9,").replace(" id,", " randomblob(16),")),
        copy(&columns.replace(" seq,", " 4,").replace(" id,", " randomblob(16),")),
        // The first of a new chain, in the place or under the id of an event that is there.
        replace("n", "randomblob(16)"),
        replace("NULL", "id"),
        "UPDATE payloads SET text = 'Iets anders'".to_owned(),
        "UPDATE payloads SET salt = zeroblob(16), text = NULL".to_owned(),
        "DELETE FROM payloads".to_owned(),
        "INSERT OR REPLACE INTO payloads SELECT hash, salt, 'Iets anders' FROM payloads".to_owned(),
    ];
    for sql in forbidden {
        let file = made.raw();
        file.execute_batch("BEGIN").unwrap();
        let refused = file.execute_batch(&sql).unwrap_err();
        let is_abort = refused.sqlite_error().is_some_and(|error| error.extended_code == 1811);
        assert!(is_abort, "{sql}: {refused}");
        assert_eq!(log::verified(&file), before, "{sql}");
    }
    made.raw().execute_batch("UPDATE payloads SET text = NULL").unwrap();
    assert_eq!(log::verified(&made.raw()), before, "a removed text leaves the chain whole");
}

#[test]
fn a_second_author_begins_a_chain_that_names_the_head_of_the_first() {
    let mut made = Made::from(&bundle());
    made.record(&[mark("disclosure:V1", Verdict::Unlawful), mark("disclosure:V2", Verdict::InOrder)]);
    let berts = Writing { author: &author("bert"), now: at(90), id: EventId::random() };
    made.store.record(&berts, &[mark("disclosure:V1", Verdict::Careless)]).unwrap();
    made.record(&[mark("disclosure:V1", Verdict::InOrder)]);

    let events = log::verified(&made.raw());
    let [.., annas, bert, back] = events.as_slice() else { panic!() };
    assert_eq!((bert.seq, bert.heads.as_slice()), (1, &[(annas.chain.clone(), annas.seq, annas.hash.clone())][..]));
    assert_eq!((back.seq, &back.chain), (annas.seq + 1, &annas.chain));
    assert_eq!(back.heads, [(bert.chain.clone(), 1, bert.hash.clone())]);
    assert!(annas.heads.is_empty());
}

#[test]
fn the_log_never_goes_back_in_time() {
    let mut made = Made::from(&bundle());
    for (reviewer, seconds) in [("anna", 500), ("anna", 20), ("bert", -9000), ("bert", 501)] {
        let writing = Writing { author: &author(reviewer), now: at(seconds), id: EventId::random() };
        made.store.record(&writing, &[mark("disclosure:V1", Verdict::Unlawful)]).unwrap();
    }
    let moments: Vec<i64> = log::verified(&made.raw()).iter().map(|event| event.at).collect();
    assert!(moments.is_sorted(), "{moments:?}");
    assert_eq!(moments.last(), Some(&at(501).timestamp_millis()));
}

#[test]
fn texts_lie_in_payloads_only() {
    let mut made = Made::from(&bundle());
    let secret = || "ZEERGEHEIM".to_owned();
    let (service, extra) = ("AIVD".to_owned(), Extra::new());
    let (about, reviewer) = (item("disclosure:V1"), Some("anna".to_owned()));
    made.record(&[
        Change::Assess(Assessment {
            reasoning: Some(secret()),
            compensating: Some(secret()),
            evidence: vec![Evidence { document: "disclosure:V1".into(), quote: secret(), ..Evidence::default() }],
            ..assessed("disclosure:V1", Verdict::Careless)
        }),
        Change::Close(Closure { item: about.clone(), reason: secret(), reviewer, at: None, extra: extra.clone() }),
        Change::Exclude(Exclusion { item: item("person:PS1"), reason: secret(), extra: extra.clone() }),
        Change::Dismiss(Dismissal {
            item: about.clone(),
            check: "record.missing".into(),
            reason: secret(),
            reviewer: None,
            at: None,
            extra: extra.clone(),
        }),
        Change::Ask(question(Some(about), &secret())),
        Change::Recommend(recommendation(&service, "1", &secret())),
    ]);
    let file = made.raw();
    let columns = "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'";
    let mut select = file.prepare(columns).unwrap();
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let columns: Vec<(String, String)> = select.query_map([], read).unwrap().map(Result::unwrap).collect();
    let holds = |(table, column): &&(String, String)| {
        let within = format!("instr({column}, CAST('ZEERGEHEIM' AS BLOB)) OR instr({column}, 'ZEERGEHEIM')");
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE {within})");
        file.query_row(&sql, [], |row| row.get::<_, bool>(0)).unwrap()
    };
    let found: Vec<&(String, String)> = columns.iter().filter(holds).collect();
    assert_eq!(found, [&("payloads".to_owned(), "text".to_owned())]);
}

fn question(item: Option<ItemRef>, text: &str) -> Question {
    let text = text.to_owned();
    Question { item, service: None, text, asked_on: None, answer: None, answered_on: None, extra: Extra::new() }
}

fn recommendation(service: &str, number: &str, text: &str) -> Recommendation {
    Recommendation {
        number: number.into(),
        service: service.into(),
        addressee: None,
        kind: None,
        title: None,
        text: text.into(),
        norms: Vec::new(),
        items: Vec::new(),
        reply_due: None,
        response: None,
        status: None,
        notes: None,
        extra: Extra::new(),
    }
}

#[test]
fn a_draft_stays_until_it_is_dropped_and_is_nobody_elses() {
    let mut made = Made::from(&bundle());
    let key = |reviewer: &str, field: &str| DraftKey {
        reviewer: reviewer.into(),
        item: Some(item("disclosure:V1")),
        norm: "scope".into(),
        field: field.into(),
    };
    let draft = |key: DraftKey, text: &str| Draft { key, text: text.into(), at: at(1) };
    let events = made.store.checkpoint().unwrap();
    made.store.save_draft(&draft(key("anna", "reasoning"), "Half af")).unwrap();
    made.store.save_draft(&draft(key("anna", "reasoning"), "Half afgem")).unwrap();
    made.store.save_draft(&draft(key("anna", "compensating"), "Wel")).unwrap();
    made.store.save_draft(&draft(key("bert", "reasoning"), "Anders")).unwrap();

    let mut later = made.again(Access::Write);
    let mut found = later.drafts("anna", &item("disclosure:V1")).unwrap();
    found.sort_by(|a, b| a.key.cmp(&b.key));
    let expected = [draft(key("anna", "compensating"), "Wel"), draft(key("anna", "reasoning"), "Half afgem")];
    assert_eq!(found, expected);
    later.drop_draft(&key("anna", "reasoning")).unwrap();
    assert_eq!(made.store.drafts("anna", &item("disclosure:V1")).unwrap(), expected[..1]);
    assert_eq!(made.store.drafts("bert", &item("disclosure:V1")).unwrap().len(), 1);
    assert_eq!(made.store.drafts("anna", &item("disclosure:V2")).unwrap(), []);
    assert_eq!(made.store.checkpoint().unwrap(), events, "a draft is no part of the log");
}

#[test]
fn each_reviewer_is_brought_back_to_their_own_place() {
    let mut made = Made::from(&bundle());
    made.store.remember_place("anna", &item("disclosure:V1"), at(1)).unwrap();
    made.store.remember_place("anna", &item("person:PS1"), at(2)).unwrap();
    made.store.remember_place("bert", &item("disclosure:V2"), at(3)).unwrap();
    let later = made.again(Access::Read);
    assert_eq!(later.place("anna").unwrap(), Some(item("person:PS1")));
    assert_eq!(later.place("bert").unwrap(), Some(item("disclosure:V2")));
    assert_eq!(later.place("carel").unwrap(), None);
}

#[test]
fn a_reader_sees_what_another_connection_wrote_and_cannot_write() {
    let mut made = Made::from(&bundle());
    let mut reader = made.again(Access::Read);
    let unlawful = |store: &toets::store::Store| {
        let case = store.case(&item("disclosure:V1")).unwrap();
        case.assessments.iter().any(|found| found.verdict == Verdict::Unlawful)
    };
    assert!(!unlawful(&reader));
    let id = made.record(&[mark("disclosure:V1", Verdict::Unlawful)]);
    assert!(unlawful(&reader) && reader.holds_event(id).unwrap());
    let writing = Writing { author: &author("anna"), now: at(90), id: EventId::random() };
    assert!(reader.record(&writing, &[mark("disclosure:V1", Verdict::InOrder)]).is_err());
}

#[test]
fn a_write_waits_for_another_and_follows_it_in_the_log() {
    let mut made = Made::from(&bundle());
    let other = made.raw();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let freed = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(200));
        other.execute_batch("COMMIT").unwrap();
    });
    let began = Instant::now();
    let id = made.record(&[mark("disclosure:V1", Verdict::Unlawful)]);
    freed.join().unwrap();
    assert!(began.elapsed() >= Duration::from_millis(150) && made.store.holds_event(id).unwrap());
}

#[test]
fn two_writers_at_once_lose_nothing() {
    let made = Made::from(&bundle());
    let path = made.path();
    let writers = ["anna", "bert"].map(|reviewer| {
        let path = path.clone();
        std::thread::spawn(move || {
            let mut store = toets::store::open(&path, Access::Write).unwrap();
            for _ in 0..20 {
                let writing = Writing { author: &author(reviewer), now: at(60), id: EventId::random() };
                store.record(&writing, &[mark("disclosure:V1", Verdict::Unlawful)]).unwrap();
            }
        })
    });
    for writer in writers {
        writer.join().unwrap();
    }
    assert_eq!(log::verified(&made.raw()).len(), 42);
}

#[test]
fn the_queue_is_walked_in_the_order_of_its_pages() {
    let demo = include_str!("../sample-data/elevated-risk/bundle.json");
    let made = Made::from(&serde_json::from_str(demo).unwrap());
    for sort in [QueueSort::Date, QueueSort::Reference, QueueSort::State] {
        for (hide_done, in_review) in [(false, true), (true, true), (false, false)] {
            let query = QueueQuery { hide_done, in_review, sort, ..QueueQuery::everything(ItemKind::Disclosure) };
            let page = made.store.queue(&query, (0, 1000), None).unwrap();
            assert_eq!(page.rows.len(), page.filtered);
            let items: Vec<&ItemRef> = page.rows.iter().map(|row| &row.item).collect();
            for (place, item) in items.iter().enumerate() {
                let step = |step| made.store.neighbour(&query, (item, step), &[]).unwrap();
                assert_eq!(step(Step::Next).as_ref(), items.get(place + 1).copied());
                assert_eq!(step(Step::Previous).as_ref(), place.checked_sub(1).map(|before| items[before]));
                assert_eq!(made.store.place_in_queue(&query, item, None).unwrap(), Some(place));
            }
        }
    }
}

/// From an end, from the start and from any row that is known, the same rows stand at the same places.
#[test]
fn a_window_of_the_queue_is_the_same_from_wherever_it_is_read() {
    let demo = include_str!("../sample-data/elevated-risk/bundle.json");
    let made = Made::from(&serde_json::from_str(demo).unwrap());
    let query = QueueQuery::everything(ItemKind::Disclosure);
    let whole = made.store.queue(&query, (0, 1000), None).unwrap();
    let total = whole.rows.len();
    for place in [0, 1, 60, total / 2, total - 1] {
        let mark = Waymark { place, item: whole.rows[place].item.clone() };
        for offset in [0, 40, 90, total / 2, total - 30, total - 1, total] {
            let end = (offset + 50).min(total);
            for mark in [Some(&mark), None] {
                let page = made.store.queue(&query, (offset, 50), mark).unwrap();
                assert_eq!((page.rows.as_slice(), page.filtered), (&whole.rows[offset..end], total));
            }
            if let Some(row) = whole.rows.get(offset) {
                let found = made.store.place_in_queue(&query, &row.item, Some(&mark)).unwrap();
                assert_eq!(found, Some(offset));
            }
        }
    }
}

fn paged(
    narrowed: &mut Narrowed,
    asked: (&mut Store, &[Check]),
    query: &QueueQuery,
    around: Option<&ItemRef>,
) -> QueuePage {
    let window = Window { offset: 0, limit: 500, around };
    narrowed.page(asked, (query, window), &jobs::Question::default(), &mut |_| ()).unwrap()
}

#[test]
fn a_list_that_is_not_asked_for_any_more_is_given_up() {
    let demo = include_str!("../sample-data/elevated-risk/bundle.json");
    let made = Made::from(&serde_json::from_str(demo).unwrap());
    let mut reader = made.again(Access::Read);
    let query = QueueQuery { find: "nr".into(), ..QueueQuery::everything(ItemKind::Disclosure) };
    let overtaken = jobs::Question { number: 1, ..jobs::Question::default() };
    let window = Window { offset: 0, limit: 9, around: None };
    let mut narrowed = Narrowed::default();
    let given_up = narrowed.page((&mut reader, &[]), (&query, window), &overtaken, &mut |_| ());
    assert!(matches!(given_up, Err(StoreError::Cancelled)), "{given_up:?}");
    assert!(paged(&mut narrowed, (&mut reader, &[]), &query, None).filtered > 0);
}

#[test]
fn what_was_seen_stays_on_the_way_when_it_leaves_the_queue() {
    let demo = include_str!("../sample-data/elevated-risk/bundle.json");
    let mut made = Made::from(&serde_json::from_str(demo).unwrap());
    let all = QueueQuery { in_review: true, ..QueueQuery::everything(ItemKind::Disclosure) };
    // One of the assessed ones is open again.
    let item = made.store.queue(&all, (8, 1), None).unwrap().rows[0].item.clone();
    let key = made.store.case(&item).unwrap().assessments[0].key();
    made.record(&[Change::ClearAssessment(key)]);
    for sort in [QueueSort::Date, QueueSort::Reference] {
        let all = QueueQuery { sort, ..all.clone() };
        let open = QueueQuery { hide_done: true, ..all.clone() };
        let listed = |query: &QueueQuery| made.store.queue(query, (0, 1000), None).unwrap().rows;
        let first = listed(&open)[0].item.clone();
        let rows = listed(&all);
        let place = rows.iter().position(|row| row.item == first).unwrap();
        let done: Vec<ItemRef> = rows[..place].iter().map(|row| row.item.clone()).collect();
        assert!(done.len() > 2);
        let step = |from, step, seen: &[ItemRef]| made.store.neighbour(&open, (from, step), seen).unwrap();
        assert_eq!(step(&first, Step::Previous, &[]), None);
        // Seen in any order, and beside items of another kind: the walk goes by the order of the queue.
        let other = ItemRef::new(ItemKind::Person, done[0].reference.clone());
        let seen = [done[2].clone(), other, done[0].clone()];
        assert_eq!(step(&first, Step::Previous, &seen).as_ref(), Some(&done[2]));
        assert_eq!(step(&done[2], Step::Previous, &seen).as_ref(), Some(&done[0]));
        assert_eq!(step(&done[0], Step::Previous, &seen), None);
        assert_eq!(step(&done[0], Step::Next, &seen).as_ref(), Some(&done[2]));
        assert_eq!(step(&done[2], Step::Next, &seen).as_ref(), Some(&first));
    }
}

/// A queue narrowed by filter and words, and the way through it while its items fall away.
#[test]
fn a_narrowed_queue_is_walked_in_the_order_of_its_list() {
    let demo = include_str!("../sample-data/elevated-risk/bundle.json");
    let mut made = Made::from(&serde_json::from_str(demo).unwrap());
    let mut reader = made.again(Access::Read);
    let kind = ItemKind::Disclosure;
    let filter = |text: &str| Some(Filter::parse(text, kind).unwrap());
    let query = QueueQuery { filter: filter("service=MIVD content!=nil_reply"), ..QueueQuery::everything(kind) };
    let mut narrowed = Narrowed::default();
    let whole = paged(&mut narrowed, (&mut reader, &[]), &query, None);
    assert_eq!((whole.rows.len(), whole.total), (whole.filtered, 232));
    let refs: Vec<String> = whole.rows.iter().map(|row| row.item.reference.clone()).collect();
    assert_eq!(
        refs,
        reader
            .matching(query.filter.as_ref().unwrap(), None)
            .unwrap()
            .into_iter()
            .map(|item| item.reference)
            .collect::<Vec<_>>()
    );
    let last = whole.rows.last().unwrap();
    let around = paged(&mut narrowed, (&mut reader, &[]), &query, Some(&last.item));
    assert_eq!(around.rows.last(), Some(last));

    let open = QueueQuery { filter: filter("norm!=scope"), find: "0001".into(), ..QueueQuery::everything(kind) };
    let found = paged(&mut narrowed, (&mut reader, &[]), &open, None);
    assert!(found.filtered > 2 && found.filtered < whole.total, "{}", found.filtered);
    let (first, second) = (&found.rows[0].item, &found.rows[1].item);
    let mut step = |narrowed: &mut Narrowed, from, step| {
        narrowed.neighbour((&mut reader, &[]), &open, (from, step, false), &[]).unwrap()
    };
    assert_eq!(step(&mut narrowed, first, Step::Next).as_ref(), Some(second));
    assert_eq!(step(&mut narrowed, second, Step::Previous).as_ref(), Some(first));
    assert_eq!(step(&mut narrowed, first, Step::Previous), None);
    // Assessed on that norm, the first has left the list: the way goes on from where it stood.
    made.record(&[mark(&first.to_string(), Verdict::InOrder)]);
    assert_eq!(step(&mut narrowed, first, Step::Next).as_ref(), Some(second));
    let after = paged(&mut narrowed, (&mut reader, &[]), &open, None);
    assert_eq!(after.filtered, found.filtered - 1);
    // The list shown now is without it. Seen, it is gone back to from the first of that list, and come from again.
    let seen = [first.clone()];
    let mut step = |narrowed: &mut Narrowed, from, step| {
        narrowed.neighbour((&mut reader, &[]), &open, (from, step, false), &seen).unwrap()
    };
    assert_eq!(step(&mut narrowed, second, Step::Previous).as_ref(), Some(first));
    assert_eq!(step(&mut narrowed, first, Step::Previous), None);
    assert_eq!(step(&mut narrowed, first, Step::Next).as_ref(), Some(second));
}

#[test]
fn a_filter_by_signal_runs_the_checks() {
    let demo = include_str!("../sample-data/elevated-risk/bundle.json");
    let made = Made::from(&serde_json::from_str(demo).unwrap());
    let checks = toets::import::shipped_framework("wiv2017").unwrap().checks;
    let filter = Filter::parse("signal=authorisation.missing", ItemKind::Disclosure).unwrap();
    let query = QueueQuery { filter: Some(filter), ..QueueQuery::everything(ItemKind::Disclosure) };
    let page = paged(&mut Narrowed::default(), (&mut made.again(Access::Read), &checks), &query, None);
    assert!(page.filtered > 0 && page.filtered < page.total, "{}", page.filtered);
}

#[test]
fn saved_views_are_kept_by_name() {
    let mut made = Made::from(&bundle());
    let view = |name: &str, filter: &str| SavedView {
        name: name.into(),
        kind: ItemKind::Person,
        filter: filter.into(),
        sort: QueueSort::State,
        hide_done: true,
    };
    made.store.save_view(&view("b", "state=unreviewed")).unwrap();
    made.store.save_view(&view("a", "")).unwrap();
    made.store.save_view(&view("b", "category=x")).unwrap();
    assert_eq!(made.again(Access::Read).saved_views().unwrap(), [view("a", ""), view("b", "category=x")]);
    made.store.drop_view("a").unwrap();
    assert_eq!(made.store.saved_views().unwrap(), [view("b", "category=x")]);
}

#[test]
fn how_the_queue_was_left_is_kept_for_each_reviewer() {
    let mut made = Made::from(&bundle());
    let view = SavedView {
        name: String::new(),
        kind: ItemKind::Person,
        filter: "category=x\ny".into(),
        sort: QueueSort::State,
        hide_done: true,
    };
    made.store.remember_view("anna", &view, chrono::Utc::now()).unwrap();
    let reader = made.again(Access::Read);
    assert_eq!(reader.last_view("anna").unwrap(), Some(view.clone()));
    assert_eq!(reader.last_view("bram").unwrap(), None);
    assert_eq!(reader.overview("anna").unwrap().last_view, Some(view));
    // It is none of the named ones.
    assert!(reader.saved_views().unwrap().is_empty());
}

#[test]
fn the_same_bundle_again_is_unchanged() {
    let mut made = Made::from(&bundle());
    let before = (made.exported(), made.store.checkpoint().unwrap());
    let outcome = made.import(&bundle());
    assert!(!outcome.written && outcome.problems.is_empty());
    assert!(outcome.tables.values().all(|table| table.read == table.unchanged && table.new == 0));
    assert_eq!((made.exported(), made.store.checkpoint().unwrap()), before);
}

#[test]
fn changed_content_is_refused_and_an_assessment_never_overwritten() {
    let mut made = Made::from(&bundle());
    let before = (made.exported(), made.store.checkpoint().unwrap());
    let mut changed = bundle();
    changed["disclosures"][0]["subject"] = "Iets anders".into();
    changed["matters"] = json!([{"ref": "M", "service": "AIVD", "title": "Nieuw"}]);
    changed["assessments"][0]["verdict"] = "in_order".into();
    let outcome = made.import(&changed);
    let problems: Vec<_> = outcome.problems.into_iter().map(|problem| (problem.table, problem.kind)).collect();
    let expected = [
        (Some(Table::Disclosures), ProblemKind::Changed { reference: "V1".into() }),
        (Some(Table::Assessments), ProblemKind::AssessmentExists { reference: "disclosure:V2".into() }),
    ];
    assert_eq!(problems, expected);
    assert!(!outcome.written);
    assert_eq!((made.exported(), made.store.checkpoint().unwrap()), before, "all of it or none of it");
}

#[test]
fn a_change_to_what_does_not_exist_leaves_no_trace() {
    let mut made = Made::from(&bundle());
    let before = (made.exported(), made.store.checkpoint().unwrap());
    let writing = Writing { author: &author("carel"), now: at(60), id: EventId::random() };
    let changes = [mark("disclosure:V1", Verdict::Unlawful), mark("disclosure:V9", Verdict::Unlawful)];
    assert!(matches!(made.store.record(&writing, &changes), Err(StoreError::NoSuchItem(_))));
    assert_eq!((made.exported(), made.store.checkpoint().unwrap()), before);
    assert!(!made.store.holds_event(writing.id).unwrap());
}

#[test]
fn changes_of_one_thing_are_undone_one_after_another() {
    let mut made = Made::from(&bundle());
    let verdict = |made: &Made| {
        let case = made.store.case(&item("disclosure:V1")).unwrap();
        case.assessments.first().map(|found| found.verdict)
    };
    let first = made.record(&[mark("disclosure:V1", Verdict::Careless)]);
    let second =
        made.record(&[mark("disclosure:V1", Verdict::Unlawful), mark("disclosure:V1", Verdict::NotAssessable)]);
    let refused = made.store.undo(&Writing { author: &author("anna"), now: at(60), id: EventId::random() }, first);
    assert!(matches!(refused, Err(StoreError::ChangedSince { .. })), "a later change stands");

    let undone_second = made.undo(second);
    assert_eq!(verdict(&made), Some(Verdict::Careless));
    let undone_first = made.undo(first);
    assert_eq!(verdict(&made), None);
    let again = Writing { author: &author("anna"), now: at(60), id: EventId::random() };
    assert!(made.store.undo(&again, first).is_err(), "once is enough");
    made.undo(undone_first);
    made.undo(undone_second);
    assert_eq!(verdict(&made), Some(Verdict::NotAssessable));
}

#[test]
fn a_person_put_back_stays_out_with_its_disclosure() {
    let mut made = Made::from(&bundle());
    let exclude = |name: &str| {
        Change::Exclude(Exclusion { item: item(name), reason: "Buiten de vraag".into(), extra: Extra::new() })
    };
    made.record(&[exclude("person:PS1"), exclude("disclosure:V1")]);
    made.record(&[Change::Include(item("person:PS1"))]);
    assert!(excluded(&made, "person:PS1"));
    made.record(&[Change::Include(item("disclosure:V1"))]);
    assert!(!excluded(&made, "person:PS1"));
}

#[test]
fn questions_and_recommendations_keep_their_order_when_changed() {
    let mut made = Made::from(&bundle());
    let ask = |text: &str, answer: Option<&str>| {
        Change::Ask(Question { answer: answer.map(str::to_owned), ..question(None, text) })
    };
    let recommend = |number: &str, text: &str| Change::Recommend(recommendation("AIVD", number, text));
    made.record(&[ask("Waarom?", None), ask("Wanneer?", None), recommend("B", "Doe dit"), recommend("A", "Doe dat")]);
    made.record(&[ask("Waarom?", Some("Daarom")), recommend("B", "Doe dit nu")]);
    let exported = made.exported();
    assert_eq!(exported["questions"][0]["answer"], "Daarom");
    assert_eq!(exported["recommendations"][0]["text"], "Doe dit nu");
}

#[test]
fn what_differs_is_told_apart_whatever_its_letters() {
    let mut odd = bundle();
    odd["services"] = json!([{"code": "AIVD"}, {"code": "A"}, {"code": "A|1"}]);
    odd["recommendations"] = json!([
        {"service": "A", "number": "1|2", "text": "Doe dit"}, {"service": "A|1", "number": "2", "text": "Doe dat"}]);
    odd["questions"] =
        json!([{"item": "disclosure:V1", "text": "een\ntwee"}, {"item": "disclosure:V1", "text": "een"}]);
    let mut made = Made::from(&odd);
    assert_eq!(made.import(&odd).problems, []);
    let exported = made.exported();
    assert_eq!(exported["questions"].as_array().unwrap().len(), 2);
    assert_eq!(exported["recommendations"].as_array().unwrap().len(), 2);
}
