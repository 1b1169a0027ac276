//! toets: review a sample of disclosures made by intelligence services.
//!
//! ```text
//!                 terminal                                   shell
//!                    │ keys, cells                             │ arguments, output
//!              ┌─────┴─────┐                             ┌─────┴─────┐
//!              │    run    │  poll → resolve → update    │    cli    │
//!              └─┬───┬───┬─┘  → effects → draw           └─────┬─────┘
//!         keys ──┘  ui   └── jobs ─────────┬──────────┬────────┤
//!          └────┬────┘        │            │          │        │
//!              app            │          store      import   report
//!               └──────┬──────┴─────┬──────┴──────────┴────────┘
//!                    text ──────── domain
//! ```
//!
//! # Rooms
//!
//! | room | what it is for | start reading at |
//! | --- | --- | --- |
//! | [`domain`] | records, verdicts, settling, membership, counts: the rules, pure | `domain/settle.rs`, `domain/count.rs`; pages beside queue and case: `domain/page.rs` |
//! | [`text`] | every word on the screen and in the report, Dutch and English, typed | `text/mod.rs` |
//! | [`store`] | the file: the only room that knows SQL; the log is the truth, the rest is projected from it | `store/log.rs`, `store/project.rs` |
//! | [`import`] | bundles and frameworks in, bundles out; the only room that knows their format | `import/tables.rs` |
//! | [`report`] | data → what an audience may see → blocks → Markdown, HTML, DOCX, ODT, XLSX, CSV; JSON from the data; pure | `report/build.rs` |
//! | [`app`] | what the screens know and how it changes, pure: `update(&mut Model, Msg, now) -> Vec<Effect>` | `app/update.rs`; a page beside queue and case: `app/page.rs`; a form in front: `app/form.rs` |
//! | [`keys`] | the one table that binds keys to actions; dispatch, footer, help and palette come from it | `keys/table.rs`, its conditions `keys/when.rs` |
//! | [`ui`] | model in, cells out; the text field's editor | `ui/mod.rs` |
//! | [`jobs`] | effects carried out: one thread writes, one reads, one reads pages, one narrows the queue, one runs the checks; an import, for screen and command alike | `jobs/writer.rs`, `jobs/import/mod.rs` |
//! | [`run`] | the terminal, in and out | `run.rs` |
//! | [`cli`] | arguments; a file per command that works without the screen | `cli/mod.rs` |
//!
//! # Invariants
//!
//! Each is held by a test, most of them in `tests/architecture.rs`.
//!
//! 1. `domain`, `app`, `report` and `text` do no I/O and read no clock: moments and ids come in as arguments.
//! 2. Only `store` holds SQL; only `ui`, `keys` and `run` know the terminal; only `import` knows a bundle's format.
//! 3. Only a reviewer changes a verdict; an import never overwrites an assessment.
//! 4. Nothing is called saved before the database said so; what failed stays on the screen and keeps its text.
//! 5. Missing is never zero and never blank.
//! 6. Every text a user sees stands in both languages, under `assets/text`.
//! 7. A key stands in the binding table only.
//! 8. What is drawn or printed went through `text::sanitise`.
//! 9. Migrations are append-only.
//! 10. The log entry is written in the same transaction as the change it records.
//!
//! # Four trips
//!
//! - **A verdict**: key → `Keymap::resolve` → `Msg` → `app::update` → `Effect::Save` → the writer thread writes event and
//!   projection in one transaction and reads the case back → `Msg::Saved` → the row says it was saved.
//! - **An import**, from command or screen: `jobs::import`: sources → `import::Stream` (gone through once, then read table
//!   by table in small parts, in a thread of its own; foreign formats by a fenced child process; a mapping turns delivered
//!   rows into records) → `import::check`, every problem counted → `Store::import_with`: one transaction, records bound by
//!   the import's event, which says what each source brought; assessments as events of their own.
//! - **A count**: `items.state` is kept by `store::project::settle_item` (the rule is `domain::settle`), tallied as it
//!   changes → `Store::counts` reads the tallies → the identities are checked wherever counts are printed.
//! - **A report**: one read transaction → `ReportData` → `report::build` → blocks → a renderer → a file beside the target,
//!   synced and renamed.

pub mod app;
pub mod cli;
pub mod domain;
pub mod import;
pub mod jobs;
pub mod keys;
pub mod report;
pub mod run;
pub mod store;
pub mod text;
pub mod ui;
