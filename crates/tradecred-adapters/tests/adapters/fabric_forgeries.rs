//! Forgeries of exports of Hyperledger Fabric: whatever is changed is refused, or says nothing else.

use proptest::prelude::*;
use tradecred_adapters::framing;
use tradecred_vc::json::{self, Limits};

use crate::common::read;
use crate::fabric::{SAMPLES, fabric, own_case, trees};

/// That bytes with one bit flipped are refused, have no record, or have those that they had.
fn is_harmless(framing: &str, honest: &[String], forged: &[u8]) -> bool {
    match trees(read(framing, forged)) {
        Ok(trees) => trees.is_empty() || trees == honest,
        Err(_) => true,
    }
}

#[test]
fn no_flip_of_any_bit_of_a_transaction_or_a_block_gives_another_record() {
    let mut count = 0_usize;
    for name in ["honest", "block"] {
        let case = own_case(name);
        let honest = trees(read(&case.framing, &case.bytes)).unwrap();
        let mut forged = case.bytes.clone();
        for at in 0..forged.len() {
            for bit in 0..8 {
                forged[at] ^= 1_u8 << bit;
                assert!(
                    is_harmless(&case.framing, &honest, &forged),
                    "{name}: bit {bit} of {at}"
                );
                forged[at] ^= 1_u8 << bit;
                count += 1;
            }
        }
    }
    assert!(count > 40_000, "{count}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn no_flip_of_one_bit_of_a_sample_gives_another_record(which in 0..SAMPLES.len(), at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let (framing, path, expected) = SAMPLES[which];
        // A file of many blocks whose last is flagged invalid has fewer records, and says no other ones.
        let Some(bytes) = fabric(path).filter(|_| expected.is_ok_and(|count| count > 0)) else { return Ok(()) };
        let honest = trees(read(framing, &bytes)).unwrap();
        let mut forged = bytes.clone();
        let at = at.index(forged.len());
        forged[at] ^= 1_u8 << bit;
        if let Ok(trees) = trees(read(framing, &forged)) {
            prop_assert!(trees.iter().all(|tree| honest.contains(tree)), "{} bit {} of {}", path, bit, at);
        }
    }

    #[test]
    fn no_bytes_are_too_much(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for framing in ["fabric-block", "fabric-blockfile", "fabric-transaction"] {
            prop_assert!(read(framing, &bytes).map_or(true, |records| records.is_empty()));
            framing::named(framing).unwrap().recognises(&bytes);
        }
    }
}

/// A text of JSON with one value changed, for each value in it.
fn with_one_value_changed(value: &serde_json::Value) -> Vec<serde_json::Value> {
    use serde_json::Value as Json;
    let mut all = Vec::new();
    match value {
        Json::Object(members) => {
            for (name, value) in members {
                for changed in with_one_value_changed(value) {
                    let mut members = members.clone();
                    members.insert(name.clone(), changed);
                    all.push(members.into());
                }
                let mut fewer = members.clone();
                fewer.remove(name);
                all.push(fewer.into());
            }
        }
        Json::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                for changed in with_one_value_changed(value) {
                    let mut list = list.clone();
                    list[at] = changed;
                    all.push(list.into());
                }
                let mut fewer = list.clone();
                fewer.remove(at);
                all.push(fewer.into());
                let mut more = list.clone();
                more.push(value.clone());
                all.push(more.into());
            }
        }
        Json::String(text) => {
            let changed = ["", "AAAA", "7"].map(|other| Json::from(format!("{other}{text}")));
            all.extend(changed.into_iter().skip(1));
            all.push(Json::from(""));
            all.push(Json::Null);
        }
        Json::Bool(truth) => all.push(Json::from(!truth)),
        Json::Number(number) => all.push(Json::from(number.as_i64().unwrap() + 1)),
        Json::Null => all.push(Json::from("AAAA")),
    }
    all
}

#[test]
fn no_value_of_the_json_of_a_transaction_or_a_block_can_be_changed() {
    let mut count = 0_usize;
    for (framing, path) in [
        (
            "fabric-transaction-json",
            "local-trade-tx.processedtx.configtxlator.json",
        ),
        ("fabric-block-json", "local-trade-block3.configtxlator.json"),
        ("fabric-block-json", "sample_prod-block4.configtxlator.json"),
    ] {
        let Some(bytes) = fabric(path) else { return };
        let honest = json::read(&bytes, &Limits::default()).unwrap();
        let trees_of =
            |value: &serde_json::Value| trees(read(framing, value.to_string().as_bytes()));
        let honest_trees = trees_of(&honest.to_serde()).unwrap();
        for forged in with_one_value_changed(&honest.to_serde()) {
            count += 1;
            match trees_of(&forged) {
                Err(_) => {}
                // It no longer says which block it is, or is about the channel, or is flagged invalid.
                Ok(trees) if trees.is_empty() => {}
                Ok(trees) => {
                    let says_the_same = trees.iter().zip(&honest_trees).all(|(forged, honest)| {
                        let of = |text: &str| {
                            let mut tree: serde_json::Value =
                                json::read(text.as_bytes(), &Limits::default())
                                    .unwrap()
                                    .to_serde();
                            if !forged.contains("\"block\"") {
                                tree.as_object_mut().unwrap().remove("block");
                            }
                            tree
                        };
                        of(forged) == of(honest)
                    });
                    assert!(
                        says_the_same && trees.len() == honest_trees.len(),
                        "{path}: {forged}"
                    );
                }
            }
        }
    }
    assert!(count > 1_000, "{count}");
}

#[test]
fn nothing_that_ends_too_early_is_read() {
    for name in ["honest", "block", "chain"] {
        let case = own_case(name);
        let first = if name == "chain" {
            case.bytes.len() / 2
        } else {
            0
        };
        for length in 0..case.bytes.len() {
            let found = trees(read(&case.framing, &case.bytes[..length]));
            // A block may end before what orderers say of it, and a file of two behind the first.
            let says_less = |trees: &Vec<String>| {
                trees.len() == 3
                    && (length.abs_diff(first) < 200
                        || trees.iter().all(|tree| !tree.contains("\"block\"")))
            };
            assert!(found.as_ref().map_or(true, says_less), "{name}: {length}");
        }
    }
}
