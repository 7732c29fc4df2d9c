//! Vectors of what goods lines say beside classification and criterion: their numbers, their producer,
//! Schedule II, and the documents that carry the certification.

use serde_json::{Value, json};

use super::{Recipe, Row, drop_producer_refs, met, named, not_met, remove, set, warned};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("line-number"), NUMBERED),
        not_met(code!("line-number"), NUMBERED_TWICE),
        met(code!("producer-ref"), KNOWN_PRODUCER),
        not_met(code!("producer-ref"), UNKNOWN_PRODUCER),
        met(code!("producer-ref-missing"), NO_REF_NEEDED),
        warned(code!("producer-ref-missing"), NO_REF),
        met(code!("schedule-ii"), SCHEDULE_II),
        not_met(code!("schedule-ii"), NO_SCHEDULE_II),
        met(code!("presented-on"), CARRIERS),
        not_met(code!("presented-on"), FOREIGN_CARRIERS),
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

const KNOWN_PRODUCER: &[Row] = &[(
    "producer-ref-to-second",
    "a line names the second of two producers",
    |document, _| {
        second_producer(document);
        set(document, "/goods/0/producerRef", json!("P2"));
    },
)];

const UNKNOWN_PRODUCER: &[Row] = &[
    (
        "producer-ref-unlisted",
        "a line names a producer that box 4 does not list",
        |document, _| {
            set(document, "/goods/1/producerRef", json!("P9"));
        },
    ),
    (
        "producer-ref-other-case",
        "references are compared letter by letter",
        |document, _| {
            set(document, "/goods/1/producerRef", json!("p1"));
        },
    ),
    (
        "producer-without-reference",
        "the producer that the lines name has no reference",
        |document, _| {
            remove(document, "/producers/0/reference");
        },
    ),
    (
        "producer-ref-to-various",
        "a line names a producer where box 4 says `Various`",
        |document, _| {
            set(document, "/producers", json!([super::word("Various")]));
        },
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
        |document, _| {
            second_producer(document);
        },
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

fn second_producer(document: &mut Value) {
    set(
        document,
        "/producers/1",
        named("Fundidora Regia, S.A.", "Apodaca", "MX"),
    );
    set(document, "/producers/1/reference", json!("P2"));
}

/// 19 CFR 182.12(a)(4)(x).
const STATEMENT: &str = "Schedule II of the USMCA Rules of Origin Uniform Regulations";

const SCHEDULE_II: &[Row] = &[
    (
        "schedule-ii-with-statement",
        "a good of Schedule II carries the statement",
        |document, _| {
            list(document, json!(true), STATEMENT);
        },
    ),
    (
        "schedule-ii-other-punctuation",
        "case, spacing and punctuation of the statement do not count",
        |document, _| {
            list(
                document,
                json!(true),
                " SCHEDULE II of the USMCA  Rules of Origin, Uniform Regulations. ",
            );
        },
    ),
    (
        "schedule-ii-statement-unasked",
        "the statement stands on a good that is not said to be listed",
        |document, _| {
            set(document, "/goods/0/scheduleIIStatement", json!(STATEMENT));
        },
    ),
    (
        "schedule-ii-not-listed",
        "a good that is not listed needs no statement",
        |document, _| {
            set(document, "/goods/0/listedInScheduleII", json!(false));
        },
    ),
];

const NO_SCHEDULE_II: &[Row] = &[
    (
        "schedule-ii-statement-missing",
        "a good of Schedule II lacks the statement",
        |document, _| {
            set(document, "/goods/0/listedInScheduleII", json!(true));
        },
    ),
    (
        "schedule-ii-one-word-changed",
        "one word of the statement is another",
        |document, _| {
            list(
                document,
                json!(true),
                "Schedule II of the USMCA Rules of Origin Uniform Rules",
            );
        },
    ),
    (
        "schedule-ii-other-schedule",
        "the statement names another schedule",
        |document, _| {
            list(
                document,
                json!(true),
                "Schedule III of the USMCA Rules of Origin Uniform Regulations",
            );
        },
    ),
    (
        "schedule-ii-other-words-unasked",
        "a good that is not listed carries a statement of other words",
        |document, _| {
            list(document, json!(false), "Schedule II");
        },
    ),
];

fn list(document: &mut Value, listed: Value, statement: &str) {
    set(document, "/goods/0/listedInScheduleII", listed);
    set(document, "/goods/0/scheduleIIStatement", json!(statement));
}

const CARRIERS: &[Row] = &[(
    "presented-on-invoices",
    "the certification stands on documents of all three countries",
    |document, _| {
        present(document, &["CA", "MX", "US"]);
    },
)];

const FOREIGN_CARRIERS: &[Row] = &[
    (
        "presented-on-foreign-invoice",
        "the certification stands on an invoice of a fourth country",
        |document, _| {
            present(document, &["DE"]);
        },
    ),
    (
        "presented-on-one-of-two-foreign",
        "one of two carriers was issued in a fourth country",
        |document, _| {
            present(document, &["MX", "CN"]);
        },
    ),
];

fn present(document: &mut Value, countries: &[&str]) {
    let carriers: Vec<Value> = countries
        .iter()
        .map(|country| json!({ "type": "CommercialDocument", "number": "F-20117", "issuingCountry": country }))
        .collect();
    set(document, "/goods/0/presentedOn", json!(carriers));
}
