//! What came of drawing again: the same, or what differs.

use super::sheet::Sheet;
use crate::domain::sampling::Redrawn;
use crate::ui::canvas::Canvas;
use crate::ui::lines;

pub fn write(canvas: &Canvas<'_, '_>, found: &[Redrawn], sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    if found.is_empty() {
        sheet.text(&text.sample_none(), theme.dim);
    }
    for redrawn in found {
        let differs = !redrawn.differences.is_empty();
        let style = if differs { theme.warning } else { theme.strong };
        let mut heading = lines::wrap(&text.redrawn(redrawn), sheet.width).into_iter();
        sheet.target(vec![(heading.next().unwrap_or_default(), style)]);
        heading.for_each(|line| sheet.line(vec![(line, style)]));
        for difference in &redrawn.differences {
            sheet.indented(&text.difference(difference), theme.text);
        }
    }
}
