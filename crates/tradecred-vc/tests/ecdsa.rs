//! ECDSA keys, signatures and proofs held against what others made (SPEC chapter *Proof*): Wycheproof, the
//! vectors of vc-di-ecdsa and vc-di-eddsa, RFC 6979, and OpenSSL.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test reads files and stops at what it does not expect"
)]

use std::path::PathBuf;

use proptest::prelude::*;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::key::{Algorithm, PublicKey, SecretKey};
use tradecred_vc::multibase::{self, Base};
use tradecred_vc::proof::{self, Expected, SignOptions, Suite};

/// A file of the shared vectors; `None`, said aloud, where they are absent.
fn shared(path: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("TRADECRED_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    let bytes = std::fs::read(folder.join(path)).ok();
    if bytes.is_none() {
        println!("not run: no shared data");
    }
    bytes
}

fn read(bytes: &[u8]) -> Value<'_> {
    json::read(bytes, &Limits::default()).expect("vectors are JSON")
}

fn object(bytes: &[u8]) -> Object<'_> {
    json::read_object(bytes, &Limits::default()).expect("vectors are JSON objects")
}

fn text<'v>(value: &'v Value<'_>, member: &str) -> &'v str {
    value.get(member).and_then(Value::as_str).expect(member)
}

fn list<'v, 'a>(value: &'v Value<'a>, member: &str) -> &'v [Value<'a>] {
    value.get(member).and_then(Value::as_array).expect(member)
}

fn hex(text: &str) -> Vec<u8> {
    assert!(text.len().is_multiple_of(2));
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal"))
        .collect()
}

const CURVES: [Algorithm; 2] = [Algorithm::P256, Algorithm::P384];

/// The order of the group.
fn order(algorithm: Algorithm) -> Vec<u8> {
    hex(match algorithm {
        Algorithm::P384 => {
            "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973"
        }
        _ => "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551",
    })
}

/// The difference of two numbers of one length, the highest byte first.
fn minus(from: &[u8], number: &[u8]) -> Vec<u8> {
    let mut borrow = false;
    let mut digits: Vec<u8> = from
        .iter()
        .zip(number)
        .rev()
        .map(|(one, other)| {
            let (digit, first) = one.overflowing_sub(*other);
            let (digit, second) = digit.overflowing_sub(u8::from(borrow));
            borrow = first || second;
            digit
        })
        .collect();
    digits.reverse();
    digits
}

/// The other signature that says the same: `n − s` in place of `s`.
fn twin(algorithm: Algorithm, signature: &[u8]) -> Vec<u8> {
    let (r, s) = signature.split_at(signature.len() / 2);
    [r, &minus(&order(algorithm), s)].concat()
}

#[test]
fn wycheproof_has_no_mismatch() {
    for (name, algorithm, expected) in [
        (
            "ecdsa_secp256r1_sha256_p1363_test.json",
            Algorithm::P256,
            (173, 89),
        ),
        (
            "ecdsa_secp384r1_sha384_p1363_test.json",
            Algorithm::P384,
            (193, 87),
        ),
    ] {
        let Some(bytes) = shared(&format!("security/vectors/wycheproof/{name}")) else {
            return;
        };
        let file = read(&bytes);
        let (mut valid, mut invalid) = (0, 0);
        for group in list(&file, "testGroups") {
            let point = hex(text(
                group.get("publicKey").expect("publicKey"),
                "uncompressed",
            ));
            let (x, y) = point[1..].split_at(point.len() / 2);
            let key = PublicKey::from_bytes(algorithm, &[&[2 + (y[y.len() - 1] & 1)], x].concat());
            let key = key.expect(name);
            if let Some(jwk) = group.get("publicKeyJwk") {
                assert_eq!(PublicKey::from_jwk(jwk), Ok(key));
            }
            for test in list(group, "tests") {
                let accepted = key.verify(&hex(text(test, "msg")), &hex(text(test, "sig")));
                let verdict = if accepted { "valid" } else { "invalid" };
                assert_eq!(verdict, text(test, "result"), "{}", json::to_string(test));
                if accepted { valid += 1 } else { invalid += 1 }
            }
        }
        assert_eq!((valid, invalid), expected, "{name}");
    }
}

#[test]
fn official_jcs_vectors_verify_and_are_made_again() {
    for (suite, folder, signed, keys, value) in [
        (
            "ecdsa-jcs-2019",
            "vc-di-ecdsa/TestVectors/ecdsa-jcs-2019-p256",
            "signedJCSECDSAP256.json",
            "vc-di-ecdsa/TestVectors/p256KeyPair.json",
            "sigHexJCSECDSAP256.txt",
        ),
        (
            "ecdsa-jcs-2019",
            "vc-di-ecdsa/TestVectors/ecdsa-jcs-2019-p384",
            "signedJCSECDSAP384.json",
            "vc-di-ecdsa/TestVectors/p384KeyPair.json",
            "sigHexJCSECDSAP384.txt",
        ),
        (
            "eddsa-jcs-2022",
            "vc-di-eddsa/TestVectors/eddsa-jcs-2022",
            "signedJCS.json",
            "vc-di-eddsa/TestVectors/keyPair.json",
            "sigHexJCS.txt",
        ),
    ] {
        let from = |name: &str| shared(&format!("interop/vectors/{name}"));
        let Some(bytes) = from(&format!("{folder}/{signed}")) else {
            return;
        };
        let document = object(&bytes);
        let check = |document: &Object<'_>| {
            proof::verify(document, Expected::CREDENTIAL, &Evidence::default()).is_ok()
        };
        assert!(check(&document), "{folder}");

        let pair = from(keys).expect(keys);
        let pair = read(&pair);
        let key = SecretKey::from_multibase(text(&pair, "secretKeyMultibase")).expect(keys);
        assert_eq!(
            key.public_key().to_multikey(),
            text(&pair, "publicKeyMultibase")
        );
        assert_eq!(
            key.to_multibase().expose(),
            text(&pair, "secretKeyMultibase")
        );

        let mut unsigned = document.clone();
        let published = unsigned.remove("proof").expect("a proof");
        let created = text(&published, "created").parse().expect("an instant");
        let options = SignOptions::assertion(text(&published, "verificationMethod"), created);
        let suite = Suite::named(suite).expect(suite);
        let again = proof::sign_under(suite, &unsigned, &key, &options).expect(folder);
        assert!(check(&again), "{folder}");
        let again = again.get("proof").expect("a proof");
        let made = multibase::decode(Base::Base58Btc, text(again, "proofValue")).expect(folder);
        let hexadecimal = from(&format!("{folder}/{value}")).expect(value);
        let theirs = hex(std::str::from_utf8(&hexadecimal).expect(value).trim());
        let algorithm = key.algorithm();
        let same =
            made == theirs || (algorithm != Algorithm::Ed25519 && made == twin(algorithm, &theirs));
        assert!(same, "{folder}: {made:02x?}");
    }
}

/// RFC 6979 sections A.2.5 and A.2.6: the message `sample` under SHA-256 and SHA-384.
const SAMPLES: [(Algorithm, &str, &str, &str); 2] = [
    (
        Algorithm::P256,
        "c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721",
        "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716",
        "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
    ),
    (
        Algorithm::P384,
        "6b9d3dad2e1b8c1c05b19875b6659f4de23c3b667bf297ba9aa47740787137d896d5724e4c70a825f872c9ea60d2edf5",
        "94edbb92a5ecb8aad4736e56c691916b3f88140666ce9fa73d64c4ea95ad133c81a648152e44acf96e36dd1e80fabe46",
        "99ef4aeb15f178cea1fe40db2603138f130e740a19624526203b6351d0a3a94fa329c145786e679e7b82c71a38628ac8",
    ),
];

#[test]
fn the_nonce_is_that_of_rfc_6979_and_s_is_low() {
    for (algorithm, secret, r, s) in SAMPLES {
        let key = SecretKey::from_bytes(algorithm, &hex(secret)).expect(secret);
        let published = [hex(r), hex(s)].concat();
        // Both published `s` are high: what is written is the twin.
        assert_eq!(key.sign(b"sample"), twin(algorithm, &published));
        let public = key.public_key();
        assert!(public.verify(b"sample", &published));
        assert!(public.verify(b"sample", &twin(algorithm, &published)));
        assert!(!public.verify(b"simple", &published));
    }
}

#[test]
fn openssl_made_the_same_keys_and_signatures() {
    let file = read(include_bytes!("data/ecdsa_peer.json"));
    let cases = list(&file, "cases");
    assert_eq!(cases.len(), 32);
    for case in cases {
        let algorithm = match text(case, "curve") {
            "P-256" => Algorithm::P256,
            _ => Algorithm::P384,
        };
        let member = |name| hex(text(case, name));
        let key = SecretKey::from_bytes(algorithm, &member("secret")).expect("a key");
        let public = PublicKey::from_bytes(algorithm, &member("public")).expect("a key");
        assert_eq!(key.public_key(), public);
        let jwk = Value::Object(public.to_jwk());
        for name in ["x", "y"] {
            assert_eq!(
                multibase::decode_base64url(text(&jwk, name)),
                Ok(member(name))
            );
        }
        assert_eq!(PublicKey::from_jwk(&jwk), Ok(public));
        let message = member("message");
        assert_eq!(key.sign(&message), member("deterministicLow"));
        for name in ["deterministicLow", "random", "randomTwin"] {
            assert!(public.verify(&message, &member(name)), "{name}");
        }
    }
}

#[test]
fn r_and_s_lie_between_zero_and_the_order() {
    for algorithm in CURVES {
        let key = SecretKey::from_random(algorithm, |bytes| {
            bytes.fill(0x42);
            Ok::<_, ()>(())
        });
        let key = key.expect("a key");
        let signature = key.sign(b"message");
        let (r, s) = signature.split_at(signature.len() / 2);
        let order = order(algorithm);
        let zero = vec![0; order.len()];
        let most = vec![0xff; order.len()];
        let verify = |parts: [&[u8]; 2]| key.public_key().verify(b"message", &parts.concat());
        assert!(verify([r, s]));
        for edge in [&zero, &order, &most] {
            assert!(!verify([edge, s]));
            assert!(!verify([r, edge]));
            assert!(!verify([edge, edge]));
        }
        for length in [0, 1, order.len(), 2 * order.len() - 1, 2 * order.len() + 1] {
            let longer = [signature.as_slice(), &[0]].concat();
            assert!(!key.public_key().verify(b"message", &longer[..length]));
        }
        // Zeros in front of both halves, as in a signature over a longer curve.
        assert!(!verify([&[&[0], r].concat(), &[&[0], s].concat()]));
    }
}

#[test]
fn secret_numbers_lie_between_zero_and_the_order() {
    for algorithm in CURVES {
        let order = order(algorithm);
        let mut one = vec![0; order.len()];
        let reads = |bytes: &[u8]| SecretKey::from_bytes(algorithm, bytes).is_ok();
        assert!(!reads(&one));
        one[order.len() - 1] = 1;
        assert!(reads(&one));
        assert!(reads(&minus(&order, &one)));
        assert!(!reads(&order));
        assert!(!reads(&order[1..]));
        assert!(!reads(&[&[0], order.as_slice()].concat()));
        // A source whose first bytes are no key is asked again.
        let mut asked = 0;
        let key = SecretKey::from_random(algorithm, |bytes| {
            asked += 1;
            bytes.copy_from_slice(if asked == 1 { &order } else { &one });
            Ok::<_, ()>(())
        });
        assert_eq!(
            key.expect("a key").public_key().algorithm(),
            algorithm,
            "asked {asked} times"
        );
        assert_eq!(asked, 2);
    }
}

fn secret() -> impl Strategy<Value = SecretKey> {
    (
        prop::sample::select(Algorithm::ALL.to_vec()),
        any::<[u8; 48]>(),
    )
        .prop_filter_map("no key", |(algorithm, bytes)| {
            SecretKey::from_bytes(algorithm, &bytes[..algorithm.secret_length()]).ok()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn keys_of_every_algorithm_are_written_and_read(secret in secret()) {
        let public = secret.public_key();
        prop_assert_eq!(PublicKey::from_multikey(&public.to_multikey()), Ok(public));
        prop_assert_eq!(PublicKey::from_jwk(&Value::Object(public.to_jwk())), Ok(public));
        let read = SecretKey::from_multibase(secret.to_multibase().expose());
        prop_assert_eq!(read.expect("a key").public_key(), public);
    }

    #[test]
    fn one_bit_of_signature_message_or_key_spoils_it(
        secret in secret(),
        message in prop::collection::vec(any::<u8>(), 1..64),
        place in any::<prop::sample::Index>(),
    ) {
        let flipped = |bytes: &[u8]| {
            let mut bytes = bytes.to_vec();
            let bit = place.index(bytes.len() * 8);
            bytes[bit / 8] ^= 1 << (bit % 8);
            bytes
        };
        let (signature, public) = (secret.sign(&message), secret.public_key());
        prop_assert!(public.verify(&message, &signature));
        prop_assert!(!public.verify(&message, &flipped(&signature)));
        prop_assert!(!public.verify(&flipped(&message), &signature));
        if let Ok(other) = PublicKey::from_bytes(public.algorithm(), &flipped(&public.to_bytes())) {
            prop_assert!(!other.verify(&message, &signature));
        }
    }

    #[test]
    fn bytes_are_a_key_only_in_its_one_form(
        algorithm in prop::sample::select(CURVES.to_vec()),
        tag in 0_u8..8,
        x in any::<[u8; 48]>(),
    ) {
        let bytes = [&[tag], &x[..algorithm.public_length() - 1]].concat();
        if let Ok(key) = PublicKey::from_bytes(algorithm, &bytes) {
            prop_assert!(tag == 2 || tag == 3);
            prop_assert_eq!(key.to_bytes(), bytes);
        }
    }
}
