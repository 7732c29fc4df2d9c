//! Tests of the evaluator: its table, each step of its algorithm, and published rulings.

use std::path::PathBuf;

use serde_json::Value;

use super::{Need, Shift, ShiftRules, Stays, tariff_shift};

/// Of the thirty rulings, how many the codes decide.
const DECIDED: usize = 21;

fn rules() -> &'static ShiftRules {
    ShiftRules::marking().unwrap()
}

#[test]
fn the_table_is_read() {
    assert_eq!(rules().law, "19 CFR 102.20");
    assert_eq!(rules().as_of.to_string(), "2026-08-26");
    assert_eq!(rules().count(), 1031);
}

#[test]
fn a_table_that_contradicts_itself_is_not_read() {
    let table = |way: &str| {
        ShiftRules::read(&format!(
            r#"{{"law": "", "source": "", "asOf": "2026-01-01", "edition": "2022",
                 "rules": [{{"goods": ["0406"], "ways": [{way}]}}]}}"#
        ))
    };
    assert!(table(r#"{"from": "heading"}"#).is_some());
    for way in [
        "{}",
        r#"{"from": "tariff item"}"#,
        r#"{"from": "heading", "named": ["04"]}"#,
        r#"{"text": "as it says", "from": "heading"}"#,
        r#"{"from": "heading", "except": ["0407-0405"]}"#,
        r#"{"from": "heading", "except": ["cheese"]}"#,
        r#"{"from": "heading", "unless": "it is cut"}"#,
    ] {
        assert!(table(way).is_none(), "{way}");
    }
}

/// The answer for a good and one material.
fn of<'r>(rules: &'r ShiftRules, good: &str, material: &str) -> Shift<'r> {
    tariff_shift(good, &[material], rules)
}

#[test]
fn every_step_of_the_algorithm() {
    let rules = ShiftRules::read(
        r#"{"law": "", "source": "", "asOf": "2026-01-01", "edition": "2022", "rules": [
            {"goods": ["0101-0106"], "ways": [{"from": "chapter", "except": ["0501", "0502.10"]}]},
            {"goods": ["0201-0202"], "ways": [{"from": "heading", "group": "within"}]},
            {"goods": ["0301-0302"], "ways": [{"from": "heading", "group": "outside"}]},
            {"goods": ["0401-0402"], "ways": [{"from": "heading"}]},
            {"goods": ["0601.10"], "ways": [{"from": "subheading", "exceptWhen": [{"in": ["0602"], "when": "cut"}]},
                                            {"named": ["0602.90"], "provided": "it is dried"}]},
            {"goods": ["0701-0703"], "ways": [{"goods": ["0701"], "from": "chapter"},
                                              {"goods": ["0702"], "text": "as it says"}]}
        ]}"#,
    )
    .unwrap();
    let met = |good, material| matches!(of(&rules, good, material), Shift::Met { .. });
    let stays = |good, material| match of(&rules, good, material) {
        Shift::NotMet { why, .. } => Some(why),
        _ => None,
    };
    let open = |good, material| match of(&rules, good, material) {
        Shift::Undecided { need, .. } => Some(need),
        _ => None,
    };
    assert!(met("0101.21", "0201.10"));
    assert_eq!(stays("0101.21", "0106"), Some(Stays::SamePosition));
    assert_eq!(stays("0101.21", "0501.00.00"), Some(Stays::Excepted));
    assert_eq!(open("0101.21", "0502"), Some(Need::Digits));
    assert!(met("0101.21", "0502.90"));
    assert!(met("0201", "0202.10"));
    assert_eq!(stays("0301.11", "0302.11"), Some(Stays::WithinGroup));
    assert_eq!(open("0301.11", "03"), Some(Need::Digits));
    assert!(met("0301.11", "0303.11"));
    assert_eq!(open("0401.10", "0402.10"), Some(Need::Group));
    assert_eq!(open("0601.10", "0602.10"), Some(Need::Exception("cut")));
    assert_eq!(open("0601.10", "0601"), Some(Need::Digits));
    assert_eq!(stays("0601.10", "0601.10"), Some(Stays::SamePosition));
    assert_eq!(open("0601", "0101"), Some(Need::Digits));
    assert_eq!(open("0702", "0101"), Some(Need::Words("as it says")));
    assert_eq!(open("0703", "0101"), Some(Need::Rule));
    assert_eq!(open("9999", "0101"), Some(Need::Rule));
    assert_eq!(open("cheese", "0101"), Some(Need::Code));
    assert_eq!(open("0101.21", "cheese"), Some(Need::Code));
    assert!(matches!(
        tariff_shift("0101", &[], &rules),
        Shift::Met { .. }
    ));
    assert_eq!(
        tariff_shift("0101", &["0501", "0502", "0106"], &rules).to_string(),
        "not met: rule 0101-0106, material 1: excepted by the rule"
    );
    assert_eq!(
        tariff_shift("0601.10", &["0101", "0602.90"], &rules).to_string(),
        "undecided: rule 0601.10, material 2: whether it is excepted: `cut`"
    );
}

/// Rulings of U.S. Customs and Border Protection under 19 CFR 102.20: the answer is theirs, or there is
/// none; it is never the opposite.
#[test]
fn published_rulings() {
    let Some(rulings) = shared_rulings() else {
        println!("not run: no shared data");
        return;
    };
    let mut decided = 0;
    let cases = rulings["cases"].as_array().unwrap();
    for case in cases {
        let materials: Vec<&str> = case["materials"]
            .as_array()
            .unwrap()
            .iter()
            .map(|material| material.as_str().unwrap())
            .collect();
        let found = tariff_shift(case["good"].as_str().unwrap(), &materials, rules());
        let name = case["ruling"].as_str().unwrap();
        println!("{name}: {found}");
        match found {
            Shift::Met { .. } => assert_eq!(case["cbp"], "met", "{name}"),
            Shift::NotMet { .. } => assert_eq!(case["cbp"], "not_met", "{name}"),
            Shift::Undecided { .. } => continue,
        }
        decided += 1;
    }
    assert_eq!(cases.len(), 30);
    assert_eq!(decided, DECIDED);
}

#[expect(
    clippy::disallowed_methods,
    reason = "test data outside the checkout, of known origin"
)]
fn shared_rulings() -> Option<Value> {
    let shared = std::env::var_os("TRADECRED_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")),
        PathBuf::from,
    );
    let file = shared.join("domain/samples/originshift/agreement-cases.json");
    serde_json::from_str(&std::fs::read_to_string(file).ok()?).ok()
}
