//! The report of a run, as data that is published with a schema, and the forms of any report (SPEC section *Reports*).
//!
//! What was tested gives a [`Sheet`], and each form is written once, of a sheet.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Timestamp;

use crate::case::VectorId;
use crate::exceptions::Exception;
use crate::judge::Level;
use crate::role::Role;
use crate::suite::Suite;
use crate::target::{Class, MOST_WORDS, Profile, http};

pub(crate) mod any;
mod counts;
pub(crate) mod coverage;
mod diff;
mod earl;
pub(crate) mod exchanges;
mod html;
mod junit;
mod lines;
mod markdown;
mod matrix;
mod of_run;
mod render;
pub(crate) mod repeat;
pub(crate) mod requirements;
mod result;
pub(crate) mod sheet;
pub(crate) mod stale;
mod text;

pub use any::AnyReport;
pub use counts::{AreaCounts, CodeAgreement, Counts};
pub use coverage::{Coverage, RequirementResult, RequirementState};
pub use diff::{Difference, NotComparable, ReportDiff, diff};
pub use exchanges::{ExchangeFile, exchange_files};
pub use matrix::{Matrix, MatrixFormat, matrix};
pub use render::{Format, RenderError, Reported, UnknownFormat, render};
use repeat::Repeat;
pub use requirements::{Law, unconfirmed};
pub use result::{Clause, Got, RequestForm, VectorResult};
pub use sheet::{Kind, Sheet};

/// The most exceptions out of date that a report is read with: more than there are vectors.
const MOST_STALE: usize = 20_000;

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
    /// The class the implementation claims, where it was held to a lower one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claimed_class: Option<Class>,
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
    /// The words for problems that are neither ours nor in the map of the profile, those of most answers first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown_codes: Vec<UnknownCode>,
    /// The outcomes of each area, in the order of their names.
    pub areas: Vec<AreaCounts>,
    /// What the run shows of each requirement.
    #[serde(default)]
    pub coverage: Coverage,
    /// The vectors, in the order of their names.
    pub results: Vec<VectorResult>,
    /// Exceptions that are past their last day or no longer needed. Each of them fails the run.
    pub stale_exceptions: Vec<Exception>,
}

/// Which vectors were used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuiteVersion {
    /// The edition of the suite; `own` for vectors that are not of it.
    pub version: String,
    /// The digest of all its files ([`Suite::digest`]).
    pub digest: String,
    /// How many vectors it has, selected or not.
    pub vectors: usize,
    /// How many of them are asked of the role, selected or not.
    #[serde(rename = "inRole")]
    pub in_role: usize,
}

/// A word for a problem that nobody has mapped to a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnknownCode {
    /// The word.
    pub word: String,
    /// How many answers hold it.
    pub answers: usize,
    /// The first vector that was answered so.
    pub vector: VectorId,
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
        Self {
            suite: SuiteVersion {
                version: suite.edition().to_owned(),
                digest: suite.digest().to_owned(),
                vectors: suite.vectors().len(),
                in_role: suite.vectors().len(),
            },
            seed: None,
            profile,
            target: String::new(),
            claimed_class: None,
            role: Role::default(),
            level,
            started: None,
            ended: None,
            counts: Counts::default(),
            positives: Counts::default(),
            negatives: Counts::default(),
            code_agreement: CodeAgreement::default(),
            unknown_codes: Vec::new(),
            areas: Vec::new(),
            coverage: Coverage::default(),
            results,
            stale_exceptions,
        }
        .counted()
    }

    /// The same report, with what follows from its results.
    #[must_use]
    pub fn counted(mut self) -> Self {
        let counts_reasons = self.level.counts_reasons(self.profile.class);
        let of = |wanted: &dyn Fn(&VectorResult) -> bool| {
            let results = self.results.iter();
            Counts::of(results.filter(|result| wanted(result)), counts_reasons)
        };
        (self.counts, self.positives, self.negatives) = (
            of(&|_| true),
            of(&|result| result.positive),
            of(&|result| !result.positive),
        );
        self.code_agreement = CodeAgreement::of(&self.results);
        self.areas = AreaCounts::of(&self.results, counts_reasons);
        let answered = self.results.iter();
        self.coverage = Coverage::of_vectors(
            self.role,
            self.profile.class,
            answered.map(|result| of_run::answered(result, counts_reasons)),
        );
        self
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
        self.counted()
    }

    /// The same report on an implementation that claims this class, and was held to that of its profile here.
    pub(crate) fn claiming(mut self, class: Class) -> Self {
        self.claimed_class = (class != self.profile.class).then_some(class);
        self
    }

    /// The same report with the words that nobody has mapped.
    pub(crate) fn with_unknown(mut self, codes: Vec<UnknownCode>) -> Self {
        self.unknown_codes = codes;
        self
    }

    /// Reads a report that was written as JSON. It is a file of somebody else's: the command that asks a question again
    /// is made anew, and a request or a folder that the runner would not have written is left out.
    ///
    /// # Errors
    ///
    /// In words, if it is none, its counts are not those of its results, or a list in it is longer than a runner's.
    pub fn read(json: &[u8]) -> Result<Self, String> {
        let mut read: Self = serde_json::from_slice(json).map_err(|error| error.to_string())?;
        for (list, length, most) in [
            ("features", read.profile.features.len(), MOST_WORDS),
            (
                "documentTypes",
                read.profile.document_types.len(),
                MOST_WORDS,
            ),
            ("notes", read.profile.notes.len(), MOST_WORDS),
            ("staleExceptions", read.stale_exceptions.len(), MOST_STALE),
        ] {
            if length > most {
                return Err(format!("it has more than {most} `{list}`"));
            }
        }
        let counted = read.clone().counted();
        let counts = |report: &Self| {
            let Self {
                counts,
                positives,
                negatives,
                ..
            } = report;
            (*counts, *positives, *negatives, report.code_agreement)
        };
        if counts(&read) != counts(&counted) || read.areas != counted.areas {
            return Err("its counts are not those of its results".to_owned());
        }
        let counts_reasons = read.level.counts_reasons(read.profile.class);
        let answered = read.results.iter();
        let answered = answered.map(|result| of_run::answered(result, counts_reasons));
        if !read.coverage.follows_from(answered) {
            return Err("what it says of requirements does not follow from its results".to_owned());
        }
        any::check_names(read.results.iter().map(|result| result.id.as_str()))?;
        let repeat = Repeat {
            target: &read.target,
            role: read.role.option(),
            seed: read.seed,
            class: read.claimed_class.map(|_| read.profile.class),
            ..Repeat::default()
        };
        for result in &mut read.results {
            let id = result.id.as_str();
            result.repro = repeat.of_stranger(&result.repro).command(id);
            result.request = result
                .request
                .take()
                .filter(|it| http::is_form(&it.path, &it.content_type));
            // Its target is an address of somebody's choice, to which no token of the reader goes.
            if let Some(request) = &mut result.request {
                request.bearer = false;
            }
            result.folder = result
                .folder
                .take()
                .filter(|it| exchanges::is_folder_of(it, id));
        }
        Ok(read)
    }

    /// Whether nothing speaks against the implementation.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.counts.failed == 0 && self.stale_exceptions.is_empty()
    }

    /// Whether every answer says something: where it does not, the run decides nothing about it.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        self.counts.untested == 0 && self.counts.errors == 0
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
            (counts.untested, "untested"),
            (counts.errors, "errors"),
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
