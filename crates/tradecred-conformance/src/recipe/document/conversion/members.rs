//! Vectors of the members of a conversion: the source, the mapping, the losses, and when.

use super::{Maker, Recipe, Row, SAMPLE, Value, json, plain, remove, set};

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
        SAMPLE.not_met("loss-report", NO_LOSSES),
        SAMPLE.not_met("residue", NO_RESIDUE),
        SAMPLE.met("lossless", LOSSLESS),
        SAMPLE.not_met("lossless", NOT_LOSSLESS),
        SAMPLE.met("nothing-carried", CARRIED),
        SAMPLE.not_met("nothing-carried", NOTHING_CARRIED),
        SAMPLE.met("residue-missing", WITHOUT_RESIDUE),
        SAMPLE.made(RESIDUE_MISSING, |draft| {
            draft.warns(SAMPLE.area.code("residue-missing"))
        }),
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

const NO_LOSSES: &[Row] = &[
    (
        "loss-report-missing",
        "no loss report is named",
        |document, _| remove(document, "/lossReport"),
    ),
    (
        "loss-report-without-digest",
        "the loss report has no digest",
        |document, _| remove(document, "/lossReport/digestMultibase"),
    ),
    (
        "lossless-not-said",
        "it is not said whether something is missing",
        |document, _| remove(document, "/lossReport/lossless"),
    ),
    (
        "lossless-as-text",
        "whether something is missing is said by a text",
        |document, _| set(document, "/lossReport/lossless", json!("no")),
    ),
    (
        "counts-missing",
        "the loss report counts nothing",
        |document, _| remove(document, "/lossReport/counts"),
    ),
    (
        "count-zero",
        "a count of none is written as zero, where it is left out",
        |document, _| set(document, "/lossReport/counts/dropped", json!(0)),
    ),
    ("count-negative", "a count is below zero", |document, _| {
        set(document, "/lossReport/counts/kept", json!(-3))
    }),
    ("count-as-text", "a count is a text", |document, _| {
        set(document, "/lossReport/counts/carried", json!("48"))
    }),
];

const NO_RESIDUE: &[Row] = &[
    (
        "residue-without-digest",
        "the residue has no digest",
        |document, _| remove(document, "/residue/digestMultibase"),
    ),
    (
        "residue-as-text",
        "the residue is a digest where an object belongs",
        |document, _| {
            let digest = super::digest(&json!({ "residue": "of the record" }));
            set(document, "/residue", json!(digest));
        },
    ),
];

/// What became of the values.
fn count(document: &mut Value, lossless: bool, counts: &[(&str, u32)]) {
    let mut object = json!({ "type": "LossCounts" });
    for (fate, number) in counts {
        super::base::set(&mut object, &format!("/{fate}"), *number);
    }
    set(document, "/lossReport/counts", object);
    set(document, "/lossReport/lossless", json!(lossless));
}

const LOSSLESS: &[Row] = &[
    (
        "lossless",
        "every value of the record stands in the draft",
        |document, _| {
            plain(document);
            count(
                document,
                true,
                &[("carried", 51), ("retyped", 2), ("derived", 1)],
            );
            remove(document, "/residue");
        },
    ),
    (
        "dropped-alone",
        "a single value that was given up is a loss",
        |document, _| {
            plain(document);
            count(document, false, &[("carried", 51), ("dropped", 1)]);
        },
    ),
];

const NOT_LOSSLESS: &[Row] = &[
    (
        "lossless-with-kept",
        "a conversion that keeps values aside is called lossless",
        |document, _| set(document, "/lossReport/lossless", json!(true)),
    ),
    (
        "lossless-with-proof-lost",
        "a proof that proves nothing of the draft is a loss",
        |document, _| count(document, true, &[("carried", 51), ("proofNotCarried", 3)]),
    ),
    (
        "lossless-with-default",
        "a value that was assumed is a loss",
        |document, _| {
            plain(document);
            count(document, true, &[("carried", 51), ("defaulted", 1)]);
        },
    ),
    (
        "lossless-with-dropped",
        "a value that was given up is a loss",
        |document, _| {
            plain(document);
            count(document, true, &[("carried", 51), ("dropped", 1)]);
        },
    ),
    (
        "lossless-with-truncated",
        "a value of which a part is missing is a loss",
        |document, _| {
            plain(document);
            count(document, true, &[("carried", 51), ("truncated", 1)]);
        },
    ),
    (
        "lossy-without-loss",
        "a conversion that counts no loss says that something is missing",
        |document, _| {
            plain(document);
            count(document, false, &[("carried", 51), ("derived", 1)]);
        },
    ),
];

const CARRIED: &[Row] = &[
    (
        "retyped-alone",
        "values in another form that says the same are carried",
        |document, _| count(document, false, &[("retyped", 9), ("proofNotCarried", 3)]),
    ),
    (
        "truncated-alone",
        "a part of a value is carried",
        |document, _| count(document, false, &[("truncated", 1), ("proofNotCarried", 3)]),
    ),
];

const NOTHING_CARRIED: &[Row] = &[
    (
        "nothing-carried",
        "everything in the draft was assumed or derived",
        |document, _| {
            let counts = [
                ("derived", 4),
                ("defaulted", 20),
                ("kept", 51),
                ("proofNotCarried", 3),
            ];
            count(document, false, &counts);
        },
    ),
    ("counts-empty", "no value met any fate", |document, _| {
        plain(document);
        count(document, true, &[]);
    }),
];

const WITHOUT_RESIDUE: &[Row] = &[(
    "dropped-without-residue",
    "what was given up is in no residue",
    |document, _| {
        let counts = [("carried", 51), ("dropped", 3), ("proofNotCarried", 3)];
        count(document, false, &counts);
        remove(document, "/residue");
    },
)];

const RESIDUE_MISSING: &[Row] = &[
    (
        "kept-without-residue",
        "values were kept aside, and no residue is named",
        |document, _| remove(document, "/residue"),
    ),
    (
        "truncated-without-residue",
        "a part of a value stayed behind, and no residue is named",
        |document, _| {
            let counts = [("carried", 51), ("truncated", 1), ("proofNotCarried", 3)];
            count(document, false, &counts);
            remove(document, "/residue");
        },
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
