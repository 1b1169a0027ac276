//! The lines of a pane, in blocks: each block is broken into lines when one of them is asked for, and then kept.
//!
//! A text of ten megabytes has a quarter of a million lines; who opens it sees fifty. So a line is not known by its
//! number, for which all before it would have to be broken, but by its block and its number there.

use super::texts::{Source, TextLine};
use crate::text::{parts, wrap};
use std::ops::Range;
use std::sync::OnceLock;

/// So many bytes are broken into lines at once, so that what a pane shows of them is told by lines.
const AT_ONCE: usize = 64 << 10;

/// A line of a pane: its block, and which of its lines it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineAt {
    pub block: usize,
    pub line: usize,
}

/// How a text is laid out.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// Of a text that can be quoted.
    pub source: Option<Source>,
    pub columns: usize,
    /// Lines it has at least, as its label has so many.
    pub least: usize,
}

/// The lines of a pane, as far as they were asked for.
#[derive(Debug, Default)]
pub struct Lines {
    texts: Vec<String>,
    blocks: Vec<Block>,
    bytes: usize,
}

#[derive(Debug)]
enum Block {
    /// A line that shows no part of a text.
    Line,
    Part(Part),
}

/// A part of a text.
#[derive(Debug)]
struct Part {
    text: usize,
    range: Range<usize>,
    layout: Layout,
    lines: OnceLock<Vec<Range<usize>>>,
}

/// What can be told of a text without a look at its lines: two are the same when they are one.
impl PartialEq for Lines {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Lines {}

impl Part {
    /// Its lines, in bytes of the whole text.
    fn lines(&self, texts: &[String]) -> &[Range<usize>] {
        self.lines.get_or_init(|| {
            let start = self.range.start;
            let found = wrap::ranges(&texts[self.text][self.range.clone()], self.layout.columns);
            found.into_iter().map(|line| line.start + start..line.end + start).collect()
        })
    }
}

impl Lines {
    /// A line that shows no part of a text.
    pub fn push_line(&mut self) {
        self.blocks.push(Block::Line);
    }

    /// A text, in as many blocks as it has parts; where each begins and ends in it.
    pub fn push_text(&mut self, text: String, layout: Layout) -> Vec<Range<usize>> {
        let parts = parts::parts(&text);
        let number = self.texts.len();
        self.blocks.extend(parts.iter().enumerate().map(|(place, range)| {
            let least = if place == 0 { layout.least } else { 0 };
            let (range, layout) = (range.clone(), Layout { least, ..layout });
            Block::Part(Part { text: number, range, layout, lines: OnceLock::new() })
        }));
        self.bytes += text.len();
        self.texts.push(text);
        parts
    }

    /// The text that was added last.
    #[must_use]
    pub fn last_text(&self) -> &str {
        self.texts.last().map(String::as_str).unwrap_or_default()
    }

    /// Lines of a block.
    fn count(&self, block: usize) -> usize {
        match &self.blocks[block] {
            Block::Line => 1,
            Block::Part(part) => part.lines(&self.texts).len().max(part.layout.least),
        }
    }

    /// The most lines that a block may have: what can be said of it unbroken.
    fn most(&self, block: usize) -> usize {
        match &self.blocks[block] {
            Block::Line => 1,
            Block::Part(part) => (part.range.len() + 1).max(part.layout.least),
        }
    }

    /// The text of which a line shows a part, and the part; in bytes, and whether it can be quoted or not.
    #[must_use]
    pub fn shown(&self, at: LineAt) -> Option<(&str, Range<usize>)> {
        let Block::Part(part) = self.blocks.get(at.block)? else { return None };
        let line = part.lines(&self.texts).get(at.line)?;
        Some((&self.texts[part.text], line.clone()))
    }

    /// The part of a text that can be quoted that a line shows.
    #[must_use]
    pub fn text_line(&self, at: LineAt) -> Option<TextLine> {
        let source = self.source(at.block)?;
        self.shown(at).map(|(_, line)| TextLine { source, start: line.start, end: line.end })
    }

    /// The text that can be quoted that a block is of.
    fn source(&self, block: usize) -> Option<Source> {
        match self.blocks.get(block)? {
            Block::Part(part) => part.layout.source,
            Block::Line => None,
        }
    }

    /// The last line of all.
    fn last(&self) -> LineAt {
        let Some(block) = self.blocks.len().checked_sub(1) else { return LineAt::default() };
        LineAt { block, line: self.count(block).saturating_sub(1) }
    }

    /// The last line with which what is shown may begin, where there is room for so many.
    #[must_use]
    pub fn end(&self, room: usize) -> LineAt {
        self.step(self.last(), 1 - room.max(1).cast_signed())
    }

    /// A line of these for one of lines that may have been others, as in another width.
    #[must_use]
    pub fn within(&self, at: LineAt) -> LineAt {
        if at.block >= self.blocks.len() {
            return self.last();
        }
        LineAt { line: at.line.min(self.count(at.block).saturating_sub(1)), ..at }
    }

    /// So many lines further on, or back, no further than the last and the first.
    #[must_use]
    pub fn step(&self, from: LineAt, by: isize) -> LineAt {
        let from = self.within(from);
        let left = by.unsigned_abs();
        if by > 0 { self.forward(from, left) } else { self.back(from, left) }
    }

    fn forward(&self, from: LineAt, mut left: usize) -> LineAt {
        if self.reaches_over(from.block..self.blocks.len(), left) {
            return self.last();
        }
        let mut at = from;
        loop {
            let after = self.count(at.block).saturating_sub(at.line + 1);
            if left <= after {
                return LineAt { line: at.line + left, ..at };
            }
            if at.block + 1 == self.blocks.len() {
                return self.last();
            }
            left -= after + 1;
            at = LineAt { block: at.block + 1, line: 0 };
        }
    }

    fn back(&self, from: LineAt, mut left: usize) -> LineAt {
        if self.reaches_over(0..from.block + 1, left) {
            return LineAt::default();
        }
        let mut at = from;
        while left > at.line {
            let Some(block) = at.block.checked_sub(1) else { return LineAt::default() };
            left -= at.line + 1;
            at = LineAt { block, line: self.count(block).saturating_sub(1) };
        }
        LineAt { line: at.line - left, ..at }
    }

    /// Whether a step is longer than the blocks can be: it leads to their end, and none need be broken for it.
    fn reaches_over(&self, mut blocks: Range<usize>, step: usize) -> bool {
        let mut left = step;
        !blocks.is_empty()
            && blocks.end <= self.blocks.len()
            && blocks.all(|block| {
                let most = self.most(block);
                let over = left >= most;
                left = left.saturating_sub(most);
                over
            })
    }

    /// A line and all after it.
    pub fn from(&self, at: LineAt) -> impl Iterator<Item = LineAt> {
        let blocks = at.block..self.blocks.len();
        let first = move |block| if block == at.block { at.line } else { 0 };
        blocks.flat_map(move |block| (first(block)..self.count(block)).map(move |line| LineAt { block, line }))
    }

    /// The lines before a line, the nearest first.
    fn before(&self, at: LineAt) -> impl Iterator<Item = LineAt> {
        let last = move |block| if block == at.block { at.line } else { self.count(block) };
        let blocks = (0..=at.block).rev();
        blocks.flat_map(move |block| (0..last(block)).rev().map(move |line| LineAt { block, line }))
    }

    /// The block of a text that holds one of its bytes, and the first of the text.
    fn block_of(&self, source: Source, at: usize) -> Option<(usize, usize)> {
        let first = (0..self.blocks.len()).find(|block| self.source(*block) == Some(source))?;
        let of = self.blocks[first..].partition_point(|block| match block {
            Block::Part(part) => part.layout.source == Some(source) && part.range.start <= at,
            Block::Line => false,
        });
        Some((first + of.saturating_sub(1), first))
    }

    /// The line that shows a byte of a text; of white space between two lines the one before it.
    #[must_use]
    pub fn line_of(&self, source: Source, at: usize) -> Option<LineAt> {
        let (block, first) = self.block_of(source, at)?;
        let Block::Part(part) = &self.blocks[block] else { return None };
        let lines = part.lines(&self.texts);
        match lines.partition_point(|line| line.start <= at).checked_sub(1) {
            Some(line) => Some(LineAt { block, line }),
            None if block > first => Some(LineAt { block: block - 1, line: self.count(block - 1).saturating_sub(1) }),
            None => Some(LineAt { block, line: 0 }),
        }
    }

    /// Whether a byte of a text is shown in this line or after it. Only the lines of one block are looked at.
    #[must_use]
    pub fn is_from(&self, at: LineAt, (source, byte): (Source, usize)) -> bool {
        let Some((block, _)) = self.block_of(source, byte) else { return false };
        if block == at.block { self.line_of(source, byte).is_some_and(|line| line >= at) } else { block > at.block }
    }

    /// So many lines with words further on, or back, in the text that a line is of; the last there is, if any.
    #[must_use]
    pub fn step_in_text(&self, from: LineAt, by: isize) -> Option<LineAt> {
        let source = self.source(from.block)?;
        let count = by.unsigned_abs();
        let is_of = |block: &usize| self.source(*block) == Some(source);
        let full = |at: &LineAt| self.text_line(*at).is_some_and(|line| line.start < line.end);
        if by > 0 {
            let last = (from.block..self.blocks.len()).take_while(is_of).last()?;
            if self.reaches_over(from.block..last + 1, count) {
                let over = LineAt { block: last, line: self.count(last) };
                return self.before(over).take_while(|at| *at > from).find(full);
            }
            let after = self.from(LineAt { line: from.line + 1, ..from });
            return after.take_while(|at| is_of(&at.block)).filter(full).take(count).last();
        }
        let first = (0..=from.block).rev().take_while(is_of).last()?;
        if self.reaches_over(first..from.block + 1, count) {
            return self.from(LineAt { block: first, line: 0 }).take_while(|at| *at < from).find(full);
        }
        self.before(from).take_while(|at| is_of(&at.block)).filter(full).take(count).last()
    }

    /// How far a line is down to the last one with which what is shown may begin; `None` when that is the first.
    ///
    /// By lines. What is too long to be broken at once is told by its bytes, so that the share is the same whichever of
    /// its lines are known.
    #[must_use]
    pub fn percent(&self, at: LineAt, end: LineAt) -> Option<usize> {
        (self.passed(at.min(end)) * 100).checked_div(self.passed(end))
    }

    /// What lies before a line.
    fn passed(&self, at: LineAt) -> usize {
        let by_lines = self.bytes <= AT_ONCE;
        let weight = |block: usize| match &self.blocks[block] {
            Block::Part(part) if !by_lines => part.range.len().max(1),
            _ => self.count(block),
        };
        let whole: usize = (0..at.block.min(self.blocks.len())).map(weight).sum();
        let part =
            if at.block < self.blocks.len() { weight(at.block) * at.line / self.count(at.block).max(1) } else { 0 };
        whole + part
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FIRST: Source = Source { record: 0, field: "text" };
    const SECOND: Source = Source { record: 1, field: "text" };

    fn lines(texts: &[(Source, &str)], columns: usize) -> Lines {
        let mut lines = Lines::default();
        for (source, text) in texts {
            lines.push_line();
            lines.push_line();
            lines.push_text((*text).to_owned(), Layout { source: Some(*source), columns, least: 1 });
        }
        lines
    }

    /// Every line of a pane, in order, as the whole of it is broken at once.
    fn all(lines: &Lines) -> Vec<(LineAt, Option<TextLine>)> {
        lines.from(LineAt::default()).map(|at| (at, lines.text_line(at))).collect()
    }

    fn text() -> impl Strategy<Value = String> {
        let line = ("([a-zé ]{0,30}|日本|\t| )", 0_usize..400).prop_map(|(line, times)| line.repeat(times));
        prop::collection::vec(line, 0..6).prop_map(|lines| lines.join("\n"))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn lines_are_the_same_whichever_are_asked_for_first(
            one in text(), other in text(), columns in 8_usize..90,
            steps in prop::collection::vec((-300_isize..300, any::<bool>()), 0..20), room in 1_usize..60,
        ) {
            let whole = lines(&[(FIRST, &one), (SECOND, &other)], columns);
            let known = all(&whole);
            let lazy = lines(&[(FIRST, &one), (SECOND, &other)], columns);
            prop_assert_eq!(lazy.end(room), known[known.len().saturating_sub(room)].0);
            let (mut at, mut number) = (LineAt::default(), 0_usize);
            for (step, far) in steps {
                let step = if far { step.saturating_mul(isize::MAX / 300) } else { step };
                at = lazy.step(at, step);
                number = number.saturating_add_signed(step).min(known.len() - 1);
                prop_assert_eq!((at, lazy.text_line(at)), known[number]);
            }
        }

        #[test]
        fn a_place_is_in_the_line_in_which_it_is_when_all_are_known(
            one in text(), other in text(), columns in 8_usize..90,
            places in prop::collection::vec((any::<bool>(), any::<prop::sample::Index>()), 1..12),
        ) {
            let known = all(&lines(&[(FIRST, &one), (SECOND, &other)], columns));
            let lazy = lines(&[(FIRST, &one), (SECOND, &other)], columns);
            for (second, place) in places {
                let (source, text) = if second { (SECOND, &other) } else { (FIRST, &one) };
                let at = place.index(text.len() + 1);
                let of: Vec<_> = known.iter().filter(|(_, line)| line.is_some_and(|line| line.source == source)).collect();
                let expected = of.partition_point(|(_, line)| line.unwrap().start <= at).saturating_sub(1);
                prop_assert_eq!(lazy.line_of(source, at), Some(of[expected].0));
                let from = known[known.len() / 2].0;
                prop_assert_eq!(lazy.is_from(from, (source, at)), of[expected].0 >= from);
            }
        }

        #[test]
        fn lines_with_words_are_counted_as_when_all_are_known(
            one in text(), other in text(), columns in 8_usize..90, from in any::<prop::sample::Index>(),
            step in prop_oneof![-90_isize..90, Just(isize::MAX / 2), Just(isize::MIN / 2)],
        ) {
            let known = all(&lines(&[(FIRST, &one), (SECOND, &other)], columns));
            let of: Vec<_> = known.iter().filter(|(_, line)| line.is_some_and(|line| line.source == SECOND)).collect();
            let place = from.index(of.len());
            let full = |(at, line): &&&(LineAt, Option<TextLine>)| line.filter(|line| line.start < line.end).map(|_| *at);
            let count = step.unsigned_abs();
            let expected = if step > 0 {
                of[place + 1..].iter().filter_map(|line| full(&line)).take(count).last()
            } else {
                of[..place].iter().rev().filter_map(|line| full(&line)).take(count).last()
            };
            let lazy = lines(&[(FIRST, &one), (SECOND, &other)], columns);
            prop_assert_eq!(lazy.step_in_text(of[place].0, step), expected);
        }
    }

    #[test]
    fn of_a_very_long_text_little_is_broken() {
        let text = "Een regel van een nota die niet ophoudt.\n".repeat(250_000);
        let lines = lines(&[(FIRST, &text)], 50);
        let end = lines.end(40);
        let middle = lines.line_of(FIRST, text.len() / 2).unwrap();
        assert_eq!(lines.percent(middle, end), Some(50));
        assert_eq!(lines.percent(end, end), Some(100));
        assert_eq!(lines.step(LineAt::default(), isize::MAX / 2), lines.last());
        assert_eq!(lines.step(lines.last(), isize::MIN / 2), LineAt::default());
        let broken =
            lines.blocks.iter().filter(|block| matches!(block, Block::Part(part) if part.lines.get().is_some()));
        assert!(broken.count() < 8);
    }
}
