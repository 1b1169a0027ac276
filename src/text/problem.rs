//! Problems of a bundle in words, and what is worth knowing of a source.

use super::Text;
use super::import::{listed, short};
use crate::domain::problem::{Notice, NoticeKind, Problem, ProblemKind, SyntaxFault, TextEncoding, ValueType};

/// How many characters are named by their numbers.
const POINTS: usize = 4;

pub(super) fn encoding_name(encoding: TextEncoding) -> &'static str {
    match encoding {
        TextEncoding::Utf8 => "UTF-8",
        TextEncoding::Utf16 => "UTF-16",
        TextEncoding::Windows1252 => "Windows-1252",
    }
}

/// The first characters by their numbers: what cannot be seen can be looked for.
fn points(text: &str) -> String {
    let point = |c: char| format!("U+{:04X}", u32::from(c));
    let mut points: Vec<String> = text.chars().take(POINTS).map(point).collect();
    points.extend(text.chars().nth(POINTS).map(|_| "…".to_owned()));
    points.join(" ")
}

/// The name of a source by its number.
fn name(sources: &[String], source: usize) -> &str {
    sources.get(source).map_or("", String::as_str)
}

impl Text {
    /// A problem of a bundle with its place: `bundle.json, verstrekkingen rij 12, veld date: ..`.
    #[must_use]
    pub fn problem(&self, sources: &[String], problem: &Problem) -> String {
        let source = name(sources, problem.source);
        let place = match (problem.table, problem.row) {
            (None, None) => source.to_owned(),
            (None, Some(line)) => self.place_line_of(source, line.to_string()),
            (Some(table), None) => self.place_table(source, self.table(table)),
            (Some(table), Some(row)) => self.place_row(source, self.table(table), row.to_string()),
        };
        let place = match &problem.column {
            None => place,
            Some(column) => self.place_field(place, short(column)),
        };
        self.problem_at(place, self.problem_reason(sources, problem))
    }

    /// A problem of a bundle without its place. One flat list, so that the compiler notices when a new kind has no words.
    #[must_use]
    pub fn problem_reason(&self, sources: &[String], problem: &Problem) -> String {
        use ProblemKind as Kind;
        match &problem.kind {
            Kind::Syntax { line, column, fault } => {
                self.problem_syntax(line.to_string(), column.to_string(), self.syntax(*fault))
            }
            Kind::DoubledName { name } => self.problem_doubled_name(short(name)),
            Kind::NotABundle { found: None } => self.problem_no_version(),
            Kind::NotABundle { found: Some(found) } => self.problem_other_version(short(found)),
            Kind::TooLarge { most } => self.problem_too_large((most >> 20).to_string()),
            Kind::UnknownTable { found, known } => self.problem_unknown_table(short(found), listed(known)),
            Kind::BadWorkbook { message } => self.problem_bad_workbook(short(message)),
            Kind::TooManyCells { most } => self.problem_too_many_cells(most.to_string()),
            Kind::RepeatedRow { row, rows } => self.problem_repeated_row(row.to_string(), rows.to_string()),
            Kind::CellError { found } => self.problem_cell_error(short(found)),
            Kind::NoColumns => self.problem_no_columns(),
            Kind::NoSuchColumn { found } => self.problem_no_such_column(short(found)),
            Kind::StrayQuote => self.problem_stray_quote(),
            Kind::OpenQuote { last } => self.problem_open_quote(last.to_string()),
            Kind::InOpenQuote { row } => self.problem_in_open_quote(row.to_string()),
            Kind::OtherWidth { found, expected, lines } => {
                self.problem_other_width(found.to_string(), expected.to_string(), *lines, lines.to_string())
            }
            Kind::NotMapped { column, found, known } => {
                self.problem_not_mapped(short(column), short(found), short(&listed(known)))
            }
            Kind::NotInForm { column, found, expected } => {
                self.problem_not_in_form(short(column), short(found), short(expected))
            }
            Kind::ColumnAbsent { column, nearest: None, line } => {
                self.problem_column_absent(short(column), line.to_string())
            }
            Kind::ColumnAbsent { column, nearest: Some(nearest), line } => {
                self.problem_column_nearest(short(column), short(nearest), line.to_string())
            }
            Kind::FieldNotMapped { table, field, line } => {
                self.problem_field_not_mapped(short(field), self.table(*table), line.to_string())
            }
            Kind::SheetAbsent { sheet, known, line } => {
                self.problem_sheet_absent(short(sheet), short(&listed(known)), line.to_string())
            }
            Kind::HeaderRowAbsent { row } => self.problem_header_row_absent(row.to_string()),
            Kind::LinesLost { lines } => self.problem_lines_lost(*lines, lines.to_string()),
            Kind::Missing => self.problem_missing(),
            Kind::Blank { found } => self.problem_blank(points(found)),
            Kind::Disguised { found, by } => self.problem_disguised(short(found), points(&by.to_string())),
            Kind::WrongType { found, expected } => self.problem_wrong_type(short(found), self.value_type(*expected)),
            Kind::UnknownCode { found, known } => self.problem_unknown_code(short(found), listed(known)),
            Kind::NotADate { found } => self.problem_not_a_date(short(found)),
            Kind::NotAMoment { found } => self.problem_not_a_moment(short(found)),
            Kind::NotAnItem { found } => self.problem_not_an_item(short(found)),
            Kind::Doubled { key, first_source, first_row } if *first_source == problem.source => {
                self.problem_doubled(short(key), first_row.to_string())
            }
            Kind::Doubled { key, first_source, first_row } => {
                self.problem_doubled_elsewhere(short(key), first_row.to_string(), name(sources, *first_source))
            }
            Kind::Dangling { table, reference } => self.problem_dangling(self.table(*table), short(reference)),
            Kind::UnknownNorm { norm, framework, near } => {
                self.problem_unknown_norm(short(norm), framework, short(&listed(near)))
            }
            Kind::UnknownCheck { check, framework, near } => {
                self.problem_unknown_check(short(check), framework, short(&listed(near)))
            }
            Kind::UnknownFramework { found, known } => self.problem_unknown_framework(short(found), listed(known)),
            Kind::OtherFramework { found, has } => self.problem_other_framework(short(found), has),
            Kind::PeriodReversed { start, end } => self.problem_period_reversed(*start, *end),
            Kind::GroupContainsItself { group } => self.problem_group_contains_itself(short(group)),
            Kind::GroupInGroup { member } => self.problem_group_in_group(short(member)),
            Kind::MembersOfNoGroup => self.problem_members_of_no_group(),
            Kind::SameNote { other } => self.problem_same_note(short(other)),
            Kind::OtherHash { found } => self.problem_other_hash(found),
            Kind::NotAVersion { found } => self.problem_not_a_version(short(found)),
            Kind::ReactsToNothing => self.problem_reacts_to_nothing(),
            Kind::Negative { found } => self.problem_negative(found.to_string()),
            Kind::BadPath { path } => self.problem_bad_path(short(path)),
            Kind::Unreadable { kind, fault } => self.file_fault(*kind, fault),
            Kind::Changed { reference } => self.problem_changed(short(reference)),
            Kind::AssessmentExists { reference } => self.problem_assessment_exists(short(reference)),
            Kind::OtherInvestigation { title } => self.problem_other_investigation(short(title)),
        }
    }

    /// What is worth knowing of a source: `services.csv: gelezen als Windows-1252.`.
    #[must_use]
    pub fn notice(&self, sources: &[String], notice: &Notice) -> String {
        let source = name(sources, notice.source);
        match notice.kind {
            NoticeKind::Encoding(encoding) => self.notice_encoding(source, encoding_name(encoding)),
            NoticeKind::Separator('\t') => self.notice_tab(source),
            NoticeKind::Separator(separator) => self.notice_separator(source, separator.to_string()),
            NoticeKind::HeaderRow(row) => self.notice_header_row(source, row.to_string()),
            NoticeKind::Swallows { row, lines } => self.notice_swallows(source, row.to_string(), lines.to_string()),
        }
    }

    fn value_type(&self, value: ValueType) -> String {
        match value {
            ValueType::Object => self.value_object(),
            ValueType::List => self.value_list(),
            ValueType::Text => self.value_text(),
            ValueType::TextList => self.value_text_list(),
            ValueType::WholeNumber => self.value_whole_number(),
            ValueType::TrueOrFalse => self.value_true_or_false(),
        }
    }

    fn syntax(&self, fault: SyntaxFault) -> String {
        match fault {
            SyntaxFault::NotUtf8 => self.syntax_not_utf8(),
            SyntaxFault::NotText { encoding } => self.syntax_not_text(encoding_name(encoding)),
            SyntaxFault::UnclosedQuote => self.syntax_unclosed_quote(),
            SyntaxFault::AfterQuote { found } => self.syntax_after_quote(found.to_string()),
            SyntaxFault::UnexpectedEnd => self.syntax_unexpected_end(),
            SyntaxFault::Unexpected { found } => self.syntax_unexpected(found.to_string()),
            SyntaxFault::ControlCharacter => self.syntax_control_character(),
            SyntaxFault::BadEscape => self.syntax_bad_escape(),
            SyntaxFault::BadNumber => self.syntax_bad_number(),
            SyntaxFault::TooDeep { most } => self.syntax_too_deep(most),
        }
    }
}
