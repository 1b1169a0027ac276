//! The form of an import: what is asked, and the order it makes.

use super::Word;
use crate::app::form::{FieldName, Form, FormField};
use crate::domain::incoming::{Changed, Order, Rejected, SourceForm, Stays};
use crate::domain::problem::TextEncoding;
use crate::domain::typed_path::{Sought, paths};

/// The options of the form, by code.
pub const REFUSE: &str = "refuse";
pub const REPLACE: &str = "replace";
pub const LEAVE_OUT: &str = "leave-out";
/// It is found out.
pub const FOUND_OUT: &str = "found-out";
/// The encodings and separators that can be declared.
pub const ENCODINGS: [(&str, TextEncoding); 3] =
    [("utf-8", TextEncoding::Utf8), ("utf-16", TextEncoding::Utf16), ("windows-1252", TextEncoding::Windows1252)];
pub const SEPARATORS: [(&str, char); 4] = [(";", ';'), (",", ','), ("tab", '\t'), ("|", '|')];

/// The form before anything is typed.
pub(super) fn empty() -> Form {
    fn found_out<T>(options: &[(&'static str, T)]) -> Vec<&'static str> {
        std::iter::once(FOUND_OUT).chain(options.iter().map(|(code, _)| *code)).collect()
    }
    let fields = vec![
        FormField::typed(FieldName::Sources),
        FormField::typed(FieldName::Mapping),
        FormField::chosen(FieldName::Changed, vec![REFUSE, REPLACE], REFUSE),
        FormField::chosen(FieldName::Rejected, vec![REFUSE, LEAVE_OUT], REFUSE),
        FormField::chosen(FieldName::Separator, found_out(&SEPARATORS), FOUND_OUT),
        FormField::chosen(FieldName::Encoding, found_out(&ENCODINGS), FOUND_OUT),
        FormField::typed(FieldName::HeaderRow),
    ];
    Form::new(fields, FieldName::Sources)
}

/// What is ordered, or what the form misses.
pub(super) fn order(form: &Form, stays: Stays) -> Result<Order, Word> {
    let typed = form.text(FieldName::Sources).to_owned();
    if paths(&typed).is_empty() {
        return Err(Word::NameSource);
    }
    let is = |name, code| form.text(name) == code;
    Ok(Order {
        typed,
        form: SourceForm {
            mapping: form.given(FieldName::Mapping),
            encoding: declared(form.text(FieldName::Encoding), &ENCODINGS),
            separator: declared(form.text(FieldName::Separator), &SEPARATORS),
            header_row: header_row(form)?,
        },
        changed: if is(FieldName::Changed, REPLACE) { Changed::Replaced } else { Changed::Refused },
        rejected: if is(FieldName::Rejected, LEAVE_OUT) { Rejected::LeftOut } else { Rejected::RefuseAll },
        stays,
    })
}

fn declared<T: Copy>(code: &str, options: &[(&str, T)]) -> Option<T> {
    options.iter().find(|(option, _)| *option == code).map(|(_, value)| *value)
}

fn header_row(form: &Form) -> Result<Option<u64>, Word> {
    let typed = form.given(FieldName::HeaderRow);
    let row = typed.map(|typed| typed.parse().ok().filter(|row| *row > 0).ok_or(Word::NumberRow));
    row.transpose()
}

/// What the path in the field with the focus is to lead to, if it holds one.
pub(super) fn sought(form: &Form) -> Option<Sought> {
    match form.fields.get(form.focus)?.name {
        FieldName::Sources => Some(Sought::Sources),
        FieldName::Mapping => Some(Sought::Mapping),
        _ => None,
    }
}
