//! Moving through a long list of which a window is held: the keys, and when more must be read.

use super::action::Action;
use std::ops::Range;

/// Rows asked for at once: some screens up and down from the selected one.
pub(super) const WINDOW: usize = 240;

/// Where a key goes from the selected row of a list of `total`, with a screen of `room` rows; `None`: it is no such key.
pub(super) fn moved(action: Action, selected: usize, (total, room): (usize, usize)) -> Option<usize> {
    let last = total.saturating_sub(1);
    let room = room.max(1);
    let to = match action {
        Action::Down => selected.saturating_add(1),
        Action::Up => selected.saturating_sub(1),
        Action::PageDown => selected.saturating_add(room),
        Action::PageUp => selected.saturating_sub(room),
        Action::First => 0,
        Action::Last => last,
        _ => return None,
    };
    Some(to.min(last))
}

/// Where a window begins that has the selected row in its middle.
pub(super) fn window_around(selected: usize) -> usize {
    selected.saturating_sub(WINDOW / 2)
}

/// Whether the rows held are those of the screens around the selected one.
pub(super) fn is_held(held: &Range<usize>, selected: usize, (total, room): (usize, usize)) -> bool {
    let room = room.max(1);
    held.start <= selected.saturating_sub(room) && (selected + room).min(total) <= held.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KEYS: [Action; 6] = [Action::Down, Action::Up, Action::PageDown, Action::PageUp, Action::First, Action::Last];

    proptest! {
        #[test]
        fn no_key_leaves_the_list_and_a_fresh_window_holds_the_screen_around(
            (total, room, start) in (0usize..2_000, 0usize..100, 0usize..2_000),
            keys in prop::collection::vec(0usize..6, 0..30),
        ) {
            let mut selected = start.min(total.saturating_sub(1));
            for key in keys {
                selected = moved(KEYS[key], selected, (total, room)).unwrap();
                prop_assert!(selected < total.max(1));
                let from = window_around(selected);
                prop_assert!(is_held(&(from..(from + WINDOW).min(total)), selected, (total, room)));
            }
        }
    }

    #[test]
    fn other_keys_do_not_move() {
        assert_eq!(moved(Action::Find, 3, (9, 5)), None);
    }
}
