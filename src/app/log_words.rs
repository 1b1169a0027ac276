//! What the words of a search in the log stand for: there it is searched in the words that are read on the screen.

use crate::domain::change::EventKind;
use crate::domain::codes::{Code, Language, Verdict};
use crate::domain::framework::Framework;
use crate::domain::log_word::LogWord;
use crate::text::Text;
use chrono::NaiveDate;
use std::sync::LazyLock;

/// What is called how, in both languages and in small letters.
struct Names {
    kinds: Vec<(String, EventKind)>,
    verdicts: Vec<(String, Verdict)>,
}

/// Made when the log is first searched: the texts of both languages are read for it.
static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let texts = [Text::new(Language::Dutch), Text::new(Language::English)];
    let kinds = |text: &Text| EventKind::ALL.iter().map(|&kind| (text.event(kind).to_lowercase(), kind)).collect();
    let verdicts = |text: &Text| Verdict::ALL.iter().map(|&one| (text.word(one).to_lowercase(), one)).collect();
    Names {
        kinds: texts.iter().flat_map(|text| -> Vec<_> { kinds(text) }).collect(),
        verdicts: texts.iter().flat_map(|text| -> Vec<_> { verdicts(text) }).collect(),
    }
});

/// The words of a search, each with what it may stand for.
pub(super) fn meant(find: &str, framework: &Framework) -> Vec<LogWord> {
    find.split_whitespace().map(|word| meaning(word, framework)).collect()
}

fn meaning(word: &str, framework: &Framework) -> LogWord {
    let sought = word.to_lowercase();
    let mut meant = LogWord { word: word.to_owned(), day: day(word), ..LogWord::default() };
    // A letter or two name half of all there is.
    if sought.chars().count() > 2 {
        meant.kinds = named(&NAMES.kinds, &sought);
        meant.verdicts = named(&NAMES.verdicts, &sought);
        let titled = |title: &str| title.to_lowercase().contains(&sought);
        let languages = [Language::Dutch, Language::English];
        let norms = framework.norms.iter().filter(|norm| languages.iter().any(|&one| titled(norm.title.get(one))));
        meant.norms = norms.map(|norm| norm.code.clone()).collect();
    }
    meant
}

fn named<T: Copy + PartialEq>(all: &[(String, T)], sought: &str) -> Vec<T> {
    let mut found = Vec::new();
    for (name, what) in all {
        if name.contains(sought) && !found.contains(what) {
            found.push(*what);
        }
    }
    found
}

fn day(word: &str) -> Option<NaiveDate> {
    ["%d-%m-%Y", "%Y-%m-%d"].iter().find_map(|form| NaiveDate::parse_from_str(word, form).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::fixture;

    #[test]
    fn a_word_of_the_screen_stands_for_what_it_names_in_both_languages() {
        let framework = fixture::framework();
        let word = |find: &str| meant(find, &framework).remove(0);
        assert_eq!(word("Onzorgv").verdicts, [Verdict::Careless]);
        assert_eq!(word("careless").verdicts, [Verdict::Careless]);
        assert!(word("navraag").kinds.contains(&EventKind::Asked));
        assert!(word("Reikwijdte").norms.contains(&"scope".to_owned()));
        assert_eq!(word("22-11-2026").day, NaiveDate::from_ymd_opt(2026, 11, 22));
        assert_eq!(word("AIVD-2019-0042"), LogWord::plain("AIVD-2019-0042").remove(0));
    }
}
