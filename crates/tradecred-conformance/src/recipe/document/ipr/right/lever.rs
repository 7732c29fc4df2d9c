//! Physical and material differences.

use super::{Maker, Recipe, SAMPLE, Value, by_both, json, recordation, remove, set, trade_name};

pub(super) fn recipes() -> Vec<Recipe> {
    let differences = SAMPLE.area.code("lever-differences");
    let trademark = SAMPLE.area.code("lever-trademark");
    let granted = SAMPLE.area.code("lever-not-granted");
    let vector = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        SAMPLE
            .vector(name, title)
            .before(|document, maker| {
                super::recordation::record(document, recordation(maker));
                set(
                    document,
                    "/leverDifferences",
                    json!([difference(maker, -300)]),
                );
            })
            .before(change)
    };
    vec![
        vector(
            "lever-granted",
            "a notice grants protection for a difference in composition",
            |_, _| {},
        )
        .shows(&[&differences, &trademark, &granted])
        .done(),
        vector(
            "lever-without-notice",
            "no notice grants protection for one of two differences",
            |document, maker| {
                let mut other = difference(maker, -300);
                super::base::remove(&mut other, "/notice");
                set(document, "/leverDifferences/1", other);
            },
        )
        .warns(&granted)
        .done(),
        vector(
            "lever-notice-day-of-entry",
            "a notice was published on the day of the entry",
            |_, _| {},
        )
        .claim(|maker| json!({ "entryDate": maker.day(-300) }))
        .shows(&[&granted])
        .done(),
        vector(
            "lever-notice-after-entry",
            "a notice was published on the day after the entry",
            |_, _| {},
        )
        .claim(|maker| json!({ "entryDate": maker.day(-301) }))
        .warns(&granted)
        .done(),
        vector(
            "lever-notice-in-two-days",
            "a notice is of the second day after the one asked about",
            |document, maker| {
                set(
                    document,
                    "/leverDifferences/0/notice/publishedAt",
                    json!(maker.day(2)),
                );
            },
        )
        .claim(|maker| json!({ "entryDate": maker.day(2) }))
        .not_met(&differences)
        .done(),
        vector(
            "lever-of-packaging",
            "a difference is in a factor that the law does not name",
            |document, _| {
                set(document, "/leverDifferences/0/factor", json!("packaging"));
            },
        )
        .not_met(&differences)
        .done(),
        vector(
            "lever-without-summary",
            "a difference has no summary",
            |document, _| remove(document, "/leverDifferences/0/summary"),
        )
        .not_met(&differences)
        .done(),
        vector(
            "lever-notice-without-citation",
            "a notice does not say where it is found",
            |document, _| remove(document, "/leverDifferences/0/notice/citation"),
        )
        .not_met(&differences)
        .done(),
        by_both(
            "lever-of-trade-name",
            "differences are given for a trade name",
            |document, maker| {
                trade_name(document);
                set(
                    document,
                    "/leverDifferences",
                    json!([difference(maker, -300)]),
                );
            },
        )
        .not_met(&trademark)
        .done(),
        by_both(
            "lever-of-mark-abroad",
            "differences are given for a trademark that is registered abroad",
            |document, maker| {
                set(
                    document,
                    "/leverDifferences",
                    json!([difference(maker, -300)]),
                );
                set(document, "/registration/office/country", json!("MX"));
            },
        )
        .not_met(&trademark)
        .warns(SAMPLE.area.code("registered-elsewhere"))
        .done(),
    ]
}

/// A difference for which a notice of this day grants protection.
pub(super) fn difference(maker: &Maker, day: i64) -> Value {
    json!({
        "type": "LeverDifference",
        "product": "hiking boots",
        "factor": "composition",
        "summary": "boots for the united states have soles without a plasticiser that others contain",
        "notice": {
            "type": "LeverNotice",
            "citation": "Customs Bulletin, vol. 60, no. 2",
            "publishedAt": maker.day(day)
        }
    })
}
