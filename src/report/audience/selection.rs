//! What an audience may see of how the items were chosen: exclusions and samples.

use super::Eyes;
use super::sight::Sight;
use crate::domain::review_records::Sample;
use crate::domain::statement::Basis;
use crate::domain::view::ExclusionGroup;
use crate::report::visible::{Told, VisibleExclusion, VisibleSample};

impl Eyes<'_> {
    pub(super) fn exclusions(&self) -> Vec<VisibleExclusion> {
        let mut seen: Vec<VisibleExclusion> = Vec::new();
        for group in self.data.exclusions.iter().filter(|group| self.wants(&group.service)) {
            let exclusion = self.exclusion(group);
            // Secret reasons become one line: how many there are is not said.
            let same = seen.iter_mut().find(|other| {
                let place = (&other.service, other.kind) == (&exclusion.service, exclusion.kind);
                place && other.reason == exclusion.reason && exclusion.reason == Told::Withheld
            });
            match same {
                Some(other) => other.items += exclusion.items,
                None => seen.push(exclusion),
            }
        }
        seen
    }

    fn exclusion(&self, group: &ExclusionGroup) -> VisibleExclusion {
        VisibleExclusion {
            service: group.service.clone(),
            kind: group.kind,
            reason: self.at(group.classification).tell(Some(&group.reason)),
            items: group.items,
        }
    }

    pub(super) fn samples(&self) -> Vec<VisibleSample> {
        let wanted = self.data.samples.iter().enumerate().filter(|(_, sample)| self.wants_sample(sample));
        wanted.map(|(place, sample)| self.sample(place, sample)).collect()
    }

    /// A sample of another service is left out; one of several services too, for its numbers are of all of them.
    fn wants_sample(&self, sample: &Sample) -> bool {
        let known = || sample.items.iter().filter_map(|item| self.cases.get(item));
        self.request.service.is_none() || (known().count() > 0 && known().all(|case| self.wants(&case.service)))
    }

    fn sample(&self, place: usize, sample: &Sample) -> VisibleSample {
        let sight = self.at_items(&sample.items);
        let frame = sample.frame_refs().count() as u64;
        let reviewed = self.data.reviewed.get(place).cloned().unwrap_or_default();
        VisibleSample {
            name: match sight {
                Sight::Open => sample.name.clone(),
                Sight::Closed => self.text.report_pseudonym_sample(place + 1),
            },
            method: sample.method,
            items: sample.items.len() as u64,
            frame: (frame > 0).then_some(frame),
            strata: sample.strata.len() as u64,
            not_found: sample.not_found.len() as u64,
            drawn_on: sample.drawn_on.map(|date| sight.day(date)),
            seed: sight.tell(sample.seed.as_ref()),
            frame_sha256: sight.tell(sample.frame_sha256.as_ref()),
            frame_filter: sight.tell(sample.frame_filter.as_ref()),
            reason: sight.tell(sample.reason.as_ref()),
            basis: self.basis(Basis::of(sample, &reviewed), sight),
            reviewed,
        }
    }

    /// The names of strata are values of records: a party, a category. Who may not see the items may not see those.
    fn basis(&self, mut basis: Basis, sight: Sight) -> Basis {
        if let Basis::Stratified { parts, .. } = &mut basis {
            for (number, part) in (1_u64..).zip(parts) {
                part.name = match sight {
                    Sight::Open => self.text.stratum(&part.name),
                    Sight::Closed => self.text.statement_stratum_numbered(number),
                };
            }
        }
        basis
    }
}
