//! The node over real HTTP, as a stranger sees it.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure in a test is a panic"
)]

mod backup;
mod bounds;
mod bundling;
mod callers;
mod client;
mod converting;
#[path = "../cosigner/mod.rs"]
mod cosigner;
mod deriving;
mod enveloped;
mod events;
mod fetching;
mod granted;
mod identifiers;
mod inbox;
mod issuing;
mod keeping;
mod limits;
mod lists;
mod log;
mod presenting;
mod reading;
mod receiving;
mod register;
mod retention;
mod sample;
mod serials;
#[path = "../server/mod.rs"]
mod server;
mod signing;
mod suites;
mod together;
mod verifying;
mod watching;
mod who;
mod withheld;
mod witnessing;
