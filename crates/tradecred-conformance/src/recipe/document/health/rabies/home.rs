//! The U.S. form: vaccine, veterinarian, and that it was endorsed before the dog left.

use super::{
    Recipe, Row, US, Value, arrival, code, ended, json, know_transcriber, paper, remove, set, stay,
    us_not_met,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        US.made(
            &[
                (
                    "us-form",
                    "a U.S. form that was endorsed before the dog leaves is authentic, met and in force",
                    |_, _| {},
                ),
                (
                    "us-form-by-land-from-high-risk",
                    "a U.S. form serves for any country and at any port",
                    |document, maker| {
                        let stays = json!([stay("PH", &maker.day(1), "highRisk")]);
                        set(document, "/stays", stays);
                        set(document, "/arrival", arrival(&maker.day(20), "PH"));
                        set(document, "/arrival/mode", json!("land"));
                    },
                ),
                (
                    "us-form-from-a-country-not-in-the-table",
                    "the risk of a country is not asked of a U.S. form",
                    |document, maker| {
                        let stays = json!([stay("DE", &maker.day(1), "lowRisk")]);
                        set(document, "/stays", stays);
                    },
                ),
                (
                    "us-form-in-spanish",
                    "the language is asked of the foreign form only",
                    |document, _| set(document, "/language", json!("es")),
                ),
                (
                    "us-form-without-attestations",
                    "attestations need not be listed on the U.S. form",
                    |document, _| remove(document, "/officialVeterinarian/attests"),
                ),
                (
                    "us-form-with-one-attestation",
                    "attestations are asked of the foreign form only",
                    |document, _| {
                        set(
                            document,
                            "/officialVeterinarian/attests",
                            json!(["informationCorrect"]),
                        );
                    },
                ),
            ],
            |draft| {
                draft.shows(&[
                    code("vaccine-licensed"),
                    code("veterinarian-accredited"),
                    code("endorsed-late"),
                    code("departure-unknown"),
                    code("port"),
                    code("country-risk"),
                    code("language"),
                    code("official-veterinarian"),
                ])
            },
        ),
        us_not_met("vaccine-licensed", NOT_LICENSED),
        us_not_met("veterinarian-accredited", NOT_ACCREDITED),
        us_not_met("vaccination-valid", EXPIRED),
        us_not_met("endorsed-late", LATE),
        us_not_met("left-united-states", ABROAD),
        US.met("left-united-states", GONE),
        US.met("endorsed-late", IN_TIME),
        US.made(
            &[
                (
                    "us-form-without-departure",
                    "when the dog left the United States is not said",
                    |document, _| remove(document, "/leftUnitedStatesOn"),
                ),
                (
                    "us-form-with-stay-and-arrival-without-departure",
                    "where the dog was abroad and when it comes back does not say when it left",
                    |document, maker| {
                        let stays = json!([stay("PH", &maker.day(1), "highRisk")]);
                        set(document, "/stays", stays);
                        set(document, "/arrival", arrival(&maker.day(20), "PH"));
                        remove(document, "/leftUnitedStatesOn");
                    },
                ),
            ],
            |draft| draft.requirements_undecided(code("departure-unknown")),
        ),
        on_paper(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NOT_LICENSED: &[Row] = &[
    (
        "us-form-vaccine-not-said-to-be-licensed",
        "whether the vaccine is licensed in the United States is not said",
        |document, _| remove(document, "/vaccinations/0/usdaLicensed"),
    ),
    (
        "us-form-vaccine-not-licensed",
        "the vaccine is not licensed in the United States",
        |document, _| set(document, "/vaccinations/0/usdaLicensed", json!(false)),
    ),
];

const NOT_ACCREDITED: &[Row] = &[
    (
        "us-form-veterinarian-not-said-to-be-accredited",
        "whether the veterinarian is accredited is not said",
        |document, _| remove(document, "/authorizedVeterinarian/usdaAccredited"),
    ),
    (
        "us-form-veterinarian-not-accredited",
        "the veterinarian is not accredited",
        |document, _| {
            set(
                document,
                "/authorizedVeterinarian/usdaAccredited",
                json!(false),
            )
        },
    ),
];

const EXPIRED: &[Row] = &[(
    "us-form-vaccination-expires-on-the-day",
    "without an arrival the vaccination is held against the date asked about, and is due on it",
    |document, maker| set(document, "/vaccinations/0/validUntil", json!(maker.day(0))),
)];

/// The dog left on this day, and the form was certified on that.
fn left(document: &mut Value, left: &str, certified: &str) {
    set(document, "/leftUnitedStatesOn", json!(left));
    set(document, "/certifiedOn", json!(certified));
}

const LATE: &[Row] = &[
    (
        "us-form-certified-the-day-after-departure",
        "the form was certified on the day after the dog had left",
        |document, maker| left(document, &maker.day(-2), &maker.day(-1)),
    ),
    (
        "us-form-signed-two-days-after-departure",
        "the form was signed two days after the dog had left",
        |document, maker| left(document, &maker.day(-3), &maker.day(-5)),
    ),
];

const IN_TIME: &[Row] = &[
    (
        "us-form-certified-on-day-of-departure",
        "the form was certified on the day on which the dog left",
        |document, maker| left(document, &maker.day(-1), &maker.day(-1)),
    ),
    (
        "us-form-signed-the-day-after-departure",
        "the signature may be of the UTC date after the departure: the zone of the office",
        |document, maker| left(document, &maker.day(-2), &maker.day(-5)),
    ),
];

/// The dog, which leaves the United States on day 1, was in a country at high risk on these days.
fn abroad(document: &mut Value, from: &str, until: &str) {
    set(
        document,
        "/stays",
        json!([ended("PH", from, until, "highRisk")]),
    );
}

const ABROAD: &[Row] = &[
    (
        "us-form-left-during-a-stay-abroad",
        "the dog was abroad from the day before it left the United States to the day after",
        |document, maker| abroad(document, &maker.day(0), &maker.day(2)),
    ),
    (
        "us-form-left-during-a-stay-abroad-that-goes-on",
        "the dog was abroad already when it left the United States, and still is",
        |document, maker| {
            let stays = json!([stay("PH", &maker.day(0), "highRisk")]);
            set(document, "/stays", stays);
        },
    ),
];

const GONE: &[Row] = &[
    (
        "us-form-abroad-from-day-of-departure",
        "the dog is abroad from the day on which it leaves the United States",
        |document, maker| abroad(document, &maker.day(1), &maker.day(2)),
    ),
    (
        "us-form-abroad-until-day-of-departure",
        "the dog was abroad until the day on which it left the United States again",
        |document, maker| abroad(document, &maker.day(-30), &maker.day(1)),
    ),
    (
        "us-form-at-home-around-departure",
        "a stay in the United States need not end before the dog has left",
        |document, maker| {
            let stays = json!([stay("US", &maker.day(-900), "free")]);
            set(document, "/stays", stays);
        },
    ),
];

fn on_paper() -> Vec<Recipe> {
    vec![
        US.vector(
            "us-form-transcribed-after-departure",
            "a form on paper may be transcribed after the dog has left",
        )
        .before(|document, maker| {
            paper(document, "customs");
            left(document, &maker.day(-30), &maker.day(-40));
        })
        .evidence(know_transcriber)
        .shows(&[code("endorsed-late")])
        .done(),
        US.vector(
            "us-form-on-paper-certified-after-departure",
            "a form on paper was certified after the dog had left",
        )
        .before(|document, maker| {
            paper(document, "customs");
            left(document, &maker.day(-30), &maker.day(-29));
        })
        .evidence(know_transcriber)
        .not_met(code("endorsed-late"))
        .done(),
    ]
}
