//! Mappings: what a vendor writes to bring a format, a file with a published schema (SPEC section *Mappings*).
//!
//! ```
//! use tradecred_adapters::{Mapping, convert, mapping, restore};
//!
//! let mapping: &Mapping = mapping::shipped("tradetrust-chafta-v2").expect("it is shipped");
//! let record = br#"{"iD": "wfa:coo:1", "issueDateTime": "2020-06-03T00:46:34Z"}"#;
//! let made = convert(record, mapping)?;
//! let back = restore(&made.document, Some(&made.residue), mapping)?;
//! assert_eq!(back.bytes, record);
//! # Ok::<(), tradecred_adapters::ConvertError>(())
//! ```

use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred::document;
use tradecred_vc::jcs;
use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::problem::Problem;

use crate::framing::{self, Framing, Options};
use crate::residue::Residue;
use decode::Decode;
use get::Got;
pub(crate) use get::Stop;
use operation::Operation;
use plan::Step;
pub(crate) use put::Gave;

mod check;
pub mod codes;
pub mod decode;
mod examples;
mod get;
pub mod operation;
mod plan;
mod put;
mod structure;
mod target;

/// The largest mapping, in bytes of its canonical form.
pub const LARGEST: usize = 256 * 1024;

/// The file of a mapping.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct MappingFile {
    /// Its name: small letters, digits, dots and hyphens.
    pub mapping: String,
    /// Its version; the residue of one is for no other.
    pub version: String,
    /// What it is for, in a sentence.
    pub title: String,
    /// The framings of the exports that it takes; what is new is written in the last.
    pub framings: Vec<String>,
    /// What the framings are told of the vendor's form.
    #[serde(default, skip_serializing_if = "Options::is_empty")]
    pub options: Options,
    /// Texts of the record that hold more, which are opened before the operations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decode: Vec<Decode>,
    /// Where in the record the value stands that names it, as a JSON Pointer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The type of the credential that it makes.
    pub credential_type: String,
    /// What it does.
    pub fields: Vec<Operation>,
    /// Records, and what becomes of them.
    pub examples: Vec<Example>,
}

/// A record and what becomes of it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Example {
    /// The record, as the framing reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<serde_json::Value>,
    /// In its place: the text of a unit of an export with this one record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The document.
    pub document: serde_json::Value,
}

/// A mapping that was checked, ready to run.
#[derive(Debug)]
pub struct Mapping {
    file: MappingFile,
    value: Value<'static>,
    framings: Vec<&'static dyn Framing>,
    steps: Vec<Step>,
}

impl Mapping {
    /// Reads the file of a mapping.
    ///
    /// # Errors
    /// Every mistake in it, in the order of the file.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let value = json::read(bytes, &Limits::default()).map_err(|problem| vec![problem])?;
        let size = jcs::to_vec(&value).len();
        if size > LARGEST {
            let words = format!("{size} bytes in canonical form");
            return Err(vec![Problem::at(&codes::LIMIT, "").detail(words)]);
        }
        let file = structure::read(&value)?;
        let mistakes = check::mistakes(&file);
        if !mistakes.is_empty() {
            return Err(mistakes);
        }
        let framings = file.framings.iter().map(|name| framing::named(name));
        let framings: Option<Vec<_>> = framings.collect();
        let (Some(framings), Some(steps)) = (framings, plan::steps(&file.fields)) else {
            return Err(vec![Problem::at(&codes::STRUCTURE, "")]);
        };
        let mapping = Self {
            file,
            value: value.into_owned(),
            framings,
            steps,
        };
        let broken = examples::mistakes(&mapping);
        if broken.is_empty() {
            Ok(mapping)
        } else {
            Err(broken)
        }
    }

    /// What the file says.
    #[must_use]
    pub const fn file(&self) -> &MappingFile {
        &self.file
    }

    /// The file as it was read: what its digest is over, in canonical form.
    #[must_use]
    pub const fn value(&self) -> &Value<'static> {
        &self.value
    }

    /// Name and version, as residues give them.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}/{}", self.file.mapping, self.file.version)
    }

    /// The framings of its exports.
    #[must_use]
    pub fn framings(&self) -> &[&'static dyn Framing] {
        &self.framings
    }

    /// The framing that writes what is new: the last. A mapping that was checked has one.
    pub(crate) fn last_framing(&self) -> &'static dyn Framing {
        self.framings.last().copied().unwrap_or(framing::JSON)
    }

    /// The context of the family of its document.
    pub(crate) fn context(&self) -> String {
        let known = document::of_type(&self.file.credential_type);
        let family = known.map_or("core", |document| document.family);
        format!("https://w3id.org/tradecred/{family}/v1")
    }

    pub(crate) fn get(&self, record: &Value<'_>) -> Result<Got, Stop> {
        if self.file.decode.is_empty() {
            return get::get(&self.steps, record);
        }
        let (record, opened) = decode::open(record, &self.file.decode);
        let got = get::get(&self.steps, &record)?;
        Ok(Got { opened, ..got })
    }

    /// What names a record: a text, or the spelling of a number, where the file says that one does.
    pub(crate) fn key(&self, record: &Value<'_>) -> Option<String> {
        let key = self.file.key.as_deref()?;
        let text = |value: &Value<'_>| match value {
            Value::String(text) => Some(text.to_string()),
            Value::Number(number) => Some(number.as_str().to_owned()),
            _ => None,
        };
        if self.file.decode.is_empty() {
            return record.pointer(key).and_then(text);
        }
        let (record, _) = decode::open(record, &self.file.decode);
        record.pointer(key).and_then(text)
    }

    pub(crate) fn put(&self, document: &Value<'_>, residue: Option<&Residue>) -> Gave {
        let mut gave = put::put(&self.steps, document, residue);
        decode::close(&mut gave.record, &self.file.decode, residue);
        gave
    }
}

/// The files of the mappings that come with the library: the one list a new one is entered in.
pub static SHIPPED: &[(&str, &str)] = &[
    (
        "tradetrust-chafta-v2",
        include_str!("../../mappings/tradetrust-chafta-v2.json"),
    ),
    (
        "noaa-370-pga",
        include_str!("../../mappings/noaa-370-pga.json"),
    ),
    (
        "epcis-catch",
        include_str!("../../mappings/epcis-catch.json"),
    ),
    (
        "usmca-entry-lines-csv",
        include_str!("../../mappings/usmca-entry-lines-csv.json"),
    ),
    (
        "tradetrust-chafta-v3",
        include_str!("../../mappings/tradetrust-chafta-v3.json"),
    ),
    (
        "traceability-usmca-certification-of-origin",
        include_str!("../../mappings/traceability-usmca-certification-of-origin.json"),
    ),
    (
        "traceability-intellectual-property-license",
        include_str!("../../mappings/traceability-intellectual-property-license.json"),
    ),
    (
        "tradetrust-title-escrow-custody",
        include_str!("../../mappings/tradetrust-title-escrow-custody.json"),
    ),
    (
        "tradetrust-title-escrow-ownership",
        include_str!("../../mappings/tradetrust-title-escrow-ownership.json"),
    ),
    (
        "fabric-certificate-of-origin",
        include_str!("../../mappings/fabric-certificate-of-origin.json"),
    ),
];

/// A mapping that comes with the library.
#[must_use]
pub fn shipped(name: &str) -> Option<&'static Mapping> {
    static READ: OnceLock<Vec<Mapping>> = OnceLock::new();
    let all = READ.get_or_init(|| {
        SHIPPED
            .iter()
            .filter_map(|(_, text)| Mapping::read(text.as_bytes()).ok())
            .collect()
    });
    all.iter().find(|mapping| mapping.file.mapping == name)
}

/// Whether two values are the same in a document, whose canonical form keeps neither the order of members nor how a
/// number is spelt.
fn is_same(one: &Value<'_>, other: &Value<'_>) -> bool {
    one == other || (has_spellings(one) && jcs::to_vec(one) == jcs::to_vec(other))
}

/// Whether a value is written as the canonical form of a document writes it.
fn is_canonical(value: &Value<'_>) -> bool {
    !has_spellings(value) || json::to_string(value) == jcs::canonicalize(value)
}

fn has_spellings(value: &Value<'_>) -> bool {
    value.as_number().is_some() || value.as_array().is_some() || value.as_object().is_some()
}
