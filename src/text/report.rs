//! The sentences of the report.

messages! { REPORT:
}
