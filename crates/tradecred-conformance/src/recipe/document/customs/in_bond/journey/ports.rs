//! Where goods arrive: at the port of the application, or at the port of a diversion that customs granted.

use serde_json::{Value, json};

use super::Expect::{Fails, Met, Warns};
use super::{
    By, Recipe, Row, Step, arrival, arrives, as_it_is, bare, departs, made, second, with, without,
};

const PORT: &str = "arrival-port";
const REQUEST: &str = "diversion-request";
/// The port that is asked for in place of the one of the application.
const OTHER: &str = "4501";

pub(super) fn recipes() -> Vec<Recipe> {
    [made(DIVERSIONS), made(CARRIERS)]
        .into_iter()
        .flatten()
        .collect()
}

fn asked(days: i64) -> Step {
    (By::Filer, days, bare("DiversionRequest", "port", OTHER))
}

fn decided(days: i64, outcome: &str) -> Step {
    let decision = json!({ "type": "DiversionDecision", "port": OTHER, "outcome": outcome });
    (By::Customs, days, decision)
}

fn arrives_elsewhere(days: i64) -> Step {
    (By::Carrier, days, with(arrival(), "port", json!(OTHER)))
}

const DIVERSIONS: &[Row] = &[
    (
        "arrived-at-destination",
        "the entire shipment arrives at the port of the application",
        as_it_is,
        |_| vec![departs(), arrives(-10)],
        0,
        Met(PORT),
    ),
    (
        "arrived-elsewhere",
        "the goods arrive at another port, and nobody asked for it",
        as_it_is,
        |_| vec![departs(), arrives_elsewhere(-10)],
        0,
        Fails(PORT),
    ),
    (
        "diverted",
        "the goods arrive at the port that the filer asked for and customs granted",
        as_it_is,
        |_| {
            vec![
                departs(),
                asked(-30),
                decided(-29, "granted"),
                arrives_elsewhere(-10),
            ]
        },
        0,
        Met(PORT),
    ),
    (
        "diverted-without-decision",
        "the goods arrive at the port that was asked for, and customs has not decided",
        as_it_is,
        |_| vec![departs(), asked(-30), arrives_elsewhere(-10)],
        0,
        Fails(PORT),
    ),
    (
        "diverted-after-refusal",
        "the goods arrive at the port that customs refused",
        as_it_is,
        |_| {
            vec![
                departs(),
                asked(-30),
                decided(-29, "refused"),
                arrives_elsewhere(-10),
            ]
        },
        0,
        Fails(PORT),
    ),
    (
        "not-diverted-after-refusal",
        "after a refusal the goods arrive at the port of the application",
        as_it_is,
        |_| vec![departs(), asked(-30), decided(-29, "refused"), arrives(-10)],
        0,
        Met(PORT),
    ),
    (
        "not-diverted-after-grant",
        "after a grant the goods arrive at the port of the application all the same",
        as_it_is,
        |_| vec![departs(), asked(-30), decided(-29, "granted"), arrives(-10)],
        0,
        Fails(PORT),
    ),
    (
        "diverted-before-decision",
        "customs grants the diversion the day after the goods arrived",
        as_it_is,
        |_| {
            vec![
                departs(),
                asked(-30),
                arrives_elsewhere(-10),
                decided(-9, "granted"),
            ]
        },
        0,
        Fails(PORT),
    ),
    (
        "diversion-not-asked-for",
        "customs grants a diversion that nobody asked for",
        as_it_is,
        |_| vec![departs(), decided(-29, "granted"), arrives_elsewhere(-10)],
        0,
        Fails(REQUEST),
    ),
    (
        "diversion-asked-for-another-port",
        "customs decides on another port than the filer asked for",
        as_it_is,
        |_| {
            vec![
                departs(),
                (By::Filer, -30, bare("DiversionRequest", "port", "5301")),
                decided(-29, "refused"),
                arrives(-10),
            ]
        },
        0,
        Fails(REQUEST),
    ),
];

fn transfer(by: By, days: i64, to: Value) -> Step {
    (
        by,
        days,
        json!({ "type": "CarrierTransfer", "to": to, "port": "4501" }),
    )
}

fn arrives_with_second(days: i64) -> Step {
    (By::Second, days, arrival())
}

const CARRIERS: &[Row] = &[
    (
        "transferred",
        "another carrier takes the goods over under its own bond and tells the arrival",
        as_it_is,
        |_| {
            vec![
                departs(),
                transfer(By::Carrier, -30, second()),
                arrives_with_second(-10),
            ]
        },
        0,
        Met("actor"),
    ),
    (
        "transfer-told-by-who-takes-over",
        "the carrier that takes the goods over may tell so itself",
        as_it_is,
        |_| vec![departs(), transfer(By::Second, -30, second()), arrives(-10)],
        0,
        Met("actor"),
    ),
    (
        "transferred-to-carrier-without-bond",
        "the carrier that takes the goods over states no bond",
        as_it_is,
        |_| {
            let to = without(second(), "bondNumber");
            vec![departs(), transfer(By::Carrier, -30, to), arrives(-10)]
        },
        0,
        Warns("carrier-bonded"),
    ),
    (
        "arrival-by-carrier-without-transfer",
        "a carrier tells the arrival that did not take the goods over",
        as_it_is,
        |_| vec![departs(), arrives_with_second(-10)],
        0,
        Warns("actor"),
    ),
    (
        "transfer-after-arrival-by-second",
        "a carrier tells the arrival before it takes the goods over",
        as_it_is,
        |_| {
            vec![
                departs(),
                arrives_with_second(-12),
                transfer(By::Carrier, -11, second()),
            ]
        },
        0,
        Warns("actor"),
    ),
    (
        "arrival-by-another-carrier-under-scac",
        "a carrier of another name tells the arrival under the SCAC of the carrier of the movement",
        as_it_is,
        |_| vec![departs(), (By::SecondUnderFirst, -10, arrival())],
        0,
        Warns("actor"),
    ),
    (
        "arrival-under-scac-of-one-and-name-of-the-other",
        "the SCAC of the first carrier and the name of the second are none of either",
        as_it_is,
        |_| {
            vec![
                departs(),
                transfer(By::Carrier, -30, second()),
                (By::SecondUnderFirst, -10, arrival()),
            ]
        },
        0,
        Warns("actor"),
    ),
    (
        "transferred-to-another-name",
        "a carrier of another name than the transfer says tells the arrival",
        as_it_is,
        |_| {
            let to = with(second(), "legalName", json!("Prairie Central Lines"));
            vec![
                departs(),
                transfer(By::Carrier, -30, to),
                arrives_with_second(-10),
            ]
        },
        0,
        Warns("actor"),
    ),
    (
        "transferred-to-name-in-capitals",
        "the name of a carrier is compared without case and punctuation",
        as_it_is,
        |_| {
            let to = with(second(), "legalName", json!("PRAIRIE CENTRAL - RAILROAD"));
            vec![
                departs(),
                transfer(By::Carrier, -30, to),
                arrives_with_second(-10),
            ]
        },
        0,
        Met("actor"),
    ),
    (
        "updated-by-filer",
        "the filer updates the record",
        as_it_is,
        |_| {
            let update = bare("RecordUpdate", "explanation", "consignee's telephone");
            vec![departs(), (By::Filer, -30, update), arrives(-10)]
        },
        0,
        Met("actor"),
    ),
];
