//! The status list and the history of what was issued.

use serde_json::Value;
use tradecred_vc::problem::Standing;

use super::{Came, Place, Scene, Trouble, ensure, issuer_of};
use crate::service::examine::{Published, fault_of};
use crate::service::included::Log;
use crate::service::list::{CHANGE, bit, bits, change, is_changed};

/// The fewest entries of a list, in bytes.
const LEAST_BYTES: usize = 131_072 / 8;
/// How many documents are compared.
const SEVERAL: usize = 10;

/// The place of a document.
fn place_of(document: &Value) -> Result<Place, Trouble> {
    match document.get("credentialStatus") {
        Some(_) => Place::of(document),
        None => Err(Trouble::NotRun(
            "what was issued names no status list".to_owned(),
        )),
    }
}

pub(super) fn list(scene: &mut Scene) -> Came {
    let (_, issued) = scene.issued()?;
    let place = place_of(&issued)?;
    let list = place.list(&scene.lists)?;
    let is_list = list["type"]
        .as_array()
        .into_iter()
        .flatten()
        .any(|name| name == "BitstringStatusListCredential");
    ensure(is_list, || {
        format!("the list is of the type {}", list["type"])
    })?;
    ensure(
        list["credentialSubject"]["statusPurpose"] == "revocation",
        || {
            format!(
                "the list is of {}",
                list["credentialSubject"]["statusPurpose"]
            )
        },
    )?;
    ensure(list["id"] == place.url, || {
        format!("the list at `{}` says that it is {}", place.url, list["id"])
    })?;
    ensure(issuer_of(&list) == issuer_of(&issued), || {
        format!("the list is of {}", list["issuer"])
    })?;
    let bytes = bits(&list)?.len();
    ensure(bytes >= LEAST_BYTES, || {
        format!("the list has {} entries", bytes.saturating_mul(8))
    })?;
    ensure(place.index / 8 < bytes, || {
        format!("the index {} is beyond the list", place.index)
    })?;
    let published = Published {
        list: None,
        ..scene.published(&issued)?
    };
    let answer = scene.examination.verdict(&list, &published)?;
    match fault_of(&answer) {
        None => Ok(None),
        Some(fault) => Err(Trouble::wrong(format!("the list: {fault}"))),
    }
}

pub(super) fn place(scene: &mut Scene) -> Came {
    let mut places = Vec::new();
    for _ in 0..SEVERAL {
        let (_, issued) = scene.issue_one()?;
        let place = place_of(&issued)?;
        ensure(!places.contains(&place), || {
            format!("two documents have the place {}", place.index)
        })?;
        places.push(place);
    }
    Ok(Some(format!("{SEVERAL} documents, {SEVERAL} places")))
}

pub(super) fn revoked(scene: &mut Scene) -> Came {
    let (_, issued) = scene.issue_one()?;
    let place = place_of(&issued)?;
    let before = scene.published(&issued)?;
    let list = before.list.clone().unwrap_or_default();
    ensure(!bit(&list, place.index)?, || {
        "a new document stands as revoked in the list".to_owned()
    })?;
    is_changed(scene.post(CHANGE, &change(&issued["id"], "revocation", true))?)?;
    let after = scene.published(&issued)?;
    let list = after.list.clone().unwrap_or_default();
    ensure(bit(&list, place.index)?, || {
        "the list does not show the revocation".to_owned()
    })?;
    let answer = scene.examination.verdict(&issued, &after)?;
    ensure(answer.standing == Some(Standing::Withdrawn), || {
        format!("after the revocation the standing is {:?}", answer.standing)
    })?;
    Ok(None)
}

pub(super) fn in_log(scene: &mut Scene) -> Came {
    let (_, issued) = scene.issued()?;
    let log = Log {
        client: &scene.client,
        key: scene.profile.log_key.as_deref(),
    };
    log.key()?;
    log.includes(&issued, scene.caller())?;
    Ok(None)
}
