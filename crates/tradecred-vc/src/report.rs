//! The report of a verification: a flat list of named checks and the three results that follow
//! from it (SPEC chapter *Report*).

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};

use crate::problem::{Axis, Code, Problem, Standing, Text};
use crate::time::{Date, Timestamp};

/// Is the credential genuine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Authenticity {
    /// Every proof verifies, the issuer signed it, and evidence says who the issuer is.
    Authentic,
    /// At least one of these is false.
    NotAuthentic,
    /// Something needed to decide is missing.
    Undecided,
}

/// Does the document satisfy the rules of its law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Requirements {
    /// Every rule that was asked is satisfied.
    Met,
    /// At least one is not.
    NotMet,
    /// Something needed to decide is missing, or the rules were not asked.
    Undecided,
}

/// The outcome of one check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Checked and in order.
    Pass,
    /// Checked and wrong.
    Fail,
    /// Could not be decided; the check says what would decide it.
    Undecided,
    /// Worth a look; never changes a result.
    Warning,
}

/// What a verification covers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The envelope and the rules of the document; an unknown document type is undecided.
    #[default]
    Document,
    /// The envelope only; document rules are listed as not checked.
    Envelope,
}

/// One check of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Check {
    /// The code, which is also the id of the SPEC requirement.
    pub code: Code,
    /// The outcome.
    pub status: Status,
    /// JSON Pointer into the document; empty for the whole of it.
    pub pointer: String,
    /// The box on the paper form, where the document has one.
    pub form_box: Option<&'static str>,
    /// The rule that was applied, such as `US-02`.
    pub rule: Option<&'static str>,
    /// The law the rule rests on, such as `19 CFR 182.12(g)(2)`.
    pub law: Option<&'static str>,
    /// What exactly; may be empty.
    pub detail: String,
}

impl Check {
    /// A check of a code at a place, without form box, rule or law.
    #[must_use]
    pub fn new(status: Status, problem: Problem) -> Self {
        Self {
            code: problem.code,
            status,
            pointer: problem.pointer,
            form_box: None,
            rule: None,
            law: None,
            detail: problem.detail,
        }
    }

    /// The same check with the rule and the law it applies.
    #[must_use]
    pub fn under(mut self, rule: &'static str, law: &'static str) -> Self {
        self.rule = Some(rule);
        self.law = Some(law);
        self
    }
}

impl Serialize for Check {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", self.code.code)?;
        map.serialize_entry("requirement", self.code.code)?;
        map.serialize_entry("status", &self.status)?;
        map.serialize_entry("pointer", &self.pointer)?;
        if let Some(form_box) = self.form_box {
            map.serialize_entry("formBox", form_box)?;
        }
        if let Some(rule) = self.rule {
            map.serialize_entry("rule", rule)?;
        }
        if let Some(law) = self.law {
            map.serialize_entry("law", law)?;
        }
        if self.status != Status::Pass {
            map.serialize_entry("type", &self.code.type_url())?;
            map.serialize_entry("text", &self.code.title)?;
            if !self.detail.is_empty() {
                map.serialize_entry("detail", &self.detail)?;
            }
            let next = if self.status == Status::Undecided {
                "wouldDecide"
            } else {
                "remedy"
            };
            map.serialize_entry(next, &self.code.remedy)?;
        }
        map.end()
    }
}

/// A fact worth telling that is no check: a duty, a deadline, something nobody looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Note {
    /// Stable name, `area.kebab-case`.
    pub about: Cow<'static, str>,
    /// The sentence.
    pub text: Text,
    /// A value that belongs to the sentence, such as a date; may be absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl Note {
    /// A note without a value.
    #[must_use]
    pub fn new(about: impl Into<Cow<'static, str>>, text: Text) -> Self {
        Self {
            about: about.into(),
            text,
            value: None,
        }
    }

    /// A note with a value.
    #[must_use]
    pub fn with_value(
        about: impl Into<Cow<'static, str>>,
        text: Text,
        value: impl Into<String>,
    ) -> Self {
        Self {
            about: about.into(),
            text,
            value: Some(value.into()),
        }
    }
}

/// Which credential the report speaks of; members are absent where it could not be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Subject {
    /// The credential's own `id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The most specific credential type that is known here, else the last one it names.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub credential_type: Option<String>,
    /// The issuer's identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// The issuer's legal name as a trust list gives it, never as the credential says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer_legal_name: Option<String>,
    /// Multihash of the canonical credential without its proof, as references to it are written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest_multibase: Option<String>,
}

/// The four versions a verdict depends on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Versions {
    /// SPEC.md.
    pub specification: &'static str,
    /// The published schemas.
    pub schemas: &'static str,
    /// The edition of the document's rules; `none` where no document rules were asked.
    pub rules: &'static str,
    /// The conformance suite that this implementation is held to.
    pub suite: &'static str,
}

/// Version of SPEC.md that this code implements.
pub const SPECIFICATION: &str = "0.1.0-draft";
/// Version of the published schemas.
pub const SCHEMAS: &str = "v1";
/// Edition of the conformance suite.
pub const SUITE: &str = "2026-11";

/// What every report says about its own limits.
pub const NOTICE: Text = Text {
    en: "This report says whether a document is genuine, complete and in force. It does not decide whether goods receive preferential treatment; the customs authority does.",
    es: "Este informe dice si un documento es auténtico, completo y vigente. No decide si las mercancías reciben trato preferencial; eso lo decide la autoridad aduanera.",
    fr: "Ce rapport dit si un document est authentique, complet et en vigueur. Il ne décide pas si les marchandises bénéficient du traitement préférentiel ; l'autorité douanière en décide.",
};

/// The verdict on one credential.
///
/// There is no boolean to misread: ask [`Report::is_good`] for "may it be relied on for what was
/// asked", and the three results for why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
#[must_use]
pub struct Report {
    /// Is it genuine.
    pub authenticity: Authenticity,
    /// Does it satisfy the rules of its law.
    pub requirements: Requirements,
    /// Is it in force at the time asked about.
    pub standing: Standing,
    /// What was asked.
    pub scope: Scope,
    /// The instant for which proof, keys, status and validity were judged.
    pub at: Timestamp,
    /// The date whose legal rules were applied.
    pub as_of: Date,
    /// Which credential.
    pub credential: Subject,
    /// Every check that ran, in the order of the specification.
    pub checks: Vec<Check>,
    /// What nobody looked at, and why.
    pub not_checked: Vec<Note>,
    /// Duties and deadlines that follow from the document.
    pub notes: Vec<Note>,
    /// The four versions the verdict depends on.
    pub versions: Versions,
    /// The fixed sentence on the limits of the report.
    pub notice: Text,
}

/// Whether three results answer everything that was asked with yes.
#[must_use]
pub fn results_are_good(
    authenticity: Authenticity,
    requirements: Requirements,
    standing: Standing,
    scope: Scope,
) -> bool {
    authenticity == Authenticity::Authentic
        && standing == Standing::InForce
        && (scope == Scope::Envelope || requirements == Requirements::Met)
}

/// Whether one of three results answers something with no, as opposed to "could not be decided".
#[must_use]
pub fn results_are_bad(
    authenticity: Authenticity,
    requirements: Requirements,
    standing: Standing,
) -> bool {
    authenticity == Authenticity::NotAuthentic
        || requirements == Requirements::NotMet
        || !matches!(standing, Standing::InForce | Standing::Undecided)
}

impl Report {
    /// Whether everything that was asked is answered with yes: authentic, in force, and, unless only
    /// the envelope was asked, requirements met.
    #[must_use]
    pub fn is_good(&self) -> bool {
        results_are_good(
            self.authenticity,
            self.requirements,
            self.standing,
            self.scope,
        )
    }

    /// Whether something that was asked is answered with no, as opposed to "could not be decided".
    #[must_use]
    pub fn is_bad(&self) -> bool {
        results_are_bad(self.authenticity, self.requirements, self.standing)
    }

    /// Codes of the checks with one of the given outcomes, sorted, each once.
    #[must_use]
    pub fn codes(&self, wanted: &[Status]) -> Vec<&'static str> {
        let mut codes: Vec<&'static str> = self
            .checks
            .iter()
            .filter(|check| wanted.contains(&check.status))
            .map(|check| check.code.code)
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// Draws the three results from the checks. `complete` is false where a step stopped the
    /// verification before every check had run; `rules_asked` where document rules ran.
    pub fn settle(&mut self, complete: bool, rules_asked: bool) {
        let any = |status: Status, axis: fn(Axis) -> bool| {
            self.checks
                .iter()
                .any(|check| check.status == status && axis(check.code.axis))
        };
        let authenticity: fn(Axis) -> bool = |axis| axis == Axis::Authenticity;
        let requirements: fn(Axis) -> bool = |axis| axis == Axis::Requirements;
        self.authenticity = if any(Status::Fail, authenticity) {
            Authenticity::NotAuthentic
        } else if any(Status::Undecided, authenticity) || !complete {
            Authenticity::Undecided
        } else {
            Authenticity::Authentic
        };
        self.requirements = if any(Status::Fail, requirements) {
            Requirements::NotMet
        } else if any(Status::Undecided, requirements) || !complete || !rules_asked {
            Requirements::Undecided
        } else {
            Requirements::Met
        };
        self.standing = self.settle_standing(complete);
    }

    fn settle_standing(&self, complete: bool) -> Standing {
        let mut found: Vec<Standing> = Vec::new();
        for check in &self.checks {
            if let Axis::Standing(standing) = check.code.axis {
                match check.status {
                    Status::Fail => found.push(standing),
                    Status::Undecided => found.push(Standing::Undecided),
                    Status::Pass | Status::Warning => {}
                }
            }
        }
        // The gravest known fact wins: a revoked credential that has also expired is withdrawn.
        let order = [
            Standing::Withdrawn,
            Standing::Superseded,
            Standing::Suspended,
            Standing::Ended,
            Standing::NotYet,
        ];
        match order.into_iter().find(|standing| found.contains(standing)) {
            Some(standing) => standing,
            None if !found.is_empty() || !complete => Standing::Undecided,
            None => Standing::InForce,
        }
    }
}

#[cfg(test)]
mod tests;
