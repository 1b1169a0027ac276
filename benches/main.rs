//! How long a reviewer waits: opening, marking and counting the demo, and the same on a file of any size.
//!
//! `TOETS_BENCH_MILLION=FILE cargo bench -- million` measures an investigation made elsewhere, of a million disclosures
//! say. It is marked in the course of it: give it a copy. `stream` is described in its own file.

#![allow(clippy::unwrap_used, reason = "a bench that cannot go on says where by panicking")]

mod stream;
mod texts;

use chrono::{DateTime, Utc};
use criterion::{Criterion, criterion_group};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use toets::domain::change::Change;
use toets::domain::codes::{Code, ItemKind, Reading, Verdict, Visibility};
use toets::domain::filter::Filter;
use toets::domain::item::ItemRef;
use toets::domain::records::Extra;
use toets::domain::review_records::{Assessment, Exclusion};
use toets::domain::view::{QueueQuery, QueueSort};
use toets::import;
use toets::jobs::{Narrowed, Question, Window};
use toets::store::{
    self, Access, Author, EventId, ImportMode, ImportRequest, OnChanged, SourceFile, Step, Store, Waymark, Writing,
};

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

fn author() -> Author {
    Author { reviewer: "anna".into(), installation: [1; 16] }
}

/// The sample data of the demo, in a file of its own.
fn demo() -> (TempDir, PathBuf) {
    let source = include_bytes!("../sample-data/elevated-risk/bundle.json");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("demo.toets");
    let mut store = store::create(&file).unwrap();
    let framework = import::shipped_framework("wiv2017").unwrap();
    let mut bundle = import::read_json(source).bundle;
    assert_eq!(import::check(&mut bundle, &framework, &store), []);
    let request = ImportRequest {
        author: &author(),
        sources: &[SourceFile { file: "bundle.json".into(), sha256: String::new() }],
        changed: OnChanged::Refuse,
        framework: &framework,
        framework_source: import::shipped()[0].1,
        mode: ImportMode::Whole,
        now: now(),
    };
    assert!(store.import(&bundle, request).unwrap().written);
    store.close().unwrap();
    (folder, file)
}

fn queue(sort: QueueSort) -> QueueQuery {
    QueueQuery { in_review: true, sort, ..QueueQuery::everything(ItemKind::Disclosure) }
}

/// How many signals all checks of the framework give.
fn signals(file: &Path) -> usize {
    let framework = import::shipped_framework("wiv2017").unwrap();
    let mut found = 0;
    store::signals(file, &framework.checks, &Arc::default(), &mut |_| found += 1).unwrap();
    found
}

/// The item at a place in the queue.
fn item_at(store: &Store, place: usize) -> ItemRef {
    store.queue(&queue(QueueSort::Date), (place, 1), None).unwrap().rows[0].item.clone()
}

/// A verdict, another one each time.
fn verdict(item: &ItemRef, number: usize) -> Change {
    Change::Assess(Assessment {
        item: item.clone(),
        norm: "scope".into(),
        verdict: Verdict::ALL[number % Verdict::ALL.len()],
        reasoning: Some("De toestemming noemt deze categorie persoonsgegevens niet.".into()),
        compensating: None,
        visibility: Visibility::Public,
        reviewer: Some("anna".into()),
        reading: Reading::First,
        at: Some(now()),
        stale_since: None,
        evidence: Vec::new(),
        extra: Extra::new(),
    })
}

fn record(store: &mut Store, change: Change) {
    let writing = Writing { author: &author(), now: now(), id: EventId::random() };
    store.record(&writing, &[change]).unwrap();
}

fn on_the_demo(criterion: &mut Criterion) {
    let (_folder, file) = demo();
    let mut group = criterion.benchmark_group("demo");
    group.bench_function("open", |bencher| {
        bencher.iter(|| {
            let store = store::open(&file, Access::Write).unwrap();
            black_box(store.overview("anna").unwrap())
        });
    });
    group.bench_function("all checks", |bencher| bencher.iter(|| black_box(signals(&file))));
    let mut store = store::open(&file, Access::Write).unwrap();
    group.bench_function("counts", |bencher| bencher.iter(|| black_box(store.counts().unwrap())));
    let item = item_at(&store, 3);
    let mut number = 0;
    group.bench_function("one verdict", |bencher| {
        bencher.iter(|| {
            number += 1;
            record(&mut store, verdict(&item, number));
        });
    });
    group.finish();
}

fn on_a_million(criterion: &mut Criterion) {
    let Some(file) = std::env::var_os("TOETS_BENCH_MILLION") else { return };
    let file = Path::new(&file);
    let mut group = criterion.benchmark_group("million");
    group.sample_size(20).measurement_time(Duration::from_secs(3));
    group.bench_function("open", |bencher| bencher.iter(|| store::open(file, Access::Write).unwrap()));
    let mut store = store::open(file, Access::Write).unwrap();
    group.bench_function("counts", |bencher| bencher.iter(|| black_box(store.counts().unwrap())));

    let total = store.queue(&queue(QueueSort::Date), (0, 1), None).unwrap().filtered;
    let sorts = [("date", QueueSort::Date), ("ref", QueueSort::Reference), ("state", QueueSort::State)];
    for (name, sort) in sorts {
        for (place, offset) in [("first", 0), ("middle", total / 2), ("last", total.saturating_sub(60))] {
            group.bench_function(format!("{place} page by {name}"), |bencher| {
                bencher.iter(|| black_box(store.queue(&queue(sort), (offset, 60), None).unwrap()));
            });
        }
    }
    let mark = Waymark { place: total / 2, item: item_at(&store, total / 2) };
    group.bench_function("page beside one in the middle", |bencher| {
        let offset = mark.place + 300;
        bencher.iter(|| black_box(store.queue(&queue(QueueSort::Date), (offset, 240), Some(&mark)).unwrap()));
    });
    let mut reading = store::open(file, Access::Read).unwrap();
    for name in ["service=AIVD", "date>=2020-01-01", "parties=P08", "text~vlucht"] {
        let filter = Filter::parse(name, ItemKind::Disclosure).unwrap();
        let query = QueueQuery { filter: Some(filter), ..queue(QueueSort::Date) };
        let window = Window { offset: 0, limit: 60, around: None };
        group.sample_size(10).bench_function(name, |bencher| {
            bencher.iter(|| {
                let asked = (&query, window);
                let page = Narrowed::default().page((&mut reading, &[]), asked, &Question::default(), &mut |_| ());
                black_box(page.unwrap())
            });
        });
    }
    let mut found = |narrowed: &mut Narrowed, find: &str| {
        let find = QueueQuery { find: find.into(), ..queue(QueueSort::Date) };
        let window = Window { offset: 0, limit: 60, around: None };
        let page = narrowed.page((&mut reading, &[]), (&find, window), &Question::default(), &mut |_| ());
        black_box(page.unwrap());
    };
    group.bench_function("first letter to find", |bencher| {
        bencher.iter(|| found(&mut Narrowed::default(), "0"));
    });
    group.bench_function("next letter to find", |bencher| {
        let mut narrowed = Narrowed::default();
        bencher.iter(|| ["0", "00", "001"].map(|find| found(&mut narrowed, find)));
    });

    let middle = item_at(&store, total / 2);
    group.bench_function("case", |bencher| bencher.iter(|| black_box(store.case(&middle).unwrap())));
    group.bench_function("next case", |bencher| {
        bencher.iter(|| black_box(store.neighbour(&queue(QueueSort::Date), (&middle, Step::Next), &[]).unwrap()));
    });
    group.bench_function("place in the queue", |bencher| {
        bencher.iter(|| black_box(store.place_in_queue(&queue(QueueSort::Date), &middle, None).unwrap()));
    });
    let mut number = 0;
    group.bench_function("one verdict", |bencher| {
        bencher.iter(|| {
            number += 1;
            record(&mut store, verdict(&middle, number));
        });
    });
    group.sample_size(10);
    group.bench_function("all checks", |bencher| bencher.iter(|| black_box(signals(file))));
    group.bench_function("leave one out and put it back", |bencher| {
        bencher.iter(|| {
            let reason = "Buiten de vraag".into();
            record(&mut store, Change::Exclude(Exclusion { item: middle.clone(), reason, extra: Extra::new() }));
            record(&mut store, Change::Include(middle.clone()));
        });
    });
    group.finish();
}

criterion_group!(benches, on_the_demo, on_a_million, texts::on_long_texts);

fn main() {
    stream::run();
    if std::env::var_os("TOETS_BENCH_STREAM").is_none() {
        benches();
        Criterion::default().configure_from_args().final_summary();
    }
}
