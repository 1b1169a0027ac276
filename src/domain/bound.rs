//! Bound numbers: a place in a drafted text that shows a count, so that the text cannot drift from the table.
//!
//! ```text
//! binding = "{{" [ written "|" ] "count" { " " name "=" code } "}}"
//! written = number [ "/" number ]        what the writer saw: the count, and its whole where `of` is asked for
//! name    = kind | service | norm | verdict | state | of
//! ```
//!
//! Without `written` the program writes number and unit; with it, the writer writes the unit and the program compares.
//! `\{{` is two braces and no binding.

mod around;
mod value;

pub use around::{Misuse, UnitWord, misuses};
pub use value::{Lookup, Value, Whole};

use super::codes::{Code, ItemKind, UnknownCode};

/// A part of a drafted text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    Number(Binding<'a>),
    /// Between the braces stands no query.
    Unreadable {
        source: &'a str,
        fault: Fault,
    },
}

/// A number with the query behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding<'a> {
    /// As it stands in the text, braces and all.
    pub source: &'a str,
    pub written: Option<Written>,
    pub query: Query,
}

/// What the count was when the sentence was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    pub count: u64,
    pub whole: Option<u64>,
}

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    pub kind: ItemKind,
    /// Code of the service; of all of them together when missing.
    pub service: Option<String>,
    pub counted: Counted,
    /// The whole that is written behind the count.
    pub of: Option<Of>,
}

/// The field of the count table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    Items(Field),
    Norm { code: String, field: NormField },
}

/// A field of the table of items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    Population,
    Excluded,
    NotDrawn,
    Sampled,
    Assessed,
    InProgress,
    Unreviewed,
    Conflict,
    Unlawful,
    Careless,
    NotAssessable,
    InOrder,
}

/// A field of the table of a norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NormField {
    /// Items with a finding of either verdict.
    Findings,
    Unlawful,
    Careless,
    Applies,
}

/// A whole that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Of {
    Population,
    Sampled,
    Assessed,
    /// The assessed items of which the norm is required.
    Applies,
}

/// Why a binding cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// No `}}` before the end of the text.
    Unclosed,
    /// Not the word `count` at its beginning; what stands there instead.
    NoQuery(String),
    /// A number was expected before the bar.
    NotANumber(String),
    /// A term without `=`, or with a name that is not known.
    UnknownTerm(String),
    Twice(&'static str),
    UnknownCode {
        name: &'static str,
        code: String,
    },
    NoKind,
    /// Both `verdict` and `state` say what to count.
    VerdictAndState,
    /// A norm has findings and items it applies to, nothing else.
    NotOfANorm(String),
    /// `of=applies` or `state=applies` without a norm.
    AppliesWithoutNorm,
    /// Two written numbers where no whole is asked for, or one where it is.
    WrittenWhole,
}

impl Code for Field {
    const ALL: &'static [Self] = &[
        Self::Population,
        Self::Excluded,
        Self::NotDrawn,
        Self::Sampled,
        Self::Assessed,
        Self::InProgress,
        Self::Unreviewed,
        Self::Conflict,
        Self::Unlawful,
        Self::Careless,
        Self::NotAssessable,
        Self::InOrder,
    ];

    /// The name of the field in the count table.
    fn code(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Excluded => "excluded",
            Self::NotDrawn => "not_drawn",
            Self::Sampled => "sampled",
            Self::Assessed => "assessed",
            Self::InProgress => "in_progress",
            Self::Unreviewed => "unreviewed",
            Self::Conflict => "conflict",
            Self::Unlawful => "unlawful",
            Self::Careless => "careless",
            Self::NotAssessable => "not_assessable",
            Self::InOrder => "in_order",
        }
    }
}

impl Field {
    fn is_verdict(self) -> bool {
        matches!(self, Self::Unlawful | Self::Careless | Self::NotAssessable | Self::InOrder)
    }
}

impl Code for Of {
    const ALL: &'static [Self] = &[Self::Population, Self::Sampled, Self::Assessed, Self::Applies];

    fn code(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Sampled => "sampled",
            Self::Assessed => "assessed",
            Self::Applies => "applies",
        }
    }
}

/// The parts of a text, in order: put together again they are the text.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("{{") {
        if let Some(before) = rest[..at].strip_suffix('\\') {
            found.extend([Piece::Text(before), Piece::Text("{{")]);
            rest = &rest[at + 2..];
            continue;
        }
        found.push(Piece::Text(&rest[..at]));
        let Some(length) = rest[at..].find("}}").map(|end| end + 2) else {
            found.push(Piece::Unreadable { source: &rest[at..], fault: Fault::Unclosed });
            rest = "";
            break;
        };
        let source = &rest[at..at + length];
        found.push(match read(&source[2..length - 2]) {
            Ok((written, query)) => Piece::Number(Binding { source, written, query }),
            Err(fault) => Piece::Unreadable { source, fault },
        });
        rest = &rest[at + length..];
    }
    found.push(Piece::Text(rest));
    found.retain(|piece| *piece != Piece::Text(""));
    found
}

fn read(inner: &str) -> Result<(Option<Written>, Query), Fault> {
    let (written, query) = match inner.split_once('|') {
        Some((numbers, query)) => (Some(written(numbers)?), query),
        None => (None, inner),
    };
    let query = read_query(query)?;
    if written.is_some_and(|written| written.whole.is_some() != query.of.is_some()) {
        return Err(Fault::WrittenWhole);
    }
    Ok((written, query))
}

fn written(numbers: &str) -> Result<Written, Fault> {
    let one = |text: &str| {
        let text = text.trim();
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten().ok_or_else(|| Fault::NotANumber(text.to_owned()))
    };
    match numbers.split_once('/') {
        Some((count, whole)) => Ok(Written { count: one(count)?, whole: Some(one(whole)?) }),
        None => Ok(Written { count: one(numbers)?, whole: None }),
    }
}

const NAMES: [&str; 6] = ["kind", "service", "norm", "verdict", "state", "of"];

fn read_query(text: &str) -> Result<Query, Fault> {
    let mut words = text.split_whitespace();
    match words.next() {
        Some("count") => {}
        other => return Err(Fault::NoQuery(other.unwrap_or_default().to_owned())),
    }
    let mut terms: [Option<&str>; NAMES.len()] = [None; NAMES.len()];
    for word in words {
        let known = word.split_once('=').and_then(|(name, code)| {
            let place = NAMES.iter().position(|known| *known == name)?;
            (!code.is_empty()).then_some((place, code))
        });
        let (place, code) = known.ok_or_else(|| Fault::UnknownTerm(word.to_owned()))?;
        if terms[place].replace(code).is_some() {
            return Err(Fault::Twice(NAMES[place]));
        }
    }
    let [kind, service, norm, verdict, state, of] = terms;
    let of = of.map(|code| known_code::<Of>("of", code)).transpose()?;
    if of == Some(Of::Applies) && norm.is_none() {
        return Err(Fault::AppliesWithoutNorm);
    }
    Ok(Query {
        kind: known_code("kind", kind.ok_or(Fault::NoKind)?)?,
        service: service.map(str::to_owned),
        counted: counted(norm, verdict, state)?,
        of,
    })
}

fn counted(norm: Option<&str>, verdict: Option<&str>, state: Option<&str>) -> Result<Counted, Fault> {
    if verdict.is_some() && state.is_some() {
        return Err(Fault::VerdictAndState);
    }
    let Some(norm) = norm else {
        return items(verdict, state).map(Counted::Items);
    };
    let field = match (verdict, state) {
        (None, None) => NormField::Findings,
        (Some("unlawful"), _) => NormField::Unlawful,
        (Some("careless"), _) => NormField::Careless,
        (_, Some("applies")) => NormField::Applies,
        (verdict, state) => return Err(Fault::NotOfANorm(verdict.or(state).unwrap_or_default().to_owned())),
    };
    Ok(Counted::Norm { code: norm.to_owned(), field })
}

fn items(verdict: Option<&str>, state: Option<&str>) -> Result<Field, Fault> {
    let (name, code) = match (verdict, state) {
        (_, Some("applies")) => return Err(Fault::AppliesWithoutNorm),
        (None, None) => return Ok(Field::Population),
        (Some(verdict), _) => ("verdict", verdict),
        (_, Some(state)) => ("state", state),
    };
    let field: Field = known_code(name, code)?;
    // A verdict is no state and a state no verdict: `state=unlawful` would read as a stage of the work.
    if field.is_verdict() == (name == "verdict") {
        Ok(field)
    } else {
        Err(Fault::UnknownCode { name, code: code.to_owned() })
    }
}

fn known_code<C: Code>(name: &'static str, code: &str) -> Result<C, Fault> {
    C::parse(code).map_err(|_: UnknownCode| Fault::UnknownCode { name, code: code.to_owned() })
}

impl Fault {
    /// What `name=` may be followed by.
    #[must_use]
    pub fn known(name: &str) -> Vec<&'static str> {
        let codes = |verdict: bool| {
            Field::ALL.iter().filter(move |field| field.is_verdict() == verdict).map(|field| field.code())
        };
        match name {
            "kind" => ItemKind::ALL.iter().map(|kind| kind.code()).collect(),
            "of" => Of::ALL.iter().map(|of| of.code()).collect(),
            "verdict" => codes(true).collect(),
            "state" => codes(false).chain(["applies"]).collect(),
            _ => NAMES.to_vec(),
        }
    }
}

#[cfg(test)]
mod tests;
