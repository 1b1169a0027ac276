//! Every number of the count table, with the filter that finds exactly the items behind it.

use super::codes::{Code, ItemKind};
use super::count::{CountTable, ServiceCounts};
use super::settle::State;

/// One number of the count table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Code of the service; `None` for the total of all.
    pub service: Option<String>,
    pub kind: ItemKind,
    pub counted: Counted,
    pub items: u64,
}

/// What it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    /// The items of this column of the table, by its name there.
    Column(&'static str),
    /// The assessed items under a norm, by its code.
    Norm(String, UnderNorm),
}

/// Which of the assessed items under a norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnderNorm {
    /// Of which the norm is required.
    Required,
    Careless,
    Unlawful,
    /// Careless or unlawful.
    Finding,
}

impl Figure {
    /// Whether it is told apart on a screen: what is zero only where its being zero is the news.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.items > 0 || matches!(self.counted, Counted::Column("population" | "assessed" | "unlawful" | "careless"))
    }

    /// The filter that finds the items: as many as are counted, and those.
    #[must_use]
    pub fn filter(&self) -> String {
        let service = self.service.as_ref().map(|service| format!("service={}", value(service)));
        let what = match &self.counted {
            Counted::Column(column) => vec![format!("state={}", states(column))],
            Counted::Norm(norm, under) => {
                let norm = value(norm);
                let of_norm = match under {
                    UnderNorm::Required => return join(service, [assessed(), format!("required={norm}")]),
                    UnderNorm::Careless => "verdict=careless",
                    UnderNorm::Unlawful => "verdict=unlawful",
                    UnderNorm::Finding => "verdict=careless,unlawful",
                };
                // A finding on an item that is still open is in no count.
                vec![assessed(), format!("norm={norm}"), of_norm.to_owned()]
            }
        };
        join(service, what)
    }
}

fn join(service: Option<String>, terms: impl IntoIterator<Item = String>) -> String {
    service.into_iter().chain(terms).collect::<Vec<_>>().join(" ")
}

/// As it stands in a filter: in quotes where it could be read as something else.
fn value(text: &str) -> String {
    if text.is_empty() || text.contains(|letter: char| letter.is_whitespace() || letter == ',' || letter == '"') {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text.to_owned()
}

fn assessed() -> String {
    format!("state={}", states("assessed"))
}

/// The states of the items of a column, by their codes.
fn states(column: &str) -> String {
    let is_in = |state: &State| match column {
        "population" => true,
        "sampled" => !matches!(state, State::Excluded | State::NotDrawn),
        "assessed" => matches!(state, State::Assessed(_)),
        column => state.code() == column,
    };
    let codes: Vec<&str> = State::ALL.iter().filter(|state| is_in(state)).map(|state| state.code()).collect();
    codes.join(",")
}

/// The numbers of every service, then those of the total if there are several; the verdicts directly under what was
/// assessed, then the norms in the order of `norms`.
#[must_use]
pub fn figures(table: &CountTable, norms: &[&str]) -> Vec<Figure> {
    let mut found = Vec::new();
    for (code, counts) in &table.services {
        found.extend(of_service(Some(code), counts, norms));
    }
    if table.services.len() > 1 {
        found.extend(of_service(None, &table.total, norms));
    }
    found
}

fn of_service(service: Option<&String>, counts: &ServiceCounts, norms: &[&str]) -> Vec<Figure> {
    let kinds = ItemKind::ALL.iter().copied().filter(|&kind| counts.kind(kind).population > 0);
    kinds.flat_map(|kind| of_kind((service, kind), counts, norms)).collect()
}

fn of_kind((service, kind): (Option<&String>, ItemKind), counts: &ServiceCounts, norms: &[&str]) -> Vec<Figure> {
    let figure = |counted, items| Figure { service: service.cloned(), kind, counted, items };
    let named = counts.kind(kind).named();
    let columns = [0, 1, 2, 3, 6, 5, 7, 4, 8, 9, 10, 11].map(|place| named[place]);
    let mut found: Vec<Figure> = columns.map(|(name, items)| figure(Counted::Column(name), items)).into();
    for norm in norms {
        let of_norm = counts.norm(norm, kind);
        if of_norm.applies + of_norm.items() == 0 {
            continue;
        }
        let numbers = [
            (UnderNorm::Required, of_norm.applies),
            (UnderNorm::Unlawful, of_norm.unlawful),
            (UnderNorm::Careless, of_norm.careless),
            (UnderNorm::Finding, of_norm.items()),
        ];
        let under = |(under, items)| figure(Counted::Norm((*norm).to_owned(), under), items);
        found.extend(numbers.map(under));
    }
    found
}

/// The state that a column counts, when it counts one.
#[must_use]
pub fn state(column: &str) -> Option<State> {
    State::parse(column).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::filter::Filter;

    fn figure(service: Option<&str>, counted: Counted) -> Figure {
        Figure { service: service.map(str::to_owned), kind: ItemKind::Disclosure, counted, items: 1 }
    }

    #[test]
    fn a_filter_says_exactly_what_is_counted() {
        let column = |name| figure(Some("MIVD"), Counted::Column(name)).filter();
        assert_eq!(column("excluded"), "service=MIVD state=excluded");
        assert_eq!(column("assessed"), "service=MIVD state=unlawful,careless,not_assessable,in_order");
        let norm = figure(None, Counted::Norm("scope".into(), UnderNorm::Unlawful)).filter();
        assert_eq!(norm, "state=unlawful,careless,not_assessable,in_order norm=scope verdict=unlawful");
    }

    #[test]
    fn every_filter_can_be_read_whatever_the_service_is_called() {
        for service in ["A B", "a,b", "\"", "A\u{a0}B", ""] {
            for counted in [Counted::Column("population"), Counted::Norm("x y".into(), UnderNorm::Required)] {
                let filter = figure(Some(service), counted).filter();
                let read = Filter::parse(&filter, ItemKind::Disclosure).expect(&filter);
                assert_eq!(read.terms[0].values, [service]);
            }
        }
    }
}
