//! Where the log stood: what `verify --anchor` accepts back.

use crate::report::visible::Visible;
use crate::report::writer::Writer;

pub(crate) fn write(writer: &mut Writer<'_>, visible: &Visible) {
    writer.heading(2, writer.text.report_checkpoint());
    let events = writer.figures(visible.checkpoint.events);
    writer.say(writer.text.report_checkpoint_says(events, &visible.checkpoint.head));
}
