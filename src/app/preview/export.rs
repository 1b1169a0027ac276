//! The export form: for whom, as what, in which format, where to; and the way from there to a file.
//!
//! A version is frozen first, by the thread that writes, and printed from what was frozen. Nothing that exists is replaced
//! unless that was chosen for that very place.

use super::{is_in_front, language};
use crate::app::effect::Effect;
use crate::app::form::{self, Entry, FieldName, Form, FormField, FormView};
use crate::app::history::{note, save};
use crate::app::model::{Layer, Model};
use crate::app::msg::Ticket;
use crate::app::page;
use crate::app::sampling::Purpose;
use crate::app::status::Notice;
use crate::domain::change::Change;
use crate::domain::codes::{Code, Language};
use crate::domain::export::{ExportPlan, ExportPreview, Exported, Marking, Prepared, Replace};
use crate::domain::plan::{Preview, Trial};
use crate::domain::publication::{Audience, Format, Section};
use crate::domain::version::Stage;
use crate::text::Text;

/// The choices of a marking, by code.
const WORKING: &str = "working";
const LAST: &str = "last";
/// The choices for what stands at the target.
const KEEP: &str = "keep";
const REPLACE: &str = "replace";

fn codes<C: Code>() -> Vec<&'static str> {
    C::ALL.iter().map(|value| value.code()).collect()
}

/// The form, filled in for the report that is shown.
pub(super) fn form(audience: Audience, language: Language) -> FormView {
    let markings = vec![WORKING, Stage::Concept.code(), Stage::Final.code(), LAST];
    let fields = vec![
        FormField::chosen(FieldName::Audience, codes::<Audience>(), audience.code()),
        FormField::chosen(FieldName::Format, codes::<Format>(), Format::Docx.code()),
        FormField::several(FieldName::Section, codes::<Section>()),
        FormField::chosen(FieldName::Marking, markings, WORKING),
        FormField::chosen(FieldName::Language, codes::<Language>(), language.code()),
        FormField::typed(FieldName::Template),
        FormField::typed(FieldName::House),
        FormField::typed(FieldName::Target),
        FormField::chosen(FieldName::Replace, vec![KEEP, REPLACE], KEEP),
    ];
    FormView::new(Purpose::Export { offered: String::new() }, Form::new(fields, FieldName::Audience))
}

/// What is filled in.
fn plan(form: &Form) -> ExportPlan {
    ExportPlan {
        audience: Audience::parse(form.text(FieldName::Audience)).unwrap_or(Audience::Public),
        format: Format::parse(form.text(FieldName::Format)).unwrap_or(Format::Docx),
        sections: form.ticked(FieldName::Section).filter_map(|code| Section::parse(code).ok()).collect(),
        marking: match form.text(FieldName::Marking) {
            LAST => Marking::Last,
            code => Stage::parse(code).map_or(Marking::Working, Marking::Freeze),
        },
        language: language(form.text(FieldName::Language)),
        template: form.given(FieldName::Template),
        house: form.given(FieldName::House),
        target: form.text(FieldName::Target).to_owned(),
        replace: if form.text(FieldName::Replace) == REPLACE { Replace::Allowed } else { Replace::Never },
    }
}

/// Keeps the offered name in step with the choices as long as it is the offered one; asks whether to replace only where
/// something stands, and anew for another place.
pub fn ask(view: &mut FormView) {
    let Purpose::Export { offered } = &mut view.purpose else { return };
    let now = offered_name(&plan(&view.form));
    let typed = view.form.text(FieldName::Target).to_owned();
    if typed == *offered && now != typed {
        set(&mut view.form, FieldName::Target, &now);
        *offered = now;
    }
    let target = view.form.text(FieldName::Target).to_owned();
    let exists = matches!(&view.preview, Some(Preview::Export(tried)) if tried.exists && tried.target == target);
    let last = view.form.text(FieldName::Marking) == LAST;
    let dresses = plan(&view.form).format.wears_house_style();
    view.form.ask(|name| match name {
        FieldName::House => dresses,
        FieldName::Replace => exists,
        // What was frozen was frozen with its template.
        FieldName::Template => !last,
        _ => true,
    });
    if !exists && let Some(field) = view.form.fields.iter_mut().find(|field| field.name == FieldName::Replace) {
        *field = FormField { asked: false, ..FormField::chosen(FieldName::Replace, vec![KEEP, REPLACE], KEEP) };
    }
}

/// The name that is offered, in the report's own language: the same for the same choices.
fn offered_name(plan: &ExportPlan) -> String {
    let text = Text::new(plan.language);
    let sections = plan.sections.iter().filter(|section| **section != Section::All);
    let words = [text.export_name(), text.audience(plan.audience), plan.language.code().to_owned()].into_iter();
    let name = words
        .chain(sections.map(|section| text.section(*section)))
        .map(|word| in_a_name(&word))
        .collect::<Vec<_>>()
        .join("-");
    match plan.format {
        // A file per table, in a folder.
        Format::Csv => format!("{name}-csv"),
        format => format!("{name}.{}", format.code()),
    }
}

/// A word as it can stand in the name of a file on any system.
fn in_a_name(word: &str) -> String {
    let kept = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
    word.chars().map(kept).collect()
}

fn set(form: &mut Form, name: FieldName, text: &str) {
    if let Some(field) = form.fields.iter_mut().find(|field| field.name == name)
        && matches!(field.entry, Entry::Typed(_))
    {
        *field = FormField::filled(name, text);
    }
}

pub fn trial(view: &FormView) -> Trial {
    Trial::Export(Box::new(plan(&view.form)))
}

/// Whether what is filled in was tried and can be written; or was written, and the form may go.
pub fn can_accept(view: &FormView) -> bool {
    match &view.preview {
        Some(Preview::Export(tried)) => tried.is_possible(plan(&view.form).replace),
        Some(Preview::Exported(_)) => true,
        _ => false,
    }
}

/// Whether the file is there: the form only says so.
#[must_use]
pub fn is_written(view: &FormView) -> bool {
    matches!(view.preview, Some(Preview::Exported(_)))
}

pub fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Form(view)) = &mut model.layer else { return Vec::new() };
    if is_written(view) {
        model.layer = None;
        return if is_in_front(model) { page::load(model) } else { Vec::new() };
    }
    let plan = Box::new(plan(&view.form));
    view.preview = None;
    let ticket = form::await_answer(model);
    match plan.marking {
        Marking::Freeze(stage) => vec![Effect::Prepare { ticket, stage, plan }],
        _ => vec![Effect::Export { ticket, plan }],
    }
}

/// The next version is ready: it is recorded. Or it cannot be, and the form says why.
pub fn prepared(model: &mut Model, ticket: Ticket, prepared: Prepared) -> Vec<Effect> {
    let Some(view) = form::awaiting(model, ticket) else { return Vec::new() };
    let mut plan = Box::new(plan(&view.form));
    match prepared {
        Ok(version) => {
            plan.marking = Marking::Version(version.number);
            // Until it is written nothing else may be asked of the form.
            form::await_answer(model);
            let effects = save(model, vec![Change::Freeze(*version)]);
            if let Some(Effect::Save { ticket, .. }) = effects.first() {
                model.preview.waiting = Some((*ticket, plan));
            }
            effects
        }
        Err(refusals) => {
            view.preview = Some(Preview::Export(Box::new(refused(&plan, refusals))));
            Vec::new()
        }
    }
}

fn refused(plan: &ExportPlan, refusals: Vec<String>) -> ExportPreview {
    let target = plan.target.clone();
    ExportPreview { path: target.clone(), target, exists: false, problems: Vec::new(), refusals }
}

/// What was frozen is in the file: it is printed.
pub fn frozen(model: &mut Model, ticket: Ticket) -> Vec<Effect> {
    match model.preview.waiting.take() {
        Some((waiting, plan)) if waiting == ticket => {
            let ticket = form::await_answer(model);
            vec![Effect::Export { ticket, plan }]
        }
        waiting => {
            model.preview.waiting = waiting;
            Vec::new()
        }
    }
}

/// Nothing was frozen, so that nothing is printed.
pub fn not_frozen(model: &mut Model, ticket: Ticket, message: &str) {
    if model.preview.waiting.as_ref().is_some_and(|(waiting, _)| *waiting == ticket) {
        model.preview.waiting = None;
        fail(model, message);
    }
}

pub fn exported(model: &mut Model, ticket: Ticket, exported: Result<Exported, String>) -> Vec<Effect> {
    let Some(view) = form::awaiting(model, ticket) else {
        return note(model, exported.map_or_else(Notice::ExportFailed, |written| Notice::Exported(written.path)));
    };
    view.preview = Some(match exported {
        Ok(written) => Preview::Exported(written),
        Err(message) => Preview::Failed(message),
    });
    Vec::new()
}

fn fail(model: &mut Model, message: &str) {
    if let Some(Layer::Form(view)) = &mut model.layer {
        view.awaited = false;
        view.preview = Some(Preview::Failed(message.to_owned()));
    }
}
