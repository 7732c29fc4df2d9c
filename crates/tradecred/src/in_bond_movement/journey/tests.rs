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

#[test]
fn it_tells_how_far_the_movement_has_come() {
    for (name, status, pieces) in [
        ("overdue-without-events", "Authorised", 260),
        ("not-arrived-on-last-day", "Departed", 260),
        ("arrived-in-part", "Departed", 260),
        ("arrived-at-destination", "Arrived", 260),
        ("under-general-order", "GeneralOrder", 260),
        ("type-61-entered", "EntryFiled", 0),
        ("type-62-exported", "Exported", 0),
        ("type-61-admitted-to-zone", "AdmittedToForeignTradeZone", 0),
        ("type-61-forwarded", "Forwarded", 0),
        ("exported-after-entry", "EntryFiled", 0),
        ("part-not-disposed-of-on-sixteenth-day", "Arrived", 60),
    ] {
        let state = state(name);
        assert_eq!(state["status"], status, "{name}");
        assert_eq!(state["pieces"], pieces, "{name}");
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

    assert_eq!(state("transferred")["carrier"], "PCRR");
    assert_eq!(state("seal-changed")["sealNumbers"], json!(["CBP-5521907"]));
}

#[test]
fn it_tells_the_last_day() {
    // Day -8 of the day asked about, 2026-11-01.
    let late = state("arrived-on-thirty-first-day");
    assert_eq!(late["lastDay"], "2026-10-24");
    assert_eq!(late["findings"][0]["code"], "in-bond-movement.late");
    assert_eq!(late["findings"][0]["status"], "fail");
    assert_eq!(state("held-three-days-in-time")["lastDay"], "2026-10-27");
    assert_eq!(state("extended-in-time")["lastDay"], "2026-10-28");
    assert_eq!(state("arrived-by-pipeline").get("lastDay"), None);
    let later = state("arrival-after-day-asked-about");
    assert_eq!(later["overdue"], true);
    assert_eq!(later["timeline"][1]["folded"], false);
}
