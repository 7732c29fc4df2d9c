//! The receipts of an export that are shown to be those of its block: one by a proof, or all of them.

use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use super::header::{self, Header};
use super::receipt::{self, Receipt};
use super::trie;
use super::{codes, rlp, said};
use crate::place::child;

/// The most nodes of a proof: as many as the nibbles of the longest key, and the root.
const MOST_NODES: usize = 32;

/// The receipts that an export shows, with their places in the block.
pub(super) struct Shown {
    pub(super) header: Header,
    pub(super) receipts: Vec<(u64, Receipt, String)>,
    /// Whether these are all receipts of the block.
    pub(super) is_whole: bool,
}

/// Checks an export: the hash of its header, and that its receipts lead to the root in it.
///
/// # Errors
/// Where a part is missing or a check fails.
pub(super) fn shown(export: &Value<'_>) -> Result<Shown, Problem> {
    let header = read_header(export)?;
    let (receipts, is_whole) = match export.get("receipts") {
        Some(receipts) => (all(receipts, &header)?, true),
        None => (vec![one(export, &header)?], false),
    };
    Ok(Shown {
        header,
        receipts,
        is_whole,
    })
}

fn read_header(export: &Value<'_>) -> Result<Header, Problem> {
    let (encoded, at) = match export.get("header_rlp") {
        Some(_) => (
            said::member(export, "", "header_rlp", said::bytes)?,
            "/header_rlp".to_owned(),
        ),
        None => {
            let block = said::member(export, "", "block", Some)?;
            let (block, at) = said::answer(block, "/block");
            (header::encode(block, &at)?, at)
        }
    };
    let header = Header::decode(&encoded).ok_or_else(|| Problem::at(&codes::RLP, at))?;
    let is_said = |value: Option<&Value<'_>>, is: &[u8; 32]| {
        value.is_none_or(|value| said::fixed(value).as_ref() == Some(is))
    };
    let block = export
        .get("block")
        .map(|block| said::answer(block, "/block"));
    let places = [
        (
            export.get("blockHash"),
            "/blockHash".to_owned(),
            &header.hash,
        ),
        (
            export.get("receiptsRoot"),
            "/receiptsRoot".to_owned(),
            &header.receipts_root,
        ),
    ];
    let in_block = block.iter().flat_map(|(block, at)| {
        [
            (block.get("hash"), child(at, "hash"), &header.hash),
            (
                block.get("receiptsRoot"),
                child(at, "receiptsRoot"),
                &header.receipts_root,
            ),
        ]
    });
    for (value, at, is) in places.into_iter().chain(in_block) {
        if !is_said(value, is) {
            return Err(Problem::at(&codes::BLOCK_HASH, at));
        }
    }
    Ok(header)
}

/// All receipts of a block, in their order.
fn all(receipts: &Value<'_>, header: &Header) -> Result<Vec<(u64, Receipt, String)>, Problem> {
    let (receipts, at) = said::answer(receipts, "/receipts");
    let list = receipts
        .as_array()
        .ok_or_else(|| Problem::at(&codes::FORM, at.clone()))?;
    let mut encoded = Vec::with_capacity(list.len());
    for (place, receipt) in list.iter().enumerate() {
        encoded.push(receipt::encode(receipt, &child(&at, &place.to_string()))?);
    }
    if trie::root_of_list(&encoded) != header.receipts_root {
        return Err(Problem::at(&codes::RECEIPTS_ROOT, at));
    }
    let decoded = (0_u64..).zip(&encoded).map(|(place, encoded)| {
        let at = child(&at, &place.to_string());
        let receipt =
            Receipt::decode(encoded).ok_or_else(|| Problem::at(&codes::RLP, at.clone()))?;
        Ok((place, receipt, at))
    });
    decoded.collect()
}

/// One receipt by its proof.
fn one(export: &Value<'_>, header: &Header) -> Result<(u64, Receipt, String), Problem> {
    let key = said::member(export, "", "key", said::bytes)?;
    let place = rlp::integer(&key).ok_or_else(|| Problem::at(&codes::RLP, "/key"))?;
    let nodes = said::member(export, "", "proof", |nodes| {
        let nodes = nodes.as_array().filter(|nodes| nodes.len() <= MOST_NODES)?;
        nodes.iter().map(said::bytes).collect::<Option<Vec<_>>>()
    })?;
    let encoded = trie::proved(&header.receipts_root, &key, &nodes)
        .ok_or_else(|| Problem::at(&codes::PROOF, "/proof"))?;
    if let Some(beside) = export.get("receipt") {
        let given = match said::bytes(beside) {
            Some(bytes) => bytes,
            None => {
                let (receipt, at) = said::answer(beside, "/receipt");
                receipt::encode(receipt, &at)?
            }
        };
        if given != encoded {
            return Err(Problem::at(&codes::RECEIPT_DIFFERS, "/receipt"));
        }
    }
    let receipt = Receipt::decode(&encoded).ok_or_else(|| Problem::at(&codes::RLP, "/proof"))?;
    Ok((place, receipt, "/proof".to_owned()))
}
