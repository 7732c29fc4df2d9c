//! The data of an endorsement: which certificate, after what, who acts and signs, when, and what is done.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use super::act::Act;
use crate::identifier::{LineNumber, NonEmptyText};
use crate::party::AlwaysNamed;
use crate::reference::{CredentialReference, Extension, ExternalReference, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(FisheriesCertificateEndorsementType = "FisheriesCertificateEndorsement");

/// One act on a fisheries certificate of origin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FisheriesCertificateEndorsement {
    /// Always `FisheriesCertificateEndorsement`.
    #[serde(rename = "type")]
    pub object_type: FisheriesCertificateEndorsementType,
    /// The certificate.
    pub subject: CredentialReference,
    /// The endorsement that it follows; none for the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub previous: Vec<CredentialReference>,
    /// Its place in the chain: one more than that of the one that it follows.
    pub sequence: LineNumber,
    /// The company that acts (box 6 and on).
    pub actor: AlwaysNamed,
    /// The person who signs for it (box 6 and on).
    pub signatory_name: NonEmptyText,
    /// The day of the signature, in the zone of the actor (box 6 and on).
    pub date: Date,
    /// Whether it was recorded after endorsements of later dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_upload: Option<bool>,
    /// What is done.
    pub act: Act,
    /// Other remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<NonEmptyText>,
    /// The same endorsement in other systems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_refs: Vec<ExternalReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}
