//! Parties, addresses and their identifiers, shared by all documents (SPEC chapter *Building blocks*).

use std::ops::Deref;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::identifier::{
    CountryCode, EmailAddress, GlobalLocationNumber, LegalEntityIdentifier, NonEmptyText,
    TelephoneNumber, Uri,
};
use crate::tagged::tagged;
use crate::type_tag::type_tag;

type_tag!(PostalAddressType = "PostalAddress");
type_tag!(PartyIdentifierType = "PartyIdentifier");

/// A postal address (schema.org `PostalAddress`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PostalAddress {
    /// Always `PostalAddress`.
    #[serde(rename = "type")]
    pub object_type: PostalAddressType,
    /// Street and number.
    pub street_address: NonEmptyText,
    /// Town.
    pub address_locality: NonEmptyText,
    /// State or province.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address_region: Option<NonEmptyText>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<NonEmptyText>,
    /// Country, ISO 3166-1 alpha-2.
    pub address_country: CountryCode,
}

/// An identifier of a party in a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "scheme")]
#[non_exhaustive]
pub enum PartyIdentifier {
    /// Legal Entity Identifier, ISO 17442.
    #[serde(rename = "LEI")]
    Lei(Registered<LegalEntityIdentifier>),
    /// Global Location Number, GS1.
    #[serde(rename = "GLN")]
    Gln(Registered<GlobalLocationNumber>),
    /// A national tax number.
    TaxId(Registered<NonEmptyText>),
    /// The number under which an importer is known to customs.
    ImporterNumber(Registered<NonEmptyText>),
    /// Another register, named in the value.
    Other(Registered<NonEmptyText>),
}

tagged!(PartyIdentifier by "scheme" {
    "LEI" => Lei,
    "GLN" => Gln,
    "TaxId" => TaxId,
    "ImporterNumber" => ImporterNumber,
    "Other" => Other,
});

/// The identifier in its register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Registered<T> {
    /// Always `PartyIdentifier`.
    #[serde(rename = "type")]
    pub object_type: PartyIdentifierType,
    /// The identifier.
    pub value: T,
}

/// A party that is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct NamedParty {
    /// A short name by which goods lines refer to it, unique in the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<NonEmptyText>,
    /// Its DID or another URI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
    /// Its legal name.
    pub legal_name: NonEmptyText,
    /// Its address.
    pub address: PostalAddress,
    /// Its telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<TelephoneNumber>,
    /// Its email address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<EmailAddress>,
    /// Its identifiers in registers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<PartyIdentifier>,
}

/// The role of another party of the same document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum PartyRole {
    /// The certifier.
    Certifier,
    /// The exporter.
    Exporter,
    /// The producer.
    Producer,
    /// The importer.
    Importer,
}

/// A party, or what the form lets stand in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Party {
    /// It is named.
    NamedParty(Box<NamedParty>),
    /// There are several, and they are not listed.
    Various(Empty),
    /// It is withheld, and the importing authorities may ask for it.
    AvailableOnRequest(Empty),
    /// It is not known.
    Unknown(Empty),
    /// It is the same as another party.
    SameAs(SameAs),
}

tagged!(Party by "type" {
    "NamedParty" => NamedParty,
    "Various" => Various,
    "AvailableOnRequest" => AvailableOnRequest,
    "Unknown" => Unknown,
    "SameAs" => SameAs,
});

/// A party for which nothing else may stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
pub enum AlwaysNamed {
    /// It is named.
    NamedParty(Box<NamedParty>),
}

tagged!(AlwaysNamed by "type" { "NamedParty" => NamedParty });

impl Deref for AlwaysNamed {
    type Target = NamedParty;

    fn deref(&self) -> &NamedParty {
        let Self::NamedParty(party) = self;
        party
    }
}

/// A party without further members.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// The same as another party of the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SameAs {
    /// Which one.
    pub role: PartyRole,
}

impl Party {
    /// The party, where it is named.
    #[must_use]
    pub fn named(&self) -> Option<&NamedParty> {
        match self {
            Self::NamedParty(party) => Some(party),
            _ => None,
        }
    }
}
