//! Signatures that only a lax reading of Ed25519 accepts (SPEC chapter *Proof*; RFC 8032).

use serde_json::Value;
use sha2::{Digest, Sha512};

use super::values::{bytes, text};
use super::{configuration, edges};
use crate::recipe::base::set;
use crate::recipe::{Actor, Recipe, maker, vector};

mod scalar;

use scalar::{ORDER, add, multiply};

pub(super) fn recipes() -> Vec<Recipe> {
    let flips = FLIPS.iter().map(|(name, title, bit)| {
        altered(name, title, move |signature| {
            if let Some(byte) = signature.get_mut(bit / 8) {
                *byte ^= 1 << (bit % 8);
            }
        })
    });
    let scalars = SCALARS.iter().map(|(name, title, other)| {
        altered(name, title, |signature| {
            let (_, scalar) = signature.split_at_mut(32);
            let mut number = [0; 32];
            number.copy_from_slice(scalar);
            scalar.copy_from_slice(&other(&number));
        })
    });
    let points = POINTS.iter().map(|(name, title, point)| {
        vector(format!("proof/{name}"), title)
            .refused("proof.signature")
            .shows(&["proof.strict"])
            .sign(|document, maker| {
                let issuer = maker.issuer();
                let proof = configuration(&issuer, &document, maker);
                maker::secure(document, proof, |message| {
                    sign_under(point, &issuer, message).to_vec()
                })
            })
            .done()
    });
    let rest = [
        altered(
            "signature-of-zeros",
            "a signature of zeros fits nothing",
            |signature| signature.fill(0),
        ),
        altered(
            "halves-swapped",
            "a signature with its halves swapped does not fit",
            |signature| signature.rotate_left(32),
        ),
    ];
    flips.chain(scalars).chain(points).chain(rest).collect()
}

/// An honest proof whose 64 bytes of signature are changed.
fn altered(
    name: &str,
    title: &'static str,
    change: impl Fn(&mut [u8; 64]) + Send + Sync + 'static,
) -> Recipe {
    vector(format!("proof/{name}"), title)
        .refused("proof.signature")
        .shows(&["proof.strict"])
        .after(move |signed, _| {
            let value = signed
                .pointer("/proof/proofValue")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let mut signature = [0; 64];
            signature
                .iter_mut()
                .zip(bytes(value))
                .for_each(|(place, byte)| *place = byte);
            change(&mut signature);
            set(signed, "/proof/proofValue", text(&signature));
        })
        .done()
}

/// A signature with a given R of small order, made with the secret key: S is k times the secret
/// scalar, so that S·B − k·A is the neutral point.
fn sign_under(point: &[u8; 32], signer: &Actor, message: &[u8]) -> [u8; 64] {
    let seed = bytes(signer.key().to_multibase().expose());
    let seed = seed.get(2..).unwrap_or_default();
    let mut secret: [u8; 32] = first(&Sha512::digest(seed));
    let [low, .., high] = &mut secret;
    *low &= 0b1111_1000;
    *high = (*high & 0b0011_1111) | 0b0100_0000;
    let secret = multiply(&secret, &scalar::ONE);
    let public = signer.key().public_key();
    let challenge = Sha512::digest([point.as_slice(), &public.to_bytes(), message].concat());
    let mut signature = [0; 64];
    let (r, s) = signature.split_at_mut(32);
    r.copy_from_slice(point);
    s.copy_from_slice(&multiply(&challenge, &secret));
    signature
}

fn first<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut taken = [0; N];
    taken
        .iter_mut()
        .zip(bytes)
        .for_each(|(place, byte)| *place = *byte);
    taken
}

/// Single bits of R (0 to 255) and of S (256 to 511), little-endian.
const FLIPS: &[(&str, &str, usize)] = &[
    (
        "bit-0-flipped",
        "a signature with its first bit flipped does not fit",
        0,
    ),
    (
        "bit-100-flipped",
        "a signature with one bit inside R flipped does not fit",
        100,
    ),
    (
        "bit-254-flipped",
        "a signature with the highest bit of the y of R flipped does not fit",
        254,
    ),
    (
        "bit-255-flipped",
        "a signature with the sign of R flipped does not fit",
        255,
    ),
    (
        "bit-256-flipped",
        "a signature with the lowest bit of S flipped does not fit",
        256,
    ),
    (
        "bit-400-flipped",
        "a signature with one bit inside S flipped does not fit",
        400,
    ),
    (
        "bit-508-flipped",
        "a signature with the highest bit that S may have flipped does not fit",
        508,
    ),
    (
        "bit-509-flipped",
        "a signature with the first bit that S never has set does not fit",
        509,
    ),
    (
        "bit-511-flipped",
        "a signature with its last bit set does not fit",
        511,
    ),
];

/// What S becomes.
type Scalar = fn(&[u8; 32]) -> [u8; 32];

const SCALARS: &[(&str, &str, Scalar)] = &[
    (
        "s-plus-order",
        "S plus the order of the group gives a second spelling of a signature, which is refused",
        |s| add(s, &ORDER),
    ),
    (
        "s-plus-twice-the-order",
        "S plus twice the order of the group gives a third spelling of a signature, which is refused",
        |s| add(&add(s, &ORDER), &ORDER),
    ),
    (
        "s-plus-many-orders",
        "S plus fourteen times the order of the group is far beyond it and is refused",
        |s| (0..14).fold(*s, |sum, _| add(&sum, &ORDER)),
    ),
    ("s-equals-order", "the order of the group is no S", |_| {
        ORDER
    }),
    (
        "s-all-ones",
        "the largest number of 256 bits is no S",
        |_| [0xff; 32],
    ),
    ("s-zero", "S zero does not fit", |_| [0; 32]),
];

/// The point with y = 1, spelled with a sign that its x, zero, cannot have.
const NEUTRAL_NEGATIVE: [u8; 32] = edges(0x01, 0x00, 0x80);
/// The point with y = 1, spelled with y = p + 1.
const NEUTRAL_BEYOND_P: [u8; 32] = edges(0xee, 0xff, 0x7f);

/// R of signatures that the secret key makes and no strict verifier accepts.
const POINTS: &[(&str, &str, [u8; 32])] = &[
    (
        "r-neutral",
        "a signature whose R is the neutral point satisfies the equation and is refused",
        edges(0x01, 0x00, 0x00),
    ),
    (
        "r-neutral-negative",
        "a signature whose R is the neutral point with a sign is refused",
        NEUTRAL_NEGATIVE,
    ),
    (
        "r-neutral-beyond-p",
        "a signature whose R is the neutral point with its y beyond p is refused",
        NEUTRAL_BEYOND_P,
    ),
    (
        "r-of-order-two",
        "a signature that fits only with the cofactor, R of order two, is refused",
        edges(0xec, 0xff, 0x7f),
    ),
    (
        "r-of-order-four",
        "a signature that fits only with the cofactor, R of order four, is refused",
        edges(0x00, 0x00, 0x00),
    ),
    (
        "r-of-order-four-beyond-p",
        "a signature that fits only with the cofactor, R with its y equal to p, is refused",
        edges(0xed, 0xff, 0x7f),
    ),
];
