//! Vectors of the statement, the language, the basis and what the certification may cover.

use serde_json::{Value, json};

use super::super::super::maker::digest;
use super::{AREA, Maker, Recipe, Row, STATEMENT, by, certification, remove, same_as, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.not_met("statement", NO_STATEMENTS),
        AREA.met("statement-wording", STATEMENTS),
        AREA.made(OTHER_STATEMENTS, |draft| {
            draft.requirements_undecided(AREA.code("statement-wording"))
        }),
        AREA.made(SPANISH, |draft| {
            draft.requirements_undecided(AREA.code("statement-language"))
        }),
        AREA.not_met("language", NO_LANGUAGES),
        AREA.warned("basis", NO_BASIS),
        AREA.met("basis", IMPORTER_WITHOUT_BASIS),
        AREA.made(RELIANCE, |draft| {
            draft.shows(&[AREA.code("basis-role"), AREA.code("producer-certification")])
        }),
        AREA.not_met("basis-role", PRODUCER_RELIES),
        AREA.warned("producer-certification", NOT_REFERRED),
        AREA.not_met("coverage", ONE_ENTRY),
        AREA.met("blanket-from-certification", PAST_CERTIFICATION),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn state(document: &mut Value, statement: impl Into<String>) {
    set(document, "/certificationStatement", json!(statement.into()));
}

const NO_STATEMENTS: &[Row] = &[
    (
        "statement-missing",
        "there is no statement",
        |document, _| remove(document, "/certificationStatement"),
    ),
    (
        "statement-blank",
        "the statement is blank",
        |document, _| {
            state(document, " ");
        },
    ),
];

const STATEMENTS: &[Row] = &[
    (
        "statement-first-sentence",
        "the first sentence of the form is enough to be compared",
        |document, _| {
            let first = STATEMENT.split_inclusive('.').next().unwrap_or_default();
            state(document, first);
        },
    ),
    (
        "statement-upper-case-more-commas",
        "case and punctuation of the statement do not count",
        |document, _| {
            state(
                document,
                STATEMENT.to_uppercase().replace(" AND I", ", AND I"),
            );
        },
    ),
    (
        "statement-other-beginning",
        "other words may stand before those of the form",
        |document, _| {
            state(
                document,
                STATEMENT.replace("I certify that:", "The undersigned certifies that"),
            );
        },
    ),
];

const OTHER_STATEMENTS: &[Row] = &[
    (
        "statement-one-word-changed",
        "whether other words are substantially the form is for a person to say",
        |document, _| state(document, STATEMENT.replace("true and accurate", "true")),
    ),
    (
        "statement-word-between",
        "a word between those of the form breaks them up",
        |document, _| {
            state(
                document,
                STATEMENT.replace("the responsibility", "the full responsibility"),
            );
        },
    ),
    (
        "statement-without-responsibility",
        "a statement does not say that responsibility is assumed",
        |document, _| {
            state(
                document,
                "I certify that the information on this document is true and accurate.",
            );
        },
    ),
    (
        "statement-of-usmca",
        "the statement is the one of USMCA",
        |document, _| state(document, super::base::STATEMENT),
    ),
];

const TRANSLATED: &str = "Certifico que la información de este documento es verdadera y exacta y asumo la responsabilidad de probar lo aquí declarado.";

const SPANISH: &[Row] = &[(
    "statement-spanish",
    "Spanish is allowed, and its form of the statement is not held",
    |document, _| {
        set(document, "/language", json!("es"));
        state(document, TRANSLATED);
    },
)];

const NO_LANGUAGES: &[Row] = &[
    (
        "language-french",
        "French is neither English nor the language of a Party that exports",
        |document, _| set(document, "/language", json!("fr")),
    ),
    (
        "language-arabic",
        "Arabic is the language of a Party to another agreement",
        |document, _| set(document, "/language", json!("ar")),
    ),
    (
        "language-missing",
        "the language is not stated",
        |document, _| remove(document, "/language"),
    ),
    (
        "language-upper-case",
        "the language is written in upper case",
        |document, _| set(document, "/language", json!("EN")),
    ),
    (
        "language-with-region",
        "the language carries a region",
        |document, _| set(document, "/language", json!("en-US")),
    ),
];

const NO_BASIS: &[Row] = &[
    (
        "basis-absent",
        "the exporter does not say on what the certification rests",
        |document, _| remove(document, "/basis"),
    ),
    (
        "basis-absent-producer",
        "the producer does not say on what the certification rests",
        |document, _| {
            by(document, "Producer");
            remove(document, "/basis");
        },
    ),
];

const IMPORTER_WITHOUT_BASIS: &[Row] = &[(
    "basis-absent-importer",
    "the paragraph on the basis does not speak of importers",
    |document, _| {
        by(document, "Importer");
        remove(document, "/basis");
    },
)];

fn rely(document: &mut Value, maker: &Maker) {
    set(
        document,
        "/basis",
        json!({
            "type": "ProducerCertification",
            "certification": {
                "type": "CredentialReference",
                "id": maker.uuid("producer's certification"),
                "credentialType": "UsFtaCertificationOfOriginCredential",
                "digestMultibase": digest(&certification(maker))
            }
        }),
    );
}

const RELIANCE: &[Row] = &[
    (
        "basis-producer-certification",
        "an exporter relies on the producer's certification and refers to it",
        rely,
    ),
    (
        "basis-producer-certification-importer",
        "nothing is said of an importer that relies on the producer's certification",
        |document, maker| {
            by(document, "Importer");
            rely(document, maker);
        },
    ),
];

/// The producer certifies as the exporter that it is too, and relies on a producer's certification.
fn relies_as_exporter(document: &mut Value, maker: &Maker) {
    by(document, "Producer");
    set(document, "/certifierRole", json!("Exporter"));
    rely(document, maker);
}

const PRODUCER_RELIES: &[Row] = &[
    (
        "basis-producer-certification-by-producer",
        "a producer relies on a producer's certification",
        |document, maker| {
            by(document, "Producer");
            rely(document, maker);
        },
    ),
    (
        "basis-producer-certification-by-producer-as-exporter",
        "an exporter that is the producer relies on a producer's certification",
        |document, maker| {
            relies_as_exporter(document, maker);
            set(document, "/exporter", same_as("producer"));
        },
    ),
    (
        "basis-producer-certification-without-exporter",
        "a certification as exporter, which is the producer where none is named, relies on a producer's",
        |document, maker| {
            relies_as_exporter(document, maker);
            remove(document, "/exporter");
        },
    ),
];

fn rely_on_none(document: &mut Value) {
    set(
        document,
        "/basis",
        json!({ "type": "ProducerCertification" }),
    );
}

const NOT_REFERRED: &[Row] = &[
    (
        "basis-producer-certification-not-referred-to",
        "an exporter relies on a certification without referring to it",
        |document, _| rely_on_none(document),
    ),
    (
        "basis-producer-certification-importer-not-referred-to",
        "an importer relies on a certification without referring to it",
        |document, _| {
            by(document, "Importer");
            rely_on_none(document);
        },
    ),
];

const ONE_ENTRY: &[Row] = &[(
    "coverage-shipments-in-one-entry",
    "several shipments in one entry are no coverage of this regulation",
    |document, _| {
        set(
            document,
            "/coverage",
            json!({ "type": "ShipmentsInOneEntry", "invoiceNumbers": ["F-20117", "F-20118"] }),
        );
    },
)];

/// The period begins on day -20; the certification was signed on day -31.
pub(super) fn past_certification(document: &mut Value, maker: &Maker, days: i64) {
    let to = super::super::change::after(&maker.day(-31), 12, days);
    set(document, "/coverage/from", json!(maker.day(-20)));
    set(document, "/coverage/to", json!(to));
}

const PAST_CERTIFICATION: &[Row] = &[(
    "blanket-to-beyond-certification",
    "CAFTA-DR does not count the period from the date of certification",
    |document, maker| past_certification(document, maker, 1),
)];
