//! The words on the screens.

messages! { SCREEN:
}
