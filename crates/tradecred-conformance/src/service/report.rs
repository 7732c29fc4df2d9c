//! What became of the trials with a service, as data that is published with a schema (SPEC section *Reports*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::jcs;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::report::SUITE;
use tradecred_vc::time::Timestamp;

use super::trial::{Service, Trial, published_of};
use crate::case::{RequirementId, VectorId};
use crate::printable;
use crate::report::any::check_names;
use crate::report::coverage::Answered;
use crate::report::exchanges::is_folder_of;
use crate::report::repeat::Repeat;
use crate::report::sheet::{self, Fact, Row};
use crate::report::{Coverage, Kind, Reported, Sheet, SuiteVersion, render, requirements};
use crate::suite::sha256;
use crate::target::Exchange;

/// The report on a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ServiceReport {
    /// The trials that there are.
    pub suite: SuiteVersion,
    /// What it was tested as.
    pub profile: String,
    /// Whose software it is, by its profile.
    pub implementation: String,
    /// Where it was asked.
    pub target: String,
    /// When the run began, if the caller said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Timestamp>,
    /// When it was over, if the caller said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Timestamp>,
    /// How many trials passed.
    pub passed: usize,
    /// How many failed.
    pub failed: usize,
    /// Of how many what was measured decides nothing.
    pub undecided: usize,
    /// How many could not be made, because the profile does not name what they need.
    pub not_run: usize,
    /// What may be claimed.
    pub claim: Claim,
    /// What the trials show of each requirement.
    pub coverage: Coverage,
    /// The trials, in their order.
    pub results: Vec<TrialResult>,
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
    /// None failed, and some were not made or are undecided.
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

/// What became of one trial.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TrialResult {
    /// The trial.
    pub id: String,
    /// The fact it shows.
    pub title: String,
    /// The requirement it shows, an anchor of SPEC.md.
    pub requirement: String,
    /// Whether what is asked has to be done; otherwise it has to be refused or left undone.
    pub accepts: bool,
    /// What became of it.
    pub outcome: TrialOutcome,
    /// What was wrong, what was missing, or what was measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The last request of a trial that failed and the answer to it, printable and cut.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange: Option<Exchange>,
    /// The folder that holds the exchange as files, where it was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub folder: Option<String>,
}

/// What became of a trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TrialOutcome {
    /// The service did what it has to.
    Passed,
    /// It did not.
    Failed,
    /// It was not asked.
    NotRun,
    /// What was measured decides nothing.
    Undecided,
}

impl TrialOutcome {
    fn kind(self) -> Kind {
        match self {
            Self::Passed => Kind::Passed,
            Self::Failed => Kind::Failed,
            Self::NotRun => Kind::NotAsked,
            Self::Undecided => Kind::Undecided,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::NotRun => "not run",
            Self::Undecided => "undecided",
        }
    }
}

impl TrialResult {
    pub(crate) fn new(
        trial: Trial,
        outcome: TrialOutcome,
        detail: Option<String>,
        exchange: Option<Exchange>,
    ) -> Self {
        Self {
            id: trial.id.to_owned(),
            title: trial.title.to_owned(),
            requirement: trial.requirement.to_owned(),
            accepts: trial.accepts,
            outcome,
            detail,
            exchange: exchange.filter(|_| outcome.kind().is_failure()),
            folder: None,
        }
    }

    /// Whether it speaks against the service.
    pub(crate) fn is_failure(&self) -> bool {
        self.outcome.kind().is_failure()
    }

    /// What it shows of its requirement.
    fn answered(&self) -> Answered<'_> {
        Answered {
            requirements: vec![self.requirement.as_str()],
            kind: self.outcome.kind(),
            reason: self.detail.as_deref().unwrap_or_default(),
        }
    }

    fn outcome_line(&self) -> String {
        let word = self.outcome.word();
        let detail = self.detail.as_ref();
        detail.map_or_else(|| word.to_owned(), |detail| format!("{word}: {detail}"))
    }

    fn facts(&self, report: &ServiceReport) -> Vec<Fact> {
        let expected = if self.accepts {
            "what is asked is done"
        } else {
            "what is asked is refused or left undone"
        };
        let known = requirements::find(&self.requirement);
        let sentence = known.map(|known| format!(": {}", known.sentence));
        let mut facts = vec![
            ("fact", self.title.clone()),
            ("outcome", self.outcome_line()),
            ("expected", expected.to_owned()),
            (
                "clause",
                format!(
                    "SPEC.md#{}{}",
                    self.requirement,
                    sentence.unwrap_or_default()
                ),
            ),
        ];
        let laws = known.iter().flat_map(|known| &known.laws);
        facts.extend(laws.map(|law| ("law", law.sentence())));
        let repeat = Repeat {
            target: &report.target,
            role: &report.profile,
            ..Repeat::default()
        };
        let repeat = match &report.made_by {
            MadeBy::Stranger => repeat.of_stranger(" --profile "),
            MadeBy::ThisRun(profile) => Repeat {
                profile: profile.as_deref(),
                ..repeat
            },
        };
        facts.push(("repeat", repeat.command(&self.id)));
        facts.extend(self.folder.clone().map(|folder| ("files", folder)));
        facts
    }
}

impl ServiceReport {
    pub(crate) fn new(
        service: Service,
        target: &str,
        implementation: &str,
        results: Vec<TrialResult>,
    ) -> Self {
        let trials = super::trials(service);
        let shown: Vec<&str> = trials.iter().map(|trial| trial.requirement).collect();
        let coverage = Coverage::of_trials(&shown, results.iter().map(TrialResult::answered));
        Self {
            suite: suite_of(service),
            profile: service.as_str().to_owned(),
            implementation: printable::line(implementation, 300),
            target: printable::line(target, 500),
            started: None,
            ended: None,
            passed: 0,
            failed: 0,
            undecided: 0,
            not_run: 0,
            claim: Claim::None,
            coverage,
            results,
            made_by: MadeBy::ThisRun(None),
        }
        .counted()
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
        (self.passed, self.failed, self.undecided, self.not_run) = (
            count(TrialOutcome::Passed),
            count(TrialOutcome::Failed),
            count(TrialOutcome::Undecided),
            count(TrialOutcome::NotRun),
        );
        let is_whole = self.passed == self.suite.vectors;
        self.claim = match (self.failed, is_whole) {
            (0, true) => Claim::Whole,
            (0, false) => Claim::Partial,
            _ => Claim::None,
        };
        self
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
        self.failed == 0
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
        let facts = vec![
            ("implementation", self.implementation.clone()),
            ("profile", self.profile.clone()),
            ("target", self.target.clone()),
            ("suite", version),
            ("requirements", self.coverage.headline()),
            ("claim", self.claim.word().to_owned()),
        ];
        let row = |result: &TrialResult| {
            let exchange = result.exchange.clone().unwrap_or_default();
            Row {
                id: result.id.clone(),
                title: sheet::line(&result.title),
                kind: result.outcome.kind(),
                outcome: sheet::line(&result.outcome_line()),
                clauses: vec![result.requirement.clone()],
                features: Vec::new(),
                facts: sheet::printable(match result.outcome.kind() {
                    Kind::Passed | Kind::NotAsked => Vec::new(),
                    _ => result.facts(self),
                }),
                blocks: sheet::blocks(&exchange.sent, &exchange.received),
                known: None,
                measured: result
                    .detail
                    .as_deref()
                    .filter(|_| result.outcome.kind().is_pass())
                    .map(sheet::line),
            }
        };
        Sheet {
            noun: Self::NOUN,
            implementation: sheet::line(&self.implementation),
            role: sheet::line(&self.profile),
            level: "",
            target: sheet::line(&self.target),
            suite: (sheet::line(&suite.version), sheet::line(&suite.digest)),
            is_other_suite: false,
            headline: format!(
                "{} passed, {} failed, {} undecided, {} not run",
                self.passed, self.failed, self.undecided, self.not_run
            ),
            is_good: self.is_good(),
            facts: sheet::printable(facts),
            rows: self.results.iter().map(row).collect(),
            coverage: self.coverage.clone(),
        }
    }
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
