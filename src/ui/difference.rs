//! What taking over a draft would change, word by word: seen before it is done.

use super::canvas::{Canvas, Piece, below, row};
use super::lines;
use crate::app::Action;
use crate::text::{Text, sanitise};
use ratatui::layout::Rect;
use ratatui::style::Style;
use similar::{ChangeTag, TextDiff};
use std::time::Duration;

/// Words that stay, shown before and after a change; of a longer stretch the middle is left out.
const AROUND: usize = 8;
/// After this long the comparison takes a rougher answer: the screen waits for it.
const PATIENCE: Duration = Duration::from_millis(8);
/// Longer texts together than this many bytes are compared by paragraph.
const BY_WORD: usize = 40_000;

/// What begins and ends a stretch that goes, and one that comes: told apart without colour.
const GONE: (&str, &str) = ("[-", "-]");
const NEW: (&str, &str) = ("{+", "+}");

/// A stretch of text that stays, goes or comes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stretch {
    tag: ChangeTag,
    text: String,
}

/// Draws the difference at the foot of an area, in at most half of it; gives what is left above it.
pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, (from, to): (&str, &str)) -> Rect {
    let found = offer(canvas, (from, to), area.width.into());
    let height = height(&found, area);
    let above = Rect { height: area.height - height, ..area };
    put(canvas, below(area, above.height.into()), from, &found);
    above
}

/// The same at the head of an area, where it is seen at once; gives what is left under it.
pub fn draw_above(canvas: &mut Canvas<'_, '_>, area: Rect, (from, to): (&str, &str)) -> Rect {
    let found = offer(canvas, (from, to), area.width.into());
    let height = height(&found, area);
    put(canvas, Rect { height, ..area }, from, &found);
    below(area, usize::from(height) + 1)
}

fn height(found: &[Vec<Piece>], area: Rect) -> u16 {
    u16::try_from(found.len() + 1).unwrap_or(u16::MAX).min(area.height / 2)
}

/// What would change; where nothing stands yet there is nothing to compare, and the draft is shown as it is.
fn offer(canvas: &Canvas<'_, '_>, (from, to): (&str, &str), width: usize) -> Vec<Vec<Piece>> {
    if from.trim().is_empty() {
        return lines::wrap(to, width).into_iter().map(|line| vec![(line, canvas.theme.text)]).collect();
    }
    lay_out(canvas, &stretches(from, to), width)
}

fn put(canvas: &mut Canvas<'_, '_>, under: Rect, from: &str, found: &[Vec<Piece>]) {
    let key = canvas.keys.named(Action::SwapDraft);
    let (title, legend) = if from.trim().is_empty() {
        (canvas.text.form_draft_waits(key), String::new())
    } else {
        let (gone, new) = marks(canvas.text);
        (canvas.text.difference_title(key), format!("{gone} {new}"))
    };
    canvas.rule(row(under, 0), &title, canvas.theme.strong, &legend);
    let list = below(under, 1);
    for (number, pieces) in found.iter().take(list.height.into()).enumerate() {
        canvas.put(row(list, number), pieces);
    }
    let unseen = found.len().saturating_sub(list.height.into());
    if unseen > 0 {
        let words = format!(" {}", canvas.text.list_more(unseen));
        canvas.put_right(row(list, usize::from(list.height).saturating_sub(1)), &words, canvas.theme.dim);
    }
}

/// The difference in lines as wide as asked.
pub fn lines(canvas: &Canvas<'_, '_>, (from, to): (&str, &str), width: usize) -> Vec<Vec<Piece>> {
    lay_out(canvas, &stretches(from, to), width)
}

/// One value that takes the place of another.
pub fn whole(canvas: &Canvas<'_, '_>, (from, to): (&str, &str)) -> Vec<Vec<Piece>> {
    let theme = canvas.theme;
    let pieces = [(GONE, from, theme.gone), (NEW, to, theme.new)];
    vec![
        pieces
            .into_iter()
            .filter(|(_, words, _)| !words.is_empty())
            .map(|(marks, words, style)| (marked(marks, words), style))
            .collect(),
    ]
}

/// How words that go and words that come are marked: an example of each.
pub fn marks(text: &Text) -> (String, String) {
    (marked(GONE, &text.difference_gone()), marked(NEW, &text.difference_new()))
}

fn marked((begin, end): (&str, &str), words: &str) -> String {
    format!("{begin}{words}{end}")
}

fn stretches(from: &str, to: &str) -> Vec<Stretch> {
    let mut how = TextDiff::configure();
    how.timeout(PATIENCE);
    let by_word = from.len() + to.len() <= BY_WORD;
    let difference = if by_word { how.diff_unicode_words(from, to) } else { how.diff_lines(from, to) };
    let mut found: Vec<Stretch> = Vec::new();
    for change in difference.iter_all_changes() {
        match found.last_mut().filter(|last| last.tag == change.tag()) {
            Some(last) => last.text.push_str(change.value()),
            None => found.push(Stretch { tag: change.tag(), text: change.value().to_owned() }),
        }
    }
    drawn_together(found)
}

/// Changes with nothing but a space between them become one: whole phrases are read, not word after word.
fn drawn_together(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let (mut gone, mut new) = (String::new(), String::new());
    let last = stretches.len().saturating_sub(1);
    for (place, Stretch { tag, text }) in stretches.into_iter().enumerate() {
        let between = !gone.is_empty() && !new.is_empty() && place < last;
        match tag {
            ChangeTag::Delete => gone.push_str(&text),
            ChangeTag::Insert => new.push_str(&text),
            ChangeTag::Equal if between && !text.is_empty() && text.chars().all(|c| c == ' ') => {
                gone.push_str(&text);
                new.push_str(&text);
            }
            ChangeTag::Equal => {
                close(&mut found, &mut gone, &mut new);
                found.push(Stretch { tag, text });
            }
        }
    }
    close(&mut found, &mut gone, &mut new);
    found
}

/// Ends a change: what goes, then what comes.
fn close(found: &mut Vec<Stretch>, gone: &mut String, new: &mut String) {
    let (gone, new) = (std::mem::take(gone), std::mem::take(new));
    for (tag, text) in [(ChangeTag::Delete, gone), (ChangeTag::Insert, new)] {
        if !text.is_empty() {
            found.push(Stretch { tag, text });
        }
    }
}

/// The stretches in lines: wrapped at words, a paragraph on a line of its own.
fn lay_out(canvas: &Canvas<'_, '_>, stretches: &[Stretch], width: usize) -> Vec<Vec<Piece>> {
    let mut laid = Laid { lines: vec![Vec::new()], used: 0, width };
    let last = stretches.len().saturating_sub(1);
    for (place, stretch) in stretches.iter().enumerate() {
        let (words, style) = match stretch.tag {
            ChangeTag::Equal => {
                let kept = shortened(&stretch.text, (place > 0, place < last), canvas.signs.more);
                (kept, canvas.theme.text)
            }
            ChangeTag::Delete => (marked(GONE, &shown(&stretch.text, canvas.signs.paragraph)), canvas.theme.gone),
            ChangeTag::Insert => (marked(NEW, &shown(&stretch.text, canvas.signs.paragraph)), canvas.theme.new),
        };
        laid.add(&words, style);
    }
    laid.lines
}

/// The ends of paragraphs made visible: that one goes or comes is a change too.
fn shown(text: &str, paragraph: &str) -> String {
    text.replace('\n', &format!("{paragraph}\n"))
}

/// The words next to the changes on either side; what lies between them is left out.
fn shortened(text: &str, (after, before): (bool, bool), more: &str) -> String {
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let (head, tail) = (if after { AROUND } else { 0 }, if before { AROUND } else { 0 });
    if words.len() <= head + tail + 1 {
        return text.to_owned();
    }
    let (first, rest) = words.split_at(head);
    let (_, last) = rest.split_at(rest.len() - tail);
    format!("{}{more} {}", first.concat(), last.concat())
}

/// Lines being filled.
struct Laid {
    lines: Vec<Vec<Piece>>,
    used: usize,
    width: usize,
}

impl Laid {
    fn add(&mut self, text: &str, style: Style) {
        for (number, paragraph) in text.split('\n').enumerate() {
            if number > 0 {
                self.new_line();
            }
            for word in paragraph.split_inclusive(char::is_whitespace) {
                self.add_word(&sanitise::line(word), style);
            }
        }
    }

    fn add_word(&mut self, word: &str, style: Style) {
        if self.used > 0 && self.used + lines::width(word.trim_end()) > self.width {
            self.new_line();
        }
        self.used += lines::width(word);
        if let Some(line) = self.lines.last_mut() {
            line.push((word.to_owned(), style));
        }
    }

    fn new_line(&mut self) {
        self.lines.push(Vec::new());
        self.used = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(from: &str, to: &str) -> String {
        let said = |stretch: &Stretch| match stretch.tag {
            ChangeTag::Equal => stretch.text.clone(),
            ChangeTag::Delete => marked(GONE, &shown(&stretch.text, "¶")),
            ChangeTag::Insert => marked(NEW, &shown(&stretch.text, "¶")),
        };
        stretches(from, to).iter().map(said).collect()
    }

    /// `w1 w2 `, and so on.
    fn numbered(numbers: std::ops::Range<u32>) -> String {
        numbers.fold(String::new(), |words, number| words + &format!("w{number} "))
    }

    #[test]
    fn words_that_go_and_come_are_marked() {
        assert_eq!(said("Het niveau klopt.", "Het niveau klopt niet."), "Het niveau klopt{+ niet+}.");
        assert_eq!(said("De minister gaf haar.", "De directeur gaf haar."), "De [-minister-]{+directeur+} gaf haar.");
        assert_eq!(said("", "Een middag werk."), "{+Een middag werk.+}");
        assert_eq!(said("na het oude werk", "na een nieuw werk"), "na [-het oude-]{+een nieuw+} werk");
        assert_eq!(said("een\ntwee", "een twee"), "een[-¶\n-]{+ +}twee");
    }

    #[test]
    fn what_stays_is_shown_around_the_changes_only() {
        let long = numbered(1..41);
        assert_eq!(shortened(&long, (true, false), "…"), "w1 w2 w3 w4 w5 w6 w7 w8 … ");
        assert_eq!(shortened("kort", (true, true), "…"), "kort");
    }

    #[test]
    fn two_long_texts_that_share_nothing_are_compared_in_time() {
        let begun = std::time::Instant::now();
        stretches(&numbered(0..20_000), &numbered(50_000..70_000));
        assert!(begun.elapsed() < Duration::from_secs(1));
    }
}
