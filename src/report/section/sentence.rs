//! The counts of one kind of item as a sentence, in the genre of an oversight report.

use super::head::open_list;
use crate::domain::codes::ItemKind;
use crate::domain::count::ItemCounts;
use crate::domain::settle::{ItemVerdict, State};
use crate::report::writer::{Writer, capitalised};
use crate::text::Numerals;

/// `Van de 163 verstrekkingen zijn er 143 uitgesloten; van de 20 beoordeelde verstrekkingen is er geen in orde: ...`
pub(super) fn sentence(writer: &Writer<'_>, counts: &ItemCounts, kind: ItemKind) -> String {
    if counts.population == 1 {
        return alone(writer, counts, kind);
    }
    let saying = Saying { writer, counts, kind, numerals: Numerals::suiting([counts.population]) };
    let clauses: Vec<_> = [saying.selection(), saying.verdicts()].into_iter().flatten().collect();
    let sentence = format!("{}.", capitalised(&clauses.join("; ")));
    if counts.open() == 0 {
        return sentence;
    }
    let open = writer.text.report_still_open(open_list(writer, counts, saying.numerals));
    format!("{sentence} {open}")
}

fn alone(writer: &Writer<'_>, counts: &ItemCounts, kind: ItemKind) -> String {
    let states = [
        (counts.excluded, State::Excluded),
        (counts.not_drawn, State::NotDrawn),
        (counts.conflict, State::Conflict),
        (counts.in_progress, State::InProgress),
        (counts.unlawful, State::Assessed(ItemVerdict::Unlawful)),
        (counts.careless, State::Assessed(ItemVerdict::Careless)),
        (counts.not_assessable, State::Assessed(ItemVerdict::NotAssessable)),
        (counts.in_order, State::Assessed(ItemVerdict::InOrder)),
    ];
    let state = states.into_iter().find(|(count, _)| *count > 0).map_or(State::Unreviewed, |(_, state)| state);
    writer.text.report_alone(writer.text.items(kind, 1), writer.text.state(state))
}

struct Saying<'a> {
    writer: &'a Writer<'a>,
    counts: &'a ItemCounts,
    kind: ItemKind,
    numerals: Numerals,
}

impl Saying<'_> {
    fn number(&self, count: u64) -> String {
        self.numerals.say(count, self.writer.text)
    }

    /// What of the population has no verdict, and why.
    fn selection(&self) -> Option<String> {
        let text = self.writer.text;
        let counts = self.counts;
        let clauses = [
            (counts.excluded, text.report_clause_excluded(counts.excluded, self.number(counts.excluded))),
            (counts.not_drawn, text.report_clause_not_drawn(counts.not_drawn, self.number(counts.not_drawn))),
            (counts.open(), text.report_clause_open(counts.open(), self.number(counts.open()))),
        ];
        let clauses: Vec<_> = clauses.into_iter().filter(|(count, _)| *count > 0).map(|(_, clause)| clause).collect();
        if clauses.is_empty() {
            return None;
        }
        let unit = text.items(self.kind, counts.population);
        Some(text.report_of_the(self.number(counts.population), unit, self.writer.join(&clauses)))
    }

    /// What became of the assessed ones; nothing when there are none.
    fn verdicts(&self) -> Option<String> {
        let text = self.writer.text;
        let counts = self.counts;
        let unit = text.items(self.kind, counts.assessed);
        let assessed = self.number(counts.assessed);
        match counts.assessed {
            0 => None,
            1 => Some(text.report_one_assessed(self.only_verdict())),
            all if all == counts.population => {
                // Assessed, and not assessable: side by side that reads as a contradiction.
                if counts.not_assessable == all {
                    return Some(text.report_none_assessable(all, assessed, unit));
                }
                let lead = text.report_all_assessed(all, &assessed, unit);
                if let Some((_, verdict)) = self.by_verdict().into_iter().find(|(count, _)| *count == all) {
                    return Some(format!("{lead}: {}", text.report_all_are(all, assessed, text.item_verdict(verdict))));
                }
                let in_order = text.report_in_order(counts.in_order, self.number(counts.in_order));
                let parts: Vec<_> = [in_order].into_iter().chain(self.shortcomings()).collect();
                Some(format!("{lead}: {}", self.writer.join(&parts)))
            }
            _ => {
                let in_order = text.report_in_order_inverted(counts.in_order, self.number(counts.in_order));
                let lead = text.report_of_the_assessed(assessed, unit, in_order);
                let rest = self.writer.join(&self.shortcomings());
                // After `none is in order` comes what they are instead, after a number the others.
                let mark = if counts.in_order == 0 { ":" } else { "," };
                Some(if rest.is_empty() { lead } else { format!("{lead}{mark} {rest}") })
            }
        }
    }

    fn shortcomings(&self) -> Vec<String> {
        let verdicts =
            self.by_verdict().into_iter().filter(|(count, verdict)| *count > 0 && *verdict != ItemVerdict::InOrder);
        let said = verdicts.map(|(count, verdict)| {
            let verdict = self.writer.text.item_verdict(verdict);
            self.writer.text.report_is_verdict(count, self.number(count), verdict)
        });
        said.collect()
    }

    fn only_verdict(&self) -> String {
        let verdict = self.by_verdict().into_iter().find(|(count, _)| *count > 0);
        self.writer.text.item_verdict(verdict.map_or(ItemVerdict::InOrder, |(_, verdict)| verdict))
    }

    fn by_verdict(&self) -> [(u64, ItemVerdict); 4] {
        [
            (self.counts.unlawful, ItemVerdict::Unlawful),
            (self.counts.careless, ItemVerdict::Careless),
            (self.counts.not_assessable, ItemVerdict::NotAssessable),
            (self.counts.in_order, ItemVerdict::InOrder),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::Language;
    use crate::report::{Audience, fixture};
    use crate::text::Text;

    fn said(counts: ItemCounts, language: Language) -> String {
        let framework = fixture::framework();
        let text = Text::new(language);
        sentence(&Writer::new(&text, &framework, Audience::Secret), &counts, ItemKind::Disclosure)
    }

    const MIVD: ItemCounts = ItemCounts {
        population: 163,
        excluded: 143,
        not_drawn: 0,
        sampled: 20,
        assessed: 20,
        in_progress: 0,
        unreviewed: 0,
        conflict: 0,
        unlawful: 20,
        careless: 0,
        not_assessable: 0,
        in_order: 0,
    };

    #[test]
    fn the_published_figures() {
        assert_eq!(
            said(MIVD, Language::Dutch),
            "Van de 163 verstrekkingen zijn er 143 uitgesloten; van de 20 beoordeelde verstrekkingen is er geen in \
             orde: 20 zijn onrechtmatig."
        );
        assert_eq!(
            said(MIVD, Language::English),
            "Of the 163 disclosures 143 were excluded; of the 20 disclosures assessed none is in order: 20 are unlawful."
        );
    }

    #[test]
    fn small_numbers_are_words() {
        let counts = ItemCounts {
            population: 8,
            excluded: 0,
            sampled: 8,
            assessed: 8,
            unlawful: 4,
            careless: 1,
            in_order: 3,
            ..MIVD
        };
        assert_eq!(
            said(counts, Language::Dutch),
            "Alle acht verstrekkingen zijn beoordeeld: drie zijn in orde, vier zijn onrechtmatig en één is onzorgvuldig."
        );
        let all = ItemCounts { unlawful: 0, careless: 0, in_order: 8, ..counts };
        assert_eq!(said(all, Language::English), "All eight disclosures were assessed: all eight are in order.");
        let none = ItemCounts { unlawful: 0, careless: 0, in_order: 0, not_assessable: 8, ..counts };
        assert_eq!(said(none, Language::Dutch), "Geen van de acht verstrekkingen is te beoordelen.");
        assert_eq!(said(none, Language::English), "None of the eight disclosures can be assessed.");
        let both =
            ItemCounts { population: 2, sampled: 2, assessed: 2, unlawful: 0, careless: 2, in_order: 0, ..counts };
        assert_eq!(said(both, Language::Dutch), "Beide verstrekkingen zijn beoordeeld: beide zijn onzorgvuldig.");
    }

    #[test]
    fn what_is_open_is_said_and_is_not_in_order() {
        let open = ItemCounts {
            population: 5,
            excluded: 1,
            sampled: 4,
            assessed: 1,
            in_progress: 2,
            unreviewed: 0,
            conflict: 1,
            unlawful: 1,
            ..MIVD
        };
        assert_eq!(
            said(open, Language::Dutch),
            "Van de vijf verstrekkingen is er één uitgesloten en hebben er drie nog geen oordeel; één is beoordeeld: \
             onrechtmatig. Open staan: twee in behandeling en één met een verschil tussen lezers. Deze tellen niet mee \
             als in orde."
        );
        let alone = ItemCounts { population: 1, sampled: 1, unreviewed: 1, ..ItemCounts::default() };
        assert_eq!(said(alone, Language::English), "There is one disclosure: unreviewed.");
    }
}
