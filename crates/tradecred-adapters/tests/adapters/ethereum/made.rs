//! Receipts that were made up to the last digest: what is not as its event, what failed, what no chain has.

use serde_json::{Value as Json, json};
use sha3::{Digest, Keccak256};

use super::Reader;

/// A block with one receipt, whose root is the digest of its one leaf.
fn block_of(receipt: &[u8]) -> Json {
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
fn what_was_made_up_in_full_is_told_from_what_a_chain_has() {
    // One log of the event `Note()`, of a transaction that succeeded.
    let digest: [u8; 32] = Keccak256::digest("Note()").into();
    let topics = [&[0xe1, 0xa0], digest.as_slice()].concat();
    let log = [&[0xf8, 56, 0x94], [0x11; 20].as_slice(), &topics, &[0x80]].concat();
    let bloom = [&[0xb9, 1, 0], [0_u8; 256].as_slice()].concat();
    let fields = [&[0x01, 0x07], bloom.as_slice(), &[0xf8, 58], &log].concat();
    let length = fields.len();
    let receipt = [
        &[0xf9, (length >> 8) as u8, length as u8],
        fields.as_slice(),
    ]
    .concat();
    let mut export = block_of(&receipt);
    let abi = json!([{"type": "event", "name": "Note"}]);
    let with = |hash: &str| {
        let checkpoint = json!({"chainId": 5, "number": 1, "hash": hash});
        Reader::of(
            json!({ "abi": abi }),
            json!({"ethereumCheckpoints": [checkpoint]}),
        )
    };
    let other = with(&format!("0x{}", "ab".repeat(32)));
    let text = export.to_string();
    let records = other.receipts(&text).unwrap();
    assert_eq!(records[0].tree.get("chain"), None, "it names no chain");
    assert_eq!(records[0].proof.proved.len(), 1);
    assert!(records[0].proof.open[0].contains("anybody can make up a block"));
    let hash = records[0].tree.pointer("/block/hash").unwrap();
    let hash = hash.as_str().unwrap().to_owned();
    export["chainId"] = json!("0x5");
    assert_eq!(other.refused(&export), Some("ethereum.checkpoint"));
    let text = export.to_string();
    let records = with(&hash).receipts(&text).unwrap();
    assert_eq!(super::text(&records[0], "/chain/id"), Some("5"));
    export["chainId"] = json!("0x6");
    assert_eq!(with(&hash).refused(&export), Some("ethereum.chain"));
}
