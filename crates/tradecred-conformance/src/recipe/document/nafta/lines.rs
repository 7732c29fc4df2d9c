//! Vectors of what the rules ask of goods lines: numbers, digits, producers, net cost.

use serde_json::{Value, json};

use super::{AREA, Recipe, Row, base, by_producer, classify, drop_producer_refs, own_production};
use super::{remove, second_producer, set, set_lines, set_producers, word};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.met("line-number", NUMBERED),
        AREA.not_met("line-number", NUMBERED_TWICE),
        AREA.met("tariff-digits", ENOUGH_DIGITS),
        AREA.warned("tariff-digits", TOO_FEW_DIGITS),
        AREA.not_met("producer-ref", UNKNOWN_PRODUCER),
        AREA.met("producer-ref-missing", NO_REF_NEEDED),
        AREA.warned("producer-ref-missing", NO_REF),
        AREA.met("producer-basis-role", CONSISTENT),
        AREA.warned("producer-basis-role", INCONSISTENT),
        AREA.met("net-cost-period", PERIODS),
        AREA.warned("net-cost-period", NO_PERIODS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NUMBERED: &[Row] = &[(
    "line-numbers-with-gaps",
    "line numbers may leave gaps and stand in any order",
    |document, _| {
        set(document, "/goods/0/lineNumber", json!(40));
        set(document, "/goods/1/lineNumber", json!(7));
    },
)];

const NUMBERED_TWICE: &[Row] = &[(
    "line-number-twice",
    "two lines have one number",
    |document, _| set(document, "/goods/1/lineNumber", json!(1)),
)];

/// The rule of the first line needs eight digits.
fn needs_eight(document: &mut Value) {
    set(
        document,
        "/goods/0/ruleOfOrigin",
        json!({ "type": "RuleOfOrigin", "reference": "Annex 401, 72.13", "requiredDigits": 8 }),
    );
}

const ENOUGH_DIGITS: &[Row] = &[(
    "digits-as-needed",
    "the rule needs eight digits and the good has eight",
    |document, _| {
        needs_eight(document);
        classify(document, 0, "7213.20.00");
    },
)];

const TOO_FEW_DIGITS: &[Row] = &[
    (
        "digits-fewer-than-needed",
        "the rule needs eight digits and the good has six",
        |document, _| needs_eight(document),
    ),
    (
        "digits-eight-of-ten",
        "the rule of the second line needs ten digits and the good has eight",
        |document, _| {
            set(
                document,
                "/goods/1/ruleOfOrigin",
                json!({ "type": "RuleOfOrigin", "reference": "Annex 401, 73.18", "requiredDigits": 10 }),
            );
        },
    ),
];

const UNKNOWN_PRODUCER: &[Row] = &[
    (
        "producer-ref-unlisted",
        "a line names a producer that box 3 does not list",
        |document, _| set(document, "/goods/1/producerRef", json!("P9")),
    ),
    (
        "producer-ref-other-case",
        "references are compared letter by letter",
        |document, _| set(document, "/goods/1/producerRef", json!("p1")),
    ),
    (
        "producer-ref-to-withheld",
        "a line names a producer where box 3 names none",
        |document, _| set(document, "/producers", json!([word("AvailableOnRequest")])),
    ),
];

const NO_REF_NEEDED: &[Row] = &[
    (
        "one-producer-no-ref",
        "with one producer no line needs to name it",
        |document, _| drop_producer_refs(document),
    ),
    (
        "two-producers-each-line-named",
        "with two producers every line names one",
        |document, _| second_producer(document),
    ),
];

const NO_REF: &[Row] = &[
    (
        "two-producers-line-without-ref",
        "with two producers one line names none",
        |document, _| {
            second_producer(document);
            remove(document, "/goods/1/producerRef");
        },
    ),
    (
        "two-producers-without-reference",
        "two producers are named without a reference, so that no line can name one",
        |document, _| {
            second_producer(document);
            for producer in ["/producers/0", "/producers/1"] {
                remove(document, &format!("{producer}/reference"));
            }
            drop_producer_refs(document);
        },
    ),
];

/// The second producer is the exporter itself.
fn exporter_is_second(document: &mut Value) {
    second_producer(document);
    set(document, "/producers/1/legalName", json!(base::ISSUER_NAME));
    set(document, "/goods/1/producerRef", json!("P2"));
}

const CONSISTENT: &[Row] = &[
    (
        "yes-by-own-production",
        "an exporter that made the goods says YES",
        |document, _| own_production(document),
    ),
    (
        "yes-by-certifying-producer",
        "a producer that certifies says YES",
        |document, _| by_producer(document),
    ),
    (
        "yes-by-exporter-among-producers",
        "an exporter that is one of two producers says YES for its own line only",
        |document, _| {
            exporter_is_second(document);
            set(document, "/goods/1/producerBasis", json!("YES"));
        },
    ),
    (
        "yes-where-producer-is-withheld",
        "where the producer is withheld nobody can tell",
        |document, _| {
            set_producers(document, json!([word("AvailableOnRequest")]));
            set(document, "/goods/0/producerBasis", json!("YES"));
        },
    ),
];

const INCONSISTENT: &[Row] = &[
    (
        "yes-with-another-producer",
        "the exporter says YES, and box 3 names another producer",
        |document, _| set(document, "/goods/0/producerBasis", json!("YES")),
    ),
    (
        "no-by-own-production",
        "box 3 says SAME, and a line is certified on knowledge",
        |document, _| {
            own_production(document);
            set(document, "/goods/1/producerBasis", json!("NO1"));
        },
    ),
    (
        "no-by-producer-of-the-exporters-name",
        "the named producer is the exporter in other spelling, and the lines rely on its word",
        |document, _| {
            set(
                document,
                "/producers/0/legalName",
                json!("ACEROS DEL NORTE SA DE CV"),
            );
        },
    ),
    (
        "no-by-certifying-producer",
        "the producer certifies, and relies on a certificate of the producer",
        |document, _| {
            by_producer(document);
            set_lines(document, "producerBasis", &json!("NO3"));
        },
    ),
    (
        "no-by-exporter-among-producers",
        "an exporter that is one of two producers relies on another's word for its own line",
        |document, _| exporter_is_second(document),
    ),
];

fn averaged(document: &mut Value, code: &str, from: &str, to: &str) {
    set(
        document,
        "/goods/0/netCost",
        json!({
            "type": "NetCost",
            "code": code,
            "averagedOver": { "type": "AveragingPeriod", "from": from, "to": to }
        }),
    );
}

const PERIODS: &[Row] = &[(
    "net-cost-one-day",
    "an averaging period of one day",
    |document, _| averaged(document, "NC", "2018-12-31", "2018-12-31"),
)];

const NO_PERIODS: &[Row] = &[
    (
        "net-cost-period-reversed",
        "an averaging period ends the day before it begins",
        |document, _| averaged(document, "NC", "2018-12-31", "2018-12-30"),
    ),
    (
        "net-cost-period-unused",
        "a period is given for a net cost that was not used",
        |document, _| averaged(document, "NO", "2018-01-01", "2018-12-31"),
    ),
];
