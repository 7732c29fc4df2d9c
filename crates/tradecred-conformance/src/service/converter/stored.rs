//! That a conversion is a document which its converter issued: it is kept, has a place of its own in a status list, and
//! is taken back there; and that a key of a request belongs to one request of one tenant.

use serde_json::Value;
use tradecred_vc::problem::Standing;

use super::kinds::{RENAMED, TABLE};
use super::signed::{same, verdict};
use super::{CONVERT, Came, Converted, Credential, Scene, Trouble, changed, ensure, text};
use crate::service::examine::fault_of;
use crate::service::list::{CHANGE, Place, bit, change, is_changed};
use crate::service::path::escaped;
use crate::service::refusal::{Codes, expect_refused};

/// How many conversions are held against each other.
const SEVERAL: usize = 8;

/// The address at which a conversion is read.
fn address(converted: &Converted) -> Result<String, Trouble> {
    let id = text(&converted.credential["id"], "the id")?;
    Ok(format!("/credentials/{}", escaped(id)))
}

/// A caller of another tenant who may convert, if the profile names one.
fn other(scene: &Scene) -> Option<&Credential> {
    scene.profile.callers.get("other-issuer")
}

fn note(scene: &Scene) -> Option<String> {
    let unnamed = other(scene).is_none();
    unnamed.then(|| "the profile names no other-issuer".to_owned())
}

pub(super) fn kept(scene: &mut Scene) -> Came {
    let converted = scene.converted(&RENAMED, 0)?;
    let path = address(&converted)?;
    let reply = scene.client.get(&path, scene.caller())?;
    let read = reply.expect(200, &path)?.json(&path)?;
    same("what is read", &read, &converted.credential)?;
    if let Some(other) = other(scene) {
        scene.client.get(&path, Some(other))?.expect(404, &path)?;
    }
    Ok(note(scene))
}

pub(super) fn named(scene: &mut Scene) -> Came {
    let first = scene.converted(&RENAMED, 0)?;
    let again = scene.order(&first.export, &first.order["mapping"]);
    let second = scene.convert(again, first.export.clone(), first.draft.clone())?;
    for converted in [&first, &second] {
        let credential = &converted.credential;
        let id = text(&credential["id"], "the id")?;
        let scheme = id.split_once(':').map_or("", |(scheme, _)| scheme);
        let is_absolute = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
        ensure(is_absolute, || format!("the id `{id}` is no absolute URI"))?;
        let at = &converted.subject()["convertedAt"];
        same("validFrom", &credential["validFrom"], at)?;
    }
    ensure(first.credential["id"] != second.credential["id"], || {
        format!("two conversions have the id {}", first.credential["id"])
    })?;
    Ok(None)
}

pub(super) fn places(scene: &mut Scene) -> Came {
    let mut places = Vec::new();
    for nth in 0..SEVERAL {
        let place = Place::of(&scene.converted(&TABLE, nth)?.credential)?;
        ensure(!places.contains(&place), || {
            format!("two conversions have the place {}", place.index)
        })?;
        places.push(place);
    }
    Ok(Some(format!("{SEVERAL} conversions")))
}

/// Whether the list shows a conversion as revoked.
fn is_revoked(scene: &Scene, converted: &Converted) -> Result<bool, Trouble> {
    let place = Place::of(&converted.credential)?;
    bit(&place.list(&scene.client)?, place.index)
}

pub(super) fn revoked(scene: &mut Scene) -> Came {
    let converted = scene.converted(&RENAMED, 0)?;
    let other = scene.converted(&RENAMED, 0)?;
    for converted in [&converted, &other] {
        ensure(!is_revoked(scene, converted)?, || {
            "a new conversion stands as revoked in the list".to_owned()
        })?;
    }
    let id = &converted.credential["id"];
    is_changed(scene.post(CHANGE, &change(id, "revocation", true))?)?;
    ensure(is_revoked(scene, &converted)?, || {
        "the list does not show the revocation".to_owned()
    })?;
    let answer = verdict(scene, &converted.credential)?;
    ensure(answer.standing == Some(Standing::Withdrawn), || {
        format!("after the revocation the standing is {:?}", answer.standing)
    })?;
    let answer = verdict(scene, &other.credential)?;
    match fault_of(&answer) {
        None => Ok(None),
        Some(fault) => Err(Trouble::wrong(format!("the other conversion: {fault}"))),
    }
}

pub(super) fn other_body(scene: &mut Scene) -> Came {
    let (export, mapping, _) = scene.sample(&RENAMED, 0);
    let order = scene.order(&export, &mapping);
    let key = text(&mapping["mapping"], "the name")?;
    scene
        .keyed(scene.caller(), key, &order)?
        .expect(201, CONVERT)?;
    let system = format!("Another ledger of {key}");
    let another = changed(&order, "system", system.into());
    let codes = Codes::of(&["node.idempotency-conflict"]).with(422);
    let reply = scene.keyed(scene.caller(), key, &another)?;
    expect_refused(&reply, &codes, "another body with the same key")
}

pub(super) fn other_tenant(scene: &mut Scene) -> Came {
    let other = other(scene).ok_or_else(|| Trouble::unnamed("other-issuer"))?;
    let (export, mapping, _) = scene.sample(&RENAMED, 0);
    let order = scene.order(&export, &mapping);
    let key = text(&mapping["mapping"], "the name")?;
    let id = |caller: Option<&Credential>| {
        let reply = scene.keyed(caller, key, &order)?.expect(201, CONVERT)?;
        Ok::<Value, Trouble>(reply.json(CONVERT)?["verifiableCredential"]["id"].clone())
    };
    let (own, others) = (id(scene.caller())?, id(Some(other))?);
    ensure(own != others, || {
        "a caller of another tenant is given the conversion of the first".to_owned()
    })?;
    Ok(None)
}
