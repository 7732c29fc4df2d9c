//! Vectors of the compression of a list: exactly one whole gzip member of RFC 1952 (SPEC chapter
//! *Status*).

use std::io::Write;

use flate2::write::{DeflateEncoder, ZlibEncoder};
use flate2::{Compression, GzBuilder};

use super::encoding::{ENCODING, SHORTEST, encoded, text};
use crate::recipe::Recipe;

type Bytes = fn() -> Vec<u8>;

pub(super) fn recipes() -> Vec<Recipe> {
    members().into_iter().chain(good_members()).collect()
}

/// Bytes that are not exactly one whole gzip member.
fn members() -> Vec<Recipe> {
    const BYTES: &[(&str, &str, Bytes)] = &[
        (
            "gzip-trailing-byte",
            "a byte after the gzip member makes it malformed",
            || [clear(), vec![b'x']].concat(),
        ),
        (
            "gzip-trailing-zeros",
            "zeros after the gzip member make it malformed",
            || [clear(), vec![0; 512]].concat(),
        ),
        ("gzip-two-members", "two gzip members are not one", || {
            [clear(), clear()].concat()
        }),
        (
            "gzip-two-half-members",
            "two gzip members that are a list only together are not one",
            || [gzip(&vec![0; SHORTEST / 2]), gzip(&vec![0; SHORTEST / 2])].concat(),
        ),
        (
            "gzip-wrong-checksum",
            "a gzip member whose checksum is wrong is malformed",
            || flipped(8),
        ),
        (
            "gzip-wrong-length",
            "a gzip member whose length field is wrong is malformed",
            || flipped(4),
        ),
        (
            "gzip-truncated-trailer",
            "a gzip member without its last byte is malformed",
            || truncated(1),
        ),
        (
            "gzip-without-trailer",
            "a gzip member without checksum and length is malformed",
            || truncated(8),
        ),
        (
            "gzip-truncated-content",
            "a gzip member whose content breaks off is malformed",
            || truncated(12),
        ),
        (
            "gzip-header-only",
            "a gzip header alone is malformed",
            || clear().into_iter().take(10).collect(),
        ),
        (
            "gzip-reserved-flag",
            "a gzip member with a reserved flag set is malformed",
            || changed(3, 0x20),
        ),
        (
            "gzip-unknown-method",
            "a gzip member with an unknown compression method is malformed",
            || changed(2, 7),
        ),
        (
            "gzip-wrong-magic",
            "a gzip member begins with 1f 8b",
            || changed(1, 0x8a),
        ),
        ("zlib", "a zlib stream is not a gzip member", || {
            let mut zlib = ZlibEncoder::new(Vec::new(), Compression::best());
            let _written = zlib.write_all(&vec![0; SHORTEST]);
            zlib.finish().unwrap_or_default()
        }),
        (
            "raw-deflate",
            "a bare deflate stream is not a gzip member",
            || {
                let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
                let _written = deflate.write_all(&vec![0; SHORTEST]);
                deflate.finish().unwrap_or_default()
            },
        ),
        (
            "not-compressed",
            "bits that are not compressed are not a gzip member",
            || vec![0; SHORTEST],
        ),
    ];
    BYTES
        .iter()
        .map(|&(name, title, bytes)| {
            encoded(name, title, move || text(&bytes()))
                .standing("undecided", ENCODING)
                .done()
        })
        .collect()
}

/// Members that no compressor need write and every reader reads.
fn good_members() -> Vec<Recipe> {
    const BYTES: &[(&str, &str, Bytes)] = &[
        (
            "gzip-stored",
            "a gzip member may hold its content uncompressed",
            || gzip_with(GzBuilder::new(), &vec![0; SHORTEST], Compression::none()),
        ),
        (
            "gzip-with-name-and-time",
            "a gzip member may carry a file name, a comment, a time and an extra field",
            || {
                let header = GzBuilder::new()
                    .filename("list")
                    .comment("status")
                    .mtime(1_793_534_400)
                    .extra([1, 2, 0, 0]);
                gzip_with(header, &vec![0; SHORTEST], Compression::best())
            },
        ),
    ];
    BYTES
        .iter()
        .map(|&(name, title, bytes)| {
            encoded(name, title, move || text(&bytes()))
                .shows(&[ENCODING])
                .done()
        })
        .collect()
}

/// The shortest good list, no bit of it set, as one gzip member.
pub(super) fn clear() -> Vec<u8> {
    gzip(&vec![0; SHORTEST])
}

pub(super) fn gzip(content: &[u8]) -> Vec<u8> {
    gzip_with(GzBuilder::new(), content, Compression::best())
}

pub(super) fn gzip_with(header: GzBuilder, content: &[u8], level: Compression) -> Vec<u8> {
    // 255 is "unknown": the same bytes on every machine.
    let mut gzip = header.operating_system(255).write(Vec::new(), level);
    let _written = gzip.write_all(content);
    gzip.finish().unwrap_or_default()
}

/// [`clear`] with the lowest bit flipped in the byte this far from the end.
fn flipped(from_end: usize) -> Vec<u8> {
    let mut bytes = clear();
    if let Some(byte) = bytes
        .len()
        .checked_sub(from_end)
        .and_then(|place| bytes.get_mut(place))
    {
        *byte ^= 1;
    }
    bytes
}

/// [`clear`] with another byte at a place of its header.
fn changed(place: usize, value: u8) -> Vec<u8> {
    let mut bytes = clear();
    if let Some(byte) = bytes.get_mut(place) {
        *byte = value;
    }
    bytes
}

/// [`clear`] without its last bytes.
fn truncated(missing: usize) -> Vec<u8> {
    let mut bytes = clear();
    bytes.truncate(bytes.len().saturating_sub(missing));
    bytes
}
