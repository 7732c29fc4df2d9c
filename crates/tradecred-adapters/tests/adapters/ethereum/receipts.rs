//! Receipts with the header of their block: published shapes of nodes, and blocks that a program of our own sealed.

use serde_json::{Value as Json, json};
use tradecred_vc::json as strict;

use super::{
    BLOCK, HASH, IBFT, PROOF, QBFT, RECEIPT, RECEIPTS, ROOT, Reader, STORE, VALIDATORS, cargo_abi,
    checkpoint, of, store_abi, text, trees, validators, whole_block,
};
use crate::common::{read, sample};

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
        assert_eq!(
            super::text(&records[0], "/chain/id"),
            Some("1337"),
            "{name}"
        );
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
            let anchors =
                json!({"ethereumValidators": [{"chainId": 1337, "addresses": addresses}]});
            assert_eq!(
                Reader::cargo(anchors).refused(&of(text)),
                code,
                "{name} {addresses}"
            );
        }
        let by = records[0].proof.proved[1].by.as_deref().unwrap();
        assert_eq!(by.split(", ").count(), 3, "{name}");

        let mut anchors = validators();
        anchors["ethereumValidators"][0]["fromBlock"] = json!(8);
        let records = Reader::cargo(anchors.clone());
        let records = records.receipts(text).unwrap();
        assert_eq!(
            records[0].proof.proved.len(),
            1,
            "{name}: they seal later blocks"
        );
        anchors["ethereumValidators"][0]["fromBlock"] = json!(7);
        anchors["ethereumValidators"][0]["toBlock"] = json!(7);
        assert_eq!(
            Reader::cargo(anchors.clone()).receipts(text).unwrap()[0]
                .proof
                .proved
                .len(),
            2
        );
        anchors["ethereumValidators"][0]["chainId"] = json!(1338);
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
    let mut sealed = validators();
    sealed["ethereumValidators"][0]["chainId"] = json!(31337);
    let unsealed = Some("ethereum.seals");
    assert_eq!(
        Reader::store(sealed).refused(&proof()),
        unsealed,
        "no seal at all"
    );
    let other = json!({"ethereumCheckpoints": [{"chainId": 31337, "number": 4, "hash": ROOT}]});
    assert_eq!(
        Reader::store(other).refused(&proof()),
        Some("ethereum.checkpoint")
    );
    let elsewhere = json!({"ethereumCheckpoints": [{"chainId": 1, "number": 4, "hash": ROOT}]});
    assert_eq!(
        Reader::store(elsewhere).refused(&proof()),
        None,
        "another chain says nothing"
    );
    let unlisted = Reader::of(json!({ "abi": cargo_abi() }), json!({}));
    assert_eq!(unlisted.refused(&proof()), Some("ethereum.no-event"));
}

#[test]
fn no_member_of_a_header_can_be_taken_for_another() {
    // A root of something else in the place of the root of receipts, and a header of another length.
    let reader = Reader::of(json!({ "abi": cargo_abi() }), validators());
    for name in ["stateRoot", "transactionsRoot", "parentHash"] {
        let mut export = of(QBFT);
        let block = export["block"].as_object_mut().unwrap();
        let (one, other) = (block["receiptsRoot"].clone(), block[name].clone());
        block.insert("receiptsRoot".to_owned(), other);
        block.insert(name.to_owned(), one);
        assert_eq!(
            reader.refused(&export),
            Some("ethereum.block-hash"),
            "{name}"
        );
        export["block"].as_object_mut().unwrap().remove("hash");
        let code = reader.refused(&export);
        assert_eq!(code, Some("ethereum.receipts-root"), "{name}");
    }
}
