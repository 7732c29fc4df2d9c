//! What is asked of a document, by the commands that verify (SPEC chapter *Verification*).

use std::path::PathBuf;

use clap::Args;
use tradecred::{ClaimContext, Policy};
use tradecred_vc::time::{Date, Timestamp};

use crate::choice::{Coverage, instant};
use crate::input::{now, read_json_as};
use crate::outcome::Failure;

/// As of when, under which law, for which claim, and how much of it.
#[derive(Debug, Args)]
pub(crate) struct Question {
    /// The instant to judge as of, such as 2026-11-01T12:00:00Z; now, if absent
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    at: Option<Timestamp>,
    /// The date whose legal rules apply; the UTC date of the instant, if absent
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// The customs claim that the document is to support
    #[arg(long, value_name = "FILE")]
    claim: Option<PathBuf>,
    /// What is checked
    #[arg(long, value_enum, default_value_t)]
    scope: Coverage,
}

impl Question {
    /// The question as the library takes it.
    ///
    /// # Errors
    /// For a claim that cannot be read.
    pub(crate) fn policy(&self) -> Result<Policy, Failure> {
        let mut policy = Policy::at(self.at.map_or_else(now, Ok)?).scope(self.scope.into());
        if let Some(as_of) = self.as_of {
            policy = policy.as_of(as_of);
        }
        if let Some(path) = &self.claim {
            let claim: ClaimContext = read_json_as(path)?;
            policy = policy.claim(claim);
        }
        Ok(policy)
    }
}
