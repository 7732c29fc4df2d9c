//! What a record of Hyperledger Fabric says, whichever form its transaction has, and what becomes of it.

use tradecred_adapters::{Converter, mapping};
use tradecred_vc::json::{self, Value};

use crate::common::{read, write};
use crate::fabric::{CERTIFICATE, fabric, own_case, says};

#[test]
fn a_record_says_what_was_written_and_by_whom() {
    let case = own_case("honest");
    let records = read(&case.framing, &case.bytes).unwrap();
    let transaction = concat!(
        r#"{"channel":"trade","transaction":{"id":"ID","timestamp":"2026-11-20T09:00:00Z","#,
        r#""type":"ENDORSER_TRANSACTION","chaincode":{"name":"coo","version":"1"},"#,
        r#""creator":{"mspId":"WattleMSP","subject":"CN=clerk"},"#,
        r#""endorsers":[{"mspId":"WattleMSP","subject":"CN=peer0"},{"mspId":"PortMSP","subject":"CN=peer1"}]},"#,
        r#""event":{"name":"CertificateIssued","payload":{"id":"WC-9"}},"write":"#
    );
    let id = records[0]
        .tree
        .pointer("/transaction/id")
        .and_then(Value::as_str)
        .unwrap();
    let transaction = transaction.replace("ID", id);
    let writes = [
        r#"{"namespace":"coo","key":"WC-9","isDelete":false,"value":{"certificateNumber":"WC-9","amount":1.10}}"#,
        r#"{"namespace":"coo","key":"WC-8","isDelete":true}"#,
        r#"{"namespace":"coo","key":"n","isDelete":false,"valueBase64":"AP8="}"#,
    ];
    for (record, write) in records.iter().zip(writes) {
        assert_eq!(
            json::to_string(&record.tree),
            format!("{transaction}{write}}}")
        );
        assert!(says(&record.proof.open, "what 2 of its private writes say"));
        assert!(says(&record.proof.open, "in which block"));
    }
}

#[test]
fn who_endorses_twice_is_one() {
    for name in ["an endorser twice", "an endorser twice in other lines"] {
        let twice = own_case(name);
        let records = read(&twice.framing, &twice.bytes).unwrap();
        let endorsers = records[0].tree.pointer("/transaction/endorsers");
        let endorsers = endorsers.and_then(Value::as_array).unwrap();
        assert_eq!(endorsers.len(), 1, "{name}");
    }
}

#[test]
fn json_says_what_the_bytes_say() {
    for (bytes, text) in [
        (
            "local-trade-block3.block",
            "local-trade-block3.configtxlator.json",
        ),
        (
            "sample_prod-block4.block",
            "sample_prod-block4.configtxlator.json",
        ),
        (CERTIFICATE, "local-trade-tx.processedtx.configtxlator.json"),
    ] {
        let (Some(bytes), Some(text)) = (fabric(bytes), fabric(text)) else {
            return;
        };
        let framing = if bytes.len() < 5000 && text.starts_with(b"{\n\t\"transaction") {
            "fabric-transaction"
        } else {
            "fabric-block"
        };
        let of_bytes = read(framing, &bytes).unwrap();
        let of_text = read(&format!("{framing}-json"), &text).unwrap();
        assert!(!of_text.is_empty());
        for (one, other) in of_bytes.iter().zip(&of_text) {
            assert_eq!((&one.tree, &one.proof), (&other.tree, &other.proof));
        }
    }
}

#[test]
fn a_certificate_of_origin_is_converted_and_its_transaction_comes_back() {
    let Some(bytes) = fabric(CERTIFICATE) else {
        return;
    };
    let mapping = mapping::shipped("fabric-certificate-of-origin").unwrap();
    let converter = Converter::new(mapping);
    let made = converter.one(&bytes).unwrap();
    let at = |pointer: &str| made.document.pointer(pointer).and_then(Value::as_str);
    assert_eq!(
        at("/credentialSubject/certificateNumber"),
        Some("CO-2026-000123")
    );
    assert_eq!(at("/credentialSubject/completedAt"), Some("2026-11-20"));
    assert_eq!(
        at("/credentialSubject/goods/0/quantity/value"),
        Some("1200")
    );
    assert_eq!(at("/credentialSubject/goods/0/quantity/unit"), Some("XCT"));
    let back = converter
        .back(&made.document, Some(&made.residue), None)
        .unwrap();
    assert_eq!(back.bytes, bytes);

    let Some(block) = fabric("local-trade-block3.block") else {
        return;
    };
    let each = converter.each(&block).unwrap();
    assert!(
        each.iter().all(Result::is_err),
        "what peers agree on is no certificate"
    );
}

#[test]
fn nobody_writes_a_transaction() {
    let case = own_case("honest");
    let record = read(&case.framing, &case.bytes).unwrap().remove(0);
    let written = write(&case.framing, &record.tree, Some(&record.frame));
    assert_eq!(written.bytes, json::to_string(&record.tree).as_bytes());
    assert!(written.proof_left.is_some());
}
