//! Issuers. A liar is our own node behind a relay that changes what is asked or what is answered, and signs it anew
//! with the node's key where the lie is not to be seen by the proof.

use serde_json::{Value, json};
use tradecred_conformance::service::{
    Examiner, Service, ServiceProfile, ServiceReport, TrialOptions, run, run_with, trials,
};
use tradecred_conformance::target::{Answer, Question, TargetError};
use tradecred_liars::honest;

use crate::examined::{Library, examined};
use crate::message::Message;
use crate::relay::{Way, before};
use crate::world::{free, world};

mod ways;

use ways::{
    Ask, adds_no_id, breaks, gives_another_reason, issues_in_the_name_of, liars, refuses_with,
    says_nothing_of_itself, signs_anything,
};

fn report(address: &str, profile: &ServiceProfile, only: &[&str]) -> ServiceReport {
    examined(Service::Issuer, address, profile, only)
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

#[test]
fn an_issuer_without_a_health_names_no_key() {
    let world = world(&[].into(), false);
    let page = Message::answer(404, "<html>not here</html>");
    let way: Way = Box::new(move |request, ask: Ask<'_>| match request.word() {
        "/health" => page.clone(),
        _ => ask(&request),
    });
    let address = format!("http://{}", before(&world.address, way));
    let report = report(&address, &world.profile, &["issuer/in-log"]);
    assert_eq!((report.failed, report.not_run), (0, 1), "{}", report.text());
    let text = report.text();
    assert!(text.contains("names no key of the log"), "{text}");
    drop(world.node);
}

#[test]
fn an_issuer_of_plain_credentials_may_leave_them_without_an_id() {
    let world = world(&[].into(), false);
    let address = format!("http://{}", before(&world.address, adds_no_id()));
    let report = report(&address, &world.profile, &["issuer/id-kept"]);
    assert_eq!(report.passed, 1, "{}", report.text());
    drop(world.node);
}

#[test]
fn the_key_of_a_did_web_is_not_the_word_of_whoever_is_tested() {
    let mut world = world(&[].into(), false);
    // Nobody listens there: no verifier could read the key.
    let host = free().replace(':', "%3A");
    let did = format!("did:web:{host}");
    let address = format!(
        "http://{}",
        before(&world.address, issues_in_the_name_of(&world, &did))
    );
    let only = ["issuer/verifies"];
    world.profile.issuer = Some(did.clone());
    let named = report(&address, &world.profile, &only);
    assert_eq!(named.failures(), only, "{}", named.text());
    // Where the software alone says who it is, nobody is led there.
    world.profile.issuer = None;
    let unnamed = report(&address, &world.profile, &only);
    assert_eq!(unnamed.not_run, 1, "{}", unnamed.text());
    drop(world.node);
}

#[test]
fn what_is_not_done_in_time_is_not_run() {
    let world = world(&[].into(), false);
    let address = format!("http://{}", world.address);
    let options = TrialOptions::new().total_time(std::time::Duration::ZERO);
    let report = run_with(Service::Issuer, &address, &world.profile, options).unwrap();
    let all = trials(Service::Issuer).len();
    assert_eq!(report.not_run, all, "{}", report.text());
    assert!(report.is_cut() && !report.is_decided());
    // A node that does not answer holds the runner no longer than the run may take.
    let silent: Way = Box::new(|request, ask: Ask<'_>| {
        if request.word() != "/health" {
            std::thread::sleep(std::time::Duration::from_secs(30));
        }
        ask(&request)
    });
    let address = format!("http://{}", before(&world.address, silent));
    let options = TrialOptions::new().total_time(std::time::Duration::from_secs(5));
    let report = run_with(Service::Issuer, &address, &world.profile, options).unwrap();
    assert_eq!(report.not_run, all, "{}", report.text());
    drop(world.node);
}

#[test]
fn the_command_of_a_failure_names_the_file_that_was_given() {
    let world = world(&[].into(), false);
    let address = format!("http://{}", before(&world.address, refuses_with(418)));
    let only = ["issuer/rule".parse().unwrap()];
    let text = |path: Option<&str>| {
        let mut options = TrialOptions::new().only(&only).examiner(Box::new(Library));
        if let Some(path) = path {
            options = options.profile(path);
        }
        let report = run_with(Service::Issuer, &address, &world.profile, options).unwrap();
        assert_eq!(report.failed, 1, "{}", report.text());
        (report.text(), serde_json::to_vec(&report).unwrap())
    };
    let (given, json) = text(Some("of us/profile.json"));
    assert!(given.contains(" --profile 'of us/profile.json'"), "{given}");
    assert!(!text(None).0.contains(" --profile"));
    // Of a report that was read the file is not known.
    let read = ServiceReport::read(&json).unwrap().text();
    assert!(read.contains(" --profile FILE"), "{read}");
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
    let options = TrialOptions::new().only(&only).examiner(Box::new(Content));
    let report = run_with(Service::Issuer, &address, profile, options).unwrap();
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
