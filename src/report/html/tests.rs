//! What HTML does with a tree, and what it never holds.

use super::*;
use crate::report::fixture::{HOSTILE, tree, worded};
use crate::report::tree::{Cell, Column, Paragraph, Table};

#[test]
fn every_kind_of_block_has_its_place() {
    insta::assert_snapshot!(render(&worded("woord")).replace(STYLE, ""));
}

#[test]
fn only_headings_of_the_file_are_linked_to() {
    for text in HOSTILE {
        let html = render(&worded(text));
        for (at, _) in html.match_indices("href=") {
            assert!(html[at..].starts_with("href=\"#h"), "{text}");
        }
        assert!(!html.contains("<script") && !html.contains("<img"), "{text}");
    }
}

#[test]
fn a_marking_cannot_leave_its_rule() {
    assert_eq!(css_string("Stg. GEHEIM"), r#""Stg\2e  GEHEIM""#);
    assert_eq!(css_string("\"; } </style>\n\\"), r#""\22 \3b  \7d  \3c \2f style\3e \5c ""#);
}

#[test]
fn a_line_feed_is_a_line_break() {
    let block = Block::Paragraph(Paragraph { number: None, spans: vec!["a\nb".into()] });
    assert!(render(&tree(vec![block])).contains("<p>a<br/>b</p>"));
    let rows = vec![vec![Cell::Text("a\nb".into())]];
    let table = Table { name: "t".into(), title: "T".into(), columns: vec![Column::left("k")], rows };
    assert!(render(&tree(vec![Block::Table(table)])).contains(r#"<th scope="row" class="left">a<br/>b</th>"#));
}
