//! Issuers. A liar is our own node behind a relay that changes what is asked or what is answered, and signs it anew
//! with the node's key where the lie is not to be seen by the proof.

use std::sync::Mutex;

use serde_json::{Value, json};
use tradecred::{document, schema};
use tradecred_conformance::service::{
    Examiner, Service, ServiceProfile, ServiceReport, run, run_examined, trials,
};
use tradecred_conformance::target::{Answer, Question, TargetError};
use tradecred_liars::honest;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::key::{KeyFile, SecretKey};
use tradecred_vc::proof::{SignOptions, sign};

use crate::message::Message;
use crate::relay::{Way, before};
use crate::world::{World, world};

type Ask<'a> = &'a dyn Fn(&Message) -> Message;

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

fn json_of(message: &Message) -> Value {
    serde_json::from_slice(&message.body).unwrap_or_default()
}

fn is_issue(request: &Message) -> bool {
    request.word().ends_with("/credentials/issue")
}

/// Changes what is asked to be issued.
fn asks(change: impl Fn(&mut Value) + Send + Sync + 'static) -> Way {
    Box::new(move |mut request, ask: Ask<'_>| {
        if is_issue(&request) {
            let mut body = json_of(&request);
            if body.is_object() {
                change(&mut body);
                request.body = body.to_string().into_bytes();
            }
        }
        ask(&request)
    })
}

/// Changes what was issued, after it was signed.
fn answers(change: impl Fn(&mut Value) + Send + Sync + 'static) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let mut answer = ask(&request);
        if is_issue(&request) && answer.status() == 201 {
            let mut body = json_of(&answer);
            change(&mut body["verifiableCredential"]);
            answer.body = body.to_string().into_bytes();
        }
        answer
    })
}

/// Changes what was issued, and signs it again.
fn signs(world: &World, change: impl Fn(&mut Value) + Send + Sync + 'static) -> Way {
    signs_at(world, 0, change)
}

/// The same so many seconds after it was signed.
fn signs_at(
    world: &World,
    seconds: i64,
    change: impl Fn(&mut Value) + Send + Sync + 'static,
) -> Way {
    signs_with(world.key.clone(), seconds, change)
}

/// Has somebody else sign, under its own name.
fn signs_as_another() -> Way {
    let key = KeyFile::of_did_key(SecretKey::from_seed([7; 32]));
    let did = key.id().did().as_str().to_owned();
    signs_with(key, 0, move |credential| {
        credential["issuer"] = did.clone().into();
        credential
            .as_object_mut()
            .unwrap()
            .remove("credentialStatus");
    })
}

fn signs_with(
    key: KeyFile,
    seconds: i64,
    change: impl Fn(&mut Value) + Send + Sync + 'static,
) -> Way {
    answers(move |credential| {
        let created = credential["proof"]["created"].as_str().unwrap();
        let created: tradecred_vc::time::Timestamp = created.parse().unwrap();
        let created =
            tradecred_vc::time::Timestamp::from_unix_seconds(created.unix_seconds() + seconds)
                .unwrap();
        change(credential);
        let members = credential.as_object_mut().unwrap();
        members.remove("proof");
        let tree = Tree::from(&*credential);
        let unsigned = tree.as_object().unwrap();
        let options = SignOptions::assertion(key.id().as_str().to_owned(), created);
        *credential = Tree::Object(sign(unsigned, key.secret(), &options)).to_serde();
    })
}

/// Changes lists.
fn lists(change: impl Fn(&mut Value) + Send + Sync + 'static) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let mut answer = ask(&request);
        if request.word().starts_with("/status-lists/") && answer.status() == 200 {
            let mut list = json_of(&answer);
            change(&mut list);
            answer.body = list.to_string().into_bytes();
        }
        answer
    })
}

/// Gives every document what the first was given.
fn repeats(world: &World, pointer: &'static str) -> Way {
    let first: Mutex<Option<Value>> = Mutex::default();
    signs(world, move |credential| {
        let mut first = first.lock().unwrap();
        let place = credential.pointer_mut(pointer).unwrap();
        *place = first.get_or_insert_with(|| place.clone()).clone();
    })
}

/// Signs whatever it is asked to.
fn signs_anything() -> Way {
    Box::new(|request, ask: Ask<'_>| {
        let answer = ask(&request);
        if is_issue(&request) && [400, 413, 422].contains(&answer.status()) {
            return Message::answer(201, r#"{"verifiableCredential":{}}"#);
        }
        answer
    })
}

/// Refuses for another reason.
fn gives_another_reason() -> Way {
    Box::new(|request, ask: Ask<'_>| {
        let answer = ask(&request);
        if is_issue(&request) && [400, 413, 422].contains(&answer.status()) {
            return Message::answer(answer.status(), r#"{"code":"status.revoked"}"#);
        }
        answer
    })
}

/// Falls over instead of refusing.
fn breaks() -> Way {
    Box::new(|request, ask: Ask<'_>| {
        let answer = ask(&request);
        if is_issue(&request) && answer.status() >= 400 {
            return Message::answer(500, "{}");
        }
        answer
    })
}

fn keeps_first_list() -> Way {
    let kept: Mutex<Option<Message>> = Mutex::default();
    Box::new(move |request, ask: Ask<'_>| {
        let answer = ask(&request);
        if !request.word().starts_with("/status-lists/") {
            return answer;
        }
        kept.lock().unwrap().get_or_insert(answer).clone()
    })
}

fn proves_another_leaf() -> Way {
    Box::new(|request, ask: Ask<'_>| {
        let mut answer = ask(&request);
        if request.word().starts_with("/log/proofs/") {
            answer.body = answer.text().replace("\nindex ", "\nindex 1").into_bytes();
        }
        answer
    })
}

fn of_another_path() -> Way {
    Box::new(|mut request, ask: Ask<'_>| {
        if is_issue(&request) {
            let path = request.word().to_owned();
            request.first = request.first.replace(&path, "/credentials/issue");
        }
        ask(&request)
    })
}

fn liars(world: &World) -> Vec<(&'static str, &'static str, Way)> {
    vec![
        (
            "signs wrongly",
            "issuer/verifies",
            answers(|credential| credential["validFrom"] = "2020-01-01T00:00:00Z".into()),
        ),
        (
            "signs without a purpose",
            "issuer/verifies",
            answers(|credential| credential["proof"]["proofPurpose"] = "authentication".into()),
        ),
        (
            "has another sign, whoever it is",
            "issuer/verifies",
            signs_as_another(),
        ),
        (
            "leaves out the certifier",
            "issuer/schema",
            signs(world, |credential| {
                let subject = credential["credentialSubject"].as_object_mut();
                subject.unwrap().remove("certifier");
            }),
        ),
        (
            "corrects a name",
            "issuer/as-asked",
            signs(world, |credential| {
                credential["credentialSubject"]["certifier"]["title"] = "Director".into();
            }),
        ),
        (
            "adds a member",
            "issuer/as-asked",
            signs(world, |credential| {
                credential["name"] = "A certificate".into()
            }),
        ),
        (
            "gives everything one id",
            "issuer/id",
            repeats(world, "/id"),
        ),
        (
            "counts its ids",
            "issuer/id",
            signs(world, |credential| {
                credential["id"] = "urn:tradecred:17".into()
            }),
        ),
        (
            "gives ids of its own",
            "issuer/id-kept",
            asks(|request| {
                request["credential"].as_object_mut().unwrap().remove("id");
            }),
        ),
        (
            "makes its issuer an object",
            "issuer/issuer-text",
            signs(world, |credential| {
                credential["issuer"] = json!({ "id": credential["issuer"] });
            }),
        ),
        (
            "forgets the name of its issuer",
            "issuer/issuer-object",
            signs(world, |credential| {
                credential["issuer"] = credential["issuer"]["id"].clone();
            }),
        ),
        (
            "signs in the past",
            "issuer/created",
            signs_at(world, -90, |_| {}),
        ),
        (
            "leaves the contexts out of the proof",
            "issuer/proof-context",
            answers(|credential| {
                credential["proof"]
                    .as_object_mut()
                    .unwrap()
                    .remove("@context");
            }),
        ),
        (
            "has another usual suite",
            "issuer/default-suite",
            asks(|request| {
                request["options"]["cryptosuite"] = "eddsa-rdfc-2022".into();
            }),
        ),
        (
            "does not look at the option",
            "issuer/every-suite",
            asks(|request| {
                request.as_object_mut().unwrap().remove("options");
            }),
        ),
        (
            "does not look at the path",
            "issuer/suite-path",
            of_another_path(),
        ),
        (
            "publishes a list without a proof",
            "issuer/list",
            lists(|list| {
                list.as_object_mut().unwrap().remove("proof");
            }),
        ),
        (
            "publishes a list of another purpose",
            "issuer/list",
            lists(|list| list["credentialSubject"]["statusPurpose"] = "suspension".into()),
        ),
        (
            "publishes a list of another issuer",
            "issuer/list",
            lists(|list| list["issuer"] = "did:example:other".into()),
        ),
        (
            "publishes a list that was changed",
            "issuer/list",
            lists(|list| list["validUntil"] = "2999-01-01T00:00:00Z".into()),
        ),
        (
            "gives a place beyond its list",
            "issuer/list",
            signs(world, |credential| {
                credential["credentialStatus"]["statusListIndex"] = "900000000".into();
            }),
        ),
        (
            "gives everything one place",
            "issuer/list-place",
            repeats(world, "/credentialStatus"),
        ),
        (
            "does not show a revocation",
            "issuer/revoked",
            keeps_first_list(),
        ),
        (
            "proves another leaf",
            "issuer/in-log",
            proves_another_leaf(),
        ),
    ]
}

/// Refuses with this status, whatever is wrong.
fn refuses_with(status: u16) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let mut answer = ask(&request);
        if is_issue(&request) && [400, 413, 422].contains(&answer.status()) {
            answer.first = format!("HTTP/1.1 {status} Said");
        }
        answer
    })
}

/// Says nothing of its cryptosuites and of who it is.
fn says_nothing_of_itself() -> Way {
    Box::new(|request, ask: Ask<'_>| {
        let answer = ask(&request);
        if request.word() == "/health" {
            return Message::answer(200, "{}");
        }
        answer
    })
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
