//! The composed form, over the committed vectors of journeys.
#![expect(
    clippy::disallowed_methods,
    reason = "the tests read the committed vectors"
)]

use std::fs;
use std::path::PathBuf;

use serde_json::{Value as Json, json};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits};

use super::super::follow;
use crate::Policy;

/// The state of a committed vector as JSON, which fits the published schema.
fn state(name: &str) -> Json {
    let folder = PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../vectors/document/fisheries-certificate-of-origin"
    ))
    .join(name);
    let file = |name: &str| fs::read(folder.join(name)).unwrap();
    let case: Json = serde_json::from_slice(&file("case.json")).unwrap();
    let evidence = file("evidence.json");
    let evidence = json::read(&evidence, &Limits::default()).unwrap();
    let evidence = Evidence::read(&evidence).unwrap();
    let policy = Policy::at(case["at"].as_str().unwrap().parse().unwrap());
    let (_, state) = follow(&file("input.json"), &evidence, &policy);
    let state = serde_json::to_value(state.unwrap()).unwrap();
    let schema = crate::schema::published().remove("journey").unwrap();
    let faults: Vec<String> = jsonschema::validator_for(&schema)
        .unwrap()
        .iter_errors(&state)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(faults, Vec::<String>::new(), "{name}");
    state
}

#[test]
fn it_fills_in_box_1_and_the_signatures() {
    let state = state("entered-by-two");
    assert_eq!(state["type"], "FisheriesCertificateJourney");
    assert_eq!(state["outcome"], "entered");
    let form = &state["form"];
    assert_eq!(form["dolphinSafeStatus"], "5A");
    assert_eq!(form["exporter"]["legalName"], "Conservas del Guayas S.A.");
    let entries: Vec<_> = form["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| (&entry["lot"], &entry["netWeight"], &entry["processingCode"]))
        .collect();
    assert_eq!(
        entries,
        [
            (&json!("A"), &json!("10250.5"), &json!("YFT")),
            (&json!("B"), &json!("4000"), &json!("NOT"))
        ]
    );
    assert_eq!(form["signatures"].as_array().unwrap().len(), 5);
    let custodians: Vec<_> = state["lots"]
        .as_array()
        .unwrap()
        .iter()
        .map(|lot| (&lot["lot"], &lot["custodian"], &lot["entered"]))
        .collect();
    assert_eq!(
        custodians,
        [
            (
                &json!("A"),
                &json!("Harbor Tuna Imports, Inc."),
                &json!(true)
            ),
            (
                &json!("B"),
                &json!("Conservas del Guayas S.A."),
                &json!(true)
            )
        ]
    );
}

#[test]
fn it_tells_what_a_journey_amounts_to() {
    for (name, outcome) in [
        ("custody-from-another", "open"),
        ("claimed-without-endorsements", "open"),
        ("entered-and-canned", "entered"),
        ("endorsement-missing-between", "incomplete"),
        ("claimed-and-entered-elsewhere-with-gap", "incomplete"),
        ("lot-taken-by-two", "contradictory"),
        ("entry-miscoded-in-chain", "contradictory"),
    ] {
        assert_eq!(state(name)["outcome"], outcome, "{name}");
    }
}

#[test]
fn what_has_no_effect_stands_in_the_timeline_only() {
    let gap = state("endorsement-missing-between");
    let placed: Vec<_> = gap["timeline"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| &step["placed"])
        .collect();
    assert_eq!(placed, [&json!(true), &json!(false)]);
    assert_eq!(gap["form"]["signatures"].as_array().unwrap().len(), 1);

    let processed = state("entered-and-canned");
    assert_eq!(processed["lots"][0]["weights"][0]["netWeight"], "2900");
    assert_eq!(
        processed["lots"][0]["custodian"],
        "Harbor Tuna Imports, Inc."
    );
}
