//! Exports of Hyperledger Fabric that end too early, and bytes that are none.

use proptest::prelude::*;
use tradecred_adapters::framing;

use crate::common::read;
use crate::fabric::{own_case, trees};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn no_bytes_are_too_much(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for framing in ["fabric-block", "fabric-blockfile", "fabric-transaction"] {
            prop_assert!(read(framing, &bytes).map_or(true, |records| records.is_empty()));
            framing::named(framing).unwrap().recognises(&bytes);
        }
    }
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
