//! What a case has many of: its persons, its disclosures, its documents.

use super::document::{Entry, Tone};
use super::fields::Fields;
use super::lines;
use super::theme::Signs;
use crate::domain::document_file::{DocumentFile, FIELDS};
use crate::domain::records::Document;
use crate::domain::settle::Settled;
use crate::domain::view::{CaseFile, LinkedDisclosure, PersonLine};
use crate::text::Text;

/// The persons of the case, the one pointed at marked.
pub fn persons(
    (text, signs): (&Text, &Signs),
    file: &CaseFile,
    picked: usize,
    norm_title: impl Fn(usize) -> String,
) -> Vec<Entry> {
    let mut norms: Vec<usize> = file.persons.iter().flat_map(|line| line.required.iter()).collect();
    norms.extend(file.persons.iter().flat_map(|line| line.settled.keys().copied()));
    norms.sort_unstable();
    norms.dedup();
    let wide = file.persons.iter().map(|line| lines::width(&line.person.reference)).max().unwrap_or(0);
    let states = file.persons.iter().map(|line| lines::width(&text.state(line.state))).max().unwrap_or(0);
    let rows = file.persons.iter().enumerate().map(|(number, line)| {
        let category = line.person.category.clone().unwrap_or_else(|| text.value_missing());
        let state = lines::pad(&text.state(line.state), states, "");
        let verdicts: String = norms.iter().map(|norm| sign(signs, line, *norm)).collect();
        let cells = vec![lines::pad(&line.person.reference, wide, ""), verdicts, state, category];
        Entry::Row(cells, tone(number, picked))
    });
    let mut entries: Vec<Entry> = rows.collect();
    if !norms.is_empty() {
        // Under the list: a line over it would be taken for a person.
        let titles: Vec<String> = norms.into_iter().map(norm_title).collect();
        entries.push(Entry::Gap);
        entries.push(Entry::Text(text.asks_persons_norms(titles.join(", ")), Tone::Dim));
    }
    entries
}

/// What one norm came to for a person; a space where it is not asked.
fn sign(signs: &Signs, line: &PersonLine, norm: usize) -> &'static str {
    match line.settled.get(&norm) {
        Some(settled) => signs.settled(*settled),
        None if line.required.contains(norm) => signs.settled(Settled::Open),
        None => " ",
    }
}

/// The disclosures that rest on the item.
pub fn disclosures(text: &Text, file: &CaseFile, picked: usize) -> Vec<Entry> {
    let wide = file.disclosures.iter().map(|line| lines::width(&line.reference)).max().unwrap_or(0);
    let dates = file.disclosures.iter().map(|line| lines::width(&shown_date(text, line))).max().unwrap_or(0);
    let states = file.disclosures.iter().map(|line| lines::width(&text.state(line.state))).max().unwrap_or(0);
    let rows = file.disclosures.iter().enumerate().map(|(number, line)| {
        let date = lines::pad(&shown_date(text, line), dates, "");
        let state = lines::pad(&text.state(line.state), states, "");
        let subject = line.subject.clone().unwrap_or_default();
        let cells = vec![lines::pad(&line.reference, wide, ""), date, state, subject];
        Entry::Row(cells, tone(number, picked))
    });
    let shown = file.disclosures.len() as u64;
    let more = (file.disclosures_total > shown).then(|| {
        let counted = |count| crate::text::number(count, text.language());
        Entry::Text(text.hang_more_disclosures(counted(shown), counted(file.disclosures_total)), Tone::Dim)
    });
    rows.chain(more).collect()
}

fn shown_date(text: &Text, line: &LinkedDisclosure) -> String {
    crate::text::date(line.date, text.language())
}

fn tone(number: usize, picked: usize) -> Tone {
    if number == picked { Tone::Picked } else { Tone::Text }
}

/// The documents that belong to the item, one under the other.
pub fn documents(text: &Text, file: &CaseFile) -> Vec<Entry> {
    let mut fields = Fields::new(text);
    for (number, found) in file.documents.iter().enumerate() {
        fields.record = number;
        document(&mut fields, found);
        fields.gap();
    }
    fields.entries
}

fn document(fields: &mut Fields<'_>, found: &Document) {
    let text = fields.text;
    let title = found.title.clone().unwrap_or_else(|| found.reference.clone());
    fields.entries.push(Entry::Heading(title));
    fields.field(text.label_reference(), found.reference.clone());
    fields.dated(text.label_date(), found.date);
    fields.optional(text.label_file(), found.file.clone());
    fields.optional(text.label_classification(), found.classification.map(|level| text.word(level)));
    let file = DocumentFile::of(found);
    if let Some(file) = &file {
        let hash = file.sha256.chars().take(12).collect::<String>() + "…";
        fields.line(text.file_was(text.file_kind(file.kind), hash), Tone::Dim);
        file.remarks.iter().for_each(|remark| fields.line(text.file_remark(file.kind, *remark), Tone::Warning));
    }
    if let Some(words) = &found.text {
        fields.gap();
        match file.filter(|file| file.kind.is_marked_up()) {
            Some(_) => fields.marked_up("text", words),
            None => fields.passage("text", words),
        }
    }
    let mut others = found.extra.clone();
    others.retain(|name, _| !FIELDS.contains(&name.as_str()));
    fields.extra(&others);
}
