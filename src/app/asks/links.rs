//! What a recommendation rests on, as it is typed: norms by the words of the session's language or their code, items by
//! their ref; and what the typed word may become.

use super::AskProblem;
use crate::domain::asks::Finding;
use crate::domain::codes::{Code, ItemKind, Language};
use crate::domain::filter::value_word;
use crate::domain::fold::fold;
use crate::domain::framework::Framework;
use crate::domain::item::ItemRef;

/// So many options are offered at once; typing on narrows them.
const OFFERED: usize = 4;

/// The norms and findings to which a recommendation can be linked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    norms: Vec<NormName>,
    findings: Vec<Finding>,
    language: Language,
}

/// A norm: its code, and its title as one word in each language.
#[derive(Debug, Clone, PartialEq, Eq)]
struct NormName {
    code: String,
    words: Vec<(Language, String)>,
}

/// What the last typed word may become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub word: String,
    /// The finding that is chosen; `None` for a norm by itself.
    pub finding: Option<Finding>,
    /// The code of the norm that is chosen, itself or with its finding.
    pub norm: String,
}

impl Links {
    pub(super) fn new(framework: &Framework, findings: Vec<Finding>, language: Language) -> Self {
        let titled = |language: Language| {
            let titles = framework.norms.iter().map(move |norm| in_one_word(norm.title.get(language)));
            titles.collect::<Vec<_>>()
        };
        let all: Vec<(Language, Vec<String>)> =
            Language::ALL.iter().map(|language| (*language, titled(*language))).collect();
        // A title that is another norm's too, or its code, tells nothing apart.
        let known = all.iter().flat_map(|(_, titles)| titles.iter().map(String::as_str));
        let known: Vec<&str> = known.chain(framework.norms.iter().map(|norm| norm.code.as_str())).collect();
        let name = |(place, norm): (usize, &crate::domain::framework::Norm)| {
            let own = |word: &str| all.iter().filter(|(_, titles)| titles[place] == word).count();
            let codes = |word: &str| usize::from(norm.code == word);
            let single = |word: &str| known.iter().filter(|other| **other == word).count() == own(word) + codes(word);
            let words = all.iter().map(|(language, titles)| (*language, titles[place].clone()));
            NormName { code: norm.code.clone(), words: words.filter(|(_, word)| single(word)).collect() }
        };
        Self { norms: framework.norms.iter().enumerate().map(name).collect(), findings, language }
    }

    /// A norm as it stands in the form.
    pub(super) fn norm_word(&self, code: &str) -> String {
        let found = self.norms.iter().find(|norm| norm.code == code);
        let words = found.into_iter().flat_map(|norm| &norm.words);
        words.into_iter().find(|(language, _)| *language == self.language).map_or(code, |(_, word)| word).to_owned()
    }

    /// An item as it stands in the form: by its ref, with its kind where that leaves a doubt.
    pub(super) fn item_word(&self, item: &ItemRef) -> String {
        if self.named(&item.reference)[..] == [item] {
            return item.reference.clone();
        }
        format!("{}:{}", value_word(item.kind.code(), self.language), item.reference)
    }

    /// The code of a norm that was typed, by its code or its title in either language.
    pub(super) fn norm(&self, typed: &str) -> Result<String, AskProblem> {
        let is = |norm: &&NormName| norm.code == typed || norm.words.iter().any(|(_, word)| *word == fold(typed));
        let known = || self.norms.iter().map(|norm| self.norm_word(&norm.code)).collect();
        let found = self.norms.iter().find(is).map(|norm| norm.code.clone());
        found.ok_or_else(|| AskProblem::NotANorm { typed: typed.to_owned(), known: known() })
    }

    /// The item that was typed: the ref of a finding, or any item with its kind before it.
    pub(super) fn item(&self, typed: &str) -> Result<ItemRef, AskProblem> {
        match self.named(typed)[..] {
            [item] => return Ok(item.clone()),
            [] => {}
            ref several => {
                let known = several.iter().map(|item| self.item_word(item)).collect();
                return Err(AskProblem::SeveralItems { typed: typed.to_owned(), known });
            }
        }
        let (kind, reference) = typed.split_once(':').unwrap_or(("", typed));
        let language_of =
            |code: &ItemKind| Language::ALL.iter().any(|language| value_word(code.code(), *language) == kind);
        match ItemKind::ALL.iter().find(|kind| language_of(kind)) {
            Some(kind) if !reference.is_empty() => Ok(ItemRef::new(*kind, reference)),
            _ => {
                let near = self.items(typed).into_iter().map(|choice| choice.word).collect();
                Err(AskProblem::NotAnItem { typed: typed.to_owned(), near })
            }
        }
    }

    /// The items of findings that have this ref.
    fn named(&self, reference: &str) -> Vec<&ItemRef> {
        let mut found: Vec<&ItemRef> = Vec::new();
        for finding in self.findings.iter().filter(|finding| finding.item.reference == reference) {
            if !found.contains(&&finding.item) {
                found.push(&finding.item);
            }
        }
        found
    }

    /// The norms that a typed word may mean, the likeliest first.
    #[must_use]
    pub fn norms(&self, typed: &str) -> Vec<Choice> {
        let choice =
            |norm: &NormName| Choice { word: self.norm_word(&norm.code), finding: None, norm: norm.code.clone() };
        let said = |norm: &NormName| format!("{} {}", self.norm_word(&norm.code), norm.code);
        likeliest(&self.norms, typed, said).into_iter().map(choice).collect()
    }

    /// The findings that a typed word may mean by ref, norm or verdict, the likeliest first.
    #[must_use]
    pub fn items(&self, typed: &str) -> Vec<Choice> {
        let said = |finding: &Finding| {
            let verdict = value_word(finding.verdict.code(), self.language);
            format!("{} {} {verdict}", finding.item.reference, self.norm_word(&finding.norm))
        };
        let choice = |finding: &Finding| Choice {
            word: self.item_word(&finding.item),
            finding: Some(finding.clone()),
            norm: finding.norm.clone(),
        };
        likeliest(&self.findings, typed, said).into_iter().map(choice).collect()
    }
}

/// A title as one word, without capitals.
fn in_one_word(title: &str) -> String {
    let parts = title.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    fold(&parts.collect::<Vec<_>>().join("_"))
}

/// What begins as what is typed, then what holds it, then what holds its letters in this order.
fn likeliest<'t, T>(all: &'t [T], typed: &str, said: impl Fn(&T) -> String) -> Vec<&'t T> {
    let typed = fold(typed);
    let distance = |one: &T| {
        let said = fold(&said(one));
        let mut letters = said.chars();
        match said.find(&typed) {
            Some(0) => Some(0),
            Some(_) => Some(1),
            None => typed.chars().all(|wanted| letters.any(|letter| letter == wanted)).then_some(2),
        }
    };
    let mut found: Vec<(u8, &T)> = all.iter().filter_map(|one| Some((distance(one)?, one))).collect();
    found.sort_by_key(|(distance, _)| *distance);
    found.into_iter().take(OFFERED).map(|(_, one)| one).collect()
}
