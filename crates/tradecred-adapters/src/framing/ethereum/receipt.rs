//! Receipts and their logs: out of JSON into the bytes that a trie holds, and out of these bytes.

use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use super::{codes, rlp, said};
use crate::place::child;

/// A log.
pub(super) struct Log {
    pub(super) address: [u8; 20],
    pub(super) topics: Vec<[u8; 32]>,
    pub(super) data: Vec<u8>,
}

/// How a transaction ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Succeeded,
    Failed,
    /// A receipt from before 2017 has the root of a state in its place.
    Unsaid,
}

/// A receipt.
pub(super) struct Receipt {
    pub(super) outcome: Outcome,
    pub(super) logs: Vec<Log>,
}

impl Receipt {
    /// Out of the bytes of a trie: RLP of four fields, behind the type where it has one (EIP-2718).
    pub(super) fn decode(encoded: &[u8]) -> Option<Self> {
        let fields = match encoded.split_first()? {
            (1..=0x7f, typed) => rlp::items(typed)?,
            _ => rlp::items(encoded)?,
        };
        let [outcome, gas, bloom, logs] = fields.as_slice() else {
            return None;
        };
        rlp::integer(gas)?;
        rlp::fixed::<256>(bloom)?;
        Some(Self {
            outcome: match rlp::bytes(outcome)? {
                [] => Outcome::Failed,
                [1] => Outcome::Succeeded,
                state if state.len() == 32 => Outcome::Unsaid,
                _ => return None,
            },
            logs: rlp::items(logs)?
                .into_iter()
                .map(Log::decode)
                .collect::<Option<_>>()?,
        })
    }
}

impl Log {
    fn decode(encoded: &[u8]) -> Option<Self> {
        let fields = rlp::items(encoded)?;
        let [address, topics, data] = fields.as_slice() else {
            return None;
        };
        let topics = rlp::items(topics)?;
        if topics.len() > 4 {
            return None;
        }
        Some(Self {
            address: rlp::fixed(address)?,
            topics: topics.into_iter().map(rlp::fixed).collect::<Option<_>>()?,
            data: rlp::bytes(data)?.to_vec(),
        })
    }

    /// As a node gives it in JSON.
    ///
    /// # Errors
    /// Where a part is missing or of another form, or the log was taken back with its block.
    pub(super) fn read(log: &Value<'_>, at: &str) -> Result<Self, Problem> {
        if log
            .get("removed")
            .is_some_and(|removed| removed.as_bool() != Some(false))
        {
            return Err(Problem::at(&codes::REMOVED, child(at, "removed")));
        }
        Ok(Self {
            address: said::member(log, at, "address", said::fixed)?,
            topics: said::member(log, at, "topics", |topics| {
                let topics = topics.as_array().filter(|topics| topics.len() <= 4)?;
                topics.iter().map(said::fixed).collect()
            })?,
            data: said::member(log, at, "data", said::bytes)?,
        })
    }

    fn encode(&self) -> Vec<u8> {
        let topics: Vec<Vec<u8>> = self
            .topics
            .iter()
            .map(|topic| rlp::of_bytes(topic))
            .collect();
        rlp::of_items(&[
            rlp::of_bytes(&self.address),
            rlp::of_items(&topics),
            rlp::of_bytes(&self.data),
        ])
    }
}

/// The bytes that a trie holds of a receipt in JSON.
///
/// # Errors
/// Where a part is missing or of another form.
pub(super) fn encode(receipt: &Value<'_>, at: &str) -> Result<Vec<u8>, Problem> {
    let kind = match receipt.get("type") {
        Some(_) => said::member(receipt, at, "type", |kind| {
            said::integer(kind).filter(|kind| *kind < 0x80)
        })?,
        None => 0,
    };
    let outcome = match receipt.get("status") {
        Some(_) => said::member(receipt, at, "status", |status| {
            said::integer(status).filter(|status| *status < 2)
        })
        .map(rlp::of_integer)?,
        None => {
            said::member(receipt, at, "root", said::fixed::<32>).map(|root| rlp::of_bytes(&root))?
        }
    };
    let gas = said::member(receipt, at, "cumulativeGasUsed", said::integer)?;
    let bloom: [u8; 256] = said::member(receipt, at, "logsBloom", said::fixed)?;
    let logs = said::member(receipt, at, "logs", Value::as_array)?;
    let below = child(at, "logs");
    let logs = logs.iter().enumerate().map(|(place, log)| {
        Log::read(log, &child(&below, &place.to_string())).map(|log| log.encode())
    });
    let logs: Vec<Vec<u8>> = logs.collect::<Result<_, _>>()?;
    let fields = rlp::of_items(&[
        outcome,
        rlp::of_integer(gas),
        rlp::of_bytes(&bloom),
        rlp::of_items(&logs),
    ]);
    Ok(match u8::try_from(kind).unwrap_or_default() {
        0 => fields,
        kind => [&[kind], fields.as_slice()].concat(),
    })
}
