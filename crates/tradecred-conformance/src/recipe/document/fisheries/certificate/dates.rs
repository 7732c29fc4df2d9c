//! What a captain has to have stated for each status, on both sides of 2013-07-13 and of 2016-05-21.

use super::scene::{
    Scene, by_captain, by_observer, elsewhere, fished, identified, identify, no_purse_seine,
    of_day, small,
};
use super::{Recipe, Shot, json, met, not_met, set};
use crate::recipe::document::fisheries::Maker;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met("attachment-missing", STATED),
        not_met("attachment-missing", NOT_STATED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ENCIRCLED: &str = "noEncirclement";
const KILLED: &str = "noneKilledOrInjured";
const TRAINED: &str = "trainingCompleted";

/// A scene whose line, of this gear and area, and whose captain's statement are of a trip that began on this
/// day.
fn stated(
    maker: &Maker,
    scene: Scene,
    (gear, area): (&'static str, &'static str),
    day: &'static str,
    declared: &'static [&'static str],
) -> Scene {
    scene
        .bare()
        .line("trip", of_day(day))
        .attach(by_captain(maker, move |statement| {
            fished(statement, gear, area);
            set(statement, "/trip", of_day(day));
            set(statement, "/declarations", json!(declared));
        }))
}

/// Longline tuna under 5B1.
fn longline(maker: &Maker, day: &'static str, declared: &'static [&'static str]) -> Scene {
    let caught = ("longline", "southPacific");
    stated(maker, no_purse_seine(maker), caught, day, declared)
}

/// Purse seine tuna from outside the ETP under 5B2.
fn purse_seine(maker: &Maker, day: &'static str, declared: &'static [&'static str]) -> Scene {
    let caught = ("purseSeine", "westernPacific");
    stated(maker, elsewhere(maker), caught, day, declared)
}

/// Tuna of a small vessel in the ETP under 5B4.
fn in_etp(maker: &Maker, day: &'static str, declared: &'static [&'static str]) -> Scene {
    let caught = ("purseSeine", "ETP");
    stated(maker, small(maker), caught, day, declared)
}

/// Tuna of an identified fishery under 5B3, which captain and observer state.
fn of_identified_fishery(maker: &Maker, day: &'static str) -> Scene {
    let told = move |statement: &mut super::Value| {
        identify(statement);
        set(statement, "/trip", of_day(day));
    };
    identified(maker)
        .bare()
        .line("trip", of_day(day))
        .attach(by_captain(maker, told))
        .attach(by_observer(maker, told))
}

const STATED: &[Shot] = &[
    (
        "5b1-first-day-of-2013-text",
        "of a longline trip that began on 2013-07-13 the captain states that no dolphins were killed",
        |maker| longline(maker, "2013-07-13", &[KILLED]),
    ),
    (
        "5b1-before-training",
        "of a longline trip that began on 2016-05-20 the captain states that no dolphins were killed",
        |maker| longline(maker, "2016-05-20", &[KILLED]),
    ),
    (
        "5b1-with-training",
        "of a longline trip that began on 2016-05-21 the captain states all three",
        |maker| longline(maker, "2016-05-21", &[ENCIRCLED, KILLED, TRAINED]),
    ),
    (
        "5b2-first-day-of-2013-text",
        "of a purse seine trip that began on 2013-07-13 the captain states that no net was set on dolphins and none were killed",
        |maker| purse_seine(maker, "2013-07-13", &[ENCIRCLED, KILLED]),
    ),
    (
        "5b2-with-training",
        "of a purse seine trip that began on 2016-05-21 the captain states all three",
        |maker| purse_seine(maker, "2016-05-21", &[ENCIRCLED, KILLED, TRAINED]),
    ),
    (
        "5b3-before-2013",
        "of a trip of 2013-07-12 in an identified fishery captain and observer state what they state today",
        |maker| of_identified_fishery(maker, "2013-07-12"),
    ),
    (
        "5b3-on-first-day-of-training",
        "of a trip of 2016-05-21 in an identified fishery captain and observer state no training",
        |maker| of_identified_fishery(maker, "2016-05-21"),
    ),
    (
        "5b4-before-training",
        "of a trip in the ETP that began on 2016-05-20 the captain states that no dolphins were killed",
        |maker| in_etp(maker, "2016-05-20", &[KILLED]),
    ),
    (
        "5b4-with-training",
        "of a trip in the ETP that began on 2016-05-21 the captain states all three",
        |maker| in_etp(maker, "2016-05-21", &[ENCIRCLED, KILLED, TRAINED]),
    ),
];

const NOT_STATED: &[Shot] = &[
    (
        "5b1-without-training",
        "of a longline trip that began on 2016-05-21 the captain states what sufficed the day before",
        |maker| longline(maker, "2016-05-21", &[KILLED]),
    ),
    (
        "5b2-text-of-before-2013",
        "of a purse seine trip that began on 2013-07-13 the captain states what sufficed the day before",
        |maker| purse_seine(maker, "2013-07-13", &[ENCIRCLED]),
    ),
    (
        "5b2-without-training",
        "of a purse seine trip that began on 2016-05-21 the captain states what sufficed the day before",
        |maker| purse_seine(maker, "2016-05-21", &[ENCIRCLED, KILLED]),
    ),
    (
        "5b4-without-training",
        "of a trip in the ETP that began on 2016-05-21 the captain states what sufficed the day before",
        |maker| in_etp(maker, "2016-05-21", &[KILLED]),
    ),
];
