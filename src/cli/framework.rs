//! `toets framework list` and `show`.

use super::arguments::Framework as What;
use super::failure::Failure;
use super::new::shipped;
use super::session::Session;
use super::{Outcome, output};
use crate::domain::codes::Code;
use crate::domain::framework::{Framework, Norm};
use crate::import;
use crate::text::Text;

pub fn run(session: &Session, what: &What) -> Result<Outcome, Failure> {
    let text = session.text();
    match what {
        What::List => {
            let frameworks = import::shipped().iter().filter_map(|(code, _)| import::shipped_framework(code));
            let rows: Vec<Vec<String>> = frameworks
                .map(|found| {
                    vec![found.code.clone(), found.norms.len().to_string(), found.title.get(text.language()).to_owned()]
                })
                .collect();
            output::data(&output::table(
                &[text.framework_code(), text.framework_norms(), text.framework_title()],
                &rows,
            ))?;
        }
        What::Show { code } => output::data(&show(&text, &shipped(code)?.1))?,
    }
    Ok(Outcome::Done)
}

fn show(text: &Text, framework: &Framework) -> String {
    let language = text.language();
    let mut out =
        format!("{}: {}\n{}\n\n", framework.code, framework.title.get(language), framework.source.get(language));
    out += &format!("{}: {}\n", text.word(crate::domain::codes::Verdict::Unlawful), framework.unlawful.get(language));
    out += &format!("{}: {}\n\n", text.word(crate::domain::codes::Verdict::Careless), framework.careless.get(language));
    let header = [text.framework_code(), text.framework_title(), text.framework_required(), text.framework_basis()];
    let row = |norm: &Norm| {
        vec![norm.code.clone(), norm.title.get(language).to_owned(), required(text, norm), norm.legal_basis.clone()]
    };
    out + &output::table(&header, &framework.norms.iter().map(row).collect::<Vec<_>>())
}

fn required(text: &Text, norm: &Norm) -> String {
    if norm.optional || norm.required.is_empty() {
        return text.framework_optional();
    }
    let one = |required: &crate::domain::framework::Required| format!("{} ({})", required.item, required.when.code());
    norm.required.iter().map(one).collect::<Vec<_>>().join(", ")
}
