//! The look of somebody's own document, read behind the fence; what comes back is looked at once more.

use super::document::heard;
use super::foreign::{Fence, Foreign, begins_as, look_heard};
use crate::domain::document_file::{FileFault, FileKind};
use crate::domain::house::House;
use crate::domain::problem::ProblemKind;

/// Reads styles and page of a DOCX or ODT.
///
/// # Errors
/// When it is no such document, or cannot be read.
pub fn read(bytes: &[u8], fence: &Fence) -> Result<House, ProblemKind> {
    let refused = |kind, fault| Err(ProblemKind::Unreadable { kind, fault });
    if begins_as(bytes).is_none() {
        return refused(FileKind::Text, FileFault::NoReader);
    }
    let (kind, _, text) = fence.read(Foreign::Reference, bytes, |said| heard(said))?;
    look_heard(kind, &text).map_or_else(|| refused(kind, FileFault::Broke), Ok)
}
