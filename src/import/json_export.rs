//! The JSON dress, written: the contract's tables and fields in its order, so that equal bundles give equal bytes.

use super::json::{MARK, VERSION};
use super::tables::Record;
use super::writer::Writer;
use crate::domain::bundle::{Bundle, Placed};
use crate::domain::codes::Code;

/// The bundle as JSON, with a newline at its end. Tables without records and missing fields are left out.
#[must_use]
pub fn write(bundle: &Bundle) -> String {
    let mut writer = Writer::default();
    writer.object(|writer| {
        writer.name(MARK);
        writer.raw(VERSION);
        if let Some(investigation) = &bundle.investigation {
            writer.name("investigation");
            writer.object(|writer| investigation.record.write(writer));
        }
        table(&bundle.services, writer);
        table(&bundle.parties, writer);
        table(&bundle.weighing_notes, writer);
        table(&bundle.authorisations, writer);
        table(&bundle.disclosures, writer);
        table(&bundle.persons, writer);
        table(&bundle.matters, writer);
        table(&bundle.documents, writer);
        table(&bundle.exclusions, writer);
        table(&bundle.samples, writer);
        table(&bundle.assessments, writer);
        table(&bundle.closures, writer);
        table(&bundle.dismissals, writer);
        table(&bundle.questions, writer);
        table(&bundle.recommendations, writer);
        table(&bundle.versions, writer);
        table(&bundle.reactions, writer);
    });
    writer.raw("\n");
    writer.finish()
}

fn table<R: Record>(records: &[Placed<R>], writer: &mut Writer) {
    if !records.is_empty() {
        writer.name(R::TABLE.code());
        writer.list(records, |placed, writer| writer.object(|writer| placed.record.write(writer)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::dice::Dice;
    use super::super::json::read;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_small_bundle_as_it_is_written() {
        let source = br#"{"services": [{"name": "Dienst", "code": "AIVD", "b": {"x": [1.0]}, "a": ""}],
            "parties": [{"code": "G", "kind": "multilateral_group", "members": ["X", "Y"]}], "toets_bundle": 1}"#;
        let expected = concat!(
            "{\n \"toets_bundle\": 1,\n \"services\": [\n  {\n   \"code\": \"AIVD\",\n   \"name\": \"Dienst\",\n",
            "   \"a\": \"\",\n   \"b\": {\"x\":[1.0]}\n  }\n ],\n \"parties\": [\n  {\n   \"code\": \"G\",\n",
            "   \"kind\": \"multilateral_group\",\n   \"members\": [\n    \"X\",\n    \"Y\"\n   ]\n  }\n ]\n}\n",
        );
        assert_eq!(write(&read(source).bundle), expected);
        assert_eq!(write(&Bundle::default()), "{\n \"toets_bundle\": 1\n}\n");
    }

    proptest! {
        #[test]
        fn a_bundle_is_read_as_it_was_written(seed: u64) {
            let bundle = Dice(seed).bundle();
            let written = write(&bundle);
            let reading = read(written.as_bytes());
            prop_assert_eq!(&reading.problems, &[]);
            prop_assert_eq!(&reading.bundle, &bundle);
            prop_assert_eq!(&write(&reading.bundle), &written);
            prop_assert!(serde_json::from_str::<serde::de::IgnoredAny>(&written).is_ok());
        }
    }
}
