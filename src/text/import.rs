//! What an import says: its summary and every problem of a bundle.

messages! { IMPORT:
}
