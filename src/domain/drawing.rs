//! Drawing a sample: the frame is frozen with its hash before there is a seed, then the items are drawn.

use super::codes::{ItemKind, Method};
use super::draw::{Sha256, frame_sha256};
use super::item::ItemRef;
use super::level::Level;
use super::records::Extra;
use super::review_records::{Sample, Stratum};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

mod allocation;
mod frozen;
mod problem;
#[cfg(test)]
mod tests;

pub use allocation::Size;
pub use frozen::{Frozen, Seed, drawn, rounds_with};
pub use problem::DrawProblem;

/// The name of the stratum of items that have no value in the field.
pub const NO_VALUE: &str = "-";

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub method: Method,
    /// Without one: the method and the first number that is free.
    pub name: Option<String>,
    pub kind: ItemKind,
    pub size: Option<Size>,
    /// The filter as it was written; kept with the sample.
    pub filter: Option<String>,
    /// The field that parts the strata.
    pub by: Option<String>,
    /// Items named by hand.
    pub items: Vec<ItemRef>,
    pub reason: Option<String>,
    pub level: Option<Level>,
    /// The sample this one is a new round of.
    pub extends: Option<String>,
    pub drawn_on: NaiveDate,
}

/// An item that may be drawn: of the kind asked for, not excluded.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FrameItem {
    pub reference: String,
    /// Its value in the field that parts the strata; `None` when it has none, or when there are no strata.
    pub stratum: Option<String>,
}

/// Whether samples of this method are drawn with a seed.
#[must_use]
pub fn needs_seed(method: Method) -> bool {
    matches!(method, Method::Random | Method::Stratified)
}

impl Request {
    /// Freezes the frame: `candidates` are the items the filter leaves, `samples` what was drawn before.
    ///
    /// # Errors
    /// Why nothing can be drawn this way.
    pub fn freeze(
        &self,
        candidates: Vec<FrameItem>,
        samples: &[Sample],
        sha256: &impl Sha256,
    ) -> Result<Frozen, DrawProblem> {
        self.check()?;
        let name = self.free_name(samples)?;
        let (round, mut frame) = self.round(candidates, samples)?;
        frame.sort();
        frame.dedup_by(|a, b| a.reference == b.reference);
        if !self.items.is_empty() {
            frame = self.by_hand(frame)?;
        }
        if frame.is_empty() {
            return Err(DrawProblem::EmptyFrame);
        }
        let strata = self.strata(&frame)?;
        let size = self.drawn_size(&frame, &strata)?;
        let refs: Vec<String> = frame.into_iter().map(|item| item.reference).collect();
        let by_hand = !self.items.is_empty();
        let sample = Sample {
            name,
            method: Some(self.method),
            items: if needs_seed(self.method) { Vec::new() } else { self.named(&refs) },
            // Items chosen by hand come out of no frame.
            frame_sha256: (!by_hand).then(|| frame_sha256(&refs, sha256)),
            frame: if by_hand { Vec::new() } else { refs },
            frame_filter: self.filter.clone(),
            size: Some(size),
            seed: None,
            seed_origin: None,
            by: self.by.clone(),
            strata,
            round: Some(round),
            extends: self.extends.clone(),
            not_found: Vec::new(),
            level: self.level.map(|level| level.to_string()),
            reason: self.reason.clone(),
            drawn_on: Some(self.drawn_on),
            extra: Extra::new(),
        };
        Ok(Frozen { sample, seeds: frozen::seeds(samples) })
    }

    /// What does not go together, whatever the frame.
    fn check(&self) -> Result<(), DrawProblem> {
        let has_reason = self.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty());
        match self.method {
            Method::Full | Method::Purposive if self.size.is_some() => Err(DrawProblem::SizeNotUsed),
            Method::Random | Method::Stratified if self.size.is_none() => Err(DrawProblem::SizeMissing),
            Method::Full | Method::Random | Method::Stratified if !self.items.is_empty() => {
                Err(DrawProblem::ItemsNotUsed)
            }
            Method::Stratified if self.by.is_none() => Err(DrawProblem::ByMissing),
            Method::Full | Method::Random | Method::Purposive if self.by.is_some() => Err(DrawProblem::ByNotUsed),
            Method::Purposive if self.items.is_empty() && self.filter.is_none() => Err(DrawProblem::NothingChosen),
            Method::Purposive if !has_reason => Err(DrawProblem::ReasonMissing),
            _ if self.extends.is_some() && !has_reason => Err(DrawProblem::ReasonMissing),
            _ => Ok(()),
        }
    }

    fn free_name(&self, samples: &[Sample]) -> Result<String, DrawProblem> {
        let used = |name: &str| samples.iter().any(|sample| sample.name == name);
        match self.name.as_deref().map(str::trim) {
            Some("") => Err(DrawProblem::NameEmpty),
            Some(name) if used(name) => Err(DrawProblem::NameUsed { name: name.to_owned() }),
            Some(name) => Ok(name.to_owned()),
            None => {
                let mut numbered = (1..).map(|number| format!("{}-{number}", self.method));
                Ok(numbered.find(|name| !used(name)).expect("there is always a next number"))
            }
        }
    }

    /// The number of the round, and what is left for it: nothing that an earlier round holds is drawn again.
    fn round(&self, mut candidates: Vec<FrameItem>, samples: &[Sample]) -> Result<(i64, Vec<FrameItem>), DrawProblem> {
        let Some(name) = &self.extends else {
            return Ok((1, candidates));
        };
        let Some(extended) = samples.iter().find(|sample| sample.name == *name) else {
            let known = samples.iter().map(|sample| sample.name.clone()).collect();
            return Err(DrawProblem::NoSuchSample { name: name.clone(), known });
        };
        let earlier = rounds_with(extended, samples);
        let drawn: BTreeSet<&ItemRef> = earlier.iter().flat_map(|sample| &sample.items).collect();
        let is_new = |item: &FrameItem| !drawn.contains(&ItemRef::new(self.kind, &item.reference));
        candidates.retain(is_new);
        let last = earlier.iter().filter_map(|sample| sample.round).max().unwrap_or(1);
        Ok((last + 1, candidates))
    }

    fn by_hand(&self, candidates: Vec<FrameItem>) -> Result<Vec<FrameItem>, DrawProblem> {
        let mut known: BTreeMap<String, FrameItem> =
            candidates.into_iter().map(|item| (item.reference.clone(), item)).collect();
        let mut chosen = Vec::new();
        for item in &self.items {
            if item.kind != self.kind {
                return Err(DrawProblem::OtherKind { item: item.clone(), kind: self.kind });
            }
            match known.remove(&item.reference) {
                Some(found) => chosen.push(found),
                None if chosen.iter().any(|found| found.reference == item.reference) => {}
                None => return Err(DrawProblem::NotAvailable { item: item.clone() }),
            }
        }
        Ok(chosen)
    }

    fn strata(&self, frame: &[FrameItem]) -> Result<Vec<Stratum>, DrawProblem> {
        let (Method::Stratified, Some(size)) = (self.method, &self.size) else {
            return Ok(Vec::new());
        };
        let mut frames: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for item in frame {
            let name = item.stratum.clone().unwrap_or_else(|| NO_VALUE.to_owned());
            frames.entry(name).or_default().push(item.reference.clone());
        }
        let sizes = size.over(&frames)?;
        let stratum = |((name, frame), size)| Stratum { name, frame, size: Some(size), seed: None };
        Ok(frames.into_iter().zip(sizes).map(stratum).collect())
    }

    fn drawn_size(&self, frame: &[FrameItem], strata: &[Stratum]) -> Result<i64, DrawProblem> {
        match (&self.size, self.method) {
            (Some(size), Method::Random) => size.of_one(frame.len()),
            (_, Method::Stratified) => Ok(strata.iter().filter_map(|stratum| stratum.size).sum()),
            _ => Ok(i64::try_from(frame.len()).unwrap_or(i64::MAX)),
        }
    }

    fn named(&self, refs: &[String]) -> Vec<ItemRef> {
        refs.iter().map(|reference| ItemRef::new(self.kind, reference)).collect()
    }
}
