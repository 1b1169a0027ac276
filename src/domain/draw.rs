//! The order of a draw: anyone can check it with `sha256sum`, and later items do not reshuffle earlier ones.

/// SHA-256, handed in: this room does without libraries.
pub trait Sha256: Fn(&[u8]) -> [u8; 32] {}

impl<F: Fn(&[u8]) -> [u8; 32]> Sha256 for F {}

/// The refs in the order of the draw: ascending SHA-256 of the text `SEED,REF`, ties by ref. A ref named twice is one.
#[must_use]
pub fn order(seed: &str, refs: &[String], sha256: &impl Sha256) -> Vec<String> {
    let keyed = |reference: &String| (sha256(format!("{seed},{reference}").as_bytes()), reference.clone());
    let mut keyed: Vec<_> = refs.iter().map(keyed).collect();
    keyed.sort_unstable();
    keyed.dedup();
    keyed.into_iter().map(|(_, reference)| reference).collect()
}

/// The first `size` of the draw.
#[must_use]
pub fn first(seed: &str, refs: &[String], size: usize, sha256: &impl Sha256) -> Vec<String> {
    let mut order = order(seed, refs, sha256);
    order.truncate(size);
    order
}

/// The hexadecimal SHA-256 of a frame: its refs sorted bytewise, each ended by a line feed.
#[must_use]
pub fn frame_sha256<'a>(refs: impl IntoIterator<Item = &'a String>, sha256: &impl Sha256) -> String {
    let mut sorted: Vec<&String> = refs.into_iter().collect();
    sorted.sort_unstable();
    let lines: String = sorted.into_iter().flat_map(|reference| [reference.as_str(), "\n"]).collect();
    hexadecimal(sha256(lines.as_bytes()))
}

fn hexadecimal(hash: [u8; 32]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).expect("below sixteen");
    hash.into_iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;
    use sha2::Digest;

    /// The real one: tests may use libraries.
    pub fn sha256(bytes: &[u8]) -> [u8; 32] {
        sha2::Sha256::digest(bytes).into()
    }

    fn refs(last: u32) -> Vec<String> {
        (1..=last).map(|number| format!("V-{number:03}")).collect()
    }

    #[test]
    fn the_reference_draw() {
        let seed = "20210825-CTIVD-demo";
        let drawn = first(seed, &refs(65), 8, &sha256);
        assert_eq!(drawn, ["V-020", "V-032", "V-048", "V-011", "V-028", "V-054", "V-050", "V-012"]);
        let old = |reference: &String| reference.as_str() <= "V-065";
        let later: Vec<String> = order(seed, &refs(70), &sha256).into_iter().filter(old).collect();
        assert_eq!(later, order(seed, &refs(65), &sha256), "later items do not reshuffle earlier ones");
    }

    #[test]
    fn the_frame_is_hashed_sorted_with_line_feeds() {
        // printf 'V-001\nV-002\n' | sha256sum
        let frame = ["V-002".to_owned(), "V-001".to_owned()];
        assert_eq!(frame_sha256(&frame, &sha256), FRAME);
        let empty: [String; 0] = [];
        assert!(frame_sha256(&empty, &sha256).starts_with("e3b0c44298fc1c14"), "the hash of nothing");
    }

    const FRAME: &str = "fac94385241c892ddf28c94c9204e7efa175bbb5d8ff6fd0b8a13fe4dd3e85ec";

    #[test]
    fn ties_go_by_ref_and_doubles_count_once() {
        let same = |_: &[u8]| [7; 32];
        let given = ["b", "a", "b"].map(str::to_owned);
        assert_eq!(order("s", &given, &same), ["a", "b"]);
    }

    proptest! {
        #[test]
        fn the_order_of_the_input_does_not_matter(given in proptest::collection::hash_set("[a-z]{1,4}", 0..20)) {
            let one: Vec<String> = given.iter().cloned().collect();
            let mut other = one.clone();
            other.sort();
            prop_assert_eq!(order("seed", &one, &sha256), order("seed", &other, &sha256));
            prop_assert_eq!(frame_sha256(&one, &sha256), frame_sha256(&other, &sha256));
        }
    }
}
