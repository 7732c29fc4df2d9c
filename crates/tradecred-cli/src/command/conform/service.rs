//! `tradecred conform --role issuer|presenter|converter|registry|event-sender|event-receiver`: trials with a running
//! service (SPEC section *Services*).

use std::fs;
use std::io::Write;
use std::path::Path;

use serde_json::Value;
use tradecred::{document, schema};
use tradecred_conformance::service::{
    Examiner, Service, ServiceProfile, TrialOptions, TrialProgress, run_with, trials,
};
use tradecred_conformance::target::{Answer, Question, TargetError};

use super::asking::TrialsBefore;
use super::progress::Teller;
use super::target::{Named, in_process};
use super::{Conform, ReportFormat, exchanges, written};
use crate::input::{now, read_bytes, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::terminal::say;

/// The library, which examines what others issue.
struct Library;

impl Examiner for Library {
    fn examine(&mut self, question: &Question) -> Result<Answer, TargetError> {
        in_process(question)
    }

    fn schema(&mut self, credential_type: &str) -> Option<Value> {
        document::of_type(credential_type).map(schema::of_document)
    }
}

/// A profile is smaller.
const MOST_BYTES: usize = 1024 * 1024;

impl Conform {
    /// Holds a service to its trials.
    pub(super) fn hold(&self, service: Service, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let before = self.asking.trials_before(service)?;
        if self.list {
            return self.list_trials(service, before.as_ref(), out);
        }
        let not_of_services = [
            ("--vectors", self.vectors.is_some()),
            ("--write-questions", self.write_questions.is_some()),
            ("--class", self.asking.has_class()),
        ];
        let mut options = not_of_services.into_iter();
        if let Some((option, _)) = options.find(|(_, is_given)| *is_given) {
            return Err(Failure::usage(format!(
                "`{option}` is for vectors, not for trials"
            )));
        }
        let jobs = self.asking.jobs(1);
        if let Some(why) = service.one_by_one().filter(|_| jobs > 1) {
            return Err(Failure::usage(format!(
                "`--jobs {jobs}`: the trials of `{service}` are made one after the other: {why}"
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
        if let Some(before) = &before {
            before.is_on(profile.implementation())?;
        }
        let known = self.known_failures()?;
        if let Some(known) = &known {
            let implementation = profile.implementation();
            known.are_of(implementation).map_err(Failure::usage)?;
        }
        let attester = self
            .attest
            .attester(&self.report, Some(profile.implementation()))?;
        let started = now()?;
        let path = self.profile.as_ref().map(|path| path.display().to_string());
        let mut teller = Teller::new();
        let mut progress = |it: &TrialProgress<'_>| {
            teller.note((it.done, it.total, it.failed), &it.result.id);
        };
        let mut options = TrialOptions::new()
            .only(&self.only)
            .examiner(Box::new(Library))
            .started(started)
            .jobs(jobs.into())
            .progress(&mut progress);
        options = self.asking.apply_to_trials(options);
        if let Some(before) = &before {
            options = options.among(&before.failed);
        }
        let of_before = before.as_ref().and_then(|before| before.seed);
        if let Some(seed) = self.seed.or(of_before) {
            options = options.seed(seed);
        }
        if let Some(known) = &known {
            options = options.known_failures(&known.trials);
        }
        if let Some(path) = &path {
            options = options.profile(path);
        }
        let mut report =
            run_with(service, address, &profile, options).map_err(Failure::unreachable)?;
        drop(teller);
        report.ended = Some(now()?);
        if let Some(known) = &known {
            report = report.except(known);
        }
        if let Some(dir) = &self.exchanges {
            exchanges::of_service(&mut report, dir)?;
        }
        for file in &self.report {
            let text = written(&report, file.format)?;
            fs::write(&file.path, text).map_err(|error| unreadable(&file.path, &error))?;
        }
        write!(out, "{}", written(&report, self.format.into())?)?;
        if report.not_run == report.results.len() {
            return Err(Failure::nothing_ran(if report.is_cut() {
                "no trial was made: `--total-timeout` gives no time for one"
            } else {
                "no trial was made: the profile names nobody"
            }));
        }
        if let Some(attester) = attester {
            attester.sign(&written(&report, ReportFormat::Json)?)?;
        }
        Ok(match (report.is_good(), report.is_decided()) {
            (false, _) => Outcome::Failed,
            (true, true) => Outcome::Good,
            (true, false) => Outcome::Undecided,
        })
    }

    /// The trials that are asked for; beside them, what they leave behind.
    fn list_trials(
        &self,
        service: Service,
        before: Option<&TrialsBefore>,
        out: &mut dyn Write,
    ) -> Result<Outcome, Failure> {
        let is_selected =
            |id: &str| self.only.is_empty() || self.only.iter().any(|glob| glob.selects(id));
        let is_among = |id: &str| before.is_none_or(|before| before.failed.contains(id));
        let mut selected = trials(service);
        selected.retain(|trial| is_selected(trial.id) && is_among(trial.id));
        if selected.is_empty() {
            return Err(Failure::nothing_ran(
                "no trial has a name that was asked for; `--list` alone shows the names",
            ));
        }
        for trial in &selected {
            writeln!(out, "{}", trial.id)?;
        }
        let (count, effect) = (selected.len(), service.effect());
        say(&format!(
            "note: {count} trials; what those of `{service}` leave behind: {effect}"
        ));
        Ok(Outcome::Good)
    }
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
