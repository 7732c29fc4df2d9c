//! The method `did:jwk`: the identifier is a JSON Web Key (did:jwk method specification; SPEC chapter
//! *DID*).

use crate::jcs;
use crate::json::{self, Limits, Object, Value};
use crate::key::{Algorithm, KeyError, PublicKey};
use crate::multibase::{self, Base};

use super::own_document::{DescribedKey, own_document};
use super::{Did, DidError, Relationship, VerificationMethodRef, codes};

/// A `did:jwk` with a key that signs. Its only verification method has the fragment `0`, and serves what
/// the member `use` of the key says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DidJwk {
    did: Did,
    key: PublicKey,
    agrees_only: bool,
    signs_only: bool,
}

impl DidJwk {
    /// The method name.
    pub const METHOD: &'static str = "jwk";

    /// The fragment of its verification method.
    const FRAGMENT: &'static str = "0";

    /// Reads the key out of a `did:jwk`.
    ///
    /// # Errors
    /// `did.method` where it is a DID of another method, `did.syntax` where it is not the base64url of a
    /// JSON object, `did.key-encoding` where `use` is not a string, else the code of the [`KeyError`].
    pub fn parse(did: &Did) -> Result<Self, DidError> {
        if did.method() != Self::METHOD {
            return Err(DidError::new(&codes::METHOD, "not a `did:jwk`"));
        }
        let wrong = "the identifier of a `did:jwk` is the base64url of a JSON Web Key";
        let bytes = multibase::decode_base64url(did.identifier())
            .map_err(|_| DidError::new(&codes::SYNTAX, wrong))?;
        let jwk = json::read_object(&bytes, &Limits::default())
            .map_err(|_| DidError::new(&codes::SYNTAX, wrong))?;
        let (agrees_only, signs_only) = match jwk.get("use").map(Value::as_str) {
            None => (false, false),
            Some(Some(purpose)) => (purpose == "enc", purpose == "sig"),
            Some(None) => return Err(KeyError::Encoding.into()),
        };
        Ok(Self {
            did: did.clone(),
            key: PublicKey::from_jwk(&Value::Object(jwk))?,
            agrees_only,
            signs_only,
        })
    }

    /// The `did:jwk` of a public key.
    #[must_use]
    pub fn of(key: PublicKey) -> Self {
        let text = jcs::to_vec_object(&key.to_jwk());
        let digits = multibase::encode(Base::Base64Url, &text);
        let identifier = digits.split_at(Base::Base64Url.prefix().len_utf8()).1;
        Self {
            did: Did::of_method(Self::METHOD, identifier),
            key,
            agrees_only: false,
            signs_only: false,
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

    /// Whether its key serves a relationship: a key that signs does not agree on encryption keys, and one
    /// whose `use` is `enc` does nothing else.
    #[must_use]
    pub fn serves(&self, relationship: Relationship) -> bool {
        !self.agrees_only && relationship != Relationship::KeyAgreement
    }

    /// Its DID document (did:jwk method specification, section *Read*). It names `keyAgreement` too, unless
    /// the `use` of the key is `sig` or its algorithm only signs.
    #[must_use]
    pub fn document(&self) -> Object<'static> {
        let key = DescribedKey {
            context: "https://w3id.org/security/suites/jws-2020/v1",
            kind: "JsonWebKey2020",
            member: "publicKeyJwk",
            value: Value::Object(self.key.to_jwk()),
        };
        let agrees = !self.signs_only && self.key.algorithm() != Algorithm::Ed25519;
        own_document(
            &self.verification_method(),
            key,
            |relationship| match relationship {
                Relationship::KeyAgreement => agrees,
                _ => !self.agrees_only,
            },
        )
    }

    /// The name of its verification method.
    #[must_use]
    pub fn verification_method(&self) -> VerificationMethodRef {
        VerificationMethodRef::of(self.did.clone(), Self::FRAGMENT)
    }
}
