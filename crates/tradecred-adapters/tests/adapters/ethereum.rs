//! Receipts and logs of Ethereum: what is shown by an export is read, and every forgery of it is refused.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};
use tradecred_adapters::framing::{self, Anchors, Options, Record, Setting};
use tradecred_vc::json::{self as strict, Value};
use tradecred_vc::problem::Problem;

use crate::common::{read, sample};

const PROOF: &str = include_str!("samples/ethereum/documentstore-issue.receipt-proof.json");
const RECEIPT: &str =
    include_str!("samples/ethereum/documentstore-issue.eth_getTransactionReceipt.json");
const BLOCK: &str = include_str!("samples/ethereum/documentstore.eth_getBlockByHash.json");
const RECEIPTS: &str = include_str!("samples/ethereum/documentstore.eth_getBlockReceipts.json");
const STORE_LOGS: &str = include_str!("samples/ethereum/documentstore.eth_getLogs.json");
const ESCROW_LOGS: &str = include_str!("samples/ethereum/title-escrow.eth_getLogs.json");
const ESCROW_DECODED: &str = include_str!("samples/ethereum/title-escrow.decoded.json");
const ESCROW_EVENTS: &str = include_str!("samples/ethereum/title-escrow.abi-events.json");
/// Blocks that a program of our own made and sealed, which shares nothing with this one.
const QBFT: &str = include_str!("samples/ethereum/besu-qbft.json");
const IBFT: &str = include_str!("samples/ethereum/besu-ibft2.json");
const VALIDATORS: &str = include_str!("samples/ethereum/besu-validators.json");

const STORE: &str = "0xdc64a140aa3e981100a9beca4e685f962f0cf6c9";
const HASH: &str = "0xf955688eb6fc62ca062714315935a1ec4ba1bd37b0bcd50ef3e4a636c4a12881";
const ROOT: &str = "0xc5d53262962b192c5c977f2252acd4862f41cc1ccce7e87c5b406905a2726692";

fn store_abi() -> Json {
    json!([
        {"type": "event", "name": "DocumentIssued", "inputs": [
            {"name": "document", "type": "bytes32", "indexed": true}]},
        {"type": "event", "name": "DocumentRevoked", "inputs": [
            {"name": "documentRoot", "type": "bytes32", "indexed": true},
            {"name": "document", "type": "bytes32", "indexed": true}]},
        {"type": "function", "name": "issue", "stateMutability": "nonpayable", "inputs": [
            {"name": "documentRoot", "type": "bytes32", "internalType": "bytes32"}], "outputs": []}
    ])
}

fn cargo_abi() -> Json {
    json!([{"type": "event", "name": "Cargo", "inputs": [
        {"name": "lot", "type": "string", "indexed": true},
        {"name": "parts", "type": "tuple[]", "components": [
            {"name": "count", "type": "uint8"}, {"name": "texts", "type": "string[]"}]},
        {"name": "delta", "type": "int64"},
        {"name": "sealed", "type": "bool"},
        {"name": "tag", "type": "bytes4"},
        {"name": "", "type": "uint16[2]"}]}])
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
    json!({"checkpoints": [{"chainId": 31337, "number": 4, "hash": HASH}]})
}

fn validators() -> Json {
    let addresses = of(VALIDATORS)["validators"].clone();
    json!({"validators": [{"chainId": 1337, "fromBlock": 1, "addresses": addresses}]})
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

#[test]
fn a_receipt_is_shown_to_be_one_of_its_block_and_the_block_to_be_known() {
    let known = Reader::store(checkpoint());
    let records = known.receipts(PROOF).unwrap();
    assert_eq!(
        trees(&records),
        [format!(
            concat!(
                r#"{{"chain":{{"id":"31337"}},"block":{{"number":"4","hash":"{}","timestamp":"1795223701"}},"#,
                r#""transaction":{{"index":"1"}},"log":{{"address":"{}","indexInTransaction":"0"}},"#,
                r#""event":{{"name":"DocumentIssued","signature":"DocumentIssued(bytes32)","args":{{"document":"{}"}}}}}}"#
            ),
            HASH, STORE, ROOT
        )]
    );
    let proof = &records[0].proof;
    assert_eq!(proof.proved.len(), 2);
    assert_eq!(
        proof.proved[1].by.as_deref(),
        Some("whoever converts, by a checkpoint")
    );
    assert!(
        !proof
            .open
            .iter()
            .any(|said| said.starts_with("whether any chain"))
    );
}

#[test]
fn without_a_checkpoint_no_chain_is_named_and_it_is_said_so() {
    let records = Reader::store(json!({})).receipts(PROOF).unwrap();
    assert_eq!(records[0].tree.get("chain"), None);
    assert_eq!(records[0].proof.proved.len(), 1);
    assert_eq!(records[0].proof.proved[0].by, None);
    assert!(records[0].proof.open[0].starts_with("whether any chain has a block of this hash"));
}

#[test]
fn a_receipt_in_json_beside_its_proof_is_the_one_of_the_proof() {
    let reader = Reader::store(checkpoint());
    let mut export = of(PROOF);
    export["receipt"] = of(RECEIPT);
    assert_eq!(reader.refused(&export), None);
    export["receipt"]["result"]["cumulativeGasUsed"] = json!("0x17ecb");
    assert_eq!(reader.refused(&export), Some("ethereum.receipt-differs"));
    let mut export = of(PROOF);
    export["block"] = of(BLOCK);
    export.as_object_mut().unwrap().remove("header_rlp");
    assert_eq!(reader.refused(&export), None, "a header in JSON is as good");
}

#[test]
fn all_receipts_of_a_block_lead_to_its_root() {
    let export = whole_block().to_string();
    let records = Reader::store(checkpoint()).receipts(&export).unwrap();
    let said = records.iter().map(|record| {
        let at = |pointer| text(record, pointer).unwrap();
        (
            at("/event/name"),
            at("/transaction/index"),
            at("/log/index"),
        )
    });
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            ("DocumentIssued", "0", "0"),
            ("DocumentIssued", "1", "1"),
            ("DocumentRevoked", "2", "2")
        ]
    );
}

#[test]
fn the_root_of_a_wrapped_document_is_found_in_the_log_of_its_store() {
    let pinned = |contract: &str| {
        let options = json!({ "abi": store_abi(), "contracts": [contract] });
        Reader::of(options, checkpoint())
    };
    let other = pinned("0x1111111111111111111111111111111111111111");
    assert_eq!(
        other.refused(&of(PROOF)),
        Some("ethereum.no-event"),
        "a contract that looks alike"
    );
    let ours = pinned(STORE);
    let records = ours.receipts(PROOF).unwrap();
    assert_eq!(text(&records[0], "/event/name"), Some("DocumentIssued"));
    let issued = text(&records[0], "/event/args/document").unwrap();
    let Some(wrapped) = sample("openattestation-v2/not-obfuscated-wrapped.json") else {
        return;
    };
    // The root is proved by the document, its issue by the log: what an operator compares.
    assert!(read("openattestation-2", &wrapped).is_ok());
    let wrapped: Json = serde_json::from_slice(&wrapped).unwrap();
    let root = wrapped["signature"]["merkleRoot"].as_str().unwrap();
    assert_eq!(issued, format!("0x{root}"));
}

#[test]
fn blocks_of_besu_are_known_by_the_seals_of_their_validators() {
    for (name, text) in [("QBFT", QBFT), ("IBFT 2.0", IBFT)] {
        let records = Reader::cargo(validators()).receipts(text).unwrap();
        assert_eq!(records.len(), 3, "{name}");
        assert_eq!(self::text(&records[0], "/chain/id"), Some("1337"), "{name}");
        let said = records[0].tree.pointer("/event/args").unwrap();
        let said: Json = of(&strict::to_string(said));
        assert_eq!(
            said["parts"],
            json!([{"count": "3", "texts": ["Tuna, frozen", "açaí"]}, {"count": "200", "texts": []}])
        );
        assert_eq!(said["delta"], json!("-17"));
        assert_eq!(said["sealed"], json!(true));
        assert_eq!(said["tag"], json!("0xcafebabe"));
        assert_eq!(said["5"], json!(["5", "7"]));
        assert_eq!(
            said["lot"].as_object().unwrap().len(),
            1,
            "a digest and no text"
        );
        let open = &records[0].proof.open;
        assert!(
            open.iter()
                .any(|said| said.starts_with("the value of `lot`")),
            "{open:?}"
        );
        assert!(
            open.iter().any(|said| said.starts_with("1 more logs")),
            "{open:?}"
        );

        // With one seal less than two thirds of four, or of validators of other blocks.
        let addresses = of(VALIDATORS)["validators"].clone();
        let other = format!("0x{}", "77".repeat(20));
        let lacking = [
            (json!([addresses[0], addresses[3]]), Some("ethereum.seals")),
            (json!([addresses[0], addresses[1], addresses[3]]), None),
            (
                json!([addresses[0], addresses[0], addresses[3]]),
                Some("ethereum.seals"),
            ),
            (
                json!([addresses[0], addresses[1], addresses[3], other]),
                Some("ethereum.seals"),
            ),
            (json!([]), Some("ethereum.seals")),
        ];
        for (addresses, code) in lacking {
            let anchors = json!({"validators": [{"chainId": 1337, "addresses": addresses}]});
            assert_eq!(
                Reader::cargo(anchors).refused(&of(text)),
                code,
                "{name} {addresses}"
            );
        }
        let mut anchors = validators();
        anchors["validators"][0]["fromBlock"] = json!(8);
        let records = Reader::cargo(anchors.clone());
        let records = records.receipts(text).unwrap();
        assert_eq!(
            records[0].proof.proved.len(),
            1,
            "{name}: they seal later blocks"
        );
        anchors["validators"][0]["fromBlock"] = json!(7);
        anchors["validators"][0]["toBlock"] = json!(7);
        assert_eq!(
            Reader::cargo(anchors.clone()).receipts(text).unwrap()[0]
                .proof
                .proved
                .len(),
            2
        );
        anchors["validators"][0]["chainId"] = json!(1338);
        assert_eq!(
            Reader::cargo(anchors).refused(&of(text)),
            Some("ethereum.chain"),
            "{name}"
        );
    }
}

#[test]
fn each_check_refuses_what_is_not_so() {
    let reader = Reader::store(checkpoint());
    let proof = || of(PROOF);
    let set = |mut export: Json, at: &str, value: Json| {
        let (above, name) = at.rsplit_once('/').unwrap();
        let place = export.pointer_mut(above).unwrap();
        match place {
            Json::Array(list) => list[name.parse::<usize>().unwrap()] = value,
            _ => place[name] = value,
        }
        export
    };
    let without = |mut export: Json, name: &str| {
        export.as_object_mut().unwrap().remove(name);
        export
    };
    let nodes = proof()["proof"].as_array().unwrap().clone();
    let failed = |status: &str| {
        let mut block = of(RECEIPTS);
        block["result"][1]["status"] = json!(status);
        json!({"block": of(BLOCK), "receipts": block})
    };
    let cases = [
        (without(proof(), "header_rlp"), "ethereum.form"),
        (without(proof(), "key"), "ethereum.form"),
        (without(proof(), "proof"), "ethereum.form"),
        (set(proof(), "/key", json!("0x0")), "ethereum.form"),
        (set(proof(), "/key", json!("0x8101")), "ethereum.rlp"),
        (set(proof(), "/key", json!("0x80")), "ethereum.proof"),
        (set(proof(), "/key", json!("0x02")), "ethereum.proof"),
        (
            set(proof(), "/proof", json!([nodes[0], nodes[1]])),
            "ethereum.proof",
        ),
        (
            set(
                proof(),
                "/proof",
                json!([nodes[0], nodes[1], nodes[2], nodes[0]]),
            ),
            "ethereum.proof",
        ),
        (
            set(proof(), "/proof", json!(vec![&nodes[0]; 33])),
            "ethereum.form",
        ),
        (set(proof(), "/header_rlp", json!("0xc0")), "ethereum.rlp"),
        (
            set(proof(), "/header_rlp", json!("0xbfffffffffffffffff")),
            "ethereum.rlp",
        ),
        (
            set(proof(), "/blockHash", json!(ROOT)),
            "ethereum.block-hash",
        ),
        (
            set(proof(), "/receiptsRoot", json!(ROOT)),
            "ethereum.block-hash",
        ),
        (
            set(proof(), "/receipt", json!("0x02")),
            "ethereum.receipt-differs",
        ),
        (set(proof(), "/chainId", json!("0x1")), "ethereum.chain"),
        (
            set(whole_block(), "/block/result/hash", json!(ROOT)),
            "ethereum.block-hash",
        ),
        (
            set(whole_block(), "/block/result/gasUsed", json!("0x2492f")),
            "ethereum.block-hash",
        ),
        (
            set(whole_block(), "/block/result/gasUsed", json!("0x02492e")),
            "ethereum.form",
        ),
        (
            set(whole_block(), "/block/result/baseFeePerGas", Json::Null),
            "ethereum.form",
        ),
        (
            set(
                whole_block(),
                "/receipts/result/0/logs/0/removed",
                json!(true),
            ),
            "ethereum.removed",
        ),
        (
            set(whole_block(), "/receipts/result/0/type", json!("0x1")),
            "ethereum.receipts-root",
        ),
        (
            set(whole_block(), "/receipts/result/0/type", json!("0x80")),
            "ethereum.form",
        ),
        (
            set(whole_block(), "/receipts/result", json!([])),
            "ethereum.receipts-root",
        ),
        (failed("0x0"), "ethereum.receipts-root"),
        (failed("0x2"), "ethereum.form"),
    ];
    for (export, code) in cases {
        assert_eq!(
            reader.refused(&export),
            Some(code),
            "{code}: {}",
            &export.to_string()[..80]
        );
    }
    let later = ["withdrawalsRoot", "blobGasUsed", "requestsHash"];
    for name in later {
        let mut export = whole_block();
        export["block"]["result"]
            .as_object_mut()
            .unwrap()
            .remove(name);
        let code = if name == "requestsHash" {
            "ethereum.block-hash"
        } else {
            "ethereum.form"
        };
        assert_eq!(reader.refused(&export), Some(code), "{name}");
    }
    let other = json!({"checkpoints": [{"chainId": 31337, "number": 4, "hash": ROOT}]});
    assert_eq!(
        Reader::store(other).refused(&proof()),
        Some("ethereum.checkpoint")
    );
    let elsewhere = json!({"checkpoints": [{"chainId": 1, "number": 4, "hash": ROOT}]});
    assert_eq!(
        Reader::store(elsewhere).refused(&proof()),
        None,
        "another chain says nothing"
    );
    let unlisted = Reader::of(json!({ "abi": cargo_abi() }), json!({}));
    assert_eq!(unlisted.refused(&proof()), Some("ethereum.no-event"));
}

/// A block with one receipt, whose root is the digest of its one leaf.
fn block_of(receipt: &[u8]) -> Json {
    use sha3::{Digest, Keccak256};
    let string = |bytes: &[u8]| match bytes {
        [one] if *one < 0x80 => vec![*one],
        short if short.len() < 56 => [&[0x80 + short.len() as u8], short].concat(),
        long => [&[0xb9, (long.len() >> 8) as u8, long.len() as u8], long].concat(),
    };
    let list =
        |items: &[u8]| [&[0xf9, (items.len() >> 8) as u8, items.len() as u8], items].concat();
    // The path to the key 0x80: all of it, in a leaf.
    let leaf = list(&[string(&[0x20, 0x80]), string(receipt)].concat());
    let root: [u8; 32] = Keccak256::digest(&leaf).into();
    let mut fields = Vec::new();
    for (at, length) in [32, 32, 20, 32, 32, 32, 256, 0, 1, 0, 0, 1, 0, 32, 8]
        .into_iter()
        .enumerate()
    {
        let filled = if at == 5 {
            root.to_vec()
        } else {
            vec![1; length]
        };
        fields.extend(string(&filled));
    }
    let hex = |bytes: &[u8]| {
        format!(
            "0x{}",
            bytes
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect::<String>()
        )
    };
    json!({"header_rlp": hex(&list(&fields)), "key": "0x80", "proof": [hex(&leaf)]})
}

#[test]
fn a_failed_transaction_gives_no_record_and_a_log_has_to_be_as_its_event() {
    let receipt = |status: &[u8], topics: usize, data: &[u8]| {
        let word = [0xa0_u8].into_iter().chain([9; 32]).collect::<Vec<u8>>();
        let topic = {
            use sha3::{Digest, Keccak256};
            let digest: [u8; 32] = Keccak256::digest("Weight(uint64,string)").into();
            [&[0xa0], digest.as_slice()].concat()
        };
        let topics = [topic, word.repeat(topics)].concat();
        let long = |items: &[u8]| match items.len() {
            0..56 => [&[0xc0 + items.len() as u8], items].concat(),
            56..256 => [&[0xf8, items.len() as u8], items].concat(),
            _ => [&[0xf9, (items.len() >> 8) as u8, items.len() as u8], items].concat(),
        };
        let data = match data.len() {
            0..56 => [&[0x80 + data.len() as u8], data].concat(),
            _ => [&[0xb8, data.len() as u8], data].concat(),
        };
        let log = long(
            &[
                [0x94].into_iter().chain([0x11; 20]).collect(),
                long(&topics),
                data,
            ]
            .concat(),
        );
        let bloom = [&[0xb9, 1, 0], [0_u8; 256].as_slice()].concat();
        block_of(&long(
            &[status.to_vec(), vec![0x07], bloom, long(&log)].concat(),
        ))
    };
    let reader = Reader::of(
        json!({"abi": [{"type": "event", "name": "Weight", "inputs": [
            {"name": "kilograms", "type": "uint64"}, {"name": "goods", "type": "string"}]}]}),
        json!({}),
    );
    let word = |n: u8| [[0; 31].as_slice(), &[n]].concat();
    let tuna = [b"Tuna".as_slice(), &[0; 28]].concat();
    let good = [word(9), word(64), word(4), tuna.clone()].concat();
    assert_eq!(reader.refused(&receipt(&[0x01], 0, &good)), None);
    assert_eq!(
        reader.refused(&receipt(&[0x80], 0, &good)),
        Some("ethereum.failed")
    );
    assert_eq!(
        reader.refused(&receipt(&[0x02], 0, &good)),
        Some("ethereum.rlp")
    );
    assert_eq!(
        reader.refused(&receipt(&[0x01], 1, &good)),
        Some("ethereum.no-event"),
        "other topics"
    );
    let old = receipt(&[0xa0; 33], 0, &good).to_string();
    let old = reader.receipts(&old).unwrap();
    assert!(
        old[0]
            .proof
            .open
            .iter()
            .any(|said| said.starts_with("whether the transactions succeeded"))
    );
    let mut no_text = tuna.clone();
    no_text[0] = 0xff;
    let mut filled = tuna.clone();
    filled[31] = 1;
    let mut high = word(9);
    high[23] = 1;
    let huge = [0xff; 32].to_vec();
    let bad = [
        vec![],
        good[..96].to_vec(),
        [good.clone(), word(0)].concat(),
        [good.clone(), vec![0]].concat(),
        [high, word(64), word(4), tuna.clone()].concat(),
        [word(9), word(96), word(0), word(4), tuna.clone()].concat(),
        [word(9), word(0), word(4), tuna.clone()].concat(),
        [word(9), huge.clone(), word(4), tuna.clone()].concat(),
        [word(9), word(64), huge, tuna.clone()].concat(),
        [word(9), word(64), word(33), tuna].concat(),
        [word(9), word(64), word(4), filled].concat(),
        [word(9), word(64), word(4), no_text].concat(),
    ];
    for data in bad {
        assert_eq!(
            reader.refused(&receipt(&[0x01], 0, &data)),
            Some("ethereum.abi"),
            "{data:02x?}"
        );
    }
}

#[test]
fn logs_alone_are_read_and_nothing_is_proved_of_them() {
    let reader = Reader::of(json!({ "abi": listed(&of(ESCROW_EVENTS)) }), checkpoint());
    let records = reader
        .read("ethereum-logs", ESCROW_LOGS.as_bytes())
        .unwrap();
    let decoded = of(ESCROW_DECODED);
    for (record, expected) in records.iter().zip(decoded.as_array().unwrap()) {
        assert!(record.proof.proved.is_empty());
        assert_eq!(text(record, "/event/signature"), expected["event"].as_str());
        let said = of(&strict::to_string(
            record.tree.pointer("/event/args").unwrap(),
        ));
        let said: BTreeMap<String, String> = said
            .as_object()
            .unwrap()
            .iter()
            .map(|(name, value)| {
                (
                    name.clone(),
                    value
                        .as_str()
                        .map_or_else(|| value.to_string(), str::to_owned),
                )
            })
            .collect();
        // The other program writes addresses with letters of either case.
        let expected: BTreeMap<String, String> = expected["args"]
            .as_object()
            .unwrap()
            .iter()
            .map(|(name, value)| (name.clone(), value.as_str().unwrap().to_lowercase()))
            .collect();
        assert_eq!(said, expected);
    }
    assert_eq!(records.len(), decoded.as_array().unwrap().len());

    let records = Reader::store(json!({}));
    let records = records
        .read("ethereum-logs", STORE_LOGS.as_bytes())
        .unwrap();
    assert_eq!(records.len(), 3);
    assert!(
        records[0]
            .proof
            .open
            .iter()
            .any(|said| said.starts_with("4 more logs"))
    );
    assert_eq!(
        text(&records[1], "/transaction/hash"),
        Some("0x3f612f3cf751477e194103e009699c4e74b5ecdceeea5316794926f42bfac2c8")
    );

    let mut pending = of(STORE_LOGS)["result"][4].clone();
    let refused = |log: &Json| {
        let text = log.to_string();
        let read = Reader::store(json!({}));
        let read = read.read("ethereum-logs", text.as_bytes()).err();
        read.map(|problem| problem.code.code)
    };
    assert_eq!(refused(&pending), None, "one log is a unit");
    pending["removed"] = json!(true);
    assert_eq!(refused(&pending), Some("ethereum.removed"));
    pending["removed"] = json!(false);
    pending["blockHash"] = Json::Null;
    assert_eq!(refused(&pending), Some("ethereum.form"));
}

#[test]
fn a_list_of_events_that_cannot_be_read_is_a_fault_of_the_mapping() {
    let event = |name: &str, inputs: Json| json!({"type": "event", "name": name, "inputs": inputs});
    let one = |kind: &str| event("E", json!([{"name": "a", "type": kind}]));
    let indexed = |count: usize| {
        let inputs: Vec<Json> = (0..count)
            .map(|place| json!({"name": place.to_string(), "type": "address", "indexed": true}))
            .collect();
        event("E", Json::Array(inputs))
    };
    let deep = "uint8[][][][][][][][]";
    let cases = [
        (json!([one("uint256")]), None),
        (json!([one("uint257")]), Some("/abi/0")),
        (json!([one("uint12")]), Some("/abi/0")),
        (json!([one("bytes33")]), Some("/abi/0")),
        (json!([one("bytes32")]), None),
        (json!([one("uint08")]), Some("/abi/0")),
        (json!([one("uint8[0]")]), Some("/abi/0")),
        (json!([one("uint8[4096]")]), None),
        (json!([one("uint8[4097]")]), Some("/abi/0")),
        (
            json!([one("uint8[65536][65536][65536][65536]")]),
            Some("/abi/0"),
        ),
        (json!([one(&deep[..deep.len() - 2])]), None),
        (json!([one(deep)]), Some("/abi/0")),
        (json!([one("tuple")]), Some("/abi/0")),
        (json!([event("", json!([]))]), Some("/abi/0")),
        (json!([indexed(3)]), None),
        (json!([indexed(4)]), Some("/abi/0")),
        (json!([indexed(2), indexed(2)]), None),
        (
            json!([event(
                "E",
                json!([{"name": "a", "type": "bool"}, {"name": "a", "type": "bool"}])
            )]),
            Some("/abi/0"),
        ),
        (
            json!([
                one("bool"),
                event("E", json!([{"name": "b", "type": "bool"}]))
            ]),
            Some("/abi/1"),
        ),
        (
            json!([{"type": "event", "name": "E", "anonymous": true}]),
            Some("/abi"),
        ),
        (json!([]), Some("/abi")),
        (Json::Null, Some("/abi")),
    ];
    for (abi, place) in cases {
        let options = match &abi {
            Json::Null => json!({}),
            _ => json!({ "abi": abi }),
        };
        let options: Options = serde_json::from_value(options).unwrap();
        let faults = framing::named("ethereum-receipt").unwrap().faults(&options);
        let found = faults.first().map(|(place, _)| place.as_str());
        assert_eq!(found, place, "{abi}");
    }
}

#[test]
fn no_flip_of_one_bit_gives_another_record() {
    let block = whole_block().to_string();
    let cases = [
        (Reader::store(checkpoint()), PROOF),
        (Reader::store(checkpoint()), block.as_str()),
        (Reader::cargo(validators()), QBFT),
        (Reader::cargo(validators()), IBFT),
    ];
    let (mut refused, mut same) = (0, 0);
    for (reader, text) in cases {
        let honest = reader.receipts(text).unwrap();
        let (honest, proof) = (trees(&honest), honest[0].proof.clone());
        let mut bytes = text.as_bytes().to_vec();
        for at in 0..bytes.len() {
            for bit in 0..8 {
                // One bit of eight of each byte, another one for each.
                if (at + bit) % 8 != 0 {
                    continue;
                }
                bytes[at] ^= 1 << bit;
                match reader.read("ethereum-receipt", &bytes) {
                    // A part was hit that nothing covers and no record holds.
                    Ok(read) if read[0].proof == proof => {
                        assert_eq!(trees(&read), honest, "byte {at}, bit {bit}");
                        same += 1;
                    }
                    Ok(read) => panic!("byte {at}, bit {bit}: {:?}", read[0].proof),
                    Err(_) => refused += 1,
                }
                bytes[at] ^= 1 << bit;
            }
        }
    }
    println!("{refused} refused, {same} the same record");
    assert!(refused > 20_000, "{refused}");
}
