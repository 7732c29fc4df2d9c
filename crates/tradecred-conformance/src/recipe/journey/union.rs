//! Vectors of offices and associations of a customs union that is not confirmed or not held (SPEC chapter
//! *ATA carnet*, section *Which convention binds*; chapter *Journeys*, section *Carnet: goods and sheets*).

use serde_json::{Value, json};

use super::act::{
    LIECHTENSTEIN, SWISS, cancellation, claim, claim_discharge, claim_payment, claim_proof,
    consent, importation, re_exportation, seizure, seizure_end,
};
use super::{CAMERAS, Journey, Recipe, Row, Who, exported, good, journey, journey_of};
use crate::recipe::Maker;
use crate::recipe::base;
use crate::recipe::document::carnet::{Body, territory};

const CITATION: &str = "journey.citation";
const NOT_KNOWN: &str = "journey.not-known";

/// The association that guarantees in Liechtenstein, where the carnet is valid there.
const RIVER: Who = Who::Body(Body {
    name: "River Valley Guarantees",
    role: "association",
    country: "LI",
});

pub(super) fn recipes() -> Vec<Recipe> {
    let open = OPEN.iter().map(|(name, title, write)| {
        journey_of(valid_in_both, name, title, *write)
            .requirements_undecided(CITATION)
            .done()
    });
    let own = OWN.iter().map(|(name, title, write)| {
        journey_of(valid_in_both, name, title, *write)
            .shows(&[CITATION])
            .done()
    });
    open.chain(own)
        .chain([
            journey(
                "importation-in-unconfirmed-union",
                "whether an office counts that may be of a territory of the carnet is not known",
                |journey| came_into(journey, LIECHTENSTEIN),
            )
            .requirements_undecided(NOT_KNOWN)
            .done(),
            journey_of(
                valid_in_both,
                "out-across-unconfirmed-union-with-too-much",
                "what is taken to be of one territory is not set off twice",
                |journey| {
                    came_into(journey, SWISS);
                    journey.add("out", SWISS, -8, re_exportation(1, CAMERAS, &[1]));
                    journey.add("again", LIECHTENSTEIN, -7, re_exportation(2, CAMERAS, &[1]));
                },
            )
            .requirements_undecided(CITATION)
            .not_met("journey.quantity")
            .done(),
        ])
        .collect()
}

/// The good carnet, valid in Liechtenstein under its own name too.
fn valid_in_both(maker: &Maker) -> Value {
    let mut carnet = good(maker);
    let place = "/credentialSubject/territories";
    let territories = json!([
        territory("EU", "Union of Chambers for Temporary Admission"),
        territory("CH", "Alpine Chambers Guarantee Association"),
        territory("LI", "River Valley Guarantees")
    ]);
    base::set(&mut carnet, place, territories);
    carnet
}

fn came_into(journey: &mut Journey<'_>, office: Who) {
    exported(journey);
    let action = importation(1, CAMERAS, journey.day(60));
    journey.add("importation", office, -20, action);
}

/// Imported into Switzerland, and claimed there.
fn claimed(journey: &mut Journey<'_>) -> Value {
    came_into(journey, SWISS);
    journey.add("claim", SWISS, -5, claim(1, "importation", CAMERAS));
    journey.named("claim")
}

const OPEN: &[Row] = &[
    (
        "out-across-unconfirmed-union",
        "a re-exportation cites what was imported into a country that may be of its territory",
        |journey| {
            came_into(journey, SWISS);
            journey.add("out", LIECHTENSTEIN, -8, re_exportation(1, CAMERAS, &[1]));
        },
    ),
    (
        "seizure-ends-across-unconfirmed-union",
        "a seizure is ended by an office that may be of its territory",
        |journey| {
            came_into(journey, SWISS);
            journey.add("seizure", SWISS, -8, seizure(1, CAMERAS, "customs"));
            let named = journey.named("seizure");
            journey.add("end", LIECHTENSTEIN, -7, seizure_end(named));
        },
    ),
    (
        "cancelled-across-unconfirmed-union",
        "an endorsement is cancelled by an office that may be of its territory",
        |journey| {
            came_into(journey, SWISS);
            let wrong = journey.named("importation");
            journey.add("cancellation", LIECHTENSTEIN, -8, cancellation(wrong));
            let named = journey.named("cancellation");
            journey.add("consent", Who::Holder, -7, consent(named));
        },
    ),
    (
        "out-after-cancellation-across-unconfirmed-union",
        "a cancellation by an office that may be of the territory has no effect",
        |journey| {
            came_into(journey, SWISS);
            let wrong = journey.named("importation");
            journey.add("cancellation", LIECHTENSTEIN, -8, cancellation(wrong));
            let named = journey.named("cancellation");
            journey.add("consent", Who::Holder, -7, consent(named));
            journey.add("out", SWISS, -6, re_exportation(1, CAMERAS, &[1]));
        },
    ),
    (
        "claim-ends-across-unconfirmed-union",
        "a claim is discharged by an office that may be of its territory",
        |journey| {
            let named = claimed(journey);
            journey.add("end", LIECHTENSTEIN, -4, claim_discharge(named));
        },
    ),
    (
        "proof-across-unconfirmed-union",
        "proof is furnished by an association that guarantees in what may be the territory of the claim",
        |journey| {
            let named = claimed(journey);
            journey.add("proof", RIVER, -4, claim_proof(named));
        },
    ),
    (
        "payment-across-unconfirmed-union",
        "a claim is paid by an association that guarantees in what may be its territory",
        |journey| {
            let named = claimed(journey);
            journey.add("payment", RIVER, -4, claim_payment(named, "deposit"));
        },
    ),
];

const OWN: &[Row] = &[
    (
        "out-in-unconfirmed-union",
        "an office cites what was imported into its own country, whatever union that is in",
        |journey| {
            came_into(journey, LIECHTENSTEIN);
            journey.add("out", LIECHTENSTEIN, -8, re_exportation(1, CAMERAS, &[1]));
        },
    ),
    (
        "paid-in-unconfirmed-union",
        "the association that guarantees in the country of the claim pays it, whatever union that is in",
        |journey| {
            came_into(journey, LIECHTENSTEIN);
            journey.add("claim", LIECHTENSTEIN, -8, claim(1, "importation", CAMERAS));
            let named = journey.named("claim");
            journey.add("payment", RIVER, -4, claim_payment(named, "deposit"));
        },
    ),
];
