//! Nice classes, tariff prefixes, trade items and styles of a licence held against those of the licence above it.

use super::{ROOT, Recipe, SUB, Told, checked, json, met, not_met, range};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met("nice-classes-wider", CLASSES),
        met("nice-classes-wider", CLASSES_WITHIN),
        not_met("tariff-wider", TARIFF),
        met("tariff-wider", TARIFF_WITHIN),
        not_met("gtins-wider", GTINS),
        met("gtins-wider", GTINS_WITHIN),
        not_met("styles-wider", STYLES),
        met("styles-wider", STYLES_WITHIN),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const CLASSES: &[Told] = &[
    (
        "class-beyond-parent",
        "a licence has a class that the one above it does not have",
        SUB,
        |story, _| {
            story.set(ROOT, "/goods/niceClasses", json!([25]));
            story.set(SUB, "/goods/niceClasses", json!([18, 25]));
        },
    ),
    (
        "classes-absent-under-some",
        "a licence without classes is wider than one with some",
        SUB,
        |story, _| story.remove(SUB, "/goods/niceClasses"),
    ),
];

const CLASSES_WITHIN: &[Told] = &[
    (
        "classes-of-parent",
        "a licence has the classes of the one above it",
        SUB,
        |story, _| story.set(SUB, "/goods/niceClasses", json!([25, 18])),
    ),
    (
        "classes-under-none",
        "a licence with classes is within one without",
        SUB,
        |story, _| story.remove(ROOT, "/goods/niceClasses"),
    ),
    (
        "no-classes-under-none",
        "a licence without classes is within one without",
        SUB,
        |story, _| {
            story.remove(ROOT, "/goods/niceClasses");
            story.remove(SUB, "/goods/niceClasses");
        },
    ),
];

const TARIFF: &[Told] = &[
    (
        "tariff-beside-parent",
        "a tariff prefix begins with none of the licence above",
        SUB,
        |story, _| story.set(SUB, "/goods/tariffPrefixes", json!(["640411", "6405"])),
    ),
    (
        "tariff-shorter-than-parent",
        "a tariff prefix is shorter than that of the licence above",
        SUB,
        |story, _| story.set(SUB, "/goods/tariffPrefixes", json!(["64"])),
    ),
    (
        "tariff-absent-under-some",
        "a licence without tariff prefixes is wider than one with some",
        SUB,
        |story, _| story.remove(SUB, "/goods/tariffPrefixes"),
    ),
];

const TARIFF_WITHIN: &[Told] = &[
    (
        "tariff-of-parent",
        "a licence has the tariff prefix of the one above it",
        SUB,
        |story, _| story.set(SUB, "/goods/tariffPrefixes", json!(["6404"])),
    ),
    (
        "tariff-of-ten-digits",
        "a tariff prefix of ten digits begins with that of the licence above",
        SUB,
        |story, _| story.set(SUB, "/goods/tariffPrefixes", json!(["6404119050"])),
    ),
];

const GTINS: &[Told] = &[
    (
        "gtins-one-beyond-parent",
        "a range of GTINs ends one item after that of the licence above",
        SUB,
        |story, _| {
            story.set(ROOT, "/goods/gtins", json!([range(10, 19)]));
            story.set(SUB, "/goods/gtins", json!([range(10, 20)]));
        },
    ),
    (
        "gtins-one-before-parent",
        "a range of GTINs begins one item before that of the licence above",
        SUB,
        |story, _| {
            story.set(ROOT, "/goods/gtins", json!([range(10, 19)]));
            story.set(SUB, "/goods/gtins", json!([range(9, 19)]));
        },
    ),
    (
        "gtins-across-a-gap",
        "a range of GTINs holds an item between two ranges of the licence above",
        SUB,
        |story, _| {
            story.set(ROOT, "/goods/gtins", json!([range(10, 13), range(15, 19)]));
            story.set(SUB, "/goods/gtins", json!([range(12, 17)]));
        },
    ),
    (
        "gtin-prefix-shorter-than-parent",
        "a prefix of GTINs is shorter than that of the licence above",
        SUB,
        |story, _| {
            let prefix = json!({ "type": "GtinPrefix", "prefix": "061414" });
            story.set(SUB, "/goods/gtins", json!([prefix]));
        },
    ),
    (
        "gtins-absent-under-some",
        "a licence without GTINs is wider than one with some",
        SUB,
        |story, _| story.remove(SUB, "/goods/gtins"),
    ),
];

const GTINS_WITHIN: &[Told] = &[
    (
        "gtins-of-parent",
        "a range of GTINs is that of the licence above",
        SUB,
        |story, _| {
            story.set(ROOT, "/goods/gtins", json!([range(10, 19)]));
            story.set(SUB, "/goods/gtins", json!([range(10, 19)]));
        },
    ),
    (
        "gtins-across-ranges-that-touch",
        "a range of GTINs lies in two ranges of the licence above that touch",
        SUB,
        |story, _| {
            story.set(ROOT, "/goods/gtins", json!([range(15, 19), range(10, 14)]));
            story.set(SUB, "/goods/gtins", json!([range(12, 17)]));
        },
    ),
    (
        "gtin-prefix-longer-than-parent",
        "a prefix of GTINs begins with that of the licence above",
        SUB,
        |story, _| {
            let prefix = json!({ "type": "GtinPrefix", "prefix": "06141410" });
            story.set(SUB, "/goods/gtins", json!([prefix]));
        },
    ),
    (
        "gtins-of-packages",
        "packages of the items of the licence above are within it",
        SUB,
        |story, _| {
            story.set(ROOT, "/goods/gtins", json!([range(10, 19)]));
            let package = |item: u32| checked(&format!("50614141{item:05}"));
            let span = json!({ "type": "GtinRange", "from": package(10), "to": package(19) });
            story.set(SUB, "/goods/gtins", json!([span]));
        },
    ),
];

const STYLES: &[Told] = &[
    (
        "style-beyond-parent",
        "a licence is for a style that the one above it is not for",
        SUB,
        |story, _| story.set(SUB, "/goods/styles", json!(["Heron Low", "Heron Kids"])),
    ),
    (
        "style-in-small-letters",
        "styles are compared letter by letter",
        SUB,
        |story, _| story.set(SUB, "/goods/styles", json!(["heron low"])),
    ),
    (
        "styles-absent-under-some",
        "a licence without styles is wider than one with some",
        SUB,
        |story, _| story.remove(SUB, "/goods/styles"),
    ),
];

const STYLES_WITHIN: &[Told] = &[(
    "styles-of-parent",
    "a licence is for the styles of the one above it",
    SUB,
    |story, _| {
        story.set(
            SUB,
            "/goods/styles",
            json!(["Heron Tote", "Heron High", "Heron Low"]),
        );
    },
)];
