//! The batch of the vectors: its records, and the tree over them as SPEC describes it.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tradecred_vc::digest::DigestMultibase;

type Hash = [u8; 32];

/// A batch of readings; of these two the bytes are the same.
pub(super) const TWINS: [usize; 2] = [2, 3];

/// The bytes of a record.
pub(super) fn record(index: usize) -> Vec<u8> {
    let index = if index == TWINS[1] { TWINS[0] } else { index };
    format!(
        "{{\"container\":\"MSKU9070323\",\"celsius\":\"{}.5\"}}",
        2 + index
    )
    .into_bytes()
}

fn hash(parts: &[&[u8]]) -> Hash {
    let hash = parts.iter().fold(Sha256::new(), Sha256::chain_update);
    hash.finalize().into()
}

pub(super) fn salt(index: usize) -> Hash {
    hash(&[b"salt of a record", &[u8::try_from(index).unwrap_or(0)]])
}

fn leaves(count: usize) -> Vec<Hash> {
    (0..count)
        .map(|index| hash(&[&[0], &salt(index), &hash(&[&record(index)])]))
        .collect()
}

/// How many leaves stand on the left of so many.
fn split(count: usize) -> usize {
    let mut left = 1;
    while left * 2 < count {
        left *= 2;
    }
    left
}

fn root_of(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => hash(&[]),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(split(leaves.len()));
            hash(&[&[1], &root_of(left), &root_of(right)])
        }
    }
}

fn path_in(leaves: &[Hash], index: usize) -> Vec<Hash> {
    if leaves.len() < 2 {
        return Vec::new();
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let (mut path, sibling) = if index < left.len() {
        (path_in(left, index), root_of(right))
    } else {
        (path_in(right, index - left.len()), root_of(left))
    };
    path.push(sibling);
    path
}

/// The root over so many records, as an anchor gives it.
pub(super) fn root(count: usize) -> String {
    let mut multihash = vec![0x12, 0x20];
    multihash.extend(root_of(&leaves(count)));
    format!("u{}", URL_SAFE_NO_PAD.encode(multihash))
}

/// 32 bytes as evidence gives them.
pub(super) fn written(hash: &Hash) -> String {
    URL_SAFE_NO_PAD.encode(hash)
}

/// The path of a record in a batch of so many.
pub(super) fn path(index: usize, count: usize) -> Value {
    let path = path_in(&leaves(count), index);
    path.iter().map(written).collect()
}

/// The digest of these bytes.
pub(super) fn digest(bytes: &[u8]) -> String {
    DigestMultibase::of_bytes(bytes).to_string()
}

/// A record of a batch of so many, held against the anchor of this digest.
pub(super) fn held(anchor: &str, index: usize, count: usize) -> Value {
    json!({
        "anchor": anchor,
        "index": index,
        "salt": written(&salt(index)),
        "digestMultibase": digest(&record(index)),
        "path": path(index, count)
    })
}
