//! That the log of a service has a document (SPEC sections *Entries* and *Proofs*).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use tradecred_vc::digest::{DigestMultibase, sha256};
use tradecred_vc::multibase::encode_base64url;

use super::caller::Credential;
use super::client::Client;
use super::path::escaped;
use super::tree::{self, Checkpoint, Hash};
use super::trial::{Trouble, ensure, text};

/// An id that is in no proof.
const OTHER: &str = "urn:uuid:2c0b8a52-6f0e-4c8e-9a65-4d4fb1f2a901";

/// The log of a service.
#[derive(Clone, Copy)]
pub(super) struct Log<'s> {
    pub(super) client: &'s Client,
    /// Its key, where it is known; else what `/health` says.
    pub(super) key: Option<&'s str>,
}

impl Log<'_> {
    /// The key of the log.
    pub(super) fn key(&self) -> Result<String, Trouble> {
        if let Some(key) = self.key {
            return Ok(key.to_owned());
        }
        let health = self.client.health()?;
        let named = health["log"].as_str().map(str::to_owned);
        named.ok_or_else(|| Trouble::unnamed("key of the log"))
    }

    /// The checkpoint in a note that the log signed.
    pub(super) fn checkpoint(&self, note: &str) -> Result<Checkpoint, Trouble> {
        tree::checkpoint(note, &self.key()?).map_err(Trouble::Wrong)
    }

    /// Asks for the proof of a document and follows it to the root; it must hold for no other document.
    pub(super) fn includes(
        &self,
        document: &Value,
        caller: Option<&Credential>,
    ) -> Result<(), Trouble> {
        let path = format!("/log/proofs/{}", escaped(text(&document["id"], "the id")?));
        let reply = self.client.get(&path, caller)?.expect(200, &path)?;
        let file = String::from_utf8_lossy(&reply.body).into_owned();
        let proof = Proof::read(&file).map_err(|what| Trouble::wrong(format!("{path}: {what}")))?;
        let tree = self.checkpoint(proof.note)?;
        ensure(proof.holds(document, &tree)?, || {
            format!("{path}: the proof does not lead to the root")
        })?;
        let mut other = document.clone();
        other["id"] = OTHER.into();
        ensure(!proof.holds(&other, &tree)?, || {
            "the proof holds for another document".to_owned()
        })
    }
}

/// A file of tlog-proof.
struct Proof<'f> {
    salt: Vec<u8>,
    index: u64,
    hashes: Vec<Hash>,
    note: &'f str,
}

impl<'f> Proof<'f> {
    fn read(file: &'f str) -> Result<Self, &'static str> {
        let (head, note) = file.split_once("\n\n").ok_or("no checkpoint")?;
        let mut lines = head.lines();
        lines
            .next()
            .filter(|line| line.starts_with("c2sp.org/tlog-proof@"))
            .ok_or("no file of tlog-proof")?;
        let extra = lines.next().and_then(|line| line.strip_prefix("extra "));
        let index = lines.next().and_then(|line| line.strip_prefix("index "));
        let hashes: Option<Vec<Hash>> = lines.map(tree::hash).collect();
        Ok(Self {
            salt: extra
                .and_then(|line| STANDARD.decode(line).ok())
                .ok_or("no `extra`")?,
            index: index
                .and_then(|line| line.parse().ok())
                .ok_or("no `index`")?,
            hashes: hashes.ok_or("a line that is no hash")?,
            note,
        })
    }

    fn holds(&self, credential: &Value, tree: &Checkpoint) -> Result<bool, Trouble> {
        let leaf = tree::leaf(&entry(credential, &self.salt)?);
        Ok(tree::includes(
            leaf,
            self.index,
            tree.size,
            &self.hashes,
            tree.root,
        ))
    }
}

/// The entry of a credential (SPEC section *Entries*).
fn entry(credential: &Value, salt: &[u8]) -> Result<Vec<u8>, Trouble> {
    let canonical = canonical(credential)?;
    let digest = DigestMultibase::of_bytes(&canonical).to_string();
    let salt = encode_base64url(salt);
    let text = format!(
        r#"{{"salt":"{salt}","value":{{"digestMultibase":"{digest}","type":"LoggedCredential"}}}}"#
    );
    Ok(sha256(text.as_bytes()).as_bytes().to_vec())
}

fn canonical(credential: &Value) -> Result<Vec<u8>, Trouble> {
    match tradecred_vc::json::Value::from(credential) {
        tradecred_vc::json::Value::Object(object) => Ok(tradecred_vc::jcs::to_vec_object(&object)),
        _ => Err(Trouble::wrong("what was issued is no object")),
    }
}
