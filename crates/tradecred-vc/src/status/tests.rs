//! Index texts and lists made here.

use super::*;

#[test]
fn an_index_is_a_plain_decimal_integer() {
    for (text, expected) in [
        ("0", Some(0)),
        ("131071", Some(131_071)),
        ("18446744073709551616", Some(u64::MAX)),
        ("", None),
        ("-1", None),
        ("+1", None),
        ("01", None),
        ("1e3", None),
        (" 5", None),
        ("1.5", None),
    ] {
        assert_eq!(index_of(text), expected, "{text}");
    }
}

#[test]
fn a_list_that_was_made_can_be_read() {
    let mut bits = Bitstring::new(131_072).unwrap();
    bits.set(7, true);
    let from = "2026-11-01T00:00:00Z".parse().unwrap();
    let list = make_list(
        "https://a.example/1",
        "did:example:a",
        REVOCATION,
        &bits,
        from,
        None,
    );
    assert!(Credential::read(&list).is_ok());
    let encoded = list
        .get("credentialSubject")
        .and_then(|s| s.get("encodedList"))
        .and_then(Value::as_str);
    let read = Bitstring::decode(encoded.unwrap(), crate::status_list::DEFAULT_MAX_BYTES).unwrap();
    assert_eq!(
        (read.get(6), read.get(7), read.get(131_072)),
        (Some(false), Some(true), None)
    );
}
