//! Vectors of the customs response (SPEC chapter *Customs response*).

use serde_json::{Value, json};

use super::super::change::{remove, set};
use super::request::request as a_request;
use super::{
    Area, BEFORE, CUSTOMS, Draft, IMPORTER, Maker, Recipe, Row, Sample, authorities, base,
    certification, credential, importer, no_claim, only, reference, trust,
};
use crate::recipe::maker::{Actor, digest};

mod request;
mod sealed;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a response to every item of a request at hand is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "customs-response.request",
                    "customs-response.request-missing",
                    "customs-response.answers",
                    "customs-response.document",
                ])
            },
        ),
        SAMPLE.not_met("responder", NO_RESPONDER),
        SAMPLE.not_met("request", NO_REQUEST),
        SAMPLE.met("answered-at", DATED),
        SAMPLE.not_met("answered-at", NOT_DATED),
        SAMPLE.not_met("answers", NO_ANSWERS),
        SAMPLE.met("item-unanswered", ANSWERED),
        SAMPLE.not_met("item-unanswered", UNANSWERED),
        SAMPLE.not_met("item-not-asked", NOT_ASKED),
        SAMPLE.not_met("not-provided", NOT_PROVIDED),
        SAMPLE.not_met("document", NO_DOCUMENT),
        sealed::recipes(),
        request::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
const TYPE: &str = "CustomsResponseCredential";

/// The document as its vectors see it: the importer answers.
static SAMPLE: Sample = Sample {
    area: Area {
        name: "customs-response",
        good: response,
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        trust(evidence, maker, IMPORTER);
        authorities(evidence, maker, office(maker).did(), |_, _| {});
        only(evidence, asked(maker, |_, _| {}));
    },
};

fn office(maker: &Maker) -> Actor {
    maker.actor("customs office")
}

/// The request that is answered, after a change, signed by the office.
fn asked(maker: &Maker, change: impl Fn(&mut Value, &Maker)) -> Value {
    let office = office(maker);
    let mut request = a_request(maker, &office, BEFORE);
    change(&mut request, maker);
    office.sign(&request, maker.instant(BEFORE))
}

/// An answer with one content.
fn answer(item: &str, member: &str, content: Value) -> Value {
    let mut answer = json!({ "type": "Answer", "item": item });
    base::set(&mut answer, &format!("/{member}"), content);
    answer
}

/// A response to both items of the request, unsigned.
fn response(maker: &Maker) -> Value {
    let records = json!({
        "type": "FileReference",
        "mediaType": "application/pdf",
        "digestMultibase": digest(&json!({ "records": "production" }))
    });
    let copy = reference(&certification(maker, |_| {}));
    let subject = json!({
        "type": "CustomsResponse",
        "responseNumber": "LSF-2026-0091",
        "responder": importer(),
        "responderRole": "importer",
        "request": reference(&asked(maker, |_, _| {})),
        "answeredAt": maker.day(-1),
        "answers": [
            answer("copy", "credential", copy),
            answer("records", "document", records)
        ]
    });
    credential(maker, CUSTOMS, TYPE, &maker.issuer(), -86_400, subject)
}

/// Names another item as not provided than the second, which is no longer answered.
fn not_provided(document: &mut Value, item: &str) {
    set(
        document,
        "/notProvided",
        json!([{ "type": "NotProvided", "item": item, "reason": "the exporter submits them directly" }]),
    );
}

/// Leaves the second answer out.
fn answer_first_only(document: &mut Value) {
    if let Some(Value::Array(answers)) = document.pointer_mut("/credentialSubject/answers") {
        answers.truncate(1);
    }
}

const NO_RESPONDER: &[Row] = &[
    ("responder-missing", "nobody answers", |document, _| {
        remove(document, "/responder")
    }),
    (
        "responder-in-unknown-role",
        "a carrier does not answer",
        |document, _| set(document, "/responderRole", json!("carrier")),
    ),
];

const NO_REQUEST: &[Row] = &[
    (
        "request-not-named",
        "the response answers no request",
        |document, _| remove(document, "/request"),
    ),
    (
        "request-of-another-id",
        "the request with the digest has another id than the reference says",
        |document, maker| {
            set(
                document,
                "/request/id",
                json!(maker.uuid("another request")),
            )
        },
    ),
    (
        "request-of-another-type",
        "the reference says that the request is a determination",
        |document, _| {
            set(
                document,
                "/request/credentialType",
                json!("CustomsDeterminationCredential"),
            );
        },
    ),
];

const DATED: &[Row] = &[(
    "answered-tomorrow",
    "a response may be dated the day after the UTC date of its signature: the zone of the signer",
    |document, maker| set(document, "/answeredAt", json!(maker.day(0))),
)];

const NOT_DATED: &[Row] = &[
    (
        "answered-at-missing",
        "the response is not dated",
        |document, _| remove(document, "/answeredAt"),
    ),
    (
        "answered-in-future",
        "the response is dated two days after the day asked about",
        |document, maker| set(document, "/answeredAt", json!(maker.day(2))),
    ),
    (
        "answered-two-days-after-signature",
        "the response is dated two days after it was signed",
        |document, maker| set(document, "/answeredAt", json!(maker.day(1))),
    ),
];

const NO_ANSWERS: &[Row] = &[
    (
        "answer-without-content",
        "an answer says nothing",
        |document, _| remove(document, "/answers/0/credential"),
    ),
    (
        "answer-with-two-contents",
        "an answer is a file and a text at once",
        |document, _| set(document, "/answers/1/text", json!("see the file")),
    ),
    (
        "answer-without-item",
        "an answer does not say what it answers",
        |document, _| remove(document, "/answers/0/item"),
    ),
];

const ANSWERED: &[Row] = &[
    (
        "item-answered-twice",
        "one item may have several answers",
        |document, _| {
            let more = answer("records", "text", json!("kept at Saltillo since 2021"));
            set(document, "/answers/2", more);
        },
    ),
    (
        "item-not-provided-with-reason",
        "an item that is not provided is listed with the reason",
        |document, _| {
            answer_first_only(document);
            not_provided(document, "records");
        },
    ),
];

const UNANSWERED: &[Row] = &[
    (
        "item-unanswered",
        "an item is neither answered nor listed as not provided",
        |document, _| answer_first_only(document),
    ),
    (
        "nothing-answered",
        "the response answers nothing",
        |document, _| remove(document, "/answers"),
    ),
];

const NOT_ASKED: &[Row] = &[
    (
        "answer-not-asked-for",
        "an item is answered that the request does not ask for",
        |document, _| {
            set(
                document,
                "/answers/2",
                answer("prices", "text", json!("on request")),
            )
        },
    ),
    (
        "item-in-other-case",
        "items are compared exactly: the name of an item in capitals is another",
        |document, _| {
            set(
                document,
                "/answers/2",
                answer("COPY", "text", json!("as above")),
            )
        },
    ),
    (
        "not-provided-not-asked-for",
        "an item is listed as not provided that the request does not ask for",
        |document, _| not_provided(document, "prices"),
    ),
];

const NOT_PROVIDED: &[Row] = &[
    (
        "not-provided-and-answered",
        "an item is answered and listed as not provided",
        |document, _| not_provided(document, "records"),
    ),
    (
        "not-provided-without-reason",
        "an item is not provided, and nobody says why",
        |document, _| {
            answer_first_only(document);
            not_provided(document, "records");
            remove(document, "/notProvided/0/reason");
        },
    ),
];

const NO_DOCUMENT: &[Row] = &[
    (
        "response-number-as-number",
        "the number of the response is a JSON number",
        |document, _| set(document, "/responseNumber", json!(91)),
    ),
    (
        "sealed-as-text",
        "whether it is sealed is a text",
        |document, _| set(document, "/sealedToCustoms", json!("yes")),
    ),
];
