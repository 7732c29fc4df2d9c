//! Unit tests of keys and key files.

use ed25519_dalek::VerifyingKey;
use proptest::prelude::*;

use super::public::{Y_OF_SMALL_ORDER, is_canonical, is_of_small_order};
use super::*;
use crate::multibase::{self, Base};

/// RFC 8032 section 7.1, test 2.
const SEED: &str = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
const PUBLIC: &str = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
const SIGNATURE: &str = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
                         085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

fn hex<const N: usize>(text: &str) -> [u8; N] {
    let digits: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(c.to_digit(16).unwrap()).unwrap())
        .collect();
    digits
        .chunks(2)
        .map(|pair| pair[0] * 16 + pair[1])
        .collect::<Vec<_>>()
        .try_into()
        .unwrap()
}

fn secret() -> SecretKey {
    SecretKey::from_seed(hex(SEED))
}

fn multikey(prefix: &[u8], key: &[u8]) -> String {
    multibase::encode(Base::Base58Btc, &[prefix, key].concat())
}

#[test]
fn a_key_of_rfc_8032_signs_and_verifies() {
    let public = PublicKey::from_bytes(Algorithm::Ed25519, &hex::<32>(PUBLIC)).unwrap();
    assert_eq!(secret().public_key(), public);
    let signature = secret().sign(&[0x72]);
    assert_eq!(signature, hex::<64>(SIGNATURE).to_vec());
    assert!(public.verify(&[0x72], &signature));
    assert!(!public.verify(&[0x73], &signature));
}

#[test]
fn the_key_pair_of_the_eddsa_recommendation() {
    let secret =
        SecretKey::from_multibase("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq").unwrap();
    let public = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
    assert_eq!(secret.public_key().to_multikey(), public);
    assert_eq!(PublicKey::from_multikey(public), Ok(secret.public_key()));
    assert_eq!(
        secret.to_multibase().expose(),
        "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq"
    );
}

#[test]
fn points_of_small_order_are_weak() {
    for (low, rest, high) in [
        (0x01, 0x00, 0x00),
        (0xec, 0xff, 0x7f),
        (0x00, 0x00, 0x00),
        (0x00, 0x00, 0x80),
    ] {
        let mut bytes = [rest; 32];
        (bytes[0], bytes[31]) = (low, high);
        assert_eq!(
            PublicKey::from_bytes(Algorithm::Ed25519, &bytes),
            Err(KeyError::Weak),
            "{bytes:02x?}"
        );
    }
    for text in [
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    ] {
        assert_eq!(
            PublicKey::from_bytes(Algorithm::Ed25519, &hex::<32>(text)),
            Err(KeyError::Weak),
            "{text}"
        );
    }
}

#[test]
fn the_points_of_small_order_are_known() {
    let weak = |bytes: &[u8; 32]| VerifyingKey::from_bytes(bytes).unwrap().is_weak();
    let mut canonical = 0;
    for y in Y_OF_SMALL_ORDER {
        for sign in [0, 0x80] {
            let mut point = y;
            point[31] |= sign;
            canonical += usize::from(is_canonical(&point));
            assert!(weak(&point) && is_of_small_order(point), "{point:02x?}");
        }
    }
    // The curve has eight of them.
    assert_eq!(canonical, 8);
    assert!(!is_of_small_order(hex(PUBLIC)));
}

proptest! {
    #[test]
    fn verdicts_are_those_of_verify_strict(
        seed: [u8; 32],
        message: Vec<u8>,
        place in 0_usize..64,
        other: u8,
        small in 0_usize..5,
        sign in prop::sample::select(vec![0, 0x80_u8]),
    ) {
        let secret = SecretKey::from_seed(seed);
        let key = VerifyingKey::from_bytes(&secret.public_key().to_bytes().try_into().unwrap()).unwrap();
        let honest: [u8; 64] = secret.sign(&message).try_into().unwrap();
        let mut altered = honest;
        altered[place] ^= other;
        let mut small_r = honest;
        small_r[..32].copy_from_slice(&Y_OF_SMALL_ORDER[small]);
        small_r[31] |= sign;
        let mut small_s = small_r;
        small_s[32..].fill(0);
        for bytes in [honest, altered, small_r, small_s] {
            let strict = key.verify_strict(&message, &ed25519_dalek::Signature::from_bytes(&bytes));
            prop_assert_eq!(secret.public_key().verify(&message, &bytes), strict.is_ok());
        }
        prop_assert!(secret.public_key().verify(&message, &honest));
    }
}

#[test]
fn other_encodings_of_a_point_are_refused() {
    let x_is_minus_zero = [(0x01, 0x00, 0x80), (0xec, 0xff, 0xff)];
    let y_reaches_p = (0xed..=0xff).flat_map(|low| [(low, 0xff, 0x7f), (low, 0xff, 0xff)]);
    for (low, rest, high) in y_reaches_p.chain(x_is_minus_zero) {
        let mut bytes = [rest; 32];
        (bytes[0], bytes[31]) = (low, high);
        assert!(!is_canonical(&bytes), "{bytes:02x?}");
        assert_eq!(
            PublicKey::from_bytes(Algorithm::Ed25519, &bytes),
            Err(KeyError::Invalid),
            "{bytes:02x?}"
        );
    }
    let mut p_minus_two = [0xff; 32];
    (p_minus_two[0], p_minus_two[31]) = (0xeb, 0x7f);
    assert!(is_canonical(&p_minus_two));
}

#[test]
fn bytes_that_are_no_key() {
    let mut no_point = [0; 32];
    no_point[0] = 2;
    assert_eq!(
        PublicKey::from_bytes(Algorithm::Ed25519, &no_point),
        Err(KeyError::Invalid)
    );
    for length in [0, 31, 33, 64] {
        assert_eq!(
            PublicKey::from_bytes(Algorithm::Ed25519, &vec![7; length]),
            Err(KeyError::Length(Algorithm::Ed25519)),
            "{length}"
        );
    }
}

#[test]
fn multikeys_with_other_prefixes() {
    let key: [u8; 32] = hex(PUBLIC);
    for (name, text, error) in [
        (
            "none",
            multibase::encode(Base::Base58Btc, &[]),
            KeyError::Encoding,
        ),
        ("no multicodec", multikey(&[], &key), KeyError::Encoding),
        (
            "half a multicodec",
            multikey(&[0xed], &key),
            KeyError::Encoding,
        ),
        (
            "too long a multicodec",
            multikey(&[0xed, 0x81, 0x00], &key),
            KeyError::Encoding,
        ),
        (
            "ten bytes of multicodec",
            multikey(&[0x80; 9], &[0x01]),
            KeyError::Encoding,
        ),
        (
            "endless multicodec",
            multikey(&[0xff; 32], &[]),
            KeyError::Encoding,
        ),
        (
            "another base",
            multibase::encode(Base::Base64Url, &[&[0xed, 0x01], key.as_slice()].concat()),
            KeyError::Encoding,
        ),
        ("not base58", "z0OIl".to_owned(), KeyError::Encoding),
        ("empty", String::new(), KeyError::Encoding),
        (
            "X25519",
            multikey(&[0xec, 0x01], &key),
            KeyError::Type("X25519"),
        ),
        (
            "P-521",
            multikey(&[0x82, 0x24], &[2; 67]),
            KeyError::Type("P-521"),
        ),
        ("secret", multikey(&[0x80, 0x26], &key), KeyError::Secret),
        (
            "short",
            multikey(&[0xed, 0x01], &key[1..]),
            KeyError::Length(Algorithm::Ed25519),
        ),
        (
            "long",
            multikey(&[0xed, 0x01, 0x00], &key),
            KeyError::Length(Algorithm::Ed25519),
        ),
    ] {
        assert_eq!(PublicKey::from_multikey(&text), Err(error), "{name}");
    }
}

#[test]
fn nothing_secret_is_shown() {
    let file = KeyFile::of_did_key(secret());
    let secret_digits = secret().to_multibase();
    for shown in [
        format!("{:?}", secret()),
        format!("{:?}", secret_digits),
        format!("{file:?}"),
        format!("{:?}", file.to_text()),
    ] {
        assert!(!shown.contains(secret_digits.expose()), "{shown}");
        assert!(!shown.contains(&SEED[..16]), "{shown}");
    }
}

#[test]
fn a_key_file_is_written_and_read() {
    let file = KeyFile::of_did_key(secret());
    let text = file.to_text();
    let read = KeyFile::parse(text.expose().as_bytes()).unwrap();
    assert_eq!(read.id(), file.id());
    assert_eq!(read.controller(), file.controller());
    assert_eq!(read.secret().public_key(), secret().public_key());
    assert_eq!(read.to_text().expose(), text.expose());

    let id = crate::did::VerificationMethodRef::parse("did:web:chamber.example#key-1").unwrap();
    let web = KeyFile::new(id, secret());
    assert_eq!(
        KeyFile::parse(web.to_text().expose().as_bytes())
            .unwrap()
            .controller()
            .as_str(),
        "did:web:chamber.example"
    );
}

#[test]
fn faults_of_a_key_file() {
    let good = KeyFile::of_did_key(secret()).to_text().expose().to_owned();
    let multikey = secret().public_key().to_multikey();
    let other = SecretKey::from_seed([9; 32]);
    let other_key = other.public_key().to_multikey();
    let fault = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        KeyFile::parse(good.replace(from, to).as_bytes()).unwrap_err()
    };
    assert!(matches!(KeyFile::parse(b"[]"), Err(KeyFileError::Json(_))));
    assert!(matches!(
        fault("{", "{\"type\": \"Multikey\","),
        KeyFileError::Json(_)
    ));
    assert_eq!(
        fault("\"Multikey\"", "\"JsonWebKey\""),
        KeyFileError::Member("type")
    );
    assert_eq!(
        fault("\"type\"", "\"kind\""),
        KeyFileError::UnknownMember("kind".to_owned())
    );
    assert_eq!(
        fault(&format!("#{multikey}"), ""),
        KeyFileError::Member("id")
    );
    assert_eq!(
        fault(&format!("#{multikey}"), "#key-1"),
        KeyFileError::Member("id")
    );
    assert_eq!(
        fault("\"controller\": \"did:key:z", "\"controller\": \"did:key:y"),
        KeyFileError::Member("controller")
    );
    assert_eq!(
        fault(
            &format!("Multibase\": \"{multikey}"),
            &format!("Multibase\": \"{other_key}")
        ),
        KeyFileError::Mismatch
    );
    assert_eq!(
        fault(
            secret().to_multibase().expose(),
            other.to_multibase().expose()
        ),
        KeyFileError::Mismatch
    );
    assert_eq!(
        fault(secret().to_multibase().expose(), &multikey),
        KeyFileError::Key(KeyError::Encoding)
    );
}

proptest! {
    #[test]
    fn keys_are_written_and_read(seed in any::<[u8; 32]>(), message in prop::collection::vec(any::<u8>(), 0..64)) {
        let secret = SecretKey::from_seed(seed);
        let public = secret.public_key();
        prop_assert_eq!(PublicKey::from_multikey(&public.to_multikey()), Ok(public));
        prop_assert_eq!(SecretKey::from_multibase(secret.to_multibase().expose()).unwrap().public_key(), public);
        prop_assert!(public.verify(&message, &secret.sign(&message)));
    }

    #[test]
    fn what_is_read_is_canonical(bytes in any::<[u8; 32]>()) {
        if let Ok(key) = PublicKey::from_bytes(Algorithm::Ed25519, &bytes) {
            let key = VerifyingKey::from_bytes(&key.to_bytes().try_into().unwrap()).unwrap();
            prop_assert_eq!(VerifyingKey::from(key.to_edwards()).to_bytes(), bytes);
        }
    }
}
