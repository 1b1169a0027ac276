//! What each kind of record must comply with, beyond the form of its fields.

use super::against::Case;
use super::tables::Record;
use crate::domain::bundle::Table;
use crate::domain::change::QuestionKey;
use crate::domain::codes::PartyKind;
use crate::domain::item::ItemRef;
use crate::domain::problem::ProblemKind;
use crate::domain::records::{Authorisation, Disclosure, Document, Matter, Party, Person, Service, WeighingNote};
use crate::domain::review_records::{
    Assessment, AssessmentKey, Closure, Dismissal, Exclusion, Question, Recommendation, Sample,
};
use crate::domain::version_records::{FrozenVersion, ServiceReaction, version_number};
use sha2::{Digest, Sha256};
use std::hash::Hash;

/// A record that can be compared with the others.
pub(super) trait Checked: Record {
    /// What tells the records of the table apart.
    type Key<'a>: Hash + Eq
    where
        Self: 'a;
    /// The column a doubled key is reported at.
    const KEY: &'static str;

    fn key(&self) -> Self::Key<'_>;

    /// The key for a reader.
    fn key_in_words(&self) -> String;

    fn check(&self, case: &mut Case<'_, '_>);
}

/// A record told apart by one text: `Record(field as "column") |record, case| rules`.
macro_rules! by_text {
    ($($record:ident($field:ident as $column:literal) |$this:ident, $case:ident| $rules:block)+) => {$(
        impl Checked for $record {
            type Key<'a> = &'a str;
            const KEY: &'static str = $column;

            fn key(&self) -> &str {
                &self.$field
            }

            fn key_in_words(&self) -> String {
                self.$field.clone()
            }

            fn check(&self, $case: &mut Case<'_, '_>) {
                let $this = self;
                $case.key(Self::KEY, &self.$field);
                $rules
            }
        }
    )+};
}

by_text! {
    Service(code as "code") |_service, _case| {}

    Party(code as "code") |party, case| { members(party, case); }

    WeighingNote(reference as "ref") |note, case| {
        case.reference("service", Table::Services, &note.service);
        case.reference("party", Table::Parties, &note.party);
        case.count("version", Some(note.version));
        case.period("valid_until", Some(note.adopted_on), note.valid_until);
    }

    Authorisation(reference as "ref") |authorisation, case| {
        case.reference("service", Table::Services, &authorisation.service);
        case.references("parties", Table::Parties, &authorisation.parties);
        case.references("weighing_notes", Table::WeighingNotes, &authorisation.weighing_notes);
        case.period("valid_until", authorisation.valid_from, authorisation.valid_until);
    }

    Disclosure(reference as "ref") |disclosure, case| {
        case.reference("service", Table::Services, &disclosure.service);
        case.references("parties", Table::Parties, &disclosure.parties);
        case.references("authorisations", Table::Authorisations, &disclosure.authorisations);
        case.references("origin_service", Table::Parties, &disclosure.origin_service);
        case.count("persons_count", disclosure.persons_count);
    }

    Person(reference as "ref") |person, case| {
        case.reference("disclosure", Table::Disclosures, &person.disclosure);
    }

    Matter(reference as "ref") |matter, case| { case.reference("service", Table::Services, &matter.service); }

    Document(reference as "ref") |document, case| {
        case.item("item", &document.item);
        if let Some(path) = document.file.as_deref().filter(|path| leaves_its_folder(path)) {
            case.note("file", ProblemKind::BadPath { path: path.to_owned() });
        }
    }

    FrozenVersion(number as "number") |version, case| {
        if version_number(&version.number).is_none() {
            case.note("number", ProblemKind::NotAVersion { found: version.number.clone() });
        }
        let found = base16ct::lower::encode_string(&Sha256::digest(&version.content));
        if found != version.sha256 {
            case.note("sha256", ProblemKind::OtherHash { found });
        }
    }

    Sample(name as "name") |sample, case| {
        case.items("items", &sample.items);
        case.items("not_found", &sample.not_found);
        // A frame names refs alone: they are of the kind that was drawn.
        let kind = sample.items.first().map_or(Table::Disclosures, |item| Table::from(item.kind));
        case.refs_of_items("frame", &sample.frame, kind);
        case.count("size", sample.size);
        case.count("round", sample.round);
        for (place, stratum) in (1..).zip(&sample.strata) {
            case.count(&format!("strata.{place}.size"), stratum.size);
            case.refs_of_items(&format!("strata.{place}.frame"), &stratum.frame, kind);
        }
    }
}

impl Checked for Exclusion {
    type Key<'a> = &'a ItemRef;
    const KEY: &'static str = "item";

    fn key(&self) -> &ItemRef {
        &self.item
    }

    fn key_in_words(&self) -> String {
        self.item.to_string()
    }

    fn check(&self, case: &mut Case<'_, '_>) {
        case.item("item", &self.item);
    }
}

impl Checked for Closure {
    type Key<'a> = &'a ItemRef;
    const KEY: &'static str = "item";

    fn key(&self) -> &ItemRef {
        &self.item
    }

    fn key_in_words(&self) -> String {
        self.item.to_string()
    }

    fn check(&self, case: &mut Case<'_, '_>) {
        case.item("item", &self.item);
    }
}

impl Checked for Assessment {
    type Key<'a> = AssessmentKey;
    const KEY: &'static str = "item";

    fn key(&self) -> AssessmentKey {
        self.key()
    }

    fn key_in_words(&self) -> String {
        let AssessmentKey { item, norm, reading, reviewer } = self.key();
        [item.to_string(), norm, reading.to_string(), reviewer].join(" ").trim_end().to_owned()
    }

    fn check(&self, case: &mut Case<'_, '_>) {
        case.item("item", &self.item);
        case.norm("norm", &self.norm);
        for (place, evidence) in (1..).zip(&self.evidence) {
            quoted(&evidence.document, &format!("evidence.{place}.document"), case);
        }
    }
}

impl Checked for Dismissal {
    type Key<'a> = (&'a ItemRef, &'a str);
    const KEY: &'static str = "item";

    fn key(&self) -> (&ItemRef, &str) {
        (&self.item, &self.check)
    }

    fn key_in_words(&self) -> String {
        format!("{} {}", self.item, self.check)
    }

    fn check(&self, case: &mut Case<'_, '_>) {
        case.item("item", &self.item);
        case.check_of_framework("check", &self.check);
    }
}

impl Checked for Question {
    type Key<'a> = QuestionKey;
    const KEY: &'static str = "text";

    fn key(&self) -> QuestionKey {
        self.key()
    }

    fn key_in_words(&self) -> String {
        self.text.clone()
    }

    fn check(&self, case: &mut Case<'_, '_>) {
        case.items("item", &self.item);
        case.references("service", Table::Services, &self.service);
    }
}

impl Checked for Recommendation {
    type Key<'a> = (&'a str, &'a str);
    const KEY: &'static str = "number";

    fn key(&self) -> (&str, &str) {
        (&self.service, &self.number)
    }

    fn key_in_words(&self) -> String {
        format!("{} {}", self.service, self.number)
    }

    fn check(&self, case: &mut Case<'_, '_>) {
        case.reference("service", Table::Services, &self.service);
        self.norms.iter().for_each(|norm| case.norm("norms", norm));
        case.items("items", &self.items);
    }
}

impl Checked for ServiceReaction {
    type Key<'a> = (&'a str, [Option<&'a str>; 3], Option<&'a ItemRef>);
    const KEY: &'static str = "version";

    fn key(&self) -> Self::Key<'_> {
        let about = [&self.norm, &self.service, &self.number].map(Option::as_deref);
        (&self.version, about, self.item.as_ref())
    }

    fn key_in_words(&self) -> String {
        let about = self.about().map(|about| about.to_string()).unwrap_or_default();
        format!("{} {about}", self.version).trim_end().to_owned()
    }

    fn check(&self, case: &mut Case<'_, '_>) {
        case.reference("version", Table::Versions, &self.version);
        if self.about().is_none() {
            case.note("item", ProblemKind::ReactsToNothing);
        }
        case.items("item", &self.item);
        self.norm.iter().for_each(|norm| case.norm("norm", norm));
        case.references("service", Table::Services, &self.service);
        if let (Some(service), Some(number)) = (&self.service, &self.number) {
            case.reference("number", Table::Recommendations, &format!("{service} {number}"));
        }
    }
}

/// Members are parties, of a group only, one level deep.
fn members(party: &Party, case: &mut Case<'_, '_>) {
    if party.kind != PartyKind::MultilateralGroup && !party.members.is_empty() {
        case.note("members", ProblemKind::MembersOfNoGroup);
    }
    for member in &party.members {
        let kind = match case.against.party_kind(member) {
            _ if *member == party.code => ProblemKind::GroupContainsItself { group: member.clone() },
            Some(PartyKind::MultilateralGroup) => ProblemKind::GroupInGroup { member: member.clone() },
            Some(_) => continue,
            None => {
                case.reference("members", Table::Parties, member);
                continue;
            }
        };
        case.note("members", kind);
    }
}

/// What is quoted is a document, or the record of an item.
fn quoted(document: &str, column: &str, case: &mut Case<'_, '_>) {
    if case.against.holds(Table::Documents, document) {
        return;
    }
    match ItemRef::parse(document) {
        Ok(item) => case.item(column, &item),
        Err(_) => case.reference(column, Table::Documents, document),
    }
}

/// Whether a path can lead outside the folder it is relative to, on any system the file may be opened on.
fn leaves_its_folder(path: &str) -> bool {
    let drive = path.as_bytes().get(1) == Some(&b':');
    drive || path.starts_with(['/', '\\']) || path.split(['/', '\\']).any(|part| part == "..")
}
