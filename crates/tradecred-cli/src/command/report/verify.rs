//! `tradecred report verify`: whether a report is the one that a conformance credential attests.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use serde_json::{Value as Json, json};
use tradecred::{Policy, verify};
use tradecred_conformance::attest::{Stated, remade};
use tradecred_conformance::report::AnyReport;
use tradecred_vc::json;
use tradecred_vc::time::Timestamp;

use super::attested::{Comparison, credential};
use crate::choice::{Format, Language, instant};
use crate::command::conform::vectors;
use crate::command::verify::{outcome_of, report_text};
use crate::evidence::gather;
use crate::input::now;
use crate::outcome::{Failure, Outcome};
use crate::terminal::{shown, shown_json};

/// Say whether a report is the one that was attested, and what the attestation claims
#[derive(Debug, Args)]
pub(super) struct VerifyReport {
    /// The conformance credential
    #[arg(value_name = "CREDENTIAL")]
    credential: PathBuf,
    /// The report, in JSON
    #[arg(long, value_name = "FILE")]
    report: PathBuf,
    /// Make the questions anew, by the seed, and hold each row against its question and the answer that is kept
    #[arg(long)]
    remake: bool,
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

impl VerifyReport {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let credential = credential(&self.credential)?;
        let comparison = Comparison::of(&credential, &self.report)?;
        let remade = match &comparison.stated {
            Ok(stated) if self.remake => unborne(stated, &comparison.report)?,
            _ => Vec::new(),
        };
        let evidence = gather(&self.evidence, &self.trust)?;
        let policy = Policy::at(self.at.map_or_else(now, Ok)?);
        let bytes = json::to_string(&json::Value::Object(credential));
        let report = verify(bytes.as_bytes(), &evidence, &policy);
        let is_attested = comparison.is_attested() && remade.is_empty();
        let mut lines = comparison.lines();
        lines.extend(remade);
        let dialect = comparison.stated.as_ref().ok().and_then(Stated::dialect);
        let answer = if is_attested { "attested" } else { "another" };
        match self.format {
            Format::Text => {
                writeln!(out, "{answer}: {}", self.report.display())?;
                for line in &lines {
                    writeln!(out, "  - {}", shown(line))?;
                }
                if let Some(dialect) = dialect {
                    writeln!(out, "dialect: {dialect}")?;
                }
                write!(out, "\n{}", report_text(&report, self.lang))?;
            }
            Format::Json | Format::Ndjson => {
                let said = json!({
                    "answer": answer,
                    "differences": lines,
                    "dialect": dialect,
                    "report": report,
                });
                let text = match self.format {
                    Format::Ndjson => serde_json::to_string(&said),
                    _ => serde_json::to_string_pretty(&said),
                };
                writeln!(out, "{}", shown_json(&text.unwrap_or_default()))?;
            }
        }
        Ok(if is_attested {
            outcome_of(&report)
        } else {
            Outcome::Failed
        })
    }
}

/// What the report says that the questions of the seed, the published ones or the trials do not bear out.
fn unborne(stated: &Stated, report: &[u8]) -> Result<Vec<String>, Failure> {
    let members = stated.members();
    let suite = members.get("suite");
    let questions = suite.and_then(|suite| suite.get("questions")?.as_str());
    let found = if questions == Some("trials") {
        remade::of_trials(report)
    } else {
        let seed = members.get("seed").and_then(Json::as_str);
        let suite = match seed.and_then(|seed| seed.parse().ok()) {
            Some(seed) => vectors::suite(None, Some(seed))?,
            None if AnyReport::read(report).is_ok_and(|it| it.is_present() == Some(false)) => {
                let reason =
                    "suite: not the published one of this edition, and no seed to make it from";
                return Ok(vec![reason.to_owned()]);
            }
            None => vectors::published()?,
        };
        remade::of_vectors(report, &suite)
    };
    Ok(match found {
        Ok(found) => found.iter().map(ToString::to_string).collect(),
        Err(reason) => vec![reason.to_string()],
    })
}
