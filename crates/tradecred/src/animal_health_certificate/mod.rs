//! What an official veterinarian of the exporting country certifies about a dog that is shipped to the United
//! States, and what its entry needs (SPEC chapter *Animal health certificate*; 9 CFR 93.600, 42 CFR 71.51).

use tradecred_vc::authority::Grade;
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::health::{
    self, AboutDog, Animal, DogArrival, DogStay, OfDog, OfficialVeterinarian, Owner,
};
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

mod attached;
mod attachments;
pub mod codes;
mod elements;
mod model;
mod rules;

pub use attachments::DEMANDS;
pub use model::{
    AnimalHealthCertificate, AttachmentKind, DogImportFormReceipt, HealthAttachment,
    HealthStatement, Purpose, RecordKind, ScrewwormFinding, ScrewwormStatement, VaccinatedIn,
    VeterinaryRecord,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "AnimalHealthCertificateCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<AnimalHealthCertificate>();

impl TradeDocument for AnimalHealthCertificate {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "animal-health-certificate";
    const EDITION: &'static str = health::EDITION;
    const FAMILY: &'static str = health::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/officialVeterinarian"]),
        (
            Kind::Parties,
            &["/importer", "/owner", "/destination", "/paperOriginal"],
        ),
        (
            Kind::Content,
            &[
                "/animal",
                "/arrival",
                "/attachments",
                "/certificateNumber",
                "/exportingCountry",
                "/extensions",
                "/health",
                "/issuedForCountry",
                "/issuedOn",
                "/purpose",
                "/rabiesVaccination",
                "/receipt",
                "/records",
                "/screwworm",
                "/shippedOn",
                "/stays",
                "/supersedes",
            ],
        ),
    ])
    .in_program_of(health::AGENCIES);
    const SERIALS: Serials = Serials::of(&[Number::of_type("/certificateNumber")]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] =
        &[codes::animal::ALL, codes::dog::ALL, codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;
    const BY_EVIDENCE: &'static [Code] = &[
        &codes::COUNTRY_RISK,
        &codes::SCREWWORM_REGION,
        &codes::RECEIPT_MISSING,
        &codes::ATTACHMENT_NOT_SHOWN,
        &codes::ATTACHMENT_UNDECIDED,
    ];

    fn completed_at(&self) -> Date {
        self.issued_on
    }

    fn arrives_on(&self) -> Option<Date> {
        self.arrival.as_ref().map(|arrival| arrival.date)
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        health::check_author(
            &self.official_veterinarian,
            CREDENTIAL_TYPE,
            "9 CFR 93.600(a)(1)",
            inquiry,
            report,
        );
    }
}

impl OfDog for AnimalHealthCertificate {
    fn animal(&self) -> &Animal {
        &self.animal
    }

    fn arrival(&self) -> Option<&DogArrival> {
        self.arrival.as_ref()
    }
}

impl AboutDog for AnimalHealthCertificate {
    fn stays(&self) -> &[DogStay] {
        &self.stays
    }

    fn exporting_country(&self) -> &str {
        self.exporting_country.as_str()
    }

    fn official(&self) -> &OfficialVeterinarian {
        &self.official_veterinarian
    }

    fn owner(&self) -> Option<&Owner> {
        self.owner.as_ref()
    }
}
