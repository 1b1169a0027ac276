//! Fills the bound numbers of drafted texts with their current values, before anything else is made of those texts.

use super::writer::capitalised;
use crate::domain::bound::{self, Lookup, Piece};
use crate::domain::count::CountTable;
use crate::domain::framework::Framework;
use crate::domain::view::ReportData;
use crate::text::Text;
use std::borrow::Cow;

/// What numbers are looked up in and said with.
#[derive(Clone, Copy)]
pub(super) struct Numbers<'a> {
    pub counts: &'a CountTable,
    pub framework: &'a Framework,
    pub text: &'a Text,
}

/// The data with every bound number filled; as it is when there is none.
pub(super) fn filled<'d>(data: &'d ReportData, framework: &Framework, text: &Text) -> Cow<'d, ReportData> {
    let advice = data.recommendations.iter().flat_map(|advice| [Some(&advice.text), advice.title.as_ref()]);
    let assessments = || data.findings.iter().flat_map(|finding| &finding.assessments);
    let texts = assessments().flat_map(|found| [found.reasoning.as_ref(), found.compensating.as_ref()]).chain(advice);
    if !texts.flatten().any(|text| text.contains("{{")) {
        return Cow::Borrowed(data);
    }
    let mut filled = data.clone();
    let numbers = Numbers { counts: &data.counts, framework, text };
    for assessment in filled.findings.iter_mut().flat_map(|finding| &mut finding.assessments) {
        [&mut assessment.reasoning, &mut assessment.compensating]
            .into_iter()
            .flatten()
            .for_each(|text| numbers.fill(text));
    }
    for advice in &mut filled.recommendations {
        numbers.fill(&mut advice.text);
        advice.title.iter_mut().for_each(|title| numbers.fill(title));
    }
    Cow::Owned(filled)
}

impl Numbers<'_> {
    fn fill(self, text: &mut String) {
        *text = self.said(text);
    }

    /// The text with its numbers. What cannot be read or looked up stays as it was written: proof-reading names it.
    pub(super) fn said(self, text: &str) -> String {
        let mut said = String::with_capacity(text.len());
        for piece in bound::pieces(text) {
            match piece {
                Piece::Text(text) => said.push_str(text),
                Piece::Unreadable { source, .. } => said.push_str(source),
                Piece::Number(binding) => match binding.query.look_up(self.counts, self.framework) {
                    Lookup::Found(value) => {
                        let number = self.text.bound_number(&binding, value);
                        let number = if begins_sentence(&said) { capitalised(&number) } else { number };
                        said.push_str(&number);
                    }
                    Lookup::NoSuchService { .. } | Lookup::NoSuchNorm { .. } => said.push_str(binding.source),
                },
            }
        }
        said
    }
}

fn begins_sentence(before: &str) -> bool {
    let line = before.trim_end_matches([' ', '\u{a0}']);
    line.is_empty() || line.ends_with(['.', '!', '?', '\n'])
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;
    use crate::domain::codes::Language;

    fn said(text: &str) -> String {
        let (data, framework, words) = (fixture::data(), fixture::framework(), Text::new(Language::Dutch));
        Numbers { counts: &data.counts, framework: &framework, text: &words }.said(text)
    }

    #[test]
    fn a_text_shows_the_counts_of_now() {
        let unlawful = "{{count kind=disclosure service=MIVD verdict=unlawful of=assessed}}";
        assert_eq!(
            said(&format!("Bij {unlawful} ontbrak het.")),
            "Bij 1 van de 2 beoordeelde verstrekkingen (van 145) ontbrak het."
        );
        assert_eq!(
            said("{{7|count kind=matter service=MIVD}} onderwerp. {{count kind=person}}"),
            "Eén onderwerp. Geen personen"
        );
    }

    #[test]
    fn what_cannot_be_looked_up_stays_as_it_was_written() {
        for text in ["{{count kind=disclosure service=KGB}}", "{{count kind=disclosure norm=x}}", "{{count}}", "{{"] {
            assert_eq!(said(text), text);
        }
        assert_eq!(said(r"\{{x"), "{{x");
    }

    #[test]
    fn data_without_bound_numbers_is_not_copied() {
        let (data, text) = (fixture::data(), Text::new(Language::Dutch));
        assert!(matches!(filled(&data, &fixture::framework(), &text), Cow::Borrowed(_)));
    }
}
