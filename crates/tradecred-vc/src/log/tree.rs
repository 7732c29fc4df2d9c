//! The hash tree of RFC 6962 section 2.1, read from tiles (SPEC chapter *Log*).

use std::ops::Range;

use sha2::{Digest, Sha256};

use crate::digest::{Sha256Digest, sha256};

use super::tile::{TILE_HEIGHT, TILE_WIDTH, Tile};

/// No log has this many leaves or more.
pub const MOST_LEAVES: u64 = 1 << 62;

/// Gives the hashes of a tile, as many as it is wide.
pub type TileReader<'r, E> = &'r mut dyn FnMut(Tile) -> Result<Vec<Sha256Digest>, E>;

/// The root of the tree without leaves.
#[must_use]
pub fn empty_root() -> Sha256Digest {
    sha256(b"")
}

/// The hash of a leaf: of a zero byte and the entry.
#[must_use]
pub fn leaf_hash(entry: &[u8]) -> Sha256Digest {
    let hash = Sha256::new().chain_update([0]).chain_update(entry);
    Sha256Digest::from_bytes(hash.finalize().into())
}

/// The hash of two subtrees: of a byte one, the left hash and the right hash.
#[must_use]
pub fn node_hash(left: Sha256Digest, right: Sha256Digest) -> Sha256Digest {
    let hash = Sha256::new()
        .chain_update([1])
        .chain_update(left.as_bytes())
        .chain_update(right.as_bytes());
    Sha256Digest::from_bytes(hash.finalize().into())
}

/// The root over these leaf hashes.
#[must_use]
pub fn root_of(leaves: &[Sha256Digest]) -> Sha256Digest {
    match leaves {
        [] => empty_root(),
        [only] => *only,
        _ => {
            let left = usize::try_from(split(leaves.len() as u64)).unwrap_or(leaves.len());
            let (left, right) = leaves.split_at_checked(left).unwrap_or((leaves, &[]));
            node_hash(root_of(left), root_of(right))
        }
    }
}

/// The root of a tree of this many leaves.
///
/// # Errors
/// Those of the reader of tiles.
pub fn root<E>(size: u64, tiles: TileReader<'_, E>) -> Result<Sha256Digest, E> {
    Subtrees { size, tiles }.hash(0..size)
}

/// How many leaves stand on the left of a tree of `size` leaves: the largest power of two below it.
pub(super) fn split(size: u64) -> u64 {
    match size {
        0 | 1 => 0,
        more => 1 << (63 - (more - 1).leading_zeros()),
    }
}

/// The subtrees of a tree of this many leaves.
pub(super) struct Subtrees<'r, E> {
    pub(super) size: u64,
    pub(super) tiles: TileReader<'r, E>,
}

impl<E> Subtrees<'_, E> {
    /// The hash over these leaves, which are the whole tree or one side of a node of it.
    pub(super) fn hash(&mut self, leaves: Range<u64>) -> Result<Sha256Digest, E> {
        let (mut begin, mut rest) = (leaves.start, leaves.end.saturating_sub(leaves.start));
        if rest == 0 {
            return Ok(empty_root());
        }
        let mut whole = Vec::new();
        while !rest.is_power_of_two() {
            let left = split(rest);
            whole.push(self.perfect(begin, left)?);
            begin += left;
            rest -= left;
        }
        let last = self.perfect(begin, rest)?;
        Ok(whole
            .into_iter()
            .rev()
            .fold(last, |right, left| node_hash(left, right)))
    }

    /// The hash over `width` leaves from `begin`: a power of two of them, from a multiple of it.
    fn perfect(&mut self, begin: u64, width: u64) -> Result<Sha256Digest, E> {
        let height = width.trailing_zeros();
        let level = height / TILE_HEIGHT;
        let first = begin >> (level * TILE_HEIGHT);
        let count = 1_u64 << (height % TILE_HEIGHT);
        let index = first / u64::from(TILE_WIDTH);
        let tile = Tile::in_tree(self.size, level, index);
        let hashes = (self.tiles)(tile)?;
        let start = usize::try_from(first % u64::from(TILE_WIDTH)).unwrap_or(usize::MAX);
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        // A reader that gives fewer hashes than it was asked for gives a root that fits nothing.
        let end = start.saturating_add(count);
        Ok(root_of(hashes.get(start..end).unwrap_or_default()))
    }
}
