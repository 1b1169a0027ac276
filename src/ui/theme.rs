//! Roles and their styles; signs and their plain stand-ins. No colour is named anywhere else.

use crate::domain::codes::Verdict;
use crate::domain::settle::{ItemVerdict, Settled, State};
use ratatui::style::{Color, Modifier, Style};

/// Whether the terminal may be given colours (`NO_COLOR`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    Ansi,
    None,
}

/// What each role looks like. Text is always the terminal's own colour, so that light and dark both read; no role is
/// told apart by colour alone.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    pub text: Style,
    pub dim: Style,
    pub strong: Style,
    /// The title of what has the focus.
    pub focus: Style,
    pub selected: Style,
    pub key: Style,
    pub in_order: Style,
    pub careless: Style,
    pub unlawful: Style,
    pub not_assessable: Style,
    pub conflict: Style,
    pub warning: Style,
    pub failure: Style,
    /// Words that were searched for.
    pub found: Style,
    /// Words that a draft would take out, and bring in.
    pub gone: Style,
    pub new: Style,
}

impl Theme {
    #[must_use]
    pub fn new(colours: Colours) -> Self {
        let plain = Style::new();
        let coloured = |colour: Color| match colours {
            Colours::Ansi => plain.fg(colour),
            Colours::None => plain,
        };
        Self {
            text: plain,
            dim: plain.add_modifier(Modifier::DIM),
            strong: plain.add_modifier(Modifier::BOLD),
            focus: plain.add_modifier(Modifier::BOLD | Modifier::REVERSED),
            selected: plain.add_modifier(Modifier::REVERSED),
            key: plain.add_modifier(Modifier::BOLD),
            in_order: coloured(Color::Green),
            careless: coloured(Color::Magenta),
            unlawful: coloured(Color::Red).add_modifier(Modifier::BOLD),
            not_assessable: coloured(Color::Cyan),
            conflict: coloured(Color::Red).add_modifier(Modifier::UNDERLINED),
            warning: coloured(Color::Magenta).add_modifier(Modifier::BOLD),
            failure: coloured(Color::Red).add_modifier(Modifier::BOLD | Modifier::REVERSED),
            found: plain.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            gone: coloured(Color::Red),
            new: coloured(Color::Green).add_modifier(Modifier::BOLD),
        }
    }

    /// No colours but the terminal's own two, nothing dimmed: told apart by bold, underlined and reversed letters, and
    /// by the sign and the word that always stand there.
    #[must_use]
    pub fn high_contrast() -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let marked = bold.add_modifier(Modifier::REVERSED);
        Self {
            dim: plain,
            selected: marked,
            careless: bold.add_modifier(Modifier::UNDERLINED),
            unlawful: marked,
            not_assessable: plain.add_modifier(Modifier::UNDERLINED),
            conflict: marked.add_modifier(Modifier::UNDERLINED),
            warning: bold.add_modifier(Modifier::UNDERLINED),
            gone: plain.add_modifier(Modifier::UNDERLINED),
            ..Self::new(Colours::None)
        }
    }

    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> Style {
        match verdict {
            Verdict::InOrder => self.in_order,
            Verdict::Careless => self.careless,
            Verdict::Unlawful => self.unlawful,
            Verdict::NotAssessable => self.not_assessable,
            Verdict::NotApplicable => self.dim,
        }
    }

    #[must_use]
    pub fn state(&self, state: State) -> Style {
        match state {
            State::Assessed(ItemVerdict::Unlawful) => self.unlawful,
            State::Assessed(ItemVerdict::Careless) => self.careless,
            State::Assessed(ItemVerdict::NotAssessable) => self.not_assessable,
            State::Assessed(ItemVerdict::InOrder) => self.in_order,
            State::Conflict => self.conflict,
            State::InProgress | State::Unreviewed => self.text,
            State::Excluded | State::NotDrawn => self.dim,
        }
    }
}

/// The signs, for terminals that show Unicode and for those that do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs {
    pub in_order: &'static str,
    pub careless: &'static str,
    pub unlawful: &'static str,
    pub not_assessable: &'static str,
    pub not_applicable: &'static str,
    pub open: &'static str,
    pub in_progress: &'static str,
    pub conflict: &'static str,
    /// A check noticed something.
    pub signal: &'static str,
    pub pointer: &'static str,
    /// The keys up, down, left and right.
    pub arrows: [&'static str; 4],
    /// Bars of what goes on, and of what leaves.
    pub flow: &'static [&'static str; 2],
    pub rule: &'static str,
    pub column: &'static str,
    pub more: &'static str,
    pub dot: &'static str,
    pub paragraph: &'static str,
    /// On a timeline: a label of the axis, a period with its ends, and ends that lie off the axis.
    pub tick: &'static str,
    pub span: &'static str,
    pub span_from: &'static str,
    pub span_to: &'static str,
    pub off_left: &'static str,
    pub off_right: &'static str,
    /// What was known only later.
    pub hindsight: &'static str,
    /// Something stands out here.
    pub mark: &'static str,
    /// Few to many.
    pub density: [&'static str; 8],
    /// Wholly, partly, not.
    pub full: &'static str,
    pub half: &'static str,
    pub none: &'static str,
}

impl Signs {
    pub const UNICODE: Self = Self {
        in_order: "✓",
        careless: "!",
        unlawful: "✗",
        not_assessable: "?",
        not_applicable: "–",
        open: "·",
        in_progress: "…",
        conflict: "≠",
        signal: "⚑",
        pointer: "▌",
        arrows: ["↑", "↓", "←", "→"],
        flow: &["█", "░"],
        rule: "─",
        column: "│",
        more: "…",
        dot: "·",
        paragraph: "¶",
        tick: "┬",
        span: "━",
        span_from: "┝",
        span_to: "┥",
        off_left: "◀",
        off_right: "▶",
        hindsight: "┄",
        mark: "▲",
        density: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
        full: "●",
        half: "◐",
        none: "○",
    };

    pub const ASCII: Self = Self {
        in_order: "+",
        careless: "!",
        unlawful: "X",
        not_assessable: "?",
        not_applicable: "-",
        open: ".",
        in_progress: "~",
        conflict: "#",
        signal: "*",
        pointer: ">",
        arrows: ["Up", "Down", "Left", "Right"],
        flow: &["=", ":"],
        rule: "-",
        column: "|",
        more: "~",
        dot: "-",
        paragraph: "|",
        tick: "+",
        span: "=",
        span_from: "[",
        span_to: "]",
        off_left: "<",
        off_right: ">",
        hindsight: ".",
        mark: "^",
        density: [".", ":", "-", "=", "+", "%", "@", "#"],
        full: "@",
        half: "~",
        none: "o",
    };

    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::InOrder => self.in_order,
            Verdict::Careless => self.careless,
            Verdict::Unlawful => self.unlawful,
            Verdict::NotAssessable => self.not_assessable,
            Verdict::NotApplicable => self.not_applicable,
        }
    }

    #[must_use]
    pub fn settled(&self, settled: Settled) -> &'static str {
        match settled {
            Settled::Open => self.open,
            Settled::Verdict(verdict) => self.verdict(verdict),
            Settled::Conflict => self.conflict,
        }
    }

    #[must_use]
    pub fn state(&self, state: State) -> &'static str {
        match state {
            State::Assessed(ItemVerdict::Unlawful) => self.unlawful,
            State::Assessed(ItemVerdict::Careless) => self.careless,
            State::Assessed(ItemVerdict::NotAssessable) => self.not_assessable,
            State::Assessed(ItemVerdict::InOrder) => self.in_order,
            State::Conflict => self.conflict,
            State::InProgress => self.in_progress,
            State::Unreviewed => self.open,
            State::Excluded | State::NotDrawn => " ",
        }
    }
}
