//! Whether what is signed of a number is what is written (SPEC chapter *JSON*, `json.number-precision`).
//!
//! A signature covers the canonical form, which is the shortest text of the nearest double. Where that
//! text denotes another decimal value, a person and a signature read two different numbers.

use super::codes;
use super::number::Number;
use super::value::Value;
use crate::jcs;
use crate::problem::{Problem, push_token};

/// A decimal value in its only form: sign, digits without zeros at either end, power of ten. Zero has
/// no digits, no sign and the power nought.
#[derive(PartialEq, Eq)]
struct Decimal {
    negative: bool,
    digits: Vec<u8>,
    /// The power of ten of the last digit.
    power: i64,
}

/// Numbers of so few characters, exponent apart, are always kept: a double holds 15 digits.
const ALWAYS_KEPT: usize = 15;

/// Every number whose canonical form denotes another decimal value than the bytes do, each as
/// `json.number-precision`, in document order. The cost is linear in the size of the value.
#[must_use]
pub fn number_precision_problems(value: &Value<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    collect(value, &mut String::new(), &mut problems);
    problems
}

fn collect(value: &Value<'_>, pointer: &mut String, problems: &mut Vec<Problem>) {
    let here = pointer.len();
    match value {
        Value::Number(number) if !is_kept(number) => {
            problems.push(
                Problem::at(&codes::NUMBER_PRECISION, pointer.as_str())
                    .detail("its canonical form denotes another decimal value"),
            );
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                push_token(pointer, &index.to_string());
                collect(element, pointer, problems);
                pointer.truncate(here);
            }
        }
        Value::Object(object) => {
            for (name, member) in object.iter() {
                push_token(pointer, name);
                collect(member, pointer, problems);
                pointer.truncate(here);
            }
        }
        _ => {}
    }
}

/// Whether the canonical form of a number denotes the same decimal value.
pub(crate) fn is_kept(number: &Number<'_>) -> bool {
    let text = number.as_str();
    let has_exponent = text.bytes().any(|byte| matches!(byte, b'e' | b'E'));
    (!has_exponent && text.len() <= ALWAYS_KEPT)
        || jcs::number_to_string(number.as_f64())
            .is_some_and(|canonical| decimal(&canonical) == decimal(text))
}

/// The value of a text that follows the `number` rule of RFC 8259.
fn decimal(text: &str) -> Decimal {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (negative, unsigned) = mantissa
        .strip_prefix('-')
        .map_or((false, mantissa), |rest| (true, rest));
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));

    let mut digits: Vec<u8> = whole
        .bytes()
        .chain(fraction.bytes())
        .skip_while(|d| *d == b'0')
        .collect();
    let significant = digits
        .iter()
        .rposition(|d| *d != b'0')
        .map_or(0, |last| last + 1);
    if significant == 0 {
        return Decimal {
            negative: false,
            digits: Vec::new(),
            power: 0,
        };
    }
    let dropped = digits.len() - significant;
    digits.truncate(significant);
    Decimal {
        negative,
        digits,
        power: exponent_value(exponent)
            .saturating_add(length(dropped))
            .saturating_sub(length(fraction.len())),
    }
}

/// The value of an exponent. One that does not fit is that of no double but zero and infinity, and the
/// bound stands for it.
fn exponent_value(text: &str) -> i64 {
    let bound = if text.starts_with('-') {
        i64::MIN
    } else {
        i64::MAX
    };
    text.parse().unwrap_or(bound)
}

fn length(digits: usize) -> i64 {
    i64::try_from(digits).unwrap_or(i64::MAX)
}
