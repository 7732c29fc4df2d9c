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

mod answer;
mod app;
mod challenge;
mod clock;
mod config;
mod dialect;
mod file;
mod identifier;
mod issue;
mod key;
mod log;
mod node;
mod openapi;
mod options;
pub mod problem;
mod refusal;
mod request;
mod resource;
mod routes;
mod server;
mod status;
mod store;
mod verification;

pub use clock::Clock;
pub use config::{Config, SHORTEST_LIST, USUAL_LIST};
pub use dialect::Dialect;
pub use key::KeyFault;
pub use node::{Node, StartError};
pub use openapi::openapi;
pub use store::{LogFault, StoreError};
