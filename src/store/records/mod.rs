//! Each kind of imported record as a row.

mod authorisation;
mod disclosure;
mod others;
mod weighing_note;
