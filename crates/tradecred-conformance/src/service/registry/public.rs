//! What anybody may read.

use serde_json::Value;

use super::{Came, Reply, Scene, Trouble, ensure};
use crate::service::caller::now;
use crate::service::document::{own_type, private_texts};
use tradecred_vc::time::Timestamp;

/// Addresses at which somebody might look for lists.
const LISTS: [&str; 9] = [
    "/credentials",
    "/credentials/",
    "/status-lists",
    "/status-lists/",
    "/documents",
    "/events",
    "/audit",
    "/log/proofs",
    "/log/proofs/",
];
/// The members of an entry of the register.
const MEMBERS: [&str; 6] = [
    "credentialType",
    "issuerClass",
    "validFrom",
    "validUntil",
    "status",
    "issuer",
];
/// A register with more pages is not read to its end.
const MOST_PAGES: usize = 2_000;

pub(super) fn no_list(scene: &mut Scene) -> Came {
    scene.issued()?;
    for path in LISTS {
        let reply = scene.client.get(path, None)?;
        ensure(reply.status >= 400, || {
            format!("{path} as nobody: {}", reply.shown())
        })?;
    }
    Ok(None)
}

/// The entries of the register, page by page, with what was sent.
fn register(scene: &Scene, limit: usize) -> Result<(Vec<Value>, Vec<Reply>), Trouble> {
    let (mut entries, mut replies) = (Vec::new(), Vec::new());
    let mut after = String::new();
    for _ in 0..MOST_PAGES {
        let path = format!("/register?limit={limit}{after}");
        let reply = scene.client.get(&path, None)?.expect(200, &path)?;
        let page = reply.json(&path)?;
        replies.push(reply);
        let documents = page["documents"].as_array().cloned();
        let documents =
            documents.ok_or_else(|| Trouble::wrong(format!("{path}: no `documents`")))?;
        ensure(documents.len() <= limit, || {
            format!("{path}: more entries than were asked for")
        })?;
        entries.extend(documents);
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return Ok((entries, replies)),
        }
    }
    Err(Trouble::wrong("the register does not come to an end"))
}

pub(super) fn bytes(scene: &mut Scene) -> Came {
    let issued = scene.issued()?;
    let mut replies = register(scene, 100)?.1;
    for path in [
        "/checkpoint",
        "/tile/0/000",
        "/tile/entries/000",
        "/openapi.json",
        "/health",
    ] {
        replies.push(scene.client.get(path, None)?);
    }
    for partial in super::log::partial_paths(scene)? {
        replies.push(scene.client.get(&partial, None)?);
    }
    let mut texts: Vec<String> = private_texts(&issued);
    scene
        .profile
        .issued_before
        .iter()
        .for_each(|one| texts.extend(private_texts(one)));
    for reply in &replies {
        let sent = String::from_utf8_lossy(&reply.body);
        if let Some(found) = texts.iter().find(|text| sent.contains(text.as_str())) {
            return Err(Trouble::wrong(format!(
                "`{found}` stands in what anybody may read"
            )));
        }
    }
    Ok(Some(format!(
        "{} texts looked for in {} answers",
        texts.len(),
        replies.len()
    )))
}

pub(super) fn of_yesterday(scene: &mut Scene) -> Came {
    let (before, replies) = register(scene, 100)?;
    let today = Timestamp::from_unix_seconds(now())
        .unwrap_or(Timestamp::EARLIEST)
        .date_utc();
    let begin = Timestamp::from_date_start(today).to_string();
    let page = replies
        .first()
        .map(|reply| reply.json("/register"))
        .transpose()?;
    let as_of = page
        .as_ref()
        .and_then(|page| page["asOf"].as_str())
        .unwrap_or_default();
    ensure(as_of == begin, || {
        format!("`asOf` is `{as_of}`, and today began at {begin}")
    })?;
    let document = scene.issue()?;
    let (after, _) = register(scene, 100)?;
    ensure(before == after, || {
        "the register changed when a document was issued".to_owned()
    })?;
    scene
        .status(&document["id"], "revocation", true)?
        .expect(200, "POST /credentials/status")?;
    ensure(register(scene, 100)?.0 == after, || {
        "the register changed when a document was revoked".to_owned()
    })?;
    Ok(None)
}

fn earlier(scene: &Scene) -> Result<&[Value], Trouble> {
    match scene.profile.issued_before.as_slice() {
        [] => Err(Trouble::unnamed("documents that were issued before today")),
        some => Ok(some),
    }
}

pub(super) fn entries(scene: &mut Scene) -> Came {
    let (entries, _) = register(scene, 100)?;
    for document in earlier(scene)? {
        let name = own_type(document);
        ensure(
            entries.iter().any(|entry| entry["credentialType"] == name),
            || format!("no entry of the type {name}"),
        )?;
    }
    let mut digests = Vec::new();
    for entry in &entries {
        let members = entry.as_object().cloned().unwrap_or_default();
        if let Some(odd) = members
            .keys()
            .find(|name| !MEMBERS.contains(&name.as_str()))
        {
            return Err(Trouble::wrong(format!("an entry has a member `{odd}`")));
        }
        ensure(
            ["valid", "suspended", "revoked"]
                .iter()
                .any(|word| entry["status"] == *word),
            || format!("`{}` is no status", entry["status"]),
        )?;
        let issuer = entry["issuer"].as_object().cloned().unwrap_or_default();
        ensure(
            issuer.len() == 2 && entry["issuer"]["type"] == "Withheld",
            || "the issuer is more than a commitment".to_owned(),
        )?;
        digests.push(entry["issuer"]["digestMultibase"].to_string());
    }
    digests.sort();
    digests.dedup();
    ensure(digests.len() == entries.len(), || {
        "two documents have one commitment".to_owned()
    })?;
    Ok(Some(format!("{} entries", entries.len())))
}

pub(super) fn pages(scene: &mut Scene) -> Came {
    earlier(scene)?;
    let (one, _) = register(scene, 1)?;
    let (all, _) = register(scene, 100)?;
    ensure(one == all, || {
        format!(
            "{} entries one by one, {} at once, or in another order",
            one.len(),
            all.len()
        )
    })?;
    Ok(None)
}

pub(super) fn limits(scene: &mut Scene) -> Came {
    for (limit, status) in [("1", 200), ("100", 200), ("0", 400), ("101", 400)] {
        let path = format!("/register?limit={limit}");
        scene.client.get(&path, None)?.expect(status, &path)?;
    }
    Ok(None)
}
