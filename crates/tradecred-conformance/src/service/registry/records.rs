//! What was issued, and its status.

use serde_json::Value;
use tradecred_vc::time::Timestamp;

use super::super::caller::now;
use super::{Came, Scene, Trouble, UNKNOWN, ensure, escaped, text};
use crate::service::document;
use crate::service::list::{Place, bit};

/// Two clocks may differ by so many seconds.
const CLOCKS: i64 = 5;

pub(super) fn issued_is_read(scene: &mut Scene) -> Came {
    let issued = scene.issued()?;
    let path = format!("/credentials/{}", escaped(text(&issued["id"], "the id")?));
    let read = scene
        .client
        .get(&path, Some(scene.caller("issuer")?))?
        .expect(200, &path)?;
    ensure(read.json(&path)? == issued, || {
        format!("{path}: another document than the one that was issued")
    })?;
    Ok(None)
}

pub(super) fn id_once(scene: &mut Scene) -> Came {
    let issued = scene.issued()?;
    let mut again = document::unsigned(&scene.profile);
    let asked = "POST /credentials/issue with an id that is taken";
    again["id"] = issued["id"].clone();
    scene.order(&again)?.expect(422, asked)?;
    Ok(None)
}

pub(super) fn unknown(scene: &mut Scene) -> Came {
    let path = format!("/credentials/{UNKNOWN}");
    let reply = scene
        .client
        .get(&path, Some(scene.caller("issuer")?))?
        .expect(404, &path)?;
    ensure(
        reply
            .header("content-type")
            .contains("application/problem+json"),
        || {
            format!(
                "{path}: a 404 that is no problem detail: {}",
                reply.header("content-type")
            )
        },
    )?;
    Ok(None)
}

fn list(scene: &Scene, document: &Value) -> Result<(Value, usize), Trouble> {
    let place = Place::of(document)?;
    let list = place.list(&scene.client)?;
    Ok((list, place.index))
}

pub(super) fn list_served(scene: &mut Scene) -> Came {
    let issued = scene.issued()?;
    let (list, _) = list(scene, &issued)?;
    let types = list["type"].as_array().cloned().unwrap_or_default();
    ensure(
        types
            .iter()
            .any(|name| name == "BitstringStatusListCredential"),
        || "the list is no BitstringStatusListCredential".to_owned(),
    )?;
    ensure(
        list["proof"].is_object() || list["proof"].is_array(),
        || "the list is not signed".to_owned(),
    )?;
    ensure(
        list["issuer"] == issued["issuer"] || list["issuer"] == issued["issuer"]["id"],
        || "the list is of another issuer than the document".to_owned(),
    )?;
    Ok(None)
}

pub(super) fn list_in_time(scene: &mut Scene) -> Came {
    let issued = scene.issued()?;
    let (list, _) = list(scene, &issued)?;
    let instant = |name: &str| {
        let read = list[name]
            .as_str()
            .and_then(|text| text.parse::<Timestamp>().ok());
        read.map(Timestamp::unix_seconds)
            .ok_or_else(|| Trouble::wrong(format!("the list has no `{name}`")))
    };
    let (from, until, now) = (instant("validFrom")?, instant("validUntil")?, now());
    ensure(from <= now.saturating_add(CLOCKS), || {
        format!(
            "the edition is of the future: {} s from now",
            from.saturating_sub(now)
        )
    })?;
    ensure(until >= now.saturating_sub(CLOCKS), || {
        "the edition has run out".to_owned()
    })?;
    Ok(None)
}

pub(super) fn change_shown(scene: &mut Scene) -> Came {
    let document = scene.issue()?;
    let (before, index) = list(scene, &document)?;
    ensure(!bit(&before, index)?, || {
        "a new document stands as revoked in the list".to_owned()
    })?;
    let asked = "POST /credentials/status";
    scene
        .status(&document["id"], "revocation", true)?
        .expect(200, asked)?;
    let (after, index) = list(scene, &document)?;
    ensure(bit(&after, index)?, || {
        "the list does not show the revocation".to_owned()
    })?;
    Ok(None)
}

pub(super) fn revocation_final(scene: &mut Scene) -> Came {
    let document = scene.issue()?;
    let asked = "POST /credentials/status";
    scene
        .status(&document["id"], "revocation", true)?
        .expect(200, asked)?;
    let asked = "POST /credentials/status that takes a revocation back";
    scene
        .status(&document["id"], "revocation", false)?
        .expect(422, asked)?;
    Ok(None)
}
