//! The report as lines of a terminal: headings strong, tables aligned, bars drawn. Laid out once for a width and kept.

use super::table;
use crate::domain::blocks::{Bar, Bars, Block, Definition, Flow, FlowStep, Look, Paragraph, Report, Span, Table};
use crate::domain::settle::{ItemVerdict, State};
use crate::ui::canvas::{Canvas, Piece, row};
use crate::ui::lines;
use crate::ui::page::sheet::Sheet;
use crate::ui::theme::Signs;
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::sync::Arc;

/// Lines longer than this are hard to read.
const WIDEST: usize = 96;
/// The longest bar.
const BAR: usize = 60;

/// A report as it was laid out for a width.
#[derive(Debug)]
pub struct LaidReport {
    report: Arc<Report>,
    width: u16,
    lines: Vec<Vec<Piece>>,
    /// The lines on which headings stand.
    headings: Vec<usize>,
}

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, report: &Arc<Report>) {
    let kept = canvas.parts.preview.take();
    let kept = kept.filter(|kept| Arc::ptr_eq(&kept.report, report) && kept.width == area.width);
    let laid = kept.unwrap_or_else(|| lay(canvas, area.width, report));
    let room = usize::from(area.height).saturating_sub(1);
    let end = laid.lines.len().saturating_sub(room);
    let top = canvas.model.preview.top.min(end);
    let measured = &mut canvas.parts.measured;
    (measured.preview, measured.preview_end) = (room, end);
    measured.preview_headings.clone_from(&laid.headings);
    let place = canvas.text.preview_line(top + 1, laid.lines.len());
    let over = laid.headings.iter().rev().find(|heading| **heading <= top);
    let name = over.map(|heading| laid.lines[*heading].iter().map(|(words, _)| words.as_str()).collect::<String>());
    canvas.rule(row(area, 0), &name.unwrap_or_default(), canvas.theme.strong, &place);
    for (place, line) in laid.lines.iter().skip(top).take(room).enumerate() {
        canvas.put(row(area, place + 1), line);
    }
    canvas.parts.preview = Some(laid);
}

fn lay(canvas: &Canvas<'_, '_>, width: u16, report: &Arc<Report>) -> LaidReport {
    let mut layout = Layout {
        canvas,
        sheet: Sheet::new(canvas, usize::from(width).min(WIDEST + 3)),
        headings: Vec::new(),
        missing: &report.missing,
    };
    for block in &report.blocks {
        layout.block(block);
    }
    let lines = layout.sheet.lines.into_iter().map(|line| line.pieces).collect();
    LaidReport { report: report.clone(), width, lines, headings: layout.headings }
}

struct Layout<'a, 'c, 'f> {
    canvas: &'a Canvas<'c, 'f>,
    sheet: Sheet,
    headings: Vec<usize>,
    missing: &'a str,
}

impl Layout<'_, '_, '_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph(told) => self.paragraph(told),
            Block::List(entries) => {
                let bullet = format!("{} ", self.canvas.signs.dot);
                for entry in entries {
                    self.hanging(&bullet, entry);
                }
                self.sheet.gap();
            }
            Block::Table(written) => self.table(written),
            Block::Bars(bars) => self.bars(bars),
            Block::Flow(flow) => self.flow(flow),
            Block::Definitions(entries) => {
                for entry in entries {
                    self.definition(entry);
                }
                self.sheet.gap();
            }
            Block::Quote { text, source } => {
                self.hanging("“ ", &[Span::Text(text.clone())]);
                self.sheet.indented(source, self.canvas.theme.dim);
                self.sheet.gap();
            }
            Block::Note(spans) => {
                self.hanging("! ", spans);
                self.sheet.gap();
            }
        }
    }

    fn heading(&mut self, level: u8, text: &str) {
        if level <= 2 && !self.sheet.lines.is_empty() {
            self.sheet.gap();
        }
        self.headings.push(self.sheet.lines.len());
        let style = if level <= 2 { self.canvas.theme.focus } else { self.canvas.theme.strong };
        self.sheet.text(text, style);
    }

    fn paragraph(&mut self, told: &Paragraph) {
        match told.number {
            Some(number) => self.hanging(&lines::pad(&format!("({number})"), 6, ""), &told.spans),
            None => self.hanging("", &told.spans),
        }
        self.sheet.gap();
    }

    /// Running text behind a sign, going on under itself.
    fn hanging(&mut self, sign: &str, spans: &[Span]) {
        let indent = lines::width(sign);
        let room = self.sheet.width.saturating_sub(indent);
        let style = spans.first().map_or(self.canvas.theme.text, |span| self.style(span));
        let one_style = spans.iter().all(|span| self.style(span) == style);
        let wrapped = if one_style {
            let whole: String = spans.iter().map(Span::text).collect();
            lines::wrap(&whole, room).into_iter().map(|line| vec![(line, style)]).collect()
        } else {
            self.wrapped(spans, room)
        };
        for (place, mut pieces) in wrapped.into_iter().enumerate() {
            let lead = if place == 0 { sign.to_owned() } else { " ".repeat(indent) };
            pieces.insert(0, (lead, self.canvas.theme.dim));
            self.sheet.line(pieces);
        }
    }

    fn style(&self, span: &Span) -> Style {
        match span {
            Span::Strong(_) => self.canvas.theme.strong,
            Span::Text(_) | Span::Emphasis(_) => self.canvas.theme.text,
        }
    }

    /// Text of several styles, wrapped as one.
    fn wrapped(&self, spans: &[Span], room: usize) -> Vec<Vec<Piece>> {
        let whole: String = spans.iter().map(Span::text).collect();
        let mut letters = spans.iter().flat_map(|span| span.text().chars().map(|letter| (letter, self.style(span))));
        let mut coloured = |line: &str| {
            let mut pieces: Vec<Piece> = Vec::new();
            for wanted in line.chars() {
                // Between two words there may have been more white space than one space, or a line's end.
                let found = letters.find(|(letter, _)| *letter == wanted || (wanted == ' ' && letter.is_whitespace()));
                let style = found.map_or(self.canvas.theme.text, |(_, style)| style);
                match pieces.last_mut().filter(|(_, last)| *last == style) {
                    Some((words, _)) => words.push(wanted),
                    None => pieces.push((wanted.to_string(), style)),
                }
            }
            pieces
        };
        lines::wrap(&whole, room).iter().map(|line| coloured(line)).collect()
    }

    fn table(&mut self, written: &Table) {
        let laid = table::lay(written, self.sheet.width, self.missing);
        self.sheet.text(&written.title, self.canvas.theme.dim);
        for line in laid.header {
            self.sheet.line(vec![(line, self.canvas.theme.strong)]);
        }
        let long = laid.rows.iter().map(|line| lines::width(line)).max().unwrap_or(0);
        self.sheet.line(vec![(self.canvas.signs.rule.repeat(long), self.canvas.theme.dim)]);
        for line in laid.rows {
            self.sheet.line(vec![(line, self.canvas.theme.text)]);
        }
        self.sheet.gap();
    }

    fn definition(&mut self, entry: &Definition) {
        let mut spans = vec![Span::Strong(format!("{}: ", entry.term))];
        spans.extend(entry.meaning.iter().cloned());
        self.hanging("", &spans);
    }

    fn bars(&mut self, bars: &Bars) {
        self.sheet.text(&bars.title, self.canvas.theme.dim);
        for bar in &bars.bars {
            self.sheet.text(&bar.label, self.canvas.theme.text);
            let drawn = self.bar(bar);
            self.sheet.line(drawn);
            let parts: Vec<&str> = bar.parts.iter().map(|part| part.label.as_str()).collect();
            self.sheet.indented(&parts.join("; "), self.canvas.theme.text);
        }
        self.sheet.gap();
    }

    fn bar(&self, bar: &Bar) -> Vec<Piece> {
        let room = self.sheet.width.saturating_sub(4).min(BAR);
        let whole = bar.whole().max(1);
        let column = |items: u64| usize::try_from(u128::from(items) * room as u128 / u128::from(whole)).unwrap_or(room);
        let mut pieces = vec![("  ".to_owned(), self.canvas.theme.text)];
        let (mut before, mut used) = (0, 0);
        for part in &bar.parts {
            before += part.value;
            // What there is has at least one column.
            let wide = column(before).saturating_sub(used).max(1);
            used += wide;
            pieces.push((sign(&self.canvas.signs, part.look).repeat(wide), self.look(part.look)));
        }
        pieces
    }

    fn flow(&mut self, flow: &Flow) {
        self.sheet.text(&flow.title, self.canvas.theme.dim);
        let labels = flow.steps.iter().map(|step| lines::width(&step.label)).max().unwrap_or(0) + 2;
        let figures = flow.steps.iter().map(|step| lines::width(&step.shown)).max().unwrap_or(0);
        let room = self.sheet.width.saturating_sub(labels + figures + 6).min(BAR);
        for step in &flow.steps {
            let line = self.step(step, flow.whole, (labels, figures, room));
            self.sheet.line(line);
        }
        self.sheet.gap();
    }

    fn step(&self, step: &FlowStep, whole: u64, (labels, figures, room): (usize, usize, usize)) -> Vec<Piece> {
        let column =
            |items: u64| usize::try_from(u128::from(items) * room as u128 / u128::from(whole.max(1))).unwrap_or(room);
        let indent = if step.look == Look::Whole { "" } else { "  " };
        let label = lines::pad(&format!("{indent}{}", step.label), labels, "");
        let shown = lines::pad_left(&step.shown, figures);
        let before = column(step.from).min(room.saturating_sub(1));
        let wide = if step.items == 0 { 0 } else { column(step.from + step.items).saturating_sub(before).max(1) };
        let bar = format!("{}{}", " ".repeat(before), sign(&self.canvas.signs, step.look).repeat(wide));
        vec![(format!("{label}  {shown}  "), self.canvas.theme.text), (bar, self.look(step.look))]
    }

    fn look(&self, look: Look) -> Style {
        match state(look) {
            Some(state) => self.canvas.theme.state(state),
            None if look == Look::Outside => self.canvas.theme.dim,
            None => self.canvas.theme.text,
        }
    }
}

fn state(look: Look) -> Option<State> {
    Some(match look {
        Look::Unlawful => State::Assessed(ItemVerdict::Unlawful),
        Look::Careless => State::Assessed(ItemVerdict::Careless),
        Look::NotAssessable => State::Assessed(ItemVerdict::NotAssessable),
        Look::InOrder => State::Assessed(ItemVerdict::InOrder),
        Look::Open => State::Unreviewed,
        Look::Outside | Look::Whole => return None,
    })
}

fn sign(signs: &Signs, look: Look) -> &'static str {
    let [goes_on, leaves] = *signs.flow;
    match state(look) {
        Some(state) => signs.state(state),
        None if look == Look::Outside => leaves,
        None => goes_on,
    }
}
