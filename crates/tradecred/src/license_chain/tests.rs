//! Tests of chains over the committed vectors: the order of evidence changes nothing, and neither does what is
//! asked twice.
#![expect(
    clippy::disallowed_methods,
    reason = "the tests read the committed vectors"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use proptest::prelude::*;
use tradecred_vc::json::Value;

use super::*;

/// A question as a vector asks it.
#[derive(Debug)]
struct Question {
    name: String,
    input: Vec<u8>,
    evidence: serde_json::Value,
    intended: IntendedUse,
    policy: Policy,
}

impl Question {
    fn of(folder: &Path) -> Self {
        let json = |name: &str| -> serde_json::Value {
            serde_json::from_slice(&fs::read(folder.join(name)).unwrap()).unwrap()
        };
        let case = json("case.json");
        Self {
            name: folder.display().to_string(),
            input: fs::read(folder.join("input.json")).unwrap(),
            evidence: json("evidence.json"),
            intended: serde_json::from_value(case["use"].clone()).unwrap(),
            policy: Policy::at(case["at"].as_str().unwrap().parse().unwrap()),
        }
    }

    /// The answer with the credentials of the evidence in another order.
    fn answer(&self, order: &[usize]) -> LicenseChain {
        let mut evidence = self.evidence.clone();
        if let Some(credentials) = evidence["credentials"].as_array() {
            let count = credentials.len();
            let mut shuffled = credentials.clone();
            for (place, other) in (1..count).rev().zip(order) {
                shuffled.swap(place, other % (place + 1));
            }
            evidence["credentials"] = shuffled.into();
        }
        self.asked_with(&evidence).1
    }

    fn asked_with(&self, evidence: &serde_json::Value) -> (Report, LicenseChain) {
        let evidence = Evidence::read(&Value::from(evidence)).unwrap();
        license_chain(&self.intended, &self.input, &evidence, &self.policy)
    }
}

/// Every committed question.
fn questions() -> &'static [Question] {
    static QUESTIONS: OnceLock<Vec<Question>> = OnceLock::new();
    QUESTIONS.get_or_init(|| {
        let area = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../vectors/license-chain");
        let mut folders: Vec<PathBuf> = fs::read_dir(area)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        folders.sort();
        folders.iter().map(|folder| Question::of(folder)).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_order_of_evidence_changes_nothing(
        which in 0_usize..1_000,
        order in proptest::collection::vec(0_usize..1_000, 0..20),
    ) {
        let questions = questions();
        let question = &questions[which % questions.len()];
        prop_assert_eq!(question.answer(&[]), question.answer(&order), "{}", question.name);
    }
}

#[test]
fn copies_of_evidence_change_nothing() {
    for question in questions() {
        let mut copied = question.evidence.clone();
        if let Some(serde_json::Value::Array(credentials)) = copied.get_mut("credentials") {
            credentials.extend_from_within(..);
        }
        let (_, chain) = question.asked_with(&question.evidence);
        let (_, other) = question.asked_with(&copied);
        assert_eq!(chain, other, "{}", question.name);
    }
}

#[test]
fn an_input_that_is_at_hand_has_the_same_answer_and_each_has_its_own_report() {
    for question in questions() {
        let Ok(input) = serde_json::from_slice::<serde_json::Value>(&question.input) else {
            continue;
        };
        let mut with_input = question.evidence.clone();
        match with_input["credentials"].as_array_mut() {
            Some(credentials) => credentials.push(input),
            None => with_input["credentials"] = serde_json::json!([input]),
        }
        let (_, chain) = question.asked_with(&question.evidence);
        let (_, other) = question.asked_with(&with_input);
        assert_eq!(chain, other, "{}", question.name);
        for evidence in [&question.evidence, &with_input] {
            let (report, _) = question.asked_with(evidence);
            let evidence = Evidence::read(&Value::from(evidence)).unwrap();
            let verified = verify(&question.input, &evidence, &question.policy);
            assert_eq!(format!("{report:?}"), format!("{verified:?}"));
        }
    }
}

#[test]
fn what_is_no_credential_is_followed_nowhere() {
    let question = &questions()[0];
    for input in [&b""[..], b"{", b"[]", b"{}", b"null"] {
        let evidence = Evidence::default();
        let (_, chain) = license_chain(&question.intended, input, &evidence, &question.policy);
        assert_eq!(chain.code, Some("license-chain.input"));
        assert_eq!(chain.verdict, Verdict::NotShown);
    }
}

#[test]
fn answers_satisfy_their_published_schema() {
    let schemas = crate::schema::published();
    let validator = jsonschema::validator_for(&schemas["license-chain"]).unwrap();
    for question in questions() {
        let answer = serde_json::to_value(question.answer(&[])).unwrap();
        if let Err(error) = validator.validate(&answer) {
            panic!("{}: {error} at `{}`", question.name, error.instance_path());
        }
        assert!(matches!(Value::from(&answer), Value::Object(_)));
    }
}
