//! The receipt for the CDC dog import form.

use super::{Recipe, Row, SAMPLE, code, json, remove, set, undecided, warned};
use crate::recipe::document::change::after;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        undecided("receipt-missing", MISSING),
        SAMPLE.met("receipt-missing", NOT_NEEDED),
        SAMPLE.not_met("receipt-late", LATE),
        warned("receipt-arrival-day", SAME_DAY),
        SAMPLE.met("receipt-arrival-day", DAY_BEFORE),
        warned("receipt-old", OLD),
        SAMPLE.met("receipt-old", SIX_MONTHS),
        SAMPLE.not_met("receipt-country", OTHER_COUNTRY),
        SAMPLE.not_met("receipt-microchip", OTHER_DOG),
        SAMPLE.met("receipt-microchip", SAME_DOG),
        warned("receipt-several-dogs", SEVERAL),
        SAMPLE.not_met("receipt-port", OTHER_PORT),
        SAMPLE.met("receipt-port", NO_PORT),
        without_arrival(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const MISSING: &[Row] = &[
    (
        "receipt-not-named",
        "whether the CDC dog import form was filed is not known",
        |document, _| remove(document, "/receipt"),
    ),
    (
        "receipt-not-named-and-no-arrival",
        "a receipt is asked for where no arrival is given",
        |document, _| {
            remove(document, "/arrival");
            remove(document, "/receipt");
        },
    ),
];

const NOT_NEEDED: &[Row] = &[
    (
        "receipt-not-named-in-aircraft-transit",
        "a dog in transit by aircraft needs no receipt",
        |document, _| {
            set(document, "/arrival/inTransit", json!(true));
            remove(document, "/receipt");
        },
    ),
    (
        "receipt-late-in-aircraft-transit",
        "the receipt of a dog in transit by aircraft is not looked at",
        |document, maker| {
            set(document, "/arrival/inTransit", json!(true));
            set(document, "/receipt/issuedOn", json!(maker.day(9)));
            set(document, "/receipt/countryOfDeparture", json!("SG"));
        },
    ),
];

const LATE: &[Row] = &[(
    "receipt-issued-two-days-after-arrival",
    "the receipt was issued two days after the arrival",
    |document, maker| set(document, "/receipt/issuedOn", json!(maker.day(5))),
)];

const SAME_DAY: &[Row] = &[
    (
        "receipt-issued-on-day-of-arrival",
        "the receipt was issued on the day of arrival, and perhaps after it",
        |document, maker| set(document, "/receipt/issuedOn", json!(maker.day(3))),
    ),
    (
        "receipt-issued-the-day-after-arrival",
        "the receipt was issued on the day after the arrival, perhaps beyond the date line before it",
        |document, maker| set(document, "/receipt/issuedOn", json!(maker.day(4))),
    ),
];

const DAY_BEFORE: &[Row] = &[(
    "receipt-issued-the-day-before-arrival",
    "the receipt was issued on the day before the arrival",
    |document, maker| set(document, "/receipt/issuedOn", json!(maker.day(2))),
)];

const OLD: &[Row] = &[(
    "receipt-a-day-older-than-six-months",
    "the receipt is a day older than six months when the dog arrives",
    |document, _| {
        super::travel::arrived(document, "2026-05-11");
        set(document, "/receipt/issuedOn", json!("2025-11-10"));
    },
)];

const SIX_MONTHS: &[Row] = &[
    (
        "receipt-six-months-old",
        "the receipt is six months old when the dog arrives",
        |document, _| {
            super::travel::arrived(document, "2026-05-10");
            set(document, "/receipt/issuedOn", json!("2025-11-10"));
        },
    ),
    (
        "receipt-of-the-end-of-august",
        "a receipt of 31 August is good until the last day of February",
        |document, _| {
            super::travel::arrived(document, "2026-02-28");
            set(document, "/receipt/issuedOn", json!("2025-08-31"));
        },
    ),
];

const OTHER_COUNTRY: &[Row] = &[
    (
        "receipt-of-another-country",
        "the receipt names another country of departure than the arrival",
        |document, _| set(document, "/receipt/countryOfDeparture", json!("SG")),
    ),
    (
        "receipt-of-another-country-by-land",
        "the country on the receipt, unlike the port, is held against arrivals by land too",
        |document, _| {
            set(document, "/arrival/mode", json!("land"));
            set(document, "/receipt/countryOfDeparture", json!("SG"));
        },
    ),
];

const OTHER_DOG: &[Row] = &[
    (
        "receipt-of-another-dog",
        "the receipt has the microchip number of another dog",
        |document, _| {
            set(
                document,
                "/receipt/microchipNumbers",
                json!(["276098100999999"]),
            );
        },
    ),
    (
        "receipt-with-number-cut-off",
        "the receipt has the microchip number without its last digit",
        |document, _| {
            set(
                document,
                "/receipt/microchipNumbers",
                json!(["27609810012345"]),
            );
        },
    ),
    (
        "receipt-and-microchip-of-hyphens",
        "a number of which nothing is left is not the same as itself",
        |document, _| set(document, "/receipt/microchipNumbers", json!(["---"])),
    ),
];

const SAME_DOG: &[Row] = &[(
    "receipt-with-spaces-in-number",
    "microchip numbers are compared without spaces, dots and hyphens",
    |document, _| {
        set(
            document,
            "/receipt/microchipNumbers",
            json!(["276 098 100-123.456"]),
        );
    },
)];

const SEVERAL: &[Row] = &[
    (
        "receipt-for-two-dogs",
        "one receipt is for two dogs",
        |document, _| {
            set(
                document,
                "/receipt/microchipNumbers",
                json!(["276098100999999", super::super::CHIP]),
            );
        },
    ),
    (
        "receipt-with-number-twice",
        "a receipt has the number of the dog twice",
        |document, _| {
            set(
                document,
                "/receipt/microchipNumbers",
                json!([super::super::CHIP, super::super::CHIP]),
            );
        },
    ),
];

const OTHER_PORT: &[Row] = &[
    (
        "receipt-of-another-port",
        "the dog arrives by air at another port than the one on the receipt",
        |document, _| set(document, "/receipt/portOfArrival", json!("2704")),
    ),
    (
        "receipt-of-another-port-of-the-district",
        "two ports of one customs district are not the same",
        |document, _| set(document, "/receipt/portOfArrival", json!("3302")),
    ),
];

const NO_PORT: &[Row] = &[
    (
        "receipt-without-port",
        "the receipt names no port",
        |document, _| remove(document, "/receipt/portOfArrival"),
    ),
    (
        "receipt-of-another-port-by-land",
        "the port on the receipt is held against arrivals by air only",
        |document, _| {
            set(document, "/arrival/mode", json!("land"));
            set(document, "/receipt/portOfArrival", json!("2704"));
        },
    ),
];

/// Without an arrival the day is that of the claim, or the one asked about.
fn without_arrival() -> Vec<Recipe> {
    vec![
        SAMPLE
            .vector(
                "receipt-issued-two-days-after-entry",
                "without an arrival the receipt is held against the entry date of the claim",
            )
            .before(|document, _| remove(document, "/arrival"))
            .claim(|maker| json!({ "entryDate": maker.day(-22) }))
            .not_met(code("receipt-late"))
            .done(),
        SAMPLE
            .vector(
                "receipt-older-than-six-months-on-the-day-asked-about",
                "without arrival and claim the receipt is held against the date asked about",
            )
            .before(|document, maker| {
                remove(document, "/arrival");
                let issued = after(&maker.day(0), -6, -1);
                set(document, "/receipt/issuedOn", json!(issued));
            })
            .warns(code("receipt-old"))
            .done(),
        SAMPLE
            .vector(
                "receipt-of-another-port-and-no-arrival",
                "without an arrival neither port nor country of the receipt is held against one",
            )
            .before(|document, _| {
                remove(document, "/arrival");
                set(document, "/receipt/portOfArrival", json!("2704"));
                set(document, "/receipt/countryOfDeparture", json!("SG"));
            })
            .shows(&[code("receipt-country"), code("receipt-port")])
            .done(),
    ]
}
