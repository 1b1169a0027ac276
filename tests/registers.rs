//! The sample registers, as a service would deliver them: imported by their mapping, and by a suggested one.

use crate::cli::{Desk, numbers};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// The columns of the register of disclosures.
const COLUMNS: [&str; 18] = [
    "Dienst",
    "Jaar",
    "Volgnr.",
    "Datum verstrekking",
    "Ontvangende partij",
    "Aard",
    "Wijze van verstrekken",
    "Aantal personen",
    "Categorieën personen",
    "Voorwaarden",
    "Betrouwbaarheid",
    "Bronvermelding",
    "Actualiteit",
    "Afkomstig van",
    "Toestemming herkomst",
    "Toestemming",
    "Onderwerp",
    "Paraaf",
];

/// Its rows; a date with a `*` is a date cell, the others are texts.
const ROWS: [[&str; 18]; 9] = [
    [
        "AIVD",
        "2019",
        "42",
        "*2019-09-12",
        "Dienst Alder",
        "persoonsgegevens",
        "bericht",
        "1",
        "uitreizigers",
        "derdepartijregel; uitsluitend inlichtingen",
        "Betrouwbaar, uit twee bronnen",
        "AB-2019-311",
        "september 2019",
        "",
        "",
        "OT-2019-03",
        "Vraag over een reisgenoot",
        "vdM",
    ],
    [
        "AIVD",
        "2019",
        "57",
        "*2019-10-03",
        "Dienst Berk",
        "persoonsgegevens",
        "bericht",
        "2",
        "reisfacilitators; financiers",
        "derdepartijregel; uitsluitend inlichtingen; vernietiging",
        "Waarschijnlijk",
        "AB-2019-350",
        "augustus 2019",
        "Dienst Alder",
        "ja",
        "IT-2019-17",
        "Betaling via een tussenpersoon",
        "vdM",
    ],
    [
        "AIVD",
        "2019",
        "58",
        "*2019-10-07",
        "Dienst Berk",
        "nil reply",
        "bericht",
        "0",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "Vraag naar een kenteken",
        "",
    ],
    [
        "AIVD",
        "2019",
        "91",
        "14-11-2019",
        "Dienst Alder, Dienst Berk",
        "persoonsgegevens",
        "overleg",
        "1",
        "uitreizigers",
        "derdepartijregel",
        "",
        "",
        "",
        "Dienst Berk",
        "nee",
        "OT-2019-03",
        "Mondeling gedeeld in een overleg",
        "LK",
    ],
    [
        "AIVD",
        "2019",
        "104",
        "*2019-12-02",
        "Verband Kompas",
        "persoonsgegevens",
        "groepskanaal",
        "1.137",
        "deelnemers aan een kanaal",
        "derdepartijregel; uitsluitend inlichtingen",
        "Gemengd",
        "AB-2019-402",
        "november 2019",
        "",
        "",
        "OT-2019-03; IT-2019-17",
        "Overname van een kanaal",
        "LK",
    ],
    [
        "AIVD",
        "2020",
        "4",
        "*2020-01-03",
        "Dienst Alder",
        "analyse",
        "briefing",
        "-",
        "",
        "uitsluitend inlichtingen",
        "Betrouwbaar",
        "AB-2020-002",
        "2019",
        "",
        "",
        "",
        "Dreigingsbeeld",
        "vdM",
    ],
    [
        "AIVD",
        "2020",
        "19",
        "20-01-2020",
        "Dienst Alder",
        "persoonsgegevens",
        "bericht",
        "1",
        "vermiste minderjarigen",
        "derdepartijregel; vernietiging",
        "Betrouwbaar",
        "AB-2020-014",
        "januari 2020",
        "",
        "",
        "OT-2019-03",
        "Vermiste minderjarige",
        "LK",
    ],
    [
        "AIVD",
        "2020",
        "43",
        "*2020-02-11",
        "Dienst Berk",
        "persoonsgegevens",
        "bericht",
        "1",
        "financiers",
        "derdepartijregel",
        "Onbekend",
        "",
        "",
        "",
        "",
        "IT-2019-17",
        "Zwager als bestuurder",
        "vdM",
    ],
    [
        "AIVD",
        "2020",
        "50",
        "*2020-02-24",
        "Verband Kompas",
        "persoonsgegevens",
        "groepskanaal",
        "3",
        "uitreizigers",
        "derdepartijregel; uitsluitend inlichtingen",
        "Betrouwbaar",
        "AB-2020-061",
        "februari 2020",
        "Dienst Alder",
        "ja",
        "OT-2019-03",
        "Reservekanalen",
        "LK",
    ],
];

const AUTHORISATIONS: &str = "Kenmerk;Soort;Niveau;Verleend op;Geldig van;Geldig t/m;Partijen;Categorieën gegevens;Limitatief;Noodzaak;Risico's\r\n\
OT-2019-03;overkoepelende toestemming;dienstleiding;28 mei 2019;1 juni 2019;31 mei 2020;Dienst Alder, Verband Kompas;identiteitsgegevens, reisgegevens;ja;\"Zicht op reisbewegingen;\nalleen met de partner te verkrijgen\";Gebruik bij grensovergang – beperkt\r\n\
IT-2019-17;individuele toestemming;unithoofd;1 oktober 2019;;;Dienst Berk;identiteitsgegevens, financiële gegevens;nee;Financiering in beeld brengen;\r\n";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/registers")
}

fn in_folder(name: &str) -> String {
    folder().join(name).display().to_string()
}

/// Writes the registers anew: `cargo test --test main -- --ignored write_the_sample_registers`.
#[test]
#[ignore = "writes sample-data/registers"]
fn write_the_sample_registers() {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2021, 3, 1).unwrap();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let (bold, date) = (Format::new().set_bold(), Format::new().set_num_format("dd-mm-yyyy"));
    let sheet = workbook.add_worksheet().set_name("Verstrekkingen").unwrap();
    sheet.write_with_format(0, 0, "Verstrekkingenregister buitenlandse diensten", &bold).unwrap();
    sheet.write(1, 0, "Periode 1 september 2019 - 1 maart 2020, uitdraai van 26 februari 2021").unwrap();
    for (place, name) in (0..).zip(COLUMNS) {
        sheet.write_with_format(3, place, name, &bold).unwrap();
    }
    for (row, cells) in (4..).zip(ROWS) {
        for (place, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            match (cell.strip_prefix('*'), cell.parse::<f64>()) {
                (Some(day), _) => {
                    let day = ExcelDateTime::parse_from_str(day).unwrap();
                    sheet.write_with_format(row, place, day, &date).unwrap()
                }
                (None, Ok(number)) if cell != "1.137" => sheet.write(row, place, number).unwrap(),
                _ => sheet.write(row, place, cell).unwrap(),
            };
        }
    }
    sheet.write(14, 0, "Totaal aantal verstrekkingen").unwrap();
    sheet.write(14, 3, 9).unwrap();
    let notes = workbook.add_worksheet().set_name("Toelichting").unwrap();
    notes.write(0, 0, "Een verstrekking zonder toestemming is een nil reply of een analyse.").unwrap();
    workbook.save(folder().join("verstrekkingenregister.xlsx")).unwrap();
    let bytes: Vec<u8> =
        AUTHORISATIONS.chars().map(|c| if c == '–' { 0x96 } else { u8::try_from(c as u32).unwrap() }).collect();
    fs::write(folder().join("toestemmingen.csv"), bytes).unwrap();
}

fn import(desk: &Desk, mapping: &str, flags: &[&str], code: i32) -> (String, String) {
    let sources = ["onderzoek.json", "toestemmingen.csv", "verstrekkingenregister.xlsx"].map(in_folder);
    let mut arguments = vec!["import", "f.toets", "--mapping", mapping];
    arguments.extend(sources.iter().map(String::as_str));
    arguments.extend(flags);
    desk.run(code, &arguments)
}

fn exported(desk: &Desk) -> Value {
    serde_json::from_str(&desk.run(0, &["export", "bundle", "f.toets"]).0).unwrap()
}

#[test]
fn registers_are_imported_by_their_mapping() {
    let desk = Desk::new();
    let mapping = in_folder("mapping.toml");
    let (_, dry) = import(&desk, &mapping, &["--dry-run"], 0);
    assert!(!desk.path("f.toets").exists(), "{dry}");
    let (out, said) = import(&desk, &mapping, &[], 0);
    assert!(out.contains("disclosures") && out.contains('9'), "{out}");
    assert!(
        said.contains("15 rows read = 9 taken + 2 empty + 1 left out as the mapping says + 3 rows with title"),
        "{said}"
    );
    assert!(
        said.contains(
            "toestemmingen.csv (Windows-1252, \";\" between cells, columns named in row 1): 3 rows read = 2 taken"
        ),
        "{said}"
    );
    let bundle = exported(&desk);
    let found = |table: &str, reference: &str| {
        bundle[table].as_array().unwrap().iter().find(|record| record["ref"] == reference).unwrap().clone()
    };
    assert_eq!(
        found("disclosures", "AIVD-2019-0104"),
        serde_json::json!({
            "ref": "AIVD-2019-0104", "service": "AIVD", "date": "2019-12-02", "parties": ["G-KOMPAS"],
            "content": "personal_data", "regime": "multilateral", "channel": "group_channel",
            "authorisations": ["OT-2019-03", "IT-2019-17"], "persons_count": 1137,
            "person_categories": ["deelnemers aan een kanaal"],
            "conditions": ["third_party_rule", "intelligence_use_only"], "reliability": "Gemengd",
            "source_reference": "AB-2019-402", "currency": "november 2019", "subject": "Overname van een kanaal"
        })
    );
    let briefing = found("disclosures", "AIVD-2020-0004");
    assert_eq!((&briefing["content"], &briefing["persons_count"]), (&"analytical".into(), &Value::Null));
    let oral = found("disclosures", "AIVD-2019-0091");
    assert_eq!((&oral["date"], &oral["origin_consent"]), (&"2019-11-14".into(), &false.into()));
    assert_eq!(oral["parties"], serde_json::json!(["P-ALDER", "P-BERK"]));
    let umbrella = found("authorisations", "OT-2019-03");
    assert_eq!((&umbrella["granted_on"], &umbrella["categories_closed"]), (&"2019-05-28".into(), &true.into()));
    assert_eq!(umbrella["risks"], "Gebruik bij grensovergang – beperkt");
    assert_eq!(umbrella["necessity"], "Zicht op reisbewegingen;\nalleen met de partner te verkrijgen");

    // The same again is recognised.
    let summary = import(&desk, &mapping, &["--format", "json"], 0).0;
    let summary: Value = serde_json::from_str(&summary).unwrap();
    assert_eq!(numbers(&summary["tables"]["disclosures"], &["read", "new", "unchanged"]), [9, 0, 9]);
}

#[test]
fn a_folder_gives_the_workbooks_that_the_mapping_names() {
    let desk = Desk::new();
    fs::create_dir(desk.path("delivery")).unwrap();
    for name in ["toestemmingen.csv", "verstrekkingenregister.xlsx"] {
        fs::copy(folder().join(name), desk.path("delivery").join(name)).unwrap();
    }
    fs::write(desk.path("delivery/report.xlsx"), "no register").unwrap();
    let (first, mapping) = (in_folder("onderzoek.json"), in_folder("mapping.toml"));
    let arguments = ["import", "f.toets", &first, "delivery", "--mapping", &mapping, "--format", "json"];
    let summary = desk.json(&arguments);
    assert_eq!(numbers(&summary["tables"]["disclosures"], &["read", "new"]), [9, 9]);
    assert_eq!(numbers(&summary["tables"]["authorisations"], &["read", "new"]), [2, 2]);
    // What is handed back of a folder lies beside it.
    let narrow = fs::read_to_string(&mapping).unwrap().replace("\"nil reply\" = \"nil_reply\", ", "");
    fs::write(desk.path("m.toml"), narrow).unwrap();
    desk.run(0, &["import", "g.toets", &first, "delivery", "--mapping", "m.toml", "--keep-going"]);
    assert_eq!(fs::read_to_string(desk.path("delivery.rejected.jsonl")).unwrap().lines().count(), 1);
}

#[test]
fn what_is_not_as_declared_is_rejected_with_its_place() {
    let desk = Desk::new();
    let mapping = fs::read_to_string(folder().join("mapping.toml")).unwrap();
    let changed = mapping.replacen("\"nee\" = false", "\"neen\" = false", 1).replace("\"%d-%m-%Y\"", "\"%m/%d/%Y\"");
    fs::write(desk.path("m.toml"), changed).unwrap();
    let path = desk.path("m.toml").display().to_string();
    let (out, _) = import(&desk, &path, &["--dry-run", "--keep-going", "--format", "json"], 0);
    let summary: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(numbers(&summary["tables"]["disclosures"], &["read", "new", "rejected"]), [9, 7, 2]);
    let rejected = summary["rejected"].as_array().unwrap();
    let place = |nth: usize| (rejected[nth]["row"].clone(), rejected[nth]["column"].clone());
    assert_eq!(place(0), (8.into(), "date".into()));
    assert_eq!(place(1), (8.into(), "origin_consent".into()));
    assert!(
        rejected[0]["reason"].to_string().contains("Datum verstrekking")
            && rejected[0]["reason"].to_string().contains("14-11-2019")
    );

    // A column that is not there, by its line in the mapping and the nearest name.
    fs::write(desk.path("m.toml"), mapping.replace("\"Bronvermelding\"", "\"Bronvermeldingen\"")).unwrap();
    let (_, said) = import(&desk, &path, &[], 1);
    assert!(
        said.contains("\"Bronvermeldingen\"") && said.contains("\"Bronvermelding\"") && said.contains("on line "),
        "{said}"
    );
    fs::write(desk.path("m.toml"), mapping.replace("person_categories =", "person_categorys =")).unwrap();
    let (_, said) = import(&desk, &path, &[], 1);
    assert!(said.contains("m.toml") && said.contains("Was \"person_categories\" meant?"), "{said}");
    assert!(!desk.path("f.toets").exists());
}

#[test]
fn a_suggested_mapping_imports_after_small_corrections() {
    let desk = Desk::new();
    let sources = ["toestemmingen.csv", "verstrekkingenregister.xlsx"].map(in_folder);
    let arguments = ["import", "--suggest", "f.toets", &sources[0], &sources[1], "-o", "m.toml"];
    desk.run(0, &arguments);
    assert!(!desk.path("f.toets").exists());
    desk.run(1, &arguments);
    let suggested = fs::read_to_string(desk.path("m.toml")).unwrap();
    println!("{suggested}");
    toets::import::parse_mapping(&suggested).unwrap();
    assert!(suggested.contains("[source.tables.disclosures]") && suggested.contains("[source.tables.authorisations]"));
    assert!(suggested.contains("header_row = 4") && suggested.contains("leave_out = [\"Totaal\""), "{suggested}");
    assert!(suggested.contains("encoding = \"windows-1252\"") && suggested.contains("separator = \";\""));

    // What a person adds: the codes of the parties, the one service, and what two fields share.
    let parties =
        "values = { \"Dienst Alder\" = \"P-ALDER\", \"Dienst Berk\" = \"P-BERK\", \"Verband Kompas\" = \"G-KOMPAS\" }";
    let mut corrected = suggested.replace("# service = { value = \"\" }", "service = { value = \"AIVD\" }");
    for column in ["Ontvangende partij", "Partijen", "Afkomstig van"] {
        let column = format!("column = \"{column}\"");
        corrected = corrected.replace(&column, &format!("{column}, {parties}"));
    }
    fs::write(desk.path("m.toml"), corrected).unwrap();
    let path = desk.path("m.toml").display().to_string();
    let (out, _) = import(&desk, &path, &["--format", "json"], 0);
    let summary: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(numbers(&summary["tables"]["disclosures"], &["read", "new", "rejected"]), [9, 9, 0]);
    assert_eq!(numbers(&summary["tables"]["authorisations"], &["read", "new", "rejected"]), [2, 2, 0]);
    let bundle = exported(&desk);
    let first =
        bundle["disclosures"].as_array().unwrap().iter().find(|record| record["ref"] == "AIVD-2019-0042").unwrap();
    assert_eq!((&first["date"], &first["content"]), (&"2019-09-12".into(), &"personal_data".into()));
    assert_eq!(first["conditions"], serde_json::json!(["third_party_rule", "intelligence_use_only"]));

    // Without a file to import into; what is no register is said.
    let (out, _) = desk.run(0, &["import", "--suggest", &sources[0]]);
    assert!(out.contains("[[source]]"));
    let (out, _) = desk.run(0, &["import", "--suggest", &sources[0], &sources[1]]);
    assert!(out.contains("toestemmingen.csv") && out.contains("verstrekkingenregister.xlsx"), "{out}");
    let (_, said) = desk.run(0, &["import", "--suggest", &in_folder("onderzoek.json")]);
    assert!(said.contains("nothing could be suggested"), "{said}");
}

#[test]
fn the_form_of_a_file_may_be_declared() {
    let desk = Desk::new();
    fs::write(desk.path("i.json"), r#"{"toets_bundle": 1, "investigation": {"title": "T"}}"#).unwrap();
    fs::write(desk.path("services.csv"), b"Diensten|1 maart\n\ncode|name\nA|Dienst \xe9\n\n").unwrap();
    let declared = ["--separator", "|", "--encoding", "windows-1252", "--header-row", "3"];
    let import =
        |code, flags: &[&str]| desk.run(code, &[&["import", "f.toets", "i.json", "services.csv"], flags].concat()).1;
    let said = import(0, &declared);
    assert!(said.contains("5 rows read = 1 taken + 2 empty + 2 rows with title and column names"), "{said}");
    assert!(import(1, &[&declared[..4], &["--header-row", "2"]].concat()).contains("Correct header_row"));
    assert!(import(2, &["--encoding", "ebcdic"]).contains("ebcdic"));
    assert!(import(2, &["--suggest", "--mapping", "m"]).contains("--mapping"));
}

/// What a service delivers as JSON under names of its own, in a folder beside its other registers.
#[test]
fn json_with_names_of_its_own_comes_in_by_a_mapping() {
    let desk = Desk::new();
    fs::create_dir(desk.path("levering")).unwrap();
    fs::write(desk.path("levering/investigation.csv"), "title\nT\n").unwrap();
    fs::write(desk.path("levering/services.csv"), "code\nAIVD\n").unwrap();
    let record = |number: u32, date: &str| {
        format!(
            r#"{{"dienst": "AIVD", "nr": {number}, "datum": "{date}", "aard": "nil reply", "ontvanger": {{"code": "P", "naam": "Dienst Alder"}}, "paraaf": "vdM"}}"#
        )
    };
    let source =
        |second: &str| format!(r#"{{"gemaakt": "2020-03-01", "rijen": [{}, {second}]}}"#, record(1, "12-09-2019"));
    fs::write(desk.path("levering/register.json"), source(&record(2, "2019/09/13"))).unwrap();
    let (suggested, _) = desk.run(0, &["import", "--suggest", "levering/register.json"]);
    assert!(suggested.contains("sheet = \"rijen\"") && suggested.contains("\"datum\""), "{suggested}");
    assert!(!suggested.contains("header_row"), "{suggested}");
    fs::write(
        desk.path("mapping.toml"),
        r#"
        [[source]]
        file = "register.json"
        [source.tables.parties]
        distinct = true
        code = "ontvanger.code"
        name = "ontvanger.naam"
        kind = { value = "foreign_service" }
        [source.tables.disclosures]
        ref = { template = "{dienst}-{nr:03}" }
        service = "dienst"
        date = { column = "datum", date = "%d-%m-%Y" }
        parties = "ontvanger.code"
        content = { column = "aard", values = { "nil reply" = "nil_reply" } }
        "#,
    )
    .unwrap();
    let import = ["import", "f.toets", "levering", "--mapping", "mapping.toml"];
    let (_, said) = desk.run(1, &import);
    assert!(said.contains("register.json, disclosures row 2, field date: ") && said.contains("2019/09/13"), "{said}");
    fs::write(desk.path("levering/register.json"), source(&record(2, "13-09-2019"))).unwrap();
    let (_, said) = desk.run(0, &import);
    assert!(said.contains("3 rows read = 2 taken"), "{said}");
    desk.run(0, &["export", "bundle", "f.toets", "-o", "f.json"]);
    let bundle: Value = serde_json::from_str(&fs::read_to_string(desk.path("f.json")).unwrap()).unwrap();
    assert_eq!(bundle["parties"].as_array().unwrap().len(), 1);
    assert_eq!(bundle["disclosures"][1]["ref"], "AIVD-002");
    assert_eq!(bundle["disclosures"][1]["paraaf"], "vdM");
}
