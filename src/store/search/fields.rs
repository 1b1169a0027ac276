//! Which fields of a record are searched, and in which order a hit is looked for in them.

/// The fields of the records of a table, as `text_of_..` has them.
pub fn of_table(table: &str) -> &'static [&'static str] {
    match table {
        "weighing_notes" => &[
            "ref",
            "party",
            "criteria",
            "added_value",
            "international_obligations",
            "quid_pro_quo",
            "measures",
            "text",
            "extra",
        ],
        "authorisations" => &[
            "ref",
            "parties",
            "person_categories",
            "data_categories",
            "necessity",
            "proportionality",
            "subsidiarity",
            "risks",
            "mitigation",
            "requests",
            "weighing_notes",
            "text",
            "extra",
        ],
        "disclosures" => &[
            "ref",
            "parties",
            "authorisations",
            "person_categories",
            "data_categories",
            "reliability",
            "source_reference",
            "currency",
            "measures_applied",
            "requests",
            "origin_service",
            "registration",
            "ground",
            "subject",
            "text",
            "extra",
        ],
        "persons" => &["ref", "disclosure", "category", "data_categories", "grounds", "notes", "extra"],
        "matters" => &["ref", "title", "text", "extra"],
        "documents" => &["ref", "title", "text", "file", "extra"],
        _ => &[],
    }
}

/// A column as it is read by people: a list without its brackets.
pub fn shown(text: String) -> String {
    match serde_json::from_str::<Vec<String>>(&text) {
        Ok(list) if text.starts_with('[') => list.join(", "),
        _ => text,
    }
}
