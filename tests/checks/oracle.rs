//! The checks once more, written from the text of the contract, over the bundle as JSON. Shares nothing with the program.

use serde_json::Value;
use std::collections::BTreeSet;

pub type Raised = BTreeSet<(String, String)>;

const OPEN: &[&str] = &[
    "onder meer",
    "onder andere",
    "o.a.",
    "zoals",
    "bijvoorbeeld",
    "bijv.",
    "etc.",
    "etcetera",
    "enzovoort",
    "enz.",
    "overige",
    "among others",
    "such as",
    "including",
    "for example",
    "e.g.",
];
const LEVELS: &[&str] = &["none", "head_of_team", "head_of_unit", "director", "minister"];
const SERIES: &[&str] = &["umbrella", "memo", "multilateral", "structural"];

fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

fn texts<'a>(value: &'a Value, field: &str) -> Vec<&'a str> {
    list(value, field).iter().map(|text| text.as_str().unwrap()).collect()
}

fn empty(value: &Value, field: &str) -> bool {
    value[field].as_str().is_none_or(|text| text.trim().is_empty())
}

fn folded(value: &Value, field: &str) -> BTreeSet<String> {
    texts(value, field).iter().map(|text| text.trim().to_lowercase()).filter(|text| !text.is_empty()).collect()
}

fn is_open(text: &str) -> bool {
    let text: Vec<char> = text.to_lowercase().chars().collect();
    OPEN.iter().any(|phrase| {
        let phrase: Vec<char> = phrase.chars().collect();
        (0..text.len()).any(|at| {
            let letter = |place: Option<usize>| {
                place.and_then(|place| text.get(place)).is_some_and(|c| c.is_alphanumeric() || *c == '_')
            };
            text[at..].starts_with(&phrase) && !letter(at.checked_sub(1)) && !letter(Some(at + phrase.len()))
        })
    })
}

struct World<'a> {
    bundle: &'a Value,
}

impl<'a> World<'a> {
    fn party(&self, code: &str) -> &'a Value {
        list(self.bundle, "parties").iter().find(|party| party["code"] == code).unwrap()
    }

    fn with_members(&self, codes: &[&'a str]) -> BTreeSet<&'a str> {
        let members = codes.iter().flat_map(|code| texts(self.party(code), "members"));
        codes.iter().copied().chain(members).collect()
    }

    fn in_force(&self, service: &Value, party: &str, date: &str) -> Option<&'a Value> {
        let of = |note: &&Value| {
            note["service"] == *service && note["party"] == party && note["adopted_on"].as_str().unwrap() <= date
        };
        let key =
            |note: &&Value| (note["adopted_on"].as_str().unwrap().to_owned(), note["version"].as_i64().unwrap_or(1));
        let last = list(self.bundle, "weighing_notes").iter().filter(of).max_by_key(key)?;
        last["valid_until"].as_str().is_none_or(|until| until >= date).then_some(last)
    }

    fn linked(&self, disclosure: &Value) -> Vec<&'a Value> {
        let named = texts(disclosure, "authorisations");
        list(self.bundle, "authorisations").iter().filter(|a| named.contains(&a["ref"].as_str().unwrap())).collect()
    }

    fn persons(&self, disclosure: &Value) -> i64 {
        let records = list(self.bundle, "persons").iter().filter(|person| person["disclosure"] == disclosure["ref"]);
        disclosure["persons_count"].as_i64().unwrap_or(0).max(i64::try_from(records.count()).unwrap())
    }
}

fn covers(authorisation: &Value, date: &str) -> bool {
    let from = authorisation["valid_from"].as_str().or(authorisation["granted_on"].as_str());
    from.is_none_or(|from| from <= date) && authorisation["valid_until"].as_str().is_none_or(|until| date <= until)
}

fn level(value: &Value) -> Option<usize> {
    value.as_str().map(|code| LEVELS.iter().position(|level| *level == code).unwrap())
}

/// Item and check of every signal under `wiv2017`.
pub fn wiv2017(bundle: &Value) -> Raised {
    let world = World { bundle };
    let mut raised = Raised::new();
    for disclosure in list(bundle, "disclosures") {
        let item = format!("disclosure:{}", disclosure["ref"].as_str().unwrap());
        raised.extend(of_disclosure(&world, disclosure).into_iter().map(|check| (item.clone(), check.to_owned())));
    }
    for authorisation in list(bundle, "authorisations") {
        let item = format!("authorisation:{}", authorisation["ref"].as_str().unwrap());
        raised
            .extend(of_authorisation(&world, authorisation).into_iter().map(|check| (item.clone(), check.to_owned())));
    }
    for person in list(bundle, "persons").iter().filter(|person| empty(person, "grounds")) {
        raised.insert((format!("person:{}", person["ref"].as_str().unwrap()), "grounds.missing".to_owned()));
    }
    raised
}

fn of_disclosure(world: &World<'_>, x: &Value) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut raise = |when: bool, check: &'static str| {
        if when {
            found.push(check);
        }
    };
    let date = x["date"].as_str().unwrap();
    let linked = world.linked(x);
    let authorised: BTreeSet<String> = linked.iter().flat_map(|a| folded(a, "requests")).collect();
    raise(!folded(x, "requests").is_subset(&authorised), "request.unauthorised");
    raise(!empty(x, "origin_service") && x["origin_consent"] != true, "origin.no_consent");
    let categories = !folded(x, "person_categories").is_empty() || !folded(x, "data_categories").is_empty();
    raise(x["content"] == "nil_reply" && (world.persons(x) > 0 || categories), "nil_reply.personal_data");
    if x["content"] != "personal_data" {
        return found;
    }
    let own = texts(x, "parties");
    let recipients = world.with_members(&own);
    let note = |party: &str| world.in_force(&x["service"], party, date);
    let notes: Vec<&Value> = recipients.iter().filter_map(|party| note(party)).collect();
    let services: Vec<_> = recipients.iter().filter(|party| world.party(party)["kind"] == "foreign_service").collect();
    let elevated = services.iter().any(|party| note(party).is_none_or(|note| note["risk_profile"] == "elevated"));
    let set = |condition: &str| texts(x, "conditions").contains(&condition);
    let regime = x["regime"].as_str().unwrap_or("bilateral");

    raise(elevated && linked.is_empty(), "authorisation.missing");
    raise(elevated && linked.iter().all(|a| empty(a, "necessity")), "motivation.missing");
    let by_minister = |a: &&Value| a["kind"] == "multilateral" && a["level"] == "minister" && covers(a, date);
    let highest = linked.iter().filter_map(|a| level(&a["level"])).max();
    let required = notes.iter().filter_map(|note| level(&note["required_level"])).max();
    let decided = regime == "multilateral" && linked.iter().any(by_minister);
    raise(
        highest.zip(required).is_some_and(|(highest, required)| highest < required) && !decided,
        "authorisation.level",
    );
    if !linked.is_empty() {
        raise(!linked.iter().any(|a| covers(a, date)), "authorisation.period");
        let listed: Vec<&str> = linked.iter().flat_map(|a| texts(a, "parties")).collect();
        let named = world.with_members(&listed);
        let through_members = |party: &str| {
            let members = texts(world.party(party), "members");
            !members.is_empty() && members.iter().all(|member| named.contains(member))
        };
        raise(own.iter().any(|party| !named.contains(party) && !through_members(party)), "authorisation.recipient");
        let outside = |field: &str| {
            let skipped = linked.iter().any(|a| a["kind"] == "individual" && folded(a, field).is_empty());
            let all: BTreeSet<String> = linked.iter().flat_map(|a| folded(a, field)).collect();
            !skipped && !folded(x, field).is_subset(&all)
        };
        raise(outside("person_categories") || outside("data_categories"), "authorisation.category");
        raise(regime == "bilateral" && linked.iter().all(|a| a["kind"] == "multilateral"), "regime.exception");
    }
    raise(services.iter().any(|party| note(party).is_none()), "weighing_note.missing");
    let permits = |note: &&Value| texts(note, "permitted").contains(&"evaluated_personal_data");
    raise(!notes.iter().all(permits), "weighing_note.scope");
    raise(empty(x, "reliability") && empty(x, "source_reference"), "reliability.missing");
    raise(empty(x, "currency"), "currency.missing");
    raise(regime != "domestic" && !set("third_party_rule"), "conditions.third_party_rule");
    raise(regime != "domestic" && !set("intelligence_use_only"), "conditions.intelligence_use_only");
    let measures: Vec<&Value> = notes.iter().flat_map(|note| list(note, "measures")).collect();
    raise(!set("destruction") && measures.iter().any(|m| m["requires"] == "destruction"), "conditions.destruction");
    let applied = folded(x, "measures_applied");
    let is_applied = |m: &&Value| {
        applied.contains(&m["code"].as_str().unwrap().trim().to_lowercase()) || m["requires"].as_str().is_some_and(set)
    };
    raise(!measures.iter().all(is_applied), "measure.not_applied");
    raise(empty(x, "registration"), "record.missing");
    found
}

fn of_authorisation(world: &World<'_>, a: &Value) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut raise = |when: bool, check: &'static str| {
        if when {
            found.push(check);
        }
    };
    raise(empty(a, "proportionality"), "proportionality.missing");
    let dimensions = ["person_categories", "data_categories"];
    let open = a["categories_closed"] == false
        || dimensions
            .iter()
            .any(|field| folded(a, field).is_empty() || texts(a, field).iter().any(|text| is_open(text)));
    raise(SERIES.contains(&a["kind"].as_str().unwrap()) && open, "authorisation.open_category");
    let resting =
        list(world.bundle, "disclosures").iter().filter(|x| world.linked(x).iter().any(|l| l["ref"] == a["ref"]));
    let mut resting = resting.filter(|x| texts(x, "parties").len() > 1 && world.persons(x) > 1);
    raise(a["kind"] == "group" && resting.next().is_some(), "group.single_reasoning");
    if let Some(granted) = a["granted_on"].as_str().or(a["valid_from"].as_str()) {
        let codes = |note: &Value| -> BTreeSet<String> {
            list(note, "measures").iter().flat_map(|m| folded(&serde_json::json!({"c": [m["code"]]}), "c")).collect()
        };
        let says = |note: &Value| {
            (note["risk_profile"].clone(), folded(note, "permitted"), note["required_level"].clone(), codes(note))
        };
        let newer = |note: &Value, party: &str| {
            let adopted = note["adopted_on"].as_str().unwrap();
            let within = granted < adopted && a["valid_until"].as_str().is_none_or(|until| adopted <= until);
            let old = world.in_force(&a["service"], party, granted);
            note["service"] == a["service"]
                && note["party"] == party
                && within
                && old.is_none_or(|old| says(old) != says(note))
        };
        let parties = world.with_members(&texts(a, "parties"));
        let notes = list(world.bundle, "weighing_notes");
        raise(parties.iter().any(|party| notes.iter().any(|note| newer(note, party))), "weighing_note.newer");
    }
    found
}
