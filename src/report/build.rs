//! From what was read to the tree of blocks: identities first, then what the audience may see, then the sections.

use super::audience::visible;
use super::numbers::{Numbers, filled};
use super::request::{Request, Section};
use super::section;
use super::tree::Report;
use super::visible::Visible;
use super::writer::Writer;
use crate::domain::conclusion::{self, Unsound};
use crate::domain::framework::{Bilingual, Framework};
use crate::domain::template::Part;
use crate::domain::view::ReportData;
use crate::text::Text;

/// Builds the report that was asked for, in the language of `text`.
///
/// # Errors
/// Everything that contradicts itself: counts, findings and conclusions. Such numbers are not printed at all.
pub fn build(data: &ReportData, framework: &Framework, request: &Request, text: &Text) -> Result<Report, Vec<Unsound>> {
    let unsound = unsound(data, request);
    if !unsound.is_empty() {
        return Err(unsound);
    }
    let numbers = Numbers { counts: &data.counts, framework, text };
    let data = filled(data, framework, text);
    let visible = visible(&data, request, text);
    let mut writer = Writer::new(text, framework, request.audience);
    section::head::write(&mut writer, &visible);
    let own = |texts: &Bilingual| numbers.said(texts.get(text.language()));
    writer.prose(&own(&request.template.title_page));
    for placed in request.template.sections.iter().filter(|placed| wants(request, placed.part)) {
        writer.introduce(own(&placed.intro));
        write(placed.part, &mut writer, &visible, request);
        writer.prose(&own(&placed.outro));
    }
    if request.wants(Section::Checkpoint) {
        section::checkpoint::write(&mut writer, &visible);
    }
    let marking = section::head::marking(&writer, &visible);
    let style = request.template.style.clone();
    let house = request.house.clone();
    let report = Report { style, house, ..writer.finish(visible.title, marking) };
    debug_assert_eq!(report.flaws(), [], "the sections build a sound tree");
    Ok(report)
}

/// What may not be printed. A template that leaves the conclusions out of a whole report with unlawful findings is refused:
/// what is unlawful in the body must be in them.
pub(super) fn unsound(data: &ReportData, request: &Request) -> Vec<Unsound> {
    let mut found = conclusion::unsound(data);
    let template = &request.template;
    if request.wants(Section::All) && template.holds(Part::Findings) && !template.holds(Part::Conclusions) {
        let concluded = conclusion::conclusions(&data.counts).into_iter().filter(|(_, counts)| counts.unlawful > 0);
        found.extend(concluded.map(|(subject, _)| Unsound::NotConcluded(subject)));
    }
    found
}

/// Whether the part is asked for. The guide is only in the whole.
fn wants(request: &Request, part: Part) -> bool {
    if !request.items.is_empty() && !matches!(part, Part::Findings | Part::Cases) {
        // Of some items nothing is counted, concluded or recommended: that is about all.
        return false;
    }
    let sections: &[Section] = match part {
        Part::Method => &[Section::Counts, Section::Findings, Section::Sample],
        Part::Counts => &[Section::Counts],
        Part::Findings => &[Section::Findings],
        Part::Cases => &[Section::Cases],
        Part::Conclusions => &[Section::Conclusions],
        Part::Recommendations => &[Section::Recommendations],
        Part::Questions => &[Section::Questions],
        Part::Guide => &[Section::All],
    };
    sections.iter().any(|section| request.wants(*section))
}

fn write(part: Part, writer: &mut Writer<'_>, visible: &Visible, request: &Request) {
    match part {
        Part::Method => section::method::write(writer, visible, request),
        Part::Counts => section::counts::write(writer, visible),
        Part::Findings => section::findings::write(writer, visible),
        Part::Cases => section::cases::write(writer, visible),
        Part::Conclusions => section::conclusions::write(writer, visible),
        Part::Recommendations => section::recommendations::write(writer, visible),
        Part::Questions => section::questions::write(writer, visible),
        Part::Guide => section::guide::write(writer, visible),
    }
}

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
        let of_total =
            |broken: &Unsound| matches!(broken, Unsound::Identity(broken) if broken.service.starts_with("total"));
        assert!(broken.iter().all(of_total), "{broken:?}");
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
