//! The header of a block: its fields in JSON or RLP, and the hash that names the block.

use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use super::seals::Seals;
use super::trie::keccak;
use super::{codes, rlp, said};
use crate::place::child;

/// The fields that every header has, in their order, as a node names them in JSON.
const FIELDS: [(&str, Kind); 15] = [
    ("parentHash", Kind::Bytes(32)),
    ("sha3Uncles", Kind::Bytes(32)),
    ("miner", Kind::Bytes(20)),
    ("stateRoot", Kind::Bytes(32)),
    ("transactionsRoot", Kind::Bytes(32)),
    ("receiptsRoot", Kind::Bytes(32)),
    ("logsBloom", Kind::Bytes(256)),
    ("difficulty", Kind::Quantity),
    ("number", Kind::Quantity),
    ("gasLimit", Kind::Quantity),
    ("gasUsed", Kind::Quantity),
    ("timestamp", Kind::Quantity),
    ("extraData", Kind::AnyBytes),
    ("mixHash", Kind::Bytes(32)),
    ("nonce", Kind::Bytes(8)),
];
/// Those that came later, in their order: a header has the first few of them.
const LATER: [(&str, Kind); 6] = [
    ("baseFeePerGas", Kind::Quantity),
    ("withdrawalsRoot", Kind::Bytes(32)),
    ("blobGasUsed", Kind::Quantity),
    ("excessBlobGas", Kind::Quantity),
    ("parentBeaconBlockRoot", Kind::Bytes(32)),
    ("requestsHash", Kind::Bytes(32)),
];
/// The most fields of a header: a few more than are known, which come behind those that are read.
const MOST: usize = 32;

#[derive(Clone, Copy)]
enum Kind {
    Bytes(usize),
    AnyBytes,
    Quantity,
}

/// The header of a block.
pub(super) struct Header {
    /// The hash that names the block.
    pub(super) hash: [u8; 32],
    pub(super) number: u64,
    /// In seconds since 1970; some chains count smaller units.
    pub(super) timestamp: u64,
    pub(super) receipts_root: [u8; 32],
    /// Where validators take turns: who sealed the block.
    pub(super) seals: Option<Seals>,
}

impl Header {
    /// Out of RLP.
    pub(super) fn decode(encoded: &[u8]) -> Option<Self> {
        let fields = rlp::items(encoded)?;
        if !(FIELDS.len()..=MOST).contains(&fields.len()) {
            return None;
        }
        for ((_, kind), field) in FIELDS.iter().zip(&fields) {
            let bytes = rlp::bytes(field)?;
            let fits = match kind {
                Kind::Bytes(length) => bytes.len() == *length,
                Kind::AnyBytes => true,
                Kind::Quantity => bytes.len() <= 32 && bytes.first() != Some(&0),
            };
            if !fits {
                return None;
            }
        }
        let number = rlp::integer(fields.get(8)?)?;
        let seals = Seals::of(&fields, number);
        Some(Self {
            hash: match &seals {
                Some(seals) => seals.block_hash,
                None => keccak(encoded),
            },
            number,
            timestamp: rlp::integer(fields.get(11)?)?,
            receipts_root: rlp::fixed(fields.get(5)?)?,
            seals,
        })
    }
}

/// The RLP of the header of a block in JSON.
///
/// # Errors
/// Where a field is missing or of another form, or a later field is there without those before it.
pub(super) fn encode(block: &Value<'_>, at: &str) -> Result<Vec<u8>, Problem> {
    let known = LATER
        .iter()
        .take_while(|(name, _)| block.get(name).is_some());
    let known = known.count();
    if let Some((name, _)) = LATER
        .iter()
        .skip(known)
        .find(|(name, _)| block.get(name).is_some())
    {
        return Err(Problem::at(&codes::FORM, child(at, name)));
    }
    let mut fields = Vec::with_capacity(FIELDS.len() + known);
    for (name, kind) in FIELDS.iter().chain(LATER.iter().take(known)) {
        let bytes = said::member(block, at, name, |value| match kind {
            Kind::Bytes(length) => said::bytes(value).filter(|bytes| bytes.len() == *length),
            Kind::AnyBytes => said::bytes(value),
            Kind::Quantity => said::quantity(value),
        })?;
        fields.push(rlp::of_bytes(&bytes));
    }
    Ok(rlp::of_items(&fields))
}
