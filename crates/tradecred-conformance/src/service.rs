//! Services that are held to the specification while they run: an issuer, a presenter, a converter, a registry, a
//! sender and a receiver of events (SPEC section *Services*).
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
mod converter;
mod deadline;
mod did;
mod document;
mod draw;
mod examine;
pub(crate) mod hidden;
mod inbox;
mod included;
mod issuer;
mod list;
mod making;
mod path;
mod presenter;
mod profile;
mod rank;
mod receiver;
mod refusal;
mod registry;
mod report;
mod result;
mod sender;
mod transcript;
pub(crate) mod tree;
mod trial;
mod uuid;
mod webhook;

pub use caller::Credential;
pub use examine::Examiner;
pub use making::{TrialOptions, TrialProgress, run, run_with};
pub use profile::{InboxPlace, ProfileError, ReceiverPlace, ServiceProfile};
pub use rank::{Comparison, compare};
pub use report::{Claim, ServiceReport, service_report_schema};
pub use result::{TrialOutcome, TrialResult};
pub(crate) use trial::published_of;
pub use trial::{Service, Trial, published, trials};
