//! Vectors of the endorsement of a fisheries certificate by itself (SPEC chapter *Fisheries certificate
//! endorsement*).

use serde_json::{Value, json};

use super::super::change::{remove, set};
use super::endorsed::{
    ALL, ANOTHER_ENTRY_NUMBER, By, CANNERY, CERTIFICATE, ENDORSEMENT, ENTRY_NUMBER, IMPORTER,
    LOT_A, LOT_B, TRADER, custody, endorsement, entry, halved, halved_for, kilograms, ownership,
    processing, received_by, split, weights,
};
use super::{
    Actor, Area, Draft, EXPORTER, Maker, Recipe, Row, Sample, TRANSCRIBER, base, certificate,
    credential, no_claim, papers, trust,
};
use crate::recipe::document::held::{only, reference};

mod acts;
mod author;
mod certified;
mod chain;
mod entries;
mod members;
mod receivers;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "custody of a shipment, signed by the importer who takes it, is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "fisheries-certificate-endorsement.subject",
                    "fisheries-certificate-endorsement.previous",
                    "fisheries-certificate-endorsement.sequence",
                    "fisheries-certificate-endorsement.actor",
                    "fisheries-certificate-endorsement.signatory-name",
                    "fisheries-certificate-endorsement.act",
                    "fisheries-certificate-endorsement.weights",
                    "fisheries-certificate-endorsement.certificate-missing",
                    "fisheries-certificate-endorsement.line-unknown",
                    "fisheries-certificate-endorsement.document",
                ])
            },
        ),
        members::recipes(),
        chain::recipes(),
        acts::recipes(),
        entries::recipes(),
        certified::recipes(),
        receivers::recipes(),
        author::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The document as its vectors see it: the importer is the issuer of the input, the certificate is at hand.
static SAMPLE: Sample = Sample {
    area: Area {
        name: "fisheries-certificate-endorsement",
        good: |maker| {
            endorsement(
                maker,
                &certified(maker, |_, _| {}),
                By::Importer,
                &maker.issuer(),
                &maker.day(-10),
                custody(None, EXPORTER, ALL),
            )
        },
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        know(evidence, maker, IMPORTER);
        only(evidence, certified(maker, |_, _| {}));
    },
};

/// The trust list names the issuer of the input under this name, and the exporter.
fn know(evidence: &mut Value, maker: &Maker, issuer: &str) {
    let exporter = By::Exporter.actor(maker);
    trust(
        evidence,
        maker,
        &[(&maker.issuer(), issuer), (&exporter, EXPORTER)],
    );
}

/// The certificate after a change, signed by the exporter.
fn certified(maker: &Maker, change: impl Fn(&mut Value, &Maker)) -> Value {
    let exporter = By::Exporter.actor(maker);
    let subject = certificate::endorsable(maker);
    let mut unsigned = credential(maker, CERTIFICATE, &exporter, SIGNED, subject);
    change(&mut unsigned, maker);
    exporter.sign(&unsigned, maker.instant(SIGNED))
}

/// When the certificate was signed.
const SIGNED: i64 = -29 * 86_400;

/// Puts another act in the place of the custody.
fn becomes(document: &mut Value, act: Value) {
    set(document, "/act", act);
}

/// The importer enters the shipment five days before the day asked about.
fn entered(document: &mut Value, maker: &Maker) {
    becomes(document, entry(None, ENTRY_NUMBER, &maker.day(-5), ALL));
}
