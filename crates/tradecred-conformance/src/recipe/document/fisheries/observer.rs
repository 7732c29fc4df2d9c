//! Vectors of the observer's statement (SPEC chapter *Observer statement*).

use serde_json::{Value, json};

use super::super::change::{remove, set};
use super::{
    Actor, Area, Draft, Maker, OBSERVER, Recipe, Row, Sample, authorities, base, credential,
    know_transcriber, no_claim, office, papers, trip, trust, vessel,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "an observer's statement about a purse seine trip is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "observer-statement.observer",
                    "observer-statement.vessel",
                    "observer-statement.trip",
                    "observer-statement.declarations",
                    "observer-statement.signed-on",
                    "observer-statement.declaration-missing",
                    "observer-statement.document",
                    "authority.not-listed",
                ])
            },
        ),
        SAMPLE.met("observer", OBSERVERS),
        SAMPLE.not_met("observer", NO_OBSERVER),
        SAMPLE.not_met("vessel", NO_VESSEL),
        SAMPLE.met("trip", TRIP),
        SAMPLE.not_met("trip", NO_TRIP),
        SAMPLE.not_met("declarations", NO_DECLARATIONS),
        SAMPLE.met("signed-on", SIGNED),
        SAMPLE.not_met("signed-on", NOT_SIGNED),
        SAMPLE.not_met("document", NO_DOCUMENT),
        SAMPLE.met("declaration-missing", DECLARED),
        SAMPLE.not_met("declaration-missing", NOT_DECLARED),
        listed(),
        papers(&SAMPLE, |evidence, maker| {
            know_transcriber(evidence, maker, &[], &[]);
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
const TYPE: &str = "ObserverStatementCredential";
const NOT_LISTED: &str = "authority.not-listed";

static SAMPLE: Sample = Sample {
    area: Area {
        name: "observer-statement",
        good: |maker| statement(maker, &maker.issuer(), -86_400),
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        let observer = maker.issuer();
        trust(evidence, maker, &[(&observer, OBSERVER)]);
        let entry = office(maker, &observer, OBSERVER, "association", "EC");
        authorities(evidence, maker, &[entry]);
    },
};

/// An observer's statement about the trip, with purse seine in the western Pacific, unsigned.
pub(super) fn statement(maker: &Maker, observer: &Actor, signed: i64) -> Value {
    let subject = json!({
        "type": "ObserverStatement",
        "observer": {
            "type": "FisheriesObserver",
            "legalName": OBSERVER,
            "programme": "Regional Observer Programme",
            "capacity": "observer"
        },
        "vessel": vessel(),
        "trip": trip(maker),
        "fishingGear": "purseSeine",
        "oceanArea": "westernPacific",
        "declarations": ["noEncirclement", "noneKilledOrInjured"],
        "language": "es",
        "signedOn": maker.day(-39)
    });
    credential(maker, TYPE, observer, signed, subject)
}

fn declares(document: &mut Value, declarations: &[&str]) {
    set(document, "/declarations", json!(declarations));
}

const OBSERVERS: &[Row] = &[(
    "representative-of-nation",
    "a representative of a nation of the programme may sign for the observer",
    |document, _| {
        set(
            document,
            "/observer/capacity",
            json!("nationRepresentative"),
        )
    },
)];

const NO_OBSERVER: &[Row] = &[
    (
        "observer-missing",
        "no observer states it",
        |document, _| remove(document, "/observer"),
    ),
    (
        "observer-without-programme",
        "the observer programme is not named",
        |document, _| remove(document, "/observer/programme"),
    ),
    (
        "observer-without-capacity",
        "it is not said as what the statement is signed",
        |document, _| remove(document, "/observer/capacity"),
    ),
    (
        "observer-capacity-unknown",
        "the statement is signed as captain, which is no capacity of an observer",
        |document, _| set(document, "/observer/capacity", json!("captain")),
    ),
];

const NO_VESSEL: &[Row] = &[
    ("vessel-missing", "no vessel is named", |document, _| {
        remove(document, "/vessel")
    }),
    (
        "vessel-without-name",
        "the vessel has no name",
        |document, _| remove(document, "/vessel/vesselName"),
    ),
];

const TRIP: &[Row] = &[(
    "trip-of-one-day",
    "a trip may end on the day it began",
    |document, maker| set(document, "/trip/begin", json!(maker.day(-40))),
)];

const NO_TRIP: &[Row] = &[
    ("trip-missing", "no trip is named", |document, _| {
        remove(document, "/trip")
    }),
    (
        "trip-ends-before-it-begins",
        "the trip ended the day before it began",
        |document, maker| set(document, "/trip/begin", json!(maker.day(-39))),
    ),
];

const NO_DECLARATIONS: &[Row] = &[
    (
        "declarations-empty",
        "nothing is declared",
        |document, _| declares(document, &[]),
    ),
    (
        "training-declared",
        "an observer declares the training of the captain, which is no declaration of an observer",
        |document, _| set(document, "/declarations/2", json!("trainingCompleted")),
    ),
    (
        "declaration-twice",
        "one declaration stands twice",
        |document, _| set(document, "/declarations/2", json!("noEncirclement")),
    ),
];

const SIGNED: &[Row] = &[(
    "signed-on-last-day-of-trip",
    "a statement may be signed on the day on which the trip ended",
    |document, maker| set(document, "/signedOn", json!(maker.day(-40))),
)];

const NOT_SIGNED: &[Row] = &[
    (
        "signed-on-missing",
        "the statement is not dated",
        |document, _| remove(document, "/signedOn"),
    ),
    (
        "signed-before-end-of-trip",
        "the statement was signed the day before the trip ended",
        |document, maker| set(document, "/signedOn", json!(maker.day(-41))),
    ),
    (
        "signed-in-future",
        "the statement is dated two days after the day asked about",
        |document, maker| set(document, "/signedOn", json!(maker.day(2))),
    ),
];

const NO_DOCUMENT: &[Row] = &[
    (
        "area-missing",
        "the ocean area is missing",
        |document, _| remove(document, "/oceanArea"),
    ),
    (
        "member-unknown",
        "the statement has a member that this type does not have",
        |document, _| set(document, "/description", json!("calm sea")),
    ),
];

const DECLARED: &[Row] = &[
    (
        "longline-killed-declared",
        "of another gear than purse seine only that no dolphins were killed is declared",
        |document, _| {
            set(document, "/fishingGear", json!("longline"));
            declares(document, &["noneKilledOrInjured"]);
        },
    ),
    (
        "identified-fishery",
        "of an identified fishery all three declarations are made",
        |document, _| {
            set(document, "/identifiedFishery", json!(true));
            set(document, "/declarations/2", json!("segregationComplied"));
        },
    ),
];

const NOT_DECLARED: &[Row] = &[
    (
        "longline-killed-not-declared",
        "of another gear than purse seine that no dolphins were killed is not declared",
        |document, _| {
            set(document, "/fishingGear", json!("longline"));
            declares(document, &["noEncirclement"]);
        },
    ),
    (
        "purse-seine-encirclement-not-declared",
        "of a purse seine trip that no net was set on dolphins is not declared",
        |document, _| declares(document, &["noneKilledOrInjured"]),
    ),
    (
        "purse-seine-killed-not-declared",
        "of a purse seine trip that no dolphins were killed is not declared",
        |document, _| declares(document, &["noEncirclement"]),
    ),
    (
        "identified-fishery-segregation-not-declared",
        "of an identified fishery that the tuna was stored apart is not declared",
        |document, _| set(document, "/identifiedFishery", json!(true)),
    ),
    (
        "identified-longline-encirclement-not-declared",
        "of a longline trip in an identified fishery that nothing encircled dolphins is not declared",
        |document, _| {
            set(document, "/identifiedFishery", json!(true));
            set(document, "/fishingGear", json!("longline"));
            declares(document, &["noneKilledOrInjured", "segregationComplied"]);
        },
    ),
];

/// A vector whose authority list has the observer's entry after a change.
fn entered(
    name: &str,
    title: &'static str,
    change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
) -> Draft {
    SAMPLE.vector(name, title).evidence(move |evidence, maker| {
        let mut entry = office(maker, &maker.issuer(), OBSERVER, "association", "EC");
        change(&mut entry, maker);
        authorities(evidence, maker, &[entry]);
    })
}

fn listed() -> Vec<Recipe> {
    vec![
        entered(
            "observer-listed-as-ministry",
            "who is listed as a ministry may speak for an observer, whatever its country",
            |entry, _| {
                base::set(entry, "/roles", json!(["ministry"]));
                base::set(entry, "/territories", json!(["FJ"]));
            },
        )
        .shows(&[NOT_LISTED])
        .done(),
        entered(
            "observer-listed-for-statements",
            "an entry for observers' statements covers one",
            |entry, _| base::set(entry, "/documentTypes", json!([TYPE])),
        )
        .shows(&[NOT_LISTED])
        .done(),
        entered(
            "observer-listed-as-customs",
            "who is listed as customs is not known to observe",
            |entry, _| base::set(entry, "/roles", json!(["customs"])),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        entered(
            "observer-listed-for-another-document",
            "an entry for other documents does not cover an observer's statement",
            |entry, _| {
                base::set(
                    entry,
                    "/documentTypes",
                    json!(["CertificateOfOriginCredential"]),
                );
            },
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        SAMPLE
            .vector(
                "observer-not-listed",
                "an observer whom no authority list names is not known to be one",
            )
            .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
            .authenticity_undecided(NOT_LISTED)
            .done(),
        SAMPLE
            .vector(
                "observer-of-another-name",
                "the trust list knows the key under another name than the observer's",
            )
            .evidence(|evidence, maker| {
                trust(evidence, maker, &[(&maker.issuer(), "Crew Services Ltd.")]);
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
    ]
}
