//! Each kind of record as a document: its fields in reading order, then its texts.

use super::document::{Entry, Tone};
use super::fields::{Fields, party_name, party_names};
use crate::domain::codes::{Code, Criterion, ItemKind};
use crate::domain::records::{Authorisation, Disclosure, Matter, Person, WeighingNote};
use crate::domain::view::{CaseFile, CaseNote, NoteStanding, Record};
use crate::text::Text;

/// The item itself, with what the review holds about it as a whole.
pub fn record(text: &Text, file: &CaseFile) -> Vec<Entry> {
    let mut fields = Fields::new(text);
    about_the_item(&mut fields, file);
    match &file.record {
        Record::Disclosure(found) => disclosure(&mut fields, file, found),
        Record::Authorisation(found) => authorisation(&mut fields, file, found),
        Record::WeighingNote(found) => {
            weighing_note(&mut fields, party_name(&file.parties, &found.party), found);
        }
        Record::Person(found) => person(&mut fields, found),
        Record::Matter(found) => matter(&mut fields, found),
    }
    questions(&mut fields, file);
    fields.source(file.source.as_ref());
    fields.entries
}

fn about_the_item(fields: &mut Fields<'_>, file: &CaseFile) {
    let text = fields.text;
    if let Some(exclusion) = &file.exclusion {
        fields.marked(text.label_excluded(), exclusion.reason.clone());
    }
    if let Some(closure) = &file.closure {
        fields.marked(text.label_closed(), closure.reason.clone());
    }
}

fn words<C: crate::text::Word>(text: &Text, codes: &[C]) -> String {
    codes.iter().map(|code| text.word(*code)).collect::<Vec<_>>().join("; ")
}

fn disclosure(fields: &mut Fields<'_>, file: &CaseFile, found: &Disclosure) {
    let text = fields.text;
    fields.field(text.label_date(), fields.date(found.date));
    fields.needed(text.label_parties(), Some(party_names(file, &found.parties)));
    fields.quotable(text.label_subject(), "subject", found.subject.as_ref());
    fields.field(text.label_content(), text.word(found.content));
    fields.field(text.label_regime(), text.word(found.regime));
    fields.optional(text.label_channel(), found.channel.map(|channel| text.word(channel)));
    fields.optional(text.label_persons_count(), found.persons_count.map(|count| count.to_string()));
    fields.list(text.label_person_categories(), &found.person_categories);
    fields.list(text.label_data_categories(), &found.data_categories);
    fields.needed(text.label_conditions(), Some(words(text, &found.conditions)));
    fields.quotable_needed(text.label_reliability(), "reliability", found.reliability.as_ref());
    fields.quotable(text.label_source_reference(), "source_reference", found.source_reference.as_ref());
    fields.quotable_needed(text.label_currency(), "currency", found.currency.as_ref());
    fields.list(text.label_measures_applied(), &found.measures_applied);
    fields.list(text.label_requests(), &found.requests);
    let origin = found.origin_service.as_ref().map(|code| party_name(&file.parties, code));
    fields.optional(text.label_origin(), origin);
    if found.origin_service.is_some() {
        let consent = found.origin_consent.map(|yes| if yes { text.value_yes() } else { text.value_no() });
        fields.needed(text.label_origin_consent(), consent);
    }
    fields.quotable_needed(text.label_registration(), "registration", found.registration.as_ref());
    fields.quotable(text.label_ground(), "ground", found.ground.as_ref());
    fields.optional(text.label_classification(), found.classification.map(|level| text.word(level)));
    fields.list(text.label_samples(), &file.samples);
    fields.prose(text.heading_text(), "text", found.text.as_ref());
    fields.extra(&found.extra);
}

/// A linked authorisation, or why there is none to show.
pub fn linked_authorisation(text: &Text, file: &CaseFile, index: usize) -> Vec<Entry> {
    let mut fields = Fields::new(text);
    match file.authorisations.get(index) {
        Some(found) => authorisation(&mut fields, file, found),
        None => fields.line(text.document_no_authorisation(), Tone::Warning),
    }
    fields.entries
}

fn authorisation(fields: &mut Fields<'_>, file: &CaseFile, found: &Authorisation) {
    let text = fields.text;
    fields.field(text.label_kind(), text.word(found.kind));
    fields.field(text.label_level(), text.word(found.level));
    fields.dated(text.label_granted_on(), found.granted_on);
    fields.dated(text.label_valid_from(), found.valid_from);
    let until = found.valid_until.map_or_else(|| text.value_open_ended(), |date| fields.date(date));
    fields.field(text.label_valid_until(), until);
    fields.needed(text.label_parties(), Some(party_names(file, &found.parties)));
    fields.needed_list(text.label_person_categories(), &found.person_categories);
    fields.needed_list(text.label_data_categories(), &found.data_categories);
    fields.yes_no(text.label_categories_closed(), found.categories_closed);
    fields.list(text.label_requests(), &found.requests);
    fields.list(text.label_based_on(), &found.weighing_notes);
    fields.dated(text.label_legal_advice(), found.legal_advice_on);
    fields.optional(text.label_classification(), found.classification.map(|level| text.word(level)));
    fields.prose(text.label_necessity(), "necessity", found.necessity.as_ref());
    fields.prose(text.label_proportionality(), "proportionality", found.proportionality.as_ref());
    fields.prose(text.label_subsidiarity(), "subsidiarity", found.subsidiarity.as_ref());
    fields.prose(text.label_risks(), "risks", found.risks.as_ref());
    fields.prose(text.label_mitigation(), "mitigation", found.mitigation.as_ref());
    fields.prose(text.heading_text(), "text", found.text.as_ref());
    fields.extra(&found.extra);
}

/// A weighing note, with how it stands to the date of the case.
pub fn note(text: &Text, file: &CaseFile, index: usize) -> Vec<Entry> {
    let mut fields = Fields::new(text);
    let in_force = file.notes.iter().any(|note| note.stands == NoteStanding::InForce);
    // A note itself needs no other: what lies beside it are its other versions.
    if !in_force && file.item.kind != ItemKind::WeighingNote {
        fields.line(text.document_no_note(), Tone::Warning);
        fields.gap();
    }
    if let Some(CaseNote { note, stands }) = file.notes.get(index) {
        let (standing, tone) = match stands {
            NoteStanding::InForce => (text.note_in_force(), Tone::Strong),
            NoteStanding::Earlier => (text.note_earlier(), Tone::Warning),
            NoteStanding::Hindsight => (text.note_hindsight(), Tone::Warning),
        };
        fields.line(standing, tone);
        weighing_note(&mut fields, party_name(&file.parties, &note.party), note);
    }
    fields.entries
}

/// A weighing note by itself, to be compared with another.
pub fn note_alone(text: &Text, note: &WeighingNote) -> Vec<Entry> {
    let mut fields = Fields::new(text);
    weighing_note(&mut fields, note.party.clone(), note);
    fields.entries
}

fn weighing_note(fields: &mut Fields<'_>, party: String, found: &WeighingNote) {
    let text = fields.text;
    fields.field(text.label_party(), party);
    fields.field(text.label_version(), found.version.to_string());
    fields.field(text.label_adopted_on(), fields.date(found.adopted_on));
    fields.optional(text.label_adopted_by(), found.adopted_by.map(|level| text.word(level)));
    fields.dated(text.label_valid_until(), found.valid_until);
    fields.field(text.label_risk_profile(), text.word(found.risk_profile));
    fields.level(text.label_required_level(), found.required_level);
    fields.needed(text.label_permitted(), Some(words(text, &found.permitted)));
    fields.optional(text.label_classification(), found.classification.map(|level| text.word(level)));
    criteria(fields, found);
    measures(fields, found);
    fields.prose(text.label_added_value(), "added_value", found.added_value.as_ref());
    fields.prose(
        text.label_international_obligations(),
        "international_obligations",
        found.international_obligations.as_ref(),
    );
    fields.prose(text.label_quid_pro_quo(), "quid_pro_quo", found.quid_pro_quo.as_ref());
    fields.prose(text.heading_text(), "text", found.text.as_ref());
    fields.extra(&found.extra);
}

fn criteria(fields: &mut Fields<'_>, found: &WeighingNote) {
    let text = fields.text;
    if found.criteria.is_empty() {
        return;
    }
    fields.gap();
    fields.entries.push(Entry::Heading(text.heading_criteria()));
    for &criterion in Criterion::ALL {
        let Some(score) = found.criteria.get(&criterion) else { continue };
        let rating = score.rating.map(|rating| text.word(rating));
        let value: Vec<String> = [rating, score.note.clone()].into_iter().flatten().collect();
        fields.needed(text.word(criterion), Some(value.join(": ")));
    }
}

fn measures(fields: &mut Fields<'_>, found: &WeighingNote) {
    let text = fields.text;
    if found.measures.is_empty() {
        return;
    }
    fields.gap();
    fields.entries.push(Entry::Heading(text.heading_measures()));
    for measure in &found.measures {
        let requires = measure.requires.map(|condition| text.document_requires(text.word(condition)));
        let value: Vec<String> = [measure.text.clone(), requires].into_iter().flatten().collect();
        fields.field(measure.code.clone(), value.join(" "));
    }
}

fn person(fields: &mut Fields<'_>, found: &Person) {
    let text = fields.text;
    fields.field(text.label_disclosure(), found.disclosure.clone());
    fields.quotable_needed(text.label_category(), "category", found.category.as_ref());
    fields.list(text.label_data_categories(), &found.data_categories);
    fields.quotable_needed(text.label_grounds(), "grounds", found.grounds.as_ref());
    fields.quotable(text.label_notes(), "notes", found.notes.as_ref());
    fields.extra(&found.extra);
}

fn matter(fields: &mut Fields<'_>, found: &Matter) {
    let text = fields.text;
    fields.field(text.label_title(), found.title.clone());
    fields.optional(text.label_kind(), found.kind.map(|kind| text.word(kind)));
    fields.optional(text.label_classification(), found.classification.map(|level| text.word(level)));
    fields.prose(text.heading_text(), "text", found.text.as_ref());
    fields.extra(&found.extra);
}

fn questions(fields: &mut Fields<'_>, file: &CaseFile) {
    let text = fields.text;
    for question in &file.questions {
        fields.gap();
        fields.entries.push(Entry::Heading(text.heading_question()));
        fields.line(question.text.clone(), Tone::Text);
        let answer = question.answer.clone().unwrap_or_else(|| text.value_unanswered());
        fields.field(text.label_answer(), answer);
    }
}
