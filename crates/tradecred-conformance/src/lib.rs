//! The conformance engine: loads test vectors, asks an implementation, judges its answers and
//! writes the report (SPEC chapter *Conformance classes*).
//!
//! The way of a vector through this crate:
//!
//! 1. [`suite::discover`] finds it as a folder and reads its [`case::Case`].
//! 2. [`run::run`] turns it into a [`target::Question`], which holds no name and no expectation.
//! 3. A [`target::Target`] (a child process, an HTTP node, recorded answers, a closure) gives an
//!    [`target::Answer`] or does not; not answering is never a rejection.
//! 4. [`judge::judge`] compares the answer with what the case expects.
//! 5. [`exceptions::Exceptions`] takes out what is known to fail, strictly.
//! 6. [`report::render`] writes the [`report::RunReport`] in the form that was asked for.
//! 7. [`attest::Stated`] is what a signed statement has to say of that report.
//!
//! The engine knows no node and never verifies a credential itself: an expectation stands in the
//! vector, written from the text of the specification.

pub mod attest;
pub mod case;
pub mod exceptions;
pub mod judge;
pub mod printable;
pub mod protocol;
pub mod recipe;
pub mod report;
pub mod role;
pub mod run;
pub mod service;
pub mod suite;
pub mod target;
