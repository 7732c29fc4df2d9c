//! Spellings of `proofValue` (SPEC chapter *Proof*).

use serde_json::{Value, json};
use tradecred_vc::multibase::{self, Base};

use crate::recipe::base::{remove, set};
use crate::recipe::{Recipe, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    VALUES
        .iter()
        .map(|(name, title, respell)| {
            vector(format!("proof/value-{name}"), title)
                .refused("proof.value")
                .after(|signed, _| {
                    let value = signed
                        .pointer("/proof/proofValue")
                        .and_then(Value::as_str)
                        .unwrap_or_default();
                    match respell(value) {
                        Value::Null => remove(signed, "/proof/proofValue"),
                        respelled => set(signed, "/proof/proofValue", respelled),
                    }
                })
                .done()
        })
        .collect()
}

/// The bytes of a base58btc value.
pub(super) fn bytes(value: &str) -> Vec<u8> {
    multibase::decode(Base::Base58Btc, value).unwrap_or_default()
}

/// Bytes as base58btc value.
pub(super) fn text(bytes: &[u8]) -> String {
    multibase::encode(Base::Base58Btc, bytes)
}

/// The value with another character in its second place.
fn with(character: char, value: &str) -> Value {
    Value::from(
        value
            .chars()
            .take(1)
            .chain([character])
            .chain(value.chars().skip(2))
            .collect::<String>(),
    )
}

/// Name after `value-`, title, and what becomes of the value of an honest proof; null where it goes.
type Respelled = (&'static str, &'static str, fn(&str) -> Value);

const VALUES: &[Respelled] = &[
    ("missing", "a proof without a value is none", |_| {
        Value::Null
    }),
    ("number", "a number is not the value of a proof", |_| {
        json!(64)
    }),
    (
        "list",
        "a list of one value is not the value of a proof",
        |value| json!([value]),
    ),
    (
        "empty-text",
        "an empty text is not the value of a proof",
        |_| json!(""),
    ),
    (
        "no-bytes",
        "a multibase text of no bytes is not the value of a proof",
        |_| json!("z"),
    ),
    (
        "base64url",
        "the same 64 bytes in base64url are not the value of a proof",
        |value| Value::from(multibase::encode(Base::Base64Url, &bytes(value))),
    ),
    (
        "hexadecimal",
        "the same 64 bytes in hexadecimal are not the value of a proof",
        |value| {
            let digits: String = bytes(value)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            Value::from(format!("f{digits}"))
        },
    ),
    (
        "without-prefix",
        "base58 without its multibase prefix is not the value of a proof",
        |value| Value::from(value.trim_start_matches('z')),
    ),
    (
        "upper-case-prefix",
        "the prefix of base58btc is a small letter",
        |value| Value::from(value.replacen('z', "Z", 1)),
    ),
    ("digit-zero", "base58 has no digit 0", |value| {
        with('0', value)
    }),
    ("capital-o", "base58 has no capital O", |value| {
        with('O', value)
    }),
    ("capital-i", "base58 has no capital I", |value| {
        with('I', value)
    }),
    ("small-l", "base58 has no small l", |value| with('l', value)),
    (
        "space-inside",
        "a space inside the value of a proof is not skipped",
        |value| Value::from(value.replacen('z', "z ", 1)),
    ),
    (
        "line-end-behind",
        "a line end behind the value of a proof is not skipped",
        |value| Value::from(format!("{value}\n")),
    ),
    (
        "space-before",
        "a space before the value of a proof is not skipped",
        |value| Value::from(format!(" {value}")),
    ),
    ("padding", "base58 has no padding", |value| {
        Value::from(format!("{value}="))
    }),
    ("63-bytes", "63 bytes are not a signature", |value| {
        Value::from(text(&bytes(value).into_iter().take(63).collect::<Vec<_>>()))
    }),
    (
        "65-bytes-first-small",
        "64 bytes of signature and half a byte more are not a signature",
        |value| {
            let signature = bytes(value);
            let before = [0].into_iter().chain(signature.iter().copied());
            let behind = signature.iter().copied().chain([0x50]);
            let shifted = before.zip(behind).map(|(one, next)| one << 4 | next >> 4);
            Value::from(text(&shifted.collect::<Vec<u8>>()))
        },
    ),
    (
        "65-bytes",
        "64 bytes of signature and one more are not a signature",
        |value| {
            Value::from(text(
                &bytes(value).into_iter().chain([0]).collect::<Vec<_>>(),
            ))
        },
    ),
    (
        "128-bytes",
        "a signature twice over is not a signature",
        |value| Value::from(text(&bytes(value).repeat(2))),
    ),
    (
        "leading-zero-byte",
        "a base58 digit 1 before the value of a proof is a 65th byte",
        |value| Value::from(value.replacen('z', "z1", 1)),
    ),
    (
        "very-long",
        "a value of thousands of digits is not decoded",
        |value| Value::from(value.repeat(60).replace('z', "2").replacen('2', "z", 1)),
    ),
];
