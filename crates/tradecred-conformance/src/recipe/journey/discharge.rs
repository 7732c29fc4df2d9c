//! Vectors of the end of a carnet: its discharge, and another carnet in its place (SPEC chapter *Journeys*,
//! section *Carnet: what needs another's word*).

use serde_json::json;

use super::act::{
    AMERICAN, BRITISH, FRENCH, GUARANTOR, ISSUING, activation, claim, claim_discharge,
    claim_payment, discharge, exportation, left, left_by_waybill, re_importation, refusal,
    replacement,
};
use super::{
    ALL, CAMERAS, Journey, Recipe, Row, as_of, imported, journey, met, not_met, re_exported,
    returned,
};

const DISCHARGE: &str = "journey.discharge";
const REPLACED: &str = "journey.replaced";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(DISCHARGE, SETTLED),
        not_met(DISCHARGE, TOO_EARLY),
        vec![
            journey(
                "discharged-where-something-is-missing",
                "a discharge before which a leg was outstanding is undecided where the end of it may be missing",
                |journey| {
                    returned(journey);
                    journey.omit("re-importation");
                    journey.add("discharge", ISSUING, -2, discharge());
                },
            )
            .requirements_undecided("journey.gap")
            .requirements_undecided(DISCHARGE)
            .done(),
            as_of(-3, DISCHARGED_LATER).shows(&[DISCHARGE]).done(),
            as_of(-2, DISCHARGED_BY_THEN).not_met(DISCHARGE).done(),
            as_of(-4, REPLACED_LATER).shows(&[REPLACED]).done(),
            as_of(-3, REPLACED_BY_THEN)
                .standing("superseded", REPLACED)
                .done(),
            journey(
                "replaced-for-a-longer-stay",
                "another carnet, under which the goods stay longer, has taken the place of this one",
                |journey| {
                    replaced(journey);
                    journey.set("/action/ground", "periodExceeded");
                },
            )
            .standing("superseded", REPLACED)
            .done(),
            journey(
                "final-payment-passed",
                "a claim is closed on the day after three months from a payment to it",
                |journey| paid(journey, 106),
            )
            .made_at(MADE)
            .under_law_of(|maker| maker.day(150))
            .shows(&[DISCHARGE])
            .done(),
            journey(
                "final-payment-not-passed",
                "a claim is open on the day three months from a payment to it",
                |journey| paid(journey, 105),
            )
            .made_at(MADE)
            .under_law_of(|maker| maker.day(150))
            .not_met(DISCHARGE)
            .done(),
        ],
    ]
    .into_iter()
    .flatten()
    .collect()
}

const SETTLED: &[Row] = &[
    (
        "discharged",
        "a carnet whose goods all came back is discharged",
        |journey| {
            returned(journey);
            journey.add("discharge", ISSUING, -2, discharge());
        },
    ),
    (
        "discharged-unused",
        "a carnet that was never used is discharged",
        |journey| journey.add("discharge", ISSUING, -2, discharge()),
    ),
    (
        "discharged-after-claim",
        "a claim that customs discharged is not open",
        |journey| {
            returned(journey);
            journey.add("claim", FRENCH, -4, claim(1, "importation", CAMERAS));
            let named = journey.named("claim");
            journey.add("end", FRENCH, -3, claim_discharge(named));
            journey.add("discharge", ISSUING, -2, discharge());
        },
    ),
    (
        "discharged-after-lost-counterfoil",
        "a lost counterfoil that the return of the goods replaces leaves nothing outstanding",
        |journey| {
            imported(journey);
            journey.add("back", AMERICAN, -5, re_importation(1, ALL, &[1]));
            let (day, proof) = (journey.day(-6), journey.named("back"));
            journey.add("lost", FRENCH, -6, left(1, ALL, day, proof));
            journey.set("/lateUpload", true);
            journey.add("discharge", ISSUING, -2, discharge());
        },
    ),
    (
        "refused-after-discharge",
        "a refusal is no endorsement that follows a discharge",
        |journey| {
            returned(journey);
            journey.add("discharge", ISSUING, -2, discharge());
            journey.add("refusal", BRITISH, -1, refusal("importation"));
        },
    ),
];

const TOO_EARLY: &[Row] = &[
    (
        "discharged-with-importation-open",
        "a carnet is discharged while goods are in France",
        |journey| {
            imported(journey);
            journey.add("discharge", ISSUING, -2, discharge());
        },
    ),
    (
        "discharged-with-exportation-open",
        "a carnet is discharged while goods did not come back",
        |journey| {
            re_exported(journey);
            journey.add("discharge", ISSUING, -2, discharge());
        },
    ),
    (
        "discharged-with-claim-open",
        "a carnet is discharged while a claim is open",
        |journey| {
            returned(journey);
            journey.add("claim", FRENCH, -4, claim(1, "importation", CAMERAS));
            journey.add("discharge", ISSUING, -2, discharge());
        },
    ),
    (
        "endorsed-after-discharge",
        "a carnet is endorsed after its discharge",
        |journey| {
            returned(journey);
            journey.add("discharge", ISSUING, -3, discharge());
            journey.add("again", AMERICAN, -2, exportation(2, ALL));
        },
    ),
    (
        "followed-by-late-upload",
        "what was recorded late and follows a discharge follows it all the same",
        |journey| {
            returned(journey);
            journey.add("discharge", ISSUING, -3, discharge());
            journey.add("late", AMERICAN, -25, activation(ALL));
            journey.set("/lateUpload", true);
        },
    ),
    (
        "discharged-after-other-evidence",
        "other evidence that goods left a territory does not bring them back",
        |journey| {
            imported(journey);
            let action = left_by_waybill(1, ALL, journey.day(-12));
            journey.add("lost", FRENCH, -12, action);
            journey.add("discharge", ISSUING, -2, discharge());
        },
    ),
];

/// Discharged on the second day before the one asked about, with goods in France.
fn discharged_early(journey: &mut Journey<'_>) {
    imported(journey);
    journey.add("discharge", ISSUING, -2, discharge());
}

const DISCHARGED_LATER: Row = (
    "discharged-after-as-of",
    "a discharge of a later day does not end the carnet yet",
    discharged_early,
);
const DISCHARGED_BY_THEN: Row = (
    "discharged-on-as-of",
    "a discharge ends the carnet from its day on",
    discharged_early,
);

/// Replaced on the third day before the one asked about.
fn replaced(journey: &mut Journey<'_>) {
    imported(journey);
    let other = json!({
        "type": "CredentialReference",
        "id": journey.maker.uuid("another carnet"),
        "credentialType": "AtaCarnetCredential",
        "digestMultibase": crate::recipe::maker::digest(&json!({ "carnet": 2 }))
    });
    journey.add("replacement", ISSUING, -3, replacement(other));
}

const REPLACED_LATER: Row = (
    "replaced-after-as-of",
    "a replacement of a later day does not end the carnet yet",
    replaced,
);
const REPLACED_BY_THEN: Row = (
    "replaced-on-as-of",
    "another carnet takes the place of this one from that day on",
    replaced,
);

/// 5 January 2026.
const MADE: i64 = 1_767_614_400;

/// A claim is paid on 20 January 2026, which is final after 20 April, and the carnet discharged on a day.
fn paid(journey: &mut Journey<'_>, day: i64) {
    returned(journey);
    journey.add("claim", FRENCH, 10, claim(1, "importation", CAMERAS));
    let named = journey.named("claim");
    journey.add("payment", GUARANTOR, 15, claim_payment(named, "deposit"));
    journey.add("discharge", ISSUING, day, discharge());
}
