//! What was issued, held against what was asked.

use serde_json::{Value, json};
use tradecred_vc::time::Timestamp;

use super::{Came, ISSUE, Scene, Trouble, ensure, issuer_of, proofs, text};
use crate::service::caller::now;
use crate::service::examine::fault_of;
use crate::service::uuid::{fresh, is_uuid_4};

/// The proof says so many seconds around now.
const MINUTE: i64 = 60;
/// How many documents are compared.
const SEVERAL: usize = 5;
/// What an issuer adds where it is absent.
const ADDED: [&str; 7] = [
    "id",
    "issuer",
    "proof",
    "credentialStatus",
    "credentialSchema",
    "validFrom",
    "issuanceDate",
];

pub(super) fn verifies(scene: &mut Scene) -> Came {
    let (_, issued) = scene.issued()?;
    let published = scene.published(&issued)?;
    let answer = scene.examination.verdict(&issued, &published)?;
    match fault_of(&answer) {
        Some(fault) => Err(Trouble::Wrong(fault)),
        // Whoever it is has signed; whether it is the issuer under test nobody has said.
        None if !scene.is_named => Err(Trouble::NotRun(
            "neither the profile nor `/health` names the issuer".to_owned(),
        )),
        None => Ok(None),
    }
}

pub(super) fn schema(scene: &mut Scene) -> Came {
    let (_, issued) = scene.issued()?;
    let schema = scene.examination.schema(&issued)?.ok_or_else(no_schema)?;
    let validator = jsonschema::validator_for(&schema)
        .map_err(|error| Trouble::NotRun(format!("the published schema: {error}")))?;
    if let Some(fault) = validator.iter_errors(&issued).next() {
        let place = fault.instance_path().to_string();
        return Err(Trouble::wrong(format!("`{place}`: {fault}")));
    }
    let is_named = match issued.get("credentialSchema") {
        None => true,
        Some(Value::Array(several)) => several.iter().any(|one| one["id"] == schema["$id"]),
        Some(one) => one["id"] == schema["$id"],
    };
    ensure(is_named, || {
        format!("`credentialSchema` is {}", issued["credentialSchema"])
    })?;
    Ok(None)
}

/// No schema is published of such documents.
pub(super) fn no_schema() -> Trouble {
    Trouble::NotRun("no schema is published of the type of the document".to_owned())
}

/// Where what was issued is not what was asked for.
fn difference(asked: &Value, issued: &Value) -> Option<String> {
    let (asked, issued) = (asked.as_object()?, issued.as_object());
    let Some(issued) = issued else {
        return Some("what was issued is no object".to_owned());
    };
    for (name, value) in asked {
        let got = issued.get(name).unwrap_or(&Value::Null);
        let is_kept = match (name.as_str(), value, got) {
            // Contexts that the proof needs stand behind those of the document.
            ("@context", Value::Array(value), Value::Array(got)) => got.starts_with(value),
            _ => got == value,
        };
        if !is_kept {
            return Some(format!("`{name}` is {got}"));
        }
    }
    let mut others = issued.keys().filter(|name| !asked.contains_key(*name));
    others
        .find(|name| !ADDED.contains(&name.as_str()))
        .map(|name| format!("`{name}` was added"))
}

pub(super) fn as_asked(scene: &mut Scene) -> Came {
    let (asked, issued) = scene.issued()?;
    match difference(&asked, &issued) {
        None => Ok(Some(format!(
            "{} members are as they were asked for",
            asked.as_object().map_or(0, serde_json::Map::len)
        ))),
        Some(what) => Err(Trouble::Wrong(what)),
    }
}

pub(super) fn id(scene: &mut Scene) -> Came {
    // Only a trade document has to have an id of this form.
    let (_, issued) = scene.issued()?;
    scene.examination.schema(&issued)?.ok_or_else(no_schema)?;
    let mut ids = Vec::new();
    for _ in 0..SEVERAL {
        let (_, issued) = scene.issue_one()?;
        let id = text(&issued["id"], "the id")?.to_owned();
        ensure(id.strip_prefix("urn:uuid:").is_some_and(is_uuid_4), || {
            format!("`{id}` is no `urn:uuid:` of version 4")
        })?;
        ensure(!ids.contains(&id), || {
            format!("`{id}` was given to two documents")
        })?;
        ids.push(id);
    }
    Ok(None)
}

pub(super) fn id_kept(scene: &mut Scene) -> Came {
    let mut document = scene.document();
    let id = not_given(&scene.issue_one()?.1);
    document["id"] = id.clone().into();
    let issued = scene.issue(ISSUE, &scene.request(&document))?;
    ensure(issued["id"] == id, || {
        format!("`{id}` was asked for, the id is {}", issued["id"])
    })?;
    Ok(None)
}

/// An id that was not given: one that was, with another last digit, or a new one where none was.
fn not_given(issued: &Value) -> String {
    let Some(id) = issued["id"].as_str() else {
        return format!("urn:uuid:{}", fresh());
    };
    let (head, last) = id
        .split_at_checked(id.len().saturating_sub(1))
        .unwrap_or(("", ""));
    format!("{head}{}", if last == "7" { "8" } else { "7" })
}

pub(super) fn issuer_text(scene: &mut Scene) -> Came {
    let issuer = own(scene)?;
    issuer_kept(scene, issuer.into())
}

pub(super) fn issuer_object(scene: &mut Scene) -> Came {
    let issuer = own(scene)?;
    issuer_kept(scene, json!({ "id": issuer, "name": "Issuer under test" }))
}

/// The DID or URL under which the service issues.
pub(super) fn own(scene: &mut Scene) -> Result<String, Trouble> {
    let (_, issued) = scene.issued()?;
    let issuer =
        issuer_of(&issued).ok_or_else(|| Trouble::wrong("what was issued has no issuer"))?;
    Ok(issuer.to_owned())
}

fn issuer_kept(scene: &mut Scene, issuer: Value) -> Came {
    let mut document = scene.document();
    document["issuer"] = issuer;
    let issued = scene.issue(ISSUE, &scene.request(&document))?;
    match difference(&document, &issued) {
        None => Ok(None),
        Some(what) => Err(Trouble::Wrong(what)),
    }
}

pub(super) fn created(scene: &mut Scene) -> Came {
    let (_, issued) = scene.issue_one()?;
    let now = now();
    for proof in proofs(&issued) {
        let created = text(&proof["created"], "`created` of the proof")?;
        let instant: Timestamp = created
            .parse()
            .map_err(|_| Trouble::wrong(format!("`{created}` is no instant")))?;
        let apart = instant.unix_seconds().saturating_sub(now);
        ensure(apart.abs() <= MINUTE, || {
            format!("`created` is {apart} s from now")
        })?;
    }
    Ok(None)
}

pub(super) fn proof_context(scene: &mut Scene) -> Came {
    let (_, issued) = scene.issued()?;
    for proof in proofs(&issued) {
        let suite = text(&proof["cryptosuite"], "`cryptosuite` of the proof")?;
        let wanted = suite.contains("-jcs-").then(|| &issued["@context"]);
        ensure(proof.get("@context") == wanted, || {
            format!(
                "under {suite} the proof has the contexts {}",
                proof["@context"]
            )
        })?;
    }
    Ok(None)
}
