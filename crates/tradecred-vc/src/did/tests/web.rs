//! Tests of `did:web`: where documents stand, by the examples of the method's text, and what is refused.

use super::super::{Did, DidWeb};

fn url(did: &str) -> Option<String> {
    let did = Did::parse(did).ok()?;
    Some(DidWeb::parse(&did).ok()?.url().to_owned())
}

#[test]
fn documents_stand_where_the_method_says() {
    for (did, place) in [
        (
            "did:web:w3c-ccg.github.io",
            "https://w3c-ccg.github.io/.well-known/did.json",
        ),
        (
            "did:web:w3c-ccg.github.io:user:alice",
            "https://w3c-ccg.github.io/user/alice/did.json",
        ),
        (
            "did:web:example.com%3A3000:user:alice",
            "https://example.com:3000/user/alice/did.json",
        ),
        (
            "did:web:example.com%3A3000",
            "https://example.com:3000/.well-known/did.json",
        ),
        (
            "did:web:xn--bcher-kva.example",
            "https://xn--bcher-kva.example/.well-known/did.json",
        ),
        ("did:web:a.example:v1.0", "https://a.example/v1.0/did.json"),
    ] {
        assert_eq!(url(did).as_deref(), Some(place), "{did}");
    }
}

#[test]
fn other_spellings_lead_nowhere() {
    for did in [
        "did:web:localhost",
        "did:web:127.0.0.1",
        "did:web:10.0.0.5",
        "did:web:169.254.169.254",
        "did:web:2130706433",
        "did:web:0x7f.1",
        "did:web:0177.0.0.1",
        "did:web:example.0x7f000001",
        "did:web:%5B%3A%3Affff%3A127.0.0.1%5D",
        "did:web:a.example.",
        "did:web:A.Example",
        "did:web:.example",
        "did:web:a..example",
        "did:web:-a.example",
        "did:web:example.org.xn--",
        "did:web:a_b.example",
        "did:web:a.example%3A",
        "did:web:a.example%3a22",
        "did:web:a.example%3A99999",
        "did:web:a.example%3A022",
        "did:web:a.example%3A443%3A1",
        "did:web:a.example:..:..:admin",
        "did:web:a.example:.:admin",
        "did:web:a.example::admin",
        "did:web:a.example:%2e%2e",
        "did:web:a.example:%2F",
        "did:web:a.example:%00",
        "did:web:a.example:%0d%0a",
        "did:web:a.example%40b.example",
        "did:web:a.example:%252e",
        "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
    ] {
        assert_eq!(url(did), None, "{did}");
    }
}
