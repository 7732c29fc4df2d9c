//! Which definition is in force where: lists of contexts, types, properties, documents in documents.

use super::*;

const NONE: [&str; 0] = [];

#[test]
fn a_context_that_is_not_embedded_is_refused_and_nothing_else_reported() {
    let origin = "\"https://w3id.org/tradecred/origin/v1\"";
    let unknown = ["json-ld.context-unknown /@context/1"];
    for other in [
        "\"https://w3id.org/tradecred/origin/v2\"",
        "\"https://evil.example/context\"",
        "\"http://www.w3.org/ns/credentials/v2\"",
        "\"file:///etc/passwd\"",
        "\"https://www.w3.org/ns/credentials/examples/v2\"",
        r#"{"@vocab": "https://example.org/#"}"#,
        r#"{"goods": "https://example.org/#importers"}"#,
        "{}",
        "null",
        "[]",
    ] {
        assert_eq!(with(origin, other), unknown, "{other}");
    }
}

#[test]
fn contexts_stand_on_top_of_a_document_only() {
    let list = r#""@context": ["https://www.w3.org/ns/credentials/v2"]"#;
    assert_eq!(
        with(
            "\"type\": \"Quantity\"",
            &format!("{list}, \"type\": \"Quantity\"")
        ),
        ["json-ld.context-unknown /credentialSubject/goods/0/quantity/@context"]
    );
    assert_eq!(
        credential(&format!(r#""issuer":{{{list},"id":"urn:a:b"}}"#)),
        ["json-ld.context-unknown /issuer/@context"]
    );
}

#[test]
fn a_document_without_a_list_of_contexts_is_for_the_data_model() {
    for document in [
        r#"{"x":1}"#,
        r#"{"@context":[],"x":1}"#,
        r#"{"@context":"urn:a","x":1}"#,
    ] {
        assert_eq!(findings(ContextSet::standard(), document), NONE);
    }
}

#[test]
fn a_context_named_twice_changes_nothing() {
    let twice = format!("\"{V2}\", \"{V2}\"");
    assert_eq!(with(&format!("\"{V2}\""), &twice), NONE);
}

#[test]
fn contexts_that_contradict_each_other_are_refused() {
    let list = |urls: &[&str]| {
        let urls = urls.join("\",\"");
        findings(
            ContextSet::standard(),
            &format!(r#"{{"@context":["{urls}"],"none":1}}"#),
        )
    };
    let v1 = "https://www.w3.org/2018/credentials/v1";
    let data_integrity = "https://w3id.org/security/data-integrity/v1";
    assert_eq!(list(&[v1, V2]), ["json-ld.term-redefined /@context/1"]);
    assert_eq!(list(&[V2, V2, v1]), ["json-ld.term-redefined /@context/2"]);
    assert_eq!(
        list(&[V2, data_integrity]),
        ["json-ld.term-redefined /@context/1"]
    );
    let fitting = ["json-ld.undefined-term /none"];
    assert_eq!(
        list(&[V2, "https://w3id.org/security/data-integrity/v2"]),
        fitting
    );
    assert_eq!(list(&[v1, data_integrity]), fitting);
    assert_eq!(
        list(&[V2, "https://w3id.org/security/multikey/v1"]),
        fitting
    );
}

#[test]
fn terms_of_a_type_are_undefined_outside_it() {
    assert_eq!(
        with("\"certifierRole\": \"Producer\"", "\"lineNumber\": 1"),
        ["json-ld.undefined-term /credentialSubject/lineNumber"]
    );
    assert_eq!(
        credential(r#""credentialSubject":{"statusListIndex":"7"}"#),
        ["json-ld.undefined-term /credentialSubject/statusListIndex"]
    );
    // They do not reach into the objects inside, typed or not.
    assert_eq!(
        with(
            "\"type\": \"GoodsLine\", \"lineNumber\": 2",
            "\"certifierRole\": \"x\""
        ),
        ["json-ld.undefined-term /credentialSubject/goods/1/certifierRole"]
    );
    assert_eq!(
        credential(r#""evidence":[{"issuer":"urn:a:b"}]"#),
        ["json-ld.undefined-term /evidence/0/issuer"]
    );
}

#[test]
fn terms_of_a_property_are_defined_under_it_and_further_in() {
    let status = |message: &str| {
        credential(&format!(
            r#""credentialStatus":{{"type":"BitstringStatusListEntry","statusMessage":{message}}}"#
        ))
    };
    let nested = r#"[{"status":"0x0","message":{"type":"DataIntegrityProof","nonce":"x"}},
        {"message":{"cnf":{"message":{"kid":"urn:k"}}}}]"#;
    assert_eq!(status(nested), NONE);
    assert_eq!(
        status(r#"{"statusPurpose":"x"}"#),
        ["json-ld.undefined-term /credentialStatus/statusMessage/statusPurpose"]
    );
    assert_eq!(
        credential(r#""message":"x""#),
        ["json-ld.undefined-term /message"]
    );
}

#[test]
fn several_types_bring_their_terms_together() {
    let types = r#""credentialSubject":{"type":["JsonSchema","BitstringStatusListEntry",
        "BitstringStatusList","BitstringStatusList"],"statusListIndex":"1","jsonSchema":{},
        "encodedList":"u","ttl":1,"nonce":1}"#;
    assert_eq!(
        credential(types),
        ["json-ld.undefined-term /credentialSubject/nonce"]
    );
}

#[test]
fn types_that_contradict_each_other_are_refused() {
    let set = set_with(
        r#"{"@context":{"@protected":true,
            "A":{"@id":"urn:x:A","@context":{"@protected":true,"a":"urn:x:a","same":"urn:x:s"}},
            "B":{"@id":"urn:x:B","@context":{"@protected":true,"a":"urn:x:b","same":"urn:x:s"}},
            "C":{"@id":"urn:x:C","@context":{"@protected":true,"name":"urn:x:c"}},
            "D":{"@id":"urn:x:D","@context":{"@protected":true,"same":"urn:x:s"}}}}"#,
    );
    let types = |types: &str| {
        let document = format!(
            r#"{{"@context":["{V2}","urn:own"],"type":["VerifiableCredential"],
                "credentialSubject":{{"type":{types},"same":1,"none":1}}}}"#
        );
        findings(&set, &document)
    };
    let clash = ["json-ld.term-redefined /credentialSubject/type"];
    assert_eq!(types(r#"["A","B"]"#), clash);
    assert_eq!(types(r#""C""#), clash);
    assert_eq!(types(r#"["D","C"]"#), clash);
    let undefined = ["json-ld.undefined-term /credentialSubject/none"];
    assert_eq!(types(r#"["A","D"]"#), undefined);
    assert_eq!(types(r#""D""#), undefined);
}

#[test]
fn propagation_is_followed_where_it_is_written() {
    let set = set_with(
        r#"{"@context":{"@protected":true,"id":"@id","type":"@type","to":"urn:x:to",
            "A":{"@id":"urn:x:A","@context":{"@propagate":true,"a":"urn:x:a"}},
            "B":{"@id":"urn:x:B","@context":{"b":"urn:x:b"}},
            "C":{"@id":"urn:x:C","@context":{"@propagate":true,"c":"urn:x:c"}},
            "once":{"@id":"urn:x:once","@context":{"@propagate":false,"o":"urn:x:o"}}}}"#,
    );
    let check = |members: &str| findings(&set, &format!(r#"{{"@context":["urn:own"],{members}}}"#));
    assert_eq!(
        check(r#""type":"A","a":1,"to":{"a":1,"to":[{"a":1}]}"#),
        NONE
    );
    assert_eq!(
        check(r#""type":["C","B","A"],"a":1,"b":1,"c":1,"to":{"a":1,"b":1,"c":1}"#),
        [
            "json-ld.undefined-term /to/b",
            "json-ld.undefined-term /to/c"
        ]
    );
    assert_eq!(
        check(r#""once":{"o":1,"to":{"o":1}}"#),
        ["json-ld.undefined-term /once/to/o"]
    );
}

#[test]
fn a_credential_inside_a_presentation_has_its_own_contexts() {
    let presentation = |credential: &str| {
        let document = format!(
            r#"{{"@context":["{V2}"],"type":["VerifiablePresentation"],"holder":"did:example:h",
                "verifiableCredential":[{credential}]}}"#
        );
        findings(ContextSet::standard(), &document)
    };
    assert_eq!(presentation(CERTIFICATE), NONE);
    assert_eq!(
        presentation(&CERTIFICATE.replace("validFrom", "validForm")),
        ["json-ld.undefined-term /verifiableCredential/0/validForm"]
    );
    let enveloped = |context: &str| {
        format!(
            r#"{{"@context":"{context}","type":"EnvelopedVerifiableCredential","id":"data:,x"}}"#
        )
    };
    assert_eq!(presentation(&enveloped(V2)), NONE);
    assert_eq!(
        presentation(&enveloped("urn:x")),
        ["json-ld.context-unknown /verifiableCredential/0/@context"]
    );
    // Without contexts nothing in it has a meaning.
    assert_eq!(
        presentation(r#"{"type":"VerifiableCredential"}"#),
        ["json-ld.undefined-term /verifiableCredential/0/type"]
    );
}

#[test]
fn the_examples_context_gives_every_name_a_meaning_where_it_is_admitted() {
    let document = r#"{"@context":["https://www.w3.org/ns/credentials/v2",
        "https://www.w3.org/ns/credentials/examples/v2"],
        "type":["VerifiableCredential","AlumniCredential"],
        "credentialSubject":{"alumniOf":{"faculty":"x","type":"School"},"@nest":{}}}"#;
    assert_eq!(
        findings(ContextSet::with_examples(), document),
        ["json-ld.keyword /credentialSubject/@nest"]
    );
    assert_eq!(
        findings(ContextSet::standard(), document),
        ["json-ld.context-unknown /@context/1"]
    );
}

#[test]
fn more_lists_than_are_kept_are_still_merged() {
    let urls: Vec<&str> = ContextSet::standard()
        .pinned()
        .map(|context| context.url)
        .collect();
    let set = ContextSet::of(STANDARD.iter());
    for a in 0..urls.len() {
        for b in 0..urls.len() {
            for c in 0..urls.len() {
                let mut list = vec![a, b, c];
                list.dedup();
                let _ = set.root(&list);
            }
        }
    }
    assert!(set.merged.read().unwrap().len() <= MOST_MERGED);
    assert_eq!(findings(&set, CERTIFICATE), NONE);
}
