//! Vectors of claims and their months (SPEC chapter *Journeys*, section *Carnet: what needs another's word*).
//!
//! Everything is made some three hundred days before the day asked about, so that six months can pass.

use serde_json::{Value, json};

use super::act::{
    ALPINE, AMERICAN, BRITISH, FRENCH, GERMAN, GUARANTOR, claim, claim_discharge, claim_payment,
    claim_proof, exportation, importation, regularisation,
};
use super::{
    CAMERAS, Draft, Journey, Recipe, Row, Who, as_of, exported, good, imported, journey,
    journey_of, not_met,
};
use crate::recipe::Maker;
use crate::recipe::base;
use crate::recipe::document::carnet::{Body, territory};

const CLAIM: &str = "journey.claim";
const OVERDUE: &str = "journey.claim-overdue";
const CITATION: &str = "journey.citation";
/// 5 January 2026: the day on which everything is made.
const MADE: i64 = 1_767_614_400;
/// The day of the claim, 15 January 2026, from then on.
const CLAIMED: i64 = 10;
/// The day six months later, 15 July 2026.
const SIX_MONTHS: i64 = 191;

pub(super) fn recipes() -> Vec<Recipe> {
    let in_time = IN_TIME
        .iter()
        .map(|row| then(*row, 290).shows(&[CLAIM]).done());
    let late = LATE.iter().map(|row| then(*row, 290).warns(CLAIM).done());
    let answered = ANSWERED
        .iter()
        .map(|&(days, row)| then(row, days).shows(&[OVERDUE]).done());
    let overdue = NOT_ANSWERED
        .iter()
        .map(|&(days, row)| then(row, days).warns(OVERDUE).done());
    in_time
        .chain(late)
        .chain(answered)
        .chain(overdue)
        .chain(not_met(CITATION, IN_VAIN))
        .chain([
            journey_of(
                two_in_the_union,
                "payment-by-association-across-the-union",
                "the association that guarantees in Germany pays a claim of France, which is of one territory",
                |journey| {
                    imported(journey);
                    journey.add("claim", FRENCH, -5, claim(1, "importation", CAMERAS));
                    let named = journey.named("claim");
                    journey.add("payment", RHENISH, -4, claim_payment(named, "deposit"));
                },
            )
            .shows(&[CITATION])
            .done(),
            journey(
                "proof-by-guarantor-in-capitals",
                "the name of a guaranteeing association is compared without case and punctuation",
                |journey| {
                    imported(journey);
                    journey.add("claim", FRENCH, -5, claim(1, "importation", CAMERAS));
                    let named = journey.named("claim");
                    journey.add("proof", GUARANTOR_IN_CAPITALS, -4, claim_proof(named));
                },
            )
            .shows(&[CITATION])
            .done(),
        ])
        .collect()
}

/// The association that guarantees in Germany.
const RHENISH: Who = Who::Body(Body {
    name: "Rhine Chambers Guarantee Association",
    role: "association",
    country: "DE",
});
/// The association that guarantees in the European Union, its name in capitals.
const GUARANTOR_IN_CAPITALS: Who = Who::Body(Body {
    name: "UNION OF CHAMBERS, FOR TEMPORARY ADMISSION",
    role: "association",
    country: "FR",
});

/// The good carnet, with an association for France and another for Germany.
fn two_in_the_union(maker: &Maker) -> Value {
    let mut carnet = good(maker);
    let territories = json!([
        territory("FR", "Union of Chambers for Temporary Admission"),
        territory("DE", "Rhine Chambers Guarantee Association"),
        territory("CH", "Alpine Chambers Guarantee Association")
    ]);
    base::set(&mut carnet, "/credentialSubject/territories", territories);
    carnet
}

/// A vector made then, and asked as of so many days later.
fn then(row: Row, days: i64) -> Draft {
    as_of(days, row).made_at(MADE)
}

/// Cameras that stayed in France: settled, so that nothing else is overdue, and claimed.
fn claimed(journey: &mut Journey<'_>) {
    claimed_under(journey, 1);
}

fn claimed_under(journey: &mut Journey<'_>, cited: u32) {
    journey.add("exportation", AMERICAN, -24, exportation(1, CAMERAS));
    let action = importation(1, CAMERAS, journey.day(5));
    journey.add("importation", FRENCH, -20, action);
    journey.add(
        "settled",
        FRENCH,
        CLAIMED,
        regularisation(1, CAMERAS, "abandoned"),
    );
    journey.add(
        "claim",
        FRENCH,
        CLAIMED,
        claim(cited, "importation", CAMERAS),
    );
}

/// The same, and proof on a day.
fn proved(journey: &mut Journey<'_>, day: i64) {
    claimed(journey);
    let named = journey.named("claim");
    journey.add("proof", GUARANTOR, day, claim_proof(named));
}

/// The same, a payment on a day, and proof on another.
fn paid_and_proved(journey: &mut Journey<'_>, paid: i64, kind: &str, proved: i64) {
    claimed(journey);
    let named = journey.named("claim");
    journey.add(
        "payment",
        GUARANTOR,
        paid,
        claim_payment(named.clone(), kind),
    );
    journey.add("proof", GUARANTOR, proved, claim_proof(named));
}

/// Days from the making to 30 April 2026, and to the day three months later, 30 July 2026.
const PAID: i64 = 115;
const PAID_AND_THREE_MONTHS: i64 = 206;

const IN_TIME: &[Row] = &[
    (
        "proof-on-last-day",
        "proof on the day six months from the claim is in time",
        |journey| proved(journey, SIX_MONTHS),
    ),
    (
        "proof-after-payment",
        "proof on the day three months from a deposit is in time",
        |journey| paid_and_proved(journey, PAID, "deposit", PAID_AND_THREE_MONTHS),
    ),
    (
        "proof-on-day-of-payment",
        "proof on the day of a payment is in time",
        |journey| paid_and_proved(journey, 200, "payment", 200),
    ),
    (
        "proof-after-second-payment",
        "proof within three months of the later of two payments is in time",
        |journey| {
            claimed(journey);
            let named = journey.named("claim");
            let (first, second) = (claim_payment(named.clone(), "provisional"), "deposit");
            journey.add("first", GUARANTOR, 30, first);
            let second = claim_payment(named.clone(), second);
            journey.add("second", GUARANTOR, 180, second);
            journey.add("proof", GUARANTOR, 250, claim_proof(named));
        },
    ),
];

const LATE: &[Row] = &[
    (
        "proof-after-last-day",
        "proof on the day after six months from the claim is late",
        |journey| proved(journey, SIX_MONTHS + 1),
    ),
    (
        "proof-long-after-payment",
        "proof on the day after three months from a deposit is late",
        |journey| paid_and_proved(journey, PAID, "deposit", PAID_AND_THREE_MONTHS + 1),
    ),
    (
        "proof-before-payment",
        "a payment after the proof does not make it timely",
        |journey| {
            proved(journey, SIX_MONTHS + 1);
            let named = journey.named("claim");
            let action = claim_payment(named, "payment");
            journey.add("payment", GUARANTOR, SIX_MONTHS + 2, action);
        },
    ),
];

const ANSWERED: &[(i64, Row)] = &[
    (
        SIX_MONTHS,
        (
            "claim-open-on-last-day",
            "a claim may still be answered on the day six months from it",
            claimed,
        ),
    ),
    (
        SIX_MONTHS + 1,
        (
            "claim-with-proof",
            "a claim to which there is proof is not overdue",
            |journey| proved(journey, 100),
        ),
    ),
    (
        SIX_MONTHS + 1,
        (
            "claim-with-payment",
            "a claim to which there is a payment is not overdue",
            |journey| {
                claimed(journey);
                let named = journey.named("claim");
                journey.add(
                    "payment",
                    GUARANTOR,
                    150,
                    claim_payment(named, "provisional"),
                );
            },
        ),
    ),
    (
        SIX_MONTHS + 1,
        (
            "claim-discharged",
            "a claim that customs has discharged is not overdue",
            |journey| {
                claimed(journey);
                let named = journey.named("claim");
                journey.add("end", GERMAN, 150, claim_discharge(named));
            },
        ),
    ),
];

const NOT_ANSWERED: &[(i64, Row)] = &[
    (
        SIX_MONTHS + 1,
        (
            "claim-open-after-last-day",
            "a claim without proof or payment is overdue on the day after six months from it",
            claimed,
        ),
    ),
    (
        SIX_MONTHS + 1,
        (
            "claim-answered-after-as-of",
            "proof of a later day does not answer a claim yet",
            |journey| proved(journey, SIX_MONTHS + 2),
        ),
    ),
];

const IN_VAIN: &[Row] = &[
    (
        "proof-by-association-of-another-territory",
        "the association that guarantees in Switzerland furnishes no proof to a claim of France",
        |journey| {
            imported(journey);
            journey.add("claim", FRENCH, -5, claim(1, "importation", CAMERAS));
            let named = journey.named("claim");
            journey.add("proof", ALPINE, -4, claim_proof(named));
        },
    ),
    (
        "payment-by-association-of-another-territory",
        "the association that guarantees in Switzerland does not pay a claim of France",
        |journey| {
            imported(journey);
            journey.add("claim", FRENCH, -5, claim(1, "importation", CAMERAS));
            let named = journey.named("claim");
            journey.add("payment", ALPINE, -4, claim_payment(named, "deposit"));
        },
    ),
    (
        "claim-under-no-importation",
        "a claim cites an importation that is not there",
        |journey| {
            exported(journey);
            journey.add("claim", FRENCH, -5, claim(1, "importation", CAMERAS));
        },
    ),
    (
        "claim-under-no-transit",
        "a claim cites as a transit what is an importation",
        |journey| {
            imported(journey);
            journey.add("claim", FRENCH, -5, claim(1, "transitOpening", CAMERAS));
        },
    ),
    (
        "proof-to-no-claim",
        "proof names an importation as the claim",
        |journey| {
            imported(journey);
            let named = journey.named("importation");
            journey.add("proof", GUARANTOR, -5, claim_proof(named));
        },
    ),
    (
        "payment-to-no-claim",
        "a payment names an importation as the claim",
        |journey| {
            imported(journey);
            let named = journey.named("importation");
            let action = claim_payment(named, "deposit");
            journey.add("payment", GUARANTOR, -5, action);
        },
    ),
    (
        "claim-discharged-elsewhere",
        "the discharge of a claim is of another territory than the claim",
        |journey| {
            imported(journey);
            journey.add("claim", FRENCH, -5, claim(1, "importation", CAMERAS));
            let named = journey.named("claim");
            journey.add("end", BRITISH, -4, claim_discharge(named));
        },
    ),
];
