//! Which numbers are read, and which are not what is signed (SPEC chapter *JSON*; RFC 7493, section 2.2).

use super::{Recipe, with_content, with_raw_content, with_respelled_content};

pub(super) fn recipes() -> Vec<Recipe> {
    let out_of_range = OUT_OF_RANGE.iter().map(|(name, title, raw)| {
        with_raw_content(&format!("json/{name}"), title, *raw)
            .refused("json.number-range")
            .done()
    });
    let not_kept = NOT_KEPT.iter().map(|(name, title, nearest, raw)| {
        with_respelled_content(&format!("json/{name}"), title, *nearest, raw)
            .refused("json.number-precision")
            .done()
    });
    let kept = KEPT.iter().map(|(name, title, nearest, raw)| {
        with_respelled_content(&format!("json/{name}"), title, *nearest, raw)
            .shows(&["json.number-precision"])
            .done()
    });
    out_of_range
        .chain(not_kept)
        .chain(kept)
        .chain(in_range())
        .collect()
}

const OUT_OF_RANGE: &[(&str, &str, &str)] = &[
    (
        "integer-beyond-limit",
        "an integer of 2^53 is refused",
        "9007199254740992",
    ),
    (
        "integer-not-exact",
        "an integer of 2^53 + 1, which no double holds, is refused",
        "9007199254740993",
    ),
    (
        "negative-integer-beyond-limit",
        "an integer of -2^53 is refused",
        "-9007199254740992",
    ),
    (
        "integer-of-sixty-four-bits",
        "an integer of 2^64 - 1 is refused",
        "18446744073709551615",
    ),
    (
        "integer-of-many-digits",
        "an integer of forty digits is refused",
        "1234567890123456789012345678901234567890",
    ),
    (
        "number-beyond-doubles",
        "1e400, beyond every double, is refused",
        "1e400",
    ),
    (
        "negative-number-beyond-doubles",
        "-1e400, beyond every double, is refused",
        "-1e400",
    ),
    (
        "number-rounds-to-infinity",
        "a number that rounds to infinity is refused",
        "1.7976931348623159e308",
    ),
    (
        "exponent-of-many-digits",
        "an exponent of twenty digits is refused",
        "1e99999999999999999999",
    ),
];

/// Name, title, the double nearest to the number, and its spelling, which denotes another value.
const NOT_KEPT: &[(&str, &str, f64, &str)] = &[
    (
        "digits-lost",
        "a weight of twenty-one digits is not what is signed",
        12.345,
        "12.3450000000000000001",
    ),
    (
        "digits-rounded",
        "333333333.33333329 is not what is signed",
        333_333_333.333_333_3,
        "333333333.33333329",
    ),
    (
        "exact-value-of-a-double",
        "the exact value of the double 0.1 is not what is signed",
        0.1,
        "0.1000000000000000055511151231257827",
    ),
    (
        "least-double-rounded",
        "4.9e-324 is not what is signed",
        5e-324,
        "4.9e-324",
    ),
    (
        "rounds-to-zero",
        "1e-400 is not the zero that is signed",
        0.0,
        "1e-400",
    ),
    (
        "fraction-beyond-integers",
        "9007199254740993.0 is not what is signed",
        9_007_199_254_740_992.0,
        "9007199254740993.0",
    ),
    (
        "greatest-double-rounded",
        "1.7976931348623158e308 is not what is signed",
        f64::MAX,
        "1.7976931348623158e308",
    ),
];

/// Name, title, the double nearest to the number, and its spelling, which denotes the value that is signed.
const KEPT: &[(&str, &str, f64, &str)] = &[
    (
        "trailing-zeros",
        "zeros after the last digit change no value",
        12.345,
        "12.34500000000000000000000",
    ),
    (
        "zeros-and-exponent",
        "zeros that an exponent undoes change no value",
        150.0,
        "0.0000000000000000000015e23",
    ),
    (
        "zero-with-any-exponent",
        "zero is zero whatever its exponent",
        0.0,
        "0e400",
    ),
];

fn in_range() -> Vec<Recipe> {
    let integer = |id, title, integer: i64| {
        with_content(id, title, integer)
            .shows(&["json.number-range"])
            .done()
    };
    let double = |id, title, double: f64| {
        with_content(id, title, double)
            .shows(&["json.number-range"])
            .done()
    };
    vec![
        integer(
            "json/integer-at-limit",
            "an integer of 2^53 - 1 is read",
            9_007_199_254_740_991,
        ),
        integer(
            "json/negative-integer-at-limit",
            "an integer of -(2^53 - 1) is read",
            -9_007_199_254_740_991,
        ),
        double(
            "json/fraction-at-2-to-53",
            "2^53 with a fraction part is a double and is read",
            9_007_199_254_740_992.0,
        ),
        double(
            "json/greatest-double",
            "the greatest double is read",
            f64::MAX,
        ),
        double(
            "json/least-double",
            "the least double above zero is read",
            5e-324,
        ),
        double(
            "json/seventeen-digits",
            "a double that needs seventeen digits is read",
            0.300_000_000_000_000_04,
        ),
    ]
}
