//! The day of arrival, and the age and microchip on it.

use super::attached::{attaching, us_form};
use super::{
    Draft, HELD, Maker, NOT_HELD, Recipe, Row, SAMPLE, SPACED_CHIP, Value, code, ended, json,
    remove, set, undecided, warned,
};
use crate::recipe::document::change::after;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        undecided("text-in-force", BEFORE),
        SAMPLE.met("text-in-force", SINCE),
        asked_elsewhere(),
        SAMPLE.not_met("age-at-arrival", TOO_YOUNG),
        SAMPLE.met("age-at-arrival", OLD_ENOUGH),
        by_birth(),
        SAMPLE.not_met("microchip-before-birth", BORN_LATER),
        SAMPLE.met("microchip-before-birth", BORN_BEFORE),
        SAMPLE.met("microchip-format", SPACED_CHIP),
        warned("microchip-format", OTHER_CHIP),
        SAMPLE.not_met("microchip-late", CHIPPED_LATE),
        SAMPLE.met("microchip-late", CHIPPED),
        vec![chipped_after_entry()],
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The dog arrived on this day, everything else long before or on the day before.
pub(super) fn arrived(document: &mut Value, day: &str) {
    let before = after(day, 0, -1);
    set(document, "/arrival/date", json!(day));
    remove(document, "/arrival/billOfLading");
    set(document, "/shippedOn", json!(before));
    set(document, "/issuedOn", json!(before));
    set(document, "/health/examinedOn", json!(before));
    set(document, "/screwworm/inspectedOn", json!(before));
    set(document, "/receipt/issuedOn", json!(before));
    remove(document, "/animal/dateOfBirth");
    aged(document, 4, "2020-05-10");
    set(
        document,
        "/animal/microchip/implantedOn",
        json!("2020-02-01"),
    );
    let since = after(day, 0, -30);
    let stays = json!([
        ended("US", "2020-01-01", &since, "free"),
        ended("PH", &since, day, "highRisk")
    ]);
    set(document, "/stays", stays);
}

/// The dog was this many months old on a day.
fn aged(document: &mut Value, months: u32, on: &str) {
    set(
        document,
        "/animal/approximateAge",
        json!({ "type": "ApproximateAge", "months": months, "on": on }),
    );
}

/// A vector of a dog that was born on 2025-11-10 and arrived on a day. Its U.S. form gives an approximate age only.
fn born(name: &str, title: &'static str, arrival: &'static str) -> Draft {
    attaching(
        name,
        title,
        |maker| {
            vec![us_form(maker, |form, maker| {
                remove(form, "/animal/dateOfBirth");
                aged(form, 8, &maker.day(-103));
                chipped(form, maker, -310);
            })]
        },
        |_, _| {},
    )
    .before(move |document, _| {
        arrived(document, arrival);
        remove(document, "/animal/approximateAge");
        set(document, "/animal/dateOfBirth", json!("2025-11-10"));
        set(
            document,
            "/animal/microchip/implantedOn",
            json!("2026-01-01"),
        );
    })
}

fn by_birth() -> Vec<Recipe> {
    let too_young = code("age-at-arrival");
    vec![
        born(
            "six-months-old-a-day-after-arrival",
            "the dog is six months old on the day after its arrival",
            "2026-05-09",
        )
        .not_met(&too_young)
        .done(),
        born(
            "six-months-old-on-arrival",
            "the dog is six months old on the day of its arrival",
            "2026-05-10",
        )
        .shows(&[&too_young])
        .done(),
    ]
}

const BEFORE: &[Row] = &[
    (
        "arrived-before-text-in-force",
        "the dog arrived on the last day on which another text was in force",
        |document, _| arrived(document, NOT_HELD),
    ),
    (
        "arrived-with-late-receipt-before-text-in-force",
        "what the text asks of the receipt is not asked of an arrival before it",
        |document, _| {
            arrived(document, NOT_HELD);
            set(document, "/receipt/issuedOn", json!("2024-08-09"));
        },
    ),
    (
        "arrived-without-form-before-text-in-force",
        "no attachment is demanded of an arrival before the text",
        |document, _| {
            arrived(document, NOT_HELD);
            remove(document, "/attachments");
        },
    ),
];

const SINCE: &[Row] = &[(
    "arrived-on-first-day-of-text",
    "the dog arrived on the first day of the text that is held",
    |document, _| arrived(document, HELD),
)];

fn asked_elsewhere() -> Vec<Recipe> {
    let held = code("text-in-force");
    vec![
        SAMPLE
            .vector(
                "entered-before-text-in-force",
                "without an arrival the entry date of the claim is the day, and another text was in force on it",
            )
            .before(|document, _| {
                arrived(document, NOT_HELD);
                remove(document, "/arrival");
            })
            .claim(|_| json!({ "entryDate": NOT_HELD }))
            .requirements_undecided(&held)
            .done(),
        SAMPLE
            .vector(
                "infested-before-text-in-force",
                "screwworm is asked of an arrival on any day",
            )
            .before(|document, _| {
                arrived(document, NOT_HELD);
                set(document, "/screwworm/finding", json!("infested"));
            })
            .requirements_undecided(&held)
            .not_met(code("screwworm-finding"))
            .done(),
        SAMPLE
            .vector(
                "for-resale-before-text-in-force",
                "what a dog for resale is said to need is told of an arrival on any day",
            )
            .before(|document, _| {
                arrived(document, NOT_HELD);
                set(document, "/purpose", json!("resaleOrAdoption"));
            })
            .requirements_undecided(&held)
            .warns(code("resale"))
            .done(),
    ]
}

const TOO_YOUNG: &[Row] = &[(
    "five-months-old-and-a-day-early",
    "a dog of five months arrives a day before a month has passed",
    |document, maker| {
        arrived(document, "2026-02-09");
        aged(document, 5, "2026-01-10");
        chipped(document, maker, -300);
    },
)];

const OLD_ENOUGH: &[Row] = &[
    (
        "twelve-months-old-six-months-after-arrival",
        "a dog of twelve months was six months old when it arrived",
        |document, maker| {
            arrived(document, "2026-02-10");
            aged(document, 12, "2026-08-10");
            chipped(document, maker, -300);
        },
    ),
    (
        "puppy-in-aircraft-transit",
        "a dog in transit by aircraft may be younger",
        |document, maker| {
            set(document, "/arrival/inTransit", json!(true));
            set(document, "/animal/dateOfBirth", json!(maker.day(-60)));
            chipped(document, maker, -60);
        },
    ),
];

const BORN_LATER: &[Row] = &[
    (
        "microchip-the-day-before-birth",
        "the microchip was implanted the day before the dog was born",
        |document, maker| chipped(document, maker, -901),
    ),
    (
        "microchip-before-an-approximate-birth",
        "a dog of thirty months had its microchip a day more than 31 months before",
        |document, _| {
            remove(document, "/animal/dateOfBirth");
            aged(document, 30, "2026-09-10");
            set(
                document,
                "/animal/microchip/implantedOn",
                json!("2024-02-09"),
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
        "a dog of thirty months had its microchip 31 months before, when it was born at the earliest",
        |document, _| {
            remove(document, "/animal/dateOfBirth");
            aged(document, 30, "2026-09-10");
            set(
                document,
                "/animal/microchip/implantedOn",
                json!("2024-02-10"),
            );
        },
    ),
];

/// The dog passes through by aircraft, so that neither receipt nor attachments have to be of its microchip.
fn in_transit_with(document: &mut Value, chip: &str) {
    set(document, "/arrival/inTransit", json!(true));
    set(document, "/animal/microchip/number", json!(chip));
}

const OTHER_CHIP: &[Row] = &[
    (
        "microchip-of-ten-digits",
        "a microchip of ten digits may not be read at the port",
        |document, _| in_transit_with(document, "0123456789"),
    ),
    (
        "microchip-of-sixteen-digits",
        "a microchip number has a digit too many",
        |document, _| in_transit_with(document, "2760981001234567"),
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

const CHIPPED_LATE: &[Row] = &[(
    "microchip-two-days-after-arrival",
    "the microchip is implanted two days after the arrival",
    |document, maker| chipped(document, maker, 5),
)];

const CHIPPED: &[Row] = &[
    (
        "microchip-the-day-after-arrival",
        "the microchip is implanted on the day after the arrival, beyond the date line before it",
        |document, maker| chipped(document, maker, 4),
    ),
    (
        "microchip-after-arrival-in-aircraft-transit",
        "a dog in transit by aircraft needs no microchip, and may have one later",
        |document, maker| {
            set(document, "/arrival/inTransit", json!(true));
            chipped(document, maker, 5);
        },
    ),
];

/// Without an arrival the day is that of the entry.
fn chipped_after_entry() -> Recipe {
    SAMPLE
        .vector(
            "microchip-two-days-after-entry",
            "without an arrival the microchip is held against the entry date of the claim",
        )
        .before(|document, maker| {
            remove(document, "/arrival");
            chipped(document, maker, 1);
        })
        .claim(|maker| json!({ "entryDate": maker.day(-1) }))
        .not_met(code("microchip-late"))
        .done()
}
