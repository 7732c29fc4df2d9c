//! Vectors of the certification of admissibility and of its endorsement (SPEC chapters *Certification of
//! admissibility* and *Certification of admissibility endorsement*).

use serde_json::{Value, json};

use super::super::change::{remove, set};
use super::{
    Actor, Area, Draft, Maker, OFFICE, Recipe, Row, Sample, authorities, base, credential,
    know_transcriber, no_claim, office, papers, trust,
};

mod author;
mod endorsed;
mod endorsement;
mod fish;
mod members;
mod nation;
mod signers;
mod standing;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a nation's certification of two lines of its vessels is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "certification-of-admissibility.office",
                    "certification-of-admissibility.official",
                    "certification-of-admissibility.nation",
                    "certification-of-admissibility.parties",
                    "certification-of-admissibility.fish",
                    "certification-of-admissibility.gear-not-known",
                    "certification-of-admissibility.vessels",
                    "certification-of-admissibility.document",
                    "authority.not-listed",
                ])
            },
        ),
        members::recipes(),
        fish::recipes(),
        nation::recipes(),
        author::recipes(),
        endorsement::recipes(),
        endorsed::recipes(),
        standing::recipes(),
        signers::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
const TYPE: &str = "CertificationOfAdmissibilityCredential";
/// The legal name of the importer of record.
const IMPORTER: &str = "Harbor Tuna Imports, Inc.";

/// The document as its vectors see it.
static SAMPLE: Sample = Sample {
    area: Area {
        name: "certification-of-admissibility",
        good: |maker| certification(maker, &maker.issuer(), -86_400),
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        let nation = maker.issuer();
        trust(evidence, maker, &[(&nation, OFFICE)]);
        authorities(evidence, maker, &[ministry(maker, &nation)]);
    },
};

/// The entry of the office in an authority list.
fn ministry(maker: &Maker, nation: &Actor) -> Value {
    office(maker, nation, OFFICE, "ministry", "EC")
}

/// A certification of two lines by the nation that harvested them, unsigned.
fn certification(maker: &Maker, nation: &Actor, signed: i64) -> Value {
    let subject = json!({
        "type": "CertificationOfAdmissibility",
        "certificationNumber": "COA-EC-2026-00482",
        "office": { "type": "FisheriesOffice", "legalName": OFFICE, "country": "EC" },
        "official": {
            "type": "CertifyingOfficial",
            "name": "Rosaura Alcívar Ponce",
            "title": "Directora de Control Pesquero"
        },
        "certifyingNation": "harvesting",
        "exporter": party("Conservas del Guayas S.A.", "Avenida del Puerto 120", "Guayaquil", "EC"),
        "importer": importer(),
        "fish": [
            {
                "type": "AdmissibleFish",
                "lineNumber": 1,
                "htsus": "0304.84.0000",
                "species": { "type": "FishSpecies", "code": "SWO", "scientificName": "Xiphias gladius" },
                "speciesName": "Swordfish",
                "productForm": "fillets, frozen",
                "netWeight": { "type": "Quantity", "value": "8400", "unit": "KGM" },
                "gearCode": "LLD",
                "majorArea": "87",
                "vessels": [vessel("Virgen del Mar", "P-02-00731")]
            },
            {
                "type": "AdmissibleFish",
                "lineNumber": 2,
                "htsus": "0303.43.0000",
                "species": { "type": "FishSpecies", "code": "SKJ" },
                "speciesName": "Skipjack tuna",
                "productForm": "whole, frozen",
                "netWeight": { "type": "Quantity", "value": "21350.5", "unit": "KGM" },
                "gearCode": "PS",
                "majorArea": "77",
                "vessels": [vessel("Don Ernesto", "P-04-00118"), vessel("Santa Rosalía", "P-04-00236")]
            }
        ],
        "certifiedOn": maker.day(-4)
    });
    credential(maker, TYPE, nation, signed, subject)
}

/// A vessel with a number of its nation's register.
fn vessel(name: &str, number: &str) -> Value {
    json!({
        "type": "FishingVessel",
        "vesselName": name,
        "flag": "EC",
        "registrationNumber": number
    })
}

/// The importer of record.
fn importer() -> Value {
    party(IMPORTER, "410 Pier Street", "San Diego", "US")
}

/// A named party.
fn party(name: &str, street: &str, town: &str, country: &str) -> Value {
    json!({
        "type": "NamedParty",
        "legalName": name,
        "address": base::address(street, town, country)
    })
}

/// The first line is of fish that a facility raised.
fn raised(document: &mut Value) {
    remove(document, "/fish/0/vessels");
    set(document, "/fish/0/gearCode", json!("AQ"));
    let facility = json!({
        "type": "AquacultureFacility",
        "facilityName": "Maricultura del Pacífico",
        "country": "EC"
    });
    set(document, "/fish/0/facility", facility);
}
