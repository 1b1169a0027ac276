//! Selecting, quoting, finding: in small steps.

use super::lines::{Layout, Lines};
use super::quotes::{State, Word};
use super::{Pane, Source, Spot, selection::selected, texts};
use crate::app::fixture::{act, case_file, in_case, now, saved};
use crate::app::{Action, Effect, Focus, Measured, Model, Msg, Notice, Status, update};
use crate::domain::change::Change;
use crate::domain::codes::{Language, Verdict};
use crate::domain::review_records::{Assessment, Evidence};
use std::sync::Arc;

/// The case with its record in front, its texts in lines of twenty characters as a drawing would measure them.
fn reading() -> Model {
    let mut model = in_case(Language::Dutch);
    let case = model.case.as_mut().unwrap();
    (case.focus, case.shown) = (Focus::Document, Pane::Record);
    measure(&mut model, Pane::Record);
    model
}

fn measure(model: &mut Model, pane: Pane) {
    let case = model.case.as_ref().unwrap();
    let mut lines = Lines::default();
    lines.push_line();
    for (source, passage) in texts::texts(case, pane) {
        lines.push_text(passage.text.to_owned(), Layout { source: Some(source), columns: 1_000, least: 1 });
    }
    let measured = Measured {
        page: 10,
        ends: [(pane, lines.end(1))].into(),
        lines: [(pane, Arc::new(lines))].into(),
        ..Measured::default()
    };
    update(model, Msg::Measured(measured), now());
}

fn in_text(at: usize) -> Spot {
    Spot { pane: Pane::Record, source: Source { record: 0, field: "text" }, at }
}

fn quote_of(model: &Model) -> String {
    let stretch = selected(model).unwrap();
    let case = model.case.as_ref().unwrap();
    texts::text_of(case, stretch.pane, stretch.source).unwrap().text[stretch.range].to_owned()
}

fn written(effects: &[Effect]) -> Vec<Assessment> {
    let changes = effects.iter().filter_map(|effect| match effect {
        Effect::Save { changes, .. } => Some(changes.clone()),
        _ => None,
    });
    let assessments = changes.flatten().filter_map(|change| match change {
        Change::Assess(assessment) => Some(assessment),
        _ => None,
    });
    assessments.collect()
}

#[test]
fn a_selection_begins_with_the_first_line_in_view_and_grows_within_its_text() {
    let mut model = reading();
    act(&mut model, Action::Select);
    assert_eq!(quote_of(&model), "reizigers naar het conflictgebied");
    act(&mut model, Action::Down);
    assert_eq!(quote_of(&model), "reizigers naar het conflictgebied", "another text is another quote");
    act(&mut model, Action::LeaveSelection);
    assert!(model.case.as_ref().unwrap().selection.is_none());
}

#[test]
fn arrows_select_by_the_character_as_it_is_read() {
    let mut model = reading();
    let Some(record) = model.case.as_mut() else { unreachable!() };
    let crate::domain::view::Record::Disclosure(found) = &mut record.file.record else { unreachable!() };
    found.subject = Some("e\u{301}\u{301}日👩‍👩‍👧x".into());
    measure(&mut model, Pane::Record);
    act(&mut model, Action::Select);
    act(&mut model, Action::ByCharacter);
    assert_eq!(quote_of(&model), "e\u{301}\u{301}");
    act(&mut model, Action::Right);
    act(&mut model, Action::Right);
    assert_eq!(quote_of(&model), "e\u{301}\u{301}日👩‍👩‍👧");
    act(&mut model, Action::Left);
    act(&mut model, Action::Select);
    assert_eq!(quote_of(&model), "日", "begun anew where the head was");
}

#[test]
fn a_quote_goes_to_the_assessment_with_its_place() {
    let mut model = reading();
    update(&mut model, Msg::PointNorm(0), now());
    model.case.as_mut().unwrap().focus = Focus::Document;
    update(&mut model, Msg::Drag { from: in_text(0), to: in_text(20) }, now());
    let effects = act(&mut model, Action::Quote);
    let quoted = &written(&effects)[0].evidence[0];
    assert_eq!(
        (quoted.document.as_str(), quoted.quote.as_str()),
        ("disclosure:AIVD-2019-0042", "Naar aanleiding van u")
    );
    assert_eq!((quoted.field.as_deref(), quoted.offset, quoted.length), (Some("text"), Some(0), Some(21)));
    assert_eq!(quoted.text_sha256.as_ref().unwrap().len(), 64);
    assert!(matches!(model.status, Status::Note(Notice::Quotes(Word::Quoted(_)))));
    assert!(model.case.as_ref().unwrap().selection.is_none());
}

#[test]
fn a_quote_without_a_verdict_waits_and_is_taken_up_with_it() {
    let mut model = reading();
    update(&mut model, Msg::Drag { from: in_text(0), to: in_text(3) }, now());
    let effects = act(&mut model, Action::Quote);
    let [Effect::KeepQuotes { norm, quotes, .. }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((norm.as_str(), quotes.len()), ("scope", 1));
    act(&mut model, Action::ToNorms);
    let effects = act(&mut model, Action::Unlawful);
    let assessment = written(&effects)[0].clone();
    assert_eq!(&assessment.evidence, quotes);
    let Effect::Save { ticket, .. } = effects[0] else { panic!() };
    let mut file = case_file();
    file.assessments.push(assessment);
    let effects = update(&mut model, saved(ticket, 1, file), now());
    assert!(effects.contains(&Effect::KeepQuotes { item: case_file().item, norm: "scope".into(), quotes: Vec::new() }));
}

#[test]
fn a_quote_that_waits_is_taken_back_before_any_verdict() {
    let mut model = reading();
    act(&mut model, Action::ToNorms);
    let effects = act(&mut model, Action::InOrder);
    let Effect::Save { ticket, .. } = effects[0] else { panic!("{effects:?}") };
    update(&mut model, saved(ticket, 1, case_file()), now());
    update(&mut model, Msg::Drag { from: in_text(0), to: in_text(3) }, now());
    act(&mut model, Action::Quote);
    let waits = model.waiting.len();
    let effects = act(&mut model, Action::Undo);
    assert!(matches!(&effects[..], [Effect::KeepQuotes { quotes, .. }] if quotes.is_empty()), "{effects:?}");
    assert_eq!((waits, model.waiting.len()), (1, 0));
    assert!(matches!(act(&mut model, Action::Undo)[..], [Effect::Undo { .. }]), "then the verdict");
}

#[test]
fn a_quote_that_could_not_be_written_still_waits() {
    let mut model = reading();
    update(&mut model, Msg::Drag { from: in_text(0), to: in_text(3) }, now());
    act(&mut model, Action::Quote);
    act(&mut model, Action::ToNorms);
    let effects = act(&mut model, Action::Unlawful);
    let Effect::Save { ticket, .. } = effects[0] else { panic!() };
    let effects = update(&mut model, Msg::SaveFailed { ticket, message: "vol".into() }, now());
    assert_eq!(effects, []);
    assert_eq!(model.waiting.len(), 1);
}

/// The case with one quote under the norm `authorisation`.
fn with_quote(evidence: Evidence) -> Model {
    let mut model = in_case(Language::Dutch);
    let mut file = case_file();
    let mine = file.assessments.iter_mut().find(|found| found.verdict == Verdict::Careless).unwrap();
    mine.evidence = vec![evidence];
    let case = Msg::CaseLoaded { ticket: model.arrival.ticket, case: Box::new(file) };
    update(&mut model, case, now());
    let place = model.framework.place("authorisation").unwrap();
    let row = model.case.as_ref().unwrap().norms.iter().position(|norm| *norm == place).unwrap();
    update(&mut model, Msg::PointNorm(row), now());
    model
}

fn shown(model: &Model) -> State {
    match model.status {
        Status::Note(Notice::Quotes(Word::Shown { state, .. })) => state,
        _ => panic!("{:?}", model.status),
    }
}

#[test]
fn a_key_goes_from_the_quote_to_its_place() {
    let quote = "Aanhouding en detentie";
    let evidence = Evidence {
        document: "authorisation:T-2019-012".into(),
        quote: quote.into(),
        field: Some("risks".into()),
        offset: Some(0),
        ..Evidence::default()
    };
    let mut model = with_quote(evidence);
    act(&mut model, Action::NextQuote);
    let case = model.case.as_ref().unwrap();
    assert_eq!((case.shown, case.authorisation, case.focus), (Pane::Authorisation, 1, Focus::Norms));
    let stretch = &case.mark.as_ref().unwrap().stretch;
    assert_eq!(&texts::text_of(case, stretch.pane, stretch.source).unwrap().text[stretch.range.clone()], quote);
    assert_eq!(shown(&model), State::AsQuoted);
    let kept = written(&act(&mut model, Action::RemoveQuote));
    assert_eq!(kept[0].evidence, []);
}

#[test]
fn what_changed_since_is_said() {
    let evidence = |document: &str, quote: &str, hash: Option<&str>| Evidence {
        document: document.into(),
        quote: quote.into(),
        text_sha256: hash.map(str::to_owned),
        ..Evidence::default()
    };
    let state = |evidence: Evidence| {
        let mut model = with_quote(evidence);
        act(&mut model, Action::NextQuote);
        shown(&model)
    };
    let record = "disclosure:AIVD-2019-0042";
    assert_eq!(state(evidence(record, "Zij reizen", None)), State::AsQuoted);
    assert_eq!(state(evidence(record, "Zij reizen", Some("00"))), State::Changed);
    assert_eq!(state(evidence(record, "Zij vliegen", None)), State::Gone);
    assert_eq!(state(evidence("DOC-9", "Zij reizen", None)), State::Elsewhere);
}

#[test]
fn a_later_document_is_hindsight() {
    let evidence = Evidence {
        document: "weighing_note:WN-NRD-3".into(),
        quote: "zicht op reisbewegingen".into(),
        ..Evidence::default()
    };
    let model = with_quote(evidence.clone());
    assert!(model.case.as_ref().unwrap().standings[&evidence].hindsight);
}

fn type_words(model: &mut Model, words: &str) {
    act(model, Action::Find);
    for typed in words.chars() {
        update(model, Msg::Type(typed), now());
    }
}

#[test]
fn words_are_found_round_the_ends_without_regard_to_accents() {
    let mut model = reading();
    type_words(&mut model, "voor");
    let search = model.case.as_ref().unwrap().search.clone().unwrap();
    assert_eq!((search.hits.len(), search.at), (2, 0), "voor een wapendelict, vóór een aanhouding");
    act(&mut model, Action::LeaveFind);
    act(&mut model, Action::NextHit);
    act(&mut model, Action::NextHit);
    assert_eq!(model.case.as_ref().unwrap().search.as_ref().unwrap().at, 0);
    act(&mut model, Action::PreviousHit);
    let spot = model.case.as_ref().unwrap().reveal.unwrap();
    assert_eq!(spot, model.case.as_ref().unwrap().search.as_ref().unwrap().spot().unwrap());
    act(&mut model, Action::Select);
    assert!(quote_of(&model).contains("vóór"), "a selection begins at what was found");
}

#[test]
fn in_another_document_the_same_words_are_searched() {
    let mut model = reading();
    type_words(&mut model, "grens");
    act(&mut model, Action::LeaveFind);
    act(&mut model, Action::NextPane);
    act(&mut model, Action::NextHit);
    let case = model.case.as_ref().unwrap();
    assert_eq!(case.shown, Pane::Authorisation);
    assert_eq!(case.search.as_ref().unwrap().spot().unwrap().pane, Pane::Authorisation);
}

#[test]
fn quotes_found_after_a_crash_wait_again() {
    let mut model = in_case(Language::Dutch);
    let quotes = vec![Evidence { document: "DOC-1".into(), quote: "q".into(), ..Evidence::default() }];
    let found = Msg::QuotesFound { item: case_file().item, norm: "scope".into(), quotes: quotes.clone() };
    update(&mut model, found, now());
    let effects = act(&mut model, Action::Careless);
    assert_eq!(written(&effects)[0].evidence, quotes);
}
