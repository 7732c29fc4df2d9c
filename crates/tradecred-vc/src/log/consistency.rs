//! Consistency proofs: a tree begins with an earlier one (SPEC chapter *Log*; RFC 6962 section 2.1.2, RFC 9162
//! section 2.1.4).

use crate::digest::Sha256Digest;
use crate::problem::Problem;

use super::MOST_HASHES;
use super::codes;
use super::tree::{MOST_LEAVES, Subtrees, TileReader, node_hash, split};

/// The proof that the tree of `to` leaves begins with that of `from`; nothing where it is smaller. It is empty where
/// both are the same or the first has no leaves.
///
/// # Errors
/// Those of the reader of tiles.
pub fn prove_consistency<E>(
    from: u64,
    to: u64,
    tiles: TileReader<'_, E>,
) -> Result<Option<Vec<Sha256Digest>>, E> {
    if from > to || to >= MOST_LEAVES {
        return Ok(None);
    }
    let mut proof = Vec::new();
    if from == 0 || from == to {
        return Ok(Some(proof));
    }
    let mut tree = Subtrees { size: to, tiles };
    let (mut begin, mut end) = (0, to);
    while from < end {
        let middle = begin + split(end - begin);
        if from <= middle {
            proof.push(tree.hash(middle..end)?);
            end = middle;
        } else {
            proof.push(tree.hash(begin..middle)?);
            begin = middle;
        }
    }
    if begin != 0 {
        proof.push(tree.hash(begin..end)?);
    }
    proof.reverse();
    Ok(Some(proof))
}

/// Checks that the second tree begins with the first.
///
/// # Errors
/// [`codes::ROLLBACK`] for a second tree that is smaller, [`codes::FORK`] for one of the same size and another root,
/// [`codes::INCONSISTENT`] otherwise.
pub fn check_consistency(
    (from, old): (u64, Sha256Digest),
    (to, new): (u64, Sha256Digest),
    proof: &[Sha256Digest],
) -> Result<(), Problem> {
    let fault = |detail: &str| Err(Problem::at(&codes::INCONSISTENT, "").detail(detail));
    if to < from {
        let detail = format!("{to} leaves after {from}");
        return Err(Problem::at(&codes::ROLLBACK, "").detail(detail));
    }
    if to >= MOST_LEAVES || proof.len() > MOST_HASHES {
        return fault("the proof is larger than that of any tree");
    }
    if from == to && old != new {
        let detail = format!("two roots of {to} leaves");
        return Err(Problem::at(&codes::FORK, "").detail(detail));
    }
    if from == to || from == 0 {
        return if proof.is_empty() {
            Ok(())
        } else {
            fault("the proof has too many hashes")
        };
    }
    let mut hashes = proof.iter().copied();
    // The first tree is one whole subtree of the second: its root is not repeated.
    let first = if from.is_power_of_two() {
        Some(old)
    } else {
        hashes.next()
    };
    let Some(first) = first else {
        return fault("the proof has too few hashes");
    };
    let (mut node, mut last) = (from - 1, to - 1);
    while node & 1 == 1 {
        node >>= 1;
        last >>= 1;
    }
    let (mut of_old, mut of_new) = (first, first);
    for hash in hashes {
        if last == 0 {
            return fault("the proof has too many hashes");
        }
        if node & 1 == 1 || node == last {
            of_old = node_hash(hash, of_old);
            of_new = node_hash(hash, of_new);
            while node & 1 == 0 && node != 0 {
                node >>= 1;
                last >>= 1;
            }
        } else {
            of_new = node_hash(of_new, hash);
        }
        node >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return fault("the proof has too few hashes");
    }
    match (of_old == old, of_new == new) {
        (true, true) => Ok(()),
        (false, _) => fault("the hashes do not lead to the earlier root"),
        _ => fault("the hashes do not lead to the later root"),
    }
}
