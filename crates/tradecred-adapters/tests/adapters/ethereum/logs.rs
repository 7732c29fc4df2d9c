//! Logs without their receipts, the lists of events, and the mappings of title escrows.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use sha3::{Digest, Keccak256};
use tradecred_adapters::framing::{self, Options, Setting, Units};
use tradecred_adapters::{ConvertError, Converter, Mapping, mapping, restore};
use tradecred_vc::json::{self as strict, Value};

use super::{
    ESCROW_DECODED, ESCROW_EVENTS, ESCROW_LOGS, PROOF, RECEIPT, RECEIPTS, Reader, STORE_LOGS,
    checkpoint, listed, of, text,
};

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

    let store = Reader::store(json!({}));
    let records = store.read("ethereum-logs", STORE_LOGS.as_bytes()).unwrap();
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

    // Nobody writes a log, and what is written in its place is told.
    let framing = framing::named("ethereum-logs").unwrap();
    let setting = Setting::new(&store.options, &store.anchors);
    let written = framing.write(&records[0].tree, Some(&records[0].frame), setting);
    assert_eq!(
        written.bytes,
        strict::to_string(&records[0].tree).as_bytes()
    );
    assert_eq!(written.losses.len(), 1, "{:?}", written.losses);

    // A receipt without a proof is read as its logs are.
    let unproved = |unit: &str| {
        let read = store.read("ethereum-logs", unit.as_bytes());
        read.map(|records| records.len())
            .map_err(|problem| problem.code.code)
    };
    assert_eq!(unproved(RECEIPT), Ok(1));
    assert_eq!(unproved(RECEIPTS), Ok(3));
    let mut failed = of(RECEIPT);
    failed["result"]["status"] = json!("0x0");
    assert_eq!(unproved(&failed.to_string()), Err("ethereum.failed"));

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
        (json!([{"type": "function", "name": "issue"}]), Some("/abi")),
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    /// Data of lengths and places that lead anywhere is refused or read, and costs no more than its bytes.
    #[test]
    fn data_that_leads_anywhere_is_no_harm(
        kind in prop::sample::select(vec![
            "string", "bytes[]", "string[][][]", "uint8[][][][][][]", "uint256[2][]", "string[3]", "int8", "bool", "bytes7",
        ]),
        words in prop::collection::vec(
            prop_oneof![
                prop::sample::select(vec![0_u64, 1, 2, 32, 64, 96, 128, 160]),
                any::<u64>(),
            ],
            0..40,
        ),
        cut in 0_usize..3,
    ) {
        let abi = json!([{"type": "event", "name": "E", "inputs": [
            {"name": "a", "type": kind}, {"name": "b", "type": "uint64"}]}]);
        let digest: [u8; 32] = Keccak256::digest(format!("E({kind},uint64)")).into();
        let hex: String = words.iter().map(|word| format!("{word:064x}")).collect();
        let log = json!({
            "address": format!("0x{}", "11".repeat(20)),
            "blockHash": format!("0x{}", "22".repeat(32)),
            "topics": [format!("0x{}", digest.map(|byte| format!("{byte:02x}")).concat())],
            "data": format!("0x{}", hex.get(..hex.len().saturating_sub(cut * 2)).unwrap()),
        });
        let reader = Reader::of(json!({ "abi": abi }), json!({}));
        let text = log.to_string();
        match reader.read("ethereum-logs", text.as_bytes()) {
            Ok(records) => prop_assert!(strict::to_string(&records[0].tree).len() < 1_000 + 2 * text.len()),
            Err(problem) => prop_assert_eq!(problem.code.code, "ethereum.abi"),
        }
    }
}

#[test]
fn a_change_of_holder_becomes_a_draft_and_says_what_it_does_not() {
    let custody = mapping::shipped("tradetrust-title-escrow-custody").unwrap();
    let ownership = mapping::shipped("tradetrust-title-escrow-ownership").unwrap();
    let each = |mapping| {
        let made = Converter::new(mapping)
            .each(ESCROW_LOGS.as_bytes())
            .unwrap();
        made.into_iter().map(Result::unwrap).collect::<Vec<_>>()
    };
    let (holders, owners) = (each(custody), each(ownership));
    assert_eq!((holders.len(), owners.len()), (2, 1));
    let at = |pointer: &str| holders[1].document.pointer(pointer).and_then(Value::as_str);
    assert_eq!(at("/credentialSubject/act/type"), Some("Custody"));
    assert_eq!(at("/credentialSubject/date"), Some("2026-11-21"));
    assert_eq!(at("/credentialSubject/actor"), None);
    let told = |from: &str| {
        let mut losses = holders[1].losses.losses();
        losses.any(|entry| entry.from.as_deref() == Some(from))
    };
    assert!(told("/event/args/fromHolder") && told("/event/args/toHolder"));
    assert!(told("/event/args/tokenId"));
    for made in &holders {
        let converter = Converter::new(custody);
        let residue = Some(&made.residue);
        let back = converter.back(&made.document, residue, Some(ESCROW_LOGS.as_bytes()));
        assert_eq!(
            back.unwrap().bytes,
            ESCROW_LOGS.as_bytes(),
            "given the export"
        );
    }

    let one = of(ESCROW_LOGS)["result"][7].to_string();
    let made = Converter::new(custody).one(one.as_bytes()).unwrap();
    let back = restore(&made.document, Some(&made.residue), custody).unwrap();
    assert_eq!(back.bytes, one.as_bytes());
    assert!(matches!(
        Converter::new(custody).one(PROOF.as_bytes()),
        Err(ConvertError::Framing(problem)) if problem.code.code == "ethereum.no-event"
    ));
}

#[test]
fn a_mistake_in_the_list_of_a_mapping_is_found_where_it_stands() {
    let (_, shipped) = mapping::SHIPPED
        .iter()
        .find(|(name, _)| *name == "tradetrust-title-escrow-custody")
        .unwrap();
    let planted = [
        (
            "/options/abi/0",
            json!(["event", "Held"]),
            "mapping.structure",
            "/options/abi/0",
        ),
        (
            "/options/abi/0/inputs/1",
            json!(["a", "bool"]),
            "mapping.structure",
            "/options/abi/0/inputs/1",
        ),
        (
            "/options/abi/0/inputs/1/type",
            json!("uint7"),
            "mapping.options",
            "/options/abi/0",
        ),
        ("/options/abi", json!([]), "mapping.options", "/options/abi"),
        (
            "/framings",
            json!(["json"]),
            "mapping.options",
            "/options/abi",
        ),
    ];
    for (at, value, code, place) in planted {
        let mut file = of(shipped);
        *file.pointer_mut(at).unwrap() = value;
        let mistakes = Mapping::read(file.to_string().as_bytes()).unwrap_err();
        let found = mistakes
            .iter()
            .any(|mistake| mistake.code.code == code && mistake.pointer == place);
        assert!(found, "{at}: {mistakes:?}");
    }
}

#[test]
fn exports_of_many_units_are_read_one_by_one() {
    let logs = of(ESCROW_LOGS)["result"].to_string();
    let reader = Reader::of(json!({ "abi": listed(&of(ESCROW_EVENTS)) }), json!({}));
    let framing = framing::named("ethereum-logs").unwrap();
    let units = Units::new(logs.as_bytes(), framing.division(&Options::default()));
    let mut count = 0;
    for unit in units {
        let unit = unit.unwrap();
        assert!(framing.recognises(&unit));
        count += reader.read("ethereum-logs", &unit).unwrap().len();
    }
    assert_eq!(count, 8);

    let proofs = [PROOF, PROOF].concat();
    let framing = framing::named("ethereum-receipt").unwrap();
    let units = Units::new(proofs.as_bytes(), framing.division(&Options::default()));
    let store = Reader::store(checkpoint());
    let read = units.map(|unit| {
        store
            .read("ethereum-receipt", &unit.unwrap())
            .unwrap()
            .len()
    });
    assert_eq!(read.sum::<usize>(), 2);
    assert!(!framing.recognises(ESCROW_LOGS.as_bytes()));
}
