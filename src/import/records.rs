//! The records of a bundle as fields and values, one after another, for the dresses that write them one by one.

use super::in_cell;
use super::tables::Record;
use super::value::{Object, Value};
use super::writer::Writer;
use crate::domain::bundle::{Bundle, Placed, Table};

/// A record as it is written.
pub(super) struct Written<'r> {
    pub(super) table: Table,
    /// The fields of the contract that are not missing, in its order.
    pub(super) fields: Object<'r>,
    /// The others.
    pub(super) extra: Object<'r>,
}

/// Goes through every record, table by table in the contract's order.
pub(super) fn each(bundle: &Bundle, mut take: impl FnMut(Written<'_>)) {
    table(bundle.investigation.as_slice(), &mut take);
    table(&bundle.services, &mut take);
    table(&bundle.parties, &mut take);
    table(&bundle.weighing_notes, &mut take);
    table(&bundle.authorisations, &mut take);
    table(&bundle.disclosures, &mut take);
    table(&bundle.persons, &mut take);
    table(&bundle.matters, &mut take);
    table(&bundle.documents, &mut take);
    table(&bundle.exclusions, &mut take);
    table(&bundle.samples, &mut take);
    table(&bundle.assessments, &mut take);
    table(&bundle.closures, &mut take);
    table(&bundle.dismissals, &mut take);
    table(&bundle.questions, &mut take);
    table(&bundle.recommendations, &mut take);
    table(&bundle.versions, &mut take);
    table(&bundle.reactions, &mut take);
}

fn table<R: Record>(records: &[Placed<R>], take: &mut impl FnMut(Written<'_>)) {
    for Placed { record, .. } in records {
        let mut writer = Writer::default();
        writer.object(|writer| record.write(writer));
        let json = writer.finish();
        // What the one writer writes the one parser reads: no second list of fields to keep equal.
        if let Some(Value::Object(members)) = in_cell::parse(&json) {
            let (fields, extra) = members.into_iter().partition(|(name, _)| R::COLUMNS.contains(&name.as_ref()));
            take(Written { table: R::TABLE, fields, extra });
        }
    }
}
