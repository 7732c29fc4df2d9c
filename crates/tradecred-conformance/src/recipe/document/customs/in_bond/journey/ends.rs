//! How a movement ends, and what becomes of goods that have arrived.

use serde_json::json;

use super::Expect::{Fails, Met, Warns};
use super::{By, Recipe, Row, Step, arrives, as_it_is, bare, departs, exporting, made, with};

pub(super) fn recipes() -> Vec<Recipe> {
    [made(ENDINGS), made(AFTER), made(DISPOSED)]
        .into_iter()
        .flatten()
        .collect()
}

fn entered(days: i64) -> Step {
    let entry = bare("EntryFiled", "entryNumber", "ABC12345676");
    (By::Filer, days, entry)
}

fn exported(days: i64) -> Step {
    (By::Carrier, days, bare("Exportation", "port", "3901"))
}

fn admitted(days: i64) -> Step {
    let admission = bare(
        "ForeignTradeZoneAdmission",
        "admissionNumber",
        "22-2026-00417",
    );
    (By::Filer, days, admission)
}

fn renumbered(days: i64) -> Step {
    let number = super::super::ANOTHER_NUMBER;
    (By::Filer, days, bare("NewInBond", "inBondNumber", number))
}

fn ordered(days: i64) -> Step {
    let order = bare("GeneralOrder", "generalOrderNumber", "GO-3901-118");
    (By::Customs, days, order)
}

/// The filer says that the goods are under general order.
fn said_to_be_ordered(days: i64) -> Step {
    let (_, days, order) = ordered(days);
    (By::Filer, days, order)
}

fn permitted((by, days, event): Step) -> Step {
    let permission = "port director of Los Angeles, 2026-10-20";
    (by, days, with(event, "permission", json!(permission)))
}

const ENDING: &str = "ending";

const ENDINGS: &[Row] = &[
    (
        "type-61-entered",
        "an immediate transportation ends in an entry",
        as_it_is,
        |_| vec![departs(), arrives(-12), entered(-10)],
        0,
        Met(ENDING),
    ),
    (
        "type-61-admitted-to-zone",
        "an immediate transportation ends in a foreign-trade zone",
        as_it_is,
        |_| vec![departs(), arrives(-12), admitted(-10)],
        0,
        Met(ENDING),
    ),
    (
        "type-61-forwarded",
        "an immediate transportation goes on under a new in-bond number",
        as_it_is,
        |_| vec![departs(), arrives(-12), renumbered(-10)],
        0,
        Met(ENDING),
    ),
    (
        "type-61-exported",
        "an immediate transportation is exported",
        as_it_is,
        |_| vec![departs(), arrives(-12), exported(-10)],
        0,
        Warns(ENDING),
    ),
    (
        "type-62-exported",
        "a transportation and exportation is exported",
        exporting,
        |_| vec![departs(), arrives(-12), exported(-10)],
        0,
        Met(ENDING),
    ),
    (
        "type-62-entered",
        "a transportation and exportation is entered without permission",
        exporting,
        |_| vec![departs(), arrives(-12), entered(-10)],
        0,
        Warns(ENDING),
    ),
    (
        "type-62-entered-with-permission",
        "a transportation and exportation is entered with the permission of the port director",
        exporting,
        |_| vec![departs(), arrives(-12), permitted(entered(-10))],
        0,
        Met(ENDING),
    ),
    (
        "type-62-admitted-to-zone",
        "a transportation and exportation is admitted to a zone without permission",
        exporting,
        |_| vec![departs(), arrives(-12), admitted(-10)],
        0,
        Warns(ENDING),
    ),
    (
        "type-63-entered",
        "an immediate exportation is entered without permission",
        |root, maker| {
            exporting(root, maker);
            super::set(root, "/entryType", json!("63"));
        },
        |_| vec![departs(), arrives(-12), entered(-10)],
        0,
        Warns(ENDING),
    ),
];

const AFTER_ENDING: &str = "after-ending";

const AFTER: &[Row] = &[
    (
        "exported-after-entry",
        "goods that were all entered are exported",
        exporting,
        |_| {
            vec![
                departs(),
                arrives(-12),
                permitted(entered(-10)),
                exported(-9),
            ]
        },
        0,
        Fails(AFTER_ENDING),
    ),
    (
        "departed-after-exportation",
        "goods that were all exported depart",
        exporting,
        |_| {
            let (by, _, event) = departs();
            vec![departs(), arrives(-12), exported(-10), (by, -9, event)]
        },
        0,
        Fails(AFTER_ENDING),
    ),
    (
        "departed-after-exportation-with-more",
        "of a departure after the end neither pieces nor seals are asked",
        exporting,
        |_| {
            let (by, _, event) = departs();
            let event = with(event, "pieces", json!("300"));
            let event = with(event, "sealNumbers", json!(["XX-1"]));
            vec![departs(), arrives(-12), exported(-10), (by, -9, event)]
        },
        0,
        Fails(AFTER_ENDING),
    ),
    (
        "updated-after-entry",
        "the record may be updated after the end",
        as_it_is,
        |_| {
            let update = bare("RecordUpdate", "explanation", "entry summary filed");
            vec![
                departs(),
                arrives(-12),
                entered(-10),
                (By::Filer, -9, update),
            ]
        },
        0,
        Met(AFTER_ENDING),
    ),
    (
        "exported-after-part-was-exported",
        "the rest may be exported after a part was",
        exporting,
        |_| {
            let (by, days, event) = exported(-10);
            let part = with(event, "pieces", json!("200"));
            vec![departs(), arrives(-12), (by, days, part), exported(-9)]
        },
        0,
        Met(AFTER_ENDING),
    ),
];

const LATE: &str = "disposition-late";
const DUE: &str = "general-order-due";

const DISPOSED: &[Row] = &[
    (
        "entered-on-fifteenth-day",
        "the goods are entered fifteen days after they arrived",
        as_it_is,
        |_| vec![departs(), arrives(-20), entered(-5)],
        0,
        Met(LATE),
    ),
    (
        "entered-on-sixteenth-day",
        "the goods are entered sixteen days after they arrived",
        as_it_is,
        |_| vec![departs(), arrives(-20), entered(-4)],
        0,
        Fails(LATE),
    ),
    (
        "exported-on-sixteenth-day",
        "the goods are exported sixteen days after they arrived",
        exporting,
        |_| vec![departs(), arrives(-20), exported(-4)],
        0,
        Fails(LATE),
    ),
    (
        "entered-from-general-order",
        "goods under general order are entered later",
        as_it_is,
        |_| vec![departs(), arrives(-20), ordered(-4), entered(-3)],
        0,
        Met(LATE),
    ),
    (
        "entered-from-general-order-told-by-filer",
        "a general order that the filer tells takes no time limit away",
        as_it_is,
        |_| vec![departs(), arrives(-20), said_to_be_ordered(-4), entered(-3)],
        0,
        Fails(LATE),
    ),
    (
        "entered-from-general-order-of-fifteenth-day",
        "on the fifteenth day the goods are not yet subject to general order",
        as_it_is,
        |_| vec![departs(), arrives(-20), ordered(-5), entered(-3)],
        0,
        Fails(LATE),
    ),
    (
        "forwarded-on-sixteenth-day",
        "no text sets fifteen days for a new in-bond number",
        as_it_is,
        |_| vec![departs(), arrives(-20), renumbered(-4)],
        0,
        Met(LATE),
    ),
    (
        "not-disposed-of-on-fifteenth-day",
        "goods have until the fifteenth day after they arrived",
        as_it_is,
        |_| vec![departs(), arrives(-20)],
        -5,
        Met(DUE),
    ),
    (
        "not-disposed-of-on-sixteenth-day",
        "nothing tells what became of goods sixteen days after they arrived",
        as_it_is,
        |_| vec![departs(), arrives(-20)],
        -4,
        Warns(DUE),
    ),
    (
        "part-not-disposed-of-on-sixteenth-day",
        "nothing tells what became of a part of the goods",
        as_it_is,
        |_| {
            let (by, days, event) = entered(-10);
            let part = with(event, "pieces", json!("200"));
            vec![departs(), arrives(-20), (by, days, part)]
        },
        -4,
        Warns(DUE),
    ),
    (
        "under-general-order",
        "goods under general order are accounted for",
        as_it_is,
        |_| vec![departs(), arrives(-20), ordered(-4)],
        0,
        Met(DUE),
    ),
    (
        "under-general-order-told-by-filer",
        "that the goods are under general order is told by the filer only",
        as_it_is,
        |_| vec![departs(), arrives(-20), said_to_be_ordered(-4)],
        0,
        Warns(DUE),
    ),
    (
        "under-general-order-of-fifteenth-day",
        "a general order of the fifteenth day is none that the law knows",
        as_it_is,
        |_| vec![departs(), arrives(-20), ordered(-5)],
        0,
        Warns(DUE),
    ),
];
