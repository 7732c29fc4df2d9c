//! A question to an implementation: bytes, evidence and time, and nothing that would tell the
//! answer (SPEC chapter *Conformance classes*).

use serde_json::value::RawValue;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::report::Scope;
use tradecred_vc::time::{Date, Timestamp};

use super::{Class, Profile};
use crate::case::{Presented, Vector};
use crate::protocol::Call;
use crate::suite::sha256;

/// What one vector asks. It holds no name and no expectation.
#[derive(Debug, Clone)]
pub struct Question {
    /// The class of the implementation that is asked.
    pub class: Class,
    /// The bytes of the credential.
    pub input: Vec<u8>,
    /// The evidence, an object on one line.
    pub evidence: Option<Box<RawValue>>,
    /// The instant asked about.
    pub at: Timestamp,
    /// The date whose legal rules apply; absent for the UTC date of `at`.
    pub as_of: Option<Date>,
    /// Envelope and document, or the envelope only.
    pub scope: Scope,
    /// The customs claim, an object on one line.
    pub claim: Option<Box<RawValue>>,
    /// The reader for whom a view is asked.
    pub reader: Option<String>,
    /// What somebody means to do with goods that bear a right, an object on one line.
    pub intended: Option<Box<RawValue>>,
    /// The link that a consumer scanned, for whom an answer is asked.
    pub consumer: Option<String>,
    /// Present where the bytes are those of a presentation: what is asked of it besides.
    pub presentation: Option<Presented>,
}

impl Question {
    /// What this vector asks of an implementation with this profile.
    #[must_use]
    pub fn to(vector: &Vector, profile: &Profile) -> Self {
        Self {
            scope: profile.scope_for(vector),
            ..Self::of(vector, profile.class)
        }
    }

    /// What this vector asks of an implementation of this class.
    #[must_use]
    pub fn of(vector: &Vector, class: Class) -> Self {
        let claim = vector.case.claim.as_deref().map(RawValue::get);
        let intended = vector.case.intended.as_deref().map(RawValue::get);
        Self {
            class,
            input: vector.input.clone(),
            evidence: vector.evidence.as_deref().and_then(on_one_line),
            at: vector.case.at,
            as_of: vector.case.as_of,
            scope: vector.scope_for(class),
            claim: claim.and_then(on_one_line),
            reader: vector.case.reader.clone(),
            intended: intended.and_then(on_one_line),
            consumer: vector.case.consumer.clone(),
            presentation: vector.case.presentation.clone(),
        }
    }

    /// A name for the question that follows from nothing but the question: the SHA-256, in
    /// hexadecimal, of the `verify` call of the driver protocol.
    #[must_use]
    pub fn digest(&self) -> String {
        sha256(&self.call())
    }

    /// The same digest as the transcript of a run holds it.
    #[must_use]
    pub fn multihash(&self) -> DigestMultibase {
        DigestMultibase::of_bytes(&self.call())
    }

    fn call(&self) -> Vec<u8> {
        serde_json::to_vec(&Call::verify(self)).unwrap_or_default()
    }
}

/// The same JSON without white space between tokens, so that it fits on a line; duplicate members
/// and the spelling of numbers and strings stay. Nothing for text that is no JSON.
fn on_one_line(json: &str) -> Option<Box<RawValue>> {
    let (mut in_string, mut escaped) = (false, false);
    let is_token = |character: &char| {
        if in_string {
            in_string = escaped || *character != '"';
            escaped = !escaped && *character == '\\';
            return true;
        }
        in_string = *character == '"';
        !character.is_ascii_whitespace()
    };
    RawValue::from_string(json.chars().filter(is_token).collect()).ok()
}
