//! The JSON Lines dress, written: one record a line, in the order of the JSON dress.

use super::json_lines::{CELLS, REJECTED, TABLE};
use super::records::{Written, each};
use super::value::{Object, Value};
use crate::domain::bundle::Bundle;
use crate::domain::codes::Code;
use std::borrow::Cow;

/// The bundle as JSON Lines.
#[must_use]
pub fn write(bundle: &Bundle) -> String {
    let mut out = String::new();
    each(bundle, |written| {
        out.push_str(&line(written).to_json());
        out.push('\n');
    });
    out
}

fn line(Written { table, mut fields, extra }: Written<'_>) -> Value<'_> {
    // What would be taken for a member of the line itself goes where unknown fields may be named.
    let (own, extra): (Object<'_>, Object<'_>) =
        extra.into_iter().partition(|(name, _)| ![TABLE, REJECTED, CELLS].contains(&name.as_ref()));
    fields.insert(0, (Cow::Borrowed(TABLE), Value::Text(Cow::Borrowed(table.code()))));
    fields.extend(own);
    if !extra.is_empty() {
        fields.push((Cow::Borrowed("extra"), Value::Object(extra)));
    }
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use super::super::dice::Dice;
    use super::super::json_lines;
    use super::*;
    use crate::import::Reading;
    use proptest::prelude::*;

    fn read(source: &str) -> Reading {
        let mut reading = Reading::default();
        json_lines::read(&mut source.as_bytes(), &mut reading).unwrap();
        reading
    }

    #[test]
    fn a_field_with_the_name_of_a_member_stays_a_field() {
        let source = "{\"table\":\"services\",\"code\":\"A\",\"extra\":{\"table\":1,\"toets_rejected\":2}}\n";
        assert_eq!(write(&read(source).bundle), source);
    }

    proptest! {
        #[test]
        fn lines_are_read_as_they_were_written(seed: u64) {
            let bundle = Dice(seed).bundle();
            let written = write(&bundle);
            let reading = read(&written);
            prop_assert_eq!(&reading.problems, &[]);
            prop_assert_eq!(&write(&reading.bundle), &written);
            prop_assert_eq!(super::super::write_json(&reading.bundle), super::super::write_json(&bundle));
        }
    }
}
