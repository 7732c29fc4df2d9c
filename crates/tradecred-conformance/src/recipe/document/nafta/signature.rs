//! Vectors of box 11, of the language, and of who is reached how.

use serde_json::json;

use super::{AREA, Recipe, Row, base, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.met("signatory", SIGNATORIES),
        AREA.not_met("signatory", NO_SIGNATORIES),
        AREA.met("statement", STATEMENTS),
        AREA.not_met("statement", NO_STATEMENTS),
        AREA.met("pages", PAGES),
        AREA.not_met("pages", NO_PAGES),
        AREA.not_met("language", NO_LANGUAGES),
        AREA.met("export-language", LANGUAGES),
        AREA.warned("export-language", OTHER_LANGUAGES),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const SIGNATORIES: &[Row] = &[(
    "signatory-without-facsimile-and-email",
    "facsimile and email are given if there are any",
    |document, _| {
        remove(document, "/signatory/facsimile");
        remove(document, "/signatory/email");
    },
)];

const NO_SIGNATORIES: &[Row] = &[
    ("signatory-missing", "nobody signs", |document, _| {
        remove(document, "/signatory");
    }),
    ("company-missing", "box 11b is empty", |document, _| {
        remove(document, "/signatory/company");
    }),
    (
        "signatory-name-missing",
        "box 11c is empty",
        |document, _| remove(document, "/signatory/legalName"),
    ),
    (
        "signatory-title-missing",
        "box 11d is empty",
        |document, _| remove(document, "/signatory/title"),
    ),
    (
        "signatory-telephone-missing",
        "box 11f is empty",
        |document, _| remove(document, "/signatory/telephone"),
    ),
    (
        "signatory-telephone-letters",
        "a telephone number has no letters",
        |document, _| set(document, "/signatory/telephone", json!("+52 81 ACEROS")),
    ),
    (
        "facsimile-empty",
        "an empty facsimile number is none",
        |document, _| set(document, "/signatory/facsimile", json!("")),
    ),
    (
        "signatory-email-without-domain",
        "the email address in box 11g has no domain",
        |document, _| set(document, "/signatory/email", json!("lgarza")),
    ),
    (
        "signatory-authority-missing",
        "the signatory does not say in what capacity it signs",
        |document, _| remove(document, "/signatory/authority"),
    ),
    (
        "signatory-authority-importer",
        "an importer is neither official nor agent",
        |document, _| set(document, "/signatory/authority", json!("Importer")),
    ),
    (
        "company-blank",
        "a company of spaces only is none",
        |document, _| {
            set(document, "/signatory/company", json!("  "));
        },
    ),
];

const STATEMENTS: &[Row] = &[(
    "statement-other-words",
    "the words of the certification are not compared",
    |document, _| {
        set(
            document,
            "/certificationStatement",
            json!("I certify that the goods originated in the territory."),
        );
    },
)];

const NO_STATEMENTS: &[Row] = &[
    (
        "statement-missing",
        "the certification is missing",
        |document, _| remove(document, "/certificationStatement"),
    ),
    (
        "statement-blank",
        "a certification of spaces only is none",
        |document, _| set(document, "/certificationStatement", json!("   ")),
    ),
    (
        "statement-list",
        "the certification is a list of its sentences",
        |document, _| {
            set(document, "/certificationStatement", json!(["I certify."]));
        },
    ),
];

const PAGES: &[Row] = &[
    (
        "pages-not-given",
        "the number of pages may be left out",
        |document, _| remove(document, "/pages"),
    ),
    (
        "pages-many",
        "a certificate has many pages with its attachments",
        |document, _| set(document, "/pages", json!(214)),
    ),
];

const NO_PAGES: &[Row] = &[
    (
        "pages-none",
        "a certificate has at least one page",
        |document, _| set(document, "/pages", json!(0)),
    ),
    (
        "pages-text",
        "the number of pages is a text",
        |document, _| set(document, "/pages", json!("1")),
    ),
    (
        "pages-fraction",
        "there are no half pages",
        |document, _| set(document, "/pages", json!(1.5)),
    ),
    (
        "pages-negative",
        "a number of pages is not negative",
        |document, _| {
            set(document, "/pages", json!(-1));
        },
    ),
];

const NO_LANGUAGES: &[Row] = &[
    (
        "language-missing",
        "the certificate does not say in which language it is",
        |document, _| remove(document, "/language"),
    ),
    (
        "language-of-no-party",
        "no country of the agreement has German",
        |document, _| set(document, "/language", json!("de")),
    ),
    (
        "language-with-region",
        "the language is written with a region",
        |document, _| set(document, "/language", json!("es-MX")),
    ),
    (
        "language-capitals",
        "the language is written in capitals",
        |document, _| {
            set(document, "/language", json!("EN"));
        },
    ),
];

/// An exporter in Canada.
const TORONTO: fn() -> serde_json::Value = || base::address("1 Main Street", "Toronto", "CA");

const LANGUAGES: &[Row] = &[
    (
        "language-spanish-from-mexico",
        "a certificate of an exporter in Mexico is in Spanish",
        |document, _| set(document, "/language", json!("es")),
    ),
    (
        "language-french-from-canada",
        "a certificate of an exporter in Canada is in French",
        |document, _| {
            set(document, "/language", json!("fr"));
            set(document, "/exporter/address", TORONTO());
        },
    ),
    (
        "language-english-from-canada",
        "a certificate of an exporter in Canada is in English",
        |document, _| set(document, "/exporter/address", TORONTO()),
    ),
];

const OTHER_LANGUAGES: &[Row] = &[
    (
        "language-french-from-mexico",
        "a certificate of an exporter in Mexico is in French",
        |document, _| set(document, "/language", json!("fr")),
    ),
    (
        "language-spanish-from-canada",
        "a certificate of an exporter in Canada is in Spanish",
        |document, _| {
            set(document, "/language", json!("es"));
            set(document, "/exporter/address", TORONTO());
        },
    ),
];
