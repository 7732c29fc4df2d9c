//! One verification method of a DID document: its controller, its key, its term (Controlled
//! Identifiers 1.0 section 2.2; SPEC chapter *DID*).

use crate::json::{Object, Value};
use crate::key::{KeyError, PublicKey};
use crate::problem::{Code, Problem};
use crate::time::Timestamp;

use super::{Did, codes};

/// Types whose key stands in `publicKeyMultibase`.
const MULTIBASE_TYPES: [&str; 2] = ["Multikey", "Ed25519VerificationKey2020"];

/// Types whose key stands in `publicKeyJwk`.
const JWK_TYPES: [&str; 2] = ["JsonWebKey", "JsonWebKey2020"];

/// Members in which a verification method would give its secret away.
const SECRET_MEMBERS: [&str; 5] = [
    "secretKeyMultibase",
    "secretKeyJwk",
    "privateKeyMultibase",
    "privateKeyJwk",
    "privateKeyBase58",
];

/// A verification method as it stands in the document.
#[derive(Debug, Clone)]
pub(super) struct Method<'a> {
    pointer: String,
    object: &'a Object<'a>,
}

impl<'a> Method<'a> {
    pub(super) fn new(pointer: String, object: &'a Object<'a>) -> Self {
        Self { pointer, object }
    }

    /// The method must be controlled by the DID in whose document it stands.
    pub(super) fn check_controller(&self, document: &Did) -> Result<(), Problem> {
        match self.object.get("controller").and_then(Value::as_str) {
            Some(controller) if controller == document.as_str() => Ok(()),
            Some(_) => Err(self.problem(
                &codes::CONTROLLER,
                "controller",
                "not the DID of the document",
            )),
            None => Err(self.problem(&codes::CONTROLLER, "controller", "missing or not a string")),
        }
    }

    /// The method must not have expired or been revoked at this time.
    pub(super) fn check_in_force(&self, at: Timestamp) -> Result<(), Problem> {
        for name in ["expires", "revoked"] {
            let Some(value) = self.object.get(name) else {
                continue;
            };
            let end = value
                .as_str()
                .and_then(|text| Timestamp::parse_lenient_offset(text).ok());
            match end {
                Some(end) if at < end => {}
                Some(_) => {
                    return Err(self.problem(
                        &codes::KEY_NOT_IN_FORCE,
                        name,
                        "in the past at that time",
                    ));
                }
                None => {
                    return Err(self.problem(&codes::VERIFICATION_METHOD, name, "not an instant"));
                }
            }
        }
        Ok(())
    }

    /// Reads the key, which must stand in exactly one form and without its secret.
    pub(super) fn public_key(&self) -> Result<PublicKey, Problem> {
        if let Some(name) = SECRET_MEMBERS
            .into_iter()
            .find(|name| self.object.contains(name))
        {
            return Err(self.problem(&codes::PRIVATE_KEY, name, "a secret key is published"));
        }
        let multikey = self.object.get("publicKeyMultibase");
        let jwk = self.object.get("publicKeyJwk");
        if jwk.is_some_and(|jwk| jwk.get("d").is_some()) {
            return Err(self.problem(
                &codes::PRIVATE_KEY,
                "publicKeyJwk/d",
                "a secret key is published",
            ));
        }
        if multikey.is_some() && jwk.is_some() {
            return Err(self.problem(
                &codes::AMBIGUOUS_KEY,
                "publicKeyJwk",
                "beside `publicKeyMultibase`",
            ));
        }
        let kind = self.object.get("type").and_then(Value::as_str);
        let kind = kind.ok_or_else(|| {
            self.problem(
                &codes::VERIFICATION_METHOD,
                "type",
                "missing or not a string",
            )
        })?;
        if MULTIBASE_TYPES.contains(&kind) {
            self.key_of(multikey, "publicKeyMultibase", |value| {
                PublicKey::from_multikey(value.as_str().ok_or(KeyError::Encoding)?)
            })
        } else if JWK_TYPES.contains(&kind) {
            self.key_of(jwk, "publicKeyJwk", PublicKey::from_jwk)
        } else {
            Err(self.problem(
                &codes::KEY_TYPE,
                "type",
                "this type of verification method is unsupported here",
            ))
        }
    }

    fn key_of(
        &self,
        value: Option<&Value<'_>>,
        name: &str,
        read: impl Fn(&Value<'_>) -> Result<PublicKey, KeyError>,
    ) -> Result<PublicKey, Problem> {
        let value =
            value.ok_or_else(|| self.problem(&codes::VERIFICATION_METHOD, name, "missing"))?;
        read(value).map_err(|error| self.problem(error.code(), name, &error.to_string()))
    }

    fn problem(&self, code: Code, member: &str, detail: &str) -> Problem {
        Problem::at(code, format!("{}/{member}", self.pointer)).detail(detail)
    }
}
