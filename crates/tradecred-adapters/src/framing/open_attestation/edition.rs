//! Where the editions of OpenAttestation differ: the places of their parts, and the paths of values.

use std::borrow::Cow;

use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Problem;

use super::codes;

/// An edition of OpenAttestation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Edition {
    /// Salts stand before the values.
    Two,
    /// Salts stand in a list; the digest covers the text of a value, and not its type.
    Three,
    /// Salts stand in a list; the digest covers type and text.
    Four,
}

/// The places of the parts of a wrapped document.
struct Places {
    framing: &'static str,
    title: &'static str,
    target: &'static str,
    root: &'static str,
    steps: &'static str,
    hidden: &'static str,
    /// The type of `proof` that marks the edition.
    mark: Option<&'static str>,
}

const TWO: Places = Places {
    framing: "openattestation-2",
    title: "what stands under `data` of a wrapped document of OpenAttestation 2, without the salts",
    target: "/signature/targetHash",
    root: "/signature/merkleRoot",
    steps: "/signature/proof",
    hidden: "/privacy/obfuscatedData",
    mark: None,
};

const THREE: Places = Places {
    framing: "openattestation-3",
    title: "a wrapped document of OpenAttestation 3 without its `proof`",
    target: "/proof/targetHash",
    root: "/proof/merkleRoot",
    steps: "/proof/proofs",
    hidden: "/proof/privacy/obfuscated",
    mark: Some("OpenAttestationMerkleProofSignature2018"),
};

const FOUR: Places = Places {
    framing: "openattestation-4",
    title: "a credential of OpenAttestation 4 without its `proof`",
    mark: Some("OpenAttestationHashProof2018"),
    ..THREE
};

/// What a document of edition three says of its version, under the digest.
const VERSION_THREE: &str = "https://schema.openattestation.com/3.0/schema.json";
/// One of the contexts of a document of edition four, under the digest.
const CONTEXT_FOUR: &str =
    "https://schemata.openattestation.com/com/openattestation/4.0/context.json";

impl Edition {
    const fn places(self) -> Places {
        match self {
            Self::Two => TWO,
            Self::Three => THREE,
            Self::Four => FOUR,
        }
    }

    pub(super) const fn framing(self) -> &'static str {
        self.places().framing
    }

    pub(super) fn of_framing(name: &str) -> Option<Self> {
        let all = [Self::Two, Self::Three, Self::Four];
        all.into_iter().find(|edition| edition.framing() == name)
    }

    pub(super) const fn title(self) -> &'static str {
        self.places().title
    }

    pub(super) const fn target(self) -> &'static str {
        self.places().target
    }

    pub(super) const fn root(self) -> &'static str {
        self.places().root
    }

    pub(super) const fn steps(self) -> &'static str {
        self.places().steps
    }

    pub(super) const fn hidden(self) -> &'static str {
        self.places().hidden
    }

    /// Whether a file bears the mark of the edition.
    pub(super) fn marks(self, file: &Value<'_>) -> bool {
        match self.places().mark {
            None => file.pointer(self.target()).is_some(),
            Some(mark) => file.pointer("/proof/type").and_then(Value::as_str) == Some(mark),
        }
    }

    /// Where the values begin.
    pub(super) const fn data_pointer(self) -> &'static str {
        match self {
            Self::Two => "/data",
            Self::Three | Self::Four => "",
        }
    }

    /// The part of a file that the digest covers.
    ///
    /// # Errors
    /// Where it is not there, or is of another edition: a value of one may be read as another value of another.
    pub(super) fn data<'v, 'a>(self, file: &'v Value<'a>) -> Result<Cow<'v, Value<'a>>, Problem> {
        let form = |pointer| Problem::at(&codes::FORM, pointer);
        if !self.marks(file) {
            return Err(form("/proof/type"));
        }
        match self {
            Self::Two => {
                let data = file.get("data").filter(|data| data.as_object().is_some());
                data.map(Cow::Borrowed).ok_or_else(|| form("/data"))
            }
            Self::Three => {
                let version = file.get("version").and_then(Value::as_str);
                if version != Some(VERSION_THREE) {
                    return Err(form("/version"));
                }
                without_proof(file).ok_or_else(|| form(""))
            }
            Self::Four => {
                let contexts = file.get("@context").and_then(Value::as_array);
                let mut contexts = contexts.unwrap_or_default().iter();
                if !contexts.any(|context| context.as_str() == Some(CONTEXT_FOUR)) {
                    return Err(form("/@context"));
                }
                without_proof(file).ok_or_else(|| form(""))
            }
        }
    }

    /// Adds a name to the path of a value.
    pub(super) fn enter_member(path: &mut String, name: &str) {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(name);
    }

    /// Adds an index to the path of a value.
    pub(super) fn enter_element(self, path: &mut String, index: &str) {
        if self == Self::Two {
            Self::enter_member(path, index);
        } else {
            path.push('[');
            path.push_str(index);
            path.push(']');
        }
    }

    /// Whether the digest says nothing of a value. Edition three skips whatever JavaScript takes for false, and
    /// what is empty has no salt there; edition two hashes what is empty or skips it, as `skips` says.
    pub(super) fn leaves_out(self, skips: bool, value: &Value<'_>) -> bool {
        let is_empty = match value {
            Value::Object(object) => object.is_empty(),
            Value::Array(list) => list.is_empty(),
            _ => false,
        };
        match self {
            Self::Two => skips && is_empty,
            Self::Three => is_empty || is_false(value),
            Self::Four => false,
        }
    }
}

fn without_proof<'v, 'a>(file: &Value<'a>) -> Option<Cow<'v, Value<'a>>> {
    let members = file.as_object()?.iter();
    let members = members.filter(|(name, _)| *name != "proof");
    let object: Object<'a> = members
        .map(|(name, value)| (Cow::Owned(name.to_owned()), value.clone()))
        .collect();
    Some(Cow::Owned(object.into()))
}

/// What JavaScript takes for false.
fn is_false(value: &Value<'_>) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(truth) => !truth,
        Value::String(text) => text.is_empty(),
        Value::Number(number) => number.as_f64() == 0.0,
        Value::Array(_) | Value::Object(_) => false,
    }
}
