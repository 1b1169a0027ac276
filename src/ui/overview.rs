//! The overview: what is examined, how far it is, what stands out.

use super::canvas::{Canvas, Piece, inset, row};
use super::lines;
use super::page::signals;
use crate::app::{Action, Msg};
use crate::domain::codes::{Code, ItemKind};
use crate::domain::count::{ItemCounts, ServiceCounts};
use crate::domain::settle::{ItemVerdict, State};
use crate::domain::view::{Overview, SampleLine};
use crate::text::{date, number};
use ratatui::layout::Rect;

/// Columns of a kind's name.
const NAME: usize = 18;
/// Columns of a bar.
const WIDEST_BAR: usize = 60;
const LEAST_BAR: usize = 16;

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let area = inset(area, 2);
    let Some(overview) = canvas.model.overview.as_ref() else {
        canvas.put(row(area, 1), &[(canvas.text.screen_loading(), canvas.theme.dim)]);
        return;
    };
    let (found, presses) = page(canvas, overview, area.width.into());
    let fits = found.len() <= area.height.into();
    // What does not fit leaves the last row to say so.
    let room = usize::from(area.height) - usize::from(!fits);
    let end = found.len().saturating_sub(room);
    canvas.parts.measured.overview_end = end;
    canvas.parts.measured.page = room;
    let top = canvas.model.overview_top.min(end);
    for (line, pieces) in found.iter().skip(top).take(room).enumerate() {
        canvas.put(row(area, line), pieces);
    }
    if top < end {
        let words = canvas.text.list_more(end - top);
        canvas.put_right(row(area, usize::from(area.height) - 1), &words, canvas.theme.dim);
    }
    canvas.on_press(area, Msg::Do(Action::OpenQueue));
    // What is said of questions and signals leads to them.
    for (line, action) in presses.into_iter().filter(|(line, _)| (top..top + room).contains(line)) {
        canvas.on_press(row(area, line - top), Msg::Do(action));
    }
}

/// The bars of every service and kind, with what the signs mean.
pub fn bars(canvas: &Canvas<'_, '_>, overview: &Overview, width: usize) -> Vec<Vec<Piece>> {
    let mut page = Vec::new();
    legend(canvas, width, &mut page);
    let figures = Figures::new(canvas, overview, width);
    for (service, counts) in &overview.counts.services {
        service_lines(canvas, (service, counts), &figures, &mut page);
    }
    page
}

/// The lines, and where some of them lead.
fn page(canvas: &Canvas<'_, '_>, overview: &Overview, width: usize) -> (Vec<Vec<Piece>>, Vec<(usize, Action)>) {
    let mut page = Vec::new();
    heading(canvas, overview, width, &mut page);
    let mut presses = attention(canvas, overview, &mut page);
    page.extend(bars(canvas, overview, width));
    let first = page.len();
    samples(canvas, &overview.samples, width, &mut page);
    presses.extend((first..page.len()).map(|line| (line, Action::OpenSamples)));
    (page, presses)
}

fn heading(canvas: &Canvas<'_, '_>, overview: &Overview, width: usize, page: &mut Vec<Vec<Piece>>) {
    let text = canvas.text;
    let theme = canvas.theme;
    let found = &overview.investigation;
    page.extend(lines::wrap(&found.title, width).into_iter().map(|line| vec![(line, theme.strong)]));
    if let Some(question) = &found.question {
        page.extend(lines::wrap(question, width).into_iter().map(|line| vec![(line, theme.text)]));
    }
    let period = match (found.period_start, found.period_end) {
        (None, None) => None,
        (start, end) => {
            let shown = |day: Option<chrono::NaiveDate>| {
                day.map_or_else(|| canvas.signs.more.to_owned(), |day| date(day, text.language()))
            };
            Some(text.overview_period(shown(start), shown(end)))
        }
    };
    let framework = canvas.model.framework.title.get(canvas.model.language).to_owned();
    let parts: Vec<String> = [period, Some(framework)].into_iter().flatten().collect();
    let joined = parts.join(&format!(" {} ", canvas.signs.dot));
    page.extend(
        if lines::width(&joined) <= width { vec![joined] } else { parts }
            .into_iter()
            .map(|line| vec![(line, theme.dim)]),
    );
    page.push(Vec::new());
}

/// Columns of the figures: what the largest needs, so that they stand aligned.
struct Figures {
    progress: usize,
    shares: [usize; 7],
    /// Columns left for the bar.
    bar: usize,
    /// Whether where the sample was drawn from stands at the end of the line, or under it.
    frame_beside: bool,
}

impl Figures {
    fn new(canvas: &Canvas<'_, '_>, overview: &Overview, width: usize) -> Self {
        let language = canvas.text.language();
        let all = overview.counts.services.values().flat_map(|service| service.items.values());
        let (mut progress_wide, mut frame_wide, mut shares_wide) = (0, 0, [1; 7]);
        for counts in all {
            progress_wide = progress_wide.max(lines::width(&progress(canvas, *counts)));
            frame_wide = frame_wide.max(frame(canvas, *counts).map_or(0, |words| lines::width(&words) + 2));
            for (width, (_, items)) in shares_wide.iter_mut().zip(shares(*counts)) {
                *width = lines::width(&number(items, language)).max(*width);
            }
        }
        let used = NAME + progress_wide + 4 + shares_wide.iter().map(|wide| wide + 2).sum::<usize>();
        let left = width.saturating_sub(used);
        let frame_beside = left >= frame_wide + LEAST_BAR;
        let bar = left.saturating_sub(if frame_beside { frame_wide } else { 0 }).min(WIDEST_BAR);
        Self { progress: progress_wide, shares: shares_wide, bar, frame_beside }
    }
}

/// What the review was drawn from, where that is more: `(van 163, 143 uitgesloten)`.
fn frame(canvas: &Canvas<'_, '_>, counts: ItemCounts) -> Option<String> {
    let text = canvas.text;
    let shown = |items| number(items, text.language());
    let excluded = (counts.excluded > 0).then(|| text.overview_excluded(shown(counts.excluded)));
    let not_drawn = (counts.not_drawn > 0).then(|| text.overview_not_drawn(shown(counts.not_drawn)));
    let rest: Vec<String> = [excluded, not_drawn].into_iter().flatten().collect();
    (!rest.is_empty()).then(|| text.overview_frame(shown(counts.population), rest.join(", ")))
}

fn progress(canvas: &Canvas<'_, '_>, counts: ItemCounts) -> String {
    let language = canvas.text.language();
    canvas.text.overview_done(number(counts.assessed, language), number(counts.sampled, language))
}

fn service_lines(
    canvas: &Canvas<'_, '_>,
    (service, counts): (&str, &ServiceCounts),
    figures: &Figures,
    page: &mut Vec<Vec<Piece>>,
) {
    let kinds = ItemKind::ALL.iter().copied().filter(|kind| counts.kind(*kind).population > 0);
    page.push(vec![(service.to_owned(), canvas.theme.strong)]);
    for kind in kinds {
        let mut line = kind_line(canvas, (kind, counts.kind(kind)), figures);
        let frame = frame(canvas, counts.kind(kind));
        if let Some(words) = frame.as_ref().filter(|_| figures.frame_beside) {
            line.push((format!("  {words}"), canvas.theme.text));
        }
        page.push(line);
        if let Some(words) = frame.filter(|_| !figures.frame_beside) {
            let indent = " ".repeat(NAME + figures.bar + 2);
            page.push(vec![(format!("{indent}{words}"), canvas.theme.text)]);
        }
    }
    page.push(Vec::new());
}

/// `verstrekkingen   ✗✗!✓✓✓✓······   7 van 12   ✗2 !1 ?0 ✓4`. What there is none of is quiet.
fn kind_line(canvas: &Canvas<'_, '_>, (kind, counts): (ItemKind, ItemCounts), figures: &Figures) -> Vec<Piece> {
    let text = canvas.text;
    let language = text.language();
    let mut pieces = vec![(lines::pad(&format!("  {}", text.items(kind, 2)), NAME, ""), canvas.theme.text)];
    pieces.extend(bar(canvas, counts, figures.bar));
    let progress = lines::pad_left(&progress(canvas, counts), figures.progress);
    pieces.push((format!("  {progress}  "), canvas.theme.text));
    for ((state, items), wide) in shares(counts).into_iter().zip(figures.shares) {
        let sign = canvas.signs.state(state);
        let style = if items == 0 { canvas.theme.dim } else { canvas.theme.state(state).patch(canvas.theme.strong) };
        pieces.push((format!(" {sign}{}", lines::pad(&number(items, language), wide, "")), style));
    }
    pieces
}

/// What the items of the review are divided into, gravest first.
fn shares(counts: ItemCounts) -> [(State, u64); 7] {
    [
        (State::Assessed(ItemVerdict::Unlawful), counts.unlawful),
        (State::Assessed(ItemVerdict::Careless), counts.careless),
        (State::Assessed(ItemVerdict::NotAssessable), counts.not_assessable),
        (State::Assessed(ItemVerdict::InOrder), counts.in_order),
        (State::Conflict, counts.conflict),
        (State::InProgress, counts.in_progress),
        (State::Unreviewed, counts.unreviewed),
    ]
}

/// A bar of signs, so that it reads without colour. Whatever there is has at least one sign.
fn bar(canvas: &Canvas<'_, '_>, counts: ItemCounts, room: usize) -> Vec<Piece> {
    if counts.sampled == 0 {
        return vec![(" ".repeat(room), canvas.theme.text)];
    }
    let total = counts.sampled;
    let room = room as u64;
    let mut cells: Vec<(State, u64)> = shares(counts)
        .into_iter()
        .map(|(state, items)| (state, (items * room / total).max(u64::from(items > 0))))
        .collect();
    let used: u64 = cells.iter().map(|(_, cells)| cells).sum();
    if let Some((_, most)) = cells.iter_mut().max_by_key(|(_, cells)| *cells) {
        *most = (*most + room).saturating_sub(used);
    }
    let sign = |(state, cells): (State, u64)| {
        let count = usize::try_from(cells).unwrap_or(0);
        (canvas.signs.state(state).repeat(count), canvas.theme.state(state))
    };
    cells.into_iter().map(sign).collect()
}

/// The signs in words, each whole, over as many lines as that takes.
fn legend(canvas: &Canvas<'_, '_>, width: usize, page: &mut Vec<Vec<Piece>>) {
    let mut line = String::new();
    for (state, _) in shares(ItemCounts::default()) {
        let words = format!("  {} {}", canvas.signs.state(state), canvas.text.overview_state(state));
        if lines::width(&line) + lines::width(&words) > width {
            page.push(vec![(std::mem::take(&mut line), canvas.theme.dim)]);
        }
        line.push_str(&words);
    }
    page.extend([vec![(line, canvas.theme.dim)], Vec::new()]);
}

fn samples(canvas: &Canvas<'_, '_>, samples: &[SampleLine], width: usize, page: &mut Vec<Vec<Piece>>) {
    if samples.is_empty() {
        return;
    }
    let text = canvas.text;
    let language = text.language();
    page.push(vec![(text.overview_samples(), canvas.theme.strong)]);
    let widest = samples.iter().map(|sample| lines::width(&sample.name)).max().unwrap_or(0).min(width / 2);
    for sample in samples {
        let name = lines::pad(&sample.name, widest, canvas.signs.more);
        let drawn = text.overview_drawn(number(sample.items, language), number(sample.frame, language));
        let done = text.overview_sample_done(number(sample.done, language));
        let method = sample.method.map(|method| text.word(method)).unwrap_or_default();
        page.push(vec![
            (format!("  {name}  {method}  "), canvas.theme.text),
            (format!("{drawn}, {done}"), canvas.theme.text),
        ]);
    }
    page.push(Vec::new());
}

/// Signals that wait for an answer, and how far the count is.
fn signals(canvas: &Canvas<'_, '_>, page: &mut Vec<Vec<Piece>>) {
    let text = canvas.text;
    if canvas.model.framework.checks.is_empty() {
        return;
    }
    let mut pieces = Vec::new();
    if let Some(open) = canvas.model.noticed.open() {
        pieces.push((text.hang_signals_open(number(open, text.language()), open), canvas.theme.text));
        pieces.push((" ".to_owned(), canvas.theme.text));
    }
    if let Some(words) = signals::standing(canvas) {
        pieces.push((words, canvas.theme.dim));
    }
    page.push(pieces);
}

/// What asks for attention, and where to go on; gives which of these lines lead elsewhere.
fn attention(canvas: &Canvas<'_, '_>, overview: &Overview, page: &mut Vec<Vec<Piece>>) -> Vec<(usize, Action)> {
    let text = canvas.text;
    let mut presses = Vec::new();
    let conflicts: u64 = overview.counts.total.items.values().map(|counts| counts.conflict).sum();
    let mut pieces = Vec::new();
    if conflicts > 0 {
        pieces.push((text.overview_conflicts(conflicts), canvas.theme.conflict));
        pieces.push(("  ".to_owned(), canvas.theme.text));
    }
    if overview.open_questions > 0 {
        pieces.push((text.overview_questions(overview.open_questions), canvas.theme.text));
    }
    if !pieces.is_empty() {
        if overview.open_questions > 0 {
            presses.push((page.len(), Action::OpenQuestions));
        }
        page.push(pieces);
    }
    if !canvas.model.framework.checks.is_empty() {
        presses.push((page.len(), Action::OpenSignals));
    }
    signals(canvas, page);
    if overview.counts.services.is_empty() {
        page.push(vec![(text.incoming_empty(canvas.keys.named(Action::OpenImport)), canvas.theme.strong)]);
        page.push(Vec::new());
        return presses;
    }
    let (lead, rest) = match &overview.last_item {
        Some(item) => (
            text.overview_resume(canvas.keys.named(Action::OpenQueue)),
            format!("{} {}", text.items(item.kind, 1), item.reference),
        ),
        None => (text.overview_begin(canvas.keys.named(Action::OpenQueue)), String::new()),
    };
    page.push(vec![(format!("{lead} "), canvas.theme.text), (rest, canvas.theme.strong)]);
    page.push(Vec::new());
    presses
}
