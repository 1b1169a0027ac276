//! The process that reads foreign files: the same program, without environment, that takes bytes and says lines. It
//! limits itself before it reads, the program stops it when it takes too long, and in the end says why there is nothing.
//!
//! Threads were considered and are no fence: calamine ends the whole process when it asks for too much memory, and a
//! damaged PDF overflows the stack.

use super::lines::refusal;
use super::{Foreign, LARGEST};
use crate::domain::document_file::{FileFault, FileKind};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Child, ChildStderr, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// The name of the subcommand that the child is started with.
const COMMAND: &str = "read-foreign";
/// Memory of the child, in bytes: all of its addresses, so that no more of it can be in use.
const MEMORY: u64 = 256 << 20;
/// Processor time of the child, and how long it may take altogether, in seconds.
const PROCESSOR: u64 = 20;
const ALTOGETHER: u64 = 60;
/// How soon a stop is heard.
const HEARD: Duration = Duration::from_millis(20);
/// What it may say, in bytes.
const OUTPUT: u64 = 512 << 20;
/// How much of that is taken at once, in bytes: what a pipe holds.
const PIPE: usize = 64 << 10;
/// How much of what it complains about is looked at, in bytes.
const COMPLAINT: u64 = 4 << 10;

/// Limits the process it is called in, for good: memory, processor time, and no file to be opened or written.
///
/// # Errors
/// When a limit cannot be set: then nothing must be read.
#[cfg(target_os = "linux")]
pub fn confine() -> io::Result<()> {
    use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
    let only = |most| Rlimit { current: Some(most), maximum: Some(most) };
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    setrlimit(Resource::Core, only(0))?;
    setrlimit(Resource::Fsize, only(0))?;
    setrlimit(Resource::As, only(MEMORY))?;
    // The first second over the limit says so by a signal, the next one ends it.
    setrlimit(Resource::Cpu, Rlimit { current: Some(PROCESSOR), maximum: Some(PROCESSOR + 1) })?;
    // Input, output and errors are open; nothing else will be.
    setrlimit(Resource::Nofile, only(3))?;
    Ok(())
}

/// Elsewhere only the program's own deadline holds.
#[cfg(not(target_os = "linux"))]
pub fn confine() -> io::Result<()> {
    Ok(())
}

/// Starts the processes that read foreign files.
#[derive(Debug, Clone)]
pub struct Fence {
    program: PathBuf,
    altogether: Duration,
    /// Asked for while the child works: then nobody wants what it still has to say.
    stop: Option<Arc<AtomicBool>>,
}

impl Fence {
    /// With the program that is running as the reader.
    ///
    /// # Errors
    /// When the program cannot be found.
    pub fn of_this_program() -> io::Result<Self> {
        // A program that was replaced while it ran is still itself under this name.
        let own = PathBuf::from("/proc/self/exe");
        let program = if cfg!(target_os = "linux") && own.exists() { own } else { std::env::current_exe()? };
        Ok(Self::of(program))
    }

    /// With another program that understands the same subcommand.
    #[must_use]
    pub fn of(program: PathBuf) -> Self {
        Self { program, altogether: Duration::from_secs(ALTOGETHER), stop: None }
    }

    /// Ends the child as soon as a stop is asked for.
    #[must_use]
    pub fn stopped_by(self, stop: Option<Arc<AtomicBool>>) -> Self {
        Self { stop, ..self }
    }

    /// Has a file read, and gives what is said about it to `take`. Whatever happens to the reader, the last line says
    /// how it ended.
    pub fn read<T>(&self, foreign: Foreign, bytes: &[u8], take: impl FnOnce(&mut dyn BufRead) -> T) -> T {
        let kind = match foreign {
            Foreign::Workbook(kind) => kind,
            Foreign::Document | Foreign::Reference => super::begins_as(bytes).unwrap_or(FileKind::Binary),
        };
        if bytes.len() as u64 > LARGEST {
            return take(&mut refusal(kind, FileFault::TooLarge { most: LARGEST }).as_slice());
        }
        match self.start(foreign) {
            Ok(child) => self.listen((child, kind), bytes, take),
            Err(error) => {
                let fault = FileFault::NotStarted { message: error.to_string() };
                take(&mut refusal(kind, fault).as_slice())
            }
        }
    }

    fn start(&self, foreign: Foreign) -> io::Result<Child> {
        Command::new(&self.program)
            .args([COMMAND, foreign.code()])
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
    }

    fn listen<T>(
        &self,
        (mut child, kind): (Child, FileKind),
        bytes: &[u8],
        take: impl FnOnce(&mut dyn BufRead) -> T,
    ) -> T {
        let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let child = Mutex::new(Watched { child, was_late: false });
        let (done, is_done) = mpsc::channel::<()>();
        thread::scope(|scope| {
            let watched = &child;
            scope.spawn(move || self.watch(watched, &is_done));
            scope.spawn(move || {
                // A reader that has seen enough closes its input.
                stdin.map(|mut stdin| stdin.write_all(bytes))
            });
            let complaint = scope.spawn(move || heard(stderr));
            let complaint = || complaint.join().unwrap_or_default();
            let fenced = Fenced { stdout, child: &child, left: OUTPUT, kind, complaint: Some(complaint), last: None };
            let result = take(&mut BufReader::with_capacity(PIPE, fenced));
            lock(&child).stop();
            drop(done);
            result
        })
    }
}

impl Fence {
    /// Stops the child when time is up, or nobody wants it any longer.
    fn watch(&self, child: &Mutex<Watched>, is_done: &Receiver<()>) {
        let until = Instant::now() + self.altogether;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let is_asked = self.stop.as_ref().is_some_and(|stop| stop.load(Ordering::Relaxed));
            if left.is_zero() || is_asked {
                let mut watched = lock(child);
                watched.was_late = !is_asked;
                return watched.stop();
            }
            if is_done.recv_timeout(left.min(HEARD)) != Err(RecvTimeoutError::Timeout) {
                return;
            }
        }
    }
}

/// A child, and whether it was stopped because time was up.
struct Watched {
    child: Child,
    was_late: bool,
}

impl Watched {
    /// Ends it, if it has not ended, and reaps it.
    fn stop(&mut self) {
        // Both fail only for a child that is gone already.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn lock(child: &Mutex<Watched>) -> std::sync::MutexGuard<'_, Watched> {
    child.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// The beginning of what the child complains about; the rest is taken and dropped, so that it never waits for us.
fn heard(stderr: Option<ChildStderr>) -> String {
    let Some(mut stderr) = stderr else { return String::new() };
    let mut complaint = Vec::new();
    let read = stderr.by_ref().take(COMPLAINT).read_to_end(&mut complaint);
    if read.is_ok() {
        drop(io::copy(&mut stderr, &mut io::sink()));
    }
    String::from_utf8_lossy(&complaint).into_owned()
}

/// What the child says, and after that why it stopped.
struct Fenced<'c, C> {
    stdout: Option<ChildStdout>,
    child: &'c Mutex<Watched>,
    left: u64,
    kind: FileKind,
    complaint: Option<C>,
    /// What is said in the child's place, once it says no more.
    last: Option<io::Cursor<Vec<u8>>>,
}

impl<C: FnOnce() -> String> Read for Fenced<'_, C> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if let Some(last) = &mut self.last {
            return last.read(buffer);
        }
        let read = self.stdout.as_mut().map_or(Ok(0), |stdout| stdout.read(buffer)).unwrap_or(0);
        let fault = match self.left.checked_sub(read as u64) {
            Some(left) if read > 0 => {
                self.left = left;
                return Ok(read);
            }
            Some(_) => self.ended(),
            None => {
                lock(self.child).stop();
                Some(FileFault::Output { most: OUTPUT })
            }
        };
        self.stdout = None;
        let last = fault.map(|fault| refusal(self.kind, fault)).unwrap_or_default();
        self.last.insert(io::Cursor::new(last)).read(buffer)
    }
}

impl<C: FnOnce() -> String> Fenced<'_, C> {
    /// Why the child said no more; none when it ended as it should.
    fn ended(&mut self) -> Option<FileFault> {
        let status = loop {
            let mut watched = lock(self.child);
            match watched.child.try_wait() {
                Ok(Some(_)) if watched.was_late => return Some(FileFault::Time { most: ALTOGETHER }),
                Ok(Some(status)) => break status,
                Ok(None) => {}
                Err(_) => return Some(FileFault::Broke),
            }
            drop(watched);
            // It closed its output before it ended: that takes a moment, or the deadline.
            thread::sleep(Duration::from_millis(1));
        };
        let complaint = self.complaint.take().map(|complaint| complaint()).unwrap_or_default();
        why(status, &complaint)
    }
}

/// What made a child end this way.
fn why(status: ExitStatus, complaint: &str) -> Option<FileFault> {
    const SIGXCPU: i32 = 24;
    const SIGKILL: i32 = 9;
    if status.success() {
        return None;
    }
    Some(match status.signal() {
        Some(SIGXCPU | SIGKILL) => FileFault::Time { most: PROCESSOR },
        _ if complaint.contains("memory allocation") => FileFault::Memory { most: MEMORY },
        _ => FileFault::Broke,
    })
}

#[cfg(test)]
mod tests {
    use super::super::lines::{Line, Lines};
    use super::*;
    use crate::domain::problem::ProblemKind;

    fn ended(fence: &Fence, bytes: &[u8]) -> Option<Line> {
        fence.read(Foreign::Document, bytes, |lines| Lines::new(lines).last())
    }

    #[test]
    fn a_reader_that_is_none_is_one_refusal() {
        for program in ["/nowhere/toets", "/bin/false", "/bin/true", "/bin/echo"] {
            let last = ended(&Fence::of(program.into()), b"%PDF-1.4");
            assert!(matches!(last, Some(Line::Refused(ProblemKind::Unreadable { .. }))), "{program}: {last:?}");
        }
    }

    #[test]
    fn a_reader_that_never_ends_is_stopped() {
        let mut fence = Fence::of("/usr/bin/yes".into());
        fence.altogether = Duration::from_millis(50);
        let last = ended(&fence, b"%PDF-1.4");
        let expected = FileFault::Time { most: ALTOGETHER };
        assert_eq!(last, Some(Line::Refused(super::super::unreadable(FileKind::Pdf, expected))));
    }

    #[test]
    fn a_reader_that_nobody_waits_for_is_stopped_at_once() {
        let stop = Some(Arc::new(AtomicBool::new(true)));
        let fence = Fence::of("/usr/bin/yes".into()).stopped_by(stop);
        // Without the stop this would take as long as a reader may.
        let last = ended(&fence, b"%PDF-1.4");
        assert!(matches!(last, Some(Line::Refused(ProblemKind::Unreadable { .. }))), "{last:?}");
    }

    #[test]
    fn too_much_is_not_even_offered() {
        let last = ended(&Fence::of("/nowhere".into()), &vec![0; usize::try_from(LARGEST).unwrap() + 1]);
        let expected = FileFault::TooLarge { most: LARGEST };
        assert_eq!(last, Some(Line::Refused(super::super::unreadable(FileKind::Binary, expected))));
    }
}
