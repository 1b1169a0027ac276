//! The stages of a report: freezing a version, printing it again, comparing two, and noting what a service said.

use super::super::arguments::React;
use super::{Opened, proof};
use crate::cli::failure::Failure;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::change::Change;
use crate::domain::proof::Remark;
use crate::domain::records::Extra;
use crate::domain::version::{Edition, Reacted, Reaction, Stage};
use crate::domain::view::{Checkpoint, ReportData};
use crate::import;
use crate::jobs::report::next_version;
use crate::report::{Compared, Comparison, Format, Rendered, Request, Source, changes, changes_json};
use crate::store::{Access, Frozen, Store};
use crate::text::{Text, sanitise};
use sha2::{Digest, Sha256};

/// Freezes the report as it is now. A final one is refused while anything stands in its way.
pub(super) fn freeze(session: &Session, opened: Opened, stage: Stage) -> Result<Outcome, Failure> {
    if stage == Stage::Final {
        refuse_unfinished(&opened)?;
    }
    let Opened { mut store, messages: text, template, .. } = opened;
    let version = next_version(&store, template, stage)?;
    let number = version.number;
    let sha256 = base16ct::lower::encode_string(&Sha256::digest(&version.content));
    session.record(&mut store, &session.author(), Change::Freeze(version))?;
    store.close()?;
    if !session.quiet {
        output::say(&text.stage_frozen(text.edition(Edition::Frozen { number, stage }), sha256));
    }
    Ok(Outcome::Done)
}

fn refuse_unfinished(opened: &Opened) -> Result<(), Failure> {
    let text = &opened.messages;
    let line = |remark: &Remark| {
        let said = format!("{}: {}", text.remark_place(remark), text.remark(remark));
        sanitise::line(&said).into_owned()
    };
    let stops: Vec<String> = proof::find(opened)?.iter().filter(|remark| remark.stops_final()).map(line).collect();
    if stops.is_empty() { Ok(()) } else { Err(Failure::Refused(text.proof_refused(stops.join("\n")))) }
}

/// A version as it was frozen, in any format.
pub(super) fn render(
    opened: &Opened,
    number: u64,
    format: Format,
    request: Request,
) -> Result<(Rendered, Checkpoint), Failure> {
    let version = Thawed::read(&opened.store, number, &opened.messages)?;
    let request = Request { edition: version.edition, template: version.frozen.template, ..request };
    let data = version.frozen.data;
    super::holds(&data, &request, &opened.messages)?;
    let source = Source { data: &data, framework: &version.framework, text: &opened.text };
    Ok((format.render(source, &request)?, data.checkpoint))
}

/// What changed between two versions.
pub(super) fn compare(
    opened: &Opened,
    (old, new): (u64, u64),
    format: Format,
    request: &Request,
) -> Result<(Rendered, Checkpoint), Failure> {
    let text = &opened.text;
    let [old, new] = [old, new].map(|number| Thawed::read(&opened.store, number, &opened.messages));
    let (old, new) = (old?, new?);
    let reactions = opened.store.reactions()?;
    let comparison = Comparison { old: old.compared(), new: new.compared(), reactions: &reactions };
    let report = changes(&comparison, request, text).map_err(Failure::Unsound)?;
    let rendered = match format.render_tree(&report) {
        Some(rendered) => rendered.map_err(Failure::Unwritable)?,
        None => Rendered::File(changes_json(&comparison, request, text).map_err(Failure::Unsound)?.into_bytes()),
    };
    Ok((rendered, new.frozen.data.checkpoint))
}

/// A version read back.
struct Thawed {
    edition: Edition,
    frozen: Frozen,
    framework: crate::domain::framework::Framework,
}

impl Thawed {
    fn read(store: &Store, number: u64, text: &Text) -> Result<Self, Failure> {
        let known = store.versions()?;
        if known.is_empty() {
            return Err(Failure::Refused(text.stage_no_versions()));
        }
        if !known.iter().any(|line| line.number == number) {
            let known: Vec<String> = known.iter().map(|line| line.number.to_string()).collect();
            return Err(Failure::Refused(text.stage_no_such_version(number, known.join(", "))));
        }
        let damaged = || Failure::Refused(text.stage_version_damaged(number));
        let (stage, frozen) = store.version(number)?.ok_or_else(damaged)?;
        let framework = import::parse_framework(&frozen.framework).map_err(|_| damaged())?;
        Ok(Self { edition: Edition::Frozen { number, stage }, frozen, framework })
    }

    fn compared(&self) -> Compared<'_> {
        Compared { data: &self.frozen.data, framework: &self.framework, edition: self.edition }
    }
}

/// `toets react`: what the service said of a finding or a recommendation of a version.
pub fn react(session: &Session, arguments: &React) -> Result<Outcome, Failure> {
    let mut store = session::open(&arguments.file, Access::Write)?;
    let text = session.text();
    let version = Thawed::read(&store, arguments.version, &text)?;
    let about = Reacted::parse(&arguments.about, |norm| version.framework.norm(norm).is_some());
    let about = about.map_err(|_| Failure::NotReportable(arguments.about.clone()))?;
    if !names(&version.frozen.data, &about) {
        return Err(Failure::Refused(text.stage_not_in_version(about.to_string(), arguments.version)));
    }
    let author = session.author();
    let reaction = Reaction {
        version: arguments.version,
        about: about.clone(),
        text: arguments.text.clone(),
        reviewer: Some(author.reviewer.clone()),
        at: Some(session.now()),
        extra: Extra::default(),
    };
    session.record(&mut store, &author, Change::React(reaction))?;
    store.close()?;
    if !session.quiet {
        output::say(&text.stage_reacted(about.to_string(), arguments.version));
    }
    Ok(Outcome::Done)
}

fn names(data: &ReportData, about: &Reacted) -> bool {
    match about {
        Reacted::Finding { item, norm } => data
            .findings
            .iter()
            .any(|finding| finding.item == *item && norm.as_ref().is_none_or(|norm| *norm == finding.norm)),
        Reacted::Recommendation { service, number } => {
            data.recommendations.iter().any(|advice| advice.service == *service && advice.number == *number)
        }
    }
}
