//! Tokens that two other implementations made, PyJWT and the reference implementation of SD-JWT, under keys
//! of this test (SPEC chapters *JOSE* and *Selective disclosure*).

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at what it does not expect, and reads its own fixture"
)]

use serde_json::Value;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::policy::Policy;
use tradecred_vc::report::{Report, Status};
use tradecred_vc::selective_disclosure::key_binding_problems;
use tradecred_vc::verify::verify_envelope;

/// Each of them with the codes that the specification asks for.
const TOKENS: &str = include_str!("data/jose.json");

fn tokens() -> Vec<Value> {
    match serde_json::from_str(TOKENS) {
        Ok(Value::Array(tokens)) => tokens,
        other => panic!("{other:?}"),
    }
}

fn verify(text: &str) -> Report {
    let policy = Policy::at("2027-01-01T00:00:00Z".parse().unwrap());
    verify_envelope(text.as_bytes(), &Evidence::default(), &policy)
}

fn text<'v>(token: &'v Value, name: &str) -> &'v str {
    token[name].as_str().unwrap_or_default()
}

/// Nobody is named by a trust list here, and nobody asks for rules.
fn codes(report: &Report) -> Vec<&'static str> {
    let mut codes = report.codes(&[Status::Fail, Status::Undecided]);
    codes.retain(|code| *code != "issuer.identity");
    codes
}

#[test]
fn tokens_of_other_implementations_are_judged_as_the_specification_says() {
    let tokens = tokens();
    for token in &tokens {
        let report = verify(text(token, "text"));
        let name = text(token, "name");
        let expected: Vec<&str> = token["codes"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            .collect();
        assert_eq!(codes(&report), expected, "{name}");
        let standing = serde_json::to_value(report.standing).unwrap();
        assert_eq!(standing, token["standing"], "{name}");
    }
    assert_eq!(tokens.len(), 28);
}

#[test]
fn a_token_is_refused_once_a_character_of_it_is_another() {
    for token in tokens() {
        if token["codes"] != Value::Array(Vec::new()) {
            continue;
        }
        let good = text(&token, "text");
        for at in (0..good.len()).step_by(7) {
            let mut changed = good.as_bytes().to_vec();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let report = verify(std::str::from_utf8(&changed).unwrap());
            assert!(
                report.is_bad() || !codes(&report).is_empty(),
                "{at}: {good}"
            );
        }
        for end in (0..good.len()).step_by(11) {
            let report = verify(&good[..end]);
            assert!(!codes(&report).is_empty(), "cut at {end}: {good}");
        }
    }
}

#[test]
fn a_holder_answers_one_domain_and_one_challenge() {
    let mut bound = 0;
    for token in tokens() {
        let (presented, domain) = (text(&token, "text"), text(&token, "domain"));
        let challenge = text(&token, "challenge");
        let ask = |domain: &str, challenge: &str| -> Vec<&'static str> {
            let evidence = Evidence::default();
            let found = key_binding_problems(presented, &evidence, Some(domain), Some(challenge));
            found.iter().map(|problem| problem.code.code).collect()
        };
        if domain.is_empty() {
            continue;
        }
        bound += 1;
        assert_eq!(ask(domain, challenge), [""; 0]);
        assert_eq!(
            ask("https://elsewhere.example", challenge),
            ["proof.domain"]
        );
        assert_eq!(ask(domain, "another"), ["proof.challenge"]);
        let unbound = presented.rsplit_once('~').unwrap().0.to_owned() + "~";
        let found = key_binding_problems(&unbound, &Evidence::default(), Some(domain), None);
        assert_eq!(found[0].code.code, "selective-disclosure.key-binding");
    }
    assert_eq!(bound, 2);
}
