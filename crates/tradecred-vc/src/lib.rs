//! The signed envelope of a trade document: strict JSON, canonical form, credential,
//! proofs, keys, status lists, problems and the verification steps (SPEC chapters *JSON* to *status*).
//!
//! A verdict is a function of bytes, evidence and time. Nothing in this crate reads a clock, a file
//! or a network; what a verification needs is handed in as [`evidence::Evidence`] and [`policy::Policy`].

pub mod anchor;
pub mod authority;
pub mod context;
pub mod credential;
pub mod did;
pub mod digest;
pub mod evidence;
pub mod issuer;
pub mod jcs;
pub mod jose;
pub mod json;
pub mod key;
pub mod log;
pub mod multibase;
pub mod policy;
pub mod problem;
pub mod proof;
pub mod rdf;
pub mod report;
pub mod selective_disclosure;
pub mod status;
pub mod status_list;
pub mod time;
pub mod validity;
pub mod verify;
pub mod words;
