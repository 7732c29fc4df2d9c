//! How a delivery is made and signed, and what is known of it afterwards.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use tradecred_vc::did::{Did, DidKey};
use tradecred_vc::key::Algorithm;

use super::{Came, Got, Scene, THREE, Trouble, body, ensure};
use crate::service::webhook::{Secret, content};

/// Two clocks may differ by so many seconds.
const CLOCKS: i64 = 60;

fn one<'g>(got: &'g Got, name: &str) -> Result<&'g str, Trouble> {
    match got.all(name).as_slice() {
        [value] => Ok(value),
        values => Err(Trouble::wrong(format!("{} headers `{name}`", values.len()))),
    }
}

pub(super) fn headers(scene: &mut Scene) -> Came {
    let document = scene.told()?;
    for role in THREE {
        for got in scene.deliveries(role, &document)? {
            let media_type = one(&got, "content-type")?;
            ensure(media_type == "application/cloudevents+json", || {
                format!("{role}: the content type `{media_type}`")
            })?;
            ensure(body(&got)?["id"] == one(&got, "webhook-id")?, || {
                format!("{role}: `webhook-id` is not the id of the event")
            })?;
            let seconds = one(&got, "webhook-timestamp")?;
            let is_of_now = seconds
                .parse::<i64>()
                .is_ok_and(|seconds| got.at.saturating_sub(seconds).abs() <= CLOCKS);
            ensure(is_of_now, || {
                format!("{role}: `webhook-timestamp` is `{seconds}`")
            })?;
        }
    }
    Ok(None)
}

/// The signatures of a delivery under a scheme, and what they are over.
fn signatures(got: &Got, scheme: &str) -> Result<(Vec<String>, Vec<u8>), Trouble> {
    let signed = content(
        one(got, "webhook-id")?,
        one(got, "webhook-timestamp")?,
        &got.body,
    );
    let all = one(got, "webhook-signature")?.split(' ');
    let of = all.filter(|text| text.split(',').next() == Some(scheme));
    Ok((of.map(str::to_owned).collect(), signed))
}

/// Checks every delivery against the secrets that are shared.
pub(super) fn check_secret(scene: &Scene, role: &str, got: &Got) -> Result<bool, Trouble> {
    let place = scene.profile.inboxes.get(role);
    let secret = place
        .and_then(|place| place.secret.as_deref())
        .and_then(Secret::parse);
    let Some(secret) = secret else {
        return Ok(false);
    };
    let (signatures, signed) = signatures(got, "v1")?;
    ensure(
        signatures.len() == 1 && signatures.first() == secret.sign(&signed).as_ref(),
        || {
            format!(
                "{role}: the signature `v1` is not one of id, timestamp and body under the secret"
            )
        },
    )?;
    Ok(true)
}

pub(super) fn secret(scene: &mut Scene) -> Came {
    let document = scene.told()?;
    let mut checked = 0;
    for role in THREE {
        for got in scene.deliveries(role, &document)? {
            checked += usize::from(check_secret(scene, role, &got)?);
        }
    }
    if checked == 0 {
        return Err(Trouble::unnamed("secret of an inbox"));
    }
    Ok(None)
}

/// Checks a delivery against the sender's own key.
pub(super) fn check_own_key(scene: &Scene, got: &Got) -> Result<(), Trouble> {
    let did = match &scene.profile.did {
        Some(did) => did.clone(),
        None => {
            let health = scene.client.health()?;
            let named = health["did"].as_str().map(str::to_owned);
            named.ok_or_else(|| Trouble::unnamed("did of the sender"))?
        }
    };
    let key = Did::parse(&did)
        .ok()
        .and_then(|did| DidKey::parse(&did).ok());
    let key = key.map(|key| key.key());
    let key = key.filter(|key| key.algorithm() == Algorithm::Ed25519);
    let key = key.ok_or_else(|| Trouble::unnamed("did:key of the sender with a key of Ed25519"))?;
    let (signatures, signed) = signatures(got, "v1a")?;
    let holds = |text: &String| {
        let coded = text.split_once(',').map_or("", |(_, coded)| coded);
        STANDARD
            .decode(coded)
            .is_ok_and(|signature| key.verify(&signed, &signature))
    };
    ensure(
        signatures.len() == 1 && signatures.iter().all(holds),
        || {
            "the signature `v1a` is not one of id, timestamp and body under the sender's key"
                .to_owned()
        },
    )
}

pub(super) fn own_key(scene: &mut Scene) -> Came {
    let document = scene.told()?;
    for role in THREE {
        for got in scene.deliveries(role, &document)? {
            check_own_key(scene, &got)?;
        }
    }
    Ok(None)
}

pub(super) fn feed(scene: &mut Scene) -> Came {
    let caller = scene.profile.callers.get("broker");
    let caller = caller.cloned().ok_or_else(|| Trouble::unnamed("broker"))?;
    let document = scene.told()?;
    let sent = scene.deliveries("broker", &document)?;
    let sent = sent.first().map(body).transpose()?.unwrap_or_default();
    let (mut after, mut found) = (String::new(), false);
    for _ in 0..1_000 {
        let path = format!("/events?limit=100{after}");
        let page = scene
            .client
            .get(&path, Some(&caller))?
            .expect(200, &path)?
            .json(&path)?;
        let events = page["events"].as_array().cloned().unwrap_or_default();
        found |= events.contains(&sent);
        match page["next"].as_str() {
            Some(next) if !found => after = format!("&after={next}"),
            _ => break,
        }
    }
    ensure(found, || {
        "what the broker was sent is not in `GET /events`".to_owned()
    })?;
    let path = "/events?after=00000000-0000-4000-8000-000000000000";
    scene.client.get(path, Some(&caller))?.expect(404, path)?;
    Ok(None)
}

pub(super) fn receipts(scene: &mut Scene) -> Came {
    let document = scene.told()?;
    let sent = scene.deliveries("broker", &document)?;
    let sent = sent.first().map(body).transpose()?.unwrap_or_default();
    let path = format!(
        "/events/{}/receipts",
        sent["id"].as_str().unwrap_or_default()
    );
    let issuer = scene.profile.callers.get("issuer").cloned();
    let answer = scene.until("three receipts of accepted deliveries", || {
        let answer = scene
            .client
            .get(&path, issuer.as_ref())?
            .expect(200, &path)?
            .json(&path)?;
        let receipts = answer["receipts"].as_array().cloned().unwrap_or_default();
        let is_accepted = |receipt: &Value| receipt["state"] == "accepted";
        let accepted = receipts
            .iter()
            .filter(|receipt| is_accepted(receipt))
            .count();
        Ok((accepted >= THREE.len()).then_some(answer))
    })?;
    let skew = answer["skewMilliseconds"].as_u64();
    let skew = skew.ok_or_else(|| Trouble::wrong(format!("{path}: no `skewMilliseconds`")))?;
    Ok(Some(format!("skew {skew} ms")))
}
