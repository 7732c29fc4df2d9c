//! Named changes of form, each with its inverse (SPEC section *Codecs*): what a mapping may do to one value.
//!
//! A codec turns a value of the source into one of the document and back. Where the way back does not give
//! the same value, the residue keeps what stood in the source, so nothing depends on a codec being exact;
//! what it shortens is a loss that the report names.

use tradecred::decimal::Decimal;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::time::{Date, Timestamp};

/// One named change of form.
#[derive(Debug)]
#[non_exhaustive]
pub struct Codec {
    /// The name that mappings give.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub meaning: &'static str,
    /// What it costs.
    pub cost: Cost,
    /// From the source to the document; nothing where the value is not of its form.
    decode: fn(&Value<'_>) -> Option<Value<'static>>,
    /// From the document to the source; nothing where there is no way back.
    encode: fn(&Value<'_>) -> Option<Value<'static>>,
}

/// What a change of form costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cost {
    /// Nothing: the value stays as it is.
    Nothing,
    /// The type or the spelling changes, and what it says does not.
    Retypes,
    /// A part of what it says stays behind.
    Shortens,
}

impl Codec {
    /// The value of the document for one of the source.
    #[must_use]
    pub fn decode(&self, value: &Value<'_>) -> Option<Value<'static>> {
        (self.decode)(value)
    }

    /// The value of the source for one of the document: one that becomes it again.
    #[must_use]
    pub fn encode(&self, value: &Value<'_>) -> Option<Value<'static>> {
        let source = (self.encode)(value)?;
        let again = self.decode(&source)?;
        (again == *value).then_some(source)
    }
}

/// The codec of that name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Codec> {
    CODECS.iter().find(|codec| codec.name == name)
}

/// The codec of an operation that names none.
pub const SAME: &str = "same";

/// Every codec.
pub static CODECS: &[Codec] = &[
    Codec {
        name: SAME,
        meaning: "any value as it stands",
        cost: Cost::Nothing,
        decode: |value| Some(value.clone().into_owned()),
        encode: |value| Some(value.clone().into_owned()),
    },
    Codec {
        name: "text",
        meaning: "a text with at least one character that is no space",
        cost: Cost::Nothing,
        decode: said_text,
        encode: said_text,
    },
    Codec {
        name: "number-as-text",
        meaning: "a number as a text of the same spelling",
        cost: Cost::Retypes,
        decode: |value| value.as_number().map(|number| text(number.as_str())),
        encode: |value| value.as_str().and_then(number),
    },
    Codec {
        name: "text-as-integer",
        meaning: "a text of digits as a whole number",
        cost: Cost::Retypes,
        decode: |value| value.as_str().and_then(integer),
        encode: |value| value.as_i64().map(|integer| text(&integer.to_string())),
    },
    Codec {
        name: "code-without-dots",
        meaning: "a tariff code without its dots and spaces",
        cost: Cost::Retypes,
        decode: |value| {
            let digits: String = value
                .as_str()?
                .chars()
                .filter(|character| !matches!(character, '.' | ' '))
                .collect();
            let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| text(&digits))
        },
        encode: said_text,
    },
    Codec {
        name: "instant-as-day",
        meaning: "the UTC date of an instant; the time of day stays behind",
        cost: Cost::Shortens,
        decode: |value| {
            let instant = Timestamp::parse_lenient_offset(value.as_str()?).ok()?;
            Some(text(&instant.date_utc().to_string()))
        },
        encode: |value| {
            let day: Date = value.as_str()?.parse().ok()?;
            Some(text(&format!("{day}T00:00:00Z")))
        },
    },
    Codec {
        name: "instant-as-local-day",
        meaning: "the date of an instant in its own time zone; the time of day and the zone stay behind",
        cost: Cost::Shortens,
        decode: |value| {
            let said = value.as_str()?;
            Timestamp::parse_lenient_offset(said).ok()?;
            let day: Date = said.get(..10)?.parse().ok()?;
            Some(text(&day.to_string()))
        },
        encode: |value| {
            let day: Date = value.as_str()?.parse().ok()?;
            Some(text(&format!("{day}T00:00:00Z")))
        },
    },
    Codec {
        name: "milliseconds-as-day",
        meaning: "the UTC date of an instant in milliseconds since 1970; the time of day stays behind",
        cost: Cost::Shortens,
        decode: |value| {
            let seconds = value.as_i64()?.div_euclid(1_000);
            let instant = Timestamp::from_unix_seconds(seconds)?;
            Some(text(&instant.date_utc().to_string()))
        },
        encode: |value| {
            let day: Date = value.as_str()?.parse().ok()?;
            let midnight = Timestamp::from_date_start(day).unix_seconds();
            midnight.checked_mul(1_000).map(Value::from)
        },
    },
    Codec {
        name: "seconds-as-day",
        meaning: "the UTC date of decimal digits that count seconds since 1970; the time of day stays behind",
        cost: Cost::Shortens,
        decode: |value| {
            let seconds = integer(value.as_str()?)?.as_i64()?;
            let instant = Timestamp::from_unix_seconds(seconds)?;
            Some(text(&instant.date_utc().to_string()))
        },
        encode: |value| {
            let day: Date = value.as_str()?.parse().ok()?;
            let seconds = Timestamp::from_date_start(day).unix_seconds();
            (seconds >= 0).then(|| text(&seconds.to_string()))
        },
    },
    Codec {
        name: "month-day-year",
        meaning: "a date written MMDDYYYY",
        cost: Cost::Retypes,
        decode: |value| {
            let digits = value.as_str().filter(|text| text.len() == 8)?;
            let (month, day, year) = (digits.get(..2)?, digits.get(2..4)?, digits.get(4..)?);
            let date: Date = format!("{year}-{month}-{day}").parse().ok()?;
            Some(text(&date.to_string()))
        },
        encode: |value| {
            let date: Date = value.as_str()?.parse().ok()?;
            let iso = date.to_string();
            let mut parts = iso.split('-');
            let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
            Some(text(&format!("{month}{day}{year}")))
        },
    },
    Codec {
        name: "last-part",
        meaning: "what stands behind the last colon of an identifier; what stands before it stays behind",
        cost: Cost::Shortens,
        decode: |value| {
            let last = value.as_str()?.rsplit(':').next()?;
            (!last.is_empty()).then(|| text(last))
        },
        encode: said_text,
    },
    Codec {
        name: "sum-of-kilograms",
        meaning: "the sum of the weights of packages, each a `grossWeight` such as `450 Kg`; the packages stay behind",
        cost: Cost::Shortens,
        decode: sum_of_kilograms,
        encode: |_| None,
    },
    Codec {
        name: "text-as-digest",
        meaning: "the SHA-256 multihash of a text's UTF-8 bytes; the text stays behind",
        cost: Cost::Shortens,
        decode: |value| {
            let digest = DigestMultibase::of_bytes(value.as_str()?.as_bytes());
            Some(text(&digest.to_string()))
        },
        encode: |_| None,
    },
];

/// Whether a text is an instant with its offset from UTC (RFC 3339), to whatever part of a second.
pub(crate) fn is_instant(said: &str) -> bool {
    let plain = said.len() <= 40 && said.bytes().all(|byte| byte.is_ascii_graphic());
    plain && said.get(10..11) == Some("T") && said.parse::<jiff::Timestamp>().is_ok()
}

fn text(text: &str) -> Value<'static> {
    Value::from(text.to_owned())
}

fn said_text(value: &Value<'_>) -> Option<Value<'static>> {
    let said = value.as_str().filter(|text| !text.trim().is_empty())?;
    Some(text(said))
}

fn sum_of_kilograms(packages: &Value<'_>) -> Option<Value<'static>> {
    let mut sum = Decimal::from(0);
    for package in packages.as_array().filter(|list| !list.is_empty())? {
        let weight = package.get("grossWeight")?.as_str()?;
        let (number, unit) = weight.split_once(' ')?;
        let is_kilograms = unit.eq_ignore_ascii_case("kg");
        sum = sum.checked_add(&number.parse().ok().filter(|_| is_kilograms)?)?;
    }
    let mut quantity = Object::new();
    quantity.insert("type", "Quantity");
    quantity.insert("value", sum.to_string());
    quantity.insert("unit", "KGM");
    Some(quantity.into())
}

fn number(spelling: &str) -> Option<Value<'static>> {
    let read = json::read(spelling.as_bytes(), &Limits::default()).ok()?;
    let exact = read.as_number()?.as_str() == spelling;
    exact.then(|| read.into_owned())
}

fn integer(digits: &str) -> Option<Value<'static>> {
    let integer: i64 = digits
        .parse()
        .ok()
        .filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))?;
    (integer <= json::MAX_INTEGER).then(|| Value::from(integer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_become_another_value_has_no_way_back() {
        let back = |codec: &str, value: Value<'static>| named(codec).unwrap().encode(&value);
        let said = |said: &str| text(said);
        for (codec, value, source) in [
            ("code-without-dots", "8517", Some("8517")),
            ("code-without-dots", "85.17", None),
            ("last-part", "y", Some("y")),
            ("last-part", "x:y", None),
            ("text", "a", Some("a")),
            ("text", " ", None),
            ("month-day-year", "2024-02-29", Some("02292024")),
        ] {
            assert_eq!(
                back(codec, said(value)),
                source.map(said),
                "{codec} {value}"
            );
        }
        assert_eq!(back("text-as-integer", Value::from(8)), Some(said("8")));
        assert_eq!(back("text-as-integer", Value::from(-8)), None);
    }

    #[test]
    fn a_local_day_is_that_of_an_instant_as_the_data_model_reads_it() {
        let codec = named("instant-as-local-day").unwrap();
        let day = |said: &str| codec.decode(&text(said));
        let expected = Some(text("2024-02-29"));
        for said in [
            "2024-02-29T23:59:59Z",
            "2024-02-29T00:00:00.5-14:00",
            "2024-02-29T12:00:00+05:30",
        ] {
            assert_eq!(day(said), expected, "{said}");
        }
        for said in [
            "2024-02-29T00:00Z",
            "2024-02-29T00:00:00,5Z",
            "2024-02-29T00:00:00+0200",
            "2024-02-29T00:00:60Z",
            "2024-02-29T00:00:00+24:00",
            "2023-02-29T00:00:00Z",
            "2024-02-29",
        ] {
            assert_eq!(day(said), None, "{said}");
        }
    }
}
