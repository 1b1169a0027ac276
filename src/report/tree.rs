//! The report as a tree of blocks, with the rules it keeps.

mod flaws;

pub use crate::domain::blocks::{
    Alignment, Bar, Bars, Block, Cell, Column, Definition, Flow, FlowStep, Index, Look, Marking, Paragraph, Part,
    Report, SHORT, Span, Table,
};
pub use flaws::Flaw;
