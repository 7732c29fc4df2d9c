//! Vectors of the date of completion and the four years that follow it.

use serde_json::json;

use super::super::area::{Area, Draft, Maker, Recipe, Row};
use super::super::change::{after, remove, set, single_shipment};

pub(in super::super) fn recipes(area: &'static Area) -> Vec<Recipe> {
    [
        area.met("completed-at", COMPLETED),
        vec![ahead_of_utc(area)],
        area.not_met("completed-at", NOT_COMPLETED),
        years(area),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The four years by the entry date, and from a leap day, for agreements under which goods are still
/// entered.
pub(in super::super) fn still_in_force(area: &'static Area) -> Vec<Recipe> {
    [
        by_entry(area),
        leap_years(
            area,
            "2024-02-29",
            ["2028-02-28", "2028-02-29", "2028-03-01"],
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const COMPLETED: &[Row] = &[(
    "completed-today",
    "a certification is completed on the day asked about",
    |document, maker| {
        set(document, "/completedAt", json!(maker.day(0)));
    },
)];

/// Signed at the instant asked about, and dated the day after.
fn ahead_of_utc(area: &'static Area) -> Recipe {
    area.vector(
        "completed-tomorrow",
        "the signer's calendar may be a day ahead of UTC",
    )
    .before(|document, maker| set(document, "/completedAt", json!(maker.day(1))))
    .sign(|document, maker| maker.issuer().sign(&document, maker.instant(0)))
    .shows(&[area.code("completed-at")])
    .done()
}

const NOT_COMPLETED: &[Row] = &[
    (
        "completed-in-two-days",
        "no calendar is two days ahead of UTC",
        |document, maker| {
            set(document, "/completedAt", json!(maker.day(2)));
        },
    ),
    (
        "completed-two-days-after-signing",
        "a certification is dated two days after it was signed",
        |document, maker| {
            set(document, "/completedAt", json!(maker.day(1)));
        },
    ),
    (
        "completed-at-missing",
        "the certification is not dated",
        |document, _| remove(document, "/completedAt"),
    ),
    (
        "completed-at-month-first",
        "the date is written month first",
        |document, _| {
            set(document, "/completedAt", json!("10/01/2026"));
        },
    ),
    (
        "completed-at-instant",
        "the date is an instant",
        |document, maker| {
            set(document, "/completedAt", json!(maker.instant(-86_400)));
        },
    ),
    (
        "completed-at-day-not-in-calendar",
        "February has no thirtieth day",
        |document, _| {
            set(document, "/completedAt", json!("2026-02-30"));
        },
    ),
    (
        "completed-at-leap-day-of-common-year",
        "2025 has no 29 February",
        |document, _| {
            set(document, "/completedAt", json!("2025-02-29"));
        },
    ),
    (
        "completed-at-number",
        "the date is a JSON number",
        |document, _| {
            set(document, "/completedAt", json!(20_261_001));
        },
    ),
];

/// The day of the good certification's completion, four years and some days later.
fn four_years(maker: &Maker, days: i64) -> String {
    after(&maker.day(-31), 48, days)
}

fn valid(area: &Area, draft: Draft) -> Recipe {
    draft
        .shows(&[area.code("term"), area.code("term-anniversary")])
        .done()
}

fn warned(area: &Area, draft: Draft) -> Recipe {
    draft.warns(area.code("term-anniversary")).done()
}

fn ended(area: &Area, draft: Draft) -> Recipe {
    draft.standing("ended", area.code("term")).done()
}

/// The four years of validity, by the date of the claim and by the day asked about.
fn years(area: &'static Area) -> Vec<Recipe> {
    let claimed = |name: &str, title: &'static str, days: i64| {
        area.vector(name, title).claim(move |maker| {
            let mut claim = (area.claim)(maker);
            if let Some(members) = claim.as_object_mut() {
                members.insert("claimDate".to_owned(), json!(four_years(maker, days)));
            }
            claim
        })
    };
    let asked = |name: &str, title: &'static str, days: i64| {
        area.vector(name, title)
            .under_law_of(move |maker| four_years(maker, days))
    };
    vec![
        valid(
            area,
            claimed(
                "term-claim-day-before",
                "a claim is made the day before four years have passed",
                -1,
            ),
        ),
        warned(
            area,
            claimed(
                "term-claim-on-anniversary",
                "a claim is made on the day the four years end",
                0,
            ),
        ),
        ended(
            area,
            claimed(
                "term-claim-day-after",
                "a claim is made the day after four years have passed",
                1,
            ),
        ),
        valid(
            area,
            asked(
                "term-asked-day-before",
                "without a claim the day asked about counts, and it is in time",
                -1,
            ),
        ),
        warned(
            area,
            asked(
                "term-asked-on-anniversary",
                "without a claim the day asked about counts, and it is the last",
                0,
            ),
        ),
        ended(
            area,
            asked(
                "term-asked-day-after",
                "without a claim the day asked about counts, and it is too late",
                1,
            ),
        ),
        valid(
            area,
            claimed(
                "term-claimed-in-time-asked-later",
                "a claim made in time stays in time however late one asks",
                -1,
            )
            .under_law_of(|maker| four_years(maker, 400)),
        ),
    ]
}

/// The four years by the entry date of a claim that has no date of its own.
fn by_entry(area: &'static Area) -> Vec<Recipe> {
    let entered = |name: &str, title: &'static str, days: i64| {
        area.vector(name, title)
            .before(|document, _| single_shipment(document))
            .claim(move |maker| {
                let mut claim = (area.claim)(maker);
                if let Some(members) = claim.as_object_mut() {
                    members.remove("claimDate");
                    members.insert("entryDate".to_owned(), json!(four_years(maker, days)));
                }
                claim
            })
    };
    vec![
        valid(
            area,
            entered(
                "term-entry-day-before",
                "a claim without a date is made on the entry date, and it is in time",
                -1,
            ),
        ),
        ended(
            area,
            entered(
                "term-entry-day-after",
                "a claim without a date is made on the entry date, and it is too late",
                1,
            ),
        ),
    ]
}

/// Four years from a 29 February, asked about on the last day of February, the 29th and the day after.
pub(in super::super) fn leap_years(
    area: &Area,
    completed: &'static str,
    asked: [&'static str; 3],
) -> Vec<Recipe> {
    let leap = |name: &str, title: &'static str, day: &'static str| {
        area.vector(name, title)
            .before(move |document, _| {
                single_shipment(document);
                set(document, "/completedAt", json!(completed));
            })
            .under_law_of(move |_| day.to_owned())
    };
    let [before, anniversary, after] = asked;
    vec![
        valid(
            area,
            leap(
                "term-leap-day-before",
                "four years from 29 February have not passed on 28 February",
                before,
            ),
        ),
        warned(
            area,
            leap(
                "term-leap-day-anniversary",
                "four years from 29 February end on 29 February",
                anniversary,
            ),
        ),
        ended(
            area,
            leap(
                "term-leap-day-after",
                "four years from 29 February have passed on 1 March",
                after,
            ),
        ),
    ]
}
