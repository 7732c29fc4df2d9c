//! The data of an animal health certificate: what an official veterinarian certifies about a dog, and what
//! its entry needs besides.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::health::{Animal, DogArrival, DogStay, OfficialVeterinarian, Owner};
use crate::identifier::{CountryCode, NonEmptyText, OneOrMore, PortCode};
use crate::party::{AlwaysNamed, PostalAddress};
use crate::reference::{CredentialReference, Extension, FileReference, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(AnimalHealthCertificateType = "AnimalHealthCertificate");
type_tag!(HealthStatementType = "HealthStatement");
type_tag!(ScrewwormStatementType = "ScrewwormStatement");
type_tag!(VeterinaryRecordType = "VeterinaryRecord");
type_tag!(HealthAttachmentType = "HealthAttachment");
type_tag!(DogImportFormReceiptType = "DogImportFormReceipt");

/// What the dog comes for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Purpose {
    /// To live with people.
    Companion,
    /// To be sold, adopted or handed over.
    ResaleOrAdoption,
    /// To assist an individual with a disability.
    ServiceAnimal,
    /// To be used in the handling of sheep or other livestock.
    LivestockHandling,
    /// For science.
    Scientific,
    /// For something else.
    Other,
}

/// Where the dog was vaccinated against rabies last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum VaccinatedIn {
    /// In the United States.
    UnitedStates,
    /// Elsewhere.
    Abroad,
    /// Nowhere.
    None,
}

/// What an inspection for screwworm found: 9 CFR 93.600(a)(2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ScrewwormFinding {
    /// The dog is free from screwworm.
    Free,
    /// It was infested, held in quarantine and treated until free before it left.
    TreatedUntilFree,
    /// It is infested.
    Infested,
}

/// What a veterinary record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum RecordKind {
    /// A pet passport, such as that of the European Union.
    PetPassport,
    /// Another record of a veterinarian.
    VeterinaryRecord,
    /// Proof that veterinary services were paid for.
    ProofOfPayment,
}

/// What is attached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum AttachmentKind {
    /// A certification of U.S.-issued rabies vaccination.
    UsIssuedRabiesVaccination,
    /// A certification of foreign rabies vaccination and microchip.
    ForeignRabiesVaccination,
    /// A reservation at a CDC-registered animal care facility.
    FacilityReservation,
    /// A rabies titer.
    RabiesTiter,
}

/// An animal health certificate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AnimalHealthCertificate {
    /// Always `AnimalHealthCertificate`.
    #[serde(rename = "type")]
    pub object_type: AnimalHealthCertificateType,
    /// The office's own number of the certificate.
    pub certificate_number: NonEmptyText,
    /// The country whose official certifies.
    pub exporting_country: CountryCode,
    /// The official who certifies.
    pub official_veterinarian: OfficialVeterinarian,
    /// Who owns the dog.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Owner>,
    /// Who imports it.
    pub importer: AlwaysNamed,
    /// Where it will live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<PostalAddress>,
    /// The dog.
    pub animal: Animal,
    /// What it comes for.
    pub purpose: Purpose,
    /// Its health.
    pub health: HealthStatement,
    /// Whether it is free from screwworm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub screwworm: Option<ScrewwormStatement>,
    /// Where it was vaccinated against rabies last.
    pub rabies_vaccination: VaccinatedIn,
    /// Where it was.
    pub stays: OneOrMore<DogStay>,
    /// What shows that it was treated in the exporting country.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<VeterinaryRecord>,
    /// What others certify.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<HealthAttachment>,
    /// The day on which it leaves for the United States.
    pub shipped_on: Date,
    /// How it arrives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrival: Option<DogArrival>,
    /// The country to which a certificate of the United States lets it travel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_for_country: Option<CountryCode>,
    /// The receipt for the CDC dog import form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<DogImportFormReceipt>,
    /// The day of issue.
    pub issued_on: Date,
    /// The certificate that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// What an examination found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct HealthStatement {
    /// Always `HealthStatement`.
    #[serde(rename = "type")]
    pub object_type: HealthStatementType,
    /// The day of the examination.
    pub examined_on: Date,
    /// Whether the dog showed no signs of communicable disease.
    pub free_from_signs: bool,
}

/// What an inspection for screwworm found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ScrewwormStatement {
    /// Always `ScrewwormStatement`.
    #[serde(rename = "type")]
    pub object_type: ScrewwormStatementType,
    /// The day of the inspection.
    pub inspected_on: Date,
    /// The finding.
    pub finding: ScrewwormFinding,
    /// Whether it was signed by a full-time salaried veterinary official of the region of origin.
    pub full_time_salaried_official: bool,
}

/// A record of veterinary services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct VeterinaryRecord {
    /// Always `VeterinaryRecord`.
    #[serde(rename = "type")]
    pub object_type: VeterinaryRecordType,
    /// What it is.
    pub kind: RecordKind,
    /// The country in which the service was performed.
    pub country: CountryCode,
    /// The day of the service.
    pub performed_on: Date,
    /// The record itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FileReference>,
}

/// Something that another certifies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct HealthAttachment {
    /// Always `HealthAttachment`.
    #[serde(rename = "type")]
    pub object_type: HealthAttachmentType,
    /// What it is.
    pub kind: AttachmentKind,
    /// Which credential that is.
    pub credential: CredentialReference,
}

/// The receipt for the CDC dog import form: 42 CFR 71.51(h).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct DogImportFormReceipt {
    /// Always `DogImportFormReceipt`.
    #[serde(rename = "type")]
    pub object_type: DogImportFormReceiptType,
    /// Its number.
    pub receipt_number: NonEmptyText,
    /// The day it was issued.
    pub issued_on: Date,
    /// The country of departure on the form.
    pub country_of_departure: CountryCode,
    /// The port of arrival on the form, Schedule D.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port_of_arrival: Option<PortCode>,
    /// The microchip numbers on the form.
    pub microchip_numbers: OneOrMore<NonEmptyText>,
}
