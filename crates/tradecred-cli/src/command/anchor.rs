//! `tradecred anchor`: one signed root over a batch of outside records, and any one of them proved later by its path
//! alone (SPEC chapter *Evidence anchor*).

use std::io::Write;

use clap::{Args, Subcommand};

use crate::outcome::{EXIT_CODES, Failure, Outcome};

mod make;
mod prove;
mod record;
mod tree_file;
mod verify;

/// Anchor a batch of records, such as sensor readings, and prove one of them later
#[derive(Debug, Args)]
pub(crate) struct Anchors {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Make(make::Make),
    Prove(prove::Prove),
    #[command(after_help = EXIT_CODES)]
    Verify(verify::VerifyRecord),
}

impl Anchors {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        match &self.action {
            Action::Make(command) => command.run(out),
            Action::Prove(command) => command.run(out),
            Action::Verify(command) => command.run(out),
        }
    }
}
