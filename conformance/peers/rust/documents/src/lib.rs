//! What all programs here are asked about: documents and keys made from a seed, and the page that their
//! tables go to (see `../../README.md`).

pub mod document;
pub mod keys;
pub mod page;

use std::error::Error;

/// When the documents are signed and looked at.
pub const CREATED: &str = "2026-11-01T00:00:00Z";
pub const AT: &str = "2026-11-02T00:00:00Z";

pub type Outcome<T> = Result<T, Box<dyn Error>>;
