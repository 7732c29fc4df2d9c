//! Records that become true copies at a node, the way back, and what is refused.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tradecred_node::Node;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::jcs;
use tradecred_vc::json::Value as Strict;

use crate::client::{Answer, get, post, post_with};
use crate::sample::{node, numbered};

/// A record, with white space and a number that a reader would spell otherwise.
const RECORD: &str = "{ \"form\": \"desk/1\",\n  \"nr\": \"D\\u002d17\", \"weight\": 1.50 }";
const CREDENTIAL_TYPE: &str = "UsmcaCertificationOfOriginCredential";

/// A mapping that takes the number out of the record, and the rest out of nowhere.
fn mapping() -> Value {
    let subject = numbered("ADN-2026-000117")["credentialSubject"].take();
    let mut fields = vec![json!({ "op": "marker", "from": "/form", "value": "desk/1" })];
    for (name, value) in subject.as_object().unwrap() {
        let to = format!("/credentialSubject/{name}");
        fields.push(if name == "certificationNumber" {
            json!({ "op": "field", "from": "/nr", "to": to })
        } else {
            json!({ "op": "constant", "to": to, "value": value })
        });
    }
    json!({
        "mapping": "desk",
        "version": "1",
        "title": "A desk",
        "framings": ["json"],
        "credentialType": CREDENTIAL_TYPE,
        "fields": fields,
        "examples": [{
            "record": { "form": "desk/1", "nr": subject["certificationNumber"] },
            "document": { "credentialSubject": subject },
        }],
    })
}

fn order() -> Value {
    json!({
        "export": STANDARD.encode(RECORD),
        "mapping": mapping(),
        "convertedBy": {
            "type": "NamedParty",
            "legalName": "Puente Digital",
            "address": {
                "type": "PostalAddress",
                "streetAddress": "Paseo de la Reforma 180",
                "addressLocality": "Ciudad de México",
                "addressCountry": "MX",
            },
        },
        "system": "Desk",
        "retrievedAt": "2026-01-01T00:00:00Z",
    })
}

fn with(name: &str, value: Value) -> Value {
    let mut order = order();
    order[name] = value;
    order
}

fn convert(node: &Node, order: &Value) -> Answer {
    post(node, "/conversions", order)
}

fn digest(value: &Value) -> Value {
    json!(DigestMultibase::of_bytes(&jcs::to_vec(&Strict::from(
        value
    ))))
}

#[test]
fn a_record_becomes_a_true_copy_with_its_files_and_comes_back_byte_by_byte() {
    let node = node();
    let answer = convert(&node, &with("recordId", json!("17")));
    let text = String::from_utf8(answer.body.clone()).unwrap();
    assert_eq!(answer.status, 201, "{text}");
    let body = answer.json();
    let (copy, files) = (&body["verifiableCredential"], &body["files"]);
    assert_eq!(copy["issuer"], node.did());
    let subject = &copy["credentialSubject"];
    assert_eq!(subject["convertedBy"], order()["convertedBy"]);
    let source = &subject["source"];
    assert_eq!(
        (&source["system"], &source["recordId"]),
        (&json!("Desk"), &json!("17"))
    );
    let of_record = DigestMultibase::of_bytes(RECORD.as_bytes());
    assert_eq!(source["digestMultibase"], json!(of_record));
    assert_eq!(files["source"], STANDARD.encode(RECORD));
    assert_eq!(files["mapping"], mapping());
    for name in ["mapping", "lossReport"] {
        assert_eq!(
            subject[name]["digestMultibase"],
            digest(&files[name]),
            "{name}"
        );
    }
    // The canonical form of a number does not depend on its spelling.
    assert_eq!(
        subject["residue"]["digestMultibase"],
        digest(&files["residue"])
    );
    let draft = &subject["draft"]["content"];
    assert_eq!(draft["credentialSubject"]["certificationNumber"], "D-17");
    assert_eq!(subject["lossReport"]["lossless"], false);

    let id = copy["id"].as_str().unwrap();
    let stored = get(&node, &format!("/credentials/{id}"));
    assert_eq!(stored.json(), *copy);

    // What a caller sends back are the bytes that it was sent: 1.50 stays 1.50.
    let (_, residue) = text.rsplit_once("\"residue\":").unwrap();
    let residue = residue.strip_suffix("}}").unwrap();
    assert!(residue.contains("1.50"), "{residue}");
    let request = format!(
        r#"{{"document":{draft},"mapping":{},"residue":{residue}}}"#,
        mapping()
    );
    let json = "Content-Type: application/json\r\n";
    let answer = post_with(&node, "/conversions/records", json, request.as_bytes());
    let body = answer.json();
    assert_eq!(answer.status, 200, "{body}");
    assert_eq!(body["record"], STANDARD.encode(RECORD));
    assert!(body["lossReport"]["entries"].is_array());
}

#[test]
fn a_mapping_that_the_node_has_is_named_by_name_and_version() {
    let node = node();
    let subject = json!({ "type": "CertificateOfOrigin", "certificateNumber": "N-1" });
    let document = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/origin/v1"],
        "type": ["VerifiableCredential", "CertificateOfOriginCredential"],
        "credentialSubject": subject,
    });
    let mut order = with("mapping", json!("tradetrust-chafta-v2/1"));
    order["export"] =
        json!(STANDARD.encode(r#"{"iD":"wfa:coo:1","issueDateTime":"2020-06-03T00:46:34Z"}"#));
    let answer = convert(&node, &order);
    assert_eq!(answer.json()["pointer"], "/certifier");
    assert_eq!(
        answer.refusal(),
        (422, "node.conversion-refused".to_owned())
    );
    order["certifier"] = json!("A chamber");
    let answer = convert(&node, &order);
    assert_eq!(answer.status, 201, "{}", answer.json());
    let subject = &answer.json()["verifiableCredential"]["credentialSubject"];
    assert_eq!(subject["certifier"]["legalName"], "A chamber");
    assert_eq!(subject["mapping"]["mapping"], "tradetrust-chafta-v2");

    let mut request = json!({ "document": document, "mapping": "tradetrust-chafta-v2/1" });
    let answer = post(&node, "/conversions/records", &request);
    assert_eq!(answer.status, 200, "{}", answer.json());
    for unknown in ["tradetrust-chafta-v2/2", "tradetrust-chafta-v2", "nobody/1"] {
        request["mapping"] = json!(unknown);
        let answer = post(&node, "/conversions/records", &request);
        assert_eq!(answer.json()["pointer"], "/mapping");
        assert_eq!(
            answer.refusal(),
            (422, "node.conversion-refused".to_owned())
        );
    }
}

#[test]
fn who_certified_is_read_in_a_draft_with_a_faulty_structure() {
    let node = node();
    let mut malformed = mapping();
    let telephone = json!("ask at the gate");
    for field in malformed["fields"].as_array_mut().unwrap() {
        if field["to"] == "/credentialSubject/certifier" {
            field["value"]["telephone"] = telephone.clone();
        }
    }
    let certifier = &mut malformed["examples"][0]["document"]["credentialSubject"]["certifier"];
    certifier["telephone"] = telephone;
    let named = certifier["legalName"].clone();
    let answer = convert(&node, &with("mapping", malformed));
    assert_eq!(answer.status, 201, "{}", answer.json());
    let subject = &answer.json()["verifiableCredential"]["credentialSubject"];
    assert_eq!(subject["certifier"]["legalName"], named);
}

#[test]
fn the_same_request_with_the_same_key_is_answered_once() {
    let node = node();
    let ask = |path: &str, order: &Value| {
        let headers = "Content-Type: application/json\r\nIdempotency-Key: once\r\n";
        post_with(&node, path, headers, order.to_string().as_bytes())
    };
    let (first, again) = (ask("/conversions", &order()), ask("/conversions", &order()));
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!(first.json(), again.json());
    let other = ask("/conversions", &with("system", json!("Another")));
    assert_eq!(
        other.refusal(),
        (422, "node.idempotency-conflict".to_owned())
    );
}

#[test]
fn what_an_adapter_refuses_a_node_refuses_with_its_code_and_its_place() {
    let node = node();
    let encoded = |text: &str| json!(STANDARD.encode(text));
    let mut wrong_codec = mapping();
    let fields = wrong_codec["fields"].as_array_mut().unwrap();
    let field = fields.iter_mut().find(|field| field["op"] == "field");
    field.unwrap()["codec"] = json!("upside-down");
    let mut wrong_operation = mapping();
    wrong_operation["fields"][0]["op"] = json!("translate");
    let (marked, unmarked) = (r#"{"form":"desk/1"}"#, r#"{"nr":"D-17"}"#);
    for (name, value, code) in [
        ("export", encoded(unmarked), "node.conversion-refused"),
        ("export", encoded(marked), "node.conversion-refused"),
        ("export", encoded(&RECORD[..40]), "json.syntax"),
        (
            "export",
            encoded(r#"{"nr":"1","nr":"2"}"#),
            "json.duplicate-member",
        ),
        ("mapping", wrong_codec, "mapping.codec"),
        ("mapping", wrong_operation, "mapping.structure"),
        ("mapping", json!({}), "mapping.structure"),
    ] {
        let answer = convert(&node, &with(name, value));
        let pointer = answer.json()["pointer"].clone();
        assert!(
            pointer.as_str().unwrap().starts_with(&format!("/{name}")),
            "{pointer}"
        );
        assert_eq!(answer.refusal(), (422, code.to_owned()), "{name}");
    }
}

#[test]
fn the_rules_of_a_conversion_are_asked_before_it_is_signed() {
    let node = node();
    let mut as_other = order()["convertedBy"].clone();
    as_other["id"] = json!("did:web:certifier.example");
    let mut as_certifier = order()["convertedBy"].clone();
    as_certifier["legalName"] =
        numbered("N-1")["credentialSubject"]["certifier"]["legalName"].clone();
    for (name, value, code) in [
        ("convertedBy", as_other, "attested-conversion.converted-by"),
        (
            "convertedBy",
            as_certifier,
            "attested-conversion.own-record",
        ),
        (
            "certifier",
            json!("Somebody"),
            "attested-conversion.certifier-differs",
        ),
        (
            "retrievedAt",
            json!("2100-01-01T00:00:00Z"),
            "attested-conversion.retrieved-at",
        ),
    ] {
        let answer = convert(&node, &with(name, value));
        assert_eq!(answer.refusal(), (422, code.to_owned()));
        assert!(answer.json()["report"].is_object());
    }
}

#[test]
fn a_request_of_another_form_is_refused() {
    let node = node();
    for (name, value) in [
        ("export", json!("no base64!")),
        ("export", json!({})),
        ("mapping", json!(7)),
        ("convertedBy", json!("Puente Digital")),
        ("system", json!(7)),
        ("retrievedAt", json!("yesterday")),
        ("anchors", json!({ "nothing": 1 })),
        ("issuer", json!("did:web:certifier.example")),
    ] {
        let answer = convert(&node, &with(name, value));
        assert_eq!(answer.refusal(), (400, "node.request".to_owned()), "{name}");
    }
    for body in [json!({}), json!({ "document": [], "mapping": mapping() })] {
        let answer = post(&node, "/conversions/records", &body);
        assert_eq!(answer.refusal(), (400, "node.request".to_owned()), "{body}");
    }
    let document = json!({ "type": ["VerifiableCredential", CREDENTIAL_TYPE] });
    for (residue, pointer, refusal) in [
        (json!(7), "/residue", (400, "node.request")),
        (json!(null), "/residue", (400, "node.request")),
        (json!({}), "/residue/type", (422, "node.conversion-refused")),
        (
            json!({ "type": "Residue", "mapping": "desk/1" }),
            "/residue/rest",
            (422, "node.conversion-refused"),
        ),
    ] {
        let body = json!({ "document": document, "mapping": mapping(), "residue": residue });
        let answer = post(&node, "/conversions/records", &body);
        assert_eq!(answer.json()["pointer"], pointer);
        assert_eq!(answer.refusal(), (refusal.0, refusal.1.to_owned()));
    }
}
