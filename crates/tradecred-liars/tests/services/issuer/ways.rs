//! How an issuer lies: what is asked or answered otherwise on its way, and which trial finds it.

use std::sync::Mutex;

use serde_json::{Value, json};
use tradecred_vc::json::Value as Tree;
use tradecred_vc::key::{KeyFile, SecretKey};
use tradecred_vc::proof::{SignOptions, sign};

use crate::message::Message;
use crate::relay::Way;
use crate::world::World;

pub(super) type Ask<'a> = &'a dyn Fn(&Message) -> Message;

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
pub(super) fn signs_anything() -> Way {
    Box::new(|request, ask: Ask<'_>| {
        let answer = ask(&request);
        if is_issue(&request) && [400, 413, 422].contains(&answer.status()) {
            return Message::answer(201, r#"{"verifiableCredential":{}}"#);
        }
        answer
    })
}

/// Refuses for another reason.
pub(super) fn gives_another_reason() -> Way {
    Box::new(|request, ask: Ask<'_>| {
        let answer = ask(&request);
        if is_issue(&request) && [400, 413, 422].contains(&answer.status()) {
            return Message::answer(answer.status(), r#"{"code":"status.revoked"}"#);
        }
        answer
    })
}

/// Falls over instead of refusing.
pub(super) fn breaks() -> Way {
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

pub(super) fn liars(world: &World) -> Vec<(&'static str, &'static str, Way)> {
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
pub(super) fn refuses_with(status: u16) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let mut answer = ask(&request);
        if is_issue(&request) && [400, 413, 422].contains(&answer.status()) {
            answer.first = format!("HTTP/1.1 {status} Said");
        }
        answer
    })
}

/// Says nothing of its cryptosuites and of who it is.
pub(super) fn says_nothing_of_itself() -> Way {
    Box::new(|request, ask: Ask<'_>| {
        let answer = ask(&request);
        if request.word() == "/health" {
            return Message::answer(200, "{}");
        }
        answer
    })
}

/// Gives no id to what names none.
pub(super) fn adds_no_id() -> Way {
    Box::new(|request, ask: Ask<'_>| {
        let mut answer = ask(&request);
        let is_named = json_of(&request)["credential"].get("id").is_some();
        if is_issue(&request) && !is_named && answer.status() == 201 {
            let mut body = json_of(&answer);
            let credential = body["verifiableCredential"].as_object_mut().unwrap();
            credential.remove("id");
            answer.body = body.to_string().into_bytes();
        }
        answer
    })
}

/// Issues under a `did:web`, and says itself which key that has.
pub(super) fn issues_in_the_name_of(world: &World, did: &str) -> Way {
    let (secret, public) = (world.key.secret().clone(), world.key.id().to_owned());
    let (method, did) = (format!("{did}#key"), did.to_owned());
    let key = public.as_str().rsplit('#').next().unwrap().to_owned();
    Box::new(move |request, ask: Ask<'_>| {
        if request.word() == "/health" {
            return Message::answer(200, &json!({ "did": did }).to_string());
        }
        if request.word().starts_with("/identifiers/") {
            let method_of = json!({
                "id": method, "type": "Multikey", "controller": did, "publicKeyMultibase": key,
            });
            let document = json!({
                "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
                "id": did,
                "verificationMethod": [method_of],
                "assertionMethod": [method],
            });
            return Message::answer(200, &json!({ "didDocument": document }).to_string());
        }
        let mut answer = ask(&request);
        if is_issue(&request) && answer.status() == 201 {
            let mut body = json_of(&answer);
            let credential = &mut body["verifiableCredential"];
            let created = credential["proof"]["created"].as_str().unwrap();
            let options = SignOptions::assertion(method.clone(), created.parse().unwrap());
            credential["issuer"] = did.clone().into();
            for name in ["proof", "credentialStatus"] {
                credential.as_object_mut().unwrap().remove(name);
            }
            let tree = Tree::from(&*credential);
            let signed = sign(tree.as_object().unwrap(), &secret, &options);
            *credential = Tree::Object(signed).to_serde();
            answer.body = body.to_string().into_bytes();
        }
        answer
    })
}
