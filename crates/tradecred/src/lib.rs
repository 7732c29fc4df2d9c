//! Signed trade documents: their models, the rules of their law as dated data, and one call that says
//! whether a document may be relied on, and if not, why.
//!
//! ```
//! use tradecred::{Policy, verify};
//! use tradecred_vc::evidence::Evidence;
//!
//! let bytes = br#"{"@context":["https://www.w3.org/ns/credentials/v2"]}"#;
//! let report = verify(bytes, &Evidence::default(), &Policy::at("2026-11-01T12:00:00Z".parse()?));
//! assert!(!report.is_good());
//! for check in &report.checks {
//!     println!("{} at `{}`: {}", check.code.code, check.pointer, check.code.title.en);
//! }
//! # Ok::<(), tradecred_vc::time::InvalidTime>(())
//! ```
//!
//! A verdict is a function of bytes, evidence and time: nothing here reads a clock, a file or a
//! network. A new document type is a module that implements one trait, and one line in
//! [`document::DOCUMENTS`].

mod agent;
pub mod animal_health_certificate;
mod at_hand;
pub mod ata_carnet;
pub mod ata_carnet_endorsement;
pub mod attachment;
pub mod attested_conversion;
pub mod bundle;
pub mod captain_statement;
pub mod carnet;
pub mod certificate_of_origin;
pub mod certification_of_admissibility;
pub mod certification_of_admissibility_endorsement;
pub mod claim;
pub mod conformance_credential;
pub mod core_documents;
pub mod customs;
pub mod customs_determination;
pub mod customs_request;
pub mod customs_response;
pub mod decimal;
pub mod delivery;
pub mod document;
pub mod evidence_anchor;
mod extension;
pub mod facility_reservation;
mod features;
pub mod fisheries;
pub mod fisheries_certificate_endorsement;
pub mod fisheries_certificate_of_origin;
pub mod form;
pub mod fta_qualification;
pub mod health;
pub mod idcp_certification;
pub mod identifier;
pub mod in_bond;
pub mod in_bond_event;
pub mod in_bond_movement;
pub mod intellectual_property_license;
pub mod intellectual_property_right;
pub mod ipr;
mod issue;
pub mod journey;
pub mod law;
pub mod license_chain;
pub mod mark;
pub mod nafta_certificate_of_origin;
pub mod observer_statement;
pub mod origin;
pub mod partner_agency;
pub mod partner_agency_license;
pub mod partner_agency_license_use;
pub mod party;
mod policy;
pub mod preference_claim;
mod presentation;
pub mod product_answer;
pub mod product_authenticity;
pub mod product_event;
pub mod rabies_titer;
pub mod rabies_vaccination_certification;
pub mod reference;
pub mod registry;
mod report_schema;
mod resolve;
pub mod retention;
pub mod rule;
pub mod scan;
pub mod schema;
pub mod serial;
mod structure;
mod tagged;
mod type_tag;
pub mod us_fta_certification_of_origin;
pub mod usmca_certification_of_origin;
mod verify;
pub mod visibility;

pub use claim::ClaimContext;
pub use features::FEATURES;
pub use issue::{Signer, issue, issue_asked};
pub use policy::Policy;
pub use presentation::{
    HolderRole, PresentationPolicy, PresentationReport, Presenting, is_presentation, present,
    verify_presentation,
};
pub use verify::verify;
