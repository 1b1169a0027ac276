//! Questions to the services, recommendations, and the persons of a disclosure.

messages! { ASKS:
    asks_no_such_service(service, known) = "asks-no-such-service";
    asks_needs_service() = "asks-needs-service";
    asks_needs_text() = "asks-needs-text";
    asks_there_already(number) = "asks-there-already";
    asks_put(number, service) = "asks-put";
    asks_answered(number) = "asks-answered";
    asks_answer_removed(number) = "asks-answer-removed";
    asks_withdrawn(number) = "asks-withdrawn";
    asks_no_such_question(number, count) = "asks-no-such-question";
    asks_none() = "asks-none";
    asks_list_format() = "asks-list-format";
    asks_letter_format() = "asks-letter-format";
    asks_number() = "asks-number";
    asks_service() = "asks-service";
    asks_item() = "asks-item";
    asks_asked_on() = "asks-asked-on";
    asks_answered_on() = "asks-answered-on";
    asks_question() = "asks-question";
    asks_open() = "asks-open";
    asks_no_such_recommendation(service, number) = "asks-no-such-recommendation";
    asks_recommendation_removed(service, number) = "asks-recommendation-removed";
    asks_recommended(service, number) = "asks-recommended";
    asks_recommendation_changed(service, number) = "asks-recommendation-changed";
    asks_needs_advice(service, number) = "asks-needs-advice";
    advice_none() = "advice-none";
    advice_due() = "advice-due";
    advice_response() = "advice-response";
    advice_status() = "advice-status";
    advice_title() = "advice-title";
    advice_after_publication() = "advice-after-publication";
    asks_question_numbered(number) = "asks-question-numbered";
}
