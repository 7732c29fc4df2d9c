//! `tradecred derive`: a holder shows a part of a credential (SPEC section *Parts under ecdsa-sd-2023*).

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use tradecred_vc::json::{self, Value};
use tradecred_vc::problem::Problem;
use tradecred_vc::proof;

use super::key::{Privacy, write_new};
use crate::input::read_json;
use crate::outcome::{Failure, Outcome};
use crate::terminal::{say, shown_json};

/// Show a part of a credential that was signed under ecdsa-sd-2023
#[derive(Debug, Args)]
pub(crate) struct DerivePart {
    /// The credential as its issuer signed it; `-` for standard input
    #[arg(value_name = "FILE")]
    credential: PathBuf,
    /// What to show, besides what its issuer made mandatory: a JSON Pointer, such as /credentialSubject/goods/0
    #[arg(long, value_name = "POINTER")]
    disclose: Vec<String>,
    /// Write to a new file instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl DerivePart {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let Value::Object(credential) = read_json(&self.credential)? else {
            return Err(Failure::usage(format!(
                "`{}`: not an object",
                self.credential.display()
            )));
        };
        let part = match proof::derive(&credential, &self.disclose) {
            Ok(part) => part,
            Err(problems) => {
                say("Nothing derived.");
                problems.iter().for_each(|problem| say(&told(problem)));
                return Ok(Outcome::Failed);
            }
        };
        let mut text = shown_json(&json::to_string_pretty(&Value::Object(part)));
        text.push('\n');
        match &self.output {
            Some(path) => write_new(path, text.as_bytes(), Privacy::Usual)?,
            None => out.write_all(text.as_bytes())?,
        }
        Ok(Outcome::Good)
    }
}

fn told(problem: &Problem) -> String {
    let Problem {
        code,
        pointer,
        detail,
    } = problem;
    let colon = if detail.is_empty() { "" } else { ": " };
    let place = if pointer.is_empty() {
        String::new()
    } else {
        format!(" at {pointer}")
    };
    format!("{}{place}: {}{colon}{detail}", code.code, code.title.en)
}
