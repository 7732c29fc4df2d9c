//! Tests of how controls are found.

use super::*;
use crate::recipe::{Maker, made};
use serde_json::json;

/// A vector whose input has these members; it is good, or has ended.
fn vector(id: &str, good: bool, features: &[&str], input: &Value) -> (String, Made) {
    let (standing, codes) = if good {
        ("in-force", json!([]))
    } else {
        ("ended", json!(["validity.until"]))
    };
    let case = json!({
        "title": "t", "requirements": ["validity.until"], "at": "2026-03-01T00:00:00Z",
        "features": features,
        "expect": { "authenticity": "authentic", "requirements": "met", "standing": standing,
                    "codes": codes, "warnings": [] },
    });
    let input = input.to_string().into_bytes();
    let evidence = None;
    (
        id.to_owned(),
        Made {
            case,
            input,
            evidence,
        },
    )
}

fn controls(mut made: Vec<(String, Made)>) -> Vec<Option<String>> {
    give(&mut made);
    let of = |(_, made): &(String, Made)| Some(made.case.get("control")?.as_str()?.to_owned());
    made.iter().map(of).collect()
}

#[test]
fn the_control_is_the_nearest_that_asks_for_no_more() {
    let found = controls(vec![
        vector("a/accepted", true, &[], &json!({"x": 1, "y": 1, "z": 1})),
        vector("a/claims-more", true, &["at"], &json!({"x": 2, "y": 1})),
        vector(
            "a/refused",
            false,
            &[],
            &json!({"x": 2, "y": 1, "proof": 5}),
        ),
        vector("b/nearer-elsewhere", true, &[], &json!({"x": 2, "y": 1})),
        vector("c/no-accepted-beside", false, &[], &json!({"x": 2, "y": 1})),
        vector("document/a/far", true, &[], &json!({"x": 2, "y": 1})),
    ]);
    let named = |id: &str| Some(id.to_owned());
    assert_eq!(
        found,
        [
            None,
            None,
            named("a/accepted"),
            None,
            named("b/nearer-elsewhere"),
            None
        ]
    );
}

#[test]
fn where_nothing_asks_for_so_little_there_is_no_control() {
    let found = controls(vec![
        vector("a/accepted", true, &["at"], &json!({})),
        vector("a/refused", false, &[], &json!({})),
    ]);
    assert_eq!(found, [None, None]);
}

#[test]
fn of_those_equally_near_the_one_that_serves_most_is_taken() {
    let found = controls(vec![
        vector("a/boundary", true, &[], &json!({"x": 10})),
        vector("a/common", true, &[], &json!({"x": 5})),
        vector("a/far-above", false, &[], &json!({"x": 99})),
        vector("a/without", false, &[], &json!({"x": 5, "y": 1})),
    ]);
    assert_eq!(
        found[2..],
        [Some("a/common".to_owned()), Some("a/common".to_owned())]
    );
}

#[test]
fn a_difference_counts_by_what_it_takes_away_and_is_one_place() {
    let whole = json!({"a": {"b": [1, 2, {"c": 3}]}, "d": [1], "proofValue": "z1"});
    for (other, values, places) in [
        (
            json!({"a": {"b": [1, 2, {"c": 3}]}, "d": [1], "proofValue": "z2"}),
            0,
            0,
        ),
        (json!({"d": [1]}), 6, 1),
        (json!({"a": {"b": [1, 9, {"c": 4}]}, "d": [1]}), 2, 2),
        (json!({"a": {"b": [1, 0, 2, {"c": 3}]}, "d": [1]}), 1, 1),
        (json!({"a": {"b": []}, "d": [1]}), 4, 3),
        (json!({"a": null, "d": [1, 2], "e": {"f": {}}}), 10, 3),
        (json!([1]), 12, 1),
    ] {
        let (one, two) = (Tree::of(&whole), Tree::of(&other));
        for (one, two) in [(&one, &two), (&two, &one)] {
            let counted = [Measure::Values, Measure::Places];
            let counted = counted.map(|measure| one.differs(two, measure, 99));
            assert_eq!(counted, [values, places], "{other}");
        }
    }
}

#[test]
fn of_those_equally_near_the_plainest_is_taken() {
    let found = controls(vec![
        vector(
            "a/chain",
            true,
            &[],
            &json!({"x": 5, "y": 1, "chain": [1, 2]}),
        ),
        vector("a/plain", true, &[], &json!({"x": 5, "chain": []})),
        vector(
            "a/refused",
            false,
            &[],
            &json!({"x": 5, "y": 2, "chain": [1]}),
        ),
    ]);
    assert_eq!(found[2], Some("a/plain".to_owned()));
}

#[test]
fn a_document_without_an_accepted_one_beside_it_is_held_against_a_document() {
    let found = controls(vec![
        vector("a/near", true, &[], &json!({"x": 1})),
        vector("document/a/far", true, &[], &json!({"z": [1, 2, 3]})),
        vector("document/b/refused", false, &[], &json!({"x": 2})),
    ]);
    assert_eq!(found[2], Some("document/a/far".to_owned()));
}

#[test]
fn a_token_is_compared_by_what_it_says() {
    let token = |payload: &Value| {
        let part = |text: &str| URL_SAFE_NO_PAD.encode(text);
        format!(
            "{}.{}.c2ln",
            part("{\"alg\":\"x\"}"),
            part(&payload.to_string())
        )
    };
    let read = |text: String| read(text.as_bytes()).unwrap();
    let value = read(token(&json!({"x": 1})));
    assert_eq!(value.pointer("/1/x"), Some(&json!(1)));
    assert_eq!(super::read(b"not json"), None);
}

#[test]
fn every_seed_has_the_same_controls_and_every_refusal_has_one() {
    let controls = |maker: &Maker| -> Vec<(String, Option<Value>)> {
        let control = |made: Made| made.case.get("control").cloned();
        made(maker, "validity/")
            .into_iter()
            .map(|(id, made)| (id, control(made)))
            .collect()
    };
    let fixed = controls(&Maker::fixed());
    assert_eq!(fixed, controls(&Maker::seeded(7)));
    let named: Vec<&str> = fixed
        .iter()
        .filter_map(|(_, control)| control.as_ref()?.as_str())
        .collect();
    assert!(named.len() > 10 && named.iter().all(|id| id.starts_with("validity/")));
}
