//! A target that is a child process and speaks the driver protocol on its standard input and
//! output (SPEC chapter *Conformance classes*, `conformance/PROTOCOL.md`).

use std::ffi::OsString;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::time::Instant;

use super::{Answer, Limits, Profile, Question, Target, TargetError};
use crate::printable;
use crate::protocol::{Call, PROTOCOL, Request, Response};

mod child;

use child::{Child, Line};

/// A driver. It is started for the profile, kept for all questions, and started again after it
/// broke, hung or lost its place.
#[derive(Debug)]
pub struct Driver {
    program: OsString,
    arguments: Vec<OsString>,
    limits: Limits,
    running: Option<Child>,
}

impl Driver {
    /// A driver that is this program with these arguments, not started yet.
    #[must_use]
    pub fn new(program: OsString, arguments: Vec<OsString>, limits: Limits) -> Self {
        Self {
            program,
            arguments,
            limits,
            running: None,
        }
    }

    /// A driver from a command line such as `python3 driver.py --quiet`: words between white
    /// space, without quoting. Nothing for an empty line.
    #[must_use]
    pub fn from_command_line(line: &str, limits: Limits) -> Option<Self> {
        let mut words = line.split_whitespace().map(OsString::from);
        let program = words.next()?;
        Some(Self::new(program, words.collect(), limits))
    }

    /// Starts the process and shakes hands.
    fn start(&mut self) -> Result<Profile, TargetError> {
        self.running = None;
        let child = Child::start(&self.program, &self.arguments, self.limits.answer_bytes)
            .map_err(|error| {
                let program = self.program.to_string_lossy();
                TargetError::unreachable(format!("`{program}` cannot be started: {error}"))
            })?;
        self.running = Some(child);
        let result = self.ask(Call::Hello { protocol: PROTOCOL })?;
        let profile = Profile::read(&result)?;
        if profile.protocol.as_deref() == Some(PROTOCOL) {
            return Ok(profile);
        }
        self.running = None;
        let reason = format!("the driver does not speak protocol `{PROTOCOL}`");
        Err(TargetError::malformed(reason, &result))
    }

    /// Sends one request and waits for its response. After anything but a whole response the
    /// process is gone, since nobody knows what it will say next.
    fn ask(&mut self, call: Call<'_>) -> Result<Vec<u8>, TargetError> {
        let Some(mut child) = self.running.take() else {
            return Err(TargetError::unreachable("the driver is not running"));
        };
        let id = number();
        let mut line = serde_json::to_vec(&Request { id, call })
            .map_err(|error| TargetError::crashed(format!("no request: {error}")))?;
        line.push(b'\n');
        let until = Instant::now().checked_add(self.limits.deadline);
        child.send(line);
        let response = match child.receive(until) {
            Line::Whole(line) => Response::read(&line)?,
            Line::TooLong => return Err(TargetError::TooLarge(self.limits.answer_bytes)),
            Line::Late => return Err(TargetError::Timeout(self.limits.deadline)),
            Line::End => {
                let ending = child.ending();
                return Err(TargetError::crashed(format!("the driver ended: {ending}")));
            }
        };
        if response.id != id {
            let reason = format!("the response is to request {}, not {id}", response.id);
            return Err(TargetError::malformed(reason, &[]));
        }
        self.running = Some(child);
        response.into_result()
    }
}

/// The number of a request, which nobody knows before it is sent: an answer to it cannot come earlier. Every
/// language can hold it.
fn number() -> u64 {
    RandomState::new().build_hasher().finish() >> 32
}

impl Target for Driver {
    fn describe(&mut self) -> Result<Profile, TargetError> {
        self.start().map_err(|error| match error {
            TargetError::Unreachable(_) => error,
            // A driver that does not get through the handshake is no target at all.
            other => {
                let received = printable::line(other.received(), 200);
                let reason = format!("no handshake: {other} {received}");
                TargetError::unreachable(reason.trim_end())
            }
        })
    }

    fn verify(&mut self, question: &Question) -> Result<Answer, TargetError> {
        if self.running.is_none() {
            self.describe()?;
        }
        Answer::read(&self.ask(Call::verify(question))?, question)
    }
}
