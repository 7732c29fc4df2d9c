//! The members of a licence, as they are written.

use super::{
    Maker, ROOT, Recipe, SUB, Story, Told, checked, countries, gtin, json, met, not_met, pairs,
    range,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met("licensor", LICENSOR),
        not_met("licensee", LICENSEE),
        not_met("right", RIGHT),
        not_met("parent", PARENT),
        not_met("grant", GRANT),
        not_met("goods", GOODS),
        met("goods", GOOD_GOODS),
        not_met("territory-of-manufacture", MANUFACTURE),
        not_met("territory-of-sale", SALE),
        met("territory-of-sale", GOOD_SALE),
        not_met("channels", CHANNELS),
        not_met("term", TERM),
        not_met("exclusive", EXCLUSIVE),
        not_met("quantity-cap", CAP),
        not_met("delegation", DELEGATION),
        met("delegation", GOOD_DELEGATION),
        not_met("quality-marks", MARKS),
        not_met("document", DOCUMENT),
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

const RIGHT: &[Told] = &[
    (
        "right-without-digest",
        "the reference to the right has no digest",
        ROOT,
        |story, maker| right(story, maker, |right| drop(right.remove("digestMultibase"))),
    ),
    (
        "right-of-another-type",
        "what is named as the right is a licence",
        ROOT,
        |story, maker| {
            right(story, maker, |right| {
                right.insert(
                    "credentialType".to_owned(),
                    json!("IntellectualPropertyLicenseCredential"),
                );
            });
        },
    ),
    (
        "right-of-another-id",
        "the right that has the digest has another id",
        ROOT,
        |story, maker| {
            let id = maker.uuid("no right");
            right(story, maker, |right| {
                right.insert("id".to_owned(), json!(id));
            });
        },
    ),
];

/// Changes the reference to the right.
fn right(
    story: &mut Story,
    _: &Maker,
    change: impl FnOnce(&mut serde_json::Map<String, super::Value>),
) {
    let mut reference = super::held::reference(&story.right);
    if let Some(members) = reference.as_object_mut() {
        change(members);
    }
    story.set(ROOT, "/right", reference);
}

/// Changes the reference of the second licence to the first.
fn parent(story: &mut Story, change: impl FnOnce(&mut serde_json::Map<String, super::Value>)) {
    let mut reference = super::held::reference(&story.license(ROOT));
    if let Some(members) = reference.as_object_mut() {
        change(members);
    }
    story.set(SUB, "/parent", reference);
}

const PARENT: &[Told] = &[
    (
        "parent-without-id",
        "the reference to the licence above has no id",
        SUB,
        |story, _| parent(story, |parent| drop(parent.remove("id"))),
    ),
    (
        "parent-of-another-type",
        "what is named as the licence above is a right",
        SUB,
        |story, _| {
            parent(story, |parent| {
                parent.insert(
                    "credentialType".to_owned(),
                    json!("IntellectualPropertyRightCredential"),
                );
            });
        },
    ),
    (
        "parent-of-another-id",
        "the licence that has the digest has another id",
        SUB,
        |story, maker| {
            let id = maker.uuid("no license");
            parent(story, |parent| {
                parent.insert("id".to_owned(), json!(id));
            });
        },
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

const MANUFACTURE: &[Told] = &[
    (
        "without-territory-of-manufacture",
        "the licence does not say where goods may be made",
        ROOT,
        |story, _| story.remove(ROOT, "/territoryOfManufacture"),
    ),
    (
        "territory-of-manufacture-empty",
        "the countries in which goods may be made are none",
        ROOT,
        |story, _| story.set(ROOT, "/territoryOfManufacture", countries(&[])),
    ),
];

const SALE: &[Told] = &[
    (
        "without-territory-of-sale",
        "the licence does not say where goods may be sold",
        ROOT,
        |story, _| story.remove(ROOT, "/territoryOfSale"),
    ),
    (
        "territory-of-sale-in-small-letters",
        "a country is written in capitals",
        ROOT,
        |story, _| story.set(ROOT, "/territoryOfSale", countries(&["us"])),
    ),
    (
        "territory-of-sale-of-unknown-form",
        "a territory is the world or countries",
        ROOT,
        |story, _| story.set(ROOT, "/territoryOfSale", range(1, 2)),
    ),
];

const GOOD_SALE: &[Told] = &[(
    "territory-of-sale-worldwide",
    "a licence may be for the whole world",
    ROOT,
    |story, _| story.set(ROOT, "/territoryOfSale", json!({ "type": "Worldwide" })),
)];

const CHANNELS: &[Told] = &[(
    "channels-empty",
    "a list of channels that is there and empty is no absent one",
    ROOT,
    |story, _| story.set(ROOT, "/channels", json!([])),
)];

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

const MARKS: &[Told] = &[(
    "quality-marks-empty",
    "a list of quality marks that is there and empty is no absent one",
    ROOT,
    |story, _| story.set(ROOT, "/qualityMarks", json!([])),
)];

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
