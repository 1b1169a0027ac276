//! Bound numbers in running text.

use super::*;
use crate::domain::bound::{Piece, pieces};

fn said(source: &str, value: Value, language: Language) -> String {
    match pieces(source).as_slice() {
        [Piece::Number(binding)] => Text::new(language).bound_number(binding, value),
        other => panic!("{other:?}"),
    }
}

fn value(count: u64, whole: Option<Whole>) -> Value {
    Value { count, whole, share_of: None }
}

#[test]
fn the_program_writes_the_unit_with_its_plural() {
    let said = |count, language| said("{{count kind=disclosure}}", value(count, None), language);
    assert_eq!(said(1, Language::Dutch), "één verstrekking");
    assert_eq!(said(12, Language::Dutch), "twaalf verstrekkingen");
    assert_eq!(said(21, Language::English), "21 disclosures");
    assert_eq!(said(0, Language::English), "no disclosures");
}

#[test]
fn a_number_with_its_whole_shows_the_chain() {
    let whole = |of, count| Some(Whole { of, count, population: 163 });
    let dutch = |source, of| said(source, value(12, whole(of, 20)), Language::Dutch);
    let assessed = "{{count kind=disclosure verdict=unlawful of=assessed}}";
    assert_eq!(dutch(assessed, Of::Assessed), "12 van de 20 beoordeelde verstrekkingen (van 163)");
    assert_eq!(
        dutch("{{12/20|count kind=disclosure verdict=unlawful of=assessed}}", Of::Assessed),
        "twaalf van de twintig"
    );
    assert_eq!(
        said(assessed, value(0, whole(Of::Assessed, 20)), Language::English),
        "none of the 20 assessed disclosures (of 163)"
    );
}

#[test]
fn every_kind_has_its_words_in_both_languages() {
    let words = unit_words();
    assert!(ItemKind::ALL.iter().all(|kind| words.iter().filter(|word| word.kind == *kind).count() == 4));
}
