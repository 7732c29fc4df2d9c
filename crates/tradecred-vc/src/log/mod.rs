//! Transparency logs: the tree of RFC 6962 in tiles, signed checkpoints, cosignatures of witnesses, and what of a
//! record stands in it (SPEC chapter *Log*; C2SP tlog-tiles, tlog-checkpoint, signed-note, tlog-cosignature,
//! tlog-proof, tlog-witness).
//!
//! Nothing here reads a network, a file or a clock: tiles come through a function, and the time is a value.

mod checkpoint;
pub mod codes;
mod consistency;
mod entry;
mod inclusion;
mod note;
mod proof_file;
mod tile;
mod tree;
mod vkey;
mod witness;
mod witnessing;

pub use checkpoint::{Checkpoint, Seen, hash_line};
pub use consistency::{check_consistency, prove_consistency};
pub use entry::{Entry, Salt, bundle, read_bundle};
pub use inclusion::{check_inclusion, prove_inclusion};
pub use note::{MOST_NOTE_BYTES, Note, NoteSignature, sign_line};
pub use proof_file::{MOST_PROOF_BYTES, ProofFile};
pub use tile::{Resource, TILE_WIDTH, Tile};
pub use tree::{MOST_LEAVES, TileReader, empty_root, leaf_hash, node_hash, root, root_of};
pub use vkey::{NoteKey, NoteSigner, Use, VkeyError};
pub use witness::{Cosignature, Cosigned, Witnesses, WitnessesError};
pub use witnessing::{AddCheckpoint, Refusal, SIZE_TYPE, read_size, witness};

/// The most hashes in a proof: a tree of less than 2^62 leaves needs no more.
pub const MOST_HASHES: usize = 64;

#[cfg(test)]
mod tests;
