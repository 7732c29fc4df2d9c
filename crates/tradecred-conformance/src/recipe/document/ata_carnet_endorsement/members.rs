//! Vectors of the members of an endorsement: what is missing, malformed, or of the wrong kind.

use serde_json::json;

use super::{
    ASSOCIATION, GUARANTOR, Maker, Recipe, Row, by, by_holder, doing, elsewhere, met, not_met,
    remove, set, vector,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("subject"), &[GOOD]),
        not_met(code!("subject"), SUBJECT),
        not_met(code!("sequence"), SEQUENCE),
        not_met(code!("actor"), ACTOR),
        actors(),
        met(code!("date"), DATED),
        not_met(code!("date"), DATE),
        met(code!("document"), WHOLE),
        not_met(code!("document"), DOCUMENT),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const GOOD: Row = (
    "valid",
    "an importation that follows an exportation, under a carnet at hand",
    |_, _| {},
);

const SUBJECT: &[Row] = &[
    (
        "subject-absent",
        "an endorsement says which carnet it endorses",
        |document, _| remove(document, "/subject"),
    ),
    (
        "subject-as-number",
        "the number of a carnet is no reference to it",
        |document, _| set(document, "/subject", json!("US/26-0041877")),
    ),
    (
        "subject-without-digest",
        "a reference without a digest refers to nothing",
        |document, _| remove(document, "/subject/digestMultibase"),
    ),
    (
        "subject-of-another-type",
        "what is endorsed is a carnet and nothing else",
        |document, _| {
            set(
                document,
                "/subject/credentialType",
                json!("CertificateOfOriginCredential"),
            );
        },
    ),
    (
        "subject-of-another-type-elsewhere",
        "a reference to a credential of another type is refused where nothing is at hand too",
        |document, maker| {
            set(
                document,
                "/subject",
                elsewhere(maker, "CertificateOfOriginCredential"),
            );
        },
    ),
    (
        "subject-of-another-id",
        "the carnet of this digest has another id than the reference says",
        |document, maker| set(document, "/subject/id", json!(maker.uuid("another"))),
    ),
    (
        "subject-is-an-endorsement",
        "what has the digest is an endorsement, and the reference says that it is a carnet",
        |document, _| {
            let before = document.pointer("/credentialSubject/previous/0").cloned();
            set(document, "/subject", json!(before));
            set(
                document,
                "/subject/credentialType",
                json!("AtaCarnetCredential"),
            );
        },
    ),
];

const SEQUENCE: &[Row] = &[
    (
        "sequence-absent",
        "an endorsement says its place in the chain",
        |document, _| remove(document, "/sequence"),
    ),
    (
        "sequence-zero",
        "places are counted from one",
        |document, _| set(document, "/sequence", json!(0)),
    ),
    (
        "sequence-as-text",
        "a place is a number and no text",
        |document, _| set(document, "/sequence", json!("2")),
    ),
    (
        "sequence-of-seven-digits",
        "a place has six digits at most",
        |document, _| set(document, "/sequence", json!(1_000_000)),
    ),
];

const ACTOR: &[Row] = &[
    (
        "actor-absent",
        "an endorsement says who acts",
        |document, _| remove(document, "/actor"),
    ),
    (
        "actor-of-unknown-type",
        "a representative is none of those who act on a carnet",
        |document, _| {
            set(
                document,
                "/actor",
                json!({ "type": "CarnetRepresentative", "legalName": "Mara Lindqvist" }),
            );
        },
    ),
    (
        "office-without-country",
        "an office has a country",
        |document, _| remove(document, "/actor/country"),
    ),
    (
        "office-of-the-union",
        "an office is of a country, also where this is part of a union",
        |document, _| set(document, "/actor/country", json!("EU")),
    ),
    (
        "office-without-name",
        "an office has a name",
        |document, _| remove(document, "/actor/legalName"),
    ),
    (
        "office-with-an-id",
        "an office signs itself and has no id",
        |document, maker| set(document, "/actor/id", json!(maker.issuer().did())),
    ),
];

/// Who acts is well formed, and not of the kind that does such an act.
fn actors() -> Vec<Recipe> {
    let discharge = |_: &Maker| json!({ "type": "Discharge" });
    let cancellation = |maker: &Maker| {
        json!({
            "type": "Cancellation",
            "cancels": elsewhere(maker, super::TYPE)
        })
    };
    let proof = |maker: &Maker| {
        json!({
            "type": "ClaimProof",
            "claim": elsewhere(maker, super::TYPE)
        })
    };
    let consent = |maker: &Maker| {
        json!({
            "type": "Consent",
            "to": elsewhere(maker, super::TYPE)
        })
    };
    vec![
        by(
            GUARANTOR,
            "importation-by-association",
            "an association certifies no importation",
        ),
        doing(
            vector("discharge-by-office", "a customs office settles no carnet"),
            discharge,
        ),
        doing(
            vector(
                "proof-by-office",
                "a customs office does not furnish the proof of the association",
            ),
            proof,
        ),
        doing(
            by_holder(
                "cancellation-by-holder",
                "the holder consents to a cancellation and does not make it",
            ),
            cancellation,
        ),
        doing(
            by_holder("discharge-by-holder", "the holder settles no carnet"),
            discharge,
        ),
        doing(
            by(
                ASSOCIATION,
                "consent-by-association",
                "an association consents to nothing",
            ),
            consent,
        ),
        doing(
            by(
                ASSOCIATION,
                "cancellation-by-association",
                "an association cancels no endorsement of an office",
            ),
            cancellation,
        ),
    ]
    .into_iter()
    .map(|draft| draft.not_met(code!("actor")).done())
    .collect()
}

const DATED: &[Row] = &[
    (
        "dated-day-after-signature",
        "the zone of the office may be a day ahead of the signature",
        |document, maker| set(document, "/date", json!(maker.day(0))),
    ),
    (
        "uploaded-late",
        "an endorsement may be recorded after others of later dates",
        |document, _| set(document, "/lateUpload", json!(true)),
    ),
];

const DATE: &[Row] = &[
    ("date-absent", "an endorsement has a date", |document, _| {
        remove(document, "/date")
    }),
    (
        "date-not-in-calendar",
        "a date is one that the calendar has",
        |document, _| set(document, "/date", json!("2026-09-31")),
    ),
    (
        "date-in-another-order",
        "a date goes from the year to the day",
        |document, _| set(document, "/date", json!("22-10-2026")),
    ),
    (
        "dated-two-days-after-signature",
        "an endorsement is not dated two days after it was signed",
        |document, maker| set(document, "/date", json!(maker.day(1))),
    ),
];

const WHOLE: &[Row] = &[
    (
        "with-remarks-and-references",
        "remarks, other systems and empty lists are well formed",
        |document, maker| {
            set(document, "/remarks", json!("one case was opened"));
            set(document, "/extensions", json!([]));
            set(
                document,
                "/externalRefs",
                json!([{
                    "type": "ExternalReference",
                    "system": "eATA",
                    "key": maker.uuid("transaction")
                }]),
            );
        },
    ),
    (
        "not-uploaded-late",
        "an endorsement may say that it was not recorded late",
        |document, _| set(document, "/lateUpload", json!(false)),
    ),
];

const DOCUMENT: &[Row] = &[
    (
        "member-unknown",
        "an endorsement has no member `name`",
        |document, _| set(document, "/name", json!("Importation at Port-Clair")),
    ),
    (
        "type-as-list",
        "the subject says what it is in one word",
        |document, _| set(document, "/type", json!(["AtaCarnetEndorsement"])),
    ),
    (
        "late-upload-as-text",
        "whether it was recorded late is true or false",
        |document, _| set(document, "/lateUpload", json!("yes")),
    ),
    (
        "remarks-blank",
        "remarks have a visible character",
        |document, _| set(document, "/remarks", json!(" ")),
    ),
    (
        "external-reference-without-key",
        "a reference to another system has a key there",
        |document, _| {
            set(
                document,
                "/externalRefs",
                json!([{ "type": "ExternalReference", "system": "eATA" }]),
            );
        },
    ),
    (
        "external-reference-alone",
        "references to other systems are a list",
        |document, _| {
            set(
                document,
                "/externalRefs",
                json!({ "type": "ExternalReference", "system": "eATA", "key": "T-1" }),
            );
        },
    ),
];
