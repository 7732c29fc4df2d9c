//! The key file: one verification method with its secret, as JSON text (SPEC chapter *Proof*).
//! Reading and writing files is left to the caller.

use std::fmt;

use zeroize::Zeroizing;

use crate::did::{Did, DidJwk, DidKey, VerificationMethodRef};
use crate::json::{self, Limits, Object};
use crate::problem::Problem;

use super::{KeyError, SecretKey, SecretText};

/// The members of a key file, all of them required, no others allowed.
const MEMBERS: [&str; 5] = [
    "type",
    "id",
    "controller",
    "publicKeyMultibase",
    "secretKeyMultibase",
];

/// A secret key and the verification method under which it signs.
#[derive(Debug, Clone)]
pub struct KeyFile {
    id: VerificationMethodRef,
    secret: SecretKey,
}

impl KeyFile {
    /// A key that signs under this verification method. The controller is the DID of the method.
    #[must_use]
    pub fn new(id: VerificationMethodRef, secret: SecretKey) -> Self {
        Self { id, secret }
    }

    /// A key that signs under its own `did:key`.
    #[must_use]
    pub fn of_did_key(secret: SecretKey) -> Self {
        Self {
            id: DidKey::of(secret.public_key()).verification_method(),
            secret,
        }
    }

    /// Reads the JSON text of a key file.
    ///
    /// # Errors
    /// See [`KeyFileError`].
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyFileError> {
        let object = json::read_object(bytes, &Limits::default()).map_err(KeyFileError::Json)?;
        if let Some((name, _)) = object.iter().find(|(name, _)| !MEMBERS.contains(name)) {
            return Err(KeyFileError::UnknownMember(name.to_owned()));
        }
        if text(&object, "type")? != "Multikey" {
            return Err(KeyFileError::Member("type"));
        }
        let id = VerificationMethodRef::parse(text(&object, "id")?)
            .map_err(|_| KeyFileError::Member("id"))?;
        if text(&object, "controller")? != id.did().as_str() {
            return Err(KeyFileError::Member("controller"));
        }
        let secret = SecretKey::from_multibase(text(&object, "secretKeyMultibase")?)
            .map_err(KeyFileError::Key)?;
        if text(&object, "publicKeyMultibase")? != secret.public_key().to_multikey() {
            return Err(KeyFileError::Mismatch);
        }
        let key = secret.public_key();
        let is_named = match id.did().method() {
            DidKey::METHOD => id == DidKey::of(key).verification_method(),
            DidJwk::METHOD => DidJwk::parse(id.did())
                .is_ok_and(|named| named.key() == key && named.verification_method() == id),
            _ => true,
        };
        if is_named {
            Ok(Self { id, secret })
        } else {
            Err(KeyFileError::Member("id"))
        }
    }

    /// Writes the JSON text of the key file. It contains the secret.
    #[must_use]
    pub fn to_text(&self) -> SecretText {
        let secret = self.secret.to_multibase();
        let members = [
            ("type", "Multikey"),
            ("id", self.id.as_str()),
            ("controller", self.id.did().as_str()),
            (
                "publicKeyMultibase",
                &self.secret.public_key().to_multikey(),
            ),
            ("secretKeyMultibase", secret.expose()),
        ];
        let mut text = Zeroizing::new(String::with_capacity(
            members
                .iter()
                .map(|(name, value)| name.len() + value.len() + 10)
                .sum::<usize>()
                + 8,
        ));
        let mut separator = "{";
        for (name, value) in members {
            text.push_str(separator);
            text.push_str("\n  \"");
            text.push_str(name);
            text.push_str("\": \"");
            text.push_str(value);
            text.push('"');
            separator = ",";
        }
        text.push_str("\n}\n");
        SecretText::new(std::mem::take(&mut text))
    }

    /// The verification method.
    #[must_use]
    pub fn id(&self) -> &VerificationMethodRef {
        &self.id
    }

    /// Who signs: the DID of the verification method.
    #[must_use]
    pub fn controller(&self) -> &Did {
        self.id.did()
    }

    /// The secret key.
    #[must_use]
    pub fn secret(&self) -> &SecretKey {
        &self.secret
    }
}

fn text<'o>(object: &'o Object<'_>, name: &'static str) -> Result<&'o str, KeyFileError> {
    object
        .get(name)
        .and_then(|value| value.as_str())
        .ok_or(KeyFileError::Member(name))
}

/// Why bytes are not a key file. No variant carries anything secret.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyFileError {
    /// Not strict JSON, or not an object.
    Json(Problem),
    /// This member is missing or not what it must be.
    Member(&'static str),
    /// A member that a key file does not have.
    UnknownMember(String),
    /// The secret key cannot be read.
    Key(KeyError),
    /// The public key does not belong to the secret key.
    Mismatch,
}

impl fmt::Display for KeyFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(problem) => write!(f, "the key file is not valid JSON: {problem}"),
            Self::Member(name) => write!(f, "member `{name}` is missing or wrong"),
            Self::UnknownMember(name) => write!(f, "unknown member `{}`", name.escape_debug()),
            Self::Key(error) => write!(f, "member `secretKeyMultibase` cannot be read: {error}"),
            Self::Mismatch => f.write_str("the public key does not belong to the secret key"),
        }
    }
}

impl std::error::Error for KeyFileError {}
