//! Vectors of boxes 5 to 10: the members of a goods line.

use serde_json::json;

use super::{AREA, Recipe, Row, classify, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.met("goods", GOODS),
        AREA.not_met("goods", NO_GOODS),
        AREA.met("tariff", TARIFFS),
        AREA.not_met("tariff", NO_TARIFFS),
        AREA.met("preference-criterion", CRITERIA),
        AREA.not_met("preference-criterion", NO_CRITERIA),
        AREA.met("producer-basis", BASES),
        AREA.not_met("producer-basis", NO_BASES),
        AREA.met("net-cost", NET_COSTS),
        AREA.not_met("net-cost", NO_NET_COSTS),
        AREA.met("country-of-origin", COUNTRIES),
        AREA.not_met("country-of-origin", NO_COUNTRIES),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const GOODS: &[Row] = &[(
    "goods-line-identified",
    "a goods line says by what its goods are known",
    |document, _| {
        set(
            document,
            "/goods/0/goodsIdentity",
            json!({ "type": "GoodsIdentity", "gtin": "9520123456788", "partNumbers": ["BR-720"] }),
        );
    },
)];

const NO_GOODS: &[Row] = &[
    ("goods-missing", "there are no goods", |document, _| {
        remove(document, "/goods");
    }),
    (
        "goods-empty",
        "the list of goods is empty",
        |document, _| set(document, "/goods", json!([])),
    ),
    (
        "description-missing",
        "a good is not described",
        |document, _| remove(document, "/goods/0/description"),
    ),
    (
        "line-number-missing",
        "a line has no number",
        |document, _| remove(document, "/goods/1/lineNumber"),
    ),
    (
        "line-number-zero",
        "lines are counted from one",
        |document, _| set(document, "/goods/1/lineNumber", json!(0)),
    ),
    (
        "gtin-check-digit",
        "the check digit of a trade item number is wrong",
        |document, _| {
            set(
                document,
                "/goods/0/goodsIdentity",
                json!({ "type": "GoodsIdentity", "gtin": "9520123456789" }),
            );
        },
    ),
    (
        "producer-ref-number",
        "a line names its producer by a JSON number",
        |document, _| set(document, "/goods/0/producerRef", json!(1)),
    ),
    ("goods-line-null", "a goods line is null", |document, _| {
        set(document, "/goods/1", serde_json::Value::Null);
    }),
    (
        "line-number-text",
        "the number of a line is a text",
        |document, _| {
            set(document, "/goods/1/lineNumber", json!("2"));
        },
    ),
    (
        "line-number-fraction",
        "there are no half lines",
        |document, _| {
            set(document, "/goods/1/lineNumber", json!(1.5));
        },
    ),
    (
        "description-too-long",
        "a description of 2,001 characters is too long",
        |document, _| {
            set(document, "/goods/0/description", json!("n".repeat(2001)));
        },
    ),
];

const TARIFFS: &[Row] = &[
    (
        "tariff-ten-digits",
        "a good is classified to ten digits",
        |document, _| classify(document, 0, "7213.20.0010"),
    ),
    (
        "tariff-edition-2012",
        "a good is classified in the edition of 2012",
        |document, _| set(document, "/goods/0/tariff/edition", json!("2012")),
    ),
];

const NO_TARIFFS: &[Row] = &[
    ("tariff-missing", "box 6 is empty", |document, _| {
        remove(document, "/goods/0/tariff");
    }),
    (
        "tariff-heading",
        "a heading of four digits is no subheading",
        |document, _| classify(document, 0, "7213"),
    ),
    (
        "tariff-chapter-77",
        "there is no chapter 77",
        |document, _| classify(document, 0, "7701.10"),
    ),
    (
        "tariff-letter",
        "a letter stands in a tariff code",
        |document, _| {
            classify(document, 0, "7213.2O");
        },
    ),
    (
        "tariff-chapter-98-subheading",
        "chapter 98 has no subheadings of six digits",
        |document, _| {
            classify(document, 0, "9802.00");
        },
    ),
    (
        "tariff-edition-unknown",
        "there is no edition of the year 2019",
        |document, _| {
            set(document, "/goods/0/tariff/edition", json!("2019"));
        },
    ),
    (
        "tariff-system-missing",
        "the nomenclature is not named",
        |document, _| {
            remove(document, "/goods/0/tariff/system");
        },
    ),
];

const CRITERIA: &[Row] = &[
    ("criterion-a", "a good is wholly obtained", |document, _| {
        set(document, "/goods/0/preferenceCriterion", json!("A"))
    }),
    (
        "criterion-d-textile",
        "criterion D is not closed to any chapter here",
        |document, _| {
            set(document, "/goods/0/preferenceCriterion", json!("D"));
            classify(document, 0, "6204.62");
        },
    ),
    (
        "criterion-f",
        "F is the last letter of the form",
        |document, _| set(document, "/goods/0/preferenceCriterion", json!("F")),
    ),
    (
        "rule-of-origin",
        "a line names the rule that its good meets",
        |document, _| {
            set(
                document,
                "/goods/0/ruleOfOrigin",
                json!({ "type": "RuleOfOrigin", "reference": "Annex 401, 72.13" }),
            );
        },
    ),
];

const NO_CRITERIA: &[Row] = &[
    ("criterion-missing", "box 7 is empty", |document, _| {
        remove(document, "/goods/0/preferenceCriterion");
    }),
    ("criterion-g", "the form has no letter G", |document, _| {
        set(document, "/goods/0/preferenceCriterion", json!("G"))
    }),
    (
        "criterion-lower-case",
        "the letter is written in lower case",
        |document, _| set(document, "/goods/0/preferenceCriterion", json!("b")),
    ),
    (
        "criterion-two-letters",
        "two letters stand in one box",
        |document, _| set(document, "/goods/0/preferenceCriterion", json!("AB")),
    ),
    (
        "rule-of-origin-seven-digits",
        "no rule needs seven digits",
        |document, _| {
            set(
                document,
                "/goods/0/ruleOfOrigin",
                json!({ "type": "RuleOfOrigin", "reference": "Annex 401", "requiredDigits": 7 }),
            );
        },
    ),
    ("criterion-null", "null is no letter", |document, _| {
        set(
            document,
            "/goods/0/preferenceCriterion",
            serde_json::Value::Null,
        );
    }),
];

const BASES: &[Row] = &[
    (
        "producer-basis-knowledge",
        "an exporter certifies on its knowledge",
        |document, _| set(document, "/goods/0/producerBasis", json!("NO1")),
    ),
    (
        "producer-basis-certificate",
        "an exporter certifies on the producer's certificate",
        |document, _| set(document, "/goods/0/producerBasis", json!("NO3")),
    ),
];

const NO_BASES: &[Row] = &[
    ("producer-basis-missing", "box 8 is empty", |document, _| {
        remove(document, "/goods/0/producerBasis")
    }),
    (
        "producer-basis-no",
        "NO without its ground says too little",
        |document, _| set(document, "/goods/0/producerBasis", json!("NO")),
    ),
    (
        "producer-basis-no-4",
        "the law has three grounds",
        |document, _| set(document, "/goods/0/producerBasis", json!("NO4")),
    ),
    (
        "producer-basis-boolean",
        "YES is a word and no JSON boolean",
        |document, _| set(document, "/goods/0/producerBasis", json!(true)),
    ),
    (
        "producer-basis-parenthesis",
        "the ground is written without parentheses",
        |document, _| {
            set(document, "/goods/0/producerBasis", json!("NO (1)"));
        },
    ),
];

const NET_COSTS: &[Row] = &[
    (
        "net-cost-used",
        "the value content was calculated by net cost",
        |document, _| set(document, "/goods/0/netCost/code", json!("NC")),
    ),
    (
        "net-cost-averaged",
        "net cost was averaged over a year",
        |document, _| {
            set(
                document,
                "/goods/0/netCost",
                json!({
                    "type": "NetCost",
                    "code": "NC",
                    "averagedOver": { "type": "AveragingPeriod", "from": "2018-01-01", "to": "2018-12-31" }
                }),
            );
        },
    ),
];

const NO_NET_COSTS: &[Row] = &[
    ("net-cost-missing", "box 9 is empty", |document, _| {
        remove(document, "/goods/0/netCost");
    }),
    (
        "net-cost-text",
        "the code stands where an object belongs",
        |document, _| set(document, "/goods/0/netCost", json!("NC")),
    ),
    ("net-cost-code-yes", "box 9 says NC or NO", |document, _| {
        set(document, "/goods/0/netCost/code", json!("YES"))
    }),
    (
        "net-cost-code-missing",
        "box 9 has no code",
        |document, _| remove(document, "/goods/0/netCost/code"),
    ),
    (
        "net-cost-period-without-end",
        "an averaging period has no last day",
        |document, _| {
            set(
                document,
                "/goods/0/netCost",
                json!({
                    "type": "NetCost",
                    "code": "NC",
                    "averagedOver": { "type": "AveragingPeriod", "from": "2018-01-01" }
                }),
            );
        },
    ),
    (
        "net-cost-day-not-in-calendar",
        "an averaging period ends on a day that the calendar does not have",
        |document, _| {
            set(
                document,
                "/goods/0/netCost",
                json!({ "type": "NetCost", "code": "NC", "averagedOver": { "type": "AveragingPeriod", "from": "2018-01-01", "to": "2018-11-31" } }),
            );
        },
    ),
];

const COUNTRIES: &[Row] = &[
    (
        "country-joint",
        "a good of joint production",
        |document, _| set(document, "/goods/0/countryOfOrigin", json!("JNT")),
    ),
    (
        "country-us",
        "a good of the United States",
        |document, _| set(document, "/goods/0/countryOfOrigin", json!("US")),
    ),
];

const NO_COUNTRIES: &[Row] = &[
    ("country-missing", "box 10 is empty", |document, _| {
        remove(document, "/goods/0/countryOfOrigin");
    }),
    (
        "country-of-no-party",
        "a country of origin that is not one of the agreement",
        |document, _| set(document, "/goods/0/countryOfOrigin", json!("GT")),
    ),
    (
        "country-three-letters",
        "the country is written in three letters",
        |document, _| set(document, "/goods/0/countryOfOrigin", json!("MEX")),
    ),
    (
        "country-lower-case",
        "the country is written in lower case",
        |document, _| {
            set(document, "/goods/0/countryOfOrigin", json!("mx"));
        },
    ),
];
