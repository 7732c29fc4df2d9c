//! Gathers evidence over the network, guarded (SPEC chapter *Policy and evidence*).
//!
//! The libraries below never fetch: what a verification needs is handed to them. This crate is where
//! it comes from. A document must not be able to choose whom its verifier talks to, so every request
//! goes through [`fetch`] and its [`FetchPolicy`]: https only, no redirects, no address that is not on
//! the public internet, a deadline and a limit of size.

mod address;
mod error;
mod fetch;
mod fetcher;
mod freshness;
mod gather;
mod host;
mod named;
mod policy;
mod send;
mod trace;

pub use address::is_public;
pub use error::FetchError;
pub use fetch::{fetch, fetch_raw};
pub use fetcher::Fetcher;
pub use gather::{Missed, Why};
pub use named::{dids_for, status_lists_for};
pub use policy::FetchPolicy;
pub use send::{Answer, check, post, reach, send};
pub use trace::TraceContext;
