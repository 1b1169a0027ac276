//! How far first and second reader agreed, before anything was reconciled.

use super::codes::{Code, Verdict};
use std::collections::BTreeMap;

/// What one norm got from both readers on one item, or that it did not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Code of the norm.
    pub norm: String,
    pub verdicts: Pairing,
}

/// The two verdicts of an item under a norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pairing {
    /// By two reviewers, as they stood before anything was reconciled.
    Both { first: Verdict, second: Verdict },
    /// Only one of the two, or both by the same reviewer, or one that was changed after it was reconciled and is no
    /// longer known: left out.
    LeftOut,
}

/// Kappa with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kappa {
    pub value: f64,
    /// 95%: 1.96 standard errors either way, within -1 and 1. `None` when the standard error comes out as nothing (no
    /// disagreement at all, or a reader with one verdict throughout): such tables say nothing of their own precision.
    pub interval: Option<(f64, f64)>,
}

const VERDICTS: usize = Verdict::ALL.len();

/// The table of two readers: rows the first, columns the second, in the order of [`Verdict::ALL`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreement {
    pub table: [[u64; VERDICTS]; VERDICTS],
    pub left_out: u64,
}

impl Agreement {
    pub fn add(&mut self, verdicts: Pairing) {
        match verdicts {
            Pairing::Both { first, second } => self.table[place(first)][place(second)] += 1,
            Pairing::LeftOut => self.left_out += 1,
        }
    }

    /// How many were assessed twice.
    #[must_use]
    pub fn both(&self) -> u64 {
        self.table.iter().flatten().sum()
    }

    /// On how many of those the verdict was the same.
    #[must_use]
    pub fn same(&self) -> u64 {
        (0..VERDICTS).map(|verdict| self.table[verdict][verdict]).sum()
    }

    /// The share on which the verdict was the same; `None` when nothing was assessed twice.
    #[must_use]
    pub fn raw(&self) -> Option<f64> {
        (self.both() > 0).then(|| part(self.same(), self.both()))
    }

    /// Cohen's kappa. `None` when nothing was assessed twice, or when both readers gave one and the same verdict
    /// throughout: then chance alone agrees on everything and kappa is not defined.
    ///
    /// The standard error is the large-sample one of Fleiss, Cohen and Everitt (1969) for a kappa that need not be 0.
    #[must_use]
    pub fn kappa(&self) -> Option<Kappa> {
        let shares = self.shares()?;
        let chance: f64 = (0..VERDICTS).map(|k| shares.first[k] * shares.second[k]).sum();
        let one_verdict = (0..VERDICTS).any(|k| self.table[k][k] == self.both());
        if one_verdict {
            return None;
        }
        let observed = self.raw()?;
        let value = (observed - chance) / (1.0 - chance);
        let error = 1.96 * shares.variance(value, chance, self.both()).max(0.0).sqrt();
        let interval = (error > 1e-6).then(|| ((value - error).max(-1.0), (value + error).min(1.0)));
        Some(Kappa { value, interval })
    }

    fn shares(&self) -> Option<Shares> {
        let both = self.both();
        let cells = self.table.map(|row| row.map(|count| part(count, both)));
        let mut shares = Shares { cells, first: [0.0; VERDICTS], second: [0.0; VERDICTS] };
        for (row, cells) in cells.iter().enumerate() {
            for (column, share) in cells.iter().enumerate() {
                shares.first[row] += share;
                shares.second[column] += share;
            }
        }
        (both > 0).then_some(shares)
    }
}

/// The table as shares, with the shares of each reader's verdicts.
struct Shares {
    cells: [[f64; VERDICTS]; VERDICTS],
    first: [f64; VERDICTS],
    second: [f64; VERDICTS],
}

impl Shares {
    fn variance(&self, kappa: f64, chance: f64, both: u64) -> f64 {
        let mut sum = -(kappa - chance * (1.0 - kappa)).powi(2);
        for (row, cells) in self.cells.iter().enumerate() {
            for (column, share) in cells.iter().enumerate() {
                sum += share
                    * if row == column {
                        (1.0 - (self.first[row] + self.second[row]) * (1.0 - kappa)).powi(2)
                    } else {
                        ((1.0 - kappa) * (self.second[row] + self.first[column])).powi(2)
                    };
            }
        }
        sum / (super::tail::float(both) * (1.0 - chance).powi(2))
    }
}

/// The agreement per norm and over all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgreementTable {
    /// By code of the norm.
    pub norms: BTreeMap<String, Agreement>,
    /// The sum of the norms: its unit is an item under a norm.
    pub overall: Agreement,
}

impl AgreementTable {
    #[must_use]
    pub fn of(pairs: impl IntoIterator<Item = Pair>) -> Self {
        let mut table = Self::default();
        for pair in pairs {
            table.norms.entry(pair.norm).or_default().add(pair.verdicts);
            table.overall.add(pair.verdicts);
        }
        table
    }

    /// Whether anything was assessed twice.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.overall.both() == 0
    }
}

fn place(verdict: Verdict) -> usize {
    Verdict::ALL.iter().position(|&known| known == verdict).expect("ALL holds every verdict")
}

fn part(part: u64, whole: u64) -> f64 {
    super::tail::float(part) / super::tail::float(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement(rows: &[&[u64]]) -> Agreement {
        let mut found = Agreement::default();
        for (row, cells) in rows.iter().enumerate() {
            found.table[row][..cells.len()].copy_from_slice(cells);
        }
        found
    }

    fn close(found: f64, expected: f64) -> bool {
        (found - expected).abs() < 5e-7
    }

    #[test]
    fn the_reference_tables() {
        let found = agreement(&[&[4, 1, 0], &[2, 5, 2], &[0, 1, 10]]);
        assert_eq!((found.both(), found.same()), (25, 19));
        assert!(close(found.raw().unwrap(), 0.76) && close(found.kappa().unwrap().value, 0.625));
        let rare = agreement(&[&[0, 1], &[1, 18]]);
        assert!(close(rare.raw().unwrap(), 0.9) && close(rare.kappa().unwrap().value, -0.052_632));
    }

    /// The same as the delta method gives when kappa is differentiated numerically.
    #[test]
    fn the_standard_error() {
        let found = agreement(&[&[20, 5], &[10, 15]]).kappa().unwrap();
        assert!(close(found.value, 0.4));
        let error = (found.interval.unwrap().1 - found.value) / 1.96;
        assert!(close(error, 0.126_996), "{error}");
        let of_three = agreement(&[&[4, 1, 0], &[2, 5, 2], &[0, 1, 10]]).kappa().unwrap();
        assert!(close((of_three.value - of_three.interval.unwrap().0) / 1.96, 0.129_980));
    }

    #[test]
    fn kappa_is_undefined_when_both_use_one_verdict_only() {
        assert_eq!(agreement(&[&[0, 0], &[0, 12]]).kappa(), None);
        assert_eq!(agreement(&[&[0, 0], &[0, 12]]).raw(), Some(1.0));
        assert_eq!(agreement(&[]).kappa(), None);
        assert_eq!(agreement(&[]).raw(), None);
        let never = agreement(&[&[0, 12], &[0, 0]]).kappa().unwrap();
        assert!(close(never.value, 0.0), "each one verdict, but not the same: agreement is what chance gives");
        let perfect = agreement(&[&[5, 0], &[0, 7]]).kappa().unwrap();
        assert!(close(perfect.value, 1.0));
        assert_eq!((never.interval, perfect.interval), (None, None), "no error is not certainty");
    }

    #[test]
    fn pairs_add_up_per_norm_and_overall() {
        let pair = |norm: &str, verdicts| Pair { norm: norm.to_owned(), verdicts };
        let both = |first, second| Pairing::Both { first, second };
        let table = AgreementTable::of([
            pair("scope", both(Verdict::InOrder, Verdict::InOrder)),
            pair("scope", both(Verdict::Careless, Verdict::InOrder)),
            pair("scope", Pairing::LeftOut),
            pair("regime", Pairing::LeftOut),
        ]);
        assert_eq!((table.norms["scope"].both(), table.norms["scope"].left_out), (2, 1));
        assert_eq!((table.overall.both(), table.overall.same(), table.overall.left_out), (2, 1, 2));
        assert!(!table.is_empty() && AgreementTable::default().is_empty());
    }
}
