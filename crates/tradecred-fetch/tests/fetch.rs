//! What is fetched and what is refused, against listeners on this machine.
#![expect(clippy::unwrap_used, reason = "a failure in a test is a panic")]

use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::{Duration, Instant};

use tradecred_fetch::{FetchError, FetchPolicy, dids_for, fetch, post, status_lists_for};

/// A listener that answers one connection with these bytes, each part after a pause.
fn answering(parts: Vec<Vec<u8>>, pause: Duration) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/list", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let Ok((mut stream, _)) = listener.accept() else {
            return;
        };
        let _ = stream.read(&mut [0; 4096]);
        for part in parts {
            std::thread::sleep(pause);
            if stream.write_all(&part).is_err() {
                return;
            }
        }
    });
    url
}

fn whole(status: &str, body: &[u8]) -> String {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    answering(vec![head.into_bytes(), body.to_vec()], Duration::ZERO)
}

fn local() -> FetchPolicy {
    FetchPolicy::default().allow_local("127.0.0.1")
}

fn small() -> FetchPolicy {
    let mut policy = local();
    policy.max_bytes = 10;
    policy
}

#[test]
fn an_allowed_host_is_fetched() {
    assert_eq!(fetch(&whole("200 OK", b"{}"), &local()), Ok(b"{}".to_vec()));
}

#[test]
fn plain_http_is_refused_unless_the_host_is_allowed() {
    let url = whole("200 OK", b"{}");
    assert_eq!(
        fetch(&url, &FetchPolicy::default()),
        Err(FetchError::NotHttps)
    );
}

#[test]
fn private_addresses_are_refused_as_literals_and_as_names() {
    let policy = FetchPolicy::default();
    for url in [
        "https://127.0.0.1/list",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]:8443/list",
        "https://[::ffff:10.0.0.1]/list",
        "https://localhost/list",
    ] {
        assert_eq!(fetch(url, &policy), Err(FetchError::AddressDenied), "{url}");
    }
}

#[test]
fn other_spellings_of_an_address_lead_nowhere_private() {
    let policy = FetchPolicy::default();
    for url in [
        "https://0x7f000001/",
        "https://2130706433/",
        "https://127.1/",
        "https://localhost./",
    ] {
        assert!(
            matches!(
                fetch(url, &policy),
                Err(FetchError::AddressDenied | FetchError::Unreachable | FetchError::Url)
            ),
            "{url}"
        );
    }
}

#[test]
fn what_is_no_web_address_is_refused() {
    for url in [
        "",
        "list",
        "/list",
        "ftp://example.com/list",
        "file:///etc/hosts",
        "https://user@example.com/",
    ] {
        assert_eq!(
            fetch(url, &FetchPolicy::default()),
            Err(FetchError::Url),
            "{url}"
        );
    }
}

#[test]
fn redirects_are_not_followed() {
    let aim = whole("200 OK", b"{}");
    let head = format!(
        "HTTP/1.1 302 Found\r\nLocation: {aim}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    );
    let url = answering(vec![head.into_bytes()], Duration::ZERO);
    assert_eq!(fetch(&url, &local()), Err(FetchError::Status(302)));
}

#[test]
fn another_status_is_an_error() {
    assert_eq!(
        fetch(&whole("404 Not Found", b"no"), &local()),
        Err(FetchError::Status(404))
    );
}

#[test]
fn an_answer_of_the_limit_is_taken_and_one_byte_more_is_not() {
    assert_eq!(
        fetch(&whole("200 OK", &[b'1'; 10]), &small()).map(|bytes| bytes.len()),
        Ok(10)
    );
    assert_eq!(
        fetch(&whole("200 OK", &[b'1'; 11]), &small()),
        Err(FetchError::TooLarge)
    );
}

#[test]
fn a_slow_answer_ends_at_the_deadline() {
    let mut policy = local();
    policy.deadline = Duration::from_millis(300);
    let mut parts = vec![b"A: b\r\n".to_vec(); 20];
    parts[0] = b"HTTP/1.1 200 OK\r\n".to_vec();
    let url = answering(parts, Duration::from_millis(100));
    let begun = Instant::now();
    assert_eq!(fetch(&url, &policy), Err(FetchError::Deadline));
    assert!(begun.elapsed() < Duration::from_secs(2));
}

#[test]
fn an_answer_cut_short_is_an_error() {
    let head = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}".to_vec();
    assert_eq!(
        fetch(&answering(vec![head], Duration::ZERO), &local()),
        Err(FetchError::Unreachable)
    );
}

#[test]
fn what_is_answered_to_a_post_is_read_whatever_its_status_and_within_bounds() {
    let send = |url: &str, policy: &FetchPolicy| post(url, "text/plain", b"old 0\n", policy);
    let head = b"HTTP/1.1 409 Conflict\r\nContent-Type: Text/X.Tlog.Size; a=b\r\nContent-Length: 2\r\nConnection: close\r\n\r\n7\n";
    let answer = send(&answering(vec![head.to_vec()], Duration::ZERO), &small()).unwrap();
    assert_eq!((answer.status, answer.bytes), (409, b"7\n".to_vec()));
    assert_eq!(answer.media_type, "text/x.tlog.size");
    let answer = send(&whole("200 OK", &[b'1'; 10]), &small()).unwrap();
    assert_eq!((answer.status, answer.media_type.as_str()), (200, ""));
    assert_eq!(
        send(&whole("200 OK", &[b'1'; 11]), &small()),
        Err(FetchError::TooLarge)
    );
    assert_eq!(
        send(&whole("200 OK", b"1"), &FetchPolicy::default()),
        Err(FetchError::NotHttps)
    );
}

#[test]
fn a_credential_names_its_status_lists_once_each() {
    let entry = |list: &str, index: &str| {
        format!(
            r#"{{"type":"BitstringStatusListEntry","statusPurpose":"revocation","statusListIndex":"{index}","statusListCredential":"{list}"}}"#
        )
    };
    let status = [
        entry("https://a.example/1", "1"),
        entry("https://b.example/2", "2"),
        entry("https://a.example/1", "3"),
    ]
    .join(",");
    let credential = format!(
        r#"{{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"did:example:a","credentialSubject":{{"id":"did:example:b"}},"credentialStatus":[{status}]}}"#
    );
    let expected = ["https://a.example/1", "https://b.example/2"];
    assert_eq!(status_lists_for(credential.as_bytes()), expected);
    let presentation = format!(r#"{{"verifiableCredential":[{credential}]}}"#);
    assert_eq!(status_lists_for(presentation.as_bytes()), expected);
    assert!(status_lists_for(b"{").is_empty());
}

#[test]
fn the_status_lists_of_a_token_are_named_by_its_payload() {
    // {"alg":"EdDSA","typ":"vc+jwt"} around a credential with one entry of `https://a.example/1`.
    let token = concat!(
        "eyJhbGciOiJFZERTQSIsInR5cCI6InZjK2p3dCJ9.eyJAY29udGV4dCI6WyJodHRwczovL3d3dy53My5vcmcvbnMvY3JlZGVudGlh",
        "bHMvdjIiXSwidHlwZSI6WyJWZXJpZmlhYmxlQ3JlZGVudGlhbCJdLCJpc3N1ZXIiOiJkaWQ6ZXhhbXBsZTphIiwiY3JlZGVudGlh",
        "bFN1YmplY3QiOnsiaWQiOiJkaWQ6ZXhhbXBsZTpiIn0sImNyZWRlbnRpYWxTdGF0dXMiOnsidHlwZSI6IkJpdHN0cmluZ1N0YXR1",
        "c0xpc3RFbnRyeSIsInN0YXR1c1B1cnBvc2UiOiJyZXZvY2F0aW9uIiwic3RhdHVzTGlzdEluZGV4IjoiMSIsInN0YXR1c0xpc3RD",
        "cmVkZW50aWFsIjoiaHR0cHM6Ly9hLmV4YW1wbGUvMSJ9fQ.AA"
    );
    let expected = vec!["https://a.example/1".to_owned()];
    assert_eq!(status_lists_for(token.as_bytes()), expected);
    assert_eq!(status_lists_for(format!("{token}~").as_bytes()), expected);
    assert!(status_lists_for(b"eyJ").is_empty());
}

#[test]
fn tokens_name_whose_keys_they_need_by_themselves_and_in_a_presentation() {
    // {"alg":"EdDSA","typ":"vc+jwt","kid":"#key-1"} around {"iss":"did:web:mill.example"}.
    let token = concat!(
        "eyJhbGciOiJFZERTQSIsInR5cCI6InZjK2p3dCIsImtpZCI6IiNrZXktMSJ9",
        ".eyJpc3MiOiJkaWQ6d2ViOm1pbGwuZXhhbXBsZSJ9.AA"
    );
    let named = |bytes: &[u8]| -> Vec<String> {
        let dids = dids_for(bytes);
        dids.iter().map(|did| did.as_str().to_owned()).collect()
    };
    assert_eq!(named(token.as_bytes()), ["did:web:mill.example"]);
    let enveloped = format!(
        r#"{{"@context":"https://www.w3.org/ns/credentials/v2","type":"EnvelopedVerifiableCredential","id":"data:application/vc+jwt,{token}"}}"#
    );
    assert_eq!(named(enveloped.as_bytes()), ["did:web:mill.example"]);
    let presentation = format!(r#"{{"verifiableCredential":[{enveloped}]}}"#);
    assert_eq!(named(presentation.as_bytes()), ["did:web:mill.example"]);
    let other = enveloped.replace("data:application/vc+jwt", "data:text/plain");
    assert!(named(other.as_bytes()).is_empty());
}
