//! Vectors of the index of an entry: how it is written, and the ends of the list (SPEC chapter
//! *Status*).

use super::entry::with_bits;
use super::with_list;
use crate::recipe::base::set;
use crate::recipe::{Draft, Recipe};

const REVOKED: &str = "status.revoked";
const OUT_OF_RANGE: &str = "status.index-out-of-range";
const INDEX_TEXT: &str = "/credentialStatus/statusListIndex";

pub(super) fn recipes() -> Vec<Recipe> {
    bounds().into_iter().chain(index_texts()).collect()
}

/// The ends of a list of 131,072 entries.
fn bounds() -> Vec<Recipe> {
    let beyond = |name: &str, title, index: &'static str| {
        with_index(name, title, index)
            .standing("undecided", OUT_OF_RANGE)
            .done()
    };
    vec![
        with_bits(
            "last-index",
            "the last index of a list is one less than its length",
            131_071,
            &[131_071],
        )
        .standing("withdrawn", REVOKED)
        .done(),
        with_bits(
            "last-index-not-set",
            "a credential at the last index of a list is in force while its bit is not set",
            131_071,
            &[],
        )
        .shows(&[OUT_OF_RANGE])
        .done(),
        beyond(
            "index-equals-length",
            "an index equal to the length of the list lies beyond its end",
            "131072",
        ),
        beyond(
            "index-4294967296",
            "an index of 33 bits does not wrap round to a small one",
            "4294967296",
        ),
        beyond(
            "index-18446744073709551616",
            "an index of 65 bits does not wrap round to a small one",
            "18446744073709551616",
        ),
        beyond(
            "index-of-forty-digits",
            "an index of forty digits lies beyond the end of every list",
            "1000000000000000000000000000000000094567",
        ),
    ]
}

/// Texts that are not a decimal integer without sign or leading zero.
fn index_texts() -> Vec<Recipe> {
    const TEXTS: &[(&str, &str, &str)] = &[
        ("index-empty", "an empty index is not an integer", ""),
        (
            "index-negative",
            "an index below zero is not an index",
            "-1",
        ),
        (
            "index-minus-zero",
            "minus zero is not how an index is written",
            "-0",
        ),
        ("index-with-plus", "an index carries no plus sign", "+94567"),
        (
            "index-leading-zero",
            "an index carries no leading zero",
            "094567",
        ),
        ("index-two-zeros", "zero is written with one digit", "00"),
        (
            "index-with-exponent",
            "an index is not written with an exponent",
            "1e3",
        ),
        ("index-with-fraction", "an index has no fraction", "94567.0"),
        (
            "index-hexadecimal",
            "an index is not written in hexadecimal",
            "0x17167",
        ),
        (
            "index-space-before",
            "an index carries no space before its digits",
            " 94567",
        ),
        (
            "index-space-after",
            "an index carries no space after its digits",
            "94567 ",
        ),
        (
            "index-line-feed-after",
            "an index carries no line feed after its digits",
            "94567\n",
        ),
        (
            "index-full-width-digits",
            "an index is written with the digits 0 to 9 of ASCII",
            "９４５６７",
        ),
    ];
    TEXTS
        .iter()
        .map(|&(name, title, text)| {
            with_index(name, title, text)
                .standing("undecided", "status.index")
                .done()
        })
        .collect()
}

/// The good list at hand, and the entry written with this index.
fn with_index(name: &str, title: &'static str, index: &'static str) -> Draft {
    with_list(name, title, |_, _| {}).before(move |document, _| set(document, INDEX_TEXT, index))
}
