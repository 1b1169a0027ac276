//! Numbers with a decimal comma and separators between thousands, by the signs that were declared for them.

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NumberForm {
    pub(super) decimal: Option<char>,
    pub(super) thousands: Option<char>,
}

impl NumberForm {
    /// The number with a point and without other signs; `None` when it is not written so. Groups must be of three: in
    /// `1.5` the point is no separator between thousands.
    pub(super) fn read(self, text: &str) -> Option<String> {
        let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
        let (whole, fraction) = match self.decimal.and_then(|decimal| digits.split_once(decimal)) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (digits, None),
        };
        let whole = self.without_separators(whole)?;
        match fraction {
            None => Some(format!("{sign}{whole}")),
            Some(fraction) if are_digits(fraction) => Some(match fraction.trim_end_matches('0') {
                "" => format!("{sign}{whole}"),
                fraction => format!("{sign}{whole}.{fraction}"),
            }),
            Some(_) => None,
        }
    }

    fn without_separators(self, whole: &str) -> Option<String> {
        let groups: Vec<&str> = match self.thousands {
            Some(thousands) => whole.split(thousands).collect(),
            None => vec![whole],
        };
        let (first, rest) = groups.split_first()?;
        let is_grouped =
            rest.is_empty() || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
        (is_grouped && groups.iter().all(|group| are_digits(group))).then(|| groups.concat())
    }

    /// An example, for a message.
    pub(super) fn example(self) -> String {
        let thousands = self.thousands.map(String::from).unwrap_or_default();
        let fraction = self.decimal.map(|decimal| format!("{decimal}5")).unwrap_or_default();
        format!("1{thousands}234{fraction}")
    }
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_three_and_nothing_else() {
        let dutch = NumberForm { decimal: Some(','), thousands: Some('.') };
        let read = |text| dutch.read(text);
        assert_eq!(read("1.234.567,50").as_deref(), Some("1234567.5"));
        assert_eq!(read("137").as_deref(), Some("137"));
        assert_eq!(read("-1.234,00").as_deref(), Some("-1234"));
        for wrong in ["1.5", "1.2345", ".123", "1,2,3", "1 234", "", "-", "12a", "1,", "1234.567"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert_eq!(NumberForm { decimal: None, thousands: None }.read("1.0"), None);
        assert_eq!(dutch.example(), "1.234,5");
    }
}
