//! The tree of a batch: built leaf by leaf, its nodes given away as they come to be, and read again by their places
//! (SPEC chapter *Evidence anchor*).

use crate::digest::Sha256Digest;
use crate::log::{Tile, empty_root, node_hash, prove_inclusion};

use super::MOST_RECORDS;

/// A tree that is being built. It holds one hash for each complete subtree on its left: at most 30.
#[derive(Debug, Default)]
pub struct AnchorTree {
    complete: Vec<Sha256Digest>,
    count: u64,
}

impl AnchorTree {
    /// Adds a leaf. Every node that is complete with it goes to `emit`: the leaf, then those above it, from below.
    ///
    /// # Errors
    /// Those of `emit`.
    pub fn push<E>(
        &mut self,
        leaf: Sha256Digest,
        emit: &mut dyn FnMut(Sha256Digest) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut hash = leaf;
        emit(hash)?;
        let mut before = self.count;
        while before & 1 == 1 {
            if let Some(left) = self.complete.pop() {
                hash = node_hash(left, hash);
                emit(hash)?;
            }
            before >>= 1;
        }
        self.complete.push(hash);
        self.count += 1;
        Ok(())
    }

    /// How many leaves it has.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Its root.
    #[must_use]
    pub fn root(&self) -> Sha256Digest {
        let hashes = self.complete.iter().rev().copied();
        hashes
            .reduce(|right, left| node_hash(left, right))
            .unwrap_or_else(empty_root)
    }

    /// After how many other nodes the leaf of this index is given away.
    #[must_use]
    pub fn place_of_leaf(index: u64) -> u64 {
        place(index, 0)
    }

    #[cfg(test)]
    pub(super) fn held(&self) -> usize {
        self.complete.len()
    }
}

/// How many nodes were given away before the one of this height whose first leaf is this.
fn place(first: u64, height: u32) -> u64 {
    let leaves = first + (1 << height);
    let nodes = 2 * leaves - u64::from(leaves.count_ones());
    nodes - 1 - u64::from(leaves.trailing_zeros() - height)
}

/// The path of the record of this index in a batch of this many, from its sibling up; nothing where it has no such
/// record. `read` gives the node that [`AnchorTree::push`] gave away after so many others.
///
/// # Errors
/// Those of `read`.
pub fn prove<E>(
    index: u64,
    count: u64,
    read: &mut dyn FnMut(u64) -> Result<Sha256Digest, E>,
) -> Result<Option<Vec<Sha256Digest>>, E> {
    if count > MOST_RECORDS {
        return Ok(None);
    }
    prove_inclusion(index, count, &mut |tile: Tile| {
        let height = 8 * tile.level;
        let first = tile.index * 256;
        (first..first + u64::from(tile.width))
            .map(|node| read(place(node << height, height)))
            .collect()
    })
}
