//! What each action is called, in the help, the footer and the palette.

messages! { KEYS:
}
