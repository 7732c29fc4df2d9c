//! What became of the trials with a service, as data that is published with a schema (SPEC section *Reports*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::jcs;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::report::SUITE;
use tradecred_vc::time::Timestamp;

use super::result::{TrialOutcome, TrialResult};
use super::trial::{Service, published_of};
use crate::case::{RequirementId, VectorId};
use crate::exceptions::known::{self, Excusable as _, Extent};
use crate::exceptions::{Exceptions, TrialException};
use crate::printable;
use crate::report::any::check_names;
use crate::report::exchanges::is_folder_of;
use crate::report::repeat::Repeat;
use crate::report::{Coverage, Reported, Sheet, SuiteVersion, render, sheet, stale};
use crate::suite::sha256;

/// The report on a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ServiceReport {
    /// The trials that there are.
    pub suite: SuiteVersion,
    /// What the values of the trials follow from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// What it was tested as.
    pub profile: String,
    /// Whose software it is, by its profile.
    pub implementation: String,
    /// Where it was asked.
    pub target: String,
    /// When the run began, if the caller said; dates of the trials that lie around the present are relative to its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Timestamp>,
    /// When it was over, if the caller said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Timestamp>,
    /// How many trials passed.
    pub passed: usize,
    /// How many failed, with those that are listed as known to fail and pass.
    pub failed: usize,
    /// Of how many what was measured decides nothing.
    pub undecided: usize,
    /// How many could not be made, because the profile does not name what they need.
    pub not_run: usize,
    /// How many fail and are listed as known to.
    #[serde(default)]
    pub known_failures: usize,
    /// What may be claimed.
    pub claim: Claim,
    /// What the trials show of each requirement.
    pub coverage: Coverage,
    /// The trials, in their order.
    pub results: Vec<TrialResult>,
    /// Exceptions that are past their last day or no longer needed. Each of them fails the run.
    #[serde(default)]
    pub stale_exceptions: Vec<TrialException>,
    /// Whose the report is.
    #[serde(skip)]
    made_by: MadeBy,
}

/// By whom a report was made: a command of it names the files of this run alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum MadeBy {
    /// By somebody else; it was read.
    #[default]
    Stranger,
    /// By this run, with this file of the profile.
    ThisRun(Option<String>),
}

/// What may be claimed after a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Claim {
    /// Every trial of the profile passed.
    Whole,
    /// None failed, and some were not made, are undecided or are known to fail.
    Partial,
    /// One failed.
    None,
}

impl Claim {
    /// The word in a report.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Partial => "partial",
            Self::None => "none",
        }
    }
}

impl ServiceReport {
    pub(crate) fn new(
        service: Service,
        target: &str,
        implementation: &str,
        results: Vec<TrialResult>,
    ) -> Self {
        let coverage = coverage(service, &results);
        Self {
            suite: suite_of(service),
            seed: None,
            profile: service.as_str().to_owned(),
            implementation: printable::line(implementation, 300),
            target: printable::line(target, 500),
            started: None,
            ended: None,
            passed: 0,
            failed: 0,
            undecided: 0,
            not_run: 0,
            known_failures: 0,
            claim: Claim::None,
            coverage,
            results,
            stale_exceptions: Vec::new(),
            made_by: MadeBy::ThisRun(None),
        }
        .counted()
    }

    /// The command that makes trials again, but for their names.
    pub(super) fn repeat(&self) -> Repeat<'_> {
        let repeat = Repeat {
            target: &self.target,
            role: &self.profile,
            seed: self.seed,
            ..Repeat::default()
        };
        match &self.made_by {
            MadeBy::Stranger => repeat.of_stranger(" --profile "),
            MadeBy::ThisRun(profile) => Repeat {
                profile: profile.as_deref(),
                ..repeat
            },
        }
    }

    /// The same report, where the profile was in this file.
    pub(crate) fn of_profile(mut self, path: Option<&str>) -> Self {
        self.made_by = MadeBy::ThisRun(path.map(str::to_owned));
        self
    }

    /// The same report, with what follows from its results.
    fn counted(mut self) -> Self {
        let count = |wanted| {
            let of = self.results.iter();
            of.filter(|result| result.outcome == wanted).count()
        };
        self.passed = count(TrialOutcome::Passed);
        self.failed = count(TrialOutcome::Failed) + count(TrialOutcome::StaleException);
        self.undecided = count(TrialOutcome::Undecided);
        self.not_run = count(TrialOutcome::NotRun);
        self.known_failures = count(TrialOutcome::KnownFailure);
        self.claim = match (self.is_good(), self.passed == self.suite.vectors) {
            (true, true) => Claim::Whole,
            (true, false) => Claim::Partial,
            (false, _) => Claim::None,
        };
        self
    }

    /// The same report without what is known to fail, strictly; entries end by when the run began.
    #[must_use]
    pub fn except(mut self, known: &Exceptions) -> Self {
        let today = self.started.map(Timestamp::date_utc);
        let said: Vec<&str> = self
            .results
            .iter()
            .filter(|result| result.is_asked())
            .map(|result| result.id.as_str())
            .collect();
        let all = Service::ALL.into_iter().flat_map(super::trials);
        let open = all
            .filter(|trial| !said.contains(&trial.id))
            .map(|trial| trial.id.to_owned())
            .collect();
        let extent = Extent {
            open,
            is_whole: self.results.len() == self.suite.vectors,
        };
        self.stale_exceptions = known::apply(&known.trials, &mut self.results, today, &extent);
        if let Some((service, _)) = self.known() {
            self.coverage = coverage(service, &self.results);
        }
        self.counted()
    }

    /// The result in one line.
    #[must_use]
    pub fn headline(&self) -> String {
        let mut line = format!(
            "{} passed, {} failed, {} undecided, {} not run",
            self.passed, self.failed, self.undecided, self.not_run
        );
        for (count, words) in [
            (self.known_failures, "known failures"),
            (self.stale_exceptions.len(), "stale exceptions"),
        ] {
            if count > 0 {
                line.push_str(&format!(", {count} {words}"));
            }
        }
        line
    }

    /// The trials that this program knows for what was tested; none where it knows no such service.
    pub(crate) fn present_suite(&self) -> Option<SuiteVersion> {
        self.known().map(|(_, suite)| suite)
    }

    /// What was tested, and its trials as this program knows them.
    pub(crate) fn known(&self) -> Option<(Service, SuiteVersion)> {
        let mut known = Service::ALL.into_iter();
        let service = known.find(|service| service.as_str() == self.profile)?;
        Some((service, suite_of(service)))
    }

    /// Reads a report that was written as JSON. It is a file of somebody else's: a folder that the runner would not have
    /// written is left out.
    ///
    /// # Errors
    ///
    /// In words, if it is none, it is on no service that this program knows, or its counts are not those of its results.
    pub fn read(json: &[u8]) -> Result<Self, String> {
        let mut read: Self = serde_json::from_slice(json).map_err(|error| error.to_string())?;
        if read.present_suite().is_none() {
            let profile = printable::line(&read.profile, 100);
            return Err(format!("`{profile}` is no service"));
        }
        if read.clone().counted() != read {
            return Err("its counts are not those of its results".to_owned());
        }
        let answered = read.results.iter().map(TrialResult::answered);
        if !read.coverage.follows_from(answered) {
            return Err("what it says of requirements does not follow from its results".to_owned());
        }
        for result in &mut read.results {
            result.folder = result
                .folder
                .take()
                .filter(|it| is_folder_of(it, &result.id));
            let names = (
                result.id.parse::<VectorId>(),
                result.requirement.parse::<RequirementId>(),
            );
            if let (Err(error), _) | (_, Err(error)) = names {
                let id = printable::line(&result.id, 100);
                return Err(format!(
                    "the name or requirement of trial `{id}` is {error}"
                ));
            }
        }
        check_names(read.results.iter().map(|result| result.id.as_str()))?;
        Ok(read)
    }

    /// Whether nothing speaks against the service.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.failed == 0 && self.stale_exceptions.is_empty()
    }

    /// Whether the time for the whole run was over before every trial had come to its end.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.results.iter().any(TrialResult::is_cut)
    }

    /// Whether everything that was begun was decided, and there was time for all of it.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        self.undecided == 0 && !self.is_cut()
    }

    /// The trials that speak against it.
    pub(crate) fn failed(&self) -> impl Iterator<Item = &TrialResult> {
        let results = self.results.iter();
        results.filter(|result| result.is_failure())
    }

    /// The names of the trials that failed.
    #[must_use]
    pub fn failures(&self) -> Vec<&str> {
        self.failed().map(|result| result.id.as_str()).collect()
    }

    /// The report for a terminal.
    #[must_use]
    pub fn text(&self) -> String {
        // This form cannot fail.
        render(self, crate::report::Format::Text).unwrap_or_default()
    }
}

impl Reported for ServiceReport {
    type Each = TrialResult;
    const NOUN: &'static str = "trial";

    fn results(&self) -> &[TrialResult] {
        &self.results
    }

    fn without_results(&self) -> Self {
        Self {
            results: Vec::new(),
            ..self.clone()
        }
    }

    fn sheet(&self) -> Sheet {
        let Self { suite, .. } = self;
        let version = format!(
            "{}, {} trials, {}",
            suite.version, suite.vectors, suite.digest
        );
        let mut facts = vec![
            ("implementation", self.implementation.clone()),
            ("profile", self.profile.clone()),
            ("target", self.target.clone()),
            ("suite", version),
        ];
        facts.extend(self.seed.map(|seed| ("seed", seed.to_string())));
        let instants = [("started", self.started), ("ended", self.ended)];
        let known = instants.into_iter();
        facts.extend(known.filter_map(|(name, at)| Some((name, at?.to_string()))));
        facts.extend([
            ("requirements", self.coverage.headline()),
            ("claim", self.claim.word().to_owned()),
        ]);
        let today = self.started.map(Timestamp::date_utc);
        let stale = stale::rows(&self.stale_exceptions, &self.results, today);
        let rows = self.results.iter().map(|result| result.row(self));
        Sheet {
            noun: Self::NOUN,
            implementation: sheet::line(&self.implementation),
            role: sheet::line(&self.profile),
            level: "",
            target: sheet::line(&self.target),
            suite: (sheet::line(&suite.version), sheet::line(&suite.digest)),
            is_other_suite: false,
            headline: self.headline(),
            is_good: self.is_good(),
            facts: sheet::printable(facts),
            rows: rows.chain(stale).collect(),
            coverage: self.coverage.clone(),
        }
    }
}

/// What the trials of a service show of each requirement.
fn coverage(service: Service, results: &[TrialResult]) -> Coverage {
    let trials = super::trials(service);
    let shown: Vec<&str> = trials.iter().map(|trial| trial.requirement).collect();
    Coverage::of_trials(&shown, results.iter().map(TrialResult::answered))
}

/// The trials of a service, as a report names them.
fn suite_of(service: Service) -> SuiteVersion {
    let trials = super::trials(service);
    SuiteVersion {
        version: SUITE.to_owned(),
        digest: format!(
            "sha256:{}",
            sha256(&jcs::to_vec(&Tree::from(&published_of(service))))
        ),
        vectors: trials.len(),
        in_role: trials.len(),
    }
}

/// The JSON Schema of a report on a service.
#[must_use]
pub fn service_report_schema() -> serde_json::Value {
    schemars::schema_for!(ServiceReport).to_value()
}

#[cfg(test)]
mod tests;
