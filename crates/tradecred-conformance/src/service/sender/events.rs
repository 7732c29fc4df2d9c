//! What is said, and to whom.

use std::time::Instant;

use serde_json::{Value, json};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::time::Timestamp;

use super::{Came, Scene, THREE, Trouble, body, ensure};
use crate::service::document;
use crate::service::uuid::is_uuid_4;

/// Over how many events the skew is measured.
const SEVERAL: usize = 10;
/// What every type begins with.
const TYPE: &str = "org.w3id.tradecred.document.";
/// The members of an event.
const MEMBERS: [&str; 9] = [
    "data",
    "datacontenttype",
    "dataschema",
    "id",
    "source",
    "specversion",
    "subject",
    "time",
    "type",
];

pub(super) fn told(scene: &mut Scene) -> Came {
    let document = scene.told()?;
    let mut came = Vec::new();
    for role in THREE {
        let got = scene.deliveries(role, &document)?;
        let first = got
            .first()
            .ok_or_else(|| Trouble::wrong(format!("{role} was not told")))?;
        let event = body(first)?;
        ensure(event["type"] == format!("{TYPE}issued.v1"), || {
            format!("{role}: an event of the type {}", event["type"])
        })?;
        came.push(first.moment);
    }
    let skew = came.iter().max().zip(came.iter().min());
    let skew = skew.map(|(last, first)| last.duration_since(*first).as_millis());
    Ok(skew.map(|skew| format!("skew of the first attempts {skew} ms")))
}

/// A figure of several: the least, the one in the middle and the greatest.
fn spread(mut figures: Vec<u128>) -> String {
    figures.sort_unstable();
    let at = |place: usize| figures.get(place).copied().unwrap_or_default();
    let last = figures.len().saturating_sub(1);
    format!(
        "least {}, median {}, greatest {} us",
        at(0),
        at(last / 2),
        at(last)
    )
}

pub(super) fn same_moment(scene: &mut Scene) -> Came {
    for role in THREE {
        scene.inbox(role)?;
    }
    let (mut of_three, mut of_four) = (Vec::new(), Vec::new());
    for _ in 0..SEVERAL {
        let document = scene.issue()?;
        // The issuer, who was answered, is the fourth.
        let mut moments = vec![Instant::now()];
        for role in THREE {
            let got = scene.wait(role, &document, 1)?;
            moments.extend(got.first().map(|got| got.moment));
        }
        let skew = |moments: &[Instant]| {
            let ends = moments.iter().max().zip(moments.iter().min());
            ends.map_or(0, |(last, first)| last.duration_since(*first).as_micros())
        };
        of_four.push(skew(&moments));
        of_three.push(skew(moments.get(1..).unwrap_or_default()));
    }
    Ok(Some(format!(
        "{SEVERAL} events; skew of those who are told: {}; with the issuer: {}",
        spread(of_three),
        spread(of_four)
    )))
}

fn first(scene: &mut Scene) -> Result<(Value, Vec<u8>, Value), Trouble> {
    let document = scene.told()?;
    let got = scene.deliveries("broker", &document)?;
    let first = got
        .into_iter()
        .next()
        .ok_or_else(|| Trouble::wrong("the broker was not told"))?;
    Ok((body(&first)?, first.body, document))
}

pub(super) fn form(scene: &mut Scene) -> Came {
    let (event, bytes, document) = first(scene)?;
    let names: Vec<&str> = event
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| name.as_str())
        .collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    ensure(sorted == MEMBERS, || format!("the members are {sorted:?}"))?;
    for (name, value) in [
        ("specversion", "1.0"),
        ("datacontenttype", "application/json"),
        (
            "dataschema",
            "https://w3id.org/tradecred/schemas/v1/event-data.json",
        ),
    ] {
        ensure(event[name] == value, || {
            format!("`{name}` is {}", event[name])
        })?;
    }
    let id = event["id"].as_str().unwrap_or_default();
    ensure(is_uuid_4(id), || format!("`{id}` is no UUID of version 4"))?;
    ensure(event["subject"] == document["id"], || {
        "another `subject`".to_owned()
    })?;
    let source = event["source"].as_str().unwrap_or_default();
    ensure(source.contains("://") && !source.ends_with('/'), || {
        format!("`{source}` is no URL of a node")
    })?;
    let time = event["time"].as_str().unwrap_or_default();
    ensure(time.parse::<Timestamp>().is_ok(), || {
        format!("`{time}` is no instant")
    })?;
    ensure(is_canonical(&event, &bytes), || {
        "the bytes are not the canonical form".to_owned()
    })?;
    Ok(None)
}

fn is_canonical(event: &Value, bytes: &[u8]) -> bool {
    match tradecred_vc::json::Value::from(event) {
        tradecred_vc::json::Value::Object(object) => {
            tradecred_vc::jcs::to_vec_object(&object) == bytes
        }
        _ => false,
    }
}

/// The digest of a credential as a reference has it: without its proof.
fn digest(document: &Value) -> Result<String, Trouble> {
    match tradecred_vc::json::Value::from(document) {
        tradecred_vc::json::Value::Object(mut object) => {
            object.remove("proof");
            let canonical = tradecred_vc::jcs::to_vec_object(&object);
            Ok(DigestMultibase::of_bytes(&canonical).to_string())
        }
        _ => Err(Trouble::wrong("what was issued is no object")),
    }
}

pub(super) fn content(scene: &mut Scene) -> Came {
    let (event, bytes, document) = first(scene)?;
    let expected = json!({
        "credentialType": document::own_type(&document),
        "digestMultibase": digest(&document)?,
    });
    ensure(event["data"] == expected, || {
        format!("`data` is {}", event["data"])
    })?;
    let sent = String::from_utf8_lossy(&bytes);
    let mut texts = document::private_texts(&document);
    texts.retain(|text| Some(text.as_str()) != document["id"].as_str());
    match texts.iter().find(|text| sent.contains(text.as_str())) {
        Some(found) => Err(Trouble::wrong(format!("`{found}` stands in an event"))),
        None => Ok(None),
    }
}

pub(super) fn alike(scene: &mut Scene) -> Came {
    let document = scene.told()?;
    let mut bodies = Vec::new();
    for role in THREE {
        bodies.extend(
            scene
                .deliveries(role, &document)?
                .into_iter()
                .map(|got| got.body),
        );
    }
    ensure(
        bodies.windows(2).all(|pair| pair.first() == pair.last()),
        || "two receivers were sent different bytes".to_owned(),
    )?;
    Ok(None)
}

pub(super) fn stranger(scene: &mut Scene) -> Came {
    scene.inbox("stranger")?;
    let document = scene.told()?;
    // Whoever is told of the next one has had time to be told of this one.
    let next = scene.issue()?;
    scene.wait("broker", &next, 1)?;
    let told = scene.deliveries("stranger", &document)?;
    ensure(told.is_empty(), || {
        "somebody was told whom the document does not concern".to_owned()
    })?;
    Ok(None)
}

pub(super) fn unknown_receiver(scene: &mut Scene) -> Came {
    scene.told()?;
    let order = json!({
        "credential": document::unsigned(&scene.profile),
        "options": { "receivers": [scene.name("broker"), "nobody-of-this-name"] }
    });
    scene
        .post("/credentials/issue", &order)?
        .expect(400, "a receiver that is not known")?;
    Ok(None)
}

pub(super) fn status_change(scene: &mut Scene) -> Came {
    let document = scene.issue()?;
    for role in THREE {
        scene.taken(role, &document, 1)?;
    }
    scene.revoke(&document)?;
    for role in THREE {
        let got = scene.taken(role, &document, 2)?;
        let event = got.last().map(body).transpose()?.unwrap_or_default();
        ensure(event["type"] == format!("{TYPE}status-changed.v1"), || {
            format!("{role}: an event of the type {}", event["type"])
        })?;
        let change = json!([{ "statusPurpose": "revocation", "status": true }]);
        ensure(event["data"]["credentialStatus"] == change, || {
            format!(
                "{role}: `credentialStatus` is {}",
                event["data"]["credentialStatus"]
            )
        })?;
    }
    Ok(None)
}

pub(super) fn superseded(scene: &mut Scene) -> Came {
    let old = scene.issue()?;
    for role in THREE {
        scene.taken(role, &old, 1)?;
    }
    let newer = document::superseding(&document::unsigned(&scene.profile), &old, &digest(&old)?);
    // Nobody is named this time.
    let newer = scene.issue_of(&newer, &[])?;
    for role in THREE {
        let got = scene.taken(role, &newer, 1)?;
        let event = got.first().map(body).transpose()?.unwrap_or_default();
        ensure(event["type"] == format!("{TYPE}superseded.v1"), || {
            format!("{role}: an event of the type {}", event["type"])
        })?;
        ensure(event["data"]["about"] == old["id"], || {
            format!("{role}: another `about`")
        })?;
    }
    Ok(None)
}
