//! Adapters against the shared samples, against planted mistakes, and against their laws: one program, so that one
//! is linked.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests read the samples that adapters are handed, and look into what they made"
)]

mod common;
mod compare;
mod csv;
mod epcis;
mod ethereum;
mod fabric;
mod fabric_bounds;
mod fabric_cut;
mod factom;
mod fixed_width;
mod forgeries;
mod laws;
mod mistakes;
mod noaa_370;
mod open_attestation;
mod shipped;
mod vc;
mod xml;
