//! What is not JSON (RFC 8259), and what is no document (SPEC chapter *JSON*).

use super::{Recipe, replace, vector, with_raw_content};

pub(super) fn recipes() -> Vec<Recipe> {
    let values = NO_VALUES.iter().map(|(name, title, raw)| {
        with_raw_content(&format!("json/{name}"), title, *raw)
            .refused("json.syntax")
            .done()
    });
    let documents = NO_DOCUMENTS.iter().map(|(name, title, raw, code)| {
        vector(format!("json/{name}"), title)
            .bytes(|bytes, _| *bytes = raw.to_vec())
            .refused(code)
            .done()
    });
    values
        .chain(documents)
        .chain([empty_object()])
        .chain(cut())
        .chain(around())
        .collect()
}

/// Name, title, and what stands where a value belongs.
const NO_VALUES: &[(&str, &str, &[u8])] = &[
    ("nan", "`NaN` is no JSON number", b"NaN"),
    ("infinity", "`Infinity` is no JSON number", b"Infinity"),
    (
        "minus-infinity",
        "`-Infinity` is no JSON number",
        b"-Infinity",
    ),
    (
        "leading-zero",
        "a number does not begin with a superfluous zero",
        b"01",
    ),
    (
        "leading-zero-after-minus",
        "a negative number does not begin with a superfluous zero",
        b"-01",
    ),
    ("leading-plus", "a number has no plus sign", b"+1"),
    (
        "leading-point",
        "a number has a digit before its decimal point",
        b".5",
    ),
    (
        "trailing-point",
        "a number has a digit after its decimal point",
        b"1.",
    ),
    ("empty-exponent", "an exponent has a digit", b"1e"),
    (
        "empty-signed-exponent",
        "an exponent with a sign has a digit",
        b"1e+",
    ),
    (
        "exponent-with-fraction",
        "an exponent is an integer",
        b"1e1.5",
    ),
    ("hexadecimal-number", "a number is decimal", b"0x10"),
    (
        "digit-separator",
        "a number has no separators between its digits",
        b"1_000",
    ),
    ("minus-alone", "a minus sign is no number", b"-"),
    (
        "full-width-digit",
        "only ASCII digits make a number",
        "１".as_bytes(),
    ),
    (
        "capital-true",
        "the word `true` is written in lower case",
        b"True",
    ),
    ("undefined", "`undefined` is no JSON value", b"undefined"),
    (
        "cut-word",
        "a word that is cut short is no JSON value",
        b"nul",
    ),
    (
        "single-quotes",
        "a string stands in double quotes",
        b"'steel'",
    ),
    (
        "unquoted-name",
        "a member name stands in double quotes",
        b"{heat: 1}",
    ),
    ("number-as-name", "a member name is a string", b"{1: 1}"),
    (
        "missing-colon",
        "a colon stands between a member name and its value",
        b"{\"heat\" 1}",
    ),
    ("missing-value", "a member has a value", b"{\"heat\":}"),
    (
        "missing-comma",
        "a comma stands between two elements",
        b"[1 2]",
    ),
    (
        "double-comma",
        "one comma stands between two elements",
        b"[1,,2]",
    ),
    (
        "leading-comma",
        "an array does not begin with a comma",
        b"[,1]",
    ),
    (
        "trailing-comma-in-array",
        "an array does not end with a comma",
        b"[1,]",
    ),
    (
        "trailing-comma-in-object",
        "an object does not end with a comma",
        b"{\"heat\":1,}",
    ),
    (
        "crossed-brackets",
        "an array ends with the bracket of an array",
        b"[1}",
    ),
    ("line-comment", "JSON has no line comments", b"1 // heat\n"),
    (
        "block-comment",
        "JSON has no block comments",
        b"/* heat */ 1",
    ),
    (
        "raw-nul",
        "a NUL byte does not stand in a string unescaped",
        b"\"steel\x00bar\"",
    ),
    (
        "raw-line-feed",
        "a line feed does not stand in a string unescaped",
        b"\"steel\nbar\"",
    ),
    (
        "raw-tab",
        "a tab does not stand in a string unescaped",
        b"\"steel\tbar\"",
    ),
    (
        "raw-unit-separator",
        "U+001F does not stand in a string unescaped",
        b"\"steel\x1fbar\"",
    ),
    ("unknown-escape", "`\\x` is no JSON escape", b"\"\\x41\""),
    ("escaped-quote-only", "`\\'` is no JSON escape", b"\"\\'\""),
    (
        "escape-not-hexadecimal",
        "`\\u` is followed by hexadecimal digits",
        b"\"\\u12G4\"",
    ),
    (
        "escape-too-short",
        "`\\u` is followed by four digits",
        b"\"\\u123\"",
    ),
    (
        "form-feed-as-space",
        "a form feed is no white space of JSON",
        b"\x0c1",
    ),
    (
        "no-break-space",
        "a no-break space is no white space of JSON",
        "\u{a0}1".as_bytes(),
    ),
];

/// Name, title, bytes and code.
const NO_DOCUMENTS: &[(&str, &str, &[u8], &str)] = &[
    ("empty", "no bytes are no document", b"", "json.syntax"),
    (
        "white-space-only",
        "white space is no document",
        b" \n\t\r\n",
        "json.syntax",
    ),
    (
        "null",
        "`null` is no credential",
        b"null",
        "json.not-an-object",
    ),
    (
        "string",
        "a string is no credential",
        b"\"credential\"",
        "json.not-an-object",
    ),
    (
        "number",
        "a number is no credential",
        b"7",
        "json.not-an-object",
    ),
    (
        "boolean",
        "a boolean is no credential",
        b"true",
        "json.not-an-object",
    ),
    (
        "empty-array",
        "an array is no credential",
        b"[]",
        "json.not-an-object",
    ),
];

/// The shortest document that is read; the data model has everything to say about it.
fn empty_object() -> Recipe {
    vector(
        "json/empty-object",
        "an empty object is read, and is no credential",
    )
    .bytes(|bytes, _| *bytes = b"{}".to_vec())
    .shows(&["json.not-an-object", "report.all-findings"])
    .refused("data-model.context")
    .not_authentic("data-model.type")
    .not_authentic("data-model.issuer")
    .not_authentic("data-model.subject")
    .done()
}

/// A good document that was cut.
fn cut() -> Vec<Recipe> {
    vec![
        vector(
            "json/last-brace-missing",
            "a document without its last brace is no JSON",
        )
        .bytes(|bytes, _| bytes.truncate(bytes.len().saturating_sub(1)))
        .refused("json.syntax")
        .done(),
        vector(
            "json/cut-in-a-string",
            "a document that ends inside a string is no JSON",
        )
        .bytes(|bytes, _| {
            let end = bytes.windows(8).position(|window| window == b"Hot-roll");
            bytes.truncate(end.unwrap_or_default().saturating_add(8));
        })
        .refused("json.syntax")
        .done(),
        vector(
            "json/raw-control-in-a-name",
            "a line feed does not stand in a member name unescaped",
        )
        .bytes(|bytes, _| replace(bytes, b"\"coverage\"", b"\"cover\nage\""))
        .refused("json.syntax")
        .done(),
    ]
}

/// A good document with something before or after it.
fn around() -> Vec<Recipe> {
    let after = |id: &str, title, tail: &'static [u8]| {
        vector(id, title).bytes(move |bytes, _| bytes.extend(tail))
    };
    vec![
        after(
            "json/second-document",
            "nothing follows the document, not even an empty object",
            b"{}",
        )
        .refused("json.trailing-data")
        .done(),
        vector(
            "json/document-twice",
            "the same document does not follow itself",
        )
        .bytes(|bytes, _| {
            let again = bytes.clone();
            bytes.push(b'\n');
            bytes.extend(again);
        })
        .refused("json.trailing-data")
        .done(),
        after(
            "json/trailing-letter",
            "no letter follows the document",
            b"\nx",
        )
        .refused("json.trailing-data")
        .done(),
        after(
            "json/trailing-brace",
            "no second brace closes the document",
            b"}",
        )
        .refused("json.trailing-data")
        .done(),
        after("json/trailing-comma", "no comma follows the document", b",")
            .refused("json.trailing-data")
            .done(),
        after(
            "json/trailing-nul",
            "no NUL byte follows the document",
            b"\0",
        )
        .refused("json.trailing-data")
        .done(),
        after(
            "json/trailing-no-break-space",
            "no no-break space follows the document",
            "\u{a0}".as_bytes(),
        )
        .refused("json.trailing-data")
        .done(),
        vector(
            "json/leading-no-break-space",
            "no no-break space stands before the document",
        )
        .bytes(|bytes, _| drop(bytes.splice(..0, "\u{a0}".bytes())))
        .refused("json.syntax")
        .done(),
        vector(
            "json/in-an-array",
            "an array that holds a credential is no credential",
        )
        .bytes(|bytes, _| {
            bytes.insert(0, b'[');
            bytes.push(b']');
        })
        .refused("json.not-an-object")
        .done(),
        after(
            "json/trailing-white-space",
            "white space may follow the document",
            b" \t\r\n\n",
        )
        .shows(&["json.trailing-data"])
        .done(),
        vector(
            "json/leading-white-space",
            "white space may stand before the document",
        )
        .shows(&["json.syntax"])
        .bytes(|bytes, _| drop(bytes.splice(..0, *b" \t\r\n")))
        .done(),
    ]
}
