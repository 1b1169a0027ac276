//! The records of every source, table by table in the contract's order, read in a thread of their own.

use super::Failure;
use super::delivery::Inflow;
use super::files;
use crate::domain::bundle::{Bundle, Table};
use crate::domain::codes::Code;
use crate::import::Reading;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Parts that wait to be written: enough to keep both threads busy, and soon read.
const WAITING: usize = 8;

/// What the reading thread says.
enum Message {
    /// A part of a table.
    Part {
        source: usize,
        reading: Box<Reading>,
        bytes: u64,
    },
    /// A table has been read from every source.
    End,
    Failed(Failure),
}

/// The tables as they come in.
pub struct Flow(Receiver<Message>);

/// Begins to read, in this scope.
pub fn begin<'s>(scope: &'s std::thread::Scope<'s, '_>, inflows: Vec<Inflow>, stop: &Arc<AtomicBool>) -> Flow {
    let (send, receive) = sync_channel(WAITING);
    let outlet = Outlet { send, stop: stop.clone() };
    scope.spawn(move || send_all(inflows, &outlet));
    Flow(receive)
}

impl Flow {
    /// Takes the parts of the next table, each as it is and with how much of its source it took.
    pub fn each(&self, mut take: impl FnMut(usize, Reading, u64) -> Result<(), Failure>) -> Result<(), Failure> {
        loop {
            match self.0.recv() {
                Ok(Message::Part { source, reading, bytes }) => take(source, *reading, bytes)?,
                Ok(Message::End) => return Ok(()),
                Ok(Message::Failed(failure)) => return Err(failure),
                // Only a panic ends that thread without a word, and the scope it runs in raises it again.
                Err(_) => return Err(Failure::Interrupted),
            }
        }
    }
}

/// Where what was read goes, and whether it is still wanted.
struct Outlet {
    send: SyncSender<Message>,
    stop: Arc<AtomicBool>,
}

fn send_all(mut inflows: Vec<Inflow>, outlet: &Outlet) {
    for &table in Table::ALL {
        for (source, inflow) in inflows.iter_mut().enumerate() {
            if let Err(failure) = send_table(table, source, inflow, outlet) {
                let _ = outlet.send.send(Message::Failed(failure));
                return;
            }
        }
        if outlet.send.send(Message::End).is_err() {
            return;
        }
    }
}

fn send_table(table: Table, source: usize, inflow: &mut Inflow, outlet: &Outlet) -> Result<(), Failure> {
    let Inflow { stream, file, path, .. } = inflow;
    let is_of_a_file = file.is_some();
    let mut failed = Ok(());
    let mut give = |part: crate::import::Part| {
        let mut reading = part.reading;
        if reading.read.is_empty() && reading.problems.is_empty() && reading.bundle == Bundle::default() {
            return true;
        }
        if is_of_a_file {
            failed = files::read_documents(&mut reading, path, &outlet.stop);
            if failed.is_err() {
                return false;
            }
        }
        outlet.send.send(Message::Part { source, reading: Box::new(reading), bytes: part.bytes }).is_ok()
    };
    let read = stream.read(table, file.as_mut(), &mut give).and(failed);
    read.map_err(|error| Failure::File { path: path.clone(), error })?;
    // Only the last table says so: nothing is kept before it.
    if Some(&table) == Table::ALL.last() && inflow.has_changed() {
        return Err(Failure::SourceChanged(inflow.path.clone()));
    }
    Ok(())
}
