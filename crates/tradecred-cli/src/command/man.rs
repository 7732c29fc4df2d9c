//! `tradecred man`: manual pages (SPEC chapter *Verification*).

use std::io::Write;

use clap::{Args, CommandFactory as _};

use super::CommandLine;
use crate::outcome::{Failure, Outcome};

/// Write a manual page in roff
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// The command; without one, the page of `tradecred` itself
    command: Option<String>,
}

impl Man {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let mut whole = CommandLine::command();
        whole.build();
        let page = match &self.command {
            None => whole,
            Some(name) => whole
                .find_subcommand(name)
                .cloned()
                .ok_or_else(|| Failure::usage(format!("there is no command `{name}`")))?,
        };
        clap_mangen::Man::new(page).render(&mut &mut *out)?;
        Ok(Outcome::Good)
    }
}
