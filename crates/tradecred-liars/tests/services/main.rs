//! Services that break one promise each, caught by the trial that is named for it; and honest ones, which pass all.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod converter;
mod examined;
mod issuer;
mod message;
mod presenter;
mod receiver;
mod registry;
mod relay;
mod secrets;
mod seed;
mod sender;
mod world;
