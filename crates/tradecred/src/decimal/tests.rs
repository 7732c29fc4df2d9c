//! Tests of decimals, amounts and quantities: form, value, exactness, the two judges.

use std::collections::HashSet;

use proptest::prelude::*;
use serde_json::json;

use super::{Amount, Decimal, Quantity};
use crate::identifier::two_judges::{Schema, judge, judge_text};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn form() {
    judge_text::<Decimal>(
        Schema::Whole,
        &[
            "0",
            "-0",
            "0.0",
            "1",
            "-1.50",
            "123456789012345678.123456789",
            "0.000000001",
            "10.00",
        ],
        &[
            "",
            "-",
            ".",
            ".5",
            "5.",
            "+1",
            "01",
            "-01",
            "00",
            "1e3",
            "1,5",
            "1 000",
            "NaN",
            "0x1",
            "1_000",
            "1234567890123456789",
            "0.1234567890",
            "--1",
            "1.2.3",
            "١",
            "1\n",
        ],
    );
}

#[test]
fn value_not_spelling_is_compared() {
    for (a, b) in [
        ("1.0", "1.00"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("10", "10.000000000"),
    ] {
        assert_eq!(decimal(a), decimal(b));
        assert_eq!(HashSet::from([decimal(a), decimal(b)]).len(), 1);
        assert_eq!(decimal(a).as_str(), a);
    }
    assert!(decimal("9") < decimal("10"));
    assert!(decimal("-1.5") < decimal("-1.49"));
    assert!(decimal("-0").is_zero() && !decimal("-0.0").is_negative());
    assert!(decimal("0.000000001").is_positive() && decimal("-1").is_negative());
    assert!(decimal("999999999999999999.999999998") < decimal("999999999999999999.999999999"));
}

#[test]
fn arithmetic_is_exact_or_nothing() {
    let largest = decimal("999999999999999999.999999999");
    assert_eq!(largest.checked_add(&decimal("0.000000001")), None);
    assert_eq!(
        largest.checked_sub(&decimal("0.999999999")),
        Some(decimal("999999999999999999"))
    );
    assert_eq!(largest.checked_mul(&largest), None);
    assert_eq!(
        largest.checked_mul(&decimal("1.000000000")),
        Some(largest.clone())
    );
    assert_eq!(
        decimal("0.1").checked_add(&decimal("0.2")),
        Some(decimal("0.3"))
    );
    assert_eq!(
        decimal("1.25").checked_mul(&decimal("-0.8")),
        Some(decimal("-1"))
    );
    assert_eq!(decimal("0.00001").checked_mul(&decimal("0.00001")), None);
    assert_eq!(
        decimal("-1").checked_add(&decimal("1")).unwrap().as_str(),
        "0"
    );
    assert_eq!(Decimal::from(60).as_str(), "60");
}

#[test]
fn amounts_and_quantities() {
    let amount = json!({"type": "Amount", "value": "12.50", "currency": "USD"});
    judge::<Amount>(
        &[amount],
        &[
            json!({"type": "Amount", "value": 12.5, "currency": "USD"}),
            json!({"type": "Amount", "value": 12, "currency": "USD"}),
            json!({"type": "Quantity", "value": "12.50", "currency": "USD"}),
            json!({"type": ["Amount"], "value": "12.50", "currency": "USD"}),
            json!({"value": "12.50", "currency": "USD"}),
            json!({"type": "Amount", "currency": "USD"}),
            json!({"type": "Amount", "value": "12.50", "currency": "usd"}),
            json!({"type": "Amount", "value": "12.50", "currency": "USD", "note": "x"}),
        ],
    );
    judge::<Quantity>(
        &[json!({"type": "Quantity", "value": "3", "unit": "KGM"})],
        &[
            json!({"type": "Quantity", "value": "3", "unit": "kg"}),
            json!({"type": "Amount", "value": "3", "unit": "KGM"}),
            json!({"type": "Quantity", "value": "3"}),
        ],
    );
    let one = Amount::new(decimal("1.0"), "USD".parse().unwrap());
    assert_eq!(one, Amount::new(decimal("1.00"), "USD".parse().unwrap()));
    let kilograms = Quantity::new(decimal("1"), "KGM".parse().unwrap());
    assert_ne!(
        kilograms,
        Quantity::new(decimal("1"), "TNE".parse().unwrap())
    );
}

proptest! {
    #[test]
    fn sums_are_those_of_integers(a in -1_000_000_000_000_i64..1_000_000_000_000, b in -1_000_000_000_000_i64..1_000_000_000_000) {
        let (x, y) = (decimal(&a.to_string()), decimal(&b.to_string()));
        prop_assert_eq!(x.checked_add(&y), Some(decimal(&(a + b).to_string())));
        prop_assert_eq!(x.checked_sub(&y), Some(decimal(&(a - b).to_string())));
        prop_assert_eq!(x.cmp(&y), a.cmp(&b));
    }

    #[test]
    fn trailing_zeros_change_nothing(text in "-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,5}", zeros in 1_usize..=4) {
        let longer = format!("{text}{}", "0".repeat(zeros));
        prop_assert_eq!(decimal(&text), decimal(&longer));
    }

    #[test]
    fn any_text_is_answered(text in "\\PC*") {
        let _ = text.parse::<Decimal>();
    }
}
