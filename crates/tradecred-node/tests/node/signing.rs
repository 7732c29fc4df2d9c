//! Requests that are signed (RFC 9421): each thing that can be wrong has its own code.

use std::fmt::Write as _;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::json;
use tradecred_node::{Callers, Config, Limits, Node};
use tradecred_vc::digest::sha256;
use tradecred_vc::key::{Algorithm, KeyFile, SecretKey};
use tradecred_vc::multibase::{self, Base};
use tradecred_vc::time::Timestamp;

use crate::client::{Answer, get_with, post_with};
use crate::sample::{NOW, certification, config};

const URL: &str = "https://node.example";

/// A node that knows these keys as issuers.
fn node(keys: &[&SecretKey]) -> Node {
    node_with(keys, config())
}

fn node_with(keys: &[&SecretKey], config: Config) -> Node {
    let mut file = "[[tenant]]\nname = \"north\"\n".to_owned();
    for (index, key) in keys.iter().enumerate() {
        let did = KeyFile::of_did_key((*key).clone())
            .controller()
            .as_str()
            .to_owned();
        write!(
            file,
            "\n[[caller]]\nname = \"key-{index}\"\ntenant = \"north\"\nroles = [\"issuer\"]\ndid = \"{did}\"\n"
        )
        .unwrap();
    }
    Node::start(
        config
            .public_url(URL)
            .callers(Callers::parse(&file).unwrap()),
    )
    .unwrap()
}

/// A request to be signed. What is changed in it is wrong in the way of its test.
#[derive(Clone)]
struct Wanted<'w> {
    method: &'w str,
    path: &'w str,
    body: &'w [u8],
    key: &'w SecretKey,
    named: &'w SecretKey,
    components: &'w str,
    created: i64,
    nonce: &'w str,
    url: &'w str,
    digest_of: &'w [u8],
}

fn base64(bytes: &[u8]) -> String {
    let mut digits = multibase::encode(Base::Base64Url, bytes)[1..]
        .replace('-', "+")
        .replace('_', "/");
    while !digits.len().is_multiple_of(4) {
        digits.push('=');
    }
    digits
}

impl Wanted<'_> {
    fn send(&self, node: &Node) -> Answer {
        let digest = format!("sha-256=:{}:", base64(sha256(self.digest_of).as_bytes()));
        let id = KeyFile::of_did_key(self.named.clone())
            .id()
            .as_str()
            .to_owned();
        let parameters = format!(
            "({});created={};nonce=\"{}\";keyid=\"{id}\"",
            self.components, self.created, self.nonce
        );
        let mut base = String::new();
        for component in self.components.split_whitespace() {
            let value = match component.trim_matches('"') {
                "@method" => self.method.to_owned(),
                "@target-uri" => format!("{}{}", self.url, self.path),
                "@authority" => "node.example".to_owned(),
                "@path" => self.path.to_owned(),
                "@query" => "?".to_owned(),
                _ => digest.clone(),
            };
            writeln!(base, "{component}: {value}").unwrap();
        }
        write!(base, "\"@signature-params\": {parameters}").unwrap();
        let signature = base64(&self.key.sign(base.as_bytes()));
        let mut headers =
            format!("Signature-Input: sig={parameters}\r\nSignature: sig=:{signature}:\r\n");
        if self.components.contains("content-digest") {
            write!(headers, "Content-Digest: {digest}\r\n").unwrap();
        }
        if self.method == "GET" {
            return get_with(node, self.path, &headers);
        }
        headers.push_str("Content-Type: application/json\r\n");
        post_with(node, self.path, &headers, self.body)
    }
}

const OF_POST: &str = "\"@method\" \"@target-uri\" \"content-digest\"";

fn now() -> i64 {
    NOW.parse::<Timestamp>().unwrap().unix_seconds()
}

#[test]
fn a_signed_request_is_its_signers_and_every_fault_has_its_code() {
    let (key, other) = (SecretKey::from_seed([1; 32]), SecretKey::from_seed([2; 32]));
    let node = node(&[&key]);
    let order = json!({ "credential": certification() }).to_string();
    let good = Wanted {
        method: "POST",
        path: "/credentials/issue",
        body: order.as_bytes(),
        key: &key,
        named: &key,
        components: OF_POST,
        created: now(),
        nonce: "nonce-nonce-good",
        url: URL,
        digest_of: order.as_bytes(),
    };
    let refused = |wanted: &Wanted<'_>| wanted.send(&node).refusal();
    let code = |code: &str| (401, code.to_owned());
    assert_eq!(
        refused(&Wanted {
            digest_of: b"{}",
            nonce: "nonce-digest-001",
            ..good.clone()
        }),
        code("auth.digest")
    );
    for created in [now() - 301, now() + 301] {
        let stale = Wanted {
            created,
            nonce: "nonce-stale-0001",
            ..good.clone()
        };
        assert_eq!(refused(&stale), code("auth.stale"));
    }
    assert_eq!(
        refused(&Wanted {
            key: &other,
            nonce: "nonce-other-0001",
            ..good.clone()
        }),
        code("auth.signature")
    );
    assert_eq!(
        refused(&Wanted {
            url: "https://other.example",
            ..good.clone()
        }),
        code("auth.signature")
    );
    assert_eq!(
        refused(&Wanted {
            key: &other,
            named: &other,
            ..good.clone()
        }),
        code("auth.unknown")
    );
    // Whoever has neither key is answered alike for the DID of a caller and for that of nobody.
    let forged = |named| {
        Wanted {
            key: &SecretKey::from_seed([3; 32]),
            named,
            ..good.clone()
        }
        .send(&node)
    };
    let (of_caller, of_nobody) = (forged(&key), forged(&other));
    assert_eq!(of_caller.refusal(), code("auth.signature"));
    assert_eq!(of_caller.body, of_nobody.body);
    for components in [
        "\"@method\" \"@target-uri\"",
        "\"@target-uri\" \"content-digest\"",
        "\"@method\" \"content-digest\"",
    ] {
        let uncovered = Wanted {
            components,
            ..good.clone()
        };
        assert_eq!(refused(&uncovered), code("auth.coverage"), "{components}");
    }
    // None of these used up the nonce.
    assert_eq!(good.send(&node).status, 201);
    assert_eq!(refused(&good), code("auth.replay"));
    let order = json!({ "credential": certification() }).to_string();
    let next = Wanted {
        nonce: "nonce-nonce-two!",
        body: order.as_bytes(),
        digest_of: order.as_bytes(),
        ..good.clone()
    };
    assert_eq!(next.send(&node).status, 201);
}

#[test]
fn a_request_without_a_body_needs_no_digest_and_three_components_are_as_good_as_one() {
    let key = SecretKey::from_seed([1; 32]);
    let node = node(&[&key]);
    let get = Wanted {
        method: "GET",
        path: "/credentials/urn:uuid:00000000-0000-4000-8000-000000000000",
        body: b"",
        key: &key,
        named: &key,
        components: "\"@method\" \"@target-uri\"",
        created: now(),
        nonce: "nonce-get-000001",
        url: URL,
        digest_of: b"",
    };
    assert_eq!(get.send(&node).refusal().0, 404);
    let parts = Wanted {
        components: "\"@method\" \"@authority\" \"@path\" \"@query\"",
        nonce: "nonce-get-000002",
        ..get.clone()
    };
    assert_eq!(parts.send(&node).refusal().0, 404);
}

#[test]
fn keys_of_p_256_and_p_384_sign_too_and_a_token_beside_a_signature_is_refused() {
    for algorithm in [Algorithm::P256, Algorithm::P384] {
        let key = SecretKey::from_bytes(algorithm, &vec![7; algorithm.secret_length()]).unwrap();
        let node = node(&[&key]);
        let get = Wanted {
            method: "GET",
            path: "/credentials/x",
            body: b"",
            key: &key,
            named: &key,
            components: "\"@method\" \"@target-uri\"",
            created: now(),
            nonce: "nonce-get-000001",
            url: URL,
            digest_of: b"",
        };
        assert_eq!(get.send(&node).refusal().0, 404, "{algorithm}");
        let both = "Authorization: Bearer x\r\nSignature-Input: sig=()\r\n";
        let both = get_with(&node, "/credentials/x", both);
        assert_eq!(both.refusal(), (401, "auth.form".to_owned()));
    }
}

#[test]
fn a_callers_time_ends() {
    let key = SecretKey::from_seed([1; 32]);
    let did = KeyFile::of_did_key(key.clone())
        .controller()
        .as_str()
        .to_owned();
    let file = |expires: &str| {
        format!(
            "[[tenant]]\nname = \"north\"\n[[caller]]\nname = \"key\"\ntenant = \"north\"\nroles = [\"issuer\"]\ndid = \"{did}\"\nexpires = \"{expires}\"\n"
        )
    };
    for (expires, status) in [(NOW, 404), ("2026-11-01T11:59:59Z", 401)] {
        let callers = Callers::parse(&file(expires)).unwrap();
        let node = Node::start(config().public_url(URL).callers(callers)).unwrap();
        let get = Wanted {
            method: "GET",
            path: "/credentials/x",
            body: b"",
            key: &key,
            named: &key,
            components: "\"@method\" \"@target-uri\"",
            created: now(),
            nonce: "nonce-get-000001",
            url: URL,
            digest_of: b"",
        };
        let answer = get.send(&node).refusal();
        assert_eq!(answer.0, status);
        assert!(status == 404 || answer.1 == "auth.expired");
    }
}

#[test]
fn a_signed_request_that_is_one_too_many_costs_no_nonce() {
    let ticks = Arc::new(AtomicU64::new(1_000));
    let read = Arc::clone(&ticks);
    let mut limits = Limits::default();
    limits.requests_per_second = NonZeroU32::new(1);
    let config = config()
        .caller_limits(limits)
        .ticks(Box::new(move || read.load(Ordering::SeqCst)));
    let key = SecretKey::from_seed([1; 32]);
    let node = node_with(&[&key], config);
    let order = json!({ "credential": certification() }).to_string();
    let first = Wanted {
        method: "POST",
        path: "/credentials/issue",
        body: order.as_bytes(),
        key: &key,
        named: &key,
        components: OF_POST,
        created: now(),
        nonce: "nonce-limit-0001",
        url: URL,
        digest_of: order.as_bytes(),
    };
    // Nor is anything read for it: what is wrong with its body is not looked at.
    let wrong = Wanted {
        digest_of: b"{}",
        nonce: "nonce-limit-0002",
        ..first.clone()
    };
    let next = Wanted {
        nonce: "nonce-limit-0003",
        ..first.clone()
    };
    let too_many = (429, "node.limit".to_owned());
    assert_eq!(first.send(&node).status, 201);
    assert_eq!(wrong.send(&node).refusal(), too_many);
    assert_eq!(next.send(&node).refusal(), too_many);
    ticks.fetch_add(1_000, Ordering::SeqCst);
    // The same order again: its document's number is taken, which is found only behind the nonce.
    assert_eq!(next.send(&node).refusal().0, 409);
}
