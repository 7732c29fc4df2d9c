//! What becomes of the bytes of an honest ECDSA signature.

use tradecred_vc::key::Algorithm;

use super::number::{der, order, replaced};

/// Name, title, code, algorithm, and what becomes of the bytes of an honest signature.
pub(super) type Respelled = (
    &'static str,
    &'static str,
    &'static str,
    Algorithm,
    fn(Algorithm, Vec<u8>) -> Vec<u8>,
);

pub(super) const VALUES: &[Respelled] = &[
    (
        "ecdsa-p-256-in-der",
        "a P-256 signature in DER is refused",
        "proof.value",
        Algorithm::P256,
        |_, signature| der(&signature),
    ),
    (
        "ecdsa-p-384-in-der",
        "a P-384 signature in DER is refused",
        "proof.value",
        Algorithm::P384,
        |_, signature| der(&signature),
    ),
    (
        "ecdsa-p-256-of-63-bytes",
        "a P-256 signature without its last byte is refused",
        "proof.value",
        Algorithm::P256,
        |_, signature| signature.into_iter().take(63).collect(),
    ),
    (
        "ecdsa-p-256-of-65-bytes",
        "a P-256 signature with one byte more is refused",
        "proof.value",
        Algorithm::P256,
        |_, signature| [signature, vec![0]].concat(),
    ),
    (
        "ecdsa-p-256-of-96-bytes",
        "a P-256 signature written as long as one of P-384 is refused",
        "proof.value",
        Algorithm::P256,
        |_, signature| {
            let (r, s) = signature.split_at(signature.len() / 2);
            [&[0; 16], r, &[0; 16], s].concat()
        },
    ),
    (
        "ecdsa-p-384-of-64-bytes",
        "a P-384 key does not sign in 64 bytes",
        "proof.value",
        Algorithm::P384,
        |_, signature| signature.into_iter().take(64).collect(),
    ),
    (
        "ecdsa-p-384-of-95-bytes",
        "a P-384 signature without its last byte is refused",
        "proof.value",
        Algorithm::P384,
        |_, signature| signature.into_iter().take(95).collect(),
    ),
    (
        "ecdsa-p-384-of-97-bytes",
        "a P-384 signature with one byte more is refused",
        "proof.value",
        Algorithm::P384,
        |_, signature| [signature, vec![0]].concat(),
    ),
    (
        "ecdsa-of-no-bytes",
        "no bytes are no signature",
        "proof.value",
        Algorithm::P256,
        |_, _| Vec::new(),
    ),
    (
        "ecdsa-p-256-r-zero",
        "an r of zero fits nothing under P-256",
        "proof.signature",
        Algorithm::P256,
        |_, signature| replaced(&signature, Some(vec![0; 32]), None),
    ),
    (
        "ecdsa-p-256-s-zero",
        "an s of zero fits nothing under P-256",
        "proof.signature",
        Algorithm::P256,
        |_, signature| replaced(&signature, None, Some(vec![0; 32])),
    ),
    (
        "ecdsa-p-256-both-zero",
        "a P-256 signature of zeros fits nothing",
        "proof.signature",
        Algorithm::P256,
        |_, signature| replaced(&signature, Some(vec![0; 32]), Some(vec![0; 32])),
    ),
    (
        "ecdsa-p-256-r-order",
        "an r that is the order of P-256 fits nothing",
        "proof.signature",
        Algorithm::P256,
        |algorithm, signature| replaced(&signature, Some(order(algorithm)), None),
    ),
    (
        "ecdsa-p-256-s-order",
        "an s that is the order of P-256 fits nothing",
        "proof.signature",
        Algorithm::P256,
        |algorithm, signature| replaced(&signature, None, Some(order(algorithm))),
    ),
    (
        "ecdsa-p-256-r-largest",
        "the largest r fits nothing under P-256",
        "proof.signature",
        Algorithm::P256,
        |_, signature| replaced(&signature, Some(vec![0xff; 32]), None),
    ),
    (
        "ecdsa-p-256-s-largest",
        "the largest s fits nothing under P-256",
        "proof.signature",
        Algorithm::P256,
        |_, signature| replaced(&signature, None, Some(vec![0xff; 32])),
    ),
    (
        "ecdsa-p-256-halves-swapped",
        "r and s do not change places under P-256",
        "proof.signature",
        Algorithm::P256,
        |_, signature| {
            let (r, s) = signature.split_at(signature.len() / 2);
            [s, r].concat()
        },
    ),
    (
        "ecdsa-p-384-r-zero",
        "an r of zero fits nothing under P-384",
        "proof.signature",
        Algorithm::P384,
        |_, signature| replaced(&signature, Some(vec![0; 48]), None),
    ),
    (
        "ecdsa-p-384-s-zero",
        "an s of zero fits nothing under P-384",
        "proof.signature",
        Algorithm::P384,
        |_, signature| replaced(&signature, None, Some(vec![0; 48])),
    ),
    (
        "ecdsa-p-384-r-order",
        "an r that is the order of P-384 fits nothing",
        "proof.signature",
        Algorithm::P384,
        |algorithm, signature| replaced(&signature, Some(order(algorithm)), None),
    ),
    (
        "ecdsa-p-384-s-order",
        "an s that is the order of P-384 fits nothing",
        "proof.signature",
        Algorithm::P384,
        |algorithm, signature| replaced(&signature, None, Some(order(algorithm))),
    ),
    (
        "ecdsa-p-384-both-order",
        "a P-384 signature of two orders fits nothing",
        "proof.signature",
        Algorithm::P384,
        |algorithm, signature| replaced(&signature, Some(order(algorithm)), Some(order(algorithm))),
    ),
    (
        "ecdsa-p-256-bit-of-r",
        "a P-256 signature with one bit of r flipped does not fit",
        "proof.signature",
        Algorithm::P256,
        |_, signature| flipped(signature, 31),
    ),
    (
        "ecdsa-p-256-bit-of-s",
        "a P-256 signature with one bit of s flipped does not fit",
        "proof.signature",
        Algorithm::P256,
        |_, signature| flipped(signature, 63),
    ),
    (
        "ecdsa-p-384-bit-of-r",
        "a P-384 signature with one bit of r flipped does not fit",
        "proof.signature",
        Algorithm::P384,
        |_, signature| flipped(signature, 47),
    ),
    (
        "ecdsa-p-384-bit-of-s",
        "a P-384 signature with one bit of s flipped does not fit",
        "proof.signature",
        Algorithm::P384,
        |_, signature| flipped(signature, 95),
    ),
];

/// The lowest bit of this byte flipped.
pub(super) fn flipped(mut signature: Vec<u8>, place: usize) -> Vec<u8> {
    if let Some(byte) = signature.get_mut(place) {
        *byte ^= 1;
    }
    signature
}
