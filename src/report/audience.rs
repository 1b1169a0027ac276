//! The one place that decides what an audience may see.
//!
//! Public is built from what is unclassified and from the texts written for publication; everything else is replaced or
//! left out here, before a block is made, so that no renderer can leak it. What is unknown counts as classified.

mod exchange;
mod selection;
mod sight;

use super::pseudonym::{Pseudonyms, service_codes};
use super::request::{Audience, Request};
use super::visible::{Visible, VisibleCase, VisibleFinding, VisibleQuote, VisibleService, VisibleText};
use crate::domain::codes::{Classification, PartyKind, Visibility};
use crate::domain::count::CountTable;
use crate::domain::item::ItemRef;
use crate::domain::records::Party;
use crate::domain::review_records::{Assessment, Evidence};
use crate::domain::version::Reacted;
use crate::domain::view::{CaseSummary, Finding, ReportData};
use crate::text::Text;
use sight::Sight;
use std::collections::BTreeMap;

/// Reduces the data to what the audience may see of the services asked for.
pub(super) fn visible(data: &ReportData, request: &Request, text: &Text) -> Visible {
    let eyes = Eyes::new(data, request, text);
    let investigation = &data.investigation;
    Visible {
        audience: request.audience,
        edition: request.edition,
        marking: eyes.marking(),
        title: investigation.title.clone(),
        question: investigation.question.clone(),
        period: (investigation.period_start, investigation.period_end),
        published_on: investigation.published_on,
        services: eyes.services(),
        counts: eyes.counts(),
        total: request.service.is_none().then(|| data.counts.total.clone()),
        findings: data
            .findings
            .iter()
            .filter(|f| eyes.wants(&f.service) && request.is_about(&f.item, Some(&f.norm)))
            .map(|f| eyes.finding(f))
            .collect(),
        cases: data
            .cases
            .iter()
            .filter(|c| eyes.wants(&c.service) && request.is_about(&c.item, None))
            .map(|c| eyes.case(c))
            .collect(),
        exclusions: eyes.exclusions(),
        samples: eyes.samples(),
        agreement: request.service.is_none().then(|| data.agreement.clone()),
        recommendations: eyes.recommendations(),
        questions: eyes.questions(),
        checkpoint: data.checkpoint.clone(),
    }
}

/// What the audience calls each item of the findings.
pub(super) fn item_names(data: &ReportData, request: &Request, text: &Text) -> BTreeMap<ItemRef, String> {
    let eyes = Eyes::new(data, request, text);
    data.findings.iter().map(|finding| (finding.item.clone(), eyes.item_name(&finding.item))).collect()
}

/// How one audience looks at the data.
struct Eyes<'a> {
    data: &'a ReportData,
    request: &'a Request,
    text: &'a Text,
    cases: BTreeMap<&'a ItemRef, &'a CaseSummary>,
    findings: BTreeMap<&'a ItemRef, Vec<&'a Finding>>,
    pseudonyms: Pseudonyms,
}

impl<'a> Eyes<'a> {
    fn new(data: &'a ReportData, request: &'a Request, text: &'a Text) -> Self {
        let cases = data.cases.iter().map(|case| (&case.item, case)).collect();
        let mut findings: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for finding in &data.findings {
            findings.entry(&finding.item).or_default().push(finding);
        }
        Self { data, request, text, cases, findings, pseudonyms: Pseudonyms::of(data) }
    }

    fn wants(&self, service: &str) -> bool {
        self.request.service.as_deref().is_none_or(|wanted| wanted == service)
    }

    fn at(&self, classification: Classification) -> Sight {
        Sight::of(self.request.audience != Audience::Public || classification == Classification::Unclassified)
    }

    /// An item without a case is of unknown classification.
    fn at_item(&self, item: &ItemRef) -> Sight {
        self.at(self.cases.get(item).map_or(Classification::StgC, |case| case.classification))
    }

    /// Records that name items have the highest classification of those, and the file's when they name none.
    fn at_items<'i>(&self, items: impl IntoIterator<Item = &'i ItemRef>) -> Sight {
        let mut sights = items.into_iter().map(|item| self.at_item(item)).peekable();
        if sights.peek().is_none() {
            return self.at(self.file_classification());
        }
        sights.fold(Sight::Open, Sight::and)
    }

    fn file_classification(&self) -> Classification {
        self.data.investigation.classification.unwrap_or(Classification::StgC)
    }

    fn marking(&self) -> Classification {
        if self.request.audience == Audience::Public {
            return Classification::Unclassified;
        }
        let of_cases = self.data.cases.iter().map(|case| case.classification);
        let of_parties = self.data.parties.values().map(party_classification);
        let of_quotes = self.data.quoted.values().copied();
        let all = of_cases.chain(of_parties).chain(of_quotes).chain([self.file_classification()]);
        all.max().unwrap_or(Classification::StgC)
    }

    fn services(&self) -> Vec<VisibleService> {
        let name = |code: &str| {
            self.data.services.iter().find(|service| service.code == code).and_then(|service| service.name.clone())
        };
        let codes = service_codes(self.data).into_iter().filter(|code| self.wants(code));
        codes.map(|code| VisibleService { code: code.to_owned(), name: name(code) }).collect()
    }

    fn counts(&self) -> CountTable {
        let mut counts = self.data.counts.clone();
        counts.services.retain(|service, _| self.wants(service));
        counts
    }

    /// What an item is called where its kind has been said.
    fn item_mark(&self, item: &ItemRef) -> String {
        match self.at_item(item) {
            Sight::Open => item.reference.clone(),
            Sight::Closed => self.pseudonyms.mark(item),
        }
    }

    fn item_name(&self, item: &ItemRef) -> String {
        match self.at_item(item) {
            Sight::Open => format!("{} {}", self.text.items(item.kind, 1), item.reference),
            Sight::Closed => self.pseudonyms.item(item, self.text),
        }
    }

    fn party_name(&self, code: &str, sight: Sight) -> String {
        let party = self.data.parties.get(code);
        let own = self.at(party.map_or(Classification::StgC, party_classification));
        match sight.and(own) {
            Sight::Open => party.and_then(|party| party.name.clone()).unwrap_or_else(|| code.to_owned()),
            Sight::Closed => self.pseudonyms.party(code, self.text),
        }
    }

    fn finding(&self, finding: &Finding) -> VisibleFinding {
        let (told, withheld): (Vec<_>, Vec<_>) = finding.assessments.iter().partition(|assessment| {
            self.request.audience != Audience::Public || assessment.visibility == Visibility::Public
        });
        let about = |about: &Reacted| match about {
            Reacted::Finding { item, norm } => {
                *item == finding.item && norm.as_ref().is_none_or(|norm| *norm == finding.norm)
            }
            Reacted::Recommendation { .. } => false,
        };
        VisibleFinding {
            reactions: self.reactions(about),
            item: self.item_name(&finding.item),
            kind: finding.item.kind,
            service: finding.service.clone(),
            norm: finding.norm.clone(),
            verdict: finding.verdict,
            counted: finding.counted,
            texts: told.into_iter().map(|assessment| self.texts(assessment)).collect(),
            withheld: !withheld.is_empty(),
        }
    }

    /// Said in confidence to the body: only the minister, whose service said it, reads it back.
    fn reactions(&self, is_about: impl Fn(&Reacted) -> bool) -> Vec<(u64, String)> {
        let told = self.data.reactions.iter().filter(|_| self.request.audience == Audience::FactCheck);
        told.filter(|said| is_about(&said.about)).map(|said| (said.version, said.text.clone())).collect()
    }

    fn texts(&self, assessment: &Assessment) -> VisibleText {
        let quotes = assessment.evidence.iter().filter(|evidence| self.at_quote(assessment, evidence) == Sight::Open);
        VisibleText {
            reading: assessment.reading,
            reasoning: assessment.reasoning.clone(),
            compensating: assessment.compensating.clone(),
            quotes: quotes.map(|evidence| self.quote(evidence)).collect(),
        }
    }

    /// A quote is as secret as the item and as the document it comes from.
    fn at_quote(&self, assessment: &Assessment, evidence: &Evidence) -> Sight {
        let source = self.data.quoted.get(&evidence.document).copied().unwrap_or(Classification::StgC);
        self.at_item(&assessment.item).and(self.at(source))
    }

    fn quote(&self, evidence: &Evidence) -> VisibleQuote {
        let source = match ItemRef::parse(&evidence.document) {
            Ok(item) => self.item_name(&item),
            Err(_) => evidence.document.clone(),
        };
        VisibleQuote { quote: evidence.quote.clone(), source }
    }

    fn case(&self, case: &CaseSummary) -> VisibleCase {
        let sight = self.at(case.classification);
        let mut form = case.disclosure;
        if let (Some(form), Sight::Closed) = (&mut form, sight) {
            // The size of a group can give the operation away.
            form.persons_count = None;
        }
        let findings = self.findings.get(&case.item).into_iter().flatten();
        VisibleCase {
            item: self.item_name(&case.item),
            kind: case.item.kind,
            service: case.service.clone(),
            date: case.date.map(|date| sight.day(date)),
            title: sight.tell(case.title.as_ref()),
            parties: case.parties.iter().map(|code| self.party_name(code, sight)).collect(),
            authorisation_kinds: case.authorisation_kinds.clone(),
            form,
            state: case.state,
            closed: sight.tell(case.closed.as_ref()),
            outcomes: findings.map(|finding| (finding.norm.clone(), finding.verdict)).collect(),
        }
    }
}

/// Who the partners are is itself secret.
fn party_classification(party: &Party) -> Classification {
    party.classification.unwrap_or(match party.kind {
        PartyKind::ForeignService | PartyKind::MultilateralGroup => Classification::StgC,
        PartyKind::DomesticAuthority => Classification::Unclassified,
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;
    use crate::domain::codes::Language;
    use crate::report::Section;

    #[test]
    fn what_is_secret_does_not_pass_to_any_section() {
        let text = Text::new(Language::Dutch);
        let seen =
            |audience| format!("{:?}", visible(&fixture::marked(), &Request::new([Section::All], audience), &text));
        assert!(!seen(Audience::Public).contains(fixture::SECRET));
        assert!(seen(Audience::Secret).contains(fixture::SECRET));
    }

    #[test]
    fn an_item_of_unknown_classification_is_not_named() {
        let mut data = fixture::data();
        data.cases.clear();
        let text = Text::new(Language::Dutch);
        let visible = visible(&data, &Request::new([Section::All], Audience::Public), &text);
        assert_eq!(visible.findings[0].item, "verstrekking A-1");
        assert!(visible.findings.iter().flat_map(|finding| &finding.texts).all(|text| text.quotes.is_empty()));
    }

    #[test]
    fn counts_are_the_same_for_every_audience() {
        let text = Text::new(Language::Dutch);
        let data = fixture::data();
        for audience in [Audience::Public, Audience::Secret, Audience::FactCheck] {
            assert_eq!(visible(&data, &Request::new([Section::All], audience), &text).counts, data.counts);
        }
    }
}
