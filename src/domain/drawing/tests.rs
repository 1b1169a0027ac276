//! What is drawn, and what is refused.

use super::*;
use crate::domain::codes::Code;
use crate::domain::draw::tests::sha256;

fn request(method: Method) -> Request {
    Request {
        method,
        name: None,
        kind: ItemKind::Disclosure,
        size: needs_seed(method).then_some(Size::Total(8)),
        filter: None,
        by: (method == Method::Stratified).then(|| "service".to_owned()),
        items: Vec::new(),
        reason: (method == Method::Purposive).then(|| "Signalen".to_owned()),
        level: None,
        extends: None,
        drawn_on: NaiveDate::from_ymd_opt(2021, 8, 25).unwrap(),
    }
}

fn candidates(last: u32) -> Vec<FrameItem> {
    let stratum = |number: u32| Some(if number.is_multiple_of(2) { "even" } else { "odd" }.to_owned());
    (1..=last).map(|number| FrameItem { reference: format!("V-{number:03}"), stratum: stratum(number) }).collect()
}

fn seed(value: &str) -> Seed {
    Seed { value: value.to_owned(), origin: "given".to_owned() }
}

fn draw(request: &Request, samples: &[Sample]) -> Result<Sample, DrawProblem> {
    let frozen = request.freeze(candidates(65), samples, &sha256)?;
    if needs_seed(request.method) {
        frozen.draw(seed(&format!("20210825-CTIVD-demo{}", "'".repeat(samples.len()))), request.kind, &sha256)
    } else {
        Ok(frozen.whole())
    }
}

fn refs(sample: &Sample) -> Vec<&str> {
    sample.items.iter().map(|item| item.reference.as_str()).collect()
}

#[test]
fn a_random_draw_is_the_reference_draw_and_is_drawn_again_from_its_record() {
    let sample = draw(&request(Method::Random), &[]).unwrap();
    assert_eq!(refs(&sample), ["V-020", "V-032", "V-048", "V-011", "V-028", "V-054", "V-050", "V-012"]);
    assert_eq!((sample.name.as_str(), sample.size, sample.round), ("random-1", Some(8), Some(1)));
    assert_eq!(sample.frame_sha256, Some(frame_sha256(&sample.frame, &sha256)));
    assert_eq!(drawn(&sample, &sha256), refs(&sample));
}

#[test]
fn the_hash_of_the_frame_is_there_before_the_seed() {
    let frozen = request(Method::Random).freeze(candidates(65), &[], &sha256).unwrap();
    let before = frozen.frame_sha256().unwrap().to_owned();
    let sample = frozen.draw(seed("x"), ItemKind::Disclosure, &sha256).unwrap();
    assert_eq!(sample.frame_sha256.unwrap(), before);
}

#[test]
fn each_stratum_is_drawn_by_itself() {
    let sample = draw(&request(Method::Stratified), &[]).unwrap();
    let sizes: Vec<_> =
        sample.strata.iter().map(|found| (found.name.as_str(), found.frame.len(), found.size)).collect();
    assert_eq!(sizes, [("even", 32, Some(4)), ("odd", 33, Some(4))]);
    assert_eq!(sample.items.len(), 8);
    let named = Size::PerStratum(BTreeMap::from([("even".to_owned(), 30), ("odd".to_owned(), 1)]));
    let sample = draw(&Request { size: Some(named), ..request(Method::Stratified) }, &[]).unwrap();
    assert_eq!(sample.items.len(), 31);
}

#[test]
fn a_full_count_takes_the_frame_and_a_purposive_one_what_was_named() {
    let full = draw(&request(Method::Full), &[]).unwrap();
    assert_eq!((full.items.len(), full.frame.len(), full.seed), (65, 65, None));
    let items = vec![ItemRef::new(ItemKind::Disclosure, "V-009"), ItemRef::new(ItemKind::Disclosure, "V-001")];
    let by_hand = draw(&Request { items, ..request(Method::Purposive) }, &[]).unwrap();
    assert_eq!(refs(&by_hand), ["V-009", "V-001"]);
    assert_eq!((by_hand.frame.len(), by_hand.frame_sha256), (0, None));
}

#[test]
fn an_extension_is_a_new_round_of_what_is_left_with_a_fresh_seed() {
    let first = draw(&request(Method::Random), &[]).unwrap();
    let extension = Request {
        extends: Some("random-1".to_owned()),
        reason: Some("Na een bevinding".to_owned()),
        ..request(Method::Random)
    };
    let second = draw(&extension, std::slice::from_ref(&first)).unwrap();
    assert_eq!((second.name.as_str(), second.round, second.frame.len()), ("random-2", Some(2), 57));
    assert!(second.items.iter().all(|item| !first.items.contains(item)));
    let both = [first, second];
    let third = draw(&extension, &both).unwrap();
    assert_eq!((third.round, third.frame.len()), (Some(3), 49), "the second round extends the same sample");
    let again = extension.freeze(candidates(65), &both, &sha256).unwrap();
    let used = both[0].seed.clone().unwrap();
    assert_eq!(again.draw(seed(&used), ItemKind::Disclosure, &sha256), Err(DrawProblem::SeedUsed { seed: used }));
}

#[test]
fn what_does_not_go_together_is_refused() {
    let size = |total| Some(Size::Total(total));
    let item = ItemRef::new(ItemKind::Disclosure, "V-999");
    let other = ItemRef::new(ItemKind::Person, "P-1");
    let cases = [
        (Request { size: None, ..request(Method::Random) }, DrawProblem::SizeMissing),
        (Request { size: size(0), ..request(Method::Random) }, DrawProblem::SizeZero),
        (Request { size: size(66), ..request(Method::Random) }, DrawProblem::TooLarge { size: 66, frame: 65 }),
        (Request { size: size(5), ..request(Method::Full) }, DrawProblem::SizeNotUsed),
        (Request { size: size(1), ..request(Method::Stratified) }, DrawProblem::FewerThanStrata { size: 1, strata: 2 }),
        (Request { by: None, ..request(Method::Stratified) }, DrawProblem::ByMissing),
        (Request { by: Some("x".to_owned()), ..request(Method::Random) }, DrawProblem::ByNotUsed),
        (Request { reason: None, ..request(Method::Purposive) }, DrawProblem::NothingChosen),
        (
            Request { reason: Some(" ".to_owned()), items: vec![item.clone()], ..request(Method::Purposive) },
            DrawProblem::ReasonMissing,
        ),
        (Request { items: vec![item.clone()], ..request(Method::Random) }, DrawProblem::ItemsNotUsed),
        (Request { items: vec![item.clone()], ..request(Method::Purposive) }, DrawProblem::NotAvailable { item }),
        (
            Request { items: vec![other.clone()], ..request(Method::Purposive) },
            DrawProblem::OtherKind { item: other, kind: ItemKind::Disclosure },
        ),
        (Request { extends: Some("no".to_owned()), ..request(Method::Random) }, DrawProblem::ReasonMissing),
        (Request { name: Some(" ".to_owned()), ..request(Method::Full) }, DrawProblem::NameEmpty),
    ];
    for (request, problem) in cases {
        assert_eq!(draw(&request, &[]).unwrap_err(), problem);
    }
    let missing = Size::PerStratum(BTreeMap::from([("even".to_owned(), 3)]));
    let stratified = |size| Request { size: Some(size), ..request(Method::Stratified) };
    let empty = DrawProblem::StratumEmpty { stratum: "odd".to_owned() };
    assert_eq!(draw(&stratified(missing), &[]).unwrap_err(), empty);
    let full = draw(&request(Method::Full), &[]).unwrap();
    let again = Request { name: Some("full-1".to_owned()), ..request(Method::Full) };
    assert_eq!(draw(&again, &[full]).unwrap_err(), DrawProblem::NameUsed { name: "full-1".to_owned() });
    assert_eq!(request(Method::Full).freeze(Vec::new(), &[], &sha256).unwrap_err(), DrawProblem::EmptyFrame);
    for unfit in ["", " ", "a\nb"] {
        let frozen = request(Method::Random).freeze(candidates(9), &[], &sha256).unwrap();
        assert_eq!(frozen.draw(seed(unfit), ItemKind::Disclosure, &sha256), Err(DrawProblem::SeedUnfit));
    }
    assert_eq!(Method::ALL.len(), 4);
}
