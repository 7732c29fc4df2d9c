//! Attestations of the Ethereum Attestation Service off the chain: what one key signed, and no other.

use serde_json::{Value as Json, json};
use tradecred_adapters::framing::{self, Anchors, Options, Record, Setting};
use tradecred_vc::json as strict;
use tradecred_vc::problem::Problem;

const SIGNED: &str = include_str!("../samples/ethereum/eas-offchain-attestation.v2.json");
const TYPES: &str = "string certificateNumber,string originCountry,bytes32 documentHash";

fn schema(types: &str, revocable: bool) -> Options {
    let resolver = format!("0x{}", "00".repeat(20));
    let schema = json!({"types": types, "resolver": resolver, "revocable": revocable});
    serde_json::from_value(json!({ "attestationSchema": schema })).unwrap()
}

fn read<'a>(unit: &'a [u8], options: &Options) -> Result<Record<'a>, Problem> {
    let anchors = Anchors::default();
    let setting = Setting::new(options, &anchors);
    let records = framing::named("eas-offchain").unwrap().read(unit, setting);
    records.map(|mut records| records.pop().unwrap())
}

fn refused(file: &Json) -> Option<&'static str> {
    let text = file.to_string();
    let read = read(text.as_bytes(), &schema(TYPES, true));
    read.err().map(|problem| problem.code.code)
}

fn with(at: &str, value: Json) -> Json {
    let mut file: Json = serde_json::from_str(SIGNED).unwrap();
    let place = file.pointer_mut(at);
    *place.unwrap() = value;
    file
}

#[test]
fn an_attestation_is_proved_by_the_key_of_its_signer() {
    let record = read(SIGNED.as_bytes(), &schema(TYPES, true)).unwrap();
    let signer = "0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a";
    assert_eq!(record.proof.proved.len(), 1);
    assert_eq!(record.proof.proved[0].by.as_deref(), Some(signer));
    assert_eq!(
        strict::to_string(&record.tree),
        concat!(
            r#"{"signer":"0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a","#,
            r#""domain":{"name":"EAS Attestation","version":"1.3.0","chainId":"31337","#,
            r#""verifyingContract":"0xa1207f3bba224e2c9c3c6d5af63d0eb1582ce587"},"#,
            r#""message":{"version":"2","schema":"0xd3f31a082570ab572cebc5c1d0793099bf310b59c8ab3259b1e62ad540eda304","#,
            r#""recipient":"0x0000000000000000000000000000000000000000","time":"1795219200","expirationTime":"0","#,
            r#""revocable":true,"refUID":"0x0000000000000000000000000000000000000000000000000000000000000000","#,
            r#""data":{"certificateNumber":"CO-2026-000123","originCountry":"SG","#,
            r#""documentHash":"0xc5d53262962b192c5c977f2252acd4862f41cc1ccce7e87c5b406905a2726692"},"#,
            r#""salt":"0x3333333333333333333333333333333333333333333333333333333333333333"}}"#
        )
    );
}

#[test]
fn numbers_may_be_numbers_and_what_nothing_signs_is_not_read() {
    let honest = read(SIGNED.as_bytes(), &schema(TYPES, true)).unwrap();
    let same = [
        with("/sig/message/time", json!(1_795_219_200)),
        with("/sig/domain/chainId", json!(31337)),
        with("/sig/signature/v", json!(1)),
        with(
            "/signer",
            json!("0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a"),
        ),
        with("/sig/uid", json!("0x00")),
        with("/schemaString", json!("uint256 other")),
    ];
    for file in same {
        let text = file.to_string();
        let record = read(text.as_bytes(), &schema(TYPES, true)).unwrap();
        assert_eq!(record.tree, honest.tree);
    }
}

#[test]
fn each_check_refuses_what_is_not_so() {
    let high = "0xed5c8cd209708bf111ff3ec39536141cba56f937a93ba90da9c79cb25fac1c53";
    let mut malleable = with("/sig/signature/s", json!(high));
    malleable["sig"]["signature"]["v"] = json!(27);
    let zero = format!("0x{}", "00".repeat(32));
    let cases = [
        (malleable, "attestation.signature"),
        (
            with("/sig/signature/r", json!(zero)),
            "attestation.signature",
        ),
        (with("/sig/signature/v", json!(27)), "attestation.signature"),
        (with("/sig/signature/v", json!(29)), "attestation.signature"),
        (with("/sig/signature/v", json!(284)), "attestation.form"),
        (
            with(
                "/signer",
                json!("0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2B"),
            ),
            "attestation.signature",
        ),
        (
            with("/signer", json!("vendor.eth")),
            "attestation.signature",
        ),
        (
            with("/sig/domain/chainId", json!("1")),
            "attestation.signature",
        ),
        (
            with("/sig/domain/chainId", json!("031337")),
            "attestation.form",
        ),
        (with("/sig/domain/name", json!("EAS")), "attestation.form"),
        (
            with("/sig/domain/version", json!("1.3.1")),
            "attestation.signature",
        ),
        (
            with("/sig/domain/verifyingContract", json!(zero)),
            "attestation.form",
        ),
        (
            with("/sig/primaryType", json!("Attestation")),
            "attestation.form",
        ),
        (
            with("/sig/types/Attest/0/type", json!("uint8")),
            "attestation.form",
        ),
        (with("/sig/types/Attest/8", json!({})), "attestation.form"),
        (with("/sig/message/version", json!(1)), "attestation.form"),
        (
            with("/sig/message/schema", json!(zero)),
            "attestation.signature",
        ),
        (
            with(
                "/sig/message/recipient",
                json!("0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A"),
            ),
            "attestation.signature",
        ),
        (
            with("/sig/message/time", json!("1795219201")),
            "attestation.signature",
        ),
        (with("/sig/message/time", json!(1.5)), "attestation.form"),
        (
            with("/sig/message/expirationTime", json!("18446744073709551616")),
            "attestation.form",
        ),
        (
            with("/sig/message/revocable", json!(false)),
            "attestation.signature",
        ),
        (with("/sig/message/refUID", json!("0x")), "attestation.form"),
        (
            with("/sig/message/data", json!("0x")),
            "attestation.signature",
        ),
        (
            with("/sig/message/salt", json!(zero)),
            "attestation.signature",
        ),
        (with("/sig", json!({})), "attestation.form"),
    ];
    for (file, code) in cases {
        assert_eq!(refused(&file), Some(code), "{file}");
    }
}

#[test]
fn the_schema_of_the_mapping_is_the_one_that_was_signed() {
    let renamed = TYPES.replace("originCountry", "finalCountry");
    for (types, revocable) in [
        (TYPES, false),
        (renamed.as_str(), true),
        ("string number", true),
    ] {
        let refused = read(SIGNED.as_bytes(), &schema(types, revocable)).err();
        assert_eq!(
            refused.map(|problem| problem.code.code),
            Some("attestation.schema"),
            "{types}"
        );
    }
    let none = read(SIGNED.as_bytes(), &Options::default()).err();
    assert_eq!(
        none.map(|problem| problem.code.code),
        Some("attestation.schema")
    );
    let faults = |options: &Options| {
        let faults = framing::named("eas-offchain").unwrap().faults(options);
        faults.first().map(|(place, _)| place.clone())
    };
    assert_eq!(faults(&schema(TYPES, true)), None);
    assert_eq!(
        faults(&Options::default()).as_deref(),
        Some("/attestationSchema")
    );
    for types in [
        "",
        "string",
        "string a,",
        "string a,bytes a",
        "text a",
        "string a b",
    ] {
        assert_eq!(
            faults(&schema(types, true)).as_deref(),
            Some("/attestationSchema/types"),
            "{types}"
        );
    }
}

#[test]
fn what_another_program_signed_is_read_and_data_in_another_form_is_refused() {
    let options = schema("string[] marks,uint32 count", false);
    let good = include_str!("../samples/ethereum/eas-arrays.json");
    let record = read(good.as_bytes(), &options).unwrap();
    let data = record.tree.pointer("/message/data").unwrap();
    assert_eq!(
        strict::to_string(data),
        r#"{"marks":["AB 1-40",""],"count":"40"}"#
    );
    let loose = include_str!("../samples/ethereum/eas-loose-data.json");
    let refused = read(loose.as_bytes(), &options).err();
    let refused = refused.map(|problem| problem.code.code);
    assert_eq!(refused, Some("attestation.data"));
}
