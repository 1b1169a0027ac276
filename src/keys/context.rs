//! Where a key means something.

use crate::app::{Focus, Layer, Model, Screen, incoming, narrow, page, preview, start};
use crate::domain::page::Topic;
use crate::text::Text;

/// Where a binding holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    Start,
    /// A form of the start screen.
    StartForm,
    Overview,
    Queue,
    CaseNorms,
    CaseDocument,
    Selection,
    Case,
    Log,
    Page,
    /// A page about samples.
    Samples,
    Report,
    Questions,
    Recommendations,
    Form,
    TextField,
    /// The line in which the full text is searched.
    Search,
    /// The find line of queue or log.
    Find,
    /// The filter line of the queue.
    Filter,
    /// The saved views.
    Views,
    /// The finding-text library.
    Library,
    Palette,
    Help,
    Dialog,
    /// One judgement on many items.
    Bulk,
    /// The form of an import.
    ImportForm,
    /// What an import would bring or brought, and while it runs.
    Import,
    /// While the screen is blanked.
    Locked,
    /// On every screen, not while typing.
    Everywhere,
    /// Also while typing.
    Always,
}

impl Context {
    /// In the order of the help.
    pub const ALL: [Self; 30] = [
        Self::Start,
        Self::StartForm,
        Self::Overview,
        Self::Queue,
        Self::CaseNorms,
        Self::CaseDocument,
        Self::Selection,
        Self::Case,
        Self::Log,
        Self::Samples,
        Self::Report,
        Self::Questions,
        Self::Recommendations,
        Self::Page,
        Self::Form,
        Self::TextField,
        Self::Library,
        Self::Search,
        Self::Find,
        Self::Filter,
        Self::Views,
        Self::Palette,
        Self::Help,
        Self::Dialog,
        Self::Bulk,
        Self::ImportForm,
        Self::Import,
        Self::Locked,
        Self::Everywhere,
        Self::Always,
    ];

    /// The name by which a configuration names it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::StartForm => "start-form",
            Self::Overview => "overview",
            Self::Queue => "queue",
            Self::CaseNorms => "case-norms",
            Self::CaseDocument => "case-document",
            Self::Selection => "selection",
            Self::Case => "case",
            Self::Samples => "samples",
            Self::Report => "report",
            Self::Questions => "questions",
            Self::Recommendations => "recommendations",
            Self::Form => "form",
            Self::Filter => "filter",
            Self::Views => "saved-views",
            Self::Bulk => "bulk",
            Self::ImportForm => "import-form",
            Self::Import => "import",
            Self::Log => "log",
            Self::Page => "page",
            Self::TextField => "text-field",
            Self::Library => "library",
            Self::Search => "search",
            Self::Find => "find",
            Self::Palette => "palette",
            Self::Help => "help",
            Self::Dialog => "dialog",
            Self::Locked => "locked",
            Self::Everywhere => "everywhere",
            Self::Always => "always",
        }
    }

    /// Whether text is typed there, so that a letter is a letter.
    #[must_use]
    pub fn is_typed_in(self) -> bool {
        matches!(
            self,
            Self::StartForm
                | Self::Form
                | Self::TextField
                | Self::Library
                | Self::Search
                | Self::Find
                | Self::Filter
                | Self::Views
                | Self::Palette
                | Self::Help
                | Self::Dialog
                | Self::Bulk
                | Self::ImportForm
                | Self::Import
                | Self::Always
        )
    }

    /// The contexts that can take keys together with this one, itself included.
    #[must_use]
    pub fn together(self) -> Vec<Self> {
        match self {
            Self::Always => Self::ALL.to_vec(),
            Self::StartForm
            | Self::Form
            | Self::TextField
            | Self::Library
            | Self::Search
            | Self::Find
            | Self::Filter
            | Self::Views
            | Self::Selection
            | Self::Palette
            | Self::Help
            | Self::Dialog
            | Self::Bulk
            | Self::ImportForm
            | Self::Import
            | Self::Locked => vec![self, Self::Always],
            Self::Samples | Self::Report | Self::Questions | Self::Recommendations => {
                vec![self, Self::Page, Self::Everywhere, Self::Always]
            }
            Self::Page => vec![
                self,
                Self::Samples,
                Self::Report,
                Self::Questions,
                Self::Recommendations,
                Self::Everywhere,
                Self::Always,
            ],
            Self::Everywhere => Self::ALL
                .into_iter()
                .filter(|other| *other == Self::Always || !(other.is_typed_in() || *other == Self::Locked))
                .collect(),
            Self::Case => vec![self, Self::CaseNorms, Self::CaseDocument, Self::Everywhere, Self::Always],
            Self::CaseNorms | Self::CaseDocument => vec![self, Self::Case, Self::Everywhere, Self::Always],
            _ => vec![self, Self::Everywhere, Self::Always],
        }
    }

    /// What it is called in the help.
    #[must_use]
    pub fn name(self, text: &Text) -> String {
        match self {
            Self::Start => text.context_start(),
            Self::StartForm => text.context_start_form(),
            Self::Overview => text.context_overview(),
            Self::Queue => text.context_queue(),
            Self::CaseNorms => text.context_case_norms(),
            Self::CaseDocument => text.context_case_document(),
            Self::Selection => text.context_selection(),
            Self::Case => text.context_case(),
            Self::Log => text.context_log(),
            Self::Page => text.context_page(),
            Self::Samples => text.context_samples(),
            Self::Report => text.context_report(),
            Self::Questions => text.context_questions(),
            Self::Recommendations => text.context_recommendations(),
            Self::Form => text.context_form(),
            Self::TextField => text.context_text_field(),
            Self::Library => text.context_library(),
            Self::Search => text.context_search(),
            Self::Find => text.context_find(),
            Self::Filter => text.context_filter(),
            Self::Views => text.context_views(),
            Self::Palette => text.context_palette(),
            Self::Help => text.context_help(),
            Self::Dialog => text.context_dialog(),
            Self::Bulk => text.context_bulk(),
            Self::ImportForm => text.context_import_form(),
            Self::Import => text.context_import(),
            Self::Locked => text.context_locked(),
            Self::Everywhere => text.context_everywhere(),
            Self::Always => text.context_always(),
        }
    }

    /// The contexts that take the keys now; the first that binds a key decides.
    #[must_use]
    pub fn stack(model: &Model) -> Vec<Self> {
        let front = match &model.layer {
            _ if model.lock.is_on => Some(Self::Locked),
            Some(Layer::Help { .. }) => Some(Self::Help),
            Some(Layer::Palette { .. }) => Some(Self::Palette),
            Some(Layer::Views(_)) => Some(Self::Views),
            Some(Layer::Library(_)) => Some(Self::Library),
            Some(Layer::Dialog(_)) => Some(Self::Dialog),
            Some(Layer::Form(_)) => Some(Self::Form),
            Some(Layer::Bulk(_)) => Some(Self::Bulk),
            Some(Layer::Incoming(_)) if incoming::is_asking(model) => Some(Self::ImportForm),
            Some(Layer::Incoming(_)) => Some(Self::Import),
            None if model.text_field.is_some() => Some(Self::TextField),
            None if narrow::is_typing(model) => Some(Self::Filter),
            None if start::is_asking(model) => Some(Self::StartForm),
            None if page::is_searching(model) && model.typed_line().is_some() => Some(Self::Search),
            None if model.typed_line().is_some() => Some(Self::Find),
            None if model.open_case().is_some_and(|case| case.selection.is_some()) => Some(Self::Selection),
            None => None,
        };
        match front {
            Some(front) => vec![front, Self::Always],
            None => Self::of_screen(model),
        }
    }

    /// The contexts of the screen, whatever lies in front of it.
    #[must_use]
    pub fn of_screen(model: &Model) -> Vec<Self> {
        let mut stack = match model.screen {
            Screen::Start => vec![Self::Start],
            Screen::Overview => vec![Self::Overview],
            Screen::Queue => vec![Self::Queue],
            Screen::Log => vec![Self::Log],
            Screen::Page if is_about_samples(model) => vec![Self::Samples, Self::Page],
            Screen::Page if preview::is_in_front(model) => vec![Self::Report, Self::Page],
            Screen::Page => of_page(model),
            Screen::Case => match model.case.as_ref().map(|case| case.focus) {
                Some(Focus::Document) => vec![Self::CaseDocument, Self::Case],
                _ => vec![Self::CaseNorms, Self::Case],
            },
        };
        stack.extend([Self::Everywhere, Self::Always]);
        stack
    }
}

fn is_about_samples(model: &Model) -> bool {
    let topic = model.page.as_ref().map(|page| &page.topic);
    matches!(topic, Some(Topic::Samples | Topic::Sample(_) | Topic::Exclusions | Topic::Redraw(_)))
}

fn of_page(model: &Model) -> Vec<Context> {
    match model.page.as_ref().map(|page| &page.topic) {
        Some(Topic::Questions) => vec![Context::Questions, Context::Page],
        Some(Topic::Recommendations) => vec![Context::Recommendations, Context::Page],
        _ => vec![Context::Page],
    }
}
