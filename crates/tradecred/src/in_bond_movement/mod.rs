//! A movement of merchandise in bond, as customs of the United States authorized it (SPEC chapter *In-bond
//! movement*; 19 CFR part 18; CBP Form 7512).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::in_bond;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
pub mod journey;
mod model;
mod rules;

pub use model::{
    EntryType, FilerCapacity, Importation, InBondContainer, InBondGoodsLine, InBondMovement,
    PackedQuantity, PrecedingMovement, Reason, TransportMode,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "InBondMovementCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<InBondMovement>();

impl TradeDocument for InBondMovement {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "in-bond-movement";
    const EDITION: &'static str = in_bond::EDITION;
    const FAMILY: &'static str = "customs";
    const VISIBILITY: Visibility = Visibility::of(&[
        (
            Kind::Parties,
            &[
                "/carrier",
                "/consignee",
                "/filer",
                "/importer",
                "/paperOriginal",
            ],
        ),
        (
            Kind::Content,
            &[
                "/applicationApprovedAt",
                "/billOfLading",
                "/carnet",
                "/containers",
                "/conveyanceArrivedAt",
                "/destinationPort",
                "/entryType",
                "/extensions",
                "/externalRefs",
                "/filedAt",
                "/filerCapacity",
                "/firstPortOfUnlading",
                "/foreignDestinationCountry",
                "/generalOrderNumber",
                "/goods",
                "/goodsNowAt",
                "/importation",
                "/inBondNumber",
                "/movementAuthorizedAt",
                "/originationPort",
                "/precedingMovement",
                "/supersedes",
                "/transportModes",
            ],
        ),
    ]);
    const SERIALS: Serials = Serials::of(&[Number::of_type("/inBondNumber")]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;

    fn completed_at(&self) -> Date {
        self.filed_at
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn transcriber_territories(&self, _: &Inquiry<'_>) -> Option<Vec<String>> {
        Some(agent::named(in_bond::TRANSCRIBED_FOR))
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let filer = Speaker {
            pointer: "/credentialSubject/filer",
            id: self.filer.id.as_ref(),
            legal_name: self.filer.legal_name.as_str(),
            act: Act::File,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: "19 CFR 18.1(c)",
        };
        agent::check(&filer, inquiry, report);
    }

    fn check_journey(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        journey::check(self, inquiry, report);
    }
}
