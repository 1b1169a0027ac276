//! The sections of the report, one file each; they are given what the audience may see, and nothing else.

mod agreement;
mod bars;
pub(super) mod cases;
pub(super) mod checkpoint;
pub(super) mod conclusions;
pub(super) mod counts;
pub(super) mod findings;
mod flow;
pub(super) mod guide;
pub(super) mod head;
pub(super) mod method;
pub(super) mod questions;
pub(super) mod recommendations;
mod samples;
mod sentence;

use super::visible::VisibleService;
use super::writer::Writer;

impl Writer<'_> {
    fn service_title(&self, service: &VisibleService) -> String {
        match &service.name {
            Some(name) => self.text.report_service_named(&service.code, name),
            None => service.code.clone(),
        }
    }
}
