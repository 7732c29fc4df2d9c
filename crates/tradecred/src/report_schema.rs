//! The published JSON Schema of a report. The types below exist to be published; a test holds real
//! reports against the schema.
#![expect(
    dead_code,
    reason = "the fields are read by the derive of the schema only"
)]

use schemars::{JsonSchema, Schema};
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Authenticity, Requirements, Scope, Status};
use tradecred_vc::time::{Date, Timestamp};

/// A sentence in three languages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct Text {
    /// English.
    en: String,
    /// Spanish.
    es: String,
    /// French.
    fr: String,
}

/// One check.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct Check {
    /// Problem code, `area.kebab-case`.
    code: String,
    /// The requirement of the specification.
    requirement: String,
    /// The outcome.
    status: Status,
    /// JSON Pointer into the credential; empty for the whole of it.
    pointer: String,
    /// The box on the paper form.
    #[schemars(default)]
    form_box: Option<String>,
    /// The rule applied, such as `US-02`.
    #[schemars(default)]
    rule: Option<String>,
    /// The law it rests on.
    #[schemars(default)]
    law: Option<String>,
    /// RFC 9457 problem type; absent on a pass.
    #[schemars(default, rename = "type")]
    problem_type: Option<String>,
    /// What is wrong; absent on a pass.
    #[schemars(default)]
    text: Option<Text>,
    /// What exactly.
    #[schemars(default)]
    detail: Option<String>,
    /// What to do about a failure or warning.
    #[schemars(default)]
    remedy: Option<Text>,
    /// What would decide an undecided check.
    #[schemars(default)]
    would_decide: Option<Text>,
}

/// A fact that is no check.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Note {
    /// Stable name.
    about: String,
    /// The sentence.
    text: Text,
    /// A value that belongs to it.
    #[schemars(default)]
    value: Option<String>,
}

/// Which credential.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct Credential {
    /// Its id.
    #[schemars(default)]
    id: Option<String>,
    /// Its type.
    #[schemars(default, rename = "type")]
    credential_type: Option<String>,
    /// Its issuer's identifier.
    #[schemars(default)]
    issuer: Option<String>,
    /// The issuer's legal name, as a trust list gives it.
    #[schemars(default)]
    issuer_legal_name: Option<String>,
    /// Multihash of its canonical form without its proof.
    #[schemars(default)]
    digest_multibase: Option<String>,
}

/// The four versions a verdict depends on.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Versions {
    /// The specification.
    specification: String,
    /// The published schemas.
    schemas: String,
    /// The edition of the rules, or `none`.
    rules: String,
    /// The conformance suite.
    suite: String,
}

/// The verdict on one credential.
#[derive(JsonSchema)]
#[schemars(title = "Report", rename_all = "camelCase", deny_unknown_fields)]
struct Report {
    /// Is it genuine.
    authenticity: Authenticity,
    /// Does it satisfy the rules of its law.
    requirements: Requirements,
    /// Is it in force.
    standing: Standing,
    /// What was asked.
    scope: Scope,
    /// The instant asked about.
    at: Timestamp,
    /// The date whose law was applied.
    as_of: Date,
    /// Which credential.
    credential: Credential,
    /// Every check that ran.
    checks: Vec<Check>,
    /// What nobody looked at.
    not_checked: Vec<Note>,
    /// Duties and deadlines.
    notes: Vec<Note>,
    /// The four versions.
    versions: Versions,
    /// The limits of the report.
    notice: Text,
}

/// The JSON Schema of a report.
pub(crate) fn report_schema() -> Schema {
    crate::schema::of::<Report>()
}
