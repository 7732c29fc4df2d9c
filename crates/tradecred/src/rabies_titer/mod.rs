//! What a rabies laboratory reports of the blood of a dog (SPEC chapter *Rabies titer*; 42 CFR 71.51(a),
//! (k)(7)(v)).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::Speaker;
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::health::{self, Animal, DogArrival, OfDog};
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
mod model;
mod rules;

pub use model::{BloodSample, Comparison, RabiesLaboratory, RabiesTiter, TiterResult};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "RabiesTiterCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<RabiesTiter>();

impl TradeDocument for RabiesTiter {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "rabies-titer";
    const EDITION: &'static str = health::EDITION;
    const FAMILY: &'static str = health::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/laboratory"]),
        (Kind::Parties, &["/paperOriginal"]),
        (
            Kind::Content,
            &[
                "/animal",
                "/extensions",
                "/reportNumber",
                "/reportedOn",
                "/result",
                "/sample",
                "/technique",
                "/testedOn",
            ],
        ),
    ])
    .in_program_of(health::AGENCIES);
    const SERIALS: Serials = Serials::of(&[Number::of_type("/reportNumber")]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::animal::ALL, codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;

    fn completed_at(&self) -> Date {
        self.reported_on
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let laboratory = Speaker {
            pointer: "/credentialSubject/laboratory",
            // No agent signs for a laboratory: the issuer is the laboratory.
            id: None,
            legal_name: self.laboratory.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: "42 CFR 71.51(a)",
        };
        let country = self.laboratory.country.as_str();
        health::check_body(&laboratory, country, inquiry, report);
    }
}

impl OfDog for RabiesTiter {
    fn animal(&self) -> &Animal {
        &self.animal
    }

    /// No laboratory knows when a dog travels.
    fn arrival(&self) -> Option<&DogArrival> {
        None
    }
}
