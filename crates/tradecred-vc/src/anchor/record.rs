//! A record that is held against an anchor: its digest, its salt, its index and its path, as evidence (SPEC chapter
//! *Evidence anchor*).

use crate::credential::child;
use crate::digest::{DigestMultibase, Sha256Digest};
use crate::evidence::{closed, malformed, text};
use crate::json::{Object, Value};
use crate::log::{MOST_HASHES, Salt, check_inclusion};
use crate::multibase;
use crate::problem::Problem;

use super::{MOST_RECORDS, record_leaf};

/// A record with its path to the root of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AnchoredRecord {
    /// The digest of the anchor, without its proof.
    pub anchor: DigestMultibase,
    /// Which record of the batch, from 0.
    pub index: u64,
    /// Its salt.
    pub salt: Salt,
    /// The digest of its bytes.
    pub digest: DigestMultibase,
    /// The hashes from its sibling up.
    pub path: Vec<Sha256Digest>,
}

const ANCHOR: &str = "anchor";
const INDEX: &str = "index";
const SALT: &str = "salt";
const DIGEST: &str = "digestMultibase";
const PATH: &str = "path";

impl AnchoredRecord {
    /// A record of these parts.
    #[must_use]
    pub fn new(
        anchor: DigestMultibase,
        (index, salt, digest): (u64, Salt, DigestMultibase),
        path: Vec<Sha256Digest>,
    ) -> Self {
        Self {
            anchor,
            index,
            salt,
            digest,
            path,
        }
    }

    /// Reads one record of evidence.
    pub(crate) fn read(pointer: &str, value: &Value<'_>) -> Result<Self, Problem> {
        let object = closed(pointer, value, &[ANCHOR, INDEX, SALT, DIGEST, PATH])?;
        let digest = |name: &str| {
            let digest = text(pointer, object, name)?.parse();
            digest.map_err(|_| malformed(&child(pointer, name), "a digest is needed"))
        };
        let index = object.get(INDEX).and_then(Value::as_i64);
        let index = index.and_then(|index| u64::try_from(index).ok());
        let index = index.filter(|index| *index < MOST_RECORDS).ok_or_else(|| {
            let detail = "a whole number from 0 to 999,999,998 is needed";
            malformed(&child(pointer, INDEX), detail)
        })?;
        let salt = hash(&text(pointer, object, SALT)?)
            .ok_or_else(|| malformed(&child(pointer, SALT), "32 bytes in base64url are needed"))?;
        let place = child(pointer, PATH);
        let path = object.get(PATH).and_then(Value::as_array);
        let path = path.ok_or_else(|| malformed(&place, "must be an array"))?;
        if path.len() > MOST_HASHES {
            return Err(malformed(&place, "more than 64 hashes"));
        }
        let path = path.iter().map(|value| value.as_str().and_then(hash));
        let path = path
            .collect::<Option<Vec<_>>>()
            .ok_or_else(|| malformed(&place, "each is a hash of 32 bytes in base64url"))?;
        Ok(Self {
            anchor: digest(ANCHOR)?,
            index,
            salt: Salt::from_bytes(*salt.as_bytes()),
            digest: digest(DIGEST)?,
            path,
        })
    }

    /// As evidence holds it.
    #[must_use]
    pub fn to_object(&self) -> Object<'static> {
        let mut object = Object::new();
        object.insert(ANCHOR, self.anchor.to_string());
        // An index is far below the greatest whole number of JSON.
        object.insert(INDEX, i64::try_from(self.index).unwrap_or(i64::MAX));
        object.insert(SALT, multibase::encode_base64url(self.salt.as_bytes()));
        object.insert(DIGEST, self.digest.to_string());
        let path = self.path.iter();
        let path = path.map(|hash| Value::from(multibase::encode_base64url(hash.as_bytes())));
        object.insert(PATH, path.collect::<Vec<Value<'static>>>());
        object
    }

    /// Checks that the path leads from the record to the root of a batch of this many.
    ///
    /// # Errors
    /// In a few words, why it does not.
    pub fn check(&self, (count, root): (u64, Sha256Digest)) -> Result<(), String> {
        let leaf = record_leaf(&self.salt, self.digest.digest());
        check_inclusion(leaf, self.index, (count, root), &self.path)
            .map_err(|problem| problem.detail)
    }
}

/// 32 bytes in base64url without padding.
fn hash(text: &str) -> Option<Sha256Digest> {
    let bytes = multibase::decode_base64url(text).ok()?;
    <[u8; 32]>::try_from(bytes.as_slice())
        .ok()
        .map(Sha256Digest::from_bytes)
}
