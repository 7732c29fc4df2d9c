//! The report of a run, as data that is published with a schema (SPEC chapter *Conformance classes*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Authenticity, Requirements, SUITE, Scope};
use tradecred_vc::time::Timestamp;

use crate::case::{Case, Expectation, RequirementId, Vector, VectorId};
use crate::exceptions::{Deviation, Exception};
use crate::judge::{Judgement, Level, Outcome};
use crate::role::Role;
use crate::suite::Suite;
use crate::target::{Answer, Exchange, Profile, Question, TargetError};

mod counts;
mod facts;
mod html;
mod junit;
mod lines;
mod markdown;
mod render;
mod text;

pub use counts::{AreaCounts, CodeAgreement, Counts};
pub use render::{Format, RenderError, UnknownFormat, render};

/// The report of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RunReport {
    /// The vectors that were used.
    pub suite: SuiteVersion,
    /// The seed the vectors were made from; absent for committed ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// What the implementation says about itself.
    pub profile: Profile,
    /// The target as the user named it; empty if nobody did.
    pub target: String,
    /// What it was tested as.
    #[serde(default, skip_serializing_if = "Role::is_verifier")]
    pub role: Role,
    /// How strictly it was held to the codes.
    pub level: Level,
    /// When the run began, if the caller said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Timestamp>,
    /// When it was over, if the caller said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Timestamp>,
    /// All outcomes.
    pub counts: Counts,
    /// The outcomes of vectors whose expected verdict is a yes.
    pub positives: Counts,
    /// The outcomes of vectors whose expected verdict is not a yes.
    pub negatives: Counts,
    /// How often the codes were right, apart from the results.
    pub code_agreement: CodeAgreement,
    /// The outcomes of each area, in the order of their names.
    pub areas: Vec<AreaCounts>,
    /// The vectors, in the order of their names.
    pub results: Vec<VectorResult>,
    /// Exceptions that are past their last day or no longer needed. Each of them fails the run.
    pub stale_exceptions: Vec<Exception>,
}

/// Which vectors were used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuiteVersion {
    /// The edition of the suite.
    pub version: String,
    /// The digest of all its files ([`Suite::digest`]).
    pub digest: String,
    /// How many vectors it has, selected or not.
    pub vectors: usize,
    /// How many of them are asked of the role, selected or not.
    #[serde(rename = "inRole")]
    pub in_role: usize,
}

/// What became of one vector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VectorResult {
    /// The vector.
    pub id: VectorId,
    /// The fact it shows.
    pub title: String,
    /// The requirements it shows.
    pub requirements: Vec<Clause>,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// How the answer differs from what is expected, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Deviation>,
    /// Whether a yes is expected.
    pub positive: bool,
    /// What was asked.
    pub scope: Scope,
    /// The verdict expected for what was asked.
    pub expected: Expectation,
    /// The verdict that came, if one came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub got: Option<Got>,
    /// Whether the codes were right; absent where none were named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codes_agree: Option<bool>,
    /// The digest of the question; absent where it was not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question_digest: Option<DigestMultibase>,
    /// The digest of the answer as it came; absent where none came that is a verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_digest: Option<DigestMultibase>,
    /// The command that asks the question again.
    pub repro: String,
    /// What was sent and what came, where that was not as expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange: Option<Exchange>,
}

/// A requirement and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Clause {
    /// The requirement.
    pub id: RequirementId,
    /// Its place in the specification.
    pub anchor: String,
}

/// The verdict that came. Members are absent where the implementation does not give them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Got {
    /// Yes or no.
    pub accepted: bool,
    /// Is it genuine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authenticity: Option<Authenticity>,
    /// Does it satisfy the rules of its law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requirements: Option<Requirements>,
    /// Is it in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// The codes that fail or are undecided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codes: Option<Vec<String>>,
    /// The codes that warn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warnings: Option<Vec<String>>,
}

impl VectorResult {
    /// A vector that has not been asked yet.
    pub(crate) fn new(vector: &Vector, asked: &Case, repro: String) -> Self {
        let clauses = asked.requirements.iter();
        Self {
            id: vector.id.clone(),
            title: asked.title.clone(),
            requirements: clauses
                .map(|id| Clause {
                    id: id.clone(),
                    anchor: format!("SPEC.md#{id}"),
                })
                .collect(),
            outcome: Outcome::Error {
                reason: "not asked".to_owned(),
            },
            deviation: None,
            positive: asked.expect.is_good(asked.scope),
            scope: asked.scope,
            expected: asked.expect.clone(),
            got: None,
            codes_agree: None,
            question_digest: None,
            answer_digest: None,
            repro,
            exchange: None,
        }
    }

    /// Enters what came and what the judge says of it.
    pub(crate) fn record(
        &mut self,
        judgement: Judgement,
        question: &Question,
        answer: Result<Answer, TargetError>,
    ) {
        self.outcome = judgement.outcome;
        self.deviation = judgement.deviation;
        self.codes_agree = judgement.codes_agree;
        if !matches!(
            self.outcome,
            Outcome::NotApplicable { .. } | Outcome::Error { .. }
        ) {
            self.question_digest = Some(question.multihash());
        }
        let exchange = match answer {
            Ok(mut answer) => {
                self.answer_digest = answer.exchange.answered.take();
                self.got = Some(Got {
                    accepted: answer.accepted,
                    authenticity: answer.authenticity,
                    requirements: answer.requirements,
                    standing: answer.standing,
                    codes: answer.codes,
                    warnings: answer.warnings,
                });
                answer.exchange
            }
            Err(error) => Exchange::of(question, error.received().as_bytes()),
        };
        let is_plain = matches!(
            self.outcome,
            Outcome::Passed | Outcome::NotApplicable { .. }
        );
        self.exchange = if is_plain { None } else { Some(exchange) };
    }
}

impl RunReport {
    /// Counts the results of a run.
    pub(crate) fn new(
        suite: &Suite,
        profile: Profile,
        level: Level,
        results: Vec<VectorResult>,
        stale_exceptions: Vec<Exception>,
    ) -> Self {
        let counts_reasons = level.counts_reasons(profile.class);
        let of = |wanted: &dyn Fn(&VectorResult) -> bool| {
            Counts::of(
                results.iter().filter(|result| wanted(result)),
                counts_reasons,
            )
        };
        Self {
            suite: SuiteVersion {
                version: SUITE.to_owned(),
                digest: suite.digest().to_owned(),
                vectors: suite.vectors().len(),
                in_role: suite.vectors().len(),
            },
            seed: None,
            profile,
            target: String::new(),
            role: Role::default(),
            level,
            started: None,
            ended: None,
            counts: of(&|_| true),
            positives: of(&|result| result.positive),
            negatives: of(&|result| !result.positive),
            code_agreement: CodeAgreement::of(&results),
            areas: AreaCounts::of(&results, counts_reasons),
            results,
            stale_exceptions,
        }
    }

    /// The same report with the circumstances of the run.
    pub(crate) fn of_run(
        mut self,
        target: &str,
        seed: Option<u64>,
        started: Option<Timestamp>,
    ) -> Self {
        self.target = crate::printable::line(target, 500);
        self.seed = seed;
        self.started = started;
        self
    }

    /// The same report on an implementation in a role.
    pub(crate) fn in_role(mut self, role: Role, suite: &Suite) -> Self {
        let asked = suite.vectors().iter();
        self.suite.in_role = asked.filter(|vector| role.is_asked(&vector.id)).count();
        self.role = role;
        self
    }

    /// Reads a report that was written as JSON.
    ///
    /// # Errors
    ///
    /// In words, if it is none.
    pub fn read(json: &[u8]) -> Result<Self, String> {
        serde_json::from_slice(json).map_err(|error| error.to_string())
    }

    /// Whether nothing speaks against the implementation.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.counts.failed == 0 && self.stale_exceptions.is_empty()
    }

    /// Whether every vector was asked and answered rightly, without exceptions: what a claim to
    /// conform needs in order not to be partial.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.is_good() && self.counts.passed == self.suite.vectors && self.counts.wrong_reason == 0
    }

    /// The result in one line.
    #[must_use]
    pub fn headline(&self) -> String {
        let counts = &self.counts;
        let mut line = format!("{} passed, {} failed", counts.passed, counts.failed);
        let counts_reasons = self.level.counts_reasons(self.profile.class);
        let wrong_reason = if counts_reasons {
            0
        } else {
            counts.wrong_reason
        };
        for (count, words) in [
            (wrong_reason, "right for a wrong reason"),
            (counts.known_failures, "known failures"),
            (counts.not_applicable, "not applicable"),
            (self.stale_exceptions.len(), "stale exceptions"),
        ] {
            if count > 0 {
                line.push_str(&format!(", {count} {words}"));
            }
        }
        line
    }

    /// The results that speak against the implementation.
    pub fn failures(&self) -> impl Iterator<Item = &VectorResult> {
        let counts_reasons = self.level.counts_reasons(self.profile.class);
        self.results
            .iter()
            .filter(move |result| result.outcome.is_failure(counts_reasons))
    }
}

/// The JSON Schema of a report.
#[must_use]
pub fn report_schema() -> serde_json::Value {
    schemars::schema_for!(RunReport).to_value()
}

#[cfg(test)]
mod tests;
