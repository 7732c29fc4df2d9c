//! Where the goods are, over the committed vectors of journeys.
#![expect(
    clippy::disallowed_methods,
    reason = "the tests read the committed vectors"
)]

use std::fs;
use std::path::PathBuf;

use serde_json::{Value as Json, json};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits};

use super::follow;
use crate::Policy;

/// The state of a committed vector, as JSON.
fn state(name: &str) -> Json {
    let folder = PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../vectors/document/in-bond-movement"
    ))
    .join(name);
    let file = |name: &str| fs::read(folder.join(name)).unwrap();
    let (case, evidence) = (file("case.json"), file("evidence.json"));
    let case: Json = serde_json::from_slice(&case).unwrap();
    let evidence = json::read(&evidence, &Limits::default()).unwrap();
    let evidence = Evidence::read(&evidence).unwrap();
    let mut policy = Policy::at(case["at"].as_str().unwrap().parse().unwrap());
    if let Some(as_of) = case.get("as_of").and_then(Json::as_str) {
        policy = policy.as_of(as_of.parse().unwrap());
    }
    let (report, state) = follow(&file("input.json"), &evidence, &policy);
    assert_eq!(
        serde_json::to_value(report.requirements).unwrap(),
        case["expect"]["requirements"],
        "{name}"
    );
    serde_json::to_value(state.unwrap()).unwrap()
}

/// Its time limit of this kind.
fn limit<'s>(state: &'s Json, kind: &str) -> &'s Json {
    let mut limits = state["timeLimits"].as_array().unwrap().iter();
    limits
        .find(|limit| limit["kind"] == kind)
        .unwrap_or(&Json::Null)
}

fn delivery(state: &Json) -> &Json {
    limit(state, "delivery")
}

#[test]
fn it_tells_how_far_the_movement_has_come() {
    for (name, status, pieces) in [
        ("overdue-without-events", "authorized", 260),
        ("not-arrived-on-last-day", "departed", 260),
        ("arrived-in-part", "departed", 260),
        ("arrived-at-destination", "arrived", 260),
        ("under-general-order", "generalOrder", 260),
        ("type-61-entered", "entered", 0),
        ("type-62-exported", "exported", 0),
        ("type-61-admitted-to-zone", "foreignTradeZone", 0),
        ("type-61-forwarded", "forwarded", 0),
        ("exported-after-entry", "entered", 0),
        ("part-not-disposed-of-on-sixteenth-day", "arrived", 60),
    ] {
        let state = state(name);
        assert_eq!(state["status"], status, "{name}");
        assert_eq!(state["pieces"]["left"], pieces, "{name}");
    }
}

#[test]
fn it_tells_where_the_goods_are_and_with_whom() {
    let diverted = state("diverted");
    assert_eq!(diverted["port"], "4501");
    assert_eq!(diverted["firmsCode"], "H572");
    assert_eq!(diverted["sealNumbers"], json!(["UL-0088213"]));
    assert_eq!(diverted["timeline"].as_array().unwrap().len(), 4);
    assert_eq!(diverted["findings"], json!([]));
    assert_eq!(diverted["destinationPort"], "4501");
    assert_eq!(diverted["divertedFrom"], "3901");
    assert_eq!(
        diverted["places"],
        json!([{ "place": "facility", "port": "4501", "firmsCode": "H572", "pieces": 260 }])
    );
    assert_eq!(diverted["goods"][1]["places"][0]["pieces"], 60);

    assert_eq!(state("transferred")["carrier"]["scac"], "PCRR");
    assert_eq!(state("seal-changed")["sealNumbers"], json!(["CBP-5521907"]));
}

#[test]
fn it_tells_the_last_day() {
    // Day -8 of the day asked about, 2026-11-01.
    let late = state("arrived-on-thirty-first-day");
    assert_eq!(delivery(&late)["until"], "2026-10-24");
    assert_eq!(late["findings"][0]["code"], "in-bond-movement.late");
    assert_eq!(late["findings"][0]["status"], "fail");
    assert_eq!(
        delivery(&state("held-three-days-in-time"))["until"],
        "2026-10-27"
    );
    assert_eq!(delivery(&state("extended-in-time"))["until"], "2026-10-28");
    assert_eq!(delivery(&state("arrived-by-pipeline")), &Json::Null);
    let later = state("arrival-after-day-asked-about");
    assert_eq!(delivery(&later)["overdue"], true);
    assert_eq!(later["timeline"][1]["effect"], "later");
}

#[test]
fn it_tells_what_left_and_what_is_to_be_done() {
    let portions = state("entered-in-two-portions");
    assert_eq!(portions["outcome"], "ended");
    assert_eq!(portions["endings"].as_array().unwrap().len(), 2);
    assert_eq!(limit(&portions, "disposition")["overdue"], false);

    let part = state("part-not-disposed-of-on-sixteenth-day");
    assert_eq!(part["outcome"], "open");
    assert_eq!(limit(&part, "disposition")["overdue"], true);
    assert_eq!(part["goods"][0].get("places"), None);
    assert_eq!(part["places"][0]["pieces"], 60);
    // A general order in force takes the limit away.
    let ordered = state("under-general-order");
    assert_eq!(limit(&ordered, "disposition"), &Json::Null);

    let after = state("departed-after-exportation");
    let last = after["timeline"].as_array().unwrap().last().unwrap();
    assert_eq!(last["effect"], "afterEnding");
    assert_eq!(limit(&state("seal-never-told"), "seals")["overdue"], true);
    assert_eq!(state("seal-never-told")["sealsKnown"], false);
}

#[test]
fn the_schema_holds_of_what_is_written() {
    let schema = crate::schema::of::<crate::journey::Journey>();
    let validator = jsonschema::validator_for(schema.as_value()).unwrap();
    for name in [
        "diverted",
        "transferred",
        "seal-changed",
        "extended-in-time",
        "type-62-exported",
        "type-61-forwarded",
        "event-missing-and-late",
        "under-general-order",
        "arrived-short-with-shortage",
        "arrived-in-two-portions",
    ] {
        let written = state(name);
        let faults: Vec<String> = validator
            .iter_errors(&written)
            .map(|fault| fault.to_string())
            .collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
        assert_eq!(written["type"], "InBondJourney");
    }
}
