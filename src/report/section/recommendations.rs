//! The recommendations per service, and what became of them.

use super::findings::write_reactions;
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
        (text.report_recommendation_items(), Some(capitalised(&writer.join(&recommendation.items)))),
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
