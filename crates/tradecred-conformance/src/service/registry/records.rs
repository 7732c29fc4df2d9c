//! What was issued, and its status.

use std::io::Read;

use flate2::read::GzDecoder;
use serde_json::Value;
use tradecred_vc::multibase::decode_base64url;
use tradecred_vc::time::Timestamp;

use super::super::caller::now;
use super::{Came, Scene, Trouble, UNKNOWN, ensure, escaped, text};
use crate::service::document;

/// The most bytes that a list is unpacked to.
const MOST_LIST: u64 = 16 * 1024 * 1024;
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

/// The address of the list of a document, its index there, and the path below the service.
fn place(scene: &Scene, document: &Value) -> Result<(String, usize), Trouble> {
    let entries = match &document["credentialStatus"] {
        Value::Array(entries) => entries.clone(),
        one => vec![one.clone()],
    };
    let entry = entries
        .into_iter()
        .find(|entry| entry["statusPurpose"] == "revocation");
    let entry =
        entry.ok_or_else(|| Trouble::wrong("what was issued has no entry for revocation"))?;
    let url = text(&entry["statusListCredential"], "statusListCredential")?;
    let index = text(&entry["statusListIndex"], "statusListIndex")?;
    let index = index
        .parse()
        .map_err(|_| Trouble::wrong("statusListIndex is no number"))?;
    let path = url
        .split_once("://")
        .and_then(|(_, rest)| rest.find('/').and_then(|at| rest.get(at..)))
        .ok_or_else(|| Trouble::wrong(format!("`{url}` is no address of a list")))?;
    let _ = scene;
    Ok((path.to_owned(), index))
}

fn list(scene: &Scene, document: &Value) -> Result<(Value, usize), Trouble> {
    let (path, index) = place(scene, document)?;
    let list = scene
        .client
        .get(&path, None)?
        .expect(200, &path)?
        .json(&path)?;
    Ok((list, index))
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

fn bit(list: &Value, index: usize) -> Result<bool, Trouble> {
    let coded = text(&list["credentialSubject"]["encodedList"], "encodedList")?;
    let fault = || Trouble::wrong("`encodedList` is no multibase of a gzip");
    let packed = coded.strip_prefix('u').ok_or_else(fault)?;
    let packed = decode_base64url(packed).map_err(|_| fault())?;
    let mut bits = Vec::new();
    GzDecoder::new(packed.as_slice())
        .take(MOST_LIST)
        .read_to_end(&mut bits)
        .map_err(|_| fault())?;
    let byte = bits
        .get(index / 8)
        .ok_or_else(|| Trouble::wrong("the index is beyond the list"))?;
    Ok(byte >> (7 - index % 8) & 1 == 1)
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
