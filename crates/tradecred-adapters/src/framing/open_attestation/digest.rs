//! The digests of a wrapped document: of each value, of all of them, and up to the Merkle root.

use sha3::{Digest, Keccak256};
use tradecred_vc::jcs;
use tradecred_vc::json::{Object, Value};

use crate::hex;

/// The most steps from the digest of a document to a Merkle root: as many documents as nobody wraps at once.
const STEPS: usize = 64;

/// The digest of what stands at a path.
pub(super) fn of_value(path: &str, salted: Value<'_>) -> String {
    let mut one = Object::new();
    one.insert(path, salted);
    keccak(&jcs::to_vec_object(&one))
}

/// The digest of a document with values of these digests, and hidden ones.
pub(super) fn target<'l>(shown: impl Iterator<Item = &'l String>, hidden: &[&str]) -> String {
    let mut all: Vec<&str> = shown.map(String::as_str).collect();
    all.extend(hidden);
    all.sort_unstable();
    let list: Vec<Value<'_>> = all.into_iter().map(Value::from).collect();
    keccak(&jcs::to_vec(&Value::from(list)))
}

/// The way of a digest to where its sisters lead: the digest itself first, the root last.
pub(super) fn way(target: &str, steps: &[&str]) -> Option<Vec<[u8; 32]>> {
    if steps.len() > STEPS {
        return None;
    }
    let mut at: [u8; 32] = hex::decode(target)?;
    let mut way = vec![at];
    for step in steps {
        let sister = hex::decode(step)?;
        let (first, second) = if at <= sister {
            (at, sister)
        } else {
            (sister, at)
        };
        at = Keccak256::new()
            .chain_update(first)
            .chain_update(second)
            .finalize()
            .into();
        way.push(at);
    }
    Some(way)
}

fn keccak(bytes: &[u8]) -> String {
    hex::encode(&Keccak256::digest(bytes))
}
