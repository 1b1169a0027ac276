//! The look of an ODT: its styles, defaults and typefaces, and the page of its standard master page. Lists, outline
//! numbering, pictures, embedded fonts, languages and hidden text stay behind.

use super::archive::{Archive, part};
use super::branch::{Allowed, Branch};
use super::house::{Look, PAGE, STYLES, within};
use crate::domain::document_file::FileFault;
use crate::domain::house::{HousePage, HouseStyle, KEPT, heading_level};
use std::collections::BTreeSet;

pub(super) const ALLOWED: Allowed = Allowed {
    elements: &[
        "office:document-styles",
        "office:font-face-decls",
        "office:styles",
        "office:automatic-styles",
        "office:master-styles",
        "style:font-face",
        "style:default-style",
        "style:style",
        "style:paragraph-properties",
        "style:text-properties",
        "style:tab-stops",
        "style:tab-stop",
        "style:page-layout",
        "style:page-layout-properties",
        "style:header-style",
        "style:footer-style",
        "style:header-footer-properties",
        "style:master-page",
    ],
    attribute: |name| {
        ["fo:", "style:", "svg:font-", "svg:height"].iter().any(|start| name.starts_with(start))
            && !LEFT.contains(&name)
            && !["language", "country", "script", "rfc-", "list-", "data-style", "register"]
                .iter()
                .any(|part| name.contains(part))
    },
};

/// What refers to parts that stay behind, or does something of its own.
const LEFT: &[&str] =
    &["style:master-page-name", "style:auto-update", "style:page-number", "style:percentage-data-style-name"];

pub(super) fn read(archive: &mut Archive<'_>) -> Result<Look, FileFault> {
    let bytes = part(archive, "styles.xml")?.ok_or_else(|| within("styles.xml"))?;
    let root = Branch::read(super::house::bounded(&bytes)?, ALLOWED)?;
    let root = root.ok_or_else(|| within("office:document-styles"))?;
    let page = page(&root);
    let width = page.as_ref().map_or(PAGE, |page| page.text_width);
    let fonts = root.child("office:font-face-decls").filter(|found| !found.inside.is_empty());
    let fonts = fonts.map(Branch::markup).unwrap_or_default();
    let none = Branch::default();
    let found = root.child("office:styles").unwrap_or(&none);
    let is_style = |branch: &&Branch| {
        branch.name == "style:style" && matches!(branch.attribute("style:family"), Some("paragraph" | "text"))
    };
    let known: BTreeSet<&str> =
        found.inside.iter().filter(is_style).filter_map(|style| style.attribute("style:name")).collect();
    let styles =
        found.inside.iter().filter(is_style).take(STYLES).filter_map(|style| taken(style, &known, width)).collect();
    Ok(Look { defaults: defaults(found), fonts, styles, page })
}

/// What holds for every paragraph, and for the text in it.
fn defaults(found: &Branch) -> Vec<String> {
    let of = |branch: &&Branch| {
        branch.name == "style:default-style" && branch.attribute("style:family") == Some("paragraph")
    };
    let Some(found) = found.inside.iter().find(of) else { return Vec::new() };
    let inside = |name: &str| found.child(name).map(Branch::markup).unwrap_or_default();
    ["style:paragraph-properties", "style:text-properties"].map(inside).into()
}

fn taken(style: &Branch, known: &BTreeSet<&str>, width: u32) -> Option<HouseStyle> {
    let mut style = style.clone();
    let id = style.attribute("style:name")?.to_owned();
    for name in ["style:parent-style-name", "style:next-style-name"] {
        if style.attribute(name).is_some_and(|named| !known.contains(named)) {
            style.drop_attributes(|known| known == name);
        }
    }
    if style.attribute("style:family") == Some("paragraph") {
        keep(&mut style, &id, width);
    }
    Some(HouseStyle { id, markup: style.markup() })
}

/// What stays the report's: a heading is one and stays with its text, header and footer fill the line.
fn keep(style: &mut Branch, id: &str, width: u32) {
    let level = heading_level(id);
    style.drop_attributes(|name| name == "style:default-outline-level");
    if let Some(level) = level {
        style.set("style:default-outline-level", &level.to_string());
    }
    let properties = style.child_made("style:paragraph-properties", &["style:text-properties"]);
    if level.is_some() || KEPT.contains(&id) || id == "Heading" || id.starts_with("Table_20_Heading") {
        properties.set("fo:keep-with-next", "always");
    }
    if ["Header", "Footer"].contains(&id) {
        let stops = properties.child_made("style:tab-stops", &[]);
        stops.inside.clear();
        for (kind, place) in [("center", width / 2), ("right", width)] {
            let place = format!("{:.2}pt", f64::from(place) / 20.0);
            stops.inside.push(Branch::of("style:tab-stop", &[("style:position", &place), ("style:type", kind)]));
        }
    }
}

/// The layout that its first page has.
fn page(root: &Branch) -> Option<HousePage> {
    let masters = root.child("office:master-styles")?;
    let standard = masters.inside.iter().find(|page| page.attribute("style:name") == Some("Standard"));
    let named = standard.or_else(|| masters.inside.first())?.attribute("style:page-layout-name")?;
    let layouts = root.child("office:automatic-styles")?;
    let layout = layouts.inside.iter().find(|layout| layout.attribute("style:name") == Some(named))?;
    let properties = layout.child("style:page-layout-properties")?;
    let length = |name: &str| properties.attribute(name).and_then(twentieths);
    let [width, height] = [length("fo:page-width")?, length("fo:page-height")?];
    let all = length("fo:margin").unwrap_or_default();
    let [top, right, bottom, left] =
        ["top", "right", "bottom", "left"].map(|side| length(&format!("fo:margin-{side}")).unwrap_or(all));
    let text_width = super::house::text_width([width, left, right], [height, top, bottom])?;
    let mut kept = Branch::of("style:page-layout-properties", &[]);
    let taken = [
        "fo:page-width",
        "fo:page-height",
        "style:print-orientation",
        "fo:margin",
        "fo:margin-top",
        "fo:margin-right",
        "fo:margin-bottom",
        "fo:margin-left",
    ];
    for name in taken {
        if let Some(value) = properties.attribute(name) {
            kept.set(name, value);
        }
    }
    let mut markup = kept.markup();
    for (name, default) in [("style:header-style", HEADER), ("style:footer-style", FOOTER)] {
        let own = layout.child(name).and_then(|found| found.child("style:header-footer-properties"));
        let mut style = Branch::of(name, &[]);
        style.inside.push(own.cloned().unwrap_or_else(|| Branch::of("style:header-footer-properties", default)));
        markup += &style.markup();
    }
    Some(HousePage { markup, text_width })
}

const HEADER: &[(&str, &str)] = &[("fo:min-height", "1.3cm"), ("fo:margin-bottom", "0.7cm")];
const FOOTER: &[(&str, &str)] = &[("fo:min-height", "1.2cm"), ("fo:margin-top", "0.6cm")];

/// A length in twentieths of a point.
fn twentieths(length: &str) -> Option<u32> {
    let unit = length.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number: f64 = length[..length.len() - unit.len()].parse().ok()?;
    let points = match unit {
        "cm" => number * 72.0 / 2.54,
        "mm" => number * 7.2 / 2.54,
        "in" => number * 72.0,
        "pt" => number,
        "pc" => number * 12.0,
        _ => return None,
    };
    let rounded = (points * 20.0).round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the bounds just tested")]
    (0.0..100_000.0).contains(&rounded).then_some(rounded as u32)
}
