//! Vectors of the rabies vaccination certification (SPEC chapter *Rabies vaccination certification*).

use super::{
    Area, Draft, HELD, Maker, NOT_HELD, OFFICE, Recipe, Row, Sample, Value, address, animal,
    arrival, credential, ended, json, know, know_transcriber, named, no_claim, official, open,
    paper, papers, remove, same_as, set, signers, stay, withheld,
};

mod age;
mod countries;
mod form;
mod home;
mod members;
mod people;
mod vaccine;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a foreign form of a dog from a country at high risk is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "rabies-vaccination-certification.form",
                    "rabies-vaccination-certification.importer",
                    "rabies-vaccination-certification.importer-identity",
                    "rabies-vaccination-certification.destination",
                    "rabies-vaccination-certification.vaccinations",
                    "rabies-vaccination-certification.authorized-veterinarian",
                    "rabies-vaccination-certification.official-veterinarian",
                    "rabies-vaccination-certification.certified-on",
                    "rabies-vaccination-certification.country-risk",
                    "rabies-vaccination-certification.document",
                    "authority.not-listed",
                ])
            },
        ),
        members::recipes(),
        people::recipes(),
        form::recipes(),
        age::recipes(),
        vaccine::recipes(),
        countries::recipes(),
        home::recipes(),
        signers(&SAMPLE),
        papers(&SAMPLE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
pub(super) const TYPE: &str = "RabiesVaccinationCertificationCredential";
const AREA: &str = "rabies-vaccination-certification";

/// The foreign form.
static SAMPLE: Sample = Sample {
    area: Area {
        name: AREA,
        good: |maker| credential(maker, TYPE, &maker.issuer(), -86_400, foreign(maker)),
        claim: no_claim,
        made_at: None,
    },
    evidence: know,
};

/// The U.S. form, of a dog that leaves tomorrow.
static US: Sample = Sample {
    area: Area {
        name: AREA,
        good: |maker| {
            credential(
                maker,
                TYPE,
                &maker.issuer(),
                -86_400,
                us_issued(maker, OFFICE, 1),
            )
        },
        claim: no_claim,
        made_at: None,
    },
    evidence: know,
};

/// The number of the importer's passport, and the day of birth.
fn passport() -> Value {
    json!("P1234567")
}
fn birth() -> Value {
    json!("1988-04-12")
}

/// A vaccination on this day, due again on that one.
fn vaccination(administered: &str, until: &str, expiry: &str) -> Value {
    json!({
        "type": "RabiesVaccination",
        "product": "Rabisin",
        "manufacturer": "Boehringer Ingelheim",
        "lotNumber": "L471203",
        "productExpiry": expiry,
        "administeredOn": administered,
        "validUntil": until
    })
}

fn veterinarian(country: &str) -> Value {
    json!({
        "type": "Veterinarian",
        "legalName": "Dr. Amihan Reyes",
        "licenceNumber": "VET-20417",
        "address": address("9 Clinic Street", "Town", country),
        "telephone": "+63 2 5550 0133",
        "email": "clinic@example.com"
    })
}

/// A foreign form of a dog that was in a country at high risk all its life.
pub(super) fn foreign(maker: &Maker) -> Value {
    json!({
        "type": "RabiesVaccinationCertification",
        "form": "foreignIssued",
        "certificateNumber": "RV-2026-0417",
        "importer": named("Jordan Avery", "Denver", "US"),
        "importerIdentity": {
            "type": "ImporterIdentity",
            "passportNumber": withheld(&passport()),
            "dateOfBirth": withheld(&birth())
        },
        "owner": same_as("importer"),
        "destination": address("12 Elm Street", "Denver", "US"),
        "animal": animal(maker),
        "vaccinations": [vaccination(&maker.day(-120), &maker.day(600), &maker.day(200))],
        "authorizedVeterinarian": veterinarian("PH"),
        "officialVeterinarian": official(OFFICE, "PH"),
        "exportingCountry": "PH",
        "language": "en",
        "stays": [stay("PH", &maker.day(-900), "highRisk")],
        "arrival": arrival(&maker.day(20), "PH"),
        "certifiedOn": maker.day(-10)
    })
}

/// A U.S. form by an office, of a dog that leaves on a day for a country at high risk.
pub(super) fn us_issued(maker: &Maker, name: &str, left: i64) -> Value {
    let mut vaccinated = vaccination(&maker.day(-300), &maker.day(600), &maker.day(200));
    if let Some(members) = vaccinated.as_object_mut() {
        members.insert("usdaLicensed".to_owned(), json!(true));
    }
    let mut doctor = veterinarian("US");
    if let Some(members) = doctor.as_object_mut() {
        members.insert("usdaAccredited".to_owned(), json!(true));
    }
    json!({
        "type": "RabiesVaccinationCertification",
        "form": "usIssued",
        "importer": named("Jordan Avery", "Denver", "US"),
        "animal": animal(maker),
        "vaccinations": [vaccinated],
        "authorizedVeterinarian": doctor,
        "officialVeterinarian": official(name, "US"),
        "exportingCountry": "US",
        "language": "en",
        "leftUnitedStatesOn": maker.day(left),
        "certifiedOn": maker.day(left - 3)
    })
}

/// The code of this name.
fn code(name: &str) -> String {
    format!("{AREA}.{name}")
}

/// The vectors of the U.S. form in which the requirement of this name is not met.
fn us_not_met(name: &str, rows: &[Row]) -> Vec<Recipe> {
    US.not_met(name, rows)
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

/// The dog was in Germany all its life, and the form is German.
fn german(document: &mut Value, maker: &Maker) {
    set(document, "/exportingCountry", json!("DE"));
    set(document, "/officialVeterinarian/country", json!("DE"));
    set(
        document,
        "/stays",
        json!([stay("DE", &maker.day(-900), "lowRisk")]),
    );
    set(document, "/arrival/countryOfDeparture", json!("DE"));
}
