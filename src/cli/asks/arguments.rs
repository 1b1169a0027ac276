//! The arguments of `toets ask`, `answer` and `recommend`, as clap reads them. What each is for stands with the other texts.

use crate::cli::arguments::TableOrJson;
use chrono::NaiveDate;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Ask {
    pub file: PathBuf,
    #[arg(requires = "text")]
    pub item: Option<String>,
    pub text: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub service: Option<String>,
    #[arg(long, value_name = "DATE", requires = "text")]
    pub asked_on: Option<NaiveDate>,
    #[arg(long, value_name = "N", conflicts_with_all = ["item", "letter"])]
    pub withdraw: Option<u64>,
    #[arg(long, value_name = "CODE", conflicts_with_all = ["item", "service"])]
    pub letter: Option<String>,
    #[arg(long, value_parser = ["table", "json", "md", "html", "docx", "odt"])]
    pub format: Option<String>,
    #[arg(short, long, requires = "letter")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

#[derive(Debug, Args)]
pub struct Answer {
    pub file: PathBuf,
    pub number: u64,
    pub text: String,
    #[arg(long, value_name = "DATE")]
    pub on: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub struct Recommend {
    pub file: PathBuf,
    #[arg(long, value_name = "CODE", required_unless_present = "list")]
    pub service: Option<String>,
    #[arg(long, value_name = "N")]
    pub number: Option<String>,
    #[arg(long, required_unless_present_any = ["list", "number"])]
    pub text: Option<String>,
    #[arg(long)]
    pub title: Option<String>,
    #[arg(long)]
    pub addressee: Option<String>,
    #[arg(long, value_parser = ["policy", "practice"])]
    pub kind: Option<String>,
    #[arg(long, value_name = "NORM,..", value_delimiter = ',')]
    pub norms: Option<Vec<String>>,
    #[arg(long, value_name = "ITEM,..", value_delimiter = ',')]
    pub items: Option<Vec<String>>,
    #[arg(long, value_name = "DATE")]
    pub due: Option<NaiveDate>,
    #[arg(long, value_parser = ["none", "accepted", "partly", "rejected"])]
    pub response: Option<String>,
    #[arg(long, value_parser = ["open", "in_progress", "implemented", "withdrawn"])]
    pub status: Option<String>,
    #[arg(long)]
    pub notes: Option<String>,
    #[arg(long, requires = "number", conflicts_with_all = ["text", "list"])]
    pub remove: bool,
    #[arg(long, conflicts_with_all = ["text", "number"])]
    pub list: bool,
    #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
    pub format: TableOrJson,
}
