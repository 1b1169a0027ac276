//! Each screen as it is seen, at three sizes and in both languages.

mod asks;
mod incoming;
mod preview;
mod samples;
mod search;
mod typed;

use super::{Colours, Edited, Look, Signs, Theme, Widgets, view};
use crate::app::fixture::{act, case_file, in_case, model, noticed, now, sized};
use crate::app::{Action, DraftKey, Field, Model, Msg, update};
use crate::domain::codes::{Code, ItemKind, Language};
use crate::domain::tally::SignalCounts;
use crate::domain::view::{QueueSort, Record, SavedView};
use crate::keys::Keymap;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

pub(super) const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (160, 50)];

pub(super) fn drawn(model: &mut Model, size: (u16, u16), signs: &Signs) -> String {
    sized(model, size);
    let mut widgets = Widgets::new(Colours::Ansi, *signs);
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
    // Twice: the first drawing tells the model how much room there is.
    for _ in 0..2 {
        terminal.draw(|frame| view(model, &mut widgets, frame)).unwrap();
        update(model, Msg::Measured(widgets.measured().clone()), now());
    }
    let backend = terminal.backend();
    format!("{backend}\n{}", styles(backend.buffer()))
}

/// Where the screen is styled, a line per row: `3: 2-9 bold, 12-20 red bold`. A change of colour then shows as a change.
fn styles(buffer: &Buffer) -> String {
    let mut rows = String::new();
    for y in 0..buffer.area.height {
        let mut runs: Vec<(u16, u16, String)> = Vec::new();
        let mut goes_on = false;
        // A blank without a style of its own neither ends a run nor makes one.
        for (x, style) in (0..buffer.area.width).filter_map(|x| Some((x, named(&buffer[(x, y)])?))) {
            match runs.last_mut().filter(|(_, _, last)| goes_on && *last == style) {
                Some((_, to, _)) => *to = x,
                None if !style.is_empty() => runs.push((x, x, style.clone())),
                None => {}
            }
            goes_on = !style.is_empty();
        }
        if !runs.is_empty() {
            let runs: Vec<String> = runs.into_iter().map(|(from, to, style)| format!("{from}-{to} {style}")).collect();
            rows.push_str(&format!("{y}: {}\n", runs.join(", ")));
        }
    }
    rows
}

/// The style of a cell in words, empty for the terminal's own; `None` for a blank on which no style shows.
fn named(cell: &Cell) -> Option<String> {
    let shows = cell.symbol() != " " || cell.modifier.intersects(Modifier::REVERSED | Modifier::UNDERLINED);
    let colour = |colour: Color| Some(colour.to_string().to_lowercase()).filter(|_| colour != Color::Reset);
    let colours = [colour(cell.fg), colour(cell.bg).map(|colour| format!("on {colour}"))];
    let modifiers = cell.modifier.iter_names().map(|(name, _)| name.to_lowercase());
    let words: Vec<String> = colours.into_iter().flatten().chain(modifiers).collect();
    shows.then(|| words.join(" "))
}

fn check(name: &str, make: impl Fn(Language) -> Model) {
    for language in Language::ALL {
        for size in SIZES {
            let mut model = make(*language);
            let screen = drawn(&mut model, size, &Signs::UNICODE);
            insta::assert_snapshot!(format!("{name}_{}_{}x{}", language.code(), size.0, size.1), screen);
        }
    }
}

#[test]
fn overview() {
    check("overview", model);
}

#[test]
fn queue() {
    check("queue", |language| {
        let mut model = model(language);
        act(&mut model, Action::OpenQueue);
        model
    });
}

#[test]
fn case() {
    check("case", |language| {
        let mut model = in_case(language);
        update(&mut model, Msg::PointNorm(2), now());
        model
    });
}

#[test]
fn text_field() {
    check("text_field", |language| {
        let mut model = in_case(language);
        update(&mut model, Msg::PointNorm(2), now());
        act(&mut model, Action::Reasoning);
        model
    });
}

/// What came in longer than can be written here is read to its end, and neither cut nor changed.
#[test]
fn a_text_longer_than_the_field_takes_is_read_in_its_place() {
    let mut model = in_case(Language::Dutch);
    let long = format!("{}\nhet laatste woord", "Een zin uit een ander programma. ".repeat(2_000));
    let case = model.case.as_mut().unwrap();
    let norm = model.framework.norms[case.norms[case.norm]].code.clone();
    case.file.assessments.retain(|assessment| assessment.norm != norm);
    let mut assessment = case_file().assessments[0].clone();
    (assessment.norm, assessment.reasoning) = (norm, Some(long.clone()));
    assessment.reviewer = Some(model.reviewer.clone());
    model.case.as_mut().unwrap().file.assessments.push(assessment);
    assert!(drawn(&mut model, (120, 40), &Signs::UNICODE).contains("Een zin uit een ander programma."));
    act(&mut model, Action::Reasoning);
    assert_eq!(model.text_field.as_ref().unwrap().too_long(), Some(long.chars().count()));
    let (mut widgets, size) = (Widgets::new(Colours::Ansi, Signs::UNICODE), (120, 40));
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
    let press = |code| Event::Key(KeyEvent::new(code, KeyModifiers::NONE));
    terminal.draw(|frame| view(&model, &mut widgets, frame)).unwrap();
    assert!(terminal.backend().to_string().contains("66.018 tekens"), "{}", terminal.backend());
    assert_eq!(widgets.parts.editor.handle(&press(KeyCode::End)), Edited::Same);
    terminal.draw(|frame| view(&model, &mut widgets, frame)).unwrap();
    assert!(terminal.backend().to_string().contains("het laatste woord"));
    assert!(matches!(widgets.parts.editor.handle(&press(KeyCode::Char('a'))), Edited::Refused(_)));
    let effects = act(&mut model, Action::TextDone);
    assert!(!effects.iter().any(|effect| matches!(effect, crate::app::Effect::Save { .. })), "{effects:?}");
}

/// A draft of an earlier session is seen word by word before it is taken over.
#[test]
fn draft_offered() {
    check("draft_offered", |language| {
        let mut model = in_case(language);
        update(&mut model, Msg::PointNorm(2), now());
        let key = DraftKey { item: Some(case_file().item), norm: "authorisation".into(), field: Field::Reasoning };
        let text = "Toestemming gaf het unithoofd; de wegingsnotitie vraagt de dienstleiding. Uit de stukken blijkt niet \
                    dat de minister vooraf mondeling akkoord was.\nOok een bevestiging achteraf ontbreekt.";
        update(&mut model, Msg::DraftFound { key, text: text.into() }, now());
        act(&mut model, Action::Reasoning);
        model
    });
}

#[test]
fn filter() {
    let shown = |typed: &str, actions: &[Action], name: &str| {
        let mut model = model(Language::Dutch);
        act(&mut model, Action::OpenQueue);
        act(&mut model, Action::Filter);
        update(&mut model, Msg::Paste(typed.into()), now());
        for action in actions {
            act_later(&mut model, *action);
        }
        insta::assert_snapshot!(name.to_owned(), drawn(&mut model, (80, 24), &Signs::UNICODE));
    };
    shown("", &[], "filter_example");
    shown("service=AIVD cont", &[], "filter_options");
    shown("service=AIVD content=brief", &[Action::ApplyFilter], "filter_problem");
    shown("service=AIVD state=unreviewed", &[Action::ApplyFilter], "filter_applied");
}

#[test]
fn saved_views() {
    for language in Language::ALL {
        let mut model = model(*language);
        act(&mut model, Action::OpenQueue);
        act(&mut model, Action::Views);
        let view = |name: &str, filter: &str| SavedView {
            name: name.into(),
            kind: ItemKind::Disclosure,
            filter: filter.into(),
            sort: QueueSort::Date,
            hide_done: true,
        };
        let saved = vec![view("nog te doen", "state=unreviewed"), view("zonder toestemming", "authorisations=\"\"")];
        update(&mut model, Msg::ViewsLoaded(saved), now());
        act(&mut model, Action::DropView);
        insta::assert_snapshot!(format!("views_{}", language.code()), drawn(&mut model, (80, 24), &Signs::UNICODE));
    }
}

/// An action after the moment in which a paste makes deaf.
fn act_later(model: &mut Model, action: Action) {
    let effects = update(model, Msg::Do(action), crate::app::fixture::later(100));
    crate::app::fixture::answer(model, effects);
}

#[test]
fn log() {
    check("log", |language| {
        let mut model = model(language);
        act(&mut model, Action::OpenLog);
        model
    });
}

#[test]
fn orphans() {
    check("orphans", |language| {
        let mut model = model(language);
        act(&mut model, Action::OpenOrphans);
        model
    });
}

/// A page opened from the case.
fn page_of_the_case(name: &str, action: Action) {
    check(name, |language| {
        let mut model = in_case(language);
        act(&mut model, action);
        model
    });
}

#[test]
fn authorisation_page() {
    page_of_the_case("authorisation_page", Action::OpenTimeline);
}

#[test]
fn versions_page() {
    page_of_the_case("versions_page", Action::OpenVersions);
}

#[test]
fn conditions_page() {
    page_of_the_case("conditions_page", Action::OpenConditions);
}

#[test]
fn difference_page() {
    page_of_the_case("difference_page", Action::OpenDifference);
}

/// The counts of the fixture's only check, as they come.
fn counted(model: &mut Model) {
    noticed(model);
    let counts = vec![SignalCounts { open: 1_204, answered: 31, dismissed: 2 }];
    update(model, Msg::SignalsCounted { counts }, now());
}

#[test]
fn signals_page() {
    check("signals_page", |language| {
        let mut model = model(language);
        counted(&mut model);
        update(&mut model, Msg::CountBegun, now());
        act(&mut model, Action::OpenSignals);
        model
    });
    check("signals_of_a_check", |language| {
        let mut model = model(language);
        counted(&mut model);
        act(&mut model, Action::OpenSignals);
        act(&mut model, Action::Follow);
        model
    });
}

#[test]
fn open_signals_are_marked_in_the_queue_and_counted_on_the_overview() {
    for (size, name) in [((80, 24), "80x24"), ((160, 50), "160x50")] {
        let mut model = model(Language::Dutch);
        counted(&mut model);
        insta::assert_snapshot!(format!("overview_signals_{name}"), drawn(&mut model, size, &Signs::UNICODE));
        update(&mut model, Msg::CountBegun, now());
        act(&mut model, Action::OpenQueue);
        for (place, row) in model.queue.page.rows.iter_mut().enumerate() {
            row.open_signals = (place != 4).then_some(place % 3);
        }
        insta::assert_snapshot!(format!("queue_signals_{name}"), drawn(&mut model, size, &Signs::UNICODE));
    }
}

#[test]
fn the_timeline_is_drawn_without_unicode_too() {
    let mut model = in_case(Language::English);
    act(&mut model, Action::OpenTimeline);
    let screen = drawn(&mut model, (120, 40), &Signs::ASCII);
    assert!(screen.replace('↓', "").is_ascii(), "{screen}");
    insta::assert_snapshot!("authorisation_page_ascii", screen);
}

/// What is pointed at is what is opened: as many lines lead somewhere as the page has targets.
#[test]
fn every_page_shows_each_of_its_targets_once() {
    let pages = [
        Action::OpenTimeline,
        Action::OpenVersions,
        Action::OpenConditions,
        Action::OpenDifference,
        Action::OpenOrphans,
    ];
    for action in pages {
        for size in SIZES {
            let mut model = in_case(Language::Dutch);
            act(&mut model, action);
            drawn(&mut model, size, &Signs::UNICODE);
            let targets = model.page.as_ref().and_then(|page| page.contents.as_ref()).unwrap().targets().len();
            assert_eq!(model.measured.target_rows.len(), targets, "{action:?}");
        }
    }
}

#[test]
fn help() {
    check("help", |language| {
        let mut model = in_case(language);
        act(&mut model, Action::Help);
        model
    });
}

#[test]
fn the_question_about_the_rest_marks_where_a_signal_waits() {
    let mut model = in_case(Language::Dutch);
    let signal = noticed(&mut model);
    model.case.as_mut().unwrap().signals.push(signal);
    act(&mut model, Action::RestInOrder);
    let shown = drawn(&mut model, (80, 24), &Signs::UNICODE);
    assert!(shown.contains("⚑ Reikwijdte") && shown.contains("⚑: hier staat een signaal open"), "{shown}");
}

#[test]
fn in_front_of_the_case() {
    let shown = |actions: &[Action], name: &str| {
        let mut model = in_case(Language::Dutch);
        for action in actions {
            act(&mut model, *action);
        }
        insta::assert_snapshot!(name.to_owned(), drawn(&mut model, (80, 24), &Signs::UNICODE));
    };
    shown(&[Action::RestInOrder], "dialog_rest");
    shown(&[Action::Close], "dialog_close");
    shown(&[Action::Palette], "palette");
    shown(&[Action::Persons], "persons");
    shown(&[Action::NextNote, Action::NextNote, Action::Zoom, Action::NextPane], "zoom");
    shown(&[Action::Unlawful], "unlawful");
}

#[test]
fn what_a_check_noticed_stands_beside_its_norm() {
    for (language, size, name) in
        [(Language::Dutch, (120, 40), "signal_nl_120x40"), (Language::English, (80, 24), "signal_en_80x24")]
    {
        let mut model = in_case(language);
        let signal = noticed(&mut model);
        let item = signal.item.clone();
        update(&mut model, Msg::SignalsLoaded { item, signals: vec![signal] }, now());
        while !crate::app::case::signals::can_dismiss(&model) {
            act(&mut model, Action::Down);
        }
        insta::assert_snapshot!(name, drawn(&mut model, size, &Signs::UNICODE));
        if language == Language::Dutch {
            act(&mut model, Action::DismissSignal);
            insta::assert_snapshot!("dialog_dismiss", drawn(&mut model, (80, 24), &Signs::UNICODE));
        }
    }
}

#[test]
fn without_unicode_every_cell_is_plain() {
    let mut model = in_case(Language::English);
    let screen = drawn(&mut model, (120, 40), &Signs::ASCII);
    insta::assert_snapshot!("case_ascii", screen);
}

/// Colours that read on a light and on a dark terminal, and never a background.
#[test]
fn colours_read_on_light_and_dark() {
    use ratatui::style::Color::{Cyan, Green, Magenta, Red, Reset};
    for (colours, allowed) in [(Colours::Ansi, vec![Reset, Green, Magenta, Red, Cyan]), (Colours::None, vec![Reset])] {
        let mut widgets = Widgets::new(colours, Signs::UNICODE);
        let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
        for model in [model(Language::Dutch), in_case(Language::Dutch)] {
            terminal.draw(|frame| view(&model, &mut widgets, frame)).unwrap();
            let cells = &terminal.backend().buffer().content;
            assert!(cells.iter().all(|cell| cell.bg == Reset && allowed.contains(&cell.fg)));
        }
    }
}

#[test]
fn every_kind_of_item_is_a_case() {
    let shown = |name: &str, record: Record, kind: ItemKind| {
        let mut model = in_case(Language::Dutch);
        let case = model.case.as_mut().unwrap();
        case.file.record = record;
        case.file.item.kind = kind;
        case.file.authorisations.clear();
        insta::assert_snapshot!(name.to_owned(), drawn(&mut model, (120, 40), &Signs::UNICODE));
    };
    let file = case_file();
    shown("case_authorisation", Record::Authorisation(file.authorisations[0].clone()), ItemKind::Authorisation);
    shown("case_note", Record::WeighingNote(file.notes[0].note.clone()), ItemKind::WeighingNote);
    shown("case_person", Record::Person(file.persons[0].person.clone()), ItemKind::Person);
}

#[test]
fn every_size_is_drawn_without_panic() {
    for (width, height) in [(1, 1), (2, 3), (79, 24), (80, 23), (80, 24), (300, 100)] {
        let mut model = in_case(Language::Dutch);
        for action in [Action::Zoom, Action::NextPane, Action::Palette, Action::Help] {
            drawn(&mut model, (width, height), &Signs::UNICODE);
            act(&mut model, action);
        }
    }
}

#[test]
fn hostile_text_reaches_no_cell() {
    let mut model = in_case(Language::English);
    let case = model.case.as_mut().unwrap();
    case.file.item.reference = "X\u{1b}[2J\u{202e}\u{7}".into();
    let screen = drawn(&mut model, (160, 50), &Signs::UNICODE);
    assert!(!screen.contains(['\u{1b}', '\u{202e}', '\u{7}']));
}

#[test]
fn start_screen() {
    check("start", crate::app::fixture::starting);
    check("start_form", |language| {
        let mut model = crate::app::fixture::starting(language);
        act(&mut model, Action::StartNew);
        "Verstrekken, fase 2".chars().for_each(|typed| drop(update(&mut model, Msg::Type(typed), now())));
        act(&mut model, Action::NextField);
        model
    });
}

#[test]
fn what_is_read_keeps_its_room_while_a_text_is_begun() {
    let mut model = in_case(Language::Dutch);
    sized(&mut model, (80, 24));
    act(&mut model, Action::Reasoning);
    let field_at = |model: &mut Model| {
        let screen = drawn(model, (80, 24), &Signs::UNICODE);
        screen.lines().position(|line| line.contains("Toelichting:")).unwrap()
    };
    assert!(field_at(&mut model) >= 14);
    update(&mut model, Msg::TextChanged("Het regime klopt niet. ".repeat(50)), now());
    assert!((8..14).contains(&field_at(&mut model)), "a long text has most of the screen");
}

#[test]
fn nothing_of_the_work_is_on_a_blanked_screen() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Reasoning);
    act(&mut model, Action::Lock);
    let screen = drawn(&mut model, (80, 24), &Signs::UNICODE);
    assert!(!screen.contains(&case_file().item.reference));
    insta::assert_snapshot!("locked", screen);
}

/// In every theme a verdict is told by its sign and its word: without any style the screen says the same.
#[test]
fn nothing_is_said_by_colour_alone() {
    let letters = |theme: Theme| {
        let look = Look { theme, signs: Signs::UNICODE, keys: Keymap::default() };
        let mut widgets = Widgets::with(look);
        let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
        let mut shown = Vec::new();
        for mut model in [model(Language::Dutch), in_case(Language::Dutch)] {
            sized(&mut model, (120, 40));
            terminal.draw(|frame| view(&model, &mut widgets, frame)).unwrap();
            shown.push(terminal.backend().to_string());
        }
        shown
    };
    let plain = letters(Theme::new(Colours::None));
    assert_eq!(letters(Theme::new(Colours::Ansi)), plain);
    assert_eq!(letters(Theme::high_contrast()), plain);
    for signs in [Signs::UNICODE, Signs::ASCII] {
        let told = [signs.in_order, signs.careless, signs.unlawful, signs.not_assessable, signs.not_applicable];
        let states = [signs.open, signs.in_progress, signs.conflict];
        let all: std::collections::BTreeSet<&str> = told.into_iter().chain(states).collect();
        assert_eq!(all.len(), 8, "each sign means one thing");
    }
}

#[test]
fn the_legal_basis_and_the_progress_of_a_norm_are_both_there_on_a_wide_screen() {
    for language in Language::ALL {
        for width in (120..=160).step_by(3) {
            let mut model = in_case(*language);
            let rows = model.case.as_ref().unwrap().norms.clone();
            for (place, norm) in rows.iter().enumerate().take(model.case.as_ref().unwrap().file.required.len()) {
                update(&mut model, Msg::PointNorm(place), now());
                let basis = model.framework.norms[*norm].legal_basis.clone();
                let shown = drawn(&mut model, (width, 40), &Signs::UNICODE);
                let shares = if *language == Language::Dutch { [" van 60", "/60"] } else { [" of 60", "/60"] };
                assert!(shown.contains(&basis), "{width}: {basis}\n{shown}");
                assert!(
                    !norm_is_counted(&model, *norm) || shares.iter().any(|share| shown.contains(share)),
                    "{width}\n{shown}"
                );
            }
        }
    }
}

fn norm_is_counted(model: &Model, norm: usize) -> bool {
    model.framework.norms[norm].code == "authorisation"
}
