//! One file that holds a document with everything its verification looked at, good when every host is gone (SPEC
//! chapter *Bundles*).
//!
//! A bundle is a question written down: the document's own bytes, the evidence, and what was asked. Whoever opens
//! it asks again; the report in it only says what was answered then.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::log::{Checkpoint, Cosigned, MOST_PROOF_BYTES, NoteKey, ProofFile, Witnesses};
use tradecred_vc::problem::Problem;
use tradecred_vc::report::{Report, Scope};
use tradecred_vc::time::{Date, Timestamp};

use crate::claim::ClaimContext;
use crate::policy::Policy;
use crate::verify::verify;

pub mod codes;
mod difference;
mod schema;

pub use difference::Difference;
pub(crate) use schema::bundle_schema;

/// What a bundle says it is.
const KIND: &str = "TradecredBundle";
/// The version of its form.
const VERSION: i64 = 1;
/// What a bundle may cost to read: 64 MiB, five million values.
pub const LIMITS: Limits = Limits {
    bytes: 64 * 1024 * 1024,
    depth: 72,
    nodes: 5_000_000,
};

/// Members of evidence that no signature bears out, or that decide who is believed. They are the choice of whoever
/// verifies, or the word of whoever made the bundle.
const OF_THE_MAKER: [&str; 5] = [
    "trustLists",
    "authorityLists",
    "didDocuments",
    "citedFiles",
    "loggedAt",
];

/// What was asked of the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Question {
    /// The instant for which proof, keys, status and validity were judged.
    pub at: Timestamp,
    /// The date whose legal rules were applied.
    pub as_of: Date,
    /// What was covered.
    pub scope: Scope,
    /// The claim it was held against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<ClaimContext>,
}

/// A document with everything its verification looked at.
#[derive(Debug, Clone)]
pub struct Bundle {
    made: Timestamp,
    input: Vec<u8>,
    question: Question,
    evidence: Object<'static>,
    report: Value<'static>,
    log_proof: Option<String>,
    receipts: Option<Value<'static>>,
}

impl Bundle {
    /// Verifies a document and keeps the question with its answer.
    pub fn make(
        input: &[u8],
        evidence: &Evidence,
        policy: &Policy,
        made: Timestamp,
    ) -> (Self, Report) {
        let report = verify(input, evidence, policy);
        let bundle = Self {
            made,
            input: input.to_vec(),
            question: Question {
                at: policy.envelope.at,
                as_of: policy.envelope.as_of,
                scope: policy.envelope.scope,
                claim: policy.claim.clone(),
            },
            evidence: evidence.to_object(),
            report: written(&report),
            log_proof: None,
            receipts: None,
        };
        (bundle, report)
    }

    /// The same bundle with the proof that the document stands in a log.
    ///
    /// # Errors
    /// `log.proof` for bytes that are no proof file.
    pub fn with_log_proof(mut self, proof: &[u8]) -> Result<Self, Problem> {
        self.log_proof = Some(ProofFile::parse(proof)?.to_text());
        Ok(self)
    }

    /// The same bundle with what a node answered of deliveries: a list of objects.
    ///
    /// # Errors
    /// `bundle.form` for anything else.
    pub fn with_receipts(mut self, receipts: Value<'static>) -> Result<Self, Problem> {
        self.receipts = Some(list_of_objects(receipts)?);
        Ok(self)
    }

    /// Reads a bundle.
    ///
    /// # Errors
    /// What the strict reader finds, and `bundle.form` with a pointer into the bundle. Evidence that is none is a
    /// fault of the bundle too.
    pub fn read(bytes: &[u8]) -> Result<Self, Problem> {
        let object = json::read_object(bytes, &LIMITS)?;
        if let Some((name, _)) = object
            .iter()
            .find(|(name, _)| !MEMBERS.contains(name) && !FURTHER.contains(name))
        {
            return Err(form(&format!("/{name}"), "unknown member"));
        }
        let member = |name: &str| {
            let found = object.get(name);
            found.ok_or_else(|| form(&format!("/{name}"), "this member is needed"))
        };
        if member("type")?.as_str() != Some(KIND) {
            return Err(form("/type", "`TradecredBundle` is needed"));
        }
        if member("version")?.as_i64() != Some(VERSION) {
            return Err(form("/version", "the only version so far is 1"));
        }
        let made = member("made")?.as_str().and_then(|text| text.parse().ok());
        let made =
            made.ok_or_else(|| form("/made", "an instant `YYYY-MM-DDTHH:MM:SSZ` is needed"))?;
        let input = member("inputBase64")?.as_str().and_then(decoded);
        let input = input.ok_or_else(|| form("/inputBase64", "base64 is needed"))?;
        let question = Question::deserialize(member("question")?)
            .map_err(|error| form("/question", &error.to_string()))?;
        let Value::Object(evidence) = member("evidence")?.clone().into_owned() else {
            return Err(form("/evidence", "an object is needed"));
        };
        evidence_of(&evidence)?;
        let report = member("report")?.clone().into_owned();
        if report.as_object().is_none() {
            return Err(form("/report", "an object is needed"));
        }
        let log_proof = match object.get(LOG_PROOF) {
            None => None,
            Some(proof) => {
                let proof = proof.as_str().filter(|text| text.len() <= MOST_PROOF_BYTES);
                let proof = proof.and_then(|text| ProofFile::parse(text.as_bytes()).ok());
                let proof = proof.ok_or_else(|| form("/logProof", "a proof of a log is needed"))?;
                Some(proof.to_text())
            }
        };
        let receipts = object.get(RECEIPTS).cloned().map(Value::into_owned);
        Ok(Self {
            made,
            input,
            question,
            evidence,
            report,
            log_proof,
            receipts: receipts.map(list_of_objects).transpose()?,
        })
    }

    /// Its text. Numbers keep the spelling they had in the evidence.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut object = Object::new();
        object.insert("type", KIND);
        object.insert("version", VERSION);
        object.insert("made", self.made.to_string());
        object.insert("inputBase64", encoded(&self.input));
        object.insert("question", written(&self.question));
        object.insert("evidence", Value::Object(self.evidence.clone()));
        object.insert("report", self.report.clone());
        if let Some(proof) = &self.log_proof {
            object.insert(LOG_PROOF, proof.clone());
        }
        if let Some(receipts) = &self.receipts {
            object.insert(RECEIPTS, receipts.clone());
        }
        json::to_string(&Value::Object(object))
    }

    /// When it was made, by its maker's word.
    #[must_use]
    pub fn made(&self) -> Timestamp {
        self.made
    }

    /// The document's own bytes.
    #[must_use]
    pub fn input(&self) -> &[u8] {
        &self.input
    }

    /// Who was told of the document and when, by the word of the node that its maker asked.
    #[must_use]
    pub fn receipts(&self) -> Option<&Value<'static>> {
        self.receipts.as_ref()
    }

    /// Whether it holds a proof that the document stands in a log.
    #[must_use]
    pub fn has_log_proof(&self) -> bool {
        self.log_proof.is_some()
    }

    /// Whether the document stands in the log of this key, by the proof that the bundle holds, and who had seen that
    /// by `at`; nothing where it holds none.
    ///
    /// # Errors
    /// What is wrong with the proof, or what the strict reader finds in a document that is no JSON.
    pub fn logged(
        &self,
        log: &NoteKey,
        witnesses: &Witnesses,
        at: Timestamp,
    ) -> Option<Result<(Checkpoint, Cosigned), Problem>> {
        let proof = self.log_proof.as_ref()?;
        let checked = ProofFile::parse(proof.as_bytes()).and_then(|proof| {
            let document = json::read_object(&self.input, &Limits::default())?;
            proof.check(&document, log, witnesses, at)
        });
        Some(checked)
    }

    /// What was asked.
    #[must_use]
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// The report that was given then, by its maker's word.
    #[must_use]
    pub fn report(&self) -> &Value<'static> {
        &self.report
    }

    /// Which members of its evidence rest on its maker: no signature bears them out, or they decide who is
    /// believed.
    #[must_use]
    pub fn rests_on_its_maker(&self) -> Vec<&'static str> {
        OF_THE_MAKER
            .into_iter()
            .filter(|name| self.evidence.contains(name))
            .collect()
    }

    /// Asks again what was asked, with all of the evidence, and says where the answer is another one than that
    /// which the bundle holds. It is the same unless somebody changed the bundle, or this software judges by
    /// another edition of the rules.
    pub fn again(&self) -> (Report, Vec<Difference>) {
        // It was read when the bundle was, or written by the evidence itself.
        let evidence = evidence_of(&self.evidence).unwrap_or_default();
        let report = verify(&self.input, &evidence, &self.policy());
        let differences = difference::between(&self.report, &written(&report));
        (report, differences)
    }

    /// Asks what was asked, with what of the bundle stands by its own signatures and what the verifier holds
    /// itself: the lists it relies on, documents of DIDs, files, and when the document was logged.
    pub fn verify(&self, own: &Evidence) -> Report {
        let mut evidence = own.to_object();
        for (name, value) in self.evidence.iter() {
            if OF_THE_MAKER.contains(&name) {
                continue;
            }
            match (evidence.get_mut(name), value) {
                (Some(Value::Array(held)), Value::Array(more)) => held.extend(more.iter().cloned()),
                (Some(_), _) => {}
                (None, value) => {
                    evidence.insert(name.to_owned(), value.clone());
                }
            }
        }
        // Both halves were read as evidence.
        let evidence = evidence_of(&evidence).unwrap_or_default();
        verify(&self.input, &evidence, &self.policy())
    }

    fn policy(&self) -> Policy {
        let question = &self.question;
        let mut policy = Policy::at(question.at)
            .as_of(question.as_of)
            .scope(question.scope);
        policy.claim.clone_from(&question.claim);
        policy
    }
}

/// Every member that a bundle has.
const MEMBERS: [&str; 7] = [
    "type",
    "version",
    "made",
    "inputBase64",
    "question",
    "evidence",
    "report",
];

const LOG_PROOF: &str = "logProof";
const RECEIPTS: &str = "receipts";
/// Members that a bundle may have besides.
const FURTHER: [&str; 2] = [LOG_PROOF, RECEIPTS];

fn list_of_objects(value: Value<'static>) -> Result<Value<'static>, Problem> {
    let items = value.as_array();
    if items.is_some_and(|items| items.iter().all(|item| item.as_object().is_some())) {
        Ok(value)
    } else {
        Err(form("/receipts", "a list of objects is needed"))
    }
}

fn evidence_of(evidence: &Object<'static>) -> Result<Evidence, Problem> {
    Evidence::read(&Value::Object(evidence.clone()))
        .map_err(|problem| form(&format!("/evidence{}", problem.pointer), &problem.detail))
}

fn form(pointer: &str, detail: &str) -> Problem {
    Problem::at(&codes::FORM, pointer).detail(detail)
}

/// A value of ours as JSON; it holds text keys and plain values only.
fn written(value: &impl Serialize) -> Value<'static> {
    let value = serde_json::to_value(value).unwrap_or_default();
    Value::from(&value).into_owned()
}

fn encoded(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

fn decoded(text: &str) -> Option<Vec<u8>> {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.decode(text).ok()
}

#[cfg(test)]
mod tests;
