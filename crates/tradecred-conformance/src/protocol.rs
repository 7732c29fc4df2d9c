//! The driver protocol: what a question and an answer look like on a line, and the same JSON in a
//! recording or an HTTP body (SPEC chapter *Conformance classes*, `conformance/PROTOCOL.md`).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use schemars::{JsonSchema, SchemaGenerator};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Authenticity, Requirements, Scope, Status};
use tradecred_vc::time::{Date, Timestamp};

use crate::case::Presented;
use crate::target::{Profile, Question, TargetError, strict};

/// The version of the protocol this engine speaks.
pub const PROTOCOL: &str = "1";

/// One request line.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Request<'a> {
    /// A number the response repeats.
    pub id: u64,
    /// What is asked.
    #[serde(flatten)]
    pub call: Call<'a>,
}

/// What is asked, by the name of the method.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "method", content = "params", rename_all = "lowercase")]
#[non_exhaustive]
pub enum Call<'a> {
    /// Who are you, and what can you do.
    Hello {
        /// The version of the protocol spoken.
        #[schemars(extend("const" = "1"))]
        protocol: &'a str,
    },
    /// What is your verdict on these bytes.
    #[serde(rename_all = "camelCase")]
    Verify {
        /// The bytes of the credential or presentation, in padded base64 (RFC 4648 section 4).
        input_base64: String,
        /// The rest of the question.
        options: Options<'a>,
    },
}

impl<'a> Call<'a> {
    /// The call that asks a question.
    #[must_use]
    pub fn verify(question: &'a Question) -> Self {
        Self::Verify {
            input_base64: STANDARD.encode(&question.input),
            options: Options::of(question),
        }
    }
}

/// The question apart from the bytes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Options<'a> {
    /// The instant asked about.
    pub at: Timestamp,
    /// The date whose legal rules apply; absent for the UTC date of `at`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// Envelope and document, or the envelope only.
    pub scope: Scope,
    /// The customs claim the document is checked against.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<serde_json::Map<String, serde_json::Value>>")]
    pub claim: Option<&'a RawValue>,
    /// The reader for whom a view is asked besides the verdict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reader: Option<&'a str>,
    /// What somebody means to do with goods that bear a right, for which the license chain is asked besides the
    /// verdict (`intended-use.schema.json`).
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<serde_json::Map<String, serde_json::Value>>")]
    pub intended: Option<&'a RawValue>,
    /// The link that a consumer scanned, for whom an answer is asked besides the verdict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consumer: Option<&'a str>,
    /// Present where the bytes are those of a presentation: what is asked of it besides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presentation: Option<&'a Presented>,
    /// Everything the verifier may know besides the bytes (`evidence.schema.json`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<serde_json::Map<String, serde_json::Value>>")]
    pub evidence: Option<&'a RawValue>,
}

impl<'a> Options<'a> {
    /// The options of a question.
    #[must_use]
    pub fn of(question: &'a Question) -> Self {
        Self {
            at: question.at,
            as_of: question.as_of,
            scope: question.scope,
            claim: question.claim.as_deref(),
            reader: question.reader.as_deref(),
            intended: question.intended.as_deref(),
            consumer: question.consumer.as_deref(),
            presentation: question.presentation.as_ref(),
            evidence: question.evidence.as_deref(),
        }
    }
}

/// One response line: a result, or the word that the implementation broke.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Response {
    /// The number of the request.
    pub id: u64,
    /// The profile for `hello`, the verdict or a bare yes or no for `verify`.
    #[schemars(with = "Option<ResponseResult>")]
    pub result: Option<Box<RawValue>>,
    /// A crash of the implementation, never a rejection of the credential.
    pub error: Option<Broken>,
}

impl Response {
    /// Reads one response line.
    ///
    /// # Errors
    ///
    /// [`TargetError::Malformed`] if it is none.
    pub fn read(line: &[u8]) -> Result<Self, TargetError> {
        strict::read(line)
            .and_then(|_| serde_json::from_slice(line))
            .map_err(|error| TargetError::malformed(format!("no response: {error}"), line))
    }

    /// The JSON of the result.
    ///
    /// # Errors
    ///
    /// [`TargetError::Crashed`] if the implementation says that it broke,
    /// [`TargetError::Malformed`] if there is neither a result nor an error.
    pub fn into_result(self) -> Result<Vec<u8>, TargetError> {
        match (self.result, self.error) {
            (_, Some(broken)) => Err(TargetError::crashed(broken.message)),
            (Some(result), None) => Ok(result.get().as_bytes().to_vec()),
            (None, None) => Err(TargetError::malformed("neither `result` nor `error`", &[])),
        }
    }
}

/// What went wrong inside the implementation.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Broken {
    /// In words.
    pub message: String,
}

/// The kinds of result, for the published schema.
#[derive(JsonSchema)]
#[serde(untagged)]
#[expect(
    dead_code,
    reason = "the shape is published; the members are read from the raw result"
)]
enum ResponseResult {
    Profile(Profile),
    Verdict(Verdict),
    YesOrNo(YesOrNo),
}

/// A verdict on an envelope without results, of an implementation that says yes or no and nothing
/// more. It has no other member: what is meant as three results is never read as a bare word.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct YesOrNo {
    /// Whether the credential may be relied on for what was asked.
    pub verified: bool,
}

/// A verdict: the three results, and the codes they rest on as two lists or as `checks`.
///
/// A whole verification report is a verdict as well; its further members are passed over.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct Verdict {
    /// Is it genuine.
    pub authenticity: Authenticity,
    /// Does it satisfy the rules of its law.
    pub requirements: Requirements,
    /// Is it in force.
    pub standing: Standing,
    /// The codes that fail or are undecided.
    pub codes: Option<Vec<String>>,
    /// The codes that warn.
    pub warnings: Option<Vec<String>>,
    /// What the reader that was asked for may be shown.
    #[schemars(with = "Option<serde_json::Map<String, serde_json::Value>>")]
    pub view: Option<serde_json::Value>,
    /// What the license chain that was asked for says.
    #[serde(rename = "licenseChain")]
    #[schemars(with = "Option<serde_json::Map<String, serde_json::Value>>")]
    pub license_chain: Option<serde_json::Value>,
    /// What the consumer that was asked for is answered.
    #[schemars(with = "Option<serde_json::Map<String, serde_json::Value>>")]
    pub consumer: Option<serde_json::Value>,
    /// The checks of a full report, read where `codes` or `warnings` is absent.
    pub checks: Option<Vec<CheckLine>>,
    /// Of a presentation, the full reports of the credentials inside; their checks count as well.
    pub credentials: Option<Vec<Inside>>,
}

impl Verdict {
    /// The codes that fail or are undecided, if the verdict names codes.
    #[must_use]
    pub fn codes(&self) -> Option<Vec<String>> {
        self.codes.clone().or_else(|| {
            let checks = self.checks.as_deref()?;
            Some(failing(checks, self.credentials.as_deref()))
        })
    }

    /// The codes that warn, if the verdict names them.
    #[must_use]
    pub fn warnings(&self) -> Option<Vec<String>> {
        self.warnings.clone().or_else(|| {
            let checks = self.checks.as_deref()?;
            Some(warning(checks, self.credentials.as_deref()))
        })
    }
}

/// The codes of the checks that fail or are undecided, with those of the credentials inside.
pub(crate) fn failing(checks: &[CheckLine], inside: Option<&[Inside]>) -> Vec<String> {
    checked(checks, inside, &[Status::Fail, Status::Undecided])
}

/// The codes of the checks that warn, in the same way.
pub(crate) fn warning(checks: &[CheckLine], inside: Option<&[Inside]>) -> Vec<String> {
    checked(checks, inside, &[Status::Warning])
}

fn checked(checks: &[CheckLine], inside: Option<&[Inside]>, wanted: &[Status]) -> Vec<String> {
    let inside = inside.into_iter().flatten();
    checks
        .iter()
        .chain(inside.flat_map(|credential| &credential.checks))
        .filter(|check| wanted.contains(&check.status))
        .map(|check| check.code.clone())
        .collect()
}

/// What is read of the report of a credential inside a presentation.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct Inside {
    /// Its checks.
    pub checks: Vec<CheckLine>,
}

/// What is read of one check of a full report.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct CheckLine {
    /// The code.
    pub code: String,
    /// The outcome.
    pub status: Status,
}

/// The JSON Schema of the protocol: a line is a request or a response.
#[must_use]
pub fn protocol_schema() -> serde_json::Value {
    let mut generator = SchemaGenerator::default();
    let request = generator.subschema_for::<Request<'_>>();
    let response = generator.subschema_for::<Response>();
    serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of the conformance driver protocol, version 1",
        "anyOf": [request, response],
        "$defs": generator.take_definitions(true),
    })
}

#[cfg(test)]
mod tests;
