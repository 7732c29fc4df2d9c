//! Vectors of cancellations and alterations, which take the consent of somebody else (SPEC chapter *Journeys*,
//! section *Carnet: what needs another's word*).

use super::act::{
    AMERICAN, BRITISH, FRENCH, GERMAN, GUARANTOR, ISSUING, alteration, cancellation, consent,
    exportation, importation, refusal,
};
use super::{
    ALL, CAMERAS, Journey, Recipe, Row, Who, as_of, exported, imported, journey, met, not_met,
    re_exported, returned, undecided,
};

const CONSENT: &str = "journey.consent";
const CITATION: &str = "journey.citation";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(CONSENT, CONSENTED),
        undecided(CONSENT, LACKING),
        not_met(CITATION, IN_VAIN),
        vec![
            as_of(-20, BEFORE_CANCELLATION).shows(&[CONSENT]).done(),
            as_of(-17, BEFORE_CONSENT).shows(&[CONSENT]).done(),
            as_of(-13, BEFORE_ALTERATION).shows(&[CONSENT]).done(),
            as_of(-12, SINCE_ALTERATION).requirements_undecided(CONSENT).done(),
            journey(
                "cancels-what-is-missing",
                "a cancellation of something that is not at hand is undecided where something is missing",
                |journey| {
                    exported(journey);
                    let wrong = journey.named("exportation");
                    journey.omit("exportation");
                    journey.add("cancellation", AMERICAN, -22, cancellation(wrong));
                    let named = journey.named("cancellation");
                    journey.add("consent", Who::Holder, -21, consent(named));
                },
            )
            .requirements_undecided("journey.gap")
            .requirements_undecided(CITATION)
            .done(),
        ],
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A second exportation of the cameras, cancelled by a colleague.
fn cancelled(journey: &mut Journey<'_>) {
    exported(journey);
    journey.add("wrong", AMERICAN, -23, exportation(2, CAMERAS));
    let wrong = journey.named("wrong");
    journey.add("cancellation", AMERICAN, -18, cancellation(wrong));
}

/// The same with the consent of the holder, some days later.
fn cancelled_with_consent(journey: &mut Journey<'_>) {
    cancelled(journey);
    let named = journey.named("cancellation");
    journey.add("consent", Who::Holder, -16, consent(named));
}

/// Goods in France, and then another representative.
fn altered(journey: &mut Journey<'_>) {
    imported(journey);
    journey.add("alteration", ISSUING, -12, alteration());
}

/// The same with the consent of this office.
fn altered_with_consent(journey: &mut Journey<'_>, of: Who) {
    altered(journey);
    let named = journey.named("alteration");
    journey.add("consent", of, -11, consent(named));
}

const CONSENTED: &[Row] = &[
    (
        "cancelled-with-consent",
        "what was cancelled with the consent of the holder has no effect",
        cancelled_with_consent,
    ),
    (
        "consent-before-cancellation",
        "the holder may consent on a day before the cancellation",
        |journey| {
            cancelled(journey);
            let named = journey.named("cancellation");
            journey.add("consent", Who::Holder, -19, consent(named));
            journey.set("/lateUpload", true);
        },
    ),
    (
        "altered-before-importation",
        "an alteration takes no consent before the goods come into a territory",
        |journey| {
            exported(journey);
            journey.add("alteration", ISSUING, -22, alteration());
            let action = importation(1, ALL, journey.day(60));
            journey.add("importation", FRENCH, -20, action);
        },
    ),
    (
        "altered-on-day-of-importation",
        "an alteration takes no consent on the day on which the goods come into a territory",
        |journey| {
            imported(journey);
            journey.add("alteration", ISSUING, -20, alteration());
        },
    ),
    (
        "altered-with-consent",
        "an alteration with the consent of the office that the goods are with",
        |journey| altered_with_consent(journey, FRENCH),
    ),
    (
        "altered-with-consent-across-the-union",
        "an office in Germany may consent for the territory of the union",
        |journey| altered_with_consent(journey, GERMAN),
    ),
    (
        "altered-by-guaranteeing-association",
        "an alteration that the guaranteeing association approved, with the consent of customs",
        |journey| {
            imported(journey);
            journey.add("alteration", GUARANTOR, -12, alteration());
            let named = journey.named("alteration");
            journey.add("consent", FRENCH, -11, consent(named));
        },
    ),
    (
        "altered-after-cancelled-importation",
        "an importation that was cancelled takes no consent",
        |journey| {
            imported(journey);
            let wrong = journey.named("importation");
            journey.add("cancellation", FRENCH, -18, cancellation(wrong));
            let named = journey.named("cancellation");
            journey.add("consent", Who::Holder, -17, consent(named));
            journey.add("alteration", ISSUING, -12, alteration());
        },
    ),
];

const LACKING: &[Row] = &[
    (
        "cancelled-by-customs-alone",
        "a cancellation takes the consent of the holder",
        |journey| {
            returned(journey);
            let wrong = journey.named("re-importation");
            journey.add("cancellation", AMERICAN, -4, cancellation(wrong));
        },
    ),
    (
        "cancelled-with-consent-of-customs",
        "the consent of another office is not that of the holder",
        |journey| {
            returned(journey);
            let wrong = journey.named("re-importation");
            journey.add("cancellation", AMERICAN, -4, cancellation(wrong));
            let named = journey.named("cancellation");
            journey.add("consent", FRENCH, -3, consent(named));
        },
    ),
    (
        "consent-to-what-is-cancelled",
        "a consent to the endorsement that is cancelled is none to the cancellation",
        |journey| {
            returned(journey);
            let wrong = journey.named("re-importation");
            journey.add("cancellation", AMERICAN, -4, cancellation(wrong.clone()));
            journey.add("consent", Who::Holder, -3, consent(wrong));
        },
    ),
    (
        "altered-without-consent",
        "an alteration takes the consent of the territory that the goods came into",
        altered,
    ),
    (
        "altered-with-consent-elsewhere",
        "the consent of a territory that the goods are not in does not count",
        |journey| altered_with_consent(journey, BRITISH),
    ),
    (
        "altered-with-consent-of-holder",
        "the consent of the holder to an alteration is not that of customs",
        |journey| altered_with_consent(journey, Who::Holder),
    ),
    (
        "altered-with-one-consent-of-two",
        "an alteration takes the consent of each territory that the goods came into",
        |journey| {
            re_exported(journey);
            let action = importation(2, ALL, journey.day(60));
            journey.add("british", BRITISH, -9, action);
            journey.add("alteration", ISSUING, -5, alteration());
            let named = journey.named("alteration");
            journey.add("consent", FRENCH, -4, consent(named));
        },
    ),
];

const IN_VAIN: &[Row] = &[
    (
        "cancelled-elsewhere",
        "an office cancels what an office of another territory did",
        |journey| {
            imported(journey);
            let wrong = journey.named("importation");
            journey.add("cancellation", BRITISH, -18, cancellation(wrong));
            let named = journey.named("cancellation");
            journey.add("consent", Who::Holder, -17, consent(named));
        },
    ),
    (
        "cancelled-elsewhere-without-consent",
        "what cannot be cancelled takes no consent",
        |journey| {
            imported(journey);
            let wrong = journey.named("importation");
            journey.add("cancellation", BRITISH, -18, cancellation(wrong));
        },
    ),
    (
        "cancellation-cancelled",
        "a cancellation cannot be cancelled",
        |journey| {
            cancelled_with_consent(journey);
            let named = journey.named("cancellation");
            journey.add("again", AMERICAN, -15, cancellation(named));
            let named = journey.named("again");
            journey.add("consent again", Who::Holder, -14, consent(named));
        },
    ),
    (
        "cancels-association",
        "what the association did cannot be cancelled by customs",
        |journey| {
            exported(journey);
            journey.add("alteration", ISSUING, -22, alteration());
            let named = journey.named("alteration");
            journey.add("cancellation", AMERICAN, -21, cancellation(named));
        },
    ),
    (
        "cancels-refusal",
        "a refusal is no endorsement that can be cancelled",
        |journey| {
            exported(journey);
            journey.add("refusal", AMERICAN, -23, refusal("reImportation"));
            let named = journey.named("refusal");
            journey.add("cancellation", AMERICAN, -21, cancellation(named));
            journey.follow(&["exportation"]);
        },
    ),
];

const BEFORE_CANCELLATION: Row = (
    "cancelled-after-as-of",
    "what is cancelled is left out whatever the date of its cancellation",
    cancelled_with_consent,
);
const BEFORE_CONSENT: Row = (
    "consent-after-as-of",
    "a consent may bear any date",
    cancelled_with_consent,
);
const BEFORE_ALTERATION: Row = (
    "altered-after-as-of",
    "an alteration of a later day takes no consent yet",
    altered,
);
const SINCE_ALTERATION: Row = (
    "altered-on-as-of",
    "an alteration takes its consent from its day on",
    altered,
);
