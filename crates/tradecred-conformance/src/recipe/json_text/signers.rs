//! Signers that hash something else than the canonical form (SPEC chapter *JCS*).

use serde_json::{Value, json};
use tradecred_vc::digest::sha256;

use super::super::Maker;
use super::{Recipe, base, maker, with_content};

pub(super) fn recipes() -> Vec<Recipe> {
    let signed = |name: &str, title, content: fn() -> Value, form: Form| {
        with_content(&format!("jcs/{name}"), title, content())
            .sign(move |document, maker| sign_form(document, maker, form))
    };
    let refused = SIGNERS
        .iter()
        .map(|(name, title, requirement, content, form)| {
            signed(name, title, *content, *form)
                .shows(&[requirement])
                .refused("proof.signature")
                .done()
        });
    let title =
        "a compact text in the order of code points is canonical where nothing tells the two apart";
    let accepted = signed(
        "signed-compact",
        title,
        || json!({ "a": 1, "b": 2 }),
        compact,
    )
    .shows(&["jcs.key-order"])
    .done();
    refused.chain([accepted]).collect()
}

/// What a signer takes for the canonical form.
type Form = fn(&Value) -> String;

/// Name, title, the requirement it shows, the content that tells the forms apart, and the form.
type Signer = (
    &'static str,
    &'static str,
    &'static str,
    fn() -> Value,
    Form,
);

const SIGNERS: &[Signer] = &[
    (
        "signed-in-code-point-order",
        "names in the order of code points are not canonical",
        "jcs.key-order",
        || json!({ "\u{e000}": 1, "\u{10000}": 2 }),
        compact,
    ),
    (
        "signed-in-written-order",
        "members in the order of writing are not canonical",
        "jcs.key-order",
        || json!({ "a": 1, "b": 2 }),
        type_first,
    ),
    (
        "signed-with-white-space",
        "a text with white space is not canonical",
        "jcs.no-change-of-meaning",
        || json!(null),
        pretty,
    ),
    (
        "signed-with-a-line-end",
        "a text with a line end after it is not canonical",
        "jcs.no-change-of-meaning",
        || json!(null),
        |value| compact(value) + "\n",
    ),
    (
        "signed-in-ascii",
        "a text with escapes beyond need is not canonical",
        "jcs.string-escapes",
        || json!("Ñandú"),
        ascii,
    ),
    (
        "signed-with-escaped-solidus",
        "a text with an escaped solidus is not canonical",
        "jcs.string-escapes",
        || json!("a/b"),
        |value| compact(value).replace('/', "\\/"),
    ),
    (
        "signed-with-escaped-line-separator",
        "a text with an escaped line separator is not canonical",
        "jcs.string-escapes",
        || json!("a\u{2028}b"),
        |value| compact(value).replace('\u{2028}', "\\u2028"),
    ),
    (
        "signed-with-other-exponent",
        "an exponent without its plus sign is not canonical",
        "jcs.number-form",
        || json!(1e21),
        |value| compact(value).replace("1e+21", "1e21"),
    ),
    (
        "signed-with-fraction",
        "a whole number with a fraction part is not canonical",
        "jcs.number-form",
        || json!(4.0),
        compact,
    ),
    (
        "signed-with-negative-zero",
        "a negative zero is not canonical",
        "jcs.number-form",
        || json!(-0.0),
        compact,
    ),
    (
        "signed-after-composing",
        "a text that was normalised is not canonical",
        "jcs.no-normalisation",
        || json!("Co\u{302}te"),
        |value| compact(value).replace("o\u{302}", "\u{f4}"),
    ),
];

/// The document with a proof over this form of it; the form of the proof configuration is right.
fn sign_form(document: Value, maker: &Maker, form: Form) -> Value {
    let issuer = maker.issuer();
    let mut configuration = issuer
        .sign(&document, maker.instant(-86_400))
        .get("proof")
        .cloned()
        .unwrap_or_default();
    base::remove(&mut configuration, "/proofValue");
    let digest = *sha256(form(&document).as_bytes()).as_bytes();
    maker::secure(document, configuration, |hashes| {
        let mut signed = hashes.to_vec();
        let (_, second) = signed.split_at_mut(32);
        second.copy_from_slice(&digest);
        issuer.key().sign(&signed)
    })
}

/// No white space; names in the order of code points, numbers as they are written in vectors.
fn compact(value: &Value) -> String {
    value.to_string()
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// [`compact`], with `type` moved to where a person would write it.
fn type_first(value: &Value) -> String {
    let mut rest = value.clone();
    base::remove(&mut rest, "/type");
    let types = value.get("type").cloned().unwrap_or_default();
    compact(&rest).replacen('{', &format!("{{\"type\":{types},"), 1)
}

/// [`compact`], with every character beyond ASCII escaped.
fn ascii(value: &Value) -> String {
    compact(value)
        .encode_utf16()
        .map(|unit| match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
            _ => format!("\\u{unit:04x}"),
        })
        .collect()
}
