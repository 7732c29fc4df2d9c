//! Vectors of the goods: structure, tariff number, rule of origin, General Note, route.

use serde_json::{Value, json};

use super::{AREA, Recipe, Row, refer, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.made(GOODS, |draft| {
            draft.shows(&[AREA.code("goods"), AREA.code("textile-agreement")])
        }),
        AREA.not_met("goods", NO_GOODS),
        AREA.met("line-number", NUMBERS),
        AREA.not_met("line-number", ONE_NUMBER),
        AREA.not_met("tariff", NO_TARIFFS),
        AREA.met("tariff-digits", DIGITS),
        AREA.not_met("tariff-digits", FEW_DIGITS),
        AREA.not_met("rule-of-origin", NO_RULES),
        AREA.met("general-note", NOTES),
        AREA.not_met("general-note", NO_NOTES),
        AREA.met("origin-route", ROUTES),
        AREA.warned("origin-route", OTHER_ROUTES),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const GOODS: &[Row] = &[(
    "goods-line-complete",
    "a goods line with every member it can have",
    |document, maker| {
        for (name, value) in [
            (
                "invoices",
                json!([{ "type": "InvoiceReference", "number": "F-20117", "line": 1, "date": maker.day(-10) }]),
            ),
            ("countryOfOrigin", json!("HN")),
            (
                "quantity",
                json!({ "type": "Quantity", "value": "12500.50", "unit": "KGM" }),
            ),
            (
                "goodsIdentity",
                json!({
                    "type": "GoodsIdentity",
                    "gtin": "9520123456788",
                    "partNumbers": ["BR-720", "BR-721"],
                    "serialNumbers": ["000117"]
                }),
            ),
            ("textile", super::textile::particulars()),
        ] {
            set(document, &format!("/goods/0/{name}"), value);
        }
    },
)];

const NO_GOODS: &[Row] = &[
    (
        "goods-empty",
        "the list of goods is empty",
        |document, _| {
            set(document, "/goods", json!([]));
        },
    ),
    (
        "description-missing",
        "a good is not described",
        |document, _| remove(document, "/goods/0/description"),
    ),
    (
        "line-number-zero",
        "line numbers begin at one",
        |document, _| set(document, "/goods/0/lineNumber", json!(0)),
    ),
    (
        "origin-criterion",
        "there are no letters for criteria under these agreements",
        |document, _| set(document, "/goods/0/originCriterion", json!("B")),
    ),
    (
        "origin-route-unknown",
        "a route of origin is one of three",
        |document, _| set(document, "/goods/0/originRoute", json!("B")),
    ),
];

const NUMBERS: &[Row] = &[(
    "line-numbers-out-of-order",
    "line numbers need neither order nor beginning",
    |document, _| {
        set(document, "/goods/0/lineNumber", json!(20));
        set(document, "/goods/1/lineNumber", json!(10));
    },
)];

const ONE_NUMBER: &[Row] = &[
    (
        "line-number-twice",
        "two lines have one number",
        |document, _| set(document, "/goods/1/lineNumber", json!(1)),
    ),
    (
        "line-number-of-first-and-third",
        "a line has the number of one that stands two places before it",
        |document, _| {
            let line = document.pointer("/credentialSubject/goods/0").cloned();
            set(document, "/goods/2", json!(line));
        },
    ),
];

const NO_TARIFFS: &[Row] = &[
    (
        "tariff-missing",
        "a good is not classified",
        |document, _| remove(document, "/goods/0/tariff"),
    ),
    (
        "tariff-four-digits",
        "a heading of four digits is too short",
        |document, _| set(document, "/goods/0/tariff/code", json!("7213")),
    ),
];

/// The rule of the second line, of an 8-digit number, needs this many digits; the number of the first has 6.
fn needs(document: &mut Value, digits: u32) {
    set(
        document,
        "/goods/1/ruleOfOrigin/requiredDigits",
        json!(digits),
    );
}

const DIGITS: &[Row] = &[(
    "tariff-digits-as-needed",
    "the rule needs eight digits and the number has eight",
    |document, _| needs(document, 8),
)];

const FEW_DIGITS: &[Row] = &[
    (
        "tariff-digits-too-few",
        "the rule needs ten digits and the number has eight",
        |document, _| needs(document, 10),
    ),
    (
        "tariff-digits-too-few-of-first-line",
        "the rules of two lines need eight digits, and the number of the first has six",
        |document, _| {
            needs(document, 8);
            set(document, "/goods/0/ruleOfOrigin/requiredDigits", json!(8));
        },
    ),
];

const NO_RULES: &[Row] = &[
    (
        "rule-of-origin-missing",
        "a line does not name its rule of origin",
        |document, _| remove(document, "/goods/1/ruleOfOrigin"),
    ),
    (
        "rule-of-origin-text",
        "a rule of origin is a text",
        |document, _| set(document, "/goods/1/ruleOfOrigin", json!("GN 29(b)(ii)")),
    ),
];

const NOTES: &[Row] = &[
    (
        "general-note-spelt-out",
        "the note may be spelt out",
        |document, _| refer(document, "HTSUS, General Note 29(n), chapter 72"),
    ),
    (
        "general-note-one-word",
        "the note may be written as one word, in lower case",
        |document, _| refer(document, "gn29 (b) (ii)"),
    ),
];

const NO_NOTES: &[Row] = &[
    (
        "general-note-usmca",
        "the rule is of the note of USMCA",
        |document, _| {
            refer(document, "GN 11(b)(ii)");
            remove(document, "/goods/0/originRoute");
        },
    ),
    (
        "general-note-peru",
        "the rule is of the note of the agreement with Peru",
        |document, _| refer(document, "GN 32(b)(ii)"),
    ),
    (
        "general-note-longer-number",
        "290 is not 29",
        |document, _| refer(document, "GN 290"),
    ),
    (
        "general-note-not-named",
        "a paragraph without the note is no rule of the note",
        |document, _| refer(document, "29(b)(ii)"),
    ),
    (
        "general-note-in-one-of-two-lines",
        "one of two lines names another note",
        |document, _| {
            set(
                document,
                "/goods/1/ruleOfOrigin/reference",
                json!("GN 11(b)(ii)"),
            );
        },
    ),
];

/// The first line is of this route, and both are under this rule.
fn route(document: &mut Value, route: &str, rule: &str) {
    set(document, "/goods/0/originRoute", json!(route));
    refer(document, rule);
}

const ROUTES: &[Row] = &[
    (
        "origin-route-wholly-obtained",
        "the route wholly obtained goes with (b)(i)",
        |document, _| route(document, "WhollyObtained", "GN 29(b)(i)"),
    ),
    (
        "origin-route-exclusively",
        "the route of exclusively originating materials goes with (b)(iii)",
        |document, _| {
            route(
                document,
                "ExclusivelyOriginating",
                "General Note 29(b)(iii)",
            )
        },
    ),
    (
        "origin-route-without-subparagraph",
        "a rule that names no subparagraph goes with every route",
        |document, _| route(document, "WhollyObtained", "GN 29(n)"),
    ),
    (
        "origin-route-absent",
        "the route need not be stated",
        |document, _| remove(document, "/goods/0/originRoute"),
    ),
];

const OTHER_ROUTES: &[Row] = &[
    (
        "origin-route-of-another-subparagraph",
        "the route wholly obtained does not go with (b)(ii)",
        |document, _| route(document, "WhollyObtained", "GN 29(b)(ii)"),
    ),
    (
        "origin-route-longer-numeral",
        "(b)(iii) is not (b)(ii)",
        |document, _| route(document, "ProductSpecificRule", "GN 29(b)(iii)"),
    ),
];
