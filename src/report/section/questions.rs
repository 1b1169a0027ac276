//! The questions to the services: how many, and those the audience may read.

use crate::report::visible::{Visible, VisibleQuestion};
use crate::report::writer::{Writer, capitalised};

pub(crate) fn write(writer: &mut Writer<'_>, visible: &Visible) {
    if visible.questions.is_empty() {
        return;
    }
    let text = writer.text;
    writer.heading(2, text.report_questions());
    writer.say(summary(writer, &visible.questions));
    for (question, number) in visible.questions.iter().zip(1_u64..) {
        write_one(writer, question, number);
    }
}

/// How many there are, how many were answered, and how many this audience may not read.
fn summary(writer: &Writer<'_>, questions: &[VisibleQuestion]) -> String {
    let text = writer.text;
    let count = questions.len() as u64;
    let answered = questions.iter().filter(|question| question.answered).count() as u64;
    let asked = text.report_questions_count(count, capitalised(&text.numeral(count)));
    let received = text.report_questions_answered(answered, capitalised(&text.numeral(answered)));
    let withheld = questions.iter().filter(|question| question.text.said().is_none()).count() as u64;
    let elsewhere = (withheld > 0).then(|| text.report_questions_withheld(withheld, text.numeral(withheld)));
    [asked, received].into_iter().chain(elsewhere).collect::<Vec<_>>().join(" ")
}

/// Numbered, so that an answer can name it.
fn write_one(writer: &mut Writer<'_>, question: &VisibleQuestion, number: u64) {
    let Some(asked) = question.text.said() else {
        return;
    };
    let text = writer.text;
    writer.heading(3, text.asks_question_numbered(number));
    let date = question.asked_on.map(|day| writer.day(day));
    let answer = question.answer.said().cloned().unwrap_or_else(|| text.report_answer_none());
    writer.definitions(vec![
        (text.report_service(), question.service.clone()),
        (text.report_item(), question.item.as_deref().map(capitalised)),
        (text.report_date(), date),
        (text.report_asked(), Some(asked.clone())),
        (text.report_answer(), Some(answer)),
    ]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::Language;
    use crate::report::{Audience, Request, Section, audience, fixture};
    use crate::text::Text;

    #[test]
    fn a_question_that_may_not_be_read_is_said_to_stand_elsewhere() {
        let data = fixture::marked();
        let text = Text::new(Language::Dutch);
        let framework = fixture::framework();
        let elsewhere = |audience| {
            let seen = audience::visible(&data, &Request::new([Section::All], audience), &text);
            let writer = Writer::new(&text, &framework, audience);
            let hidden = seen.questions.iter().filter(|question| question.text.said().is_none()).count();
            (hidden > 0, summary(&writer, &seen.questions).contains("staat in de geheime bijlage"))
        };
        assert_eq!(elsewhere(Audience::Public), (true, true));
        assert_eq!(elsewhere(Audience::Secret), (false, false));
    }
}
