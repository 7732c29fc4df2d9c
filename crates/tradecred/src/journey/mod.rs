//! Journeys: what the endorsements of a document amount to (SPEC chapter *Journeys*).
//!
//! Which endorsements count, and the chain that they form, are the same for every document that is endorsed;
//! what the endorsements of a carnet do to its goods stands in its own module.

pub mod carnet;
pub mod chain;
pub mod codes;
mod counted;
mod endorsement;
mod finding;
mod following;
pub(crate) mod place;
mod state;

pub use counted::{Counted, Counting, LeftOut};
pub(crate) use counted::{Judged, count, judge};
pub use endorsement::Known;
pub(crate) use endorsement::{Endorsement, said_by_members};
pub use finding::{Finding, FoundCode};
pub(crate) use finding::{
    OF_THE_CHAIN, Steps, gravest, is_missing, not_asked, tell, tell_by_rules, unless_missing,
};
pub(crate) use following::following;
pub use state::Journey;
