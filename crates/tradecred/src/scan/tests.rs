//! Tests of scans: the published cases, what is kept of a place, and what an order of a log may change.
#![expect(
    clippy::disallowed_methods,
    reason = "tests read the published cases and what the suite is made of"
)]

use proptest::prelude::*;
use serde_json::Value;

use super::*;

#[test]
fn the_published_cases() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../conformance/cases/scans.json"
    );
    let cases: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let cases = cases["cases"].as_array().unwrap();
    assert!(cases.len() >= 20);
    for case in cases {
        let scans: Vec<Scan> = serde_json::from_value(case["scans"].clone()).unwrap();
        let sales: Vec<Sale> = serde_json::from_value(case["sales"].clone()).unwrap();
        let found: Vec<Value> = signals(&scans, &sales)
            .iter()
            .map(|signal| serde_json::json!({ "code": signal.code.code, "scans": signal.scans }))
            .collect();
        assert_eq!(Value::from(found), case["signals"], "{}", case["title"]);
    }
}

#[test]
fn a_finer_place_is_not_kept() {
    let place = Place::rounded(52.516_274, -13.377_704).unwrap();
    let written = serde_json::to_value(&place).unwrap();
    assert_eq!(
        written,
        serde_json::json!({ "type": "Place", "latitude": "52.5", "longitude": "-13.4" })
    );
    assert_eq!(
        Place::rounded(-0.04, 0.04).unwrap().latitude.as_str(),
        "0.0"
    );
    for (latitude, longitude) in [
        (90.1, 0.0),
        (0.0, 180.1),
        (f64::NAN, 0.0),
        (0.0, f64::INFINITY),
    ] {
        assert!(Place::rounded(latitude, longitude).is_none());
    }
    for text in [
        r#"{"type":"Place","latitude":"52.52","longitude":"13.4"}"#,
        r#"{"type":"Place","latitude":"91.0","longitude":"13.4"}"#,
        r#"{"type":"Place","latitude":52.5,"longitude":13.4}"#,
        r#"{"type":"Place","latitude":"52.5","longitude":"13.4","accuracy":"3"}"#,
    ] {
        assert!(serde_json::from_str::<Place>(text).is_err(), "{text}");
    }
}

#[test]
fn a_scan_has_no_member_for_who_scanned() {
    for member in ["address", "ip", "agent", "account", "device"] {
        let text = format!(
            r#"{{"type":"Scan","at":"2026-11-01T12:00:00Z","country":"DE","{member}":"x"}}"#
        );
        assert!(serde_json::from_str::<Scan>(&text).is_err(), "{member}");
    }
}

#[test]
fn degrees() {
    use crate::identifier::two_judges::{Schema, judge_text};
    let bad = [
        "", "52", "52.52", "-0.0", "052.5", ".5", "5.", "+5.0", "1e1", "180.1", "199.9",
    ];
    judge_text::<Longitude>(
        Schema::Whole,
        &["0.0", "52.5", "-0.1", "180.0", "-180.0", "100.0"],
        &bad,
    );
    let bad = [&bad[..], &["90.1", "-90.1", "100.0"]].concat();
    judge_text::<Latitude>(
        Schema::Whole,
        &["0.0", "52.5", "-0.1", "90.0", "-90.0", "9.9"],
        &bad,
    );
}

fn scan() -> impl Strategy<Value = Scan> {
    let place = proptest::option::of((-90.0..=90.0_f64, -180.0..=180.0_f64));
    (1_790_000_000..1_790_400_000_i64, "(US|MX|DE)", place).prop_map(|(at, country, place)| {
        let at = Timestamp::from_unix_seconds(at).unwrap();
        let mut scan = Scan::new(at, country.parse().unwrap());
        scan.place = place.and_then(|(latitude, longitude)| Place::rounded(latitude, longitude));
        scan
    })
}

fn sale() -> impl Strategy<Value = Sale> {
    let first: Date = "2026-09-20".parse().unwrap();
    let day = move |days| first.add_days(days).unwrap();
    (0..10_i64, proptest::option::of(0..10_i64))
        .prop_map(move |(on, returned)| Sale::new(day(on), returned.map(day)))
}

proptest! {
    #[test]
    fn a_scan_is_after_a_sale_where_any_sale_covers_its_day(
        log in proptest::collection::vec(scan(), 0..12),
        sales in proptest::collection::vec(sale(), 0..6),
    ) {
        let found: Vec<Vec<usize>> = signals(&log, &sales)
            .into_iter()
            .filter(|signal| std::ptr::eq(signal.code, &codes::AFTER_SALE))
            .map(|signal| signal.scans)
            .collect();
        let covered: Vec<Vec<usize>> = log
            .iter()
            .enumerate()
            .filter(|(_, scan)| sales.iter().any(|sale| sale.covers(scan.at.date_utc())))
            .map(|(place, _)| vec![place])
            .collect();
        prop_assert_eq!(found, covered);
    }

    #[test]
    fn no_place_moves_by_more_than_half_a_tenth(latitude in -90.0..=90.0_f64, longitude in -180.0..=180.0_f64) {
        let place = Place::rounded(latitude, longitude).unwrap();
        prop_assert!((place.latitude.get() - latitude).abs() < 0.050_001);
        prop_assert!((place.longitude.get() - longitude).abs() < 0.050_001);
    }

    #[test]
    fn a_log_in_another_order_has_the_same_signals(mut log in proptest::collection::vec(scan(), 0..12)) {
        log.sort_by_key(|scan| scan.at);
        log.dedup_by_key(|scan| scan.at);
        let sales = [Sale::new("2026-09-22".parse().unwrap(), None)];
        let named = |log: &[Scan]| {
            let mut named: Vec<_> = signals(log, &sales)
                .into_iter()
                .map(|signal| {
                    let at: Vec<_> = signal.scans.iter().map(|place| log[*place].at).collect();
                    (at, signal.code.code)
                })
                .collect();
            named.sort();
            named
        };
        let forwards = named(&log);
        log.reverse();
        prop_assert_eq!(named(&log), forwards);
    }
}
