//! The vaccination and the microchip.

use super::{Maker, Recipe, Row, SAMPLE, Value, json, remove, set, vaccination, warned};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("vaccinations", NO_VACCINATION),
        SAMPLE.met("vaccinations", VACCINATED),
        SAMPLE.not_met("vaccination-valid", EXPIRED),
        SAMPLE.met("vaccination-valid", VALID),
        SAMPLE.not_met("microchip-after-vaccination", CHIPPED_LATE),
        SAMPLE.met("microchip-after-vaccination", CHIPPED),
        SAMPLE.not_met("microchip-before-birth", BORN_LATER),
        SAMPLE.met("microchip-before-birth", BORN_BEFORE),
        warned("microchip-format", OTHER_CHIP),
        SAMPLE.met("microchip-format", SPACED_CHIP),
        warned("product-expired", PAST_DATE),
        SAMPLE.met("product-expired", IN_DATE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_VACCINATION: &[Row] = &[
    (
        "vaccinations-empty",
        "no vaccination is listed",
        |document, _| set(document, "/vaccinations", json!([])),
    ),
    (
        "vaccination-without-lot",
        "the lot of the vaccine is missing",
        |document, _| remove(document, "/vaccinations/0/lotNumber"),
    ),
    (
        "vaccination-without-manufacturer",
        "the manufacturer of the vaccine is missing",
        |document, _| remove(document, "/vaccinations/0/manufacturer"),
    ),
    (
        "vaccination-without-expiry-of-the-product",
        "the expiration date of the vaccine is missing",
        |document, _| remove(document, "/vaccinations/0/productExpiry"),
    ),
    (
        "vaccinated-after-certification",
        "the dog was vaccinated the day after the form was certified",
        |document, maker| {
            set(
                document,
                "/vaccinations/0/administeredOn",
                json!(maker.day(-9)),
            );
        },
    ),
    (
        "vaccination-due-on-its-own-day",
        "the next vaccination is due on the day of this one",
        |document, maker| {
            let day = maker.day(-400);
            let older = vaccination(&day, &day, &maker.day(200));
            set(document, "/vaccinations/1", older);
        },
    ),
    (
        "vaccinated-the-day-before-birth",
        "the dog was vaccinated the day before it was born",
        |document, maker| {
            let older = vaccination(&maker.day(-901), &maker.day(-400), &maker.day(200));
            set(document, "/vaccinations/1", older);
        },
    ),
    (
        "vaccinated-before-an-approximate-birth",
        "a dog of four months was vaccinated a day more than five months before",
        |document, maker| {
            aged(document, maker);
            let older = vaccination("2025-08-09", &maker.day(-200), &maker.day(200));
            set(document, "/vaccinations/1", older);
        },
    ),
];

/// The dog was four months old on 2026-01-10, and born on 2025-08-10 at the earliest.
fn aged(document: &mut Value, maker: &Maker) {
    remove(document, "/animal/dateOfBirth");
    set(
        document,
        "/animal/approximateAge",
        json!({ "type": "ApproximateAge", "months": 4, "on": "2026-01-10" }),
    );
    chipped(document, maker, -121);
}

const VACCINATED: &[Row] = &[
    (
        "vaccinated-on-day-of-certification",
        "the dog was vaccinated on the day on which the form was certified",
        |document, maker| {
            set(
                document,
                "/vaccinations/0/administeredOn",
                json!(maker.day(-10)),
            );
        },
    ),
    (
        "vaccinated-for-a-day",
        "an earlier vaccination was due again the day after it",
        |document, maker| {
            let older = vaccination(&maker.day(-400), &maker.day(-399), &maker.day(200));
            set(document, "/vaccinations/1", older);
        },
    ),
    (
        "vaccinated-on-the-day-of-birth",
        "an earlier vaccination is of the day on which the dog was born",
        |document, maker| {
            let older = vaccination(&maker.day(-900), &maker.day(-400), &maker.day(200));
            set(document, "/vaccinations/1", older);
        },
    ),
    (
        "vaccinated-after-an-approximate-birth",
        "a dog of four months was vaccinated five months before, when it may have been born",
        |document, maker| {
            aged(document, maker);
            let older = vaccination("2025-08-10", &maker.day(-200), &maker.day(200));
            set(document, "/vaccinations/1", older);
        },
    ),
];

const EXPIRED: &[Row] = &[
    (
        "vaccination-expires-on-arrival",
        "the next vaccination is due on the day of arrival",
        |document, maker| set(document, "/vaccinations/0/validUntil", json!(maker.day(20))),
    ),
    (
        "vaccination-expired",
        "the next vaccination was due before the arrival",
        |document, maker| set(document, "/vaccinations/0/validUntil", json!(maker.day(-1))),
    ),
    (
        "earlier-vaccination-lasts-longer",
        "the latest vaccination counts, though an earlier one would last longer",
        |document, maker| {
            set(document, "/vaccinations/0/validUntil", json!(maker.day(20)));
            let older = vaccination(&maker.day(-400), &maker.day(600), &maker.day(200));
            set(document, "/vaccinations/1", older);
        },
    ),
    (
        "second-vaccination-of-the-day-lasts-longer",
        "of two vaccinations on one day the first in the list counts",
        |document, maker| {
            set(document, "/vaccinations/0/validUntil", json!(maker.day(20)));
            let other = vaccination(&maker.day(-120), &maker.day(600), &maker.day(200));
            set(document, "/vaccinations/1", other);
        },
    ),
];

const VALID: &[Row] = &[
    (
        "vaccination-expires-the-day-after-arrival",
        "the next vaccination is due on the day after the arrival",
        |document, maker| set(document, "/vaccinations/0/validUntil", json!(maker.day(21))),
    ),
    (
        "earlier-vaccination-expired",
        "an earlier vaccination is over",
        |document, maker| {
            let older = vaccination(&maker.day(-600), &maker.day(-235), &maker.day(200));
            set(document, "/vaccinations/1", older);
        },
    ),
];

/// The microchip was implanted on a day relative to the one asked about.
fn chipped(document: &mut Value, maker: &Maker, days: i64) {
    set(
        document,
        "/animal/microchip/implantedOn",
        json!(maker.day(days)),
    );
}

const BORN_LATER: &[Row] = &[
    (
        "microchip-the-day-before-birth",
        "the microchip was implanted the day before the dog was born",
        |document, maker| chipped(document, maker, -901),
    ),
    (
        "microchip-before-an-approximate-birth",
        "a dog of four months had its microchip a day more than five months before",
        |document, maker| {
            aged(document, maker);
            set(
                document,
                "/animal/microchip/implantedOn",
                json!("2025-08-09"),
            );
        },
    ),
    (
        "microchip-before-birth-in-aircraft-transit",
        "of a dog in transit by aircraft too the microchip is not older than the dog",
        |document, maker| {
            set(document, "/arrival/inTransit", json!(true));
            chipped(document, maker, -901);
        },
    ),
];

const BORN_BEFORE: &[Row] = &[
    (
        "microchip-on-the-day-of-birth",
        "the microchip was implanted on the day on which the dog was born",
        |document, maker| chipped(document, maker, -900),
    ),
    (
        "microchip-on-an-approximate-birth",
        "a dog of four months had its microchip five months before, when it was born at the earliest",
        |document, maker| {
            aged(document, maker);
            set(
                document,
                "/animal/microchip/implantedOn",
                json!("2025-08-10"),
            );
        },
    ),
];

const CHIPPED_LATE: &[Row] = &[
    (
        "microchip-a-day-after-vaccination",
        "the microchip was implanted the day after the vaccination",
        |document, maker| chipped(document, maker, -119),
    ),
    (
        "microchip-after-first-of-two-on-a-day",
        "the microchip was implanted after both vaccinations of one day",
        |document, maker| {
            chipped(document, maker, -100);
            let other = vaccination(&maker.day(-120), &maker.day(600), &maker.day(200));
            set(document, "/vaccinations/1", other);
        },
    ),
];

const CHIPPED: &[Row] = &[
    (
        "microchip-on-day-of-vaccination",
        "the microchip was implanted on the day of the vaccination",
        |document, maker| chipped(document, maker, -120),
    ),
    (
        "microchip-after-earlier-vaccination",
        "the microchip was implanted after an earlier vaccination and before the current one",
        |document, maker| {
            chipped(document, maker, -200);
            let older = vaccination(&maker.day(-400), &maker.day(-35), &maker.day(200));
            set(document, "/vaccinations/1", older);
        },
    ),
];

const OTHER_CHIP: &[Row] = &[
    (
        "microchip-of-nine-digits",
        "a microchip of nine digits may not be read at the port",
        |document, _| set(document, "/animal/microchip/number", json!("123456789")),
    ),
    (
        "microchip-of-ten-digits",
        "a microchip of ten digits may not be read at the port",
        |document, _| set(document, "/animal/microchip/number", json!("0123456789")),
    ),
    (
        "microchip-with-letters",
        "a microchip number of 15 characters has a letter",
        |document, _| {
            set(
                document,
                "/animal/microchip/number",
                json!("27609810012345A"),
            )
        },
    ),
    (
        "microchip-of-sixteen-digits",
        "a microchip number has a digit too many",
        |document, _| {
            set(
                document,
                "/animal/microchip/number",
                json!("2760981001234567"),
            )
        },
    ),
];

const SPACED_CHIP: &[Row] = &[(
    "microchip-with-spaces",
    "spaces, dots and hyphens in a microchip number are not counted",
    |document, _| {
        set(
            document,
            "/animal/microchip/number",
            json!("276 098-100.123.456"),
        );
    },
)];

const PAST_DATE: &[Row] = &[
    (
        "vaccine-a-day-past-its-date",
        "the vaccine was administered the day after its own expiration date",
        |document, maker| {
            set(
                document,
                "/vaccinations/0/productExpiry",
                json!(maker.day(-121)),
            )
        },
    ),
    (
        "current-vaccine-past-its-date-in-second-place",
        "the vaccine of the latest vaccination, which stands second in the list, was past its date",
        |document, maker| {
            let older = vaccination(&maker.day(-400), &maker.day(-35), &maker.day(200));
            let current = vaccination(&maker.day(-120), &maker.day(600), &maker.day(-121));
            set(document, "/vaccinations", json!([older, current]));
        },
    ),
];

const IN_DATE: &[Row] = &[(
    "vaccine-on-its-last-day",
    "the vaccine was administered on its own expiration date",
    |document, maker| {
        set(
            document,
            "/vaccinations/0/productExpiry",
            json!(maker.day(-120)),
        )
    },
)];
