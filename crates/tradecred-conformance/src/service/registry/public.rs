//! What anybody may read.

use std::collections::BTreeSet;

use serde_json::Value;
use tradecred_vc::digest::{Sha256Digest, sha256};
use tradecred_vc::jcs;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::time::Timestamp;

use super::{Came, Reply, Scene, Trouble, ensure};
use crate::service::caller::now;
use crate::service::document::{found_in, own_type, private_texts};

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
/// Nor is one with more bytes.
const MOST_BYTES: usize = 128 * 1024 * 1024;

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

/// Goes through the register, page by page: what was sent, and the entries in it. Nothing of it is kept here.
fn register(
    scene: &Scene,
    limit: usize,
    mut see: impl FnMut(&Reply, &Value, &[Value]) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let (mut after, mut bytes) = (String::new(), 0_usize);
    for _ in 0..MOST_PAGES {
        let path = format!("/register?limit={limit}{after}");
        let reply = scene.client.get(&path, None)?.expect(200, &path)?;
        bytes = bytes.saturating_add(reply.body.len());
        if bytes > MOST_BYTES {
            return Err(Trouble::Undecided(format!(
                "the register has more than {MOST_BYTES} bytes"
            )));
        }
        let page = reply.json(&path)?;
        let documents = page["documents"].as_array();
        let documents =
            documents.ok_or_else(|| Trouble::wrong(format!("{path}: no `documents`")))?;
        ensure(documents.len() <= limit, || {
            format!("{path}: more entries than were asked for")
        })?;
        see(&reply, &page, documents)?;
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return Ok(()),
        }
    }
    Err(Trouble::wrong("the register does not come to an end"))
}

/// The entries of a register, as far as one is compared with another.
#[derive(Debug, Default, PartialEq, Eq)]
struct Content {
    count: usize,
    /// The digest of each entry behind that of those before it.
    digest: Option<Sha256Digest>,
}

impl Content {
    fn of(scene: &Scene, limit: usize) -> Result<Self, Trouble> {
        let mut content = Self::default();
        register(scene, limit, |_, _, entries| {
            entries.iter().for_each(|entry| content.add(entry));
            Ok(())
        })?;
        Ok(content)
    }

    fn add(&mut self, entry: &Value) {
        let mut bytes = self.digest.map(|it| it.as_bytes().to_vec());
        let bytes = bytes.get_or_insert_default();
        bytes.extend(jcs::to_vec(&Tree::from(entry)));
        self.digest = Some(sha256(bytes));
        self.count += 1;
    }
}

/// What must stand in nothing that anybody may read.
struct Hidden {
    texts: Vec<String>,
    looked_at: usize,
}

impl Hidden {
    fn look(&mut self, reply: &Reply) -> Result<(), Trouble> {
        self.looked_at += 1;
        match found_in(&reply.body, &self.texts) {
            None => Ok(()),
            Some(found) => Err(Trouble::wrong(format!(
                "`{found}` stands in what anybody may read"
            ))),
        }
    }
}

pub(super) fn bytes(scene: &mut Scene) -> Came {
    let issued = scene.issued()?;
    let mut texts = private_texts(&issued);
    let before = scene.profile.issued_before.iter();
    texts.extend(before.flat_map(private_texts));
    let mut hidden = Hidden {
        texts,
        looked_at: 0,
    };
    register(scene, 100, |reply, _, _| hidden.look(reply))?;
    for path in [
        "/checkpoint",
        "/tile/0/000",
        "/tile/entries/000",
        "/openapi.json",
        "/health",
    ] {
        hidden.look(&scene.client.get(path, None)?)?;
    }
    for partial in super::log::partial_paths(scene)? {
        hidden.look(&scene.client.get(&partial, None)?)?;
    }
    Ok(Some(format!(
        "{} texts looked for in {} answers",
        hidden.texts.len(),
        hidden.looked_at
    )))
}

pub(super) fn of_yesterday(scene: &mut Scene) -> Came {
    let (mut before, mut as_of) = (Content::default(), None);
    register(scene, 100, |_, page, entries| {
        as_of.get_or_insert_with(|| page["asOf"].as_str().unwrap_or_default().to_owned());
        entries.iter().for_each(|entry| before.add(entry));
        Ok(())
    })?;
    let today = Timestamp::from_unix_seconds(now())
        .unwrap_or(Timestamp::EARLIEST)
        .date_utc();
    let begin = Timestamp::from_date_start(today).to_string();
    let as_of = as_of.unwrap_or_default();
    ensure(as_of == begin, || {
        format!("`asOf` is `{as_of}`, and today began at {begin}")
    })?;
    let document = scene.issue()?;
    let after = Content::of(scene, 100)?;
    ensure(before == after, || {
        "the register changed when a document was issued".to_owned()
    })?;
    scene
        .status(&document["id"], "revocation", true)?
        .expect(200, "POST /credentials/status")?;
    ensure(Content::of(scene, 100)? == after, || {
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
    let mut missing: BTreeSet<&str> = earlier(scene)?.iter().map(own_type).collect();
    let (mut digests, mut count) = (BTreeSet::new(), 0_usize);
    register(scene, 100, |_, _, entries| {
        for entry in entries {
            missing.retain(|name| entry["credentialType"] != **name);
            digests.insert(commitment(entry)?);
            count += 1;
        }
        Ok(())
    })?;
    if let Some(name) = missing.first() {
        return Err(Trouble::wrong(format!("no entry of the type {name}")));
    }
    ensure(digests.len() == count, || {
        "two documents have one commitment".to_owned()
    })?;
    Ok(Some(format!("{count} entries")))
}

/// The commitment to the issuer in an entry that has the members of one.
fn commitment(entry: &Value) -> Result<String, Trouble> {
    let mut members = entry.as_object().into_iter().flatten();
    if let Some((odd, _)) = members.find(|(name, _)| !MEMBERS.contains(&name.as_str())) {
        return Err(Trouble::wrong(format!("an entry has a member `{odd}`")));
    }
    ensure(
        ["valid", "suspended", "revoked"]
            .iter()
            .any(|word| entry["status"] == *word),
        || format!("`{}` is no status", entry["status"]),
    )?;
    let issuer = &entry["issuer"];
    let members = issuer.as_object().map_or(0, serde_json::Map::len);
    ensure(members == 2 && issuer["type"] == "Withheld", || {
        "the issuer is more than a commitment".to_owned()
    })?;
    Ok(issuer["digestMultibase"].to_string())
}

pub(super) fn pages(scene: &mut Scene) -> Came {
    earlier(scene)?;
    let (one, all) = (Content::of(scene, 1)?, Content::of(scene, 100)?);
    ensure(one == all, || {
        format!(
            "{} entries one by one, {} at once, or in another order",
            one.count, all.count
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
