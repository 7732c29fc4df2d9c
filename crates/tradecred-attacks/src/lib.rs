//! What attackers make of ledger exports: forgeries of proved ones, and garbled ones (SPEC chapter *Adapters*).
//!
//! An [`Export`] is an honest unit of a framing with what that framing is told beside it. [`Forgeries`] are all that
//! differ from it in one bit or in one field, and a [`Judge`] says what reading one of them comes to. A [`Garbler`]
//! makes any number of inputs that are nearly exports, and [`trial`] holds one against what every framing promises.
//! [`Wrapped`] documents and the [`Block`]s in which stores issued them are made here, to be witnesses of each other.

mod block;
mod export;
mod forge;
mod garble;
mod judge;
mod nested;
mod own;
mod shared;
mod spans;
#[cfg(test)]
mod tests;
mod trial;
mod witness;
mod wrapped;

pub use block::{Block, StoreLog};
pub use export::{Export, Lesser};
pub use forge::Forgeries;
pub use garble::Garbler;
pub use judge::{Judge, Verdict};
pub use own::own;
pub use shared::shared;
pub use trial::{Trial, trial};
pub use witness::{CHAIN, STORE, issued, wrapped};
pub use wrapped::Wrapped;
