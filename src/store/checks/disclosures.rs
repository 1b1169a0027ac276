//! The disclosures of a portion on the bench, with who receives them, under what, and the notes that were in force.

use super::authorisations::{Authorisations, DIMENSIONS, Linked, filled, folded};
use super::background::{Background, Note};
use super::laying::{Laying, View};
use crate::domain::codes::{Code, Condition, Level, PartyKind};
use crate::domain::fold::fold;
use crate::domain::records::Disclosure;
use crate::domain::terms::{self, Named, Recipient};
use crate::domain::weighing::recipients;
use crate::store::error::{Doing, Result};
use crate::store::row::{self, Cells, Record};
use rusqlite::{Connection, params};
use std::sync::Arc;

pub const VIEWS: &[View] = &[
    View::Disclosures,
    View::Recipients,
    View::Linked,
    View::DisclosureCategories,
    View::DisclosureRequests,
    View::MeasuresApplied,
];

/// What a disclosure comes to, beside its own fields.
struct Found<'a> {
    item: i64,
    record: &'a Disclosure,
    person_records: i64,
    linked: &'a [Arc<Linked>],
    /// Code, kind and note in force of each recipient.
    recipients: Vec<(&'a str, PartyKind, Option<&'a Note>)>,
}

/// Lays the disclosures from one ref to another on the bench; tells of each its ref and its row of `items`.
pub fn lay_range(
    file: &Connection,
    laying: &Laying<'_>,
    background: &Background,
    authorisations: &mut Authorisations,
    (first, last): (&str, &str),
    tell: &mut dyn FnMut(String, i64),
) -> Result<()> {
    let texts = ["reliability", "source_reference", "currency", "origin_service", "registration", "ground", "subject"];
    let mut unread = laying.unread(View::Disclosures, &texts);
    unread.extend(["text", "extra", "classification"]);
    let columns = row::columns_without::<Disclosure>("d", &unread);
    let sql = format!(
        "SELECT {columns}, d.item, (SELECT count(*) FROM persons p WHERE p.disclosure = d.ref)
         FROM items i JOIN disclosures d ON d.item = i.id WHERE i.kind = 'disclosure' AND i.ref BETWEEN ?1 AND ?2"
    );
    let mut select = file.prepare_cached(&sql).doing("reading disclosures")?;
    let mut rows = select.query([first, last]).doing("reading disclosures")?;
    while let Some(row) = rows.next().doing("reading disclosures")? {
        let record = Disclosure::read(&mut Cells::new(row, Disclosure::TABLE, Disclosure::COLUMNS))?;
        let width = Disclosure::COLUMNS.len();
        let item = row.get(width).doing("reading disclosures")?;
        let linked = authorisations.named(file, laying, background, &record.authorisations)?;
        let kind = |code: &str| background.parties.get(code).map_or(PartyKind::ForeignService, |party| party.kind);
        let note = |code: &str| background.notes.in_force(&record.service, code, record.date);
        let found = Found {
            item,
            record: &record,
            person_records: row.get(width + 1).doing("reading disclosures")?,
            linked: &linked,
            recipients: recipients(&record.parties, &background.parties)
                .into_iter()
                .map(|code| (code, kind(code), note(code)))
                .collect(),
        };
        found.lay(laying)?;
        found.lay_recipients(laying, background)?;
        found.lay_lists(laying)?;
        drop(found);
        tell(record.reference, item);
    }
    Ok(())
}

impl Found<'_> {
    fn lay(&self, laying: &Laying<'_>) -> Result<()> {
        let record = self.record;
        let set = |condition: Condition| record.conditions.contains(&condition);
        let linked = || self.linked.iter().map(|linked| linked.granted);
        laying.row(
            View::Disclosures,
            params![
                self.item,
                record.reference,
                record.service,
                record.date.to_string(),
                record.content.code(),
                record.regime.code(),
                record.channel.map(Code::code),
                i64::try_from(record.parties.len()).unwrap_or(i64::MAX),
                record.persons_count,
                self.person_records,
                self.person_records.max(record.persons_count.unwrap_or(0)),
                i64::try_from(self.linked.len()).unwrap_or(i64::MAX),
                terms::highest_level(linked()).map(Code::code),
                self.required_level().map(Code::code),
                terms::minister_covers(linked(), record.date),
                self.is_elevated(),
                set(Condition::ThirdPartyRule),
                set(Condition::IntelligenceUseOnly),
                set(Condition::Destruction),
                filled(record.reliability.as_ref()),
                filled(record.source_reference.as_ref()),
                filled(record.currency.as_ref()),
                filled(record.origin_service.as_ref()),
                record.origin_consent,
                filled(record.registration.as_ref()),
                filled(record.ground.as_ref()),
                filled(record.subject.as_ref()),
            ],
        )
    }

    fn required_level(&self) -> Option<Level> {
        self.recipients.iter().filter_map(|(_, _, note)| note.and_then(|note| note.required_level)).max()
    }

    fn is_elevated(&self) -> bool {
        terms::is_elevated(
            self.recipients
                .iter()
                .map(|&(_, kind, note)| Recipient { kind, risk_profile: note.map(|note| note.risk_profile) }),
        )
    }

    fn lay_recipients(&self, laying: &Laying<'_>, background: &Background) -> Result<()> {
        let lists = self.linked.iter().map(|linked| &*linked.parties);
        let named = Named::by(lists, &background.parties);
        for &(party, kind, note) in &self.recipients {
            let own = self.record.parties.iter().any(|code| code == party);
            laying.row(
                View::Recipients,
                params![
                    self.item,
                    party,
                    kind.code(),
                    own,
                    named.holds(party, &background.parties),
                    note.map(|note| note.item)
                ],
            )?;
        }
        Ok(())
    }

    fn lay_lists(&self, laying: &Laying<'_>) -> Result<()> {
        let Self { item, record, linked, .. } = self;
        for linked in *linked {
            let granted = linked.granted;
            laying.row(
                View::Linked,
                params![
                    item,
                    linked.item,
                    granted.covers(record.date),
                    linked.reference,
                    granted.kind.code(),
                    granted.until().map(|until| until.to_string()),
                    linked.is_reasoned
                ],
            )?;
        }
        let categories = [&record.person_categories, &record.data_categories];
        for (dimension, categories) in categories.into_iter().enumerate() {
            for (folded, category) in folded(categories) {
                let named = linked.iter().any(|linked| linked.names(dimension, &folded));
                let row = params![item, DIMENSIONS[dimension], folded, category, named];
                laying.row(View::DisclosureCategories, row)?;
            }
        }
        for (folded, request) in folded(&record.requests) {
            let named = linked.iter().any(|linked| linked.requests.contains(&folded));
            laying.row(View::DisclosureRequests, params![item, folded, request, named])?;
        }
        for measure in &record.measures_applied {
            laying.row(View::MeasuresApplied, params![item, fold(measure)])?;
        }
        Ok(())
    }
}
