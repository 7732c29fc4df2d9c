//! The data of the importer's endorsement: which certification and entry, and when release and signature were.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Timestamp;

use crate::identifier::EntryNumber;
use crate::party::AlwaysNamed;
use crate::reference::{CredentialReference, Extension, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(CertificationOfAdmissibilityEndorsementType = "CertificationOfAdmissibilityEndorsement");

/// What the importer of record signs after release of fish that a nation certified.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CertificationOfAdmissibilityEndorsement {
    /// Always `CertificationOfAdmissibilityEndorsement`.
    #[serde(rename = "type")]
    pub object_type: CertificationOfAdmissibilityEndorsementType,
    /// The nation's certification.
    pub certification: CredentialReference,
    /// The importer of record.
    pub importer: AlwaysNamed,
    /// The entry under which the fish was released.
    pub entry_number: EntryNumber,
    /// When it was released.
    pub released_at: Timestamp,
    /// When the importer signed.
    pub signed_at: Timestamp,
    /// The endorsement that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}
