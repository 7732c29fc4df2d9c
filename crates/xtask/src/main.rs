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

/// How many lines are made when the command does not say.
const ES6_LINES: u64 = 10_000_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["es6-numbers"] => es6_numbers::run(ES6_LINES),
        ["es6-numbers", lines] => lines
            .parse()
            .map_err(|_| format!("`{lines}` is not a number of lines"))
            .and_then(es6_numbers::run),
        ["generate"] => generated::write(),
        ["check"] => check(),
        ["campaign", "hostile"] => hostile::run(),
        ["campaign", "hostile", case] => hostile::one(case),
        ["campaign", "framings", told @ ..] => framings::run(told),
        ["campaign", "forgeries", told @ ..] => forgeries::run(told),
        ["campaign", "mutants", told @ ..] => mutants::run(told),
        ["campaign", "attest", told @ ..] => attested::run(told),
        ["campaign", "log", told @ ..] => log_changes::run(told),
        ["campaign", "kill", told @ ..] => kill::run(told),
        ["campaign", "rounds", told @ ..] => rounds::run(told),
        ["campaign", "load", told @ ..] => load::run(told),
        ["log-proofs"] => log_proofs::run(log_proofs::SIZE),
        ["log-proofs", size] => size
            .parse()
            .map_err(|_| format!("`{size}` is not a number of leaves"))
            .and_then(log_proofs::run),
        ["readme", name, file] => readme::output(name, file, false),
        ["readme", name, file, "--write"] => readme::output(name, file, true),
        ["layers"] => none(layers::check()),
        ["trace"] => none(trace::trace().1),
        _ => {
            eprintln!(
                "usage: xtask generate | check | readme NAME FILE [--write] | layers | trace | es6-numbers [LINES] | log-proofs [LEAVES]
       xtask campaign hostile | framings [--seed N] [--executions M] [--framing NAME] | forgeries [--seed N] [--count M] | mutants [--seed N] [--count M] | log [--seed N] [--changes M] | attest [--seed N] [--edits M]
       xtask campaign kill [--seed N] [--points M] [--lanes L] [--database URL [--kill node|server --server-data DIR]]
       xtask campaign rounds [--rounds R] [--requests N] [--database URL | --nodes URL,URL]
       xtask campaign load [--seconds T] [--connections C] [--soak MINUTES] [--database URL]"
            );
            return ExitCode::from(2);
        }
    };
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
