//! Paths as they are typed: several in one line, as in a shell.

/// The paths in what was typed: apart by spaces, or in quotes; a backslash keeps the space after it.
#[must_use]
pub fn paths(typed: &str) -> Vec<String> {
    pieces(typed).into_iter().map(|piece| piece.path).filter(|path| !path.is_empty()).collect()
}

/// What stands before the path that is being typed, and that path as far as it was typed.
#[must_use]
pub fn last(typed: &str) -> (&str, String) {
    match pieces(typed).pop() {
        Some(Piece { start, path, is_ended: false }) => (&typed[..start], path),
        _ => (typed, String::new()),
    }
}

/// A path as it is typed among others. That of a folder stays open, so that it can be gone on with.
#[must_use]
pub fn quoted(path: &str) -> String {
    let is_special = |letter: char| letter.is_whitespace() || matches!(letter, '"' | '\'' | '\\');
    let quote = match (path.contains('"'), path.contains('\'')) {
        _ if !path.contains(is_special) => return path.to_owned(),
        (false, _) => '"',
        (true, false) => '\'',
        (true, true) => {
            let kept = |letter| if is_special(letter) { format!("\\{letter}") } else { String::from(letter) };
            return path.chars().map(kept).collect();
        }
    };
    let end = if path.ends_with('/') { String::new() } else { quote.to_string() };
    format!("{quote}{path}{end}")
}

/// What a path that was begun can be gone on to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completed {
    /// What was typed, and what that becomes.
    pub typed: String,
    pub becomes: String,
    /// The names that fit.
    pub options: Vec<String>,
}

/// What a path is to lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// Files or folders that were delivered; several in one line.
    Sources,
    Mapping,
}

/// One of the paths.
struct Piece {
    /// Where it begins, in bytes.
    start: usize,
    path: String,
    /// Whether a space follows.
    is_ended: bool,
}

fn pieces(typed: &str) -> Vec<Piece> {
    let (mut found, mut path, mut quote, mut begun) = (Vec::new(), String::new(), None, None);
    let mut letters = typed.char_indices();
    while let Some((place, letter)) = letters.next() {
        match (letter, quote) {
            (letter, None) if letter.is_whitespace() => {
                let path = std::mem::take(&mut path);
                found.extend(begun.take().map(|start| Piece { start, path, is_ended: true }));
                continue;
            }
            ('\\', None) => path.extend(letters.next().map(|(_, kept)| kept)),
            (letter, Some(open)) if letter == open => quote = None,
            ('"' | '\'', None) => quote = Some(letter),
            (letter, _) => path.push(letter),
        }
        begun = begun.or(Some(place));
    }
    found.extend(begun.map(|start| Piece { start, path, is_ended: false }));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn paths_are_apart_by_spaces_unless_quoted() {
        assert_eq!(paths(" a.json  map/b.csv "), ["a.json", "map/b.csv"]);
        assert_eq!(paths(r#""mijn map/a b.json" 'c d' e\ f"#), ["mijn map/a b.json", "c d", "e f"]);
        assert_eq!(paths(r#"~/"Stukken 2019"/x.ods"#), ["~/Stukken 2019/x.ods"]);
        assert_eq!(paths("  \"\" "), Vec::<String>::new());
    }

    #[test]
    fn the_last_path_is_the_one_being_typed() {
        assert_eq!(last("a.json map/b"), ("a.json ", "map/b".into()));
        assert_eq!(last("a.json \"mijn map/b"), ("a.json ", "mijn map/b".into()));
        assert_eq!(last("a.json "), ("a.json ", String::new()));
        assert_eq!(last(""), ("", String::new()));
    }

    proptest! {
        #[test]
        fn what_is_quoted_comes_back(all in proptest::collection::vec("[a-zé .~/\\\\'\"]{1,9}", 0..4)) {
            let typed: Vec<String> = all.iter().map(|path| quoted(path.trim_end_matches('/'))).collect();
            let all: Vec<&str> = all.iter().map(|path| path.trim_end_matches('/')).collect();
            prop_assume!(all.iter().all(|path| !path.is_empty()));
            prop_assert_eq!(paths(&typed.join(" ")), all);
        }

        #[test]
        fn a_path_can_be_gone_on_with(path in "[a-z .'\"\\\\]{0,9}/", before in "(a|\"b c\" )?") {
            prop_assume!(!before.starts_with('a'));
            let typed = format!("{before}{}", quoted(&path));
            prop_assert_eq!(last(&typed), (before.as_str(), path));
        }
    }
}
