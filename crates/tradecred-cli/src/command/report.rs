//! `tradecred report`: reports on conformance (SPEC chapter *Conformance credential*).

use std::io::Write;

use clap::{Args, Subcommand};

use crate::outcome::{EXIT_CODES, Failure, Outcome};

mod attested;
mod verify;
mod witness;

/// Reports on conformance: whether one is the one that was attested
#[derive(Debug, Args)]
pub(crate) struct Reports {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    #[command(after_help = EXIT_CODES)]
    Verify(verify::VerifyReport),
    Witness(witness::WitnessReport),
}

impl Reports {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        match &self.action {
            Action::Verify(command) => command.run(out),
            Action::Witness(command) => command.run(out),
        }
    }
}
