//! A program killed while it marks: what it said is saved is in the file.

use super::{bundle, log, mark};
use crate::made::{Made, at, author};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use toets::domain::codes::{Code, Verdict};
use toets::store::{self, Access, EventId, Writing};

const FILE: &str = "TOETS_TEST_MARKS_IN";
const KILLS: u32 = 20;

/// Run in a process of its own by the test below: marks without end, and prints the id of each mark that was saved.
#[test]
#[ignore = "never ends; it is killed"]
fn marks_until_it_is_killed() {
    let Some(file) = std::env::var_os(FILE) else { return };
    let mut store = store::open(Path::new(&file), Access::Write).unwrap();
    for number in 0.. {
        let verdict = Verdict::ALL[number % Verdict::ALL.len()];
        let id = EventId::random();
        let writing = Writing { author: &author("anna"), now: at(60), id };
        store.record(&writing, &[mark("disclosure:V1", verdict), mark("disclosure:V2", verdict)]).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "saved {}", base16ct::lower::encode_string(&id.0)).unwrap();
        out.flush().unwrap();
    }
}

fn marking(made: &Made) -> Child {
    let arguments = ["--exact", "store::killed::marks_until_it_is_killed", "--ignored", "--nocapture"];
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(arguments).env(FILE, made.path()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// The ids a program printed before it was killed, some time after its `least`th.
fn acknowledged(mut program: Child, least: usize, then: Duration) -> Vec<EventId> {
    let mut lines =
        BufReader::new(program.stdout.take().unwrap()).lines().map_while(Result::ok).filter_map(|line| id(&line));
    let mut saved: Vec<EventId> = lines.by_ref().take(least).collect();
    assert_eq!(saved.len(), least, "it stopped by itself");
    std::thread::sleep(then);
    program.kill().unwrap();
    program.wait().unwrap();
    saved.extend(lines);
    saved
}

/// The id in a line that is whole; the harness prints before the first one.
fn id(line: &str) -> Option<EventId> {
    let (_, text) = line.split_once("saved ")?;
    let mut bytes = [0; 16];
    (base16ct::lower::decode(text, &mut bytes).ok()?.len() == 16).then_some(EventId(bytes))
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let made = Made::from(&bundle());
    let mut written = log::verified(&made.raw()).len();
    for kill in 0..KILLS {
        let then = Duration::from_micros(u64::from(kill) * 137 % 1900);
        let saved = acknowledged(marking(&made), 1 + kill as usize % 7, then);
        let store = made.again(Access::Write);
        for id in &saved {
            assert!(store.holds_event(*id).unwrap(), "an acknowledged mark is lost");
        }
        let file = made.raw();
        let check: String = file.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(check, "ok");
        let events = log::verified(&file).len();
        assert_eq!((events - written) % 2, 0, "both marks or neither");
        assert!(events - written >= 2 * saved.len());
        written = events;
        assert_eq!(store.counts().unwrap().broken_identities(), []);
        let verdict = |item: &str| store.case(&super::item(item)).unwrap().assessments[0].verdict;
        assert_eq!(verdict("disclosure:V1"), verdict("disclosure:V2"));
    }
}
