//! The bits of a status list and their compressed text (SPEC chapter *Status*).
//!
//! Bitstring Status List 1.0 sections 3.3 and 3.4: `u` + base64url of one GZIP member (RFC 1952)
//! whose content is at least 131,072 bits. Entries of one bit (`statusSize` 1) only; the index 0 is
//! the left-most bit of the first byte. What a set bit means stands in the list credential, not here.

use std::fmt;
use std::io::{Read, Write};

use flate2::bufread::GzDecoder;
use flate2::{Compression, GzBuilder};

use crate::multibase::{self, Base};

/// The fewest entries of a list: below it, an index would say too much about its holder.
pub const MIN_ENTRIES: usize = 131_072;

/// The largest list that is inflated when nothing else is asked for, in bytes: 2^26 entries.
pub const DEFAULT_MAX_BYTES: usize = 8 * 1024 * 1024;

/// "Unknown" in the operating system field of RFC 1952, so that every machine writes the same text.
const OPERATING_SYSTEM_UNKNOWN: u8 = 255;

/// Why a text is not a status list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BitstringError {
    /// Not `u` followed by base64url without padding.
    Encoding,
    /// Not exactly one whole GZIP member: header, content, checksum or length is wrong, or bytes follow it.
    Inflate,
    /// It inflates to more bytes than allowed.
    Limit,
    /// It has fewer than [`MIN_ENTRIES`] entries.
    TooShort,
}

impl fmt::Display for BitstringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Encoding => "the list is not multibase base64url without padding",
            Self::Inflate => "the list is not exactly one whole gzip member",
            Self::Limit => "the list inflates to more bytes than allowed",
            Self::TooShort => "the list has fewer than 131072 entries",
        })
    }
}

impl std::error::Error for BitstringError {}

/// The entries of a status list, one bit each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bitstring {
    bytes: Vec<u8>,
}

impl Bitstring {
    /// A list with this many entries, none of them set. `None` unless the number is a multiple of 8
    /// from [`MIN_ENTRIES`] to what [`DEFAULT_MAX_BYTES`] holds.
    #[must_use]
    pub fn new(entries: usize) -> Option<Self> {
        let allowed =
            (MIN_ENTRIES..=DEFAULT_MAX_BYTES * 8).contains(&entries) && entries.is_multiple_of(8);
        allowed.then(|| Self {
            bytes: vec![0; entries / 8],
        })
    }

    /// How many entries the list has.
    #[must_use]
    pub fn entries(&self) -> usize {
        self.bytes.len() * 8
    }

    /// The entry at this index; `None` past the end.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<bool> {
        self.bytes
            .get(index / 8)
            .map(|byte| byte & mask(index) != 0)
    }

    /// Sets the entry at this index and gives its former value; past the end nothing happens and
    /// the answer is `None`.
    pub fn set(&mut self, index: usize, value: bool) -> Option<bool> {
        let byte = self.bytes.get_mut(index / 8)?;
        let former = *byte & mask(index) != 0;
        if value {
            *byte |= mask(index);
        } else {
            *byte &= !mask(index);
        }
        Some(former)
    }

    /// Writes the `encodedList`. The same entries give the same text on every machine: the GZIP
    /// header carries neither a time nor the operating system.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "the compressor's only fallible part is its writer, which is memory"
    )]
    pub fn encode(&self) -> String {
        let mut gzip = GzBuilder::new()
            .mtime(0)
            .operating_system(OPERATING_SYSTEM_UNKNOWN)
            .write(Vec::new(), Compression::best());
        gzip.write_all(&self.bytes)
            .expect("memory takes every write");
        let compressed = gzip.finish().expect("memory takes every write");
        multibase::encode(Base::Base64Url, &compressed)
    }

    /// Reads an `encodedList` that may inflate to at most `max_bytes`
    /// (see [`DEFAULT_MAX_BYTES`]). Past the limit it stops: a list is never cut short.
    ///
    /// # Errors
    /// See [`BitstringError`].
    pub fn decode(encoded_list: &str, max_bytes: usize) -> Result<Self, BitstringError> {
        let compressed = multibase::decode(Base::Base64Url, encoded_list)
            .map_err(|_| BitstringError::Encoding)?;
        let mut gzip = GzDecoder::new(compressed.as_slice());
        let one_too_many = u64::try_from(max_bytes)
            .unwrap_or(u64::MAX)
            .saturating_add(1);
        let mut bytes = Vec::new();
        let inflated = gzip.by_ref().take(one_too_many).read_to_end(&mut bytes);
        if bytes.len() > max_bytes {
            return Err(BitstringError::Limit);
        }
        if inflated.is_err() || !gzip.into_inner().is_empty() {
            return Err(BitstringError::Inflate);
        }
        if bytes.len() * 8 < MIN_ENTRIES {
            return Err(BitstringError::TooShort);
        }
        Ok(Self { bytes })
    }
}

/// The bit of an index within its byte, the left-most one first.
fn mask(index: usize) -> u8 {
    0x80 >> (index % 8)
}

#[cfg(test)]
mod tests;
