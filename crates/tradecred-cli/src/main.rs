//! The `tradecred` command: verify, issue, conform and what belongs to them (SPEC chapter *Verification*).
//!
//! It holds no rule of its own: it gathers files, time and arguments, asks the library or the conformance
//! engine, and shows the answer. The result goes to standard output, everything else to standard error.

use std::io::{self, Write as _};
use std::panic;
use std::process::ExitCode;

use clap::Parser as _;

mod choice;
mod cited;
mod command;
mod evidence;
mod input;
mod outcome;
mod question;
mod random;
mod terminal;

use command::CommandLine;
use outcome::Outcome;

fn main() -> ExitCode {
    panic::set_hook(Box::new(|fault| {
        // The payload may hold what a document says, so only the place is shown.
        let place = fault
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        terminal::say(&format!(
            "internal error at {place}; this is a fault of tradecred, please report it"
        ));
    }));
    panic::catch_unwind(run).unwrap_or(Outcome::Internal).into()
}

fn run() -> Outcome {
    let line = match CommandLine::try_parse() {
        Ok(line) => line,
        Err(stop) => {
            let outcome = if stop.use_stderr() {
                Outcome::Usage
            } else {
                Outcome::Good
            };
            // A reader that went away needs neither help nor an error.
            let _ = stop.print();
            return outcome;
        }
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let ended = command::run(line, &mut out).and_then(|outcome| {
        out.flush()?;
        Ok(outcome)
    });
    match ended {
        Ok(outcome) => outcome,
        Err(failure) => {
            // What was found before is still a result.
            let _ = out.flush();
            if !failure.message.is_empty() {
                terminal::say(&format!("error: {}", failure.message));
            }
            failure.outcome
        }
    }
}
