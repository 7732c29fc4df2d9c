//! What became of one trial, as a row of the report on a service (SPEC section *Reports*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::deadline;
use super::report::ServiceReport;
use super::trial::Trial;
use crate::exceptions::known::Excusable;
use crate::exceptions::{Listed as _, TrialException};
use crate::report::coverage::Answered;
use crate::report::sheet::{self, Fact, Row};
use crate::report::{Kind, requirements};
use crate::target::Exchange;

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
    /// The known failure that was applied to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<TrialException>,
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
    /// It fails, and is listed as known to.
    KnownFailure,
    /// It passes, and is listed as known to fail: the list is out of date.
    StaleException,
}

impl TrialOutcome {
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Passed => Kind::Passed,
            Self::Failed => Kind::Failed,
            Self::NotRun => Kind::NotAsked,
            Self::Undecided => Kind::Undecided,
            Self::KnownFailure => Kind::Known,
            Self::StaleException => Kind::Failed,
        }
    }

    /// Whether the service did not do what it has to, known or not.
    fn is_fault(self) -> bool {
        matches!(self, Self::Failed | Self::KnownFailure)
    }

    fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::NotRun => "not run",
            Self::Undecided => "undecided",
            Self::KnownFailure => "known failure",
            Self::StaleException => "stale exception",
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
            exception: None,
        }
    }

    /// Whether it speaks against the service.
    pub(crate) fn is_failure(&self) -> bool {
        self.outcome.kind().is_failure()
    }

    /// Whether there was no time left for it.
    pub(super) fn is_cut(&self) -> bool {
        self.outcome == TrialOutcome::NotRun && self.detail.as_deref() == Some(deadline::OVER)
    }

    /// What it shows of its requirement.
    pub(super) fn answered(&self) -> Answered<'_> {
        Answered {
            requirements: vec![self.requirement.as_str()],
            kind: self.outcome.kind(),
            reason: self.detail.as_deref().unwrap_or_default(),
        }
    }

    fn outcome_line(&self) -> String {
        let word = self.outcome.word();
        let listed = || self.exception.as_ref().map(|exception| exception.reason());
        let detail = match self.outcome {
            TrialOutcome::StaleException => listed(),
            _ => self.detail.clone(),
        };
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
        facts.extend(self.exception.as_ref().map(|it| ("known", it.said())));
        facts.push(("repeat", report.repeat().command(&self.id)));
        facts.extend(self.folder.clone().map(|folder| ("files", folder)));
        facts
    }

    /// What every form shows of it.
    pub(super) fn row(&self, report: &ServiceReport) -> Row {
        let exchange = self.exchange.clone().unwrap_or_default();
        let kind = self.outcome.kind();
        let measured = self.detail.as_deref().filter(|_| kind.is_pass());
        let known = self.exception.as_ref().filter(|_| kind == Kind::Known);
        Row {
            id: self.id.clone(),
            title: sheet::line(&self.title),
            kind,
            outcome: sheet::line(&self.outcome_line()),
            clauses: vec![self.requirement.clone()],
            features: Vec::new(),
            facts: sheet::printable(match kind {
                Kind::Passed | Kind::NotAsked => Vec::new(),
                _ => self.facts(report),
            }),
            blocks: sheet::blocks(&exchange.sent, &exchange.received),
            known: known.map(|exception| sheet::line(&exception.said())),
            measured: measured.map(sheet::line),
        }
    }
}

impl Excusable for TrialResult {
    type Entry = TrialException;

    fn id(&self) -> &str {
        &self.id
    }

    fn is_asked(&self) -> bool {
        !matches!(self.outcome, TrialOutcome::NotRun | TrialOutcome::Undecided)
    }

    fn is_passed(&self) -> bool {
        matches!(
            self.outcome,
            TrialOutcome::Passed | TrialOutcome::StaleException
        )
    }

    fn fails_as(&self, entry: &TrialException) -> bool {
        let detail = self.detail.as_deref().unwrap_or_default();
        self.outcome.is_fault() && detail.contains(&entry.got)
    }

    fn excuse(&mut self, entry: &TrialException) {
        self.outcome = TrialOutcome::KnownFailure;
        self.exception = Some(entry.clone());
    }

    fn mark_stale(&mut self, entry: &TrialException) {
        self.outcome = TrialOutcome::StaleException;
        self.exception = Some(entry.clone());
    }
}
