//! Vectors of what a certification covers, and how long a blanket period may be.

use serde_json::{Value, json};

use super::super::area::{Area, Maker, Recipe, Row};
use super::super::change::{after, remove, set, single_shipment, word};

pub(in super::super) fn recipes(area: &Area) -> Vec<Recipe> {
    [
        area.met("coverage", COVERAGES),
        area.not_met("coverage", NO_COVERAGES),
        area.met("blanket-period", PERIODS),
        area.not_met("blanket-period", NO_PERIODS),
        area.met("blanket-anniversary", DAY_BEFORE_ANNIVERSARY),
        area.warned("blanket-anniversary", ANNIVERSARY),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// For agreements whose text lets a certification cover several shipments in one entry.
pub(in super::super) fn one_entry(area: &Area) -> Vec<Recipe> {
    area.met("coverage", ONE_ENTRY)
}

/// For agreements whose text counts the 12 months from the date of certification.
pub(in super::super) fn from_certification(area: &Area) -> Vec<Recipe> {
    [
        area.met("blanket-from-certification", YEAR_FROM_CERTIFICATION),
        area.warned("blanket-from-certification", BEYOND_CERTIFICATION),
        vec![beyond_leap_day(area)],
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The month that ends 12 months after a 29 February has no such day.
fn beyond_leap_day(area: &Area) -> Recipe {
    area.vector(
        "blanket-to-march-from-certification-on-leap-day",
        "12 months from a certification on 29 February end on 28 February, and a period a day later",
    )
    .before(|document, _| {
        let period = json!({ "type": "BlanketPeriod", "from": "2024-03-02", "to": "2025-03-01" });
        set(document, "/coverage", period);
        set(document, "/completedAt", json!("2024-02-29"));
    })
    .under_law_of(|_| "2024-06-03".to_owned())
    .warns(area.code("blanket-from-certification"))
    .done()
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
        "coverage-blanket-with-invoice",
        "an invoice number beside a blanket period is not forbidden",
        |document, _| {
            set(document, "/coverage/invoiceNumber", json!("F-20117"));
        },
    ),
];

const ONE_ENTRY: &[Row] = &[(
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
)];

const NO_COVERAGES: &[Row] = &[
    (
        "coverage-missing",
        "the certification does not say what it covers",
        |document, _| remove(document, "/coverage"),
    ),
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
        "a word that stands for parties where coverage belongs",
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
