//! Which items are in the review.
//!
//! Read per service. A service none of whose items is in any sample: everything. Otherwise its disclosures in a sample,
//! the authorisations linked to them and the weighing notes in force for them (unless a sample names items of that kind
//! of that service, which then decides), the persons of those disclosures (likewise), every matter, and whatever a
//! sample names. Excluded items never are, and they pull in nothing.

use super::codes::ItemKind;
use super::settle::Drawn;
use std::collections::HashSet;

/// What is known of an item when its membership is decided. `I` is how the caller names items (a row id, a ref).
#[derive(Debug, Clone, Copy)]
pub struct Member<'a, I> {
    pub id: I,
    pub kind: ItemKind,
    /// The service it belongs to; of a person, its disclosure's.
    pub service: &'a str,
}

/// Collects what the samples name and what that pulls in, then decides per item.
#[derive(Debug)]
pub struct Review<I> {
    named: HashSet<I>,
    pulled: HashSet<I>,
    /// Services with an item in a sample.
    sampled_services: HashSet<String>,
    /// Kinds a sample names of a service: that sample decides for the kind.
    named_kinds: HashSet<(String, ItemKind)>,
    /// Kinds of which the framework requires at least one norm.
    required_kinds: HashSet<ItemKind>,
}

impl<I: Copy + Eq + std::hash::Hash> Review<I> {
    /// Starts from the items that samples name.
    pub fn new<'a>(named: impl IntoIterator<Item = Member<'a, I>>, required_kinds: HashSet<ItemKind>) -> Self
    where
        I: 'a,
    {
        let mut review = Self {
            named: HashSet::new(),
            pulled: HashSet::new(),
            sampled_services: HashSet::new(),
            named_kinds: HashSet::new(),
            required_kinds,
        };
        for member in named {
            review.named.insert(member.id);
            review.sampled_services.insert(member.service.to_owned());
            review.named_kinds.insert((member.service.to_owned(), member.kind));
        }
        review
    }

    /// Whether this disclosure pulls other items in; the caller then tells which with [`Review::pull`].
    #[must_use]
    pub fn pulls(&self, disclosure: I, excluded: bool) -> bool {
        !excluded && self.named.contains(&disclosure)
    }

    /// An item that a sampled disclosure leads to: a linked authorisation, a note in force, a person.
    pub fn pull(&mut self, item: I) {
        self.pulled.insert(item);
    }

    /// Whether the samples bring the item into the review.
    #[must_use]
    pub fn drawn(&self, item: Member<'_, I>) -> Drawn {
        if self.named.contains(&item.id) {
            return Drawn::In;
        }
        if !self.required_kinds.contains(&item.kind) {
            return Drawn::IfTouched;
        }
        if !self.sampled_services.contains(item.service) || item.kind == ItemKind::Matter {
            return Drawn::In;
        }
        let decided_by_sample = self.named_kinds.contains(&(item.service.to_owned(), item.kind));
        if !decided_by_sample && self.pulled.contains(&item.id) { Drawn::In } else { Drawn::Out }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ItemKind::{Authorisation, Disclosure, Matter, Person, WeighingNote};

    fn member(id: u32, kind: ItemKind, service: &str) -> Member<'_, u32> {
        Member { id, kind, service }
    }

    fn all_kinds() -> HashSet<ItemKind> {
        [Disclosure, Authorisation, WeighingNote, Person, Matter].into()
    }

    #[test]
    fn without_samples_everything_is_in() {
        let review = Review::new([], all_kinds());
        assert_eq!(review.drawn(member(1, Disclosure, "A")), Drawn::In);
        assert_eq!(review.drawn(member(2, WeighingNote, "A")), Drawn::In);
    }

    #[test]
    fn a_sample_of_one_service_leaves_the_other_alone() {
        let mut review = Review::new([member(1, Disclosure, "A")], all_kinds());
        assert!(review.pulls(1, false) && !review.pulls(1, true) && !review.pulls(2, false));
        review.pull(10);
        assert_eq!(review.drawn(member(1, Disclosure, "A")), Drawn::In);
        assert_eq!(review.drawn(member(2, Disclosure, "A")), Drawn::Out);
        assert_eq!(review.drawn(member(10, Authorisation, "A")), Drawn::In);
        assert_eq!(review.drawn(member(11, Authorisation, "A")), Drawn::Out);
        assert_eq!(review.drawn(member(12, Matter, "A")), Drawn::In);
        assert_eq!(review.drawn(member(20, Disclosure, "B")), Drawn::In);
    }

    #[test]
    fn a_sample_that_names_a_kind_decides_for_it() {
        let named = [member(1, Disclosure, "A"), member(11, Authorisation, "A")];
        let mut review = Review::new(named, all_kinds());
        review.pull(10);
        review.pull(30);
        assert_eq!(review.drawn(member(10, Authorisation, "A")), Drawn::Out);
        assert_eq!(review.drawn(member(11, Authorisation, "A")), Drawn::In);
        assert_eq!(review.drawn(member(30, Person, "A")), Drawn::In);
    }

    #[test]
    fn a_kind_of_which_nothing_is_required_comes_in_by_name_or_touch() {
        let review = Review::new([member(1, Person, "A")], [Disclosure].into());
        assert_eq!(review.drawn(member(1, Person, "A")), Drawn::In);
        assert_eq!(review.drawn(member(2, Person, "A")), Drawn::IfTouched);
        assert_eq!(review.drawn(member(3, Matter, "B")), Drawn::IfTouched);
    }
}
