//! Rows laid on the bench: a statement for each view, kept while rows follow one another.

use super::authorizer::Reads;
use crate::store::error::{Doing, Result};
use rusqlite::{CachedStatement, Connection, Params};
use std::cell::{Cell, RefCell};

const DOING: &str = "laying out what checks read";

/// A view that checks may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    Disclosures,
    Recipients,
    Linked,
    DisclosureCategories,
    DisclosureRequests,
    MeasuresApplied,
    Authorisations,
    AuthorisationParties,
    AuthorisationCategories,
    AuthorisationRequests,
    AuthorisationDisclosures,
    WeighingNotes,
    NoteMeasures,
    Parties,
    Members,
    Persons,
    Matters,
}

/// Each view with its name, its columns and what is done with a row that is there already.
const VIEWS: [(View, &str, usize, Twice); 17] = [
    (View::Disclosures, "disclosures", 27, Twice::Fails),
    (View::Recipients, "recipients", 6, Twice::Fails),
    (View::Linked, "linked", 7, Twice::Fails),
    (View::DisclosureCategories, "disclosure_categories", 5, Twice::Once),
    (View::DisclosureRequests, "disclosure_requests", 4, Twice::Once),
    (View::MeasuresApplied, "measures_applied", 2, Twice::Once),
    (View::Authorisations, "authorisations", 17, Twice::Fails),
    (View::AuthorisationParties, "authorisation_parties", 4, Twice::Fails),
    (View::AuthorisationCategories, "authorisation_categories", 4, Twice::Once),
    (View::AuthorisationRequests, "authorisation_requests", 3, Twice::Once),
    (View::AuthorisationDisclosures, "authorisation_disclosures", 6, Twice::Fails),
    (View::WeighingNotes, "weighing_notes", 13, Twice::Fails),
    (View::NoteMeasures, "note_measures", 5, Twice::Fails),
    (View::Parties, "parties", 4, Twice::Fails),
    (View::Members, "members", 2, Twice::Once),
    (View::Persons, "persons", 8, Twice::Fails),
    (View::Matters, "matters", 6, Twice::Fails),
];

/// What a second row with the same key is: as delivered lists may name something twice, or impossible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Twice {
    Fails,
    Once,
}

impl View {
    pub fn name(self) -> &'static str {
        VIEWS[self as usize].1
    }

    fn insertion(self) -> String {
        let (_, _, columns, twice) = VIEWS[self as usize];
        let verb = if twice == Twice::Once { "INSERT OR IGNORE" } else { "INSERT" };
        format!("{verb} INTO {} VALUES ({})", self.name(), vec!["?"; columns].join(", "))
    }
}

/// Which views and columns are laid: what nothing reads need not be there.
#[derive(Debug, Clone, Copy)]
pub enum Wanted<'a> {
    All,
    Read(&'a Reads),
}

impl Wanted<'_> {
    fn view(self, view: View) -> bool {
        match self {
            Self::All => true,
            Self::Read(reads) => reads.contains_key(view.name()),
        }
    }

    fn column(self, view: View, column: &str) -> bool {
        match self {
            Self::All => true,
            Self::Read(reads) => reads.get(view.name()).is_some_and(|columns| columns.contains(column)),
        }
    }
}

/// Lays rows; what is put together for a view is put together once.
pub struct Laying<'bench> {
    connection: &'bench Connection,
    wanted: Wanted<'bench>,
    insertions: [RefCell<Option<CachedStatement<'bench>>>; VIEWS.len()],
    rows: Cell<i64>,
}

impl<'bench> Laying<'bench> {
    pub fn new(connection: &'bench Connection, wanted: Wanted<'bench>) -> Self {
        Self { connection, wanted, insertions: Default::default(), rows: Cell::new(0) }
    }

    /// How many rows were laid.
    pub fn rows(&self) -> i64 {
        self.rows.get()
    }

    /// Whether some check reads this view.
    pub fn wants(&self, view: View) -> bool {
        self.wanted.view(view)
    }

    /// Those of these columns of the view that no check reads.
    pub fn unread<'a>(&self, view: View, columns: &[&'a str]) -> Vec<&'a str> {
        columns.iter().copied().filter(|column| !self.wanted.column(view, column)).collect()
    }

    /// Lays a row, if some check reads the view.
    pub fn row(&self, view: View, row: impl Params) -> Result<()> {
        if !self.wants(view) {
            return Ok(());
        }
        self.rows.set(self.rows.get() + 1);
        let mut insertion = self.insertions[view as usize].borrow_mut();
        let insertion = match &mut *insertion {
            Some(known) => known,
            none => none.insert(self.connection.prepare_cached(&view.insertion()).doing(DOING)?),
        };
        insertion.execute(row).map(|_| ()).doing(DOING)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::checks::views;

    #[test]
    fn every_documented_view_can_be_laid_out_with_all_its_columns() {
        let documented = views::documented();
        assert_eq!(documented.len(), VIEWS.len());
        for (place, (view, name, columns, _)) in VIEWS.into_iter().enumerate() {
            assert_eq!(view as usize, place);
            let documented = documented.iter().find(|documented| documented.name == name);
            assert_eq!(documented.map(|view| view.columns.len()), Some(columns), "{name}");
        }
    }
}
