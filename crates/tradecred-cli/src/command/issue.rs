//! `tradecred issue`: checks a document by its rules, then signs it (SPEC chapter *Issuing*).

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use tradecred::{Signer, issue};
use tradecred_vc::json::{self, Object, Value};
use tradecred_vc::proof::{FreshKeys, Suite};
use tradecred_vc::report::Report;
use tradecred_vc::time::Timestamp;

use super::key::{self, Privacy, write_new};
use super::verify::report_text;
use crate::choice::{Coverage, Language, cryptosuite, instant};
use crate::evidence::gather;
use crate::input::{now, read_json};
use crate::outcome::{Failure, Outcome};
use crate::terminal::{say, shown_json};

/// Check a document by its rules, then sign it
#[derive(Debug, Args)]
pub(crate) struct Issue {
    /// The key file to sign with
    #[arg(long, value_name = "KEYFILE")]
    key: PathBuf,
    /// The unsigned credential; `-` for standard input
    #[arg(value_name = "DOC")]
    document: PathBuf,
    /// When the proof is made; now, if absent
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    created: Option<Timestamp>,
    /// What the document refers to: a file, or a folder with evidence.json or with credentials
    #[arg(long, value_name = "PATH")]
    evidence: Vec<PathBuf>,
    /// What is checked before signing
    #[arg(long, value_enum, default_value_t)]
    scope: Coverage,
    /// The cryptosuite; that of the key, if absent
    #[arg(long, value_name = "NAME", value_parser = cryptosuite)]
    cryptosuite: Option<&'static Suite>,
    /// What every part of the document has to show, under ecdsa-sd-2023: a JSON Pointer. All but the subject has to
    /// be shown anyhow
    #[arg(long, value_name = "POINTER")]
    mandatory: Vec<String>,
    /// Write to a new file instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The language of the reasons for refusing
    #[arg(long, value_enum, default_value_t)]
    lang: Language,
}

impl Issue {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let key = key::read(&self.key).map_err(|fault| fault.of(&self.key))?;
        let signer = Signer::with_method(
            key.secret().clone(),
            key.controller().as_str(),
            key.id().as_str(),
        );
        let signer = match self.cryptosuite {
            None => signer,
            Some(suite) => signer.under(suite).map_err(|_| {
                let (algorithm, name) = (key.secret().algorithm(), suite.name());
                Failure::usage(format!("a key of {algorithm} does not sign under `{name}`"))
            })?,
        };
        let signer = if signer.suite().is_selective() {
            let keys = FreshKeys::from_random(getrandom::fill).map_err(|error| {
                Failure::unreachable(format!("no randomness to be had: {error}"))
            })?;
            signer.for_parts(keys, self.mandatory.clone())
        } else if self.mandatory.is_empty() {
            signer
        } else {
            let name = signer.suite().name();
            return Err(Failure::usage(format!("`{name}` has no mandatory members")));
        };
        let created = self.created.map_or_else(now, Ok)?;
        let Value::Object(unsigned) = read_json(&self.document)? else {
            return Err(Failure::usage(format!(
                "`{}`: not an object",
                self.document.display()
            )));
        };
        let evidence = gather(&self.evidence, &[])?;
        let scope = self.scope.into();
        let signed = issue(&unsigned, &signer, created, scope, &evidence);
        give(signed, self.output.as_deref(), self.lang, out)
    }
}

/// Writes what was signed to a new file or to standard output, or says why it was not signed.
pub(in crate::command) fn give(
    signed: Result<Object<'static>, Box<Report>>,
    output: Option<&Path>,
    lang: Language,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    match signed {
        Ok(signed) => {
            let mut text = shown_json(&json::to_string_pretty(&Value::Object(signed)));
            text.push('\n');
            match output {
                Some(path) => write_new(path, text.as_bytes(), Privacy::Usual)?,
                None => out.write_all(text.as_bytes())?,
            }
            Ok(Outcome::Good)
        }
        Err(report) => {
            say(&format!("Not signed.\n{}", report_text(&report, lang)));
            Ok(Outcome::Failed)
        }
    }
}
