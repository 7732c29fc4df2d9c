//! Vectors of the encoded list: its length and its text (SPEC chapter *Status*).

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use flate2::{Compression, GzBuilder};
use serde_json::{Value, json};
use tradecred_vc::multibase::{self, Base};

use super::gzip::{clear, gzip, gzip_with};
use super::{INDEX, REVOCATION, bits_set, entry, with_list};
use crate::recipe::base::{remove, set};
use crate::recipe::{Draft, Recipe};

type Text = fn() -> String;

const ENCODED: &str = "/credentialSubject/encodedList";
pub(super) const ENCODING: &str = "status.encoding";
const LENGTH: &str = "status.length";
const LIMIT: &str = "status.inflate-limit";

/// The shortest list, in bytes.
pub(super) const SHORTEST: usize = 16_384;
/// The longest list that is inflated, in bytes.
const LONGEST: usize = 8 * 1024 * 1024;

pub(super) fn recipes() -> Vec<Recipe> {
    [lengths(), texts(), other_values()]
        .into_iter()
        .flatten()
        .collect()
}

fn lengths() -> Vec<Recipe> {
    vec![
        sized(
            "length-one-byte-short",
            "a list of 131,064 entries is too short",
            SHORTEST - 1,
        )
        .standing("undecided", LENGTH)
        .done(),
        sized(
            "length-one-byte",
            "a list of eight entries is too short, although it holds the index",
            1,
        )
        .standing("undecided", LENGTH)
        .before(|document, _| {
            set(
                document,
                "/credentialStatus",
                entry(super::LIST, REVOCATION, 5),
            )
        })
        .done(),
        sized(
            "length-nothing",
            "a gzip member with nothing in it is too short",
            0,
        )
        .standing("undecided", LENGTH)
        .done(),
        sized(
            "length-shortest",
            "a list of 131,072 entries is long enough",
            SHORTEST,
        )
        .shows(&[LENGTH])
        .done(),
        sized(
            "length-one-byte-more",
            "a list need not be a power of two long",
            SHORTEST + 1,
        )
        .shows(&["status.index-out-of-range"])
        .before(|document, _| {
            set(
                document,
                "/credentialStatus",
                entry(super::LIST, REVOCATION, 131_079),
            )
        })
        .done(),
        sized(
            "inflates-to-8-mib",
            "a list of exactly 8 MiB is read",
            LONGEST,
        )
        .shows(&[LIMIT])
        .before(|document, _| {
            set(
                document,
                "/credentialStatus",
                entry(super::LIST, REVOCATION, 67_108_863),
            )
        })
        .done(),
        encoded(
            "last-index-of-8-mib",
            "the last bit of a list of 8 MiB counts",
            || {
                bits_set(LONGEST * 8, &[67_108_863])
                    .map(|bits| bits.encode())
                    .unwrap_or_default()
            },
        )
        .standing("withdrawn", "status.revoked")
        .before(|document, _| {
            set(
                document,
                "/credentialStatus",
                entry(super::LIST, REVOCATION, 67_108_863),
            )
        })
        .done(),
        sized(
            "inflates-to-8-mib-and-a-byte",
            "a list one byte longer than 8 MiB is not read",
            LONGEST + 1,
        )
        .standing("undecided", LIMIT)
        .done(),
        sized(
            "inflates-to-16-mib",
            "a small text that inflates to 16 MiB is not read, and not cut short",
            2 * LONGEST,
        )
        .standing("undecided", LIMIT)
        .done(),
    ]
}

/// Good bytes in another text than `u` and base64url without padding.
fn texts() -> Vec<Recipe> {
    const TEXTS: &[(&str, &str, Text)] = &[
        (
            "multibase-prefix-missing",
            "an encoded list without its Multibase prefix is malformed",
            || URL_SAFE_NO_PAD.encode(clear()),
        ),
        (
            "multibase-base58",
            "an encoded list in base58 is malformed",
            || multibase::encode(Base::Base58Btc, &clear()),
        ),
        (
            "multibase-base64",
            "an encoded list in plain base64 is malformed",
            || format!("m{}", STANDARD_NO_PAD.encode(clear())),
        ),
        (
            "multibase-base64url-padded",
            "an encoded list in padded base64url is malformed",
            || format!("U{}", URL_SAFE.encode(uneven())),
        ),
        (
            "multibase-base16",
            "an encoded list in hexadecimal is malformed",
            || {
                clear().iter().fold(String::from("f"), |text, byte| {
                    text + &format!("{byte:02x}")
                })
            },
        ),
        (
            "base64-padding",
            "an encoded list carries no padding",
            || format!("u{}", URL_SAFE.encode(uneven())),
        ),
        (
            "base64-standard-alphabet",
            "an encoded list is not written with + and /",
            || format!("u{}", STANDARD_NO_PAD.encode(scattered())),
        ),
        (
            "base64-line-feed-inside",
            "an encoded list is not broken into lines",
            || {
                let whole = text(&clear());
                let (first, second) = whole.split_at_checked(20).unwrap_or_default();
                format!("{first}\n{second}")
            },
        ),
        (
            "base64-space-after",
            "an encoded list carries no space after its text",
            || format!("{} ", text(&clear())),
        ),
        (
            "encoded-list-prefix-only",
            "a Multibase prefix alone is not a list",
            || "u".to_owned(),
        ),
        (
            "encoded-list-empty",
            "an empty text is not a list",
            String::new,
        ),
    ];
    let mut recipes: Vec<Recipe> = TEXTS
        .iter()
        .map(|&(name, title, text)| {
            encoded(name, title, text)
                .standing("undecided", ENCODING)
                .done()
        })
        .collect();
    recipes.push(
        encoded(
            "base64-url-alphabet",
            "an encoded list is written with - and _",
            || text(&scattered()),
        )
        .shows(&[ENCODING])
        .done(),
    );
    recipes
}

/// Members that are no text at all.
fn other_values() -> Vec<Recipe> {
    let malformed = |name: &str, title, change: fn(&mut Value)| {
        with_list(name, title, move |list, _| change(list))
            .standing("undecided", ENCODING)
            .done()
    };
    vec![
        malformed(
            "encoded-list-missing",
            "a status list without an encoded list is malformed",
            |list| remove(list, ENCODED),
        ),
        malformed(
            "encoded-list-array",
            "an encoded list in an array is malformed",
            |list| {
                let inner = list.pointer(ENCODED).cloned().unwrap_or_default();
                set(list, ENCODED, json!([inner]));
            },
        ),
    ]
}

/// The entry in a list with this text in place of its bits.
pub(super) fn encoded(
    name: &str,
    title: &'static str,
    text: impl Fn() -> String + Send + Sync + 'static,
) -> Draft {
    with_list(name, title, move |list, _| set(list, ENCODED, text()))
}

/// The entry in a list of this many bytes, no bit of it set.
fn sized(name: &str, title: &'static str, bytes: usize) -> Draft {
    encoded(name, title, move || text(&gzip(&vec![0; bytes])))
}

pub(super) fn text(bytes: &[u8]) -> String {
    multibase::encode(Base::Base64Url, bytes)
}

/// The same with a header that makes its length no multiple of three, so that base64 would pad it.
fn uneven() -> Vec<u8> {
    ["n", "na", "nam"]
        .into_iter()
        .map(|name| {
            gzip_with(
                GzBuilder::new().filename(name),
                &vec![0; SHORTEST],
                Compression::best(),
            )
        })
        .find(|bytes| bytes.len() % 3 != 0)
        .unwrap_or_default()
}

/// A good list with many bits set, none of them the credential's, whose text uses the whole alphabet.
fn scattered() -> Vec<u8> {
    let bits: Vec<usize> = (1..2_000)
        .map(|step| step * step * 31 % (SHORTEST * 8))
        .filter(|&bit| bit != INDEX)
        .collect();
    let encoded = bits_set(SHORTEST * 8, &bits)
        .map(|bits| bits.encode())
        .unwrap_or_default();
    multibase::decode(Base::Base64Url, &encoded).unwrap_or_default()
}
