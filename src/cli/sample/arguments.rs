//! The arguments of `toets sample`, as clap reads them.

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
    /// Draw and record a sample
    Draw(Box<Draw>),
    /// Leave items out of the review, with a reason
    Exclude {
        #[command(flatten)]
        which: Which,
        #[arg(long)]
        reason: String,
    },
    /// Take items back into the review
    Include {
        #[command(flatten)]
        which: Which,
    },
    /// The samples, and what may be said on the strength of each
    List {
        #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
        format: TableOrJson,
    },
    /// Draw again and compare
    Verify {
        /// Only this sample
        #[arg(long)]
        name: Option<String>,
        #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
        format: TableOrJson,
    },
    /// How many items to draw
    Size(Sizing),
    /// Mark drawn items whose file could not be found: they stay in n, on a line of their own
    NotFound {
        /// The sample that names them
        #[arg(long, value_name = "NAME")]
        sample: String,
        /// Items, such as disclosure:AIVD-2019-0042
        #[arg(required = true, value_name = "ITEM")]
        items: Vec<String>,
        /// They were found after all
        #[arg(long)]
        found: bool,
    },
    /// How far first and second reader agree
    Agreement {
        #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
        format: TableOrJson,
    },
}

#[derive(Debug, Args)]
pub struct Draw {
    #[arg(long, value_parser = ["full", "random", "stratified", "purposive"])]
    pub method: String,
    /// Default: the method and the first number that is free
    #[arg(long)]
    pub name: Option<String>,
    /// Kind of item
    #[arg(long, value_parser = KINDS)]
    pub kind: Option<String>,
    /// How many; over strata in proportion, or per stratum: AIVD=12,MIVD=8
    #[arg(long, value_name = "K")]
    pub size: Option<String>,
    /// Default: one that the system chooses
    #[arg(long)]
    pub seed: Option<String>,
    /// Where the seed came from, such as a public draw
    #[arg(long, value_name = "ORIGIN")]
    pub seed_origin: Option<String>,
    /// Which items: field=value[,value...] terms, all of which must hold
    #[arg(long)]
    pub filter: Option<String>,
    /// The field that parts the strata
    #[arg(long, value_name = "FIELD")]
    pub by: Option<String>,
    /// Items by hand, such as disclosure:AIVD-2019-0042
    #[arg(long, num_args = 1.., value_name = "ITEM")]
    pub items: Vec<String>,
    /// Why these (required with purposive and --extends)
    #[arg(long)]
    pub reason: Option<String>,
    /// Confidence level of what is said later (default 95%)
    #[arg(long)]
    pub level: Option<String>,
    /// The sample this is a new round of
    #[arg(long, value_name = "NAME")]
    pub extends: Option<String>,
}

const KINDS: [&str; 5] = ["disclosure", "authorisation", "weighing_note", "person", "matter"];

/// Items by filter or by name.
#[derive(Debug, Args)]
pub struct Which {
    #[arg(long, conflicts_with = "items")]
    pub filter: Option<String>,
    #[arg(long, num_args = 1.., value_name = "ITEM")]
    pub items: Vec<String>,
    /// Kind of item the filter is about
    #[arg(long, value_parser = KINDS, default_value = "disclosure")]
    pub kind: String,
}

#[derive(Debug, Args)]
pub struct Sizing {
    /// Items there are (default: those that the filter leaves)
    #[arg(long)]
    pub population: Option<u64>,
    #[arg(long, value_parser = KINDS, default_value = "disclosure")]
    pub kind: String,
    #[arg(long)]
    pub filter: Option<String>,
    /// Fewest to read so that none found excludes this many
    #[arg(long, value_name = "HITS")]
    pub exclude: Option<u64>,
    /// The share expected, as a percentage: how wide would the interval be
    #[arg(long, value_name = "PERCENT")]
    pub share: Option<String>,
    /// With --share: for a draw of this size (default: several)
    #[arg(long, value_name = "K")]
    pub size: Option<u64>,
    #[arg(long)]
    pub level: Option<String>,
}
