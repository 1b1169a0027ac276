//! How wide the columns of a table should be, from what stands in them: words stay whole, long texts get the room.

use super::tree::{Cell, Table};
use crate::text::sanitise;
use unicode_width::UnicodeWidthStr;

/// In characters: a longer word is cut, for it would leave the others no room.
const LONGEST_WORD: usize = 20;
/// In characters: a longer text is read in lines anyway.
const LONGEST_TEXT: usize = 70;
/// What the edges of a cell take.
const EDGES: usize = 3;
/// What a table's line holds across a page, at the size of its letters.
const LINE: usize = 112;
/// What [`shares`] add up to.
pub(super) const WHOLE: usize = 10_000;

/// Per column, the width of its longest word.
pub(super) fn longest_words(table: &Table) -> Vec<usize> {
    let longest = |text: &str| text.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0);
    let words = measured(table, longest).into_iter();
    // A header is bold, and bold letters are wider.
    let headers = table.columns.iter().map(|column| longest(&column.title)).map(|width| width + 1 + width / 8);
    words.zip(headers).map(|(word, header)| word.max(header).min(LONGEST_WORD)).collect()
}

/// Per column, the width of its longest text, of which a very long one counts in part.
pub(super) fn longest_texts(table: &Table) -> Vec<usize> {
    let texts = measured(table, |text| text.width().min(LONGEST_TEXT)).into_iter();
    texts.zip(longest_words(table)).map(|(text, word)| text.max(word)).collect()
}

/// Per column, its share of the width of the page in [`WHOLE`]ths.
pub(super) fn shares(table: &Table) -> Vec<usize> {
    let least: Vec<_> = longest_words(table).into_iter().map(|width| width + EDGES).collect();
    let wanted: Vec<_> = longest_texts(table).into_iter().map(|width| width + EDGES).collect();
    let (sum, wish): (usize, usize) = (least.iter().sum(), wanted.iter().sum());
    let room = LINE.saturating_sub(sum);
    let missing = (wish - sum).max(1);
    let widths = least.iter().zip(&wanted).map(|(&least, &wanted)| {
        // In thousandths of a character: what is left over goes to who wants more.
        if wish <= LINE { wanted * 1000 } else { least * 1000 + (wanted - least) * 1000 * room / missing }
    });
    to_whole(&widths.collect::<Vec<_>>())
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

/// Per column, the most that any of its texts measures.
fn measured(table: &Table, measure: impl Fn(&str) -> usize) -> Vec<usize> {
    let mut most: Vec<_> = table.columns.iter().map(|column| measure(&column.title)).collect();
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
        assert!(shares[0] * LINE / WHOLE >= "04-10-2019".len(), "{shares:?}");
        assert!(shares[1] > 8_000, "{shares:?}");
    }

    #[test]
    fn a_table_too_wide_for_any_page_still_adds_up() {
        let words = vec!["onafgebrokenwoordenreeks"; 30];
        assert_eq!(shares(&table(&words, &words)).iter().sum::<usize>(), WHOLE);
        assert_eq!(longest_words(&table(&words, &words)), vec![LONGEST_WORD; 30]);
    }
}
