//! What can be wrong with a framework file: facts only; `text` says it in words.

/// One problem, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameworkProblem {
    /// From 1.
    pub line: u64,
    /// In characters, from 1.
    pub column: u64,
    /// Code of the norm it is about, if it is about one.
    pub norm: Option<String>,
    pub fault: FrameworkFault,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FrameworkFault {
    /// Not TOML, or a field of the wrong type; the parser's words.
    Syntax {
        message: String,
    },
    /// A field that is missing or empty (`title.nl`).
    Missing {
        field: String,
    },
    /// A framework without norms.
    NoNorms,
    TooManyNorms {
        count: usize,
        most: usize,
    },
    /// The code stands in an earlier norm.
    DoubledNorm {
        first_line: u64,
    },
    UnknownCode {
        found: String,
        known: Vec<&'static str>,
    },
    /// A condition that cannot hold for items of that kind.
    WhenDoesNotFit {
        when: &'static str,
        item: &'static str,
    },
    /// A share below 0, above 100, or that ends before it starts.
    BadShare {
        from: String,
        to: String,
    },
}
