//! `tradecred view`: what a reader may be shown of a document (SPEC section *Visibility*).

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use tradecred::Policy;
use tradecred::visibility::{Reader, verify_for};
use tradecred_vc::json::Limits;
use tradecred_vc::time::Timestamp;

use super::verify::outcome_of;
use crate::choice::instant;
use crate::evidence::gather;
use crate::input::{now, read_bytes, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::terminal::shown_json;

/// Show what somebody may see of a document, as JSON
#[derive(Debug, Args)]
pub(crate) struct ViewFor {
    /// A credential; `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// For whom: public, author, importer, broker, exporter, customs, agency or foreignCustoms
    #[arg(long, value_name = "READER")]
    reader: Reader,
    /// The instant to judge as of, such as 2026-11-01T12:00:00Z; now, if absent
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    at: Option<Timestamp>,
    /// Evidence: a file, or a folder with evidence.json or with evidence files and credentials
    #[arg(long, value_name = "DIR|FILE")]
    evidence: Vec<PathBuf>,
    /// A trust list that you rely on
    #[arg(long, value_name = "FILE")]
    trust: Vec<PathBuf>,
}

impl ViewFor {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let policy = Policy::at(self.at.map_or_else(now, Ok)?);
        let evidence = gather(&self.evidence, &self.trust)?;
        let bytes = read_bytes(&self.file, Limits::default().bytes)
            .map_err(|error| unreadable(&self.file, &error))?;
        let (report, view) = verify_for(self.reader, &bytes, &evidence, &policy);
        let json = serde_json::to_string_pretty(&view).unwrap_or_default();
        writeln!(out, "{}", shown_json(&json))?;
        Ok(outcome_of(&report))
    }
}
