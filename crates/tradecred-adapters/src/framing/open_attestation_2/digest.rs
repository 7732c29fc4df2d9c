//! The digests of a wrapped document: of each value, of all of them, and up to the Merkle root.

use sha3::{Digest, Keccak256};
use tradecred_vc::jcs;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::{Problem, push_token};

use super::codes;
use crate::hex;

/// The most steps from the digest of a document to a Merkle root: as many documents as nobody wraps at once.
const STEPS: usize = 64;

/// What becomes of lists and objects without elements: newer software hashes them, older skipped them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Empty {
    Hashed,
    Skipped,
}

/// The digest of one value.
pub(super) struct Leaf {
    digest: String,
    is_empty: bool,
}

/// The digests of all values.
///
/// # Errors
/// Where two places have one path, or a value is no text with a salt.
pub(super) fn leaves(data: &Value<'_>) -> Result<Vec<Leaf>, Problem> {
    let mut leaves = Leaves::default();
    collect(
        data,
        &mut String::new(),
        &mut "/data".to_owned(),
        &mut leaves,
    )?;
    Ok(leaves.all)
}

/// The digests so far, and how many bytes of paths they cost.
#[derive(Default)]
struct Leaves {
    all: Vec<Leaf>,
    bytes: usize,
}

/// The most bytes of paths: each is hashed anew for each value, so long names times many values cost most.
const MOST_BYTES: usize = 64 * 1024 * 1024;

fn collect(
    value: &Value<'_>,
    path: &mut String,
    pointer: &mut String,
    leaves: &mut Leaves,
) -> Result<(), Problem> {
    let (path_length, pointer_length) = (path.len(), pointer.len());
    let mut enter = |name: &str, below: &Value<'_>| {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(name);
        push_token(pointer, name);
        collect(below, path, pointer, leaves)?;
        path.truncate(path_length);
        pointer.truncate(pointer_length);
        Ok(())
    };
    match value {
        Value::Object(object) if !object.is_empty() => {
            let is_index =
                |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
            if object.iter().all(|(name, _)| is_index(name)) {
                return Err(Problem::at(&codes::INDEX_NAMES, pointer.clone()));
            }
            for (name, below) in object.iter() {
                if name.contains(['.', '[', ']']) {
                    return Err(Problem::at(&codes::NAME, pointer.clone()).detail(name.to_owned()));
                }
                enter(name, below)?;
            }
        }
        Value::Array(list) if !list.is_empty() => {
            for (index, below) in list.iter().enumerate() {
                enter(&index.to_string(), below)?;
            }
        }
        Value::Object(_) | Value::Array(_) | Value::String(_) => {
            leaves.bytes += path.len() + pointer.len();
            if leaves.bytes > MOST_BYTES {
                return Err(Problem::at(&codes::SIZE, ""));
            }
            let mut one = Object::new();
            one.insert(path.clone(), value.clone().into_owned());
            leaves.all.push(Leaf {
                digest: keccak(&jcs::to_vec_object(&one)),
                is_empty: value.as_str().is_none(),
            });
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {
            return Err(Problem::at(&codes::SALT, pointer.clone()));
        }
    }
    Ok(())
}

/// Whether any list or object has no elements.
pub(super) fn has_empty(leaves: &[Leaf]) -> bool {
    leaves.iter().any(|leaf| leaf.is_empty)
}

/// The digest of a document with these values, and these hidden ones.
pub(super) fn target(leaves: &[Leaf], hidden: &[&str], empty: Empty) -> String {
    let shown = leaves
        .iter()
        .filter(|leaf| empty == Empty::Hashed || !leaf.is_empty);
    let mut all: Vec<&str> = shown.map(|leaf| leaf.digest.as_str()).collect();
    all.extend(hidden);
    all.sort_unstable();
    let list: Vec<Value<'_>> = all.into_iter().map(Value::from).collect();
    keccak(&jcs::to_vec(&Value::from(list)))
}

/// Where a digest leads, by its sisters.
pub(super) fn root(target: &str, steps: &[&str]) -> Option<String> {
    if steps.len() > STEPS {
        return None;
    }
    let mut at: [u8; 32] = hex::decode(target)?;
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
    }
    Some(hex::encode(&at))
}

fn keccak(bytes: &[u8]) -> String {
    hex::encode(&Keccak256::digest(bytes))
}
