//! The record of a right with customs of the United States.

use super::{
    Draft, Maker, Recipe, Row, SAMPLE, Value, after, by_both, copyright, json, recordation, remove,
    set,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        made(
            &[(
                "recorded",
                "a trademark is recorded with customs for one of its classes",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    SAMPLE.area.code("recordation"),
                    SAMPLE.area.code("recordation-classes"),
                    SAMPLE.area.code("places-missing"),
                    SAMPLE.area.code("recordation-number"),
                ])
            },
        ),
        not_met("recordation", MALFORMED),
        met("recordation-number", NUMBERS),
        warned("recordation-number", ODD_NUMBERS),
        met("recordation-early", ON_TIME),
        not_met("recordation-early", EARLY),
        met("recordation-classes", CLASSES),
        not_met("recordation-classes", OTHER_CLASSES),
        met("recordation-long", TWENTY_YEARS),
        warned("recordation-long", LONGER),
        met("recordation-outlives", AS_LONG),
        warned("recordation-outlives", OUTLIVES),
        warned("places-missing", NO_PLACES),
        ended(),
        copyrights(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The mark has this record, and names where goods are made.
pub(super) fn record(document: &mut Value, record: Value) {
    set(document, "/recordation", record);
    set(
        document,
        "/placesOfManufacture",
        json!([{ "type": "ManufacturePlace", "locality": "León", "country": "MX" }]),
    );
}

/// Vectors of the mark as recorded.
fn made(rows: &[Row], expecting: impl Fn(Draft) -> Draft) -> Vec<Recipe> {
    rows.iter()
        .map(|(name, title, change)| {
            let draft = SAMPLE
                .vector(name, title)
                .before(|document, maker| record(document, recordation(maker)))
                .before(*change);
            expecting(draft).done()
        })
        .collect()
}

fn met(name: &str, rows: &[Row]) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    made(rows, |draft| draft.shows(&[&code]))
}

fn not_met(name: &str, rows: &[Row]) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    made(rows, |draft| draft.not_met(&code))
}

fn warned(name: &str, rows: &[Row]) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    made(rows, |draft| draft.warns(&code))
}

const MALFORMED: &[Row] = &[
    (
        "recordation-without-number",
        "the recordation has no number",
        |document, _| remove(document, "/recordation/number"),
    ),
    (
        "recordation-of-class-46",
        "a trademark is recorded for class 46",
        |document, _| set(document, "/recordation/classes", json!([46])),
    ),
    (
        "recorded-in-two-days",
        "the recordation is of the second day after the one asked about",
        |document, maker| set(document, "/recordation/recordedAt", json!(maker.day(2))),
    ),
];

const NUMBERS: &[Row] = &[(
    "recordation-number-without-space",
    "the number of a recordation may have no space",
    |document, _| set(document, "/recordation/number", json!("TMK21-00417")),
)];

const ODD_NUMBERS: &[Row] = &[
    (
        "recordation-number-of-four-digits",
        "the number of a recordation ends in four digits",
        |document, _| set(document, "/recordation/number", json!("TMK 21-0417")),
    ),
    (
        "recordation-number-of-copyright",
        "the number of the recordation of a trademark is one of a copyright",
        |document, _| set(document, "/recordation/number", json!("COP 21-00417")),
    ),
    (
        "recordation-number-with-two-spaces",
        "the number of a recordation has two spaces",
        |document, _| set(document, "/recordation/number", json!("TMK  21-00417")),
    ),
    (
        "recordation-number-in-small-letters",
        "the number of a recordation begins with small letters",
        |document, _| set(document, "/recordation/number", json!("tmk 21-00417")),
    ),
];

const ON_TIME: &[Row] = &[(
    "recorded-on-day-of-registration",
    "a trademark may be recorded on the day of its registration",
    |document, maker| {
        set(
            document,
            "/recordation/recordedAt",
            json!(maker.day(-2_000)),
        );
    },
)];

const EARLY: &[Row] = &[(
    "recorded-before-registration",
    "a trademark is recorded on the day before its registration",
    |document, maker| {
        set(
            document,
            "/recordation/recordedAt",
            json!(maker.day(-2_001)),
        );
    },
)];

const CLASSES: &[Row] = &[
    (
        "recorded-for-all-classes",
        "a trademark is recorded for each of its classes, one of them twice",
        |document, _| set(document, "/recordation/classes", json!([25, 18, 25])),
    ),
    (
        "recorded-without-classes",
        "a recordation may name no class",
        |document, _| remove(document, "/recordation/classes"),
    ),
];

const OTHER_CLASSES: &[Row] = &[(
    "recorded-for-other-class",
    "a trademark is recorded for a class that it does not have",
    |document, _| set(document, "/recordation/classes", json!([25, 9])),
)];

const TWENTY_YEARS: &[Row] = &[(
    "recorded-for-twenty-years",
    "a recordation lasts until the day twenty years after it",
    |document, maker| {
        remove(document, "/registration/expiresAt");
        set(
            document,
            "/recordation/expiresAt",
            json!(maker.months_after(-1_900, 240)),
        );
    },
)];

const LONGER: &[Row] = &[
    (
        "recorded-for-longer-than-twenty-years",
        "a recordation lasts for a day more than twenty years",
        |document, maker| {
            remove(document, "/registration/expiresAt");
            let day = maker.months_after(-1_900, 240);
            set(document, "/recordation/expiresAt", json!(after(&day, 0, 1)));
        },
    ),
    (
        "recorded-on-leap-day-for-longer-than-twenty-years",
        "a recordation of 29 February lasts until the first of March of the twentieth year after it",
        |document, _| {
            set(document, "/registration/registeredAt", json!("2020-02-28"));
            remove(document, "/registration/expiresAt");
            set(document, "/recordation/recordedAt", json!("2020-02-29"));
            set(document, "/recordation/expiresAt", json!("2040-03-01"));
        },
    ),
];

const AS_LONG: &[Row] = &[(
    "recordation-without-end",
    "a recordation may have no last day",
    |document, _| remove(document, "/recordation/expiresAt"),
)];

const OUTLIVES: &[Row] = &[(
    "recordation-outlives-registration",
    "a recordation ends on the day after the registration",
    |document, maker| {
        set(document, "/recordation/expiresAt", json!(maker.day(1_653)));
    },
)];

const NO_PLACES: &[Row] = &[
    (
        "places-missing",
        "a trademark that is recorded names no place of manufacture",
        |document, _| remove(document, "/placesOfManufacture"),
    ),
    (
        "places-empty",
        "a trademark that is recorded has an empty list of places of manufacture",
        |document, _| set(document, "/placesOfManufacture", json!([])),
    ),
];

/// The recordation has ended so many days before the one asked about.
fn ended() -> Vec<Recipe> {
    let vector = |name: &str, title: &'static str, day: i64| {
        SAMPLE.vector(name, title).before(move |document, maker| {
            record(document, recordation(maker));
            set(document, "/recordation/expiresAt", json!(maker.day(day)));
        })
    };
    let grace = SAMPLE.area.code("recordation-grace");
    let expired = SAMPLE.area.code("recordation-expired");
    let entered = |day: i64| move |maker: &Maker| json!({ "entryDate": maker.day(day) });
    vec![
        vector(
            "recordation-ends-before-it-begins",
            "a recordation ended on the day before it began",
            -1,
        )
        .before(|document, maker| set(document, "/recordation/recordedAt", json!(maker.day(0))))
        .claim(entered(-1))
        .not_met(SAMPLE.area.code("recordation"))
        .done(),
        vector(
            "recordation-on-last-day",
            "a recordation lasts on its last day",
            0,
        )
        .shows(&[&grace, &expired])
        .done(),
        vector(
            "recordation-ended-yesterday",
            "a recordation ended the day before the one asked about",
            -1,
        )
        .warns(&grace)
        .done(),
        vector(
            "recordation-ended-ninety-days-ago",
            "a recordation ended ninety days before the one asked about",
            -90,
        )
        .warns(&grace)
        .done(),
        vector(
            "recordation-ended-ninety-one-days-ago",
            "a recordation ended ninety-one days before the one asked about",
            -91,
        )
        .warns(&expired)
        .done(),
        vector(
            "recordation-ended-after-entry",
            "a recordation ended on the day after the entry",
            -19,
        )
        .claim(entered(-20))
        .shows(&[&grace])
        .done(),
        vector(
            "recordation-ended-before-entry",
            "a recordation ended ninety-one days before the entry",
            -111,
        )
        .claim(entered(-20))
        .warns(&expired)
        .done(),
    ]
}

/// A record of a copyright with customs.
pub(super) fn of_copyright(maker: &Maker) -> Value {
    let mut record = recordation(maker);
    super::base::remove(&mut record, "/classes");
    super::base::set(&mut record, "/number", "COP 20-00031");
    super::base::set(&mut record, "/recordedAt", maker.day(-2_050));
    record
}

/// Copyrights, which are recorded under numbers of their own.
fn copyrights() -> Vec<Recipe> {
    let recorded = |name: &str, title: &'static str, number: &'static str| {
        by_both(name, title, move |document, maker| {
            copyright(document);
            set(document, "/recordation", of_copyright(maker));
            set(document, "/recordation/number", json!(number));
        })
    };
    let code = SAMPLE.area.code("recordation-number");
    vec![
        recorded(
            "copyright-recorded",
            "a copyright is recorded with customs, before it was registered",
            "COP 20-00031",
        )
        .shows(&[&code, &SAMPLE.area.code("recordation-early")])
        .done(),
        recorded(
            "copyright-recorded-as-trademark",
            "the number of the recordation of a copyright is one of a trademark",
            "TMK 20-00031",
        )
        .warns(&code)
        .done(),
        recorded(
            "copyright-recorded-for-longer-than-registered",
            "the recordation of a copyright ends on the day after its registration",
            "COP 20-00031",
        )
        .before(|document, maker| {
            set(document, "/recordation/expiresAt", json!(maker.day(1_653)));
        })
        .warns(SAMPLE.area.code("recordation-outlives"))
        .done(),
    ]
}
