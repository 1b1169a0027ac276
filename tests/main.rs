//! Everything that is tested from outside the rooms: one binary, so that it links once.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where by panicking")]

mod architecture;
mod asks;
mod checks;
mod cli;
mod config;
mod counts;
mod docs;
mod documents;
mod hang;
mod house;
mod import;
mod incoming;
mod language;
mod large_workbooks;
mod made;
mod registers;
mod report_screen;
mod sample;
mod search;
mod seeds;
mod stages;
mod store;
mod terminal;
mod thirty_cases;
