//! The known name that looks most like one that is not known, for a person who mistyped it.

/// The nearest of the known names, when it is near at all: at most a third of it differs.
pub(in crate::import) fn nearest<'n>(found: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let folded = fold(found);
    let far = |name: &str| distance(&folded, &fold(name));
    let best = known.into_iter().map(|name| (far(name), name)).min()?;
    (best.0 * 3 <= folded.chars().count().max(3)).then(|| best.1.to_owned())
}

/// Small letters and digits without accents; everything else is one space.
pub(in crate::import) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à'..='å' => folded.push('a'),
            'è'..='ë' => folded.push('e'),
            'ì'..='ï' => folded.push('i'),
            'ò'..='ö' => folded.push('o'),
            'ù'..='ü' => folded.push('u'),
            c if c.is_alphanumeric() => folded.push(c),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// How many letters must be put in, left out or changed (Levenshtein); names are short.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (above, letter) in one.chars().enumerate() {
        let mut corner = above;
        row[0] = above + 1;
        for (place, &its) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != its);
            corner = row[place + 1];
            row[place + 1] = changed.min(corner + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_mistyped_is_found_and_what_is_another_word_is_not() {
        let known = ["parties", "persons_count", "date"];
        assert_eq!(nearest("partys", known).as_deref(), Some("parties"));
        assert_eq!(nearest("Persons Count", known).as_deref(), Some("persons_count"));
        assert_eq!(nearest("opmerking", known), None);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(fold("  Betrouwbaarheid & actualiteit (bron): één "), "betrouwbaarheid actualiteit bron een");
    }
}
