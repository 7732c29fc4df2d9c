//! Texts of a record that hold more: opened before the operations, and as they were on the way back.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use serde_json::{Value, json};
use tradecred_adapters::{Converter, Mapping, Residue, convert, restore};
use tradecred_vc::json::{self as strict, Limits, Value as Tree};

/// A mapping of certificates that stand in texts: one in Base64 of JSON, with lines in hexadecimal digits of JSON in it.
fn file() -> Value {
    json!({
        "mapping": "vendor", "version": "1", "title": "Certificates in texts", "framings": ["json"],
        "decode": [
            {"from": "/payload", "forms": ["base64", "json"]},
            {"from": "/payload/lines/*/body", "forms": ["hex", "json"]},
            {"from": "/place", "forms": ["hex"]}
        ],
        "credentialType": "CertificateOfOriginCredential",
        "fields": [
            {"op": "constant", "to": "/credentialSubject/type", "value": "CertificateOfOrigin"},
            {"op": "field", "from": "/payload/no", "to": "/credentialSubject/certificateNumber", "codec": "text"},
            {"op": "field", "from": "/place", "to": "/credentialSubject/placeOfIssue", "codec": "text"},
            {"op": "each", "from": "/payload/lines", "to": "/credentialSubject/goods", "fields": [
                {"op": "field", "from": "/body/text", "to": "/description"}
            ]}
        ],
        "examples": [{
            "record": {"payload": STANDARD.encode(r#"{"no":"A-1","lines":[{"body":"7b2274657874223a2257696e65227d"}]}"#), "place": "506572746820"},
            "document": {"credentialSubject": {
                "type": "CertificateOfOrigin", "certificateNumber": "A-1", "placeOfIssue": "Perth ",
                "goods": [{"description": "Wine"}]
            }}
        }]
    })
}

fn mapping() -> Mapping {
    Mapping::read(file().to_string().as_bytes()).unwrap()
}

fn record(payload: &str) -> String {
    json!({ "payload": STANDARD.encode(payload) }).to_string()
}

#[test]
fn what_a_text_holds_is_carried_and_comes_back_as_it_was_laid_out() {
    let mapping = mapping();
    // White space, escapes, the spelling of a number and members that nothing reads.
    let payload = "{ \"lines\" : [],\n\"weight\": 1.10, \"no\":\"A\\u002d1\" }\n";
    let unit = record(payload);
    let made = convert(unit.as_bytes(), &mapping).unwrap();
    let number = made
        .document
        .pointer("/credentialSubject/certificateNumber");
    assert_eq!(number.and_then(Tree::as_str), Some("A-1"));
    let kept: Vec<_> = made
        .losses
        .losses()
        .filter_map(|entry| entry.from.as_deref())
        .collect();
    assert_eq!(kept, ["/payload/lines", "/payload/weight"]);
    let text = strict::to_string(&made.residue.to_value());
    let residue = strict::read(text.as_bytes(), &Limits::default()).unwrap();
    let residue = Residue::from_value(&residue).unwrap();
    assert_eq!(residue, made.residue);
    let back = restore(&made.document, Some(&residue), &mapping).unwrap();
    assert_eq!(back.bytes, unit.as_bytes());

    // With another number it is the same text but for that.
    let mut document = made.document.clone();
    let subject = document
        .as_object_mut()
        .unwrap()
        .get_mut("credentialSubject")
        .unwrap();
    subject
        .as_object_mut()
        .unwrap()
        .insert("certificateNumber", "A-2");
    let back = restore(&document, Some(&residue), &mapping).unwrap();
    let changed = payload.replace("A\\u002d1", "A-2");
    assert_eq!(back.bytes, record(&changed).into_bytes());
}

#[test]
fn without_a_residue_texts_are_closed_compactly() {
    let mapping = mapping();
    let example = &mapping.file().examples[0];
    let unit = example.record.clone().unwrap().to_string();
    let made = convert(unit.as_bytes(), &mapping).unwrap();
    assert_eq!(made.residue.opened.len(), 3);
    let new = restore(&made.document, None, &mapping).unwrap();
    let new: Value = serde_json::from_slice(&new.bytes).unwrap();
    assert_eq!(new["place"], "506572746820");
    let payload = STANDARD.decode(new["payload"].as_str().unwrap()).unwrap();
    assert!(!payload.contains(&b' '));
    let payload: Value = serde_json::from_slice(&payload).unwrap();
    let line = json!({"body": "7b2274657874223a2257696e65227d"});
    assert_eq!(payload, json!({"no": "A-1", "lines": [line]}));
}

#[test]
fn a_text_of_another_form_stays_as_it_is() {
    let mapping = mapping();
    let number = STANDARD.encode(r#"{"no":"A-12"}"#);
    let deep = format!("{}7{}", "[".repeat(63), "]".repeat(63));
    for (place, text) in [
        ("payload", r#"{"no":"A-1"}"#.to_owned()),
        // Base64 without its padding, and of what is no JSON, or is it twice, or too deep.
        ("payload", number.trim_end_matches('=').to_owned()),
        ("payload", STANDARD.encode("no: A-1")),
        ("payload", STANDARD.encode(r#"{"no":"A-1","no":"A-2"}"#)),
        ("payload", STANDARD.encode(format!("[{deep}]"))),
        ("place", "506572746".to_owned()),
        ("place", "50657274682A".to_owned()),
        ("place", "ff".to_owned()),
    ] {
        let mut unit = json!({"payload": number, "place": "50"});
        unit[place] = text.clone().into();
        let unit = unit.to_string();
        let made = convert(unit.as_bytes(), &mapping).unwrap();
        assert_eq!(made.residue.opened.len(), 1, "{text}");
        assert!(
            !made.residue.opened.contains_key(&format!("/{place}")),
            "{text}"
        );
        let back = restore(&made.document, Some(&made.residue), &mapping).unwrap();
        assert_eq!(back.bytes, unit.as_bytes(), "{text}");
    }
    // What is opened already is read as it stands.
    let unit = r#"{"payload":{"no":"A-1","lines":[{"body":{"text":"Wine"}}]}}"#;
    let made = convert(unit.as_bytes(), &mapping).unwrap();
    assert!(made.residue.opened.is_empty());
    let said = made
        .document
        .pointer("/credentialSubject/goods/0/description");
    assert_eq!(said.and_then(Tree::as_str), Some("Wine"));
    let back = restore(&made.document, Some(&made.residue), &mapping).unwrap();
    assert_eq!(back.bytes, unit.as_bytes());
}

#[test]
fn a_fault_of_what_is_opened_is_found_where_it_stands() {
    let told = |pointer: &str, value: Value| {
        let mut file = file();
        *file.pointer_mut(pointer).unwrap() = value;
        let problems = Mapping::read(file.to_string().as_bytes()).unwrap_err();
        (problems[0].code.code, problems[0].pointer.clone())
    };
    for (pointer, value, code, place) in [
        ("/decode/0/forms", json!([]), "mapping.decode", "/decode/0"),
        (
            "/decode/0/forms",
            json!(["json", "base64"]),
            "mapping.decode",
            "/decode/0",
        ),
        ("/decode/1/from", json!(""), "mapping.decode", "/decode/1"),
        (
            "/decode/1/from",
            json!("payload"),
            "mapping.pointer",
            "/decode/1/from",
        ),
        ("/decode/1/forms/0", json!("rot13"), "mapping.structure", ""),
        (
            "/decode/1",
            json!(["/payload", ["json"]]),
            "mapping.structure",
            "/decode/1",
        ),
    ] {
        assert_eq!(told(pointer, value), (code, place.to_owned()), "{pointer}");
    }
    let many = |count: usize| {
        let mut file = file();
        let list = file["decode"].as_array_mut().unwrap();
        list.resize(count, json!({"from": "/other", "forms": ["json"]}));
        Mapping::read(file.to_string().as_bytes())
            .err()
            .map(|problems| problems[0].pointer.clone())
    };
    assert_eq!(many(20), None);
    assert_eq!(many(21).as_deref(), Some("/decode"));
}

#[test]
fn a_record_is_named_by_the_key_that_the_mapping_says() {
    let mut file = file();
    let key = |file: &Value, unit: &str| {
        let mapping = Mapping::read(file.to_string().as_bytes()).unwrap();
        let keyed = Converter::new(&mapping).keyed(unit.as_bytes()).unwrap();
        let mut keyed = keyed.into_iter().map(|(key, made)| (key, made.is_ok()));
        keyed.next().unwrap()
    };
    let unit = r#"{"payload":{"no":"A-1","id":1.10},"place":"50"}"#;
    assert_eq!(key(&file, unit), (None, true));
    file["key"] = "/payload/no".into();
    assert_eq!(key(&file, unit), (Some("A-1".to_owned()), true));
    // One that stands in a text, and one of a record that is not converted.
    assert_eq!(
        key(&file, &record(r#"{"no":"A-2"}"#)),
        (Some("A-2".to_owned()), true)
    );
    assert_eq!(
        key(&file, &record(r#"{"no":" "}"#)),
        (Some(" ".to_owned()), false)
    );
    file["key"] = "/payload/id".into();
    assert_eq!(key(&file, unit), (Some("1.10".to_owned()), true));
    file["key"] = "/payload".into();
    assert_eq!(key(&file, unit), (None, true));
    file["key"] = "payload".into();
    let problems = Mapping::read(file.to_string().as_bytes()).unwrap_err();
    assert_eq!(
        (problems[0].code.code, problems[0].pointer.as_str()),
        ("mapping.pointer", "/key")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Whatever stands in a text comes back byte by byte, and is told of.
    #[test]
    fn any_text_comes_back(
        payload in prop_oneof![
            ".{0,40}",
            "\\{ ?\"no\" ?: ?\"[A-Z]{1,3}\"(, ?\"lines\":\\[(\\{\"body\":\"7b7d\"\\})?\\])?(,\"x\":[0-9]{1,3}\\.[0-9]0)? ?\\}",
        ],
        place in prop_oneof!["[0-9a-f]{0,8}", ".{0,8}"],
        is_encoded in any::<bool>(),
    ) {
        let payload = if is_encoded { STANDARD.encode(&payload) } else { payload };
        let unit = json!({"payload": payload, "place": place, "other": 1}).to_string();
        let mapping = mapping();
        if let Ok(made) = convert(unit.as_bytes(), &mapping) {
            let back = restore(&made.document, Some(&made.residue), &mapping).unwrap();
            prop_assert_eq!(back.bytes, unit.as_bytes());
        }
    }
}
