//! The cryptosuites: one row each, which verification and signing both go through (SPEC chapter *Proof*).
//!
//! A suite says what is hashed, with keys of which algorithms, and how its `proofValue` is written. The
//! hash goes with the key: SHA-256, but SHA-384 for P-384.

use super::codes;
use super::selective::SelectiveValue;
use crate::context::{self, ContextSet};
use crate::digest::HashFunction;
use crate::jcs;
use crate::json::{Object, Value};
use crate::key::Algorithm;
use crate::multibase::{self, Base};
use crate::problem::{Code, Problem};
use crate::selective_disclosure;

/// The default cryptosuite of Ed25519 keys (vc-di-eddsa section 3.3).
pub const EDDSA_JCS_2022: &str = "eddsa-jcs-2022";
/// The default cryptosuite of P-256 and P-384 keys (vc-di-ecdsa section 3.3).
pub const ECDSA_JCS_2019: &str = "ecdsa-jcs-2019";
/// The cryptosuite of Ed25519 keys that signs statements (vc-di-eddsa section 3.2).
pub const EDDSA_RDFC_2022: &str = "eddsa-rdfc-2022";
/// The cryptosuite of P-256 and P-384 keys that signs statements (vc-di-ecdsa section 3.2).
pub const ECDSA_RDFC_2019: &str = "ecdsa-rdfc-2019";

/// The cryptosuite of P-256 keys under which a holder may hide statements (vc-di-ecdsa section 3.4).
pub const ECDSA_SD_2023: &str = "ecdsa-sd-2023";

/// A cryptosuite that is supported here.
#[derive(Debug, PartialEq, Eq)]
pub struct Suite {
    name: &'static str,
    canonicalisation: Canonicalisation,
    algorithms: &'static [Algorithm],
    writes_context: bool,
    is_selective: bool,
}

/// What stands in a `proofValue`.
pub(super) enum ProofValue {
    /// One signature.
    Signature(Vec<u8>),
    /// What a suite holds under which statements may be hidden.
    Selective(Box<SelectiveValue>),
}

impl ProofValue {
    pub(super) fn selective(&self) -> Option<&SelectiveValue> {
        match self {
            Self::Signature(_) => None,
            Self::Selective(value) => Some(value.as_ref()),
        }
    }
}

/// What becomes of a document and a proof before they are hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Canonicalisation {
    /// The JSON Canonicalization Scheme (RFC 8785).
    Jcs,
    /// The statements that JSON-LD 1.1 gives a document, in the canonical form of RDFC-1.0.
    Rdfc,
}

static EDDSA_JCS: Suite = Suite {
    name: EDDSA_JCS_2022,
    canonicalisation: Canonicalisation::Jcs,
    algorithms: &[Algorithm::Ed25519],
    writes_context: true,
    is_selective: false,
};

static ECDSA_JCS: Suite = Suite {
    name: ECDSA_JCS_2019,
    canonicalisation: Canonicalisation::Jcs,
    algorithms: &[Algorithm::P256, Algorithm::P384],
    writes_context: true,
    is_selective: false,
};

static EDDSA_RDFC: Suite = Suite {
    name: EDDSA_RDFC_2022,
    canonicalisation: Canonicalisation::Rdfc,
    algorithms: &[Algorithm::Ed25519],
    writes_context: false,
    is_selective: false,
};

static ECDSA_RDFC: Suite = Suite {
    name: ECDSA_RDFC_2019,
    canonicalisation: Canonicalisation::Rdfc,
    algorithms: &[Algorithm::P256, Algorithm::P384],
    writes_context: false,
    is_selective: false,
};

static ECDSA_SD: Suite = Suite {
    name: ECDSA_SD_2023,
    canonicalisation: Canonicalisation::Rdfc,
    algorithms: &[Algorithm::P256],
    writes_context: false,
    is_selective: true,
};

impl Suite {
    /// All of them.
    pub const ALL: [&'static Self; 5] =
        [&EDDSA_JCS, &ECDSA_JCS, &EDDSA_RDFC, &ECDSA_RDFC, &ECDSA_SD];

    /// The suite of this name, written exactly so.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        Self::ALL.into_iter().find(|suite| suite.name == name)
    }

    /// The suite under which a key signs that is not told otherwise.
    #[must_use]
    pub fn default_of(algorithm: Algorithm) -> &'static Self {
        match algorithm {
            Algorithm::Ed25519 => &EDDSA_JCS,
            Algorithm::P256 | Algorithm::P384 => &ECDSA_JCS,
        }
    }

    /// Its name, the `cryptosuite` of a proof.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether keys of this algorithm sign under it.
    #[must_use]
    pub fn admits(&self, algorithm: Algorithm) -> bool {
        self.algorithms.contains(&algorithm)
    }

    /// Whether a holder may hide statements that were signed under it; whoever signs needs [fresh
    /// keys](super::FreshKeys) then.
    #[must_use]
    pub fn is_selective(&self) -> bool {
        self.is_selective
    }

    /// What a document says to the suite, its proofs with it: two documents of which this is the same differ in
    /// nothing that a signature under the suite could cover.
    ///
    /// # Errors
    /// Why the document has no canonical form there.
    pub fn canonical_form(&self, document: &Object<'_>) -> Result<Vec<u8>, Problem> {
        self.canonicalisation
            .chained(document, HashFunction::Sha256)
    }

    /// Whether a new proof carries the `@context` of its document.
    pub(super) fn writes_context(&self) -> bool {
        self.writes_context
    }

    pub(super) fn canonicalisation(&self) -> Canonicalisation {
        self.canonicalisation
    }

    /// The value of a proof: base58btc, as long as a signature of an admitted algorithm, unless the suite is
    /// selective.
    pub(super) fn read_value(&self, text: &str) -> Option<ProofValue> {
        if self.is_selective {
            let value = SelectiveValue::read(text)?;
            return Some(ProofValue::Selective(Box::new(value)));
        }
        let bytes = multibase::decode(Base::Base58Btc, text).ok()?;
        let mut algorithms = self.algorithms.iter();
        algorithms
            .any(|algorithm| algorithm.signature_length() == bytes.len())
            .then_some(ProofValue::Signature(bytes))
    }

    /// The code of a value that it does not read.
    pub(super) fn value_code(&self) -> Code {
        if self.is_selective {
            &selective_disclosure::codes::PROOF_VALUE
        } else {
            &codes::VALUE
        }
    }

    /// The `proofValue` of a signature.
    pub(super) fn write_value(&self, signature: &[u8]) -> String {
        multibase::encode(Base::Base58Btc, signature)
    }
}

impl Canonicalisation {
    /// The canonical form of a document without its proofs.
    pub(super) fn document(
        self,
        document: &Object<'_>,
        function: HashFunction,
    ) -> Result<Vec<u8>, Problem> {
        match self {
            Self::Jcs => Ok(jcs::to_vec_without(document, "proof")),
            Self::Rdfc => statements(document, document, Some("proof"), function),
        }
    }

    /// The canonical form of a document whose `proof` holds the proofs that a chained proof builds on.
    pub(super) fn chained(
        self,
        document: &Object<'_>,
        function: HashFunction,
    ) -> Result<Vec<u8>, Problem> {
        match self {
            Self::Jcs => Ok(jcs::to_vec_object(document)),
            Self::Rdfc => statements(document, document, None, function),
        }
    }

    /// The canonical form of a proof of this document without its value.
    pub(super) fn configuration(
        self,
        proof: &Object<'_>,
        document: &Object<'_>,
        function: HashFunction,
    ) -> Result<Vec<u8>, Problem> {
        match self {
            Self::Jcs => Ok(jcs::to_vec_without(proof, "proofValue")),
            Self::Rdfc => statements(proof, document, Some("proofValue"), function),
        }
    }
}

/// What an object states under the contexts of a document, in canonical form.
///
/// Any embedded context will do here: which are accepted is asked before a proof is looked at.
fn statements(
    object: &Object<'_>,
    document: &Object<'_>,
    without: Option<&str>,
    function: HashFunction,
) -> Result<Vec<u8>, Problem> {
    let context = document.get("@context").unwrap_or(&Value::Null);
    let dataset = ContextSet::with_examples().statements(object, context, without)?;
    match dataset.canonicalize(function) {
        Ok(canonical) => Ok(canonical.into_n_quads().into_bytes()),
        Err(limit) => Err(Problem::at(&context::codes::WORK_LIMIT, "").detail(limit.to_string())),
    }
}

/// What is signed: the hash of the proof configuration, and after it that of the document.
pub(super) fn message(function: HashFunction, configuration: &[u8], document: &[u8]) -> Vec<u8> {
    let mut message = function.digest(configuration);
    message.extend_from_slice(document);
    message
}
