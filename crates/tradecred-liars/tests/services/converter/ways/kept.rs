//! Lies about what is kept: conversions that are forgotten or shown, keys that are shared, records that are handed back.

use std::collections::HashMap;
use std::sync::Mutex;

use serde_json::{Value, json};

use super::{Ask, answers, json_of, signs_with, writes};
use crate::message::Message;
use crate::relay::Way;
use crate::world::World;

/// Changes the conversion around its subject, and signs it again.
fn around(world: &World, change: impl Fn(&mut Value) + Send + Sync + 'static) -> Way {
    signs_with(world.key.clone(), move |body, _| {
        change(&mut body["verifiableCredential"]);
    })
}

fn is_read(request: &Message) -> bool {
    request.first.starts_with("GET /credentials/")
}

/// Gives the first answer of a key again, whatever is asked with it, and by whom.
fn by_key_alone() -> Way {
    let answers: Mutex<HashMap<String, Message>> = Mutex::default();
    Box::new(move |request, ask: Ask<'_>| {
        let Some(key) = request.header("idempotency-key") else {
            return ask(&request);
        };
        let mut answers = answers.lock().unwrap();
        let answer = answers.entry(key.to_owned());
        answer.or_insert_with(|| ask(&request)).clone()
    })
}

/// Hands back the export that was converted by a mapping, for requests to write of which this holds.
fn hands_back(is_meant: impl Fn(&Value) -> bool + Send + Sync + 'static) -> Way {
    let exports: Mutex<HashMap<String, Value>> = Mutex::default();
    Box::new(move |request, ask: Ask<'_>| {
        let order = json_of(&request);
        let name = order["mapping"]["mapping"].to_string();
        let mut answer = ask(&request);
        let mut exports = exports.lock().unwrap();
        if request.word() == "/conversions" {
            exports.entry(name).or_insert(order["export"].clone());
        } else if request.word() == "/conversions/records" && is_meant(&order) {
            let mut body = json_of(&answer);
            body["record"] = exports[&name].clone();
            answer.body = body.to_string().into_bytes();
        }
        answer
    })
}

/// Whether a mapping has operations whose inverse is more than the value at another place.
fn is_hard(order: &Value) -> bool {
    let fields = order["mapping"]["fields"].as_array().unwrap().iter();
    let plain = ["field", "marker", "constant"];
    fields
        .into_iter()
        .any(|field| !plain.contains(&field["op"].as_str().unwrap()))
}

pub(super) fn of_documents(world: &World) -> Vec<(&'static str, &'static str, Way)> {
    let issuer = format!("Bearer {}", world.tokens["issuer"]);
    vec![
        (
            "signs and forgets",
            "converter/stored",
            Box::new(|request, ask: Ask<'_>| match is_read(&request) {
                true => Message::answer(404, "{}"),
                false => ask(&request),
            }),
        ),
        (
            "shows conversions to another tenant",
            "converter/stored",
            Box::new(move |mut request, ask: Ask<'_>| {
                if is_read(&request) {
                    request.set("authorization", &issuer);
                }
                ask(&request)
            }),
        ),
        (
            "gives a conversion no id",
            "converter/id-and-times",
            around(world, |credential| {
                credential.as_object_mut().unwrap().remove("id");
            }),
        ),
        (
            "gives every conversion the same id",
            "converter/id-and-times",
            around(world, |credential| {
                credential["id"] = json!("urn:uuid:7d9f3a34-1df0-4a54-8ad6-7c1d3b2e9f10");
            }),
        ),
        (
            "says that a conversion is valid from when the export was retrieved",
            "converter/id-and-times",
            around(world, |credential| {
                let source = &credential["credentialSubject"]["source"];
                credential["validFrom"] = source["retrievedAt"].clone();
            }),
        ),
        (
            "gives every conversion the same place",
            "converter/status-place",
            around(world, |credential| {
                credential["credentialStatus"]["statusListIndex"] = json!("0");
            }),
        ),
        (
            "signs conversions that cannot be taken back",
            "converter/status-place",
            around(world, |credential| {
                let members = credential.as_object_mut().unwrap();
                members.remove("credentialStatus");
            }),
        ),
        (
            "takes no conversion back, and says that it did",
            "converter/revoked",
            Box::new(|request, ask: Ask<'_>| match request.word() {
                "/credentials/status" => Message::answer(200, "{}"),
                _ => ask(&request),
            }),
        ),
        (
            "gives the old conversion for a new request",
            "converter/other-body",
            by_key_alone(),
        ),
        (
            "shares keys between tenants",
            "converter/key-of-other",
            by_key_alone(),
        ),
    ]
}

pub(super) fn of_changes() -> Vec<(&'static str, &'static str, Way)> {
    vec![
        (
            "knows no inverse but that of plain members",
            "converter/back-every-change",
            hands_back(is_hard),
        ),
        (
            "writes a change, and the codes beside it without their dots",
            "converter/back-every-change",
            writes(|record, _| {
                let record = String::from_utf8(record).unwrap();
                record.replace("7213.20 10", "72132010").into_bytes()
            }),
        ),
        (
            "hands back what it stored where there is no residue",
            "converter/back-without-residue",
            hands_back(|order| order.get("residue").is_none()),
        ),
        (
            "writes new records without what a table says",
            "converter/back-without-residue",
            writes(|record, _| {
                let mut record: Value = serde_json::from_slice(&record).unwrap();
                let lines = record.get_mut("lines").and_then(Value::as_array_mut);
                for line in lines.into_iter().flatten() {
                    line.as_object_mut().unwrap().remove("origin");
                }
                record.to_string().into_bytes()
            }),
        ),
        (
            "loses a sum on the way back and says nothing",
            "converter/back-without-residue",
            tells_nothing(),
        ),
        (
            "tells nothing of the way back",
            "converter/back-told",
            answers("/conversions/records", |body, _| {
                body.as_object_mut().unwrap().remove("lossReport");
            }),
        ),
        (
            "says that nothing is lost on the way back",
            "converter/back-told",
            tells_nothing(),
        ),
        (
            "tells of losses on the way back that there are not",
            "converter/back-told",
            answers("/conversions/records", |body, _| {
                let entries = body["lossReport"]["entries"].as_array_mut().unwrap();
                entries.push(json!({ "fate": "dropped", "from": "/credentialSubject" }));
            }),
        ),
    ]
}

fn tells_nothing() -> Way {
    answers("/conversions/records", |body, _| {
        body["lossReport"] = json!({ "counts": {}, "entries": [] });
    })
}
