//! Members of an endorsement: who acts, who signs, when, and what else there may be.

use super::{Draft, Maker, Recipe, Row, SAMPLE, Value, json, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("actor", NO_ACTOR),
        SAMPLE.not_met("signatory-name", NO_SIGNATORY),
        SAMPLE.met("date", DATED),
        SAMPLE.not_met("date", NOT_DATED),
        SAMPLE.met("document", DOCUMENT),
        SAMPLE.not_met("document", NO_DOCUMENT),
        vec![critical()],
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_ACTOR: &[Row] = &[
    ("actor-missing", "nobody acts", |document, _| {
        remove(document, "/actor")
    }),
    (
        "actor-without-address",
        "the company has no address",
        |document, _| remove(document, "/actor/address"),
    ),
    ("actor-vessel", "it is a vessel that acts", |document, _| {
        let vessel = json!({ "type": "FishingVessel", "vesselName": "Don Ernesto", "flag": "EC" });
        set(document, "/actor", vessel);
    }),
];

const NO_SIGNATORY: &[Row] = &[
    (
        "signatory-missing",
        "nobody signs for the company",
        |document, _| remove(document, "/signatoryName"),
    ),
    (
        "signatory-blank",
        "the name of who signs is blank",
        |document, _| set(document, "/signatoryName", json!(" ")),
    ),
];

const DATED: &[Row] = &[(
    "dated-tomorrow",
    "an endorsement may be dated the day after the UTC date of its signature: the zone of the actor",
    |document, maker| set(document, "/date", json!(maker.day(0))),
)];

const NOT_DATED: &[Row] = &[
    (
        "date-missing",
        "the endorsement is not dated",
        |document, _| remove(document, "/date"),
    ),
    (
        "dated-two-days-after-signature",
        "the endorsement is dated two days after it was signed",
        |document, maker| set(document, "/date", json!(maker.day(1))),
    ),
    (
        "dated-in-future",
        "the endorsement is dated two days after the day asked about",
        |document, maker| set(document, "/date", json!(maker.day(2))),
    ),
];

const DOCUMENT: &[Row] = &[(
    "with-all-members",
    "an endorsement may have remarks and references to other systems, and say that it was recorded late",
    |document, _| {
        let external =
            json!({ "type": "ExternalReference", "system": "harbor-erp", "key": "2026-1187" });
        set(document, "/lateUpload", json!(false));
        set(document, "/remarks", json!("two reefer containers"));
        set(document, "/externalRefs", json!([external]));
    },
)];

const NO_DOCUMENT: &[Row] = &[
    (
        "late-upload-as-text",
        "whether the endorsement was recorded late is a text",
        |document, _| set(document, "/lateUpload", json!("yes")),
    ),
    (
        "external-reference-without-system",
        "a reference to another system does not name it",
        |document, _| {
            let reference = json!({ "type": "ExternalReference", "key": "2026-1187" });
            set(document, "/externalRefs", json!([reference]));
        },
    ),
    (
        "remarks-as-list",
        "the remarks are a list",
        |document, _| set(document, "/remarks", json!(["two containers"])),
    ),
];

/// An extension that has to be known.
fn critical() -> Recipe {
    let draft: Draft = SAMPLE.vector(
        "extension-critical",
        "an extension that has to be known is not",
    );
    draft
        .before(|document: &mut Value, _: &Maker| {
            let extension = json!({
                "type": "Extension",
                "id": "https://harbortuna.example/extensions/cold-chain",
                "critical": true,
                "content": "2026"
            });
            set(document, "/extensions", json!([extension]));
        })
        .requirements_undecided("data-model.extension-critical")
        .done()
}
