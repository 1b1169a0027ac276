//! Texts of ten megabytes: laid out, shown at the beginning, the middle and the end, folded and searched.

use criterion::Criterion;
use std::hint::black_box;
use toets::app::case::Source;
use toets::app::case::lines::{Layout, LineAt, Lines};
use toets::text::Folded;

const LONG: usize = 10_000_000;
const SOURCE: Source = Source { record: 0, field: "text" };
/// Lines of a screen, and their columns.
const SCREEN: (usize, usize) = (46, 77);

/// Paragraphs, one line without an end, one word without an end.
fn texts() -> [(&'static str, String); 3] {
    let sentence = "De dienst heeft vóór de verstrekking één afweging gemaakt van het risico. ";
    let paragraph = format!("{}\n\n", sentence.repeat(8));
    [
        ("paragraphs", paragraph.repeat(LONG / paragraph.len())),
        ("one line", sentence.repeat(LONG / sentence.len())),
        ("one word", "日本語漢字".repeat(LONG / 15)),
    ]
}

fn laid_out(text: &str) -> Lines {
    let mut lines = Lines::default();
    lines.push_text(text.to_owned(), Layout { source: Some(SOURCE), columns: SCREEN.1, least: 0 });
    lines
}

/// Goes through the lines of one screen.
fn shown(lines: &Lines, top: LineAt) -> usize {
    lines.from(top).take(SCREEN.0).filter_map(|at| lines.shown(at)).map(|(_, range)| range.len()).sum()
}

pub fn on_long_texts(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("texts");
    group.sample_size(20);
    for (name, text) in texts() {
        group.bench_function(format!("{name}: first screen, and the last"), |bencher| {
            bencher.iter(|| {
                let lines = laid_out(&text);
                let end = lines.end(SCREEN.0);
                black_box(shown(&lines, LineAt::default()) + shown(&lines, end))
            });
        });
        group.bench_function(format!("{name}: to a place in the middle"), |bencher| {
            bencher.iter(|| {
                let lines = laid_out(&text);
                black_box(lines.line_of(SOURCE, text.len() / 2).map(|at| shown(&lines, at)))
            });
        });
        group.bench_function(format!("{name}: fold"), |bencher| bencher.iter(|| black_box(Folded::new(&text))));
        let folded = Folded::new(&text);
        group.bench_function(format!("{name}: find what is not there"), |bencher| {
            bencher.iter(|| black_box(folded.find("de dienst vond", 10_000)));
        });
    }
    group.finish();
}
