//! The data of a conformance statement: what was tested, by which suite, what came of it, and who says so.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::time::{Date, Timestamp};

use crate::identifier::{NonEmptyText, ValueCount, WholeTotal, text_type};
use crate::party::AlwaysNamed;
use crate::reference::{CredentialReference, Extension};
use crate::type_tag::type_tag;

type_tag!(ConformanceStatementType = "ConformanceStatement");
type_tag!(TestedSoftwareType = "TestedSoftware");
type_tag!(ConformanceSuiteType = "ConformanceSuite");
type_tag!(ConformanceCountsType = "ConformanceCounts");
type_tag!(ConformanceExceptionType = "ConformanceException");

/// What came of a run of the conformance suite, by the word of who made it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ConformanceStatement {
    /// Always `ConformanceStatement`.
    #[serde(rename = "type")]
    pub object_type: ConformanceStatementType,
    /// What was tested.
    pub software: TestedSoftware,
    /// What it was tested as, such as `verifier` or `registry`.
    pub role: NonEmptyText,
    /// How much of the standard it claims; of vectors only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<ConformanceClass>,
    /// The document types that it claims, where it does not claim all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub document_types: Vec<NonEmptyText>,
    /// The features that it declared before it was asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<NonEmptyText>,
    /// What it was asked.
    pub suite: ConformanceSuite,
    /// The seed that the questions were made from; absent where they were the published ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<Seed>,
    /// The root of the transcript.
    pub transcript_root: DigestMultibase,
    /// The digest of the report, over its canonical form.
    pub report_digest: DigestMultibase,
    /// How many questions had which outcome.
    pub counts: ConformanceCounts,
    /// What may be claimed.
    pub claimed: ConformanceClaim,
    /// What was known to fail.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excepted: Vec<ConformanceException>,
    /// How it was conducted.
    pub conduct: Conduct,
    /// Who made the run: the issuer.
    pub conducted_by: AlwaysNamed,
    /// Who watched, where somebody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witnessed_by: Option<AlwaysNamed>,
    /// When the run began.
    pub started: Timestamp,
    /// When it was over.
    pub ended: Timestamp,
    /// The runner and its version.
    pub runner: NonEmptyText,
    /// The statement that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// The software that was tested, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TestedSoftware {
    /// Always `TestedSoftware`.
    #[serde(rename = "type")]
    pub object_type: TestedSoftwareType,
    /// Its name, as it gives it.
    pub implementation: NonEmptyText,
    /// Its version, as it gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<NonEmptyText>,
    /// How it was reached.
    pub reached_as: ReachedAs,
    /// Who makes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maker: Option<AlwaysNamed>,
}

/// How software under test is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ReachedAs {
    /// At an HTTP address.
    Http,
    /// As a program that speaks the driver protocol.
    Driver,
    /// As answers that it gave before, in files.
    Recorded,
    /// As a node that the runner starts itself.
    Embedded,
    /// As a library in the process of the runner.
    InProcess,
}

/// How much of the standard is claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ConformanceClass {
    /// The envelope.
    Envelope,
    /// The results of documents too.
    Documents,
    /// Their codes too.
    Rules,
}

impl ConformanceClass {
    /// As it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Envelope => "envelope",
            Self::Documents => "documents",
            Self::Rules => "rules",
        }
    }
}

/// The questions of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ConformanceSuite {
    /// Always `ConformanceSuite`.
    #[serde(rename = "type")]
    pub object_type: ConformanceSuiteType,
    /// What they are.
    pub questions: Questions,
    /// The edition.
    pub version: NonEmptyText,
    /// The digest of all of them.
    pub digest_multibase: DigestMultibase,
    /// How many there are, asked or not.
    pub question_count: ValueCount,
}

/// What the questions of a run are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Questions {
    /// Vectors: what is your verdict.
    Vectors,
    /// Trials with a service that runs.
    Trials,
}

/// How many questions had which outcome. Each question is in one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ConformanceCounts {
    /// Always `ConformanceCounts`.
    #[serde(rename = "type")]
    pub object_type: ConformanceCountsType,
    /// Those that were asked.
    pub asked: ValueCount,
    /// Answered rightly.
    pub passed: WholeTotal,
    /// Answered wrongly, or not at all.
    pub failed: WholeTotal,
    /// Answered rightly for a wrong reason, where reasons do not count.
    pub wrong_reason: WholeTotal,
    /// Asked, and not decided.
    pub undecided: WholeTotal,
    /// Answered wrongly, as an exception says.
    pub known_failures: WholeTotal,
    /// Answered rightly, against an exception.
    pub stale: WholeTotal,
    /// In scope and not asked.
    pub untested: WholeTotal,
    /// Not asked, for want of a class or feature that the software does not declare.
    pub not_applicable: WholeTotal,
}

/// What may be claimed after a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ConformanceClaim {
    /// Everything in scope was asked and answered rightly.
    Whole,
    /// Nothing failed, and something is missing.
    Partial,
    /// Something failed.
    None,
}

/// A known failure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ConformanceException {
    /// Always `ConformanceException`.
    #[serde(rename = "type")]
    pub object_type: ConformanceExceptionType,
    /// The vector that fails.
    pub vector: NonEmptyText,
    /// How they fail.
    pub outcome: NonEmptyText,
    /// Why.
    pub reason: NonEmptyText,
    /// Who deals with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<NonEmptyText>,
    /// The last day on which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// By whom a run was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Conduct {
    /// By who makes the software.
    #[serde(rename = "self")]
    Own,
    /// By somebody else.
    Independent,
    /// While somebody else watched, who signs too.
    Witnessed,
}

/// The seed of a run: a whole number of 1 to 20 decimal digits, without leading zeros.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seed {
    text: String,
}

impl Seed {
    fn read(text: &str) -> Result<Self, &'static str> {
        let is_number = (1..=20).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        if is_number && (text == "0" || !text.starts_with('0')) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not a whole number of 1 to 20 decimal digits")
        }
    }
}

text_type!(Seed, "seed", {
    "pattern": "^(0|[1-9][0-9]{0,19})$",
    "description": "whole number of 1 to 20 decimal digits, without leading zeros",
});
