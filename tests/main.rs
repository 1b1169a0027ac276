//! Everything that is tested from outside the rooms: one binary, so that it links once.

mod architecture;
mod cli;
mod sample;
