//! Vectors of the animal health certificate (SPEC chapter *Animal health certificate*).

use super::super::held::reference;
use super::{
    Actor, Area, Change, Draft, HELD, Maker, NOT_HELD, OFFICE, Recipe, Row, SPACED_CHIP, Sample,
    USDA, Value, address, animal, arrival, base, bodies, credential, ended, json, know, named,
    no_claim, official, papers, rabies, remove, reservation, same_as, set, signers, stay, titer,
    trust,
};
use attached::{Attached, us_form};

mod attached;
mod cases;
mod contradicted;
mod countries;
mod disease;
mod exported;
mod members;
mod port;
mod receipt;
mod reserved;
mod tested;
mod travel;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a certificate of a dog that comes back from a country at high risk, with its U.S. form, is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "animal-health-certificate.exporting-country",
                    "animal-health-certificate.importer",
                    "animal-health-certificate.destination",
                    "animal-health-certificate.purpose",
                    "animal-health-certificate.health",
                    "animal-health-certificate.health-signs",
                    "animal-health-certificate.screwworm",
                    "animal-health-certificate.rabies-vaccination",
                    "animal-health-certificate.attachments",
                    "animal-health-certificate.attachment-missing",
                    "animal-health-certificate.arrival",
                    "animal-health-certificate.receipt",
                    "animal-health-certificate.receipt-several-dogs",
                    "animal-health-certificate.issued-on",
                    "animal-health-certificate.document",
                    "authority.not-listed",
                ])
            },
        ),
        members::recipes(),
        disease::recipes(),
        receipt::recipes(),
        travel::recipes(),
        port::recipes(),
        countries::recipes(),
        attached::recipes(),
        contradicted::recipes(),
        cases::recipes(),
        reserved::recipes(),
        tested::recipes(),
        exported::recipes(),
        signers(&SAMPLE),
        papers(&SAMPLE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
const TYPE: &str = "AnimalHealthCertificateCredential";
const AREA: &str = "animal-health-certificate";

/// The certificate of a dog that was vaccinated in the United States and comes back from a country at high
/// risk.
static SAMPLE: Sample = Sample {
    area: Area {
        name: AREA,
        good: |maker| credential(maker, TYPE, &maker.issuer(), -86_400, certificate(maker)),
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        know(evidence, maker);
        let form = us_form(maker, |_, _| {});
        base::set(evidence, "/credentials", json!([form.into_credential()]));
    },
};

/// A certificate with the U.S. form.
fn certificate(maker: &Maker) -> Value {
    let mut arrives = arrival(&maker.day(3), "PH");
    if let Some(members) = arrives.as_object_mut() {
        let bill = json!({
            "type": "DogBillOfLading",
            "number": "079-55512345",
            "createdOn": maker.day(1)
        });
        members.insert("billOfLading".to_owned(), bill);
    }
    json!({
        "type": "AnimalHealthCertificate",
        "certificateNumber": "AHC-2026-0091",
        "exportingCountry": "PH",
        "officialVeterinarian": official(OFFICE, "PH"),
        "owner": same_as("importer"),
        "importer": named("Jordan Avery", "Denver", "US"),
        "destination": address("12 Elm Street", "Denver", "US"),
        "animal": animal(maker),
        "purpose": "companion",
        "health": {
            "type": "HealthStatement",
            "examinedOn": maker.day(-2),
            "freeFromSigns": true
        },
        "screwworm": {
            "type": "ScrewwormStatement",
            "inspectedOn": maker.day(-2),
            "finding": "free",
            "fullTimeSalariedOfficial": true
        },
        "rabiesVaccination": "unitedStates",
        "stays": [
            ended("US", &maker.day(-900), &maker.day(-100), "free"),
            stay("PH", &maker.day(-100), "highRisk")
        ],
        "attachments": [us_form(maker, |_, _| {}).listed()],
        "shippedOn": maker.day(2),
        "arrival": arrives,
        "receipt": {
            "type": "DogImportFormReceipt",
            "receiptNumber": "CDC-DIF-88213",
            "issuedOn": maker.day(-20),
            "countryOfDeparture": "PH",
            "portOfArrival": "3307",
            "microchipNumbers": [super::CHIP]
        },
        "issuedOn": maker.day(-1)
    })
}

/// The code of this name.
fn code(name: &str) -> String {
    format!("{AREA}.{name}")
}

/// The vectors in which the requirement of this name is undecided.
fn undecided(name: &str, rows: &[Row]) -> Vec<Recipe> {
    let code = code(name);
    SAMPLE.made(rows, |draft| draft.requirements_undecided(&code))
}

/// The vectors that earn a warning of this name.
fn warned(name: &str, rows: &[Row]) -> Vec<Recipe> {
    let code = code(name);
    SAMPLE.made(rows, |draft| draft.warns(&code))
}

/// The dog lived in Germany, was vaccinated there, and has its pet passport.
fn german(document: &mut Value, maker: &Maker) {
    set(document, "/exportingCountry", json!("DE"));
    set(document, "/officialVeterinarian/country", json!("DE"));
    set(document, "/rabiesVaccination", json!("abroad"));
    set(
        document,
        "/stays",
        json!([stay("DE", &maker.day(-900), "lowRisk")]),
    );
    set(
        document,
        "/records",
        json!([{
            "type": "VeterinaryRecord",
            "kind": "petPassport",
            "country": "DE",
            "performedOn": maker.day(-400)
        }]),
    );
    remove(document, "/attachments");
    set(document, "/arrival/countryOfDeparture", json!("DE"));
    set(document, "/receipt/countryOfDeparture", json!("DE"));
}
