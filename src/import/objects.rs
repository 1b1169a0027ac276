//! Records of JSON that come with names of their own, for a mapping: each list of objects is a sheet, and what stands in an
//! object inside a record is a column with a dotted name.

use super::account::{RowCount, SheetRead};
use super::dress::Dress;
use super::form::{Form, Plan, Purpose};
use super::in_cell;
use super::json::{self, MARK};
use super::json_lines::{LONGEST, TABLE};
use super::mapping::{Register, Taken};
use super::parser::{Fault as Broken, Parser};
use super::pass::Pass;
use super::reading::{Reading, SHOWN, Shown};
use super::sheet::Fault;
use super::value::Value;
use super::workbook;
use crate::domain::bundle::{Bundle, Table};
use crate::domain::codes::Code;
use crate::domain::problem::{ProblemKind, ValueType};
use std::borrow::Cow;
use std::io::{self, BufRead, Read, Seek, SeekFrom};

/// The most columns of a sheet: some ten times the widest table.
const WIDEST: usize = 512;
/// How far into a source the mark of a bundle is looked for, in bytes.
const LOOKED_AT: u64 = 64 << 10;

/// Whether a JSON source is read by the mapping. A pattern is no name: what it fits may also be a bundle in the
/// contract's own form, and that stays one.
pub(super) fn are_mapped(dress: Dress, form: &Form<'_>, source: &mut (impl BufRead + Seek)) -> io::Result<bool> {
    if !matches!(dress, Dress::Json | Dress::JsonLines) {
        return Ok(false);
    }
    let is_show = form.purpose == Purpose::Show;
    let (is_named, by_pattern) =
        form.mapping.map_or((false, false), |mapping| (mapping.names_exactly(form.file), mapping.names(form.file)));
    if is_named || !(is_show || by_pattern) {
        return Ok(is_named);
    }
    let mut start = Vec::new();
    source.take(LOOKED_AT).read_to_end(&mut start)?;
    source.seek(SeekFrom::Start(0))?;
    Ok(!is_bundle(dress, &String::from_utf8_lossy(&start)))
}

/// Whether a source that begins so is in the contract's own form.
fn is_bundle(dress: Dress, start: &str) -> bool {
    if dress == Dress::Json {
        return start.contains(&format!("\"{MARK}\""));
    }
    let line = start.trim_start_matches('\u{feff}').lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let Ok(Value::Object(object)) = Parser::new(line).value() else { return false };
    let is_table = |value: &Value<'_>| matches!(value, Value::Text(table) if Table::parse(table).is_ok());
    object.iter().any(|(name, value)| name == TABLE && is_table(value))
}

/// Reads a source by what the mapping says of it.
pub(super) fn read(
    (dress, form): (Dress, &Form<'_>),
    source: &mut impl BufRead,
    reading: &mut Reading,
    pass: &mut Pass<'_>,
) -> io::Result<()> {
    let mut sheets = Sheets { form, reading, pass, sheet: None, titles: 0, is_enough: false };
    if dress == Dress::JsonLines {
        sheets.lines(source)?;
    } else {
        let mut bytes = Vec::new();
        source.take(LONGEST + 1).read_to_end(&mut bytes)?;
        sheets.whole(&bytes);
    }
    sheets.end();
    Ok(())
}

/// The sheets of a source, one after another.
struct Sheets<'r, 'm, 'g> {
    form: &'r Form<'m>,
    reading: &'r mut Reading,
    pass: &'r mut Pass<'g>,
    sheet: Option<Sheet<'m>>,
    /// Single values outside every sheet: like titles above a table.
    titles: u64,
    /// Whether nobody wants more.
    is_enough: bool,
}

/// What becomes of the rows of a sheet.
enum Sheet<'m> {
    Mapped(Box<Register<'m>>),
    /// In the contract's own form, beside others that are not.
    Contract(Table),
    Shown {
        names: Vec<String>,
    },
    Skipped,
    /// Nothing can be made of it, and that was said.
    Refused,
}

/// The members of a record as columns.
type Columns<'v, 's> = Vec<(String, &'v Value<'s>)>;

impl<'m> Sheets<'_, 'm, '_> {
    fn lines(&mut self, source: &mut impl BufRead) -> io::Result<()> {
        self.begin(None);
        let (mut line, mut row) = (Vec::new(), 0);
        loop {
            line.clear();
            source.by_ref().take(LONGEST + 1).read_until(b'\n', &mut line)?;
            if line.is_empty() || self.is_enough {
                return Ok(());
            }
            row += 1;
            if line.len() as u64 > LONGEST {
                self.unreadable(row, ProblemKind::TooLarge { most: LONGEST });
                return Ok(());
            }
            let read = json::text(&line).and_then(|text| {
                let text = if row == 1 { text } else { text.trim_start_matches('\u{feff}') };
                if text.trim().is_empty() {
                    return Ok(None);
                }
                let mut parser = Parser::new(text);
                let value = parser.value().and_then(|value| parser.end().map(|()| value));
                value.map(Some).map_err(|broken| json::syntax(text, broken))
            });
            match read {
                Ok(Some(value)) => self.row(row, &value),
                Ok(None) => self.count(|rows| rows.empty += 1),
                Err(ProblemKind::Syntax { column, fault, .. }) => {
                    self.unreadable(row, ProblemKind::Syntax { line: row, column, fault });
                }
                Err(kind) => self.unreadable(row, kind),
            }
        }
    }

    fn unreadable(&mut self, line: u64, kind: ProblemKind) {
        self.count(|rows| rows.unreadable += 1);
        // The place of a fault names its line already.
        let line = (!matches!(kind, ProblemKind::Syntax { .. })).then_some(line);
        self.reading.refuse(line, None, kind);
    }

    fn whole(&mut self, bytes: &[u8]) {
        if bytes.len() as u64 > LONGEST {
            return self.reading.refuse(None, None, ProblemKind::TooLarge { most: LONGEST });
        }
        let broken = match json::text(bytes) {
            Err(kind) => Err(kind),
            Ok(text) => self.document(&mut Parser::new(text)).map_err(|broken| json::syntax(text, broken)),
        };
        if let Err(kind) = broken {
            // Half a file must not pass for a whole one, and what it lacks stands in the other half.
            self.sheet = None;
            self.reading.bundle = Bundle::default();
            self.reading.problems.retain(|problem| problem.table.is_none());
            self.reading.refuse(None, None, kind);
        }
    }

    fn document(&mut self, parser: &mut Parser<'_>) -> Result<(), Broken> {
        match parser.peek() {
            Some(b'[') => {
                self.begin(None);
                self.list(parser)?;
            }
            Some(b'{') => {
                let mut names: Vec<String> = Vec::new();
                parser.members(|parser, name| {
                    let name = name.into_owned();
                    if names.contains(&name) {
                        self.reading.refuse(None, None, ProblemKind::DoubledName { name });
                        return parser.value().map(drop);
                    }
                    let is_read = self.member(parser, &name);
                    names.push(name);
                    is_read
                })?;
                workbook::refuse_absent(self.form, self.reading);
            }
            _ => {
                let found = parser.value()?.excerpt();
                self.reading.refuse(None, None, ProblemKind::WrongType { found, expected: ValueType::Object });
            }
        }
        parser.end()
    }

    fn member(&mut self, parser: &mut Parser<'_>, name: &str) -> Result<(), Broken> {
        match parser.peek() {
            Some(b'[') => {
                self.begin(Some(name));
                self.list(parser)
            }
            Some(b'{') => {
                self.begin(Some(name));
                self.row(1, &parser.value()?);
                Ok(())
            }
            _ => {
                parser.value()?;
                self.titles += 1;
                Ok(())
            }
        }
    }

    fn list(&mut self, parser: &mut Parser<'_>) -> Result<(), Broken> {
        let mut row = 0;
        parser.elements(|parser| {
            row += 1;
            self.row(row, &parser.value()?);
            Ok(())
        })
    }

    /// Begins a sheet, and ends the one before it.
    fn begin(&mut self, name: Option<&str>) {
        self.end_sheet();
        let reading = &mut *self.reading;
        let plan = self.form.plan(name);
        let tables = plan.as_ref().map(|plan| plan.tables()).unwrap_or_default();
        // As in a workbook: two sheets may give one table, then a row is told apart by its sheet.
        let source = reading.sheets.len();
        reading.begin_sheet(SheetRead { source, name: name.map(str::to_owned), tables, ..SheetRead::default() });
        self.sheet = Some(match plan {
            Ok(Plan::Mapped(source)) => {
                Register::open(source, reading).map_or(Sheet::Refused, |register| Sheet::Mapped(Box::new(register)))
            }
            Ok(Plan::Contract(table)) => {
                reading.read.entry(table).or_default();
                Sheet::Contract(table)
            }
            Ok(Plan::Show) => {
                reading.shown.push(Shown::default());
                Sheet::Shown { names: Vec::new() }
            }
            Ok(Plan::Skip) => Sheet::Skipped,
            Err(kind) => {
                reading.refuse(None, None, kind);
                Sheet::Refused
            }
        });
    }

    fn end_sheet(&mut self) {
        let titles = std::mem::take(&mut self.titles);
        self.reading.count(|rows| (rows.read, rows.head) = (rows.read + titles, rows.head + titles));
        // Before the first sheet there is nothing to count them with.
        self.titles = if self.reading.sheets.is_empty() { titles } else { 0 };
        match self.sheet.take() {
            Some(Sheet::Mapped(register)) => register.close(self.reading),
            Some(Sheet::Shown { names }) => {
                if let Some(shown) = self.reading.shown.last_mut().filter(|shown| !shown.rows.is_empty()) {
                    shown.rows.insert(0, (0, names));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self) {
        self.end_sheet();
        if self.reading.sheets.is_empty() && self.reading.problems.is_empty() && self.form.purpose == Purpose::Import {
            self.reading.refuse(None, None, ProblemKind::NoColumns);
        }
        self.pass.end(self.reading);
    }

    fn count(&mut self, change: impl FnOnce(&mut RowCount)) {
        self.reading.count(|rows| {
            rows.read += 1;
            change(rows);
        });
    }

    fn row(&mut self, row: u64, value: &Value<'_>) {
        if self.is_enough {
            return;
        }
        let bytes = match self.sheet.take() {
            None => 0,
            Some(mut sheet) => {
                let bytes = self.take(&mut sheet, row, value);
                self.sheet = Some(sheet);
                bytes
            }
        };
        self.is_enough |= !self.pass.took(bytes, self.reading);
    }

    /// Takes a row, and says how large it is.
    fn take(&mut self, sheet: &mut Sheet<'m>, row: u64, value: &Value<'_>) -> usize {
        match sheet {
            Sheet::Skipped => self.count(|rows| rows.left_out += 1),
            Sheet::Refused => self.count(|rows| rows.unreadable += 1),
            Sheet::Contract(table) => {
                self.count(|rows| rows.records += 1);
                if self.reading.wants(*table) {
                    self.reading.take(*table, row, value.clone());
                }
                return value.to_json().len();
            }
            Sheet::Shown { names } => {
                self.count(|rows| rows.left_out += 1);
                self.show(names, row, value);
            }
            Sheet::Mapped(register) => return self.record(register, row, value),
        }
        1
    }

    fn record(&mut self, register: &mut Register<'m>, row: u64, value: &Value<'_>) -> usize {
        let cells = columns(value).and_then(|columns| cells(&columns, register));
        let cells = match cells {
            Ok(cells) => cells,
            Err(kind) => {
                register.reject(row, &[], Fault { place: None, kind }, self.reading);
                self.count(|rows| rows.records += 1);
                return 1;
            }
        };
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            self.count(|rows| rows.empty += 1);
        } else if register.is_left_out(&cells) || register.take(row, &cells, self.reading) == Taken::LeftOut {
            self.count(|rows| rows.left_out += 1);
        } else {
            self.count(|rows| rows.records += 1);
        }
        cells.iter().map(|cell| cell.len() + 1).sum()
    }

    fn show(&mut self, names: &mut Vec<String>, row: u64, value: &Value<'_>) {
        let Some(shown) = self.reading.shown.last_mut().filter(|shown| shown.rows.len() < SHOWN) else { return };
        let Ok(columns) = columns(value) else { return };
        let mut cells = vec![String::new(); names.len()];
        for (name, value) in columns {
            let place = names.iter().position(|known| *known == name).unwrap_or_else(|| {
                names.push(name);
                cells.push(String::new());
                names.len() - 1
            });
            cells[place] = cell(value, None).unwrap_or_default().into_owned();
        }
        shown.rows.push((row, cells));
    }
}

/// The columns of a record: an object inside it stands for as many as it holds.
fn columns<'v, 's>(value: &'v Value<'s>) -> Result<Columns<'v, 's>, ProblemKind> {
    if !matches!(value, Value::Object(_)) {
        return Err(ProblemKind::WrongType { found: value.excerpt(), expected: ValueType::Object });
    }
    let mut columns = Vec::new();
    spread("", value, &mut columns)?;
    Ok(columns)
}

fn spread<'v, 's>(path: &str, value: &'v Value<'s>, columns: &mut Columns<'v, 's>) -> Result<(), ProblemKind> {
    let Value::Object(members) = value else {
        let name = path.split_whitespace().collect::<Vec<_>>().join(" ");
        if columns.iter().any(|(known, _)| *known == name) {
            return Err(ProblemKind::DoubledName { name });
        }
        if columns.len() == WIDEST {
            return Err(ProblemKind::NoSuchColumn { found: name });
        }
        columns.push((name, value));
        return Ok(());
    };
    for (name, value) in members {
        let inside = if path.is_empty() { name.to_string() } else { format!("{path}.{name}") };
        spread(&inside, value, columns)?;
    }
    Ok(())
}

/// The cells of a record in the order of the register's columns, to which new ones are added.
fn cells<'v>(columns: &Columns<'v, '_>, register: &mut Register<'_>) -> Result<Vec<Cow<'v, str>>, ProblemKind> {
    let mut cells = vec![Cow::Borrowed(""); register.width()];
    for (name, value) in columns {
        let Some(place) = register.place(name, WIDEST) else {
            return Err(ProblemKind::NoSuchColumn { found: name.clone() });
        };
        if cells.len() <= place {
            cells.resize(place + 1, Cow::Borrowed(""));
        }
        cells[place] = if register.is_left_over(place) && !value.is_missing() {
            // What no field takes comes back as the JSON it was.
            let kept = in_cell::unknown_from_json(&value.to_json());
            Cow::Owned(in_cell::shield(&kept).into_owned())
        } else {
            cell(value, register.separator(name)).ok_or_else(|| ProblemKind::NotInForm {
                column: name.clone(),
                found: value.to_json(),
                expected: register.separator(name).unwrap_or_default().to_owned(),
            })?
        };
    }
    Ok(cells)
}

/// A value as a cell. A list of single values stands in it as in a cell of a sheet, with what the mapping says stands between
/// them; `None`: one of them holds that sign itself.
fn cell<'v>(value: &'v Value<'_>, separator: Option<&str>) -> Option<Cow<'v, str>> {
    let one = |value: &'v Value<'_>| match value {
        Value::Text(text) | Value::Cell(text) => Some(Cow::Borrowed(&**text)),
        Value::Number(digits) => Some(Cow::Borrowed(*digits)),
        Value::Bool(value) => Some(Cow::Borrowed(if *value { "true" } else { "false" })),
        Value::Null => Some(Cow::Borrowed("")),
        Value::List(_) | Value::Object(_) => None,
    };
    let text = match (value, separator) {
        (Value::List(list), separator) => match list.iter().map(one).collect::<Option<Vec<_>>>() {
            None => Cow::Owned(value.to_json()),
            Some(elements) => match separator {
                None => Cow::Owned(in_cell::join(elements.iter().map(|element| &**element))),
                Some(sign) if elements.iter().any(|element| element.contains(sign)) => return None,
                Some(sign) => Cow::Owned(elements.join(sign)),
            },
        },
        _ => one(value)?,
    };
    Some(match in_cell::shield(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(shielded) => Cow::Owned(shielded),
    })
}

#[cfg(test)]
#[path = "objects_tests.rs"]
mod tests;
