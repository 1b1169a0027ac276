//! A text put together from several columns: `{Dienst}-{Jaar}-{Nr:04}`.

use super::Named;

/// The parts of a text, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Template(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Column {
        column: Named,
        /// A whole number is filled up with noughts to so many digits.
        digits: Option<usize>,
    },
}

/// The most digits: more is no number of a record.
const MOST_DIGITS: usize = 18;

/// A column whose cell does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unfit {
    pub(super) column: String,
    pub(super) found: String,
    pub(super) digits: usize,
}

impl Template {
    /// Reads a template that stands on this line; `None` when its braces do not fit or it names no column. `{{` and `}}`
    /// are braces of the text.
    pub(super) fn parse(text: &str, line: u64) -> Option<Self> {
        let mut parts = Vec::new();
        let (mut plain, mut characters) = (String::new(), text.chars().peekable());
        while let Some(c) = characters.next() {
            match c {
                '{' | '}' if characters.next_if_eq(&c).is_some() => plain.push(c),
                '}' => return None,
                '{' => {
                    let mut name = String::new();
                    loop {
                        match characters.next()? {
                            '}' => break,
                            '{' => return None,
                            c => name.push(c),
                        }
                    }
                    parts.push(Part::Text(std::mem::take(&mut plain)));
                    parts.push(column(&name, line)?);
                }
                c => plain.push(c),
            }
        }
        parts.push(Part::Text(plain));
        parts.iter().any(|part| matches!(part, Part::Column { .. })).then_some(Self(parts))
    }

    pub(super) fn columns(&self) -> impl Iterator<Item = &Named> {
        self.0.iter().filter_map(|part| if let Part::Column { column, .. } = part { Some(column) } else { None })
    }

    /// The text of a row; empty when one of its cells is.
    pub(super) fn fill<'c>(&self, cell: impl Fn(&str) -> &'c str) -> Result<String, Unfit> {
        let mut filled = String::new();
        for part in &self.0 {
            match part {
                Part::Text(text) => filled.push_str(text),
                Part::Column { column, digits } => {
                    let found = cell(&column.name).trim();
                    if found.is_empty() {
                        return Ok(String::new());
                    }
                    match digits {
                        None => filled.push_str(found),
                        Some(digits) => filled.push_str(&padded(found, *digits).ok_or_else(|| Unfit {
                            column: column.name.clone(),
                            found: found.to_owned(),
                            digits: *digits,
                        })?),
                    }
                }
            }
        }
        Ok(filled)
    }
}

/// `Nr` or `Nr:04`. A column's own name may hold a colon.
fn column(text: &str, line: u64) -> Option<Part> {
    let (name, digits) = match text.rsplit_once(':') {
        Some((name, digits)) if digits.starts_with('0') => (name, Some(digits.parse::<usize>().ok()?)),
        _ => (text, None),
    };
    let fits = !name.trim().is_empty() && digits.is_none_or(|digits| (1..=MOST_DIGITS).contains(&digits));
    fits.then(|| Part::Column { column: Named { name: name.trim().to_owned(), line }, digits })
}

fn padded(found: &str, digits: usize) -> Option<String> {
    let is_number = found.len() <= digits && found.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| format!("{found:0>digits$}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(template: &str, cells: &[(&str, &'static str)]) -> Result<String, Unfit> {
        let cell = |name: &str| cells.iter().find(|(known, _)| *known == name).map_or("", |(_, cell)| cell);
        Template::parse(template, 1).unwrap().fill(cell)
    }

    #[test]
    fn a_ref_is_put_together() {
        let cells = [("Dienst", "AIVD"), ("Jaar", " 2020 "), ("Nr", "42")];
        assert_eq!(fill("{Dienst}-{Jaar}-{Nr:04}", &cells).unwrap(), "AIVD-2020-0042");
        assert_eq!(fill("{{{Nr}}}", &cells).unwrap(), "{42}");
        assert_eq!(fill("{Dienst}-{Absent}", &cells).unwrap(), "", "without one of them there is no ref");
        assert_eq!(fill("{Dienst:04}", &cells).unwrap_err().found, "AIVD");
        assert_eq!(fill("{Jaar:02}", &cells).unwrap_err().digits, 2);
        for wrong in ["", "plain", "{", "{}", "{a", "a}", "{a{b}}", "{ }", "{a:00}", "{a:099}"] {
            assert_eq!(Template::parse(wrong, 1), None, "{wrong}");
        }
    }
}
