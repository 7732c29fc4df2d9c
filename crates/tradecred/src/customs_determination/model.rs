//! The data of a determination: what customs decided on which lines of an entry, and why.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::customs::CustomsOffice;
use crate::decimal::Amount;
use crate::identifier::{EntryNumber, LineNumber, NonEmptyText, OneOrMore};
use crate::reference::{CredentialReference, Extension};
use crate::type_tag::type_tag;

type_tag!(CustomsDeterminationType = "CustomsDetermination");
type_tag!(LineDecisionType = "LineDecision");
type_tag!(AppealType = "Appeal");

/// What customs decided on the lines of an entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CustomsDetermination {
    /// Always `CustomsDetermination`.
    #[serde(rename = "type")]
    pub object_type: CustomsDeterminationType,
    /// The office's own number of the determination.
    pub determination_number: NonEmptyText,
    /// The office that decides.
    pub office: CustomsOffice,
    /// The claims and certifications it decides about.
    pub regarding: OneOrMore<CredentialReference>,
    /// The entry.
    pub entry_number: EntryNumber,
    /// What is decided on each line.
    pub decisions: OneOrMore<LineDecision>,
    /// The day of the decision.
    pub decided_at: Date,
    /// From when it has effect.
    pub effective_date: Date,
    /// The requests and responses it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub based_on: Vec<CredentialReference>,
    /// How it can be appealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal: Option<Appeal>,
    /// The determination that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// What is decided on one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct LineDecision {
    /// Always `LineDecision`.
    #[serde(rename = "type")]
    pub object_type: LineDecisionType,
    /// The line of the entry.
    pub entry_line: LineNumber,
    /// What is decided.
    pub outcome: Outcome,
    /// Why, as a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The law it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<NonEmptyText>,
    /// Why, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<NonEmptyText>,
    /// The value of the goods that are denied preferential treatment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denied_value: Option<Amount>,
}

/// What can be decided on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Outcome {
    /// The claim is accepted.
    Accepted,
    /// The claim is denied.
    Denied,
    /// The claim is denied for a part of the goods.
    Partly,
    /// Nothing is decided yet.
    UnderVerification,
}

impl Outcome {
    /// Whether preferential treatment is denied to anything.
    #[must_use]
    pub fn denies(self) -> bool {
        matches!(self, Self::Denied | Self::Partly)
    }
}

/// Why preferential treatment is denied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Reason {
    /// The certification was not submitted, or not in time: 19 CFR 182.14(b), 182.16(a).
    CertificationNotSubmitted,
    /// The certification was not accepted: 19 CFR 182.16(a), 181.22(c).
    CertificationNotAccepted,
    /// The conditions of transit were not shown to be met: 19 CFR 182.16(b).
    TransitNotShown,
    /// The good does not qualify as an originating good: 19 CFR 181.22(c).
    NotOriginating,
    /// Another reason, told in words.
    Other,
}

/// How a determination can be appealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Appeal {
    /// Always `Appeal`.
    #[serde(rename = "type")]
    pub object_type: AppealType,
    /// In what way.
    pub text: NonEmptyText,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<NonEmptyText>,
}
