//! The counts once more, from the contract alone: plain, slow, and sharing no line with the program.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// `service kind column` or `service norm kind column` -> how many; what is zero is left out.
pub type Counts = BTreeMap<String, u64>;

/// The norms of a framework, in its order.
pub fn norms(framework: &str) -> &'static [&'static str] {
    match framework {
        "wiv2017" => &[
            "regime",
            "record",
            "authorisation",
            "scope",
            "motivation",
            "weighing_note",
            "reliability",
            "conditions",
            "mitigation",
            "requests",
            "third_party_consent",
            "internal_control",
            "necessity",
            "proportionality",
            "closed_categories",
            "group_homogeneity",
            "grounds",
            "policy",
            "subsidiarity",
        ],
        _ => &["need_to_know", "traceability", "secure_transmission", "policy", "reporting_signals"],
    }
}

/// Tables that hold items, with the kind of their items.
const ITEM_TABLES: [(&str, &str); 5] = [
    ("disclosures", "disclosure"),
    ("authorisations", "authorisation"),
    ("weighing_notes", "weighing_note"),
    ("persons", "person"),
    ("matters", "matter"),
];

/// A bundle as the rules read it.
pub struct Oracle<'b> {
    bundle: &'b Value,
    framework: &'b str,
}

/// An item with what places it.
struct Item<'b> {
    /// `kind:ref`.
    name: String,
    kind: &'static str,
    service: &'b str,
    record: &'b Value,
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Settled<'b> {
    Open,
    Conflict,
    Verdict(&'b str),
}

fn text<'b>(record: &'b Value, field: &str) -> &'b str {
    record[field].as_str().unwrap_or("")
}

fn texts<'b>(record: &'b Value, field: &str) -> Vec<&'b str> {
    record[field].as_array().map(|list| list.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
}

impl<'b> Oracle<'b> {
    pub fn new(bundle: &'b Value) -> Self {
        let framework = bundle["investigation"]["framework"].as_str().unwrap_or("wiv2017");
        Self { bundle, framework }
    }

    fn table(&self, table: &str) -> &'b [Value] {
        self.bundle[table].as_array().map(Vec::as_slice).unwrap_or_default()
    }

    fn find(&self, table: &str, field: &str, value: &str) -> Option<&'b Value> {
        self.table(table).iter().find(|record| text(record, field) == value)
    }

    fn items(&self) -> Vec<Item<'b>> {
        let mut items = Vec::new();
        for (table, kind) in ITEM_TABLES {
            for record in self.table(table) {
                let name = format!("{kind}:{}", text(record, "ref"));
                items.push(Item { name, kind, service: self.service(kind, record), record });
            }
        }
        items
    }

    /// A person belongs to its disclosure's service.
    fn service(&self, kind: &str, record: &'b Value) -> &'b str {
        if kind == "person" {
            text(self.find("disclosures", "ref", text(record, "disclosure")).unwrap(), "service")
        } else {
            text(record, "service")
        }
    }

    /// The norms that keep an item open: the table of `framework`.
    pub fn required(&self, kind: &str, record: &Value) -> Vec<&'static str> {
        let series = |kind: &str| ["umbrella", "memo", "multilateral", "structural"].contains(&kind);
        if self.framework == "zorgplicht" {
            return match kind {
                "disclosure" => vec!["need_to_know", "traceability", "secure_transmission"],
                "matter" => vec!["policy"],
                _ => vec![],
            };
        }
        match kind {
            "disclosure" => {
                let mut norms = vec!["regime", "record"];
                if text(record, "content") != "nil_reply" {
                    norms.extend(["authorisation", "scope", "motivation", "weighing_note", "reliability"]);
                    norms.extend(["conditions", "mitigation"]);
                }
                if texts(record, "requests").iter().any(|request| !request.trim().is_empty()) {
                    norms.push("requests");
                }
                if !text(record, "origin_service").is_empty() {
                    norms.push("third_party_consent");
                }
                let linked = texts(record, "authorisations");
                let kinds = self.table("authorisations").iter().filter(|found| linked.contains(&text(found, "ref")));
                if kinds.map(|found| text(found, "kind")).any(series) {
                    norms.push("internal_control");
                }
                norms
            }
            "authorisation" => {
                let mut norms = vec!["necessity", "proportionality"];
                if series(text(record, "kind")) {
                    norms.push("closed_categories");
                }
                if text(record, "kind") == "group" {
                    norms.push("group_homogeneity");
                }
                norms
            }
            "person" => vec!["grounds"],
            "weighing_note" => vec!["weighing_note"],
            _ => vec!["policy"],
        }
    }

    fn requires_of_kind(&self, kind: &str) -> bool {
        self.framework == "wiv2017" || ["disclosure", "matter"].contains(&kind)
    }

    /// By name, or with its disclosure.
    fn excluded(&self) -> BTreeSet<String> {
        let mut excluded: BTreeSet<String> =
            self.table("exclusions").iter().map(|found| text(found, "item").to_owned()).collect();
        for person in self.table("persons") {
            if excluded.contains(&format!("disclosure:{}", text(person, "disclosure"))) {
                excluded.insert(format!("person:{}", text(person, "ref")));
            }
        }
        excluded
    }

    /// The parties, and the members of those that are groups.
    fn recipients(&self, disclosure: &'b Value) -> BTreeSet<&'b str> {
        let mut recipients = BTreeSet::new();
        for code in texts(disclosure, "parties") {
            recipients.insert(code);
            let party = self.find("parties", "code", code).unwrap();
            if text(party, "kind") == "multilateral_group" {
                recipients.extend(texts(party, "members"));
            }
        }
        recipients
    }

    fn note_in_force(&self, service: &str, party: &str, date: &str) -> Option<&'b str> {
        let notes = self.table("weighing_notes").iter();
        let theirs = notes.filter(|note| text(note, "service") == service && text(note, "party") == party);
        let adopted = theirs.filter(|note| text(note, "adopted_on") <= date);
        let last = adopted.max_by_key(|note| (text(note, "adopted_on"), note["version"].as_i64().unwrap_or(1)))?;
        let until = text(last, "valid_until");
        (until.is_empty() || until >= date).then(|| text(last, "ref"))
    }

    /// What a disclosure in a sample brings with it.
    fn led_to(&self, disclosure: &'b Value) -> Vec<String> {
        let mut found: Vec<String> =
            texts(disclosure, "authorisations").iter().map(|reference| format!("authorisation:{reference}")).collect();
        for party in self.recipients(disclosure) {
            let note = self.note_in_force(text(disclosure, "service"), party, text(disclosure, "date"));
            found.extend(note.map(|reference| format!("weighing_note:{reference}")));
        }
        let persons = self.table("persons").iter();
        let theirs = persons.filter(|person| text(person, "disclosure") == text(disclosure, "ref"));
        found.extend(theirs.map(|person| format!("person:{}", text(person, "ref"))));
        found
    }

    /// Which items are in the review, exclusions left aside.
    fn drawn(&self, items: &[Item<'b>], excluded: &BTreeSet<String>) -> BTreeSet<String> {
        let named: BTreeSet<&str> = self.table("samples").iter().flat_map(|sample| texts(sample, "items")).collect();
        let sampled = |item: &&Item<'b>| named.contains(item.name.as_str());
        let services: BTreeSet<&str> = items.iter().filter(sampled).map(|item| item.service).collect();
        let kinds: BTreeSet<(&str, &str)> =
            items.iter().filter(sampled).map(|item| (item.service, item.kind)).collect();
        let leading = items.iter().filter(sampled).filter(|item| item.kind == "disclosure");
        let led_to: BTreeSet<String> =
            leading.filter(|item| !excluded.contains(&item.name)).flat_map(|item| self.led_to(item.record)).collect();
        let touched = self.touched();
        let drawn = |item: &&Item<'b>| {
            if named.contains(item.name.as_str()) {
                true
            } else if !self.requires_of_kind(item.kind) {
                touched.contains(item.name.as_str())
            } else {
                !services.contains(item.service)
                    || item.kind == "matter"
                    || (led_to.contains(&item.name) && !kinds.contains(&(item.service, item.kind)))
            }
        };
        items.iter().filter(drawn).map(|item| item.name.clone()).collect()
    }

    /// Items with an assessment or a closure.
    fn touched(&self) -> BTreeSet<&'b str> {
        self.table("assessments").iter().chain(self.table("closures")).map(|found| text(found, "item")).collect()
    }

    fn settled(&self, item: &str, norm: &str) -> Settled<'b> {
        let all = self.table("assessments").iter();
        let all: Vec<&Value> = all.filter(|found| text(found, "item") == item && text(found, "norm") == norm).collect();
        let is_reconciled = |found: &&&Value| text(found, "reading") == "reconciled";
        let is_stale = |found: &Value| !found["stale_since"].is_null();
        let readings: Vec<&Value> = all.iter().filter(|found| !is_reconciled(found)).copied().collect();
        if let Some(reconciled) = all.iter().find(is_reconciled) {
            let made = text(reconciled, "at");
            let later = |reading: &&Value| !made.is_empty() && text(reading, "at") > made;
            if !readings.iter().any(later) {
                return if is_stale(reconciled) {
                    Settled::Open
                } else {
                    Settled::Verdict(text(reconciled, "verdict"))
                };
            }
        }
        let verdicts: BTreeSet<&str> = readings.iter().map(|reading| text(reading, "verdict")).collect();
        match verdicts.len() {
            0 => Settled::Open,
            1 if readings.iter().all(|reading| is_stale(reading)) => Settled::Open,
            1 => Settled::Verdict(verdicts.into_iter().next().unwrap()),
            _ => Settled::Conflict,
        }
    }

    /// The column under which an item that is drawn and not excluded is counted; of an assessed one its verdict.
    fn state(&self, item: &Item<'b>) -> &'static str {
        let settled: BTreeMap<&str, Settled<'b>> =
            norms(self.framework).iter().map(|&norm| (norm, self.settled(&item.name, norm))).collect();
        if settled.values().any(|settled| *settled == Settled::Conflict) {
            return "conflict";
        }
        let is_settled = |norm: &&str| matches!(settled[*norm], Settled::Verdict(_));
        let has = |verdict: &str| settled.values().any(|settled| *settled == Settled::Verdict(verdict));
        let closed = self.table("closures").iter().any(|closure| text(closure, "item") == item.name);
        let required = self.required(item.kind, item.record);
        let done = if required.is_empty() { settled.keys().any(is_settled) } else { required.iter().all(is_settled) };
        if !done && !closed {
            let begun = self.table("assessments").iter().any(|found| text(found, "item") == item.name);
            return if begun { "in_progress" } else { "unreviewed" };
        }
        if has("unlawful") {
            "unlawful"
        } else if has("careless") {
            "careless"
        } else if has("not_assessable") || !settled.keys().any(is_settled) {
            "not_assessable"
        } else {
            "in_order"
        }
    }

    /// The whole table.
    pub fn counts(&self) -> Counts {
        let items = self.items();
        let excluded = self.excluded();
        let drawn = self.drawn(&items, &excluded);
        let mut counts = Counts::new();
        for item in &items {
            let mut columns = vec!["population"];
            if excluded.contains(&item.name) {
                columns.push("excluded");
            } else if drawn.contains(&item.name) {
                let state = self.state(item);
                columns.extend(["sampled", state]);
                if !["conflict", "in_progress", "unreviewed"].contains(&state) {
                    columns.push("assessed");
                    self.count_norms(item, &mut counts);
                }
            } else {
                columns.push("not_drawn");
            }
            for column in columns {
                add(&mut counts, item.service, &format!("{} {column}", item.kind));
            }
        }
        counts
    }

    /// An assessed item under each norm.
    fn count_norms(&self, item: &Item<'b>, counts: &mut Counts) {
        let required = self.required(item.kind, item.record);
        for norm in norms(self.framework) {
            if required.contains(norm) {
                add(counts, item.service, &format!("{norm} {} applies", item.kind));
            }
            if let Settled::Verdict(verdict @ ("careless" | "unlawful")) = self.settled(&item.name, norm) {
                add(counts, item.service, &format!("{norm} {} {verdict}", item.kind));
                add(counts, item.service, &format!("{norm} {} items", item.kind));
            }
        }
    }
}

fn add(counts: &mut Counts, service: &str, column: &str) {
    for part in [service, "total"] {
        *counts.entry(format!("{part} {column}")).or_default() += 1;
    }
}
