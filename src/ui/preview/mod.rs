//! The report screen: the counts, of which one is pointed at, and beside or under them the report.

mod blocks;
mod counts;
pub mod export;
mod table;

pub use blocks::LaidReport;

use super::canvas::{Canvas, Piece, below, row};
use super::{lines, page};
use crate::app::form::FieldName;
use crate::app::{Action, Msg};
use crate::domain::codes::Code;
use crate::domain::page::ReportPage;
use crate::domain::publication::{Audience, Section};
use crate::domain::version::{Edition, Stage};
use crate::text::{Text, date};
use ratatui::layout::Rect;

/// From this many columns on, margins left out, the report stands beside its counts.
const BESIDE: u16 = 116;

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, found: &ReportPage) {
    head(canvas, area, found);
    let body = below(area, 2);
    match &found.report {
        Ok(report) => {
            let (counts, shown) = if canvas.model.preview.alone { (None, body) } else { parted(body) };
            if let Some(counts) = counts {
                let sheet = counts::sheet(canvas, found, counts.width.into());
                page::lines(canvas, counts, &sheet);
            }
            blocks::draw(canvas, shown, report);
        }
        Err(refusals) => refused(canvas, body, refusals),
    }
}

/// The counts, and the report beside or under them.
fn parted(area: Rect) -> (Option<Rect>, Rect) {
    if area.width >= BESIDE {
        let width = (area.width * 2 / 5).min(56);
        let right = Rect { x: area.x + width + 2, width: area.width - width - 2, ..area };
        return (Some(Rect { width, ..area }), right);
    }
    let height = area.height * 2 / 5;
    (Some(Rect { height, ..area }), below(area, usize::from(height)))
}

/// For whom, from which state of the work, and whether that is still the state.
fn head(canvas: &mut Canvas<'_, '_>, area: Rect, found: &ReportPage) {
    let (text, theme) = (canvas.text, canvas.theme);
    let mut pieces: Vec<Piece> = vec![(" ".to_owned(), theme.text)];
    let mut x = area.x + 1;
    for audience in Audience::ALL {
        let word = text.audience(*audience);
        let piece = if *audience == found.audience {
            (format!("[{word}] "), theme.strong)
        } else {
            (format!(" {word}  "), theme.dim)
        };
        let wide = u16::try_from(lines::width(&piece.0)).unwrap_or(0).min(area.right().saturating_sub(x));
        canvas.on_press(Rect { x, width: wide, ..row(area, 0) }, Msg::Do(shows(*audience)));
        x += wide;
        pieces.push(piece);
    }
    let stale = canvas.model.page.as_ref().is_some_and(|page| page.loading);
    let (said, look) = if stale { (text.preview_stale(), theme.warning) } else { (edition(text, found), theme.dim) };
    if area.width >= BESIDE {
        pieces.push((format!("  {said}"), look));
    } else {
        canvas.put(row(area, 1), &[(format!("  {said}"), look)]);
    }
    canvas.put(row(area, 0), &pieces);
}

/// What shows the report to these readers.
fn shows(audience: Audience) -> Action {
    match audience {
        Audience::Public => Action::PublicReport,
        Audience::Secret => Action::SecretReport,
        Audience::FactCheck => Action::FactCheckReport,
    }
}

fn edition(text: &Text, found: &ReportPage) -> String {
    let Some(line) = &found.version else { return text.preview_never_frozen() };
    let version = text.edition(Edition::Frozen { number: line.number, stage: line.stage });
    text.preview_frozen(version, date(line.at.date_naive(), text.language()))
}

fn refused(canvas: &mut Canvas<'_, '_>, area: Rect, refusals: &[String]) {
    let mut sheet = page::sheet::Sheet::new(canvas, area.width.into());
    sheet.text(&canvas.text.preview_refused(), canvas.theme.failure);
    for refusal in refusals {
        sheet.indented(refusal, canvas.theme.text);
    }
    page::lines(canvas, area, &sheet);
}

/// A code of a choice of the export form in words.
pub fn choice(text: &Text, name: FieldName, code: &str) -> String {
    let known = match name {
        FieldName::Audience => Audience::parse(code).ok().map(|audience| text.audience(audience)),
        FieldName::Section => Section::parse(code).ok().map(|section| text.section(section)),
        FieldName::Marking => Stage::parse(code).ok().map(|stage| text.word(stage)),
        _ => None,
    };
    known.unwrap_or_else(|| match code {
        "working" => text.export_working(),
        "last" => text.export_last(),
        "keep" => text.export_keep(),
        "replace" => text.export_replaced(),
        "nl" => text.export_dutch(),
        "en" => text.export_english(),
        format => format.to_owned(),
    })
}
