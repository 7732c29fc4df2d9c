//! The members of a licence, as they are written.

use super::{
    Maker, ROOT, Recipe, SUB, Story, Told, Value, checked, countries, gtin, held, json, met,
    not_met, pairs, range,
};

mod goods;
mod places;
mod references;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met("licensor", LICENSOR),
        not_met("licensee", LICENSEE),
        not_met("grant", GRANT),
        not_met("term", TERM),
        not_met("exclusive", EXCLUSIVE),
        not_met("quantity-cap", CAP),
        not_met("delegation", DELEGATION),
        met("delegation", GOOD_DELEGATION),
        met("quality-marks", NO_MARKS),
        not_met("quality-marks", MARKS),
        not_met("document", DOCUMENT),
        references::recipes(),
        goods::recipes(),
        places::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const LICENSOR: &[Told] = &[
    (
        "without-licensor",
        "nobody grants the licence",
        ROOT,
        |story, _| story.remove(ROOT, "/licensor"),
    ),
    (
        "licensor-is-an-office",
        "an office that registers rights grants the licence",
        ROOT,
        |story, _| {
            let office = json!({
                "type": "RegistrationOffice",
                "legalName": "United States Patent and Trademark Office",
                "country": "US"
            });
            story.set(ROOT, "/licensor", office);
        },
    ),
];

const LICENSEE: &[Told] = &[
    (
        "without-licensee",
        "the licence is granted to nobody",
        ROOT,
        |story, _| story.remove(ROOT, "/licensee"),
    ),
    (
        "licensee-without-address",
        "the licensee has no address",
        ROOT,
        |story, _| story.remove(ROOT, "/licensee/address"),
    ),
];

const GRANT: &[Told] = &[
    (
        "without-grant",
        "the licence does not say what the licensee may do",
        ROOT,
        |story, _| story.remove(ROOT, "/grant"),
    ),
    (
        "grant-empty",
        "the licence grants no act",
        ROOT,
        |story, _| story.set(ROOT, "/grant", json!([])),
    ),
    (
        "grant-of-unknown-act",
        "the licence grants an act that is none of the four",
        ROOT,
        |story, _| story.set(ROOT, "/grant", json!(["sell", "lend"])),
    ),
    (
        "grant-twice",
        "the licence names one act twice",
        ROOT,
        |story, _| story.set(ROOT, "/grant", json!(["sell", "make", "sell"])),
    ),
];

const TERM: &[Told] = &[
    (
        "without-term",
        "the licence does not say for how long",
        ROOT,
        |story, _| story.remove(ROOT, "/term"),
    ),
    (
        "term-without-last-day",
        "the term has no last day",
        ROOT,
        |story, _| story.remove(ROOT, "/term/until"),
    ),
    (
        "term-reversed",
        "the term ends before it begins",
        ROOT,
        |story, maker| story.set(ROOT, "/term/until", json!(maker.day(-401))),
    ),
];

const EXCLUSIVE: &[Told] = &[
    (
        "without-exclusive",
        "the licence does not say whether it is exclusive",
        ROOT,
        |story, _| story.remove(ROOT, "/exclusive"),
    ),
    (
        "exclusive-as-text",
        "whether the licence is exclusive is a text",
        ROOT,
        |story, _| story.set(ROOT, "/exclusive", json!("no")),
    ),
];

const CAP: &[Told] = &[
    (
        "cap-of-zero",
        "a cap of nothing is no cap",
        ROOT,
        |story, _| story.set(ROOT, "/quantityCap", pairs("0")),
    ),
    ("cap-below-zero", "a cap is below zero", ROOT, |story, _| {
        story.set(ROOT, "/quantityCap", pairs("-1"))
    }),
    ("cap-without-unit", "a cap has no unit", ROOT, |story, _| {
        story.remove(ROOT, "/quantityCap/unit")
    }),
];

const DELEGATION: &[Told] = &[
    (
        "without-delegation",
        "the licence does not say whether it lets others be granted under it",
        ROOT,
        |story, _| story.remove(ROOT, "/delegation"),
    ),
    (
        "depth-without-delegation",
        "a depth is given where nothing may be delegated",
        ROOT,
        |story, _| story.set(ROOT, "/delegation/mayDelegate", json!(false)),
    ),
    ("depth-of-0", "a depth is 1 at least", ROOT, |story, _| {
        story.set(ROOT, "/delegation/maxDepth", json!(0))
    }),
    ("depth-of-16", "a depth is 15 at most", ROOT, |story, _| {
        story.set(ROOT, "/delegation/maxDepth", json!(16))
    }),
];

const GOOD_DELEGATION: &[Told] = &[
    ("depth-of-15", "a depth may be 15", ROOT, |story, _| {
        story.set(ROOT, "/delegation/maxDepth", json!(15))
    }),
    (
        "delegation-without-depth",
        "a licence may let any number of levels follow",
        ROOT,
        |story, _| story.remove(ROOT, "/delegation/maxDepth"),
    ),
];

const NO_MARKS: &[Told] = &[(
    "without-quality-marks",
    "a licence need not ask for a mark on goods",
    ROOT,
    |story, _| story.remove(ROOT, "/qualityMarks"),
)];

const MARKS: &[Told] = &[
    (
        "quality-marks-empty",
        "a list of quality marks that is there and empty is no absent one",
        ROOT,
        |story, _| story.set(ROOT, "/qualityMarks", json!([])),
    ),
    (
        "quality-mark-without-text",
        "the second of two quality marks is an empty text",
        ROOT,
        |story, _| story.set(ROOT, "/qualityMarks", json!(["BH-QA", ""])),
    ),
];

const DOCUMENT: &[Told] = &[
    (
        "remarks-as-list",
        "the remarks are a list",
        ROOT,
        |story, _| story.set(ROOT, "/remarks", json!(["in full"])),
    ),
    (
        "license-number-as-number",
        "the number of the licence is no text",
        ROOT,
        |story, _| story.set(ROOT, "/licenseNumber", json!(17)),
    ),
];
