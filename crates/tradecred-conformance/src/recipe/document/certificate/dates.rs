//! Vectors of the dates of issue, departure, invoices and declaration.

use serde_json::{Value, json};

use super::members::copy;
use super::{Recipe, Row, certificate, met, not_met, remove, set, warned, without_agreement};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("completed-at"), ISSUED),
        vec![ahead_of_utc()],
        not_met(code!("completed-at"), NOT_ISSUED),
        met(code!("retrospective"), IN_TIME),
        warned(code!("retrospective"), AFTER_DEPARTURE),
        met(code!("retrospective-unfounded"), FOUNDED),
        warned(code!("retrospective-unfounded"), UNFOUNDED),
        met(code!("invoice-date"), INVOICES),
        warned(code!("invoice-date"), LATER_INVOICES),
        met(code!("declaration-date"), DECLARED),
        warned(code!("declaration-date"), DECLARED_LATER),
        warned(code!("exporter-declaration-missing"), UNDECLARED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ISSUED: &[Row] = &[(
    "issued-today",
    "a certificate is issued on the day asked about",
    |document, maker| set(document, "/completedAt", json!(maker.day(0))),
)];

/// Signed at the instant asked about, and dated the day after.
fn ahead_of_utc() -> Recipe {
    certificate(
        "issued-tomorrow",
        "the issuing body's calendar may be a day ahead of UTC",
    )
    .before(|document, maker| set(document, "/completedAt", json!(maker.day(1))))
    .sign(|document, maker| maker.issuer().sign(&document, maker.instant(0)))
    .shows(&[code!("completed-at")])
    .done()
}

const NOT_ISSUED: &[Row] = &[
    (
        "issued-in-two-days",
        "no calendar is two days ahead of UTC",
        |document, maker| set(document, "/completedAt", json!(maker.day(2))),
    ),
    (
        "issued-two-days-after-signing",
        "a certificate is dated two days after it was signed",
        |document, maker| set(document, "/completedAt", json!(maker.day(1))),
    ),
    (
        "date-of-issue-missing",
        "the certificate is not dated",
        |document, _| remove(document, "/completedAt"),
    ),
    (
        "date-of-issue-with-time",
        "the date of issue is an instant",
        |document, maker| set(document, "/completedAt", json!(maker.instant(-86_400))),
    ),
    (
        "date-of-issue-not-in-calendar",
        "2025 has no 29 February",
        |document, _| set(document, "/completedAt", json!("2025-02-29")),
    ),
];

/// The goods depart so many days after the day asked about; the certificate is of day -31.
fn depart(document: &mut Value, day: &str) {
    set(document, "/transport/departureDate", json!(day));
}

fn retrospectively(document: &mut Value) {
    set(
        document,
        "/issuedRetrospectively",
        json!({ "type": "RetrospectiveIssue", "reason": "the application was filed late by error" }),
    );
}

const IN_TIME: &[Row] = &[
    (
        "issued-on-departure",
        "a certificate is issued on the day of departure",
        |document, maker| depart(document, &maker.day(-31)),
    ),
    (
        "departure-not-known",
        "without a date of departure nothing is asked of the date of issue",
        |document, _| remove(document, "/transport/departureDate"),
    ),
    (
        "issued-after-departure-and-says-so",
        "a certificate is issued after departure and says so",
        |document, maker| {
            depart(document, &maker.day(-32));
            retrospectively(document);
        },
    ),
    (
        "issued-after-departure-without-agreement",
        "a certificate without agreement may be issued after departure",
        |document, maker| {
            without_agreement(document);
            depart(document, &maker.day(-60));
        },
    ),
];

const AFTER_DEPARTURE: &[Row] = &[
    (
        "issued-after-departure",
        "a certificate is issued the day after departure and does not say so",
        |document, maker| depart(document, &maker.day(-32)),
    ),
    (
        "true-copy-issued-after-departure",
        "a certified true copy is issued after departure, as any other is, and does not say so",
        |document, maker| {
            copy(document, maker, "CertificateOfOriginCredential");
            set(document, "/completedAt", json!(maker.day(0)));
            depart(document, &maker.day(-10));
        },
    ),
];

const FOUNDED: &[Row] = &[(
    "retrospective-departure-not-known",
    "a certificate issued after departure need not tell the day of departure",
    |document, _| {
        remove(document, "/transport/departureDate");
        retrospectively(document);
    },
)];

const UNFOUNDED: &[Row] = &[
    (
        "retrospective-on-departure",
        "a certificate says that it was issued after departure, and it was issued on that day",
        |document, maker| {
            depart(document, &maker.day(-31));
            retrospectively(document);
        },
    ),
    (
        "retrospective-before-departure",
        "a certificate says that it was issued after departure, and it was issued before",
        |document, _| retrospectively(document),
    ),
];

const INVOICES: &[Row] = &[
    (
        "invoice-of-day-of-issue",
        "an invoice is dated on the day of issue",
        |document, maker| set(document, "/goods/0/invoices/0/date", json!(maker.day(-31))),
    ),
    (
        "invoice-without-date",
        "an invoice without date is not compared",
        |document, _| remove(document, "/goods/0/invoices/0/date"),
    ),
];

const LATER_INVOICES: &[Row] = &[
    (
        "invoice-after-issue",
        "an invoice is dated the day after issue",
        |document, maker| set(document, "/goods/1/invoices/0/date", json!(maker.day(-30))),
    ),
    (
        "second-invoice-of-line-after-issue",
        "the second of two invoices of one line is dated after issue, on a certificate without agreement",
        |document, maker| {
            without_agreement(document);
            let invoice = json!({
                "type": "InvoiceReference",
                "number": "MV-5530",
                "date": maker.day(0)
            });
            set(document, "/goods/0/invoices/1", invoice);
        },
    ),
];

const DECLARED: &[Row] = &[(
    "declared-on-day-of-issue",
    "the exporter declares on the day of issue",
    |document, maker| {
        set(
            document,
            "/exporterDeclaration/declaredAt",
            json!(maker.day(-31)),
        );
    },
)];

const DECLARED_LATER: &[Row] = &[
    (
        "declared-after-issue",
        "the exporter declares the day after issue",
        |document, maker| {
            set(
                document,
                "/exporterDeclaration/declaredAt",
                json!(maker.day(-30)),
            );
        },
    ),
    (
        "issued-before-declaration-without-agreement",
        "a certificate without agreement is issued the day before the exporter declares",
        |document, maker| {
            without_agreement(document);
            set(document, "/completedAt", json!(maker.day(-33)));
        },
    ),
];

const UNDECLARED: &[Row] = &[(
    "declaration-missing",
    "the certificate carries no declaration by the exporter",
    |document, _| remove(document, "/exporterDeclaration"),
)];
