//! The bill of lading, and the port of arrival.

use super::{Maker, Recipe, Row, SAMPLE, Value, code, json, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("bill-of-lading", BILLED_LATE),
        SAMPLE.met("bill-of-lading", BILLED),
        SAMPLE.not_met("port", CLOSED),
        SAMPLE.met("port", OPEN),
        ports(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The bill of lading was created on a day relative to the one asked about; the dog arrives on day 3.
fn billed(document: &mut Value, maker: &Maker, days: i64) {
    set(
        document,
        "/arrival/billOfLading/createdOn",
        json!(maker.day(days)),
    );
}

const BILLED_LATE: &[Row] = &[
    (
        "bill-of-lading-two-days-after-arrival",
        "the airline made the bill of lading two days after the arrival",
        |document, maker| billed(document, maker, 5),
    ),
    (
        "bill-of-lading-late-in-aircraft-transit",
        "of a dog in transit by aircraft too the bill of lading is not from two days after the arrival",
        |document, maker| {
            set(document, "/arrival/inTransit", json!(true));
            billed(document, maker, 5);
        },
    ),
];

const BILLED: &[Row] = &[
    (
        "bill-of-lading-the-day-after-arrival",
        "the airline made the bill of lading on the day after the arrival, beyond the date line before it",
        |document, maker| billed(document, maker, 4),
    ),
    (
        "bill-of-lading-waived",
        "CDC waived the bill of lading, and one that is late is not looked at",
        |document, maker| {
            set(document, "/arrival/billOfLadingWaived", json!(true));
            billed(document, maker, 5);
        },
    ),
    (
        "bill-of-lading-not-named",
        "a certificate need not name a bill of lading",
        |document, _| remove(document, "/arrival/billOfLading"),
    ),
    (
        "bill-of-lading-late-by-sea",
        "a bill of lading is asked of arrivals by air only",
        |document, maker| {
            set(document, "/arrival/mode", json!("sea"));
            billed(document, maker, 5);
        },
    ),
];

/// The dog was vaccinated in this way, comes without its U.S. form, and arrives in that way.
fn without_form(document: &mut Value, vaccinated: &str, mode: &str) {
    remove(document, "/attachments");
    set(document, "/rabiesVaccination", json!(vaccinated));
    set(document, "/arrival/mode", json!(mode));
}

const CLOSED: &[Row] = &[
    (
        "high-risk-by-land",
        "a dog at high risk that was vaccinated abroad arrives by land",
        |document, _| without_form(document, "abroad", "land"),
    ),
    (
        "high-risk-by-sea",
        "a dog at high risk that was vaccinated abroad arrives by sea",
        |document, _| without_form(document, "abroad", "sea"),
    ),
    (
        "high-risk-unvaccinated-by-land",
        "a dog at high risk that was not vaccinated arrives by land",
        |document, _| without_form(document, "none", "land"),
    ),
];

const OPEN: &[Row] = &[(
    "us-vaccinated-by-land",
    "a dog that was vaccinated in the United States, with its U.S. form, may arrive by land",
    |document, _| set(document, "/arrival/mode", json!("land")),
)];

/// The port of arrival and the port of the claim.
fn ports() -> Vec<Recipe> {
    let differs = code("port-differs");
    let claimed = |name, title, port: &'static str| {
        SAMPLE
            .vector(name, title)
            .claim(move |maker| json!({ "entryDate": maker.day(3), "port": port }))
    };
    vec![
        claimed(
            "entered-at-another-port",
            "the entry is made at another port than the one of arrival",
            "2704",
        )
        .warns(&differs)
        .done(),
        claimed(
            "entered-at-another-port-by-land",
            "a dog that arrives by land is entered at another port too",
            "2304",
        )
        .before(|document, _| set(document, "/arrival/mode", json!("land")))
        .warns(&differs)
        .done(),
        claimed(
            "entered-at-the-port-of-arrival",
            "the entry is made at the port of arrival",
            "3307",
        )
        .shows(&[&differs])
        .done(),
    ]
}
