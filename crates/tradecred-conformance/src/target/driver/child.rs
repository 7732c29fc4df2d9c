//! A child process whose pipes are served by threads, so that no pipe can block the engine
//! (SPEC chapter *Conformance classes*).

use std::collections::VecDeque;
use std::ffi::OsString;
use std::io::{self, BufRead as _, BufReader, Read, Write as _};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How long a process may take to end once its standard input is closed.
const GRACE: Duration = Duration::from_millis(500);

/// How much of the end of standard error is kept, in bytes.
const STANDARD_ERROR: usize = 2000;

/// What came on standard output.
pub(super) enum Line {
    /// A line, without its end.
    Whole(Vec<u8>),
    /// A line longer than the limit.
    TooLong,
    /// Nothing in time.
    Late,
    /// The end of the output.
    End,
}

/// A line that was not read to its end.
#[derive(Debug)]
struct TooLong;

/// A running driver. Dropping it ends the process.
#[derive(Debug)]
pub(super) struct Child {
    process: std::process::Child,
    /// Absent once standard input is to be closed.
    requests: Option<Sender<Vec<u8>>>,
    lines: Receiver<Result<Vec<u8>, TooLong>>,
    standard_error: Arc<Mutex<VecDeque<u8>>>,
}

impl Child {
    /// Starts a process; an output line may have at most `limit` bytes.
    pub(super) fn start(
        program: &OsString,
        arguments: &[OsString],
        limit: usize,
    ) -> io::Result<Self> {
        let mut process = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let (requests, to_send) = channel::<Vec<u8>>();
        if let Some(mut input) = process.stdin.take() {
            thread::spawn(move || {
                for line in to_send {
                    if input.write_all(&line).and_then(|()| input.flush()).is_err() {
                        break;
                    }
                }
            });
        }
        let (line_read, lines) = sync_channel(1);
        if let Some(output) = process.stdout.take() {
            thread::spawn(move || read_lines(output, limit, &line_read));
        }
        let standard_error = Arc::new(Mutex::new(VecDeque::new()));
        if let Some(output) = process.stderr.take() {
            let kept = Arc::clone(&standard_error);
            thread::spawn(move || keep_end(output, &kept));
        }
        Ok(Self {
            process,
            requests: Some(requests),
            lines,
            standard_error,
        })
    }

    /// Hands a line to the process. A process that is gone shows when the response is awaited.
    pub(super) fn send(&self, line: Vec<u8>) {
        if let Some(requests) = &self.requests {
            let _ = requests.send(line);
        }
    }

    /// The next line of output, waited for until this instant.
    pub(super) fn receive(&self, until: Option<Instant>) -> Line {
        let left = until.map_or(Duration::MAX, |until| {
            until.saturating_duration_since(Instant::now())
        });
        match self.lines.recv_timeout(left) {
            Ok(Ok(line)) => Line::Whole(line),
            Ok(Err(TooLong)) => Line::TooLong,
            Err(RecvTimeoutError::Timeout) => Line::Late,
            Err(RecvTimeoutError::Disconnected) => Line::End,
        }
    }

    /// How the process ended and the last it said on standard error.
    pub(super) fn ending(&mut self) -> String {
        let status = match self.wait() {
            Some(status) => status.to_string(),
            None => "its output is closed, the process is not".to_owned(),
        };
        let kept = self
            .standard_error
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let bytes: Vec<u8> = kept.iter().copied().collect();
        match String::from_utf8_lossy(&bytes).trim() {
            "" => format!("{status}; nothing on standard error"),
            said => format!("{status}; {said}"),
        }
    }

    /// Closes standard input and waits a little for the process to end by itself.
    fn wait(&mut self) -> Option<std::process::ExitStatus> {
        self.requests = None;
        let until = Instant::now() + GRACE;
        loop {
            if let Ok(Some(status)) = self.process.try_wait() {
                return Some(status);
            }
            if Instant::now() >= until {
                return None;
            }
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        if self.wait().is_none() {
            let _ = self.process.kill();
            let _ = self.process.wait();
        }
    }
}

/// Sends each line of the output on; one that is too long, or has no end, ends it.
fn read_lines(output: impl Read, limit: usize, read: &SyncSender<Result<Vec<u8>, TooLong>>) {
    let mut output = BufReader::new(output);
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    loop {
        let mut line = Vec::new();
        match output.by_ref().take(most).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => return,
            Ok(length) if length > limit && line.last() != Some(&b'\n') => {
                let _ = read.send(Err(TooLong));
                return;
            }
            Ok(_) => {
                if line.pop() != Some(b'\n') || read.send(Ok(line)).is_err() {
                    return;
                }
            }
        }
    }
}

/// Reads to the end, so that the process never waits, and keeps what came last.
fn keep_end(mut output: impl Read, kept: &Mutex<VecDeque<u8>>) {
    let mut chunk = [0_u8; 4096];
    while let Ok(length) = output.read(&mut chunk) {
        if length == 0 {
            return;
        }
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.extend(chunk.iter().take(length));
        let surplus = kept.len().saturating_sub(STANDARD_ERROR);
        kept.drain(..surplus);
    }
}
