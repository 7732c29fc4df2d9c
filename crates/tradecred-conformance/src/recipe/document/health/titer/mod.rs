//! Vectors of the rabies titer (SPEC chapter *Rabies titer*).

use super::bodies::{ITS_COUNTRY, LABORATORY, TITER, know_issuer, signers};
use super::{
    Area, CHIP_BEFORE_BIRTH, HELD, Maker, NOT_HELD, Recipe, Row, SPACED_CHIP, Sample, Value,
    address, animal, credential, json, no_claim, papers, remove, set,
};

mod members;
mod result;
mod sample;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "an adequate titer of a dog is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "rabies-titer.laboratory",
                    "rabies-titer.animal",
                    "rabies-titer.sample",
                    "rabies-titer.technique",
                    "rabies-titer.tested-on",
                    "rabies-titer.result",
                    "rabies-titer.reported-on",
                    "rabies-titer.document",
                    "authority.not-listed",
                ])
            },
        ),
        members::recipes(),
        sample::recipes(),
        result::recipes(),
        signers(&SAMPLE, LABORATORY, TYPE, ITS_COUNTRY),
        papers(&SAMPLE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
pub(super) const TYPE: &str = TITER;
const AREA: &str = "rabies-titer";

static SAMPLE: Sample = Sample {
    area: Area {
        name: AREA,
        good: |maker| credential(maker, TYPE, &maker.issuer(), -86_400, titer(maker)),
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| know_issuer(evidence, maker, LABORATORY, TYPE, ITS_COUNTRY),
};

/// A titer of the dog, drawn sixty days before the day asked about.
pub(super) fn titer(maker: &Maker) -> Value {
    json!({
        "type": "RabiesTiter",
        "reportNumber": "RT-2026-88410",
        "laboratory": {
            "type": "RabiesLaboratory",
            "legalName": LABORATORY,
            "country": ITS_COUNTRY,
            "address": address("12 Laborweg", "Giessen", ITS_COUNTRY)
        },
        "animal": animal(maker),
        "sample": {
            "type": "BloodSample",
            "drawnOn": maker.day(-60),
            "receivedOn": maker.day(-55),
            "sampleNumber": "S-0417"
        },
        "technique": "fluorescent antibody virus neutralisation",
        "testedOn": maker.day(-52),
        "result": {
            "type": "TiterResult",
            "comparison": "exactly",
            "internationalUnitsPerMillilitre": "4.56",
            "adequate": true
        },
        "reportedOn": maker.day(-50)
    })
}

/// The vectors that earn a warning of this name.
fn warned(name: &str, rows: &[Row]) -> Vec<Recipe> {
    let code = format!("{AREA}.{name}");
    SAMPLE.made(rows, |draft| draft.warns(&code))
}
