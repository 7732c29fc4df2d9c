//! Vectors of the structure of each member.

use serde_json::json;

use super::{Recipe, Row, base, met, not_met, remove, set};
use crate::recipe::maker::digest;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met(code!("certificate-number"), NUMBERS),
        not_met(code!("document-type-code"), TYPE_CODES),
        not_met(code!("issuing-body"), BODIES),
        met(code!("transport"), TRANSPORTS),
        not_met(code!("transport"), NO_TRANSPORTS),
        not_met(code!("goods"), NO_GOODS),
        not_met(code!("tariff"), TARIFFS),
        not_met(code!("country-of-origin"), COUNTRIES),
        not_met(code!("origin-criterion"), CRITERIA),
        not_met(code!("exporter-declaration"), DECLARATIONS),
        met(code!("document"), DOCUMENTS),
        not_met(code!("document"), NO_DOCUMENTS),
        met(code!("true-copy"), COPIES),
        not_met(code!("true-copy"), NO_COPIES),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NUMBERS: &[Row] = &[
    (
        "certificate-number-missing",
        "the certificate has no number",
        |document, _| remove(document, "/certificateNumber"),
    ),
    (
        "certificate-number-blank",
        "a number of spaces only is no number",
        |document, _| set(document, "/certificateNumber", json!("  ")),
    ),
    (
        "certificate-number-json-number",
        "the number is a JSON number",
        |document, _| set(document, "/certificateNumber", json!(4711)),
    ),
];

const TYPE_CODES: &[Row] = &[
    (
        "type-code-861-with-agreement",
        "861 stands on a certificate with an agreement",
        |document, _| set(document, "/documentTypeCode", json!("861")),
    ),
    (
        "type-code-864-without-agreement",
        "864 stands on a certificate without agreement",
        |document, _| {
            super::without_agreement(document);
            set(document, "/documentTypeCode", json!("864"));
        },
    ),
    (
        "type-code-of-form-gsp",
        "865 is another document",
        |document, _| set(document, "/documentTypeCode", json!("865")),
    ),
    (
        "type-code-json-number",
        "the type code is a JSON number",
        |document, _| set(document, "/documentTypeCode", json!(864)),
    ),
    (
        "type-code-missing",
        "the certificate does not say what kind it is",
        |document, _| remove(document, "/documentTypeCode"),
    ),
];

const BODIES: &[Row] = &[
    (
        "issuing-body-missing",
        "nobody issues the certificate",
        |document, _| remove(document, "/issuingBody"),
    ),
    (
        "issuing-body-without-name",
        "the issuing body has no legal name",
        |document, _| remove(document, "/issuingBody/legalName"),
    ),
    (
        "issuing-body-is-exporter",
        "an exporter is no issuing body",
        |document, _| set(document, "/issuingBody/role", json!("exporter")),
    ),
    (
        "issuing-body-country-spelt-out",
        "a country is written in two letters",
        |document, _| set(document, "/issuingBody/country", json!("Australia")),
    ),
];

const TRANSPORTS: &[Row] = &[
    (
        "transport-mode-only",
        "a transport may tell no more than its mode",
        |document, _| {
            set(
                document,
                "/transport",
                json!({ "type": "Transport", "mode": "Multimodal" }),
            );
        },
    ),
    (
        "port-with-digits",
        "the place in a location code may have digits from 2 to 9",
        |document, _| set(document, "/transport/portOfLoading", json!("AU2Z9")),
    ),
];

const NO_TRANSPORTS: &[Row] = &[
    (
        "transport-without-mode",
        "the transport does not tell its mode",
        |document, _| remove(document, "/transport/mode"),
    ),
    (
        "transport-mode-unknown",
        "the mode is none of the list",
        |document, _| set(document, "/transport/mode", json!("Ship")),
    ),
    (
        "port-with-digit-one",
        "a location code has no digit 1",
        |document, _| set(document, "/transport/portOfLoading", json!("AUA1L")),
    ),
    (
        "port-country-with-digit",
        "the country in a location code is two letters",
        |document, _| set(document, "/transport/portOfDischarge", json!("C2SHA")),
    ),
    (
        "port-without-country",
        "a location code has five characters",
        |document, _| set(document, "/transport/portOfDischarge", json!("SHA")),
    ),
    (
        "port-lower-case",
        "a location code is written in capitals",
        |document, _| set(document, "/transport/portOfLoading", json!("auadl")),
    ),
    (
        "departure-day-not-in-calendar",
        "November has no thirty-first day",
        |document, _| set(document, "/transport/departureDate", json!("2026-11-31")),
    ),
];

const NO_GOODS: &[Row] = &[
    ("goods-empty", "no goods are listed", |document, _| {
        set(document, "/goods", json!([]));
    }),
    (
        "goods-without-description",
        "a goods line has no description",
        |document, _| remove(document, "/goods/0/description"),
    ),
    (
        "line-number-zero",
        "line numbers begin with 1",
        |document, _| set(document, "/goods/0/lineNumber", json!(0)),
    ),
    (
        "package-count-zero",
        "no packages are none to count",
        |document, _| set(document, "/goods/0/packages/count", json!("0")),
    ),
    (
        "package-count-fraction",
        "packages are counted in whole numbers",
        |document, _| set(document, "/goods/0/packages/count", json!("80.5")),
    ),
    (
        "weight-json-number",
        "a weight is a JSON number",
        |document, _| set(document, "/goods/0/grossWeight/value", json!(900)),
    ),
];

const TARIFFS: &[Row] = &[
    (
        "tariff-missing",
        "a goods line is not classified",
        |document, _| remove(document, "/goods/1/tariff"),
    ),
    (
        "tariff-four-digits",
        "a heading is not a subheading",
        |document, _| super::super::change::classify(document, 0, "2204"),
    ),
];

const COUNTRIES: &[Row] = &[
    (
        "origin-missing",
        "a goods line does not say where it originates",
        |document, _| remove(document, "/goods/1/countryOfOrigin"),
    ),
    (
        "origin-spelt-out",
        "the country of origin is spelt out",
        |document, _| set(document, "/goods/0/countryOfOrigin", json!("Australia")),
    ),
    (
        "origin-lower-case",
        "the country of origin is in small letters",
        |document, _| set(document, "/goods/0/countryOfOrigin", json!("au")),
    ),
];

const CRITERIA: &[Row] = &[
    (
        "criterion-blank",
        "an origin criterion of spaces only says nothing",
        |document, _| set(document, "/goods/0/originCriterion", json!(" ")),
    ),
    (
        "criterion-list",
        "an origin criterion is one text and no list",
        |document, _| set(document, "/goods/0/originCriterion", json!(["WP"])),
    ),
];

const DECLARATIONS: &[Row] = &[
    (
        "declaration-without-statement",
        "the exporter's declaration has no words",
        |document, _| remove(document, "/exporterDeclaration/statement"),
    ),
    (
        "declaration-without-date",
        "the exporter's declaration has no date",
        |document, _| remove(document, "/exporterDeclaration/declaredAt"),
    ),
];

const DOCUMENTS: &[Row] = &[(
    "remarks",
    "the issuing body remarks something",
    |document, _| set(document, "/remarks", json!("Sealed by the chamber")),
)];

const NO_DOCUMENTS: &[Row] = &[
    (
        "place-of-issue-empty",
        "the place of issue is an empty text",
        |document, _| set(document, "/placeOfIssue", json!("")),
    ),
    (
        "retrospective-without-reason",
        "a certificate issued after departure does not say why",
        |document, _| {
            set(
                document,
                "/issuedRetrospectively",
                json!({ "type": "RetrospectiveIssue" }),
            );
        },
    ),
    (
        "agreement-empty",
        "the agreement is an empty text",
        |document, _| set(document, "/agreement", json!("")),
    ),
];

const COPIES: &[Row] = &[(
    "true-copy-of-certificate",
    "a certificate is a true copy of a certificate",
    |document, maker| copy(document, maker, "CertificateOfOriginCredential"),
)];

const NO_COPIES: &[Row] = &[
    (
        "true-copy-of-certification",
        "a certificate is said to be a true copy of a document of another type",
        |document, maker| copy(document, maker, "UsmcaCertificationOfOriginCredential"),
    ),
    (
        "true-copy-of-nafta-certificate",
        "the name of another type ends as the one of this does",
        |document, maker| copy(document, maker, "NaftaCertificateOfOriginCredential"),
    ),
];

/// The certificate is a true copy of a credential of this type.
pub(super) fn copy(document: &mut serde_json::Value, maker: &super::Maker, credential_type: &str) {
    set(
        document,
        "/certifiedTrueCopyOf",
        json!({
            "type": "CredentialReference",
            "id": maker.uuid("original"),
            "credentialType": credential_type,
            "digestMultibase": digest(&base::certification(maker))
        }),
    );
}
