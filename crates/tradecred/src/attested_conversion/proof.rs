//! What was proved of the source of a conversion: closed words, by whom, and what each rests on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::identifier::NonEmptyText;
use crate::reference::FileReference;
use crate::type_tag::type_tag;

type_tag!(ProofStatementType = "ProofStatement");
type_tag!(ProvedByType = "ProvedBy");

/// What may be proved of a source.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ProvedWhat {
    /// The values of the record have the digest that the export gives.
    Integrity,
    /// A signature over the record, or over that digest, verifies under a key.
    Signature,
    /// A certificate of that key leads to a root.
    CertificateChain,
    /// The record, or that digest, stands on a ledger.
    LedgerInclusion,
    /// The block in which it stands is one that the ledger agreed on.
    LedgerFinality,
    /// Who issued the record had not revoked it there.
    NotRevoked,
    /// Who signed, or holds the address, is the certifier that the source names.
    SignerIdentity,
}

impl ProvedWhat {
    /// Every word.
    pub const ALL: [Self; 7] = [
        Self::Integrity,
        Self::Signature,
        Self::CertificateChain,
        Self::LedgerInclusion,
        Self::LedgerFinality,
        Self::NotRevoked,
        Self::SignerIdentity,
    ];

    /// Of what one has to be proved too; nothing where it rests on nothing.
    #[must_use]
    pub const fn rests_on(self) -> &'static [Self] {
        match self {
            Self::Integrity | Self::NotRevoked => &[],
            Self::Signature | Self::LedgerInclusion => &[Self::Integrity],
            Self::CertificateChain => &[Self::Signature],
            Self::LedgerFinality => &[Self::LedgerInclusion],
            Self::SignerIdentity => &[Self::Signature, Self::LedgerInclusion],
        }
    }
}

/// One thing that was proved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ProofStatement {
    /// Always `ProofStatement`.
    #[serde(rename = "type")]
    pub object_type: ProofStatementType,
    /// What.
    pub what: ProvedWhat,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ProvedBy>,
    /// The certificate of the root to which a chain leads, by its DER bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root: Option<FileReference>,
    /// The export beside that of the record which proves it, by its bytes; absent where the record's own does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witness: Option<FileReference>,
}

impl ProofStatement {
    /// That this is proved, by nobody yet.
    #[must_use]
    pub const fn of(what: ProvedWhat) -> Self {
        Self {
            object_type: ProofStatementType,
            what,
            by: None,
            root: None,
            witness: None,
        }
    }

    /// The same, with whose proof it is.
    #[must_use]
    pub fn by(self, scheme: ProvedByScheme, value: NonEmptyText) -> Self {
        let object_type = ProvedByType;
        Self {
            by: Some(ProvedBy {
                object_type,
                scheme,
                value,
            }),
            ..self
        }
    }

    /// The same, proved by an export beside that of the record.
    #[must_use]
    pub fn shown_by(self, witness: FileReference) -> Self {
        Self {
            witness: Some(witness),
            ..self
        }
    }
}

/// Whose proof it is, by the name under which the source knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ProvedBy {
    /// Always `ProvedBy`.
    #[serde(rename = "type")]
    pub object_type: ProvedByType,
    /// Of what kind the name is.
    pub scheme: ProvedByScheme,
    /// The name.
    pub value: NonEmptyText,
}

/// The kinds of names under which sources know who proves something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub enum ProvedByScheme {
    /// A DID.
    #[serde(rename = "DID")]
    Did,
    /// The subject of a certificate.
    CertificateSubject,
    /// A ledger, or an address there.
    LedgerAddress,
    /// A domain.
    Domain,
    /// A name.
    Name,
}
