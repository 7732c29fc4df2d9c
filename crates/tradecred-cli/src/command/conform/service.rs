//! `tradecred conform --role registry|event-sender|event-receiver`: trials with a running service (SPEC section
//! *Services*).

use std::fs;
use std::io::Write;
use std::path::Path;

use tradecred_conformance::report::Format as ReportFormat;
use tradecred_conformance::service::{Service, ServiceProfile, ServiceReport, run, trials};

use super::target::Named;
use super::{Conform, Format};
use crate::input::{now, read_bytes, unreadable};
use crate::outcome::{Failure, Outcome};

/// A profile is smaller.
const MOST_BYTES: usize = 1024 * 1024;

impl Conform {
    /// Holds a service to its trials.
    pub(super) fn hold(&self, service: Service, out: &mut dyn Write) -> Result<Outcome, Failure> {
        if self.list {
            for trial in trials(service) {
                if self.only.is_empty() || self.only.iter().any(|glob| glob.selects(trial.id)) {
                    writeln!(out, "{}", trial.id)?;
                }
            }
            return Ok(Outcome::Good);
        }
        let not_of_services = [
            ("--seed", self.seed.is_some()),
            ("--vectors", self.vectors.is_some()),
            ("--known-failures", self.known_failures.is_some()),
            ("--write-questions", self.write_questions.is_some()),
        ];
        if let Some((option, _)) = not_of_services.iter().find(|(_, is_given)| *is_given) {
            return Err(Failure::usage(format!(
                "`{option}` is for vectors, not for trials"
            )));
        }
        let Some(Named::Http(address)) = &self.target else {
            return Err(Failure::usage(format!(
                "the trials of `{service}` need the address of one that runs: `http(s)://ADDRESS`"
            )));
        };
        let profile = match &self.profile {
            Some(path) => read_profile(path)?,
            None => ServiceProfile::new(""),
        };
        let attester = self.attest.attester(&self.report)?;
        let started = now()?;
        let mut report =
            run(service, address, &profile, &self.only).map_err(Failure::unreachable)?;
        report.started = Some(started);
        report.ended = Some(now()?);
        for file in &self.report {
            let text = written(&report, file.format)?;
            fs::write(&file.path, text).map_err(|error| unreadable(&file.path, &error))?;
        }
        write!(out, "{}", written(&report, form(self.format))?)?;
        if report.passed == 0 && report.failed == 0 {
            return Err(Failure::nothing_ran(
                "no trial was made: the profile names nobody",
            ));
        }
        if let Some(attester) = attester {
            attester.sign(&written(&report, ReportFormat::Json)?)?;
        }
        Ok(if report.is_good() {
            Outcome::Good
        } else {
            Outcome::Failed
        })
    }
}

fn form(format: Format) -> ReportFormat {
    format.into()
}

/// Reads what a profile says of callers and inboxes.
///
/// # Errors
/// Unreachable if it cannot be read, usage if it is none.
pub(super) fn read_profile(path: &Path) -> Result<ServiceProfile, Failure> {
    let bytes = read_bytes(path, MOST_BYTES).map_err(|error| unreadable(path, &error))?;
    let folder = path.parent().unwrap_or(Path::new("."));
    ServiceProfile::read(&bytes, folder)
        .map_err(|error| Failure::usage(format!("`{}`: {error}", path.display())))
}

fn written(report: &ServiceReport, format: ReportFormat) -> Result<String, Failure> {
    match format {
        ReportFormat::Text => Ok(report.text()),
        ReportFormat::Json => serde_json::to_string_pretty(report)
            .map(|text| text + "\n")
            .map_err(Failure::internal),
        ReportFormat::Ndjson => {
            let line = |result| serde_json::to_string(result).map(|text| text + "\n");
            let lines: Result<String, _> = report.results.iter().map(line).collect();
            lines.map_err(Failure::internal)
        }
        _ => Err(Failure::usage(
            "the report on a service is written as text, json or ndjson",
        )),
    }
}
