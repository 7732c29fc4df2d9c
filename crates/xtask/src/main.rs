//! Tasks of the project itself, run as `cargo xtask TASK` (serves every SPEC chapter).

mod contexts;
mod es6_numbers;
mod generated;
mod try_recipes;
#[path = "../../tradecred-conformance/src/recipe/mod.rs"]
#[allow(unreachable_pub, dead_code)]
mod recipe;

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
        ["check"] => generated::check(),
        ["try"] => try_recipes::run(""),
        ["try", part] => try_recipes::run(part),
        _ => {
            eprintln!("usage: xtask generate | check | try [PART] | es6-numbers [LINES]");
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
