//! What somebody outside holds a node to after each start: its credentials, its lists and its log.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tradecred_vc::digest::Sha256Digest;
use tradecred_vc::json::{self as strict, Limits};
use tradecred_vc::log::{Checkpoint, Note, NoteKey, ProofFile, Witnesses};
use tradecred_vc::status_list::{Bitstring, DEFAULT_MAX_BYTES};
use tradecred_vc::time::Timestamp;

use super::history::Fact;
use super::inbox::{Facts, saw};
use crate::served::{Client, PUBLIC};

/// An outside auditor of one node.
pub(crate) struct Auditor {
    facts: Facts,
    key: Option<NoteKey>,
    size: u64,
    /// How many facts were there when it looked last.
    looked: usize,
}

impl Auditor {
    pub(crate) fn new(facts: &Facts) -> Self {
        Self {
            facts: facts.clone(),
            key: None,
            size: 0,
            looked: 0,
        }
    }

    /// Looks at everything that was acknowledged since it looked last, and at the log.
    pub(crate) fn look(&mut self, client: &Client) -> Result<(), String> {
        let issued = self.issued(self.looked);
        self.looked = self.count();
        self.look_at(client, &issued)
    }

    /// Looks at everything.
    pub(crate) fn look_at_all(&mut self, client: &Client) -> Result<(), String> {
        let issued = self.issued(0);
        self.look_at(client, &issued)?;
        self.look_at_lists(client, &issued)
    }

    fn look_at(
        &mut self,
        client: &Client,
        issued: &BTreeMap<String, Vec<u8>>,
    ) -> Result<(), String> {
        let key = self.log_key(client)?;
        self.look_at_log(client, &key)?;
        for (id, body) in issued {
            let answer = client
                .get(&format!("/credentials/{id}"))
                .ok_or("no answer to a reading")?;
            let read = (answer.status == 200).then_some(answer.body);
            let id = id.clone();
            saw(
                &self.facts,
                Fact::Read {
                    id: id.clone(),
                    body: read,
                },
            );
            let proof = client
                .get(&format!("/log/proofs/{id}"))
                .ok_or("no answer for a proof")?;
            let fault = prove(&proof.body, body, &key).err();
            saw(&self.facts, Fact::Proof { id, fault });
        }
        Ok(())
    }

    fn log_key(&mut self, client: &Client) -> Result<NoteKey, String> {
        if let Some(key) = &self.key {
            return Ok(key.clone());
        }
        let health = client.get("/health").ok_or("no answer of /health")?.json();
        let key = health.get("log").and_then(serde_json::Value::as_str);
        let key = NoteKey::parse(key.unwrap_or_default()).map_err(|error| error.to_string())?;
        self.key = Some(key.clone());
        Ok(key)
    }

    fn look_at_log(&mut self, client: &Client, key: &NoteKey) -> Result<(), String> {
        let note = client.get("/checkpoint").ok_or("no checkpoint")?.body;
        let checkpoint = Note::parse(&note)
            .and_then(|note| Checkpoint::open(&note, key))
            .map_err(|problem| format!("a checkpoint: {problem}"))?;
        let path = format!("/log/consistency?from={}&to={}", self.size, checkpoint.size);
        let proof = client.get(&path).ok_or("no proof of consistency")?.json();
        let hashes = proof.get("hashes").and_then(serde_json::Value::as_array);
        let hashes = hashes.into_iter().flatten();
        let proof = hashes.filter_map(hash).collect();
        self.size = checkpoint.size;
        saw(&self.facts, Fact::Checkpoint { checkpoint, proof });
        Ok(())
    }

    fn look_at_lists(
        &self,
        client: &Client,
        issued: &BTreeMap<String, Vec<u8>>,
    ) -> Result<(), String> {
        let mut lists: BTreeMap<String, Bitstring> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (id, body) in issued {
            for (purpose, url, index) in entries(body)? {
                if !lists.contains_key(&url) {
                    let list = list(client, &url)?;
                    lists.insert(url.clone(), list);
                }
                if !seen.insert((url.clone(), index)) {
                    let what = format!("two credentials have place {index} in {url}");
                    saw(&self.facts, Fact::Wrong(what));
                }
                let bit = lists.get(&url).and_then(|list| list.get(index));
                let (id, is_set) = (id.clone(), bit.ok_or("a place beyond the list")?);
                saw(
                    &self.facts,
                    Fact::Listed {
                        id,
                        purpose,
                        is_set,
                    },
                );
            }
        }
        Ok(())
    }

    /// The credentials of the facts from this one on.
    fn issued(&self, from: usize) -> BTreeMap<String, Vec<u8>> {
        let facts = self.facts.lock();
        let facts = facts.unwrap_or_else(std::sync::PoisonError::into_inner);
        let issued = facts.iter().skip(from).filter_map(|fact| match fact {
            Fact::Issued { id, body, .. } => Some((id.clone(), body.clone())),
            _ => None,
        });
        issued.collect()
    }

    fn count(&self) -> usize {
        let facts = self.facts.lock();
        facts
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .len()
    }
}

fn prove(file: &[u8], credential: &[u8], key: &NoteKey) -> Result<(), String> {
    let credential =
        strict::read_object(credential, &Limits::default()).map_err(|error| error.to_string())?;
    let file = ProofFile::parse(file).map_err(|problem| problem.to_string())?;
    file.check(&credential, key, &Witnesses::none(), Timestamp::EARLIEST)
        .map(drop)
        .map_err(|problem| problem.to_string())
}

fn hash(line: &serde_json::Value) -> Option<Sha256Digest> {
    let bytes = STANDARD.decode(line.as_str()?).ok()?;
    Some(Sha256Digest::from_bytes(bytes.try_into().ok()?))
}

/// The places of a credential in lists: purpose, address and index of each.
fn entries(body: &[u8]) -> Result<Vec<(&'static str, String, usize)>, String> {
    let credential: serde_json::Value =
        serde_json::from_slice(body).map_err(|error| error.to_string())?;
    let entries = credential.get("credentialStatus");
    let entries = entries
        .and_then(serde_json::Value::as_array)
        .into_iter()
        .flatten();
    let read = |entry: &serde_json::Value| {
        let text = |name: &str| entry.get(name)?.as_str();
        let purpose = match text("statusPurpose")? {
            "revocation" => "revocation",
            "suspension" => "suspension",
            _ => return None,
        };
        let url = text("statusListCredential")?.to_owned();
        Some((purpose, url, text("statusListIndex")?.parse().ok()?))
    };
    entries
        .map(|entry| read(entry).ok_or_else(|| "a status entry that cannot be read".to_owned()))
        .collect()
}

fn list(client: &Client, url: &str) -> Result<Bitstring, String> {
    let path = url.strip_prefix(PUBLIC).ok_or("a list elsewhere")?;
    let list = client.get(path).ok_or("no answer for a list")?.json();
    let encoded = list
        .pointer("/credentialSubject/encodedList")
        .and_then(serde_json::Value::as_str);
    Bitstring::decode(encoded.unwrap_or_default(), DEFAULT_MAX_BYTES)
        .map_err(|error| format!("{path}: {error:?}"))
}
