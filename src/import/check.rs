//! Compares the records of a bundle with each other and with the file, and takes the bad ones out.

use super::against::{Against, Case};
use super::rules::Checked;
use super::seen::Seen;
use crate::domain::bundle::{Brought, Bundle, Known, Placed, Table};
use crate::domain::framework::Framework;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::records::{Investigation, Party, WeighingNote};
use crate::domain::review_records::Sample;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Takes out of the bundle every record that contradicts another, the framework or what the file already holds, and
/// says why. Of two records with one key the first stays. A reference to a record that was itself rejected is dangling.
///
/// Whether a record stands in the file with other content is not asked here.
#[must_use]
pub fn check(bundle: &mut Bundle, framework: &Framework, known: &dyn Known) -> Vec<Problem> {
    let problems = &mut Vec::new();
    let against = &mut Against::new(framework, known);
    check_investigation(&mut bundle.investigation, against, problems);
    check_table(&mut bundle.services, against, problems);
    check_parties(&mut bundle.parties, against, problems);
    check_notes(&mut bundle.weighing_notes, against, problems);
    check_table(&mut bundle.authorisations, against, problems);
    check_table(&mut bundle.disclosures, against, problems);
    check_table(&mut bundle.persons, against, problems);
    check_table(&mut bundle.matters, against, problems);
    check_table(&mut bundle.documents, against, problems);
    sift(&mut bundle.exclusions, against, &mut Seen::default(), problems);
    check_samples(&mut bundle.samples, against, problems);
    sift(&mut bundle.assessments, against, &mut Seen::default(), problems);
    sift(&mut bundle.closures, against, &mut Seen::default(), problems);
    sift(&mut bundle.dismissals, against, &mut Seen::default(), problems);
    sift(&mut bundle.questions, against, &mut Seen::default(), problems);
    sift(&mut bundle.recommendations, against, &mut Seen::default(), problems);
    against.add_in_words(&bundle.recommendations);
    check_table(&mut bundle.versions, against, problems);
    sift(&mut bundle.reactions, against, &mut Seen::default(), problems);
    std::mem::take(problems)
}

/// As [`check`], for a part of one table that is brought into `known` part by part: what the part refers to is there
/// already. `seen` goes from part to part. Tables whose records refer to each other come whole, to [`check`].
#[must_use]
pub fn check_part(bundle: &mut Bundle, seen: &mut Seen, framework: &Framework, known: &dyn Known) -> Vec<Problem> {
    let problems = &mut Vec::new();
    let against = &Against::new(framework, known);
    sift(&mut bundle.authorisations, against, seen, problems);
    sift(&mut bundle.disclosures, against, seen, problems);
    sift(&mut bundle.persons, against, seen, problems);
    sift(&mut bundle.matters, against, seen, problems);
    sift(&mut bundle.documents, against, seen, problems);
    sift(&mut bundle.exclusions, against, seen, problems);
    sift(&mut bundle.assessments, against, seen, problems);
    sift(&mut bundle.closures, against, seen, problems);
    sift(&mut bundle.dismissals, against, seen, problems);
    sift(&mut bundle.questions, against, seen, problems);
    sift(&mut bundle.recommendations, against, seen, problems);
    sift(&mut bundle.versions, against, seen, problems);
    sift(&mut bundle.reactions, against, seen, problems);
    std::mem::take(problems)
}

/// Checks a table that later ones refer to.
fn check_table<'a, R: Checked<Key<'a> = &'a str> + 'a>(
    records: &'a mut Vec<Placed<R>>,
    against: &mut Against<'a>,
    problems: &mut Vec<Problem>,
) {
    sift(records, against, &mut Seen::default(), problems);
    against.add(records);
}

/// Takes out the records with a doubled key or against a rule.
fn sift<R: Checked>(records: &mut Vec<Placed<R>>, against: &Against<'_>, seen: &mut Seen, problems: &mut Vec<Problem>) {
    let bad = judge(records, against, seen, problems);
    take_out(records, &bad);
}

/// Says of each record whether it is bad.
fn judge<R: Checked>(
    records: &[Placed<R>],
    against: &Against<'_>,
    seen: &mut Seen,
    problems: &mut Vec<Problem>,
) -> Vec<bool> {
    let mut is_bad = Vec::with_capacity(records.len());
    // What this part brings is not in the file before all of it was judged.
    let mut part = Seen::default();
    for &Placed { source, row, ref record } in records {
        let before = problems.len();
        let mut case = Case { against, table: R::TABLE, source, row, problems };
        let brought = against.known.brought(R::TABLE, &record.key_in_words());
        let earlier = match brought {
            Brought::From(source, row) => Some((source, row)),
            _ => seen.first(&record.key()).or_else(|| part.first(&record.key())),
        };
        if let Some((first_source, first_row)) = earlier {
            case.note(R::KEY, ProblemKind::Doubled { key: record.key_in_words(), first_source, first_row });
        }
        record.check(&mut case);
        let bad = problems.len() > before;
        if earlier.is_none() {
            // What the file will tell apart itself need not be remembered.
            let kept = if brought == Brought::Not && !bad { &mut part } else { &mut *seen };
            kept.add(&record.key(), (source, row));
        }
        is_bad.push(bad);
    }
    is_bad
}

fn take_out<R>(records: &mut Vec<Placed<R>>, bad: &[bool]) {
    let mut bad = bad.iter();
    records.retain(|_| bad.next() == Some(&false));
}

/// Parties refer to each other: a group whose member was rejected goes too. Groups are one level deep, so this ends
/// after the second round.
fn check_parties(parties: &mut Vec<Placed<Party>>, against: &mut Against<'_>, problems: &mut Vec<Problem>) {
    loop {
        let kinds = parties.iter().rev().map(|placed| (placed.record.code.clone(), placed.record.kind));
        against.parties = kinds.collect();
        let before = parties.len();
        sift(parties, against, &mut Seen::default(), problems);
        if parties.len() == before {
            return;
        }
    }
}

fn check_notes<'a>(notes: &'a mut Vec<Placed<WeighingNote>>, against: &mut Against<'a>, problems: &mut Vec<Problem>) {
    let mut bad = judge(notes, against, &mut Seen::default(), problems);
    judge_same_notes(notes, &mut bad, against.known, problems);
    take_out(notes, &bad);
    against.add(notes);
}

/// Two notes of one service on one party with one date and version: which of them was in force cannot be known.
fn judge_same_notes(notes: &[Placed<WeighingNote>], bad: &mut [bool], known: &dyn Known, problems: &mut Vec<Problem>) {
    let refs: HashSet<&str> = notes.iter().map(|placed| placed.record.reference.as_str()).collect();
    let mut first = HashMap::with_capacity(notes.len());
    for (&Placed { source, row, record: ref note }, bad) in notes.iter().zip(bad) {
        let (service, party) = (note.service.as_str(), note.party.as_str());
        let earlier = *first.entry((service, party, note.adopted_on, note.version)).or_insert(&note.reference);
        // A note of the file that the bundle holds too is compared as the bundle has it.
        let in_file = || known.note_with(service, party, note.adopted_on, note.version);
        let other = if earlier == &note.reference {
            in_file().filter(|other| !refs.contains(other.as_str()))
        } else {
            Some(earlier.clone())
        };
        if let Some(other) = other {
            *bad = true;
            let (table, row, column) = (Some(Table::WeighingNotes), Some(row), Some("adopted_on".to_owned()));
            problems.push(Problem { source, table, row, column, kind: ProblemKind::SameNote { other } });
        }
    }
}

fn check_samples(samples: &mut Vec<Placed<Sample>>, against: &Against<'_>, problems: &mut Vec<Problem>) {
    let mut bad = judge(samples, against, &mut Seen::default(), problems);
    for place in without_what_they_extend(samples, &bad, against.known) {
        let &Placed { source, row, ref record } = &samples[place];
        let reference = record.extends.clone().unwrap_or_default();
        let mut case = Case { against, table: Table::Samples, source, row, problems };
        case.note("extends", ProblemKind::Dangling { table: Table::Samples, reference });
        bad[place] = true;
    }
    take_out(samples, &bad);
}

/// The places of the samples that extend one that is not there, and of those that extend these in turn.
fn without_what_they_extend(samples: &[Placed<Sample>], bad: &[bool], known: &dyn Known) -> BTreeSet<usize> {
    let mut extended_by: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, sample) in samples.iter().enumerate() {
        if let Some(name) = &sample.record.extends {
            extended_by.entry(name).or_default().push(place);
        }
    }
    let good = samples.iter().zip(bad).filter(|&(_, &bad)| !bad);
    let good: HashSet<&str> = good.map(|(sample, _)| sample.record.name.as_str()).collect();
    let mut absent: Vec<&str> = extended_by.keys().copied().filter(|name| !good.contains(name)).collect();
    let mut found = BTreeSet::new();
    while let Some(name) = absent.pop() {
        let extending = extended_by.get(name).filter(|_| !known.holds(Table::Samples, name));
        for &place in extending.into_iter().flatten() {
            if found.insert(place) {
                absent.push(&samples[place].record.name);
            }
        }
    }
    found
}

fn check_investigation(slot: &mut Option<Placed<Investigation>>, against: &Against<'_>, problems: &mut Vec<Problem>) {
    let Some(&Placed { source, row, ref record }) = slot.as_ref() else { return };
    let mut found = Vec::new();
    let mut case = Case { against, table: Table::Investigation, source, row, problems: &mut found };
    case.period("period_end", record.period_start, record.period_end);
    if found.is_empty() {
        return;
    }
    *slot = None;
    problems.extend(found.into_iter().map(|problem| Problem { row: None, ..problem }));
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
