//! Unit tests of the multibase reader and writer.

use proptest::prelude::*;

use super::*;

#[test]
fn known_values() {
    assert_eq!(
        decode(Base::Base58Btc, "zUXE7GvtEk8XTXs1GF8HSGbVA9FCX9SEBPe"),
        Ok(b"Decentralize everything!!".to_vec())
    );
    assert_eq!(
        decode(Base::Base64Url, "uRGVjZW50cmFsaXplIGV2ZXJ5dGhpbmchIQ"),
        Ok(b"Decentralize everything!!".to_vec())
    );
    assert_eq!(decode(Base::Base58Btc, "z"), Ok(vec![]));
    assert_eq!(decode(Base::Base58Btc, "z11"), Ok(vec![0, 0]));
}

#[test]
fn faults() {
    for (base, text, error) in [
        (Base::Base58Btc, "", MultibaseError::Prefix),
        (Base::Base58Btc, "uAA", MultibaseError::Prefix),
        (Base::Base64Url, "zAA", MultibaseError::Prefix),
        (Base::Base64Url, "UAA", MultibaseError::Prefix),
        (Base::Base64Url, "uAA==", MultibaseError::Alphabet),
        (Base::Base64Url, "u+/+/", MultibaseError::Alphabet),
        (Base::Base64Url, "uAAAA\n", MultibaseError::Alphabet),
        (Base::Base64Url, "u AAA", MultibaseError::Alphabet),
        (Base::Base64Url, "uAAAAA", MultibaseError::Length),
        (Base::Base64Url, "uAB", MultibaseError::TrailingBits),
        (Base::Base58Btc, "z0OIl", MultibaseError::Alphabet),
        (Base::Base58Btc, "z11 ", MultibaseError::Alphabet),
        (Base::Base58Btc, "z11\n", MultibaseError::Alphabet),
        (Base::Base58Btc, "zé", MultibaseError::Alphabet),
    ] {
        assert_eq!(decode(base, text), Err(error), "{text:?}");
    }
}

#[test]
fn base58_is_bounded() {
    let at_the_limit = format!("z{}", "2".repeat(BASE58_MAX_CHARACTERS));
    assert!(decode(Base::Base58Btc, &at_the_limit).is_ok());
    assert_eq!(
        decode(Base::Base58Btc, &format!("{at_the_limit}2")),
        Err(MultibaseError::Length)
    );
}

proptest! {
    #[test]
    fn what_is_written_is_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for base in [Base::Base58Btc, Base::Base64Url] {
            prop_assert_eq!(decode(base, &encode(base, &bytes)), Ok(bytes.clone()));
        }
    }

    #[test]
    fn what_is_read_is_canonical(text in "[zu][A-Za-z0-9_=+/ -]{0,12}") {
        for base in [Base::Base58Btc, Base::Base64Url] {
            if let Ok(bytes) = decode(base, &text) {
                prop_assert_eq!(encode(base, &bytes), text.clone());
            }
        }
    }
}

proptest! {
    /// The crate that writes base58 reads it too, digit by digit: both readers agree on every text.
    #[test]
    fn base58_agrees_with_another_reader(text in "[1-9A-HJ-NP-Za-km-z]{0,200}|1{0,9}.{0,9}") {
        let other = bs58::decode(&text).into_vec().map_err(|_| MultibaseError::Alphabet);
        prop_assert_eq!(decode(Base::Base58Btc, &format!("z{text}")), other);
    }
}
