//! References by digest, transcribed paper, and extensions, shared by all documents (SPEC chapter
//! *Building blocks*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::digest::DigestMultibase;

use crate::identifier::{NonEmptyText, Uri};
use crate::type_tag::type_tag;

type_tag!(CredentialReferenceType = "CredentialReference");
type_tag!(FileReferenceType = "FileReference");
type_tag!(PaperOriginalType = "PaperOriginal");
type_tag!(ExternalReferenceType = "ExternalReference");

/// Another credential, by id and digest. The referenced credential is verified in full all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CredentialReference {
    /// Always `CredentialReference`.
    #[serde(rename = "type")]
    pub object_type: CredentialReferenceType,
    /// Its `id`.
    pub id: Uri,
    /// Its own type.
    pub credential_type: NonEmptyText,
    /// Multihash over its canonical form without its proof.
    pub digest_multibase: DigestMultibase,
}

/// A file, by the digest of its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FileReference {
    /// Always `FileReference`.
    #[serde(rename = "type")]
    pub object_type: FileReferenceType,
    /// Its media type.
    pub media_type: NonEmptyText,
    /// Multihash over its bytes.
    pub digest_multibase: DigestMultibase,
}

impl FileReference {
    /// A file of this media type, whose bytes have this digest.
    #[must_use]
    pub const fn new(media_type: NonEmptyText, digest_multibase: DigestMultibase) -> Self {
        Self {
            object_type: FileReferenceType,
            media_type,
            digest_multibase,
        }
    }
}

type_tag!(WithheldType = "Withheld");

/// A value that only some may see; evidence opens it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Withheld {
    /// Always `Withheld`.
    #[serde(rename = "type")]
    pub object_type: WithheldType,
    /// Multihash over the canonical form of its salt and value.
    pub digest_multibase: DigestMultibase,
}

/// [`Withheld`] as one of several forms: the `type` is then the tag that selects it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct WithheldForm {
    /// Multihash over the canonical form of the salt and the value.
    pub digest_multibase: DigestMultibase,
}

/// The same thing in another system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ExternalReference {
    /// Always `ExternalReference`.
    #[serde(rename = "type")]
    pub object_type: ExternalReferenceType,
    /// The system.
    pub system: NonEmptyText,
    /// Its key there.
    pub key: NonEmptyText,
}

/// Who typed a paper original in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Transcriber {
    /// A customs office.
    Customs,
    /// A guaranteeing association.
    Association,
    /// Another agency.
    Agency,
    /// The holder.
    Holder,
    /// The importer.
    Importer,
}

impl Transcriber {
    /// The grade of evidence that this transcriber claims.
    #[must_use]
    pub fn grade(self) -> tradecred_vc::authority::Grade {
        use tradecred_vc::authority::Grade;
        match self {
            Self::Customs => Grade::Customs,
            Self::Association | Self::Agency => Grade::Association,
            Self::Holder | Self::Importer => Grade::Holder,
        }
    }
}

/// The paper that a credential was transcribed from: the issuer is then the transcriber, not the
/// person who signed the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PaperOriginal {
    /// Always `PaperOriginal`.
    #[serde(rename = "type")]
    pub object_type: PaperOriginalType,
    /// The scanned paper.
    pub scan: FileReference,
    /// Its language, BCP 47.
    pub language: NonEmptyText,
    /// Who signed the paper, as printed.
    pub signatory: NonEmptyText,
    /// Who typed it in.
    pub transcribed_by: Transcriber,
    /// On what ground.
    pub basis: NonEmptyText,
}

type_tag!(ExtensionType = "Extension");

/// Something this version of the type does not know. Critical ones make the document undecided for
/// verifiers that do not know them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Extension {
    /// Always `Extension`.
    #[serde(rename = "type")]
    pub object_type: ExtensionType,
    /// What it is.
    pub id: Uri,
    /// Whether the document must not be relied on without understanding it.
    pub critical: bool,
    /// Its content, opaque here.
    pub content: serde_json::Value,
}
