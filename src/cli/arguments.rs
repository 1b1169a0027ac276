//! The arguments, as clap reads them.
//!
//! What each is for stands with the other texts (topic `arguments`): a comment here would be clap's help, in one language.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Parser)]
#[command(name = "toets", version, disable_help_subcommand = true)]
pub struct Arguments {
    pub file: Option<PathBuf>,

    #[command(subcommand)]
    pub command: Option<Command>,

    #[arg(long, global = true, value_name = "nl|en")]
    pub lang: Option<Lang>,

    #[arg(long, global = true, value_name = "NAME")]
    pub reviewer: Option<String>,

    #[arg(long, global = true, value_name = "WHEN")]
    pub color: Option<ColorArgument>,

    #[arg(long)]
    pub plain: bool,

    #[arg(short, long, global = true)]
    pub quiet: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    Nl,
    En,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorArgument {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Demo(Demo),
    Open {
        file: PathBuf,
        item: Option<String>,
        #[arg(long)]
        plain: bool,
    },
    New(New),
    Import(Import),
    Export {
        #[command(subcommand)]
        what: Export,
    },
    Mark(Mark),
    Clear(Clear),
    Close {
        file: PathBuf,
        item: String,
        #[arg(long)]
        reason: String,
    },
    Reopen {
        file: PathBuf,
        item: String,
    },
    Dismiss {
        file: PathBuf,
        item: String,
        check: String,
        #[arg(long)]
        reason: String,
    },
    Ask(super::asks::arguments::Ask),
    Answer(super::asks::arguments::Answer),
    Recommend(Box<super::asks::arguments::Recommend>),
    Log(Log),
    Check(Check),
    Report(Report),
    React(React),
    Sample(super::sample::arguments::Sample),
    #[command(hide = true)]
    ReadForeign {
        what: String,
    },
    Search(Search),
    Sql(Sql),
    Framework {
        #[command(subcommand)]
        what: Framework,
    },
    Config {
        #[command(subcommand)]
        what: Config,
    },
    Completions {
        shell: clap_complete::Shell,
    },
    Man {
        command: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub enum Config {
    Show,
    Path,
    Check { path: Option<PathBuf> },
    Keys,
}

#[derive(Debug, Args)]
pub struct Demo {
    pub file: Option<PathBuf>,
    #[arg(long)]
    pub finished: bool,
    #[arg(long)]
    pub no_open: bool,
}

#[derive(Debug, Args)]
pub struct New {
    pub file: PathBuf,
    #[arg(long)]
    pub title: String,
    #[arg(long, default_value = "wiv2017")]
    pub framework: String,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Import {
    pub file: PathBuf,
    #[arg(required_unless_present = "suggest")]
    pub sources: Vec<PathBuf>,
    #[command(flatten)]
    pub form: SourceForm,
    #[arg(long, conflicts_with_all = ["mapping", "framework", "dry_run", "update", "keep_going", "format"])]
    pub suggest: bool,
    #[arg(short, long, requires = "suggest")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "suggest")]
    pub force: bool,
    #[arg(long)]
    pub framework: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub update: bool,
    #[arg(long)]
    pub keep_going: bool,
    #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
    pub format: TableOrJson,
}

#[derive(Debug, Args, Default)]
pub struct SourceForm {
    #[arg(long, value_name = "MAPPING")]
    pub mapping: Option<PathBuf>,
    #[arg(long)]
    pub encoding: Option<String>,
    #[arg(long)]
    pub separator: Option<String>,
    #[arg(long, value_name = "ROW", value_parser = clap::value_parser!(u64).range(1..))]
    pub header_row: Option<u64>,
}

#[derive(Debug, Subcommand)]
pub enum Export {
    Bundle {
        file: PathBuf,
        #[arg(short, long)]
        output: Option<PathBuf>,
        #[arg(long)]
        force: bool,
    },
}

#[derive(Debug, Args)]
pub struct Mark {
    pub file: PathBuf,
    pub item: String,
    pub norm: String,
    pub verdict: String,
    #[arg(long)]
    pub reason: Option<String>,
    #[arg(long)]
    pub compensating: Option<String>,
    #[arg(long)]
    pub secret: bool,
    #[arg(long, value_enum, default_value_t = ReadingArgument::First)]
    pub reading: ReadingArgument,
}

#[derive(Debug, Args)]
pub struct Clear {
    pub file: PathBuf,
    pub item: String,
    pub norm: String,
    #[arg(long, value_enum, default_value_t = ReadingArgument::First)]
    pub reading: ReadingArgument,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReadingArgument {
    First,
    Second,
    Reconciled,
}

#[derive(Debug, Args)]
pub struct Log {
    pub file: PathBuf,
    #[arg(long)]
    pub item: Option<String>,
    #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
    pub format: TableOrJson,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableOrJson {
    Table,
    Json,
}

#[derive(Debug, Args)]
pub struct Search {
    pub file: PathBuf,
    pub query: String,
    #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
    pub format: TableOrJson,
    #[arg(long, default_value_t = 50)]
    pub limit: usize,
}

#[derive(Debug, Args)]
pub struct Sql {
    pub file: Option<PathBuf>,
    pub query: Option<String>,
    #[arg(long, value_enum, default_value_t = SqlFormat::Table)]
    pub format: SqlFormat,
    #[arg(long, default_value_t = 10_000)]
    pub limit: usize,
    #[arg(long)]
    pub views: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SqlFormat {
    Table,
    Csv,
    Json,
}

#[derive(Debug, Args)]
pub struct Check {
    pub file: PathBuf,
    #[arg(long)]
    pub norm: Option<String>,
    #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
    pub format: TableOrJson,
}

#[derive(Debug, Args)]
pub struct Report {
    pub file: PathBuf,
    #[arg(long, value_parser = ["all", "counts", "findings", "cases", "conclusions", "sample", "recommendations", "questions", "checkpoint"], value_delimiter = ',', default_value = "all")]
    pub section: Vec<String>,
    #[arg(long, value_parser = ["public", "secret", "fact-check"], default_value = "public")]
    pub audience: String,
    #[arg(long, value_parser = ["md", "html", "docx", "odt", "xlsx", "csv", "json"])]
    pub format: Option<String>,
    #[arg(short, long)]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
    #[arg(long, value_name = "TEMPLATE", conflicts_with_all = ["version", "compare"])]
    pub template: Option<PathBuf>,
    #[arg(long, visible_alias = "reference", value_name = "DOCUMENT", conflicts_with_all = ["check", "freeze"])]
    pub reference_doc: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["freeze", "version", "compare", "output"])]
    pub check: bool,
    #[arg(long, value_name = "STAGE", value_parser = ["concept", "final"], conflicts_with_all = ["version", "compare", "output"])]
    pub freeze: Option<String>,
    #[arg(long = "version", value_name = "N")]
    pub version: Option<u64>,
    #[arg(long, value_name = "ITEM", value_delimiter = ',', conflicts_with_all = ["check", "freeze", "compare"])]
    pub items: Vec<String>,
    #[arg(long, value_name = "ITEM/NORM", conflicts_with_all = ["check", "freeze", "compare", "items", "section"])]
    pub finding: Option<String>,
    #[arg(long, value_names = ["OLD", "NEW"], num_args = 2, conflicts_with = "version")]
    pub compare: Vec<u64>,
}

#[derive(Debug, Args)]
pub struct React {
    pub file: PathBuf,
    pub version: u64,
    #[arg(value_name = "ITEM[/NORM]")]
    pub about: String,
    pub text: String,
}

#[derive(Debug, Subcommand)]
pub enum Framework {
    List,
    Show {
        framework: String,
        #[arg(long)]
        views: bool,
    },
    Check {
        path: PathBuf,
    },
}
