//! Numbers modulo the order of the Ed25519 group, little-endian, for signatures that no library makes
//! (SPEC chapter *Proof*; RFC 8032 section 5.1).

use crate::recipe::proof::edges;

/// The order of the group, 2^252 + 27742317777372353535851937790883648493.
pub(super) const ORDER: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

/// One.
pub(super) const ONE: [u8; 32] = edges(1, 0, 0);

/// The sum of two numbers, modulo 2^256 only.
pub(super) fn add(one: &[u8; 32], other: &[u8; 32]) -> [u8; 32] {
    let mut carry = false;
    combine(one, other, |a, b| {
        let (sum, over) = a.overflowing_add(b);
        let (sum, over_again) = sum.overflowing_add(u8::from(carry));
        carry = over || over_again;
        sum
    })
}

/// The product of a number of any length and a number below the order, modulo the order.
pub(super) fn multiply(number: &[u8], factor: &[u8; 32]) -> [u8; 32] {
    let bits = number
        .iter()
        .rev()
        .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1 == 1));
    bits.fold([0; 32], |product, bit| {
        let doubled = reduce(add(&product, &product));
        if bit {
            reduce(add(&doubled, factor))
        } else {
            doubled
        }
    })
}

/// A number below twice the order, modulo the order.
fn reduce(number: [u8; 32]) -> [u8; 32] {
    let mut borrow = false;
    let difference = combine(&number, &ORDER, |a, b| {
        let (rest, under) = a.overflowing_sub(b);
        let (rest, under_again) = rest.overflowing_sub(u8::from(borrow));
        borrow = under || under_again;
        rest
    });
    if borrow { number } else { difference }
}

fn combine(one: &[u8; 32], other: &[u8; 32], mut each: impl FnMut(u8, u8) -> u8) -> [u8; 32] {
    let mut result = [0; 32];
    result
        .iter_mut()
        .zip(one.iter().zip(other))
        .for_each(|(place, (a, b))| *place = each(*a, *b));
    result
}
