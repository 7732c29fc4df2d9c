//! The in-transit time: from when it runs, how long, what stops it. Without more the last day is day -8.

use serde_json::{Value, json};

use super::Expect::{Fails, Met, Warns};
use super::{By, Maker, Recipe, Row, Step, arrives, as_it_is, bare, departs, made, remove, set};

const LATE: &str = "late";
const OVERDUE: &str = "overdue";

pub(super) fn recipes() -> Vec<Recipe> {
    [made(DAYS), made(HOLDS), made(DECISIONS), made(DUE)]
        .into_iter()
        .flatten()
        .collect()
}

/// A movement of these modes that began thirty days earlier.
fn earlier(root: &mut Value, maker: &Maker, modes: Value) {
    set(root, "/transportModes", modes);
    set(root, "/filedAt", json!(maker.day(-70)));
    set(root, "/applicationApprovedAt", json!(maker.day(-70)));
    set(root, "/movementAuthorizedAt", json!(maker.day(-69)));
    set(root, "/conveyanceArrivedAt", json!(maker.day(-68)));
}

fn by_barge(root: &mut Value, maker: &Maker) {
    earlier(root, maker, json!(["barge", "truck"]));
}

fn by_pipeline(root: &mut Value, maker: &Maker) {
    earlier(root, maker, json!(["pipeline"]));
}

/// Where the application was not approved before arrival the authorization counts: the last day is day -9.
fn not_approved(root: &mut Value, _: &Maker) {
    remove(root, "/applicationApprovedAt");
}

/// The conveyance arrived before the authorization: the last day is day -9.
fn arrived_before(root: &mut Value, maker: &Maker) {
    set(root, "/filedAt", json!(maker.day(-50)));
    set(root, "/applicationApprovedAt", json!(maker.day(-46)));
    set(root, "/conveyanceArrivedAt", json!(maker.day(-45)));
}

const DAYS: &[Row] = &[
    (
        "arrived-on-thirtieth-day",
        "the goods arrive thirty days after the conveyance arrived at the origination port",
        as_it_is,
        |_| vec![departs(), arrives(-8)],
        0,
        Met(LATE),
    ),
    (
        "arrived-on-thirty-first-day",
        "the goods arrive thirty-one days after the conveyance arrived at the origination port",
        as_it_is,
        |_| vec![departs(), arrives(-7)],
        0,
        Fails(LATE),
    ),
    (
        "arrived-by-barge-on-sixtieth-day",
        "a movement by barge for a part of the way has sixty days",
        by_barge,
        |_| vec![departs(), arrives(-8)],
        0,
        Met(LATE),
    ),
    (
        "arrived-by-barge-on-sixty-first-day",
        "a movement by barge arrives sixty-one days after its first day",
        by_barge,
        |_| vec![departs(), arrives(-7)],
        0,
        Fails(LATE),
    ),
    (
        "arrived-by-pipeline",
        "merchandise transported by pipeline has no limit",
        by_pipeline,
        |_| vec![departs(), arrives(-7)],
        0,
        Met(LATE),
    ),
    (
        "arrived-by-pipeline-after-shortening",
        "where there is no limit, none is shortened",
        by_pipeline,
        |maker| vec![departs(), shortened(maker, -30, -12), arrives(-7)],
        0,
        Met(LATE),
    ),
    (
        "arrived-by-pipeline-and-truck",
        "merchandise that moves by pipeline for a part of the way has thirty days",
        |root, maker| earlier(root, maker, json!(["pipeline", "truck"])),
        |_| vec![departs(), arrives(-7)],
        0,
        Fails(LATE),
    ),
    (
        "arrived-thirty-days-after-authorization",
        "the conveyance arrived later, and nothing says that the application was approved before",
        not_approved,
        |_| vec![departs(), arrives(-9)],
        0,
        Met(LATE),
    ),
    (
        "arrived-thirty-one-days-after-authorization",
        "the arrival of the conveyance does not count without an approval before it",
        not_approved,
        |_| vec![departs(), arrives(-8)],
        0,
        Fails(LATE),
    ),
    (
        "authorized-after-conveyance-in-time",
        "the authorization counts where it is later than the arrival of the conveyance",
        arrived_before,
        |_| vec![departs(), arrives(-9)],
        0,
        Met(LATE),
    ),
    (
        "authorized-after-conveyance-late",
        "the goods arrive thirty-one days after an authorization that followed the conveyance",
        arrived_before,
        |_| vec![departs(), arrives(-8)],
        0,
        Fails(LATE),
    ),
];

fn held(days: i64) -> Step {
    (
        By::Customs,
        days,
        bare("HoldForExamination", "agency", "CBP"),
    )
}

fn released(days: i64) -> Step {
    (
        By::Customs,
        days,
        json!({ "type": "ReleaseFromExamination" }),
    )
}

const HOLDS: &[Row] = &[
    (
        "held-three-days-in-time",
        "three days on which the goods were held are not counted",
        as_it_is,
        |_| vec![departs(), held(-30), released(-27), arrives(-5)],
        0,
        Met(LATE),
    ),
    (
        "held-three-days-late",
        "the goods were held three days and arrive four days after the thirtieth",
        as_it_is,
        |_| vec![departs(), held(-30), released(-27), arrives(-4)],
        0,
        Fails(LATE),
    ),
    (
        "held-twice-at-once-in-time",
        "two holds at once are one stretch, from the first hold to the last release",
        as_it_is,
        |_| {
            vec![
                departs(),
                held(-30),
                held(-29),
                released(-28),
                released(-26),
                arrives(-4),
            ]
        },
        0,
        Met(LATE),
    ),
    (
        "held-twice-at-once-late",
        "the days of two holds at once count once",
        as_it_is,
        |_| {
            vec![
                departs(),
                held(-30),
                held(-29),
                released(-28),
                released(-26),
                arrives(-3),
            ]
        },
        0,
        Fails(LATE),
    ),
    (
        "held-before-first-day-in-time",
        "of a hold from before the first day the days after it are not counted",
        as_it_is,
        |_| vec![held(-40), released(-36), arrives(-6)],
        0,
        Met(LATE),
    ),
    (
        "held-before-first-day-late",
        "days before the first day give no time",
        as_it_is,
        |_| vec![held(-40), released(-36), arrives(-5)],
        0,
        Fails(LATE),
    ),
    (
        "arrived-while-held",
        "a hold that is still open runs to the arrival",
        as_it_is,
        |_| vec![departs(), held(-10), arrives(-5)],
        0,
        Met(LATE),
    ),
    (
        "released-after-late-arrival",
        "a hold after the arrival does not make it earlier",
        as_it_is,
        |_| vec![departs(), arrives(-7), held(-6), released(-3)],
        0,
        Fails(LATE),
    ),
    (
        "released-without-hold",
        "the goods are released and nobody held them",
        as_it_is,
        |_| vec![departs(), released(-27), arrives(-10)],
        0,
        Fails("hold"),
    ),
    (
        "released-twice",
        "one hold is released twice",
        as_it_is,
        |_| {
            vec![
                departs(),
                held(-30),
                released(-28),
                released(-27),
                arrives(-10),
            ]
        },
        0,
        Fails("hold"),
    ),
];

fn extended(maker: &Maker, days: i64, until: i64) -> Step {
    let decision = bare("ExtensionDecision", "until", maker.day(until));
    (By::Customs, days, decision)
}

fn shortened(maker: &Maker, days: i64, until: i64) -> Step {
    let decision = bare("ShorteningDecision", "until", maker.day(until));
    (By::Customs, days, decision)
}

const DECISIONS: &[Row] = &[
    (
        "extended-in-time",
        "the goods arrive on the last day of an extension",
        as_it_is,
        |maker| vec![departs(), extended(maker, -9, -4), arrives(-4)],
        0,
        Met(LATE),
    ),
    (
        "extended-late",
        "the goods arrive the day after an extension ended",
        as_it_is,
        |maker| vec![departs(), extended(maker, -9, -4), arrives(-3)],
        0,
        Fails(LATE),
    ),
    (
        "extended-after-arrival",
        "an extension after the arrival does not make it earlier",
        as_it_is,
        |maker| vec![departs(), arrives(-7), extended(maker, -6, -4)],
        0,
        Fails(LATE),
    ),
    (
        "shortened-in-time",
        "the goods arrive on the day to which customs shortened the time",
        as_it_is,
        |maker| vec![shortened(maker, -39, -12), departs(), arrives(-12)],
        0,
        Met(LATE),
    ),
    (
        "shortened-late",
        "the goods arrive the day after that to which customs shortened the time",
        as_it_is,
        |maker| vec![shortened(maker, -39, -12), departs(), arrives(-11)],
        0,
        Fails(LATE),
    ),
    (
        "extended-after-hold",
        "days of a hold before the decision are in the new last day",
        as_it_is,
        |maker| {
            vec![
                departs(),
                held(-30),
                released(-27),
                extended(maker, -20, -7),
                arrives(-6),
            ]
        },
        0,
        Fails(LATE),
    ),
    (
        "held-after-extension",
        "days of a hold after the decision are not counted",
        as_it_is,
        |maker| {
            vec![
                departs(),
                extended(maker, -20, -7),
                held(-15),
                released(-13),
                arrives(-5),
            ]
        },
        0,
        Met(LATE),
    ),
    (
        "diverted-and-late",
        "a diversion gives no time",
        as_it_is,
        |_| {
            let decision =
                json!({ "type": "DiversionDecision", "port": "4501", "outcome": "granted" });
            let arrived = super::with(super::arrival(), "port", json!("4501"));
            vec![
                departs(),
                (By::Filer, -12, bare("DiversionRequest", "port", "4501")),
                (By::Customs, -11, decision),
                (By::Carrier, -7, arrived),
            ]
        },
        0,
        Fails(LATE),
    ),
];

const DUE: &[Row] = &[
    (
        "not-arrived-on-last-day",
        "the goods may arrive until the end of the last day",
        as_it_is,
        |_| vec![departs()],
        -8,
        Met(OVERDUE),
    ),
    (
        "not-arrived-after-last-day",
        "the last day is over, and nothing tells of the arrival",
        as_it_is,
        |_| vec![departs()],
        -7,
        Warns(OVERDUE),
    ),
    (
        "overdue-without-events",
        "the last day of a movement without events is over",
        as_it_is,
        |_| Vec::new(),
        0,
        Warns(OVERDUE),
    ),
    (
        "not-overdue-while-held",
        "goods that are held are not overdue",
        as_it_is,
        |_| vec![departs(), held(-9)],
        0,
        Met(OVERDUE),
    ),
    (
        "arrival-after-day-asked-about",
        "what took place after the day asked about is not folded",
        as_it_is,
        |_| vec![departs(), arrives(-2)],
        -7,
        Warns(OVERDUE),
    ),
    (
        "entered-before-arrival-not-overdue",
        "goods that were all entered are not overdue",
        as_it_is,
        |_| {
            let entry = bare("EntryFiled", "entryNumber", "ABC12345676");
            vec![departs(), (By::Filer, -20, entry)]
        },
        0,
        Met(OVERDUE),
    ),
];
