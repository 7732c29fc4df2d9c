//! Who certifies and who owns the dog (SPEC section *Members of the rabies certification*; 42 CFR
//! 71.51(s)(3)(ii), (x)).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::authority::{Act, Office};
use tradecred_vc::report::Report;

use crate::agent::{self, Speaker};
use crate::identifier::{CountryCode, EmailAddress, NonEmptyText, TelephoneNumber};
use crate::party::{PostalAddress, SameAs};
use crate::rule::Inquiry;
use crate::tagged::tagged;
use crate::type_tag::type_tag;

type_tag!(OfficialVeterinarianType = "OfficialVeterinarian");

/// The role in which an authority list names the office.
const ROLE: &str = "ministry";
/// The role in which it names a body that is no government: an animal care facility, a laboratory.
const BODY: &str = "association";

/// What an official veterinarian attests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Attestation {
    /// The authorized veterinarian is licensed or authorized to practise in the exporting country.
    VeterinarianAuthorized,
    /// The information listed is true and correct.
    InformationCorrect,
}

/// An official veterinarian of a government.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct OfficialVeterinarian {
    /// Always `OfficialVeterinarian`.
    #[serde(rename = "type")]
    pub object_type: OfficialVeterinarianType,
    /// The office, as trust lists give its name.
    pub legal_name: NonEmptyText,
    /// The person.
    pub veterinarian_name: NonEmptyText,
    /// The country it acts for.
    pub country: CountryCode,
    /// The address of the office.
    pub address: PostalAddress,
    /// What is attested.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attests: Vec<Attestation>,
}

/// An owner of the dog, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct DogOwner {
    /// The name.
    pub legal_name: NonEmptyText,
    /// The telephone number.
    pub telephone: TelephoneNumber,
    /// The email address.
    pub email: EmailAddress,
    /// The address, which the form does not ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<PostalAddress>,
}

/// The owner of the dog.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Owner {
    /// Somebody by name.
    DogOwner(Box<DogOwner>),
    /// The same as another party.
    SameAs(SameAs),
}

tagged!(Owner by "type" { "DogOwner" => DogOwner, "SameAs" => SameAs });

/// The issuer is the office of the official veterinarian, and an authority list names it for its country.
pub(crate) fn check_author(
    official: &OfficialVeterinarian,
    document_type: &'static str,
    law: &'static str,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    let speaker = Speaker {
        pointer: "/credentialSubject/officialVeterinarian",
        id: None,
        legal_name: official.legal_name.as_str(),
        act: Act::Certify,
        document_type,
        agreement: None,
        law,
    };
    agent::check(&speaker, inquiry, report);
    let listed = Office {
        did: inquiry.verified.credential().issuer.id,
        role: ROLE,
        document_type,
        territory: Some(official.country.as_str()),
        name: None,
    };
    agent::check_office(&listed, "/issuer", inquiry, report);
}

/// The issuer is the body of this name and no agent of it, and an authority list names it as one for a country: a
/// facility that CDC registered, a laboratory that it approved.
pub(crate) fn check_body(
    body: &Speaker<'_>,
    territory: &str,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    agent::check(body, inquiry, report);
    let listed = Office {
        did: inquiry.verified.credential().issuer.id,
        role: BODY,
        document_type: body.document_type,
        territory: Some(territory),
        name: None,
    };
    agent::check_office(&listed, "/issuer", inquiry, report);
}
