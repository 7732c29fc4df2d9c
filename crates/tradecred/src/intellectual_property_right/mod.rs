//! A trademark, a trade name or a copyright, and whose it is (SPEC chapter *Intellectual property right*;
//! 15 USC 1124, 19 USC 1526, 17 USC 602, 19 CFR 133.2, 133.3 and 133.12).

use tradecred_vc::authority::{Act, Grade, Office};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::ipr;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::Serials;
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
mod model;
mod owners;
mod rules;

pub use model::{
    Affiliate, AuthorizedUser, DifferenceFactor, Individual, IntellectualPropertyRight,
    LeverDifference, LeverNotice, ManufacturePlace, Organisation, OwnerNature, Partner,
    Partnership, Recordation, Register, Relation, RightOwner, RightRegistration, RightType,
    StatedBy,
};
pub use owners::{NotShown, Owned, Ownership, owners_at};
pub(crate) use owners::{owners_of, same_right, shown, shown_by};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "IntellectualPropertyRightCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<IntellectualPropertyRight>();

impl TradeDocument for IntellectualPropertyRight {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "intellectual-property-right";
    const EDITION: &'static str = ipr::EDITION;
    const FAMILY: &'static str = ipr::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/statedBy"]),
        (
            Kind::Parties,
            &[
                "/affiliates",
                "/authorizedUsers",
                "/owners",
                "/paperOriginal",
            ],
        ),
        (
            Kind::Content,
            &[
                "/designation",
                "/documents",
                "/extensions",
                "/externalRefs",
                "/leverDifferences",
                "/merchandise",
                "/niceClasses",
                "/ownedFrom",
                "/placesOfManufacture",
                "/previousOwnership",
                "/recordation",
                "/registration",
                "/remarks",
                "/restsOn",
                "/rightType",
                "/statedAt",
                "/supersedes",
            ],
        ),
    ]);
    const SERIALS: Serials = Serials::NONE;
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;
    const BY_EVIDENCE: &'static [Code] = &[&codes::OWNER_NOT_SHOWN];

    fn completed_at(&self) -> Date {
        self.stated_at
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn transcriber_territories(&self, _: &Inquiry<'_>) -> Option<Vec<String>> {
        Some(agent::named(ipr::TRANSCRIBED_FOR))
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        if let Some(speaker) = self.speaker() {
            agent::check(&speaker, inquiry, report);
        }
        if let Some(office) = self.office(inquiry.verified.credential().issuer.id) {
            agent::check_office(&office, "/issuer", inquiry, report);
        }
    }
}

impl IntellectualPropertyRight {
    /// In whose name it speaks: its office's, else its first owner's.
    fn speaker(&self) -> Option<Speaker<'_>> {
        let (pointer, id, legal_name) = match self.stated_by.office() {
            // No agent signs for an office: without a DID of its own the issuer is the office.
            Some((office, _)) => ("/credentialSubject/statedBy", None, &office.legal_name),
            None => {
                let party = &self.owners.first()?.party;
                (
                    "/credentialSubject/owners/0/party",
                    party.id.as_ref(),
                    &party.legal_name,
                )
            }
        };
        Some(Speaker {
            pointer,
            id,
            legal_name: legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: rules::THIS_TEXT,
        })
    }

    /// The office that states it, by this DID, as authority lists are asked about it.
    fn office<'s>(&'s self, did: &'s str) -> Option<Office<'s>> {
        let (office, role) = self.stated_by.office()?;
        Some(Office {
            did,
            role,
            document_type: CREDENTIAL_TYPE,
            territory: Some(office.country.as_str()),
            name: None,
        })
    }
}

#[cfg(test)]
mod tests;
