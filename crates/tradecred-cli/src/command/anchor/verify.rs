//! `tradecred anchor verify`: one record held against an anchor, offline.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use tradecred::evidence_anchor::Answer;
use tradecred::{Policy, verify};
use tradecred_vc::anchor::AnchoredRecord;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json;
use tradecred_vc::time::Timestamp;

use super::record::{OneRecord, anchor};
use crate::choice::{Format, Language, instant};
use crate::command::verify::report_text;
use crate::evidence::gather;
use crate::input::now;
use crate::outcome::{Failure, Outcome};
use crate::terminal::shown_json;

/// Say whether a record is one of an anchored batch: proved, refuted or undecided
#[derive(Debug, Args)]
pub(super) struct VerifyRecord {
    /// The anchor
    #[arg(value_name = "CREDENTIAL")]
    anchor: PathBuf,
    /// What `anchor prove` wrote of the record
    #[arg(value_name = "PROOF")]
    proof: PathBuf,
    #[command(flatten)]
    record: OneRecord,
    /// Evidence: a file, or a folder with evidence.json or with evidence files and credentials
    #[arg(long, value_name = "DIR|FILE")]
    evidence: Vec<PathBuf>,
    /// A trust list that you rely on
    #[arg(long, value_name = "FILE")]
    trust: Vec<PathBuf>,
    /// The instant to judge as of; now, if absent
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    at: Option<Timestamp>,
    /// The form of the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The language of the text
    #[arg(long, value_enum, default_value_t)]
    lang: Language,
}

impl VerifyRecord {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let (credential, count) = anchor(&self.anchor)?;
        let given = gather(std::slice::from_ref(&self.proof), &[])?;
        let [given] = given.anchored_records() else {
            return Err(Failure::usage(format!(
                "`{}`: what `anchor prove` wrote of one record is needed",
                self.proof.display()
            )));
        };
        // What is asked about is the record and the anchor at hand, whatever digests the proof gives.
        let mut record: AnchoredRecord = given.clone();
        record.digest = self.record.digest()?;
        record.anchor = DigestMultibase::of_credential(&credential);
        let index = record.index;
        let mut evidence = gather(&self.evidence, &self.trust)?;
        let others = evidence.anchored_records().iter();
        if others
            .into_iter()
            .any(|other| other.anchor == record.anchor)
        {
            return Err(Failure::usage(
                "`--evidence` has another record of this anchor, and the answer would be about both: leave it out",
            ));
        }
        evidence.add_anchored_record(record);
        let policy = Policy::at(self.at.map_or_else(now, Ok)?);
        let bytes = json::to_string(&json::Value::Object(credential.clone()));
        let report = verify(bytes.as_bytes(), &evidence, &policy);
        let answer = Answer::of(&report, &credential, &evidence);
        match self.format {
            Format::Text => {
                writeln!(
                    out,
                    "{}: record {index} of {count}, counted from 0\n",
                    answer.as_str()
                )?;
                write!(out, "{}", report_text(&report, self.lang))?;
            }
            Format::Json | Format::Ndjson => {
                let answer = json!({
                    "answer": answer.as_str(),
                    "index": index,
                    "recordCount": count,
                    "report": report,
                });
                let text = match self.format {
                    Format::Ndjson => serde_json::to_string(&answer),
                    _ => serde_json::to_string_pretty(&answer),
                };
                writeln!(out, "{}", shown_json(&text.unwrap_or_default()))?;
            }
        }
        Ok(match answer {
            Answer::Proved => Outcome::Good,
            Answer::Refuted => Outcome::Failed,
            Answer::Undecided => Outcome::Undecided,
        })
    }
}
