//! The goods of a licence, as they are written.

use super::{ROOT, Recipe, Story, Told, checked, countries, gtin, json, met, not_met, range};

pub(super) fn recipes() -> Vec<Recipe> {
    [not_met("goods", GOODS), met("goods", GOOD_GOODS)]
        .into_iter()
        .flatten()
        .collect()
}

const GOODS: &[Told] = &[
    (
        "without-goods",
        "the licence does not say for which goods",
        ROOT,
        |story, _| story.remove(ROOT, "/goods"),
    ),
    (
        "nice-classes-empty",
        "a list of classes that is there and empty is no absent one",
        ROOT,
        |story, _| story.set(ROOT, "/goods/niceClasses", json!([])),
    ),
    ("nice-class-46", "there is no class 46", ROOT, |story, _| {
        story.set(ROOT, "/goods/niceClasses", json!([25, 46]))
    }),
    ("nice-class-0", "there is no class 0", ROOT, |story, _| {
        story.set(ROOT, "/goods/niceClasses", json!([0]))
    }),
    (
        "nice-class-as-text",
        "a class is an integer and no text",
        ROOT,
        |story, _| story.set(ROOT, "/goods/niceClasses", json!(["25"])),
    ),
    (
        "tariff-prefix-of-three-digits",
        "a tariff prefix has an even number of digits",
        ROOT,
        |story, _| story.set(ROOT, "/goods/tariffPrefixes", json!(["640"])),
    ),
    (
        "tariff-prefix-with-dot",
        "a tariff prefix has no dots",
        ROOT,
        |story, _| story.set(ROOT, "/goods/tariffPrefixes", json!(["6404.11"])),
    ),
    (
        "tariff-prefixes-empty",
        "a list of tariff prefixes that is there and empty is no absent one",
        ROOT,
        |story, _| story.set(ROOT, "/goods/tariffPrefixes", json!([])),
    ),
    (
        "gtin-check-digit-wrong",
        "the check digit of a GTIN is wrong",
        ROOT,
        |story, _| {
            let mut digits = gtin(1);
            let last = digits.pop().unwrap_or('0');
            digits.push(if last == '9' { '0' } else { '9' });
            let span = json!({ "type": "GtinRange", "from": digits, "to": gtin(9) });
            story.set(ROOT, "/goods/gtins", json!([span]));
        },
    ),
    (
        "gtin-range-reversed",
        "a range of GTINs ends before it begins",
        ROOT,
        |story, _| story.set(ROOT, "/goods/gtins", json!([range(9, 8)])),
    ),
    (
        "gtin-prefix-of-3-digits",
        "a prefix of GTINs has four digits at least",
        ROOT,
        |story, _| prefix(story, "061"),
    ),
    (
        "gtin-prefix-of-13-digits",
        "a prefix of GTINs does not hold the check digit",
        ROOT,
        |story, _| prefix(story, "0614141000012"),
    ),
    (
        "gtins-of-unknown-form",
        "GTINs are given by a form that is none of the two",
        ROOT,
        |story, _| {
            story.set(ROOT, "/goods/gtins", json!([countries(&["US"])]));
        },
    ),
    (
        "gtins-empty",
        "a list of GTINs that is there and empty is no absent one",
        ROOT,
        |story, _| story.set(ROOT, "/goods/gtins", json!([])),
    ),
    (
        "styles-empty",
        "a list of styles that is there and empty is no absent one",
        ROOT,
        |story, _| story.set(ROOT, "/goods/styles", json!([])),
    ),
    (
        "style-blank",
        "a style is a text of which something is visible",
        ROOT,
        |story, _| story.set(ROOT, "/goods/styles", json!([" "])),
    ),
];

fn prefix(story: &mut Story, digits: &str) {
    let prefix = json!({ "type": "GtinPrefix", "prefix": digits });
    story.set(ROOT, "/goods/gtins", json!([prefix]));
}

const GOOD_GOODS: &[Told] = &[
    (
        "goods-without-limit",
        "a licence without any list of goods is for all goods",
        ROOT,
        |story, _| story.set(ROOT, "/goods", json!({ "type": "GoodsScope" })),
    ),
    (
        "gtin-range-of-one",
        "a range of GTINs may hold one item",
        ROOT,
        |story, _| story.set(ROOT, "/goods/gtins", json!([range(8, 8)])),
    ),
    (
        "gtin-range-of-packages",
        "a range from a package of an item to the item itself is not reversed",
        ROOT,
        |story, _| {
            let item = "061414100008";
            let package = checked(&format!("3{item}"));
            let span = json!({ "type": "GtinRange", "from": package, "to": checked(item) });
            story.set(ROOT, "/goods/gtins", json!([span]));
        },
    ),
    (
        "gtin-prefix-of-12-digits",
        "a prefix of GTINs may hold all digits but the check digit",
        ROOT,
        |story, _| prefix(story, "061414100001"),
    ),
    (
        "class-twice",
        "a class that stands twice counts once",
        ROOT,
        |story, _| story.set(ROOT, "/goods/niceClasses", json!([25, 25])),
    ),
];
