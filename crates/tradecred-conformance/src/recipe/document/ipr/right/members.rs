//! The members of a right: their structure, and what is asked of them on their own.

use super::{Recipe, Row, SAMPLE, Value, json, remove, set};
use crate::recipe::maker::digest;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("right-type", RIGHT_TYPE),
        SAMPLE.not_met("designation", DESIGNATION),
        SAMPLE.not_met("owned-from", OWNED_FROM),
        SAMPLE.not_met("nice-classes", CLASSES),
        SAMPLE.not_met("stated-by", STATED_BY),
        SAMPLE.met("documents", DOCUMENTS),
        SAMPLE.not_met("documents", NO_DOCUMENTS),
        SAMPLE.not_met("stated-at", STATED_AT),
        SAMPLE.met("document", ELSE),
        SAMPLE.not_met("document", NO_DOCUMENT),
        days(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const RIGHT_TYPE: &[Row] = &[
    (
        "right-type-missing",
        "it is not said what the right is",
        |document, _| remove(document, "/rightType"),
    ),
    (
        "right-type-patent",
        "a patent is no right of this document",
        |document, _| set(document, "/rightType", json!("patent")),
    ),
];

const DESIGNATION: &[Row] = &[
    (
        "designation-missing",
        "the mark is not given",
        |document, _| remove(document, "/designation"),
    ),
    (
        "designation-empty",
        "the mark is a text of spaces",
        |document, _| set(document, "/designation", json!("   ")),
    ),
];

const OWNED_FROM: &[Row] = &[
    (
        "owned-from-missing",
        "it is not said since when the owner owns the right",
        |document, _| remove(document, "/ownedFrom"),
    ),
    (
        "owned-from-no-day",
        "the ownership begins on a day that the calendar does not have",
        |document, _| set(document, "/ownedFrom", json!("2021-02-30")),
    ),
];

const CLASSES: &[Row] = &[
    ("class-zero", "a class is 0", |document, _| {
        set(document, "/niceClasses/0", json!(0))
    }),
    ("class-46", "a class is 46", |document, _| {
        set(document, "/niceClasses/0", json!(46))
    }),
    ("class-as-text", "a class is a text", |document, _| {
        set(document, "/niceClasses/0", json!("18"))
    }),
    ("class-twice", "one class is given twice", |document, _| {
        set(document, "/niceClasses", json!([18, 25, 18]))
    }),
    (
        "classes-missing",
        "a trademark has no class",
        |document, _| remove(document, "/niceClasses"),
    ),
    (
        "classes-empty",
        "the list of classes of a trademark is empty",
        |document, _| set(document, "/niceClasses", json!([])),
    ),
];

const STATED_BY: &[Row] = &[
    (
        "stated-by-missing",
        "it is not said who states the right",
        |document, _| remove(document, "/statedBy"),
    ),
    (
        "stated-by-individual",
        "an individual states the right, who is neither owner nor office",
        |document, _| {
            set(
                document,
                "/statedBy",
                json!({ "type": "Individual", "citizenship": "US" }),
            );
        },
    ),
    (
        "stated-by-nameless-office",
        "the office that states the right has no name",
        |document, _| {
            set(
                document,
                "/statedBy",
                json!({ "type": "RegistrationOffice", "country": "US" }),
            );
        },
    ),
];

/// A copy of a certificate.
fn copy() -> Value {
    json!({
        "type": "FileReference",
        "mediaType": "application/pdf",
        "digestMultibase": digest(&json!({ "copy": "certificate" }))
    })
}

const DOCUMENTS: &[Row] = &[(
    "document-copy",
    "a copy of the certificate of registration goes with the right",
    |document, _| set(document, "/documents", json!([copy()])),
)];

const NO_DOCUMENTS: &[Row] = &[
    (
        "document-without-digest",
        "a copy of the certificate of registration has no digest",
        |document, _| {
            set(document, "/documents", json!([copy()]));
            remove(document, "/documents/0/digestMultibase");
        },
    ),
    (
        "second-document-without-media-type",
        "of the second of two copies it is not said what kind of file it is",
        |document, _| {
            set(document, "/documents", json!([copy(), copy()]));
            remove(document, "/documents/1/mediaType");
        },
    ),
];

const STATED_AT: &[Row] = &[
    (
        "stated-at-missing",
        "it is not said when the right is stated",
        |document, _| remove(document, "/statedAt"),
    ),
    (
        "stated-in-two-days",
        "the right is stated two days after the one asked about",
        |document, maker| set(document, "/statedAt", json!(maker.day(2))),
    ),
    (
        "stated-two-days-after-signing",
        "the right is stated on the second day after its proof",
        |document, maker| set(document, "/statedAt", json!(maker.day(1))),
    ),
];

const ELSE: &[Row] = &[(
    "remarks-and-references",
    "a right may have remarks, and a key in another system",
    |document, _| {
        set(document, "/remarks", json!("renewal is due in 2031"));
        set(
            document,
            "/externalRefs",
            json!([{ "type": "ExternalReference", "system": "docket", "key": "BH-0004" }]),
        );
    },
)];

const NO_DOCUMENT: &[Row] = &[
    (
        "member-unknown",
        "the right has a member that its type does not have",
        |document, _| set(document, "/description", json!("two birds")),
    ),
    (
        "remarks-as-list",
        "the remarks are a list",
        |document, _| set(document, "/remarks", json!(["renewal is due"])),
    ),
];

/// The days on which the ownership begins and the right is stated, on the right side of their bounds and just past.
fn days() -> Vec<Recipe> {
    vec![
        SAMPLE
            .vector(
                "owned-from-day-of-statement",
                "the ownership may begin on the day on which it is stated",
            )
            .before(|document, maker| set(document, "/ownedFrom", json!(maker.day(-1))))
            .shows(&[SAMPLE.area.code("owned-from")])
            .done(),
        SAMPLE
            .vector(
                "owned-from-after-statement",
                "the ownership begins on the day after it is stated",
            )
            .before(|document, maker| set(document, "/ownedFrom", json!(maker.day(0))))
            .not_met(SAMPLE.area.code("owned-from"))
            .done(),
        SAMPLE
            .vector(
                "stated-day-after-signing",
                "the right may be stated on the day after its proof: the zone of the owner",
            )
            .before(|document, maker| set(document, "/statedAt", json!(maker.day(0))))
            .shows(&[SAMPLE.area.code("stated-at")])
            .done(),
    ]
}
