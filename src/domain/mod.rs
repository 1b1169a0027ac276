//! The pure core: records, verdicts, settling, membership, counting. Std and chrono only; no I/O, no clock.

pub mod bundle;
pub mod change;
pub mod check;
pub mod codes;
pub mod count;
pub mod fold;
pub mod framework;
pub mod framework_problem;
pub mod item;
pub mod problem;
pub mod records;
pub mod review;
pub mod review_records;
pub mod settle;
pub mod terms;
pub mod view;
pub mod weighing;
