//! The scope of a licence held against that of the licence above it, on both sides in each dimension.

use super::{ROOT, Recipe, SUB, Told, checked, countries, json, met, not_met, pairs, range};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met("grant-wider", GRANT),
        met("grant-wider", GRANT_WITHIN),
        not_met("nice-classes-wider", CLASSES),
        met("nice-classes-wider", CLASSES_WITHIN),
        not_met("tariff-wider", TARIFF),
        met("tariff-wider", TARIFF_WITHIN),
        not_met("gtins-wider", GTINS),
        met("gtins-wider", GTINS_WITHIN),
        not_met("styles-wider", STYLES),
        met("styles-wider", STYLES_WITHIN),
        not_met("territory-of-manufacture-wider", MADE),
        met("territory-of-manufacture-wider", MADE_WITHIN),
        not_met("territory-of-sale-wider", SOLD),
        met("territory-of-sale-wider", SOLD_WITHIN),
        not_met("channels-wider", CHANNELS),
        met("channels-wider", CHANNELS_WITHIN),
        not_met("term-wider", TERM),
        met("term-wider", TERM_WITHIN),
        not_met("quantity-wider", QUANTITY),
        met("quantity-wider", QUANTITY_WITHIN),
        not_met("quality-marks-fewer", MARKS),
        met("quality-marks-fewer", MARKS_KEPT),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const GRANT: &[Told] = &[(
    "grant-beyond-parent",
    "a licence grants an act that the one above it does not",
    SUB,
    |story, _| {
        story.set(ROOT, "/grant", json!(["import", "sell"]));
    },
)];

const GRANT_WITHIN: &[Told] = &[(
    "grant-of-parent",
    "a licence grants the acts of the one above it, in another order",
    SUB,
    |story, _| {
        story.set(ROOT, "/grant", json!(["distribute", "import", "sell"]));
    },
)];

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

const MADE: &[Told] = &[
    (
        "made-beyond-parent",
        "goods may be made in a country where the licence above does not let them be made",
        SUB,
        |story, _| story.set(SUB, "/territoryOfManufacture", countries(&["PT", "CN"])),
    ),
    (
        "made-worldwide-under-countries",
        "goods may be made anywhere under a licence for some countries",
        SUB,
        |story, _| {
            story.set(
                SUB,
                "/territoryOfManufacture",
                json!({ "type": "Worldwide" }),
            )
        },
    ),
];

const MADE_WITHIN: &[Told] = &[
    (
        "made-where-parent-lets",
        "goods may be made where the licence above lets them be made",
        SUB,
        |story, _| story.set(SUB, "/territoryOfManufacture", countries(&["VN", "PT"])),
    ),
    (
        "made-worldwide-under-worldwide",
        "goods may be made anywhere, as under the licence above",
        SUB,
        |story, _| {
            story.set(
                ROOT,
                "/territoryOfManufacture",
                json!({ "type": "Worldwide" }),
            );
            story.set(
                SUB,
                "/territoryOfManufacture",
                json!({ "type": "Worldwide" }),
            );
        },
    ),
];

const SOLD: &[Told] = &[
    (
        "sold-beyond-parent",
        "goods may be sold in a country where the licence above does not let them be sold",
        SUB,
        |story, _| story.set(SUB, "/territoryOfSale", countries(&["US", "JP"])),
    ),
    (
        "sold-worldwide-under-countries",
        "goods may be sold anywhere under a licence for some countries",
        SUB,
        |story, _| story.set(SUB, "/territoryOfSale", json!({ "type": "Worldwide" })),
    ),
];

const SOLD_WITHIN: &[Told] = &[
    (
        "sold-where-parent-lets",
        "goods may be sold where the licence above lets them be sold",
        SUB,
        |story, _| {
            story.set(
                SUB,
                "/territoryOfSale",
                countries(&["DE", "MX", "CA", "US"]),
            )
        },
    ),
    (
        "sold-in-countries-under-worldwide",
        "goods may be sold in some countries under a licence for the world",
        SUB,
        |story, _| story.set(ROOT, "/territoryOfSale", json!({ "type": "Worldwide" })),
    ),
];

const CHANNELS: &[Told] = &[
    (
        "channel-beyond-parent",
        "a licence is for a channel that the one above it is not for",
        SUB,
        |story, _| story.set(SUB, "/channels", json!(["online", "outlet"])),
    ),
    (
        "channels-absent-under-some",
        "a licence for any channel is wider than one for some",
        SUB,
        |story, _| story.remove(SUB, "/channels"),
    ),
];

const CHANNELS_WITHIN: &[Told] = &[
    (
        "channels-of-parent",
        "a licence is for the channels of the one above it in another order",
        SUB,
        |story, _| story.set(SUB, "/channels", json!(["online", "retail"])),
    ),
    (
        "channels-under-any",
        "a licence for some channels is within one for any",
        SUB,
        |story, _| story.remove(ROOT, "/channels"),
    ),
];

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
