//! Tests of what is remembered, and for how long.

use tradecred_vc::evidence::Evidence;

use super::*;
use crate::gather::Why;

mod socket;

fn answer(bytes: &[u8], seconds: u64) -> Result<Fetched, FetchError> {
    Ok(Fetched {
        bytes: bytes.to_vec(),
        fresh_for: Duration::from_secs(seconds),
    })
}

fn later(now: Instant, seconds: u64) -> Instant {
    now + Duration::from_secs(seconds)
}

#[test]
fn what_is_fresh_is_not_asked_for_again_and_what_is_stale_is_never_given() {
    let fetcher = Fetcher::new(FetchPolicy::default());
    let now = Instant::now();
    let get = |seconds, answer| {
        fetcher
            .get_at("https://a.example/", later(now, seconds), || answer)
            .map(|(bytes, _)| bytes.to_vec())
    };
    assert_eq!(get(0, answer(b"1", 60)), Ok(b"1".to_vec()));
    assert_eq!(get(59, answer(b"2", 60)), Ok(b"1".to_vec()));
    assert_eq!(
        get(60, Err(FetchError::Unreachable)),
        Err(FetchError::Unreachable)
    );
    assert_eq!(
        get(89, answer(b"2", 0)),
        Err(FetchError::Unreachable),
        "an error stands for a while"
    );
    assert_eq!(get(90, answer(b"2", 0)), Ok(b"2".to_vec()));
    assert_eq!(get(90, answer(b"3", 0)), Ok(b"3".to_vec()));
}

#[test]
fn a_sender_cannot_have_it_kept_for_longer_than_the_ceiling() {
    let fetcher = Fetcher::new(FetchPolicy::default());
    let now = Instant::now();
    let get = |at, answer| {
        let (bytes, _) = fetcher.get_at("https://a.example/", at, || answer).unwrap();
        bytes
    };
    get(now, answer(b"1", u64::MAX));
    assert_eq!(
        &*get(now + LONGEST - Duration::from_secs(1), answer(b"2", 0)),
        b"1"
    );
    assert_eq!(&*get(now + LONGEST, answer(b"2", 0)), b"2");
}

#[test]
fn the_oldest_make_room() {
    let fetcher = Fetcher::new(FetchPolicy::default());
    let now = Instant::now();
    for number in 0..MOST_ANSWERS + 10 {
        let url = format!("https://a.example/{number}");
        fetcher.get_at(&url, now, || answer(b"1", 60)).unwrap();
    }
    assert_eq!(fetcher.lock().answers.len(), MOST_ANSWERS);
    let big = vec![b'1'; MOST_BYTES / 2];
    for number in 0..5 {
        let url = format!("https://big.example/{number}");
        fetcher.get_at(&url, now, || answer(&big, 60)).unwrap();
    }
    let kept = fetcher.lock();
    assert!(kept.bytes <= MOST_BYTES);
    assert_eq!(kept.answers.len(), kept.order.len());
    assert!(kept.answers.contains_key("https://big.example/4"));
    assert!(!kept.answers.contains_key("https://big.example/0"));
}

/// A fetcher that has just read these documents.
fn having_read(documents: &[(&str, &str)]) -> Fetcher {
    let fetcher = Fetcher::new(FetchPolicy::default());
    for (url, document) in documents {
        let read = || answer(document.as_bytes(), 60);
        fetcher.get_at(url, Instant::now(), read).unwrap();
    }
    fetcher
}

/// A credential that this DID signed.
fn signed_by(did: &str) -> String {
    format!(
        r#"{{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
             "issuer": "{did}", "credentialSubject": {{"id": "did:example:b"}},
             "proof": {{"type": "DataIntegrityProof", "verificationMethod": "{did}#key-1"}}}}"#
    )
}

#[test]
fn the_document_of_a_did_web_is_gathered_from_its_place() {
    let fetcher = having_read(&[
        (
            "https://mill.example/.well-known/did.json",
            r#"{"id": "did:web:mill.example"}"#,
        ),
        (
            "https://mill.example:8443/exports/did.json",
            r#"{"id": "did:web:mill.example%3A8443:exports"}"#,
        ),
    ]);
    for did in [
        "did:web:mill.example",
        "did:web:mill.example%3A8443:exports",
    ] {
        let mut evidence = Evidence::default();
        for _ in 0..2 {
            let missed = fetcher.gather(signed_by(did).as_bytes(), &mut evidence);
            assert!(missed.is_empty(), "{did}");
        }
        let known = evidence.did_documents();
        assert_eq!(known.len(), 1, "{did}");
        assert_eq!(known[0].did, did);
    }
}

#[test]
fn what_stands_at_the_place_of_a_did_web_has_to_be_its_document() {
    let place = "https://mill.example/.well-known/did.json";
    let did = "did:web:mill.example";
    for (document, is_other) in [
        (r#"{"id": "did:web:another.example"}"#, true),
        (r#"{"id": ["did:web:mill.example"]}"#, true),
        ("{}", true),
        ("[]", false),
        ("<html></html>", false),
        (
            r#"{"id": "did:web:mill.example", "id": "did:web:mill.example"}"#,
            false,
        ),
    ] {
        let fetcher = having_read(&[(place, document)]);
        let mut evidence = Evidence::default();
        let missed = fetcher.gather(signed_by(did).as_bytes(), &mut evidence);
        assert_eq!(missed.len(), 1, "{document}");
        assert_eq!(missed[0].what, did);
        let why = &missed[0].why;
        assert_eq!(matches!(why, Why::OtherDid), is_other, "{document}");
        assert_eq!(matches!(why, Why::Json(_)), !is_other, "{document}");
        assert!(evidence.did_documents().is_empty());
    }
}

#[test]
fn a_status_list_under_another_name_is_not_taken() {
    let (url, victim) = (
        "https://mill.example/lists/1",
        "https://customs.example/lists/7",
    );
    let document = format!(
        r#"{{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
             "issuer": "did:example:a", "credentialSubject": {{"id": "did:example:b"}},
             "credentialStatus": {{"type": "BitstringStatusListEntry", "statusPurpose": "revocation",
                                  "statusListIndex": "1", "statusListCredential": "{url}"}}}}"#
    );
    for (id, taken) in [(url, 1), (victim, 0)] {
        let list = format!(r#"{{"id": "{id}"}}"#);
        let fetcher = having_read(&[(url, &list)]);
        let mut evidence = Evidence::default();
        let missed = fetcher.gather(document.as_bytes(), &mut evidence);
        assert_eq!(evidence.status_lists().len(), taken, "{id}");
        assert_eq!(missed.len(), 1 - taken, "{id}");
        assert!(missed.iter().all(|missed| missed.why == Why::OtherList));
    }
}
