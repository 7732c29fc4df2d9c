//! Goods that leave the movement and did not arrive before. Without more the last day is day -8.

use serde_json::json;

use super::Expect::{Fails, Met};
use super::{By, Recipe, Row, Step, arrives, as_it_is, bare, departs, made};

const LATE: &str = "late";

pub(super) fn recipes() -> Vec<Recipe> {
    made(LEFT)
}

fn entered(days: i64) -> Step {
    let entry = bare("EntryFiled", "entryNumber", "ABC12345676");
    (By::Filer, days, entry)
}

fn renumbered(days: i64) -> Step {
    let number = super::super::ANOTHER_NUMBER;
    (By::Filer, days, bare("NewInBond", "inBondNumber", number))
}

const LEFT: &[Row] = &[
    (
        "entered-on-last-day-without-arrival",
        "goods that did not arrive are entered on the last day",
        as_it_is,
        |_| vec![departs(), entered(-8)],
        0,
        Met(LATE),
    ),
    (
        "entered-after-last-day-without-arrival",
        "goods that did not arrive are entered the day after the last day",
        as_it_is,
        |_| vec![departs(), entered(-7)],
        0,
        Fails(LATE),
    ),
    (
        "entered-after-last-day-and-arrival",
        "goods that arrived in time may be entered after the last day",
        as_it_is,
        |_| vec![departs(), arrives(-8), entered(-7)],
        0,
        Met(LATE),
    ),
    (
        "entered-after-last-day-and-arrival-of-a-portion",
        "a portion arrived in time, and the goods are entered the day after the last day",
        as_it_is,
        |_| {
            let portion = super::with(super::arrival(), "pieces", json!("200"));
            let portion = super::with(portion, "entireShipment", json!(false));
            vec![departs(), (By::Carrier, -10, portion), entered(-7)]
        },
        0,
        Fails(LATE),
    ),
    (
        "forwarded-on-last-day-without-arrival",
        "goods that did not arrive go on under a new in-bond number on the last day",
        as_it_is,
        |_| vec![departs(), renumbered(-8)],
        0,
        Met(LATE),
    ),
    (
        "forwarded-after-last-day-without-arrival",
        "a new application after the last day does not extend the time",
        as_it_is,
        |_| vec![departs(), renumbered(-7)],
        0,
        Fails(LATE),
    ),
    (
        "exported-after-last-day-without-arrival",
        "goods that did not arrive are exported the day after the last day",
        super::exporting,
        |_| {
            vec![
                departs(),
                (By::Carrier, -7, bare("Exportation", "port", "3901")),
            ]
        },
        0,
        Fails(LATE),
    ),
    (
        "admitted-after-last-day-without-arrival",
        "goods that did not arrive are admitted to a zone the day after the last day",
        as_it_is,
        |_| {
            let admission = bare(
                "ForeignTradeZoneAdmission",
                "admissionNumber",
                "22-2026-00417",
            );
            vec![departs(), (By::Filer, -7, admission)]
        },
        0,
        Fails(LATE),
    ),
];
