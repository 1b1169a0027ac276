//! The recommendations per service, and what became of them.

use super::findings::write_reactions;
use crate::domain::codes::ItemKind;
use crate::report::tree::Span;
use crate::report::visible::{Visible, VisibleRecommendation};
use crate::report::writer::{Writer, capitalised};
use crate::text::date;

pub(crate) fn write(writer: &mut Writer<'_>, visible: &Visible) {
    writer.heading(2, writer.text.report_recommendations());
    if visible.recommendations.is_empty() {
        writer.say(writer.text.report_recommendations_none());
    }
    for service in &visible.services {
        let recommendations = Visible::of(&visible.recommendations, &service.code, |entry| &entry.service);
        if !recommendations.is_empty() {
            writer.heading(3, writer.service_title(service));
        }
        for recommendation in recommendations {
            write_one(writer, recommendation);
        }
    }
}

fn write_one(writer: &mut Writer<'_>, recommendation: &VisibleRecommendation) {
    let first = writer.next_number();
    let text = writer.text;
    writer.heading(
        4,
        match &recommendation.title {
            Some(title) => text.report_recommendation_titled(&recommendation.number, title),
            None => text.report_recommendation(&recommendation.number),
        },
    );
    writer.prose(&recommendation.text);
    let norms: Vec<_> = recommendation.norms.iter().map(|norm| writer.norm_title(norm)).collect();
    writer.definitions(vec![
        (text.report_addressee(), recommendation.addressee.clone()),
        (text.report_recommendation_about(), recommendation.kind.map(|kind| text.word(kind))),
        (text.report_recommendation_norms(), Some(writer.join(&norms))),
        (text.report_recommendation_items(), Some(occasions(writer, &recommendation.marks))),
        (text.report_reply_due(), recommendation.reply_due.map(|due| date(due, text.language()))),
        (text.report_response(), recommendation.response.map(|response| text.word(response))),
        (text.report_status(), recommendation.status.map(|status| text.word(status))),
    ]);
    if let Some(notes) = recommendation.notes.said() {
        writer.paragraph(vec![Span::Emphasis(format!("{}:", text.report_notes())), format!(" {notes}").into()]);
    }
    write_reactions(writer, &recommendation.reactions);
    writer.room_for_reaction(first);
}

/// `Verstrekkingen A-3 en A-18; toestemming A-13`: the kind is said once, however many there are of it.
fn occasions(writer: &Writer<'_>, marks: &[(ItemKind, String)]) -> String {
    let kinds = marks.chunk_by(|one, next| one.0 == next.0).map(|of_kind| {
        let names: Vec<_> = of_kind.iter().map(|(_, mark)| mark.clone()).collect();
        let unit = writer.text.items(of_kind[0].0, u64::try_from(names.len()).unwrap_or(u64::MAX));
        format!("{unit} {}", writer.join(&names))
    });
    capitalised(&kinds.collect::<Vec<_>>().join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::Language;
    use crate::domain::item::ItemRef;
    use crate::report::{Audience, Request, Section, audience, fixture};
    use crate::text::Text;

    #[test]
    fn items_are_listed_by_kind_in_the_order_of_the_report() {
        let mut data = fixture::data();
        data.cases.truncate(1);
        let template = data.cases[0].clone();
        let services: Vec<_> = data.services.iter().map(|service| service.code.clone()).collect();
        data.cases = (1..=10)
            .map(|number| {
                let mut case = template.clone();
                case.item = ItemRef::new(ItemKind::Disclosure, format!("T-{number}"));
                case.service.clone_from(&services[0]);
                case
            })
            .collect();
        data.recommendations[0].items = [10, 9, 1].map(|number| data.cases[number - 1].item.clone()).to_vec();
        let gone = ItemRef::new(ItemKind::Authorisation, "T-0");
        data.recommendations[0].items.insert(0, gone);
        let text = Text::new(Language::Dutch);
        let seen = audience::visible(&data, &Request::new([Section::All], Audience::Secret), &text);
        let framework = fixture::framework();
        let writer = Writer::new(&text, &framework, Audience::Secret);
        let said = occasions(&writer, &seen.recommendations[0].marks);
        assert!(said.starts_with("Verstrekkingen T-1, T-9 en T-10; toestemming "), "{said}");
    }
}
