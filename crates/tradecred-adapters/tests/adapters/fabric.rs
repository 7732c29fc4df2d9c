//! Exports of Hyperledger Fabric: the published samples, cases that an independent program made and signed.

use std::io::BufReader;

use base64::Engine as _;
use tradecred_adapters::framing::fabric::{FabricAnchors, PrivateValue};
use tradecred_adapters::framing::units::UnitError;
use tradecred_adapters::framing::{self, Anchors, Division, Options, Record, Setting, Units};
use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::problem::Problem;

use crate::common::{read, sample};

/// Made and signed by a program that shares nothing with this one: each case has the bytes of a unit, and the code
/// for which it is refused or how many records it has.
const OWN: &[u8] = include_bytes!("samples/fabric.json");

/// What is read of each sample: how many records, or the code for which it is refused.
pub(crate) const SAMPLES: [(&str, &str, Result<usize, &str>); 13] = [
    // The configuration of a channel holds no record.
    ("fabric-block", "local-trade-block0.block", Ok(0)),
    ("fabric-block", "local-trade-block3.block", Ok(5)),
    ("fabric-block", "sample_prod-block4.block", Ok(2)),
    (
        "fabric-block-json",
        "local-trade-block0.configtxlator.json",
        Ok(0),
    ),
    (
        "fabric-block-json",
        "local-trade-block3.configtxlator.json",
        Ok(5),
    ),
    (
        "fabric-block-json",
        "sample_prod-block4.configtxlator.json",
        Ok(2),
    ),
    ("fabric-block-json", "test_configblock.json", Ok(0)),
    ("fabric-blockfile", "sample_prod.blockfile_000000", Ok(11)),
    (
        "fabric-blockfile",
        "sample_ledger_from_snapshot.blockfile_000000",
        Ok(5),
    ),
    ("fabric-transaction", "local-trade-tx.processedtx.pb", Ok(1)),
    (
        "fabric-transaction-json",
        "local-trade-tx.processedtx.configtxlator.json",
        Ok(1),
    ),
    // They are about collections and states, and hold no transaction.
    (
        "fabric-block-json",
        "collections_config4.json",
        Err("fabric.form"),
    ),
    (
        "fabric-block-json",
        "ledgerutil-diff-two_private.json",
        Err("fabric.form"),
    ),
];

pub(crate) const CERTIFICATE: &str = "local-trade-tx.processedtx.pb";

pub(crate) fn fabric(path: &str) -> Option<Vec<u8>> {
    sample(&format!("fabric/{path}"))
}

fn read_with<'a>(
    framing: &str,
    unit: &'a [u8],
    anchors: FabricAnchors,
) -> Result<Vec<Record<'a>>, Problem> {
    let anchors = Anchors::default().with_fabric(anchors);
    let options = Options::default();
    framing::named(framing)
        .unwrap()
        .read(unit, Setting::new(&options, &anchors))
}

/// The trees of the records, or the code for which they are refused.
pub(crate) fn trees(read: Result<Vec<Record<'_>>, Problem>) -> Result<Vec<String>, &'static str> {
    let tree = |record: &Record<'_>| json::to_string(&record.tree);
    read.map(|records| records.iter().map(tree).collect())
        .map_err(|problem| problem.code.code)
}

pub(crate) struct Case {
    name: String,
    pub(crate) framing: String,
    pub(crate) bytes: Vec<u8>,
    is_authority_held: bool,
    expected: Result<usize, String>,
}

fn own() -> (Value<'static>, Vec<Case>) {
    let file = json::read(OWN, &Limits::default()).unwrap();
    let text = |case: &Value<'_>, name| case.get(name).and_then(Value::as_str).map(str::to_owned);
    let cases = file.get("cases").and_then(Value::as_array).unwrap().iter();
    let cases = cases.map(|case| Case {
        name: text(case, "name").unwrap(),
        framing: text(case, "framing").unwrap(),
        bytes: base64::engine::general_purpose::STANDARD
            .decode(text(case, "base64").unwrap())
            .unwrap(),
        is_authority_held: case.get("held").is_some(),
        expected: match text(case, "code") {
            Some(code) => Err(code),
            None => Ok(case.get("records").and_then(Value::as_i64).unwrap() as usize),
        },
    });
    let cases = cases.collect();
    (file, cases)
}

pub(crate) fn own_case(name: &str) -> Case {
    own().1.into_iter().find(|case| case.name == name).unwrap()
}

fn own_authority() -> FabricAnchors {
    let (file, _) = own();
    let pem = file
        .get("authority")
        .and_then(Value::as_str)
        .unwrap()
        .to_owned();
    FabricAnchors::new().with_authority("WattleMSP", pem)
}

pub(crate) fn says(proof: &[String], start: &str) -> bool {
    proof.iter().any(|said| said.starts_with(start))
}

#[test]
fn every_sample_is_read_or_refused_for_its_reason() {
    for (framing, path, expected) in SAMPLES {
        let Some(bytes) = fabric(path) else { continue };
        let read = read(framing, &bytes);
        let found = read
            .as_ref()
            .map(Vec::len)
            .map_err(|problem| problem.code.code);
        assert_eq!(found, expected, "{path}");
        let framing = framing::named(framing).unwrap();
        assert_eq!(framing.recognises(&bytes), expected.is_ok(), "{path}");
        for record in read.iter().flatten() {
            let names: Vec<_> = record
                .proof
                .proved
                .iter()
                .filter_map(|one| one.by.as_ref())
                .collect();
            assert!(names.len() >= 2, "{path}: a creator and an endorser");
            assert!(
                names.iter().all(|name| name.ends_with("says of itself")),
                "{path}"
            );
            assert!(
                says(&record.proof.open, "whether the ledger accepted"),
                "{path}"
            );
            assert!(says(&record.proof.open, "whose the keys of"), "{path}");
        }
    }
}

#[test]
fn every_case_of_an_independent_program_is_read_or_refused_for_its_reason() {
    for case in own().1 {
        let anchors = if case.is_authority_held {
            own_authority()
        } else {
            FabricAnchors::new()
        };
        let found = trees(read_with(&case.framing, &case.bytes, anchors));
        let found = found.map(|trees| trees.len()).map_err(str::to_owned);
        assert_eq!(found, case.expected, "{}", case.name);
    }
}

#[test]
fn a_block_is_named_where_an_orderer_signed_it_or_its_digest_is_held() {
    let one = |name: &str| {
        let case = own_case(name);
        let record = read("fabric-block", &case.bytes).unwrap().remove(0);
        (record.tree.into_owned(), record.proof)
    };
    let (tree, proof) = one("block");
    assert_eq!(
        tree.pointer("/block/number").and_then(Value::as_str),
        Some("200")
    );
    assert!(
        proof.proved[0]
            .by
            .as_ref()
            .unwrap()
            .starts_with("CN=orderer0 of OrdererMSP, as")
    );
    for (name, reason) in [
        ("no orderer", "no orderer signed it"),
        ("orderer by number", "by their numbers"),
    ] {
        let (tree, proof) = one(name);
        assert_eq!(tree.get("block"), None, "{name}");
        assert!(proof.open[0].contains(reason), "{name}");
    }
    assert!(says(
        &one("no flags").1.open,
        "whether the ledger accepted the transaction: no flag"
    ));

    let (file, _) = own();
    let hash = file
        .get("hash200")
        .and_then(Value::as_str)
        .unwrap()
        .to_owned();
    let bytes = own_case("block").bytes;
    let held = FabricAnchors::new().with_block_hash(200, hash.clone());
    let records = read_with("fabric-block", &bytes, held).unwrap();
    let said = |one: &framing::Proved| one.what.ends_with("has the digest that is held for true");
    assert!(records[0].proof.proved.iter().any(said));
    let other = hash.replace(|c: char| c.is_ascii_digit(), "f");
    let held = FabricAnchors::new().with_block_hash(200, other);
    assert_eq!(
        trees(read_with("fabric-block", &bytes, held)),
        Err("fabric.block-hash")
    );
}

#[test]
fn an_authority_that_is_held_vouches_for_its_own_and_for_nobody_else() {
    let case = own_case("honest");
    let records = read_with(&case.framing, &case.bytes, own_authority()).unwrap();
    let by: Vec<_> = records[0]
        .proof
        .proved
        .iter()
        .filter_map(|one| one.by.as_deref())
        .collect();
    assert_eq!(
        by,
        [
            "CN=clerk of WattleMSP",
            "CN=peer0 of WattleMSP",
            "CN=peer1 of PortMSP, as the certificate says of itself"
        ]
    );
    let no_authority = FabricAnchors::new().with_authority("PortMSP", "x");
    assert_eq!(
        trees(read_with(&case.framing, &case.bytes, no_authority)),
        Err("fabric.msp")
    );

    let (Some(bytes), Some(chamber), Some(customs)) = (
        fabric(CERTIFICATE),
        fabric("local-ChamberMSP-ca.pem"),
        fabric("local-CustomsMSP-ca.pem"),
    ) else {
        return;
    };
    let pem = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let both = FabricAnchors::new()
        .with_authority("ChamberMSP", pem(&chamber))
        .with_authority("CustomsMSP", pem(&customs));
    let records = read_with("fabric-transaction", &bytes, both).unwrap();
    assert_eq!(records[0].proof.proved.len(), 3);
    assert!(!says(&records[0].proof.open, "whose the keys"));
    let swapped = FabricAnchors::new()
        .with_authority("ChamberMSP", pem(&customs))
        .with_authority("CustomsMSP", pem(&chamber));
    let refused = trees(read_with("fabric-transaction", &bytes, swapped));
    assert_eq!(refused, Err("fabric.msp"));
}

#[test]
fn a_private_value_that_is_handed_in_is_a_record_where_its_digest_was_written() {
    let case = own_case("honest");
    let with = |value: &str| {
        let value = PrivateValue::new("coo", "prices", "price", value);
        let anchors = FabricAnchors::new().with_private_value(value);
        read_with(&case.framing, &case.bytes, anchors)
    };
    let records = with(r#"{"usd":12.50}"#).unwrap();
    let write = records[3].tree.get("write").unwrap();
    assert_eq!(
        json::to_string(write),
        r#"{"namespace":"coo","collection":"prices","key":"price","isDelete":false,"value":{"usd":12.50}}"#
    );
    assert!(
        records[3]
            .proof
            .proved
            .iter()
            .any(|one| one.what.starts_with("the private key"))
    );
    assert!(says(
        &records[3].proof.open,
        "what 1 of its private writes say"
    ));
    assert_eq!(trees(with(r#"{"usd":12.51}"#)), Err("fabric.private-value"));
}

#[test]
fn a_file_of_blocks_is_read_block_by_block_and_no_block_may_be_missing() {
    let units = |file: &[u8]| -> Result<Vec<Vec<u8>>, &'static str> {
        let units = Units::new(BufReader::with_capacity(7, file), Division::FabricBlocks);
        let unit = |unit| match unit {
            Ok(unit) => Ok(unit),
            Err(UnitError::Faulty(problem)) => Err(problem.code.code),
            Err(_) => Err("io"),
        };
        units.map(unit).collect()
    };
    let file = own_case("chain").bytes;
    let blocks = units(&file).unwrap();
    assert_eq!(blocks.concat(), file);
    assert_eq!(blocks.len(), 2);
    assert_eq!(units(&own_case("broken chain").bytes), Err("fabric.chain"));
    assert_eq!(units(&own_case("left out").bytes), Err("fabric.chain"));
    assert_eq!(
        units(&file[..file.len() - 1]),
        Err("framing.unit-unfinished")
    );
    assert_eq!(units(&[0x80]), Err("framing.unit-unfinished"));
    assert_eq!(
        units(&[0xff, 0xff, 0xff, 0xff, 0x7f]),
        Err("framing.unit-size")
    );
    assert_eq!(units(&[0xff; 12]), Err("framing.unit-size"));
    assert_eq!(units(&[3, 1, 1, 1]), Err("fabric.form"));

    for path in [
        "sample_prod.blockfile_000000",
        "sample_ledger_from_snapshot.blockfile_000000",
    ] {
        let Some(file) = fabric(path) else { continue };
        let whole = trees(read("fabric-blockfile", &file)).unwrap();
        let blocks = units(&file).unwrap();
        let each = blocks
            .iter()
            .flat_map(|unit| trees(read("fabric-blockfile", unit)).unwrap());
        assert_eq!(each.collect::<Vec<_>>(), whole, "{path}");
        let without: Vec<u8> = [&blocks[..2], &blocks[3..]].concat().concat();
        assert_eq!(units(&without), Err("fabric.chain"), "{path}");
        assert_eq!(
            trees(read("fabric-blockfile", &without)),
            Err("fabric.chain"),
            "{path}"
        );
    }
}

#[test]
fn few_bytes_do_not_say_that_there_are_many_messages() {
    let fields = |count: usize| [0x0a, 0x00].repeat(count);
    assert_eq!(
        trees(read("fabric-block", &fields(10_001))),
        Err("fabric.size")
    );
    assert_eq!(
        trees(read("fabric-block", &fields(10_000))),
        Err("fabric.form")
    );
    let group = [0x0b].repeat(100_000);
    assert_eq!(trees(read("fabric-block", &group)), Err("fabric.form"));
    // A list of blocks' transactions that says it has 2^60 of them.
    let file = [
        12, 1, 0, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10,
    ];
    assert_eq!(trees(read("fabric-blockfile", &file)), Err("fabric.form"));
}
