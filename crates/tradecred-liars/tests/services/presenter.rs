//! Presenters. A liar is our own node behind a relay that changes the parts it derives.

use serde_json::Value;
use tradecred_conformance::service::{Service, ServiceProfile, trials};

use crate::examined::examined;
use crate::message::Message;
use crate::relay::{Way, before};

type Ask<'a> = &'a dyn Fn(&Message) -> Message;

fn json_of(message: &Message) -> Value {
    serde_json::from_slice(&message.body).unwrap_or_default()
}

/// Changes a part, for which it knows the whole.
fn derives(change: impl Fn(&mut Value, &Value) + Send + Sync + 'static) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let mut answer = ask(&request);
        if request.word() == "/credentials/derive" && answer.status() == 200 {
            let mut body = json_of(&answer);
            let whole = json_of(&request)["verifiableCredential"].take();
            change(&mut body["verifiableCredential"], &whole);
            answer.body = body.to_string().into_bytes();
        }
        answer
    })
}

/// Answers otherwise what it should refuse.
fn instead(status: u16, body: &'static str) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let answer = ask(&request);
        if answer.status() >= 400 {
            return Message::answer(if status == 0 { answer.status() } else { status }, body);
        }
        answer
    })
}

#[test]
fn every_lying_presenter_is_caught_and_our_own_node_passes() {
    let node = tradecred_node::Node::start(tradecred_node::Config::default()).unwrap();
    let behind = node.address().to_string();
    let profile = ServiceProfile::new("presenter");
    let held = |way: Way, only: &[&str]| {
        let address = format!("http://{}", before(&behind, way));
        examined(Service::Presenter, &address, &profile, only)
    };
    let honest = held(Box::new(|request, ask: Ask<'_>| ask(&request)), &[]);
    println!("{}", honest.text());
    assert_eq!(honest.failures(), Vec::<&str>::new(), "{}", honest.text());
    assert_eq!(honest.passed, trials(Service::Presenter).len());

    let created: Way = Box::new(|request, ask: Ask<'_>| {
        let mut answer = ask(&request);
        if answer.status() == 200 {
            answer.first = "HTTP/1.1 201 Created".to_owned();
        }
        answer
    });
    let created = held(created, &[]);
    assert_eq!(created.failures(), Vec::<&str>::new(), "{}", created.text());

    let liars: Vec<(&str, &str, Way)> = vec![
        (
            "alters what it shows",
            "presenter/part-verifies",
            derives(|part, _| {
                part["credentialSubject"]["coverage"]["to"] = "2030-01-01".into();
            }),
        ),
        (
            "gives the whole away as a part",
            "presenter/part-verifies",
            derives(|part, whole| *part = whole.clone()),
        ),
        (
            "shows less than was chosen",
            "presenter/part-shows",
            derives(|part, _| {
                part["credentialSubject"]
                    .as_object_mut()
                    .unwrap()
                    .remove("goods");
            }),
        ),
        (
            "shows a party beside the part",
            "presenter/part-hides",
            derives(|part, whole| {
                part["comment"] = whole["credentialSubject"]["importers"][0]["legalName"].clone();
            }),
        ),
        (
            "shows a party beside the part, spelled otherwise",
            "presenter/part-hides",
            Box::new(|request, ask: Ask<'_>| {
                let mut answer = ask(&request);
                if request.word() == "/credentials/derive" && answer.status() == 200 {
                    let whole = json_of(&request)["verifiableCredential"].take();
                    let name = &whole["credentialSubject"]["importers"][0]["legalName"];
                    let first = &name.as_str().unwrap()[..1];
                    let spelled = format!("\"\\u{:04x}", u32::from(first.as_bytes()[0]));
                    let name = name
                        .to_string()
                        .replacen(&format!("\"{first}"), &spelled, 1);
                    answer.body.pop();
                    answer.body.extend(format!(",\"of\":{name}}}").into_bytes());
                }
                answer
            }),
        ),
        (
            "shows the number to everybody",
            "presenter/part-least",
            derives(|part, whole| {
                let number = whole["credentialSubject"]["certificationNumber"].clone();
                part["credentialSubject"]["certificationNumber"] = number;
            }),
        ),
        (
            "keeps the goods to itself",
            "presenter/part-most",
            derives(|part, _| {
                part["credentialSubject"]
                    .as_object_mut()
                    .unwrap()
                    .remove("goods");
            }),
        ),
    ];
    let mut caught = Vec::new();
    for (lie, trial, way) in liars {
        let report = held(way, &[trial]);
        assert_eq!(
            report.failures(),
            [trial],
            "a presenter that {lie} is not caught"
        );
        caught.push(trial);
    }
    let refusing = trials(Service::Presenter).into_iter();
    let refusing = refusing.filter(|trial| !trial.accepts && trial.id != "presenter/part-hides");
    let refusing: Vec<&str> = refusing.map(|trial| trial.id).collect();
    for way in [
        instead(200, r#"{"verifiableCredential":{}}"#),
        instead(0, r#"{"code":"status.revoked"}"#),
        instead(500, "{}"),
    ] {
        assert_eq!(held(way, &refusing).failures(), refusing);
    }
    let base = ["presenter/part-of-part", "presenter/other-suite"];
    let of_base = held(instead(400, "{}"), &refusing);
    assert_eq!(of_base.failures(), base, "{}", of_base.text());
    caught.extend(&refusing);
    for trial in trials(Service::Presenter) {
        assert!(caught.contains(&trial.id), "`{}` catches nobody", trial.id);
    }
    drop(node);
}
