//! Documents of OpenAttestation 2: values with salts, and a digest over them (SPEC section *OpenAttestation*).
//!
//! The digest is Keccak-256 over the sorted digests of all values, shown or hidden, and the Merkle root
//! follows from it. What of the file no salt names, no digest covers: only what stands under `data` is the
//! record.

use std::collections::BTreeMap;

use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::problem::Problem;

use super::{Frame, Framing, Layout, ProofStatus, Proved, Record, Setting, Written};

pub mod codes;
mod digest;
mod salt;

use digest::Empty;

/// A document of OpenAttestation 2: every value with a salt, a digest over all of them.
#[derive(Debug)]
pub struct OpenAttestation2;

impl Framing for OpenAttestation2 {
    fn name(&self) -> &'static str {
        "openattestation-2"
    }

    fn title(&self) -> &'static str {
        "what stands under `data` of a wrapped document of OpenAttestation 2, without the salts"
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let file = json::read(unit, &Limits::default());
        file.is_ok_and(|file| file.pointer("/signature/targetHash").is_some())
    }

    fn read<'a>(&self, unit: &'a [u8], _: Setting<'_>) -> Result<Vec<Record<'a>>, Problem> {
        let file = json::read(unit, &Limits::default())?;
        let layout = Layout::of(std::str::from_utf8(unit).unwrap_or_default(), &file);
        let opened = open(file)?;
        Ok(vec![Record {
            tree: opened.tree,
            proof: opened.proof,
            frame: Frame::OpenAttestation2(layout, opened.wrapping),
        }])
    }

    fn write(&self, tree: &Value<'_>, frame: Option<&Frame>, _: Setting<'_>) -> Written {
        let Some(Frame::OpenAttestation2(layout, wrapping)) = frame else {
            return Written::text(json::to_string(tree));
        };
        match wrapping.close(tree) {
            Some(wrapped) => Written::text(layout.write(&wrapped)),
            None => Written::text(json::to_string(tree)).leaving(CHANGED),
        }
    }
}

/// Why a proof does not come along with a record that was changed.
const CHANGED: &str = "the values changed, and the digest of the wrapped document is not theirs";

/// What a wrapped document has beyond its values.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Wrapping {
    /// Its other parts, with null in the place of the values.
    envelope: Value<'static>,
    /// The salt and the type before each value.
    salts: BTreeMap<String, String>,
}

/// A wrapped document that was opened.
struct Opened<'a> {
    tree: Value<'a>,
    proof: ProofStatus,
    wrapping: Wrapping,
}

/// Opens a wrapped document: its digests hold, and every value has a salt.
fn open(file: Value<'_>) -> Result<Opened<'_>, Problem> {
    let target = text_at(&file, "/signature/targetHash")?.to_owned();
    let root = text_at(&file, "/signature/merkleRoot")?.to_owned();
    let steps = texts_at(&file, "/signature/proof")?;
    let hidden = match file.pointer("/privacy/obfuscatedData") {
        Some(_) => texts_at(&file, "/privacy/obfuscatedData")?,
        None => Vec::new(),
    };
    let Some(data) = file.get("data").filter(|data| data.as_object().is_some()) else {
        return Err(Problem::at(&codes::FORM, "/data"));
    };
    if data
        .get("issuers")
        .is_none_or(|issuers| issuers.as_array().is_none_or(<[_]>::is_empty))
    {
        return Err(Problem::at(&codes::ISSUERS_HIDDEN, "/data/issuers"));
    }
    let leaves = digest::leaves(data)?;
    let mut salts = BTreeMap::new();
    let tree = salt::remove(data, &mut String::new(), &mut salts)?;
    let empty = [Empty::Hashed, Empty::Skipped]
        .into_iter()
        .find(|empty| digest::target(&leaves, &hidden, *empty) == target)
        .ok_or_else(|| Problem::at(&codes::DIGEST, "/signature/targetHash"))?;
    if digest::root(&target, &steps) != Some(root) {
        return Err(Problem::at(&codes::ROOT, "/signature/merkleRoot"));
    }
    let mut proof = ProofStatus {
        proved: vec![Proved::that(
            "the values are those that the digest of the document covers",
        )],
        open: vec![
            "who issued it, and whether it was revoked: the ledger that `issuers` names says so"
                .to_owned(),
        ],
    };
    if digest::has_empty(&leaves) && empty == Empty::Skipped {
        proof
            .open
            .push("lists and objects without elements: the digest skips them".to_owned());
    }
    if !hidden.is_empty() {
        proof
            .open
            .push("what was hidden: values of which only the digests are left".to_owned());
    }
    let mut envelope = file.clone().into_owned();
    if let Some(place) = envelope
        .as_object_mut()
        .and_then(|file| file.get_mut("data"))
    {
        *place = Value::Null;
    }
    Ok(Opened {
        tree,
        proof,
        wrapping: Wrapping { envelope, salts },
    })
}

impl Wrapping {
    /// The wrapped document with these values; nothing where they are not the ones it was made of.
    fn close(&self, tree: &Value<'_>) -> Option<Value<'static>> {
        let data = salt::put_back(tree, &mut String::new(), &self.salts)?;
        let hidden = match self.envelope.pointer("/privacy/obfuscatedData") {
            Some(_) => texts_at(&self.envelope, "/privacy/obfuscatedData").ok()?,
            None => Vec::new(),
        };
        let leaves = digest::leaves(&data).ok()?;
        let target = text_at(&self.envelope, "/signature/targetHash").ok()?;
        let holds = |empty| digest::target(&leaves, &hidden, empty) == target;
        if !holds(Empty::Hashed) && !holds(Empty::Skipped) {
            return None;
        }
        let mut file = self.envelope.clone();
        *file.as_object_mut()?.get_mut("data")? = data;
        Some(file)
    }

    /// As JSON.
    pub(super) fn to_value(&self) -> Value<'static> {
        let mut object = Object::new();
        object.insert("type", "OpenAttestation2");
        object.insert("envelope", self.envelope.clone());
        let salts: Object<'static> = self
            .salts
            .iter()
            .map(|(pointer, salt)| (pointer.clone().into(), Value::from(salt.clone())))
            .collect();
        object.insert("salts", salts);
        object.into()
    }

    /// Out of JSON.
    pub(super) fn from_value(value: &Value<'_>) -> Option<Self> {
        let salts = value.get("salts")?.as_object()?.iter();
        let salt = |(pointer, salt): (&str, &Value<'_>)| {
            Some((pointer.to_owned(), salt.as_str()?.to_owned()))
        };
        Some(Self {
            envelope: value.get("envelope")?.clone().into_owned(),
            salts: salts.map(salt).collect::<Option<_>>()?,
        })
    }
}

fn text_at<'v>(file: &'v Value<'_>, pointer: &str) -> Result<&'v str, Problem> {
    let text = file.pointer(pointer).and_then(Value::as_str);
    text.ok_or_else(|| Problem::at(&codes::FORM, pointer))
}

fn texts_at<'v>(file: &'v Value<'_>, pointer: &str) -> Result<Vec<&'v str>, Problem> {
    let list = file.pointer(pointer).and_then(Value::as_array);
    let texts = list.and_then(|list| list.iter().map(Value::as_str).collect());
    texts.ok_or_else(|| Problem::at(&codes::FORM, pointer))
}
