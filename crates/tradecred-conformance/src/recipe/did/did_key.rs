//! Issuers named by a `did:key` (SPEC chapter *DID*).

use tradecred_vc::multibase::{self, Base};

use super::{ED25519, multikey, yesterday};
use crate::recipe::base::{set, trust_list};
use crate::recipe::proof::edges;
use crate::recipe::{Draft, Maker, Recipe, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    let identifiers = IDENTIFIERS
        .iter()
        .map(|(name, title, code, identifier)| under(name, title, identifier).refused(code).done());
    let points = POINTS.iter().map(|(name, title, code, point)| {
        under(name, title, |_| multikey(&ED25519, point))
            .refused(code)
            .after(|signed, _| {
                let signature = [edges(0x58, 0x66, 0x66), edges(0x01, 0x00, 0x00)].concat();
                set(
                    signed,
                    "/proof/proofValue",
                    multibase::encode(Base::Base58Btc, &signature),
                );
            })
            .done()
    });
    let fragments = FRAGMENTS.iter().map(|(name, title, fragment)| {
        vector(format!("did/{name}"), title)
            .refused("did.fragment")
            .sign(|document, maker| {
                let did = maker.issuer().did().to_owned();
                let method = format!("{did}#{}", fragment(maker));
                maker
                    .issuer()
                    .named(did, method)
                    .sign(&document, yesterday(maker))
            })
            .done()
    });
    let rest = [
        vector("did/key-is-its-own-document", "a did:key needs no document")
            .shows(&["did.fragment", "did.syntax"])
            .done(),
        vector(
            "did/weak-key-of-a-witness",
            "a second proof under a key of small order spoils the credential",
        )
        .refused("did.key-weak")
        .sign(|document, maker| {
            let identifier = multikey(&ED25519, &edges(0x01, 0x00, 0x00));
            let did = format!("did:key:{identifier}");
            let witness = maker
                .actor("witness")
                .named(did.clone(), format!("{did}#{identifier}"));
            let signed = maker.issuer().sign(&document, yesterday(maker));
            witness.sign(&signed, yesterday(maker))
        })
        .done(),
    ];
    identifiers
        .chain(points)
        .chain(fragments)
        .chain(rest)
        .collect()
}

/// A credential whose issuer is a `did:key` with this identifier, named by a trust list and signed
/// with some key.
fn under(
    name: &str,
    title: &'static str,
    identifier: impl Fn(&Maker) -> String + Clone + Send + Sync + 'static,
) -> Draft {
    let (in_document, in_list) = (identifier.clone(), identifier.clone());
    vector(format!("did/{name}"), title)
        .before(move |document, maker| {
            set(
                document,
                "/issuer/id",
                format!("did:key:{}", in_document(maker)),
            );
        })
        .evidence(move |evidence, maker| {
            let list = trust_list(maker, &format!("did:key:{}", in_list(maker)));
            set(evidence, "/trustLists", vec![list]);
        })
        .sign(move |document, maker| {
            let identifier = identifier(maker);
            let did = format!("did:key:{identifier}");
            let method = format!("{did}#{identifier}");
            maker
                .issuer()
                .named(did, method)
                .sign(&document, yesterday(maker))
        })
}

/// The 32 bytes of the issuer's key.
fn key(maker: &Maker) -> Vec<u8> {
    maker.issuer().key().public_key().to_bytes()
}

/// The identifier after `did:key:`.
type Identifier = fn(&Maker) -> String;

const IDENTIFIERS: &[(&str, &str, &str, Identifier)] = &[
    (
        "key-without-prefix",
        "a did:key whose identifier is base58 without its prefix is refused",
        "did.syntax",
        |maker| maker.issuer().multikey().trim_start_matches('z').to_owned(),
    ),
    (
        "key-in-base64url",
        "a did:key whose identifier is base64url is refused",
        "did.syntax",
        |maker| multibase::encode(Base::Base64Url, &[ED25519.to_vec(), key(maker)].concat()),
    ),
    (
        "key-with-capital-prefix",
        "a did:key whose identifier begins with a capital Z is refused",
        "did.syntax",
        |maker| maker.issuer().multikey().replacen('z', "Z", 1),
    ),
    (
        "key-with-digit-zero",
        "a did:key with a digit that base58 does not have is refused",
        "did.key-encoding",
        |maker| maker.issuer().multikey().replacen("z6", "z0", 1),
    ),
    (
        "key-with-long-multicodec",
        "a multicodec that is not in its shortest form is refused",
        "did.key-encoding",
        |maker| multikey(&[0xed, 0x81, 0x00], &key(maker)),
    ),
    (
        "key-with-endless-multicodec",
        "a multicodec of ten bytes is refused",
        "did.key-encoding",
        |maker| {
            multikey(
                &[0xed, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
                &key(maker),
            )
        },
    ),
    (
        "key-empty",
        "a did:key of no bytes is refused",
        "did.key-encoding",
        |_| "z".to_owned(),
    ),
    (
        "key-of-another-curve",
        "an X25519 key does not sign",
        "did.key-type",
        |maker| multikey(&[0xec, 0x01], &key(maker)),
    ),
    (
        "key-p-256",
        "a P-256 key does not belong to this cryptosuite",
        "did.key-type",
        |_| multikey(&[0x80, 0x24], &[[0x03].as_slice(), &P256_X].concat()),
    ),
    (
        "key-secp256k1",
        "a secp256k1 key does not belong to this cryptosuite",
        "did.key-type",
        |_| multikey(&[0xe7, 0x01], &[[0x02].as_slice(), &SECP256K1_X].concat()),
    ),
    (
        "key-sr25519",
        "an Sr25519 key does not belong to this cryptosuite",
        "did.key-type",
        |maker| multikey(&[0xef, 0x01], &key(maker)),
    ),
    (
        "key-secret",
        "a did:key that publishes a secret key is refused",
        "did.private-key",
        |_| multikey(&[0x80, 0x26], &[7; 32]),
    ),
    (
        "key-of-31-bytes",
        "an Ed25519 key of 31 bytes is refused",
        "did.key-length",
        |maker| {
            multikey(
                &ED25519,
                &key(maker).into_iter().take(31).collect::<Vec<_>>(),
            )
        },
    ),
    (
        "key-of-33-bytes",
        "an Ed25519 key of 33 bytes is refused",
        "did.key-length",
        |maker| multikey(&ED25519, &[key(maker), vec![0]].concat()),
    ),
    (
        "key-of-no-bytes",
        "an Ed25519 multicodec without a key behind it is refused",
        "did.key-length",
        |_| multikey(&ED25519, &[]),
    ),
];

/// The x of the base point of P-256.
const P256_X: [u8; 32] = [
    0x6b, 0x17, 0xd1, 0xf2, 0xe1, 0x2c, 0x42, 0x47, 0xf8, 0xbc, 0xe6, 0xe5, 0x63, 0xa4, 0x40, 0xf2,
    0x77, 0x03, 0x7d, 0x81, 0x2d, 0xeb, 0x33, 0xa0, 0xf4, 0xa1, 0x39, 0x45, 0xd8, 0x98, 0xc2, 0x96,
];

/// The x of the base point of secp256k1.
const SECP256K1_X: [u8; 32] = [
    0x79, 0xbe, 0x66, 0x7e, 0xf9, 0xdc, 0xbb, 0xac, 0x55, 0xa0, 0x62, 0x95, 0xce, 0x87, 0x0b, 0x07,
    0x02, 0x9b, 0xfc, 0xdb, 0x2d, 0xce, 0x28, 0xd9, 0x59, 0xf2, 0x81, 0x5b, 0x16, 0xf8, 0x17, 0x98,
];

/// A point of order eight.
const EIGHT: [u8; 32] = [
    0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
    0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
];

/// Another one, not its negative.
const EIGHT_OTHER: [u8; 32] = [
    0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
    0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
];

/// The same point with the other x.
const fn negative(mut point: [u8; 32]) -> [u8; 32] {
    let [.., high] = &mut point;
    *high |= 0x80;
    point
}

/// Keys for which R = B and S = 1, the proof they come with, is a signature of anything or of every
/// second, fourth or eighth message; and keys that are no canonical points.
const POINTS: &[(&str, &str, &str, [u8; 32])] = &[
    (
        "key-neutral",
        "the neutral point is no key: one signature fits every message",
        "did.key-weak",
        edges(0x01, 0x00, 0x00),
    ),
    (
        "key-of-order-two",
        "the point of order two is no key",
        "did.key-weak",
        edges(0xec, 0xff, 0x7f),
    ),
    (
        "key-of-order-four",
        "a point of order four is no key",
        "did.key-weak",
        edges(0x00, 0x00, 0x00),
    ),
    (
        "key-of-order-four-negative",
        "the other point of order four is no key",
        "did.key-weak",
        edges(0x00, 0x00, 0x80),
    ),
    (
        "key-of-order-eight",
        "a point of order eight is no key",
        "did.key-weak",
        EIGHT,
    ),
    (
        "key-of-order-eight-negative",
        "the negative of a point of order eight is no key",
        "did.key-weak",
        negative(EIGHT),
    ),
    (
        "key-of-order-eight-other",
        "the second point of order eight is no key",
        "did.key-weak",
        EIGHT_OTHER,
    ),
    (
        "key-of-order-eight-other-negative",
        "the negative of the second point of order eight is no key",
        "did.key-weak",
        negative(EIGHT_OTHER),
    ),
    (
        "key-neutral-with-sign",
        "the neutral point with a sign that zero cannot have is no canonical key",
        "did.key-invalid",
        edges(0x01, 0x00, 0x80),
    ),
    (
        "key-of-order-two-with-sign",
        "the point of order two with a sign that zero cannot have is no canonical key",
        "did.key-invalid",
        edges(0xec, 0xff, 0xff),
    ),
    (
        "key-y-equal-to-p",
        "a key whose y equals p is not canonical",
        "did.key-invalid",
        edges(0xed, 0xff, 0x7f),
    ),
    (
        "key-y-equal-to-p-negative",
        "a negative key whose y equals p is not canonical",
        "did.key-invalid",
        edges(0xed, 0xff, 0xff),
    ),
    (
        "key-y-beyond-p",
        "a key of large order whose y is beyond p is not canonical",
        "did.key-invalid",
        edges(0xf0, 0xff, 0x7f),
    ),
    (
        "key-y-beyond-p-negative",
        "a negative key of large order whose y is beyond p is not canonical",
        "did.key-invalid",
        edges(0xf0, 0xff, 0xff),
    ),
    (
        "key-off-the-curve",
        "32 bytes that are no point on the curve are no key",
        "did.key-invalid",
        edges(0x02, 0x00, 0x00),
    ),
];

const FRAGMENTS: &[(&str, &str, Identifier)] = &[
    (
        "fragment-of-another-key",
        "the fragment of a did:key is not another key",
        |maker| maker.stranger().multikey(),
    ),
    (
        "fragment-by-name",
        "the fragment of a did:key is not a name",
        |_| "key-1".to_owned(),
    ),
    (
        "fragment-in-capitals",
        "the fragment of a did:key is compared letter by letter",
        |maker| maker.issuer().multikey().to_uppercase(),
    ),
];
