//! The reader of evidence and its published schema accept the same members.

use super::*;
use crate::json::{Limits, read};

const FULL: &str = r#"{"didDocuments":[{"did":"did:web:a.example","document":{},"from":"2026-01-01T00:00:00Z","until":"2027-01-01T00:00:00Z","source":"https"}],
 "compromised":[{"verificationMethod":"did:web:a.example#k","since":"2026-01-01T00:00:00Z"}],
 "statusLists":[{"credential":{},"seenValidFrom":"2026-01-01T00:00:00Z"}],"trustLists":[{}],"authorityLists":[{}],
 "credentials":[{}],"opened":[{"digestMultibase":"u","salt":"AAAA","value":null}],"loggedAt":"2026-01-01T00:00:00Z"}"#;

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
