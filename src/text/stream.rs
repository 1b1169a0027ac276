//! What is said while a long import runs, and of what it found.

use super::{Text, number};
use crate::domain::incoming::{Brought, Standing};

messages! { STREAM:
    stream_progress(records, rate, percent, left) = "stream-progress";
    stream_records(records, rate) = "stream-records";
    stream_opening(percent, left) = "stream-opening";
    stream_finishing(records) = "stream-finishing";
    stream_interrupted() = "stream-interrupted";
    stream_source_changed(path) = "stream-source-changed";
    stream_more_problems(count, more) = "stream-more-problems";
    stream_more_notices(count, more) = "stream-more-notices";
}

impl Text {
    /// How far an import is.
    #[must_use]
    pub fn import_standing(&self, standing: &Standing) -> String {
        if standing.is_opening {
            let (percent, left) = standing.left().unwrap_or((100, 0));
            return self.stream_opening(percent, minutes(left));
        }
        let [records, rate] = [standing.records, standing.rate()].map(|count| number(count, self.language()));
        match standing.left() {
            None => self.stream_records(records, rate),
            Some((percent, left)) => self.stream_progress(records, rate, percent, minutes(left)),
        }
    }

    /// The rows of each sheet, accounted for.
    #[must_use]
    pub fn accounts(&self, brought: &Brought) -> Vec<String> {
        brought.accounts.iter().map(|account| self.account(&brought.sources, account)).collect()
    }

    /// What is worth knowing of the sources and no reason to refuse them.
    #[must_use]
    pub fn import_warnings(&self, brought: &Brought) -> Vec<String> {
        let unknown = brought.unknown_fields.iter().map(|(table, fields)| {
            let names: Vec<&str> = fields.iter().map(String::as_str).collect();
            self.import_unknown_fields(self.table(*table), fields.len(), names.join(", "))
        });
        let unused = brought.unused.iter();
        let unused = unused.map(|unused| self.mapping_unused(&unused.mapping, unused.line.to_string(), &unused.file));
        let notices = brought.notices.iter().map(|notice| self.notice(&brought.sources, notice));
        let more = brought.more_notices;
        let more = (more > 0).then(|| self.stream_more_notices(more, number(more, self.language())));
        let outdated = brought.outdated;
        let outdated = (outdated > 0).then(|| self.bench_asked_again(outdated, number(outdated, self.language())));
        outdated.into_iter().chain(notices).chain(more).chain(unknown).chain(unused).collect()
    }
}

/// Seconds as minutes and seconds.
fn minutes(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
