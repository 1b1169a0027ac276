//! What was found in all text: each item, and under it where it was found, with the words around it.

use super::sheet::Sheet;
use crate::domain::search::{Found, Hit, HitSource, Snippet, Total};
use crate::domain::view::ItemLine;
use crate::text::{Text, date, number, wrap};
use crate::ui::canvas::{Canvas, Piece};
use std::ops::Range;

/// The most lines of the words around a hit.
const MOST_LINES: usize = 2;

pub fn write(canvas: &Canvas<'_, '_>, found: &Found, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let terms = found.query.terms();
    if !terms.is_empty() {
        sheet.text(&total(found, text), theme.strong);
    }
    sheet.text(&text.seek_help(), theme.dim);
    for group in &found.groups {
        sheet.gap();
        match &group.line {
            Some(line) => sheet.line(item(canvas, line)),
            None => sheet.line(vec![(text.search_no_item(), theme.strong)]),
        }
        for hit in &group.hits {
            let place = vec![(format!("  {}", wrap::shown(&place(canvas, hit))), theme.text)];
            if hit.target(&terms).is_some() {
                sheet.target(place);
            } else {
                sheet.line(place);
            }
            words(canvas, &hit.snippet, sheet);
        }
    }
}

/// How much was found, and how much of it stands here.
fn total(found: &Found, text: &Text) -> String {
    let shown = |count: usize| number(count as u64, text.language());
    let (words, all) = match found.total {
        Total::Exactly(0) => return text.seek_nothing(),
        Total::Exactly(total) => (text.seek_found(total, shown(total)), total == found.shown()),
        Total::MoreThan(total) => (text.seek_more(shown(total)), false),
    };
    if all { words } else { format!("{words} {}", text.seek_shown(shown(found.shown()))) }
}

/// An item: what it is, its state by sign and word, its day and what it is about.
fn item(canvas: &Canvas<'_, '_>, line: &ItemLine) -> Vec<Piece> {
    let (text, theme) = (canvas.text, canvas.theme);
    let day = line.date.map(|day| format!("  {}", date(day, text.language()))).unwrap_or_default();
    vec![
        (wrap::shown(&format!("{} {}", text.items(line.item.kind, 1), line.item.reference)), theme.strong),
        (format!("  {} {}", canvas.signs.state(line.state), text.state(line.state)), theme.state(line.state)),
        (day, theme.dim),
    ]
}

/// Where a hit is.
fn place(canvas: &Canvas<'_, '_>, hit: &Hit) -> String {
    let text = canvas.text;
    let framework = &canvas.model.framework;
    let name = field(text, &hit.field);
    match &hit.source {
        HitSource::Record => name,
        HitSource::Document(reference) => text.search_document(reference, name),
        HitSource::Assessment { norm, reviewer } => {
            let found = framework.norm(norm);
            let title = found.map_or(norm.as_str(), |norm| norm.title.get(canvas.model.language));
            text.search_assessment(title, reviewer.as_deref().unwrap_or("–"), name)
        }
        HitSource::Closure => text.search_closure(),
        HitSource::Exclusion => text.search_exclusion(),
        HitSource::Dismissal(check) => {
            let found = framework.check(check);
            text.search_dismissal(found.map_or(check.as_str(), |check| check.title.get(canvas.model.language)))
        }
        HitSource::Question(_) => text.search_question(name),
        HitSource::Recommendation(service, number) => text.search_recommendation(service, number, name),
        HitSource::Sample(name) => text.search_sample(name),
    }
}

/// What a field is called, as it stands within a line.
fn field(text: &Text, code: &str) -> String {
    match code {
        "ref" => text.seek_field_reference(),
        "criteria" => text.seek_field_criteria(),
        "measures" => text.seek_field_measures(),
        "extra" => text.seek_field_extra(),
        "weighing_notes" => text.seek_field_notes_named(),
        "authorisations" => text.seek_field_authorisations(),
        "reasoning" => text.seek_field_reasoning(),
        "compensating" => text.seek_field_compensating(),
        "evidence" => text.seek_field_evidence(),
        "reason" => text.seek_field_reason(),
        "name" => text.seek_field_name(),
        "addressee" => text.seek_field_addressee(),
        "text" => text.seek_field_text(),
        _ => labelled(text, code),
    }
}

/// A field that has a label in its record: the same words.
fn labelled(text: &Text, code: &str) -> String {
    let label = match code {
        "party" => text.label_party(),
        "parties" => text.label_parties(),
        "person_categories" => text.label_person_categories(),
        "data_categories" => text.label_data_categories(),
        "requests" => text.label_requests(),
        "measures_applied" => text.label_measures_applied(),
        "origin_service" => text.label_origin(),
        "disclosure" => text.label_disclosure(),
        "title" => text.label_title(),
        "file" => text.label_file(),
        "answer" => text.label_answer(),
        _ => crate::ui::quotes::label(text, code).unwrap_or_else(|| code.to_owned()),
    };
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The words around a hit, with what was found standing out.
fn words(canvas: &Canvas<'_, '_>, snippet: &Snippet, sheet: &mut Sheet) {
    let more = canvas.signs.more;
    let (lead, tail) = (if snippet.is_cut.0 { more } else { "" }, if snippet.is_cut.1 { more } else { "" });
    // A line end is as long as a blank, so that the marks stay where they are.
    let text = format!("{lead}{}{tail}", snippet.text.replace(['\n', '\r'], " "));
    let marked = snippet.marked.iter().map(|range| range.start + lead.len()..range.end + lead.len());
    let marked: Vec<Range<usize>> = marked.collect();
    let lines = wrap::ranges(&text, sheet.width.saturating_sub(4 + more.len()));
    let is_cut = lines.len() > MOST_LINES;
    for (place, line) in lines.into_iter().take(MOST_LINES).enumerate() {
        let mut pieces = vec![("    ".to_owned(), canvas.theme.text)];
        pieces.extend(cut(canvas, &text, line, &marked));
        if is_cut && place + 1 == MOST_LINES {
            pieces.push((more.to_owned(), canvas.theme.dim));
        }
        sheet.line(pieces);
    }
}

/// A line, cut where a mark begins or ends.
fn cut(canvas: &Canvas<'_, '_>, text: &str, line: Range<usize>, marked: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = line.start;
    for mark in marked.iter().filter(|mark| mark.start < line.end && mark.end > line.start) {
        let (start, end) = (mark.start.max(line.start), mark.end.min(line.end));
        pieces.push((wrap::shown(&text[at..start]), canvas.theme.dim));
        pieces.push((wrap::shown(&text[start..end]), canvas.theme.found));
        at = end;
    }
    pieces.push((wrap::shown(&text[at..line.end]), canvas.theme.dim));
    pieces
}
