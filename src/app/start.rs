//! The start screen: what there is to begin with, before any file is open.

use super::action::Action;
use super::effect::Effect;
use super::line::Line;
use super::model::{Model, Screen};
use crate::domain::framework::Bilingual;
use chrono::{DateTime, Utc};

/// An investigation that was opened before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recent {
    pub path: String,
    pub title: String,
    pub opened: DateTime<Utc>,
    /// It is not there any more.
    pub missing: bool,
}

/// A line of the screen that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    Recent(usize),
    File,
    New,
    Import,
    Demo,
}

/// What is asked before it can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    File,
    New,
    Import,
}

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    Title,
    /// Chosen from those that ship.
    Framework,
    Source,
    File,
}

/// A form being filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub asking: Asking,
    pub fields: Vec<(Asked, Line)>,
    /// Which field is filled in now.
    pub at: usize,
    /// Which framework is chosen.
    pub framework: usize,
}

/// What the user wants to begin with; carried out where files are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beginning {
    Open { file: String },
    New { title: String, framework: String, file: String },
    Import { source: String, file: String },
    Demo,
}

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StartView {
    pub recent: Vec<Recent>,
    /// Code and title of the frameworks that ship.
    pub frameworks: Vec<(String, Bilingual)>,
    pub selected: usize,
    pub form: Option<Form>,
    /// Why what was chosen could not be done, or a field that is still needed.
    pub problem: Option<String>,
    /// A field that must be filled in first.
    pub needed: Option<Asked>,
    /// How many faults the configuration has.
    pub faults: usize,
    /// What was chosen is being done.
    pub working: bool,
}

impl StartView {
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        let recent = (0..self.recent.len()).map(Entry::Recent);
        recent.chain([Entry::File, Entry::New, Entry::Import, Entry::Demo]).collect()
    }

    /// The line that is being typed.
    #[must_use]
    pub fn line(&self) -> Option<&Line> {
        let form = self.form.as_ref()?;
        form.fields.get(form.at).filter(|(asked, _)| *asked != Asked::Framework).map(|(_, line)| line)
    }
}

impl Form {
    fn new(asking: Asking) -> Self {
        let fields: &[Asked] = match asking {
            Asking::File => &[Asked::File],
            Asking::New => &[Asked::Title, Asked::Framework, Asked::File],
            Asking::Import => &[Asked::Source, Asked::File],
        };
        let fields = fields.iter().map(|asked| (*asked, Line::default())).collect();
        Self { asking, fields, at: 0, framework: 0 }
    }

    fn text(&self, asked: Asked) -> String {
        let found = self.fields.iter().find(|(field, _)| *field == asked);
        found.map(|(_, line)| line.text().trim().to_owned()).unwrap_or_default()
    }

    /// The first field that is empty and may not be.
    fn needed(&self) -> Option<usize> {
        self.fields.iter().position(|(asked, line)| *asked != Asked::Framework && line.is_blank())
    }

    /// A file's name made from the title, where none was given yet.
    fn propose_file(&mut self) {
        let title = self.text(Asked::Title);
        let at_file = self.fields.get(self.at).is_some_and(|(asked, _)| *asked == Asked::File);
        if let Some((_, line)) = self.fields.iter_mut().find(|(asked, line)| *asked == Asked::File && line.is_blank())
            && at_file
            && !title.is_empty()
        {
            line.push_all(&file_name(&title));
        }
    }
}

/// `Het verstrekken van…` becomes `het-verstrekken-van.toets`: short, and the same on every file system.
fn file_name(title: &str) -> String {
    let mut words = String::new();
    for word in title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if words.len() + word.len() > 40 && !words.is_empty() {
            break;
        }
        if !words.is_empty() {
            words.push('-');
        }
        words.extend(word.to_lowercase().chars().take(40));
    }
    words + ".toets"
}

/// Changes the line that is being typed, if one is.
pub(super) fn edit(model: &mut Model, change: impl FnOnce(&mut Line)) {
    let Some(start) = &mut model.start else { return };
    start.needed = None;
    if let Some(form) = &mut start.form
        && let Some((asked, line)) = form.fields.get_mut(form.at)
        && *asked != Asked::Framework
    {
        change(line);
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(start) = &mut model.start else { return Vec::new() };
    if start.form.is_some() {
        return fill_in(start, action);
    }
    let last = start.entries().len() - 1;
    match action {
        Action::Down => start.selected = (start.selected + 1).min(last),
        Action::Up => start.selected = start.selected.saturating_sub(1),
        Action::First => start.selected = 0,
        Action::Last => start.selected = last,
        Action::Begin => {
            let entry = start.entries().get(start.selected).copied();
            return entry.map(|entry| choose(start, entry)).unwrap_or_default();
        }
        Action::StartFile => return choose(start, Entry::File),
        Action::StartNew => return choose(start, Entry::New),
        Action::StartImport => return choose(start, Entry::Import),
        Action::StartDemo => return choose(start, Entry::Demo),
        _ => {}
    }
    Vec::new()
}

/// Points at a line; pressed again it is chosen.
pub(super) fn point(model: &mut Model, place: usize) -> Vec<Effect> {
    let Some(start) = &mut model.start else { return Vec::new() };
    if let Some(form) = &mut start.form {
        form.at = place.min(form.fields.len() - 1);
        form.propose_file();
        return Vec::new();
    }
    if start.selected == place {
        return act(model, Action::Begin);
    }
    start.selected = place.min(start.entries().len() - 1);
    Vec::new()
}

fn choose(start: &mut StartView, entry: Entry) -> Vec<Effect> {
    start.problem = None;
    start.selected = start.entries().iter().position(|other| *other == entry).unwrap_or(0);
    let ask = match entry {
        Entry::Recent(place) => {
            let file = start.recent.get(place).map(|recent| recent.path.clone());
            return file.map(|file| begin(start, Beginning::Open { file })).unwrap_or_default();
        }
        Entry::Demo => return begin(start, Beginning::Demo),
        Entry::File => Asking::File,
        Entry::New => Asking::New,
        Entry::Import => Asking::Import,
    };
    start.form = Some(Form::new(ask));
    Vec::new()
}

fn begin(start: &mut StartView, beginning: Beginning) -> Vec<Effect> {
    start.working = true;
    vec![Effect::Begin(beginning)]
}

fn fill_in(start: &mut StartView, action: Action) -> Vec<Effect> {
    let frameworks = start.frameworks.len().max(1);
    let Some(form) = &mut start.form else { return Vec::new() };
    let fields = form.fields.len();
    match action {
        Action::NextField => form.at = (form.at + 1) % fields,
        Action::PreviousField => form.at = (form.at + fields - 1) % fields,
        Action::NextChoice => form.framework = (form.framework + 1) % frameworks,
        Action::PreviousChoice => form.framework = (form.framework + frameworks - 1) % frameworks,
        Action::Cancel => {
            (start.form, start.problem, start.needed) = (None, None, None);
            return Vec::new();
        }
        // Enter on a field that is not the last goes on; on the last it is done.
        Action::Accept if form.at + 1 < fields => form.at += 1,
        Action::Accept => return accept(start),
        _ => {}
    }
    form.propose_file();
    Vec::new()
}

fn accept(start: &mut StartView) -> Vec<Effect> {
    let Some(form) = &mut start.form else { return Vec::new() };
    if let Some(needed) = form.needed() {
        form.at = needed;
        start.needed = Some(form.fields[needed].0);
        return Vec::new();
    }
    let file = form.text(Asked::File);
    let beginning = match form.asking {
        Asking::File => Beginning::Open { file },
        Asking::Import => Beginning::Import { source: form.text(Asked::Source), file },
        Asking::New => {
            let framework = start.frameworks.get(form.framework).map(|(code, _)| code.clone()).unwrap_or_default();
            Beginning::New { title: form.text(Asked::Title), framework, file }
        }
    };
    start.problem = None;
    begin(start, beginning)
}

/// Whether a form of the start screen takes the keys.
#[must_use]
pub fn is_asking(model: &Model) -> bool {
    model.screen == Screen::Start && model.start.as_ref().is_some_and(|start| start.form.is_some())
}

/// Whether the field that is filled in is chosen from a list.
#[must_use]
pub fn is_choosing(model: &Model) -> bool {
    let form = model.start.as_ref().and_then(|start| start.form.as_ref());
    form.and_then(|form| form.fields.get(form.at)).is_some_and(|(asked, _)| *asked == Asked::Framework)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::fixture::{Language, act, now, starting};
    use crate::app::{Msg, update};

    fn type_in(model: &mut Model, words: &str) {
        words.chars().for_each(|typed| drop(update(model, Msg::Type(typed), now())));
    }

    #[test]
    fn a_recent_file_is_opened_by_one_key() {
        let mut model = starting(Language::Dutch);
        let file = model.start.as_ref().unwrap().recent[0].path.clone();
        assert_eq!(act(&mut model, Action::Begin), [Effect::Begin(Beginning::Open { file })]);
    }

    #[test]
    fn a_new_investigation_asks_what_it_needs() {
        let mut model = starting(Language::Dutch);
        act(&mut model, Action::StartNew);
        type_in(&mut model, "Verstrekken: fase 2");
        act(&mut model, Action::Accept);
        act(&mut model, Action::NextChoice);
        act(&mut model, Action::Accept);
        // The name was made from the title; it may be changed.
        assert_eq!(model.typed_line().unwrap().text(), "verstrekken-fase-2.toets");
        let (title, framework) = ("Verstrekken: fase 2".to_owned(), "zorgplicht".to_owned());
        let file = "verstrekken-fase-2.toets".to_owned();
        assert_eq!(act(&mut model, Action::Accept), [Effect::Begin(Beginning::New { title, framework, file })]);
    }

    #[test]
    fn an_empty_field_is_asked_for_and_nothing_is_begun() {
        let mut model = starting(Language::Dutch);
        act(&mut model, Action::StartImport);
        act(&mut model, Action::NextField);
        assert_eq!(act(&mut model, Action::Accept), []);
        let start = model.start.as_ref().unwrap();
        assert_eq!((start.needed, start.form.as_ref().unwrap().at), (Some(Asked::Source), 0));
        act(&mut model, Action::Cancel);
        assert!(!is_asking(&model));
    }
}
