//! Journeys: what the endorsements of a document amount to (SPEC chapter *Journeys*).

pub mod chain;
