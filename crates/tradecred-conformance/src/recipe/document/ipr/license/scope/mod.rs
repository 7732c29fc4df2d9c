//! The scope of a licence held against that of the licence above it, on both sides in each dimension.

use super::{DEEP, ROOT, Recipe, SUB, Told, checked, countries, json, met, not_met, pairs, range};

mod goods;
mod places;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met("grant-wider", GRANT),
        met("grant-wider", GRANT_WITHIN),
        not_met("term-wider", TERM),
        met("term-wider", TERM_WITHIN),
        not_met("quantity-wider", QUANTITY),
        met("quantity-wider", QUANTITY_WITHIN),
        not_met("quality-marks-fewer", MARKS),
        met("quality-marks-fewer", MARKS_KEPT),
        goods::recipes(),
        places::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const GRANT: &[Told] = &[
    (
        "grant-beyond-parent",
        "a licence grants an act that the one above it does not",
        SUB,
        |story, _| {
            story.set(ROOT, "/grant", json!(["import", "sell"]));
        },
    ),
    (
        "grant-of-root-beyond-parent",
        "a licence grants an act that the root above does, and the one between does not",
        DEEP,
        |story, _| story.set(DEEP, "/grant", json!(["import", "make"])),
    ),
];

const GRANT_WITHIN: &[Told] = &[(
    "grant-of-parent",
    "a licence grants the acts of the one above it, in another order",
    SUB,
    |story, _| {
        story.set(ROOT, "/grant", json!(["distribute", "import", "sell"]));
    },
)];

const TERM: &[Told] = &[
    (
        "term-one-day-after-parent",
        "a licence ends on the day after the one above it",
        SUB,
        |story, maker| story.set(SUB, "/term/until", json!(maker.day(701))),
    ),
    (
        "term-one-day-before-parent",
        "a licence begins on the day before the one above it",
        SUB,
        |story, maker| {
            story.set(ROOT, "/term/from", json!(maker.day(-300)));
            story.set(SUB, "/term/from", json!(maker.day(-301)));
            story.set(SUB, "/grantedAt", json!(maker.day(-350)));
        },
    ),
];

const TERM_WITHIN: &[Told] = &[(
    "term-of-parent",
    "a licence holds from the first to the last day of the one above it",
    SUB,
    |story, maker| {
        story.set(ROOT, "/term/from", json!(maker.day(-300)));
        story.set(SUB, "/term/from", json!(maker.day(-300)));
        story.set(SUB, "/term/until", json!(maker.day(700)));
        story.set(SUB, "/grantedAt", json!(maker.day(-350)));
    },
)];

const QUANTITY: &[Told] = &[
    (
        "cap-beyond-parent",
        "a cap is greater than that of the licence above",
        SUB,
        |story, _| story.set(SUB, "/quantityCap", pairs("100000.000000001")),
    ),
    (
        "cap-in-another-unit",
        "a cap is in another unit than that of the licence above",
        SUB,
        |story, _| {
            story.set(
                SUB,
                "/quantityCap",
                json!({ "type": "Quantity", "value": "10", "unit": "H87" }),
            );
        },
    ),
    (
        "cap-absent-under-one",
        "a licence without a cap is wider than one with one",
        SUB,
        |story, _| story.remove(SUB, "/quantityCap"),
    ),
];

const QUANTITY_WITHIN: &[Told] = &[
    (
        "cap-of-parent",
        "a cap is that of the licence above, spelt otherwise",
        SUB,
        |story, _| story.set(SUB, "/quantityCap", pairs("100000.00")),
    ),
    (
        "cap-under-none",
        "a licence with a cap is within one without",
        SUB,
        |story, _| story.remove(ROOT, "/quantityCap"),
    ),
];

const MARKS: &[Told] = &[
    (
        "quality-mark-dropped",
        "a licence does not ask for a mark that the one above it asks for",
        SUB,
        |story, _| story.set(SUB, "/qualityMarks", json!(["LX-OK"])),
    ),
    (
        "quality-marks-absent",
        "a licence asks for no mark, and the one above it for one",
        SUB,
        |story, _| story.remove(SUB, "/qualityMarks"),
    ),
];

const MARKS_KEPT: &[Told] = &[
    (
        "quality-mark-kept",
        "a licence asks for the mark of the one above it alone",
        SUB,
        |story, _| story.set(SUB, "/qualityMarks", json!(["BH-QA"])),
    ),
    (
        "quality-marks-under-none",
        "a licence asks for marks, and the one above it for none",
        SUB,
        |story, _| story.remove(ROOT, "/qualityMarks"),
    ),
];
