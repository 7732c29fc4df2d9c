//! The little of CBOR that values of selective proofs are written in, in its one deterministic encoding (RFC 8949
//! section 4.2.1; SPEC section *Parts under ecdsa-sd-2023*).
//!
//! Nothing is allocated before it is read, so an announced length costs nothing.

const UNSIGNED: u8 = 0;
const BYTES: u8 = 2;
const TEXT: u8 = 3;
const ARRAY: u8 = 4;
const MAP: u8 = 5;

/// What is left to be read. Whatever is not as the deterministic encoding writes it is `None`.
pub(super) struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    /// Whether everything has been read.
    pub(super) fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn unsigned(&mut self) -> Option<u64> {
        self.head(UNSIGNED)
    }

    /// So many bytes, no more and no fewer.
    pub(super) fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        let length = self.head(BYTES)?;
        if usize::try_from(length).ok()? != N {
            return None;
        }
        self.take(N)?.try_into().ok()
    }

    pub(super) fn text(&mut self) -> Option<&'b str> {
        let length = usize::try_from(self.head(TEXT)?).ok()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    /// The number of elements that follow.
    pub(super) fn array(&mut self) -> Option<u64> {
        self.head(ARRAY)
    }

    /// The elements of an array, each of them read in the same way.
    pub(super) fn elements<T>(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let count = self.array()?;
        (0..count).map(|_| read(self)).collect()
    }

    /// The entries of a map from ascending unsigned integers.
    pub(super) fn entries<const N: usize>(&mut self) -> Option<Vec<(u64, [u8; N])>> {
        let count = self.head(MAP)?;
        let mut entries: Vec<(u64, [u8; N])> = Vec::new();
        for _ in 0..count {
            let key = self.unsigned()?;
            if entries.last().is_some_and(|(last, _)| *last >= key) {
                return None;
            }
            entries.push((key, self.bytes()?));
        }
        Some(entries)
    }

    fn head(&mut self, major: u8) -> Option<u64> {
        let first = self.take(1)?.first().copied()?;
        if first >> 5 != major {
            return None;
        }
        let (length, least) = match first & 31 {
            short @ 0..=23 => return Some(u64::from(short)),
            24 => (1, 24),
            25 => (2, 1 << 8),
            26 => (4, 1 << 16),
            27 => (8, 1 << 32),
            _ => return None,
        };
        let digits = self.take(length)?.iter();
        let value = digits.fold(0, |value: u64, digit| (value << 8) | u64::from(*digit));
        (value >= least).then_some(value)
    }

    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }
}

/// Writes what [`Reader`] reads.
#[derive(Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    /// Writes behind what stands there.
    pub(super) fn after(start: &[u8]) -> Self {
        Self(start.to_vec())
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    pub(super) fn unsigned(&mut self, value: u64) {
        self.head(UNSIGNED, value);
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.head(BYTES, bytes.len() as u64);
        self.0.extend_from_slice(bytes);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.head(TEXT, text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    pub(super) fn array(&mut self, length: usize) {
        self.head(ARRAY, length as u64);
    }

    pub(super) fn map(&mut self, length: usize) {
        self.head(MAP, length as u64);
    }

    fn head(&mut self, major: u8, value: u64) {
        let bytes = value.to_be_bytes();
        let (short, length) = match value {
            0..24 => (value as u8, 0),
            24..0x100 => (24, 1),
            0x100..0x1_0000 => (25, 2),
            0x1_0000..0x1_0000_0000 => (26, 4),
            _ => (27, 8),
        };
        self.0.push(major << 5 | short);
        self.0.extend(bytes.into_iter().skip(8 - length));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        for value in [
            0,
            23,
            24,
            255,
            256,
            65_535,
            65_536,
            u64::from(u32::MAX),
            1 << 32,
            u64::MAX,
        ] {
            let mut writer = Writer::default();
            writer.unsigned(value);
            let bytes = writer.into_bytes();
            let mut reader = Reader::new(&bytes);
            assert_eq!(reader.unsigned(), Some(value));
            assert!(reader.is_at_end());
            assert_eq!(Reader::new(&bytes[..bytes.len() - 1]).unsigned(), None);
        }
        for longer in [
            &[0x18, 23][..],
            &[0x19, 0, 255],
            &[0x1a, 0, 0, 255, 255],
            &[0x1b, 0, 0, 0, 0, 255, 255, 255, 255],
        ] {
            assert_eq!(Reader::new(longer).unsigned(), None, "{longer:?}");
        }
    }

    #[test]
    fn other_types_and_indefinite_lengths_are_refused() {
        assert_eq!(Reader::new(&[0x5f, 0x41, 1, 0xff]).bytes::<1>(), None);
        assert_eq!(Reader::new(&[0x9f, 0xff]).array(), None);
        assert_eq!(Reader::new(&[0x61, b'a']).bytes::<1>(), None);
        assert_eq!(Reader::new(&[0x61, 0xff]).text(), None);
        assert_eq!(Reader::new(&[0xc0, 0x00]).unsigned(), None);
    }

    #[test]
    fn a_length_that_is_announced_and_not_there_costs_nothing() {
        let announced = [0x9b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
        let read = Reader::new(&announced).elements(Reader::unsigned);
        assert_eq!(read, None);
        let announced = [0xbb, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
        assert_eq!(Reader::new(&announced).entries::<1>(), None);
    }

    #[test]
    fn keys_of_a_map_ascend() {
        let map = [0xa2, 0x00, 0x41, 7, 0x01, 0x41, 8];
        assert_eq!(
            Reader::new(&map).entries::<1>(),
            Some(vec![(0, [7]), (1, [8])])
        );
        for wrong in [
            [0xa2, 0x01, 0x41, 7, 0x00, 0x41, 8],
            [0xa2, 0x01, 0x41, 7, 0x01, 0x41, 8],
        ] {
            assert_eq!(Reader::new(&wrong).entries::<1>(), None);
        }
    }
}
