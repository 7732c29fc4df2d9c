//! Days at the edges of what their codecs take (SPEC section *Codecs*).

use serde_json::{Value, json};

use super::{DATES, line, nothing};
use crate::service::converter::kind::{Draw, FORM, Kind};

/// Midnight in UTC, as another place says it.
pub(in crate::service::converter) const MIDNIGHT_ELSEWHERE: &str = "/lines/2/at";

/// A leap year of this century.
fn leap_year(draw: &Draw) -> u64 {
    2004 + 4 * draw.below("leap", 6)
}

/// How each day is written, and which day it is.
fn days(draw: &Draw) -> [(&'static str, Value, String); 11] {
    let year = leap_year(draw);
    let leap = format!("{year}-02-29");
    let before = i64::try_from(draw.below("before", 86_000)).unwrap_or(0);
    let (first, last) = ("1970-01-01", "1969-12-31");
    let is = |day: &str| day.to_owned();
    [
        ("utc", json!(format!("{leap}T00:00:00Z")), leap.clone()),
        ("utc", json!(format!("{leap}T00:00:00.001Z")), leap.clone()),
        (
            "utc",
            json!(format!("{year}-12-31T19:00:00-05:00")),
            format!("{}-01-01", year + 1),
        ),
        (
            "local",
            json!(format!("{year}-12-31T19:00:00-05:00")),
            format!("{year}-12-31"),
        ),
        ("ms", json!(-1), is(last)),
        ("ms", json!(-1 - before * 1_000), is(last)),
        ("ms", json!(0), is(first)),
        ("s", json!("0"), is(first)),
        ("s", json!("86399"), is(first)),
        ("s", json!("86400"), is("1970-01-02")),
        ("mdy", json!(format!("0229{year}")), leap),
    ]
}

/// The codec that is named by a word of these records.
fn codec(how: &str) -> &'static str {
    match how {
        "utc" => "instant-as-day",
        "local" => "instant-as-local-day",
        "ms" => "milliseconds-as-day",
        "s" => "seconds-as-day",
        _ => "month-day-year",
    }
}

/// Days by the mapping of other ones, which are its example and the first record.
pub(in crate::service::converter) static EDGES: Kind = Kind {
    name: "edges",
    extra: nothing,
    operations: |base| (DATES.operations)(base),
    record: |draw| match draw.nth {
        0 => (DATES.record)(draw),
        _ => {
            let lines = days(draw).map(|(how, at, _)| json!({ "how": how, "at": at }));
            json!({ "form": FORM, "lines": lines }).to_string()
        }
    },
    made: |draw, base| match draw.nth {
        0 => (DATES.made)(draw, base),
        _ => {
            let lines = days(draw).into_iter().enumerate();
            let lines = lines.map(|(place, (how, _, date))| {
                let invoice = json!({
                    "type": "InvoiceReference",
                    "number": format!("by {}", codec(how)),
                    "date": date,
                });
                line(base, place + 1, json!({ "invoices": [invoice] }))
            });
            json!({ "goods": lines.collect::<Vec<_>>() })
        }
    },
    lost: &[
        ("truncated", Some("/lines/1/at")),
        ("truncated", Some("/lines/3/at")),
        ("truncated", Some("/lines/4/at")),
        ("truncated", Some("/lines/5/at")),
        ("truncated", Some("/lines/8/at")),
    ],
};
