//! Vectors of the certificate of origin (SPEC chapter *Certificate of origin*).

use serde_json::{Value, json};

use super::super::base::{self, CREDENTIALS, ORIGIN, address};
use super::area::{Area, Draft, Maker, Recipe, Row};
use super::change::{after, named, remove, same_as, set, word};
use super::register;

/// A problem code of this document.
macro_rules! code {
    ($name:literal) => {
        concat!("certificate-of-origin.", $name)
    };
}

mod agreement;
mod dates;
mod goods;
mod members;
mod office;
mod parties;
mod whole;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        whole::recipes(),
        members::recipes(),
        office::recipes(),
        agreement::recipes(),
        parties::recipes(),
        goods::recipes(),
        dates::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The document as its vectors see it.
static AREA: Area = Area {
    name: "certificate-of-origin",
    good: preferential,
    claim: base::claim,
    made_at: None,
};

/// The chamber that issues the good certificate.
pub(super) const CHAMBER: &str = "Southern Harbours Chamber of Commerce";
/// When lists are signed.
const LISTED: i64 = -90 * 86_400;

/// Begins a vector of this area: the chamber is known, and is known to be an association in Australia.
fn certificate(name: &str, title: &'static str) -> Draft {
    AREA.vector(name, title).evidence(|evidence, maker| {
        trust(evidence, maker, &[(maker.issuer().did(), CHAMBER)]);
        authorize(evidence, maker, |_, _| {});
    })
}

/// The vectors in which the requirement of this code is satisfied.
fn met(code: &'static str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.shows(&[code]))
}

/// The vectors in which the requirement of this code is not met.
fn not_met(code: &'static str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.not_met(code))
}

/// The vectors that earn a warning of this code.
fn warned(code: &'static str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.warns(code))
}

fn made(rows: &[Row], expecting: impl Fn(Draft) -> Draft) -> Vec<Recipe> {
    rows.iter()
        .map(|(name, title, change)| expecting(certificate(name, title).before(*change)).done())
        .collect()
}

/// Lets the trust list name these DIDs under these names, and no others.
fn trust(evidence: &mut Value, maker: &Maker, known: &[(&str, &str)]) {
    let list = base::unsigned_trust_list(maker, maker.issuer().did());
    let entry = list
        .pointer("/credentialSubject/entries/0")
        .cloned()
        .unwrap_or_default();
    let entries: Vec<Value> = known
        .iter()
        .map(|(did, name)| {
            let mut entry = entry.clone();
            base::set(&mut entry, "/did", *did);
            base::set(&mut entry, "/legalName", *name);
            base::set(&mut entry, "/role", "issuing body");
            base::set(&mut entry, "/source", "register of chambers");
            entry
        })
        .collect();
    register::trust(evidence, maker, entries, LISTED);
}

/// Lets the one authority list name the chamber in an entry that was changed before it was signed.
fn authorize(evidence: &mut Value, maker: &Maker, change: impl Fn(&mut Value, &Maker)) {
    let mut entry = json!({
        "type": "AuthorityListEntry",
        "did": maker.issuer().did(),
        "name": CHAMBER,
        "roles": ["association"],
        "territories": ["AU"],
        "from": maker.day(-400)
    });
    change(&mut entry, maker);
    register::authorize(evidence, maker, vec![entry], LISTED);
}

/// A good certificate, unsigned: wine from Australia to China, issued a month before the day asked about
/// for a ship that departs ten days after it.
pub(in crate::recipe) fn preferential(maker: &Maker) -> Value {
    json!({
        "@context": [CREDENTIALS, ORIGIN],
        "id": maker.uuid("credential"),
        "type": ["VerifiableCredential", "CertificateOfOriginCredential"],
        "issuer": { "id": maker.issuer().did(), "name": "Southern Harbours Chamber" },
        "validFrom": maker.instant(-86_400),
        "credentialSubject": {
            "type": "CertificateOfOrigin",
            "certificateNumber": "SHC-2026-004711",
            "documentTypeCode": "864",
            "agreement": "CHAFTA",
            "issuingBody": {
                "type": "IssuingBody",
                "legalName": CHAMBER,
                "role": "association",
                "country": "AU",
                "address": address("12 Wharf Road", "Adelaide", "AU")
            },
            "exporter": {
                "type": "NamedParty",
                "legalName": "Murray Vale Wines Pty Ltd",
                "address": address("4 Cellar Lane", "Adelaide", "AU")
            },
            "producers": [{
                "type": "NamedParty",
                "reference": "P1",
                "legalName": "Coral Ridge Vineyards Pty Ltd",
                "address": address("Coral Ridge Road", "Renmark", "AU")
            }],
            "consignee": {
                "type": "NamedParty",
                "legalName": "Jade Harbour Trading Co., Ltd.",
                "address": address("88 Harbour Avenue", "Shanghai", "CN")
            },
            "transport": {
                "type": "Transport",
                "mode": "Sea",
                "conveyance": "MV Southern Gull, voyage 114N",
                "departureDate": maker.day(10),
                "portOfLoading": "AUADL",
                "portOfDischarge": "CNSHA",
                "route": "by way of Singapore"
            },
            "goods": [
                {
                    "type": "GoodsLine",
                    "lineNumber": 1,
                    "description": "Red wine of fresh grapes, in bottles of 0.75 litre",
                    "tariff": { "type": "TariffClassification", "system": "HS", "code": "2204.21", "edition": "2022" },
                    "countryOfOrigin": "AU",
                    "originCriterion": "WP",
                    "marks": "MVW 1-80",
                    "packages": { "type": "Packages", "count": "80", "kind": "cases" },
                    "grossWeight": { "type": "Quantity", "value": "900.00", "unit": "KGM" },
                    "producerRef": "P1",
                    "invoices": [{ "type": "InvoiceReference", "number": "MV-5521", "date": maker.day(-35) }]
                },
                {
                    "type": "GoodsLine",
                    "lineNumber": 2,
                    "description": "Grape juice, unfermented, in cartons of one litre",
                    "tariff": { "type": "TariffClassification", "system": "HS", "code": "2009.61", "edition": "2022" },
                    "countryOfOrigin": "AU",
                    "originCriterion": "PSR",
                    "marks": "MVW 81-120",
                    "packages": { "type": "Packages", "count": "40", "kind": "cartons" },
                    "grossWeight": { "type": "Quantity", "value": "480", "unit": "KGM" },
                    "producerRef": "P1",
                    "invoices": [{ "type": "InvoiceReference", "number": "MV-5522", "line": 1, "date": maker.day(-35) }]
                }
            ],
            "exporterDeclaration": {
                "type": "ExporterDeclaration",
                "statement": "The exporter declares that the goods described originate in Australia.",
                "declaredAt": maker.day(-32),
                "place": "Adelaide",
                "signatory": "R. Calloway"
            },
            "certificationStatement": "The chamber certifies that the declaration by the exporter is correct.",
            "completedAt": maker.day(-31),
            "placeOfIssue": "Adelaide"
        }
    })
}

/// The same goods under no agreement.
fn without_agreement(document: &mut Value) {
    remove(document, "/agreement");
    set(document, "/documentTypeCode", json!("861"));
    for line in ["/goods/0", "/goods/1"] {
        remove(document, &format!("{line}/originCriterion"));
    }
}

/// Other producers, and no line that names one.
fn set_producers(document: &mut Value, producers: Value) {
    set(document, "/producers", producers);
    drop_producer_refs(document);
}

fn drop_producer_refs(document: &mut Value) {
    for line in ["/goods/0", "/goods/1"] {
        remove(document, &format!("{line}/producerRef"));
    }
}
