//! The look of a DOCX: its styles under the report's own ids, its defaults, its page. Fonts of a theme are named outright;
//! numbering, fields, frames, languages and hidden text stay behind.

use super::archive::{Archive, part};
use super::branch::{Allowed, Branch};
use super::docx_parts::main_part;
use super::house::{Look, PAGE, STYLES, within};
use super::xml::{Node, Xml, attribute};
use crate::domain::document_file::FileFault;
use crate::domain::house::{HousePage, HouseStyle, KEPT, WORD_STYLES, heading_level};
use std::collections::BTreeMap;

/// Properties of a paragraph, in the order that the format wants.
const PARAGRAPH: &[&str] = &[
    "w:keepNext",
    "w:keepLines",
    "w:pageBreakBefore",
    "w:widowControl",
    "w:pBdr",
    "w:shd",
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:mirrorIndents",
    "w:jc",
    "w:textAlignment",
    "w:outlineLvl",
];

pub(super) const ALLOWED: Allowed = Allowed {
    elements: &[
        "w:styles",
        "w:docDefaults",
        "w:rPrDefault",
        "w:pPrDefault",
        "w:style",
        "w:name",
        "w:basedOn",
        "w:next",
        "w:uiPriority",
        "w:qFormat",
        "w:semiHidden",
        "w:unhideWhenUsed",
        "w:pPr",
        "w:rPr",
        "w:tblPr",
        "w:tcPr",
        "w:tblStylePr",
        // Of a paragraph.
        "w:keepNext",
        "w:keepLines",
        "w:pageBreakBefore",
        "w:widowControl",
        "w:pBdr",
        "w:shd",
        "w:tabs",
        "w:tab",
        "w:suppressAutoHyphens",
        "w:spacing",
        "w:ind",
        "w:contextualSpacing",
        "w:mirrorIndents",
        "w:jc",
        "w:textAlignment",
        "w:outlineLvl",
        "w:top",
        "w:left",
        "w:bottom",
        "w:right",
        "w:start",
        "w:end",
        "w:between",
        "w:bar",
        // Of a run.
        "w:rFonts",
        "w:b",
        "w:bCs",
        "w:i",
        "w:iCs",
        "w:caps",
        "w:smallCaps",
        "w:strike",
        "w:dstrike",
        "w:color",
        "w:w",
        "w:kern",
        "w:position",
        "w:sz",
        "w:szCs",
        "w:highlight",
        "w:u",
        "w:bdr",
        "w:vertAlign",
        // Of a table.
        "w:tblStyleRowBandSize",
        "w:tblStyleColBandSize",
        "w:tblInd",
        "w:tblBorders",
        "w:tblCellMar",
        "w:insideH",
        "w:insideV",
        "w:tcBorders",
        "w:vAlign",
        "w:tcMar",
        "w:noWrap",
    ],
    attribute: |name| name.starts_with("w:") && !name.starts_with("w:rsid"),
};

pub(super) fn read(archive: &mut Archive<'_>) -> Result<Look, FileFault> {
    let bytes = part(archive, "word/styles.xml")?.ok_or_else(|| within("word/styles.xml"))?;
    let fonts = theme_fonts(archive)?;
    let page = page(archive)?;
    let mut root = Branch::read(super::house::bounded(&bytes)?, ALLOWED)?.ok_or_else(|| within("w:styles"))?;
    root.each(&mut |branch| outright(branch, &fonts));
    let defaults = root.child("w:docDefaults").map(defaults).unwrap_or_default();
    let names = names(&root);
    let width = page.as_ref().map(|page| page.text_width);
    let styles = root.inside.into_iter().filter_map(|style| taken(style, &names, width)).take(STYLES).collect();
    Ok(Look { defaults, fonts: String::new(), styles, page })
}

/// What holds for every run and for every paragraph.
fn defaults(found: &Branch) -> Vec<String> {
    let inside = |outer: &str, inner: &str| found.child(outer).and_then(|branch| branch.child(inner)).cloned();
    let markup = |branch: Option<Branch>| branch.map(|branch| branch.inside.iter().map(Branch::markup).collect());
    [inside("w:rPrDefault", "w:rPr"), inside("w:pPrDefault", "w:pPr")]
        .map(|found| markup(found).unwrap_or_default())
        .into()
}

/// The new id of each style: the report's own where Word knows it under the same name, else its own, out of their way.
fn names(root: &Branch) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for style in &root.inside {
        let (Some(id), Some(name)) = (style.attribute("w:styleId"), style.child("w:name").and_then(value)) else {
            continue;
        };
        let name = name.to_lowercase();
        let own = WORD_STYLES.iter().find(|(_, known)| *known == name).map(|(id, _)| (*id).to_owned());
        let taken = WORD_STYLES.iter().any(|(known, _)| *known == id);
        let new = own.unwrap_or_else(|| if taken { format!("House{id}") } else { id.to_owned() });
        if !names.values().any(|known| *known == new) {
            names.insert(id.to_owned(), new);
        }
    }
    names
}

fn value(branch: &Branch) -> Option<&str> {
    branch.attribute("w:val")
}

/// A style as the report uses it; `None` for what is none, or has no name.
fn taken(mut style: Branch, names: &BTreeMap<String, String>, width: Option<u32>) -> Option<HouseStyle> {
    let family = style.attribute("w:type").unwrap_or("paragraph").to_owned();
    if style.name != "w:style" || !["paragraph", "character", "table"].contains(&family.as_str()) {
        return None;
    }
    let id = names.get(style.attribute("w:styleId")?)?.clone();
    style.set("w:styleId", &id);
    style.drop_attributes(|name| name == "w:default");
    if ["Normal", "TableNormal"].contains(&id.as_str()) {
        style.set("w:default", "1");
    }
    style.inside.retain_mut(|branch| {
        if !["w:basedOn", "w:next"].contains(&branch.name.as_str()) {
            return true;
        }
        let new = value(branch).and_then(|old| names.get(old)).cloned();
        new.is_some_and(|new| {
            branch.set("w:val", &new);
            true
        })
    });
    if family == "paragraph" {
        keep(&mut style, &id, width);
    }
    Some(HouseStyle { id, markup: style.markup() })
}

/// What stays the report's: a heading is one and stays with its text, header and footer fill the line.
fn keep(style: &mut Branch, id: &str, width: Option<u32>) {
    let level = heading_level(id);
    let properties = style.child_made("w:pPr", &["w:rPr", "w:tblPr", "w:tcPr", "w:tblStylePr"]);
    properties.drop_children(&["w:outlineLvl"]);
    if level.is_some() || KEPT.contains(&id) {
        properties.drop_children(&["w:keepNext"]);
        properties.inside.push(Branch::of("w:keepNext", &[]));
    }
    if let Some(level) = level {
        properties.inside.push(Branch::of("w:outlineLvl", &[("w:val", &(level - 1).to_string())]));
    }
    if ["Header", "Footer"].contains(&id) {
        properties.drop_children(&["w:tabs"]);
        let width = width.unwrap_or(PAGE);
        let mut tabs = Branch::of("w:tabs", &[]);
        for (kind, place) in [("center", width / 2), ("right", width)] {
            tabs.inside.push(Branch::of("w:tab", &[("w:val", kind), ("w:pos", &place.to_string())]));
        }
        properties.inside.push(tabs);
    }
    properties.inside.sort_by_key(|branch| PARAGRAPH.iter().position(|name| *name == branch.name));
}

/// Names the fonts of the theme; colours stand beside their place in the theme already.
fn outright(branch: &mut Branch, fonts: &BTreeMap<String, String>) {
    if branch.name == "w:rFonts" {
        for place in ["ascii", "hAnsi", "eastAsia", "cs"] {
            let theme = if place == "cs" { "w:cstheme".to_owned() } else { format!("w:{place}Theme") };
            let named = branch.attribute(&theme).map(|of| if of.starts_with("major") { "major" } else { "minor" });
            if let Some(font) = named.and_then(|named| fonts.get(named)) {
                let font = font.clone();
                branch.set(&format!("w:{place}"), &font);
            }
        }
    }
    branch.drop_attributes(|name| name.to_lowercase().contains("theme"));
}

/// The Latin typefaces of the theme, `major` and `minor`.
fn theme_fonts(archive: &mut Archive<'_>) -> Result<BTreeMap<String, String>, FileFault> {
    let mut fonts = BTreeMap::new();
    let Some(bytes) = part(archive, "word/theme/theme1.xml")? else { return Ok(fonts) };
    let (mut xml, mut of) = (Xml::new(super::house::bounded(&bytes)?), "");
    loop {
        match xml.next()? {
            Node::Over => return Ok(fonts),
            Node::Start(element) => match element.name().0 {
                "a:majorFont" => of = "major",
                "a:minorFont" => of = "minor",
                "a:latin" if !of.is_empty() => {
                    let found = attribute(&element, "typeface")?.unwrap_or_default();
                    if !found.is_empty() && found.chars().all(|c| c.is_alphanumeric() || " -".contains(c)) {
                        fonts.entry(of.to_owned()).or_insert(found);
                    }
                }
                _ => {}
            },
            Node::End(name) if ["a:majorFont", "a:minorFont"].contains(&name.as_str()) => of = "",
            Node::End(_) | Node::Text(_) => {}
        }
    }
}

/// The page of its last section.
fn page(archive: &mut Archive<'_>) -> Result<Option<HousePage>, FileFault> {
    let main = main_part(archive)?;
    let bytes = part(archive, &main)?.ok_or_else(|| within(&main))?;
    let (mut xml, mut size, mut margins) = (Xml::new(&bytes[..]), [0; 2], [0; 6]);
    loop {
        match xml.next()? {
            Node::Over => return Ok(laid_out(size, margins)),
            Node::Start(element) => {
                let number = |name: &str| -> Result<u32, FileFault> {
                    Ok(attribute(&element, name)?.and_then(|value| value.parse().ok()).unwrap_or_default())
                };
                match element.name().0 {
                    "w:pgSz" => size = [number("w:w")?, number("w:h")?],
                    "w:pgMar" => {
                        let [top, right, bottom] = [number("w:top")?, number("w:right")?, number("w:bottom")?];
                        let [left, header, footer] = [number("w:left")?, number("w:header")?, number("w:footer")?];
                        margins = [top, right, bottom, left + number("w:gutter")?, header, footer];
                    }
                    _ => {}
                }
            }
            Node::End(_) | Node::Text(_) => {}
        }
    }
}

fn laid_out([width, height]: [u32; 2], [top, right, bottom, left, header, footer]: [u32; 6]) -> Option<HousePage> {
    let text_width = super::house::text_width([width, left, right], [height, top, bottom])?;
    // Where a header would run into the text, or off the paper, it gets half of the margin.
    let fits = |distance: u32, margin: u32| if (200..margin).contains(&distance) { distance } else { margin / 2 };
    let (header, footer) = (fits(header, top), fits(footer, bottom));
    let orientation = if width > height { " w:orient=\"landscape\"" } else { "" };
    let markup = format!(
        "<w:pgSz w:w=\"{width}\" w:h=\"{height}\"{orientation}/><w:pgMar w:top=\"{top}\" w:right=\"{right}\" \
         w:bottom=\"{bottom}\" w:left=\"{left}\" w:header=\"{header}\" w:footer=\"{footer}\" w:gutter=\"0\"/>"
    );
    Some(HousePage { markup, text_width })
}
