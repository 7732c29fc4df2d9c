//! Vectors of the dates of an endorsement, held against those of its carnet.

use serde_json::{Value, json};

use super::{
    AMERICAN, ASSOCIATION, Change, FRENCH, Maker, Recipe, Row, after, by, doing, endorsing, met,
    not_met, pieces, remove, set, sheet, vector,
};

const BEFORE: &str = code!("before-issue");
const EXPIRY: &str = code!("after-expiry");
const RETURN: &str = code!("late-return");
const FINAL: &str = code!("final-date");
const CLAIM: &str = code!("claim-late");

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(BEFORE, ISSUED),
        not_met(BEFORE, NOT_ISSUED),
        vec![discharged_before_issue()],
        departures(),
        returns(),
        final_dates(),
        claims(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ISSUED: &[Row] = &[(
    "endorsed-on-day-of-issue",
    "a carnet may be used on the day of its issue",
    |document, maker| set(document, "/date", json!(maker.day(-31))),
)];

const NOT_ISSUED: &[Row] = &[(
    "endorsed-day-before-issue",
    "nothing is endorsed on a carnet that is not issued yet",
    |document, maker| set(document, "/date", json!(maker.day(-32))),
)];

/// The association that issued a carnet settles it, on a day before it issued it.
fn discharged_before_issue() -> Recipe {
    endorsing(
        doing(
            by(
                ASSOCIATION,
                "discharged-day-before-issue",
                "an association settles a carnet the day before it issues it",
            ),
            |_| json!({ "type": "Discharge" }),
        ),
        |carnet, maker| set(carnet, "/issuedAt", json!(maker.day(-9))),
    )
    .not_met(BEFORE)
    .done()
}

/// The carnet is valid until the day of the endorsement.
fn ends_that_day(carnet: &mut Value, maker: &Maker) {
    set(carnet, "/validUntil", json!(maker.day(-10)));
}

/// The carnet was valid until the day before the endorsement.
fn ended(carnet: &mut Value, maker: &Maker) {
    set(carnet, "/validUntil", json!(maker.day(-11)));
}

fn activation(_: &Maker) -> Value {
    json!({ "type": "Activation", "items": pieces(&[(1, 2)]), "examined": true })
}

fn exportation(_: &Maker) -> Value {
    json!({ "type": "Exportation", "counterfoil": sheet(2, &[(4, 1)]) })
}

fn importation(_: &Maker) -> Value {
    let counterfoil = sheet(2, &[(4, 1)]);
    json!({ "type": "Importation", "counterfoil": counterfoil, "voucher": counterfoil })
}

fn re_exportation(_: &Maker) -> Value {
    let counterfoil = sheet(2, &[(4, 1)]);
    json!({
        "type": "ReExportation",
        "counterfoil": counterfoil,
        "voucher": counterfoil,
        "importationVouchers": [1]
    })
}

fn re_importation(_: &Maker) -> Value {
    json!({
        "type": "ReImportation",
        "counterfoil": sheet(2, &[(4, 1)]),
        "exportationVouchers": [1]
    })
}

/// Opened on the day of the endorsement, to be produced within five days.
fn transit(maker: &Maker) -> Value {
    let counterfoil = sheet(2, &[(4, 1)]);
    json!({
        "type": "TransitOpening",
        "counterfoil": counterfoil,
        "voucher": counterfoil,
        "destinationOffice": "Bâle-Mulhouse",
        "finalDate": maker.day(-5)
    })
}

fn transit_closing(_: &Maker) -> Value {
    let counterfoil = sheet(2, &[(4, 1)]);
    json!({
        "type": "TransitClosing",
        "counterfoil": counterfoil,
        "voucher": counterfoil,
        "openingVoucher": 1
    })
}

fn departures() -> Vec<Recipe> {
    let american = |name: &str, title| by(AMERICAN, name, title);
    vec![
        endorsing(
            doing(
                vector(
                    "importation-on-last-day",
                    "a carnet is valid on its last day",
                ),
                importation,
            ),
            ends_that_day,
        )
        .shows(&[EXPIRY])
        .done(),
        endorsing(
            doing(
                vector(
                    "importation-day-after-last",
                    "goods are not imported under a carnet that has expired",
                ),
                importation,
            ),
            ended,
        )
        .not_met(EXPIRY)
        .done(),
        endorsing(
            doing(
                vector(
                    "importation-day-after-last-with-final-date",
                    "a final date after the validity is no second fault of what is itself after it",
                ),
                importation,
            )
            .before(|document, maker| set(document, "/action/finalDate", json!(maker.day(60)))),
            ended,
        )
        .not_met(EXPIRY)
        .done(),
        endorsing(
            doing(
                vector(
                    "transit-on-last-day",
                    "goods may be sent in transit, and arrive, on the last day",
                ),
                transit,
            )
            .before(|document, maker| set(document, "/action/finalDate", json!(maker.day(-10)))),
            ends_that_day,
        )
        .shows(&[EXPIRY, FINAL])
        .done(),
        endorsing(
            doing(
                vector(
                    "transit-day-after-last",
                    "goods are not sent in transit under a carnet that has expired",
                ),
                transit,
            ),
            ended,
        )
        .not_met(EXPIRY)
        .done(),
        endorsing(
            doing(
                american("exportation-on-last-day", "goods may leave on the last day"),
                exportation,
            ),
            ends_that_day,
        )
        .shows(&[EXPIRY])
        .done(),
        endorsing(
            doing(
                american(
                    "exportation-day-after-last",
                    "goods do not leave under a carnet that has expired",
                ),
                exportation,
            ),
            ended,
        )
        .not_met(EXPIRY)
        .done(),
        endorsing(
            doing(
                american(
                    "activation-day-after-last",
                    "goods are not registered under a carnet that has expired",
                ),
                activation,
            ),
            ended,
        )
        .not_met(EXPIRY)
        .done(),
    ]
}

fn returns() -> Vec<Recipe> {
    let american = |name: &str, title| by(AMERICAN, name, title);
    vec![
        endorsing(
            doing(
                vector(
                    "re-exportation-on-last-day",
                    "goods that leave on the last day leave in time",
                ),
                re_exportation,
            ),
            ends_that_day,
        )
        .shows(&[RETURN])
        .done(),
        endorsing(
            doing(
                vector(
                    "re-exportation-day-after-last",
                    "goods that leave after the last day leave late, and customs may still certify it",
                ),
                re_exportation,
            ),
            ended,
        )
        .warns(RETURN)
        .done(),
        endorsing(
            doing(
                american(
                    "re-importation-day-after-last",
                    "goods that come back after the last day come late",
                ),
                re_importation,
            ),
            ended,
        )
        .warns(RETURN)
        .done(),
        endorsing(
            doing(
                vector(
                    "transit-closing-day-after-last",
                    "a transit that is closed after the last day is closed late",
                ),
                transit_closing,
            ),
            ended,
        )
        .warns(RETURN)
        .done(),
        endorsing(
            doing(
                vector(
                    "seizure-after-last-day",
                    "goods may be seized after the carnet has expired",
                ),
                |_| json!({
                    "type": "Seizure",
                    "importationVoucher": 1,
                    "items": pieces(&[(4, 1)]),
                    "atSuitOf": "customs"
                }),
            ),
            ended,
        )
        .shows(&[RETURN, EXPIRY])
        .done(),
    ]
}

fn final_dates() -> Vec<Recipe> {
    let last: Change = |document, maker| {
        set(
            document,
            "/action/finalDate",
            json!(after(&maker.day(-31), 12, -1)),
        );
    };
    let later: Change = |document, maker| {
        set(
            document,
            "/action/finalDate",
            json!(after(&maker.day(-31), 12, 0)),
        );
    };
    vec![
        vector(
            "final-date-on-last-day",
            "goods may stay until the carnet expires",
        )
        .before(last)
        .shows(&[FINAL])
        .done(),
        vector(
            "final-date-after-last-day",
            "goods may not stay longer than the carnet is valid",
        )
        .before(later)
        .not_met(FINAL)
        .done(),
        doing(
            vector(
                "transit-until-last-day",
                "goods in transit may be produced on the last day",
            ),
            transit,
        )
        .before(last)
        .shows(&[FINAL])
        .done(),
        doing(
            vector(
                "transit-until-after-last-day",
                "goods in transit are to be produced while the carnet is valid",
            ),
            transit,
        )
        .before(later)
        .not_met(FINAL)
        .done(),
        doing(
            by(
                AMERICAN,
                "return-after-last-day-allowed",
                "the country of departure may let goods come back free of duty after the carnet has expired",
            ),
            exportation,
        )
        .before(later)
        .shows(&[FINAL])
        .done(),
        vector(
            "final-date-absent",
            "an importation may leave the final date to the carnet",
        )
        .before(|document, _| remove(document, "/action/finalDate"))
        .shows(&[FINAL])
        .done(),
    ]
}

fn claims() -> Vec<Recipe> {
    fn claim(_: &Maker) -> Value {
        json!({
            "type": "Claim",
            "voucher": 1,
            "voucherKind": "importation",
            "items": pieces(&[(1, 1)])
        })
    }
    fn long_ago(carnet: &mut Value, maker: &Maker) {
        set(carnet, "/issuedAt", json!(maker.day(-700)));
        set(carnet, "/validUntil", json!(maker.day(-400)));
    }
    fn on_leap_day(carnet: &mut Value, _: &Maker) {
        set(carnet, "/issuedAt", json!("2023-03-15"));
        set(carnet, "/validUntil", json!("2024-02-29"));
    }
    let made = |name: &str, title: &'static str, carnet: Change, date: fn(&Maker) -> String| {
        endorsing(doing(by(FRENCH, name, title), claim), carnet)
            .before(move |document, maker| set(document, "/date", json!(date(maker))))
    };
    vec![
        made(
            "claim-on-anniversary",
            "a claim may be made on the day one year after the carnet expired",
            long_ago,
            |maker| maker.months_after(-400, 12),
        )
        .shows(&[CLAIM])
        .done(),
        made(
            "claim-day-after-anniversary",
            "no claim is made more than a year after the carnet expired",
            long_ago,
            |maker| after(&maker.day(-400), 12, 1),
        )
        .not_met(CLAIM)
        .done(),
        made(
            "claim-one-year-after-leap-day",
            "one year from 29 February is 28 February",
            on_leap_day,
            |_| "2025-02-28".to_owned(),
        )
        .shows(&[CLAIM])
        .done(),
        made(
            "claim-day-after-year-from-leap-day",
            "1 March is more than a year after 29 February",
            on_leap_day,
            |_| "2025-03-01".to_owned(),
        )
        .not_met(CLAIM)
        .done(),
        made(
            "claim-while-valid",
            "a claim may be made before the carnet expires",
            |_, _| {},
            |maker| maker.day(-1),
        )
        .shows(&[CLAIM])
        .done(),
    ]
}
