//! Blocks of a chain of Ethereum's kind with logs of document stores, made by a program that shares nothing with the
//! adapters: receipts, the trie over them, the header, and what a node says of them.

use serde_json::{Value, json};

use crate::wrapped::{hex, keccak};

/// A log of a contract.
#[derive(Debug, Clone)]
pub struct StoreLog {
    /// The contract.
    pub contract: [u8; 20],
    /// The signature of the event.
    pub event: &'static str,
    /// Its arguments, each 32 bytes, all of them indexed.
    pub arguments: Vec<[u8; 32]>,
}

impl StoreLog {
    /// That a store issued a root.
    #[must_use]
    pub fn issued(contract: [u8; 20], root: [u8; 32]) -> Self {
        Self {
            contract,
            event: "DocumentIssued(bytes32)",
            arguments: vec![root],
        }
    }

    /// That a store revoked a digest under a root, as later stores say it.
    #[must_use]
    pub fn revoked(contract: [u8; 20], root: [u8; 32], digest: [u8; 32]) -> Self {
        Self {
            contract,
            event: "DocumentRevoked(bytes32,bytes32)",
            arguments: vec![root, digest],
        }
    }

    /// That a store revoked a digest, as earlier stores say it.
    #[must_use]
    pub fn revoked_alone(contract: [u8; 20], digest: [u8; 32]) -> Self {
        Self {
            contract,
            event: "DocumentRevoked(bytes32)",
            arguments: vec![digest],
        }
    }

    fn topics(&self) -> Vec<[u8; 32]> {
        let event = keccak(self.event.as_bytes());
        [&[event], self.arguments.as_slice()].concat()
    }

    fn rlp(&self) -> Vec<u8> {
        let topics: Vec<Vec<u8>> = self.topics().iter().map(|topic| string(topic)).collect();
        list(&[string(&self.contract), list(&topics), string(&[])])
    }

    fn json(&self) -> Value {
        let topics: Vec<String> = self.topics().iter().map(|topic| of(topic)).collect();
        json!({"address": of(&self.contract), "topics": topics, "data": "0x", "removed": false})
    }
}

/// A block: the logs of each of its transactions, from one to 16 of them.
#[derive(Debug, Clone)]
pub struct Block {
    /// The number of its chain.
    pub chain_id: u64,
    /// Its number.
    pub number: u64,
    /// When it was made, in seconds since 1970.
    pub timestamp: u64,
    /// The logs of each transaction.
    pub transactions: Vec<Vec<StoreLog>>,
    /// The one that failed, if one did.
    pub failed: Option<usize>,
}

impl Block {
    /// A block with these logs of transactions.
    #[must_use]
    pub const fn of(chain_id: u64, number: u64, transactions: Vec<Vec<StoreLog>>) -> Self {
        Self {
            chain_id,
            number,
            timestamp: 1_790_845_200,
            transactions,
            failed: None,
        }
    }

    /// Its hash.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        keccak(&self.header())
    }

    /// What whoever knows it holds for true.
    #[must_use]
    pub fn checkpoint(&self) -> Value {
        let hash = of(&self.hash());
        json!({"ethereumCheckpoints": [{"chainId": self.chain_id, "number": self.number, "hash": hash}]})
    }

    /// An export of the receipt of one transaction with its proof and the header.
    #[must_use]
    pub fn proof(&self, transaction: usize) -> Value {
        let key = string(&integer(transaction as u64));
        let nodes: Vec<String> = self
            .trie()
            .way(transaction)
            .iter()
            .map(|node| of(node))
            .collect();
        json!({
            "chainId": quantity(self.chain_id),
            "blockHash": of(&self.hash()),
            "header_rlp": of(&self.header()),
            "receiptsRoot": of(&self.trie().root()),
            "key": of(&key),
            "proof": nodes,
        })
    }

    /// An export of all receipts, as a node gives them, with the block.
    #[must_use]
    pub fn whole(&self) -> Value {
        let receipts: Vec<Value> = (0..self.transactions.len())
            .map(|at| self.receipt_json(at))
            .collect();
        let mut block = json!({"hash": of(&self.hash())});
        for ((name, is_quantity), value) in FIELDS.iter().zip(self.fields()) {
            let said = match (is_quantity, value.as_slice()) {
                (false, bytes) => of(bytes),
                (true, []) => "0x0".to_owned(),
                (true, bytes) => format!("0x{}", hex(bytes).trim_start_matches('0')),
            };
            if let Some(members) = block.as_object_mut() {
                members.insert((*name).to_owned(), said.into());
            }
        }
        json!({"chainId": quantity(self.chain_id), "block": block, "receipts": receipts})
    }

    /// The logs as a node answers them, without any proof.
    #[must_use]
    pub fn logs(&self) -> Value {
        let receipts = (0..self.transactions.len()).map(|at| self.receipt_json(at));
        let logs = receipts.flat_map(|receipt| receipt.get("logs").cloned());
        let logs: Vec<Value> = logs
            .flat_map(|logs| logs.as_array().cloned().unwrap_or_default())
            .collect();
        json!({"jsonrpc": "2.0", "id": 1, "result": logs})
    }

    fn receipt_json(&self, at: usize) -> Value {
        let place = json!({
            "blockHash": of(&self.hash()),
            "blockNumber": quantity(self.number),
            "blockTimestamp": quantity(self.timestamp),
            "transactionIndex": quantity(at as u64),
        });
        let logs = self.transactions.get(at).into_iter().flatten();
        let logs: Vec<Value> = logs
            .map(|log| {
                let mut said = log.json();
                if let (Some(said), Some(place)) = (said.as_object_mut(), place.as_object()) {
                    said.extend(place.clone());
                }
                said
            })
            .collect();
        json!({
            "type": "0x2",
            "status": if self.failed == Some(at) { "0x0" } else { "0x1" },
            "cumulativeGasUsed": quantity(gas(at)),
            "logsBloom": of(&[0; 256]),
            "logs": logs,
        })
    }

    fn receipt(&self, at: usize) -> Vec<u8> {
        let logs = self.transactions.get(at).into_iter().flatten();
        let logs: Vec<Vec<u8>> = logs.map(StoreLog::rlp).collect();
        let status: &[u8] = if self.failed == Some(at) { &[] } else { &[1] };
        let fields = [
            string(status),
            string(&integer(gas(at))),
            string(&[0; 256]),
            list(&logs),
        ];
        [&[2], list(&fields).as_slice()].concat()
    }

    fn trie(&self) -> Trie {
        let receipts = (0..self.transactions.len()).map(|at| self.receipt(at));
        Trie::of(&receipts.collect::<Vec<_>>())
    }

    /// The fields of the header, in their order.
    fn fields(&self) -> Vec<Vec<u8>> {
        vec![
            vec![0x11; 32],
            vec![0x12; 32],
            vec![0x13; 20],
            vec![0x14; 32],
            vec![0x15; 32],
            self.trie().root().to_vec(),
            vec![0; 256],
            Vec::new(),
            integer(self.number),
            integer(30_000_000),
            integer(gas(self.transactions.len().saturating_sub(1))),
            integer(self.timestamp),
            Vec::new(),
            vec![0x16; 32],
            vec![0; 8],
        ]
    }

    fn header(&self) -> Vec<u8> {
        let fields: Vec<Vec<u8>> = self.fields().iter().map(|field| string(field)).collect();
        list(&fields)
    }
}

/// The names of the fields of a header, and which of them are quantities.
const FIELDS: [(&str, bool); 15] = [
    ("parentHash", false),
    ("sha3Uncles", false),
    ("miner", false),
    ("stateRoot", false),
    ("transactionsRoot", false),
    ("receiptsRoot", false),
    ("logsBloom", false),
    ("difficulty", true),
    ("number", true),
    ("gasLimit", true),
    ("gasUsed", true),
    ("timestamp", true),
    ("extraData", false),
    ("mixHash", false),
    ("nonce", false),
];

/// The gas that the transactions up to this one used.
const fn gas(at: usize) -> u64 {
    46_000 * (at as u64 + 1)
}

/// The trie of at most 16 values: the key of the first has the digits 8 and 0, that of every other 0 and its number.
struct Trie {
    values: Vec<Vec<u8>>,
}

impl Trie {
    fn of(values: &[Vec<u8>]) -> Self {
        Self {
            values: values.to_vec(),
        }
    }

    /// A leaf with the digits that are left of its key, none or one.
    fn leaf(&self, at: usize, digits: &[u8]) -> Vec<u8> {
        let path = match digits {
            [] => vec![0x20],
            [one] => vec![0x30 | one],
            [one, two, ..] => vec![0x20, (one << 4) | two],
        };
        let value = self.values.get(at).map_or(&[][..], Vec::as_slice);
        list(&[string(&path), string(value)])
    }

    /// The nodes from the root to a value.
    fn way(&self, at: usize) -> Vec<Vec<u8>> {
        let others = self.values.len().saturating_sub(1);
        let first = |digits: &[u8]| self.leaf(0, digits);
        // Each node is longer than its digest, and is named by it.
        let (below, way_below) = match others {
            0 => return vec![first(&[8, 0])],
            1 => (self.leaf(1, &[1]), vec![self.leaf(1, &[1])]),
            _ => {
                let leaves = (1..=others).map(|at| (at, self.leaf(at, &[])));
                let branch = branch(leaves);
                (branch.clone(), vec![branch, self.leaf(at, &[])])
            }
        };
        let root = branch([(0, below), (8, first(&[0]))].into_iter());
        match at {
            0 => vec![root, first(&[0])],
            _ => [vec![root], way_below].concat(),
        }
    }

    fn root(&self) -> [u8; 32] {
        self.way(0).first().map_or([0; 32], |node| keccak(node))
    }
}

/// A branch with these nodes under their digits.
fn branch(nodes: impl Iterator<Item = (usize, Vec<u8>)>) -> Vec<u8> {
    let mut items = vec![string(&[]); 17];
    for (digit, node) in nodes {
        if let Some(item) = items.get_mut(digit) {
            *item = string(&keccak(&node));
        }
    }
    list(&items)
}

/// An integer without zeros before it.
fn integer(number: u64) -> Vec<u8> {
    let bytes = number.to_be_bytes();
    bytes.into_iter().skip_while(|byte| *byte == 0).collect()
}

fn quantity(number: u64) -> String {
    format!("0x{number:x}")
}

fn of(bytes: &[u8]) -> String {
    format!("0x{}", hex(bytes))
}

/// Bytes in RLP.
fn string(bytes: &[u8]) -> Vec<u8> {
    match bytes {
        [one] if *one < 0x80 => vec![*one],
        _ => [head(0x80, bytes.len()).as_slice(), bytes].concat(),
    }
}

/// A list in RLP of items that are encoded already.
fn list(items: &[Vec<u8>]) -> Vec<u8> {
    let items = items.concat();
    [head(0xc0, items.len()), items].concat()
}

fn head(kind: u8, length: usize) -> Vec<u8> {
    let bytes = integer(length as u64);
    match u8::try_from(length) {
        Ok(short) if short < 56 => vec![kind + short],
        _ => {
            let of_length = u8::try_from(bytes.len()).unwrap_or(8);
            [&[kind + 55 + of_length], bytes.as_slice()].concat()
        }
    }
}
