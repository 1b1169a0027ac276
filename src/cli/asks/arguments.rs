//! The arguments of `toets ask`, `answer` and `recommend`, as clap reads them.

use crate::cli::arguments::TableOrJson;
use chrono::NaiveDate;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Ask {
    pub file: PathBuf,
    /// What it is about, such as disclosure:AIVD-2019-0042; - for no item. Without it: the list of questions
    #[arg(requires = "text")]
    pub item: Option<String>,
    /// The question
    pub text: Option<String>,
    /// Whom it is put to (default: the service of the item)
    #[arg(long, value_name = "CODE")]
    pub service: Option<String>,
    /// When it was put (default: today)
    #[arg(long, value_name = "DATE", requires = "text")]
    pub asked_on: Option<NaiveDate>,
    /// Take the question with this number back
    #[arg(long, value_name = "N", conflicts_with_all = ["item", "letter"])]
    pub withdraw: Option<u64>,
    /// The annex to the letter to this service: its open questions, as it may see them
    #[arg(long, value_name = "CODE", conflicts_with_all = ["item", "service"])]
    pub letter: Option<String>,
    /// Of the list: table or json; of the letter: by the ending of the output, else md
    #[arg(long, value_parser = ["table", "json", "md", "html", "docx", "odt"])]
    pub format: Option<String>,
    /// Where to write the letter's annex (default: standard output)
    #[arg(short, long, requires = "letter")]
    pub output: Option<PathBuf>,
    /// Replace the output file if it exists
    #[arg(long, requires = "output")]
    pub force: bool,
}

#[derive(Debug, Args)]
pub struct Answer {
    pub file: PathBuf,
    /// The number of the question, as the list gives it
    pub number: u64,
    /// What was answered; empty takes the answer back
    pub text: String,
    /// When it was answered (default: today)
    #[arg(long, value_name = "DATE")]
    pub on: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub struct Recommend {
    pub file: PathBuf,
    /// Code of the service it is about
    #[arg(long, value_name = "CODE", required_unless_present = "list")]
    pub service: Option<String>,
    /// Its number as printed (default: the next free one); that of an existing one changes what is given
    #[arg(long, value_name = "N")]
    pub number: Option<String>,
    /// The recommendation itself
    #[arg(long, required_unless_present_any = ["list", "number"])]
    pub text: Option<String>,
    #[arg(long)]
    pub title: Option<String>,
    /// Who is to carry it out
    #[arg(long)]
    pub addressee: Option<String>,
    #[arg(long, value_parser = ["policy", "practice"])]
    pub kind: Option<String>,
    /// Codes of the norms it rests on
    #[arg(long, value_name = "NORM,..", value_delimiter = ',')]
    pub norms: Option<Vec<String>>,
    /// Items it rests on
    #[arg(long, value_name = "ITEM,..", value_delimiter = ',')]
    pub items: Option<Vec<String>>,
    /// When a reply is due (default: three months after publication)
    #[arg(long, value_name = "DATE")]
    pub due: Option<NaiveDate>,
    #[arg(long, value_parser = ["none", "accepted", "partly", "rejected"])]
    pub response: Option<String>,
    #[arg(long, value_parser = ["open", "in_progress", "implemented", "withdrawn"])]
    pub status: Option<String>,
    /// How it is followed up
    #[arg(long)]
    pub notes: Option<String>,
    /// Take the recommendation with this number out of the file
    #[arg(long, requires = "number", conflicts_with_all = ["text", "list"])]
    pub remove: bool,
    /// The recommendations, as they are
    #[arg(long, conflicts_with_all = ["text", "number"])]
    pub list: bool,
    /// How to print the list
    #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
    pub format: TableOrJson,
}
