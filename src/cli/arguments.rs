//! The arguments, as clap reads them.
#![expect(clippy::doc_markdown, reason = "these comments are the help that clap prints")]

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Review a sample of disclosures made by intelligence services: one local file, keyboard only, no network.
#[derive(Debug, Parser)]
#[command(name = "toets", version, about, disable_help_subcommand = true)]
pub struct Arguments {
    /// The investigation to open
    pub file: Option<PathBuf>,

    #[command(subcommand)]
    pub command: Option<Command>,

    /// Language of the screen and of messages (else the configuration's, the investigation's, the system's)
    #[arg(long, global = true, value_name = "nl|en")]
    pub lang: Option<Lang>,

    /// Who reviews (else TOETS_REVIEWER, the configuration's, the name you are logged in with)
    #[arg(long, global = true, value_name = "NAME")]
    pub reviewer: Option<String>,

    /// Whether colours are used (else the configuration's; auto follows NO_COLOR)
    #[arg(long, global = true, value_name = "WHEN")]
    pub color: Option<ColorArgument>,

    /// The workbench in lines of plain text, for a screen reader or a script
    #[arg(long)]
    pub plain: bool,

    /// Say only what went wrong
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
    /// Write the sample investigation and open it
    Demo(Demo),
    /// Open the workbench
    Open {
        file: PathBuf,
        /// Go to this item, such as disclosure:AIVD-2019-0042
        item: Option<String>,
        /// In lines of plain text, for a screen reader or a script
        #[arg(long)]
        plain: bool,
    },
    /// Make an empty investigation; refuses to overwrite
    New(New),
    /// Import bundles, all or none of them; makes FILE if it does not exist
    Import(Import),
    /// Write the whole file as a bundle
    Export {
        #[command(subcommand)]
        what: Export,
    },
    /// Record one assessment
    Mark(Mark),
    /// Take one of my assessments back
    Clear(Clear),
    /// Close an item by hand with norms left open
    Close {
        file: PathBuf,
        item: String,
        #[arg(long)]
        reason: String,
    },
    /// Reopen an item that was closed by hand
    Reopen { file: PathBuf, item: String },
    /// Set a signal aside with a reason
    Dismiss {
        file: PathBuf,
        item: String,
        /// Code of the check, such as authorisation.period
        check: String,
        #[arg(long)]
        reason: String,
    },
    /// Put a question to a service, list the questions, or write the annex to the letter that asks them
    Ask(super::asks::arguments::Ask),
    /// Record what the service answered to a question
    Answer(super::asks::arguments::Answer),
    /// Write, change, withdraw or list recommendations
    Recommend(Box<super::asks::arguments::Recommend>),
    /// Who did what when
    Log(Log),
    /// Run the framework's checks and list what they noticed
    Check(Check),
    /// The report section, its versions, and what in it does not hold yet
    Report(Report),
    /// Note what the service said of a finding or recommendation of a frozen version
    React(React),
    /// Draw samples, exclude items, and what may be said
    Sample(super::sample::arguments::Sample),
    /// Read a foreign file from standard input: what the program starts itself with
    #[command(hide = true)]
    ReadForeign { what: String },
    /// Full text over every record, document and reasoning
    Search(Search),
    /// A query over the documented views, read only
    Sql(Sql),
    /// The frameworks that ship with the program, and your own
    Framework {
        #[command(subcommand)]
        what: Framework,
    },
    /// Your own settings: what is in force, where they stand, what is wrong with them
    Config {
        #[command(subcommand)]
        what: Config,
    },
    /// What a shell needs to complete commands and options, for packagers
    Completions { shell: clap_complete::Shell },
    /// The manual page, or that of one command, for packagers
    Man { command: Option<String> },
}

#[derive(Debug, Subcommand)]
pub enum Config {
    /// What is in force, and where each value came from
    Show,
    /// Where the file stands
    Path,
    /// What is wrong with it: line, column, what was found, what is known
    Check {
        /// Another file than your own
        path: Option<PathBuf>,
    },
    /// Every action with its keys, under the name by which it is rebound
    Keys,
}

#[derive(Debug, Args)]
pub struct Demo {
    /// Where to write it (default: a new temporary file)
    pub file: Option<PathBuf>,
    /// With every item marked; otherwise some thirty are left to do
    #[arg(long)]
    pub finished: bool,
    /// Only write it
    #[arg(long)]
    pub no_open: bool,
}

#[derive(Debug, Args)]
pub struct New {
    pub file: PathBuf,
    #[arg(long)]
    pub title: String,
    /// Code of a framework that ships with the program, or the path of your own
    #[arg(long, default_value = "wiv2017")]
    pub framework: String,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Import {
    pub file: PathBuf,
    /// Bundles, by their ending: .json, .jsonl, .xlsx, .ods, .csv (named after its table), or a folder of .csv files (and of
    /// the workbooks that the mapping names)
    #[arg(required_unless_present = "suggest")]
    pub sources: Vec<PathBuf>,
    #[command(flatten)]
    pub form: SourceForm,
    /// Write a first mapping for the sources, made by comparing names and values; FILE is not touched
    #[arg(long, conflicts_with_all = ["mapping", "framework", "dry_run", "update", "keep_going", "format"])]
    pub suggest: bool,
    /// Where to write the suggested mapping (default: standard output)
    #[arg(short, long, requires = "suggest")]
    pub output: Option<PathBuf>,
    /// Replace the output if it exists
    #[arg(long, requires = "suggest")]
    pub force: bool,
    /// Path of your own framework, for a FILE that has none yet
    #[arg(long)]
    pub framework: Option<String>,
    /// Say exactly what would happen and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Replace records whose content changed; the old ones stay in the log, assessments are never replaced
    #[arg(long)]
    pub update: bool,
    /// Import what is good; rejected rows are written to SOURCE.rejected.jsonl, where they can be corrected
    #[arg(long)]
    pub keep_going: bool,
    /// How to print the summary
    #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
    pub format: TableOrJson,
}

/// What need not be found out about the sources.
#[derive(Debug, Args, Default)]
pub struct SourceForm {
    /// Mapping file: what the columns and values of delivered registers stand for
    #[arg(long, value_name = "MAPPING")]
    pub mapping: Option<PathBuf>,
    /// Encoding of separated text: utf-8, utf-16 or windows-1252 (default: found out)
    #[arg(long)]
    pub encoding: Option<String>,
    /// Sign between the cells of separated text; tab for a tab (default: found out)
    #[arg(long)]
    pub separator: Option<String>,
    /// Row that names the columns, from 1 (default: found out)
    #[arg(long, value_name = "ROW", value_parser = clap::value_parser!(u64).range(1..))]
    pub header_row: Option<u64>,
}

#[derive(Debug, Subcommand)]
pub enum Export {
    /// Everything, as a bundle: .json, .jsonl, or a folder of .csv files
    Bundle {
        file: PathBuf,
        /// Where to write it (default: standard output, as JSON)
        #[arg(short, long)]
        output: Option<PathBuf>,
        /// Replace the output if it exists
        #[arg(long)]
        force: bool,
    },
}

#[derive(Debug, Args)]
pub struct Mark {
    pub file: PathBuf,
    /// Such as disclosure:AIVD-2019-0042
    pub item: String,
    /// Code of the norm
    pub norm: String,
    /// in_order, careless, unlawful, not_assessable or not_applicable
    pub verdict: String,
    /// The reasoning (left as it is when not given)
    #[arg(long)]
    pub reason: Option<String>,
    /// The compensating circumstances (left as they are when not given)
    #[arg(long)]
    pub compensating: Option<String>,
    /// The text may not be published
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
    /// Only what is about this item
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
    /// Words that must all occur; "phrases" in quotes; beginnings (toestem*)
    pub query: String,
    #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
    pub format: TableOrJson,
    /// The most hits that are shown
    #[arg(long, default_value_t = 50)]
    pub limit: usize,
}

#[derive(Debug, Args)]
pub struct Sql {
    /// The investigation
    pub file: Option<PathBuf>,
    /// One SELECT
    pub query: Option<String>,
    #[arg(long, value_enum, default_value_t = SqlFormat::Table)]
    pub format: SqlFormat,
    /// The most rows that are given
    #[arg(long, default_value_t = 10_000)]
    pub limit: usize,
    /// What there is to be read: the views with their columns
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
    /// Only the checks of this norm
    #[arg(long)]
    pub norm: Option<String>,
    #[arg(long, value_enum, default_value_t = TableOrJson::Table)]
    pub format: TableOrJson,
}

#[derive(Debug, Args)]
pub struct Report {
    pub file: PathBuf,
    #[arg(long, value_parser = ["all", "counts", "findings", "cases", "conclusions", "sample", "recommendations", "questions", "checkpoint"], default_value = "all")]
    pub section: String,
    #[arg(long, value_parser = ["public", "secret", "fact-check"], default_value = "public")]
    pub audience: String,
    /// Default: by the ending of the output, else Markdown; csv writes a file per table into the folder OUTPUT
    #[arg(long, value_parser = ["md", "html", "docx", "odt", "xlsx", "csv", "json"])]
    pub format: Option<String>,
    /// Where to write it (default: standard output)
    #[arg(short, long)]
    pub output: Option<PathBuf>,
    /// Replace the output file if it exists
    #[arg(long)]
    pub force: bool,
    /// Order of the sections, own texts and house style, from a TOML file
    #[arg(long, value_name = "TEMPLATE", conflicts_with_all = ["version", "compare"])]
    pub template: Option<PathBuf>,
    /// List what does not hold: stale numbers, wrong units, missing circumstances, open items; exit 3 if there is any
    #[arg(long, conflicts_with_all = ["freeze", "version", "compare", "output"])]
    pub check: bool,
    /// Freeze the report as it is now as a numbered version; final is refused while something stands in its way
    #[arg(long, value_name = "STAGE", value_parser = ["concept", "final"], conflicts_with_all = ["version", "compare", "output"])]
    pub freeze: Option<String>,
    /// The report of this frozen version, as it was
    #[arg(long = "version", value_name = "N")]
    pub version: Option<u64>,
    /// Only the findings and cases on these items, such as disclosure:AIVD-2019-0042, separated by commas
    #[arg(long, value_name = "ITEM", value_delimiter = ',', conflicts_with_all = ["check", "freeze", "compare"])]
    pub items: Vec<String>,
    /// One finding alone, such as disclosure:AIVD-2019-0042/scope
    #[arg(long, value_name = "ITEM/NORM", conflicts_with_all = ["check", "freeze", "compare", "items", "section"])]
    pub finding: Option<String>,
    /// What changed from one frozen version to another
    #[arg(long, value_names = ["OLD", "NEW"], num_args = 2, conflicts_with = "version")]
    pub compare: Vec<u64>,
}

#[derive(Debug, Args)]
pub struct React {
    pub file: PathBuf,
    /// Number of the version the service had before it
    pub version: u64,
    /// Such as disclosure:AIVD-2019-0042, disclosure:AIVD-2019-0042/scope or recommendation:AIVD/1
    #[arg(value_name = "ITEM[/NORM]")]
    pub about: String,
    /// What the service said; replaces what was noted before
    pub text: String,
}

#[derive(Debug, Subcommand)]
pub enum Framework {
    /// The frameworks
    List,
    /// The norms of one framework, what keeps an item open, and the checks
    Show {
        /// Code of a framework that ships with the program, or the path of your own
        framework: String,
        /// What checks may read and call, with what it means
        #[arg(long)]
        views: bool,
    },
    /// Try out a framework of your own, and say what is wrong with it and where
    Check { path: PathBuf },
}

/// Prints the help on standard error: nothing was asked.
pub(super) fn print_help() -> u8 {
    super::output::error(&Arguments::command().render_help().to_string());
    2
}
