//! Decentralized identifiers: their syntax, `did:key`, `did:jwk`, DID documents, and which key a verification
//! method stands for (SPEC chapter *DID*).
//!
//! DID 1.0 and Controlled Identifiers 1.0. Nothing is resolved over a network: documents of methods
//! other than these two are handed in as [`KnownDocument`], each with the period it was in force.

pub mod codes;
mod document;
mod error;
mod forms;
mod jwk_method;
mod key_method;
mod method;
mod own_document;
mod resolution;
mod syntax;
mod web_method;

pub use codes::is_undecided;
pub use document::{DidDocument, Relationship};
pub use error::DidError;
pub(crate) use forms::DocumentForms;
pub use jwk_method::DidJwk;
pub use key_method::DidKey;
pub use resolution::{DidResolution, KnownDocument};
pub use syntax::{Did, DidUrl, MAX_BYTES, VerificationMethodRef};
pub use web_method::DidWeb;

#[cfg(test)]
mod tests;
