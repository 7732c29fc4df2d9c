//! Exports of Ethereum: what is shown by one is read, and every forgery of it is refused.

use serde_json::{Value as Json, json};
use tradecred_adapters::framing::{self, Anchors, Options, Record, Setting};
use tradecred_vc::json::{self as strict, Value};
use tradecred_vc::problem::Problem;

mod attestation;
mod logs;
mod made;
mod receipts;

const PROOF: &str = include_str!("../samples/ethereum/documentstore-issue.receipt-proof.json");
const RECEIPT: &str =
    include_str!("../samples/ethereum/documentstore-issue.eth_getTransactionReceipt.json");
const BLOCK: &str = include_str!("../samples/ethereum/documentstore.eth_getBlockByHash.json");
const RECEIPTS: &str = include_str!("../samples/ethereum/documentstore.eth_getBlockReceipts.json");
const STORE_LOGS: &str = include_str!("../samples/ethereum/documentstore.eth_getLogs.json");
const ESCROW_LOGS: &str = include_str!("../samples/ethereum/title-escrow.eth_getLogs.json");
const ESCROW_DECODED: &str = include_str!("../samples/ethereum/title-escrow.decoded.json");
const ESCROW_EVENTS: &str = include_str!("../samples/ethereum/title-escrow.abi-events.json");
/// Blocks that a program of our own made and sealed, which shares nothing with this one.
const QBFT: &str = include_str!("../samples/ethereum/besu-qbft.json");
const IBFT: &str = include_str!("../samples/ethereum/besu-ibft2.json");
const VALIDATORS: &str = include_str!("../samples/ethereum/besu-validators.json");

const STORE: &str = "0xdc64a140aa3e981100a9beca4e685f962f0cf6c9";
const HASH: &str = "0xf955688eb6fc62ca062714315935a1ec4ba1bd37b0bcd50ef3e4a636c4a12881";
const ROOT: &str = "0xc5d53262962b192c5c977f2252acd4862f41cc1ccce7e87c5b406905a2726692";

fn store_abi() -> Json {
    of(include_str!("../samples/ethereum/documentstore.abi.json"))
}

fn cargo_abi() -> Json {
    of(include_str!("../samples/ethereum/cargo.abi.json"))
}

/// The standard list of events that are written as in a contract.
fn listed(events: &Json) -> Json {
    let listed = events.as_array().unwrap().iter().map(|event| {
        let text = event.as_str().unwrap().strip_prefix("event ").unwrap();
        let (name, inputs) = text.strip_suffix(')').unwrap().split_once('(').unwrap();
        let inputs: Vec<Json> = inputs
            .split(", ")
            .map(|input| {
                let words: Vec<&str> = input.split(' ').collect();
                json!({"type": words[0], "name": words[words.len() - 1], "indexed": words.len() == 3})
            })
            .collect();
        json!({"type": "event", "name": name, "inputs": inputs})
    });
    Json::Array(listed.collect())
}

struct Reader {
    options: Options,
    anchors: Anchors,
}

impl Reader {
    fn of(options: Json, anchors: Json) -> Self {
        Self {
            options: serde_json::from_value(options).unwrap(),
            anchors: serde_json::from_value(anchors).unwrap(),
        }
    }

    fn store(anchors: Json) -> Self {
        Self::of(json!({ "abi": store_abi() }), anchors)
    }

    fn cargo(anchors: Json) -> Self {
        Self::of(json!({ "abi": cargo_abi() }), anchors)
    }

    fn read<'a>(&self, framing: &str, unit: &'a [u8]) -> Result<Vec<Record<'a>>, Problem> {
        let setting = Setting::new(&self.options, &self.anchors);
        framing::named(framing).unwrap().read(unit, setting)
    }

    fn receipts<'a>(&self, unit: &'a str) -> Result<Vec<Record<'a>>, Problem> {
        self.read("ethereum-receipt", unit.as_bytes())
    }

    /// The code for which an export is refused; nothing where it is read.
    fn refused(&self, export: &Json) -> Option<&'static str> {
        let text = export.to_string();
        self.receipts(&text).err().map(|problem| problem.code.code)
    }
}

fn checkpoint() -> Json {
    of(include_str!("../samples/ethereum/documentstore.anchors.json"))
}

fn validators() -> Json {
    of(include_str!("../samples/ethereum/besu.anchors.json"))
}

fn of(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

fn whole_block() -> Json {
    json!({"chainId": "0x7a69", "block": of(BLOCK), "receipts": of(RECEIPTS)})
}

fn trees(records: &[Record<'_>]) -> Vec<String> {
    let trees = records.iter();
    trees
        .map(|record| strict::to_string(&record.tree))
        .collect()
}

fn text<'v>(record: &'v Record<'_>, at: &str) -> Option<&'v str> {
    record.tree.pointer(at).and_then(Value::as_str)
}
