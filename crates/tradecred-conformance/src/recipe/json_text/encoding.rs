//! UTF-8, byte order marks and surrogates (SPEC chapter *JSON*).

use super::{Recipe, replace, vector, with_content, with_raw_content};

pub(super) fn recipes() -> Vec<Recipe> {
    let not_utf8 = NOT_UTF8.iter().map(|(name, title, raw)| {
        with_raw_content(&format!("json/{name}"), title, *raw)
            .refused("json.encoding")
            .done()
    });
    let surrogates = LONE_SURROGATES.iter().map(|(name, title, raw)| {
        with_raw_content(&format!("json/{name}"), title, *raw)
            .refused("json.lone-surrogate")
            .done()
    });
    not_utf8
        .chain(surrogates)
        .chain(whole_documents())
        .chain(accepted())
        .collect()
}

const NOT_UTF8: &[(&str, &str, &[u8])] = &[
    (
        "overlong-slash",
        "an overlong form is not UTF-8",
        b"\"a\xc0\xafb\"",
    ),
    (
        "overlong-nul",
        "the two-byte form of NUL is not UTF-8",
        b"\"a\xc0\x80b\"",
    ),
    (
        "beyond-unicode",
        "there is no character beyond U+10FFFF",
        b"\"a\xf4\x90\x80\x80b\"",
    ),
    (
        "truncated-character",
        "a character that is cut short is not UTF-8",
        b"\"a\xe2\x82\"",
    ),
    (
        "lone-continuation-byte",
        "a continuation byte alone is not UTF-8",
        b"\"a\x80b\"",
    ),
    (
        "surrogate-in-utf8",
        "a surrogate has no form in UTF-8",
        b"\"a\xed\xa0\x80b\"",
    ),
    (
        "surrogate-pair-in-utf8",
        "a surrogate pair has no form in UTF-8",
        b"\"\xed\xa0\xbd\xed\xb8\x80\"",
    ),
    (
        "byte-ff",
        "the byte FF does not occur in UTF-8",
        b"\"a\xffb\"",
    ),
    (
        "latin-1",
        "a text in ISO 8859-1 is not UTF-8",
        b"\"Luc\xeda Garza\"",
    ),
    (
        "latin-1-name",
        "a member name in ISO 8859-1 is not UTF-8",
        b"{\"a\xf1o\": 2026}",
    ),
];

const LONE_SURROGATES: &[(&str, &str, &[u8])] = &[
    (
        "lone-high-surrogate",
        "an escape does not denote a high surrogate alone",
        br#""\ud800""#,
    ),
    (
        "lone-low-surrogate",
        "an escape does not denote a low surrogate alone",
        br#""\udc00""#,
    ),
    (
        "high-surrogate-before-text",
        "a high surrogate is not followed by text",
        br#""\ud83d steel""#,
    ),
    (
        "high-surrogate-before-other-escape",
        "a high surrogate is not followed by another escape",
        br#""\ud83d\u0041""#,
    ),
    (
        "two-high-surrogates",
        "a high surrogate is not followed by another",
        br#""\ud83d\ud83d\ude00""#,
    ),
    (
        "inverted-surrogates",
        "a low surrogate does not stand before its high one",
        br#""\ude00\ud83d""#,
    ),
    (
        "lone-surrogate-in-name",
        "a member name holds no lone surrogate",
        br#"{"\ud800": 1}"#,
    ),
];

fn utf16(bytes: &[u8], mark: bool, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let mark = mark.then_some(0xfeff);
    mark.into_iter()
        .chain(text.encode_utf16())
        .flat_map(order)
        .collect()
}

fn whole_documents() -> Vec<Recipe> {
    let little = u16::to_le_bytes;
    let big = u16::to_be_bytes;
    vec![
        vector(
            "json/byte-order-mark",
            "a document does not begin with a byte order mark",
        )
        .bytes(|bytes, _| drop(bytes.splice(..0, *b"\xef\xbb\xbf")))
        .refused("json.byte-order-mark")
        .done(),
        vector(
            "json/byte-order-mark-at-the-end",
            "no byte order mark follows the document",
        )
        .bytes(|bytes, _| bytes.extend(b"\xef\xbb\xbf"))
        .refused("json.trailing-data")
        .done(),
        vector(
            "json/utf-16-le",
            "a document is not encoded in UTF-16, little end first",
        )
        .bytes(move |bytes, _| *bytes = utf16(bytes, true, little))
        .refused("json.encoding")
        .done(),
        vector(
            "json/utf-16-be",
            "a document is not encoded in UTF-16, big end first",
        )
        .bytes(move |bytes, _| *bytes = utf16(bytes, true, big))
        .refused("json.encoding")
        .done(),
        vector(
            "json/utf-16-le-without-mark",
            "UTF-16 without a mark, little end first, is not UTF-8",
        )
        .bytes(move |bytes, _| *bytes = utf16(bytes, false, little))
        .refused("json.encoding")
        .or_codes(&["json.syntax"])
        .done(),
        vector(
            "json/utf-16-be-without-mark",
            "UTF-16 without a mark, big end first, is not UTF-8",
        )
        .bytes(move |bytes, _| *bytes = utf16(bytes, false, big))
        .refused("json.encoding")
        .or_codes(&["json.syntax"])
        .done(),
        vector(
            "json/latin-1-in-the-document",
            "one letter in ISO 8859-1 makes the document no UTF-8",
        )
        .bytes(|bytes, _| replace(bytes, "Lucía".as_bytes(), b"Luc\xeda"))
        .refused("json.encoding")
        .done(),
    ]
}

fn accepted() -> Vec<Recipe> {
    vec![
        with_content(
            "json/every-length-of-utf8",
            "characters of one to four bytes are UTF-8",
            "a é € 😀",
        )
        .shows(&["json.encoding"])
        .done(),
        with_content(
            "json/last-character",
            "U+10FFFD is a character like others",
            "\u{10fffd}",
        )
        .shows(&["json.encoding"])
        .done(),
        with_content(
            "json/mark-inside",
            "U+FEFF inside a string is no byte order mark",
            "a\u{feff}b",
        )
        .shows(&["json.byte-order-mark"])
        .done(),
        with_content(
            "json/surrogate-pair",
            "two escapes denote one character beyond U+FFFF",
            "😀",
        )
        .bytes(|bytes, _| replace(bytes, "😀".as_bytes(), br"\ud83d\ude00"))
        .shows(&["json.lone-surrogate"])
        .done(),
        with_content(
            "json/around-surrogates",
            "U+D7FF and U+E000 are no surrogates",
            "\u{d7ff}\u{e000}",
        )
        .bytes(|bytes, _| replace(bytes, "\u{d7ff}\u{e000}".as_bytes(), br"\ud7ff\ue000"))
        .shows(&["json.lone-surrogate"])
        .done(),
    ]
}
