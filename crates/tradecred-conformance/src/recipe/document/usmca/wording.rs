//! Vectors of the certification statement (box 9) and of the basis of the certification.

use serde_json::{Value, json};

use super::super::super::maker::digest;
use super::{
    Maker, Recipe, Row, base, by_importer, by_producer, made, met, not_met, remove, set, warned,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("statement"), STATEMENTS),
        not_met(code!("statement"), NO_STATEMENTS),
        made(OTHER_LANGUAGES, |draft| {
            draft.requirements_undecided(code!("statement-language"))
        }),
        warned(code!("basis"), NO_BASIS),
        made(REPRESENTED, |draft| {
            draft.shows(&[code!("basis"), code!("basis-role"), code!("representation")])
        }),
        not_met(code!("basis-role"), NOT_EXPORTER),
        warned(code!("representation"), NOT_REFERRED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const STATEMENTS: &[Row] = &[
    (
        "statement-more-commas",
        "printings of the statement differ in their commas",
        |document, _| {
            let text = base::STATEMENT
                .replace("originating and", "originating, and")
                .replace("visit,", "visit");
            set(document, "/certificationStatement", json!(text));
        },
    ),
    (
        "statement-upper-case",
        "the statement may stand in capitals",
        |document, _| {
            set(
                document,
                "/certificationStatement",
                json!(base::STATEMENT.to_uppercase()),
            );
        },
    ),
    (
        "statement-on-lines",
        "the statement may be broken into lines",
        |document, _| {
            set(
                document,
                "/certificationStatement",
                json!(base::STATEMENT.replace(". ", ".\n\t")),
            );
        },
    ),
];

const NO_STATEMENTS: &[Row] = &[
    (
        "statement-missing",
        "there is no statement",
        |document, _| remove(document, "/certificationStatement"),
    ),
    (
        "statement-blank",
        "the statement is blank",
        |document, _| set(document, "/certificationStatement", json!(" ")),
    ),
    (
        "statement-list",
        "the statement is a list of sentences",
        |document, _| {
            set(
                document,
                "/certificationStatement",
                json!([base::STATEMENT]),
            );
        },
    ),
    (
        "statement-one-word-changed",
        "one word of the statement is another",
        |document, _| {
            set(
                document,
                "/certificationStatement",
                json!(base::STATEMENT.replace("qualify", "may qualify")),
            );
        },
    ),
    (
        "statement-one-word-dropped",
        "one word of the statement is missing",
        |document, _| {
            set(
                document,
                "/certificationStatement",
                json!(base::STATEMENT.replace("true and accurate", "true")),
            );
        },
    ),
    (
        "statement-second-sentence-dropped",
        "the second sentence is missing",
        |document, _| {
            let first = base::STATEMENT
                .split_inclusive('.')
                .next()
                .unwrap_or_default();
            set(document, "/certificationStatement", json!(first));
        },
    ),
    (
        "statement-words-added",
        "a sentence is added to the statement",
        |document, _| {
            let text = format!("{} To the best of my knowledge.", base::STATEMENT);
            set(document, "/certificationStatement", json!(text));
        },
    ),
    (
        "statement-in-another-language",
        "a certification in English has its statement in English",
        |document, _| {
            set(document, "/certificationStatement", json!(SPANISH));
        },
    ),
];

const SPANISH: &str =
    "Certifico que las mercancías descritas en este documento califican como originarias.";

const OTHER_LANGUAGES: &[Row] = &[
    (
        "statement-spanish",
        "the official wording in Spanish is not held, and the rest is in order",
        |document, _| {
            set(document, "/language", json!("es"));
            set(document, "/certificationStatement", json!(SPANISH));
        },
    ),
    (
        "statement-french",
        "the official wording in French is not held, and the rest is in order",
        |document, _| {
            set(document, "/language", json!("fr"));
            let french = "Je certifie que les marchandises décrites dans le présent document sont originaires.";
            set(document, "/certificationStatement", json!(french));
        },
    ),
];

const NO_BASIS: &[Row] = &[(
    "basis-absent",
    "the certification does not say on what it rests",
    |document, _| remove(document, "/basis"),
)];

const REPRESENTED: &[Row] = &[(
    "basis-producer-representation",
    "an exporter relies on a representation and refers to it",
    rely,
)];

const NOT_EXPORTER: &[Row] = &[
    (
        "basis-representation-by-producer",
        "a producer relies on a producer's representation",
        |document, maker| {
            by_producer(document);
            rely(document, maker);
        },
    ),
    (
        "basis-representation-by-importer",
        "an importer relies on a producer's representation",
        |document, maker| {
            by_importer(document);
            rely(document, maker);
        },
    ),
];

fn rely(document: &mut Value, maker: &Maker) {
    set(
        document,
        "/basis",
        json!({
            "type": "ProducerRepresentation",
            "representation": {
                "type": "CredentialReference",
                "id": maker.uuid("representation"),
                "credentialType": "UsmcaCertificationOfOriginCredential",
                "digestMultibase": digest(&base::certification(maker))
            }
        }),
    );
}

const NOT_REFERRED: &[Row] = &[
    (
        "basis-representation-not-referred-to",
        "an exporter relies on a representation without referring to it",
        |document, _| rely_on_none(document),
    ),
    (
        "basis-representation-of-producer-on-request",
        "an exporter relies on a representation of a producer that box 4 does not name, and does not refer to it",
        |document, _| {
            super::set_producers(document, json!([super::word("AvailableOnRequest")]));
            rely_on_none(document);
        },
    ),
];

fn rely_on_none(document: &mut Value) {
    set(
        document,
        "/basis",
        json!({ "type": "ProducerRepresentation" }),
    );
}
