//! The keys of notes: who signed, for what, and the text they are handed out as (SPEC chapter *Log*; C2SP
//! signed-note, section *Verifier keys*).

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::digest::sha256;
use crate::key::{Algorithm, KeyError, PublicKey, SecretKey};

/// No name of a key is longer, in bytes.
const LONGEST_NAME: usize = 255;

/// What a key signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Use {
    /// Checkpoints of its own log.
    Log,
    /// Checkpoints of others that it has seen, with the time.
    Witness,
}

impl Use {
    fn byte(self) -> u8 {
        match self {
            Self::Log => 1,
            Self::Witness => 4,
        }
    }
}

/// A public key of Ed25519 under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteKey {
    name: String,
    used: Use,
    key: PublicKey,
}

impl NoteKey {
    /// A key under a name.
    ///
    /// # Errors
    /// See [`VkeyError`].
    pub fn new(name: &str, used: Use, key: PublicKey) -> Result<Self, VkeyError> {
        if !is_name(name) {
            return Err(VkeyError::Name);
        }
        if key.algorithm() != Algorithm::Ed25519 {
            return Err(VkeyError::Use);
        }
        Ok(Self {
            name: name.to_owned(),
            used,
            key,
        })
    }

    /// Reads the text form: the name, the key id in hexadecimal and the key in base64, between plus signs.
    ///
    /// # Errors
    /// See [`VkeyError`].
    pub fn parse(text: &str) -> Result<Self, VkeyError> {
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(VkeyError::Form);
        };
        let key = STANDARD.decode(key).map_err(|_| VkeyError::Form)?;
        let (byte, key) = key.split_first().ok_or(VkeyError::Form)?;
        let used = [Use::Log, Use::Witness]
            .into_iter()
            .find(|used| used.byte() == *byte)
            .ok_or(VkeyError::Use)?;
        let key = PublicKey::from_bytes(Algorithm::Ed25519, key).map_err(VkeyError::Key)?;
        let read = Self::new(name, used, key)?;
        if hexadecimal(read.id()) == id {
            Ok(read)
        } else {
            Err(VkeyError::Id)
        }
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it signs.
    #[must_use]
    pub fn used(&self) -> Use {
        self.used
    }

    /// The key itself.
    #[must_use]
    pub fn key(&self) -> PublicKey {
        self.key
    }

    /// The id that stands in its signatures.
    #[must_use]
    pub fn id(&self) -> [u8; 4] {
        let named = [self.name.as_bytes(), b"\n", &self.typed()].concat();
        let [a, b, c, d, ..] = *sha256(&named).as_bytes();
        [a, b, c, d]
    }

    fn typed(&self) -> Vec<u8> {
        [&[self.used.byte()], self.key.to_bytes().as_slice()].concat()
    }
}

impl fmt::Display for NoteKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (id, key) = (hexadecimal(self.id()), STANDARD.encode(self.typed()));
        write!(f, "{}+{id}+{key}", self.name)
    }
}

/// A secret key that signs notes under a name.
#[derive(Debug, Clone)]
pub struct NoteSigner {
    public: NoteKey,
    secret: SecretKey,
}

impl NoteSigner {
    /// A secret key under a name.
    ///
    /// # Errors
    /// See [`VkeyError`].
    pub fn new(name: &str, used: Use, secret: SecretKey) -> Result<Self, VkeyError> {
        let public = NoteKey::new(name, used, secret.public_key())?;
        Ok(Self { public, secret })
    }

    /// The public key.
    #[must_use]
    pub fn public(&self) -> &NoteKey {
        &self.public
    }

    pub(super) fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.secret.sign(message)
    }
}

/// Whether a text may be the name of a key.
pub(super) fn is_name(text: &str) -> bool {
    let unfit = |c: char| c.is_whitespace() || c.is_control() || c == '+';
    (1..=LONGEST_NAME).contains(&text.len()) && !text.contains(unfit)
}

fn hexadecimal(id: [u8; 4]) -> String {
    format!("{:08x}", u32::from_be_bytes(id))
}

/// Why a text is no key of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum VkeyError {
    /// Not a name, an id and a key between plus signs.
    Form,
    /// The name is empty, too long, or has spaces, plus signs or control characters.
    Name,
    /// Not Ed25519 for checkpoints or for cosignatures.
    Use,
    /// The key cannot be used.
    Key(KeyError),
    /// The id is not the one of this name and key.
    Id,
}

impl fmt::Display for VkeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => f.write_str("not a key of the form `name+id+base64`"),
            Self::Name => {
                f.write_str("the name of the key is empty, too long, or has spaces or plus signs")
            }
            Self::Use => f.write_str(
                "not a key of Ed25519 for checkpoints (type 1) or for cosignatures (type 4)",
            ),
            Self::Key(error) => write!(f, "the key cannot be used: {error}"),
            Self::Id => f.write_str("the id does not belong to this name and key"),
        }
    }
}

impl std::error::Error for VkeyError {}
