//! Documents whose canonical form needs care (SPEC chapter *JCS*; RFC 8785).

use serde_json::{Value, json};

use super::{Recipe, with_content};

pub(super) fn recipes() -> Vec<Recipe> {
    let numbers = NUMBERS.iter().map(|(name, title, number)| {
        with_content(&format!("jcs/{name}"), title, *number)
            .shows(&["jcs.number-form"])
            .done()
    });
    let texts = TEXTS.iter().map(|(name, title, requirement, text)| {
        with_content(&format!("jcs/{name}"), title, *text)
            .shows(&[requirement])
            .done()
    });
    let orders = orders().into_iter().map(|(name, title, content)| {
        with_content(&format!("jcs/{name}"), title, content)
            .shows(&["jcs.key-order"])
            .done()
    });
    numbers.chain(texts).chain(orders).collect()
}

const NUMBERS: &[(&str, &str, f64)] = &[
    (
        "number-first-with-exponent",
        "1e21 is signed as `1e+21`",
        1e21,
    ),
    (
        "number-last-without-exponent",
        "1e20 is signed as `100000000000000000000`",
        1e20,
    ),
    (
        "number-small-without-exponent",
        "1e-6 is signed as `0.000001`",
        1e-6,
    ),
    (
        "number-small-with-exponent",
        "1e-7 is signed as `1e-7`",
        1e-7,
    ),
    (
        "number-least",
        "the least double above zero is signed as `5e-324`",
        5e-324,
    ),
    (
        "number-greatest",
        "the greatest double is signed as `1.7976931348623157e+308`",
        f64::MAX,
    ),
    (
        "number-negative-zero",
        "negative zero is signed as `0`",
        -0.0,
    ),
    (
        "number-whole-double",
        "a double without fraction is signed as an integer",
        4.0,
    ),
    (
        "number-2-to-53",
        "2^53 is signed as `9007199254740992`",
        9_007_199_254_740_992.0,
    ),
    (
        "number-2-to-68",
        "2^68 is signed as `295147905179352830000`",
        295_147_905_179_352_830_000.0,
    ),
    (
        "number-1e23",
        "1e23, which no double holds exactly, is signed as `1e+23`",
        1e23,
    ),
    (
        "number-below-1e23",
        "the double below 1e23 is signed as `9.999999999999997e+22`",
        9.999_999_999_999_997e22,
    ),
    (
        "number-half-to-even",
        "a double between two texts is signed with an even last digit",
        1_424_953_923_781_206.2,
    ),
    (
        "number-negative-small",
        "a small negative number is signed as `-1.5e-9`",
        -1.5e-9,
    ),
];

const TEXTS: &[(&str, &str, &str, &str)] = &[
    (
        "text-quote-and-backslash",
        "a quote and a backslash are signed escaped",
        "jcs.string-escapes",
        "8\" \\ 203 mm",
    ),
    (
        "text-line-feed-and-tab",
        "a line feed and a tab are signed as `\\n` and `\\t`",
        "jcs.string-escapes",
        "a\nb\tc",
    ),
    (
        "text-solidus",
        "a solidus is signed as it is",
        "jcs.string-escapes",
        "a/b</c>",
    ),
    (
        "text-line-separators",
        "U+2028 and U+2029 are signed as they are",
        "jcs.string-escapes",
        "a\u{2028}b\u{2029}c",
    ),
    (
        "text-beyond-ascii",
        "letters beyond ASCII are signed as they are",
        "jcs.string-escapes",
        "Ñandú € 鋼 😀",
    ),
    (
        "text-composed",
        "a composed letter is signed as it is",
        "jcs.no-normalisation",
        "C\u{f4}te",
    ),
    (
        "text-decomposed",
        "a decomposed letter is signed as it is",
        "jcs.no-normalisation",
        "Co\u{302}te",
    ),
    (
        "text-compatibility-forms",
        "a ligature is not taken apart",
        "jcs.no-normalisation",
        "\u{fb01}l \u{2126} \u{212b}",
    ),
];

/// Objects that other orders than that of UTF-16 code units get wrong.
fn orders() -> Vec<(&'static str, &'static str, Value)> {
    vec![
        (
            "order-private-use",
            "U+10000 comes before U+E000",
            json!({ "\u{e000}": 1, "\u{10000}": 2 }),
        ),
        (
            "order-emoji-and-hebrew",
            "an emoji comes before a Hebrew presentation form",
            json!({ "\u{fb33}": 1, "\u{1f600}": 2 }),
        ),
        (
            "order-replacement-character",
            "U+1D11E comes before U+FFFD",
            json!({ "\u{fffd}": 1, "\u{1d11e}": 2 }),
        ),
        (
            "order-below-surrogates",
            "U+D7FF comes before U+10000",
            json!({ "\u{10000}": 1, "\u{d7ff}": 2 }),
        ),
        (
            "order-after-a-common-beginning",
            "the first code unit that differs decides",
            json!({ "coil \u{e000}a": 1, "coil \u{10000}": 2 }),
        ),
        (
            "order-case",
            "capital letters come before small ones",
            json!({ "b": 1, "A": 2, "a": 3, "B": 4, "_": 5 }),
        ),
        (
            "order-digits",
            "names of digits are ordered as texts",
            json!({ "10": 1, "9": 2, "1": 3, "": 4 }),
        ),
        (
            "order-prefix",
            "a name comes before those it begins",
            json!({ "coil": 1, "coils": 2, "coil s": 3, "co": 4 }),
        ),
        (
            "order-accents",
            "an accented letter comes after the letters of ASCII",
            json!({ "é": 1, "f": 2, "e\u{301}": 3, "e": 4 }),
        ),
        (
            "order-nested",
            "every object is ordered by itself",
            json!({ "b": [{ "\u{fb33}": { "b": 1, "a": 2 }, "\u{1f600}": 3 }], "a": 4 }),
        ),
        (
            "names-differ-in-normalisation",
            "names that differ in normalisation only are two names",
            json!({ "C\u{f4}te": 1, "Co\u{302}te": 2 }),
        ),
    ]
}
