//! One fault each: names, types, identifiers, keywords, and what bounds the report.

use super::*;

const NONE: [&str; 0] = [];

#[test]
fn a_certificate_with_status_and_proof_has_no_findings() {
    assert_eq!(findings(ContextSet::standard(), CERTIFICATE), NONE);
}

#[test]
fn a_misspelled_member_is_undefined() {
    assert_eq!(
        with("validFrom", "validUntl"),
        ["json-ld.undefined-term /validUntl"]
    );
    assert_eq!(
        with("\"lineNumber\": 2", "\"lineNumer\": 2"),
        ["json-ld.undefined-term /credentialSubject/goods/1/lineNumer"]
    );
    assert_eq!(
        with("statusPurpose", "statusPurpos"),
        ["json-ld.undefined-term /credentialStatus/statusPurpos"]
    );
}

#[test]
fn an_undefined_member_is_told_once_and_not_entered() {
    assert_eq!(
        credential(r#""a~/b":{"c":[{"d":1}]}"#),
        ["json-ld.undefined-term /a~0~1b"]
    );
    // An address is not a term, nor is one made of a prefix.
    assert_eq!(
        credential(r#""https://schema.org/name":1"#),
        ["json-ld.undefined-term /https:~1~1schema.org~1name"]
    );
}

#[test]
fn a_type_is_a_term_or_an_absolute_iri() {
    let ty = "\"type\": \"GoodsLine\", \"lineNumber\": 2";
    let line = "/credentialSubject/goods/1";
    assert_eq!(with(ty, r#""type": "https://example.org/Line""#), NONE);
    assert_eq!(
        with(ty, r#""type": "Line""#),
        [format!("json-ld.undefined-type {line}/type")]
    );
    // A keyword, the name of a keyword and a relative reference are no types.
    assert_eq!(
        with(ty, r#""type": ["GoodsLine", "@json", "id", "./Line"]"#),
        [
            format!("json-ld.undefined-type {line}/type/1"),
            format!("json-ld.undefined-type {line}/type/2"),
            format!("json-ld.undefined-type {line}/type/3"),
        ]
    );
    assert_eq!(
        with(ty, r#""type": 1"#),
        [format!("json-ld.undefined-type {line}/type")]
    );
    // What the types of the document itself are made of, the data model tells.
    assert_eq!(
        with("[\"VerifiableCredential\"", "[1, \"VerifiableCredential\""),
        NONE
    );
}

#[test]
fn an_identifier_is_an_absolute_iri() {
    assert_eq!(
        with("urn:uuid:4e6f7d0a", "4e6f7d0a"),
        ["json-ld.relative-iri /id"]
    );
    assert_eq!(
        with("did:example:mill", "/mill"),
        ["json-ld.relative-iri /issuer/id"]
    );
    assert_eq!(
        with("\"https://mill.example/status/1\"", "\"status/1\""),
        ["json-ld.relative-iri /credentialStatus/statusListCredential"]
    );
    assert_eq!(
        credential(r#""issuer":"_:b0""#),
        ["json-ld.relative-iri /issuer"]
    );
    assert_eq!(
        credential(r#""evidence":["urn:a:b","b",""]"#),
        [
            "json-ld.relative-iri /evidence/1",
            "json-ld.relative-iri /evidence/2"
        ]
    );
    assert_eq!(
        credential(r#""issuer":{"id":7}"#),
        ["json-ld.relative-iri /issuer/id"]
    );
    // An identifier of the document that is no text, the data model refuses.
    assert_eq!(credential(r#""id":7"#), NONE);
}

#[test]
fn a_value_from_the_vocabulary_is_a_term_or_an_absolute_iri() {
    let purpose = |value| {
        credential(&format!(
            r#""credentialSubject":{{"type":"DataIntegrityProof","proofPurpose":"{value}"}}"#
        ))
    };
    assert_eq!(purpose("assertionMethod"), NONE);
    assert_eq!(purpose("urn:purpose"), NONE);
    assert_eq!(
        purpose("assert"),
        ["json-ld.relative-iri /credentialSubject/proofPurpose"]
    );
    assert_eq!(
        purpose("type"),
        ["json-ld.relative-iri /credentialSubject/proofPurpose"]
    );
}

#[test]
fn keywords_are_refused() {
    for name in [
        "@graph",
        "@id",
        "@type",
        "@included",
        "@reverse",
        "@nest",
        "@json",
        "@",
        "@x y",
    ] {
        assert_eq!(
            credential(&format!(r#""{name}":{{}}"#)),
            [format!("json-ld.keyword /{name}")]
        );
    }
    assert_eq!(
        with("\"type\": \"Quantity\"", "\"@type\": \"Quantity\""),
        [
            "json-ld.keyword /credentialSubject/goods/0/quantity/@type",
            "json-ld.undefined-term /credentialSubject/goods/0/quantity/value",
            "json-ld.undefined-term /credentialSubject/goods/0/quantity/unit",
        ]
    );
}

#[test]
fn a_text_with_its_language_stands_only_under_name_and_description() {
    let text = r#"{"@value":"x","@language":"en"}"#;
    assert_eq!(
        credential(&format!(r#""description":[{text},{{"@value":"y"}}]"#)),
        NONE
    );
    assert_eq!(
        credential(&format!(r#""validFrom":{text}"#)),
        [
            "json-ld.keyword /validFrom/@value",
            "json-ld.keyword /validFrom/@language"
        ]
    );
    for other in [
        r#"{"@value":1}"#,
        r#"{"@value":"x","@type":"urn:t"}"#,
        r#"{"@value":"x","@direction":"up"}"#,
        r#"{"@language":"en"}"#,
    ] {
        let found = credential(&format!(r#""name":{other}"#));
        assert!(
            found
                .iter()
                .all(|finding| finding.starts_with("json-ld.keyword /name/@"))
        );
        assert!(!found.is_empty(), "{other}");
    }
}

#[test]
fn opaque_json_is_not_entered() {
    let schema = |member| {
        credential(&format!(
            r#""credentialSubject":{{"type":"JsonSchema","{member}":{{"@id":1,"none":[{{}}]}}}}"#
        ))
    };
    assert_eq!(schema("jsonSchema"), NONE);
    assert_eq!(
        schema("jsonschema"),
        ["json-ld.undefined-term /credentialSubject/jsonschema"]
    );
}

#[test]
fn values_of_a_proof_are_for_the_proof_chapter() {
    let proof = "\"type\": \"DataIntegrityProof\"";
    assert_eq!(
        with(proof, "\"type\": \"DataIntegrityProof\", \"jws\": \"x\""),
        ["json-ld.undefined-term /proof/jws"]
    );
    assert_eq!(
        with(proof, "\"type\": \"DataIntegrityProof\", \"id\": \"a\""),
        ["json-ld.relative-iri /proof/id"]
    );
    assert_eq!(
        with(
            proof,
            "\"type\": \"DataIntegrityProof\", \"@id\": \"urn:a\""
        ),
        ["json-ld.keyword /proof/@id"]
    );
    assert_eq!(
        with(proof, "\"type\": \"Ed25519Signature2020\", \"jws\": \"x\""),
        NONE
    );
    assert_eq!(with("did:example:mill#key-1", "#key-1"), NONE);
    assert_eq!(with("\"assertionMethod\"", "\"other\""), NONE);
    assert_eq!(credential(r#""proof":["urn",7]"#), NONE);
}

#[test]
fn what_is_called_proof_in_a_part_is_judged_like_any_other_member() {
    let document = r#"{"@context":["https://www.w3.org/ns/credentials/v2",
        "https://w3id.org/security/data-integrity/v2"],"type":["VerifiableCredential"],
        "credentialSubject":{"proof":{"@context":[],"type":"Other","claim":1}}}"#;
    assert_eq!(
        findings(ContextSet::standard(), document),
        [
            "json-ld.context-unknown /credentialSubject/proof/@context",
            "json-ld.undefined-type /credentialSubject/proof/type",
            "json-ld.undefined-term /credentialSubject/proof/claim",
        ]
    );
}

#[test]
fn a_report_ends_after_a_hundred_findings() {
    let members: Vec<String> = (0..1000).map(|index| format!(r#""m{index}":0"#)).collect();
    assert_eq!(credential(&members.join(",")).len(), walk::MOST_PROBLEMS);
    let urls = vec!["1"; 1000].join(",");
    let document = format!(r#"{{"@context":[{urls}]}}"#);
    assert_eq!(
        findings(ContextSet::standard(), &document).len(),
        walk::MOST_PROBLEMS
    );
}

#[test]
fn deep_documents_are_walked_to_the_end() {
    let depth = crate::json::MAX_DEPTH - 2;
    let open = r#"{"cnf":"#.repeat(depth);
    let document = format!(
        r#"{{"@context":["{V2}"],"cnf":{open}{{"x":1}}{}}}"#,
        "}".repeat(depth)
    );
    let limits = Limits {
        depth: crate::json::MAX_DEPTH,
        ..Limits::default()
    };
    let object = read_object(document.as_bytes(), &limits).unwrap();
    let found = ContextSet::standard().check(&object);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].pointer, format!("{}/x", "/cnf".repeat(depth + 1)));
}
