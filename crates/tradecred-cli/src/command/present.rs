//! `tradecred present`: presents credentials under the signature of their holder (SPEC chapter
//! *Presentation*).

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use tradecred::{Presenting, Signer, present};
use tradecred_vc::json::{self, Value};
use tradecred_vc::time::Timestamp;

use super::key::{self, Privacy, write_new};
use crate::choice::instant;
use crate::input::{now, read_json};
use crate::outcome::{Failure, Outcome};
use crate::terminal::shown_json;

/// Present credentials to one verifier: sign them, as they are, as their holder
#[derive(Debug, Args)]
pub(crate) struct PresentCredentials {
    /// The key file of the holder
    #[arg(long, value_name = "KEYFILE")]
    key: PathBuf,
    /// Signed credentials; none shows only who presents
    #[arg(value_name = "FILE")]
    credentials: Vec<PathBuf>,
    /// The verifier it is for
    #[arg(long, value_name = "NAME")]
    domain: Option<String>,
    /// What the verifier gave to be answered
    #[arg(long, value_name = "TEXT")]
    challenge: Option<String>,
    /// When the proof is made; now, if absent
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    created: Option<Timestamp>,
    /// Until when the presentation may be used
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    expires: Option<Timestamp>,
    /// Write to a new file instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl PresentCredentials {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let key = key::read(&self.key).map_err(|fault| fault.of(&self.key))?;
        let holder = Signer::with_method(
            key.secret().clone(),
            key.controller().as_str(),
            key.id().as_str(),
        );
        let mut presenting = Presenting::at(self.created.map_or_else(now, Ok)?);
        presenting.expires = self.expires;
        presenting.domain.clone_from(&self.domain);
        presenting.challenge.clone_from(&self.challenge);
        let mut credentials = Vec::with_capacity(self.credentials.len());
        for path in &self.credentials {
            let Value::Object(credential) = read_json(path)? else {
                return Err(Failure::usage(format!(
                    "`{}`: not an object",
                    path.display()
                )));
            };
            credentials.push(credential);
        }
        let presentation = present(credentials, &holder, &presenting);
        let mut text = shown_json(&json::to_string_pretty(&Value::Object(presentation)));
        text.push('\n');
        match &self.output {
            Some(path) => write_new(path, text.as_bytes(), Privacy::Usual)?,
            None => out.write_all(text.as_bytes())?,
        }
        Ok(Outcome::Good)
    }
}
