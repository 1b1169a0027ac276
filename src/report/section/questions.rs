//! The questions to the services: how many, and those the audience may read.

use crate::report::visible::{Visible, VisibleQuestion};
use crate::report::writer::{Writer, capitalised};

pub(crate) fn write(writer: &mut Writer<'_>, visible: &Visible) {
    if visible.questions.is_empty() {
        return;
    }
    let text = writer.text;
    writer.heading(2, text.report_questions());
    let count = visible.questions.len() as u64;
    let answered = visible.questions.iter().filter(|question| question.answered).count() as u64;
    let asked = text.report_questions_count(count, capitalised(&text.numeral(count)));
    let received = text.report_questions_answered(answered, capitalised(&text.numeral(answered)));
    writer.say(format!("{asked} {received}"));
    for (question, number) in visible.questions.iter().zip(1_u64..) {
        write_one(writer, question, number);
    }
}

/// Numbered, so that an answer can name it.
fn write_one(writer: &mut Writer<'_>, question: &VisibleQuestion, number: u64) {
    let Some(asked) = question.text.said() else {
        return;
    };
    let text = writer.text;
    writer.heading(3, text.asks_question_numbered(number));
    let about: Vec<_> = question.service.iter().cloned().chain(question.item.clone()).collect();
    let date = question.asked_on.map(|day| writer.day(day));
    let answer = question.answer.said().cloned().unwrap_or_else(|| text.report_answer_none());
    writer.definitions(vec![
        (text.report_item(), Some(capitalised(&about.join(", ")))),
        (text.report_date(), date),
        (text.report_asked(), Some(asked.clone())),
        (text.report_answer(), Some(answer)),
    ]);
}
