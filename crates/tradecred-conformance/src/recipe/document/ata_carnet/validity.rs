//! Vectors of how long a carnet is valid.

use serde_json::json;

use super::{Draft, Recipe, Row, after, carnet, not_met, remove, set};

const PERIOD: &str = code!("period");
const ANNIVERSARY: &str = code!("period-anniversary");
const EXPIRED: &str = code!("expired");

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met(code!("valid-until"), NO_DAYS),
        vec![one_day()],
        years(),
        leap_years(),
        expiry(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_DAYS: &[Row] = &[
    (
        "valid-until-missing",
        "the carnet has no last day",
        |document, _| remove(document, "/validUntil"),
    ),
    (
        "valid-until-month-first",
        "the last day is written month first",
        |document, _| set(document, "/validUntil", json!("09/30/2027")),
    ),
    (
        "valid-until-not-in-calendar",
        "2027 has no 29 February",
        |document, _| set(document, "/validUntil", json!("2027-02-29")),
    ),
];

/// A carnet may be valid on the day of its issue alone, and not end before it.
fn one_day() -> Recipe {
    carnet(
        "valid-on-day-of-issue",
        "a carnet may be valid on the day of its issue alone",
    )
    .before(|document, maker| set(document, "/validUntil", json!(maker.day(-31))))
    .under_law_of(|maker| maker.day(-31))
    .shows(&[code!("valid-until"), EXPIRED])
    .done()
}

/// The last day is the day one year from the issue, and around it.
fn years() -> Vec<Recipe> {
    let until = |name: &str, title: &'static str, days: i64| {
        carnet(name, title).before(move |document, maker| {
            set(
                document,
                "/validUntil",
                json!(after(&maker.day(-31), 12, days)),
            );
        })
    };
    vec![
        until(
            "period-to-day-before-anniversary",
            "a period that ends the day before one year has passed is within one year",
            -1,
        )
        .shows(&[PERIOD, ANNIVERSARY])
        .done(),
        until(
            "period-to-anniversary",
            "whether a period that includes the day one year from the issue exceeds one year is not settled",
            0,
        )
        .shows(&[PERIOD])
        .warns(ANNIVERSARY)
        .done(),
        until(
            "period-to-day-after-anniversary",
            "a period that ends a day after one year exceeds it",
            1,
        )
        .not_met(PERIOD)
        .done(),
        until(
            "period-of-two-years",
            "no carnet is valid for two years",
            366,
        )
        .not_met(PERIOD)
        .done(),
        carnet(
            "period-before-issue",
            "a carnet ends the day before it is issued",
        )
        .before(|document, maker| set(document, "/validUntil", json!(maker.day(-32))))
        .under_law_of(|maker| maker.day(-32))
        .not_met(code!("valid-until"))
        .done(),
    ]
}

/// One year from and to the end of February.
fn leap_years() -> Vec<Recipe> {
    let from = |name: &str, title: &'static str, issued: &'static str, until: &'static str| {
        carnet(name, title)
            .before(move |document, _| {
                set(document, "/issuedAt", json!(issued));
                set(document, "/validUntil", json!(until));
            })
            .under_law_of(move |_| until.to_owned())
    };
    let within = |draft: Draft| draft.shows(&[PERIOD, ANNIVERSARY, EXPIRED]).done();
    let settled = |draft: Draft| draft.warns(ANNIVERSARY).done();
    let beyond = |draft: Draft| draft.not_met(PERIOD).done();
    vec![
        within(from(
            "period-from-leap-day-to-27-february",
            "27 February is within one year of 29 February",
            "2024-02-29",
            "2025-02-27",
        )),
        settled(from(
            "period-from-leap-day-to-28-february",
            "one year from 29 February is 28 February",
            "2024-02-29",
            "2025-02-28",
        )),
        beyond(from(
            "period-from-leap-day-to-1-march",
            "1 March is more than one year from 29 February",
            "2024-02-29",
            "2025-03-01",
        )),
        settled(from(
            "period-to-28-february-of-leap-year",
            "one year from 28 February is 28 February, in a leap year too",
            "2023-02-28",
            "2024-02-28",
        )),
        beyond(from(
            "period-to-leap-day",
            "29 February is more than one year from 28 February",
            "2023-02-28",
            "2024-02-29",
        )),
        within(from(
            "period-from-1-march-to-leap-day",
            "29 February is within one year of 1 March",
            "2023-03-01",
            "2024-02-29",
        )),
    ]
}

/// The day asked about is the last day, and around it.
fn expiry() -> Vec<Recipe> {
    let asked = |name: &str, title: &'static str, days: i64| {
        carnet(name, title).under_law_of(move |maker| after(&maker.day(-31), 12, days - 1))
    };
    vec![
        asked(
            "asked-day-before-last",
            "a carnet is in force the day before its last",
            -1,
        )
        .shows(&[EXPIRED])
        .done(),
        asked(
            "asked-on-last-day",
            "a carnet is in force on its last day",
            0,
        )
        .shows(&[EXPIRED])
        .done(),
        asked(
            "asked-day-after-last",
            "a carnet has ended the day after its last",
            1,
        )
        .standing("ended", EXPIRED)
        .done(),
        asked(
            "asked-years-later",
            "a carnet that has ended is authentic and met all the same",
            2_000,
        )
        .standing("ended", EXPIRED)
        .done(),
        carnet(
            "asked-at-an-instant-after-last-day",
            "without a date the UTC date of the instant is read",
        )
        .at(340 * 86_400)
        .standing("ended", EXPIRED)
        .done(),
        carnet(
            "asked-at-an-instant-before-last-day",
            "an instant in the last month of a carnet is in time",
        )
        .at(320 * 86_400)
        .shows(&[EXPIRED])
        .done(),
        carnet(
            "asked-later-under-earlier-date",
            "the date asked about is read, however late the instant is",
        )
        .at(340 * 86_400)
        .under_law_of(|maker| maker.day(0))
        .shows(&[EXPIRED])
        .done(),
    ]
}
