//! XML of office programs: elements, attributes and text. No document type, no entity of its own, and not deeper than a
//! person's document goes.

use super::archive::fault;
use crate::domain::document_file::FileFault;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::io::BufRead;

/// The most elements in elements.
const DEEPEST: usize = 256;

/// What comes next.
pub(super) enum Node<'x> {
    /// An empty element starts and ends too.
    Start(BytesStart<'x>),
    Text(String),
    End(String),
    Over,
}

/// A part of a file, read node by node.
pub(super) struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    depth: usize,
}

impl<R: BufRead> Xml<R> {
    pub(super) fn new(source: R) -> Self {
        let mut reader = Reader::from_reader(source);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), depth: 0 }
    }

    pub(super) fn next(&mut self) -> Result<Node<'_>, FileFault> {
        self.buffer.clear();
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|error| fault(&error))?;
        Ok(match event {
            Event::Eof if self.depth > 0 => return Err(FileFault::Damaged { message: "unexpected end".to_owned() }),
            Event::Start(element) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(FileFault::TooDeep { most: DEEPEST });
                }
                Node::Start(element)
            }
            Event::End(element) => {
                self.depth = self.depth.saturating_sub(1);
                Node::End(element.name().0.to_owned())
            }
            Event::Text(text) => Node::Text(text.xml10_content().into_owned()),
            Event::CData(text) => Node::Text(text.xml10_content().into_owned()),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().map_err(|error| fault(&error))?;
                let name: &str = &reference;
                match character {
                    Some(character) => Node::Text(character.to_string()),
                    None => Node::Text(resolve_predefined_entity(name).ok_or(FileFault::Entities)?.to_owned()),
                }
            }
            // They say nothing.
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Node::Text(String::new()),
            // No document type, no entity of its own.
            Event::DocType(_) => return Err(FileFault::Entities),
            _ => Node::Over,
        })
    }
}

/// The value of an attribute.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, FileFault> {
    let found = element.try_get_attribute(name).map_err(|error| fault(&error))?;
    let value = found.map(|found| found.normalized_value(XmlVersion::Implicit1_0).map(std::borrow::Cow::into_owned));
    value.transpose().map_err(|error| fault(&error))
}

/// Goes through all attributes of an element once: its name, and its value when `take` asks for it.
pub(super) fn attributes(
    element: &BytesStart<'_>,
    mut take: impl FnMut(&str, &dyn Fn() -> Result<String, FileFault>) -> Result<(), FileFault>,
) -> Result<(), FileFault> {
    for found in element.attributes() {
        let found = found.map_err(|error| fault(&error))?;
        let value = || {
            let value = found.normalized_value(XmlVersion::Implicit1_0).map_err(|error| fault(&error))?;
            Ok(value.into_owned())
        };
        take(found.key.0, &value)?;
    }
    Ok(())
}

/// What is wrong, in English, where a reader's message is quoted.
pub(super) fn said(fault: &FileFault) -> String {
    match fault {
        FileFault::Damaged { message } => message.clone(),
        FileFault::Entities => "entities of its own".to_owned(),
        FileFault::TooDeep { most } => format!("elements more than {most} deep"),
        other => format!("{other:?}"),
    }
}
