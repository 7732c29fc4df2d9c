//! For whom a split makes a lot: who it is takes it or enters it, and whoever else does earns a warning.

use super::{
    ANOTHER_ENTRY_NUMBER, By, EXPORTER, LOT_A, LOT_B, Maker, Recipe, Row, Told, Value, base,
    custody, enters, entry, halved, halved_for, made, met, ownership, received_by, split, taken,
    told, warned,
};

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes = met("receiver", BY_RECEIVER);
    recipes.extend(warned("receiver", BY_ANOTHER));
    recipes.extend(made(UNKNOWN, |draft| draft.warns("journey.not-counted")));
    recipes
}

/// What lot A is split into.
const LOT_A1: &[(u32, &str)] = &[(1, "6000")];
const LOT_A2: &[(u32, &str)] = &[(2, "4250.5")];

/// The exporter splits the shipment for the importer and a second importer.
fn parted() -> Told {
    told(By::Exporter, -22, halved_for(By::Importer, By::Trader))
}

/// Lot A is split further.
fn quartered() -> Value {
    split(Some("A"), &[("A-1", LOT_A1), ("A-2", LOT_A2)])
}

/// The second importer enters lot B on a day.
fn second_enters(maker: &Maker, day: i64) -> Told {
    let act = entry(Some("B"), ANOTHER_ENTRY_NUMBER, &maker.day(day), LOT_B);
    told(By::Trader, day, act)
}

/// The second importer takes lot B.
fn second_takes(day: i64) -> Told {
    told(By::Trader, day, custody(Some("B"), EXPORTER, LOT_B))
}

/// The exporter splits the shipment, and lot A is for somebody who has this identifier besides.
fn identified(maker: &Maker, receiver: By, id: &str) -> Told {
    let mut party = receiver.named();
    base::set(&mut party, "/id", maker.actor(id).did());
    told(By::Exporter, -22, received_by(halved(), "A", &party))
}

const BY_RECEIVER: &[Row] = &[
    (
        "two-importers-receive-and-enter",
        "two importers receive and enter the lots that were made for them, one of whom only the split names",
        |maker| {
            vec![
                parted(),
                told(By::Importer, -20, custody(Some("A"), EXPORTER, LOT_A)),
                enters(maker, Some("A"), -15, LOT_A),
                second_takes(-20).after(0),
                second_enters(maker, -12),
            ]
        },
    ),
    (
        "receiver-enters-in-advance",
        "who is to receive a lot may enter it before it takes it",
        |maker| vec![parted(), second_enters(maker, -20), second_takes(-18)],
    ),
    (
        "receiver-hands-lot-on",
        "once the receiver has taken a lot, another may take it from there and enter it",
        |maker| {
            vec![
                parted(),
                second_takes(-20),
                told(
                    By::Importer,
                    -18,
                    custody(Some("B"), By::Trader.name(), LOT_B),
                ),
                enters(maker, Some("B"), -15, LOT_B),
            ]
        },
    ),
    (
        "receiver-spelt-otherwise",
        "punctuation and case make no other receiver",
        |_| {
            let mut receiver = By::Trader.named();
            base::set(&mut receiver, "/legalName", "PACIFIC RIM SEAFOODS LLC");
            vec![
                told(By::Exporter, -22, received_by(halved(), "B", &receiver)),
                second_takes(-20),
            ]
        },
    ),
    (
        "receiver-with-its-id",
        "a receiver takes the lot under the id that the split gives for it",
        |maker| {
            vec![
                identified(maker, By::Trader, "trader"),
                told(By::Trader, -20, custody(Some("A"), EXPORTER, LOT_A)),
            ]
        },
    ),
    (
        "part-of-lot-to-its-receiver",
        "a lot that is split without a word on who receives its parts is for whom it was",
        |_| {
            vec![
                parted(),
                told(By::Exporter, -21, quartered()),
                told(By::Importer, -20, custody(Some("A-1"), EXPORTER, LOT_A1)),
            ]
        },
    ),
    (
        "part-of-lot-to-another-receiver",
        "who splits a lot again may say anew who receives its parts",
        |_| {
            let again = received_by(quartered(), "A-1", &By::Trader.named());
            vec![
                parted(),
                told(By::Exporter, -21, again),
                told(By::Trader, -20, custody(Some("A-1"), EXPORTER, LOT_A1)),
            ]
        },
    ),
    (
        "owner-other-than-receiver",
        "who owns a lot need not be who receives it",
        |_| {
            vec![
                parted(),
                told(By::Importer, -21, ownership(Some("B"), EXPORTER)),
                second_takes(-20),
            ]
        },
    ),
];

const BY_ANOTHER: &[Row] = &[
    (
        "lot-taken-by-another-than-receiver",
        "the importer takes the lot that was made for a second importer",
        |_| {
            vec![
                parted(),
                told(By::Importer, -20, custody(Some("B"), EXPORTER, LOT_B)),
            ]
        },
    ),
    (
        "lot-taken-by-second-importer",
        "a second importer takes the lot that was made for the importer",
        |_| {
            vec![
                parted(),
                told(By::Trader, -20, custody(Some("A"), EXPORTER, LOT_A)),
            ]
        },
    ),
    (
        "lot-entered-by-another-than-receiver",
        "the importer had the shipment, and enters the lot that it made for a second importer",
        |maker| {
            vec![
                taken(),
                told(By::Importer, -18, halved_for(By::Importer, By::Trader)),
                enters(maker, Some("B"), -15, LOT_B),
            ]
        },
    ),
    (
        "lot-taken-before-receiver",
        "a processor takes a lot before its receiver does",
        |_| {
            vec![
                parted(),
                told(By::Cannery, -20, custody(Some("B"), EXPORTER, LOT_B)),
                told(
                    By::Trader,
                    -18,
                    custody(Some("B"), By::Cannery.name(), LOT_B),
                ),
            ]
        },
    ),
    (
        "part-of-lot-taken-by-another",
        "a second importer takes a part of the lot that was made for the importer",
        |_| {
            vec![
                parted(),
                told(By::Exporter, -21, quartered()),
                told(By::Trader, -20, custody(Some("A-1"), EXPORTER, LOT_A1)),
            ]
        },
    ),
    (
        "lot-taken-by-namesake-of-receiver",
        "the importer takes a lot made for a company of its name that has another id",
        |maker| {
            vec![
                identified(maker, By::Importer, "namesake"),
                told(By::Importer, -20, custody(Some("A"), EXPORTER, LOT_A)),
            ]
        },
    ),
    (
        "lot-for-nobody",
        "a lot that was made for a name without letters and digits is for nobody",
        |_| {
            let mut receiver = By::Importer.named();
            base::set(&mut receiver, "/legalName", "---");
            vec![
                told(By::Exporter, -22, received_by(halved(), "A", &receiver)),
                told(By::Importer, -20, custody(Some("A"), EXPORTER, LOT_A)),
            ]
        },
    ),
];

const UNKNOWN: &[Row] = &[
    (
        "receiver-with-another-id",
        "a company of the name of the receiver has another id than the split gives, and is nobody",
        |maker| {
            vec![
                identified(maker, By::Trader, "namesake"),
                told(By::Trader, -20, custody(Some("A"), EXPORTER, LOT_A)),
            ]
        },
    ),
    (
        "second-importer-not-named",
        "a second importer whom the split does not name is nobody",
        |_| vec![told(By::Exporter, -22, halved()), second_takes(-20)],
    ),
    (
        "receiver-named-by-stranger",
        "whom a company that nobody named makes a lot for is nobody",
        |_| {
            vec![
                taken(),
                told(By::Cannery, -20, halved_for(By::Cannery, By::Trader)).first(),
                told(
                    By::Trader,
                    -18,
                    custody(Some("B"), By::Cannery.name(), LOT_B),
                ),
            ]
        },
    ),
];
