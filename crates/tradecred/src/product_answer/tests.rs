//! Tests of answers about products: that no party is named, and what a signed answer is bound to.
#![expect(
    clippy::disallowed_methods,
    reason = "tests read the published cases and what the suite is made of"
)]

use serde_json::{Value, json};
use tradecred_conformance::recipe::{self, Maker};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::Limits;
use tradecred_vc::key::SecretKey;
use tradecred_vc::report::{Scope, Status};
use tradecred_vc::time::{Date, Timestamp};

use super::*;
use crate::identifier::two_judges::{Schema, judge_text};
use crate::license_chain::Verdict;
use crate::{Policy, Signer};

/// The question of a vector, as far as an answer rests on it.
struct Asking {
    link: String,
    bytes: Vec<u8>,
    evidence: Evidence,
    policy: Policy,
    /// Everything that was handed in, to be searched for names.
    handed_in: Vec<Value>,
    /// What the vector expects, where it expects an answer, and its name.
    expected: Option<Value>,
    id: String,
}

/// Every vector about a product or with a link that was scanned.
fn questions() -> impl Iterator<Item = Asking> {
    let maker = Maker::fixed();
    recipe::all().into_iter().filter_map(move |recipe| {
        let is_about_products = ["digital-link/", "product-answer/", "document/product-"]
            .iter()
            .any(|area| recipe.id().starts_with(area));
        if !is_about_products {
            return None;
        }
        let made = recipe.make(&maker);
        let input: Value = serde_json::from_slice(&made.input).unwrap_or_default();
        let own = input.pointer("/credentialSubject/digitalLink");
        let link = made.case.get("consumer").or(own)?.as_str()?.to_owned();
        let at: Timestamp = made.case["at"].as_str()?.parse().ok()?;
        let mut policy = Policy::at(at);
        if made.case.get("scope").and_then(Value::as_str) == Some("envelope") {
            policy = policy.scope(Scope::Envelope);
        }
        if let Some(day) = made.case.get("as_of").and_then(Value::as_str) {
            policy = policy.as_of(day.parse::<Date>().ok()?);
        }
        let evidence = made.evidence.clone().unwrap_or_default();
        let text = serde_json::to_vec(&evidence).ok()?;
        let limits = Limits {
            bytes: 64 << 20,
            ..Limits::default()
        };
        let read = tradecred_vc::json::read(&text, &limits).ok()?;
        Some(Asking {
            link,
            bytes: made.input,
            evidence: Evidence::read(&read).unwrap_or_default(),
            policy,
            handed_in: vec![input, evidence],
            expected: made.case["consumer"]
                .is_string()
                .then(|| made.case["expect"].clone()),
            id: recipe.id().to_owned(),
        })
    })
}

/// Every name, identifier and address of a party in what was handed in.
fn parties(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let names_somebody = [
                    "legalName",
                    "name",
                    "did",
                    "streetAddress",
                    "addressLocality",
                    "issuer",
                    "id",
                    "channel",
                ]
                .contains(&name.as_str());
                match member {
                    Value::String(text) if names_somebody => found.push(text.clone()),
                    member => parties(member, found),
                }
            }
        }
        Value::Array(elements) => elements.iter().for_each(|element| parties(element, found)),
        _ => {}
    }
}

#[test]
fn every_answer_is_the_expected_one_and_names_no_party() {
    let mut answers = 0;
    for asking in questions() {
        let Asking {
            link,
            bytes,
            evidence,
            policy,
            handed_in,
            expected,
            id,
        } = asking;
        let (report, answer) = consumer_answer(&link, &bytes, &evidence, &policy);
        let told = serde_json::to_vec(&answer).unwrap();
        let mut names = Vec::new();
        handed_in
            .iter()
            .for_each(|value| parties(value, &mut names));
        assert!(!names.is_empty());
        for name in names.iter().filter(|name| name.len() > 2) {
            let is_told = told.windows(name.len()).any(|part| part == name.as_bytes());
            assert!(!is_told, "`{name}` in {}", String::from_utf8_lossy(&told));
        }
        let again: ConsumerAnswer = serde_json::from_slice(&told).unwrap();
        assert_eq!(again, answer);
        if let Some(expected) = expected {
            assert_eq!(
                serde_json::to_value(&answer).unwrap(),
                expected["consumer"],
                "{id}"
            );
            let codes = report.codes(&[Status::Fail, Status::Undecided]);
            assert_eq!(json!(codes), expected["codes"], "{id}");
            let results = json!([report.authenticity, report.requirements, report.standing]);
            let names = ["authenticity", "requirements", "standing"];
            assert_eq!(results, json!(names.map(|name| &expected[name])), "{id}");
        }
        answers += 1;
    }
    assert!(answers > 400, "{answers}");
}

/// The question about a unit to which nothing happened.
fn of_the_unit() -> Asking {
    let mut all = questions();
    all.find(|asking| asking.id == "product-answer/commissioned")
        .unwrap()
}

#[test]
fn an_officer_is_told_what_stands_behind_the_answer() {
    let asking = of_the_unit();
    let (report, officer) = officer_answer(
        &asking.link,
        &asking.bytes,
        &asking.evidence,
        &asking.policy,
    );
    let (_, consumer) = consumer_answer(
        &asking.link,
        &asking.bytes,
        &asking.evidence,
        &asking.policy,
    );
    assert_eq!(officer.answer, consumer);
    assert_eq!(officer.view.authenticity, report.authenticity);
    // Its manufacturer owns the right: who owned it on the day it was made is the whole chain.
    let chain = officer.license_chain.unwrap();
    assert_eq!(chain.verdict, Verdict::Authorised, "{chain:?}");
    assert_eq!(chain.links.len(), 1);
    let licensed = questions()
        .find(|asking| asking.id == "document/product-authenticity/license-not-at-hand")
        .unwrap();
    let (_, officer) = officer_answer(
        &licensed.link,
        &licensed.bytes,
        &licensed.evidence,
        &licensed.policy,
    );
    let chain = officer.license_chain.unwrap();
    assert_eq!(
        chain.verdict,
        Verdict::NotShown,
        "the license that it names is asked"
    );
    assert!(chain.links.is_empty());
    let (_, alone) = officer_answer(
        &asking.link,
        &asking.bytes,
        &Evidence::default(),
        &asking.policy,
    );
    assert!(alone.license_chain.is_none(), "nobody knows who made it");
}

#[test]
fn an_officer_is_told_of_the_chain_what_the_report_says() {
    let chain = |name: &str| {
        let id = format!("document/product-authenticity/{name}");
        let asking = questions().find(|asking| asking.id == id).unwrap();
        let Asking {
            link,
            bytes,
            evidence,
            policy,
            ..
        } = asking;
        let chain = officer_answer(&link, &bytes, &evidence, &policy)
            .1
            .license_chain
            .unwrap();
        (chain.verdict, chain.code)
    };
    let not_said = Some("license-chain.not-said");
    for (name, expected) in [
        // The license is for a class, of which a unit says nothing; the report lists that as not checked.
        ("valid", (Verdict::NotShown, not_said)),
        (
            "license-revoked-on-the-day",
            (Verdict::Revoked, Some("license-chain.revoked")),
        ),
        (
            "made-after-the-term",
            (Verdict::OutOfScope, Some("license-chain.term")),
        ),
        (
            "parent-of-the-license-not-at-hand",
            (Verdict::NotShown, Some("license-chain.parent-missing")),
        ),
        ("maker-owns-the-right", (Verdict::Authorised, None)),
    ] {
        assert_eq!(chain(name), expected, "{name}");
    }
}

#[test]
fn of_several_units_with_one_link_the_gravest_answer_counts() {
    let asking = || {
        questions()
            .find(|asking| asking.id == "product-answer/sold")
            .unwrap()
    };
    let sold = asking();
    let maker = Maker::fixed();
    let stated_again = |change: &dyn Fn(&mut Value)| {
        let mut unit: Value = serde_json::from_slice(&sold.bytes).unwrap();
        change(&mut unit);
        unit
    };
    let first = stated_again(&|_| {});
    let forged = stated_again(&|unit| unit["id"] = json!("urn:uuid:0"));
    let again = stated_again(&|unit| {
        unit["id"] = json!(maker.uuid("the unit once more"));
        unit.as_object_mut().unwrap().remove("proof");
        *unit = maker.issuer().sign(unit, maker.instant(-86_400));
    });
    let answer = |units: &[&Value]| {
        let mut evidence = asking().evidence;
        for unit in units {
            let unit = tradecred_vc::json::Value::from(*unit).into_owned();
            evidence.add_credential(unit.as_object().unwrap().clone());
        }
        let (bytes, answer) = answer_for(&sold.link, &evidence, &sold.policy);
        let is =
            |unit: &&&Value| serde_json::from_slice::<Value>(&bytes).ok().as_ref() == Some(**unit);
        (answer.answer, units.iter().position(|unit| is(&unit)))
    };
    assert_eq!(answer(&[&first]), (Given::AlreadySold, Some(0)));
    assert_eq!(answer(&[&again]), (Given::Authentic, Some(0)));
    assert_eq!(answer(&[&forged]), (Given::Unknown, Some(0)));
    assert_eq!(
        answer(&[&forged, &again, &first]),
        (Given::AlreadySold, Some(2))
    );
    assert_eq!(
        answer(&[&first, &again, &forged]),
        (Given::AlreadySold, Some(0))
    );
    assert_eq!(answer(&[&forged, &again]), (Given::Authentic, Some(1)));
    assert_eq!(answer(&[&again, &forged]), (Given::Authentic, Some(0)));
    assert_eq!(answer(&[]), (Given::Unknown, None));
}

#[test]
fn reasons() {
    judge_text::<Reason>(
        Schema::Whole,
        &["digital-link.scheme", "product-answer.other-unit", "a.b"],
        &["", "a", "a.", ".b", "a.b.c", "A.b", "a-.b", "a.b-", "a b.c"],
    );
}

#[test]
fn nothing_is_signed_without_a_nonce_and_a_link() {
    let signer = Signer::did_key(SecretKey::from_seed([7; 32]));
    let at: Timestamp = "2026-11-01T12:00:00Z".parse().unwrap();
    let asking = of_the_unit();
    let (_, answer) = consumer_answer(
        &asking.link,
        &asking.bytes,
        &asking.evidence,
        &asking.policy,
    );
    let sign = |answer: &ConsumerAnswer, nonce: &str| {
        issue_answer(answer, nonce, "shop.example", &signer, at).map_err(|code| code.code)
    };
    let nonce = "Zm9yIG9uZSB1c2Ugb25seQ";
    for nonce in [
        "",
        "Zm9yIG9uZSB1c2Ugb25se",
        "Zm9yIG9uZSB1c2Ugb25seQ==",
        &"a".repeat(129),
    ] {
        assert_eq!(sign(&answer, nonce), Err("product-answer.nonce"));
    }
    let (_, refused) = consumer_answer(
        "javascript:x",
        &asking.bytes,
        &asking.evidence,
        &asking.policy,
    );
    assert_eq!(sign(&refused, nonce), Err("product-answer.link-refused"));
    let signed = jcs::to_vec_object(&sign(&answer, nonce).unwrap());
    let link = answer.link.clone().unwrap();
    let asked = Asked {
        link: &link,
        nonce,
        domain: "shop.example",
        signer: signer.did(),
    };
    for (seconds, holds) in [
        (-300, true),
        (-301, false),
        (0, true),
        (120, true),
        (121, false),
    ] {
        let read = verify_answer(
            &signed,
            &asked,
            &Evidence::default(),
            at.add_seconds(seconds).unwrap(),
        );
        assert_eq!(read.is_ok(), holds, "{seconds}");
        assert!(read.is_err() || read.unwrap() == answer);
    }
}

#[test]
fn the_published_signed_answers() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../conformance/cases/signed-answers.json"
    );
    let cases: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let cases = cases["cases"].as_array().unwrap();
    assert!(cases.len() >= 20);
    for case in cases {
        let text = |pointer: &str| case.pointer(pointer).and_then(Value::as_str).unwrap();
        let link = DigitalLink::scanned(text("/asked/link")).unwrap().link;
        let asked = Asked {
            link: &link,
            nonce: text("/asked/nonce"),
            domain: text("/asked/domain"),
            signer: text("/asked/signer"),
        };
        let read = verify_answer(
            text("/signedAnswer").as_bytes(),
            &asked,
            &Evidence::default(),
            text("/at").parse().unwrap(),
        );
        let codes: Vec<&str> = match &read {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(|problem| problem.code.code).collect(),
        };
        assert_eq!(Value::from(codes), case["codes"], "{}", case["title"]);
    }
}
