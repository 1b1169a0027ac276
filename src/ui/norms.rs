//! The norms of a case: the table, and the selected norm in full beside or under it.

use super::canvas::{Canvas, Piece, below, first_shown, inset, row};
use super::difference;
use super::editor;
use super::notices::figure;
use super::{lines, progress, quotes};
use crate::app::bulk::Task;
use crate::app::case::{CaseView, Focus, NormRow, norm_rows, signals};
use crate::app::text_field::{MOST, too_long};
use crate::app::{Action, Field, Msg, TextField};
use crate::domain::check::SignalStatus;
use crate::domain::codes::{Code, Verdict, Visibility};
use crate::domain::framework::Norm;
use crate::domain::library::open_places;
use crate::domain::review_records::Assessment;
use crate::domain::settle::Settled;
use crate::domain::view::Replaced;
use ratatui::layout::Rect;

/// Columns from which the selected norm stands beside the table.
const BESIDE: u16 = 120;
/// Rows of the selected norm where it stands under the table.
const UNDER: u16 = 5;
/// Rows of a text by which its field grows.
const WRITTEN: usize = 3;
/// Columns before the title: pointer, sign, signal and a space.
const SIGNS: usize = 4;

/// Rows for the norms: all required ones if they fit in half the screen.
pub fn height(canvas: &Canvas<'_, '_>, area: Rect, case: &CaseView) -> u16 {
    let required = u16::try_from(case.file.required.len()).unwrap_or(u16::MAX);
    let under = if area.width >= BESIDE { 0 } else { UNDER };
    let wanted = required.saturating_add(2).max(7).saturating_add(under);
    let most = match (area.height, &canvas.model.text_field) {
        (24.., None) => area.height / 2,
        (24.., Some(_)) => return area.height / 2,
        // On a small screen what is read has the room.
        (_, None) if case.focus == Focus::Document => area.height * 2 / 5,
        (_, None) => area.height * 3 / 5,
        (_, Some(field)) => return to_write(canvas, area, field).min((area.height * 3 / 5).max(8)),
    };
    wanted.min(most)
}

/// Rows for a text on a small screen: what it takes and some to go on, so that the document it is about stays in view.
/// They grow a few at a time, as all of them are drawn again.
fn to_write(canvas: &Canvas<'_, '_>, area: Rect, field: &TextField) -> u16 {
    if field.draft.is_some() {
        return area.height;
    }
    let width = usize::from(area.width.saturating_sub(2));
    let norm = canvas.model.framework.norm(&field.key.norm);
    let question = norm.map_or(0, |norm| lines::wrap(norm.question.get(canvas.model.language), width).len());
    let text: usize = field.text.split('\n').map(|part| lines::wrap(part, width).len().max(1)).sum();
    let rows = 1 + question + (text + 1).next_multiple_of(WRITTEN);
    u16::try_from(rows).unwrap_or(u16::MAX)
}

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, case: &CaseView) {
    if canvas.model.text_field.is_some() {
        return writing(canvas, area);
    }
    let rows = norm_rows(canvas.model, case);
    if area.width >= BESIDE {
        let wide = (area.width * 3 / 5).max(80);
        let left = Rect { width: wide, ..area };
        table(canvas, left, case, &rows);
        detail(canvas, Rect { x: left.right(), width: area.width - wide, ..area }, case, &rows);
    } else {
        let under = under(area.height, case, &rows);
        table(canvas, Rect { height: area.height - under, ..area }, case, &rows);
        detail(canvas, below(area, (area.height - under).into()), case, &rows);
    }
}

/// Rows of the selected norm under the table. Alone on the screen the table has what it needs, the norm the rest.
fn under(height: u16, case: &CaseView, rows: &[NormRow]) -> u16 {
    if !case.zoomed {
        return UNDER.min(height / 2);
    }
    let required = rows.iter().filter(|row| row.required).count();
    let table = u16::try_from(required + 1).unwrap_or(u16::MAX).max(height / 2);
    height.saturating_sub(table).max(UNDER.min(height / 2))
}

/// Widths of the columns; what is between them is never less than one.
struct Columns {
    title: usize,
    verdict: usize,
    mark: usize,
    reader: usize,
    gap: usize,
    /// Readers by their initials.
    short_names: bool,
}

impl Columns {
    /// Each as wide as its longest cell. Where that is too much the readers go by their initials, then the columns
    /// stand closer, then the title gives way.
    fn new(canvas: &Canvas<'_, '_>, rows: &[NormRow], width: usize) -> Self {
        let norms = &canvas.model.framework.norms;
        let widest = |of: &dyn Fn(&NormRow) -> usize| rows.iter().map(of).max().unwrap_or(0);
        let title = widest(&|row| lines::width(norms[row.place].title.get(canvas.model.language)));
        // Wide enough for the words that come and go while one works, so that the columns stand still.
        let text = canvas.text;
        let verdicts = Verdict::ALL.iter().map(|verdict| lines::width(&text.word(*verdict))).max().unwrap_or(0);
        let verdict = widest(&|row| lines::width(&verdict_words(canvas, row))).max(verdicts);
        let mark = widest(&|row| lines::width(&text_mark(canvas, row))).max(lines::width(&text.norms_no_reasoning()));
        let word = lines::width(&text.norms_saving()).max(lines::width(&text.norms_saved()));
        let full = widest(&|row| lines::width(&reader(canvas, row, false))).max(word);
        let short = widest(&|row| lines::width(&reader(canvas, row, true))).max(word);
        let fixed = SIGNS + verdict + mark;
        let fits = |reader: usize, gap: usize| fixed + title + reader + 3 * gap < width;
        let (short_names, gap) = match () {
            () if fits(full, 2) => (false, 2),
            () if fits(short, 2) => (true, 2),
            () => (true, 1),
        };
        let reader = if short_names { short } else { full };
        let title = title.min(width.saturating_sub(fixed + reader + 3 * gap + 1));
        Self { title, verdict, mark, reader, gap, short_names }
    }
}

fn table(canvas: &mut Canvas<'_, '_>, area: Rect, case: &CaseView, rows: &[NormRow]) {
    let list = below(area, 1);
    let first = first_shown(case.norm, rows.len(), list.height.into());
    let open = rows.iter().filter(|row| row.required && row.is_open()).count();
    let required = rows.iter().filter(|row| row.required).count();
    let unseen = rows.iter().skip(first + usize::from(list.height)).filter(|row| row.required).count();
    let done = (required > 0 && open == 0).then(|| canvas.text.norms_all_done(canvas.keys.named(Action::NextOpen)));
    let more = (unseen > 0).then(|| canvas.text.list_more(unseen));
    let end: Vec<String> = [done, more].into_iter().flatten().collect();
    let style = if case.focus == Focus::Norms { canvas.theme.focus } else { canvas.theme.strong };
    canvas.rule(row(area, 0), &canvas.text.norms_title(), style, &end.join(&format!(" {} ", canvas.signs.dot)));
    let columns = Columns::new(canvas, rows, area.width.into());
    for (line, number) in (first..rows.len()).take(list.height.into()).enumerate() {
        let at = row(list, line);
        let code = &canvas.model.framework.norms[rows[number].place].code;
        let noticed = signals::has_open(case, code, &rows[number]);
        norm_line(canvas, at, &columns, Line { row: &rows[number], selected: number == case.norm, noticed });
        canvas.on_press(at, Msg::PointNorm(number));
    }
}

/// A row of the table as it is drawn.
#[derive(Clone, Copy)]
struct Line<'a> {
    row: &'a NormRow,
    selected: bool,
    /// A signal waits for an answer.
    noticed: bool,
}

fn norm_line(canvas: &mut Canvas<'_, '_>, at: Rect, columns: &Columns, line: Line<'_>) {
    let Line { row, selected, noticed } = line;
    let model = canvas.model;
    let norm = &model.framework.norms[row.place];
    let base = if row.required { canvas.theme.text } else { canvas.theme.dim };
    let title_style = if selected { canvas.theme.strong } else { base };
    let verdict_style = verdict_style(canvas, row, base);
    let more = canvas.signs.more;
    let pointer = if selected { canvas.signs.pointer } else { " " };
    let gap = " ".repeat(columns.gap);
    let cell = |words: &str, width: usize| lines::pad(words, width, more) + &gap;
    let signal = if noticed { canvas.signs.signal } else { " " };
    let pieces: [Piece; 7] = [
        (pointer.to_owned(), canvas.theme.strong),
        (canvas.signs.settled(shown(row)).to_owned(), verdict_style),
        (format!("{signal} "), canvas.theme.strong),
        (cell(norm.title.get(model.language), columns.title), title_style),
        (cell(&verdict_words(canvas, row), columns.verdict), verdict_style),
        (cell(&text_mark(canvas, row), columns.mark), base),
        (lines::pad(&reader(canvas, row, columns.short_names), columns.reader, more), canvas.theme.dim),
    ];
    canvas.put(at, &pieces);
    if selected && canvas.model.norms_have_focus() {
        canvas.lay(at, canvas.theme.selected);
    }
}

/// What the row shows: what the readers come to, and my own verdict even while it settles nothing.
fn shown(row: &NormRow) -> Settled {
    match (row.settled, &row.mine) {
        (Settled::Open, Some(mine)) if mine.stale_since.is_none() => Settled::Verdict(mine.verdict),
        (settled, _) => settled,
    }
}

fn verdict_style(canvas: &Canvas<'_, '_>, row: &NormRow, base: ratatui::style::Style) -> ratatui::style::Style {
    match shown(row) {
        Settled::Open => base,
        Settled::Verdict(verdict) => canvas.theme.verdict(verdict),
        Settled::Conflict => canvas.theme.conflict,
    }
}

pub fn verdict_words(canvas: &Canvas<'_, '_>, row: &NormRow) -> String {
    let text = canvas.text;
    match shown(row) {
        Settled::Verdict(verdict) => text.word(verdict),
        Settled::Conflict => text.norms_conflict(),
        Settled::Open if row.is_outdated() => text.norms_stale(),
        Settled::Open if row.required => text.norms_open(),
        Settled::Open => text.norms_not_required(),
    }
}

/// Which texts there are; of a finding also which is lacking.
pub fn text_mark(canvas: &Canvas<'_, '_>, row: &NormRow) -> String {
    let text = canvas.text;
    let Some(leading) = row.leading() else {
        return if row.kept { text.norms_text_kept() } else { String::new() };
    };
    let texts = leading.reasoning.iter().chain(&leading.compensating);
    let open = texts.flat_map(|words| open_places(words)).count();
    if open > 0 {
        return text.text_open_places(open);
    }
    match (&leading.reasoning, &leading.compensating) {
        (Some(_), Some(_)) => text.norms_both_texts(),
        (Some(_), None) => text.norms_reasoning(),
        (None, Some(_)) => text.norms_circumstances(),
        (None, None) if leading.verdict.is_finding() => text.norms_no_reasoning(),
        (None, None) => String::new(),
    }
}

/// Whether my verdict is saved; of others their sign and name.
fn reader(canvas: &Canvas<'_, '_>, row: &NormRow, short: bool) -> String {
    if row.saving {
        return canvas.text.norms_saving();
    }
    let others: Vec<String> = row
        .others
        .iter()
        .map(|other| {
            let sign = canvas.signs.verdict(other.verdict);
            let name = other.reviewer.as_deref().unwrap_or_default();
            let said = format!("{sign} {}", if short { lines::initials(name) } else { name.to_owned() });
            if other.stale_since.is_some() { format!("({said})") } else { said }
        })
        .collect();
    match (&row.mine, others.is_empty()) {
        (_, false) => others.join(", "),
        (Some(_), true) => canvas.text.norms_saved(),
        (None, true) => String::new(),
    }
}

/// The selected norm: what is asked, on what basis, what was written.
fn detail(canvas: &mut Canvas<'_, '_>, area: Rect, case: &CaseView, rows: &[NormRow]) {
    let Some(selected) = rows.get(case.norm) else { return };
    let norm = &canvas.model.framework.norms[selected.place];
    let title = norm.title.get(canvas.model.language);
    let basis = basis(canvas, norm);
    // The progress of the norm, in words or in figures alone, and its legal basis stand beside the title where all fit
    // whole, else together before the question: whatever else there is no room for, these are in sight.
    let dot = format!(" {} ", canvas.signs.dot);
    let shares: Vec<String> = progress::of_norm(canvas, selected.place).into_iter().flatten().collect();
    let room = usize::from(area.width).saturating_sub(lines::width(&basis) + 8);
    let mut titles = shares.iter().map(|share| format!("{title}{dot}{share}"));
    let whole = titles.find(|words| lines::width(words) <= room);
    let beside = whole.is_some() || (shares.is_empty() && lines::width(title) <= room);
    canvas.rule(row(area, 0), whole.as_deref().unwrap_or(title), canvas.theme.strong, if beside { &basis } else { "" });
    let inner = inset(below(area, 1), 1);
    let mut found = Vec::new();
    let width = inner.width.into();
    if !beside {
        let share = shares.into_iter().next();
        let both = [Some(basis), share].into_iter().flatten().filter(|words| !words.is_empty()).collect::<Vec<_>>();
        paragraph(&mut found, width, &both.join(&dot), canvas.theme.dim);
    }
    paragraph(&mut found, width, norm.question.get(canvas.model.language), canvas.theme.text);
    told(canvas, case, (selected, width), &mut found);
    put_told(canvas, inner, case, &found);
}

/// As much of it as fits. What does not is a key away: a larger view, and in that the next lines.
fn put_told(canvas: &mut Canvas<'_, '_>, area: Rect, case: &CaseView, found: &[Piece]) {
    let room = usize::from(area.height);
    let cut = found.len() > room;
    let shown = if cut { room.saturating_sub(1) } else { room };
    let end = found.len().saturating_sub(if cut { shown } else { room });
    canvas.parts.measured.told_end = end;
    canvas.parts.measured.told = shown;
    let top = if case.zoomed { case.told_top().min(end) } else { 0 };
    for (number, piece) in found.iter().skip(top).take(shown).enumerate() {
        canvas.put(row(area, number), std::slice::from_ref(piece));
    }
    let below = found.len().saturating_sub(top + shown);
    let words = match (cut, case.zoomed) {
        (false, _) => return,
        (true, false) => canvas.text.norms_more(below, canvas.keys.named(Action::Zoom)),
        (true, true) if below > 0 => canvas.text.bench_more_below(below, canvas.keys.named(Action::PageDown)),
        (true, true) => canvas.text.bench_more_above(top, canvas.keys.named(Action::PageUp)),
    };
    canvas.put(row(area, shown), &[(words, canvas.theme.dim)]);
}

/// All there is to say of a norm of the case: why it is asked again, what the checks noticed, what was written, and
/// what that is quoted from.
pub fn told(canvas: &Canvas<'_, '_>, case: &CaseView, (row, width): (&NormRow, usize), found: &mut Vec<Piece>) {
    outdated(canvas, case, (row, width), found);
    noticed(canvas, case, (row, width), found);
    assessments(canvas, row, width, found);
    quotes::list(canvas, (case, row), width, found);
}

pub fn basis(canvas: &Canvas<'_, '_>, norm: &Norm) -> String {
    let kind = if norm.law { String::new() } else { canvas.text.norms_policy() };
    let optional = if norm.optional { canvas.text.norms_optional() } else { String::new() };
    let parts = [norm.legal_basis.clone(), kind, optional];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// As wide as no screen is: told line by line, nothing is broken and nothing is left out.
pub const WHOLE: usize = usize::MAX / 4;

fn paragraph(into: &mut Vec<Piece>, width: usize, words: &str, style: ratatui::style::Style) {
    into.extend(lines::wrap(words, width).into_iter().map(|line| (line, style)));
}

/// Why what was judged no longer counts: before anything else, it is what asks for a verdict anew.
fn outdated(canvas: &Canvas<'_, '_>, case: &CaseView, (row, width): (&NormRow, usize), found: &mut Vec<Piece>) {
    let text = canvas.text;
    let norm = &canvas.model.framework.norms[row.place].code;
    let since = row.mine.iter().chain(&row.others).filter_map(|assessment| assessment.stale_since).max();
    let Some(since) = since.filter(|_| row.is_outdated()) else { return };
    let record = match case.file.replaced.get(norm) {
        Some(Replaced { kind: Some(kind), reference }) => format!("{} {reference}", text.items(*kind, 1)),
        Some(Replaced { kind: None, reference }) => text.bench_document(reference.clone()),
        // A file of before does not say which.
        None => text.bench_record(),
    };
    let day = crate::text::date(since.date_naive(), text.language());
    paragraph(found, width, &text.bench_outdated(record, day), canvas.theme.warning);
}

/// What the checks noticed, with its facts in plain words; what was answered or set aside stands back.
fn noticed(canvas: &Canvas<'_, '_>, case: &CaseView, (row, width): (&NormRow, usize), found: &mut Vec<Piece>) {
    let text = canvas.text;
    let norm = &canvas.model.framework.norms[row.place];
    for signal in signals::of_norm(case, &norm.code) {
        let Some(check) = canvas.model.framework.check(&signal.check) else { continue };
        let said = format!("{} {}", canvas.signs.signal, text.signal(check, signal));
        match signals::status(signal, row) {
            SignalStatus::Open => paragraph(found, width, &said, canvas.theme.strong),
            status => {
                let status = text.signal_status(status);
                let status = if case.signals_stale { text.hang_signal_stale(status) } else { status };
                paragraph(found, width, &text.norms_signal(said, status), canvas.theme.dim);
            }
        }
    }
}

fn assessments(canvas: &Canvas<'_, '_>, row: &NormRow, width: usize, found: &mut Vec<Piece>) {
    let text = canvas.text;
    for assessment in row.mine.iter().chain(&row.others) {
        if !worth_telling(row, assessment) {
            continue;
        }
        let who = assessment.reviewer.as_deref().unwrap_or_default();
        let sign = canvas.signs.verdict(assessment.verdict);
        let head = format!("{sign} {}, {who}, {}", text.word(assessment.verdict), text.word(assessment.reading));
        let secret = match assessment.visibility {
            Visibility::Secret => format!(", {}", text.word(Visibility::Secret)),
            Visibility::Public => String::new(),
        };
        let (since, style) = match assessment.stale_since {
            Some(_) => (format!(", {}", text.bench_outdated_short()), canvas.theme.dim),
            None => (String::new(), canvas.theme.verdict(assessment.verdict)),
        };
        paragraph(found, width, &format!("{head}{secret}{since}"), style);
        let texts = assessment.reasoning.iter().chain(&assessment.compensating);
        let open: Vec<&str> = texts.flat_map(|words| open_places(words)).collect();
        if !open.is_empty() {
            paragraph(found, width, &text.text_to_fill(open.join(", ")), canvas.theme.warning);
        }
        if let Some(words) = &assessment.reasoning {
            written(canvas, found, width, words);
        }
        if let Some(words) = &assessment.compensating {
            written(canvas, found, width, &text.norms_compensating(words));
        }
    }
}

/// What a reviewer wrote. What came in from elsewhere may be longer than can be written here, and all that is told is
/// broken into lines at each key: of such a text the beginning stands here, the whole of it in the text field.
fn written(canvas: &Canvas<'_, '_>, found: &mut Vec<Piece>, width: usize, words: &str) {
    if width >= WHOLE || too_long(words).is_none() {
        return paragraph(found, width, words, canvas.theme.text);
    }
    let (begin, rest) = words.split_at(words.floor_char_boundary(MOST));
    paragraph(found, width, begin, canvas.theme.text);
    let more = canvas.text.field_goes_on(figure(canvas.text, rest.chars().count()));
    paragraph(found, width, &more, canvas.theme.dim);
}

/// A plain "in order" of one reader says no more than the table does.
fn worth_telling(row: &NormRow, assessment: &Assessment) -> bool {
    let alone = row.others.is_empty();
    let plain = assessment.verdict == Verdict::InOrder || assessment.verdict == Verdict::NotApplicable;
    let silent = assessment.reasoning.is_none() && assessment.compensating.is_none();
    let counts = assessment.stale_since.is_none();
    !(alone && plain && silent && counts && assessment.visibility == Visibility::Public)
}

/// What is written: the text, and the norm or the items it is about.
pub fn field_title(canvas: &Canvas<'_, '_>, field: &TextField) -> String {
    let text = canvas.text;
    let (what, norm) = match (field.key.field, &field.behind) {
        (Field::Compensating, _) => (text.field_compensating(), canvas.model.framework.norm(&field.key.norm)),
        (_, None) => (text.field_reasoning(), canvas.model.framework.norm(&field.key.norm)),
        (_, Some(form)) => {
            let items = form.items.len();
            let closes = form.task == Task::Close;
            let what = if closes { text.bench_bulk_reason(items) } else { text.bench_bulk_reasoning(items) };
            let place = form.norms.get(form.norm).filter(|_| !closes);
            (what, place.map(|place| &canvas.model.framework.norms[*place]))
        }
    };
    norm.map_or_else(|| what.clone(), |norm| format!("{what}: {}", norm.title.get(canvas.model.language)))
}

/// Whether what a draft would change can be shown beside the text: it is worked out at each key.
pub fn can_be_compared(field: &TextField, draft: &str) -> bool {
    field.too_long().is_none() && too_long(draft).is_none()
}

/// The text field in the place of the table: the documents stay in view.
fn writing(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let Some(field) = &canvas.model.text_field else { return };
    let language = canvas.model.language;
    let norm = canvas.model.framework.norm(&field.key.norm);
    let title = field_title(canvas, field);
    let open = open_places(&field.text).count();
    let open = (open > 0).then(|| canvas.text.text_open_places(open));
    let words: Vec<String> = open.into_iter().chain([canvas.text.field_words(field.words())]).collect();
    canvas.rule(row(area, 0), &title, canvas.theme.focus, &words.join(&format!(" {} ", canvas.signs.dot)));
    let mut inner = inset(below(area, 1), 1);
    if let Some(norm) = norm {
        let question = lines::wrap(norm.question.get(language), inner.width.into());
        for (number, line) in question.iter().enumerate() {
            canvas.put(row(inner, number), &[(line.clone(), canvas.theme.dim)]);
        }
        inner = below(inner, question.len());
    }
    if let Some(draft) = field.draft.as_ref().filter(|draft| can_be_compared(field, draft)) {
        inner = difference::draw(canvas, inner, (&field.text, draft));
    }
    editor::draw(canvas, inner);
}
