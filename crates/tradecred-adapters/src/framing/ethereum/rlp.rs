//! RLP, the encoding of blocks, receipts and proofs: no length but the shortest, and nothing behind an item.

use alloy_rlp::{Encodable as _, Header, PayloadView};

/// The items of a list, each still encoded; nothing where this is no list, or more than one.
pub(super) fn items(mut encoded: &[u8]) -> Option<Vec<&[u8]>> {
    match Header::decode_raw(&mut encoded) {
        Ok(PayloadView::List(items)) if encoded.is_empty() => Some(items),
        _ => None,
    }
}

/// The bytes that an item is; nothing where it is a list.
pub(super) fn bytes(mut encoded: &[u8]) -> Option<&[u8]> {
    let bytes = Header::decode_bytes(&mut encoded, false).ok()?;
    encoded.is_empty().then_some(bytes)
}

/// As many bytes as are asked for.
pub(super) fn fixed<const N: usize>(encoded: &[u8]) -> Option<[u8; N]> {
    bytes(encoded)?.try_into().ok()
}

/// An integer of at most 64 bits, without zeros before it.
pub(super) fn integer(encoded: &[u8]) -> Option<u64> {
    let bytes = bytes(encoded)?;
    if bytes.len() > 8 || bytes.first() == Some(&0) {
        return None;
    }
    Some(
        bytes
            .iter()
            .fold(0, |sum, byte| (sum << 8) | u64::from(*byte)),
    )
}

/// Bytes as an item.
pub(super) fn of_bytes(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + 9);
    bytes.encode(&mut out);
    out
}

/// An integer as an item.
pub(super) fn of_integer(integer: u64) -> Vec<u8> {
    let mut out = Vec::with_capacity(9);
    integer.encode(&mut out);
    out
}

/// A list of items that are encoded already.
pub(super) fn of_items<I: AsRef<[u8]>>(items: &[I]) -> Vec<u8> {
    let payload_length = items.iter().map(|item| item.as_ref().len()).sum();
    let mut out = Vec::with_capacity(payload_length + 9);
    let header = Header {
        list: true,
        payload_length,
    };
    header.encode(&mut out);
    for item in items {
        out.extend_from_slice(item.as_ref());
    }
    out
}
