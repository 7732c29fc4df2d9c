//! How many pieces depart, arrive and leave. 260 are on record.

use serde_json::{Value, json};

use super::Expect::{Fails, Met};
use super::{By, Recipe, Row, Step, arrival, as_it_is, bare, departs, departure, made, with};

const CODE: &str = "pieces";

pub(super) fn recipes() -> Vec<Recipe> {
    [made(ARRIVED), made(DEPARTED), made(GONE)]
        .into_iter()
        .flatten()
        .collect()
}

/// So many pieces arrive.
fn arrives(days: i64, pieces: &str, entire: bool) -> Step {
    let arrival = with(arrival(), "pieces", json!(pieces));
    (
        By::Carrier,
        days,
        with(arrival, "entireShipment", json!(entire)),
    )
}

fn short(days: i64, pieces: &str) -> Step {
    (By::Carrier, days, bare("Shortage", "pieces", pieces))
}

fn updated(days: i64, pieces: &str) -> Step {
    let update = bare("RecordUpdate", "explanation", "counted again");
    (By::Filer, days, with(update, "pieces", json!(pieces)))
}

const ARRIVED: &[Row] = &[
    (
        "arrived-short",
        "two pieces do not arrive, and nobody says that they are missing",
        as_it_is,
        |_| vec![departs(), arrives(-10, "258", true)],
        0,
        Fails(CODE),
    ),
    (
        "arrived-short-with-shortage",
        "two pieces do not arrive, and a shortage says so",
        as_it_is,
        |_| vec![departs(), arrives(-10, "258", true), short(-10, "2")],
        0,
        Met(CODE),
    ),
    (
        "arrived-shorter-than-shortage",
        "a shortage says less than is missing",
        as_it_is,
        |_| vec![departs(), arrives(-10, "257", true), short(-10, "2")],
        0,
        Fails(CODE),
    ),
    (
        "arrived-whole-with-shortage",
        "all pieces arrive, and a shortage says that some are missing",
        as_it_is,
        |_| vec![departs(), short(-20, "2"), arrives(-10, "260", true)],
        0,
        Fails(CODE),
    ),
    (
        "arrived-short-with-record-updated",
        "the quantity on record was corrected",
        as_it_is,
        |_| vec![updated(-39, "258"), arrives(-10, "258", true)],
        0,
        Met(CODE),
    ),
    (
        "arrived-with-more",
        "more pieces arrive than are on record",
        as_it_is,
        |_| vec![departs(), arrives(-10, "261", true)],
        0,
        Fails(CODE),
    ),
    (
        "arrived-in-two-portions",
        "the shipment arrives in two portions that add up",
        as_it_is,
        |_| {
            vec![
                departs(),
                arrives(-12, "200", false),
                arrives(-10, "60", true),
            ]
        },
        0,
        Met(CODE),
    ),
    (
        "arrived-in-two-portions-short",
        "the shipment arrives in two portions that do not add up",
        as_it_is,
        |_| {
            vec![
                departs(),
                arrives(-12, "200", false),
                arrives(-10, "59", true),
            ]
        },
        0,
        Fails(CODE),
    ),
    (
        "arrived-in-part",
        "a portion may be of less pieces than are on record",
        as_it_is,
        |_| vec![departs(), arrives(-12, "200", false)],
        -8,
        Met(CODE),
    ),
    (
        "arrived-in-part-with-more",
        "a portion is of more pieces than are on record",
        as_it_is,
        |_| vec![departs(), arrives(-12, "261", false)],
        -8,
        Fails(CODE),
    ),
];

fn departs_with(pieces: &str) -> Step {
    (By::Carrier, -37, with(departure(), "pieces", json!(pieces)))
}

fn transferred(pieces: &str) -> Step {
    let transfer = json!({ "type": "CarrierTransfer", "to": super::second() });
    (By::Carrier, -30, with(transfer, "pieces", json!(pieces)))
}

const DEPARTED: &[Row] = &[
    (
        "departed-with-more",
        "more pieces depart than are on record",
        as_it_is,
        |_| vec![departs_with("261"), arrives(-10, "260", true)],
        0,
        Fails(CODE),
    ),
    (
        "departed-in-two-portions",
        "any portion of a shipment may depart",
        as_it_is,
        |_| {
            let rest = with(departure(), "pieces", json!("60"));
            vec![
                departs_with("200"),
                (By::Carrier, -36, rest),
                arrives(-10, "260", true),
            ]
        },
        0,
        Met(CODE),
    ),
    (
        "departed-before-record-was-reduced",
        "a departure stated what was then on record, and the record was corrected afterwards",
        as_it_is,
        |_| {
            vec![
                departs_with("260"),
                updated(-30, "258"),
                arrives(-10, "258", true),
            ]
        },
        0,
        Met(CODE),
    ),
    (
        "departed-after-record-was-reduced",
        "a departure states what was on record before it was corrected",
        as_it_is,
        |_| {
            vec![
                updated(-38, "258"),
                departs_with("260"),
                arrives(-10, "258", true),
            ]
        },
        0,
        Fails(CODE),
    ),
    (
        "departed-before-record-was-raised",
        "a departure states more than was on record, which was corrected afterwards",
        as_it_is,
        |_| {
            vec![
                departs_with("262"),
                updated(-36, "262"),
                arrives(-10, "262", true),
            ]
        },
        0,
        Met(CODE),
    ),
    (
        "departed-short-with-shortage",
        "a departure may state the pieces on record less those that are missing",
        as_it_is,
        |_| {
            vec![
                departs_with("258"),
                short(-37, "2"),
                arrives(-10, "258", true),
            ]
        },
        0,
        Met(CODE),
    ),
    (
        "transferred-with-more",
        "more pieces are transferred than are on record",
        as_it_is,
        |_| vec![departs(), transferred("261"), arrives(-10, "260", true)],
        0,
        Fails(CODE),
    ),
    (
        "transferred-in-part",
        "a portion of a shipment is transferred",
        as_it_is,
        |_| vec![departs(), transferred("100"), arrives(-10, "260", true)],
        0,
        Met(CODE),
    ),
];

fn entered(days: i64, pieces: Value) -> Step {
    let entry = bare("EntryFiled", "entryNumber", "ABC12345676");
    (By::Filer, days, with(entry, "pieces", pieces))
}

const GONE: &[Row] = &[
    (
        "entered-in-two-portions",
        "the goods are entered in two portions",
        as_it_is,
        |_| {
            vec![
                departs(),
                arrives(-10, "260", true),
                entered(-9, json!("200")),
                entered(-8, json!("60")),
            ]
        },
        0,
        Met(CODE),
    ),
    (
        "entered-with-more",
        "more pieces are entered than are on record",
        as_it_is,
        |_| {
            vec![
                departs(),
                arrives(-10, "260", true),
                entered(-9, json!("200")),
                entered(-8, json!("61")),
            ]
        },
        0,
        Fails(CODE),
    ),
];
