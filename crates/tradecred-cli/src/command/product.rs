//! `tradecred product`: answers whoever scanned the link of a unit (SPEC chapter *Product answers*).

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde::Serialize;
use tradecred::identifier::DigitalLink;
use tradecred::product_answer::{
    Asked, ConsumerAnswer, Given, answer_for, issue_answer, officer_answer, verify_answer,
};
use tradecred::{Policy, Signer};
use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::problem::Code;
use tradecred_vc::time::Timestamp;

use super::key;
use crate::choice::instant;
use crate::evidence::gather;
use crate::input::{now, read_bytes, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::terminal::{say_problem, shown_json};

/// Answer whoever scanned the link of a unit, and check signed answers
#[derive(Debug, Args)]
pub(crate) struct Product {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Answer(Answer),
    Check(Check),
}

impl Product {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        match &self.what {
            What::Answer(answer) => answer.run(out),
            What::Check(check) => check.run(out),
        }
    }
}

/// What evidence says of the unit that a link names, without naming anybody
#[derive(Debug, Args)]
struct Answer {
    /// The link that was scanned
    #[arg(value_name = "LINK")]
    link: String,
    /// The instant to judge as of, such as 2026-11-01T12:00:00Z; now, if absent
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    at: Option<Timestamp>,
    /// Evidence with the unit in it: a file, or a folder with evidence.json or with evidence files and
    /// credentials
    #[arg(long, value_name = "DIR|FILE")]
    evidence: Vec<PathBuf>,
    /// A trust list or authority list that you rely on
    #[arg(long, value_name = "FILE")]
    trust: Vec<PathBuf>,
    /// Everything that an officer of the customs authority may know, instead of the consumer's answer
    #[arg(long, conflicts_with = "nonce")]
    officer: bool,
    /// Sign the answer for whoever sent this nonce
    #[arg(long, value_name = "NONCE", requires = "domain", requires = "key")]
    nonce: Option<String>,
    /// The domain for which the nonce was sent
    #[arg(long, value_name = "DOMAIN", requires = "nonce")]
    domain: Option<String>,
    /// The key file to sign with
    #[arg(long, value_name = "KEYFILE", requires = "nonce")]
    key: Option<PathBuf>,
}

impl Answer {
    fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let at = self.at.map_or_else(now, Ok)?;
        let policy = Policy::at(at);
        let evidence = gather(&self.evidence, &self.trust)?;
        let (unit, answer) = answer_for(&self.link, &evidence, &policy);
        if self.officer {
            let (_, officer) = officer_answer(&self.link, &unit, &evidence, &policy);
            show(out, &officer)?;
        } else if let (Some(nonce), Some(domain), Some(key)) =
            (&self.nonce, &self.domain, &self.key)
        {
            let key = key::read(key).map_err(|fault| fault.of(key))?;
            let signer = Signer::with_method(
                key.secret().clone(),
                key.controller().as_str(),
                key.id().as_str(),
            );
            let signed = issue_answer(&answer, nonce, domain, &signer, at).map_err(refused)?;
            let text = json::to_string_pretty(&Value::Object(signed));
            writeln!(out, "{}", shown_json(&text))?;
        } else {
            show(out, &answer)?;
        }
        Ok(outcome_of(&answer))
    }
}

/// Whether a signed answer is what was asked for, and still holds
#[derive(Debug, Args)]
struct Check {
    /// The signed answer; `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The link that was asked about
    #[arg(long, value_name = "LINK")]
    link: String,
    /// The nonce that was sent
    #[arg(long, value_name = "NONCE")]
    nonce: String,
    /// The domain for which it was sent
    #[arg(long, value_name = "DOMAIN")]
    domain: String,
    /// The DID that was asked
    #[arg(long, value_name = "DID")]
    signer: String,
    /// The instant to judge as of; now, if absent
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    at: Option<Timestamp>,
    /// Evidence: DID documents of who is not named by a `did:key`
    #[arg(long, value_name = "DIR|FILE")]
    evidence: Vec<PathBuf>,
}

impl Check {
    fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let at = self.at.map_or_else(now, Ok)?;
        let evidence = gather(&self.evidence, &[])?;
        let scanned = DigitalLink::scanned(&self.link).map_err(refused)?;
        let bytes = read_bytes(&self.file, Limits::default().bytes)
            .map_err(|error| unreadable(&self.file, &error))?;
        let asked = Asked {
            link: &scanned.link,
            nonce: &self.nonce,
            domain: &self.domain,
            signer: &self.signer,
        };
        match verify_answer(&bytes, &asked, &evidence, at) {
            Ok(answer) => {
                show(out, &answer)?;
                Ok(outcome_of(&answer))
            }
            Err(problems) => {
                for problem in problems {
                    say_problem(&problem);
                }
                Ok(Outcome::Failed)
            }
        }
    }
}

fn show(out: &mut dyn Write, answer: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(answer).unwrap_or_default();
    writeln!(out, "{}", shown_json(&text))?;
    Ok(())
}

fn refused(code: Code) -> Failure {
    Failure::usage(format!(
        "{}: {}; {}",
        code.code, code.title.en, code.remedy.en
    ))
}

/// Authentic is good; a report and a sale are not; what is not known is undecided.
fn outcome_of(answer: &ConsumerAnswer) -> Outcome {
    match (answer.answer, &answer.link) {
        (Given::Authentic, _) => Outcome::Good,
        (Given::Unknown, Some(_)) => Outcome::Undecided,
        _ => Outcome::Failed,
    }
}
