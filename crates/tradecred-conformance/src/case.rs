//! A test vector: the question, the bytes and the expected verdict (SPEC chapter *Conformance classes*).

use std::borrow::Cow;
use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Authenticity, Requirements, Scope};
use tradecred_vc::time::{Date, Timestamp};

use crate::judge::word;
use crate::target::Class;

mod name;
mod presented;

pub use name::{InvalidName, RequirementId, VectorId};
pub use presented::Presented;

/// The feature a vector carries when its fault shows only to a verifier of trade documents.
const DOCUMENTS: &str = "documents";

/// Types that say nothing of what a document is.
const ENVELOPE_TYPES: [&str; 2] = ["VerifiableCredential", "VerifiablePresentation"];

/// Areas whose codes a verifier of the envelope alone can give.
const ENVELOPE_AREAS: [&str; 11] = [
    "json",
    "json-ld",
    "data-model",
    "proof",
    "did",
    "issuer",
    "validity",
    "status",
    "presentation",
    "jose",
    "selective-disclosure",
];

/// The codes of these areas that are about the document.
const DOCUMENT_CODES: [&str; 3] = [
    "data-model.extension-critical",
    "issuer.name-mismatch",
    "selective-disclosure.selection",
];

/// The code of another area that is about the envelope: the list was handed in, whatever the document is.
const ENVELOPE_CODE: &str = "authority.list";

/// `case.json`: what is asked about `input.json`, and what the answer has to be.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The fact the vector shows, as a sentence.
    pub title: String,
    /// The requirements of SPEC.md it shows; the first is the one it is about.
    pub requirements: Vec<RequirementId>,
    /// The instant asked about.
    pub at: Timestamp,
    /// The date whose legal rules apply; absent for the UTC date of `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// Envelope and document (the default), or the envelope only.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scope: Scope,
    /// The customs claim the document is checked against, as it was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<serde_json::Map<String, serde_json::Value>>")]
    pub claim: Option<Box<RawValue>>,
    /// The reader for whom a view is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reader: Option<String>,
    /// What somebody means to do with goods that bear a right, as it was written.
    #[serde(rename = "use", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<serde_json::Map<String, serde_json::Value>>")]
    pub intended: Option<Box<RawValue>>,
    /// The link that a consumer scanned, for whom an answer is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consumer: Option<String>,
    /// Present where the input is a presentation: what is asked of it besides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presentation: Option<Presented>,
    /// Where a yes is not expected: the vector with a yes that this one is a change of. An implementation that
    /// does not accept it says nothing by refusing this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control: Option<VectorId>,
    /// What an implementation must be able to do beyond "bytes in, verdict out".
    pub features: Vec<String>,
    /// The verdict expected.
    pub expect: Expectation,
    /// Further sets of codes that are right as well.
    #[serde(rename = "alsoAccept", default, skip_serializing_if = "Vec::is_empty")]
    pub also_accept: Vec<Vec<RequirementId>>,
}

impl Case {
    /// Reads a `case.json`.
    ///
    /// # Errors
    ///
    /// In words, if it is no such file or contradicts itself.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let case: Self = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        case.check()?;
        Ok(case)
    }

    /// Whether the case is whole: a title, a requirement, codes in order, and codes exactly where
    /// the verdict is not good.
    ///
    /// # Errors
    ///
    /// In words, the first thing that is not so.
    pub fn check(&self) -> Result<(), String> {
        if self.title.trim().is_empty() {
            return Err("`title` is empty".to_owned());
        }
        if self.requirements.is_empty() {
            return Err("`requirements` names none".to_owned());
        }
        for (name, given) in [("claim", &self.claim), ("use", &self.intended)] {
            if given
                .as_ref()
                .is_some_and(|given| !given.get().starts_with('{'))
            {
                return Err(format!("`{name}` is not an object"));
            }
        }
        let lists = [&self.expect.codes, &self.expect.warnings];
        for list in lists.into_iter().chain(&self.also_accept) {
            if !list.is_sorted_by(|a, b| a < b) {
                return Err("a list of codes is not sorted or names one twice".to_owned());
            }
        }
        if self.reader.is_some() != self.expect.view.is_some() {
            return Err("`reader` and `expect.view` belong together".to_owned());
        }
        if self.intended.is_some() != self.expect.license_chain.is_some() {
            return Err("`use` and `expect.licenseChain` belong together".to_owned());
        }
        if self.consumer.is_some() != self.expect.consumer.is_some() {
            return Err("`consumer` and `expect.consumer` belong together".to_owned());
        }
        let besides = self.reader.is_some() || self.intended.is_some() || self.consumer.is_some();
        if self.presentation.is_some() && besides {
            return Err("nothing but a verdict is asked of a presentation".to_owned());
        }
        if self.expect.is_good(self.scope) != self.expect.codes.is_empty() {
            return Err("`codes` must be empty for a good verdict and for no other".to_owned());
        }
        if self.control.is_some() && self.expect.codes.is_empty() {
            return Err("a vector that must be accepted has no `control`".to_owned());
        }
        Ok(())
    }
}

/// The verdict a vector expects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// Is it genuine.
    pub authenticity: Authenticity,
    /// Does it satisfy the rules of its law.
    pub requirements: Requirements,
    /// Is it in force.
    pub standing: Standing,
    /// Exactly the codes that fail or are undecided, sorted.
    pub codes: Vec<RequirementId>,
    /// Exactly the codes that warn, sorted.
    pub warnings: Vec<RequirementId>,
    /// Exactly what the reader is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<serde_json::Map<String, serde_json::Value>>")]
    pub view: Option<serde_json::Value>,
    /// What the license chain has to say.
    #[serde(
        rename = "licenseChain",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub license_chain: Option<ExpectedChain>,
    /// Exactly what the consumer is answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<serde_json::Map<String, serde_json::Value>>")]
    pub consumer: Option<serde_json::Value>,
}

/// What the license chain has to say; what is absent is absent there too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpectedChain {
    /// The verdict.
    pub verdict: String,
    /// What decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<RequirementId>,
    /// The digest of the credential that decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl Expectation {
    /// Whether the credential may be relied on for what was asked.
    #[must_use]
    pub fn is_good(&self, scope: Scope) -> bool {
        is_good(self.authenticity, self.requirements, self.standing, scope)
    }
}

/// Whether three results are a yes: authentic, in force, and, unless only the envelope was asked,
/// requirements met.
#[must_use]
pub(crate) fn is_good(
    authenticity: Authenticity,
    requirements: Requirements,
    standing: Standing,
    scope: Scope,
) -> bool {
    authenticity == Authenticity::Authentic
        && standing == Standing::InForce
        && (scope == Scope::Envelope || requirements == Requirements::Met)
}

/// A vector: a folder whose path is its permanent name.
#[derive(Debug, Clone)]
pub struct Vector {
    /// Its path below the suite, such as `validity/until-passed`.
    pub id: VectorId,
    /// The question and the expected verdict.
    pub case: Case,
    /// The raw bytes of `input.json`, which need not be JSON.
    pub input: Vec<u8>,
    /// The text of `evidence.json`, where there is one.
    pub evidence: Option<String>,
}

impl Vector {
    /// The least class of implementation that can be asked: a verifier of documents for the areas
    /// `document/…` and wherever the feature `documents` is needed, else a verifier of envelopes.
    #[must_use]
    pub fn class(&self) -> Class {
        let is_document = self.id.as_str().starts_with("document/")
            || self
                .case
                .features
                .iter()
                .any(|feature| feature == DOCUMENTS);
        if is_document {
            Class::Documents
        } else {
            Class::Envelope
        }
    }

    /// Whether the expected verdict is a yes.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        self.case.expect.is_good(self.case.scope)
    }

    /// Whether an implementation that can be asked `other` can be asked this one, and is to accept it: what a
    /// control must be to the vectors that rest on it.
    #[must_use]
    pub fn may_control(&self, other: &Self) -> bool {
        let claimed = &other.case.features;
        let mut needed = self.case.features.iter();
        self.is_positive()
            && self.class() <= other.class()
            && needed.all(|feature| claimed.contains(feature))
    }

    /// The types of the documents that its input is, or presents, in the order in which they stand there; none where
    /// it is no JSON.
    #[must_use]
    pub fn document_types(&self) -> Vec<String> {
        let Ok(input) = serde_json::from_slice::<Value>(&self.input) else {
            return Vec::new();
        };
        let inside = list(input.get("verifiableCredential"));
        let held = std::iter::once(&input).chain(inside);
        let types = held
            .flat_map(|one| list(one.get("type")))
            .filter_map(Value::as_str);
        let own = types.filter(|of| !ENVELOPE_TYPES.contains(of));
        own.map(str::to_owned).collect()
    }

    /// What an implementation of this class is asked: the case's own scope, or the envelope only.
    #[must_use]
    pub fn scope_for(&self, class: Class) -> Scope {
        if class == Class::Envelope {
            Scope::Envelope
        } else {
            self.case.scope
        }
    }

    /// The case as it stands when the envelope or the document is asked about: under the scope
    /// `envelope` the rules of the document are not asked, so requirements are undecided, also where a reader is shown
    /// them, and the codes about documents fall away. Nothing is then said of what SPEC asks under those names.
    #[must_use]
    pub fn case_under(&self, scope: Scope) -> Case {
        let mut case = self.case.clone();
        if scope == Scope::Envelope && case.scope == Scope::Document {
            case.scope = scope;
            case.expect.requirements = Requirements::Undecided;
            let view = case.expect.view.as_mut().and_then(Value::as_object_mut);
            if let Some(shown) = view.and_then(|view| view.get_mut("requirements")) {
                *shown = word(&case.expect.requirements).into();
            }
            let mut not_asked = BTreeSet::new();
            let expected = [&mut case.expect.codes, &mut case.expect.warnings];
            for codes in expected.into_iter().chain(&mut case.also_accept) {
                not_asked.extend(codes.extract_if(.., |code| !is_about_the_envelope(code)));
            }
            case.requirements.retain(|id| !not_asked.contains(id));
        }
        case
    }

    /// The files of its folder, by name, as they are committed.
    #[must_use]
    pub fn files(&self) -> Vec<(&'static str, Cow<'_, [u8]>)> {
        let mut case = serde_json::to_vec_pretty(&self.case).unwrap_or_default();
        case.push(b'\n');
        let mut files = vec![
            ("case.json", Cow::from(case)),
            ("input.json", Cow::from(&self.input)),
        ];
        if let Some(evidence) = &self.evidence {
            files.push(("evidence.json", Cow::from(evidence.as_bytes())));
        }
        files
    }
}

/// The elements of a list, or what stands alone; nothing where there is none.
fn list(member: Option<&Value>) -> &[Value] {
    match member {
        None => &[],
        Some(Value::Array(elements)) => elements,
        Some(alone) => std::slice::from_ref(alone),
    }
}

/// Whether requirements of this area bind a verifier of envelopes.
pub(crate) fn is_area_of_envelope(area: &str) -> bool {
    area == "jcs" || ENVELOPE_AREAS.contains(&area)
}

fn is_about_the_envelope(code: &RequirementId) -> bool {
    let is_of_area = ENVELOPE_AREAS.contains(&code.area());
    is_of_area && !DOCUMENT_CODES.contains(&code.as_str()) || code.as_str() == ENVELOPE_CODE
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// The JSON Schema of `case.json`.
#[must_use]
pub fn case_schema() -> serde_json::Value {
    schemars::schema_for!(Case).to_value()
}

#[cfg(test)]
mod tests;
