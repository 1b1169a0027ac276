//! An import asked for on the screen, carried out by the jobs.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;
use toets::app::{Effect, Msg, Ticket};
use toets::domain::bundle::Table;
use toets::domain::codes::Language;
use toets::domain::incoming::{Changed, Order, Rejected, SourceForm, Standing, Stays};
use toets::import::{Form, Originals};
use toets::jobs::import::{self, Delivery, Listener, Plan};
use toets::jobs::{Files, Jobs, Setup};
use toets::store::{self, Access, Author, ImportMode, OnChanged};

const BUNDLE: &str = r#"{"toets_bundle": 1, "investigation": {"title": "Proef", "framework": "wiv2017"},
    "services": [{"code": "AIVD"}], "parties": [{"code": "P", "kind": "foreign_service"}]}"#;
const ROWS: &str =
    "ref,service,date,parties,content\nV1,AIVD,2019-06-01,P,personal_data\nV2,AIVD,2019-06-02,P,personal_data\n";

fn started(file: &Path) -> (Jobs, Receiver<Msg>) {
    store::create(file).unwrap().close().unwrap();
    let files = Files::beside(store::open(file, Access::Write).unwrap()).unwrap();
    let author = Author { reviewer: "anna".into(), installation: [1; 16] };
    let (send, receive) = mpsc::channel();
    let setup = Setup { author, language: Language::Dutch, checks: Vec::new() };
    (Jobs::start(files, setup, move |msg| drop(send.send(msg))), receive)
}

fn ordered(typed: String, stays: Stays) -> Effect {
    let order =
        Order { typed, form: SourceForm::default(), changed: Changed::Refused, rejected: Rejected::RefuseAll, stays };
    Effect::Import { ticket: Ticket(7), order }
}

/// The answer to the import, whatever is told of its progress before.
fn answer(receive: &Receiver<Msg>) -> Msg {
    loop {
        match receive.recv_timeout(Duration::from_mins(1)).unwrap() {
            Msg::ImportProgress { .. } => {}
            msg => return msg,
        }
    }
}

#[test]
fn a_folder_is_tried_out_then_imported_and_a_broken_row_refuses_it() {
    let folder = tempfile::tempdir().unwrap();
    let (file, bundle) = (folder.path().join("zaak.toets"), folder.path().join("bundle.json"));
    let rows = folder.path().join("met spatie").join("disclosures.csv");
    fs::create_dir(rows.parent().unwrap()).unwrap();
    fs::write(&bundle, BUNDLE).unwrap();
    fs::write(&rows, ROWS.replace("2019-06-02", "2019-13-02")).unwrap();
    let typed = format!("{} \"{}\"", bundle.display(), rows.display());
    let (mut jobs, receive) = started(&file);

    jobs.order(ordered(typed.clone(), Stays::Everything));
    let Msg::Imported { brought, .. } = answer(&receive) else { panic!("not imported") };
    assert!(brought.is_refused() && !brought.written);
    assert_eq!(brought.problems[0].row, Some(3));

    fs::write(&rows, ROWS).unwrap();
    jobs.order(ordered(typed.clone(), Stays::Nothing));
    let Msg::Imported { ticket, brought } = answer(&receive) else { panic!("not tried") };
    assert_eq!((ticket, brought.brings(), brought.written), (Ticket(7), 5, false));

    jobs.order(ordered(typed, Stays::Everything));
    let Msg::Imported { brought, .. } = answer(&receive) else { panic!("not imported") };
    assert_eq!((brought.tables[&Table::Disclosures].new, brought.written), (2, true));
    jobs.finish(Duration::from_mins(1));
    let log = store::open(&file, Access::Read).unwrap().log(&[], 0, 9).unwrap();
    assert_eq!(log.filtered, 2, "a line for each source");
    let brought = |place: usize| log.lines[place].brought.iter().map(|(table, summary)| (*table, summary.new));
    assert_eq!(brought(0).collect::<Vec<_>>(), [(Table::Disclosures, 2)]);
    assert_eq!(brought(1).map(|(_, new)| new).sum::<u64>(), 3);
}

#[test]
fn what_is_stopped_leaves_the_file_as_it_was_and_what_comes_after_it_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let (file, bundle) = (folder.path().join("zaak.toets"), folder.path().join("bundle.json"));
    fs::write(&bundle, BUNDLE).unwrap();
    let (pipe, typed) = (folder.path().join("later.json"), bundle.display().to_string());
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let (mut jobs, receive) = started(&file);
    // The import waits for its source; it is stopped before there is anything to read.
    jobs.order(ordered(pipe.display().to_string(), Stays::Everything));
    jobs.order(Effect::StopImport);
    fs::write(&pipe, BUNDLE).unwrap();
    assert_eq!(answer(&receive), Msg::ImportFailed { ticket: Ticket(7), message: None });
    assert_eq!(store::open(&file, Access::Read).unwrap().log(&[], 0, 9).unwrap().filtered, 0);

    jobs.order(ordered(typed, Stays::Everything));
    let Msg::Imported { brought, .. } = answer(&receive) else { panic!("not imported") };
    assert!(brought.written);
    jobs.finish(Duration::from_mins(1));
}

#[test]
fn a_stop_is_heard_while_the_sources_are_gone_through() {
    let folder = tempfile::tempdir().unwrap();
    let rows = folder.path().join("disclosures.csv");
    fs::write(&rows, ROWS).unwrap();
    let tell = Box::new(|standing: Standing| panic!("{standing:?}"));
    let mut listener = Listener { stop: Arc::new(AtomicBool::new(true)), tell };
    let opened = Delivery::open(&[rows], (&Form::default(), Originals::Drop), &mut listener);
    assert!(matches!(opened, Err(import::Failure::Interrupted)));
}

#[test]
fn a_stop_after_the_last_row_takes_all_of_them_back() {
    let folder = tempfile::tempdir().unwrap();
    let (file, bundle) = (folder.path().join("zaak.toets"), folder.path().join("bundle.json"));
    let rows = folder.path().join("disclosures.csv");
    fs::write(&bundle, BUNDLE).unwrap();
    let many = (3..3000).map(|number| format!("V{number},AIVD,2019-06-01,P,personal_data\n"));
    fs::write(&rows, ROWS.to_owned() + &many.collect::<String>()).unwrap();
    store::create(&file).unwrap().close().unwrap();
    let mut store = store::open(&file, Access::Write).unwrap();
    let author = Author { reviewer: "anna".into(), installation: [1; 16] };
    let plan = Plan {
        author: &author,
        mode: ImportMode::Whole,
        rejected: Rejected::RefuseAll,
        changed: OnChanged::Refuse,
        framework: None,
        hand_back: None,
        now: chrono::Utc::now(),
    };
    let stop = Arc::new(AtomicBool::new(false));
    let asked = stop.clone();
    let tell = Box::new(move |standing: Standing| asked.store(standing.is_finishing, Ordering::Relaxed));
    let mut listener = Listener { stop, tell };
    let delivery = Delivery::open(&[bundle, rows], (&Form::default(), Originals::Drop), &mut listener).unwrap();
    let failed = import::all(&mut store, delivery, plan, listener);
    assert!(matches!(failed, Err(import::Failure::Interrupted)), "it was stopped at the end");
    drop(store);
    let store = store::open(&file, Access::Read).unwrap();
    assert_eq!(store.log(&[], 0, 9).unwrap().filtered, 0);
    assert!(store.framework_source().unwrap().is_none(), "not even the framework is there");
}
