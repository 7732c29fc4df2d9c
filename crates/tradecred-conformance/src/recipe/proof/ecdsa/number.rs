//! The two numbers of an ECDSA signature, and what becomes of them in vectors.

use tradecred_vc::key::Algorithm;

/// The last 16 bytes of the order of P-256, which begins with four bytes of ones, four of zeros, eight of ones.
const P256: [u8; 16] = 0xbce6_faad_a717_9e84_f3b9_cac2_fc63_2551_u128.to_be_bytes();

/// The last 24 bytes of the order of P-384, which begins with ones.
const P384: [u8; 24] = [
    0xc7, 0x63, 0x4d, 0x81, 0xf4, 0x37, 0x2d, 0xdf, 0x58, 0x1a, 0x0d, 0xb2, 0x48, 0xb0, 0xa7, 0x7a,
    0xec, 0xec, 0x19, 0x6a, 0xcc, 0xc5, 0x29, 0x73,
];

/// The order of the group of this curve (FIPS 186-5), the highest byte first.
pub(super) fn order(algorithm: Algorithm) -> Vec<u8> {
    match algorithm {
        Algorithm::P384 => [[0xff; 24].as_slice(), &P384].concat(),
        _ => [[0xff; 4].as_slice(), &[0; 4], &[0xff; 8], &P256].concat(),
    }
}

/// The signature with `n − s` in place of `s`, which says the same.
pub(in crate::recipe) fn twin(algorithm: Algorithm, signature: &[u8]) -> Vec<u8> {
    let (r, s) = signature.split_at(signature.len() / 2);
    let mut borrowed = 0_i16;
    let mut digits: Vec<u8> = order(algorithm)
        .iter()
        .zip(s)
        .rev()
        .map(|(one, other)| {
            let digit = i16::from(*one) - i16::from(*other) - borrowed;
            borrowed = i16::from(digit < 0);
            u8::try_from(digit.rem_euclid(256)).unwrap_or_default()
        })
        .collect();
    digits.reverse();
    [r, &digits].concat()
}

/// The signature with another `r` or another `s`.
pub(super) fn replaced(signature: &[u8], r: Option<Vec<u8>>, s: Option<Vec<u8>>) -> Vec<u8> {
    let (own_r, own_s) = signature.split_at(signature.len() / 2);
    let (r, s) = (
        r.unwrap_or_else(|| own_r.to_vec()),
        s.unwrap_or_else(|| own_s.to_vec()),
    );
    [r, s].concat()
}

/// The signature as a DER sequence of two integers (RFC 3279 section 2.2.3).
pub(super) fn der(signature: &[u8]) -> Vec<u8> {
    let (r, s) = signature.split_at(signature.len() / 2);
    let body = [integer(r), integer(s)].concat();
    tagged(0x30, &body)
}

fn integer(number: &[u8]) -> Vec<u8> {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    let digits = number.get(zeros..).unwrap_or_default();
    match digits.first() {
        Some(high) if *high < 0x80 => tagged(0x02, digits),
        _ => tagged(0x02, &[&[0], digits].concat()),
    }
}

/// Short lengths only: no body here is longer than 127 bytes.
fn tagged(tag: u8, body: &[u8]) -> Vec<u8> {
    let length = u8::try_from(body.len()).unwrap_or_default();
    [&[tag, length], body].concat()
}
