//! What is done to a document before its statements are asked for: spellings that mean the same, and faults.

use fastrand::Rng;
use serde_json::{Map, Value, json};

/// One change of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Change {
    None,
    Reordered,
    Secured,
    Numbers,
    Language,
    Texts,
    ArrayInArray,
    Digits,
    Large,
    Undefined,
    UndefinedType,
    RelativeId,
    Null,
    EmptyArray,
    UnknownContext,
    ContextInside,
    Repeated,
    Keyword,
    Direction,
    TooManyDigits,
    LanguageTag,
}

impl Change {
    /// Those after which the document says something, and everybody has to say the same.
    pub(crate) const WHOLE: [Self; 9] = [
        Self::None,
        Self::Reordered,
        Self::Secured,
        Self::Numbers,
        Self::Language,
        Self::Texts,
        Self::ArrayInArray,
        Self::Digits,
        Self::Large,
    ];
    /// Those after which this library makes no statements.
    pub(crate) const FAULTS: [Self; 12] = [
        Self::Undefined,
        Self::UndefinedType,
        Self::RelativeId,
        Self::Null,
        Self::EmptyArray,
        Self::UnknownContext,
        Self::ContextInside,
        Self::Repeated,
        Self::Keyword,
        Self::Direction,
        Self::TooManyDigits,
        Self::LanguageTag,
    ];

    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::None => "as it was made",
            Self::Reordered => "its members in another order",
            Self::Secured => "with a proof, which stands in a graph of its own",
            Self::Numbers => "with numbers of all kinds",
            Self::Language => "with a name in a language",
            Self::Texts => "with a text of characters that N-Quads escape",
            Self::ArrayInArray => "with an array in an array, which means the same as one",
            Self::Digits => "with numbers that fewer digits than sixteen would tell apart",
            Self::Large => "with whole numbers beyond those of 64 bits",
            Self::Undefined => "a member that no context defines",
            Self::UndefinedType => "a type that no context defines",
            Self::RelativeId => "an `id` that is no absolute IRI",
            Self::Null => "a member that is null",
            Self::EmptyArray => "a member that is an empty array",
            Self::UnknownContext => "a context that nobody has",
            Self::ContextInside => "a part with an `@context` of its own",
            Self::Repeated => "a member written twice",
            Self::Keyword => "a keyword of JSON-LD as a member",
            Self::Direction => "a text with a direction of writing",
            Self::TooManyDigits => "a number of seventeen digits",
            Self::LanguageTag => "a text in a language that is no language tag",
        }
    }

    /// Whether the change makes sense in a document: where every name has a meaning, none is undefined, and a number
    /// can be called anything.
    pub(crate) fn is_asked_of(self, document: &Value) -> bool {
        let all_defined = document["@context"] == examples();
        match self {
            Self::Undefined | Self::UndefinedType => !all_defined,
            Self::Numbers | Self::Digits | Self::Large | Self::TooManyDigits => all_defined,
            _ => true,
        }
    }

    /// The text of the changed document.
    pub(crate) fn make(self, mut document: Value, rng: &mut Rng) -> String {
        let subject = &mut document["credentialSubject"];
        match self {
            Self::None => {}
            Self::Reordered => document = reordered(document, rng),
            Self::Secured => document["proof"] = proof(),
            Self::Numbers => {
                for (name, number) in numbers(rng) {
                    subject[name] = number;
                }
            }
            Self::Language => document["name"] = text_in(["en", "es-MX", "FR"][rng.usize(0..3)]),
            Self::Texts => document["description"] = json!(any_text(rng)),
            Self::Undefined => subject["addedLater"] = json!("added later"),
            Self::UndefinedType => document["type"] = json!(["VerifiableCredential", "AddedLater"]),
            Self::RelativeId => subject["id"] = json!("added-later"),
            Self::Null => document["description"] = Value::Null,
            Self::EmptyArray => document["evidence"] = json!([]),
            Self::ArrayInArray => document["description"] = json!([["added"], ["later"]]),
            Self::UnknownContext => {
                if let Some(contexts) = document["@context"].as_array_mut() {
                    contexts.push(json!("https://example.org/added/later"));
                }
            }
            Self::ContextInside => {
                subject["@context"] = json!({ "addedLater": "https://example.org/added#later" });
                subject["addedLater"] = json!("added later");
            }
            Self::Repeated => {
                let text = document.to_string();
                return text.replacen('{', "{\"name\":\"one\",\"name\":\"another\",", 1);
            }
            Self::Keyword => document["@index"] = json!("added later"),
            Self::Direction => {
                document["name"] = json!({ "@value": "added later", "@direction": "ltr" });
            }
            Self::Digits => {
                subject["number0"] = json!(5e-324);
                subject["number1"] = json!(1e23);
            }
            Self::Large => {
                subject["number0"] = json!(1e20);
                subject["number1"] = json!(-31_900_000_000_000_000_000.0);
            }
            Self::TooManyDigits => subject["number"] = json!(0.1 + 0.2),
            Self::LanguageTag => document["name"] = text_in("no language"),
        }
        document.to_string()
    }
}

fn reordered(value: Value, rng: &mut Rng) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.into_iter().collect();
            rng.shuffle(&mut members);
            let members = members.into_iter();
            Value::Object(
                members
                    .map(|(name, value)| (name, reordered(value, rng)))
                    .collect(),
            )
        }
        Value::Array(items) => items.into_iter().map(|item| reordered(item, rng)).collect(),
        other => other,
    }
}

/// The contexts under which every name has a meaning and no value a datatype.
fn examples() -> Value {
    json!([
        tradecred_vc::credential::BASE_CONTEXT,
        documents::document::EXAMPLES
    ])
}

fn proof() -> Value {
    json!({
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": documents::CREATED,
        "proofPurpose": "assertionMethod",
        "verificationMethod": "did:example:signer#key",
        "proofValue": "z2",
    })
}

fn text_in(language: &str) -> Value {
    json!({ "@value": "added later", "@language": language })
}

/// Integers, whole numbers written with a fraction or an exponent, and doubles of at most sixteen digits, near and far
/// from nought.
fn numbers(rng: &mut Rng) -> Map<String, Value> {
    let digits = rng.i64(1..1_000_000_000_000_000);
    let texts = [
        digits.to_string(),
        format!("-{digits}"),
        format!("{}.0", digits % 1_000_000),
        format!("{}E{}", digits % 1000, rng.u8(0..30)),
        format!("{}e-{}", digits, rng.u16(1..320)),
        format!("{}.{}", digits % 1000, rng.u32(1..1_000_000)),
        "0".to_owned(),
        "-0.0".to_owned(),
        "1e21".to_owned(),
    ];
    let number = |text: &String| text.parse().map_or(Value::Null, Value::Number);
    let plain = |text: &&String| is_shortest(text) && !is_large(text);
    let named = texts.iter().filter(plain).enumerate();
    named
        .map(|(place, text)| (format!("number{place}"), number(text)))
        .collect()
}

/// Whether a number is whole, and beyond the integers that a double holds exactly.
fn is_large(text: &str) -> bool {
    let number: f64 = text.parse().unwrap_or(f64::NAN);
    ((1_u64 << 53) as f64..1e21).contains(&number.abs())
}

/// Whether the fewest digits that tell a number apart are its sixteen, but for noughts at the end.
fn is_shortest(text: &str) -> bool {
    let number: f64 = text.parse().unwrap_or(f64::NAN);
    let sixteen: Option<f64> = format!("{number:.15E}").parse().ok();
    let fewest = format!("{number:E}");
    let (digits, power) = fewest.split_once('E').unwrap_or((&fewest, ""));
    let (point, sign) = (
        if digits.contains('.') { "" } else { "." },
        number.is_sign_negative(),
    );
    let noughts =
        "0".repeat(17_usize.saturating_sub(digits.len() + point.len() - usize::from(sign)));
    sixteen == Some(number)
        && format!("{number:.15E}") == format!("{digits}{point}{noughts}E{power}")
}

/// Characters that canonical N-Quads escape, others that look as if they were to be, and some from everywhere.
fn any_text(rng: &mut Rng) -> String {
    const SIGNS: [char; 14] = [
        '"', '\\', '\n', '\r', '\t', '\u{8}', '\u{c}', '\u{1}', '\u{7f}', '\u{85}', '\u{2028}',
        'é', '鮪', '😀',
    ];
    let any = (0..rng.usize(1..20)).map(|_| match rng.bool() {
        true => SIGNS[rng.usize(0..SIGNS.len())],
        false => rng.char('\u{1}'..='\u{fffd}'),
    });
    any.collect()
}
