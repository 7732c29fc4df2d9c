//! Unit tests of the status list codec.

use super::*;

/// The `encodedList` of the examples in the recommendation: 131,072 entries, none set.
const EXAMPLE: &str = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut writer = GzBuilder::new().write(Vec::new(), Compression::best());
    writer.write_all(content).unwrap();
    writer.finish().unwrap()
}

fn decode(compressed: &[u8]) -> Result<Bitstring, BitstringError> {
    Bitstring::decode(
        &multibase::encode(Base::Base64Url, compressed),
        DEFAULT_MAX_BYTES,
    )
}

#[test]
fn the_example_of_the_recommendation() {
    let list = Bitstring::decode(EXAMPLE, DEFAULT_MAX_BYTES).unwrap();
    assert_eq!(list, Bitstring::new(MIN_ENTRIES).unwrap());
    assert_eq!(list.bytes.len(), 16_384);
}

#[test]
fn the_first_entry_is_the_left_most_bit() {
    let mut list = Bitstring::new(MIN_ENTRIES).unwrap();
    assert_eq!(list.set(0, true), Some(false));
    assert_eq!(list.set(9, true), Some(false));
    assert_eq!(list.bytes[..2], [0b1000_0000, 0b0100_0000]);
    assert_eq!(
        (list.get(0), list.get(1), list.get(9)),
        (Some(true), Some(false), Some(true))
    );
    assert_eq!(list.set(0, false), Some(true));
    assert_eq!(list.get(0), Some(false));
}

#[test]
fn an_index_past_the_end_has_no_entry() {
    let mut list = Bitstring::new(MIN_ENTRIES).unwrap();
    assert_eq!(list.entries(), MIN_ENTRIES);
    assert_eq!(list.get(MIN_ENTRIES - 1), Some(false));
    assert_eq!(list.set(MIN_ENTRIES - 1, true), Some(false));
    assert_eq!(
        (list.get(MIN_ENTRIES), list.set(MIN_ENTRIES, true)),
        (None, None)
    );
    assert_eq!(
        (list.get(usize::MAX), list.set(usize::MAX, true)),
        (None, None)
    );
}

#[test]
fn sizes_of_a_new_list() {
    assert!(Bitstring::new(MIN_ENTRIES).is_some());
    assert!(Bitstring::new(MIN_ENTRIES - 8).is_none());
    assert!(Bitstring::new(MIN_ENTRIES + 1).is_none());
    assert!(Bitstring::new(DEFAULT_MAX_BYTES * 8).is_some());
    assert!(Bitstring::new(DEFAULT_MAX_BYTES * 8 + 8).is_none());
}

#[test]
fn what_is_written_is_read_and_never_differs() {
    let mut list = Bitstring::new(MIN_ENTRIES * 2).unwrap();
    for index in (0..list.entries()).step_by(4_999) {
        list.set(index, true);
    }
    let text = list.encode();
    assert_eq!(text, list.encode());
    assert_eq!(Bitstring::decode(&text, DEFAULT_MAX_BYTES), Ok(list));
    let header = &multibase::decode(Base::Base64Url, &text).unwrap()[..10];
    assert_eq!(header, [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
}

#[test]
fn texts_that_are_not_multibase_base64url() {
    for text in ["", "H4sI", "zH4sI", "uH4sI==", "uH4s+", "uH4s/", "uAB"] {
        assert_eq!(
            Bitstring::decode(text, DEFAULT_MAX_BYTES),
            Err(BitstringError::Encoding),
            "{text:?}"
        );
    }
}

#[test]
fn lists_below_the_smallest_size() {
    assert!(decode(&gzip(&[0; 16_384])).is_ok());
    assert_eq!(decode(&gzip(&[0; 16_383])), Err(BitstringError::TooShort));
    assert_eq!(decode(&gzip(&[])), Err(BitstringError::TooShort));
}

#[test]
fn the_limit_is_exact_and_nothing_is_cut_short() {
    let list = Bitstring::new(MIN_ENTRIES * 2).unwrap();
    let text = list.encode();
    assert_eq!(Bitstring::decode(&text, 32_768), Ok(list));
    assert_eq!(Bitstring::decode(&text, 32_767), Err(BitstringError::Limit));
}

#[test]
fn a_bomb_stops_at_the_limit() {
    let bomb = gzip(&vec![0; DEFAULT_MAX_BYTES * 4]);
    assert!(bomb.len() < 64 * 1024);
    assert_eq!(decode(&bomb), Err(BitstringError::Limit));
}

#[test]
fn anything_but_one_whole_gzip_member() {
    let good = gzip(&[0; 16_384]);
    let end = good.len();

    let mut trailing_garbage = good.clone();
    trailing_garbage.push(0);
    let two_members = [good.as_slice(), good.as_slice()].concat();
    let mut wrong_crc = good.clone();
    wrong_crc[end - 8] ^= 1;
    let mut wrong_length = good.clone();
    wrong_length[end - 4] ^= 1;
    let mut reserved_flag = good.clone();
    reserved_flag[3] |= 0x80;
    let truncated = good[..end - 1].to_vec();
    let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), Compression::best());
    zlib.write_all(&[0; 16_384]).unwrap();
    let raw_deflate = good[10..end - 8].to_vec();

    for (name, compressed) in [
        ("trailing garbage", trailing_garbage),
        ("two members", two_members),
        ("wrong crc", wrong_crc),
        ("wrong length", wrong_length),
        ("reserved flag", reserved_flag),
        ("truncated", truncated),
        ("header only", good[..10].to_vec()),
        ("empty", vec![]),
        ("zlib header", zlib.finish().unwrap()),
        ("raw deflate", raw_deflate),
    ] {
        assert_eq!(decode(&compressed), Err(BitstringError::Inflate), "{name}");
    }
}
