//! The text of DIDs and DID URLs, and `did:key`.

use crate::multibase::{self, Base};

use super::*;

#[test]
fn syntax_of_dids() {
    for good in [
        "did:key:z6Mk",
        "did:web:a.example%3A8443:office",
        "did:a1:::x",
        "did:x:A-._%aF9",
    ] {
        let did = Did::parse(good).unwrap();
        assert_eq!(did.as_str(), good);
        assert_eq!(format!("did:{}:{}", did.method(), did.identifier()), good);
    }
    for bad in [
        "",
        "did",
        "did:",
        "did:key",
        "did:key:",
        "did::x",
        "did:web:a:",
        "DID:key:z6Mk",
        "did:Key:z6Mk",
        "did:k_y:x",
        "did:key:a b",
        "did:key:a/b",
        "did:key:a#b",
        "did:key:a?b",
        "did:web:a%3",
        "did:web:a%3g",
        "did:web:a%",
        "did:web:é",
        " did:key:a",
        "did:key:a\n",
        "https://a.example",
    ] {
        assert_eq!(
            Did::parse(bad).unwrap_err().code(),
            &codes::SYNTAX,
            "{bad:?}"
        );
    }
}

#[test]
fn the_longest_did() {
    let longest = format!("did:x:{}", "a".repeat(MAX_BYTES - 6));
    assert!(Did::parse(&longest).is_ok());
    assert!(Did::parse(&format!("{longest}a")).is_err());
    assert!(DidUrl::parse(&format!("{longest}#")).is_err());
}

#[test]
fn parts_of_did_urls() {
    let url = DidUrl::parse("did:web:a.example/b/../c?versionId=4&x=%20#key/1?").unwrap();
    assert_eq!(url.did().as_str(), "did:web:a.example");
    assert_eq!(
        (url.path(), url.query(), url.fragment()),
        ("/b/../c", Some("versionId=4&x=%20"), Some("key/1?"))
    );
    for text in [
        "did:web:a",
        "did:web:a#",
        "did:web:a?",
        "did:web:a/#b",
        "did:web:a?b#c",
    ] {
        assert_eq!(DidUrl::parse(text).unwrap().to_string(), text);
    }
    for bad in [
        "#key-1",
        "did:web:a#b#c",
        "did:web:a#b c",
        "did:web:a?%g0",
        "did:web:a/\"",
        "did:web:a#é",
    ] {
        assert_eq!(
            DidUrl::parse(bad).unwrap_err().code(),
            &codes::SYNTAX,
            "{bad}"
        );
    }
}

#[test]
fn names_of_verification_methods() {
    let name = method_ref("did:web:a.example#key-1");
    assert_eq!(
        (name.did().as_str(), name.fragment()),
        ("did:web:a.example", "key-1")
    );
    for bad in [
        "#key-1",
        "did:web:a.example",
        "did:web:a.example#",
        "did:web:a.example?x=1#k",
        "did:web:a.example/../b#k",
        "https://a.example#k",
        "did:web:a.example?#k",
        "",
    ] {
        let error = VerificationMethodRef::parse(bad).unwrap_err();
        assert_eq!(error.code(), &codes::VERIFICATION_METHOD_URL, "{bad}");
    }
}

#[test]
fn a_did_key_is_its_key() {
    let did_key = DidKey::of(key(1));
    assert_eq!(DidKey::parse(did_key.did()), Ok(did_key.clone()));
    assert_eq!(
        did_key.verification_method().as_str(),
        format!("did:key:{0}#{0}", key(1))
    );
    assert_eq!(
        method_ref(did_key.verification_method().as_str()),
        did_key.verification_method()
    );
}

#[test]
fn faults_of_a_did_key() {
    let of_bytes = |bytes: &[u8]| format!("did:key:{}", multibase::encode(Base::Base58Btc, bytes));
    let mut weak = [0; 34];
    (weak[0], weak[1], weak[2]) = (0xed, 0x01, 0x01);
    let mut no_point = weak;
    no_point[2] = 2;
    for (did, code) in [
        ("did:web:a.example".to_owned(), &codes::METHOD),
        ("did:key:6Mk".to_owned(), &codes::SYNTAX),
        (format!("did:key:u{}", "A".repeat(46)), &codes::SYNTAX),
        ("did:key:z6Mk:1".to_owned(), &codes::KEY_ENCODING),
        ("did:key:z0OIl".to_owned(), &codes::KEY_ENCODING),
        (
            format!("did:key:z{}", "2".repeat(2000)),
            &codes::KEY_ENCODING,
        ),
        (of_bytes(&[0xed, 0x81, 0x00]), &codes::KEY_ENCODING),
        (
            of_bytes(&[&[0xec, 0x01], [9; 32].as_slice()].concat()),
            &codes::KEY_TYPE,
        ),
        (
            of_bytes(&[&[0x80, 0x26], [9; 32].as_slice()].concat()),
            &codes::PRIVATE_KEY,
        ),
        (of_bytes(&weak[..33]), &codes::KEY_LENGTH),
        (of_bytes(&weak), &codes::KEY_WEAK),
        (of_bytes(&no_point), &codes::KEY_INVALID),
    ] {
        assert_eq!(
            DidKey::parse(&Did::parse(&did).unwrap())
                .unwrap_err()
                .code(),
            code,
            "{did}"
        );
    }
}
