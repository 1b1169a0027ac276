//! What checks say: a signal in words, why a check could not be run, and the lists of checks and views.

use super::{Text, date, number};
use crate::domain::check::{Check, CheckFault, Denied, FactKind, FactValue, Signal, SignalStatus};
use crate::domain::codes::{AuthorisationKind, Code, Level, Regime, RiskProfile};
use chrono::NaiveDate;

messages! { CHECK:
    signal_open() = "signal-open";
    signal_answered() = "signal-answered";
    signal_dismissed() = "signal-dismissed";
    signal_missing_fact() = "signal-missing-fact";
    signal_count(count, number) = "signal-count";
    check_at(check, reason) = "check-at";
    check_sql(message) = "check-sql";
    check_several_statements() = "check-several-statements";
    check_denied_read(name) = "check-denied-read";
    check_denied_function(name) = "check-denied-function";
    check_denied_recursion() = "check-denied-recursion";
    check_denied_action(action) = "check-denied-action";
    check_other_columns(found, expected) = "check-other-columns";
    check_wrong_type(column) = "check-wrong-type";
    check_not_an_item(found) = "check-not-an-item";
    check_too_much_work() = "check-too-much-work";
    check_cancelled() = "check-cancelled";
    check_column_code() = "check-column-code";
    check_column_norm() = "check-column-norm";
    check_column_item() = "check-column-item";
    check_column_title() = "check-column-title";
    check_column_signals() = "check-column-signals";
    views_introduction() = "views-introduction";
    views_functions() = "views-functions";
}

impl Text {
    /// What the check noticed, with the facts of the signal in words.
    #[must_use]
    pub fn signal(&self, check: &Check, signal: &Signal) -> String {
        let template = check.message.get(self.language());
        let mut said = String::with_capacity(template.len() + 40);
        let mut parts = template.split('{');
        said += parts.next().unwrap_or_default();
        for part in parts {
            let Some((name, rest)) = part.split_once('}') else {
                said += part;
                continue;
            };
            let kind = check.facts.iter().find(|fact| fact.name == name).map_or(FactKind::Text, |fact| fact.kind);
            let value = signal.facts.iter().find(|(fact, _)| fact == name).map(|(_, value)| value);
            said += &self.fact(kind, value.unwrap_or(&FactValue::Missing));
            said += rest;
        }
        said
    }

    /// A fact in words.
    #[must_use]
    pub fn fact(&self, kind: FactKind, value: &FactValue) -> String {
        match value {
            FactValue::Missing => self.signal_missing_fact(),
            FactValue::Number(found) => {
                let sign = if *found < 0 { "-" } else { "" };
                format!("{sign}{}", number(found.unsigned_abs(), self.language()))
            }
            FactValue::Text(text) => self.fact_text(kind, text).unwrap_or_else(|| text.clone()),
        }
    }

    /// `None`: what stands there is no value of that kind, and is said as it is.
    fn fact_text(&self, kind: FactKind, text: &str) -> Option<String> {
        match kind {
            FactKind::Text | FactKind::Number => None,
            FactKind::Date => text.parse::<NaiveDate>().ok().map(|day| date(day, self.language())),
            FactKind::Level => Level::parse(text).ok().map(|level| self.word(level)),
            FactKind::Regime => Regime::parse(text).ok().map(|regime| self.word(regime)),
            FactKind::AuthorisationKind => AuthorisationKind::parse(text).ok().map(|kind| self.word(kind)),
            FactKind::RiskProfile => RiskProfile::parse(text).ok().map(|profile| self.word(profile)),
        }
    }

    #[must_use]
    pub fn signal_status(&self, status: SignalStatus) -> String {
        match status {
            SignalStatus::Open => self.signal_open(),
            SignalStatus::Answered => self.signal_answered(),
            SignalStatus::Dismissed => self.signal_dismissed(),
        }
    }

    /// Why a check could not be run, and what to do about it.
    #[must_use]
    pub fn check_fault(&self, fault: &CheckFault) -> String {
        match fault {
            CheckFault::Sql { message } => self.check_sql(message),
            CheckFault::SeveralStatements => self.check_several_statements(),
            CheckFault::Forbidden(Denied::Read(name)) => self.check_denied_read(name),
            CheckFault::Forbidden(Denied::Function(name)) => self.check_denied_function(name),
            CheckFault::Forbidden(Denied::Recursion) => self.check_denied_recursion(),
            CheckFault::Forbidden(Denied::Action(action)) => self.check_denied_action(*action),
            CheckFault::OtherColumns { found, expected } => {
                self.check_other_columns(found.join(", "), expected.join(", "))
            }
            CheckFault::WrongType { column } => self.check_wrong_type(column),
            CheckFault::NotAnItem { found } => self.check_not_an_item(found),
            CheckFault::TooMuchWork => self.check_too_much_work(),
        }
    }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
