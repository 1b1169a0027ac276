//! The import screen as it is seen.

use super::drawn;
use crate::app::fixture::{act, incoming, model, now};
use crate::app::{Action, Effect, Model, Msg, update};
use crate::domain::bundle::Table;
use crate::domain::codes::Language;
use crate::domain::incoming::{Brought, Standing};
use crate::ui::Signs;

fn shown(name: &str, make: impl Fn(Language) -> Model) {
    for (language, size) in [(Language::Dutch, (80, 24)), (Language::English, (120, 40))] {
        insta::assert_snapshot!(format!("import_{name}_{}", size.0), drawn(&mut make(language), size, &Signs::UNICODE));
    }
}

fn asking(language: Language) -> Model {
    let mut model = model(language);
    act(&mut model, Action::OpenImport);
    "~/levering/disclosures.csv".chars().for_each(|letter| drop(update(&mut model, Msg::Type(letter), now())));
    model
}

fn answered(language: Language, brought: Brought) -> Model {
    let mut model = asking(language);
    confirmed(&mut model, Action::Accept, brought);
    model
}

fn confirmed(model: &mut Model, action: Action, brought: Brought) {
    let effects = act(model, action);
    let [Effect::Import { ticket, .. }] = effects[..] else { panic!("{effects:?}") };
    update(model, Msg::Imported { ticket, brought: Box::new(brought) }, now());
}

#[test]
fn from_form_to_result() {
    shown("form", asking);
    shown("running", |language| {
        let mut model = asking(language);
        let effects = act(&mut model, Action::Accept);
        let [Effect::Import { ticket, .. }] = effects[..] else { panic!("{effects:?}") };
        let table = Some(Table::Disclosures);
        let standing = Standing { table, records: 812, bytes: 30, of: 100, millis: 4000, ..Standing::default() };
        update(&mut model, Msg::ImportProgress { ticket, standing }, now());
        model
    });
    shown("refused", |language| answered(language, incoming()));
    shown("list", |language| {
        let mut model = answered(language, incoming());
        update(&mut model, Msg::Point(1), now());
        act(&mut model, Action::Follow);
        model
    });
    shown("preview", |language| answered(language, Brought { kept_going: true, ..incoming() }));
    shown("result", |language| {
        let good = Brought { kept_going: true, ..incoming() };
        let mut model = answered(language, good.clone());
        let handed_back = vec![("levering/disclosures.csv.rejected.jsonl".into(), 6)];
        confirmed(&mut model, Action::ConfirmImport, Brought { written: true, handed_back, ..good });
        model
    });
}
