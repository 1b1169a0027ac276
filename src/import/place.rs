//! Where in a text something stands, for a person who opens it in an editor.

/// Line and column, in characters and from 1, of a place in bytes; a place inside a character counts as its start.
pub(super) fn line_and_column(text: &str, at: usize) -> (u64, u64) {
    let before = &text[..text.floor_char_boundary(at)];
    let start = before.rfind('\n').map_or(0, |place| place + 1);
    (1 + before.matches('\n').count() as u64, 1 + before[start..].chars().count() as u64)
}
