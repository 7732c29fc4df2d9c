//! An entry: its chain, its external IDs, its content, and the digest that names it.

use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest as _, Sha256, Sha512};
use tradecred_vc::json::{self, Limits, Object, Value};

use super::FactomSignature;
use super::receipt::Receipt;
use crate::hex;

/// The most bytes of an entry: 35 before its external IDs, and 10 KiB of these and its content.
const BYTES: usize = 35 + 10 * 1024;

/// An entry.
pub(super) struct Entry {
    pub(super) chain: [u8; 32],
    external_ids: Vec<Vec<u8>>,
    content: Vec<u8>,
    /// What names it.
    pub(super) hash: [u8; 32],
}

impl Entry {
    /// An entry of its bytes in small hexadecimal digits.
    pub(super) fn of_hex(digits: &str) -> Option<Self> {
        let bytes = bytes_of_hex(digits)?;
        let (version, rest) = bytes.split_first()?;
        let (chain, rest) = rest.split_first_chunk::<32>()?;
        let (size, rest) = rest.split_first_chunk::<2>()?;
        let (mut ids, content) = rest.split_at_checked(u16::from_be_bytes(*size).into())?;
        let mut external_ids = Vec::new();
        while !ids.is_empty() {
            let (size, rest) = ids.split_first_chunk::<2>()?;
            let (id, rest) = rest.split_at_checked(u16::from_be_bytes(*size).into())?;
            external_ids.push(id.to_vec());
            ids = rest;
        }
        (*version == 0).then(|| Self {
            chain: *chain,
            external_ids,
            content: content.to_vec(),
            hash: hash(&bytes),
        })
    }

    /// An entry of what a node answers of it.
    pub(super) fn of_parts(answer: &Value<'_>) -> Option<Self> {
        let text = |name| answer.get(name).and_then(Value::as_str);
        let chain = hex::decode::<32>(text("chainid")?)?;
        let content = bytes_of_hex(text("content")?)?;
        let ids = answer.get("extids")?.as_array()?.iter();
        let ids: Option<Vec<Vec<u8>>> = ids.map(|id| bytes_of_hex(id.as_str()?)).collect();
        let mut sized = Vec::new();
        for id in ids.as_ref()? {
            sized.extend(u16::try_from(id.len()).ok()?.to_be_bytes());
            sized.extend(id);
        }
        let mut bytes = vec![0];
        bytes.extend(chain);
        bytes.extend(u16::try_from(sized.len()).ok()?.to_be_bytes());
        bytes.extend(sized);
        bytes.extend(&content);
        (bytes.len() <= BYTES).then_some(Self {
            chain,
            external_ids: ids?,
            content,
            hash: hash(&bytes),
        })
    }

    /// The key whose signature over the content stands in these external IDs.
    pub(super) fn signer(&self, places: FactomSignature) -> Option<[u8; 32]> {
        let key = self.external_ids.get(places.key)?;
        let key: [u8; 32] = key.as_slice().try_into().ok()?;
        let signature = self.external_ids.get(places.signature)?;
        let signature = Signature::from_slice(signature).ok()?;
        let holds = VerifyingKey::from_bytes(&key)
            .ok()?
            .verify_strict(&self.content, &signature);
        holds.ok().map(|()| key)
    }

    /// What it says, in the names of the node; its content as the JSON value that it is, else in hexadecimal digits.
    pub(super) fn tree(&self, receipt: Option<&Receipt>) -> Value<'static> {
        let mut tree = Object::new();
        tree.insert("entryhash", hex::encode(&self.hash));
        tree.insert("chainid", hex::encode(&self.chain));
        let ids = self.external_ids.iter();
        let ids: Vec<Value<'_>> = ids.map(|id| hex::encode(id).into()).collect();
        tree.insert("extids", ids);
        match json::read(&self.content, &Limits::default()) {
            Ok(content) => tree.insert("content", content.into_owned()),
            Err(_) => tree.insert("contentHex", hex::encode(&self.content)),
        };
        if let Some(receipt) = receipt {
            tree.insert("entryblockkeymr", hex::encode(&receipt.entry_block));
            tree.insert("directoryblockkeymr", hex::encode(&receipt.directory_block));
        }
        tree.into()
    }
}

/// What names an entry of these bytes.
fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::new_with_prefix(Sha512::digest(bytes))
        .chain_update(bytes)
        .finalize()
        .into()
}

fn bytes_of_hex(digits: &str) -> Option<Vec<u8>> {
    if digits.len() > 2 * BYTES {
        return None;
    }
    base16ct::lower::decode_vec(digits).ok()
}
