//! Vectors of the members of a conversion: the source, the mapping, and when.

use super::{Maker, Recipe, Row, SAMPLE, Value, json, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a true copy of a certification by a listed converter is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "attested-conversion.source",
                    "attested-conversion.mapping",
                    "attested-conversion.loss-report",
                    "attested-conversion.residue",
                    "attested-conversion.proved",
                    "attested-conversion.not-proved",
                    "attested-conversion.certifier",
                    "attested-conversion.draft",
                    "attested-conversion.draft-conversion",
                    "attested-conversion.document",
                    "attested-conversion.converter",
                    "attested-conversion.draft-findings",
                ])
            },
        ),
        SAMPLE.met("document", WHOLE),
        SAMPLE.not_met("document", NO_DOCUMENT),
        SAMPLE.met("source", SOURCES),
        SAMPLE.not_met("source", NO_SOURCE),
        SAMPLE.met("retrieved-at", RETRIEVED),
        SAMPLE.not_met("retrieved-at", NOT_RETRIEVED),
        SAMPLE.not_met("mapping", NO_MAPPING),
        SAMPLE.met("converted-at", CONVERTED),
        SAMPLE.not_met("converted-at", NOT_CONVERTED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const WHOLE: &[Row] = &[(
    "corrects-another",
    "a conversion may correct an earlier one",
    |document, maker| {
        let earlier = json!({
            "type": "CredentialReference",
            "id": maker.uuid("earlier conversion"),
            "credentialType": super::TYPE,
            "digestMultibase": super::digest(&json!({ "conversion": "earlier" }))
        });
        set(document, "/supersedes", earlier);
    },
)];

const NO_DOCUMENT: &[Row] = &[
    (
        "supersedes-text",
        "what the conversion corrects is named by a text",
        |document, _| set(document, "/supersedes", json!("the earlier one")),
    ),
    (
        "supersedes-without-digest",
        "what the conversion corrects has no digest",
        |document, maker| {
            let earlier = json!({
                "type": "CredentialReference",
                "id": maker.uuid("earlier conversion"),
                "credentialType": super::TYPE
            });
            set(document, "/supersedes", earlier);
        },
    ),
];

const SOURCES: &[Row] = &[
    (
        "source-without-record",
        "the key of the record in the other system may be unknown",
        |document, _| remove(document, "/source/recordId"),
    ),
    (
        "framing-unknown",
        "a framing that nobody here knows is no fault",
        |document, _| set(document, "/source/framing", json!("meridian-ledger-7")),
    ),
];

const NO_SOURCE: &[Row] = &[
    ("source-missing", "no source is named", |document, _| {
        remove(document, "/source")
    }),
    (
        "source-without-digest",
        "the exported bytes have no digest",
        |document, _| remove(document, "/source/digestMultibase"),
    ),
    (
        "source-digest-in-hexadecimal",
        "the digest of the exported bytes is written in hexadecimal",
        |document, _| {
            let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
            set(document, "/source/digestMultibase", json!(digest));
        },
    ),
    (
        "source-digest-short",
        "the digest of the exported bytes is cut short",
        |document, _| {
            let place = "/credentialSubject/source/digestMultibase";
            let mut digest = document
                .pointer(place)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned();
            digest.pop();
            set(document, "/source/digestMultibase", json!(digest));
        },
    ),
    (
        "source-without-system",
        "it is not said out of which system the record was taken",
        |document, _| remove(document, "/source/system"),
    ),
    (
        "source-without-framing",
        "it is not said how the export holds its record",
        |document, _| remove(document, "/source/framing"),
    ),
    (
        "source-without-media-type",
        "the media type of the export is missing",
        |document, _| remove(document, "/source/mediaType"),
    ),
    (
        "record-as-number",
        "the key of the record is a JSON number",
        |document, _| set(document, "/source/recordId", json!(4711)),
    ),
];

const RETRIEVED: &[Row] = &[(
    "retrieved-when-converted",
    "a record may be converted the second it is retrieved",
    |document, maker| {
        set(
            document,
            "/source/retrievedAt",
            json!(maker.instant(-90_000)),
        )
    },
)];

const NOT_RETRIEVED: &[Row] = &[
    (
        "retrieved-after-conversion",
        "the record was retrieved a second after it was converted",
        |document, maker| {
            set(
                document,
                "/source/retrievedAt",
                json!(maker.instant(-89_999)),
            )
        },
    ),
    (
        "retrieved-at-missing",
        "it is not said when the record was retrieved",
        |document, _| remove(document, "/source/retrievedAt"),
    ),
    (
        "retrieved-on-a-day",
        "a day is no instant",
        |document, maker| set(document, "/source/retrievedAt", json!(maker.day(-2))),
    ),
];

const NO_MAPPING: &[Row] = &[
    ("mapping-missing", "no mapping is named", |document, _| {
        remove(document, "/mapping")
    }),
    (
        "mapping-without-version",
        "the mapping has no version",
        |document, _| remove(document, "/mapping/version"),
    ),
    (
        "mapping-without-digest",
        "the mapping's file has no digest",
        |document, _| remove(document, "/mapping/digestMultibase"),
    ),
    (
        "mapping-version-as-number",
        "the version of the mapping is a JSON number",
        |document, _| set(document, "/mapping/version", json!(2)),
    ),
];

const CONVERTED: &[Row] = &[(
    "converted-when-signed",
    "a conversion may be signed the second it is made",
    |document, maker: &Maker| set(document, "/convertedAt", json!(maker.instant(-86_400))),
)];

const NOT_CONVERTED: &[Row] = &[
    (
        "converted-after-signature",
        "the record was converted a second after the conversion was signed",
        |document, maker| set(document, "/convertedAt", json!(maker.instant(-86_399))),
    ),
    (
        "converted-at-missing",
        "it is not said when the record was converted",
        |document, _| remove(document, "/convertedAt"),
    ),
    (
        "converted-on-a-day",
        "a day is no instant of a conversion",
        |document, maker| set(document, "/convertedAt", json!(maker.day(-2))),
    ),
];
