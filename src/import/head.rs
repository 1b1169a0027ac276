//! Which row of a sheet names its columns: registers have titles above them.

use std::borrow::Cow;

/// How many rows are looked at: more titles than anyone writes.
pub(super) const LOOKED_AT: usize = 40;

/// The place, among the first rows, of the one that names most of the wanted columns; of equals the first.
pub(super) fn place<'r, 'c: 'r>(rows: impl Iterator<Item = &'r [Cow<'c, str>]>, wanted: &[String]) -> usize {
    let merits = rows.map(|row| merit(row, wanted));
    let best = merits.enumerate().reduce(|best, next| if next.1 > best.1 { next } else { best });
    best.map_or(0, |(place, _)| place)
}

/// How many of the wanted columns a row names.
pub(super) fn merit(row: &[Cow<'_, str>], wanted: &[String]) -> usize {
    wanted.iter().filter(|name| row.iter().any(|cell| super::mapping::same(cell, name))).count()
}
