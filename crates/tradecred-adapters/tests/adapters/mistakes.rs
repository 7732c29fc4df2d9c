//! Mistakes planted in the file of a mapping, each found, and where it stands.

use serde_json::{Value, json};
use tradecred_adapters::Mapping;
use tradecred_vc::jcs;
use tradecred_vc::json::Value as Tree;

/// A sound file.
fn sound() -> Value {
    json!({
        "mapping": "vendor",
        "version": "1",
        "title": "A vendor's certificates",
        "framings": ["json"],
        "credentialType": "CertificateOfOriginCredential",
        "fields": [
            {"op": "marker", "from": "/format", "value": "v1"},
            {"op": "constant", "to": "/credentialSubject/type", "value": "CertificateOfOrigin"},
            {"op": "field", "from": "/no", "to": "/credentialSubject/certificateNumber", "codec": "text"},
            {"op": "enum", "from": "/kind", "to": "/credentialSubject/documentTypeCode",
             "rows": [{"from": "P", "to": "864"}, {"from": "N", "to": "861"}]},
            {"op": "each", "from": "/lines", "to": "/credentialSubject/goods", "fields": [
                {"op": "position", "to": "/lineNumber"},
                {"op": "field", "from": "/text", "to": "/description"},
                {"op": "split", "from": "/hs", "to": ["/tariff/system", "/tariff/code"], "separator": ":"}
            ]},
            {"op": "in", "from": "/exporter", "to": "/credentialSubject/exporter", "fields": [
                {"op": "field", "from": "/name", "to": "/legalName"},
                {"op": "join", "from": ["/a", "/b"], "to": "/address/streetAddress", "separator": ", "}
            ]},
            {"op": "default", "to": "/credentialSubject/placeOfIssue", "value": "Adelaide", "reason": "the vendor has one office"},
            {"op": "keep", "from": "/hash", "reason": "of the ledger"},
            {"op": "drop", "from": "/cache", "reason": "made from the rest"}
        ],
        "examples": [{
            "record": {
                "format": "v1", "no": "A-1", "kind": "P", "hash": "ff",
                "lines": [{"text": "Wine", "hs": "HS:220421"}],
                "exporter": {"name": "Vale", "a": "1 Lane", "b": "Dale"}
            },
            "document": {"credentialSubject": {
                "type": "CertificateOfOrigin", "certificateNumber": "A-1", "documentTypeCode": "864",
                "goods": [{"lineNumber": 1, "description": "Wine", "tariff": {"system": "HS", "code": "220421"}}],
                "exporter": {"legalName": "Vale", "address": {"streetAddress": "1 Lane, Dale"}},
                "placeOfIssue": "Adelaide"
            }}
        }]
    })
}

/// What reading a file says: codes and places.
fn told(file: &Value) -> Vec<(String, String)> {
    let read = Mapping::read(file.to_string().as_bytes());
    let problems = read.err().unwrap_or_default();
    problems
        .into_iter()
        .map(|problem| (problem.code.code.to_owned(), problem.pointer))
        .collect()
}

#[test]
fn a_sound_file_has_no_mistake() {
    assert_eq!(told(&sound()), []);
}

#[test]
fn every_planted_mistake_is_found_where_it_stands() {
    let planted: &[(&str, Value, &str, &str)] = &[
        (
            "/fields/2/op",
            json!("felid"),
            "mapping.structure",
            "/fields/2",
        ),
        (
            "/fields/2/form",
            json!("/x"),
            "mapping.structure",
            "/fields/2",
        ),
        (
            "/fields/0/value",
            Value::Null,
            "mapping.example",
            "/examples/0",
        ),
        ("/title", json!(7), "mapping.structure", ""),
        ("/mapping", json!("My Vendor"), "mapping.name", "/mapping"),
        ("/version", json!(""), "mapping.name", "/version"),
        ("/framings", json!([]), "mapping.framing", "/framings"),
        (
            "/framings",
            json!(["json", "jsonn"]),
            "mapping.framing",
            "/framings/1",
        ),
        (
            "/credentialType",
            json!("Certificate"),
            "mapping.credential-type",
            "/credentialType",
        ),
        (
            "/fields/2/from",
            json!("no"),
            "mapping.pointer",
            "/fields/2/from",
        ),
        (
            "/fields/2/from",
            json!("/a~2"),
            "mapping.pointer",
            "/fields/2/from",
        ),
        (
            "/fields/2/from",
            json!("/a".repeat(65)),
            "mapping.pointer",
            "/fields/2/from",
        ),
        (
            "/fields/2/from",
            json!(format!("/{}", "a".repeat(1_000))),
            "mapping.pointer",
            "/fields/2/from",
        ),
        (
            "/fields/2",
            json!(["field", "/no"]),
            "mapping.structure",
            "/fields/2",
        ),
        (
            "/fields/4/fields/1",
            json!({"op": "field", "from": "/text"}),
            "mapping.structure",
            "/fields/4/fields/1",
        ),
        (
            "/fields/2/to",
            json!("/credentialSubject/certificateNo"),
            "mapping.target",
            "/fields/2/to",
        ),
        (
            "/fields/4/to",
            json!("/credentialSubject/lines"),
            "mapping.target",
            "/fields/4/to",
        ),
        (
            "/fields/4/fields/1/to",
            json!("/descripton"),
            "mapping.target",
            "/fields/4/fields/1/to",
        ),
        (
            "/fields/5/to",
            json!("/credentialSubject/shipper"),
            "mapping.target",
            "/fields/5/to",
        ),
        (
            "/fields/6/to",
            json!("/credentialSubject/type"),
            "mapping.target-twice",
            "/fields/6/to",
        ),
        (
            "/fields/4/fields/1/to",
            json!("/tariff"),
            "mapping.target-twice",
            "/fields/4/fields/2/to/0",
        ),
        (
            "/fields/6",
            json!({"op": "each", "from": "/more", "to": "/credentialSubject/goods", "fields": [
                {"op": "field", "from": "/text", "to": "/marks"}
            ]}),
            "mapping.target-twice",
            "/fields/6/to",
        ),
        (
            "/fields/6",
            json!({"op": "field", "from": "/first", "to": "/credentialSubject/goods/0/marks"}),
            "mapping.target-twice",
            "/fields/6/to",
        ),
        (
            "/fields/7/from",
            json!("/lines/0"),
            "mapping.source-twice",
            "/fields/7/from",
        ),
        (
            "/fields/7/from",
            json!("/no"),
            "mapping.source-twice",
            "/fields/7/from",
        ),
        (
            "/fields/7/from",
            json!("/exporter"),
            "mapping.source-twice",
            "/fields/7/from",
        ),
        (
            "/fields/8/from",
            json!("/exporter/name"),
            "mapping.source-twice",
            "/fields/8/from",
        ),
        (
            "/fields/2/codec",
            json!("txt"),
            "mapping.codec",
            "/fields/2/codec",
        ),
        (
            "/fields/3/rows",
            json!([]),
            "mapping.table-empty",
            "/fields/3/rows",
        ),
        (
            "/fields/3/rows/1/to",
            json!("864"),
            "mapping.table-injective",
            "/fields/3/rows",
        ),
        (
            "/fields/3/rows/1/from",
            json!("P"),
            "mapping.table-injective",
            "/fields/3/rows",
        ),
        (
            "/fields/4/fields/2/separator",
            json!(""),
            "mapping.parts",
            "/fields/4/fields/2",
        ),
        (
            "/fields/5/fields/1/from",
            json!(["/a"]),
            "mapping.parts",
            "/fields/5/fields/1",
        ),
        (
            "/fields/6",
            json!({"op": "position", "to": "/credentialSubject/remarks"}),
            "mapping.position",
            "/fields/6",
        ),
        (
            "/fields/4/fields",
            json!([]),
            "mapping.empty",
            "/fields/4/fields",
        ),
        (
            "/fields/6/reason",
            json!(" "),
            "mapping.reason",
            "/fields/6/reason",
        ),
        (
            "/fields/7/reason",
            json!(""),
            "mapping.reason",
            "/fields/7/reason",
        ),
        (
            "/fields/8/reason",
            json!(""),
            "mapping.reason",
            "/fields/8/reason",
        ),
        (
            "/examples",
            json!([]),
            "mapping.example-missing",
            "/examples",
        ),
        (
            "/examples/0/record/no",
            json!("A-2"),
            "mapping.example",
            "/examples/0",
        ),
        (
            "/examples/0/document/credentialSubject/remarks",
            json!("x"),
            "mapping.example",
            "/examples/0",
        ),
    ];
    for (place, value, code, pointer) in planted {
        let mut file = sound();
        set(&mut file, place, value.clone());
        let told = told(&file);
        assert!(
            told.contains(&((*code).to_owned(), (*pointer).to_owned())),
            "{place} = {value}: {told:?}"
        );
    }
}

#[test]
fn the_elements_of_a_list_of_the_record_may_be_read_by_two_operations() {
    let mut file = sound();
    let more = json!({"op": "each", "from": "/lines", "to": "/credentialSubject/invoices", "fields": [
        {"op": "field", "from": "/invoice", "to": "/number"}
    ]});
    let fields = file.pointer_mut("/fields").and_then(Value::as_array_mut);
    fields.unwrap().push(more);
    let mistakes = told(&file);
    assert!(
        mistakes.iter().all(|(code, _)| !code.ends_with("-twice")),
        "{mistakes:?}"
    );
}

#[test]
fn a_file_of_too_many_or_too_deep_operations_is_refused_at_once() {
    let mut deep = json!({"op": "field", "from": "/x", "to": "/legalName"});
    for _ in 0..20 {
        deep = json!({"op": "in", "from": "", "to": "", "fields": [deep]});
    }
    let mut file = sound();
    set(&mut file, "/fields/7", deep);
    assert!(told(&file).iter().any(|(code, _)| code == "mapping.limit"));
    let many: Vec<Value> = (0..2_001)
        .map(|at| json!({"op": "keep", "from": format!("/k{at}"), "reason": "many"}))
        .collect();
    let mut file = sound();
    set(&mut file, "/fields", Value::from(many));
    assert!(told(&file).iter().any(|(code, _)| code == "mapping.limit"));
}

#[test]
fn a_mapping_is_refused_that_is_larger_than_256_kib_in_canonical_form() {
    let mut file = sound();
    let size = |file: &Value| jcs::to_vec(&Tree::from(file)).len();
    let left = 262_144 - size(&file);
    let title = format!(
        "{}{}",
        file["title"].as_str().unwrap(),
        "é".repeat(left / 2)
    );
    let title = title + &"x".repeat(left % 2);
    set(&mut file, "/title", json!(title));
    assert_eq!(size(&file), 262_144);
    assert_eq!(told(&file), []);
    let spaced = format!("{file}{}", " ".repeat(100_000));
    assert!(Mapping::read(spaced.as_bytes()).is_ok());
    set(&mut file, "/title", json!(title + "x"));
    assert_eq!(told(&file), [("mapping.limit".to_owned(), String::new())]);
}

fn set(file: &mut Value, pointer: &str, value: Value) {
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Object(object) => {
            object.insert(last.to_owned(), value);
        }
        Value::Array(list) => {
            let place = last.parse::<usize>().unwrap();
            *list.get_mut(place).unwrap() = value;
        }
        _ => unreachable!("a planted mistake has a place"),
    }
}
