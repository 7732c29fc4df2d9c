//! Issuers. A liar is our own node behind a relay that changes what is asked or what is answered, and signs it anew
//! with the node's key where the lie is not to be seen by the proof.

use serde_json::{Value, json};
use tradecred::{document, schema};
use tradecred_conformance::service::{
    Examiner, Service, ServiceProfile, ServiceReport, run, run_examined, trials,
};
use tradecred_conformance::target::{Answer, Question, TargetError};
use tradecred_liars::honest;

use crate::relay::{Way, before};
use crate::world::world;

mod ways;

use ways::{
    Ask, breaks, gives_another_reason, liars, refuses_with, says_nothing_of_itself, signs_anything,
};

/// The library, as the command has it examine.
pub(crate) struct Library;

impl Examiner for Library {
    fn examine(&mut self, question: &Question) -> Result<Answer, TargetError> {
        honest(question)
    }

    fn schema(&mut self, credential_type: &str) -> Option<Value> {
        document::of_type(credential_type).map(schema::of_document)
    }
}

fn report(address: &str, profile: &ServiceProfile, only: &[&str]) -> ServiceReport {
    let only: Vec<_> = only.iter().map(|glob| glob.parse().unwrap()).collect();
    run_examined(Service::Issuer, address, profile, &only, Box::new(Library)).unwrap()
}

#[test]
fn our_own_node_passes_every_trial() {
    let world = world(&[].into(), false);
    let address = format!("http://{}", world.address);
    let report = report(&address, &world.profile, &[]);
    println!("{}", report.text());
    assert!(report.is_good(), "{}", report.text());
    assert_eq!(
        (report.passed, report.not_run),
        (trials(Service::Issuer).len(), 0)
    );
    drop(world.node);
}

#[test]
fn nothing_is_claimed_of_what_nobody_examined() {
    let world = world(&[].into(), false);
    let address = format!("http://{}", world.address);
    let only = ["issuer/verifies".parse().unwrap()];
    let report = run(Service::Issuer, &address, &world.profile, &only).unwrap();
    assert_eq!((report.passed, report.not_run), (0, 1), "{}", report.text());
}

#[test]
fn an_open_issuer_of_plain_credentials_is_asked_what_it_can_be_asked() {
    let node = tradecred_node::Node::start(tradecred_node::Config::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let document = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiableCredential"],
        "credentialSubject": { "id": "did:example:subject" },
    });
    std::fs::write(folder.path().join("plain.json"), document.to_string()).unwrap();
    let address = format!("http://{}", node.address());
    let written = json!({
        "implementation": "plain",
        "document": "plain.json",
        "options": { "scope": "envelope" },
        "cryptosuites": ["eddsa-rdfc-2022", "eddsa-jcs-2022"],
        "legalName": "Somebody",
        "statusLists": address,
    });
    let profile = ServiceProfile::read(written.to_string().as_bytes(), folder.path()).unwrap();
    let report = report(&address, &profile, &[]);
    // The profile names another usual suite than the node has.
    assert_eq!(
        report.failures(),
        ["issuer/default-suite"],
        "{}",
        report.text()
    );
    assert!(report.passed > 20, "{}", report.text());
    assert!(report.text().contains("no schema is published"));
}

#[test]
fn a_refusal_has_the_status_that_its_requirement_names() {
    let world = world(&[].into(), false);
    let trials = [
        "issuer/version-one",
        "issuer/too-large",
        "issuer/no-credential",
        "issuer/suite-unknown",
        "issuer/suite-of-other-keys",
        "issuer/signed-already",
    ];
    for (status, right) in [
        (400, &trials[2..]),
        (413, &trials[1..2]),
        (422, &trials[..1]),
    ] {
        let address = format!("http://{}", before(&world.address, refuses_with(status)));
        let failed = report(&address, &world.profile, &trials);
        let wrong: Vec<&str> = trials
            .into_iter()
            .filter(|id| !right.contains(id))
            .collect();
        assert_eq!(failed.failures(), wrong, "{status}");
    }
    drop(world.node);
}

#[test]
fn of_an_issuer_that_says_nothing_of_itself_only_the_profile_tells() {
    let mut world = world(&[].into(), false);
    let address = format!(
        "http://{}",
        before(&world.address, says_nothing_of_itself())
    );
    let only = ["issuer/verifies", "issuer/suite-of-other-keys"];
    world.profile.cryptosuites = vec!["eddsa-jcs-2022".to_owned()];
    let unnamed = report(&address, &world.profile, &only);
    assert_eq!(unnamed.not_run, 2, "{}", unnamed.text());
    world.profile.issuer = Some(world.key.id().did().as_str().to_owned());
    let named = report(&address, &world.profile, &only);
    assert_eq!((named.passed, named.not_run), (1, 1), "{}", named.text());
    world.profile.issuer = Some("did:example:other".to_owned());
    let other = report(&address, &world.profile, &only);
    assert_eq!(other.failures(), ["issuer/verifies"], "{}", other.text());
    drop(world.node);
}

/// Finds nothing, as where `@vocab` defines every word.
struct Content;

impl Examiner for Content {
    fn examine(&mut self, question: &Question) -> Result<Answer, TargetError> {
        let mut answer = honest(question)?;
        answer.codes = Some(Vec::new());
        Ok(answer)
    }

    fn schema(&mut self, _: &str) -> Option<Value> {
        None
    }
}

#[test]
fn what_is_no_fault_for_the_examiner_is_not_asked() {
    let world = world(&[].into(), false);
    let address = format!("http://{}", world.address);
    let only = [
        "issuer/member-unknown",
        "issuer/type-undefined",
        "issuer/id",
    ];
    let only: Vec<_> = only.iter().map(|glob| glob.parse().unwrap()).collect();
    let profile = &world.profile;
    let report =
        run_examined(Service::Issuer, &address, profile, &only, Box::new(Content)).unwrap();
    assert_eq!((report.passed, report.not_run), (0, 3), "{}", report.text());
    drop(world.node);
}

#[test]
fn every_lying_issuer_is_caught_by_its_trial() {
    let world = world(&[].into(), false);
    let failed = |way: Way, only: &[&str]| {
        let address = format!("http://{}", before(&world.address, way));
        let report = report(&address, &world.profile, only);
        let failed = report.failures().into_iter();
        failed.map(str::to_owned).collect::<Vec<String>>()
    };
    let same: Way = Box::new(|request, ask: Ask<'_>| ask(&request));
    let none: &[&str] = &[];
    assert_eq!(failed(same, &[]), none, "the relay itself changes nothing");
    let mut caught: Vec<&str> = Vec::new();
    for (lie, trial, way) in liars(&world) {
        let trials = failed(way, &[trial]);
        assert_eq!(trials, [trial], "an issuer that {lie} is not caught");
        caught.push(trial);
    }
    let refusing = trials(Service::Issuer).into_iter();
    let refusing = refusing.filter(|trial| !trial.accepts && trial.id != "issuer/list-place");
    let refusing: Vec<&str> = refusing.map(|trial| trial.id).collect();
    for way in [signs_anything(), gives_another_reason(), breaks()] {
        assert_eq!(failed(way, &refusing), refusing);
    }
    caught.extend(&refusing);
    for trial in trials(Service::Issuer) {
        assert!(caught.contains(&trial.id), "`{}` catches nobody", trial.id);
    }
    drop(world.node);
}
