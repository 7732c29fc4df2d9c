//! Vectors of movements in bond and their events (SPEC chapters *In-bond movement* and *In-bond event*).
//!
//! A movement is filed by a forwarder, moves with a railway, and is held and let go by customs. Whichever
//! document is asked about is signed by [`Maker::issuer`]; those that it refers to are evidence, each signed
//! by an actor of its own.

use serde_json::{Value, json};
use tradecred_vc::time::Date;

use super::super::super::maker::{Actor, digest};
use super::super::change::{named, remove, set};
use super::{
    Area, BEFORE, CUSTOMS, Draft, IMPORTER, Maker, OFFICE, Recipe, Row, Sample, authorities, base,
    credential, importer, no_claim, office, only, reference, trust, trust_all,
};

mod event;
mod journey;
mod movement;

pub(super) fn recipes() -> Vec<Recipe> {
    [movement::recipes(), event::recipes(), journey::recipes()]
        .into_iter()
        .flatten()
        .collect()
}

/// The credential types.
const MOVEMENT: &str = "InBondMovementCredential";
const EVENT: &str = "InBondEventCredential";
/// The legal names of the filer and of the carrier.
const FILER: &str = "Pacific Crossing Forwarders, LLC";
const CARRIER: &str = "Great Basin Railway Company";
/// The in-bond number of the movement, and two others.
const NUMBER: &str = "257700030";
const ANOTHER_NUMBER: &str = "257700052";
const THIRD_NUMBER: &str = "257700004";

/// The filer, as a party of a document.
fn filer() -> Value {
    json!({
        "type": "NamedParty",
        "legalName": FILER,
        "address": base::address("2100 Harbor Drive", "Long Beach", "US"),
        "telephone": "+1 562 555 0161",
        "email": "inbond@pacificcrossing.example"
    })
}

/// The carrier, as a document names it.
fn carrier() -> Value {
    json!({
        "type": "InBondCarrier",
        "scac": "GBRC",
        "legalName": CARRIER,
        "bondNumber": "26C000417"
    })
}

/// A movement from Los Angeles to Chicago, authorized nine days before the day asked about, unsigned: 260
/// pieces, one container with one seal, the last day 22 days after the one asked about.
fn movement(maker: &Maker, issuer: &Actor, signed: i64) -> Value {
    let line = |number: u32, description: &str, htsus: &str, pieces: &str, unit: &str| {
        json!({
            "type": "InBondGoodsLine",
            "lineNumber": number,
            "description": description,
            "htsus": htsus,
            "quantity": { "type": "PackedQuantity", "pieces": pieces, "unit": unit }
        })
    };
    let subject = json!({
        "type": "InBondMovement",
        "inBondNumber": NUMBER,
        "entryType": "61",
        "originationPort": "2704",
        "firstPortOfUnlading": "2704",
        "destinationPort": "3901",
        "filer": filer(),
        "filerCapacity": "sufficientInterest",
        "importer": importer(),
        "consignee": named("Lakeshore Tools, Inc.", "Chicago", "US"),
        "carrier": carrier(),
        "transportModes": ["rail"],
        "billOfLading": "MAEU260917443",
        "importation": {
            "type": "Importation",
            "conveyance": "Ebba Maersk",
            "flagCountry": "DK",
            "arrivedOn": maker.day(-8),
            "foreignPortOfLading": "Kaohsiung",
            "exportedFromCountry": "TW"
        },
        "goodsNowAt": "Y258",
        "goods": [
            line(1, "Hand tools of base metal", "8205.59", "200", "carton"),
            line(2, "Grinding compound", "3405.90.0000", "60", "drum")
        ],
        "containers": [{
            "type": "InBondContainer",
            "containerNumber": "CSQU3054383",
            "sealNumbers": ["UL-0088213"]
        }],
        "filedAt": maker.day(-10),
        "applicationApprovedAt": maker.day(-10),
        "conveyanceArrivedAt": maker.day(-8),
        "movementAuthorizedAt": maker.day(-9)
    });
    credential(maker, CUSTOMS, MOVEMENT, issuer, signed, subject)
}

/// The good movement after a change, signed by the filer.
fn filed(maker: &Maker, change: impl Fn(&mut Value, &Maker)) -> Value {
    let filer = maker.actor("filer");
    let mut unsigned = movement(maker, &filer, BEFORE);
    change(&mut unsigned, maker);
    filer.sign(&unsigned, maker.instant(BEFORE))
}

/// What customs says of the paper that it transcribed a document from.
fn paper() -> Value {
    json!({
        "type": "PaperOriginal",
        "scan": {
            "type": "FileReference",
            "mediaType": "application/pdf",
            "digestMultibase": digest(&json!({ "scan": "CBP Form 7512" }))
        },
        "language": "en",
        "signatory": "R. Castellano",
        "transcribedBy": "customs",
        "basis": "the stamped form was shown"
    })
}

/// The vectors of whoever transcribed a document from paper: for which country it acts.
fn transcribed(sample: &'static Sample) -> Vec<Recipe> {
    const NOT_LISTED: &str = "authority.not-listed";
    let by_customs_of = |name: &str, title: &'static str, country: &'static str| {
        sample
            .vector(name, title)
            .before(|document, _| set(document, "/paperOriginal", paper()))
            .evidence(move |evidence, maker| {
                trust(evidence, maker, OFFICE);
                authorities(evidence, maker, maker.issuer().did(), |entry, _| {
                    base::set(entry, "/territories", json!([country]));
                });
            })
    };
    vec![
        by_customs_of(
            "paper-by-customs-of-the-united-states",
            "what customs of the United States transcribed from paper counts as the paper",
            "US",
        )
        .shows(&[NOT_LISTED, "authority.evidence-grade"])
        .done(),
        by_customs_of(
            "paper-by-customs-of-another-country",
            "customs of another country transcribes nothing that moves in bond in the United States",
            "CA",
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
    ]
}

/// The day that is so many working days, Monday to Friday, after another.
fn working_days_after(day: &str, count: u32) -> String {
    let monday = Date::constant(2024, 1, 1);
    let mut left = count;
    let mut reached = day.parse::<Date>().ok();
    while let Some(day) = reached.filter(|_| left > 0) {
        reached = day.add_days(1);
        if reached.is_some_and(|next| monday.days_until(next).rem_euclid(7) < 5) {
            left = left.saturating_sub(1);
        }
    }
    reached.map(|day| day.to_string()).unwrap_or_default()
}
