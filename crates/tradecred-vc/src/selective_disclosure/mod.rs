//! Selective disclosure: a holder shows a part of what an issuer signed (SPEC chapter *Selective disclosure*).
//!
//! SD-JWT (RFC 9901): members stand in the signed payload as digests, and what opens them stands behind it.
//! Every disclosure must be asked for by a digest. A part is never taken for the whole: what reads hidden
//! members is left undecided.

pub mod codes;
mod disclose;
mod disclosure;
mod hash;
mod key_binding;
mod parts;

pub(crate) use disclose::{Disclosed, disclose};
pub(crate) use hash::SdHash;
pub(crate) use key_binding::KeyBinding;
pub use key_binding::key_binding_problems;
pub(crate) use parts::Parts;

#[cfg(test)]
mod tests;
