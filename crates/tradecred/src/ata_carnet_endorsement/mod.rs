//! Acts on an ATA carnet: what customs offices, associations and the holder sign about it (SPEC chapter *ATA
//! carnet endorsement*).

mod action;
mod model;

pub use action::{
    Action, Activation, Alteration, Cancellation, Change, Claim, ClaimDischarge, ClaimOutcome,
    ClaimPayment, ClaimProof, ClaimedVoucher, Consent, Exportation, Importation, Particular,
    PaymentKind, ReExportation, ReImportation, Reconciliation, Refusal, Regularisation,
    RegularisationGround, Replacement, Seizure, SeizureEnd, Sheet, SheetKind, SuitOf,
    TransitClosing, TransitOpening,
};
pub use model::{ActingAssociation, Actor, AtaCarnetEndorsement, CarnetHolder, CarnetOffice};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "AtaCarnetEndorsementCredential";
