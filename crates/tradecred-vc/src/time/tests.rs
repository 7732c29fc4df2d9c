//! Tests of dates and instants: the calendar, the one spelling, the edges of the range.

use proptest::prelude::*;

use super::{Date, Timestamp};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn instant(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

#[test]
fn dates_have_one_spelling() {
    for text in [
        "0001-01-01",
        "1999-12-31",
        "2024-02-29",
        "2000-02-29",
        "9999-12-31",
    ] {
        assert_eq!(date(text).to_string(), text);
    }
    for text in [
        "",
        "2024",
        "2024-1-01",
        "2024-01-1",
        "24-01-01",
        "2024-13-01",
        "2024-00-10",
        "2024-01-00",
        "2024-01-32",
        "2024-04-31",
        "2023-02-29",
        "1900-02-29",
        "2024-02-30",
        "0000-01-01",
        "10000-01-01",
        "-2024-01-01",
        "+2024-01-01",
        "2024/01/01",
        "20240101",
        "2024-01-01Z",
        " 2024-01-01",
        "2024-01-01\n",
        "2024-01-0١",
        "٢٠٢٤-01-01",
        "2024-W01-1",
    ] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
}

#[test]
fn instants_have_one_spelling() {
    for text in [
        "0001-01-01T00:00:00Z",
        "2026-11-21T10:09:08Z",
        "9999-12-31T23:59:59Z",
    ] {
        assert_eq!(instant(text).to_string(), text);
    }
    for text in [
        "",
        "2024-01-01",
        "2024-01-01T00:00:00",
        "2024-01-01t00:00:00Z",
        "2024-01-01T00:00:00z",
        "2024-01-01 00:00:00Z",
        "2024-01-01T00:00:00.0Z",
        "2024-01-01T00:00:00+00:00",
        "2024-01-01T24:00:00Z",
        "2024-01-01T23:60:00Z",
        "2016-12-31T23:59:60Z",
        "2024-01-01T00:00Z",
        "2024-02-30T00:00:00Z",
        "0000-12-31T00:00:00Z",
        "2024-01-01T00:00:00ZZ",
    ] {
        assert!(Timestamp::parse(text).is_err(), "{text}");
    }
}

#[test]
fn foreign_instants_lose_offset_and_fraction_only() {
    for (text, utc) in [
        ("2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"),
        ("2024-01-01T00:00:00.999999999999Z", "2024-01-01T00:00:00Z"),
        ("2024-01-01T00:00:00+01:00", "2023-12-31T23:00:00Z"),
        ("2024-02-28T22:30:00.5-05:30", "2024-02-29T04:00:00Z"),
        ("2024-01-01T00:00:00-00:00", "2024-01-01T00:00:00Z"),
        ("2024-01-01T14:00:00+14:00", "2024-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
    ] {
        assert_eq!(
            Timestamp::parse_lenient_offset(text).unwrap(),
            instant(utc),
            "{text}"
        );
    }
    for text in [
        "2024-01-01",
        "2024-01-01T00:00:00",
        "2024-01-01T00:00:00.Z",
        "2024-01-01T00:00:00,5Z",
        "2024-01-01T00:00:00+0100",
        "2024-01-01T00:00:00+01",
        "2024-01-01T00:00:00+14:01",
        "2024-01-01T00:00:00+01:60",
        "2024-01-01T00:00:00+01:00Z",
        "2024-01-01T00:00:00z",
        "2024-01-01t00:00:00Z",
        "2016-12-31T23:59:60Z",
        "2024-01-01T24:00:00Z",
        "2024-01-01T24:00:01Z",
        "2024-13-01T00:00:00Z",
        "12024-01-01T00:00:00Z",
        "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        "2024-01-01T00:00:00+é1:00",
    ] {
        assert!(Timestamp::parse_lenient_offset(text).is_err(), "{text}");
    }
}

#[test]
fn months_and_years_end_on_the_last_day_there_is() {
    for (from, months, to) in [
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-03-31", -1, "2024-02-29"),
        ("2024-05-31", 1, "2024-06-30"),
        ("2024-11-15", 12, "2025-11-15"),
        ("2024-11-30", 3, "2025-02-28"),
    ] {
        assert_eq!(
            date(from).add_months(months),
            Some(date(to)),
            "{from} {months}"
        );
    }
    assert_eq!(date("2024-02-29").add_years(1), Some(date("2025-02-28")));
    assert_eq!(date("2024-02-29").add_years(4), Some(date("2028-02-29")));
    assert_eq!(date("2024-02-28").add_days(2), Some(date("2024-03-01")));
    assert_eq!(date("2024-01-01").add_days(-1), Some(date("2023-12-31")));
}

#[test]
fn nothing_leaves_the_years_1_to_9999() {
    let (first, last) = (date("0001-01-01"), date("9999-12-31"));
    assert_eq!(first.add_days(-1), None);
    assert_eq!(last.add_days(1), None);
    assert_eq!(first.add_months(-1), None);
    assert_eq!(last.add_years(1), None);
    for days in [i64::MIN, i64::MAX] {
        assert_eq!(first.add_days(days), None);
    }
    for count in [i32::MIN, i32::MAX] {
        assert_eq!(first.add_months(count), None);
        assert_eq!(first.add_years(count), None);
    }
    assert_eq!(first.days_until(last), 3_652_058);
    assert_eq!(Date::new(0, 12, 31), None);
    assert_eq!(Date::new(2023, 2, 29), None);

    let (first, last) = (
        instant("0001-01-01T00:00:00Z"),
        instant("9999-12-31T23:59:59Z"),
    );
    assert_eq!(first.unix_seconds(), -62_135_596_800);
    assert_eq!(last.unix_seconds(), 253_402_300_799);
    assert_eq!(first.sub_seconds(1), None);
    assert_eq!(last.add_seconds(1), None);
    for seconds in [i64::MIN, i64::MAX] {
        assert_eq!(first.add_seconds(seconds), None);
        assert_eq!(first.sub_seconds(seconds), None);
        assert_eq!(Timestamp::from_unix_seconds(seconds), None);
    }
}

#[test]
fn an_instant_knows_its_day_and_a_day_its_first_instant() {
    let moment = instant("2026-11-21T23:59:59Z");
    assert_eq!(moment.date_utc(), date("2026-11-21"));
    assert_eq!(
        Timestamp::from_date_start(moment.date_utc()),
        instant("2026-11-21T00:00:00Z")
    );
    assert_eq!(
        Timestamp::from_unix_seconds(0),
        Some(instant("1970-01-01T00:00:00Z"))
    );
}

#[test]
fn on_the_wire_they_are_text() {
    let pair = (date("2026-11-21"), instant("2026-11-21T10:00:00Z"));
    let json = serde_json::to_value(pair).unwrap();
    assert_eq!(
        json,
        serde_json::json!(["2026-11-21", "2026-11-21T10:00:00Z"])
    );
    assert_eq!(
        serde_json::from_value::<(Date, Timestamp)>(json).unwrap(),
        pair
    );
    assert!(serde_json::from_value::<Date>(serde_json::json!(20_261_121)).is_err());
    assert!(serde_json::from_value::<Timestamp>(serde_json::json!(0)).is_err());
}

proptest! {
    #[test]
    fn every_instant_survives_writing_and_counting(seconds in -62_135_596_800_i64..=253_402_300_799) {
        let moment = Timestamp::from_unix_seconds(seconds).unwrap();
        prop_assert_eq!(moment.unix_seconds(), seconds);
        prop_assert_eq!(Timestamp::parse(&moment.to_string()).unwrap(), moment);
        prop_assert_eq!(Timestamp::parse_lenient_offset(&moment.to_string()).unwrap(), moment);
    }

    #[test]
    fn days_count_back_and_forth(start in 0_i64..3_652_058, end in 0_i64..3_652_058) {
        let first = date("0001-01-01");
        let (from, to) = (first.add_days(start).unwrap(), first.add_days(end).unwrap());
        prop_assert_eq!(from.days_until(to), end - start);
        prop_assert_eq!(from.add_days(end - start), Some(to));
        prop_assert_eq!(from < to, start < end);
        prop_assert_eq!(date(&from.to_string()), from);
    }

    #[test]
    fn any_text_is_answered(text in "\\PC*") {
        let _ = text.parse::<Date>();
        let _ = Timestamp::parse(&text);
        let _ = Timestamp::parse_lenient_offset(&text);
    }
}
