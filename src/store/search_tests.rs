//! Searching: no input is a mistake, and what is shown is what was found.

use super::snippet::{around, places};
use super::*;
use proptest::prelude::*;

fn query(words: &str) -> SearchQuery {
    SearchQuery { words: words.to_owned(), limit: 10, offset: 0 }
}

/// An index of these texts, by their number.
fn index(texts: &[&str]) -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    let transaction = connection.transaction().unwrap();
    crate::store::migrations::migrate(&transaction, 0).unwrap();
    transaction.commit().unwrap();
    for (number, text) in (1_i64..).zip(texts) {
        connection.execute("INSERT INTO texts (rowid, body) VALUES (?1, ?2)", params![number, text]).unwrap();
    }
    connection
}

fn numbers(connection: &Connection, words: &str) -> Vec<i64> {
    found(connection, &matching(&query(words).terms())).unwrap().0
}

#[test]
fn words_in_any_order_phrases_in_theirs_and_marks_make_no_difference() {
    let index = index(&["De Coördinatie van de derde partij", "Een partij en een derde", "reëel \u{e000} risico"]);
    assert_eq!(numbers(&index, "partij derde "), [1, 2]);
    assert_eq!(numbers(&index, "\"derde partij\""), [1]);
    assert_eq!(numbers(&index, "coordinatie "), [1]);
    assert_eq!(numbers(&index, "COÖRDI"), [1]);
    assert_eq!(numbers(&index, "coordi "), [0; 0]);
    assert_eq!(numbers(&index, "\"reeel risico\""), [0; 0]);
    assert_eq!(numbers(&index, "reeel risico "), [3]);
}

#[test]
fn every_view_of_texts_has_the_fields_that_are_looked_in() {
    let schema = include_str!("migrations/0004_search_and_views.sql");
    for table in OF_ITEMS.into_iter().chain(["documents"]) {
        let (_, view) = schema.split_once(&format!("CREATE VIEW text_of_{table} ")).unwrap();
        let (_, list) = view.split_once("|| ' ', ").unwrap();
        let list: Vec<&str> = list.split(')').next().unwrap().split(',').map(str::trim).collect();
        assert_eq!(list, fields::of_table(table), "{table}");
    }
}

#[test]
fn the_words_around_a_hit_are_whole() {
    let text = format!("{} de Coördinatie van {}", "woord ".repeat(50), "nog een ".repeat(50));
    let terms = query("coordinatie van ").terms();
    let snippet = around(&text, &places(&text, &terms));
    let marked: Vec<&str> = snippet.marked.iter().map(|range| &snippet.text[range.clone()]).collect();
    assert_eq!(marked, ["Coördinatie", "van"]);
    assert_eq!(snippet.is_cut, (true, true));
    assert!(snippet.text.starts_with("woord") && snippet.text.chars().count() < 250, "{}", snippet.text);
}

proptest! {
    #[test]
    fn no_input_is_a_mistake(words in "\\PC{0,60}|[\"*()^:{}A-Z \\-+.,NEAR]{0,60}|.{0,200}") {
        let index = index(&["de derde partij", "toestemming"]);
        prop_assert!(found(&index, &matching(&query(&words).terms())).is_ok());
    }

    #[test]
    fn what_was_found_is_marked(text in "\\PC{0,80}", words in "\\PC{0,20}") {
        let terms = query(&words).terms();
        let snippet = around(&text, &places(&text, &terms));
        for range in snippet.marked {
            prop_assert!(snippet.text.get(range).is_some_and(|marked| !marked.is_empty()));
        }
    }
}
