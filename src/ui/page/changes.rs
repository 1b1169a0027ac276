//! Two versions of a weighing note, field by field and word by word.

use super::sheet::Sheet;
use crate::domain::records::WeighingNote;
use crate::text::{Text, date};
use crate::ui::canvas::Canvas;
use crate::ui::document::Entry;
use crate::ui::{difference, lines, records};
use std::collections::BTreeMap;

/// Columns by which the words of a field stand in.
const INDENT: usize = 2;

pub fn write(canvas: &Canvas<'_, '_>, (earlier, later): &(WeighingNote, WeighingNote), sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    for (word, note) in [(text.hang_earlier(), earlier), (text.hang_later(), later)] {
        let adopted = text.hang_adopted(date(note.adopted_on, text.language()));
        let version = text.hang_version(note.version.to_string());
        let said = format!("{version}, {adopted}");
        let wide = lines::width(&text.hang_earlier()).max(lines::width(&text.hang_later())) + 2;
        sheet.target(vec![
            (lines::pad(&word, wide, ""), theme.dim),
            (format!("{}  ", note.reference), theme.strong),
            (said, theme.text),
        ]);
    }
    let (gone, new) = difference::marks(text);
    sheet.text(&text.hang_difference_how(gone, new), theme.dim);
    let (before, after) = (fields(text, earlier), fields(text, later));
    let mut same = Vec::new();
    for (label, from, to) in paired(before, &after) {
        if from == to {
            same.push(label);
            continue;
        }
        sheet.heading(label);
        let lines = if is_short(&from) && is_short(&to) {
            difference::whole(canvas, (&from, &to))
        } else {
            difference::lines(canvas, (&from, &to), sheet.width - INDENT)
        };
        for mut line in lines {
            line.insert(0, (" ".repeat(INDENT), theme.text));
            sheet.line(line);
        }
    }
    sheet.gap();
    if !same.is_empty() {
        sheet.text(&text.hang_same(same.join(", ")), theme.dim);
    }
}

/// A date, a level, a number: one value takes the place of another, whatever letters they share.
fn is_short(value: &str) -> bool {
    value.split_whitespace().count() <= 3
}

/// The fields of a note as they are read, each by its name; under a heading the heading goes before it.
fn fields(text: &Text, note: &WeighingNote) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut heading: Option<String> = None;
    for entry in records::note_alone(text, note) {
        match entry {
            Entry::Gap => heading = None,
            Entry::Heading(words) => heading = Some(words),
            Entry::Field { label, value, .. } | Entry::Passage { label: Some(label), text: value, .. } => {
                let label = heading.as_ref().map_or_else(|| label.clone(), |heading| format!("{heading}: {label}"));
                found.push((label, value));
            }
            Entry::Text(words, _) | Entry::Passage { label: None, text: words, .. } => {
                found.push((heading.take().unwrap_or_default(), words));
            }
            Entry::Row(..) => {}
        }
    }
    found
}

/// Each field with what stands in both; a field that only one has is empty in the other.
fn paired(before: Vec<(String, String)>, after: &[(String, String)]) -> Vec<(String, String, String)> {
    let mut later: BTreeMap<String, String> = after.iter().cloned().collect();
    let mut found: Vec<(String, String, String)> = before
        .into_iter()
        .map(|(label, from)| {
            let to = later.remove(&label).unwrap_or_default();
            (label, from, to)
        })
        .collect();
    for (place, (label, _)) in after.iter().enumerate() {
        if let Some(to) = later.remove(label) {
            // After the field that stands before it in the later version.
            let before = place.checked_sub(1).and_then(|place| after.get(place));
            let at = before.and_then(|(name, _)| found.iter().position(|(known, ..)| known == name));
            found.insert(at.map_or(0, |at| at + 1), (label.clone(), String::new(), to));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::paired;

    #[test]
    fn a_field_of_one_version_only_stands_where_it_belongs() {
        let list = |fields: &[(&str, &str)]| -> Vec<(String, String)> {
            fields.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect()
        };
        let found = paired(
            list(&[("niveau", "minister"), ("M1", "wissen"), ("tekst", "a")]),
            &list(&[("niveau", "dienstleiding"), ("M2", "melden"), ("tekst", "a")]),
        );
        let found: Vec<_> = found.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
        let expected =
            [("niveau", "minister", "dienstleiding"), ("M2", "", "melden"), ("M1", "wissen", ""), ("tekst", "a", "a")];
        assert_eq!(found, expected);
    }
}
