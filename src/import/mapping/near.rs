//! The known name that looks most like one that is not known, for a person who mistyped it.

/// The nearest of the known names, when it is near at all: at most a third of it differs.
pub(in crate::import) fn nearest<'n>(found: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let folded = fold(found);
    let far = |name: &str| strsim::levenshtein(&folded, &fold(name));
    let best = known.into_iter().map(|name| (far(name), name)).min()?;
    (best.0 * 3 <= folded.chars().count().max(3)).then(|| best.1.to_owned())
}

/// How many names are offered, and how much alike each is at least, from 0 to 1.
const OFFERED: usize = 3;
const ALIKE: f64 = 0.75;

/// The known names that look like this one, the nearest first; all of them when none does.
pub(in crate::import) fn all_near<'n>(found: &str, known: impl IntoIterator<Item = &'n str>) -> Vec<String> {
    let folded = fold(found);
    let known: Vec<&str> = known.into_iter().collect();
    let mut near: Vec<(f64, &str)> =
        known.iter().map(|name| (strsim::jaro_winkler(&folded, &fold(name)), *name)).collect();
    near.retain(|(alike, _)| *alike >= ALIKE);
    near.sort_by(|one, other| other.0.total_cmp(&one.0));
    let near: Vec<String> = near.into_iter().take(OFFERED).map(|(_, name)| name.to_owned()).collect();
    if near.is_empty() { known.into_iter().map(str::to_owned).collect() } else { near }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_mistyped_is_found_and_what_is_another_word_is_not() {
        let known = ["parties", "persons_count", "date"];
        assert_eq!(nearest("partys", known).as_deref(), Some("parties"));
        assert_eq!(nearest("Persons Count", known).as_deref(), Some("persons_count"));
        assert_eq!(nearest("opmerking", known), None);
        assert_eq!(all_near("partis", known), ["parties"]);
        assert_eq!(all_near("zz", known), known);
        assert_eq!(fold("  Betrouwbaarheid & actualiteit (bron): één "), "betrouwbaarheid actualiteit bron een");
    }
}
