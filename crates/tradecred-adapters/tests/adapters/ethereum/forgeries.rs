//! Forgeries of exports with a proof: of every bit, and of every member.

use serde_json::{Value as Json, json};

use super::{
    BLOCK, IBFT, PROOF, QBFT, RECEIPT, Reader, cargo_abi, checkpoint, of, trees, validators,
    whole_block,
};

#[test]
fn no_flip_of_one_bit_gives_another_record() {
    let block = whole_block().to_string();
    let cases = [
        (Reader::store(checkpoint()), PROOF),
        (Reader::store(checkpoint()), block.as_str()),
        (Reader::cargo(validators()), QBFT),
        (Reader::cargo(validators()), IBFT),
    ];
    let (mut refused, mut same) = (0, 0);
    for (reader, text) in cases {
        let honest = reader.receipts(text).unwrap();
        let (honest, proof) = (trees(&honest), honest[0].proof.clone());
        let mut bytes = text.as_bytes().to_vec();
        for at in 0..bytes.len() {
            for bit in 0..8 {
                // Every bit of the proof; of each byte of a block one, another for each.
                if text != PROOF && (at + bit) % 8 != 0 {
                    continue;
                }
                bytes[at] ^= 1 << bit;
                match reader.read("ethereum-receipt", &bytes) {
                    // A part was hit that nothing covers and no record holds.
                    Ok(read) if read[0].proof == proof => {
                        assert_eq!(trees(&read), honest, "byte {at}, bit {bit}");
                        same += 1;
                    }
                    Ok(read) => panic!("byte {at}, bit {bit}: {:?}", read[0].proof),
                    Err(_) => refused += 1,
                }
                bytes[at] ^= 1 << bit;
            }
        }
    }
    println!("{refused} refused, {same} the same record");
    assert!(refused > 40_000, "{refused}");
}

/// Every export that is this one but for one member or element: without it, or with another value in its place.
fn forgeries(export: &Json) -> Vec<Json> {
    fn places(value: &Json, at: &str, out: &mut Vec<String>) {
        out.push(at.to_owned());
        match value {
            Json::Object(object) => {
                for (name, below) in object {
                    places(below, &format!("{at}/{name}"), out);
                }
            }
            Json::Array(list) => {
                for (place, below) in list.iter().enumerate() {
                    places(below, &format!("{at}/{place}"), out);
                }
            }
            _ => {}
        }
    }
    let mut all = Vec::new();
    places(export, "", &mut all);
    let mut out = Vec::new();
    for at in all.iter().skip(1) {
        let (above, name) = at.rsplit_once('/').unwrap();
        let mut without = export.clone();
        match without.pointer_mut(above).unwrap() {
            Json::Array(list) => drop(list.remove(name.parse().unwrap())),
            object => drop(object.as_object_mut().unwrap().remove(name)),
        }
        out.push(without);
        let was = export.pointer(at).unwrap();
        let text = was.as_str().unwrap_or_default();
        let longer = format!("{text}00");
        let twice = json!([was, was]);
        let others = [
            json!(null),
            json!({}),
            json!([]),
            json!("0x"),
            json!("0x0"),
            json!("0x1"),
            json!(1),
            json!(longer),
            twice,
        ];
        for other in others.into_iter().filter(|other| other != was) {
            let mut forged = export.clone();
            *forged.pointer_mut(at).unwrap() = other;
            out.push(forged);
        }
    }
    out
}

#[test]
fn no_member_that_is_left_out_or_replaced_gives_another_record() {
    let mut beside = of(PROOF);
    beside["receipt"] = of(RECEIPT);
    beside["block"] = of(BLOCK);
    let cases = [
        (Reader::store(checkpoint()), beside),
        (Reader::store(checkpoint()), whole_block()),
        (Reader::cargo(validators()), of(QBFT)),
        (Reader::cargo(validators()), of(IBFT)),
    ];
    let (mut refused, mut same) = (0, 0);
    for (reader, export) in cases {
        let text = export.to_string();
        let honest = reader.receipts(&text).unwrap();
        for forged in forgeries(&export) {
            let text = forged.to_string();
            match reader.receipts(&text) {
                Ok(read) => {
                    assert_eq!(trees(&read), trees(&honest), "{text}");
                    assert_eq!(read[0].proof, honest[0].proof, "{text}");
                    same += 1;
                }
                Err(_) => refused += 1,
            }
        }
    }
    println!("{refused} refused, {same} the same record");
    assert!(refused > 1_500, "{refused}");
}

#[test]
fn no_member_of_a_header_can_be_taken_for_another() {
    // A root of something else in the place of the root of receipts, and a header of another length.
    let reader = Reader::of(json!({ "abi": cargo_abi() }), validators());
    for name in ["stateRoot", "transactionsRoot", "parentHash"] {
        let mut export = of(QBFT);
        let block = export["block"].as_object_mut().unwrap();
        let (one, other) = (block["receiptsRoot"].clone(), block[name].clone());
        block.insert("receiptsRoot".to_owned(), other);
        block.insert(name.to_owned(), one);
        assert_eq!(
            reader.refused(&export),
            Some("ethereum.block-hash"),
            "{name}"
        );
        export["block"].as_object_mut().unwrap().remove("hash");
        let code = reader.refused(&export);
        assert_eq!(code, Some("ethereum.receipts-root"), "{name}");
    }
}
