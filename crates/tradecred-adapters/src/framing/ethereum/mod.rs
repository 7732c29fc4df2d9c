//! Ledgers of Ethereum's kind: logs of contracts with and without a proof, and attestations that one key signed
//! (SPEC section *Ethereum*).

pub mod abi;
pub mod anchors;
mod attestation;
pub mod codes;
pub(super) mod document_store;
mod header;
mod hex_bytes;
mod logs;
mod proof;
mod receipt;
mod receipts;
mod rlp;
mod said;
mod seals;
mod tree;
mod trie;
mod trust;

pub use attestation::{Attestation, AttestationSchema};
pub use hex_bytes::HexBytes;
pub use logs::Logs;
pub use receipts::Receipts;
