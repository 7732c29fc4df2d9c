//! What attackers make of ledger exports: forgeries of proved ones, and garbled ones (SPEC chapter *Adapters*).
//!
//! An [`Export`] is an honest unit of a framing with what that framing is told beside it. [`Forgeries`] are all that
//! differ from it in one bit or in one field, and a [`Judge`] says what reading one of them comes to. A [`Garbler`]
//! makes any number of inputs that are nearly exports, and [`trial`] holds one against what every framing promises.

mod export;
mod forge;
mod garble;
mod judge;
mod nested;
mod own;
mod shared;
mod spans;
mod trial;

pub use export::{Export, Lesser};
pub use forge::Forgeries;
pub use garble::Garbler;
pub use judge::{Judge, Verdict};
pub use own::own;
pub use shared::shared;
pub use trial::{Trial, trial};
