//! Tests of single dimensions.

use super::*;
use crate::identifier::HsCode;

fn prefixes(texts: &[&str]) -> Prefixes {
    let parsed: Vec<TariffPrefix> = texts.iter().map(|text| text.parse().unwrap()).collect();
    Prefixes::if_any(Some(parsed.iter()))
}

fn covers(prefixes: &Prefixes, code: &str) -> Cover {
    let code: HsCode = code.parse().unwrap();
    prefixes.covers(Some(&code.digits()))
}

#[test]
fn a_code_is_covered_beside_or_too_short_to_tell() {
    let scope = prefixes(&["6404", "64051090"]);
    assert_eq!(covers(&scope, "6404.11"), Cover::Yes);
    assert_eq!(covers(&scope, "6405.10.90"), Cover::Yes);
    assert_eq!(covers(&scope, "6405.10"), Cover::NotSaid);
    assert_eq!(covers(&scope, "6405.20"), Cover::No);
    assert_eq!(scope.covers(None), Cover::NotSaid);
    let none = Prefixes::if_any(None::<std::iter::Empty<&TariffPrefix>>);
    assert_eq!(none.covers(None), Cover::Yes);
}

#[test]
fn items_do_not_count_the_package_or_the_check_digit() {
    let (piece, carton) = ("0614141000012", "50614141000017");
    let [piece, carton] =
        [piece, carton].map(|text| text.parse::<GlobalTradeItemNumber>().unwrap());
    assert_eq!(item(&piece), item(&carton));
    assert_eq!(item(&piece), 61_414_100_001);
    let one = Items::if_any(Some([Span::between(&carton, &piece)]));
    assert_eq!(one.covers(Some(&piece)), Cover::Yes);
    let company = Items::if_any(Some([Span::of_beginning("0614141")]));
    assert!(one.is_within(&company));
    assert!(!company.is_within(&one));
}

fn spans(ends: &[(u64, u64)]) -> Items {
    let spans = ends.iter().map(|(first, last)| Span {
        first: *first,
        last: *last,
    });
    Items::if_any(Some(spans))
}

#[test]
fn spans_that_touch_are_one() {
    let outer = spans(&[(15, 19), (10, 14), (30, 30)]);
    assert!(spans(&[(12, 17)]).is_within(&outer));
    assert!(!spans(&[(12, 20)]).is_within(&outer));
    assert!(!spans(&[(19, 30)]).is_within(&outer));
    assert!(spans(&[]).is_within(&outer));
    assert!(spans(&[(9, 8)]).is_within(&spans(&[])));
    assert!(spans(&[(1, 10)]).overlaps(&outer));
    assert!(!spans(&[(20, 29)]).overlaps(&outer));
    assert!(spans(&[(20, 40)]).overlaps(&outer));
    assert!(!spans(&[]).overlaps(&outer));
}
