//! The reader of evidence and its published schema accept the same members.

use super::*;
use crate::json::{Limits, read};
use crate::status_list::{Bitstring, MIN_ENTRIES};

const FULL: &str = r#"{"didDocuments":[{"did":"did:web:a.example","document":{},"from":"2026-01-01T00:00:00Z","until":"2027-01-01T00:00:00Z","source":"https"}],
 "compromised":[{"verificationMethod":"did:web:a.example#k","since":"2026-01-01T00:00:00Z"}],
 "statusLists":[{"credential":{},"seenValidFrom":"2026-01-01T00:00:00Z"}],"trustLists":[{}],"authorityLists":[{}],
 "credentials":[{}],"opened":[{"digestMultibase":"u","salt":"AAAA","value":null}],
 "citedFiles":[{"as":"source","digestMultibase":"uEiB68ehdAMtp7NfefXEFvEXPt7yAagYMwaqrRdaPHHtqlw"}],"loggedAt":"2026-01-01T00:00:00Z",
 "anchoredRecords":[{"anchor":"uEiB68ehdAMtp7NfefXEFvEXPt7yAagYMwaqrRdaPHHtqlw","index":0,"salt":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","digestMultibase":"uEiB68ehdAMtp7NfefXEFvEXPt7yAagYMwaqrRdaPHHtqlw","path":[]}]}"#;

#[test]
fn every_published_member_is_read() {
    let value = read(FULL.as_bytes(), &Limits::default()).unwrap();
    let evidence = Evidence::read(&value).unwrap();
    assert_eq!(evidence.did_documents().len(), 1);
    let schema = evidence_schema().to_value();
    let published: Vec<_> = schema["properties"]
        .as_object()
        .unwrap()
        .keys()
        .cloned()
        .collect();
    let mut given: Vec<_> = value
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, _)| name.to_owned())
        .collect();
    given.sort();
    assert_eq!(published, given);
}

#[test]
fn an_unknown_member_is_the_callers_mistake() {
    for (text, pointer) in [
        (r#"{"trustlists":[]}"#, "/trustlists"),
        (
            r#"{"statusLists":[{"credential":{},"seen":1}]}"#,
            "/statusLists/0/seen",
        ),
        (r#"{"loggedAt":"yesterday"}"#, "/loggedAt"),
        (r#"{"credentials":{}}"#, "/credentials"),
        (
            r#"{"citedFiles":[{"as":"draft","digestMultibase":"uEiB68ehdAMtp7NfefXEFvEXPt7yAagYMwaqrRdaPHHtqlw"}]}"#,
            "/citedFiles/0/as",
        ),
        (
            r#"{"citedFiles":[{"as":"source","digestMultibase":"zQm"}]}"#,
            "/citedFiles/0/digestMultibase",
        ),
    ] {
        let value = read(text.as_bytes(), &Limits::default()).unwrap();
        let problem = Evidence::read(&value).unwrap_err();
        assert_eq!(problem.pointer, pointer);
        assert_eq!(problem.code.code, "evidence.malformed");
    }
}

#[test]
fn a_withheld_value_is_opened_by_its_own_salt_and_value_only() {
    let salt = "AAAAAAAAAAAAAAAAAAAAAA";
    let digest = withheld_digest(salt, &Value::from("Laminados de Saltillo, S.A.")).unwrap();
    let open = |salt: &str, value: &str| {
        let text = format!(
            r#"{{"opened":[{{"digestMultibase":"{digest}","salt":"{salt}","value":"{value}"}}]}}"#
        );
        let evidence = read(text.as_bytes(), &Limits::default()).unwrap();
        Evidence::read(&evidence)
            .unwrap()
            .opened_value(digest)
            .cloned()
    };
    assert!(open(salt, "Laminados de Saltillo, S.A.").is_some());
    assert!(open(salt, "Somebody else").is_none(), "another value");
    assert!(
        open("AAAAAAAAAAAAAAAAAAAAAQ", "Laminados de Saltillo, S.A.").is_none(),
        "another salt"
    );
    assert!(
        open("AAAA", "Laminados de Saltillo, S.A.").is_none(),
        "a weak salt"
    );
}

/// A credential of `did`, signed with the key of this seed under `method`.
fn signed(seed: u8, did: &str, method: &str) -> Object<'static> {
    let text = format!(
        r#"{{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"{did}","credentialSubject":{{"id":"did:example:b"}}}}"#
    );
    let document = crate::json::read_object(text.as_bytes(), &Limits::default()).unwrap();
    let options =
        crate::proof::SignOptions::assertion(method, "2026-10-31T12:00:00Z".parse().unwrap());
    let key = crate::key::SecretKey::from_seed([seed; 32]);
    crate::proof::sign(&document, &key, &options).into_owned()
}

fn evidence(text: &str) -> Evidence {
    Evidence::read(&read(text.as_bytes(), &Limits::default()).unwrap()).unwrap()
}

#[test]
fn the_log_time_speaks_of_the_document_and_of_no_evidence() {
    let key = crate::key::SecretKey::from_seed([1; 32]);
    let named = crate::did::DidKey::of(key.public_key());
    let (did, method) = (named.did().as_str(), named.verification_method());
    let credential = signed(1, did, method.as_str());
    let evidence = evidence(&format!(
        r#"{{"compromised":[{{"verificationMethod":"{}","since":"2026-11-02T00:00:00Z"}}],"loggedAt":"2026-11-01T00:00:00Z"}}"#,
        method.as_str()
    ));
    let bytes = crate::jcs::to_vec_object(&credential);
    let policy = crate::policy::Policy::at("2026-11-03T00:00:00Z".parse().unwrap());
    let report = crate::verify::verify_envelope(&bytes, &evidence, &policy);
    assert_eq!(
        report.codes(&[crate::report::Status::Fail]),
        Vec::<&str>::new()
    );
    let held = Held::new(credential);
    let problems = held.proved(&evidence).as_ref().unwrap_err();
    assert_eq!(problems.first().unwrap().code.code, "did.key-compromised");
}

#[test]
fn another_did_document_makes_what_was_worked_out_void() {
    let did = "did:web:a.example";
    let method = format!("{did}#k");
    let multikey = crate::key::SecretKey::from_seed([2; 32])
        .public_key()
        .to_multikey();
    let mut evidence = Evidence::default();
    evidence.add_credential(signed(2, did, &method));
    assert!(evidence.credentials()[0].proved(&evidence).is_err());
    let text = format!(
        r#"{{"id":"{did}","verificationMethod":[{{"id":"{method}","type":"Multikey","controller":"{did}","publicKeyMultibase":"{multikey}"}}],"assertionMethod":["{method}"]}}"#
    );
    let document = crate::json::read_object(text.as_bytes(), &Limits::default())
        .unwrap()
        .into_owned();
    evidence.add_did_document(KnownDocument {
        did: did.to_owned(),
        document,
        from: None,
        until: None,
        fetched_at: None,
        source: "a test".to_owned(),
    });
    assert!(evidence.credentials()[0].proved(&evidence).is_ok());
}

/// Evidence signed by one issuer: a status list of this many entries and an authorization in it.
fn withdrawable(entries: usize, bits: &[usize]) -> Evidence {
    use crate::did::DidKey;
    use crate::proof::{SignOptions, sign};
    let key = crate::key::SecretKey::from_seed([9; 32]);
    let named = DidKey::of(key.public_key());
    let options = SignOptions::assertion(named.verification_method().as_str(), at("2026-01-01"));
    let did = named.did().as_str();
    let mut list = Bitstring::new(entries).unwrap();
    for &bit in bits {
        list.set(bit, true);
    }
    let list = crate::status::make_list(LIST, did, "revocation", &list, at("2026-01-01"), None);
    let grant = format!(
        r#"{{"@context":["https://www.w3.org/ns/credentials/v2","https://w3id.org/tradecred/core/v1"],
            "type":["VerifiableCredential","AuthorizationCredential"],"issuer":"{did}",
            "credentialStatus":{{"type":"BitstringStatusListEntry","statusPurpose":"revocation",
                "statusListIndex":"7","statusListCredential":"{LIST}"}},
            "credentialSubject":{{"type":"Authorization","principal":"{did}","agent":"did:example:b",
                "acts":["certify"],"from":"2026-01-01"}}}}"#
    );
    let grant = crate::json::read_object(grant.as_bytes(), &Limits::default()).unwrap();
    let mut evidence = Evidence::default();
    evidence.add_status_list(sign(&list, &key, &options), None);
    evidence.add_credential(sign(&grant.into_owned(), &key, &options));
    evidence
}

const LIST: &str = "https://a.example/list";

fn at(day: &str) -> Timestamp {
    format!("{day}T00:00:00Z").parse().unwrap()
}

#[test]
fn a_held_credential_counts_by_the_bit_of_its_own_status() {
    for entries in [MIN_ENTRIES, 2 * MIN_ENTRIES] {
        for (bits, day, expected) in [
            (&[6, 8][..], "2026-02-01", Reliance::Full),
            (&[7][..], "2026-02-01", Reliance::None),
            (&[][..], "2025-12-31", Reliance::None),
        ] {
            let evidence = withdrawable(entries, bits);
            let held = &evidence.credentials()[0];
            // The second question is answered from what was kept of the first.
            for _ in 0..2 {
                assert_eq!(
                    held.reliance(&evidence, at(day)),
                    expected,
                    "{entries} {bits:?}"
                );
            }
            let relied = held.relied_on(&evidence, at(day)).is_some();
            assert_eq!(relied, expected == Reliance::Full);
        }
    }
}

#[test]
fn what_cannot_be_known_is_not_fine_and_still_the_issuers_word() {
    let with_list = withdrawable(MIN_ENTRIES, &[]);
    let mut evidence = Evidence::default();
    evidence.add_credential(with_list.credentials()[0].object().clone());
    let held = &evidence.credentials()[0];
    assert_eq!(
        held.reliance(&evidence, at("2026-02-01")),
        Reliance::Unknown
    );
    assert!(held.relied_on(&evidence, at("2026-02-01")).is_none());
    assert!(held.by_proofs_alone(&evidence, at("2026-02-01")).is_some());
}

#[test]
fn an_index_that_nobody_asked_for_before_is_read_from_a_large_list_all_the_same() {
    let evidence = withdrawable(2 * MIN_ENTRIES, &[9]);
    let held = &evidence.status_lists()[0];
    let encoded = held.credential.object().get("credentialSubject").unwrap();
    let encoded = encoded.get("encodedList").and_then(Value::as_str).unwrap();
    for (index, expected) in [(7, Some(false)), (9, Some(true)), (1 << 40, None)] {
        assert_eq!(held.bit(encoded, index, &evidence), Ok(expected));
    }
}

#[test]
fn a_credential_that_is_added_is_found_by_its_digest() {
    let held = |text: &str| match read(text.as_bytes(), &Limits::default()).unwrap() {
        Value::Object(object) => object.into_owned(),
        _ => Object::default(),
    };
    let first = held(r#"{"id":"urn:a","proof":1}"#);
    let digest = DigestMultibase::of_credential(&first);
    let mut evidence = Evidence::default();
    assert_eq!(evidence.credentials_of(digest).count(), 0);
    for credential in [held(r#"{"id":"urn:b"}"#), first, held(r#"{"id":"urn:a"}"#)] {
        evidence.add_credential(credential);
    }
    let found: Vec<_> = evidence.credentials_of(digest).map(Held::id).collect();
    assert_eq!(found, [Some("urn:a"); 2]);
}
