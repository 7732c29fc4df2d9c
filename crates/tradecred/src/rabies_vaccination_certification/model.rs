//! The data of the two certifications of rabies vaccination: 42 CFR 71.51(s)(3), (t).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::health::{Animal, DogArrival, DogStay, OfficialVeterinarian, Owner};
use crate::identifier::{CountryCode, EmailAddress, NonEmptyText, OneOrMore, TelephoneNumber};
use crate::party::{AlwaysNamed, PostalAddress};
use crate::reference::{Extension, PaperOriginal, Withheld};
use crate::type_tag::type_tag;

type_tag!(RabiesVaccinationCertificationType = "RabiesVaccinationCertification");
type_tag!(ImporterIdentityType = "ImporterIdentity");
type_tag!(RabiesVaccinationType = "RabiesVaccination");
type_tag!(VeterinarianType = "Veterinarian");

/// Which of the two forms it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Form {
    /// The certification of foreign rabies vaccination and microchip.
    ForeignIssued,
    /// The certification of U.S.-issued rabies vaccination.
    UsIssued,
}

/// A certification of rabies vaccination.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RabiesVaccinationCertification {
    /// Always `RabiesVaccinationCertification`.
    #[serde(rename = "type")]
    pub object_type: RabiesVaccinationCertificationType,
    /// Which form it is.
    pub form: Form,
    /// The office's own number of the certification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate_number: Option<NonEmptyText>,
    /// Who imports the dog.
    pub importer: AlwaysNamed,
    /// What identifies the importer, for some to see only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importer_identity: Option<ImporterIdentity>,
    /// Who owns it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Owner>,
    /// Where it will live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<PostalAddress>,
    /// The dog.
    pub animal: Animal,
    /// Its vaccinations against rabies.
    pub vaccinations: OneOrMore<RabiesVaccination>,
    /// The veterinarian who completed the form.
    pub authorized_veterinarian: Veterinarian,
    /// The official who certified it.
    pub official_veterinarian: OfficialVeterinarian,
    /// The country in which it was completed.
    pub exporting_country: CountryCode,
    /// The language in which it was completed, BCP 47.
    pub language: NonEmptyText,
    /// Where the dog was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stays: Vec<DogStay>,
    /// How it arrives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrival: Option<DogArrival>,
    /// The day on which it left the United States.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_united_states_on: Option<Date>,
    /// The day on which it was certified.
    pub certified_on: Date,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// What identifies a person: never in the open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ImporterIdentity {
    /// Always `ImporterIdentity`.
    #[serde(rename = "type")]
    pub object_type: ImporterIdentityType,
    /// The number of the passport.
    pub passport_number: Withheld,
    /// The day of birth.
    pub date_of_birth: Withheld,
}

/// A vaccination against rabies: 42 CFR 71.51(s)(3)(v) to (vii).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RabiesVaccination {
    /// Always `RabiesVaccination`.
    #[serde(rename = "type")]
    pub object_type: RabiesVaccinationType,
    /// The name of the product.
    pub product: NonEmptyText,
    /// Who made it.
    pub manufacturer: NonEmptyText,
    /// Its lot.
    pub lot_number: NonEmptyText,
    /// The last day on which the product may be used.
    pub product_expiry: Date,
    /// The day of the vaccination.
    pub administered_on: Date,
    /// The day on which the next one is due.
    pub valid_until: Date,
    /// Whether the vaccine is licensed by USDA.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usda_licensed: Option<bool>,
}

/// A veterinarian: 42 CFR 71.51(s)(3)(ix).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Veterinarian {
    /// Always `Veterinarian`.
    #[serde(rename = "type")]
    pub object_type: VeterinarianType,
    /// The name.
    pub legal_name: NonEmptyText,
    /// The number of the licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence_number: Option<NonEmptyText>,
    /// Whether the form has an official stamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official_stamp: Option<bool>,
    /// The address.
    pub address: PostalAddress,
    /// The telephone number.
    pub telephone: TelephoneNumber,
    /// The email address.
    pub email: EmailAddress,
    /// Whether USDA accredited the veterinarian.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usda_accredited: Option<bool>,
}

impl RabiesVaccinationCertification {
    /// Whether it is the foreign form.
    pub(super) fn is_foreign(&self) -> bool {
        self.form == Form::ForeignIssued
    }

    /// The vaccination that counts, with its index: the latest, of several on one day the first.
    pub(crate) fn current_vaccination(&self) -> Option<(usize, &RabiesVaccination)> {
        self.vaccinations.iter().enumerate().reduce(|best, next| {
            if best.1.administered_on < next.1.administered_on {
                next
            } else {
                best
            }
        })
    }
}
