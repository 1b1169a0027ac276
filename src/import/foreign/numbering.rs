//! The numbers of lists and headings, as a reader sees them: `1.2`, `b)`, `iv.`.

use std::collections::HashMap;

/// The deepest level of a list.
pub(super) const LEVELS: usize = 10;

/// How a level is numbered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Signs {
    #[default]
    None,
    Bullet,
    Decimal,
    Letters,
    Capitals,
    Roman,
    RomanCapitals,
}

/// A level of a list: how it is numbered, and the label with `%1`..`%9` for the numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Level {
    pub(super) signs: Signs,
    pub(super) label: String,
    pub(super) start: u64,
}

/// The bullet every bullet becomes: many of them are pictures in a font of their own.
const BULLET: &str = "•";
/// The largest number that is written as a Roman one.
const ROMAN: u64 = 3999;

/// How far each list is.
#[derive(Debug, Default)]
pub(super) struct Counters(HashMap<String, [Option<u64>; LEVELS]>);

impl Counters {
    /// The label of the next item of a list at a depth; `levels` from the outermost in.
    pub(super) fn next(&mut self, list: &str, depth: usize, levels: &[Level]) -> String {
        let depth = depth.min(LEVELS - 1);
        let Some(level) = levels.get(depth) else { return BULLET.to_owned() };
        let counters = self.0.entry(list.to_owned()).or_default();
        let number = counters[depth].map_or(level.start, |number| number.saturating_add(1));
        counters[depth] = Some(number);
        counters[depth + 1..].fill(None);
        match level.signs {
            Signs::None => String::new(),
            Signs::Bullet => BULLET.to_owned(),
            _ => label(level, levels, counters),
        }
    }
}

fn label(level: &Level, levels: &[Level], counters: &[Option<u64>; LEVELS]) -> String {
    let mut label = level.label.clone();
    for (place, of) in levels.iter().enumerate().take(LEVELS) {
        let number = counters[place].unwrap_or(of.start);
        label = label.replace(&format!("%{}", place + 1), &written(&of.signs, number));
    }
    label
}

fn written(signs: &Signs, number: u64) -> String {
    match signs {
        Signs::Letters => letters(number),
        Signs::Capitals => letters(number).to_uppercase(),
        Signs::Roman if number <= ROMAN => roman(number),
        Signs::RomanCapitals if number <= ROMAN => roman(number).to_uppercase(),
        Signs::None | Signs::Bullet => String::new(),
        _ => number.to_string(),
    }
}

/// a, b, .. z, aa, bb: as Word and LibreOffice count.
fn letters(number: u64) -> String {
    let Some(before) = number.checked_sub(1).filter(|before| *before < 26 * 20) else { return number.to_string() };
    let letter = char::from(b'a' + u8::try_from(before % 26).unwrap_or_default());
    std::iter::repeat_n(letter, usize::try_from(before / 26 + 1).unwrap_or(1)).collect()
}

fn roman(mut number: u64) -> String {
    const SIGNS: [(u64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut roman = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            roman.push_str(sign);
            number -= value;
        }
    }
    roman
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_counted_level_by_level() {
        let level = |signs, label: &str| Level { signs, label: label.to_owned(), start: 1 };
        let levels = [level(Signs::Decimal, "%1."), level(Signs::Letters, "%1%2)"), level(Signs::Roman, "%3")];
        let mut counters = Counters::default();
        let labels = [0, 1, 1, 2, 0, 1].map(|depth| counters.next("a", depth, &levels));
        assert_eq!(labels, ["1.", "1a)", "1b)", "i", "2.", "2a)"]);
        assert_eq!(counters.next("b", 0, &levels), "1.");
        assert_eq!((letters(27), roman(1994)), ("aa".to_owned(), "mcmxciv".to_owned()));
    }
}
