//! `tradecred journey`: where the goods of a carnet are, what is outstanding, and what contradicts what (SPEC
//! chapter *Journeys*).

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use tradecred::Policy;
use tradecred::carnet::CustomsTerritory;
use tradecred::fisheries_certificate_of_origin::CREDENTIAL_TYPE as CERTIFICATE;
use tradecred::journey::carnet::{Outcome as JourneyOutcome, State, follow};
use tradecred_vc::credential::names_type;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::report::{Authenticity, Report, Requirements};
use tradecred_vc::time::{Date, Timestamp};

use crate::choice::{Format, instant};
use crate::evidence::gather;
use crate::input::{now, read_bytes, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::terminal::{say, shown_json};

mod fisheries;
mod text;
mod words;

/// Follow a carnet: where its goods are, and what is missing
#[derive(Debug, Args)]
pub(crate) struct Journey {
    /// One carnet and its endorsements, in any order; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The instant to judge as of, such as 2026-11-01T12:00:00Z; now, if absent
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    at: Option<Timestamp>,
    /// The day asked about; the UTC date of the instant, if absent
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// Evidence: a file, or a folder with evidence.json or with evidence files and credentials
    #[arg(long, value_name = "DIR|FILE")]
    evidence: Vec<PathBuf>,
    /// A trust list or authority list that you rely on
    #[arg(long, value_name = "FILE")]
    trust: Vec<PathBuf>,
    /// Show the refusals of this territory too, such as FR or EU
    #[arg(long, value_name = "TERRITORY", value_parser = territory)]
    territory: Option<CustomsTerritory>,
    /// The form of the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

fn territory(text: &str) -> Result<CustomsTerritory, String> {
    CustomsTerritory::try_from(text.to_owned()).map_err(|error| error.to_string())
}

impl Journey {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let mut policy = Policy::at(self.at.map_or_else(now, Ok)?);
        if let Some(as_of) = self.as_of {
            policy = policy.as_of(as_of);
        }
        let mut evidence = gather(&self.evidence, &self.trust)?;
        let (carnet, endorsements) = self.read()?;
        for endorsement in endorsements {
            evidence.add_credential(endorsement);
        }
        if let Some(told) = fisheries::follow(&carnet, &evidence, &policy, self.format, out)? {
            return Ok(told);
        }
        let (report, state) = follow(&carnet, &evidence, &policy, self.territory.as_ref());
        let Some(state) = state else {
            say("the carnet could not be followed: its form or its proof is not in order");
            let told = super::verify::report_text(&report, crate::choice::Language::En);
            // Whoever reads JSON is given a state or nothing.
            match self.format {
                Format::Text => write!(out, "{told}")?,
                Format::Json | Format::Ndjson => say(&told),
            }
            return Ok(carnet_outcome(&report).or_worse(Outcome::Undecided));
        };
        match self.format {
            Format::Text => write!(out, "{}", text::journey_text(&state, &report))?,
            Format::Json => {
                let json = serde_json::to_string_pretty(&state).unwrap_or_default();
                writeln!(out, "{}", shown_json(&json))?;
            }
            Format::Ndjson => {
                let json = serde_json::to_string(&state).unwrap_or_default();
                writeln!(out, "{}", shown_json(&json))?;
            }
        }
        Ok(outcome_of(&state).or_worse(carnet_outcome(&report)))
    }

    /// The bytes of the one carnet, and every other credential.
    fn read(&self) -> Result<(Vec<u8>, Vec<Object<'static>>), Failure> {
        let mut carnet = None;
        let mut others = Vec::new();
        for path in &self.files {
            let limits = Limits::default();
            let bytes = read_bytes(path, limits.bytes).map_err(|error| unreadable(path, &error))?;
            let wrong = |reason: &str| Failure::usage(format!("`{}`: {reason}", path.display()));
            let object = match json::read(&bytes, &limits) {
                Ok(Value::Object(object)) => object,
                Ok(_) => return Err(wrong("no credential")),
                Err(problem) => return Err(wrong(&problem.to_string())),
            };
            if !names_type(&object, tradecred::ata_carnet::CREDENTIAL_TYPE)
                && !names_type(&object, CERTIFICATE)
            {
                if let Value::Object(object) = Value::Object(object).into_owned() {
                    others.push(object);
                }
            } else if carnet.is_none() {
                carnet = Some(bytes);
            } else {
                return Err(wrong("a second carnet; follow one at a time"));
            }
        }
        match carnet {
            Some(carnet) => Ok((carnet, others)),
            None => Err(Failure::usage(
                "there is no carnet in these files: name the `AtaCarnetCredential` beside its endorsements",
            )),
        }
    }
}

fn outcome_of(state: &State) -> Outcome {
    match state.outcome {
        JourneyOutcome::Contradictory => Outcome::Failed,
        JourneyOutcome::Incomplete => Outcome::Undecided,
        _ => Outcome::Good,
    }
}

/// Whether the carnet itself is genuine and in order; that it ended, or was replaced, is part of a journey.
fn carnet_outcome(report: &Report) -> Outcome {
    if report.authenticity == Authenticity::NotAuthentic
        || report.requirements == Requirements::NotMet
    {
        Outcome::Failed
    } else if report.authenticity == Authenticity::Undecided
        || report.requirements == Requirements::Undecided
    {
        Outcome::Undecided
    } else {
        Outcome::Good
    }
}
