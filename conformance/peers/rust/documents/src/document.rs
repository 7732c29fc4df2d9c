//! Documents made from a seed: those that the vectors accept with other words in them, and one of no
//! type of ours with values of every kind.

use std::error::Error;
use std::fs;
use std::path::Path;

use fastrand::Rng;
use serde_json::{Map, Value, json};
use tradecred_vc::credential::BASE_CONTEXT;

use crate::Outcome;
use crate::keys::Key;

/// The W3C context in which every name has a meaning.
pub const EXAMPLES: &str = "https://www.w3.org/ns/credentials/examples/v2";

/// How many documents of one type are taken from the vectors.
const OF_ONE_TYPE: usize = 4;

/// What documents are made of.
pub struct Documents {
    templates: Vec<Value>,
    contexts: Value,
}

impl Documents {
    /// Reads the vectors and the contexts of the repository at this place.
    pub fn read(root: &str) -> Outcome<Self> {
        let root = Path::new(root);
        let mut templates = Vec::new();
        for area in folders(&root.join("vectors/document"))? {
            let mut taken = 0;
            for vector in folders(&area)? {
                if taken < OF_ONE_TYPE && accepted(&vector)? {
                    templates.push(unsecured(&vector)?);
                    taken += 1;
                }
            }
        }
        let mut contexts = Map::new();
        for family in folders(&root.join("contexts"))? {
            let name = family.file_name().unwrap_or_default().to_string_lossy();
            let text = fs::read_to_string(family.join("v1.jsonld"))?;
            contexts.insert(format!("https://w3id.org/tradecred/{name}/v1"), json!(text));
        }
        for (url, context) in [
            (BASE_CONTEXT, ssi_contexts::CREDENTIALS_V2),
            (EXAMPLES, ssi_contexts::CREDENTIALS_EXAMPLES_V2),
        ] {
            contexts.insert(url.to_owned(), json!(context));
        }
        Ok(Self {
            templates,
            contexts: Value::Object(contexts),
        })
    }

    /// The contexts that documents name, by address.
    pub fn contexts(&self) -> &Value {
        &self.contexts
    }

    /// A document without a proof, issued by whoever holds the key.
    pub fn make(&self, key: &Key, rng: &mut Rng) -> String {
        let mut document = if rng.u8(0..3) == 0 {
            anything(rng)
        } else {
            let mut document = self.templates[rng.usize(0..self.templates.len())].clone();
            reword(&mut document["credentialSubject"], rng);
            document
        };
        document["id"] = json!(uuid(rng));
        match &mut document["issuer"] {
            Value::Object(issuer) => {
                issuer.insert("id".to_owned(), json!(key.did));
            }
            issuer => *issuer = json!(key.did),
        }
        document.to_string()
    }
}

fn folders(path: &Path) -> Outcome<Vec<std::path::PathBuf>> {
    let entries = fs::read_dir(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut folders = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .filter(|path| path.as_ref().is_ok_and(|path| path.is_dir()))
        .collect::<Result<Vec<_>, _>>()?;
    folders.sort();
    Ok(folders)
}

fn accepted(vector: &Path) -> Result<bool, Box<dyn Error>> {
    let case: Value = serde_json::from_slice(&fs::read(vector.join("case.json"))?)?;
    let expect = &case["expect"];
    let none = |name: &str| expect[name].as_array().is_none_or(Vec::is_empty);
    Ok(expect["authenticity"] == "authentic" && none("codes") && none("warnings"))
}

/// The document without its proof, and without what its own term or status would say.
fn unsecured(vector: &Path) -> Outcome<Value> {
    let mut document: Value = serde_json::from_slice(&fs::read(vector.join("input.json"))?)?;
    let members = document
        .as_object_mut()
        .ok_or("a credential is an object")?;
    for name in [
        "proof",
        "credentialStatus",
        "validUntil",
        "credentialSchema",
    ] {
        members.shift_remove(name);
    }
    Ok(document)
}

/// Puts other words at the end of some of the texts that are running text.
fn reword(value: &mut Value, rng: &mut Rng) {
    match value {
        Value::String(text) if text.contains(' ') && rng.bool() => {
            text.push(' ');
            text.push_str(&words(rng));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| reword(item, rng)),
        Value::Object(members) => members.values_mut().for_each(|member| reword(member, rng)),
        _ => {}
    }
}

/// A credential in the context in which every name has a meaning.
fn anything(rng: &mut Rng) -> Value {
    let mut subject = Map::new();
    subject.insert("id".to_owned(), json!(uuid(rng)));
    for number in 0..rng.usize(1..8) {
        subject.insert(format!("member{number}"), value(rng, 3));
    }
    json!({
        "@context": [BASE_CONTEXT, EXAMPLES],
        "type": ["VerifiableCredential"],
        "issuer": "",
        "validFrom": "2026-10-31T12:00:00Z",
        "credentialSubject": subject,
    })
}

fn value(rng: &mut Rng, depth: usize) -> Value {
    match rng.u8(0..if depth == 0 { 4 } else { 6 }) {
        0 => json!(words(rng)),
        1 => json!(rng.bool()),
        2 => json!(rng.i64(-(1 << 53) + 1..1 << 53)),
        3 => json!(f64::from(rng.i32(..)) / 8.0 + 0.125),
        4 => {
            let items = (0..rng.usize(1..4)).map(|_| json!(words(rng)));
            Value::Array(items.collect())
        }
        _ => {
            let members = (0..rng.usize(1..4))
                .map(|number| (format!("inner{number}"), value(rng, depth - 1)));
            Value::Object(members.collect())
        }
    }
}

/// A few characters of several scripts, signs that JSON escapes among them; no control
/// characters, which are refused here and nowhere else.
fn words(rng: &mut Rng) -> String {
    const SIGNS: [&str; 10] = [
        "atún", "鮪", "Ж", "\"", "\\", "😀", "zone 71", "é", "e\u{301}", "<&>",
    ];
    (0..rng.usize(1..6))
        .map(|_| SIGNS[rng.usize(0..SIGNS.len())])
        .collect()
}

/// A `urn:uuid:` of version 4.
fn uuid(rng: &mut Rng) -> String {
    let bits = rng.u128(..);
    let bits = bits & !(0xf << 76) & !(0b11 << 62) | 4 << 76 | 0b10 << 62;
    let digits = format!("{bits:032x}");
    format!(
        "urn:uuid:{}-{}-{}-{}-{}",
        &digits[..8],
        &digits[8..12],
        &digits[12..16],
        &digits[16..20],
        &digits[20..]
    )
}
