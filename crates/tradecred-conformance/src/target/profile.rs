//! Who an implementation is and what it claims to do (SPEC chapter *Conformance classes*).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::report::Scope;

use super::TargetError;
use super::answer::WORD;
use super::http::RAW_BYTES;
use crate::case::{RequirementId, Vector};
use crate::printable;

/// How much of the standard an implementation claims; each class contains the one before.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Verifies the envelope: proof, keys, issuer, validity, status.
    Envelope,
    /// Verifies trade documents as well; its results count, its codes are compared apart.
    Documents,
    /// Verifies trade documents and names the right code for every fault.
    Rules,
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Envelope => "envelope",
            Self::Documents => "documents",
            Self::Rules => "rules",
        })
    }
}

/// What a word for a problem stands for: a code, or whichever of several a vector expects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Meaning {
    /// One code.
    One(RequirementId),
    /// Several.
    OneOf(Vec<RequirementId>),
}

impl Meaning {
    /// The codes.
    #[must_use]
    pub fn codes(&self) -> &[RequirementId] {
        match self {
            Self::One(code) => std::slice::from_ref(code),
            Self::OneOf(codes) => codes,
        }
    }
}

/// Every feature (SPEC chapter *Conformance classes*).
const FEATURES: [&str; 18] = [
    "at",
    "evidence",
    "as-of",
    "claim",
    "documents",
    "trust-lists",
    "visibility",
    "license-chain",
    "product-answers",
    "presentation",
    "vc-jwt",
    "sd-jwt",
    RAW_BYTES,
    "ecdsa-jcs-2019",
    "eddsa-rdfc-2022",
    "ecdsa-rdfc-2019",
    "ecdsa-sd-2023",
    "did-jwk",
];

/// The most features, and the most notes, that are kept of a profile.
pub(crate) const MOST_WORDS: usize = 100;

/// What an implementation says about itself before it is asked anything else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Profile {
    /// Its name.
    pub implementation: String,
    /// Its version; empty if it does not say.
    #[serde(default)]
    pub version: String,
    /// The version of the driver protocol it speaks; absent for targets that are no drivers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// How much of the standard it claims.
    pub class: Class,
    /// The optional features it claims; a vector that needs another one is not asked.
    #[serde(default)]
    pub features: Vec<String>,
    /// The types of the trade documents that it judges; all of them where it names none. Of another it is asked about
    /// the envelope.
    #[serde(
        rename = "documentTypes",
        default,
        skip_serializing_if = "BTreeSet::is_empty"
    )]
    pub document_types: BTreeSet<String>,
    /// How it says no, for HTTP nodes: `status` (4xx) or `verified-false` (200 and `verified: false`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dialect: Option<String>,
    /// The codes of SPEC.md that its own words for problems stand for.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<String, Meaning>,
    /// Its words for problems that have no code in SPEC.md and are passed over.
    #[serde(
        rename = "ignoredCodes",
        default,
        skip_serializing_if = "BTreeSet::is_empty"
    )]
    pub ignored_codes: BTreeSet<String>,
    /// What a reader of its report should know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

impl Profile {
    /// A profile without optional features.
    #[must_use]
    pub fn new(implementation: &str, version: &str, class: Class) -> Self {
        Self {
            implementation: implementation.to_owned(),
            version: version.to_owned(),
            protocol: None,
            class,
            features: Vec::new(),
            document_types: BTreeSet::new(),
            dialect: None,
            codes: BTreeMap::new(),
            ignored_codes: BTreeSet::new(),
            notes: Vec::new(),
        }
    }

    /// The same profile with these features.
    #[must_use]
    pub fn features<'a>(mut self, features: impl IntoIterator<Item = &'a str>) -> Self {
        self.features = features.into_iter().map(str::to_owned).collect();
        self
    }

    /// Reads a profile, as in `conformance/profiles`, and makes its text printable. A feature that nobody knows
    /// becomes a note.
    ///
    /// # Errors
    ///
    /// [`TargetError::Malformed`] if it is none.
    pub fn read(json: &[u8]) -> Result<Self, TargetError> {
        let mut profile: Self = serde_json::from_slice(json)
            .map_err(|error| TargetError::malformed(format!("no profile: {error}"), json))?;
        let texts = [&mut profile.implementation, &mut profile.version];
        let lists = profile.features.iter_mut().chain(&mut profile.notes);
        let maybe = profile.protocol.iter_mut().chain(&mut profile.dialect);
        for text in texts.into_iter().chain(lists).chain(maybe) {
            *text = printable::line(text, 300);
        }
        let types = std::mem::take(&mut profile.document_types).into_iter();
        let types = types.map(|of| printable::line(&of, 300)).take(MOST_WORDS);
        profile.document_types = types.collect();
        // Words are compared with those of answers, which are made printable as well.
        let word = |word: String| printable::line(&word, WORD);
        let codes = std::mem::take(&mut profile.codes).into_iter();
        profile.codes = codes.map(|(name, codes)| (word(name), codes)).collect();
        let ignored = std::mem::take(&mut profile.ignored_codes).into_iter();
        profile.ignored_codes = ignored.map(word).collect();
        let mut seen = BTreeSet::new();
        profile.features.retain(|it| seen.insert(it.clone()));
        profile.features.truncate(MOST_WORDS);
        let unknown = |claimed: &&String| !FEATURES.contains(&claimed.as_str());
        let unknown = profile.features.iter().filter(unknown);
        let noted = unknown.map(|it| format!("unknown feature `{it}`, which nothing is asked of"));
        profile.notes.extend(noted.collect::<Vec<_>>());
        profile.notes.truncate(MOST_WORDS);
        Ok(profile)
    }

    /// What a vector asks of it: the vector's own scope, or the envelope where it judges no documents or not these.
    #[must_use]
    pub fn scope_for(&self, vector: &Vector) -> Scope {
        if self.judges(vector) {
            vector.scope_for(self.class)
        } else {
            Scope::Envelope
        }
    }

    /// Whether it is to say yes to what a vector asks of it.
    pub(crate) fn is_to_accept(&self, vector: &Vector) -> bool {
        let scope = self.scope_for(vector);
        vector.case_under(scope).expect.is_good(scope)
    }

    /// Whether the documents of a vector are of types that it judges: all of them, and at least one.
    pub(crate) fn judges(&self, vector: &Vector) -> bool {
        if self.document_types.is_empty() {
            return true;
        }
        let types = vector.document_types();
        !types.is_empty() && types.iter().all(|of| self.document_types.contains(of))
    }

    /// Whether it claims a feature.
    #[must_use]
    pub fn has(&self, feature: &str) -> bool {
        self.features.iter().any(|claimed| claimed == feature)
    }
}

/// The JSON Schema of a profile.
#[must_use]
pub fn profile_schema() -> serde_json::Value {
    schemars::schema_for!(Profile).to_value()
}
