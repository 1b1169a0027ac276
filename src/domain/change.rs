//! What a reviewer can change: each becomes one event in the log, and undoing one is again a change.

use super::codes::Code;
use super::item::ItemRef;
use super::records::Extra;
use super::review_records::{
    Assessment, AssessmentKey, Closure, Dismissal, Exclusion, Question, Recommendation, Sample,
};
use super::version::{Reacted, Reaction, Version};

/// One change to the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Assess(Assessment),
    ClearAssessment(AssessmentKey),
    /// The record or a document behind an assessment is another one now: it stands, and settles nothing.
    Outdate {
        assessment: Assessment,
        because: String,
    },
    Close(Closure),
    Reopen(ItemRef),
    Exclude(Exclusion),
    Include(ItemRef),
    Dismiss(Dismissal),
    Undismiss {
        item: ItemRef,
        check: String,
    },
    Draw(Sample),
    WithdrawSample {
        name: String,
    },
    Ask(Question),
    WithdrawQuestion {
        key: QuestionKey,
    },
    Recommend(Recommendation),
    WithdrawRecommendation {
        service: String,
        number: String,
    },
    /// The report as it is now becomes a numbered version.
    Freeze(Version),
    WithdrawVersion {
        number: u64,
    },
    React(Reaction),
    WithdrawReaction {
        version: u64,
        about: Reacted,
    },
}

/// What tells questions apart: the item, the service and the words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionKey {
    pub item: Option<ItemRef>,
    pub service: Option<String>,
    pub text: String,
}

impl Exclusion {
    /// The changes that leave these items out for one reason.
    #[must_use]
    pub fn all(items: Vec<ItemRef>, reason: &str) -> Vec<Change> {
        let exclusion = |item| Self { item, reason: reason.trim().to_owned(), extra: Extra::new() };
        items.into_iter().map(exclusion).map(Change::Exclude).collect()
    }
}

impl Question {
    #[must_use]
    pub fn key(&self) -> QuestionKey {
        QuestionKey { item: self.item.clone(), service: self.service.clone(), text: self.text.clone() }
    }
}

/// The kind of an event, by its fixed code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventKind {
    Created,
    Imported,
    /// An import replaced a record; the old one is its payload.
    Replaced,
    Assessed,
    AssessmentCleared,
    AssessmentOutdated,
    Closed,
    Reopened,
    Excluded,
    Included,
    Dismissed,
    Undismissed,
    Drawn,
    SampleWithdrawn,
    Asked,
    QuestionWithdrawn,
    Recommended,
    RecommendationWithdrawn,
    VersionFrozen,
    VersionWithdrawn,
    Reacted,
    ReactionWithdrawn,
}

impl Code for EventKind {
    const ALL: &'static [Self] = &[
        Self::Created,
        Self::Imported,
        Self::Replaced,
        Self::Assessed,
        Self::AssessmentCleared,
        Self::AssessmentOutdated,
        Self::Closed,
        Self::Reopened,
        Self::Excluded,
        Self::Included,
        Self::Dismissed,
        Self::Undismissed,
        Self::Drawn,
        Self::SampleWithdrawn,
        Self::Asked,
        Self::QuestionWithdrawn,
        Self::Recommended,
        Self::RecommendationWithdrawn,
        Self::VersionFrozen,
        Self::VersionWithdrawn,
        Self::Reacted,
        Self::ReactionWithdrawn,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Created => "file.created",
            Self::Imported => "import.done",
            Self::Replaced => "record.replaced",
            Self::Assessed => "assessment.set",
            Self::AssessmentCleared => "assessment.cleared",
            Self::AssessmentOutdated => "assessment.outdated",
            Self::Closed => "closure.set",
            Self::Reopened => "closure.cleared",
            Self::Excluded => "exclusion.set",
            Self::Included => "exclusion.cleared",
            Self::Dismissed => "dismissal.set",
            Self::Undismissed => "dismissal.cleared",
            Self::Drawn => "sample.set",
            Self::SampleWithdrawn => "sample.cleared",
            Self::Asked => "question.set",
            Self::QuestionWithdrawn => "question.cleared",
            Self::Recommended => "recommendation.set",
            Self::RecommendationWithdrawn => "recommendation.cleared",
            Self::VersionFrozen => "version.frozen",
            Self::VersionWithdrawn => "version.withdrawn",
            Self::Reacted => "reaction.set",
            Self::ReactionWithdrawn => "reaction.cleared",
        }
    }
}

impl EventKind {
    /// Whether a reviewer can undo it.
    #[must_use]
    pub fn can_be_undone(self) -> bool {
        !matches!(self, Self::Created | Self::Imported | Self::Replaced)
    }
}

impl Change {
    #[must_use]
    pub fn kind(&self) -> EventKind {
        match self {
            Self::Assess(_) => EventKind::Assessed,
            Self::ClearAssessment(_) => EventKind::AssessmentCleared,
            Self::Outdate { .. } => EventKind::AssessmentOutdated,
            Self::Close(_) => EventKind::Closed,
            Self::Reopen(_) => EventKind::Reopened,
            Self::Exclude(_) => EventKind::Excluded,
            Self::Include(_) => EventKind::Included,
            Self::Dismiss(_) => EventKind::Dismissed,
            Self::Undismiss { .. } => EventKind::Undismissed,
            Self::Draw(_) => EventKind::Drawn,
            Self::WithdrawSample { .. } => EventKind::SampleWithdrawn,
            Self::Ask(_) => EventKind::Asked,
            Self::WithdrawQuestion { .. } => EventKind::QuestionWithdrawn,
            Self::Recommend(_) => EventKind::Recommended,
            Self::WithdrawRecommendation { .. } => EventKind::RecommendationWithdrawn,
            Self::Freeze(_) => EventKind::VersionFrozen,
            Self::WithdrawVersion { .. } => EventKind::VersionWithdrawn,
            Self::React(_) => EventKind::Reacted,
            Self::WithdrawReaction { .. } => EventKind::ReactionWithdrawn,
        }
    }

    /// The item it is about, if one.
    #[must_use]
    pub fn item(&self) -> Option<&ItemRef> {
        match self {
            Self::Assess(assessment) | Self::Outdate { assessment, .. } => Some(&assessment.item),
            Self::ClearAssessment(key) => Some(&key.item),
            Self::Close(closure) => Some(&closure.item),
            Self::Exclude(exclusion) => Some(&exclusion.item),
            Self::Dismiss(dismissal) => Some(&dismissal.item),
            Self::Reopen(item) | Self::Include(item) | Self::Undismiss { item, .. } => Some(item),
            Self::Ask(question) => question.item.as_ref(),
            Self::WithdrawQuestion { key } => key.item.as_ref(),
            // A reaction is about a finding as it was frozen: the item itself may be gone from the file.
            Self::Draw(_)
            | Self::WithdrawSample { .. }
            | Self::Recommend(_)
            | Self::WithdrawRecommendation { .. }
            | Self::Freeze(_)
            | Self::WithdrawVersion { .. }
            | Self::React(_)
            | Self::WithdrawReaction { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_kind_reads_its_own_code() {
        for &kind in EventKind::ALL {
            assert_eq!(EventKind::parse(kind.code()), Ok(kind));
        }
    }
}
