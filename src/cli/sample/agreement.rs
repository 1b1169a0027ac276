//! `toets sample FILE agreement`: how far first and second reader agree.

use crate::cli::arguments::TableOrJson;
use crate::cli::failure::Failure;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::agreement::{Agreement, AgreementTable};
use crate::domain::codes::{Code, Verdict};
use crate::domain::framework::Framework;
use crate::store::Access;
use crate::text::{Text, number};
use serde_json::{Map, Value as Json, json};
use std::path::Path;

pub fn run(session: &Session, file: &Path, format: TableOrJson) -> Result<Outcome, Failure> {
    let store = session::open(file, Access::Read)?;
    let text = session.text_of(&store)?;
    let framework = session::framework_of(&store)?;
    let table = store.agreement()?;
    output::data(&match format {
        TableOrJson::Json => as_json(&table).to_string() + "\n",
        TableOrJson::Table if table.is_empty() && table.norms.is_empty() => text.statement_agreement_none() + "\n",
        TableOrJson::Table => told(&text, &framework, &table),
    })?;
    Ok(Outcome::Done)
}

fn told(text: &Text, framework: &Framework, table: &AgreementTable) -> String {
    let title = |code: &str| {
        framework.norm(code).map_or_else(|| code.to_owned(), |norm| norm.title.get(text.language()).to_owned())
    };
    let mut norms: Vec<_> = table.norms.iter().collect();
    norms.sort_by_key(|(code, _)| framework.place(code));
    let mut rows: Vec<Vec<String>> = norms.into_iter().map(|(code, found)| row(text, title(code), found)).collect();
    rows.push(row(text, text.statement_agreement_overall(), &table.overall));
    let header = [
        text.log_norm(),
        text.statement_agreement_both(),
        text.statement_agreement_left_out(),
        text.statement_agreement_same(),
        text.statement_agreement_kappa(),
    ];
    let cross = format!("{}\n{}", text.statement_agreement_table(), cross(text, &table.overall));
    [
        text.statement_agreement_intro() + "\n",
        cross,
        output::table(&header, &rows),
        text.statement_agreement_method() + "\n",
    ]
    .join("\n")
}

fn row(text: &Text, name: String, found: &Agreement) -> Vec<String> {
    let figure = |count: u64| number(count, text.language());
    vec![name, figure(found.both()), figure(found.left_out), text.same(found), text.kappa(found)]
}

fn cross(text: &Text, found: &Agreement) -> String {
    let mut header = vec![String::new()];
    header.extend(Verdict::ALL.iter().map(|&verdict| text.word(verdict)));
    let rows = Verdict::ALL.iter().zip(&found.table).map(|(&verdict, counts)| {
        let counts = counts.iter().map(|&count| number(count, text.language()));
        std::iter::once(text.word(verdict)).chain(counts).collect()
    });
    output::table(&header, &rows.collect::<Vec<_>>())
}

fn as_json(table: &AgreementTable) -> Json {
    let norms: Map<String, Json> = table.norms.iter().map(|(code, found)| (code.clone(), one(found))).collect();
    json!({"norms": norms, "overall": one(&table.overall)})
}

fn one(found: &Agreement) -> Json {
    let verdicts: Vec<&str> = Verdict::ALL.iter().map(|verdict| verdict.code()).collect();
    let kappa = found.kappa();
    let limits = kappa.and_then(|kappa| kappa.interval);
    json!({
        "verdicts": verdicts,
        "table": found.table,
        "both": found.both(),
        "left_out": found.left_out,
        "same": found.same(),
        "raw": found.raw(),
        "kappa": kappa.map(|kappa| kappa.value),
        "kappa_lower": limits.map(|(lower, _)| lower),
        "kappa_upper": limits.map(|(_, upper)| upper),
    })
}
