//! What came of drawing again: the same, or what differs.

use super::sheet::Sheet;
use crate::domain::sampling::Redrawn;
use crate::ui::canvas::Canvas;

pub fn write(canvas: &Canvas<'_, '_>, found: &[Redrawn], sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    if found.is_empty() {
        sheet.text(&text.sample_none(), theme.dim);
    }
    for redrawn in found {
        let differs = !redrawn.differences.is_empty();
        sheet.target(vec![(text.redrawn(redrawn), if differs { theme.warning } else { theme.strong })]);
        for difference in &redrawn.differences {
            sheet.indented(&text.difference(difference), theme.text);
        }
    }
}
