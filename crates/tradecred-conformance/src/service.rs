//! Services that are held to the specification while they run: a registry, a sender of events, a receiver of
//! events (SPEC section *Services*).
//!
//! What a vector is for a verdict, a [`Trial`] is for a service: one named exchange, what has to come of it, and the
//! requirement it shows. What must be refused is one change away from what the same service has just accepted.
//! Nothing here knows which software it talks to, and no secret of a caller leaves this process but as the
//! credential of a request.
#![expect(
    clippy::indexing_slicing,
    reason = "by names into JSON only: what is read and not there is null, what is written into was made here as an object"
)]

mod caller;
mod client;
mod document;
mod inbox;
mod profile;
mod rank;
mod receiver;
mod registry;
mod report;
mod sender;
pub(crate) mod tree;
mod trial;
mod webhook;

pub use caller::Credential;
pub use profile::{InboxPlace, ProfileError, ReceiverPlace, ServiceProfile};
pub use rank::{Comparison, compare};
pub use report::{ServiceReport, TrialOutcome, TrialResult};
pub use trial::{Service, Trial, published, run, trials};
