//! Tasks of the project itself, run as `cargo xtask TASK` (serves every SPEC chapter).

mod alignment;
mod attested;
mod complete;
mod contexts;
mod controls;
mod es6_numbers;
mod forgeries;
mod framings;
mod generated;
mod hostile;
mod kill;
mod layers;
mod load;
mod log_changes;
mod log_proofs;
mod markers;
mod memory;
mod mutants;
mod programs;
mod readme;
mod requirements;
mod rounds;
mod served;
mod soak;
mod trace;
mod worked_examples;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// How many lines are made when the command does not say.
const ES6_LINES: u64 = 10_000_000;

/// How many leaves the tree grows to when the command does not say.
const LOG_LEAVES: u64 = log_proofs::SIZE;

/// Tasks of the project itself
#[derive(Debug, Parser)]
#[command(name = "xtask")]
struct Command {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Write what is generated
    Generate,
    /// Hold specification, code, vectors and what is generated against each other
    Check,
    /// Hold a block of README.md against what a program printed
    Readme {
        /// The name of the block
        name: String,
        /// What was printed
        file: String,
        /// Put it there
        #[arg(long)]
        write: bool,
    },
    /// Hold the crates against the arrows of ARCHITECTURE.md
    Layers,
    /// Hold requirements, codes and vectors against each other
    Trace,
    /// Write doubles and their canonical form, with the digest of the published list
    Es6Numbers {
        /// How many
        #[arg(default_value_t = ES6_LINES)]
        lines: u64,
    },
    /// Write the proofs of a log
    LogProofs {
        /// Up to how many leaves
        #[arg(default_value_t = LOG_LEAVES)]
        leaves: u64,
    },
    /// What no test can show in seconds
    #[command(subcommand)]
    Campaign(Campaign),
}

#[derive(Debug, Subcommand)]
enum Campaign {
    /// Input that is made to cost time or memory
    Hostile {
        /// This case, in this process
        case: Option<String>,
    },
    /// Garbled exports of ledgers
    Framings(framings::Asked),
    /// Forged exports of ledgers
    Forgeries(forgeries::Asked),
    /// Credentials changed in a few places
    Mutants(mutants::Asked),
    /// Edits of the report of a conformance run and of the credential that attests it
    Attest(attested::Asked),
    /// Changes of a node's records and log
    Log(log_changes::Asked),
    /// Kills of nodes while they work
    Kill(kill::Asked),
    /// Parallel requests for one number, one voucher, one idempotency key
    Rounds(rounds::Asked),
    /// Issues and verifications a second
    Load(load::Asked),
}

impl Task {
    fn run(self) -> Result<String, String> {
        match self {
            Self::Generate => generated::write(),
            Self::Check => check(),
            Self::Readme { name, file, write } => readme::output(&name, &file, write),
            Self::Layers => none(layers::check()),
            Self::Trace => none(trace::trace().1),
            Self::Es6Numbers { lines } => es6_numbers::run(lines),
            Self::LogProofs { leaves } => log_proofs::run(leaves),
            Self::Campaign(campaign) => campaign.run(),
        }
    }
}

impl Campaign {
    fn run(self) -> Result<String, String> {
        match self {
            Self::Hostile { case: None } => hostile::run(),
            Self::Hostile { case: Some(case) } => hostile::one(&case),
            Self::Framings(asked) => framings::run(&asked),
            Self::Forgeries(asked) => forgeries::run(&asked),
            Self::Mutants(asked) => mutants::run(&asked),
            Self::Attest(asked) => attested::run(&asked),
            Self::Log(asked) => log_changes::run(&asked),
            Self::Kill(asked) => kill::run(&asked),
            Self::Rounds(asked) => rounds::run(&asked),
            Self::Load(asked) => load::run(&asked),
        }
    }
}

fn main() -> ExitCode {
    let outcome = Command::parse().task.run();
    match outcome {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

/// Everything that a change must leave in order.
fn check() -> Result<String, String> {
    let generated = generated::check();
    let (controls, uncontrolled) = controls::check();
    let faults = none(
        [
            layers::check(),
            trace::trace().1,
            complete::check(),
            alignment::check(),
            uncontrolled,
        ]
        .concat(),
    );
    match (generated, faults) {
        (Ok(files), Ok(_)) => Ok(format!(
            "{files}; layers, requirements and vectors agree; {controls}"
        )),
        (one, other) => Err([one.err(), other.err()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("\n")),
    }
}

fn none(faults: Vec<String>) -> Result<String, String> {
    if faults.is_empty() {
        Ok("in order".to_owned())
    } else {
        Err(faults.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(words: &[&str]) -> String {
        let words = [&["xtask"], words].concat();
        Command::try_parse_from(words).unwrap_err().to_string()
    }

    #[test]
    fn what_a_campaign_does_not_know_starts_none() {
        for campaign in [
            "hostile",
            "framings",
            "forgeries",
            "mutants",
            "attest",
            "log",
            "kill",
            "rounds",
            "load",
        ] {
            let said = refused(&["campaign", campaign, "--sed", "1"]);
            assert!(said.contains("Usage: xtask campaign"), "{said}");
            let help = refused(&["campaign", campaign, "--help"]);
            assert!(help.contains("Usage: xtask campaign"), "{help}");
        }
        let said = refused(&["campaign", "kill", "--points", "many"]);
        assert!(said.contains("'many'"), "{said}");
        let said = refused(&["campaign", "kill", "--kill", "server"]);
        assert!(said.contains("--server-data"), "{said}");
        let all = refused(&["campaign", "--help"]);
        assert!(all.contains("mutants") && all.contains("rounds"), "{all}");
    }

    #[test]
    fn what_the_project_runs_is_understood() {
        for words in [
            "campaign hostile",
            "campaign mutants --seed 1 --count 50000",
            "campaign kill --seed 1 --points 60",
            "campaign kill --database postgres://x --kill server --server-data d",
            "campaign rounds --rounds 3 --requests 200 --nodes http://a,http://b",
            "campaign framings --one xml --seed 1 --executions 5 --trace",
            "log-proofs 512",
            "es6-numbers",
            "readme test target/test.shown --write",
        ] {
            let words = words.split(' ');
            assert!(Command::try_parse_from(["xtask"].into_iter().chain(words)).is_ok());
        }
    }
}
