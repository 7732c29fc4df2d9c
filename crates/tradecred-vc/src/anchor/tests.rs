//! Every record of a batch of any size is proved, and nothing else is.

use super::*;
use crate::digest::{DigestMultibase, sha256};
use crate::json::Value;
use crate::log::root_of;

/// A batch of so many records, with all that was given away.
struct Batch {
    count: u64,
    root: Sha256Digest,
    nodes: Vec<Sha256Digest>,
}

fn seed() -> Seed {
    Seed::from_bytes([9; 32])
}

fn bytes(index: u64) -> Vec<u8> {
    format!("reading {index}").into_bytes()
}

fn batch(count: u64) -> Batch {
    let mut nodes = Vec::new();
    let mut anchoring = Anchoring::new(seed());
    for index in 0..count {
        anchoring.feed(&bytes(index));
        let added = anchoring.end_record::<()>(&mut |node| {
            nodes.push(node);
            Ok(())
        });
        assert_eq!(added, Ok(true));
    }
    let (counted, root) = anchoring.finish();
    assert_eq!(counted, count);
    Batch { count, root, nodes }
}

fn record(batch: &Batch, index: u64) -> AnchoredRecord {
    let mut read = |place: u64| Ok::<_, ()>(batch.nodes[usize::try_from(place).unwrap()]);
    let path = prove(index, batch.count, &mut read).unwrap().unwrap();
    AnchoredRecord::new(
        DigestMultibase::of_bytes(b"the anchor"),
        (
            index,
            seed().salt(index),
            DigestMultibase::of_bytes(&bytes(index)),
        ),
        path,
    )
}

#[test]
fn every_record_of_a_batch_is_proved() {
    for count in 1..=70 {
        let batch = batch(count);
        let leaves: Vec<_> = (0..count)
            .map(|index| record_leaf(&seed().salt(index), sha256(&bytes(index))))
            .collect();
        assert_eq!(batch.root, root_of(&leaves));
        for index in 0..count {
            let place = usize::try_from(AnchorTree::place_of_leaf(index)).unwrap();
            let at = usize::try_from(index).unwrap();
            assert_eq!(batch.nodes[place], leaves[at]);
            record(&batch, index).check((count, batch.root)).unwrap();
        }
    }
}

#[test]
fn nodes_of_several_tiles_are_found_again() {
    let batch = batch(70_000);
    for index in [0, 255, 256, 65_535, 65_536, 69_999] {
        let record = record(&batch, index);
        record.check((batch.count, batch.root)).unwrap();
    }
}

#[test]
fn nothing_but_the_record_is_proved() {
    let batch = batch(11);
    let tree = (batch.count, batch.root);
    let good = record(&batch, 4);
    good.check(tree).unwrap();
    let changed = |change: &dyn Fn(&mut AnchoredRecord)| {
        let mut record = good.clone();
        change(&mut record);
        record.check(tree).unwrap_err()
    };
    changed(&|record| record.index = 5);
    changed(&|record| record.index = 11);
    changed(&|record| record.salt = seed().salt(5));
    changed(&|record| record.digest = DigestMultibase::of_bytes(b"reading 5"));
    changed(&|record| record.path.truncate(3));
    changed(&|record| record.path.push(sha256(b"")));
    changed(&|record| record.path.swap(0, 1));
    good.check((4, batch.root)).unwrap_err();
    good.check((11, sha256(b""))).unwrap_err();
}

#[test]
fn a_batch_has_no_record_beyond_its_count() {
    let mut read = |_| Ok::<_, ()>(sha256(b""));
    assert_eq!(prove(3, 3, &mut read), Ok(None));
    assert_eq!(prove(0, MOST_RECORDS + 1, &mut read), Ok(None));
}

#[test]
fn lines_are_records_however_they_are_read() {
    let roots = |pieces: &[&[u8]]| {
        let mut anchoring = Anchoring::new(seed());
        let emit = &mut |_| Ok::<_, ()>(());
        for piece in pieces {
            assert_eq!(anchoring.feed_lines(piece, emit), Ok(true));
        }
        assert_eq!(anchoring.end_lines(emit), Ok(true));
        anchoring.finish()
    };
    let whole = roots(&[b"a\nbc\r\n\nd"]);
    assert_eq!(whole.0, 4);
    assert_eq!(roots(&[b"a\nb", b"c\r", b"\n\n", b"", b"d"]), whole);
    assert_eq!(roots(&[b"a\nbc\r\n\nd\n"]), whole);
    assert_ne!(roots(&[b"a\nbc\n\nd\n"]), whole);
    assert_eq!(roots(&[b"a\n\n"]).0, 2);
    assert_eq!(roots(&[b""]).0, 0);
}

#[test]
fn memory_does_not_grow_with_the_batch() {
    let mut anchoring = Anchoring::new(seed());
    let mut most = 0;
    for _ in 0..200_000 {
        let emit = &mut |_| Ok::<_, ()>(());
        anchoring.end_record(emit).unwrap();
        most = most.max(anchoring.held());
    }
    // 2^17 < 200,000 < 2^18.
    assert_eq!(most, 17);
}

#[test]
fn equal_records_have_different_leaves() {
    let record = sha256(b"21.4");
    let leaf = |index| record_leaf(&seed().salt(index), record);
    assert_ne!(leaf(0), leaf(1));
}

#[test]
fn a_record_is_read_as_it_is_written() {
    let good = record(&batch(11), 4);
    let object = good.to_object();
    let read = |object| AnchoredRecord::read("/anchoredRecords/0", &Value::Object(object));
    assert_eq!(read(object.clone()).unwrap(), good);
    for (name, value) in [
        ("index", Value::from(-1)),
        ("index", Value::from(999_999_999)),
        ("index", Value::from("4")),
        ("salt", Value::from("AAAA")),
        ("anchor", Value::from("uAAAA")),
        ("digestMultibase", Value::from("zQm")),
        ("path", Value::from("AAAA")),
        ("path", Value::from(vec![Value::from("AAAA")])),
        ("more", Value::from("x")),
    ] {
        let mut wrong = object.clone();
        wrong.insert(name, value);
        assert_eq!(
            read(wrong).unwrap_err().pointer,
            format!("/anchoredRecords/0/{name}")
        );
    }
    let mut last = object.clone();
    last.insert("index", 999_999_998);
    read(last).unwrap();
    let hash = Value::from(crate::multibase::encode_base64url(&[0; 32]));
    let mut long = object.clone();
    long.insert("path", vec![hash.clone(); 64]);
    read(long.clone()).unwrap();
    long.insert("path", vec![hash; 65]);
    assert_eq!(read(long).unwrap_err().pointer, "/anchoredRecords/0/path");
}
