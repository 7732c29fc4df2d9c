//! Why something about a DID or a key is wrong, before it is known where it stood (SPEC chapter *DID*).

use std::borrow::Cow;
use std::fmt;

use crate::key::KeyError;
use crate::problem::{Code, Problem};

/// A problem without its place: [`DidError::at`] adds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DidError {
    code: Code,
    detail: Cow<'static, str>,
}

impl DidError {
    pub(super) fn new(code: Code, detail: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code,
            detail: detail.into(),
        }
    }

    /// Which problem it is.
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }

    /// What exactly is wrong: lower case, no full stop.
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// The problem at this JSON Pointer.
    #[must_use]
    pub fn at(self, pointer: impl Into<String>) -> Problem {
        Problem::at(self.code, pointer).detail(self.detail)
    }
}

impl From<KeyError> for DidError {
    fn from(error: KeyError) -> Self {
        Self::new(error.code(), error.to_string())
    }
}

impl fmt::Display for DidError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code.code, self.detail)
    }
}

impl std::error::Error for DidError {}
