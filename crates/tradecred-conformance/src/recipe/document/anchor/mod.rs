//! Vectors of the evidence anchor (SPEC chapter *Evidence anchor*).
//!
//! A carrier anchored eleven readings of a container's thermometer and signs as [`Maker::issuer`].

use serde_json::{Value, json};

use super::super::base::{self, CORE};
use super::super::maker::digest;
use super::area::{Area, Maker, Recipe, Row, Sample, no_claim};
use super::change::{remove, set};
use super::held::{credential, reference};
use super::register;

mod batch;
mod members;
mod records;

pub(super) fn recipes() -> Vec<Recipe> {
    [members::recipes(), records::recipes()]
        .into_iter()
        .flatten()
        .collect()
}

/// The credential type.
pub(in crate::recipe) const TYPE: &str = "EvidenceAnchorCredential";
/// The legal name of who anchors.
const CARRIER: &str = "Golfo Refrigerated Lines, S.A.";
/// How many records the good anchor has.
const COUNT: usize = 11;
/// When lists are signed.
const LISTED: i64 = -90 * 86_400;

static SAMPLE: Sample = Sample {
    area: Area {
        name: "evidence-anchor",
        good: anchor,
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        let since = maker.day(-400);
        let carrier = register::known(maker.issuer().did(), CARRIER, since, "register of carriers");
        register::trust(evidence, maker, vec![carrier], LISTED);
    },
};

/// A good anchor, unsigned.
pub(in crate::recipe) fn anchor(maker: &Maker) -> Value {
    let subject = json!({
        "type": "EvidenceAnchor",
        "batch": {
            "type": "RecordBatch",
            "algorithm": "salted-sha-256-rfc9162",
            "recordCount": COUNT,
            "treeRoot": batch::root(COUNT),
            "mediaType": "application/json",
            "description": "Readings of the thermometer in container MSKU9070323",
            "recordedFrom": maker.instant(-180_000),
            "recordedUntil": maker.instant(-90_600)
        },
        "about": [reference(&base::certification(maker))],
        "anchoredBy": {
            "type": "NamedParty",
            "legalName": CARRIER,
            "address": base::address("Av. Puerto 12", "Veracruz", "MX")
        },
        "anchoredAt": maker.instant(-90_000)
    });
    credential(maker, CORE, TYPE, &maker.issuer(), -86_400, subject)
}
