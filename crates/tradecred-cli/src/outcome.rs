//! How a command ends: its exit code, and what is said when it cannot do its work (SPEC chapter
//! *Command line*).

use std::fmt;
use std::io;
use std::process::ExitCode;

/// The exit codes, for the help of every command.
pub(crate) const EXIT_CODES: &str = "\
Exit codes:
  0   good
  1   a required check failed
  2   usage or configuration error
  3   target or file cannot be reached
  4   nothing was selected or ran
  5   nothing failed, but something required could not be decided
  70  internal error";

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Everything that was asked is in order.
    Good,
    /// A required check failed.
    Failed,
    /// The command was called wrongly, or a configuration file is wrong.
    Usage,
    /// A target or a file cannot be reached.
    Unreachable,
    /// Nothing was selected or ran.
    NothingRan,
    /// Nothing failed, but something required could not be decided.
    Undecided,
    /// A fault of this program.
    Internal,
}

impl Outcome {
    /// The exit code.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Good => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Unreachable => 3,
            Self::NothingRan => 4,
            Self::Undecided => 5,
            Self::Internal => 70,
        }
    }

    /// The graver of two outcomes.
    #[must_use]
    pub(crate) fn or_worse(self, other: Self) -> Self {
        if other.gravity() > self.gravity() {
            other
        } else {
            self
        }
    }

    fn gravity(self) -> u8 {
        match self {
            Self::Good => 0,
            Self::NothingRan => 1,
            Self::Undecided => 2,
            Self::Unreachable => 3,
            Self::Failed => 4,
            Self::Usage => 5,
            Self::Internal => 6,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome.code())
    }
}

/// Why a command could not do its work.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The exit code.
    pub(crate) outcome: Outcome,
    /// What to say; empty where nobody is listening any more.
    pub(crate) message: String,
}

impl Failure {
    /// The command or a configuration file is wrong.
    pub(crate) fn usage(message: impl fmt::Display) -> Self {
        Self {
            outcome: Outcome::Usage,
            message: message.to_string(),
        }
    }

    /// A target or a file cannot be reached.
    pub(crate) fn unreachable(message: impl fmt::Display) -> Self {
        Self {
            outcome: Outcome::Unreachable,
            message: message.to_string(),
        }
    }

    /// A fault of this program.
    pub(crate) fn internal(message: impl fmt::Display) -> Self {
        Self {
            outcome: Outcome::Internal,
            message: message.to_string(),
        }
    }

    /// Nothing was selected or ran.
    pub(crate) fn nothing_ran(message: impl fmt::Display) -> Self {
        Self {
            outcome: Outcome::NothingRan,
            message: message.to_string(),
        }
    }
}

/// The result could not be written. A reader that went away is not told so.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::unreachable(""),
            _ => Self::unreachable(format!("the result cannot be written: {error}")),
        }
    }
}
