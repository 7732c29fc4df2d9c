//! Vectors of the customs determination, and of what it says about the certification it names: nothing
//! (SPEC chapter *Customs determination*).

use serde_json::{Value, json};

use super::super::super::maker::Actor;
use super::super::change::{remove, set};
use super::claim::claim;
use super::{
    Area, BEFORE, CUSTOMS, Draft, Maker, OFFICE, Recipe, Row, Sample, authorities, base,
    certification, credential, no_claim, office, offices, only, reference, trust,
};

mod denied;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a determination with a denied line is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "customs-determination.office",
                    "customs-determination.regarding",
                    "customs-determination.reason",
                    "customs-determination.line-twice",
                    "customs-determination.claim-entry",
                    "customs-determination.claim-line",
                    "customs-determination.document",
                    "authority.not-listed",
                ])
            },
        ),
        offices(&SAMPLE, TYPE),
        SAMPLE.not_met("office", NO_OFFICE),
        SAMPLE.not_met("regarding", NO_REGARDING),
        SAMPLE.not_met("entry-number", NO_ENTRY),
        SAMPLE.met("decisions", DECISIONS),
        SAMPLE.not_met("decisions", NO_DECISIONS),
        SAMPLE.not_met("decided-at", NOT_DATED),
        SAMPLE.met("decided-at", DATED),
        SAMPLE.not_met("document", NO_DOCUMENT),
        SAMPLE.not_met("reason", NO_REASON),
        SAMPLE.not_met("line-twice", LINE_TWICE),
        SAMPLE.not_met("denied-value", DENIED_VALUE),
        SAMPLE.not_met("claim-entry", ANOTHER_ENTRY),
        SAMPLE.not_met("claim-line", ANOTHER_LINE),
        claims(),
        without_claim(),
        denied::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
const TYPE: &str = "CustomsDeterminationCredential";

/// The document as its vectors see it: the office is the issuer of the input, the claim is at hand.
static SAMPLE: Sample = Sample {
    area: Area {
        name: "customs-determination",
        good: |maker| {
            let claimed = reference(&claimed(maker));
            determination(maker, &maker.issuer(), -86_400, vec![claimed])
        },
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        trust(evidence, maker, OFFICE);
        authorities(evidence, maker, maker.issuer().did(), |_, _| {});
        only(evidence, claimed(maker));
    },
};

/// The claim that is decided about, signed by the importer.
fn claimed(maker: &Maker) -> Value {
    let importer = maker.actor("importer");
    importer.sign(&claim(maker, &importer, BEFORE), maker.instant(BEFORE))
}

/// A determination that accepts one line and denies another, unsigned.
fn determination(maker: &Maker, issuer: &Actor, signed: i64, regarding: Vec<Value>) -> Value {
    let subject = json!({
        "type": "CustomsDetermination",
        "determinationNumber": "CF29-2026-1180",
        "office": office(),
        "regarding": regarding,
        "entryNumber": "ABC12345676",
        "decisions": [
            {
                "type": "LineDecision",
                "entryLine": 1,
                "outcome": "denied",
                "reason": "transitNotShown",
                "law": "19 CFR 182.16(b)",
                "text": "no evidence of transit through Guatemala was provided",
                "deniedValue": { "type": "Amount", "value": "48200.00", "currency": "USD" }
            },
            { "type": "LineDecision", "entryLine": 2, "outcome": "accepted" }
        ],
        "decidedAt": maker.day(-2),
        "effectiveDate": maker.day(-2)
    });
    credential(maker, CUSTOMS, TYPE, issuer, signed, subject)
}

const NO_OFFICE: &[Row] = &[("office-missing", "no office decides", |document, _| {
    remove(document, "/office")
})];

const NO_REGARDING: &[Row] = &[
    (
        "regarding-missing",
        "the determination is about nothing",
        |document, _| remove(document, "/regarding"),
    ),
    (
        "regarding-a-request",
        "the determination is about neither a claim nor a certification",
        |document, maker| {
            let certification = reference(&certification(maker, |_| {}));
            set(document, "/regarding/1", certification);
            set(
                document,
                "/regarding/1/credentialType",
                json!("CustomsRequestCredential"),
            );
        },
    ),
];

const NO_ENTRY: &[Row] = &[
    (
        "entry-number-missing",
        "the determination is on no entry",
        |document, _| remove(document, "/entryNumber"),
    ),
    (
        "entry-number-check-digit",
        "the check digit of the entry number is wrong",
        |document, _| set(document, "/entryNumber", json!("ABC12345670")),
    ),
];

const DECISIONS: &[Row] = &[
    (
        "line-under-verification",
        "nothing is decided yet on a line, for which no reason is needed",
        |document, _| set(document, "/decisions/1/outcome", json!("underVerification")),
    ),
    (
        "line-partly-denied",
        "a part of a line is denied, with reason, law and value",
        |document, _| set(document, "/decisions/0/outcome", json!("partly")),
    ),
    (
        "appeal-told",
        "a determination may say how it can be appealed",
        |document, maker| {
            let appeal = json!({
                "type": "Appeal",
                "text": "protest with the Center",
                "until": maker.day(178)
            });
            set(document, "/appeal", appeal);
        },
    ),
];

const NO_DECISIONS: &[Row] = &[
    ("decisions-empty", "nothing is decided", |document, _| {
        set(document, "/decisions", json!([]))
    }),
    (
        "outcome-unknown",
        "a line is revoked, which is no outcome",
        |document, _| set(document, "/decisions/0/outcome", json!("revoked")),
    ),
    (
        "reason-unknown",
        "a reason is given that this form does not have",
        |document, _| set(document, "/decisions/0/reason", json!("late")),
    ),
    (
        "denied-value-as-text",
        "the denied value is a text where an amount belongs",
        |document, _| set(document, "/decisions/0/deniedValue", json!("48200.00 USD")),
    ),
];

const DATED: &[Row] = &[(
    "decided-tomorrow",
    "a determination may be dated the day after the UTC date of its signature: the zone of the office",
    |document, maker| set(document, "/decidedAt", json!(maker.day(0))),
)];

const NOT_DATED: &[Row] = &[
    (
        "decided-at-missing",
        "the determination is not dated",
        |document, _| remove(document, "/decidedAt"),
    ),
    (
        "decided-in-future",
        "the determination is dated two days after the day asked about",
        |document, maker| set(document, "/decidedAt", json!(maker.day(2))),
    ),
    (
        "decided-two-days-after-signature",
        "the determination is dated two days after it was signed",
        |document, maker| set(document, "/decidedAt", json!(maker.day(1))),
    ),
];

const NO_DOCUMENT: &[Row] = &[
    (
        "determination-number-missing",
        "the determination has no number",
        |document, _| remove(document, "/determinationNumber"),
    ),
    (
        "effective-date-missing",
        "it is not said from when the determination has effect",
        |document, _| remove(document, "/effectiveDate"),
    ),
];

const NO_REASON: &[Row] = &[
    (
        "denied-without-reason",
        "a line is denied without a reason",
        |document, _| remove(document, "/decisions/0/reason"),
    ),
    (
        "denied-without-law",
        "a line is denied without a law",
        |document, _| remove(document, "/decisions/0/law"),
    ),
    (
        "partly-denied-without-reason-and-law",
        "a part of a line is denied without a reason or a law",
        |document, _| {
            set(document, "/decisions/1/outcome", json!("partly"));
        },
    ),
];

const LINE_TWICE: &[Row] = &[
    (
        "line-decided-twice",
        "one line is both denied and accepted",
        |document, _| set(document, "/decisions/1/entryLine", json!(1)),
    ),
    (
        "line-accepted-twice",
        "one line is accepted, and accepted again",
        |document, _| {
            let decision = document.pointer("/credentialSubject/decisions/1").cloned();
            set(document, "/decisions/2", json!(decision));
        },
    ),
];

const DENIED_VALUE: &[Row] = &[
    (
        "accepted-with-denied-value",
        "a line is accepted, and a value of it denied",
        |document, _| deny_value(document),
    ),
    (
        "under-verification-with-denied-value",
        "nothing is decided on a line, and a value of it denied",
        |document, _| {
            set(document, "/decisions/1/outcome", json!("underVerification"));
            deny_value(document);
        },
    ),
];

fn deny_value(document: &mut Value) {
    set(
        document,
        "/decisions/1/deniedValue",
        json!({ "type": "Amount", "value": "10.00", "currency": "USD" }),
    );
}

const ANOTHER_ENTRY: &[Row] = &[(
    "entry-of-another-claim",
    "the claim is on another entry than the determination",
    |document, _| set(document, "/entryNumber", json!("99999999990")),
)];

const ANOTHER_LINE: &[Row] = &[(
    "line-not-claimed",
    "a line is decided on that was not claimed",
    |document, _| set(document, "/decisions/1/entryLine", json!(3)),
)];

/// Another claim of the importer after a change, signed.
fn another_claim(maker: &Maker, change: fn(&mut Value)) -> Value {
    let importer = maker.actor("importer");
    let mut unsigned = claim(maker, &importer, BEFORE);
    base::set(&mut unsigned, "/id", maker.uuid("another claim"));
    change(&mut unsigned);
    importer.sign(&unsigned, maker.instant(BEFORE))
}

/// A second claim is at hand.
fn claims() -> Vec<Recipe> {
    let with = |name: &str, title: &'static str, change: fn(&mut Value)| {
        SAMPLE.vector(name, title).evidence(move |evidence, maker| {
            base::add_evidence(evidence, "credentials", another_claim(maker, change));
        })
    };
    let elsewhere: fn(&mut Value) = |claim| set(claim, "/entryNumber", json!("ABC-1234568-4"));
    let more: fn(&mut Value) = |claim| {
        set(claim, "/lines/1/lineNumber", json!(3));
        set(claim, "/links/1/entryLine", json!(3));
    };
    vec![
        with(
            "entry-of-one-of-two-claims",
            "the second of two claims is on another entry than the determination",
            elsewhere,
        )
        .before(move |document, maker| {
            let second = reference(&another_claim(maker, elsewhere));
            set(document, "/regarding/1", second);
        })
        .not_met("customs-determination.claim-entry")
        .done(),
        with(
            "line-of-second-claim",
            "a line is decided on that the second of two claims claims",
            more,
        )
        .before(move |document, maker| {
            let second = reference(&another_claim(maker, more));
            set(document, "/regarding/1", second);
            set(document, "/decisions/1/entryLine", json!(3));
        })
        .shows(&["customs-determination.claim-line"])
        .done(),
        with(
            "line-of-a-claim-not-decided-about",
            "a line is decided on that was claimed in a claim which the determination is not about",
            more,
        )
        .before(|document, _| set(document, "/decisions/1/entryLine", json!(3)))
        .not_met("customs-determination.claim-line")
        .done(),
    ]
}

/// The claim is not at hand, and what it would show is not asked.
fn without_claim() -> Vec<Recipe> {
    vec![
        SAMPLE
            .vector(
                "claim-not-at-hand",
                "a determination stands without its claim, against which it is then not held",
            )
            .before(|document, _| {
                set(document, "/entryNumber", json!("99999999990"));
            })
            .evidence(|evidence, _| base::remove(evidence, "/credentials"))
            .shows(&["customs-determination.claim-entry"])
            .done(),
    ]
}
