//! The report screen and its export form as they are seen.

use super::{check, drawn};
use crate::app::fixture::{act, model};
use crate::app::{Action, Model};
use crate::domain::codes::Language;
use crate::ui::Signs;

fn on_report(language: Language) -> Model {
    let mut model = model(language);
    act(&mut model, Action::OpenReport);
    model
}

#[test]
fn report() {
    check("report", on_report);
}

#[test]
fn report_alone() {
    let mut model = on_report(Language::Dutch);
    act(&mut model, Action::FactCheckReport);
    act(&mut model, Action::Zoom);
    insta::assert_snapshot!("report_alone", drawn(&mut model, (80, 24), &Signs::UNICODE));
    act(&mut model, Action::PageDown);
    insta::assert_snapshot!("report_alone_on", drawn(&mut model, (80, 24), &Signs::ASCII));
}

#[test]
fn export_form() {
    check("export_form", |language| {
        let mut model = on_report(language);
        act(&mut model, Action::ExportReport);
        model
    });
}

#[test]
fn export_form_refused() {
    let mut model = on_report(Language::Dutch);
    act(&mut model, Action::ExportReport);
    (0..3).for_each(|_| drop(act(&mut model, Action::NextField)));
    act(&mut model, Action::ChooseNext);
    act(&mut model, Action::ChooseNext);
    insta::assert_snapshot!("export_form_refused", drawn(&mut model, (80, 24), &Signs::UNICODE));
}
