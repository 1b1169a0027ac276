//! The arguments of `toets sample`, as clap reads them. What each is for stands with the other texts.

use crate::cli::arguments::TableOrJson;
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Sample {
    pub file: PathBuf,
    #[command(subcommand)]
    pub what: What,
}

#[derive(Debug, Subcommand)]
pub enum What {
    Draw(Box<Draw>),
    Exclude {
        #[command(flatten)]
        which: Which,
        #[arg(long)]
        reason: String,
    },
    Include {
        #[command(flatten)]
        which: Which,
    },
    List {
        #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
        format: TableOrJson,
    },
    Verify {
        #[arg(long)]
        name: Option<String>,
        #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
        format: TableOrJson,
    },
    Size(Sizing),
    NotFound {
        #[arg(long, value_name = "NAME")]
        sample: String,
        #[arg(required = true, value_name = "ITEM")]
        items: Vec<String>,
        #[arg(long)]
        found: bool,
    },
    Agreement {
        #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
        format: TableOrJson,
    },
}

#[derive(Debug, Args)]
pub struct Draw {
    #[arg(long, value_parser = ["full", "random", "stratified", "purposive"])]
    pub method: String,
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long, value_parser = KINDS)]
    pub kind: Option<String>,
    #[arg(long, value_name = "K")]
    pub size: Option<String>,
    #[arg(long)]
    pub seed: Option<String>,
    #[arg(long, value_name = "ORIGIN")]
    pub seed_origin: Option<String>,
    #[arg(long)]
    pub filter: Option<String>,
    #[arg(long, value_name = "FIELD")]
    pub by: Option<String>,
    #[arg(long, num_args = 1.., value_name = "ITEM")]
    pub items: Vec<String>,
    #[arg(long)]
    pub reason: Option<String>,
    #[arg(long)]
    pub level: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub extends: Option<String>,
}

const KINDS: [&str; 5] = ["disclosure", "authorisation", "weighing_note", "person", "matter"];

#[derive(Debug, Args)]
pub struct Which {
    #[arg(long, conflicts_with = "items")]
    pub filter: Option<String>,
    #[arg(long, num_args = 1.., value_name = "ITEM")]
    pub items: Vec<String>,
    #[arg(long, value_parser = KINDS, default_value = "disclosure")]
    pub kind: String,
}

#[derive(Debug, Args)]
pub struct Sizing {
    #[arg(long)]
    pub population: Option<u64>,
    #[arg(long, value_parser = KINDS, default_value = "disclosure")]
    pub kind: String,
    #[arg(long)]
    pub filter: Option<String>,
    #[arg(long, value_name = "HITS")]
    pub exclude: Option<u64>,
    #[arg(long, value_name = "PERCENT")]
    pub share: Option<String>,
    #[arg(long, value_name = "K")]
    pub size: Option<u64>,
    #[arg(long)]
    pub level: Option<String>,
}
