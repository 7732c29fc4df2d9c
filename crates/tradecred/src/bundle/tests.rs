//! A bundle answers as the files it was made of do, and what is changed in it is found.

#![expect(
    clippy::disallowed_methods,
    reason = "a test reads the vectors, and JSON of its own making"
)]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits};
use tradecred_vc::report::{Scope, Status};
use tradecred_vc::time::Timestamp;

use super::{Bundle, Difference};
use crate::policy::Policy;

/// A question of a vector.
struct Asked {
    input: Vec<u8>,
    evidence: Evidence,
    policy: Policy,
}

fn made() -> Timestamp {
    "2026-11-27T12:00:00Z".parse().unwrap()
}

fn vectors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../vectors")
}

fn asked(folder: &Path) -> Asked {
    let file = |name: &str| fs::read(folder.join(name)).unwrap();
    let case: Json = serde_json::from_slice(&file("case.json")).unwrap();
    let text = |name: &str| case[name].as_str();
    let mut policy = Policy::at(text("at").unwrap().parse().unwrap());
    if let Some(as_of) = text("asOf") {
        policy = policy.as_of(as_of.parse().unwrap());
    }
    if text("scope") == Some("envelope") {
        policy = policy.scope(Scope::Envelope);
    }
    if case["claim"].is_object() {
        policy = policy.claim(serde_json::from_value(case["claim"].clone()).unwrap());
    }
    let evidence = file("evidence.json");
    let evidence = json::read(&evidence, &Limits::default()).unwrap();
    Asked {
        input: file("input.json"),
        evidence: Evidence::read(&evidence).unwrap(),
        policy,
    }
}

/// Every so many vectors of some areas, so that each member of evidence occurs.
fn sample() -> Vec<PathBuf> {
    let areas = [
        ("status", 9),
        ("did", 9),
        ("authority", 9),
        ("json", 9),
        ("jose", 9),
        ("document/usmca-certification-of-origin", 17),
        ("document/ata-carnet-endorsement", 17),
        ("document/attested-conversion", 9),
        ("document/evidence-anchor", 5),
    ];
    let mut folders = Vec::new();
    for (area, step) in areas {
        let mut found: Vec<PathBuf> = fs::read_dir(vectors().join(area))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.join("case.json").is_file())
            .collect();
        found.sort();
        folders.extend(found.into_iter().step_by(step));
    }
    assert!(folders.len() > 100, "{}", folders.len());
    folders
}

#[test]
fn what_was_kept_is_answered_as_what_it_was_made_of() {
    for folder in sample() {
        let asked = asked(&folder);
        let (bundle, report) = Bundle::make(&asked.input, &asked.evidence, &asked.policy, made());
        let kept = Bundle::read(bundle.to_text().as_bytes()).unwrap();
        let (again, differences) = kept.again();
        assert_eq!(differences, [], "{}", folder.display());
        assert_eq!(again, report, "{}", folder.display());
        assert_eq!(kept.input(), asked.input);
        // With the same things held by the verifier, its own answer is the same too.
        let mut own = asked.evidence.to_object();
        for proved in [
            "statusLists",
            "credentials",
            "opened",
            "compromised",
            "anchoredRecords",
        ] {
            own.remove(proved);
        }
        let mut named: Vec<&str> = own.iter().map(|(name, _)| name).collect();
        let mut rests = kept.rests_on_its_maker();
        named.sort_unstable();
        rests.sort_unstable();
        assert_eq!(rests, named);
        let own = Evidence::read(&json::Value::Object(own)).unwrap();
        assert_eq!(kept.verify(&own), report, "{}", folder.display());
    }
}

fn good() -> (Bundle, Asked) {
    let asked = asked(&vectors().join("document/usmca-certification-of-origin/valid"));
    let (bundle, report) = Bundle::make(&asked.input, &asked.evidence, &asked.policy, made());
    assert!(report.is_good(), "{:?}", report.checks);
    (bundle, asked)
}

/// The bundle after a change of its JSON.
fn changed(bundle: &Bundle, change: impl FnOnce(&mut Json)) -> Result<Bundle, String> {
    let mut json: Json = serde_json::from_str(&bundle.to_text()).unwrap();
    let before = json.clone();
    change(&mut json);
    assert_ne!(json, before);
    Bundle::read(json.to_string().as_bytes())
        .map_err(|problem| format!("{} at {}", problem.code.code, problem.pointer))
}

#[test]
fn what_rests_on_the_maker_is_not_relied_on() {
    let (bundle, _) = good();
    assert_eq!(bundle.rests_on_its_maker(), ["trustLists"]);
    let report = bundle.verify(&Evidence::default());
    assert!(!report.is_good());
    assert!(!report.is_bad(), "{:?}", report.checks);
    // The document of a DID is nobody's word but of whoever put it there.
    let asked = asked(&vectors().join("did/web"));
    let (bundle, _) = Bundle::make(&asked.input, &asked.evidence, &asked.policy, made());
    assert!(bundle.rests_on_its_maker().contains(&"didDocuments"));
    let codes = bundle
        .verify(&Evidence::default())
        .codes(&[Status::Undecided]);
    assert!(codes.contains(&"did.not-resolved"), "{codes:?}");
}

#[test]
fn a_changed_document_report_or_list_gives_another_answer_than_the_bundle_says() {
    let (bundle, asked) = good();
    let other = |change: &dyn Fn(&mut Json)| {
        let (report, differences) = changed(&bundle, change).unwrap().again();
        assert!(!differences.is_empty());
        report
    };
    let mut input = asked.input.clone();
    let place = input.windows(4).position(|four| four == b"2026").unwrap();
    input[place + 3] = b'5';
    assert!(!other(&|json| json["inputBase64"] = super::encoded(&input).into()).is_good());
    assert!(other(&|json| json["report"]["requirements"] = "not-met".into()).is_good());
    assert!(!other(&|json| json["evidence"]["trustLists"] = json!([])).is_good());
    assert!(!other(&|json| json["question"]["at"] = "2020-01-01T00:00:00Z".into()).is_good());
}

#[test]
fn a_list_that_was_taken_out_leaves_the_standing_undecided() {
    let asked = asked(&vectors().join("status/first-bit"));
    let (bundle, report) = Bundle::make(&asked.input, &asked.evidence, &asked.policy, made());
    let bundle = changed(&bundle, |json| json["evidence"]["statusLists"] = json!([])).unwrap();
    let (again, differences) = bundle.again();
    assert_ne!(again.standing, report.standing);
    assert_eq!(again.standing, tradecred_vc::problem::Standing::Undecided);
    assert!(!differences.is_empty());
}

#[test]
fn differences_name_results_findings_and_editions() {
    let (bundle, _) = good();
    let bundle = changed(&bundle, |json| {
        json["report"]["standing"] = "ended".into();
        json["report"]["versions"]["rules"] = "us-usmca/2020-07".into();
        json["report"]["checks"][0] =
            json!({ "status": "fail", "code": "proof.signature", "pointer": "/proof" });
    })
    .unwrap();
    let (_, differences) = bundle.again();
    let of = |text: &str| text.to_owned();
    assert_eq!(
        differences,
        [
            Difference::Result("standing", of("ended"), of("in-force")),
            Difference::Gone(of("fail"), of("proof.signature"), of("/proof")),
            Difference::Edition(of("us-usmca/2020-07"), of("us-usmca/2026-11")),
        ]
    );
}

#[test]
fn what_is_no_bundle_is_named() {
    let (bundle, _) = good();
    let fault = |change: &dyn Fn(&mut Json)| changed(&bundle, change).unwrap_err();
    assert_eq!(
        fault(&|json| json["type"] = "Bundle".into()),
        "bundle.form at /type"
    );
    assert_eq!(
        fault(&|json| json["version"] = 2.into()),
        "bundle.form at /version"
    );
    assert_eq!(
        fault(&|json| json["made"] = "today".into()),
        "bundle.form at /made"
    );
    assert_eq!(
        fault(&|json| json["inputBase64"] = "?".into()),
        "bundle.form at /inputBase64"
    );
    assert_eq!(
        fault(&|json| json["question"] = json!({})),
        "bundle.form at /question"
    );
    assert_eq!(
        fault(&|json| json["evidence"]["statusLists"] = 1.into()),
        "bundle.form at /evidence/statusLists"
    );
    assert_eq!(
        fault(&|json| json["extra"] = 1.into()),
        "bundle.form at /extra"
    );
    let missing = |json: &mut Json| {
        json.as_object_mut().unwrap().remove("report");
    };
    assert_eq!(fault(&missing), "bundle.form at /report");
    let twice = bundle
        .to_text()
        .replacen("{\"type\"", "{\"made\":\"\",\"type\"", 1);
    assert_eq!(
        Bundle::read(twice.as_bytes()).unwrap_err().code.code,
        "json.duplicate-member"
    );
}
