//! How the cells of a workbook look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

pub(super) struct Formats {
    pub title: Format,
    pub strong: Format,
    pub header: Format,
    pub header_right: Format,
    pub text: Format,
    pub missing: Format,
    pub number: Format,
}

impl Formats {
    pub(super) fn new() -> Self {
        let text = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        let header = Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Medium);
        let header = header.set_align(FormatAlign::Bottom).set_background_color(Color::RGB(0x00F1_F2F5));
        let number = Format::new().set_align(FormatAlign::Top).set_num_format("#,##0");
        Self {
            title: Format::new().set_bold().set_font_size(14),
            strong: Format::new().set_bold(),
            header_right: header.clone().set_align(FormatAlign::Right).set_indent(1),
            header,
            missing: text.clone().set_italic(),
            text,
            number: number.set_align(FormatAlign::Right).set_indent(1),
        }
    }
}
