//! Documents of OpenAttestation, wrapped by a program that shares nothing with the adapters: salts that follow from
//! the paths, one other document in the batch.

use base64::Engine as _;
use serde_json::{Map, Value, json};
use sha3::{Digest, Keccak256};

/// The digest of the other document in the batch.
const SISTER: [u8; 32] = [0x5a; 32];

/// A wrapped document.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Wrapped {
    /// The file.
    pub file: Value,
    /// The digest of the document.
    pub target: [u8; 32],
    /// The root, which a store issues.
    pub root: [u8; 32],
}

impl Wrapped {
    /// A document of edition 2.
    #[must_use]
    pub fn two(data: &Value) -> Self {
        let mut leaves = Vec::new();
        let salted = salted_two(data, "", &mut leaves);
        let (target, root) = digests(leaves);
        let file = json!({
            "version": "https://schema.openattestation.com/2.0/schema.json",
            "data": salted,
            "signature": {
                "type": "SHA3MerkleProof",
                "targetHash": hex(&target),
                "proof": [hex(&SISTER)],
                "merkleRoot": hex(&root),
            },
        });
        Self { file, target, root }
    }

    /// A document of edition 3, all of whose values are true or have a digit or a letter.
    #[must_use]
    pub fn three(document: &Value) -> Self {
        let (mut leaves, mut salts) = (Vec::new(), Vec::new());
        salt_three(document, "", &mut leaves, &mut salts);
        let (target, root) = digests(leaves);
        let salts = Value::from(salts).to_string();
        let mut file = document.clone();
        let proof = json!({
            "type": "OpenAttestationMerkleProofSignature2018",
            "proofPurpose": "assertionMethod",
            "targetHash": hex(&target),
            "proofs": [hex(&SISTER)],
            "merkleRoot": hex(&root),
            "salts": base64::engine::general_purpose::STANDARD.encode(salts),
            "privacy": {"obfuscated": []},
        });
        if let Some(members) = file.as_object_mut() {
            members.insert("proof".to_owned(), proof);
        }
        Self { file, target, root }
    }
}

/// The digest of a document with these values, and the root of its batch.
fn digests(mut leaves: Vec<String>) -> ([u8; 32], [u8; 32]) {
    leaves.sort();
    let target = keccak(Value::from(leaves).to_string().as_bytes());
    let (first, second) = if target <= SISTER {
        (target, SISTER)
    } else {
        (SISTER, target)
    };
    (target, keccak(&[first, second].concat()))
}

/// The digest of a value at its path.
fn leaf(path: &str, salted: &str) -> String {
    hex(&keccak(json!({ path: salted }).to_string().as_bytes()))
}

/// Values with their salts before them, and the digest of each.
fn salted_two(value: &Value, path: &str, leaves: &mut Vec<String>) -> Value {
    let below = |name: &str| match path {
        "" => name.to_owned(),
        _ => format!("{path}.{name}"),
    };
    let (kind, text) = match value {
        Value::Object(members) => {
            let members = members
                .iter()
                .map(|(name, value)| (name.clone(), salted_two(value, &below(name), leaves)));
            return Value::Object(members.collect::<Map<_, _>>());
        }
        Value::Array(list) => {
            let list = list.iter().enumerate();
            return list
                .map(|(at, value)| salted_two(value, &below(&at.to_string()), leaves))
                .collect();
        }
        Value::String(text) => ("string", text.clone()),
        Value::Number(number) => ("number", number.to_string()),
        Value::Bool(truth) => ("boolean", truth.to_string()),
        Value::Null => ("null", "null".to_owned()),
    };
    let salt = hex(&keccak(path.as_bytes()));
    let part = |from: usize, to: usize| salt.get(from..to).unwrap_or_default();
    let (a, b, c, d, e) = (
        part(0, 8),
        part(8, 12),
        part(12, 15),
        part(15, 18),
        part(18, 30),
    );
    let salted = format!("{a}-{b}-4{c}-8{d}-{e}:{kind}:{text}");
    leaves.push(leaf(path, &salted));
    salted.into()
}

/// The salt of each value in a list, and the digest of each.
fn salt_three(value: &Value, path: &str, leaves: &mut Vec<String>, salts: &mut Vec<Value>) {
    let text = match value {
        Value::Object(members) => {
            for (name, value) in members {
                let path = match path {
                    "" => name.clone(),
                    _ => format!("{path}.{name}"),
                };
                salt_three(value, &path, leaves, salts);
            }
            return;
        }
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                salt_three(value, &format!("{path}[{at}]"), leaves, salts);
            }
            return;
        }
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let salt = hex(&keccak(path.as_bytes()));
    leaves.push(leaf(path, &format!("{salt}:{text}")));
    salts.push(json!({"value": salt, "path": path}));
}

/// Keccak-256.
pub(crate) fn keccak(bytes: &[u8]) -> [u8; 32] {
    Keccak256::digest(bytes).into()
}

/// Small hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    base16ct::lower::encode_string(bytes)
}
