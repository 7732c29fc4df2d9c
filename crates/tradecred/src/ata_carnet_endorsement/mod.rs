//! Acts on an ATA carnet: what customs offices, associations and the holder sign about it (SPEC chapter *ATA
//! carnet endorsement*).

use tradecred_vc::authority::Grade;
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::carnet;
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

mod action;
mod acts;
mod author;
pub mod codes;
mod elements;
mod model;
mod rules;
#[cfg(test)]
mod tests;
mod words;

pub use action::{
    Action, Activation, Alteration, Cancellation, Change, Claim, ClaimDischarge, ClaimPayment,
    ClaimProof, Consent, Exportation, Importation, ReExportation, ReImportation, Reconciliation,
    Refusal, Regularisation, Replacement, Seizure, SeizureEnd, Sheet, TransitClosing,
    TransitOpening,
};
pub use acts::ActingParty;
pub use model::{ActingAssociation, Actor, AtaCarnetEndorsement, CarnetHolder, CarnetOffice};
pub use words::{
    ClaimOutcome, ClaimedVoucher, Particular, PaymentKind, RegularisationGround, SheetKind, SuitOf,
};

pub(crate) use author::known as author_known;
pub(crate) use rules::{may_act, rejections};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "AtaCarnetEndorsementCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<AtaCarnetEndorsement>();

impl TradeDocument for AtaCarnetEndorsement {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "ata-carnet-endorsement";
    const EDITION: &'static str = carnet::EDITION;
    const FAMILY: &'static str = "carnet";
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Parties, &["/actor", "/paperOriginal"]),
        (
            Kind::Content,
            &[
                "/action",
                "/date",
                "/extensions",
                "/externalRefs",
                "/lateUpload",
                "/previous",
                "/sequence",
                "/subject",
            ],
        ),
        (Kind::Decision, &["/action[Refusal]", "/remarks"]),
    ])
    .abroad();
    const SERIALS: Serials = Serials::of(&[
        Number::within(
            "/action/counterfoil/number",
            &["/subject/id", "/action/type"],
        ),
        Number::within("/action/voucher/number", &["/subject/id", "/action/type"]),
    ])
    .freed_by("/action/cancels");
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = author::MINIMUM_GRADE;
    /// The carnet, and what is undecided only because the table of unions does not say whether two countries are
    /// one territory.
    const BY_EVIDENCE: &'static [Code] = &[
        &codes::CARNET_MISSING,
        &codes::TERRITORY,
        &codes::ASSOCIATION,
        &codes::EVIDENCE_LATER,
    ];

    fn completed_at(&self) -> Date {
        self.date
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn transcriber_territories(&self, inquiry: &Inquiry<'_>) -> Option<Vec<String>> {
        let carnet = author::carnet_at_hand(self, inquiry);
        Some(author::transcribed_for(self, carnet.as_deref()))
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        author::check(self, inquiry, report);
    }
}
