//! The reference node: issues, keeps and verifies trade documents over HTTP (SPEC chapter *Node*).
//!
//! It holds no rule of its own: every verdict is [`tradecred::verify`]'s and every refusal to sign is
//! [`tradecred::issue`]'s. What it adds is a key, a store that is written before anything is answered,
//! status lists, and bounds on everything that comes in.
//!
//! ```
//! use tradecred_node::{Config, Node};
//!
//! let node = Node::start(Config::default())?;
//! println!("{} answers at http://{}", node.did(), node.address());
//! node.stop();
//! # Ok::<(), tradecred_node::StartError>(())
//! ```

mod access;
mod admit;
mod answer;
mod app;
mod audit;
pub mod auth;
mod background;
mod backup;
mod challenge;
mod clock;
mod config;
mod conversion;
mod derive;
mod dialect;
mod event;
mod file;
mod grant;
mod identifier;
mod issue;
mod key;
mod limit;
mod log;
mod metrics;
mod node;
mod observe;
mod openapi;
mod options;
pub mod problem;
mod profile;
mod query;
mod ready;
mod received;
mod refusal;
mod register;
mod request;
mod resource;
mod retention;
mod routes;
mod search;
mod server;
mod status;
mod store;
mod success;
mod turn;
mod verification;
mod witness;
pub mod written;

pub use auth::{Callers, CallersError, Role, Token};
pub use backup::{BackupError, LastCheckpoint, backup, check, restore};
pub use clock::{Clock, Ticks};
pub use config::{Config, SHORTEST_LIST, USUAL_LIST, WITNESS_INTERVAL};
pub use dialect::Dialect;
pub use event::{Receiver, ReceiverError, event_data_schema};
pub use key::KeyFault;
pub use limit::Limits;
pub use node::{Node, StartError};
pub use openapi::openapi;
pub use profile::Profile;
pub use store::{AuditEntry, LogFault, StoreError, audit_of};
pub use witness::{Witness, WitnessError};
