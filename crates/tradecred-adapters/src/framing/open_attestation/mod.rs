//! Documents of OpenAttestation 2, 3 and 4: values with salts, and a digest over them (SPEC section
//! *OpenAttestation*).
//!
//! The digest is Keccak-256 over the sorted digests of all values, shown or hidden, the Merkle root follows from
//! it, and an issuer with a DID signs the root. What of the file no digest covers is no part of the record.

use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::problem::Problem;

use super::options::ValueType;
use super::{Frame, Framing, Layout, Options, ProofStatus, Proved, Record, Setting, Written};
use crate::hex;

pub mod codes;
mod digest;
mod edition;
mod issuance;
mod issuers;
mod leaves;
mod salted;
mod salts;
mod shown;
mod signature;

pub use edition::Edition;

use leaves::Leaves;

/// A document of OpenAttestation: every value with a salt, a digest over all of them.
#[derive(Debug)]
pub(super) struct OpenAttestation {
    edition: Edition,
}

/// Documents whose salts stand before the values.
pub(super) static TWO: OpenAttestation = OpenAttestation {
    edition: Edition::Two,
};
/// Documents whose salts stand in a list, and whose digest covers no types.
pub(super) static THREE: OpenAttestation = OpenAttestation {
    edition: Edition::Three,
};
/// Documents whose salts stand in a list, and whose digest covers types.
pub(super) static FOUR: OpenAttestation = OpenAttestation {
    edition: Edition::Four,
};

impl Framing for OpenAttestation {
    fn name(&self) -> &'static str {
        self.edition.framing()
    }

    fn title(&self) -> &'static str {
        self.edition.title()
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let file = json::read(unit, &Limits::default());
        file.is_ok_and(|file| self.edition.marks(&file))
    }

    fn options(&self) -> &'static [&'static str] {
        match self.edition {
            Edition::Three => &["valueTypes"],
            Edition::Two | Edition::Four => &[],
        }
    }

    fn faults(&self, options: &Options) -> Vec<(String, String)> {
        match self.edition {
            Edition::Three => ValueType::faults(&options.value_types),
            Edition::Two | Edition::Four => Vec::new(),
        }
    }

    fn takes_witnesses(&self) -> bool {
        true
    }

    fn read<'a>(&self, unit: &'a [u8], setting: Setting<'_>) -> Result<Vec<Record<'a>>, Problem> {
        let file = json::read(unit, &Limits::default())?;
        let opened = open(self.edition, &file, setting)?;
        let layout = Layout::of(std::str::from_utf8(unit).unwrap_or_default(), &file);
        Ok(vec![Record {
            tree: opened.tree,
            proof: opened.proof,
            frame: Frame::OpenAttestation(
                layout,
                Wrapping {
                    edition: self.edition,
                    envelope: shown::envelope(self.edition, opened.skips, &file),
                },
            ),
        }])
    }

    fn write(&self, tree: &Value<'_>, frame: Option<&Frame>, setting: Setting<'_>) -> Written {
        let Some(Frame::OpenAttestation(layout, wrapping)) = frame else {
            return Written::text(json::to_string(tree));
        };
        match wrapping.close(tree, setting) {
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
    edition: Edition,
    /// The file without its values: null in the place of each, or the salt and the type before it; and the values
    /// that are no part of the record.
    envelope: Value<'static>,
}

/// A wrapped document that was opened.
struct Opened<'a> {
    tree: Value<'a>,
    proof: ProofStatus,
    /// Whether the digest skips what is empty.
    skips: bool,
}

/// Opens a wrapped document: its digests hold, every value has a salt, and its signatures fit.
fn open<'a>(
    edition: Edition,
    file: &Value<'a>,
    setting: Setting<'_>,
) -> Result<Opened<'a>, Problem> {
    let target = text_at(file, edition.target())?;
    let root = text_at(file, edition.root())?;
    let steps = texts_at(file, edition.steps())?;
    let hidden = match file.pointer(edition.hidden()) {
        Some(_) => texts_at(file, edition.hidden())?,
        None => Vec::new(),
    };
    let data = edition.data(file)?;
    let leaves = leaves::read(edition, &data, file, setting)?;
    let skips = leaves.skips(edition, target, &hidden)?;
    let way = digest::way(target, &steps).unwrap_or_default();
    if way.last().map(|last| hex::encode(last)).as_deref() != Some(root) {
        return Err(Problem::at(&codes::ROOT, edition.root()));
    }
    let mut left_out = 0;
    let tree = shown::tree(edition, skips, &data, &mut left_out);
    let mut issuers = issuers::of(edition, &tree)?;
    let mut proof = ProofStatus {
        proved: vec![
            Proved::that("the values are those that the digest of the document covers")
                .of_integrity(),
        ],
        ..ProofStatus::default()
    };
    signature::check(edition, file, root, &mut issuers, &mut proof)?;
    issuance::check(edition, &tree, &way, setting, &mut issuers, &mut proof)?;
    issuers::say_what_is_open(&issuers, &mut proof.open);
    if left_out > 0 {
        proof.open.push(format!(
            "what the digest skips, and anybody may have written: it is left out of the record ({left_out})"
        ));
    }
    if !hidden.is_empty() {
        let said = "what was hidden: values of which only the digests are left";
        proof.open.push(said.to_owned());
    }
    Ok(Opened { tree, proof, skips })
}

impl Leaves {
    /// Whether the digest skips what is empty, which depends on the age of the software.
    fn skips(&self, edition: Edition, target: &str, hidden: &[&str]) -> Result<bool, Problem> {
        let all = digest::target(self.covered.iter().chain(&self.empty), hidden);
        if all == target {
            return Ok(false);
        }
        let covered = digest::target(self.covered.iter(), hidden);
        if covered == target {
            return Ok(true);
        }
        Err(Problem::at(&codes::DIGEST, edition.target()))
    }
}

impl Wrapping {
    /// The framing that it is of.
    pub(super) const fn framing(&self) -> &'static str {
        self.edition.framing()
    }

    /// The wrapped document with these values; nothing where they are not the ones it was made of.
    fn close(&self, tree: &Value<'_>, setting: Setting<'_>) -> Option<Value<'static>> {
        let file = shown::fill_file(self.edition, &self.envelope, tree)?;
        let opened = open(self.edition, &file, setting.with_witnesses(&[])).ok()?;
        (opened.tree == *tree).then_some(file)
    }

    /// As JSON.
    pub(super) fn to_value(&self) -> Value<'static> {
        let mut object = Object::new();
        object.insert("type", "OpenAttestation");
        object.insert("framing", self.framing());
        object.insert("envelope", self.envelope.clone());
        object.into()
    }

    /// Out of JSON.
    pub(super) fn from_value(value: &Value<'_>) -> Option<Self> {
        let framing = value.get("framing")?.as_str()?;
        Some(Self {
            edition: Edition::of_framing(framing)?,
            envelope: value.get("envelope")?.clone().into_owned(),
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
