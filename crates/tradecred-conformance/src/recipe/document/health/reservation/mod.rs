//! Vectors of the facility reservation (SPEC chapter *Facility reservation*).

use super::bodies::{FACILITY, RESERVATION, know_issuer, signers};
use super::{
    Area, CHIP_BEFORE_BIRTH, HELD, Maker, NOT_HELD, Recipe, Row, SPACED_CHIP, Sample, Value,
    address, animal, arrival, credential, json, named, no_claim, papers, remove, set,
};

mod arrangement;
mod days;
mod members;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a reservation of a dog with the titer of which the facility has received is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "facility-reservation.facility",
                    "facility-reservation.importer",
                    "facility-reservation.animal",
                    "facility-reservation.arrival",
                    "facility-reservation.received",
                    "facility-reservation.services",
                    "facility-reservation.granted-on",
                    "facility-reservation.document",
                    "authority.not-listed",
                ])
            },
        ),
        members::recipes(),
        arrangement::recipes(),
        days::recipes(),
        signers(&SAMPLE, FACILITY, RESERVATION, "US"),
        papers(&SAMPLE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
pub(super) const TYPE: &str = RESERVATION;
const AREA: &str = "facility-reservation";

static SAMPLE: Sample = Sample {
    area: Area {
        name: AREA,
        good: |maker| credential(maker, TYPE, &maker.issuer(), -86_400, reservation(maker)),
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| know_issuer(evidence, maker, FACILITY, TYPE, "US"),
};

/// A reservation of the dog for the day on which it arrives, without a quarantine.
pub(super) fn reservation(maker: &Maker) -> Value {
    json!({
        "type": "FacilityReservation",
        "reservationNumber": "R-2026-3317",
        "facility": {
            "type": "AnimalCareFacility",
            "legalName": FACILITY,
            "address": address("8900 Cargo Road", "Denver", "US"),
            "firmsCode": "L472",
            "airport": "3307",
            "registeredOn": maker.day(-400)
        },
        "importer": named("Jordan Avery", "Denver", "US"),
        "animal": animal(maker),
        "arrival": arrival(&maker.day(3), "PH"),
        "received": [
            "foreignVaccinationForm",
            "serologicResults",
            "teethPhotographs",
            "travelItinerary",
            "importFormReceipt"
        ],
        "services": ["examination", "revaccination"],
        "grantedOn": maker.day(-3)
    })
}

/// The vectors that earn a warning of this name.
fn warned(name: &str, rows: &[Row]) -> Vec<Recipe> {
    let code = format!("{AREA}.{name}");
    SAMPLE.made(rows, |draft| draft.warns(&code))
}
