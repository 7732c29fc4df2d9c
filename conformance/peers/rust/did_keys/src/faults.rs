//! Identifiers after `did:key:` that are not the one way to write a key that signs, and what each party says of them.

use documents::Outcome;
use documents::keys::Key;
use fastrand::Rng;
use tradecred_vc::key::Algorithm;
use tradecred_vc::multibase::{self, Base};

/// One identifier.
pub(crate) struct Fault {
    pub(crate) words: &'static str,
    pub(crate) identifier: String,
    /// What is said of it, in the order of [`NAMES`](crate::party::NAMES).
    pub(crate) expected: [&'static str; 3],
    /// Why they differ.
    pub(crate) why: &'static str,
}

const ED25519: [u8; 2] = [0xed, 0x01];
const X25519: [u8; 2] = [0xec, 0x01];
const SECP256K1: [u8; 2] = [0xe7, 0x01];
const P256: [u8; 2] = [0x80, 0x24];

/// The point that secp256k1 begins with (SEC 2 section 2.4.1), as good a key as any.
const SECP256K1_GENERATOR: [u8; 33] = [
    0x02, 0x79, 0xbe, 0x66, 0x7e, 0xf9, 0xdc, 0xbb, 0xac, 0x55, 0xa0, 0x62, 0x95, 0xce, 0x87, 0x0b,
    0x07, 0x02, 0x9b, 0xfc, 0xdb, 0x2d, 0xce, 0x28, 0xd9, 0x59, 0xf2, 0x81, 0x5b, 0x16, 0xf8, 0x17,
    0x98,
];

/// All of them.
pub(crate) fn faults(rng: &mut Rng) -> Outcome<Vec<Fault>> {
    let ed25519 = Key::of(Algorithm::Ed25519, rng)?
        .secret
        .public_key()
        .to_bytes();
    let p256 = Key::of(Algorithm::P256, rng)?;
    let point = p256.secret.public_key().to_bytes();
    let mut identity = [0; 32];
    identity[0] = 1;
    // 1 + (2^255 - 19), which is 1 again.
    let mut not_reduced = [0xff; 32];
    (not_reduced[0], not_reduced[31]) = (0xee, 0x7f);
    let mut off_curve = [0; 32];
    off_curve[0] = 2;
    let mut off_p256 = [0xff; 33];
    off_p256[0] = 2;
    let with = |prefix: [u8; 2], key: &[u8]| written(&[&prefix, key].concat());
    let faults = [
        (
            "an Ed25519 key of small order",
            with(ED25519, &identity),
            ["refuses", "reads", "reads"],
            "anybody can sign under it; SPEC `did.key-weak`",
        ),
        (
            "an Ed25519 key whose y is not reduced",
            with(ED25519, &not_reduced),
            ["refuses", "reads", "reads"],
            "it is another writing of a point, here of small order; RFC 8032 5.1.3 refuses it, SPEC `did.key-invalid`",
        ),
        (
            "an Ed25519 key that is no point",
            with(ED25519, &off_curve),
            ["refuses", "panics", "refuses"],
            "`did-key` expects what it should ask",
        ),
        (
            "an Ed25519 key one byte short",
            with(ED25519, &ed25519[1..]),
            ["refuses", "panics", "refuses"],
            "`did-key` expects what it should ask",
        ),
        (
            "an Ed25519 key one byte long",
            with(ED25519, &[&ed25519[..], &[0]].concat()),
            ["refuses", "panics", "refuses"],
            "`did-key` expects what it should ask",
        ),
        (
            "a P-256 key that is no point",
            with(P256, &off_p256),
            ["refuses", "panics", "refuses"],
            "`did-key` expects what it should ask",
        ),
        (
            "a P-256 key with both coordinates",
            with(P256, &uncompressed(&p256)?),
            ["refuses", "reads", "reads"],
            "a second writing of one key; did:key has the compressed point, SPEC `did.key-length`",
        ),
        (
            "a P-256 key marked as compact",
            with(P256, &[&[5], &point[1..]].concat()),
            ["refuses", "reads", "reads"],
            "a form of the libraries' own that SEC 1 2.3.3 has not; SPEC `did.key-invalid`",
        ),
        (
            "an X25519 key, which signs nothing",
            with(X25519, &ed25519),
            ["refuses", "reads", "refuses"],
            "`did-key` knows keys for agreement too; SPEC `did.key-type`",
        ),
        (
            "a secp256k1 key",
            with(SECP256K1, &SECP256K1_GENERATOR),
            ["refuses", "reads", "reads"],
            "`did-key` and `ssi` know the curve; no suite here uses it, SPEC `did.key-type`",
        ),
        (
            "no multicodec",
            written(&ed25519),
            ["refuses", "refuses", "refuses"],
            "",
        ),
        (
            "base64url in place of base58",
            format!("u{}", base64(&[&ED25519[..], &ed25519].concat())),
            ["refuses", "refuses", "reads"],
            "`ssi` takes every base; did:key has base58btc only, SPEC `did.syntax`",
        ),
        (
            "a sign that base58 has not",
            with(ED25519, &ed25519).replacen('6', "0", 1),
            ["refuses", "refuses", "refuses"],
            "",
        ),
        (
            "nothing after the `z`",
            "z".to_owned(),
            ["refuses", "panics", "refuses"],
            "`did-key` looks for two bytes that are not there",
        ),
    ];
    Ok(faults
        .into_iter()
        .map(|(words, identifier, expected, why)| Fault {
            words,
            identifier,
            expected,
            why,
        })
        .collect())
}

fn written(bytes: &[u8]) -> String {
    multibase::encode(Base::Base58Btc, bytes)
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// The point of a key as SEC 1 writes it with both coordinates.
fn uncompressed(key: &Key) -> Outcome<Vec<u8>> {
    use base64::Engine as _;
    let mut point = vec![4];
    for name in ["x", "y"] {
        let text = key.jwk()[name].as_str().ok_or("no coordinate")?;
        point.extend(base64::prelude::BASE64_URL_SAFE_NO_PAD.decode(text)?);
    }
    Ok(point)
}
