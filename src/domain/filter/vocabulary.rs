//! The words of the filter language: each field and each fixed value has one word in English, which is what is kept,
//! and one in Dutch.
//!
//! They are part of the language, as its signs are, so that wherever a filter is read both are understood. No word of
//! one language means something else in the other.

use super::fields::Form;
use crate::domain::codes::Language;
use std::borrow::Cow;

/// What fields are called: (English, Dutch).
pub(super) const FIELDS: &[(&str, &str)] = &[
    ("kind", "soort"),
    ("signal", "signaal"),
    ("verdict", "oordeel"),
    ("norm", "norm"),
    ("required", "vereist"),
    ("reader", "lezer"),
    ("state", "staat"),
    ("ref", "kenmerk"),
    ("service", "dienst"),
    ("date", "datum"),
    ("parties", "ontvangers"),
    ("content", "inhoud"),
    ("regime", "regime"),
    ("channel", "wijze"),
    ("authorisations", "toestemmingen"),
    ("persons_count", "aantal_personen"),
    ("person_categories", "soorten_personen"),
    ("data_categories", "soorten_gegevens"),
    ("conditions", "voorwaarden"),
    ("reliability", "betrouwbaarheid"),
    ("source_reference", "bron"),
    ("currency", "actualiteit"),
    ("measures_applied", "toegepaste_maatregelen"),
    ("requests", "verzoeken"),
    ("origin_service", "herkomst"),
    ("origin_consent", "instemming"),
    ("registration", "registratie"),
    ("ground", "grond"),
    ("subject", "onderwerp"),
    ("text", "tekst"),
    ("classification", "rubricering"),
    ("level", "niveau"),
    ("granted_on", "verleend_op"),
    ("valid_from", "geldig_vanaf"),
    ("valid_until", "geldig_tot_en_met"),
    ("categories_closed", "gesloten_soorten"),
    ("necessity", "noodzaak"),
    ("proportionality", "proportionaliteit"),
    ("subsidiarity", "subsidiariteit"),
    ("risks", "risico's"),
    ("mitigation", "risicobeperking"),
    ("legal_advice_on", "juridisch_advies_op"),
    ("weighing_notes", "wegingsnotities"),
    ("party", "ontvanger"),
    ("version", "versie"),
    ("adopted_on", "vastgesteld_op"),
    ("adopted_by", "vastgesteld_door"),
    ("risk_profile", "risicoprofiel"),
    ("added_value", "toegevoegde_waarde"),
    ("international_obligations", "internationale_verplichtingen"),
    ("quid_pro_quo", "quid_pro_quo"),
    ("permitted", "toegestaan"),
    ("required_level", "vereist_niveau"),
    ("criteria.democratic_embedding.rating", "criteria.democratische_inbedding.waardering"),
    ("criteria.human_rights.rating", "criteria.mensenrechten.waardering"),
    ("criteria.professionalism_reliability.rating", "criteria.professionaliteit_betrouwbaarheid.waardering"),
    ("criteria.powers_capabilities.rating", "criteria.bevoegdheden_mogelijkheden.waardering"),
    ("criteria.data_protection.rating", "criteria.gegevensbescherming.waardering"),
    ("measures", "maatregelen"),
    ("disclosure", "verstrekking"),
    ("category", "categorie"),
    ("grounds", "grondslag"),
    ("notes", "aantekeningen"),
    ("title", "titel"),
    // Stands for any column that was delivered beside those of the bundle.
    ("extra.NAME", "extra.NAAM"),
];

/// What values from a fixed list are called: (English, Dutch).
pub(super) const VALUES: &[(&str, &str)] = &[
    ("true", "ja"),
    ("false", "nee"),
    ("in_order", "in_orde"),
    ("careless", "onzorgvuldig"),
    ("unlawful", "onrechtmatig"),
    ("not_assessable", "niet_te_beoordelen"),
    ("not_applicable", "nvt"),
    ("excluded", "uitgesloten"),
    ("not_drawn", "niet_getrokken"),
    ("conflict", "verschil"),
    ("in_progress", "in_behandeling"),
    ("unreviewed", "nog_niet_bekeken"),
    ("assessed", "beoordeeld"),
    ("open", "open"),
    ("disclosure", "verstrekking"),
    ("authorisation", "toestemming"),
    ("weighing_note", "wegingsnotitie"),
    ("person", "persoon"),
    ("matter", "onderwerp"),
    ("unclassified", "ongerubriceerd"),
    ("dep_v", "dep_v"),
    ("stg_c", "stg_c"),
    ("stg_g", "stg_g"),
    ("stg_zg", "stg_zg"),
    ("none", "geen"),
    ("head_of_team", "teamhoofd"),
    ("head_of_unit", "unithoofd"),
    ("director", "dienstleiding"),
    ("minister", "minister"),
    ("personal_data", "persoonsgegevens"),
    ("nil_reply", "nil_reply"),
    ("analytical", "analytisch"),
    ("bilateral", "bilateraal"),
    ("multilateral", "multilateraal"),
    ("security_screening", "veiligheidsonderzoek"),
    ("domestic", "binnenlands"),
    ("message", "bericht"),
    ("briefing", "briefing"),
    ("meeting", "overleg"),
    ("group_channel", "groepskanaal"),
    ("third_party_rule", "derdepartijregel"),
    ("intelligence_use_only", "alleen_inlichtingengebruik"),
    ("destruction", "vernietiging"),
    ("individual", "individueel"),
    ("umbrella", "overkoepelend"),
    ("group", "groepsafweging"),
    ("memo", "autorisatienota"),
    ("structural", "structureel"),
    ("regular", "regulier"),
    ("elevated", "verhoogd"),
    ("met", "voldoet"),
    ("partly", "voldoet_deels"),
    ("not_met", "voldoet_niet"),
    ("evaluated_personal_data", "geëvalueerde_persoonsgegevens"),
    ("unevaluated_data", "ongeëvalueerde_gegevens"),
    ("analytical_products", "analytische_producten"),
    ("joint_operations", "gezamenlijke_operaties"),
    ("technical_support", "technische_ondersteuning"),
    ("policy", "beleid"),
    ("instruction", "werkinstructie"),
    ("practice", "praktijk"),
    ("system", "systeem"),
];

/// A word in a language; one that is not of the vocabulary (a column of its own, a code of the framework) stays.
fn word<'w>(words: &[(&'static str, &'static str)], code: &'w str, language: Language) -> &'w str {
    let found = words.iter().find(|(english, _)| *english == code);
    match (found, language) {
        (Some((_, dutch)), Language::Dutch) => dutch,
        _ => code,
    }
}

/// The English of a word in either language; one that is not of the vocabulary stays.
fn code<'w>(words: &[(&'static str, &'static str)], typed: &'w str) -> &'w str {
    let typed_plainly = plain(typed);
    words.iter().find(|(_, dutch)| plain(dutch) == typed_plainly).map_or(typed, |(english, _)| english)
}

/// What a field is called.
#[must_use]
pub fn field_word(name: &str, language: Language) -> &str {
    word(FIELDS, name, language)
}

/// What a value from a fixed list is called.
#[must_use]
pub fn value_word(value: &str, language: Language) -> &str {
    word(VALUES, value, language)
}

/// The name of a field that was typed in either language.
#[must_use]
pub fn field_code(typed: &str) -> &str {
    code(FIELDS, typed)
}

/// The value that was typed in either language, of a field with these values.
pub(super) fn value_code<'w>(form: &Form, typed: &'w str) -> &'w str {
    let value = code(VALUES, typed);
    if form.values().contains(&value) { value } else { typed }
}

/// A word as a keyboard without a dead key for the diaeresis types it.
pub(super) fn plain(word: &str) -> Cow<'_, str> {
    if word.contains('ë') { Cow::Owned(word.replace('ë', "e")) } else { Cow::Borrowed(word) }
}
