//! A first mapping for a sheet that was delivered: names and values compared with the contract. It proposes; a person
//! reads every guess with its reason before anything is imported by it.

use super::contract::{self, Kind};
use super::date::DateForm;
use super::near::fold;
use super::number::NumberForm;
use super::synonyms::Synonyms;
use crate::domain::bundle::Table;
use crate::domain::codes::Code;
use crate::import::account::SheetRead;
use crate::import::in_cell;
use crate::import::reading::{Reading, Shown};
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// What is suggested for one sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub sheet: SheetRead,
    /// Beginnings of rows that look like totals.
    pub leave_out: Vec<String>,
    /// The table its rows seem to be records of, when one fits at all.
    pub table: Option<Table>,
    /// Whether most columns fit it.
    pub is_sure: bool,
    pub columns: Vec<Suggested>,
    /// Required fields that no column fits.
    pub required: Vec<String>,
}

/// What is suggested for one column, or for a ref of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    pub name: String,
    /// A few of its values.
    pub samples: Vec<String>,
    pub guess: Option<Guess>,
}

/// A guess, and how it was come by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    pub field: String,
    /// How sure, in percent.
    pub share: u8,
    pub why: Why,
    /// The settings of the field, as TOML.
    pub settings: String,
    /// Values of which it is not known what they stand for.
    pub unknown: Vec<String>,
    /// Two ways to read each of its dates.
    pub ambiguous: Option<(&'static str, &'static str)>,
}

/// Why a column may be a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    Same,
    Synonym(String),
    Similar(String),
}

/// How many values of a column are shown and how many different ones may be codes.
const SAMPLES: usize = 3;
const MOST_VALUES: usize = 40;
/// Less sure is not said at all, in percent.
const LEAST: u8 = 45;
/// In the order they are tried; day before month, as here.
const DATES: [&str; 10] = [
    "%d-%m-%Y",
    "%d/%m/%Y",
    "%d.%m.%Y",
    "%m/%d/%Y",
    "%d %B %Y",
    "%d %b %Y",
    "%d-%m-%y",
    "%d-%m-%Y %H:%M",
    "%Y-%m-%dT%H:%M:%S",
    "excel-serial",
];

/// Suggests a mapping for each sheet that was shown; `file`: the name of its source.
#[must_use]
pub fn suggest(reading: &Reading, file: &str) -> Vec<Suggestion> {
    let synonyms = &Synonyms::read();
    let sheets = reading.sheets.iter().zip(&reading.shown).filter(|(_, shown)| !shown.rows.is_empty());
    sheets.map(|(sheet, shown)| of_sheet(sheet, shown, &Named { file, synonyms })).collect()
}

/// What is known beside the cells.
struct Named<'n> {
    file: &'n str,
    synonyms: &'n Synonyms,
}

/// A column of a sheet.
struct Column<'r> {
    name: String,
    /// Its values, trimmed, those that are empty left out.
    values: Vec<&'r str>,
}

impl Column<'_> {
    /// Its different values.
    fn different(&self) -> Vec<&str> {
        let mut different: Vec<&str> = Vec::new();
        for value in &self.values {
            if different.len() < MOST_VALUES && !different.contains(value) {
                different.push(value);
            }
        }
        different
    }
}

fn of_sheet(sheet: &SheetRead, shown: &Shown, named: &Named<'_>) -> Suggestion {
    // Names that come with each record stand in no row, and are put before the first.
    let comes_with_names = shown.rows[0].0 == 0;
    let place = if comes_with_names { 0 } else { header(shown, named.synonyms) };
    let (row, heading) = &shown.rows[place];
    let first =
        |cells: &[String]| cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty()).map(str::to_owned);
    let begins = |cells: &[String], word: &str| first(cells).is_some_and(|cell| fold(&cell).starts_with(&fold(word)));
    let below = &shown.rows[place + 1..];
    let words = named.synonyms.leave_out.iter();
    let leave_out: Vec<String> =
        words.filter(|word| below.iter().any(|(_, cells)| begins(cells, word))).cloned().collect();
    let records: Vec<&Vec<String>> = below
        .iter()
        .map(|(_, cells)| cells)
        .filter(|cells| !leave_out.iter().any(|word| begins(cells, word)))
        .collect();
    let column = |(place, name): (usize, &String)| {
        let cells = records.iter().filter_map(|cells| cells.get(place)).map(|cell| in_cell::unshield(cell).trim());
        let values = cells.filter(|cell| !cell.is_empty()).collect();
        Column { name: name.split_whitespace().collect::<Vec<_>>().join(" "), values }
    };
    let columns: Vec<Column<'_>> =
        heading.iter().enumerate().map(column).filter(|column| !column.name.is_empty()).collect();
    let best = Table::ALL.iter().map(|&table| (table, guesses(table, &columns, named.synonyms)));
    let best = best.map(|(table, guesses)| (merit(table, &guesses, (sheet, named)), table, guesses));
    let best = best.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let (table, guesses) = match best {
        Some((merit, table, guesses)) if merit > 0 => (Some(table), guesses),
        _ => (None, vec![None; columns.len()]),
    };
    let is_given = |field: &String| guesses.iter().flatten().any(|guess| guess.field == *field);
    let required = table.map(contract::required).unwrap_or_default();
    let is_sure = guesses.iter().flatten().count() * 2 >= columns.len();
    let columns = columns.iter().zip(&guesses).map(|(column, guess)| Suggested {
        name: column.name.clone(),
        samples: column.different().into_iter().take(SAMPLES).map(str::to_owned).collect(),
        guess: guess.clone(),
    });
    let sheet = SheetRead { header_row: Some(*row).filter(|_| !comes_with_names), ..sheet.clone() };
    let columns = columns.collect();
    let required = required.into_iter().filter(|field| !is_given(field)).collect();
    Suggestion { sheet, leave_out, table, is_sure, columns, required }
}

/// The place of the row with most names that mean something; without any, of the row with most cells.
fn header(shown: &Shown, synonyms: &Synonyms) -> usize {
    let fields: Vec<String> = Table::ALL.iter().flat_map(|&table| contract::fields(table)).collect();
    let words: Vec<String> = fields.iter().flat_map(|field| synonyms.of_field(field)).map(|word| fold(&word)).collect();
    let merit = |(_, cells): &(u64, Vec<String>)| {
        let known = cells.iter().filter(|cell| words.contains(&fold(cell))).count();
        (known, cells.iter().filter(|cell| !cell.trim().is_empty()).count())
    };
    let merits = shown.rows.iter().take(crate::import::head::LOOKED_AT).map(merit).enumerate();
    merits.reduce(|best, next| if next.1 > best.1 { next } else { best }).map_or(0, |(place, _)| place)
}

/// How well a table fits: what its columns fit, what is required, and how the sheet and its file are called.
fn merit(table: Table, guesses: &[Option<Guess>], (sheet, named): (&SheetRead, &Named<'_>)) -> u64 {
    let shares: u64 = guesses.iter().flatten().map(|guess| u64::from(guess.share)).sum();
    let required = contract::required(table);
    let is_given = |field: &&String| guesses.iter().flatten().any(|guess| guess.field == **field);
    let given = required.iter().filter(is_given).count();
    let absent = required.len() - given;
    let called = fold(&format!("{} {}", named.file, sheet.name.as_deref().unwrap_or_default()));
    let is_called = named.synonyms.of_table(table.code()).iter().any(|word| called.contains(&fold(word)));
    (shares + if is_called && shares > 0 { 300 } else { 0 }).saturating_sub(100 * absent as u64)
}

/// The best field for each column; each field is taken once.
fn guesses(table: Table, columns: &[Column<'_>], synonyms: &Synonyms) -> Vec<Option<Guess>> {
    let mut guesses = vec![None; columns.len()];
    let mut all = Vec::new();
    for field in contract::fields(table) {
        let kind = contract::holds(table, &field);
        for (place, column) in columns.iter().enumerate() {
            if let Some((share, why)) = likeness(&column.name, &synonyms.of_field(&field)) {
                let fits = settings(column, &kind, synonyms);
                let share = u8::try_from(u16::from(share) * u16::from(fits.share) / 100).unwrap_or(100);
                let Fit { settings, unknown, ambiguous, .. } = fits;
                let guess = Guess { field: field.clone(), share, why, settings, unknown, ambiguous };
                if share >= LEAST {
                    all.push((place, guess));
                }
            }
        }
    }
    // Of equals the first column: sorting keeps their order.
    all.sort_by_key(|(_, guess)| std::cmp::Reverse(guess.share));
    let mut taken: Vec<String> = Vec::new();
    if let Some((place, guess)) = composed(columns, table) {
        taken.push(guess.field.clone());
        guesses[place] = Some(guess);
    }
    for (place, guess) in all {
        if guesses[place].is_none() && !taken.contains(&guess.field) {
            taken.push(guess.field.clone());
            guesses[place] = Some(guess);
        }
    }
    guesses
}

/// A year and a number beside each other are a ref in two columns.
fn composed(columns: &[Column<'_>], table: Table) -> Option<(usize, Guess)> {
    let starts = |beginnings: &[&str]| {
        columns.iter().position(|column| beginnings.iter().any(|beginning| fold(&column.name).starts_with(beginning)))
    };
    let (year, number) = (starts(&["jaar", "year"])?, starts(&["volgn", "nr", "nummer", "number"])?);
    if !contract::required(table).iter().any(|field| field == "ref") {
        return None;
    }
    let is_number = |value: &&str| value.bytes().all(|byte| byte.is_ascii_digit());
    let digits = if columns[number].values.iter().all(is_number) { ":04" } else { "" };
    let brace = |place: usize| columns[place].name.replace('{', "{{").replace('}', "}}");
    let service = starts(&["dienst", "service"]).map(|place| format!("{{{}}}-", brace(place))).unwrap_or_default();
    let template = format!("{service}{{{}}}-{{{}{digits}}}", brace(year), brace(number));
    let why = Why::Synonym(format!("{} + {}", columns[year].name, columns[number].name));
    let settings = format!("template = {}", quoted(&template));
    Some((number, Guess { field: "ref".to_owned(), share: 80, why, settings, unknown: Vec::new(), ambiguous: None }))
}

/// How much a column's name is like one of the words for a field; the first word is the field's own name.
fn likeness(name: &str, words: &[String]) -> Option<(u8, Why)> {
    let folded = fold(name);
    let matcher = SkimMatcherV2::default().ignore_case();
    let one = |(nth, word): (usize, &String)| {
        let other = fold(word);
        if folded == other {
            return Some((
                if nth == 0 { 100 } else { 95 },
                if nth == 0 { Why::Same } else { Why::Synonym(word.clone()) },
            ));
        }
        let is_within = other.len() >= 4 && format!(" {folded} ").contains(&format!(" {other} "));
        if is_within {
            return Some((70, Why::Similar(word.clone())));
        }
        // A short word's letters are found in any long one.
        let comparable = other.len() >= 4 && other.len() * 2 >= folded.len();
        let score = comparable.then(|| matcher.fuzzy_match(&folded, &other)).flatten()?;
        let most = matcher.fuzzy_match(&other, &other).filter(|&most| most > 0)?;
        let share = u8::try_from((60 * score / most).clamp(0, 60)).ok()?;
        (share >= LEAST).then(|| (share, Why::Similar(word.clone())))
    };
    words.iter().enumerate().filter_map(one).max_by_key(|(share, _)| *share)
}

/// How the values of a column fit a type of field, and the settings they need.
struct Fit {
    /// In percent.
    share: u8,
    settings: String,
    unknown: Vec<String>,
    ambiguous: Option<(&'static str, &'static str)>,
}

fn settings(column: &Column<'_>, holds: &contract::Holds, synonyms: &Synonyms) -> Fit {
    let mut parts = vec![format!("column = {}", quoted(&column.name))];
    let mut fit = Fit { share: 100, settings: String::new(), unknown: Vec::new(), ambiguous: None };
    let values = column.different();
    let separator = [";", "\n", "|", ","].into_iter().find(|sign| values.iter().any(|value| value.contains(sign)));
    let separator = separator.filter(|_| holds.is_list && !matches!(holds.kind, Kind::Parts));
    if let Some(separator) = separator {
        parts.push(format!("list = {}", quoted(separator)));
    }
    let mut elements: Vec<&str> = Vec::new();
    for value in &values {
        for element in separator.map_or(vec![*value], |sign| value.split(sign).collect()) {
            let element = element.trim();
            if !element.is_empty() && !elements.contains(&element) {
                elements.push(element);
            }
        }
    }
    match &holds.kind {
        Kind::Date => dates(&elements, &mut parts, &mut fit),
        Kind::WholeNumber => numbers(&elements, &mut parts, &mut fit),
        Kind::TrueOrFalse => codes(&elements, (&["true", "false"], synonyms), &mut parts, &mut fit),
        Kind::Code(known) => codes(&elements, (known, synonyms), &mut parts, &mut fit),
        Kind::Parts | Kind::Item | Kind::Moment if !elements.is_empty() => fit.share = 30,
        _ => {}
    }
    fit.settings = parts.join(", ");
    fit
}

fn dates(values: &[&str], parts: &mut Vec<String>, fit: &mut Fit) {
    let is_iso = |value: &str| value.len() == 10 && super::date::read(value, &[]).is_some();
    let written: Vec<&str> = values.iter().copied().filter(|value| !is_iso(value)).collect();
    let (mut left, mut forms) = (written.clone(), Vec::new());
    for name in DATES {
        let Some(form) = DateForm::parse(name) else { continue };
        // A number is a date only where dates are wanted and it is one of our time.
        let reads = |value: &&str| form.read(value).is_some() && (form != DateForm::Serial || value.len() == 5);
        if left.iter().any(reads) {
            left.retain(|value| !reads(value));
            forms.push(name);
        }
    }
    let reads_all =
        |name: &str| DateForm::parse(name).is_some_and(|form| written.iter().all(|value| form.read(value).is_some()));
    if forms == ["%d/%m/%Y"] && reads_all("%m/%d/%Y") {
        fit.ambiguous = Some(("%d/%m/%Y", "%m/%d/%Y"));
    }
    match forms.as_slice() {
        [] => {}
        [one] => parts.push(format!("date = {}", quoted(one))),
        several => {
            parts.push(format!("date = [{}]", several.iter().map(|form| quoted(form)).collect::<Vec<_>>().join(", ")));
        }
    }
    fit.share = if left.len() * 5 > values.len() { 30 } else { 100 };
}

fn numbers(values: &[&str], parts: &mut Vec<String>, fit: &mut Fit) {
    let thousands = [None, Some('.'), Some(','), Some(' ')];
    let reads = |thousands: Option<char>, value: &&&str| NumberForm { decimal: None, thousands }.read(value).is_some();
    let count = |&thousands: &Option<char>| values.iter().filter(|value| reads(thousands, value)).count();
    let best = thousands.into_iter().rev().max_by_key(count).flatten();
    if let Some(sign) = best {
        parts.push(format!("thousands = {}", quoted(&sign.to_string())));
    }
    let nothing: Vec<&str> = values.iter().copied().filter(|value| matches!(*value, "-" | "–" | "n.v.t.")).collect();
    if !nothing.is_empty() {
        parts.push(format!("empty = [{}]", nothing.iter().map(|value| quoted(value)).collect::<Vec<_>>().join(", ")));
    }
    let others = values.len() - count(&best) - nothing.len();
    fit.share = if others * 5 > values.len() { 30 } else { 100 };
}

fn codes(values: &[&str], (known, synonyms): (&[&'static str], &Synonyms), parts: &mut Vec<String>, fit: &mut Fit) {
    let mut pairs = Vec::new();
    for value in values {
        match known.iter().find(|code| *code == value).copied().or_else(|| synonyms.code(value, known)) {
            Some(code) => pairs.push(format!("{} = {}", quoted(value), quoted(code))),
            None => fit.unknown.push((*value).to_owned()),
        }
    }
    fit.share = match (pairs.len(), fit.unknown.len()) {
        (0, 0) => 100,
        (0, _) => 50,
        (some, unknown) if unknown > some => 80,
        _ => 100,
    };
    parts.push(format!("values = {{ {} }}", pairs.join(", ")));
}

/// A text as TOML writes it, on one line and without a sign that would change how it is shown.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}') =>
            {
                quoted.push_str(&format!("\\u{:04X}", c as u32));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
