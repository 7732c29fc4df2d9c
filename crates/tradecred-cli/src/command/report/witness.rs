//! `tradecred report witness`: whoever watched a run signs beside who made it.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use tradecred::{Signer, issue};
use tradecred_vc::report::Scope;
use tradecred_vc::time::Timestamp;

use super::attested::{Comparison, credential};
use crate::choice::{Language, instant};
use crate::command::issue::give;
use crate::command::key;
use crate::evidence::gather;
use crate::input::now;
use crate::outcome::{Failure, Outcome};
use crate::terminal::say;

/// Sign, as the witness of a run, beside who made it: once the report is the one that was attested
#[derive(Debug, Args)]
pub(super) struct WitnessReport {
    /// The conformance credential, which the issuer has signed
    #[arg(value_name = "CREDENTIAL")]
    credential: PathBuf,
    /// The report, in JSON
    #[arg(long, value_name = "FILE")]
    report: PathBuf,
    /// The key file of the witness
    #[arg(long, value_name = "KEYFILE")]
    key: PathBuf,
    /// What the key of a `did:web` is looked up in: a file, or a folder with evidence.json or with credentials
    #[arg(long, value_name = "PATH")]
    evidence: Vec<PathBuf>,
    /// When the proof is made; now, if absent
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    created: Option<Timestamp>,
    /// Write to a new file instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The language of the reasons for refusing
    #[arg(long, value_enum, default_value_t)]
    lang: Language,
}

impl WitnessReport {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let key = key::read(&self.key).map_err(|fault| fault.of(&self.key))?;
        let did = key.controller().as_str();
        let credential = credential(&self.credential)?;
        let subject = credential.get("credentialSubject");
        let witness = subject.and_then(|subject| subject.get("witnessedBy")?.get("id")?.as_str());
        if witness != Some(did) {
            let reason = "the credential names another witness than the key is of";
            return Err(Failure::usage(reason));
        }
        let comparison = Comparison::of(&credential, &self.report)?;
        if !comparison.is_attested() {
            say("Not signed: the report is another than the one attested.");
            for line in comparison.lines() {
                say(&line);
            }
            return Ok(Outcome::Failed);
        }
        let signer = Signer::with_method(key.secret().clone(), did, key.id().as_str());
        let created = self.created.map_or_else(now, Ok)?;
        let evidence = gather(&self.evidence, &[])?;
        let signed = issue(&credential, &signer, created, Scope::Document, &evidence);
        give(signed, self.output.as_deref(), self.lang, out)
    }
}
