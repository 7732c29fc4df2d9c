//! Vectors of licences of partner agencies and of their uses (SPEC chapters *Partner agency license* and
//! *Partner agency license use*).
//!
//! A steel import licence is granted by the Department of Commerce, used by its holder for lines of an entry,
//! amended by the agency, and uses are taken back by customs. Whichever document is asked about is signed by
//! [`Maker::issuer`]; those that it refers to are evidence, each signed by an actor of its own.

use serde_json::{Value, json};

use super::super::super::maker::{Actor, digest};
use super::super::change::{after, named, put, remove, set, take};
use super::{
    Area, BEFORE, CUSTOMS, Change, Draft, IMPORTER, Maker, OFFICE, Recipe, Row, Sample,
    authorities, base, credential, importer, no_claim, office, only, reference, trust, trust_all,
};

mod document;
mod journey;
mod uses;

pub(super) fn recipes() -> Vec<Recipe> {
    [document::recipes(), uses::recipes(), journey::recipes()]
        .into_iter()
        .flatten()
        .collect()
}

/// The credential types.
const LICENSE: &str = "PartnerAgencyLicenseCredential";
const USE: &str = "PartnerAgencyLicenseUseCredential";
/// The legal names of agencies.
const COMMERCE: &str = "U.S. Department of Commerce";
const FISHERIES: &str = "National Marine Fisheries Service";
/// The entry for which the licence is used, as the claim has it, and another.
const ENTRY: &str = "ABC-1234567-6";
const ANOTHER_ENTRY: &str = "999-9999999-0";

/// An office of an agency, as a document names it.
fn agency(name: &str, country: &str) -> Value {
    json!({ "type": "PartnerAgencyOffice", "legalName": name, "country": country })
}

/// So much in a unit.
fn quantity(value: &str, unit: &str) -> Value {
    json!({ "type": "Quantity", "value": value, "unit": unit })
}

/// A steel import licence of two lines, granted 32 days before the day asked about and valid for 75 days from
/// the thirtieth before it, unsigned.
fn license(maker: &Maker, issuer: &Actor, signed: i64) -> Value {
    let subject = json!({
        "type": "PartnerAgencyLicense",
        "agencyCode": "ITA",
        "program": "SIM",
        "lpcoType": "steelImportLicense",
        "number": "26-1187402",
        "office": agency(COMMERCE, "US"),
        "holder": importer(),
        "goods": [
            {
                "type": "LicensedGoods",
                "lineNumber": 1,
                "description": "Bars and rods, hot-rolled, in coils, of free-cutting steel",
                "tariffPrefixes": ["721320", "72139130"],
                "countriesOfOrigin": ["MX", "CA"],
                "countriesOfExport": ["MX"],
                "quantity": quantity("120000", "KGM")
            },
            {
                "type": "LicensedGoods",
                "lineNumber": 2,
                "description": "Other bars and rods, forged",
                "tariffPrefixes": ["7214"],
                "quantity": quantity("5000.5", "KGM")
            }
        ],
        "uses": "single",
        "transferable": false,
        "effectiveFrom": maker.day(-30),
        "effectiveUntil": maker.day(45),
        "issuedAt": maker.day(-32)
    });
    credential(maker, CUSTOMS, LICENSE, issuer, signed, subject)
}

/// Makes of it an International Fisheries Trade Permit, valid for a year.
fn permit(document: &mut Value, maker: &Maker) {
    set(document, "/agencyCode", json!("NMF"));
    set(document, "/program", json!("HMS"));
    set(
        document,
        "/lpcoType",
        json!("internationalFisheriesTradePermit"),
    );
    set(document, "/number", json!("IFTP-26-004417"));
    set(document, "/office", agency(FISHERIES, "US"));
    let fish = json!({
        "type": "LicensedGoods",
        "lineNumber": 1,
        "description": "Highly migratory species",
        "tariffPrefixes": ["0302", "0303", "0304"]
    });
    set(document, "/goods", json!([fish]));
    set(document, "/uses", json!("multiple"));
    let last = after(&maker.day(-30), 12, -1);
    set(document, "/effectiveUntil", json!(last));
}

/// Makes of it a phytosanitary certificate of Mexico.
fn phytosanitary(document: &mut Value, _: &Maker) {
    set(document, "/agencyCode", json!("APH"));
    set(document, "/program", json!("APQ"));
    set(document, "/lpcoType", json!("phytosanitaryCertificate"));
    set(document, "/number", json!("330893782475"));
    set(document, "/office", agency(PLANT_HEALTH, "MX"));
    let fruit = json!({
        "type": "LicensedGoods",
        "lineNumber": 1,
        "description": "Hass avocados",
        "tariffPrefixes": ["080440"],
        "countriesOfOrigin": ["MX"]
    });
    set(document, "/goods", json!([fruit]));
}

/// The legal name of a plant health service.
const PLANT_HEALTH: &str = "Dirección General de Sanidad Vegetal";

/// The good licence after a change, signed by the agency.
fn granted(maker: &Maker, change: impl Fn(&mut Value, &Maker)) -> Value {
    let agency = maker.actor("agency");
    let mut unsigned = license(maker, &agency, BEFORE);
    change(&mut unsigned, maker);
    agency.sign(&unsigned, maker.instant(BEFORE))
}

/// The authority list names this actor as a ministry of the United States, after a change of its entry.
fn ministry(evidence: &mut Value, maker: &Maker, did: &str, change: fn(&mut Value, &Maker)) {
    authorities(evidence, maker, did, |entry, maker| {
        base::set(entry, "/name", COMMERCE);
        base::set(entry, "/roles", json!(["ministry"]));
        change(entry, maker);
    });
}

/// A second authority list names this actor as customs of the United States too.
fn customs_too(evidence: &mut Value, maker: &Maker, did: &str) {
    let mut second = json!({});
    authorities(&mut second, maker, did, |_, _| {});
    if let Some(list) = second.pointer("/authorityLists/0") {
        base::add_evidence(evidence, "authorityLists", list.clone());
    }
}

/// The trust list and the authority list name the issuer as an agency of this name and country.
fn issuer_is(evidence: &mut Value, maker: &Maker, name: &'static str, country: &'static str) {
    trust(evidence, maker, name);
    authorities(evidence, maker, maker.issuer().did(), |entry, _| {
        base::set(entry, "/name", name);
        base::set(entry, "/roles", json!(["ministry"]));
        base::set(entry, "/territories", json!([country]));
    });
}

/// What customs says of the paper that it transcribed a document from.
fn paper() -> Value {
    json!({
        "type": "PaperOriginal",
        "scan": {
            "type": "FileReference",
            "mediaType": "application/pdf",
            "digestMultibase": digest(&json!({ "scan": "licence on paper" }))
        },
        "language": "en",
        "signatory": "D. Whitcombe",
        "transcribedBy": "customs",
        "basis": "the paper was shown with the entry"
    })
}

/// The vectors of whoever transcribed a document from paper: for which country it acts, and of which grade it is.
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
            "customs of another country transcribes no licence for entries into the United States",
            "CA",
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        by_customs_of(
            "paper-by-importer",
            "what an importer transcribed from paper is not the paper",
            "US",
        )
        .before(|document, _| {
            set(document, "/paperOriginal/transcribedBy", json!("importer"));
        })
        .authenticity_undecided("authority.evidence-grade")
        .done(),
    ]
}
