//! Vectors of the customs request (SPEC chapter *Customs request*).

use serde_json::{Value, json};

use super::super::super::maker::Actor;
use super::super::change::{remove, set};
use super::{
    Area, CUSTOMS, Draft, Maker, OFFICE, Recipe, Row, Sample, authorities, certification,
    credential, no_claim, office, offices, reference, trust,
};

mod deadline;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a complete request is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "customs-request.office",
                    "customs-request.regarding",
                    "customs-request.asks",
                    "customs-request.item-twice",
                    "customs-request.document",
                    "authority.not-listed",
                ])
            },
        ),
        offices(&SAMPLE, TYPE),
        SAMPLE.not_met("office", NO_OFFICE),
        SAMPLE.not_met("purpose", NO_PURPOSE),
        SAMPLE.not_met("regarding", NO_REGARDING),
        SAMPLE.not_met("entry", NO_ENTRY),
        SAMPLE.not_met("asks", NO_ASKS),
        SAMPLE.not_met("item-twice", ITEM_TWICE),
        SAMPLE.not_met("addressed-to", NO_ADDRESSEE),
        SAMPLE.met("addressed-to", ADDRESSEES),
        SAMPLE.not_met("document", NO_DOCUMENT),
        SAMPLE.met("requested-at", DATED),
        SAMPLE.not_met("requested-at", NOT_DATED),
        SAMPLE.met("deadline", DUE),
        SAMPLE.not_met("deadline", NOT_DUE),
        direct_submission(),
        deadline::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
pub(super) const TYPE: &str = "CustomsRequestCredential";

/// The document as its vectors see it: the office is the issuer of the input.
static SAMPLE: Sample = Sample {
    area: Area {
        name: "customs-request",
        good: |maker| request(maker, &maker.issuer(), -86_400),
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        trust(evidence, maker, OFFICE);
        authorities(evidence, maker, maker.issuer().did(), |_, _| {});
    },
};

/// A request for a copy of the good certification and for what it rests on, unsigned.
pub(super) fn request(maker: &Maker, issuer: &Actor, signed: i64) -> Value {
    let item =
        |item: &str, kind: &str| json!({ "type": "RequestedItem", "item": item, "kind": kind });
    let subject = json!({
        "type": "CustomsRequest",
        "requestNumber": "CF28-2026-7731",
        "office": office(),
        "agreement": "USMCA",
        "purpose": "verification",
        "regarding": [reference(&certification(maker, |_| {}))],
        "entryNumber": "ABC-1234567-6",
        "entryLines": [1, 2],
        "asks": [
            item("copy", "certificationCopy"),
            item("records", "supportingDocuments")
        ],
        "addressedTo": [{
            "type": "Addressee",
            "role": "importer",
            "legalName": super::IMPORTER
        }],
        "directSubmissionAllowed": true,
        "requestedAt": maker.day(-2),
        "deadline": {
            "type": "Deadline",
            "date": maker.day(28),
            "calendar": "calendarDays",
            "zone": "America/Chicago",
            "law": "19 CFR 182.12(a)"
        }
    });
    credential(maker, CUSTOMS, TYPE, issuer, signed, subject)
}

const NO_OFFICE: &[Row] = &[
    (
        "office-missing",
        "the request comes from no office",
        |document, _| remove(document, "/office"),
    ),
    (
        "office-without-country",
        "the office acts for no country",
        |document, _| remove(document, "/office/country"),
    ),
];

const NO_PURPOSE: &[Row] = &[
    (
        "purpose-missing",
        "the request has no purpose",
        |document, _| remove(document, "/purpose"),
    ),
    (
        "purpose-unknown",
        "the request has a purpose that this form does not have",
        |document, _| set(document, "/purpose", json!("audit")),
    ),
];

const NO_REGARDING: &[Row] = &[
    (
        "regarding-missing",
        "the request is about nothing",
        |document, _| remove(document, "/regarding"),
    ),
    (
        "regarding-empty",
        "the list of what it is about is empty",
        |document, _| set(document, "/regarding", json!([])),
    ),
    (
        "regarding-an-authorization",
        "the request is about neither a claim nor a certification",
        |document, _| {
            set(
                document,
                "/regarding/0/credentialType",
                json!("AuthorizationCredential"),
            );
        },
    ),
];

const NO_ENTRY: &[Row] = &[
    (
        "entry-number-check-digit",
        "the check digit of the entry number is wrong",
        |document, _| set(document, "/entryNumber", json!("ABC-1234567-7")),
    ),
    (
        "entry-line-as-text",
        "an entry line is a text",
        |document, _| set(document, "/entryLines", json!(["1"])),
    ),
];

const NO_ASKS: &[Row] = &[
    (
        "asks-empty",
        "the request asks for nothing",
        |document, _| set(document, "/asks", json!([])),
    ),
    (
        "item-without-name",
        "an item has no name by which it can be answered",
        |document, _| remove(document, "/asks/0/item"),
    ),
    (
        "item-of-unknown-kind",
        "an item is of a kind that this form does not have",
        |document, _| set(document, "/asks/0/kind", json!("samples")),
    ),
];

const ITEM_TWICE: &[Row] = &[
    ("item-twice", "two items have one name", |document, _| {
        set(document, "/asks/1/item", json!("copy"))
    }),
    (
        "item-twice-whole",
        "an item stands a second time as it is, behind another",
        |document, _| {
            let item = document.pointer("/credentialSubject/asks/0").cloned();
            set(document, "/asks/2", json!(item));
        },
    ),
];

const NO_ADDRESSEE: &[Row] = &[
    (
        "addressee-missing",
        "the request is addressed to nobody",
        |document, _| remove(document, "/addressedTo"),
    ),
    (
        "addressee-in-unknown-role",
        "a carrier is not asked",
        |document, _| set(document, "/addressedTo/0/role", json!("carrier")),
    ),
    (
        "series-notice-to-exporter",
        "the notice of a series of importations goes to no importer",
        |document, _| {
            set(document, "/purpose", json!("seriesOfImportations"));
            set(document, "/addressedTo/0/role", json!("exporter"));
        },
    ),
    (
        "defective-certificate-to-producer",
        "the notice of a defective certificate goes to no importer",
        |document, _| {
            set(document, "/purpose", json!("defectiveCertificate"));
            set(document, "/addressedTo/0/role", json!("producer"));
        },
    ),
];

const ADDRESSEES: &[Row] = &[(
    "verification-to-producer",
    "in a verification a producer alone may be asked",
    |document, _| set(document, "/addressedTo/0/role", json!("producer")),
)];

const NO_DOCUMENT: &[Row] = &[
    (
        "request-number-missing",
        "the request has no number",
        |document, _| remove(document, "/requestNumber"),
    ),
    (
        "direct-submission-as-text",
        "whether direct submission is allowed is a text",
        |document, _| set(document, "/directSubmissionAllowed", json!("yes")),
    ),
];

const DATED: &[Row] = &[(
    "requested-tomorrow",
    "a request may be dated the day after the UTC date of its signature: the zone of the office",
    |document, maker| set(document, "/requestedAt", json!(maker.day(0))),
)];

const NOT_DATED: &[Row] = &[
    (
        "requested-at-missing",
        "the request is not dated",
        |document, _| remove(document, "/requestedAt"),
    ),
    (
        "requested-in-future",
        "the request is dated two days after the day asked about",
        |document, maker| set(document, "/requestedAt", json!(maker.day(2))),
    ),
    (
        "requested-two-days-after-signature",
        "the request is dated two days after it was signed",
        |document, maker| set(document, "/requestedAt", json!(maker.day(1))),
    ),
];

const DUE: &[Row] = &[
    (
        "deadline-on-day-of-request",
        "no text gives a least time for a verification",
        |document, maker| set(document, "/deadline/date", json!(maker.day(-2))),
    ),
    (
        "deadline-in-working-days",
        "a deadline may be counted in working days",
        |document, _| set(document, "/deadline/calendar", json!("workingDays")),
    ),
];

const NOT_DUE: &[Row] = &[
    ("deadline-missing", "no time is set", |document, _| {
        remove(document, "/deadline")
    }),
    (
        "deadline-without-zone",
        "it is not said where the last day ends",
        |document, _| remove(document, "/deadline/zone"),
    ),
    (
        "deadline-in-unknown-calendar",
        "the days are counted in a way that this form does not have",
        |document, _| set(document, "/deadline/calendar", json!("businessDays")),
    ),
    (
        "deadline-before-request",
        "the time is over before the request is made",
        |document, maker| set(document, "/deadline/date", json!(maker.day(-3))),
    ),
];

fn direct_submission() -> Vec<Recipe> {
    const CODE: &str = "customs-request.direct-submission";
    let closed = |name: &str, title: &'static str, change: fn(&mut Value)| -> Draft {
        SAMPLE.vector(name, title).before(move |document, _| {
            set(document, "/directSubmissionAllowed", json!(false));
            change(document);
        })
    };
    vec![
        closed(
            "direct-submission-closed",
            "supporting documents are asked for, and nobody but the importer may submit them",
            |_| {},
        )
        .warns(CODE)
        .done(),
        closed(
            "direct-submission-closed-under-cafta-dr",
            "the text of CAFTA-DR lets an exporter submit directly too",
            |document| set(document, "/agreement", json!("CAFTA-DR")),
        )
        .warns(CODE)
        .done(),
        closed(
            "direct-submission-closed-for-copy",
            "only a copy of the certification is asked for, which the importer has",
            |document| set(document, "/asks/1/kind", json!("certificationCopy")),
        )
        .shows(&[CODE])
        .done(),
        closed(
            "direct-submission-closed-under-nafta",
            "the text of NAFTA says nothing of direct submission",
            |document| set(document, "/agreement", json!("NAFTA")),
        )
        .shows(&[CODE])
        .done(),
    ]
}
