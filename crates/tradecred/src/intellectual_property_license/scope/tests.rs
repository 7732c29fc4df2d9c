//! What holds of scopes, whatever they are: what is within another covers no more than it does.

use proptest::collection::btree_set;
use proptest::option;
use proptest::prelude::*;
use tradecred_vc::time::Date;

use super::*;
use crate::license_chain::UseParty;

/// Some of these values.
fn some<T>(values: &'static [&'static str]) -> impl Strategy<Value = BTreeSet<T>>
where
    T: std::str::FromStr + Ord + std::fmt::Debug,
    T::Err: std::fmt::Debug,
{
    btree_set(0..values.len(), 1..=values.len()).prop_map(|places| {
        places
            .iter()
            .map(|place| values[*place].parse().unwrap())
            .collect()
    })
}

fn limit<T>(values: &'static [&'static str]) -> impl Strategy<Value = Limit<T>>
where
    T: std::str::FromStr + Ord + Clone + std::fmt::Debug,
    T::Err: std::fmt::Debug,
{
    option::of(some(values)).prop_map(Limit::if_any)
}

const CODES: &[&str] = &["64", "6404", "640411", "64041190", "6405"];

fn acts() -> impl Strategy<Value = BTreeSet<LicensedAct>> {
    let all = [
        LicensedAct::Make,
        LicensedAct::Import,
        LicensedAct::Sell,
        LicensedAct::Distribute,
    ];
    btree_set(0..all.len(), 1..=all.len())
        .prop_map(move |places| places.iter().map(|place| all[*place]).collect())
}

/// A trade item by its number, which is small.
fn gtin(item: u32) -> crate::identifier::GlobalTradeItemNumber {
    let digits = format!("{item:012}");
    let weights = [3, 1].into_iter().cycle();
    let sum: u32 = digits
        .bytes()
        .rev()
        .zip(weights)
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10).parse().unwrap()
}

fn items() -> impl Strategy<Value = Items> {
    let spans = proptest::collection::vec((0_u32..12, 0_u32..12), 1..4);
    option::of(spans).prop_map(|spans| {
        Items::if_any(spans.map(|spans| {
            let between = |(from, to): &(u32, u32)| Span::between(&gtin(*from), &gtin(*to));
            spans.iter().map(between).collect::<Vec<_>>()
        }))
    })
}

fn quantity() -> impl Strategy<Value = Quantity> {
    ((1_u32..5), prop_oneof![Just("NPR"), Just("H87")])
        .prop_map(|(count, unit)| Quantity::new(count.into(), unit.parse().unwrap()))
}

fn day(days: i64) -> Date {
    let first: Date = "2026-01-01".parse().unwrap();
    first.add_days(days).unwrap()
}

fn scope() -> impl Strategy<Value = Scope> {
    let goods = (
        limit(&["9", "18", "25"]),
        option::of(some::<crate::identifier::TariffPrefix>(CODES)),
        items(),
        limit(&["Low", "High"]),
    );
    let places = (
        limit(&["US", "CA", "PT"]),
        limit(&["US", "CA", "PT"]),
        limit(&["online", "retail"]),
    );
    let rest = (
        0_i64..6,
        0_i64..6,
        option::of(quantity()),
        btree_set(0..2_usize, 0..=2),
    );
    (acts(), goods, places, rest).prop_map(
        |(acts, (classes, tariff, items, styles), (made_in, sold_in, channels), rest)| {
            let (from, until, cap, marks) = rest;
            let marks = marks
                .iter()
                .map(|place| ["QA", "OK"][*place].parse().unwrap());
            Scope {
                acts,
                classes,
                tariff: Prefixes::if_any(tariff.as_ref()),
                items,
                styles,
                made_in,
                sold_in,
                channels,
                from: day(from),
                until: day(until),
                cap,
                marks: marks.collect(),
            }
        },
    )
}

fn one<T>(values: &'static [&'static str]) -> impl Strategy<Value = T>
where
    T: std::str::FromStr + std::fmt::Debug,
    T::Err: std::fmt::Debug,
{
    (0..values.len()).prop_map(|place| values[place].parse().unwrap())
}

fn intended() -> impl Strategy<Value = IntendedUse> {
    let goods = (
        option::of(one(&["6404.11", "6404.11.90", "6405.10"])),
        option::of(one(&["9", "18", "25"])),
        option::of((0_u32..12).prop_map(gtin)),
        option::of(one(&["Low", "High"])),
    );
    let rest = (
        one(&["US", "CA", "PT"]),
        option::of(one(&["online", "retail"])),
        0_i64..6,
        option::of(quantity()),
    );
    (acts(), goods, rest).prop_map(|(acts, goods, (territory, channel, date, quantity))| {
        let (tariff, nice_class, gtin, style) = goods;
        IntendedUse {
            party: UseParty {
                legal_name: "Somebody".parse().unwrap(),
                id: None,
            },
            act: *acts.first().unwrap(),
            goods: UseGoods {
                tariff,
                nice_class,
                gtin,
                style,
            },
            territory,
            channel,
            date: day(date),
            quantity,
        }
    })
}

/// How far a use is covered, in each dimension.
fn covered(scope: &Scope, intended: &IntendedUse) -> Vec<(Dimension, Cover)> {
    let goods = scope.covers_goods(&SaidGoods::of(&intended.goods));
    let otherwise = scope.covers_otherwise(intended);
    goods.into_iter().chain(otherwise).collect()
}

/// Whether a use is covered in every dimension.
fn covers(scope: &Scope, intended: &IntendedUse) -> bool {
    let covers = covered(scope, intended);
    covers.iter().all(|(_, cover)| *cover == Cover::Yes)
}

fn is_within(inner: &Scope, outer: &Scope) -> bool {
    inner.wider_than(outer).is_empty()
}

/// Takes away in each dimension what makes a scope wider than another.
fn narrowed(mut inner: Scope, outer: &Scope) -> Scope {
    for dimension in inner.wider_than(outer) {
        match dimension {
            Dimension::Grant => inner.acts.clone_from(&outer.acts),
            Dimension::NiceClasses => inner.classes.clone_from(&outer.classes),
            Dimension::Tariff => inner.tariff.clone_from(&outer.tariff),
            Dimension::Gtins => inner.items.clone_from(&outer.items),
            Dimension::Styles => inner.styles.clone_from(&outer.styles),
            Dimension::Manufacture => inner.made_in.clone_from(&outer.made_in),
            Dimension::Sale => inner.sold_in.clone_from(&outer.sold_in),
            Dimension::Channels => inner.channels.clone_from(&outer.channels),
            Dimension::Term => (inner.from, inner.until) = (outer.from, outer.until),
            Dimension::Quantity => inner.cap.clone_from(&outer.cap),
            Dimension::QualityMarks => inner.marks.clone_from(&outer.marks),
        }
    }
    inner
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_within_covers_no_more(one in scope(), outer in scope(), intended in intended()) {
        let inner = narrowed(one, &outer);
        prop_assert!(is_within(&inner, &outer));
        prop_assert!(is_within(&outer, &outer));
        if covers(&inner, &intended) {
            prop_assert!(covers(&outer, &intended));
        }
        for ((dimension, narrow), (_, wide)) in
            covered(&inner, &intended).into_iter().zip(covered(&outer, &intended))
        {
            prop_assert!(wide != Cover::No || narrow == Cover::No, "{dimension:?}");
        }
    }

    #[test]
    fn within_is_passed_on(one in scope(), other in scope(), outer in scope()) {
        let middle = narrowed(other, &outer);
        let inner = narrowed(one, &middle);
        prop_assert!(is_within(&inner, &outer));
    }

    #[test]
    fn narrowing_a_parent_never_widens_what_a_child_authorises(
        child in scope(),
        parent in scope(),
        other in scope(),
        intended in intended(),
    ) {
        let narrower = narrowed(other, &parent);
        let authorises =
            |parent: &Scope| is_within(&child, parent) && covers(&child, &intended) && covers(parent, &intended);
        if authorises(&narrower) {
            prop_assert!(authorises(&parent));
        }
        let child = narrowed(child, &narrower);
        prop_assert!(is_within(&child, &parent));
    }

    #[test]
    fn what_overlaps_the_inner_overlaps_the_outer(one in scope(), outer in scope(), other in scope()) {
        prop_assert_eq!(one.overlaps(&other), other.overlaps(&one));
        let inner = narrowed(one, &outer);
        if inner.overlaps(&other) {
            prop_assert!(outer.overlaps(&other));
        }
    }

    #[test]
    fn two_that_cover_one_use_overlap(one in scope(), other in scope(), intended in intended()) {
        if covers(&one, &intended) && covers(&other, &intended) {
            prop_assert!(one.overlaps(&other));
        }
    }
}
