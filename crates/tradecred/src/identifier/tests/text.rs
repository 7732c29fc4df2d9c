//! Tests of what people and programs write more freely: text, telephone, mail, URI.

use serde_json::json;

use crate::identifier::two_judges::{Schema, judge, judge_text};
use crate::identifier::*;

#[test]
fn telephone_numbers() {
    let international = [
        "+15551234567",
        "+1 (555) 123-4567",
        "(+49) 30.123456",
        "+52 55 1234 5678 ext. 12",
        "+1234567",
    ];
    let national = [
        "(555) 123-4567",
        "555.123.4567 x12",
        "030 123456",
        "555123ext9",
        "+0 555 1234567",
    ];
    judge_text::<TelephoneNumber>(
        Schema::Whole,
        &[&international[..], &national[..]].concat(),
        &[
            "",
            "12345",
            "+",
            "call me",
            "+1 555 123 4567 x",
            "+1 555 123 4567 x123456789",
            "+1 555 123 4567 extension 1",
            "555+1234567",
            " 5551234567",
            "5551234567 ",
            "٠١٢٣٤٥٦٧",
            "123456789012345678901",
            "1 - - - - - - - - - - - - - - - - - - - 23456",
        ],
    );
    let is_international = |text: &str| text.parse::<TelephoneNumber>().unwrap().is_international();
    assert!(international.into_iter().all(is_international));
    assert!(!national.into_iter().any(is_international));
    assert!(is_international("+123456789012345"));
    assert!(!is_international("+1234567890123456"));
    assert!(!is_international("+123456"));
}

#[test]
fn email_addresses() {
    let longest = format!("{}@{}.mx", "a".repeat(64), "b".repeat(186));
    let (too_long, long_local) = (format!("{longest}x"), format!("{}@b.mx", "a".repeat(65)));
    judge_text::<EmailAddress>(
        Schema::Whole,
        &[
            "a@b.mx",
            "maria.lopez+cert@export.example.com",
            "josé@méxico.example",
        ],
        &[
            "",
            "a",
            "@b.mx",
            "a@",
            "a@b",
            "a@b.",
            "a@.mx",
            "a@b..mx",
            "a@@b.mx",
            "a b@c.mx",
            "a@b.mx\n",
            &too_long,
            &long_local,
        ],
    );
    judge::<EmailAddress>(&[json!(longest)], &[]);
}

#[test]
fn uris() {
    let long = format!("urn:{}", "x".repeat(2045));
    judge_text::<Uri>(
        Schema::Whole,
        &[
            "https://example.com/a%20b?c=d#e",
            "did:web:example.com",
            "urn:x",
            "mailto:a@b.mx",
            "h+.-1:[::1]",
        ],
        &[
            "",
            "x",
            ":x",
            "http:",
            "1http:x",
            "http://a b",
            "http://é.example",
            "a:%2",
            "a:%zz",
            "a:b\n",
            "//a/b",
            &long,
        ],
    );
    judge_text::<UrnUuid>(
        Schema::Whole,
        &["urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5"],
        &[
            "",
            "3978344f-8596-4c3a-a978-8fcaba3903c5",
            "urn:uuid:3978344F-8596-4c3a-a978-8fcaba3903c5",
            "urn:uuid:3978344f-8596-1c3a-a978-8fcaba3903c5",
            "urn:uuid:3978344f-8596-4c3a-c978-8fcaba3903c5",
            "urn:uuid:3978344f85964c3aa9788fcaba3903c5",
            "URN:UUID:3978344f-8596-4c3a-a978-8fcaba3903c5",
        ],
    );
}

#[test]
fn text_for_people() {
    judge_text::<NonEmptyText>(
        Schema::Whole,
        &[
            "x",
            "Wire rod\n\tof iron",
            " padded ",
            "línea 日本 😀",
            "שלום",
            "a\u{200b}",
        ],
        &[
            "",
            " ",
            "\n\t\u{a0}",
            "a\u{0}",
            "a\rb",
            "a\u{85}b",
            "a\u{202e}b",
            "a\u{2066}b",
            "\u{7f}",
        ],
    );
    let (longest, too_long) = ("😀".repeat(2000), "é".repeat(2001));
    judge::<NonEmptyText>(&[json!(longest)], &[json!(too_long)]);
}

#[test]
fn an_error_tells_no_contents() {
    let error = "secret".parse::<CountryCode>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "country code: not an alpha-2 code of iso 3166-1 in upper case"
    );
}
