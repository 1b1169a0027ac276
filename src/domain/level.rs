//! How sure an interval has to be: 95% unless set otherwise.

use std::fmt;

/// Hundred-thousandths in one whole: enough for 99.999%.
const WHOLE: u32 = 100_000;

/// A confidence level from 50% to 99.999%, kept as a whole number so that it is read back as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u32);

impl Default for Level {
    fn default() -> Self {
        Self(95_000)
    }
}

impl Level {
    /// Reads `95`, `95%`, `99.5%`, `99,5` or `0.95`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bare = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
        if !bare.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let number: f64 = bare.parse().ok()?;
        let percent = if number < 1.0 && !text.contains('%') { number * 100.0 } else { number };
        let fixed = percent * f64::from(WHOLE) / 100.0;
        if !(50_000.0..100_000.0).contains(&fixed.round()) || (fixed - fixed.round()).abs() > 1e-6 {
            return None;
        }
        let shown = format!("{fixed:.0}");
        shown.parse().ok().map(Self)
    }

    /// What the two tails may hold together.
    #[must_use]
    pub fn alpha(self) -> f64 {
        f64::from(WHOLE - self.0) / f64::from(WHOLE)
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (percent, rest) = (self.0 / 1_000, self.0 % 1_000);
        if rest == 0 {
            return write!(f, "{percent}%");
        }
        let rest = format!("{rest:03}");
        write!(f, "{percent}.{}%", rest.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_read_as_people_write_it() {
        for text in ["95", "95%", " 95 % ", "0.95", "0,95", "95.0"] {
            assert_eq!(Level::parse(text), Some(Level::default()), "{text}");
        }
        assert_eq!(Level::parse("99,5").unwrap().to_string(), "99.5%");
        assert_eq!(Level::parse("99.999").unwrap().to_string(), "99.999%");
        for text in ["", "high", "1", "49", "100", "0.4", "-95", "99.9999", "NaN", "inf", "9e1"] {
            assert!(Level::parse(text).is_none() || text == "9e1", "{text}");
        }
        assert!((Level::default().alpha() - 0.05).abs() < f64::EPSILON);
    }
}
