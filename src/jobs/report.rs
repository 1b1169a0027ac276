//! Reports for the screen and for files: built from the file as it is, frozen as a version, written down.

use super::{Setup, store_error, written};
use crate::domain::codes::Code;
use crate::domain::codes::Language;
use crate::domain::conclusion::{Unsound, unsound};
use crate::domain::document_file::{FileFault, FileKind};
use crate::domain::export::{ExportPlan, ExportPreview, Exported, Marking, Prepared};
use crate::domain::figure::{Figure, figures};
use crate::domain::framework::Framework;
use crate::domain::framework_problem::FrameworkProblem;
use crate::domain::house::House;
use crate::domain::page::{Contents, ReportPage};
use crate::domain::problem::ProblemKind;
use crate::domain::proof::{Draft, remarks};
use crate::domain::publication::{Audience, Format, Section};
use crate::domain::template::Template;
use crate::domain::version::{Edition, Stage, Version};
use crate::domain::view::Checkpoint;
use crate::import;
use crate::report::{RenderError, Rendered, Request, Source, build};
use crate::store::{self, Access, Frozen, Store, StoreError};
use crate::text::{Text, unit_words};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use written::Unwritten;

/// Why a report is not there; each in words by [`Unmade::said`].
#[derive(Debug)]
pub enum Unmade {
    Store(StoreError),
    /// A template or style sheet that cannot be read.
    File(PathBuf, std::io::Error),
    Framework(String, Vec<FrameworkProblem>),
    /// In words.
    Refused(String),
    Unsound(Vec<Unsound>),
    Unwritable(String),
    Unwritten(Unwritten),
}

impl From<StoreError> for Unmade {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<RenderError> for Unmade {
    fn from(error: RenderError) -> Self {
        match error {
            RenderError::Unsound(unsound) => Self::Unsound(unsound),
            RenderError::Unwritable(unwritable) => Self::Unwritable(unwritable.0),
        }
    }
}

impl Unmade {
    fn said(&self, text: &Text) -> String {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::Store(error) => store_error(error, text),
            Self::File(path, error) | Self::Unwritten(Unwritten::Io { path, error }) => {
                text.cli_file(shown(path), error.to_string())
            }
            Self::Framework(source, problems) => {
                let lines: Vec<String> =
                    problems.iter().map(|problem| text.framework_problem(source, problem)).collect();
                lines.join("; ")
            }
            Self::Refused(words) => words.clone(),
            Self::Unsound(unsound) => text.cli_identities(contradictions(unsound).join("; ")),
            Self::Unwritable(words) => text.cli_unwritable(words),
            Self::Unwritten(Unwritten::Exists(path)) => text.export_exists(shown(path)),
        }
    }
}

fn contradictions(unsound: &[Unsound]) -> Vec<String> {
    unsound.iter().map(ToString::to_string).collect()
}

fn framework_of(store: &Store) -> Result<Framework, Unmade> {
    let kept = store.framework_source()?.ok_or(StoreError::NoInvestigation)?;
    let read = import::parse_framework(&kept.source);
    read.map_err(|problems| Unmade::Framework(kept.code.clone(), problems))
}

/// The report as it would be now, beside its counts.
pub fn page(store: &Store, audience: Audience, language: Language) -> store::Result<Contents> {
    let text = Text::new(language);
    let data = store.report_data()?;
    let version = store.versions()?.into_iter().max_by_key(|line| line.number);
    let framework = match framework_of(store) {
        Ok(framework) => framework,
        Err(Unmade::Store(error)) => return Err(error),
        Err(unmade) => {
            let report = Err(vec![unmade.said(&text)]);
            return Ok(Contents::Report(Box::new(ReportPage { audience, figures: Vec::new(), report, version })));
        }
    };
    let norms: Vec<&str> = framework.norms.iter().map(|norm| norm.code.as_str()).collect();
    let figures = figures(&data.counts, &norms).into_iter().filter(Figure::is_shown).collect();
    let built = build(&data, &framework, &Request::new([Section::All], audience), &text);
    let report = built.map(Arc::new).map_err(|unsound| contradictions(&unsound));
    Ok(Contents::Report(Box::new(ReportPage { audience, figures, report, version })))
}

/// A template with the style sheet it names.
///
/// # Errors
/// A file that cannot be read, or what is wrong in it.
pub fn read_template(path: &Path, text: &Text) -> Result<Template, Unmade> {
    let read = |path: &Path| fs::read_to_string(path).map_err(|error| Unmade::File(path.to_owned(), error));
    let shown = |path: &Path| path.display().to_string();
    let (mut template, style) =
        import::parse_template(&read(path)?).map_err(|why| Unmade::Refused(text.stage_template(shown(path), why)))?;
    if let Some(style) = style {
        let path = path.parent().unwrap_or(Path::new("")).join(style);
        let rules = read(&path)?;
        import::check_style(&rules).map_err(|why| Unmade::Refused(text.stage_style(shown(&path), why)))?;
        template.style = Some(rules);
    }
    Ok(template)
}

/// The look of somebody's own document, for a report in this format.
///
/// # Errors
/// A file that cannot be read, is no such document, or one of the other kind.
pub fn read_house(path: &Path, format: Format, text: &Text) -> Result<House, Unmade> {
    let refuse = |words: String| Err(Unmade::Refused(words));
    let shown = || path.display().to_string();
    if !format.wears_house_style() {
        return refuse(text.house_other_format(format.code().to_uppercase()));
    }
    let io = |error| Unmade::File(path.to_owned(), error);
    // One byte over the limit is enough to refuse it, whatever the file is.
    let mut bytes = Vec::new();
    fs::File::open(path).map_err(io)?.take(import::LARGEST_FOREIGN + 1).read_to_end(&mut bytes).map_err(io)?;
    let fence = import::Fence::of_this_program().map_err(io)?;
    match import::read_house(&bytes, &fence) {
        Ok(house) if is_kind(house.kind, format) => Ok(house),
        Ok(house) => refuse(text.house_other_kind(shown(), text.file_kind(house.kind), format.code().to_uppercase())),
        Err(ProblemKind::Unreadable { kind, fault: FileFault::NoReader }) => {
            refuse(text.house_no_document(shown(), text.file_kind(kind)))
        }
        Err(ProblemKind::Unreadable { kind, fault }) => {
            refuse(text.house_refused(shown(), text.file_fault(kind, &fault)))
        }
        Err(_) => refuse(text.house_refused(shown(), text.file_broke(text.file_kind(FileKind::Binary)))),
    }
}

fn is_kind(kind: FileKind, format: Format) -> bool {
    matches!((kind, format), (FileKind::Docx, Format::Docx) | (FileKind::Odt, Format::Odt))
}

/// The report as it is now, ready to be frozen as the next version.
///
/// # Errors
/// When what it is made from contradicts itself.
pub fn next_version(store: &Store, template: Template, stage: Stage) -> Result<Version, Unmade> {
    let data = store.report_data()?;
    let contradictions = unsound(&data);
    if !contradictions.is_empty() {
        return Err(Unmade::Unsound(contradictions));
    }
    let framework = store.framework_source()?.ok_or(StoreError::NoInvestigation)?.source;
    let content = Frozen { data, framework, template }.content();
    Ok(Version::new(store.next_version()?, stage, content))
}

/// Writes a report where it is to be.
///
/// # Errors
/// When something stands there that may not be replaced, or the disk refuses.
pub fn write(rendered: &Rendered, target: &Path, replace: crate::domain::export::Replace) -> Result<(), Unwritten> {
    match rendered {
        Rendered::File(content) => written::file(target, content, replace),
        Rendered::Folder(files) => written::folder(target, files, replace),
    }
}

/// What an export would come to.
pub fn preview(store: &Store, setup: &Setup, plan: &ExportPlan) -> ExportPreview {
    let text = Text::new(setup.language);
    let target = Path::new(&plan.target);
    let path = std::path::absolute(target).unwrap_or_else(|_| target.to_owned());
    let mut problems: Vec<String> = place_problem(store, plan, (&path, &text)).into_iter().collect();
    problems.extend(house_of(plan, &text).err().map(|unmade| unmade.said(&text)));
    let template = match &plan.template {
        Some(path) if plan.marking != Marking::Last => read_template(Path::new(path), &text),
        _ => Ok(Template::default()),
    };
    let refusals = match (template, plan.marking) {
        (Err(unmade), _) => {
            problems.push(unmade.said(&text));
            Vec::new()
        }
        (Ok(_), Marking::Last) => {
            if store.versions().is_ok_and(|versions| versions.is_empty()) {
                problems.push(text.export_no_version());
            }
            Vec::new()
        }
        (Ok(template), Marking::Freeze(Stage::Final)) => match refusals(store, &template, &text) {
            Ok(found) => found,
            Err(unmade) => {
                problems.push(unmade.said(&text));
                Vec::new()
            }
        },
        _ => Vec::new(),
    };
    let exists = !plan.target.is_empty() && path.exists();
    ExportPreview { target: plan.target.clone(), path: path.display().to_string(), exists, problems, refusals }
}

/// What is wrong with the place, whatever is written there.
fn place_problem(store: &Store, plan: &ExportPlan, (path, text): (&Path, &Text)) -> Option<String> {
    let shown = || path.display().to_string();
    if plan.target.is_empty() {
        return Some(text.export_where_to());
    }
    let same = |one: &Path, other: &Path| matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other);
    if same(path, store.path()) {
        return Some(text.export_own_file(shown()));
    }
    match (plan.format == Format::Csv, path.is_dir(), path.exists()) {
        (false, true, _) => return Some(text.export_is_folder(shown())),
        (true, false, true) => return Some(text.export_is_file(shown())),
        _ => {}
    }
    let folder = path.parent().unwrap_or(path);
    (!folder.is_dir()).then(|| text.export_no_folder(folder.display().to_string()))
}

/// What keeps the report from being final, each with what to do.
fn refusals(store: &Store, template: &Template, text: &Text) -> Result<Vec<String>, Unmade> {
    let (data, loose, framework) = (store.report_data()?, store.loose_ends()?, framework_of(store)?);
    let units = unit_words();
    let found = remarks(&Draft { data: &data, loose: &loose, framework: &framework, template, units: &units });
    let stops = found.iter().filter(|remark| remark.stops_final());
    Ok(stops.map(|remark| format!("{}: {}", text.remark_place(remark), text.remark(remark))).collect())
}

/// The next version, or why it cannot be frozen.
pub fn prepare(store: &Store, setup: &Setup, (stage, plan): (Stage, &ExportPlan)) -> Prepared {
    let text = Text::new(setup.language);
    let prepared = || {
        let template = template_of(plan, &text)?;
        let stops = if stage == Stage::Final { refusals(store, &template, &text)? } else { Vec::new() };
        Ok(if stops.is_empty() { Ok(Box::new(next_version(store, template, stage)?)) } else { Err(stops) })
    };
    prepared().unwrap_or_else(|unmade: Unmade| Err(vec![unmade.said(&text)]))
}

fn template_of(plan: &ExportPlan, text: &Text) -> Result<Template, Unmade> {
    plan.template.as_deref().map_or_else(|| Ok(Template::default()), |path| read_template(Path::new(path), text))
}

fn house_of(plan: &ExportPlan, text: &Text) -> Result<Option<House>, Unmade> {
    // A format that has no styles does not ask for them.
    let path = plan.house.as_deref().filter(|_| plan.format.wears_house_style());
    path.map(|path| read_house(Path::new(path), plan.format, text)).transpose()
}

/// Writes the report; in words why it was not, in the language of the screen.
pub fn export(file: &Path, setup: &Setup, plan: &ExportPlan) -> Result<Exported, String> {
    let text = Text::new(setup.language);
    let made = || {
        let store = store::open(file, Access::Read)?;
        let (rendered, checkpoint) = rendered(&store, plan, &text)?;
        let path = std::path::absolute(&plan.target).unwrap_or_else(|_| PathBuf::from(&plan.target));
        write(&rendered, &path, plan.replace).map_err(Unmade::Unwritten)?;
        Ok(Exported { path: path.display().to_string(), events: checkpoint.events, head: checkpoint.head })
    };
    made().map_err(|unmade: Unmade| unmade.said(&text))
}

fn rendered(store: &Store, plan: &ExportPlan, screen: &Text) -> Result<(Rendered, Checkpoint), Unmade> {
    let text = Text::new(plan.language);
    let request = Request { house: house_of(plan, screen)?, ..Request::new(plan.sections.clone(), plan.audience) };
    let number = match plan.marking {
        Marking::Version(number) => Some(number),
        Marking::Last => {
            let last = store.versions()?.iter().map(|line| line.number).max();
            Some(last.ok_or_else(|| Unmade::Refused(screen.export_no_version()))?)
        }
        Marking::Working | Marking::Freeze(_) => None,
    };
    let (data, framework, request) = if let Some(number) = number {
        let damaged = || Unmade::Refused(screen.stage_version_damaged(number));
        let (stage, frozen) = store.version(number)?.ok_or_else(damaged)?;
        let framework = import::parse_framework(&frozen.framework).map_err(|_| damaged())?;
        let edition = Edition::Frozen { number, stage };
        (frozen.data, framework, Request { edition, template: frozen.template, ..request })
    } else {
        let template = template_of(plan, screen)?;
        (store.report_data()?, framework_of(store)?, Request { template, ..request })
    };
    let source = Source { data: &data, framework: &framework, text: &text };
    Ok((plan.format.render(source, &request)?, data.checkpoint))
}
