//! The norms of a case: the table, and the selected norm in full beside or under it.

use super::canvas::{Canvas, Piece, below, first_shown, inset, row};
use super::editor;
use super::lines;
use crate::app::case::{CaseView, Focus, NormRow, norm_rows};
use crate::app::{Field, Msg};
use crate::domain::codes::{Verdict, Visibility};
use crate::domain::framework::Norm;
use crate::domain::review_records::Assessment;
use crate::domain::settle::Settled;
use ratatui::layout::Rect;

/// Columns from which the selected norm stands beside the table.
const BESIDE: u16 = 120;
/// Rows of the selected norm where it stands under the table.
const UNDER: u16 = 5;
/// Columns of verdict, text and reader.
const VERDICT: usize = 19;
const TEXT: usize = 17;
const READER: usize = 11;

/// Rows for the norms: all required ones if they fit in half the screen.
pub fn height(canvas: &Canvas<'_, '_>, area: Rect, case: &CaseView) -> u16 {
    let required = u16::try_from(case.file.required.len()).unwrap_or(u16::MAX);
    let under = if area.width >= BESIDE { 0 } else { UNDER };
    let wanted = required.saturating_add(2).max(7).saturating_add(under);
    let most = if area.height < 24 { area.height * 3 / 5 } else { area.height / 2 };
    let writing = canvas.model.text_field.is_some();
    if writing { most.max(8) } else { wanted.min(most) }
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
        let under = if case.zoomed { area.height / 2 } else { UNDER.min(area.height / 2) };
        table(canvas, Rect { height: area.height - under, ..area }, case, &rows);
        detail(canvas, below(area, (area.height - under).into()), case, &rows);
    }
}

fn table(canvas: &mut Canvas<'_, '_>, area: Rect, case: &CaseView, rows: &[NormRow]) {
    let open = rows.iter().filter(|row| row.required && row.is_open()).count();
    let required = rows.iter().filter(|row| row.required).count();
    let end = if required > 0 && open == 0 { canvas.text.norms_all_done() } else { String::new() };
    let style = if case.focus == Focus::Norms { canvas.theme.focus } else { canvas.theme.strong };
    canvas.rule(row(area, 0), &canvas.text.norms_title(), style, &end);
    let list = below(area, 1);
    let first = first_shown(case.norm, rows.len(), list.height.into());
    for (line, number) in (first..rows.len()).take(list.height.into()).enumerate() {
        let at = row(list, line);
        norm_line(canvas, at, &rows[number], number == case.norm);
        canvas.on_press(at, Msg::PointNorm(number));
    }
    let left = rows.iter().skip(first + usize::from(list.height)).filter(|row| row.required).count();
    if left > 0 {
        let words = canvas.text.list_more(left);
        canvas.put_right(row(area, 0), &format!(" {words} "), canvas.theme.dim);
    }
}

fn norm_line(canvas: &mut Canvas<'_, '_>, at: Rect, row: &NormRow, selected: bool) {
    let model = canvas.model;
    let norm = &model.framework.norms[row.place];
    let title_room = usize::from(at.width).saturating_sub(VERDICT + TEXT + READER + 5);
    let base = if row.required { canvas.theme.text } else { canvas.theme.dim };
    let title_style = if selected { canvas.theme.strong } else { base };
    let verdict_style = verdict_style(canvas, row, base);
    let more = canvas.signs.more;
    let pointer = if selected { canvas.signs.pointer } else { " " };
    let pieces: [Piece; 6] = [
        (pointer.to_owned(), canvas.theme.strong),
        (format!("{} ", canvas.signs.settled(shown(row))), verdict_style),
        (lines::pad(norm.title.get(model.language), title_room, more) + " ", title_style),
        (lines::pad(&verdict_words(canvas, row), VERDICT, more), verdict_style),
        (lines::pad(&text_mark(canvas, row), TEXT, more), base),
        (lines::pad(&reader(canvas, row), READER, more), canvas.theme.dim),
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

fn verdict_words(canvas: &Canvas<'_, '_>, row: &NormRow) -> String {
    let text = canvas.text;
    match shown(row) {
        Settled::Verdict(verdict) => text.word(verdict),
        Settled::Conflict => text.norms_conflict(),
        Settled::Open if row.mine.is_some() => text.norms_stale(),
        Settled::Open if row.required => text.norms_open(),
        Settled::Open => text.norms_not_required(),
    }
}

/// Which texts there are; of a finding also which is lacking.
fn text_mark(canvas: &Canvas<'_, '_>, row: &NormRow) -> String {
    let text = canvas.text;
    let Some(leading) = row.leading() else {
        return if row.kept { text.norms_text_kept() } else { String::new() };
    };
    match (&leading.reasoning, &leading.compensating) {
        (Some(_), Some(_)) => text.norms_both_texts(),
        (Some(_), None) => text.norms_reasoning(),
        (None, Some(_)) => text.norms_circumstances(),
        (None, None) if leading.verdict.is_finding() => text.norms_no_reasoning(),
        (None, None) => String::new(),
    }
}

fn reader(canvas: &Canvas<'_, '_>, row: &NormRow) -> String {
    if row.saving {
        return canvas.text.norms_saving();
    }
    let others: Vec<String> = row
        .others
        .iter()
        .map(|other| {
            let sign = canvas.signs.verdict(other.verdict);
            format!("{sign} {}", other.reviewer.as_deref().unwrap_or_default())
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
    // The legal basis stands beside the title where both fit whole, else under the question.
    let beside = lines::width(title) + lines::width(&basis) + 8 <= area.width.into();
    canvas.rule(row(area, 0), title, canvas.theme.strong, if beside { &basis } else { "" });
    let inner = inset(below(area, 1), 1);
    let mut found = Vec::new();
    let width = inner.width.into();
    paragraph(&mut found, width, norm.question.get(canvas.model.language), canvas.theme.text);
    if !beside {
        paragraph(&mut found, width, &basis, canvas.theme.dim);
    }
    assessments(canvas, selected, width, &mut found);
    let room = usize::from(inner.height);
    let cut = found.len() > room;
    let shown = if cut { room.saturating_sub(1) } else { room };
    for (number, piece) in found.iter().take(shown).enumerate() {
        canvas.put(row(inner, number), std::slice::from_ref(piece));
    }
    if cut {
        let words = canvas.text.norms_more(found.len() - shown);
        canvas.put(row(inner, shown), &[(words, canvas.theme.dim)]);
    }
}

fn basis(canvas: &Canvas<'_, '_>, norm: &Norm) -> String {
    let kind = if norm.law { String::new() } else { canvas.text.norms_policy() };
    let optional = if norm.optional { canvas.text.norms_optional() } else { String::new() };
    let parts = [norm.legal_basis.clone(), kind, optional];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn paragraph(into: &mut Vec<Piece>, width: usize, words: &str, style: ratatui::style::Style) {
    into.extend(lines::wrap(words, width).into_iter().map(|line| (line, style)));
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
        paragraph(found, width, &format!("{head}{secret}"), canvas.theme.verdict(assessment.verdict));
        if let Some(words) = &assessment.reasoning {
            paragraph(found, width, words, canvas.theme.text);
        }
        if let Some(words) = &assessment.compensating {
            paragraph(found, width, &text.norms_compensating(words), canvas.theme.text);
        }
        for evidence in &assessment.evidence {
            paragraph(found, width, &text.norms_evidence(&evidence.document, &evidence.quote), canvas.theme.dim);
        }
    }
}

/// A plain "in order" of one reader says no more than the table does.
fn worth_telling(row: &NormRow, assessment: &Assessment) -> bool {
    let alone = row.others.is_empty();
    let plain = assessment.verdict == Verdict::InOrder || assessment.verdict == Verdict::NotApplicable;
    let silent = assessment.reasoning.is_none() && assessment.compensating.is_none();
    !(alone && plain && silent && assessment.visibility == Visibility::Public)
}

/// The text field in the place of the table: the documents stay in view.
fn writing(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let Some(field) = &canvas.model.text_field else { return };
    let language = canvas.model.language;
    let norm = canvas.model.framework.norm(&field.key.norm);
    let what = match field.key.field {
        Field::Reasoning => canvas.text.field_reasoning(),
        Field::Compensating => canvas.text.field_compensating(),
    };
    let title = norm.map_or_else(|| what.clone(), |norm| format!("{what}: {}", norm.title.get(language)));
    let words = canvas.text.field_words(field.words());
    canvas.rule(row(area, 0), &title, canvas.theme.focus, &words);
    let mut inner = inset(below(area, 1), 1);
    if let Some(norm) = norm {
        let question = lines::wrap(norm.question.get(language), inner.width.into());
        for (number, line) in question.iter().enumerate() {
            canvas.put(row(inner, number), &[(line.clone(), canvas.theme.dim)]);
        }
        inner = below(inner, question.len());
    }
    editor::draw(canvas, inner);
}
