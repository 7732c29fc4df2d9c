//! Inclusion proofs: an entry stands in the tree, at this place (SPEC chapter *Log*; RFC 6962 section 2.1.1,
//! RFC 9162 section 2.1.3).

use crate::digest::Sha256Digest;
use crate::problem::Problem;

use super::MOST_HASHES;
use super::codes;
use super::tree::{MOST_LEAVES, Subtrees, TileReader, node_hash, split};

/// The proof for the leaf of this index in a tree of this size, from its sibling up; nothing where the tree has no
/// such leaf.
///
/// # Errors
/// Those of the reader of tiles.
pub fn prove_inclusion<E>(
    index: u64,
    size: u64,
    tiles: TileReader<'_, E>,
) -> Result<Option<Vec<Sha256Digest>>, E> {
    if index >= size || size >= MOST_LEAVES {
        return Ok(None);
    }
    let mut tree = Subtrees { size, tiles };
    let (mut begin, mut end) = (0, size);
    let mut proof = Vec::new();
    while end - begin > 1 {
        let middle = begin + split(end - begin);
        if index < middle {
            proof.push(tree.hash(middle..end)?);
            end = middle;
        } else {
            proof.push(tree.hash(begin..middle)?);
            begin = middle;
        }
    }
    proof.reverse();
    Ok(Some(proof))
}

/// Checks that the leaf of this hash stands at this index in the tree of this size and root.
///
/// # Errors
/// [`codes::INCLUSION`].
pub fn check_inclusion(
    leaf: Sha256Digest,
    index: u64,
    (size, root): (u64, Sha256Digest),
    proof: &[Sha256Digest],
) -> Result<(), Problem> {
    let fault = |detail: &str| Err(Problem::at(&codes::INCLUSION, "").detail(detail));
    if index >= size || size >= MOST_LEAVES {
        return fault("the tree has no leaf of that index");
    }
    if proof.len() > MOST_HASHES {
        return fault("the proof has more hashes than any tree needs");
    }
    let (mut from, mut last, mut hash) = (index, size - 1, leaf);
    for sibling in proof {
        if last == 0 {
            return fault("the proof has too many hashes");
        }
        if from & 1 == 1 || from == last {
            hash = node_hash(*sibling, hash);
            while from & 1 == 0 && from != 0 {
                from >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(hash, *sibling);
        }
        from >>= 1;
        last >>= 1;
    }
    match (last, hash == root) {
        (0, true) => Ok(()),
        (0, false) => fault("the hashes lead to another root"),
        _ => fault("the proof has too few hashes"),
    }
}
