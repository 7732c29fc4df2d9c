//! Unit tests of the digests.

use proptest::prelude::*;
use sha2::Sha512;

use super::*;
use crate::json::{Limits, Value, read};

const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

fn value(text: &str) -> Value<'_> {
    read(text.as_bytes(), &Limits::default()).unwrap()
}

#[test]
fn known_digests() {
    assert_eq!(sha256(b"abc").to_string(), ABC);
    let abc = DigestMultibase::of_bytes(b"abc");
    assert_eq!(
        abc.to_string(),
        "uEiC6eBa_jwHP6kFBQN5driIjsANho5YXepy0EP9h8gAVrQ"
    );
    assert_eq!(DigestMultibase::parse(&abc.to_string()), Ok(abc));
    assert_eq!(abc.digest(), sha256(b"abc"));
}

#[test]
fn a_credential_is_hashed_without_its_proof_and_in_canonical_form() {
    let signed = value(r#"{"b": [1, 2], "proof": {"proofValue": "z"}, "a": "x"}"#);
    let expected = DigestMultibase::of_bytes(br#"{"a":"x","b":[1,2]}"#);
    assert_eq!(
        DigestMultibase::of_credential(signed.as_object().unwrap()),
        expected
    );
}

#[test]
fn faults_of_digest_multibase() {
    let encode = |bytes: &[u8]| multibase::encode(Base::Base64Url, bytes);
    let sha512 = [&[0x13, 0x40], Sha512::digest(b"abc").as_slice()].concat();
    let base58 = multibase::encode(
        Base::Base58Btc,
        &[[0x12, 0x20].as_slice(), &[0; 32]].concat(),
    );
    let over_long_varint = [[0x92, 0x00, 0x20].as_slice(), &[0; 32]].concat();
    for (text, error) in [
        (String::new(), DigestError::Encoding(MultibaseError::Prefix)),
        (base58, DigestError::Encoding(MultibaseError::Prefix)),
        (encode(&[]), DigestError::HashFunction),
        (encode(&sha512), DigestError::HashFunction),
        (encode(&over_long_varint), DigestError::HashFunction),
        (
            encode(&[[0x12, 0x20].as_slice(), &[0; 31]].concat()),
            DigestError::Length,
        ),
        (
            encode(&[[0x12, 0x20].as_slice(), &[0; 33]].concat()),
            DigestError::Length,
        ),
    ] {
        assert_eq!(DigestMultibase::parse(&text), Err(error), "{text}");
    }
}

#[test]
fn subresource_integrity() {
    let sha256 = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
    let sha384 = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
    for text in [sha256, sha384] {
        let digest = SriDigest::parse(text).unwrap();
        assert!(digest.matches(b"abc"));
        assert!(!digest.matches(b"abd"));
        assert_eq!(digest.to_string(), text);
    }
    for (text, error) in [
        ("", SriError::HashFunction),
        ("sha512-AAAA", SriError::HashFunction),
        ("SHA256-AAAA", SriError::HashFunction),
        ("sha256-AAAA", SriError::Length),
        (
            "sha384-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=",
            SriError::Length,
        ),
        (
            "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0",
            SriError::Encoding,
        ),
        (
            "sha256-ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0=",
            SriError::Encoding,
        ),
        (
            "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa1=",
            SriError::Encoding,
        ),
        (
            "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0= sha256-AAAA",
            SriError::Encoding,
        ),
        (
            "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=?a",
            SriError::Encoding,
        ),
    ] {
        assert_eq!(SriDigest::parse(text), Err(error), "{text}");
    }
}

#[test]
fn withheld_values() {
    let salt = "AAAAAAAAAAAAAAAAAAAAAA";
    let digest = withheld_digest(salt, &value(r#"{"type": "Amount", "currency": "USD"}"#));
    let opened = format!(r#"{{"salt":"{salt}","value":{{"currency":"USD","type":"Amount"}}}}"#);
    assert_eq!(digest, Ok(DigestMultibase::of_bytes(opened.as_bytes())));
    for (bytes, verdict) in [
        (15, Err(SaltError::Length)),
        (16, Ok(())),
        (64, Ok(())),
        (65, Err(SaltError::Length)),
    ] {
        let salt = multibase::encode(Base::Base64Url, &vec![7; bytes]);
        assert_eq!(
            withheld_digest(&salt[1..], &Value::Null).map(|_| ()),
            verdict,
            "{bytes}"
        );
    }
    for salt in [
        "",
        "AAAAAAAAAAAAAAAAAAAAAA==",
        "AAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAA+A",
    ] {
        assert!(withheld_digest(salt, &Value::Null).is_err(), "{salt}");
    }
}

proptest! {
    #[test]
    fn schema_and_type_agree(text in "uE[a-z][A-E][A-Za-z0-9_-]{41,43}[AQgwB]") {
        let pattern_says = matches_pattern(&text);
        prop_assert_eq!(DigestMultibase::parse(&text).is_ok(), pattern_says);
    }
}

/// The published pattern, written out by hand so that no regular expression engine is needed.
fn matches_pattern(text: &str) -> bool {
    let bytes = text.as_bytes();
    let alphabet = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    bytes.len() == 47
        && bytes.starts_with(b"uEi")
        && (b'A'..=b'D').contains(&bytes[3])
        && bytes[4..46].iter().all(alphabet)
        && b"AQgw".contains(&bytes[46])
}
