//! Vectors of box 8 and of the dates: coverage, blanket periods, completion, the four years.

use serde_json::{Value, json};

use super::{
    Draft, Maker, Recipe, Row, after, base, met, not_met, remove, set, single_shipment, usmca,
    warned, word,
};

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes = years();
    recipes.extend(
        [
            met(code!("coverage"), COVERAGES),
            not_met(code!("coverage"), NO_COVERAGES),
            met(code!("blanket-period"), PERIODS),
            not_met(code!("blanket-period"), NO_PERIODS),
            met(code!("blanket-anniversary"), DAY_BEFORE_ANNIVERSARY),
            warned(code!("blanket-anniversary"), ANNIVERSARY),
            met(code!("blanket-from-certification"), YEAR_FROM_CERTIFICATION),
            warned(code!("blanket-from-certification"), BEYOND_CERTIFICATION),
            met(code!("completed-at"), COMPLETED),
            not_met(code!("completed-at"), NOT_COMPLETED),
        ]
        .into_iter()
        .flatten(),
    );
    recipes
}

const COVERAGES: &[Row] = &[
    (
        "coverage-single-shipment",
        "a certification covers one shipment",
        |document, _| single_shipment(document),
    ),
    (
        "coverage-single-shipment-invoice",
        "a certification covers the shipment of one invoice",
        |document, _| {
            set(
                document,
                "/coverage",
                json!({ "type": "SingleShipment", "invoiceNumber": "F-20117" }),
            );
        },
    ),
    (
        "coverage-shipments-in-one-entry",
        "a certification covers several shipments in one entry",
        |document, _| {
            let invoices = ["F-20117", "F-20118"];
            set(
                document,
                "/coverage",
                json!({ "type": "ShipmentsInOneEntry", "invoiceNumbers": invoices }),
            );
        },
    ),
    (
        "coverage-blanket-with-invoice",
        "an invoice number beside a blanket period is not forbidden",
        |document, _| {
            set(document, "/coverage/invoiceNumber", json!("F-20117"));
        },
    ),
];

const NO_COVERAGES: &[Row] = &[
    ("coverage-missing", "box 8 is empty", |document, _| {
        remove(document, "/coverage")
    }),
    (
        "coverage-list",
        "two coverages are claimed at once",
        |document, _| {
            let period = document
                .pointer("/credentialSubject/coverage")
                .cloned()
                .unwrap_or_default();
            set(
                document,
                "/coverage",
                json!([period, { "type": "SingleShipment" }]),
            );
        },
    ),
    (
        "coverage-two-types",
        "one coverage has two types",
        |document, _| {
            set(
                document,
                "/coverage/type",
                json!(["SingleShipment", "BlanketPeriod"]),
            );
        },
    ),
    (
        "coverage-of-another-type",
        "box 8 holds a word that stands for parties",
        |document, _| {
            set(document, "/coverage", word("Various"));
        },
    ),
    (
        "coverage-from-missing",
        "a blanket period has no first day",
        |document, _| remove(document, "/coverage/from"),
    ),
    (
        "coverage-to-missing",
        "a blanket period has no last day",
        |document, _| remove(document, "/coverage/to"),
    ),
    (
        "coverage-to-instant",
        "the last day is an instant",
        |document, maker| {
            set(document, "/coverage/to", json!(maker.instant(86_400)));
        },
    ),
    (
        "coverage-to-without-dashes",
        "the last day is written without dashes",
        |document, maker| {
            set(
                document,
                "/coverage/to",
                json!(maker.day(150).replace('-', "")),
            );
        },
    ),
    (
        "coverage-day-not-in-calendar",
        "2027 has no 29 February",
        |document, _| {
            set(document, "/coverage/to", json!("2027-02-29"));
        },
    ),
    (
        "coverage-month-thirteen",
        "a year has no thirteenth month",
        |document, _| {
            set(document, "/coverage/to", json!("2027-13-01"));
        },
    ),
    (
        "coverage-invoice-numbers-text",
        "several invoice numbers are one text",
        |document, _| {
            set(
                document,
                "/coverage",
                json!({ "type": "ShipmentsInOneEntry", "invoiceNumbers": "F-20117, F-20118" }),
            );
        },
    ),
];

/// Sets a blanket period; it was certified on the day asked about, so that only its length counts.
fn period(document: &mut Value, maker: &Maker, from: &str, to: &str) {
    set(
        document,
        "/coverage",
        json!({ "type": "BlanketPeriod", "from": from, "to": to }),
    );
    set(document, "/completedAt", json!(maker.day(0)));
}

/// A blanket period that ends this many days after the anniversary of its first day.
fn period_past_anniversary(document: &mut Value, maker: &Maker, days: i64) {
    let from = maker.day(-30);
    period(document, maker, &from, &after(&from, 12, days));
}

const PERIODS: &[Row] = &[
    (
        "blanket-one-day",
        "a blanket period of a single day",
        |document, maker| {
            period(document, maker, &maker.day(-30), &maker.day(-30));
        },
    ),
    (
        "blanket-over-leap-day",
        "a period of 366 days that holds 29 February is 12 months",
        |document, maker| {
            period(document, maker, "2023-03-01", "2024-02-29");
        },
    ),
    (
        "blanket-from-leap-day",
        "a period from 29 February to 27 February is within 12 months",
        |document, maker| {
            period(document, maker, "2024-02-29", "2025-02-27");
        },
    ),
];

const NO_PERIODS: &[Row] = &[
    (
        "blanket-anniversary-passed",
        "a period that ends one day after the anniversary is too long",
        |document, maker| {
            period_past_anniversary(document, maker, 1);
        },
    ),
    (
        "blanket-to-before-from",
        "a period that ends the day before it begins",
        |document, maker| {
            period(document, maker, &maker.day(-30), &maker.day(-31));
        },
    ),
    (
        "blanket-leap-day-past-anniversary",
        "from 28 February, the 29 February after is one day too late",
        |document, maker| {
            period(document, maker, "2023-02-28", "2024-02-29");
        },
    ),
    (
        "blanket-from-leap-day-to-march",
        "from 29 February, the 1 March after is too late",
        |document, maker| {
            period(document, maker, "2024-02-29", "2025-03-01");
        },
    ),
];

const DAY_BEFORE_ANNIVERSARY: &[Row] = &[(
    "blanket-day-before-anniversary",
    "a period of 12 months to the day",
    |document, maker| {
        period_past_anniversary(document, maker, -1);
    },
)];

const ANNIVERSARY: &[Row] = &[
    (
        "blanket-anniversary",
        "a period that ends on the anniversary of its first day",
        |document, maker| {
            period_past_anniversary(document, maker, 0);
        },
    ),
    (
        "blanket-anniversary-over-leap-day",
        "the anniversary of 1 March is 1 March also after a leap day",
        |document, maker| {
            period(document, maker, "2023-03-01", "2024-03-01");
        },
    ),
    (
        "blanket-anniversary-of-leap-day",
        "the anniversary of 29 February is 28 February",
        |document, maker| {
            period(document, maker, "2024-02-29", "2025-02-28");
        },
    ),
];

/// A period that begins after certification and ends this many days after 12 months from it.
fn period_from_certification(document: &mut Value, maker: &Maker, days: i64) {
    let completed = maker.day(-31);
    set(document, "/coverage/from", json!(maker.day(-20)));
    set(document, "/coverage/to", json!(after(&completed, 12, days)));
    set(document, "/completedAt", json!(completed));
}

const YEAR_FROM_CERTIFICATION: &[Row] = &[(
    "blanket-to-year-from-certification",
    "a period ends 12 months after the certification was completed",
    |document, maker| {
        period_from_certification(document, maker, 0);
    },
)];

const BEYOND_CERTIFICATION: &[Row] = &[(
    "blanket-to-beyond-certification",
    "a period ends 12 months and a day after the certification was completed",
    |document, maker| {
        period_from_certification(document, maker, 1);
    },
)];

const COMPLETED: &[Row] = &[
    (
        "completed-today",
        "a certification is completed on the day asked about",
        |document, maker| {
            set(document, "/completedAt", json!(maker.day(0)));
        },
    ),
    (
        "completed-tomorrow",
        "the signer's calendar may be a day ahead of UTC",
        |document, maker| {
            set(document, "/completedAt", json!(maker.day(1)));
        },
    ),
];

const NOT_COMPLETED: &[Row] = &[
    (
        "completed-in-two-days",
        "no calendar is two days ahead of UTC",
        |document, maker| {
            set(document, "/completedAt", json!(maker.day(2)));
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

/// The four years of validity, by the date of the claim, of the entry, and by the day asked about.
fn years() -> Vec<Recipe> {
    let claimed = |name: &str, title: &'static str, days: i64| {
        usmca(name, title).claim(move |maker| {
            let mut claim = base::claim(maker);
            if let Some(members) = claim.as_object_mut() {
                members.insert("claimDate".to_owned(), json!(four_years(maker, days)));
            }
            claim
        })
    };
    let asked = |name: &str, title: &'static str, days: i64| {
        usmca(name, title).as_of(move |maker| four_years(maker, days))
    };
    let entered = |name: &str, title: &'static str, days: i64| {
        usmca(name, title)
            .before(|document, _| single_shipment(document))
            .claim(move |maker| {
                let mut claim = base::claim(maker);
                if let Some(members) = claim.as_object_mut() {
                    members.remove("claimDate");
                    members.insert("entryDate".to_owned(), json!(four_years(maker, days)));
                }
                claim
            })
    };
    let leap = |name: &str, title: &'static str, day: &'static str| {
        usmca(name, title)
            .before(|document, _| {
                single_shipment(document);
                set(document, "/completedAt", json!("2024-02-29"));
            })
            .as_of(move |_| day.to_owned())
    };
    let valid = |draft: Draft| {
        draft
            .shows(&[code!("term"), code!("term-anniversary")])
            .done()
    };
    let warned = |draft: Draft| draft.warns(code!("term-anniversary")).done();
    let ended = |draft: Draft| draft.standing("ended", code!("term")).done();
    vec![
        valid(claimed(
            "term-claim-day-before",
            "a claim is made the day before four years have passed",
            -1,
        )),
        warned(claimed(
            "term-claim-on-anniversary",
            "a claim is made on the day the four years end",
            0,
        )),
        ended(claimed(
            "term-claim-day-after",
            "a claim is made the day after four years have passed",
            1,
        )),
        valid(asked(
            "term-asked-day-before",
            "without a claim the day asked about counts, and it is in time",
            -1,
        )),
        warned(asked(
            "term-asked-on-anniversary",
            "without a claim the day asked about counts, and it is the last",
            0,
        )),
        ended(asked(
            "term-asked-day-after",
            "without a claim the day asked about counts, and it is too late",
            1,
        )),
        valid(entered(
            "term-entry-day-before",
            "a claim without a date is made on the entry date, and it is in time",
            -1,
        )),
        ended(entered(
            "term-entry-day-after",
            "a claim without a date is made on the entry date, and it is too late",
            1,
        )),
        valid(
            claimed(
                "term-claimed-in-time-asked-later",
                "a claim made in time stays in time however late one asks",
                -1,
            )
            .as_of(|maker| four_years(maker, 400)),
        ),
        valid(leap(
            "term-leap-day-before",
            "four years from 29 February have not passed on 28 February",
            "2028-02-28",
        )),
        warned(leap(
            "term-leap-day-anniversary",
            "four years from 29 February end on 29 February",
            "2028-02-29",
        )),
        ended(leap(
            "term-leap-day-after",
            "four years from 29 February have passed on 1 March",
            "2028-03-01",
        )),
    ]
}
