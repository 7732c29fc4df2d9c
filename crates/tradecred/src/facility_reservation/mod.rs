//! What an animal care facility confirms of a place for a dog on its arrival (SPEC chapter *Facility reservation*;
//! 42 CFR 71.51(k), (l)).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::Speaker;
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::health::{self, Animal, DogArrival, OfDog, UNITED_STATES};
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
mod model;
mod rules;

pub use model::{AnimalCareFacility, FacilityReservation, FacilityService, ReceivedItem};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "FacilityReservationCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<FacilityReservation>();

impl TradeDocument for FacilityReservation {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "facility-reservation";
    const EDITION: &'static str = health::EDITION;
    const FAMILY: &'static str = health::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/facility"]),
        (Kind::Parties, &["/importer", "/paperOriginal"]),
        (
            Kind::Content,
            &[
                "/airline",
                "/animal",
                "/arrival",
                "/extensions",
                "/flightNumber",
                "/grantedOn",
                "/heldUntil",
                "/received",
                "/reservationNumber",
                "/services",
            ],
        ),
    ])
    .in_program_of(health::AGENCIES);
    const SERIALS: Serials = Serials::of(&[Number::of_type("/reservationNumber")]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::animal::ALL, codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;

    fn completed_at(&self) -> Date {
        self.granted_on
    }

    fn arrives_on(&self) -> Option<Date> {
        Some(self.arrival.date)
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let facility = Speaker {
            pointer: "/credentialSubject/facility",
            // No agent signs for a facility: the issuer is the facility.
            id: None,
            legal_name: self.facility.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: "42 CFR 71.51(k)(4)",
        };
        health::check_body(&facility, UNITED_STATES, inquiry, report);
    }
}

impl OfDog for FacilityReservation {
    fn animal(&self) -> &Animal {
        &self.animal
    }

    fn arrival(&self) -> Option<&DogArrival> {
        Some(&self.arrival)
    }
}
