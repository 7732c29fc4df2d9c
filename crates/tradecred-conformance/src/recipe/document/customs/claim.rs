//! Vectors of the preference claim (SPEC chapter *Preference claim*).

use serde_json::{Value, json};

use super::super::super::maker::Actor;
use super::super::change::{remove, set};
use super::{
    Area, CERTIFIED, CREDENTIALS, Draft, IMPORTER, Maker, ORIGIN, Recipe, Row, Sample,
    add_evidence, authorities, base, by_exporter, certification, credential, importer, no_claim,
    only, reference, trust_all,
};

mod agreements;
mod certified;
mod elements;
mod lines;
mod links;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        elements::recipes(),
        lines::recipes(),
        links::recipes(),
        agreements::recipes(),
        certified::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
pub(super) const TYPE: &str = "PreferenceClaimCredential";

/// The document as its vectors see it.
static SAMPLE: Sample = Sample {
    area: Area {
        name: "preference-claim",
        good: |maker| claim(maker, &maker.issuer(), -86_400),
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        trust_traders(evidence, maker, IMPORTER, base::ISSUER_NAME);
        only(evidence, certification(maker, |_| {}));
    },
};

/// The trust list names the issuer of the claim and that of the certification.
pub(super) fn trust_traders(evidence: &mut Value, maker: &Maker, importer: &str, exporter: &str) {
    let known = [
        (maker.issuer(), importer, -400),
        (maker.actor("exporter"), exporter, -400),
    ];
    trust_all(evidence, maker, &known);
}

/// A claim for two lines under the good certification, unsigned.
pub(super) fn claim(maker: &Maker, issuer: &Actor, signed: i64) -> Value {
    let line = |number: u32, htsus: &str, value: &str| {
        json!({
            "type": "EntryLine",
            "lineNumber": number,
            "htsus": htsus,
            "value": { "type": "Amount", "value": value, "currency": "USD" },
            "countryOfOrigin": "MX",
            "program": "S"
        })
    };
    let subject = json!({
        "type": "PreferenceClaim",
        "claimNumber": "LSF-2026-0412",
        "agreement": "USMCA",
        "entryNumber": "ABC-1234567-6",
        "entryDate": maker.day(-3),
        "claimDate": maker.day(-3),
        "port": "2304",
        "importer": importer(),
        "basis": {
            "type": "Certification",
            "certification": reference(&certification(maker, |_| {}))
        },
        "lines": [
            line(1, "7213.20.0010", "48200.00"),
            line(2, "7318.15.2010", "6120.50")
        ],
        "links": [link(1, "F-20117", 1), link(2, "F-20118", 2)]
    });
    credential(maker, ORIGIN, TYPE, issuer, signed, subject)
}

/// A link between a line of the certification and one of the entry.
fn link(certification_line: u32, invoice: &str, entry_line: u32) -> Value {
    json!({
        "type": "ClaimLink",
        "certificationLine": certification_line,
        "invoiceNumber": invoice,
        "invoiceLine": 1,
        "entryLine": entry_line
    })
}

/// Lets the claim rest on the good certification after a change, which is at hand.
fn resting_on(draft: Draft, change: fn(&mut Value)) -> Draft {
    resting_on_made(draft, move |maker| certification(maker, change))
}

/// Lets the claim rest on a certification made for it, which is at hand.
fn resting_on_made(
    draft: Draft,
    make: impl Fn(&Maker) -> Value + Clone + Send + Sync + 'static,
) -> Draft {
    let made = make.clone();
    draft
        .before(move |document, maker| {
            set(document, "/basis/certification", reference(&made(maker)));
        })
        .evidence(move |evidence, maker| only(evidence, make(maker)))
}

/// Claims on the importer's knowledge, under the agreement that allows it.
fn on_knowledge(document: &mut Value) {
    set(document, "/agreement", json!("CAFTA-DR"));
    set(document, "/basis", json!({ "type": "ImporterKnowledge" }));
    remove(document, "/links");
    mark(document, "P");
}

/// Marks both lines with a program indicator.
fn mark(document: &mut Value, program: &str) {
    for line in 0..2 {
        set(document, &format!("/lines/{line}/program"), json!(program));
    }
}
