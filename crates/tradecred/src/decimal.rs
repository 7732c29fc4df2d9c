//! Decimal numbers kept as text, and the amounts and quantities made of them (SPEC chapter
//! *Values*).

#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use rust_decimal::Decimal as Number;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::identifier::{CurrencyCode, UnitCode, text_type};
use crate::type_tag::type_tag;

/// Most digits before the decimal point.
const INTEGER_DIGITS: usize = 18;
/// Most digits after the decimal point.
const FRACTION_DIGITS: usize = 9;
/// How many billionths are one.
const BILLION: i128 = 1_000_000_000;

/// A decimal number as text: at most 18 digits before the point and 9 after it, no exponent, no
/// leading zeros, no plus sign. A JSON number is refused, because programs that read one may change
/// its value.
///
/// The spelling is kept, the value compared: `1.0` equals `1.00`, and `-0` equals `0`. Arithmetic is
/// exact or gives nothing.
#[derive(Debug, Clone)]
pub struct Decimal {
    text: String,
    number: Number,
}

impl Decimal {
    /// Whether the value is zero, however spelt.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.number.is_zero()
    }

    /// Whether the value is greater than zero.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        self.number > Number::ZERO
    }

    /// Whether the value is less than zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.number < Number::ZERO
    }

    /// The exact sum, or nothing if it has too many digits.
    #[must_use]
    pub fn checked_add(&self, other: &Self) -> Option<Self> {
        Self::from_number(self.number.checked_add(other.number)?)
    }

    /// The exact difference, or nothing if it has too many digits.
    #[must_use]
    pub fn checked_sub(&self, other: &Self) -> Option<Self> {
        Self::from_number(self.number.checked_sub(other.number)?)
    }

    /// The exact product, or nothing if it has too many digits.
    #[must_use]
    pub fn checked_mul(&self, other: &Self) -> Option<Self> {
        // Beyond i128, with at most 18 decimals, the product has too many digits before the point.
        let (a, b) = (self.number.mantissa(), other.number.mantissa());
        let mut product = a.checked_mul(b)?;
        let mut scale = self.number.scale() + other.number.scale();
        while scale > 0 && product % 10 == 0 {
            product /= 10;
            scale -= 1;
        }
        Self::from_number(Number::try_from_i128_with_scale(product, scale).ok()?)
    }

    /// The value in billionths: exact, and less than 10^27 either way.
    pub(crate) fn billionths(&self) -> i128 {
        let missing = FRACTION_DIGITS.saturating_sub(self.number.scale() as usize);
        (0..missing).fold(self.number.mantissa(), |scaled, _| scaled * 10)
    }

    /// How many digits it is written with after the point.
    pub(crate) fn decimals(&self) -> usize {
        self.text
            .split_once('.')
            .map_or(0, |(_, fraction)| fraction.len())
    }

    fn from_number(number: Number) -> Option<Self> {
        let text = if number.is_zero() {
            "0".to_owned()
        } else {
            number.to_string()
        };
        Self::read(&text).ok()
    }

    fn read(text: &str) -> Result<Self, &'static str> {
        if !has_decimal_form(text) {
            return Err("not a decimal number of at most 18 and 9 digits without leading zeros");
        }
        match Number::from_str_exact(text) {
            Ok(number) => Ok(Self {
                text: text.to_owned(),
                number,
            }),
            Err(_) => Err("not a decimal number"),
        }
    }
}

text_type!(Decimal, "decimal number", {
    "pattern": r"^-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,9})?$",
    "description": "decimal number as text",
});

/// A number that is not below zero and given in billionths, as text without trailing zeros.
pub(crate) fn in_billionths(number: i128) -> String {
    let whole = number.div_euclid(BILLION);
    let fraction = number.rem_euclid(BILLION);
    let text = format!("{whole}.{fraction:09}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn has_decimal_form(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (integer, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    is_digits_up_to(integer, INTEGER_DIGITS)
        && (integer == "0" || !integer.starts_with('0'))
        && is_digits_up_to(fraction, FRACTION_DIGITS)
}

fn is_digits_up_to(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

impl From<u32> for Decimal {
    fn from(number: u32) -> Self {
        Self {
            text: number.to_string(),
            number: number.into(),
        }
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number.cmp(&other.number)
    }
}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}

type_tag!(AmountType = "Amount");
type_tag!(QuantityType = "Quantity");

/// A sum of money. Two are equal if currency and value are, whatever the spelling of the value.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[non_exhaustive]
pub struct Amount {
    /// Always `Amount`.
    pub r#type: AmountType,
    /// How much, in units of the currency (not of its subunit).
    pub value: Decimal,
    /// The currency, ISO 4217.
    pub currency: CurrencyCode,
}

impl Amount {
    /// So much of this currency.
    #[must_use]
    pub fn new(value: Decimal, currency: CurrencyCode) -> Self {
        Self {
            r#type: AmountType,
            value,
            currency,
        }
    }
}

/// A measured or counted quantity. Two are equal if unit and value are, whatever the spelling of the
/// value; units are not converted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[non_exhaustive]
pub struct Quantity {
    /// Always `Quantity`.
    pub r#type: QuantityType,
    /// How much or how many, in the unit.
    pub value: Decimal,
    /// The unit, UN/ECE Recommendation 20.
    pub unit: UnitCode,
}

impl Quantity {
    /// So much in this unit.
    #[must_use]
    pub fn new(value: Decimal, unit: UnitCode) -> Self {
        Self {
            r#type: QuantityType,
            value,
            unit,
        }
    }
}
