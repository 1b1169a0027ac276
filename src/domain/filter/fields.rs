//! The fields of the bundle by which items of each kind can be filtered, and what values they have.

use super::Comparison;
use super::vocabulary::field_code;
use crate::domain::codes::{
    AuthorisationKind, Channel, Classification, Code, Condition, Content, Criterion, ItemKind, Level, MatterKind,
    Permitted, Rating, Regime, RiskProfile,
};

/// What values a field has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    Text,
    Date,
    Whole,
    /// `true` or `false`.
    Truth,
    /// One of these.
    Codes(Vec<&'static str>),
    /// One of these, from the lowest to the highest.
    Ordered(Vec<&'static str>),
    /// Any number of texts.
    List,
    /// Any number of these.
    CodeList(Vec<&'static str>),
}

impl Form {
    pub(super) fn of<C: Code>() -> Self {
        Self::Codes(codes::<C>())
    }

    /// The fixed values; none where anything can be said.
    pub(super) fn values(&self) -> &[&'static str] {
        match self {
            Self::Codes(values) | Self::Ordered(values) | Self::CodeList(values) => values,
            Self::Truth => &["true", "false"],
            Self::Text | Self::Date | Self::Whole | Self::List => &[],
        }
    }

    /// The comparisons that make sense.
    #[must_use]
    pub fn comparisons(&self) -> &'static [Comparison] {
        use Comparison::{AtLeast, AtMost, Contains, Is, IsNot};
        match self {
            Self::Text | Self::Date => &[Is, IsNot, AtLeast, AtMost, Contains],
            Self::Whole | Self::Ordered(_) => &[Is, IsNot, AtLeast, AtMost],
            Self::Truth | Self::Codes(_) | Self::CodeList(_) => &[Is, IsNot],
            Self::List => &[Is, IsNot, Contains],
        }
    }
}

/// Where a field lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A column that every item has: `ref`, `service`.
    Item(&'static str),
    /// A column of the record.
    Column(&'static str),
    /// Within the JSON of a column; the path from its root.
    Within(&'static str, Vec<String>),
    /// A list of objects: this member of each.
    Each(&'static str, &'static str),
}

/// A field with its values and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub name: String,
    pub form: Form,
    pub place: Place,
}

impl Field {
    /// The field with this name, in either language; `None` when items of the kind have none such.
    #[must_use]
    pub fn named(kind: ItemKind, name: &str) -> Option<Self> {
        let name = field_code(name);
        let (form, place) = special(kind, name).or_else(|| {
            let (column, form) = columns(kind).into_iter().find(|(column, _)| *column == name)?;
            Some((form, Place::Column(column)))
        })?;
        Some(Self { name: name.to_owned(), form, place })
    }

    /// Whether an item has at most one value in it.
    #[must_use]
    pub fn is_single(&self) -> bool {
        !matches!(self.form, Form::List | Form::CodeList(_))
    }
}

/// The names of the fields of a kind, in the bundle's order.
pub(super) fn names(kind: ItemKind) -> Vec<String> {
    let mut names = vec!["ref".to_owned(), "service".to_owned()];
    names.extend(columns(kind).into_iter().map(|(name, _)| name.to_owned()));
    if kind == ItemKind::WeighingNote {
        names.extend(codes::<Criterion>().into_iter().map(|criterion| format!("criteria.{criterion}.rating")));
        names.push("measures".to_owned());
    }
    names.push("extra.NAME".to_owned());
    names
}

fn special(kind: ItemKind, name: &str) -> Option<(Form, Place)> {
    match (kind, name) {
        (_, "ref") => Some((Form::Text, Place::Item("ref"))),
        (_, "service") => Some((Form::Text, Place::Item("service"))),
        (ItemKind::WeighingNote, "measures") => Some((Form::List, Place::Each("measures", "code"))),
        _ => {
            if let Some(extra) = name.strip_prefix("extra.").filter(|extra| !extra.is_empty()) {
                return Some((Form::Text, Place::Within("extra", vec![extra.to_owned()])));
            }
            let criterion = name.strip_prefix("criteria.")?.strip_suffix(".rating")?;
            let known = kind == ItemKind::WeighingNote && Criterion::parse(criterion).is_ok();
            let path = vec![criterion.to_owned(), "rating".to_owned()];
            known.then(|| (Form::of::<Rating>(), Place::Within("criteria", path)))
        }
    }
}

fn codes<C: Code>() -> Vec<&'static str> {
    C::ALL.iter().map(|value| value.code()).collect()
}

fn ordered<C: Code>() -> Form {
    Form::Ordered(codes::<C>())
}

/// The columns of the record, in the bundle's order. `kind` is an authorisation's or a matter's own; the kind of item
/// goes by the same name and is told apart by its values.
fn columns(kind: ItemKind) -> Vec<(&'static str, Form)> {
    use Form::{Date, List, Text, Whole};
    match kind {
        ItemKind::Disclosure => vec![
            ("date", Date),
            ("parties", List),
            ("content", Form::of::<Content>()),
            ("regime", Form::of::<Regime>()),
            ("channel", Form::of::<Channel>()),
            ("authorisations", List),
            ("persons_count", Whole),
            ("person_categories", List),
            ("data_categories", List),
            ("conditions", Form::CodeList(codes::<Condition>())),
            ("reliability", Text),
            ("source_reference", Text),
            ("currency", Text),
            ("measures_applied", List),
            ("requests", List),
            ("origin_service", Text),
            ("origin_consent", Form::Truth),
            ("registration", Text),
            ("ground", Text),
            ("subject", Text),
            ("text", Text),
            ("classification", ordered::<Classification>()),
        ],
        ItemKind::Authorisation => vec![
            ("kind", Form::of::<AuthorisationKind>()),
            ("level", ordered::<Level>()),
            ("granted_on", Date),
            ("valid_from", Date),
            ("valid_until", Date),
            ("parties", List),
            ("person_categories", List),
            ("data_categories", List),
            ("categories_closed", Form::Truth),
            ("necessity", Text),
            ("proportionality", Text),
            ("subsidiarity", Text),
            ("risks", Text),
            ("mitigation", Text),
            ("legal_advice_on", Date),
            ("requests", List),
            ("weighing_notes", List),
            ("text", Text),
            ("classification", ordered::<Classification>()),
        ],
        ItemKind::WeighingNote => vec![
            ("party", Text),
            ("version", Whole),
            ("adopted_on", Date),
            ("adopted_by", ordered::<Level>()),
            ("valid_until", Date),
            ("risk_profile", Form::of::<RiskProfile>()),
            ("added_value", Text),
            ("international_obligations", Text),
            ("quid_pro_quo", Text),
            ("permitted", Form::CodeList(codes::<Permitted>())),
            ("required_level", ordered::<Level>()),
            ("text", Text),
            ("classification", ordered::<Classification>()),
        ],
        ItemKind::Person => vec![
            ("disclosure", Text),
            ("category", Text),
            ("data_categories", List),
            ("grounds", Text),
            ("notes", Text),
        ],
        ItemKind::Matter => vec![
            ("title", Text),
            ("kind", Form::of::<MatterKind>()),
            ("text", Text),
            ("classification", ordered::<Classification>()),
        ],
    }
}
