//! How wide the columns of a table should be, from what stands in them: words stay whole, long texts get the room.

use super::tree::{Cell, Table};
use crate::text::sanitise;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// In characters: a longer word is cut, for it would leave the others no room.
const LONGEST_WORD: usize = 20;
/// In characters: a longer text is read in lines anyway.
const LONGEST_TEXT: usize = 70;
/// What [`shares`] add up to.
pub(super) const WHOLE: usize = 10_000;

/// In thousandths of the size of the letters, of a table across a page (17 cm at 8.5 points).
mod page {
    pub(super) const LINE: usize = 56_700;
    /// What the edges of a cell take, and some room for another face of letters.
    pub(super) const EDGES: usize = 1_600;
    pub(super) const LONGEST_WORD: usize = 11_000;
    pub(super) const LONGEST_TEXT: usize = 36_000;
}

/// Per column, the width of its longest word, in characters.
pub(super) fn longest_words(table: &Table) -> Vec<usize> {
    let words = measured(table, |text| longest_word(text, UnicodeWidthStr::width));
    words.into_iter().map(|width| width.min(LONGEST_WORD)).collect()
}

/// Per column, the width of its longest text, of which a very long one counts in part, in characters.
pub(super) fn longest_texts(table: &Table) -> Vec<usize> {
    measured(table, |text| text.width().min(LONGEST_TEXT))
}

/// Per column, its share of the width of the page in [`WHOLE`]ths.
pub(super) fn shares(table: &Table) -> Vec<usize> {
    let least = measured(table, |text| longest_word(text, printed).min(page::LONGEST_WORD) + page::EDGES);
    let wanted = measured(table, |text| printed(text).min(page::LONGEST_TEXT) + page::EDGES);
    let (sum, wish): (usize, usize) = (least.iter().sum(), wanted.iter().sum());
    let room = page::LINE.saturating_sub(sum);
    let missing = (wish - sum).max(1);
    let widths = least.iter().zip(&wanted).map(|(&least, &wanted)| {
        // What is left over goes to who wants more.
        if wish <= page::LINE { wanted } else { least + (wanted - least) * room / missing }
    });
    to_whole(&widths.collect::<Vec<_>>())
}

fn longest_word(text: &str, width: impl Fn(&str) -> usize) -> usize {
    text.split_whitespace().map(width).max().unwrap_or(0)
}

/// The printed width in thousandths of the size of the letters, by the classes of a common sans-serif.
fn printed(text: &str) -> usize {
    let width = |c: char| match c {
        'i' | 'j' | 'l' | 'f' | 't' | 'r' | 'I' | ' ' | '.' | ',' | ':' | ';' | '-' | '(' | ')' | '/' | '\'' => 300,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 850,
        'A'..='Z' => 700,
        _ => UnicodeWidthChar::width(c).unwrap_or(1) * 556,
    };
    text.chars().map(width).sum()
}

fn to_whole(widths: &[usize]) -> Vec<usize> {
    let sum: usize = widths.iter().sum::<usize>().max(1);
    let mut shares: Vec<_> = widths.iter().map(|width| width * WHOLE / sum).collect();
    // What rounding left goes to the last.
    let given: usize = shares.iter().sum();
    if let Some(last) = shares.last_mut() {
        *last += WHOLE - given;
    }
    shares
}

/// Per column, the most that any of its texts measures; a header is bold, and bold letters are wider.
fn measured(table: &Table, measure: impl Fn(&str) -> usize) -> Vec<usize> {
    let header = |title: &str| measure(title) * 110 / 100;
    let mut most: Vec<_> = table.columns.iter().map(|column| header(&column.title)).collect();
    for row in &table.rows {
        for (most, cell) in most.iter_mut().zip(row) {
            let measured = match cell {
                Cell::Text(text) => measure(&sanitise::line(text)),
                Cell::Number { shown, .. } => measure(shown),
                Cell::Missing => 0,
            };
            *most = measured.max(*most);
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tree::Column;

    fn table(titles: &[&str], row: &[&str]) -> Table {
        let rows = vec![row.iter().map(|&text| Cell::Text(text.into())).collect()];
        let columns = titles.iter().map(|&title| Column::left(title)).collect();
        Table { name: "t".into(), title: "T".into(), columns, rows }
    }

    #[test]
    fn shares_fill_the_page_and_leave_words_whole() {
        let long = "woord ".repeat(60);
        let table = table(&["Datum", "Tekst"], &["04-10-2019", &long]);
        let shares = shares(&table);
        assert_eq!(shares.iter().sum::<usize>(), WHOLE);
        assert!(shares[0] * page::LINE / WHOLE > printed("04-10-2019") + page::EDGES / 2, "{shares:?}");
        assert!(shares[1] > 8_000, "{shares:?}");
    }

    #[test]
    fn a_table_too_wide_for_any_page_still_adds_up() {
        let words = vec!["onafgebrokenwoordenreeks"; 30];
        assert_eq!(shares(&table(&words, &words)).iter().sum::<usize>(), WHOLE);
        assert_eq!(longest_words(&table(&words, &words)), vec![LONGEST_WORD; 30]);
    }
}
