//! A part of an office file as a small tree in which only known elements, attributes and plain values are left.
//!
//! What is not on the list is not there: no relation, no field, no picture, no text. The rest is written anew.

use super::archive::fault;
use super::xml::{Node, Xml};
use crate::domain::document_file::FileFault;
use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;
use std::fmt::Write;

/// The longest value of an attribute, in bytes.
const LONGEST: usize = 256;

/// What may stand in a tree.
#[derive(Clone, Copy)]
pub(super) struct Allowed {
    pub elements: &'static [&'static str],
    /// Whether an attribute of this name is a matter of looks.
    pub attribute: fn(&str) -> bool,
}

/// An element with what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Branch {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub inside: Vec<Branch>,
}

impl Branch {
    pub(super) fn of(name: &str, attributes: &[(&str, &str)]) -> Self {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Self { name: name.to_owned(), attributes: attributes.iter().map(owned).collect(), inside: Vec::new() }
    }

    /// The first element of a part; `None` when it is none that is allowed.
    pub(super) fn read(bytes: &[u8], allowed: Allowed) -> Result<Option<Self>, FileFault> {
        let mut xml = Xml::new(bytes);
        // The elements that are open, the outermost first; `None` for one that is left out with all in it.
        let mut open: Vec<Option<Self>> = Vec::new();
        let mut root = None;
        loop {
            match xml.next()? {
                Node::Over => return Ok(root),
                Node::Text(_) => {}
                Node::Start(element) => {
                    let wanted = open.iter().all(Option::is_some);
                    let known = allowed.elements.contains(&element.name().0);
                    open.push(if wanted && known { Some(Self::begun(&element, allowed)?) } else { None });
                }
                Node::End(_) => {
                    let Some(Some(done)) = open.pop() else { continue };
                    match open.last_mut() {
                        Some(Some(around)) => around.inside.push(done),
                        Some(None) => {}
                        None => root = root.or(Some(done)),
                    }
                }
            }
        }
    }

    fn begun(element: &BytesStart<'_>, allowed: Allowed) -> Result<Self, FileFault> {
        let mut branch = Self::of(element.name().0, &[]);
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|error| fault(&error))?;
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|error| fault(&error))?;
            if (allowed.attribute)(attribute.key.as_ref()) && is_plain(&value) {
                branch.attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
            }
        }
        Ok(branch)
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn set(&mut self, name: &str, value: &str) {
        self.drop_attributes(|known| known == name);
        self.attributes.push((name.to_owned(), value.to_owned()));
    }

    pub(super) fn drop_attributes(&mut self, unwanted: impl Fn(&str) -> bool) {
        self.attributes.retain(|(name, _)| !unwanted(name));
    }

    /// The first element of this name in it.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.inside.iter().find(|branch| branch.name == name)
    }

    /// The same, made where there is none; `before`: names that must come behind it.
    pub(super) fn child_made(&mut self, name: &str, before: &[&str]) -> &mut Self {
        let found = self.inside.iter().position(|branch| branch.name == name);
        let place = found.unwrap_or_else(|| {
            let behind = self.inside.iter().position(|branch| before.contains(&branch.name.as_str()));
            let place = behind.unwrap_or(self.inside.len());
            self.inside.insert(place, Self::of(name, &[]));
            place
        });
        &mut self.inside[place]
    }

    pub(super) fn drop_children(&mut self, names: &[&str]) {
        self.inside.retain(|branch| !names.contains(&branch.name.as_str()));
    }

    /// Everything that is in it, on any depth, itself first.
    pub(super) fn each(&mut self, change: &mut impl FnMut(&mut Self)) {
        change(self);
        self.inside.iter_mut().for_each(|branch| branch.each(change));
    }

    pub(super) fn markup(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        write!(out, "<{}", self.name).expect("writing to a string does not fail");
        for (name, value) in &self.attributes {
            let value = value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            write!(out, " {name}=\"{value}\"").expect("writing to a string does not fail");
        }
        if self.inside.is_empty() {
            return out.push_str("/>");
        }
        out.push('>');
        self.inside.iter().for_each(|branch| branch.write(out));
        write!(out, "</{}>", self.name).expect("writing to a string does not fail");
    }
}

/// Measures, colours and names: nothing that hides, and no address.
fn is_plain(value: &str) -> bool {
    let sign = |c: char| c.is_alphanumeric() || " -_.,;:#%()'+*/&\"".contains(c);
    value.len() <= LONGEST && value.chars().all(sign) && !value.contains("//") && !value.to_lowercase().contains("url(")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALLOWED: Allowed = Allowed { elements: &["a", "b"], attribute: |name| name == "x" };

    #[test]
    fn only_what_is_on_the_list_is_left() {
        let part = b"<a x='1' y='2'>text<b x='a&amp;b'/><c><b x='in'/></c><b x='&#x202e;'/><b x='http://h'/><b x='URL(h)'/></a>";
        let root = Branch::read(part, ALLOWED).unwrap().unwrap();
        assert_eq!(root.markup(), "<a x=\"1\"><b x=\"a&amp;b\"/><b/><b/><b/></a>");
        assert_eq!(Branch::read(root.markup().as_bytes(), ALLOWED).unwrap().unwrap(), root);
        assert_eq!(Branch::read(b"<c><a/></c>", ALLOWED).unwrap(), None);
        assert!(matches!(Branch::read(b"<!DOCTYPE a><a/>", ALLOWED), Err(FileFault::Entities)));
    }

    #[test]
    fn a_child_is_made_where_it_belongs() {
        let mut root = Branch::of("a", &[]);
        root.inside = vec![Branch::of("n", &[]), Branch::of("r", &[])];
        root.child_made("p", &["r"]).set("x", "1");
        root.child_made("p", &["r"]).set("x", "2");
        assert_eq!(root.markup(), "<a><n/><p x=\"2\"/><r/></a>");
    }
}
