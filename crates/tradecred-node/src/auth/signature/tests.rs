//! Signatures against the examples of RFC 9421, appendix B, and each thing that must be refused.

use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use tradecred_vc::key::{Algorithm, PublicKey};
use tradecred_vc::multibase::decode_base64url;

use super::super::base::{Target, check_digest, signature_base};
use super::*;

fn headers(lines: &[(&str, &str)]) -> HeaderMap {
    let pairs = lines.iter().map(|(name, value)| {
        let name: HeaderName = name.parse().unwrap();
        (name, HeaderValue::from_str(value).unwrap())
    });
    pairs.collect()
}

/// The request of appendix B.2.
fn example() -> HeaderMap {
    headers(&[
        ("host", "example.com"),
        ("date", "Tue, 20 Apr 2021 02:07:55 GMT"),
        ("content-type", "application/json"),
        ("content-length", "18"),
    ])
}

fn target<'t>(method: &'t Method, uri: &'t Uri, headers: &'t HeaderMap) -> Target<'t> {
    Target {
        method,
        uri,
        headers,
        url: "https://Example.com:443",
    }
}

#[test]
fn the_signature_of_appendix_b_2_6_fits() {
    let (method, uri, headers) = (
        Method::POST,
        "/foo?param=Value&Pet=dog".parse().unwrap(),
        example(),
    );
    let components = [
        "date",
        "@method",
        "@path",
        "@authority",
        "content-type",
        "content-length",
    ];
    let components: Vec<String> = components.map(str::to_owned).into();
    let parameters = r#"("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519""#;
    let base = signature_base(&components, parameters, &target(&method, &uri, &headers)).unwrap();
    let key = decode_base64url("JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs").unwrap();
    let key = PublicKey::from_bytes(Algorithm::Ed25519, &key).unwrap();
    let signature =
        "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw";
    let signature = decode_base64url(&signature.replace('+', "-").replace('/', "_")).unwrap();
    assert!(key.verify(base.as_bytes(), &signature), "{base}");
    let other = base.replace("POST", "PUT");
    assert!(!key.verify(other.as_bytes(), &signature));
}

#[test]
fn components_of_the_address_are_those_of_the_public_one() {
    let (method, uri) = (Method::GET, "/a/b?x=1".parse::<Uri>().unwrap());
    let headers = headers(&[("host", "evil.example"), ("x-two", " a "), ("x-two", "b")]);
    let target = Target {
        method: &method,
        uri: &uri,
        headers: &headers,
        url: "https://node.example/base",
    };
    let names = [
        "@scheme",
        "@authority",
        "@path",
        "@query",
        "@request-target",
        "@target-uri",
        "x-two",
    ];
    let names: Vec<String> = names.map(str::to_owned).into();
    assert_eq!(
        signature_base(&names, "()", &target).unwrap(),
        "\"@scheme\": https\n\"@authority\": node.example\n\"@path\": /base/a/b\n\"@query\": ?x=1\n\"@request-target\": /base/a/b?x=1\n\"@target-uri\": https://node.example/base/a/b?x=1\n\"x-two\": a, b\n\"@signature-params\": ()"
    );
    let without: Uri = "/a".parse().unwrap();
    let target = Target {
        uri: &without,
        ..target
    };
    let query = signature_base(&["@query".to_owned()], "()", &target).unwrap();
    assert_eq!(query, "\"@query\": ?\n\"@signature-params\": ()");
    for (name, code) in [
        ("x-none", "auth.coverage"),
        ("X-Two", "auth.form"),
        ("@status", "auth.form"),
    ] {
        let refused = signature_base(&[name.to_owned()], "()", &target).unwrap_err();
        assert_eq!(refused.code.code, code, "{name}");
    }
}

const KEY: &str = "did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH#z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH";

fn read(input: &str, signature: &str) -> Result<Signature, String> {
    let headers = headers(&[("signature-input", input), ("signature", signature)]);
    Signature::read(&headers).map_err(|problem| problem.code.code.to_owned())
}

#[test]
fn a_signature_of_another_form_is_refused() {
    let rest = format!(";created=1;nonce=\"0123456789abcdef\";keyid=\"{KEY}\"");
    assert!(read(&format!("sig=(\"@method\"){rest}"), "sig=:AA==:").is_ok());
    for (input, signature, code) in [
        (
            format!("sig=(\"@method\"){rest}, b=(){rest}"),
            "sig=:AA==:, b=:AA==:",
            "auth.form",
        ),
        (
            format!("sig=(\"@method\"){rest}"),
            "other=:AA==:",
            "auth.form",
        ),
        (
            format!("sig=(\"@method\"){rest}"),
            "sig=\"AA==\"",
            "auth.form",
        ),
        (
            format!("sig=(\"@method\" \"@method\"){rest}"),
            "sig=:AA==:",
            "auth.form",
        ),
        (
            format!("sig=(\"@method\";req){rest}"),
            "sig=:AA==:",
            "auth.form",
        ),
        (format!("sig=(method){rest}"), "sig=:AA==:", "auth.form"),
        (
            format!("sig=(\"@method\"){rest};also=1"),
            "sig=:AA==:",
            "auth.form",
        ),
        (format!("sig=\"@method\"{rest}"), "sig=:AA==:", "auth.form"),
        ("sig=((".to_owned(), "sig=:AA==:", "auth.form"),
        (
            format!("sig=(\"@method\");created=1;nonce=\"short\";keyid=\"{KEY}\""),
            "sig=:AA==:",
            "auth.form",
        ),
        (
            "sig=(\"@method\");created=1;nonce=\"0123456789abcdef\";keyid=\"key-1\"".to_owned(),
            "sig=:AA==:",
            "auth.form",
        ),
        (
            format!("sig=(\"@method\");nonce=\"0123456789abcdef\";keyid=\"{KEY}\""),
            "sig=:AA==:",
            "auth.coverage",
        ),
        (
            format!("sig=(\"@method\");created=1;keyid=\"{KEY}\""),
            "sig=:AA==:",
            "auth.coverage",
        ),
        (
            "sig=(\"@method\");created=1;nonce=\"0123456789abcdef\"".to_owned(),
            "sig=:AA==:",
            "auth.coverage",
        ),
    ] {
        assert_eq!(read(&input, signature).unwrap_err(), code, "{input}");
    }
}

#[test]
fn five_minutes_are_the_bound_of_both_sides() {
    let signature = read(
        &format!(
            "sig=(\"@method\");created=1000;nonce=\"0123456789abcdef\";keyid=\"{KEY}\";expires=1100"
        ),
        "sig=:AA==:",
    )
    .unwrap();
    let at = |seconds| {
        signature
            .check_time(Timestamp::from_unix_seconds(seconds).unwrap())
            .is_ok()
    };
    assert!(at(700) && !at(699));
    assert!(at(1100) && !at(1101));
    let signature = read(
        &format!("sig=(\"@method\");created=1000;nonce=\"0123456789abcdef\";keyid=\"{KEY}\""),
        "sig=:AA==:",
    )
    .unwrap();
    let at = |seconds| {
        signature
            .check_time(Timestamp::from_unix_seconds(seconds).unwrap())
            .is_ok()
    };
    assert!(at(1300) && !at(1301));
}

#[test]
fn what_must_be_covered_is_asked_for() {
    let covering = |names: &str, has_body| {
        let input = format!("sig=({names});created=1;nonce=\"0123456789abcdef\";keyid=\"{KEY}\"");
        read(&input, "sig=:AA==:")
            .unwrap()
            .check_coverage(has_body)
            .is_ok()
    };
    assert!(covering("\"@method\" \"@target-uri\"", false));
    assert!(covering(
        "\"@method\" \"@authority\" \"@path\" \"@query\"",
        false
    ));
    assert!(covering(
        "\"@method\" \"@target-uri\" \"content-digest\"",
        true
    ));
    assert!(!covering("\"@method\" \"@target-uri\"", true));
    assert!(!covering("\"@target-uri\"", false));
    assert!(!covering("\"@method\" \"@authority\" \"@path\"", false));
}

#[test]
fn a_digest_fits_its_body_alone() {
    let of = |value: &str, body: &[u8]| {
        let headers = headers(&[("content-digest", value)]);
        check_digest(&headers, body).map_err(|problem| problem.code.code)
    };
    // RFC 9530, appendix B.1: the digest of `{"hello": "world"}` and a line feed.
    let digest = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:";
    assert_eq!(of(digest, b"{\"hello\": \"world\"}\n"), Ok(()));
    assert_eq!(of(digest, b"{\"hello\": \"world\"}"), Err("auth.digest"));
    assert_eq!(of("sha-512=:AA==:", b""), Err("auth.digest"));
    assert_eq!(of("sha-256=1", b""), Err("auth.digest"));
    assert_eq!(of("sha-256=(", b""), Err("auth.form"));
}
