//! Liars that take one spelling for another: of names, of encodings, of the canonical form.

use std::collections::BTreeMap;

use serde_json::Value;
use tradecred_vc::jcs;
use tradecred_vc::json::{self, Limits};

use crate::verdict::{always, without};
use crate::{Liar, input};

/// How a document is written before it is hashed.
type Form = fn(&Value) -> String;

/// Canonical forms that are not JCS: name, lie, form.
const FORMS: [(&str, &str, Form); 5] = [
    (
        "canonical-by-sorted-bytes",
        "takes what a JSON library writes for the canonical form",
        |value| value.to_string(),
    ),
    (
        "canonical-in-any-case",
        "sorts members without regard to the case of their names",
        in_capitals,
    ),
    (
        "canonical-in-ascii",
        "writes characters beyond ASCII as escapes",
        |value| escaped(&value.to_string(), |it| !it.is_ascii()),
    ),
    (
        "canonical-for-pages",
        "writes `<`, `>` and `&` as escapes",
        |value| escaped(&value.to_string(), |it| "<>&".contains(it)),
    ),
    (
        "canonical-for-scripts",
        "writes the separators of lines and paragraphs as escapes",
        |value| escaped(&value.to_string(), |it| "\u{2028}\u{2029}".contains(it)),
    ),
];

/// Names that every object of JavaScript has.
const PROTOTYPE: [&str; 6] = [
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "prototype",
    "toString",
    "valueOf",
];

/// What a decoder of base58 makes of a value.
type Decoded = fn(&str) -> Option<String>;

/// Decoders that take more than base58: name, lie, what they make of a value.
const DECODERS: [(&str, &str, Decoded); 7] = [
    (
        "base58-skips-white-space",
        "skips white space in a signature",
        |text| Some(text.split_whitespace().collect()),
    ),
    (
        "base58-without-prefix",
        "takes a signature without prefix for base58",
        |text| (!text.starts_with('z')).then(|| format!("z{text}")),
    ),
    (
        "base58-prefix-in-capitals",
        "takes `Z` for the prefix of base58",
        |text| text.strip_prefix('Z').map(|rest| format!("z{rest}")),
    ),
    (
        "base58-padding-skipped",
        "skips padding behind a signature",
        |text| Some(text.trim_end_matches('=').to_owned()),
    ),
    (
        "base58-leading-ones-dropped",
        "drops zero bytes before a signature",
        |text| {
            let rest = text.strip_prefix('z')?;
            Some(format!("z{}", rest.trim_start_matches('1')))
        },
    ),
    (
        "base58-half-byte-dropped",
        "drops the last of an odd number of hexadecimal digits of a signature",
        |text| {
            let base = tradecred_vc::multibase::Base::Base58Btc;
            let bytes = tradecred_vc::multibase::decode(base, text).ok()?;
            let is_odd = bytes.len() == 65 && bytes.first().is_some_and(|first| *first < 16);
            let next = bytes.iter().skip(1);
            let whole = bytes
                .iter()
                .zip(next)
                .map(|(one, next)| one << 4 | next >> 4);
            is_odd.then(|| tradecred_vc::multibase::encode(base, &whole.collect::<Vec<u8>>()))
        },
    ),
    ("any-multibase", "takes a signature in any base", |text| {
        let digits = text.strip_prefix('u')?;
        let bytes = tradecred_vc::multibase::decode_base64url(digits).ok()?;
        let base = tradecred_vc::multibase::Base::Base58Btc;
        Some(tradecred_vc::multibase::encode(base, &bytes))
    }),
];

pub(super) fn liars() -> Vec<Liar> {
    let forms = FORMS.iter().map(|(name, lie, form)| {
        Liar::new(*name, *lie, |question, ask| {
            let is_other = jcs_and(&question.input, *form).is_some_and(|(jcs, own)| jcs != own);
            if is_other {
                return Ok(always(question, false));
            }
            ask(question)
        })
    });
    let decoders = DECODERS.iter().map(|(name, lie, decoded)| {
        Liar::new(*name, *lie, |question, ask| {
            let Some(mut value) = input(question) else {
                return ask(question);
            };
            let written = value.pointer_mut("/proof/proofValue");
            let read = written.as_ref().and_then(|it| decoded(it.as_str()?));
            if let (Some(written), Some(read)) = (written, read)
                && *written != read
            {
                *written = read.into();
                let mut question = question.clone();
                question.input = value.to_string().into_bytes();
                return ask(&question);
            }
            ask(question)
        })
    });
    let mut liars: Vec<Liar> = forms.chain(decoders).collect();
    liars.extend([
        Liar::new(
            "types-in-any-case",
            "compares types without regard to the case of their letters",
            |question, ask| {
                let answer = ask(question)?;
                let has = |text: &str| text.starts_with(|it: char| it.is_ascii_lowercase());
                let is_other = input(question).is_some_and(|value| any_type(&value, &has));
                Ok(if is_other {
                    without(answer, question, |code| TYPE_CODES.contains(&code))
                } else {
                    answer
                })
            },
        ),
        by_prototype(
            "term-of-the-prototype",
            "knows every term that an object of JavaScript has by itself",
            &["json-ld.undefined-term"],
        ),
        by_prototype(
            "type-of-the-prototype",
            "knows every type that an object of JavaScript has by itself",
            &["json-ld.undefined-type", "document.type-unknown"],
        ),
    ]);
    liars
}

/// Codes of types that nobody has defined.
const TYPE_CODES: [&str; 5] = [
    "data-model.type",
    "document.type-unknown",
    "json-ld.undefined-type",
    "presentation.type",
    "proof.type",
];

/// A liar that looks a name up in an object which has some from its prototype.
fn by_prototype(name: &'static str, lie: &'static str, codes: &'static [&'static str]) -> Liar {
    Liar::new(name, lie, move |question, ask| {
        let answer = ask(question)?;
        let text = String::from_utf8_lossy(&question.input);
        let names = PROTOTYPE
            .iter()
            .any(|name| text.contains(&format!("\"{name}\"")));
        Ok(if names {
            without(answer, question, |code| codes.contains(&code))
        } else {
            answer
        })
    })
}

/// The document without its proof, in its canonical form and in another.
fn jcs_and(bytes: &[u8], form: Form) -> Option<(String, String)> {
    let object = json::read_object(bytes, &Limits::default()).ok()?;
    let right = String::from_utf8(jcs::to_vec_without(&object, "proof")).ok()?;
    let mut value: Value = serde_json::from_slice(bytes).ok()?;
    value.as_object_mut()?.remove("proof")?;
    Some((right, form(&value)))
}

/// The document with its members in the order of their names in capitals.
fn in_capitals(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(in_capitals).collect();
            format!("[{}]", items.join(","))
        }
        Value::Object(members) => {
            let sorted: BTreeMap<(String, &str), String> = members
                .iter()
                .map(|(name, value)| {
                    let written = format!("{}:{}", Value::from(name.as_str()), in_capitals(value));
                    ((name.to_uppercase(), name.as_str()), written)
                })
                .collect();
            let sorted: Vec<String> = sorted.into_values().collect();
            format!("{{{}}}", sorted.join(","))
        }
        other => other.to_string(),
    }
}

fn escaped(text: &str, is_escaped: impl Fn(char) -> bool) -> String {
    let mut written = String::new();
    for it in text.chars() {
        if is_escaped(it) {
            let mut units = [0; 2];
            for unit in it.encode_utf16(&mut units) {
                written.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            written.push(it);
        }
    }
    written
}

/// Whether a type anywhere in the document is of this kind.
fn any_type(value: &Value, is: &impl Fn(&str) -> bool) -> bool {
    match value {
        Value::Array(items) => items.iter().any(|item| any_type(item, is)),
        Value::Object(members) => members.iter().any(|(name, value)| {
            let named = name == "type"
                && match value {
                    Value::String(text) => is(text),
                    Value::Array(items) => items.iter().filter_map(Value::as_str).any(is),
                    _ => false,
                };
            named || any_type(value, is)
        }),
        _ => false,
    }
}
