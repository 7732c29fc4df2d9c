//! Vectors of endorsements whose actor is another than who may act, which do not count (SPEC chapter *Journeys*,
//! section *Which endorsements count*).

use serde_json::{Value, json};

use super::act::{
    AMERICAN, FRENCH, GERMAN, ISSUING, JAPANESE, activation, cancellation, consent, discharge,
    importation, reconciliation, replacement,
};
use super::chain::branches;
use super::counted::on_paper;
use super::{
    ALL, CAMERAS, Journey, Recipe, Row, Who, carnet, exported, good, journey, journey_of, met,
    returned, warned,
};
use crate::recipe::Maker;
use crate::recipe::base;
use crate::recipe::document::held::reference;

const NOT_COUNTED: &str = "journey.not-counted";
const CONSENT: &str = "journey.consent";

/// An association that the carnet does not name.
const OTHER: Who = association("Northern Chamber of Industry", "US");
/// An association of the name of the issuing one, elsewhere.
const NAMESAKE: Who = association("HUDSON COUNCIL FOR TEMPORARY EXPORTS, INC.", "CA");
/// The part in which the office of departure has its key.
const AMERICAN_KEY: &str = "Port of Harbor Point";
/// Somebody who holds another carnet.
const STAND_IN: Who = association("Redwater Films, LLC", "US");

const fn association(name: &'static str, country: &'static str) -> Who {
    Who::Body(carnet::Body {
        name,
        role: "association",
        country,
    })
}

pub(super) fn recipes() -> Vec<Recipe> {
    [
        warned(NOT_COUNTED, OF_ANOTHER),
        met(NOT_COUNTED, OF_THE_TERRITORY),
        vec![
            journey(
                "reconciliation-by-another-association",
                "an association that did not issue the carnet joins no branches",
                |journey| {
                    branches(journey);
                    journey.add("reconciliation", OTHER, -7, reconciliation());
                    journey.follow(&["french", "british"]);
                },
            )
            .not_met("journey.fork")
            .warns(NOT_COUNTED)
            .done(),
            journey(
                "consent-of-another-holder",
                "a consent by a holder whom the carnet does not name does not count",
                |journey| {
                    cancelled(journey);
                    let named = journey.named("cancellation");
                    journey.add("consent", STAND_IN, -3, consent(named));
                    journey.set(
                        "/actor",
                        json!({ "type": "CarnetHolder", "legalName": "Redwater Films, LLC" }),
                    );
                },
            )
            .requirements_undecided(CONSENT)
            .warns(NOT_COUNTED)
            .done(),
            journey(
                "consent-on-paper",
                "a consent that was transcribed from paper is not that of the holder",
                |journey| {
                    consented(journey);
                    on_paper(journey, "customs");
                    journey.signed_by(AMERICAN_KEY);
                },
            )
            .requirements_undecided(CONSENT)
            .warns(NOT_COUNTED)
            .done(),
            journey(
                "reconciliation-on-paper",
                "branches are not joined by a reconciliation that was transcribed from paper",
                |journey| {
                    branches(journey);
                    journey.add("reconciliation", ISSUING, -7, reconciliation());
                    journey.follow(&["french", "british"]);
                    on_paper(journey, "association");
                },
            )
            .not_met("journey.fork")
            .warns(NOT_COUNTED)
            .done(),
            journey_of(
                known_by_id,
                "consent-of-holder-by-id",
                "the holder consents under the id that the carnet gives it",
                consented,
            )
            .shows(&[CONSENT, NOT_COUNTED])
            .done(),
            journey_of(
                known_by_another_id,
                "consent-of-namesake-of-holder",
                "a consent by a firm of the name of the holder under another id does not count",
                consented,
            )
            .requirements_undecided(CONSENT)
            .warns(NOT_COUNTED)
            .done(),
        ],
    ]
    .into_iter()
    .flatten()
    .collect()
}

const OF_THE_TERRITORY: &[Row] = &[(
    "importation-across-the-union",
    "an office in Germany acts where the carnet is valid in the union",
    |journey| {
        exported(journey);
        let action = importation(1, CAMERAS, journey.day(60));
        journey.add("importation", GERMAN, -20, action);
    },
)];

/// The last endorsement does not count, because somebody else acts in it, or it is not signed by who acts; the
/// journey before it is sound.
const OF_ANOTHER: &[Row] = &[
    (
        "discharge-on-paper",
        "a discharge that was transcribed from paper settles nothing",
        |journey| {
            exported(journey);
            journey.add("discharge", ISSUING, -4, discharge());
            on_paper(journey, "association");
        },
    ),
    (
        "cancellation-on-paper",
        "a cancellation that was transcribed from paper cancels nothing",
        |journey| {
            cancelled(journey);
            on_paper(journey, "customs");
        },
    ),
    (
        "territory-not-named",
        "an importation into a country for which the carnet is not valid does not count",
        japanese,
    ),
    (
        "territory-not-named-by-another-id",
        "who may act is asked also where the carnet is named by another id",
        |journey| {
            japanese(journey);
            let id = journey.maker.uuid("another carnet");
            journey.set("/subject/id", id);
        },
    ),
    (
        "association-as-office",
        "a movement that an association certifies, which is for an office, does not count",
        |journey| journey.add("activation", ISSUING, -25, activation(ALL)),
    ),
    (
        "office-as-association",
        "a discharge by an office, which is for the issuing association, does not count",
        |journey| {
            returned(journey);
            journey.add("discharge", FRENCH, -4, discharge());
        },
    ),
    (
        "replacement-by-another-association",
        "an association that did not issue the carnet does not replace it",
        |journey| {
            returned(journey);
            let other = json!({
                "id": journey.maker.uuid("another carnet"),
                "type": ["VerifiableCredential", "AtaCarnetCredential"]
            });
            journey.add("replacement", OTHER, -4, replacement(reference(&other)));
        },
    ),
    (
        "discharge-by-another-association",
        "a discharge by an association that did not issue the carnet settles nothing",
        |journey| {
            exported(journey);
            journey.add("discharge", OTHER, -4, discharge());
        },
    ),
    (
        "discharge-by-namesake-elsewhere",
        "an association of the name of the issuing one, of another country, is another",
        |journey| {
            exported(journey);
            journey.add("discharge", NAMESAKE, -4, discharge());
        },
    ),
    (
        "stranger-acts-and-nobody-knows",
        "an act by somebody who may not act does not count, whoever that is",
        |journey| {
            returned(journey);
            journey.add("discharge", OTHER, -4, discharge());
            journey.untrusted(OTHER);
            journey.unlisted(OTHER);
        },
    ),
];

fn japanese(journey: &mut Journey<'_>) {
    exported(journey);
    let action = importation(1, CAMERAS, journey.day(60));
    journey.add("importation", JAPANESE, -20, action);
}

/// Gone and back, which a colleague cancels.
fn cancelled(journey: &mut Journey<'_>) {
    returned(journey);
    let wrong = journey.named("re-importation");
    journey.add("cancellation", AMERICAN, -4, cancellation(wrong));
}

/// The same with the consent of the holder.
fn consented(journey: &mut Journey<'_>) {
    cancelled(journey);
    let named = journey.named("cancellation");
    journey.add("consent", Who::Holder, -3, consent(named));
}

fn known_by_id(maker: &Maker) -> Value {
    with_id(maker, maker.actor(carnet::HOLDER).did())
}

fn known_by_another_id(maker: &Maker) -> Value {
    with_id(maker, maker.stranger().did())
}

/// The good carnet with an id of its holder.
fn with_id(maker: &Maker, id: &str) -> Value {
    let mut carnet = good(maker);
    base::set(&mut carnet, "/credentialSubject/carnetHolder/id", id);
    carnet
}
