//! Where the keys, identifiers and times of vectors come from.

use std::convert::Infallible;

use serde_json::Value;
use tradecred_vc::did::DidKey;
use tradecred_vc::digest::{DigestMultibase, HashFunction, sha256};
use tradecred_vc::json::{Object, Value as Tree};
use tradecred_vc::key::{Algorithm, SecretKey};
use tradecred_vc::proof::{FreshKeys, SignOptions, sign};
use tradecred_vc::time::Timestamp;

/// The seed of the committed vectors. Anybody can derive their keys: they are worth nothing elsewhere.
const FIXED_SEED: &str = "tradecred vectors 2026";
/// The instant of the committed vectors: 2026-11-01T12:00:00Z.
const FIXED_NOW: i64 = 1_793_534_400;

/// Yields keys, identifiers and times, all of them functions of one seed and one instant.
#[derive(Debug, Clone)]
pub struct Maker {
    seed: String,
    now: i64,
}

impl Maker {
    /// The maker of the committed vectors.
    #[must_use]
    pub fn fixed() -> Self {
        Self {
            seed: FIXED_SEED.to_owned(),
            now: FIXED_NOW,
        }
    }

    /// The committed questions under other keys and identifiers.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self {
            seed: format!("{FIXED_SEED} {seed}"),
            now: FIXED_NOW,
        }
    }

    /// The same questions relative to another instant, for targets that only know the present.
    #[must_use]
    pub fn live(seed: u64, now: Timestamp) -> Self {
        Self {
            now: now.unix_seconds(),
            ..Self::seeded(seed)
        }
    }

    /// The same keys and identifiers relative to another instant, in seconds of Unix time; this one where
    /// there is none.
    #[must_use]
    pub(super) fn at(&self, seconds: Option<i64>) -> Self {
        Self {
            now: seconds.unwrap_or(self.now),
            ..self.clone()
        }
    }

    fn derive(&self, what: &str) -> [u8; 32] {
        *sha256(format!("{}/{what}", self.seed).as_bytes()).as_bytes()
    }

    /// A party with a key of its own, by the part it plays.
    #[must_use]
    pub fn actor(&self, part: &str) -> Actor {
        Actor::of(SecretKey::from_seed(self.derive(&format!("key/{part}"))))
    }

    /// Keys for one proof under which statements may be hidden.
    #[must_use]
    pub fn fresh_keys(&self, label: &str) -> FreshKeys {
        let mut round = 0_u32;
        let keys = FreshKeys::from_random(|bytes| {
            let source = self.derive(&format!("fresh/{label}/{round}"));
            bytes
                .iter_mut()
                .zip(source)
                .for_each(|(to, from)| *to = from);
            round += 1;
            Ok::<(), Infallible>(())
        });
        match keys {
            Ok(keys) => keys,
            Err(never) => match never {},
        }
    }

    /// The same with a key of another algorithm.
    #[must_use]
    pub fn actor_under(&self, algorithm: Algorithm, part: &str) -> Actor {
        let mut round = 0_u32;
        let key = SecretKey::from_random(algorithm, |bytes| {
            for (place, chunk) in bytes.chunks_mut(32).enumerate() {
                let what = format!("key/{algorithm}/{part}/{round}/{place}");
                let source = self.derive(&what);
                chunk
                    .iter_mut()
                    .zip(source)
                    .for_each(|(to, from)| *to = from);
            }
            round += 1;
            Ok::<(), Infallible>(())
        });
        match key {
            Ok(key) => Actor::of(key),
            Err(never) => match never {},
        }
    }

    /// The issuer of the credential that is asked about.
    #[must_use]
    pub fn issuer(&self) -> Actor {
        self.actor("issuer")
    }

    /// Who signs the trust list.
    #[must_use]
    pub fn registrar(&self) -> Actor {
        self.actor("registrar")
    }

    /// Somebody with no business in the matter.
    #[must_use]
    pub fn stranger(&self) -> Actor {
        self.actor("stranger")
    }

    /// A `urn:uuid:` version 4.
    #[must_use]
    pub fn uuid(&self, label: &str) -> String {
        let digest = self.derive(&format!("uuid/{label}"));
        let mut hex: Vec<char> = digest
            .iter()
            .take(16)
            .flat_map(|byte| format!("{byte:02x}").chars().collect::<Vec<_>>())
            .collect();
        for (position, digit) in [(12, '4'), (16, 'a')] {
            if let Some(place) = hex.get_mut(position) {
                *place = digit;
            }
        }
        let group =
            |from: usize, length: usize| hex.iter().skip(from).take(length).collect::<String>();
        let groups = [
            group(0, 8),
            group(8, 4),
            group(12, 4),
            group(16, 4),
            group(20, 12),
        ];
        format!("urn:uuid:{}", groups.join("-"))
    }

    /// The instant asked about, and this many seconds later.
    #[must_use]
    pub fn instant(&self, seconds: i64) -> String {
        Timestamp::from_unix_seconds(self.now.saturating_add(seconds))
            .map(|instant| instant.to_string())
            .unwrap_or_default()
    }

    /// The UTC date of the instant asked about, and this many days later.
    #[must_use]
    pub fn day(&self, days: i64) -> String {
        self.date(days)
            .map(|date| date.to_string())
            .unwrap_or_default()
    }

    /// The day a number of months after the day this many days from the one asked about.
    #[must_use]
    pub fn months_after(&self, days: i64, months: i32) -> String {
        self.date(days)
            .and_then(|date| date.add_months(months))
            .map(|date| date.to_string())
            .unwrap_or_default()
    }

    fn date(&self, days: i64) -> Option<tradecred_vc::time::Date> {
        Timestamp::from_unix_seconds(self.now)?
            .date_utc()
            .add_days(days)
    }
}

/// A party of a vector: a key and its `did:key`.
#[derive(Debug)]
pub struct Actor {
    key: SecretKey,
    did: String,
    method: String,
}

impl Actor {
    fn of(key: SecretKey) -> Self {
        let named = DidKey::of(key.public_key());
        Self {
            did: named.did().as_str().to_owned(),
            method: named.verification_method().as_str().to_owned(),
            key,
        }
    }

    /// The same key under a verification method of a DID document.
    #[must_use]
    pub fn named(self, did: impl Into<String>, method: impl Into<String>) -> Self {
        Self {
            did: did.into(),
            method: method.into(),
            key: self.key,
        }
    }

    /// Its DID.
    #[must_use]
    pub fn did(&self) -> &str {
        &self.did
    }

    /// Its verification method.
    #[must_use]
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Its public key as Multikey.
    #[must_use]
    pub fn multikey(&self) -> String {
        self.key.public_key().to_multikey()
    }

    /// Its key.
    #[must_use]
    pub fn key(&self) -> &SecretKey {
        &self.key
    }

    /// Signs a document at an instant.
    #[must_use]
    pub fn sign(&self, document: &Value, created: impl AsRef<str>) -> Value {
        let created = created.as_ref().parse().unwrap_or(Timestamp::EARLIEST);
        self.sign_with(
            document,
            &SignOptions::assertion(self.method.clone(), created),
        )
    }

    /// Options for a proof of this actor, to be changed before [`Actor::sign_with`].
    #[must_use]
    pub fn options(&self, created: impl AsRef<str>) -> SignOptions {
        let created = created.as_ref().parse().unwrap_or(Timestamp::EARLIEST);
        SignOptions::assertion(self.method.clone(), created)
    }

    /// Signs a document with these options.
    #[must_use]
    pub fn sign_with(&self, document: &Value, options: &SignOptions) -> Value {
        Tree::Object(sign(&tree(document), &self.key, options)).to_serde()
    }

    /// Signs a document whose proof configuration is given in full but for its value: for proofs that
    /// no honest signer makes.
    #[must_use]
    pub fn sign_configuration(&self, document: &Value, configuration: Value) -> Value {
        let mut unsecured = document.clone();
        if let Some(members) = unsecured.as_object_mut() {
            members.remove("proof");
        }
        let function = self.key.algorithm().hash();
        secure_under(function, unsecured, configuration, |hashes| {
            self.key.sign(hashes)
        })
    }
}

/// Gives a document a proof with this configuration. What is signed is handed to `signature`: the SHA-256
/// of the configuration and, after it, that of the document as it stands, its `proof` included, which the
/// new proof then replaces.
pub(super) fn secure(
    document: Value,
    configuration: Value,
    signature: impl FnOnce(&[u8]) -> Vec<u8>,
) -> Value {
    secure_under(HashFunction::Sha256, document, configuration, signature)
}

/// The same with another hash.
pub(super) fn secure_under(
    function: HashFunction,
    mut document: Value,
    mut configuration: Value,
    signature: impl FnOnce(&[u8]) -> Vec<u8>,
) -> Value {
    let hash = |value: &Value| function.digest(&tradecred_vc::jcs::to_vec(&Tree::from(value)));
    let hashes = [hash(&configuration), hash(&document)].concat();
    let value = tradecred_vc::multibase::encode(
        tradecred_vc::multibase::Base::Base58Btc,
        &signature(&hashes),
    );
    if let Some(members) = configuration.as_object_mut() {
        members.insert("proofValue".to_owned(), Value::from(value));
    }
    if let Some(members) = document.as_object_mut() {
        members.insert("proof".to_owned(), configuration);
    }
    document
}

fn tree(document: &Value) -> Object<'_> {
    match Tree::from(document) {
        Tree::Object(object) => object,
        _ => Object::default(),
    }
}

/// The digest by which others refer to a credential.
pub(super) fn digest(credential: &Value) -> String {
    DigestMultibase::of_credential(&tree(credential)).to_string()
}
