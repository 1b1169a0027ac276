//! The condition matrix of a party, from its disclosures and the notes that were in force on their dates.

use super::Store;
use super::error::{Doing, Result};
use super::orphans::{COLUMNS, item_line};
use super::resting::versions;
use super::row::{self, Cells, Record};
use super::versions::{names_one_of, naming};
use crate::domain::conditions::{ConditionMatrix, ConditionRow, Standing, Sum, columns};
use crate::domain::page::Weighed;
use crate::domain::records::{Disclosure, WeighingNote};
use crate::domain::weighing::note_in_force;
use rusqlite::{Connection, Row};

/// Disclosures that are listed; all of them are counted.
const SHOWN: usize = 500;

const DOING: &str = "reading the conditions of a party";

/// One that will be shown: those that lack something first, then by date and ref.
type Shown = (bool, String, String, i64, Option<i64>, Vec<Standing>);

impl Store {
    /// The conditions and measures of the disclosures of a service to a party.
    pub fn condition_matrix(&self, of: &Weighed) -> Result<ConditionMatrix> {
        let transaction = self.connection.unchecked_transaction().doing(DOING)?;
        let file: &Connection = &transaction;
        let known = super::case::parties(file)?;
        let notes = versions(file, &of.service, &of.party)?;
        let columns = columns(&notes);
        let mut matrix = ConditionMatrix {
            of: of.clone(),
            party: known.get(&of.party).cloned(),
            sums: vec![Sum::default(); columns.len()],
            columns,
            rows: Vec::new(),
            total: 0,
            lacking: 0,
        };
        let shown = count(file, &mut matrix, &notes, &naming(of, &known))?;
        matrix.rows = shown.into_iter().map(|shown| line(file, shown)).collect::<Result<_>>()?;
        Ok(matrix)
    }
}

/// Counts every disclosure; gives those that are shown.
fn count(
    file: &Connection,
    matrix: &mut ConditionMatrix,
    notes: &[WeighingNote],
    naming: &[String],
) -> Result<Vec<Shown>> {
    let columns = row::columns_without::<Disclosure>("d", &["text", "extra", "classification"]);
    let sql = format!(
        "SELECT {columns}, i.id FROM items i JOIN disclosures d ON d.item = i.id
         WHERE i.kind = 'disclosure' AND i.service = ?1 AND {}",
        names_one_of(naming, 2)
    );
    let mut select = file.prepare_cached(&sql).doing(DOING)?;
    let values = std::iter::once(&matrix.of.service).chain(naming).cloned().collect::<Vec<_>>();
    let mut rows = select.query(rusqlite::params_from_iter(values)).doing(DOING)?;
    let mut shown: Vec<Shown> = Vec::new();
    while let Some(row) = rows.next().doing(DOING)? {
        let disclosure = Disclosure::read(&mut Cells::new(row, Disclosure::TABLE, Disclosure::COLUMNS))?;
        let id = row.get(Disclosure::COLUMNS.len()).doing(DOING)?;
        shown.push(count_one(matrix, notes, disclosure, id));
        if shown.len() >= 8 * SHOWN {
            shown.sort_unstable();
            shown.truncate(SHOWN);
        }
    }
    shown.sort_unstable();
    shown.truncate(SHOWN);
    Ok(shown)
}

fn count_one(matrix: &mut ConditionMatrix, notes: &[WeighingNote], disclosure: Disclosure, id: i64) -> Shown {
    let note = note_in_force(notes, disclosure.date);
    let cells: Vec<Standing> = matrix.columns.iter().map(|column| column.standing(&disclosure, note)).collect();
    for (sum, standing) in matrix.sums.iter_mut().zip(&cells) {
        sum.add(*standing);
    }
    let lacks = cells.contains(&Standing::Missing);
    matrix.total += 1;
    matrix.lacking += u64::from(lacks);
    (!lacks, disclosure.date.to_string(), disclosure.reference, id, note.map(|note| note.version), cells)
}

fn line(file: &Connection, (_, _, _, id, version, cells): Shown) -> Result<ConditionRow> {
    let sql = format!("SELECT {COLUMNS} FROM items i WHERE i.id = ?1");
    let mut select = file.prepare_cached(&sql).doing(DOING)?;
    let read = |row: &Row<'_>| Ok(ConditionRow { line: item_line(row)?, version, cells });
    select.query_row([id], read).doing(DOING)
}
