//! The state of a journey, of whichever document (SPEC chapter *Journeys*, section *The state of a journey*).

use schemars::JsonSchema;
use serde::Serialize;
use tradecred_vc::report::Status;

use super::{Finding, carnet, gravest};
use crate::fisheries_certificate_of_origin as fisheries;
use crate::in_bond_movement::journey as in_bond;
use crate::partner_agency_license as license;

/// The state of a journey: its `type` says of what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Journey {
    /// Of an ATA carnet.
    Carnet(Box<carnet::State>),
    /// Of an in-bond movement.
    InBond(Box<in_bond::State>),
    /// Of a fisheries certificate of origin.
    Fisheries(Box<fisheries::State>),
    /// Of a licence of a partner agency.
    License(Box<license::State>),
}

impl Journey {
    /// What is contradictory, missing, or worth a look.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Carnet(state) => &state.findings,
            Self::InBond(state) => &state.findings,
            Self::Fisheries(state) => &state.findings,
            Self::License(state) => &state.findings,
        }
    }

    /// What the journey amounts to: that something is rejected, that something is missing, or that it is in
    /// order.
    #[must_use]
    pub fn status(&self) -> Status {
        gravest(self.findings()).unwrap_or(Status::Pass)
    }
}
