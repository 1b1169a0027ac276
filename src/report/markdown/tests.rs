//! What Markdown does with a whole report and with hostile text.

use super::*;
use crate::domain::codes::{Code, Language};
use crate::report::tree::{Column, Paragraph};
use crate::report::{Audience, Request, Section, build, fixture};
use crate::text::{Text, sanitise};

fn markdown(language: Language, audience: Audience) -> String {
    let request = Request::new([Section::All], audience);
    let report = build(&fixture::data(), &fixture::framework(), &request, &Text::new(language)).unwrap();
    render(&report)
}

#[test]
fn a_complete_secret_report_in_dutch() {
    insta::assert_snapshot!(markdown(Language::Dutch, Audience::Secret));
}

#[test]
fn a_complete_public_report_in_dutch() {
    insta::assert_snapshot!(markdown(Language::Dutch, Audience::Public));
}

#[test]
fn a_complete_public_report_in_english() {
    insta::assert_snapshot!(markdown(Language::English, Audience::Public));
}

#[test]
fn a_fact_check_numbers_its_paragraphs() {
    let shown = markdown(Language::English, Audience::FactCheck);
    assert!(shown.contains("\n(1) ") && shown.contains("\n(12) "), "{shown}");
}

#[test]
fn nothing_secret_is_in_any_public_rendering() {
    for &section in Section::ALL {
        for language in [Language::Dutch, Language::English] {
            let request = Request::new([section], Audience::Public);
            let text = Text::new(language);
            let report = build(&fixture::marked(), &fixture::framework(), &request, &text).unwrap();
            let markdown = render(&report);
            let json = crate::report::json::render(&fixture::marked(), &fixture::framework(), &request, &text).unwrap();
            for shown in [markdown, json, format!("{report:?}")] {
                let place = shown.find(fixture::SECRET);
                assert_eq!(place.map(|at| &shown[at.saturating_sub(80)..]), None, "{section:?}");
            }
        }
    }
}

#[test]
fn what_is_not_secret_is_in_the_secret_and_the_public_report() {
    let request = |audience| Request::new([Section::All], audience);
    let text = Text::new(Language::Dutch);
    let shown =
        |audience| render(&build(&fixture::marked(), &fixture::framework(), &request(audience), &text).unwrap());
    assert!(shown(Audience::Secret).contains(fixture::SECRET));
    assert!(shown(Audience::Public).contains("V-OPEN"));
    assert!(shown(Audience::Public).contains("zonder toestemming op het juiste niveau"));
}

fn paragraph(text: &str) -> String {
    let block = Block::Paragraph(Paragraph { number: None, spans: vec![text.into()] });
    render(&fixture::tree(vec![block]))
}

#[test]
fn markup_in_the_data_is_inert() {
    assert_eq!(paragraph("<script>alert(1)</script>"), "\\<script\\>alert(1)\\</script\\>\n");
    assert_eq!(paragraph("[x](javascript:alert(1))"), "\\[x\\](javascript:alert(1))\n");
    assert_eq!(paragraph("![x](y)"), "!\\[x\\](y)\n");
    assert_eq!(
        paragraph("a | `b` *c* _d_ ~~e~~ &lt; $f$"),
        "a \\| \\`b\\` \\*c\\* \\_d\\_ \\~\\~e\\~\\~ \\&lt; \\$f\\$\n"
    );
    for (raw, inert) in [
        ("# a", "\\# a\n"),
        ("> a", "\\> a\n"),
        ("- a", "\\- a\n"),
        ("---", "\\---\n"),
        ("===", "\\===\n"),
        ("+ a", "\\+ a\n"),
        ("1. a", "1\\. a\n"),
        ("12) a", "12\\) a\n"),
        ("    a", "a\n"),
        ("a\n# b", "a\\\n\\# b\n"),
    ] {
        assert_eq!(paragraph(raw), inert);
    }
}

#[test]
fn addresses_do_not_become_links() {
    assert_eq!(paragraph("zie https://x.nl/a_b."), "zie `https://x.nl/a_b.`\n");
    assert_eq!(paragraph("www.x.nl"), "`www.x.nl`\n");
    assert_eq!(paragraph("mail a@b.nl"), "mail `a@b.nl`\n");
    assert_eq!(paragraph("http://a`b``c"), "``` http://a`b``c ```\n");
}

#[test]
fn cells_are_padded_by_width_and_keep_to_their_line() {
    let columns = vec![Column::left("naam"), Column::right("n")];
    let row = |text: &str, value: u64| vec![Cell::Text(text.into()), Cell::Number { value, shown: value.to_string() }];
    let rows = vec![row("漢字", 1), row("a|b\nc http://x|y", 163), vec![Cell::Missing, Cell::Missing]];
    let table = Block::Table(Table { name: "t".into(), title: "T".into(), columns, rows });
    let shown = render(&fixture::tree(vec![table]));
    let expected = [
        r"| naam                 |          n |",
        r"| -------------------- | ---------: |",
        r"| 漢字                 |          1 |",
        r"| a\|b␊c `http://x\|y` |        163 |",
        r"| *onbekend*           | *onbekend* |",
    ];
    assert_eq!(shown.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn no_scalar_reaches_the_file_raw_that_must_not() {
    for c in '\0'..=char::MAX {
        let shown = lines(&format!("x{c}y"));
        let raw = shown.chars().find(|&c| c != '\n' && sanitise::is_hidden(c));
        assert_eq!(raw, None, "{c:?}");
    }
}
