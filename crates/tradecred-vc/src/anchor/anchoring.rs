//! Records as they come, piece by piece, into the tree of their batch (SPEC chapter *Evidence anchor*).

use sha2::{Digest, Sha256};

use crate::digest::{DigestMultibase, Sha256Digest};

use super::tree::AnchorTree;
use super::{MOST_RECORDS, Seed, record_leaf};

/// A record that is being read.
#[derive(Debug, Default)]
pub struct Hashing(Sha256);

impl Hashing {
    /// A piece of it.
    pub fn feed(&mut self, piece: &[u8]) {
        self.0.update(piece);
    }

    /// The digest of its bytes.
    #[must_use]
    pub fn finish(self) -> DigestMultibase {
        let hash = Sha256Digest::from_bytes(self.0.finalize().into());
        DigestMultibase::of_digest(hash)
    }
}

/// A batch that is being anchored.
#[derive(Debug)]
pub struct Anchoring {
    seed: Seed,
    tree: AnchorTree,
    record: Hashing,
    /// Whether a line has begun that no line feed has ended.
    in_line: bool,
}

/// Where nodes go.
type Emit<'e, E> = &'e mut dyn FnMut(Sha256Digest) -> Result<(), E>;

impl Anchoring {
    /// An empty batch.
    #[must_use]
    pub fn new(seed: Seed) -> Self {
        Self {
            seed,
            tree: AnchorTree::default(),
            record: Hashing::default(),
            in_line: false,
        }
    }

    /// A piece of the record that is being read.
    pub fn feed(&mut self, piece: &[u8]) {
        self.record.feed(piece);
    }

    /// Ends the record. Nothing is added to a batch that has as many as it may have, and `false` given.
    ///
    /// # Errors
    /// Those of `emit`.
    pub fn end_record<E>(&mut self, emit: Emit<'_, E>) -> Result<bool, E> {
        let hash = std::mem::take(&mut self.record).finish().digest();
        self.in_line = false;
        let index = self.tree.count();
        if index >= MOST_RECORDS {
            return Ok(false);
        }
        let leaf = record_leaf(&self.seed.salt(index), hash);
        self.tree.push(leaf, emit)?;
        Ok(true)
    }

    /// A piece of a file whose lines are the records: a line feed ends each, and is no part of it.
    ///
    /// # Errors
    /// As [`Self::end_record`].
    pub fn feed_lines<E>(&mut self, piece: &[u8], emit: Emit<'_, E>) -> Result<bool, E> {
        for line in piece.split_inclusive(|byte| *byte == b'\n') {
            match line.strip_suffix(b"\n") {
                Some(line) => {
                    self.feed(line);
                    if !self.end_record(emit)? {
                        return Ok(false);
                    }
                }
                None => {
                    self.feed(line);
                    self.in_line = true;
                }
            }
        }
        Ok(true)
    }

    /// Ends a file of lines: what stands after its last line feed is a record where there is a byte of it.
    ///
    /// # Errors
    /// As [`Self::end_record`].
    pub fn end_lines<E>(&mut self, emit: Emit<'_, E>) -> Result<bool, E> {
        if self.in_line {
            self.end_record(emit)
        } else {
            Ok(true)
        }
    }

    #[cfg(test)]
    pub(super) fn held(&self) -> usize {
        self.tree.held()
    }

    /// How many records the batch has so far, and the root over them.
    #[must_use]
    pub fn finish(&self) -> (u64, Sha256Digest) {
        (self.tree.count(), self.tree.root())
    }
}
