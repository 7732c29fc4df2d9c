//! Vectors of the customs response (SPEC chapter *Customs response*).

use serde_json::{Value, json};
use tradecred_vc::digest::withheld_digest;
use tradecred_vc::json::Value as Tree;

use super::super::change::{remove, set};
use super::request::request;
use super::{
    Area, BEFORE, CUSTOMS, Draft, IMPORTER, Maker, Recipe, Row, Sample, authorities, base,
    certification, credential, importer, no_claim, only, reference, trust,
};
use crate::recipe::maker::{Actor, digest};

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
        sealed(),
        at_hand(),
        late(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
const TYPE: &str = "CustomsResponseCredential";
/// A salt of 16 bytes.
const SALT: &str = "c2FsdCBvZiAxNiBieXRlcw";

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
    let mut request = request(maker, &office, BEFORE);
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

/// What is sealed in the vectors below: a text, a reference to a file, and something that is no answer.
fn secrets() -> [Value; 3] {
    [
        json!("the producer is Laminados de Saltillo, S.A."),
        json!({
            "type": "FileReference",
            "mediaType": "text/csv",
            "digestMultibase": digest(&json!({ "bill": "of materials" }))
        }),
        json!(48_200),
    ]
}

fn withheld(value: &Value) -> Value {
    let digest = withheld_digest(SALT, &Tree::from(value))
        .map(|digest| digest.to_string())
        .unwrap_or_default();
    json!({ "type": "Withheld", "digestMultibase": digest })
}

fn opening(value: &Value) -> Value {
    let digest = withheld(value).get("digestMultibase").cloned();
    json!({ "digestMultibase": digest, "salt": SALT, "value": value })
}

/// A response that a producer sealed to customs.
fn sealed() -> Vec<Recipe> {
    const WITHHELD: &str = "customs-response.withheld";
    const SEALED: &str = "customs-response.sealed";
    const OPENED: &str = "customs-response.opened";
    let [text, file, number] = secrets();
    let sealing = |name: &str, title: &'static str, first: Value, second: Value| -> Draft {
        let (first, second) = (withheld(&first), withheld(&second));
        SAMPLE.vector(name, title).before(move |document, _| {
            set(document, "/responderRole", json!("producer"));
            set(document, "/sealedToCustoms", json!(true));
            let answers = [("copy", &first), ("records", &second)]
                .map(|(item, content)| answer(item, "withheld", content.clone()));
            set(document, "/answers", json!(answers));
        })
    };
    let opened = |draft: Draft, values: Vec<Value>| {
        let openings: Vec<Value> = values.iter().map(opening).collect();
        draft.evidence(move |evidence, _| base::set(evidence, "/opened", json!(openings)))
    };
    vec![
        sealing(
            "sealed-and-not-opened",
            "whoever cannot open a sealed response has a receipt, and its content is undecided",
            text.clone(),
            file.clone(),
        )
        .requirements_undecided(WITHHELD)
        .done(),
        opened(
            sealing(
                "sealed-and-opened",
                "customs opens what a producer sealed: a text and a reference to a file",
                text.clone(),
                file.clone(),
            ),
            vec![text.clone(), file.clone()],
        )
        .shows(&[WITHHELD, SEALED, OPENED])
        .done(),
        opened(
            sealing(
                "sealed-and-opened-in-part",
                "one of two sealed answers is opened, and the other is undecided",
                text.clone(),
                file.clone(),
            ),
            vec![text.clone()],
        )
        .requirements_undecided(WITHHELD)
        .done(),
        sealing(
            "sealed-and-opened-with-another-value",
            "a value that does not have the digest opens nothing",
            text.clone(),
            file.clone(),
        )
        .evidence(|evidence, _| {
            let [text, file, _] = secrets();
            let mut forged = opening(&text);
            base::set(&mut forged, "/value", "the producer is somebody else");
            base::set(evidence, "/opened", json!([forged, opening(&file)]));
        })
        .requirements_undecided(WITHHELD)
        .done(),
        opened(
            sealing(
                "sealed-number",
                "a sealed answer opens to a number, which is no answer",
                text.clone(),
                number.clone(),
            ),
            vec![text.clone(), number],
        )
        .not_met(OPENED)
        .done(),
        opened(
            sealing(
                "sealed-with-answer-in-the-open",
                "a response that is sealed to customs has an answer in the open",
                text.clone(),
                file.clone(),
            ),
            vec![text.clone()],
        )
        .before(|document, _| {
            set(
                document,
                "/answers/1",
                answer("records", "text", json!("see the producer's books")),
            );
        })
        .not_met(SEALED)
        .done(),
        opened(
            sealing(
                "withheld-without-seal",
                "an answer may be withheld in a response that is not sealed as a whole",
                text.clone(),
                file,
            ),
            vec![text],
        )
        .before(|document, _| {
            remove(document, "/sealedToCustoms");
            set(
                document,
                "/answers/1",
                answer("records", "text", json!("see the producer's books")),
            );
        })
        .shows(&[SEALED])
        .done(),
    ]
}

/// The request is at hand and known to come from customs, or not.
fn at_hand() -> Vec<Recipe> {
    const MISSING: &str = "customs-response.request-missing";
    let missing = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        SAMPLE
            .vector(name, title)
            .evidence(change)
            .requirements_undecided(MISSING)
            .done()
    };
    vec![
        missing(
            "request-not-at-hand",
            "a response whose request is not at hand is undecided",
            |evidence, _| base::remove(evidence, "/credentials"),
        ),
        missing(
            "request-unsigned",
            "a request without a proof is not relied on",
            |evidence, maker| {
                let mut request = asked(maker, |_, _| {});
                base::remove(&mut request, "/proof");
                only(evidence, request);
            },
        ),
        missing(
            "request-by-unlisted-office",
            "a request whose office no authority list names is not known to come from customs",
            |evidence, _| base::remove(evidence, "/authorityLists"),
        ),
        missing(
            "request-by-office-of-another-country",
            "a request whose office is listed for another country is not known to come from customs",
            |evidence, maker| {
                authorities(evidence, maker, office(maker).did(), |entry, _| {
                    base::set(entry, "/territories", json!(["CA"]));
                });
            },
        ),
        SAMPLE
            .vector(
                "request-malformed",
                "what has the digest has not the structure of a request",
            )
            .before(|document, maker| set(document, "/request", reference(&purposeless(maker))))
            .evidence(|evidence, maker| only(evidence, purposeless(maker)))
            .requirements_undecided(MISSING)
            .done(),
    ]
}

/// A signed request without a purpose.
fn purposeless(maker: &Maker) -> Value {
    asked(maker, |request, _| remove(request, "/purpose"))
}

/// The deadline of the request is moved to the day of the answer, and to the day before.
fn late() -> Vec<Recipe> {
    const LATE: &str = "customs-response.late";
    fn due(maker: &Maker, days: i64) -> Value {
        asked(maker, |request, maker| {
            set(request, "/deadline/date", json!(maker.day(days)));
        })
    }
    let answered = |name: &str, title: &'static str, days: i64| -> Draft {
        SAMPLE
            .vector(name, title)
            .before(move |document, maker| set(document, "/request", reference(&due(maker, days))))
            .evidence(move |evidence, maker| only(evidence, due(maker, days)))
    };
    vec![
        answered(
            "answered-on-last-day",
            "the answer is given on the last day",
            -1,
        )
        .shows(&[LATE])
        .done(),
        answered(
            "answered-late",
            "the answer is given the day after the last: customs may deny the claim, and the response stands",
            -2,
        )
        .warns(LATE)
        .done(),
    ]
}
