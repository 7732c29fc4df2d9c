//! Vectors of the captain's statement (SPEC chapter *Captain statement*).

use serde_json::{Value, json};

use super::super::change::{remove, set};
use super::{
    Actor, Area, CAPTAIN, Maker, Recipe, Row, Sample, credential, days, know_transcriber, no_claim,
    papers, trip, trust, vessel,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a captain's statement about a trip after May 2016 is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "captain-statement.captain",
                    "captain-statement.vessel",
                    "captain-statement.trip",
                    "captain-statement.declarations",
                    "captain-statement.signed-on",
                    "captain-statement.declaration-missing",
                    "captain-statement.document",
                ])
            },
        ),
        SAMPLE.not_met("captain", NO_CAPTAIN),
        SAMPLE.met("vessel", VESSEL),
        SAMPLE.not_met("vessel", NO_VESSEL),
        SAMPLE.met("trip", TRIP),
        SAMPLE.not_met("trip", NO_TRIP),
        SAMPLE.not_met("declarations", NO_DECLARATIONS),
        SAMPLE.met("signed-on", SIGNED),
        SAMPLE.not_met("signed-on", NOT_SIGNED),
        SAMPLE.not_met("document", NO_DOCUMENT),
        SAMPLE.met("declaration-missing", DECLARED),
        SAMPLE.not_met("declaration-missing", NOT_DECLARED),
        signers(),
        papers(&SAMPLE, |evidence, maker| {
            know_transcriber(evidence, maker, &[], &[]);
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
const TYPE: &str = "CaptainStatementCredential";

static SAMPLE: Sample = Sample {
    area: Area {
        name: "captain-statement",
        good: |maker| statement(maker, &maker.issuer(), -86_400),
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| trust(evidence, maker, &[(&maker.issuer(), CAPTAIN)]),
};

/// A captain's statement about the trip, with purse seine in the western Pacific, unsigned.
pub(super) fn statement(maker: &Maker, captain: &Actor, signed: i64) -> Value {
    let subject = json!({
        "type": "CaptainStatement",
        "captain": { "type": "VesselCaptain", "legalName": CAPTAIN },
        "vessel": vessel(),
        "trip": trip(maker),
        "fishingGear": "purseSeine",
        "oceanArea": "westernPacific",
        "declarations": ["noEncirclement", "noneKilledOrInjured", "trainingCompleted"],
        "language": "es",
        "signedOn": maker.day(-38)
    });
    credential(maker, TYPE, captain, signed, subject)
}

/// The trip of the document begins on a day of the past and ends a month later.
fn begins(document: &mut Value, day: &str) {
    let end = super::super::change::after(day, 1, 0);
    set(document, "/trip", days(day, &end));
}

fn fishes(document: &mut Value, gear: &str, area: &str) {
    set(document, "/fishingGear", json!(gear));
    set(document, "/oceanArea", json!(area));
}

fn declares(document: &mut Value, declarations: &[&str]) {
    set(document, "/declarations", json!(declarations));
}

const NO_CAPTAIN: &[Row] = &[
    ("captain-missing", "no captain states it", |document, _| {
        remove(document, "/captain")
    }),
    (
        "captain-without-name",
        "the captain is not named",
        |document, _| remove(document, "/captain/legalName"),
    ),
    (
        "captain-as-text",
        "the captain is a text where an object belongs",
        |document, _| set(document, "/captain", json!(CAPTAIN)),
    ),
];

const VESSEL: &[Row] = &[(
    "vessel-with-imo-number",
    "a vessel may be named by its IMO number, its register and its capacity too",
    |document, _| {
        set(document, "/vessel/imoNumber", json!("9074729"));
        set(document, "/vessel/registrationNumber", json!("P-00-0871"));
        set(document, "/vessel/chartered", json!(true));
        set(
            document,
            "/vessel/carryingCapacity",
            json!("over400ShortTons"),
        );
    },
)];

const NO_VESSEL: &[Row] = &[
    ("vessel-missing", "no vessel is named", |document, _| {
        remove(document, "/vessel")
    }),
    (
        "vessel-without-flag",
        "the flag of the vessel is missing",
        |document, _| remove(document, "/vessel/flag"),
    ),
    (
        "imo-number-check-digit",
        "the check digit of the IMO number is wrong",
        |document, _| set(document, "/vessel/imoNumber", json!("9074728")),
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
        "trip-without-end",
        "it is not said when the trip ended",
        |document, _| remove(document, "/trip/end"),
    ),
    (
        "trip-ends-before-it-begins",
        "the trip ended the day before it began",
        |document, maker| set(document, "/trip/begin", json!(maker.day(-39))),
    ),
];

const NO_DECLARATIONS: &[Row] = &[
    (
        "declarations-missing",
        "nothing is declared",
        |document, _| remove(document, "/declarations"),
    ),
    (
        "declarations-empty",
        "the list of declarations is empty",
        |document, _| set(document, "/declarations", json!([])),
    ),
    (
        "declaration-unknown",
        "something is declared that has no code",
        |document, _| set(document, "/declarations/3", json!("dolphinSafe")),
    ),
    (
        "declaration-twice",
        "one declaration stands twice",
        |document, _| set(document, "/declarations/3", json!("noEncirclement")),
    ),
];

const SIGNED: &[Row] = &[
    (
        "signed-on-last-day-of-trip",
        "a statement may be signed on the day on which the trip ended",
        |document, maker| set(document, "/signedOn", json!(maker.day(-40))),
    ),
    (
        "signed-tomorrow",
        "a statement may be dated the day after the UTC date of its signature: the zone of the captain",
        |document, maker| set(document, "/signedOn", json!(maker.day(0))),
    ),
];

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
        "signed-two-days-after-signature",
        "the statement is dated two days after it was signed",
        |document, maker| set(document, "/signedOn", json!(maker.day(1))),
    ),
    (
        "signed-in-future",
        "the statement is dated two days after the day asked about",
        |document, maker| set(document, "/signedOn", json!(maker.day(2))),
    ),
];

const NO_DOCUMENT: &[Row] = &[
    (
        "language-missing",
        "the language of the statement is missing",
        |document, _| remove(document, "/language"),
    ),
    (
        "gear-unknown",
        "the gear is a trawl, which is no value of its own",
        |document, _| set(document, "/fishingGear", json!("trawl")),
    ),
    (
        "area-of-fao",
        "the area is one of FAO, which is no ocean area of the form",
        |document, _| set(document, "/oceanArea", json!("71")),
    ),
    (
        "identified-fishery-as-text",
        "whether the fishery was identified is a text",
        |document, _| set(document, "/identifiedFishery", json!("yes")),
    ),
    (
        "member-unknown",
        "the statement has a member that this type does not have",
        |document, _| set(document, "/description", json!("well 4")),
    ),
];

const DECLARED: &[Row] = &[
    (
        "longline-before-training",
        "of a longline trip that began on 2016-05-20 only that no dolphins were killed is declared",
        |document, _| {
            begins(document, "2016-05-20");
            fishes(document, "longline", "southPacific");
            declares(document, &["noneKilledOrInjured"]);
        },
    ),
    (
        "purse-seine-before-training",
        "of a purse seine trip that began on 2016-05-20 no training is declared",
        |document, _| {
            begins(document, "2016-05-20");
            declares(document, &["noEncirclement", "noneKilledOrInjured"]);
        },
    ),
    (
        "purse-seine-in-etp-before-training",
        "of a purse seine trip in the ETP that began on 2016-05-20 only that no dolphins were killed is declared",
        |document, _| {
            begins(document, "2016-05-20");
            fishes(document, "purseSeine", "ETP");
            declares(document, &["noneKilledOrInjured"]);
        },
    ),
    (
        "purse-seine-before-2013",
        "of a purse seine trip that began on 2013-07-12 only that no net was set on dolphins is declared",
        |document, _| {
            begins(document, "2013-07-12");
            declares(document, &["noEncirclement"]);
        },
    ),
    (
        "longline-before-2013",
        "of a longline trip that began on 2013-07-12 nothing is asked to be declared",
        |document, _| {
            begins(document, "2013-07-12");
            fishes(document, "longline", "southPacific");
            declares(document, &["trainingCompleted"]);
        },
    ),
    (
        "purse-seine-in-etp-before-2013",
        "of a purse seine trip in the ETP that began on 2013-07-12 nothing is asked to be declared",
        |document, _| {
            begins(document, "2013-07-12");
            fishes(document, "purseSeine", "ETP");
            declares(document, &["trainingCompleted"]);
        },
    ),
    (
        "identified-fishery",
        "of an identified fishery that the tuna was stored apart is declared, and no training",
        |document, _| {
            set(document, "/identifiedFishery", json!(true));
            declares(
                document,
                &[
                    "noEncirclement",
                    "noneKilledOrInjured",
                    "segregationComplied",
                ],
            );
        },
    ),
    (
        "all-declared",
        "more may be declared than is asked",
        |document, _| set(document, "/declarations/3", json!("segregationComplied")),
    ),
];

const NOT_DECLARED: &[Row] = &[
    (
        "training-not-declared",
        "of a trip after May 2016 the training of the captain is not declared",
        |document, _| declares(document, &["noEncirclement", "noneKilledOrInjured"]),
    ),
    (
        "training-not-declared-on-first-day",
        "of a longline trip that began on 2016-05-21 the training of the captain is not declared",
        |document, _| {
            begins(document, "2016-05-21");
            fishes(document, "longline", "southPacific");
            declares(document, &["noEncirclement", "noneKilledOrInjured"]);
        },
    ),
    (
        "longline-on-first-day-of-training-as-before",
        "of a longline trip that began on 2016-05-21 what sufficed the day before does not",
        |document, _| {
            begins(document, "2016-05-21");
            fishes(document, "longline", "southPacific");
            declares(document, &["noneKilledOrInjured"]);
        },
    ),
    (
        "encirclement-not-declared",
        "that nothing encircled dolphins is not declared",
        |document, _| declares(document, &["noneKilledOrInjured", "trainingCompleted"]),
    ),
    (
        "killed-not-declared",
        "that no dolphins were killed is not declared",
        |document, _| declares(document, &["noEncirclement", "trainingCompleted"]),
    ),
    (
        "longline-killed-not-declared-on-first-day",
        "of a longline trip that began on 2013-07-13 that no dolphins were killed is not declared",
        |document, _| {
            begins(document, "2013-07-13");
            fishes(document, "longline", "southPacific");
            declares(document, &["noEncirclement"]);
        },
    ),
    (
        "purse-seine-killed-not-declared-on-first-day",
        "of a purse seine trip that began on 2013-07-13 that no dolphins were killed is not declared",
        |document, _| {
            begins(document, "2013-07-13");
            declares(document, &["noEncirclement"]);
        },
    ),
    (
        "purse-seine-encirclement-not-declared-before-training",
        "of a purse seine trip that began on 2016-05-20 that no net was set on dolphins is not declared",
        |document, _| {
            begins(document, "2016-05-20");
            declares(document, &["noneKilledOrInjured"]);
        },
    ),
    (
        "purse-seine-in-etp-killed-not-declared-before-training",
        "of a purse seine trip in the ETP that began on 2016-05-20 that no dolphins were killed is not declared",
        |document, _| {
            begins(document, "2016-05-20");
            fishes(document, "purseSeine", "ETP");
            declares(document, &["noEncirclement"]);
        },
    ),
    (
        "purse-seine-before-2013-encirclement-not-declared",
        "of a purse seine trip that began on 2013-07-12 that no net was set on dolphins is not declared",
        |document, _| {
            begins(document, "2013-07-12");
            declares(document, &["noneKilledOrInjured"]);
        },
    ),
    (
        "identified-fishery-segregation-not-declared",
        "of an identified fishery that the tuna was stored apart is not declared",
        |document, _| set(document, "/identifiedFishery", json!(true)),
    ),
    (
        "identified-fishery-killed-not-declared",
        "of an identified fishery that no dolphins were killed is not declared",
        |document, _| {
            set(document, "/identifiedFishery", json!(true));
            declares(document, &["noEncirclement", "segregationComplied"]);
        },
    ),
    (
        "identified-fishery-before-2013-encirclement-not-declared",
        "of a longline trip of 2010 in an identified fishery that nothing encircled dolphins is not declared",
        |document, _| {
            begins(document, "2010-03-01");
            fishes(document, "longline", "southPacific");
            set(document, "/identifiedFishery", json!(true));
            declares(document, &["noneKilledOrInjured", "segregationComplied"]);
        },
    ),
];

fn signers() -> Vec<Recipe> {
    vec![
        SAMPLE
            .vector(
                "captain-of-another-name",
                "the trust list knows the key under another name than the captain's: no agent signs for a captain",
            )
            .evidence(|evidence, maker| {
                trust(evidence, maker, &[(&maker.issuer(), "Crew Services Ltd.")]);
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
        SAMPLE
            .vector(
                "captain-of-signs-alone",
                "a name without letters and digits is nobody's, though the trust list has the same",
            )
            .before(|document, _| set(document, "/captain/legalName", json!("---")))
            .evidence(|evidence, maker| {
                trust(evidence, maker, &[(&maker.issuer(), "---")]);
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
        SAMPLE
            .vector(
                "captain-in-capitals",
                "the name of the captain is compared without case and punctuation",
            )
            .evidence(|evidence, maker| {
                let name = CAPTAIN.to_uppercase();
                trust(evidence, maker, &[(&maker.issuer(), name.as_str())]);
            })
            .shows(&["captain-statement.captain"])
            .done(),
    ]
}
