//! The pure core: records, verdicts, settling, membership, counting. Std and chrono only; no I/O, no clock.

pub mod agreement;
pub mod bundle;
pub mod change;
pub mod check;
pub mod codes;
pub mod count;
pub mod draw;
pub mod drawing;
pub mod estimate;
pub mod filter;
pub mod fold;
pub mod framework;
pub mod framework_problem;
pub mod item;
pub mod level;
pub mod problem;
pub mod records;
pub mod redraw;
pub mod review;
pub mod review_records;
pub mod sample_size;
pub mod settle;
pub mod statement;
mod tail;
pub mod terms;
pub mod view;
pub mod weighing;
