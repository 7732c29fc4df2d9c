//! How a converter lies: what is asked or answered otherwise on its way, and which trial finds it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::jcs;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::key::KeyFile;
use tradecred_vc::proof::{SignOptions, sign};

use crate::message::Message;
use crate::relay::Way;
use crate::world::World;

mod drafted;
mod fitted;
mod kept;
mod refused;
mod signed;
mod told;

pub(super) use refused::looks_at_nothing;

pub(super) type Ask<'a> = &'a dyn Fn(&Message) -> Message;

const REFUSALS: [u16; 6] = [400, 401, 403, 413, 415, 422];

fn json_of(message: &Message) -> Value {
    serde_json::from_slice(&message.body).unwrap_or_default()
}

/// Changes a good answer at a path, for which it knows the request.
fn answers(path: &'static str, change: impl Fn(&mut Value, &Value) + Send + Sync + 'static) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let mut answer = ask(&request);
        if request.word() == path && answer.status() < 300 {
            let mut body = json_of(&answer);
            change(&mut body, &json_of(&request));
            answer.body = body.to_string().into_bytes();
        }
        answer
    })
}

/// Changes what was converted, after it was signed.
fn converts(change: impl Fn(&mut Value) + Send + Sync + 'static) -> Way {
    answers("/conversions", move |body, _| change(body))
}

/// The same, signed again by this key.
fn signs_with(key: KeyFile, change: impl Fn(&mut Value, &Value) + Send + Sync + 'static) -> Way {
    answers("/conversions", move |body, request| {
        change(body, request);
        let credential = &mut body["verifiableCredential"];
        let created = credential["proof"]["created"].as_str().unwrap();
        let options =
            SignOptions::assertion(key.id().as_str().to_owned(), created.parse().unwrap());
        credential.as_object_mut().unwrap().remove("proof");
        let tree = Tree::from(&*credential);
        let unsigned = tree.as_object().unwrap();
        *credential = Tree::Object(sign(unsigned, key.secret(), &options)).to_serde();
    })
}

/// Changes the subject of a conversion, and signs it again.
fn signs(world: &World, change: impl Fn(&mut Value) + Send + Sync + 'static) -> Way {
    signs_with(world.key.clone(), move |body, _| {
        change(&mut body["verifiableCredential"]["credentialSubject"]);
    })
}

/// Changes the subject of the draft, for which it knows the record; the digest is that of the draft again.
fn drafts(world: &World, change: impl Fn(&mut Value, &Value) + Send + Sync + 'static) -> Way {
    signs_with(world.key.clone(), move |body, request| {
        let export = STANDARD
            .decode(request["export"].as_str().unwrap())
            .unwrap();
        let record: Value = serde_json::from_slice(&export).unwrap();
        let draft = &mut body["verifiableCredential"]["credentialSubject"]["draft"];
        change(&mut draft["content"]["credentialSubject"], &record);
        draft["digestMultibase"] = digest(&draft["content"]);
    })
}

/// Changes the loss report, the counts and what is said of them, and signs it again.
fn tells(world: &World, change: impl Fn(&mut Vec<Value>) + Send + Sync + 'static) -> Way {
    signs_with(world.key.clone(), move |body, _| {
        let report = &mut body["files"]["lossReport"];
        let entries = report["entries"].as_array_mut().unwrap();
        change(entries);
        let mut counts = json!({});
        for entry in entries.iter() {
            let count = &mut counts[entry["fate"].as_str().unwrap()];
            *count = json!(count.as_u64().unwrap_or(0) + 1);
        }
        report["counts"] = counts.clone();
        let digest = digest(report);
        counts["type"] = json!("LossCounts");
        let losses = ["kept", "dropped", "truncated", "defaulted"];
        let lossless = losses.iter().all(|fate| counts.get(fate).is_none());
        body["verifiableCredential"]["credentialSubject"]["lossReport"] = json!({
            "type": "ConversionLosses",
            "digestMultibase": digest,
            "lossless": lossless,
            "counts": counts,
        });
    })
}

/// Changes the record that is written, for which it knows the request.
fn writes(change: impl Fn(Vec<u8>, &Value) -> Vec<u8> + Send + Sync + 'static) -> Way {
    answers("/conversions/records", move |body, request| {
        let record = STANDARD.decode(body["record"].as_str().unwrap()).unwrap();
        body["record"] = json!(STANDARD.encode(change(record, request)));
    })
}

/// Changes the text of the export that is to be converted.
fn change_export(request: &mut Message, change: impl FnOnce(String) -> String) {
    let mut order = json_of(request);
    let Ok(export) = STANDARD.decode(order["export"].as_str().unwrap_or_default()) else {
        return;
    };
    let export = change(String::from_utf8(export).unwrap());
    order["export"] = json!(STANDARD.encode(export));
    request.body = order.to_string().into_bytes();
}

fn digest(value: &Value) -> Value {
    json!(DigestMultibase::of_bytes(&jcs::to_vec(&Tree::from(value))))
}

/// The record in the layout of another program.
fn laid_out_anew(record: &[u8]) -> Vec<u8> {
    let record: Value = serde_json::from_slice(record).unwrap();
    record.to_string().into_bytes()
}

/// Answers what is refused at the addresses of a converter.
fn instead(answer: fn(u16) -> Message) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let said = ask(&request);
        if request.word().starts_with("/conversions") && REFUSALS.contains(&said.status()) {
            return answer(said.status());
        }
        said
    })
}

/// Converts whatever it is sent.
pub(super) fn converts_anything() -> Way {
    instead(|_| Message::answer(201, r#"{"verifiableCredential":{},"files":{}}"#))
}

/// Refuses for another reason.
pub(super) fn gives_another_reason() -> Way {
    instead(|status| Message::answer(status, r#"{"code":"status.revoked"}"#))
}

/// Breaks where it should refuse.
pub(super) fn breaks() -> Way {
    instead(|_| Message::answer(500, "{}"))
}

/// Every liar: what it does, the trial that finds it, and how it does it.
pub(super) fn liars(world: &World) -> Vec<(&'static str, &'static str, Way)> {
    let mut liars = signed::of_signatures(world);
    liars.extend(drafted::of_drafts(world));
    liars.extend(fitted::of_values(world));
    liars.extend(fitted::of_documents(world));
    liars.extend(refused::of_refusals());
    liars.extend(told::of_losses(world));
    liars.extend(told::of_records());
    liars.extend(kept::of_documents(world));
    liars.extend(kept::of_changes());
    liars
}
