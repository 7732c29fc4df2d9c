//! Hyperledger Fabric: blocks as peers and orderers hand them out, the files in which a peer keeps them, transactions
//! as a peer processed them, and the JSON that `configtxlator` makes of either (SPEC section *Hyperledger Fabric*).
//!
//! Sources: `common/common.proto`, `peer/*.proto`, `msp/identities.proto` and `ledger/rwset/**` of
//! hyperledger/fabric-protos; `common/ledger/blkstorage/block_serialization.go` of hyperledger/fabric.

mod anchors;
mod block;
pub(super) mod blockfile;
pub mod codes;
mod identity;
mod message;
mod record;
mod state;
mod strict;
mod text;
mod transaction;

pub use anchors::{FabricAnchors, PrivateValue};

use prost::Message as _;
use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::problem::Problem;

use super::{Division, Frame, Framing, Options, Record, Setting, Written};
use block::{Block, Standing};
use identity::Identities;
use message::ProcessedTransaction;
use record::{Outside, Records};

/// Why no transaction is written.
const SIGNED: &str = "a transaction is signed by who makes and who endorses it; what is written is the record as JSON";

/// How Hyperledger Fabric hands out what its ledger holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fabric {
    /// A block in protobuf.
    Block,
    /// A file of blocks of a peer.
    Blockfile,
    /// A block in JSON.
    BlockJson,
    /// A processed transaction in protobuf.
    Transaction,
    /// A processed transaction in JSON.
    TransactionJson,
}

impl Framing for Fabric {
    fn media_type(&self) -> &'static str {
        match self {
            Self::Block | Self::Blockfile | Self::Transaction => "application/octet-stream",
            Self::BlockJson | Self::TransactionJson => "application/json",
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Block => "fabric-block",
            Self::Blockfile => "fabric-blockfile",
            Self::BlockJson => "fabric-block-json",
            Self::Transaction => "fabric-transaction",
            Self::TransactionJson => "fabric-transaction-json",
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Block => "a write of a transaction in a block of Hyperledger Fabric",
            Self::Blockfile => "the same in a file of blocks of a peer",
            Self::BlockJson => "the same in a block that `configtxlator` wrote as JSON",
            Self::Transaction => "a write of a processed transaction of Hyperledger Fabric",
            Self::TransactionJson => "the same in JSON by `configtxlator`",
        }
    }

    fn division(&self, _: &Options) -> Division {
        match self {
            Self::Block | Self::Transaction => Division::Whole,
            Self::Blockfile => Division::FabricBlocks,
            Self::BlockJson | Self::TransactionJson => Division::Json,
        }
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let json_has = |pointer| {
            let file = json::read(unit, &Limits::default());
            file.is_ok_and(|file| file.pointer(pointer).is_some())
        };
        match self {
            Self::Block => message::Block::decode(unit).is_ok_and(|block| {
                let header = message::BlockHeader::decode(block.header.as_slice());
                !block.data.is_empty() && header.is_ok_and(|header| header.data_hash.len() == 32)
            }),
            Self::Blockfile => blockfile::Chain::default().go_on(unit).is_ok(),
            Self::BlockJson => json_has("/header/data_hash"),
            Self::Transaction => ProcessedTransaction::decode(unit).is_ok_and(|transaction| {
                let envelope = message::Envelope::decode(transaction.envelope.as_slice());
                envelope.is_ok_and(|envelope| !envelope.payload.is_empty())
            }),
            Self::TransactionJson => json_has("/transactionEnvelope"),
        }
    }

    fn read<'a>(&self, unit: &'a [u8], setting: Setting<'_>) -> Result<Vec<Record<'a>>, Problem> {
        if unit.len() > super::units::LARGEST {
            return Err(Problem::at(&codes::SIZE, "").detail("the unit is larger than 16 MiB"));
        }
        let anchors = setting.anchors.fabric.as_ref();
        let mut reading = Reading {
            anchors,
            identities: Identities::new(anchors)?,
            records: Records::new(anchors),
        };
        match self {
            Self::Block => reading.blocks(&[Block::of_message(unit)?], false)?,
            Self::Blockfile => reading.blocks(&blockfile::blocks(unit)?, true)?,
            Self::BlockJson => {
                let file = json::read(unit, &Limits::default())?;
                let all = file.pointer("/data/data").and_then(Value::as_array);
                if !all.is_some_and(|all| all.iter().any(is_of_channel)) {
                    let block: message::Block = of_json(&file)?;
                    let block = Block::of_message(&block.encode_to_vec())?;
                    reading.blocks(&[block], false)?;
                }
            }
            Self::Transaction => reading.processed(&strict::decode(unit, "")?)?,
            Self::TransactionJson => {
                let file = json::read(unit, &Limits::default())?;
                if !file.get("transactionEnvelope").is_some_and(is_of_channel) {
                    reading.processed(&of_json(&file)?)?;
                }
            }
        }
        Ok(framed(reading.records, unit))
    }

    fn write(&self, tree: &Value<'_>, _: Option<&Frame>, _: Setting<'_>) -> Written {
        Written::text(json::to_string(tree)).leaving(SIGNED)
    }
}

/// A unit that is being read.
struct Reading<'a> {
    anchors: Option<&'a FabricAnchors>,
    identities: Identities<'a>,
    records: Records<'a>,
}

impl Reading<'_> {
    /// Blocks of which each follows the one before it.
    fn blocks(&mut self, blocks: &[Block], are_many: bool) -> Result<(), Problem> {
        let mut last = None;
        for (index, block) in blocks.iter().enumerate() {
            let at = if are_many {
                format!("/{index}")
            } else {
                String::new()
            };
            let mut standing = block.check(&mut self.identities, &at)?;
            if let Some(last) = last {
                if !block::follows(&block.header, last) {
                    let place = format!("{at}/header/previous_hash");
                    return Err(Problem::at(&codes::CHAIN, place));
                }
                standing.follows = true;
            }
            last = Some((standing.number, standing.hash));
            let held = self.anchors.map(|anchors| &anchors.block_hashes);
            if let Some(held) = held.and_then(|held| held.get(&standing.number.to_string())) {
                if *held != crate::hex::encode(&standing.hash) {
                    return Err(Problem::at(&codes::BLOCK_HASH, format!("{at}/header")));
                }
                standing.is_anchored = true;
            }
            self.transactions(block, &standing, &at)?;
        }
        Ok(())
    }

    fn transactions(
        &mut self,
        block: &Block,
        standing: &Standing,
        at: &str,
    ) -> Result<(), Problem> {
        for (index, envelope) in block.transactions.iter().enumerate() {
            let flag = block.is_invalid(index, at)?;
            if flag == Some(true) {
                // It may be anything: what made the peer refuse it is in it still.
                continue;
            }
            let at = format!("{at}/data/data/{index}");
            let transaction = transaction::read(envelope, &mut self.identities, &at)?;
            if let Some(transaction) = transaction {
                let outside = Outside {
                    block: Some(standing),
                    is_flagged: flag.is_some(),
                };
                self.records.add(&transaction, outside, &at)?;
            }
        }
        Ok(())
    }

    fn processed(&mut self, processed: &ProcessedTransaction) -> Result<(), Problem> {
        if processed.validation_code != 0 {
            return Err(Problem::at(&codes::TRANSACTION_INVALID, "/validationCode"));
        }
        let at = "/transactionEnvelope";
        let read = transaction::read(&processed.envelope, &mut self.identities, at)?;
        let outside = Outside {
            block: None,
            is_flagged: true,
        };
        match read {
            Some(transaction) => self.records.add(&transaction, outside, at),
            None => Ok(()),
        }
    }
}

/// Whether an envelope in JSON is about the channel itself, of which no bytes can be made again.
fn is_of_channel(envelope: &Value<'_>) -> bool {
    let kind = envelope.pointer("/payload/header/channel_header/type");
    let kind = kind.and_then(Value::as_i64);
    kind.is_some_and(|kind| kind != i64::from(transaction::ENDORSER_TRANSACTION))
}

fn of_json<'v, M: serde::Deserialize<'v>>(file: &'v Value<'_>) -> Result<M, Problem> {
    M::deserialize(file).map_err(|error| Problem::at(&codes::FORM, "").detail(error.to_string()))
}

/// The records, each with the unit that it stands in.
fn framed(records: Records<'_>, unit: &[u8]) -> Vec<Record<'static>> {
    let frame = Frame::of_unit(unit, records.all.len());
    let all = records.all.into_iter();
    all.map(|(tree, proof)| Record {
        tree,
        proof,
        frame: frame.clone(),
    })
    .collect()
}
