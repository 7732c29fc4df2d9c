//! The method `did:key`: the identifier is the key (SPEC chapter *DID*).

use crate::json::Object;
use crate::key::PublicKey;

use super::own_document::{DescribedKey, own_document};
use super::{Did, DidError, Relationship, VerificationMethodRef, codes};

/// A `did:key` with a key that signs. Its only verification method has the key as fragment again, and
/// serves every relationship but `keyAgreement`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DidKey {
    did: Did,
    key: PublicKey,
}

impl DidKey {
    /// The method name.
    pub const METHOD: &'static str = "key";

    /// Reads the key out of a `did:key`.
    ///
    /// # Errors
    /// `did.method` where it is a DID of another method, `did.syntax` where no multibase base58btc
    /// follows, else the code of the [`KeyError`](crate::key::KeyError).
    pub fn parse(did: &Did) -> Result<Self, DidError> {
        if did.method() != Self::METHOD {
            return Err(DidError::new(&codes::METHOD, "not a `did:key`"));
        }
        if !did.identifier().starts_with('z') {
            return Err(DidError::new(
                &codes::SYNTAX,
                "the identifier of a `did:key` begins with `z`",
            ));
        }
        Ok(Self {
            did: did.clone(),
            key: PublicKey::from_multikey(did.identifier())?,
        })
    }

    /// The `did:key` of a public key.
    #[must_use]
    pub fn of(key: PublicKey) -> Self {
        Self {
            did: Did::of_method(Self::METHOD, &key.to_multikey()),
            key,
        }
    }

    /// The DID.
    #[must_use]
    pub fn did(&self) -> &Did {
        &self.did
    }

    /// The key.
    #[must_use]
    pub fn key(&self) -> PublicKey {
        self.key
    }

    /// Its DID document, which follows from the key alone (did:key method specification, section *Document
    /// creation algorithm*).
    #[must_use]
    pub fn document(&self) -> Object<'static> {
        let key = DescribedKey {
            context: "https://w3id.org/security/multikey/v1",
            kind: "Multikey",
            member: "publicKeyMultibase",
            value: self.did.identifier().to_owned().into(),
        };
        own_document(&self.verification_method(), key, |relationship| {
            relationship != Relationship::KeyAgreement
        })
    }

    /// The name of its verification method.
    #[must_use]
    pub fn verification_method(&self) -> VerificationMethodRef {
        VerificationMethodRef::of(self.did.clone(), self.did.identifier())
    }
}
