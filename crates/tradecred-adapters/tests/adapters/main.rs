//! Adapters against the shared samples, against planted mistakes, and against their laws: one program, so that one
//! is linked.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests read the samples that adapters are handed, and look into what they made"
)]

mod anoncreds;
mod anoncreds_numbers;
mod anoncreds_presentations;
mod attest;
mod common;
mod compare;
mod csv;
mod decode;
mod document_stores;
mod epcis;
mod ethereum;
mod fabric;
mod fabric_bounds;
mod fabric_cut;
mod fabric_records;
mod factom;
mod fixed_width;
mod fixed_width_writing;
mod forgeries;
mod inventory;
mod laws;
mod mistakes;
mod noaa_370;
mod open_attestation;
mod shipped;
mod vc;
mod vc_mappings;
mod xml;
