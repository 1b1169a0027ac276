//! The report screen on the sample investigation: what a count opens, and what the export form writes.

use crate::cli::Desk;
use std::sync::mpsc;
use std::time::{Duration, Instant};
use toets::app::{Effect, Msg, Ticket};
use toets::domain::codes::Language;
use toets::domain::export::{ExportPlan, Marking, Replace};
use toets::domain::figure::figures;
use toets::domain::filter::Filter;
use toets::domain::page::{Contents, ReportPage, Topic};
use toets::domain::publication::{Audience, Format, Section};
use toets::domain::view::{QueueQuery, QueueSort};
use toets::jobs::{Files, Jobs, Setup};
use toets::store::{self, Access, Author};

/// The jobs of an open file, asked one thing after another.
struct Asked {
    jobs: Jobs,
    answers: mpsc::Receiver<Msg>,
}

impl Asked {
    fn open(desk: &Desk, file: &str) -> Self {
        let (tell, answers) = mpsc::channel();
        let author = Author { reviewer: "anna".into(), installation: [1; 16] };
        let setup = Setup { author, language: Language::English, checks: Vec::new() };
        let writing = store::open(&desk.path(file), Access::Write).unwrap();
        let tell = std::sync::Mutex::new(tell);
        let jobs = Jobs::start(Files::beside(writing).unwrap(), setup, move |msg| drop(tell.lock().unwrap().send(msg)));
        Self { jobs, answers }
    }

    fn ask(&self, effect: Effect) -> Msg {
        self.jobs.order(effect);
        self.answers.recv_timeout(Duration::from_mins(1)).expect("an answer")
    }

    fn report(&self, audience: Audience) -> ReportPage {
        let topic = Topic::Report { audience, language: Language::English };
        match self.ask(Effect::LoadPage { ticket: Ticket(1), topic, find: String::new() }) {
            Msg::PageLoaded { contents, .. } => match *contents {
                Contents::Report(page) => *page,
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }
}

fn demo(desk: &Desk, more: &[&str]) {
    desk.run(0, &[&["demo", "d.toets", "--no-open"], more].concat());
}

#[test]
fn every_count_of_the_table_opens_as_many_items_as_it_counts() {
    for more in [&[][..], &["--finished"]] {
        let desk = Desk::new();
        demo(&desk, more);
        let asked = Asked::open(&desk, "d.toets");
        let store = store::open(&desk.path("d.toets"), Access::Read).unwrap();
        let counts = store.counts().unwrap();
        let norms: Vec<&String> = counts.total.norms.keys().collect();
        let norms: Vec<&str> = norms.iter().map(|norm| norm.as_str()).collect();
        let all = figures(&counts, &norms);
        assert!(all.len() > 200, "{}", all.len());
        for figure in all {
            let filter = Filter::parse(&figure.filter(), figure.kind).unwrap();
            let query = QueueQuery {
                kind: figure.kind,
                hide_done: false,
                in_review: !filter.reaches_outside(),
                sort: QueueSort::Date,
                filter: Some(filter),
                find: String::new(),
            };
            let effect = Effect::LoadQueue { ticket: Ticket(1), query, offset: 0, limit: 500, around: None };
            let Msg::QueueLoaded { page, .. } = asked.ask(effect) else { panic!("no queue") };
            let counted = usize::try_from(figure.items).unwrap();
            assert_eq!((page.filtered, page.rows.len()), (counted, counted), "{figure:?}");
        }
    }
}

#[test]
fn the_screen_shows_what_the_command_prints() {
    let desk = Desk::new();
    demo(&desk, &["--finished"]);
    let asked = Asked::open(&desk, "d.toets");
    for (audience, code) in [(Audience::Public, "public"), (Audience::Secret, "secret")] {
        let page = asked.report(audience);
        let report = page.report.expect("it can be printed");
        let printed = desk.run(0, &["--lang", "en", "report", "d.toets", "--audience", code]).0;
        let tree = Format::Markdown.render_tree(&report).unwrap().unwrap();
        assert!(matches!(tree, toets::report::Rendered::File(bytes) if bytes == printed.into_bytes()));
    }
}

#[test]
fn an_export_is_written_once_and_never_over_another_file_in_silence() {
    let desk = Desk::new();
    demo(&desk, &["--finished"]);
    let asked = Asked::open(&desk, "d.toets");
    let target = desk.path("r.md").display().to_string();
    let plan = ExportPlan {
        audience: Audience::Public,
        format: Format::Markdown,
        sections: [Section::All].into(),
        house: None,
        marking: Marking::Working,
        language: Language::English,
        template: None,
        target: target.clone(),
        replace: Replace::Never,
    };
    let export = |plan: &ExportPlan| match asked.ask(Effect::Export { ticket: Ticket(1), plan: Box::new(plan.clone()) })
    {
        Msg::Exported { exported, .. } => exported,
        other => panic!("{other:?}"),
    };
    let written = export(&plan).expect("nothing stands there");
    assert_eq!((written.path.as_str(), written.head.len()), (target.as_str(), 64));
    let printed = desk.run(0, &["--lang", "en", "report", "d.toets"]).0;
    assert!(std::fs::read_to_string(&target).unwrap() == printed, "what the command prints");
    assert!(export(&plan).unwrap_err().contains("exists"));
    export(&ExportPlan { replace: Replace::Allowed, ..plan.clone() }).expect("it may be replaced");
    let last = ExportPlan { marking: Marking::Last, target: format!("{target}2"), ..plan };
    assert!(export(&last).unwrap_err().contains("No version was frozen"));
    desk.run(0, &["report", "d.toets", "--freeze", "concept"]);
    export(&last).expect("there is one now");
    assert!(std::fs::read_to_string(format!("{target}2")).unwrap().contains("concept, version 1"));
}

#[test]
fn a_report_can_be_about_some_items_or_about_one_finding_alone() {
    let desk = Desk::new();
    demo(&desk, &["--finished"]);
    let secret =
        |more: &[&str]| desk.run(0, &[&["--lang", "en", "report", "d.toets", "--audience", "secret"], more].concat()).0;
    let some = secret(&["--items", "disclosure:AIVD-2019-0142,disclosure:AIVD-2019-0174"]);
    assert!(some.contains("AIVD-2019-0142") && some.contains("AIVD-2019-0174"));
    assert!(!some.contains("AIVD-2019-0053") && !some.contains("## Counts"));
    let one = secret(&["--finding", "disclosure:AIVD-2019-0142/regime"]);
    assert!(
        one.contains("AIVD-2019-0142") && !one.contains("Recorded reasoning") && !one.contains("## Cases"),
        "{one}"
    );
    let (_, said) = desk.run(1, &["report", "d.toets", "--finding", "disclosure:AIVD-2019-0142/reliability"]);
    assert!(said.contains("AIVD-2019-0142/reliability"), "{said}");
    desk.run(2, &["report", "d.toets", "--items", "AIVD"]);
}

#[test]
fn a_fact_check_leaves_room_for_a_reaction_to_every_finding() {
    let desk = Desk::new();
    demo(&desk, &["--finished"]);
    let room = |audience| {
        let printed = desk.run(0, &["--lang", "en", "report", "d.toets", "--audience", audience]).0;
        printed.matches("Room for a reaction to paragraph").count()
    };
    assert!(room("fact-check") > 50);
    assert_eq!((room("public"), room("secret")), (0, 0));
}

/// A thousand cases, each with an unlawful finding that has a text. Run by hand: it prints how long each format takes.
#[test]
#[ignore = "prints times; run with --release -- --ignored --nocapture"]
fn a_thousand_cases_in_every_format() {
    let desk = Desk::new();
    let disclosures: Vec<_> = (1..=1000)
        .map(|number| {
            serde_json::json!({"ref": format!("V-{number:04}"), "service": "A", "date": "2020-01-15", "parties": ["P"],
                "content": "personal_data", "subject": "Reis"})
        })
        .collect();
    let assessments: Vec<_> = (1..=1000)
        .map(|number| {
            serde_json::json!({"item": format!("disclosure:V-{number:04}"), "norm": "motivation", "verdict": "unlawful",
                "reviewer": "anna", "reading": "first", "reasoning": "Er is geen motivering vastgelegd. ".repeat(8)})
        })
        .collect();
    let bundle = serde_json::json!({"toets_bundle": 1, "investigation": {"title": "T", "language": "nl"},
        "services": [{"code": "A"}], "parties": [{"code": "P", "kind": "domestic_authority"}],
        "disclosures": disclosures, "assessments": assessments});
    std::fs::write(desk.path("b.json"), bundle.to_string()).unwrap();
    desk.run(0, &["import", "f", "b.json"]);
    for format in ["md", "html", "docx", "odt", "xlsx", "csv", "json"] {
        let before = Instant::now();
        desk.run(0, &["report", "f", "--audience", "secret", "--format", format, "-o", &format!("out-{format}")]);
        println!("{format}: {} ms", before.elapsed().as_millis());
    }
    let asked = Asked::open(&desk, "f");
    let before = Instant::now();
    asked.report(Audience::Secret);
    println!("on the screen: {} ms", before.elapsed().as_millis());
}
