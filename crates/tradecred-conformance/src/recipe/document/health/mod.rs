//! Vectors of the documents about dogs (SPEC chapters *Rabies vaccination certification* to *Rabies titer*).
//!
//! Whichever document is asked about is signed by [`Maker::issuer`], an office that the lists name for several
//! countries; what a certificate attaches is evidence, signed by an actor of its own.

use serde_json::{Value, json};

use super::super::base::{self, CREDENTIALS, address};
use super::super::maker::{Actor, digest};
use super::area::{Area, Change, Draft, Maker, Recipe, Row, Sample, no_claim};
use super::change::{named, remove, same_as, set};
use super::qualification::{open, withheld};
use super::register;

mod bodies;
mod certificate;
mod rabies;
mod reservation;
mod titer;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        rabies::recipes(),
        certificate::recipes(),
        reservation::recipes(),
        titer::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The context of the health family.
const HEALTH: &str = "https://w3id.org/tradecred/health/v1";
/// The office that certifies.
const OFFICE: &str = "Veterinary Directorate";
/// The office of the United States that certifies what is attached.
const USDA: &str = "Animal and Plant Health Inspection Service";
/// The name of a transcriber of paper.
const TRANSCRIBER: &str = "Port Director, Denver";
/// The number of the dog's microchip.
const CHIP: &str = "276098100123456";
/// A microchip whose number is written in parts.
const SPACED_CHIP: &[Row] = &[(
    "microchip-with-spaces",
    "spaces, dots and hyphens in a microchip number are not counted",
    |document, _| {
        set(
            document,
            "/animal/microchip/number",
            json!("276 098 100-123.456"),
        );
    },
)];
/// Microchips that were there before their dog, by the day of its birth and by its age.
const CHIP_BEFORE_BIRTH: &[Row] = &[
    (
        "microchip-the-day-before-birth",
        "the microchip was implanted the day before the dog was born",
        |document, maker| {
            set(
                document,
                "/animal/microchip/implantedOn",
                json!(maker.day(-901)),
            );
        },
    ),
    (
        "microchip-before-an-approximate-birth",
        "a dog of thirty months had its microchip a day more than 31 months before",
        |document, _| {
            remove(document, "/animal/dateOfBirth");
            set(
                document,
                "/animal/approximateAge",
                json!({ "type": "ApproximateAge", "months": 30, "on": "2026-09-10" }),
            );
            set(
                document,
                "/animal/microchip/implantedOn",
                json!("2024-02-09"),
            );
        },
    ),
];
/// When lists are signed.
const LISTED: i64 = -200 * 86_400;
/// The last day on which the text in force is not held, and the next.
const NOT_HELD: &str = "2024-07-31";
const HELD: &str = "2024-08-01";

/// A credential around a subject, unsigned.
fn credential(
    maker: &Maker,
    credential_type: &str,
    issuer: &Actor,
    signed: i64,
    subject: Value,
) -> Value {
    json!({
        "@context": [CREDENTIALS, HEALTH],
        "id": maker.uuid(&format!("{credential_type} {}", issuer.did())),
        "type": ["VerifiableCredential", credential_type],
        "issuer": { "id": issuer.did() },
        "validFrom": maker.instant(signed),
        "credentialSubject": subject
    })
}

/// The dog.
fn animal(maker: &Maker) -> Value {
    json!({
        "type": "Animal",
        "animalName": "Bruno",
        "species": "dog",
        "breed": "Beagle",
        "sex": "male",
        "colour": "tricolour",
        "dateOfBirth": maker.day(-900),
        "microchip": {
            "type": "Microchip",
            "number": CHIP,
            "implantedOn": maker.day(-700)
        }
    })
}

/// An official veterinarian for a country, with both attestations.
fn official(name: &str, country: &str) -> Value {
    json!({
        "type": "OfficialVeterinarian",
        "legalName": name,
        "veterinarianName": "Dr. Imelda Santos",
        "country": country,
        "address": address("4 Government Road", "Capital", country),
        "attests": ["veterinarianAuthorized", "informationCorrect"]
    })
}

/// A stay without a last day.
fn stay(country: &str, from: &str, risk: &str) -> Value {
    json!({ "type": "DogStay", "country": country, "from": from, "rabiesStatus": risk })
}

/// A stay of these days.
fn ended(country: &str, from: &str, until: &str, risk: &str) -> Value {
    let mut stay = stay(country, from, risk);
    base::set(&mut stay, "/until", until);
    stay
}

/// An arrival by air.
fn arrival(date: &str, from: &str) -> Value {
    json!({
        "type": "DogArrival",
        "date": date,
        "mode": "air",
        "port": "3307",
        "countryOfDeparture": from
    })
}

/// Lets the one trust list name these actors.
fn trust(evidence: &mut Value, maker: &Maker, known: &[(&Actor, &str)]) {
    let entries = known.iter().map(|(actor, name)| {
        register::known(
            actor.did(),
            name,
            maker.day(-1_200),
            "register of veterinary offices",
        )
    });
    register::trust(evidence, maker, entries.collect(), LISTED);
}

/// An entry of an authority list.
fn office(maker: &Maker, actor: &Actor, name: &str, role: &str, territories: &[&str]) -> Value {
    json!({
        "type": "AuthorityListEntry",
        "did": actor.did(),
        "name": name,
        "roles": [role],
        "territories": territories,
        "from": maker.day(-1_200)
    })
}

/// Lets the one authority list have these entries.
fn authorities(evidence: &mut Value, maker: &Maker, entries: &[Value]) {
    register::authorize(evidence, maker, entries.to_vec(), LISTED);
}

/// The lists name the issuer as a ministry of several countries, and the office of what is attached.
fn know(evidence: &mut Value, maker: &Maker) {
    let (issuer, usda) = (maker.issuer(), maker.actor("usda"));
    trust(evidence, maker, &[(&issuer, OFFICE), (&usda, USDA)]);
    authorities(
        evidence,
        maker,
        &[
            office(
                maker,
                &issuer,
                OFFICE,
                "ministry",
                &["PH", "DE", "US", "MX"],
            ),
            office(maker, &usda, USDA, "ministry", &["US", "PH"]),
        ],
    );
}

/// The same, and they name the issuer as customs and as an association, under the name of a transcriber.
fn know_transcriber(evidence: &mut Value, maker: &Maker) {
    let (issuer, usda) = (maker.issuer(), maker.actor("usda"));
    trust(evidence, maker, &[(&issuer, TRANSCRIBER), (&usda, USDA)]);
    let mut entry = office(maker, &issuer, TRANSCRIBER, "customs", &["US"]);
    base::set(&mut entry, "/roles", json!(["customs", "association"]));
    let attached = office(maker, &usda, USDA, "ministry", &["US", "PH"]);
    authorities(evidence, maker, &[entry, attached]);
}

/// The document was typed in from paper.
fn paper(document: &mut Value, by: &str) {
    let scan = json!({
        "type": "FileReference",
        "mediaType": "application/pdf",
        "digestMultibase": digest(&json!({ "scan": "form" }))
    });
    let paper = json!({
        "type": "PaperOriginal",
        "scan": scan,
        "language": "en",
        "signatory": "Dr. Imelda Santos",
        "transcribedBy": by,
        "basis": "the signed original was shown"
    });
    base::set(document, "/credentialSubject/paperOriginal", paper);
}

/// The vectors of a document on paper.
fn papers(sample: &Sample) -> Vec<Recipe> {
    let grade = "authority.evidence-grade";
    let by = |name, title, by: &'static str| {
        sample
            .vector(name, title)
            .before(move |document, _| paper(document, by))
            .evidence(know_transcriber)
    };
    vec![
        by(
            "paper-by-customs",
            "a transcription by a listed customs office counts as the paper",
            "customs",
        )
        .shows(&[grade, "authority.not-listed"])
        .done(),
        by(
            "paper-by-association",
            "a transcription by an association is of a lower grade than is accepted",
            "association",
        )
        .authenticity_undecided(grade)
        .done(),
        by(
            "paper-by-importer",
            "a transcription by the importer is not enough",
            "importer",
        )
        .authenticity_undecided(grade)
        .done(),
    ]
}

/// The vectors on who signed.
fn signers(sample: &'static Sample) -> Vec<Recipe> {
    const NOT_LISTED: &str = "authority.not-listed";
    fn listed_as(evidence: &mut Value, maker: &Maker, role: &str, territories: &[&str]) {
        let usda = maker.actor("usda");
        let entries = [
            office(maker, &maker.issuer(), OFFICE, role, territories),
            office(maker, &usda, USDA, "ministry", &["US"]),
        ];
        authorities(evidence, maker, &entries);
    }
    vec![
        sample
            .vector(
                "office-listed-under-another-name",
                "the name of the office in an authority list is not compared",
            )
            .evidence(|evidence, maker| {
                let usda = maker.actor("usda");
                let entries = [
                    office(maker, &maker.issuer(), "Ministry", "ministry", &["PH"]),
                    office(maker, &usda, USDA, "ministry", &["US"]),
                ];
                authorities(evidence, maker, &entries);
            })
            .shows(&[NOT_LISTED])
            .done(),
        sample
            .vector(
                "office-listed-for-another-country",
                "an office that is listed for another country does not certify for this one",
            )
            .evidence(|evidence, maker| listed_as(evidence, maker, "ministry", &["MX"]))
            .authenticity_undecided(NOT_LISTED)
            .done(),
        sample
            .vector(
                "office-listed-as-association",
                "an office that is listed as an association is not known to be one of the government",
            )
            .evidence(|evidence, maker| listed_as(evidence, maker, "association", &["PH"]))
            .authenticity_undecided(NOT_LISTED)
            .done(),
        sample
            .vector(
                "office-listed-as-customs",
                "a customs office is not known to have official veterinarians",
            )
            .evidence(|evidence, maker| listed_as(evidence, maker, "customs", &["PH"]))
            .authenticity_undecided(NOT_LISTED)
            .done(),
        sample
            .vector(
                "office-of-another-name",
                "the trust list knows the key under another name than the office's",
            )
            .evidence(|evidence, maker| {
                let usda = maker.actor("usda");
                let issuer = maker.issuer();
                trust(evidence, maker, &[(&issuer, "Happy Paws Ltd."), (&usda, USDA)]);
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
    ]
}
