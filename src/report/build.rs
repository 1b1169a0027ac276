//! From what was read to the tree of blocks: identities first, then what the audience may see, then the sections.

use super::audience::visible;
use super::request::{Request, Section};
use super::section;
use super::tree::Report;
use super::writer::Writer;
use crate::domain::count::BrokenIdentity;
use crate::domain::framework::Framework;
use crate::domain::view::ReportData;
use crate::text::Text;

/// Builds the report that was asked for, in the language of `text`.
///
/// # Errors
/// Every count identity that does not hold: such numbers are not printed at all.
pub fn build(
    data: &ReportData,
    framework: &Framework,
    request: &Request,
    text: &Text,
) -> Result<Report, Vec<BrokenIdentity>> {
    let broken = data.counts.broken_identities();
    if !broken.is_empty() {
        return Err(broken);
    }
    let visible = visible(data, request, text);
    let mut writer = Writer::new(text, framework, request.audience);
    section::head::write(&mut writer, &visible);
    section::method::write(&mut writer, &visible, request);
    for (section, write) in SECTIONS {
        if request.wants(*section) {
            write(&mut writer, &visible);
        }
    }
    let marking = section::head::marking(&writer, &visible);
    let report = writer.finish(visible.title, marking);
    debug_assert_eq!(report.flaws(), [], "the sections build a sound tree");
    Ok(report)
}

type Write = fn(&mut Writer<'_>, &super::visible::Visible);

/// The order of the report. Questions to the service are only in the whole.
const SECTIONS: &[(Section, Write)] = &[
    (Section::Counts, section::counts::write),
    (Section::Findings, section::findings::write),
    (Section::Cases, section::cases::write),
    (Section::Recommendations, section::recommendations::write),
    (Section::All, section::questions::write),
    (Section::Checkpoint, section::checkpoint::write),
];

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;
    use crate::domain::codes::{Code, ItemKind, Language};
    use crate::report::Audience;

    #[test]
    fn a_broken_identity_is_an_error_and_no_report() {
        let mut data = fixture::data();
        data.counts.total.items.get_mut(&ItemKind::Disclosure).unwrap().population += 1;
        let request = Request::new([Section::All], Audience::Public);
        let broken = build(&data, &fixture::framework(), &request, &Text::new(Language::Dutch)).unwrap_err();
        assert!(broken.iter().all(|broken| broken.service.starts_with("total")), "{broken:?}");
    }

    #[test]
    fn every_section_for_every_audience_is_a_sound_tree() {
        for &audience in Audience::ALL {
            for &section in Section::ALL {
                for language in [Language::Dutch, Language::English] {
                    let request = Request::new([section], audience);
                    let text = Text::new(language);
                    let report = build(&fixture::data(), &fixture::framework(), &request, &text).unwrap();
                    assert_eq!(report.flaws(), [], "{audience:?} {section:?}");
                }
            }
        }
    }

    #[test]
    fn an_empty_file_has_a_report() {
        let request = Request::new([Section::All], Audience::FactCheck);
        let report = build(&fixture::empty(), &fixture::framework(), &request, &Text::new(Language::Dutch)).unwrap();
        assert_eq!(report.flaws(), []);
    }

    #[test]
    fn a_report_about_one_service_names_no_other() {
        let request = Request { service: Some("AIVD".into()), ..Request::new([Section::All], Audience::FactCheck) };
        let report = build(&fixture::data(), &fixture::framework(), &request, &Text::new(Language::Dutch)).unwrap();
        let shown = format!("{report:?}");
        assert!(shown.contains("AIVD") && !shown.contains("MIVD"));
    }
}
