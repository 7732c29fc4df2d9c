//! `tradecred completions`: completion scripts for shells (SPEC chapter *Verification*).

use std::io::Write;

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use super::CommandLine;
use crate::outcome::{Failure, Outcome};

/// Write the completion script of a shell
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    shell: Shell,
}

impl Completions {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        // Made in memory first: the generator does not survive a reader that goes away.
        let mut script = Vec::new();
        clap_complete::generate(
            self.shell,
            &mut CommandLine::command(),
            "tradecred",
            &mut script,
        );
        out.write_all(&script)?;
        Ok(Outcome::Good)
    }
}
