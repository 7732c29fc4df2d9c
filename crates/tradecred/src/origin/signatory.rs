//! Who certifies and who signs, as every certification of origin names them (SPEC chapter *Certifications
//! of origin*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::identifier::{EmailAddress, NonEmptyText, TelephoneNumber, Uri};
use crate::party::{PartyIdentifier, PostalAddress};
use crate::type_tag::type_tag;

type_tag!(CertifierType = "Certifier");
type_tag!(SignatoryType = "Signatory");

/// Who certifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum CertifierRole {
    /// The importer.
    Importer,
    /// The exporter.
    Exporter,
    /// The producer.
    Producer,
}

/// The party that certifies, with the person who certifies for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Certifier {
    /// Always `Certifier`.
    #[serde(rename = "type")]
    pub object_type: CertifierType,
    /// Its DID; absent where the issuer is the certifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
    /// Its legal name.
    pub legal_name: NonEmptyText,
    /// The title of the person who certifies for it.
    pub title: NonEmptyText,
    /// Its address.
    pub address: PostalAddress,
    /// Its telephone number.
    pub telephone: TelephoneNumber,
    /// Its email address.
    pub email: EmailAddress,
    /// Its identifiers in registers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<PartyIdentifier>,
}

/// In what capacity the signatory signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum SigningAuthority {
    /// A responsible official of the certifier.
    ResponsibleOfficial,
    /// Its authorized agent.
    AuthorizedAgent,
}

/// The responsible official or authorized agent who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Signatory {
    /// Always `Signatory`.
    #[serde(rename = "type")]
    pub object_type: SignatoryType,
    /// The person's legal name.
    pub legal_name: NonEmptyText,
    /// The person's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<NonEmptyText>,
    /// The person's address.
    pub address: PostalAddress,
    /// The person's telephone number.
    pub telephone: TelephoneNumber,
    /// The person's email address, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<EmailAddress>,
    /// In what capacity the person signs.
    pub authority: SigningAuthority,
}
