//! The log of a registry, held against what it gave before.

use super::{Came, Scene, Trouble, ensure, escaped, text};
use crate::service::included::Log;
use crate::service::tree::{self, Checkpoint, Hash};

/// A log with more leaves is read to here.
const MOST_LEAVES: u64 = 65_536;
/// Hashes of a full tile.
const WIDTH: u64 = 256;

fn current(scene: &Scene) -> Result<Checkpoint, Trouble> {
    let path = "/checkpoint";
    let reply = scene.client.get(path, None)?.expect(200, path)?;
    let note =
        String::from_utf8(reply.body).map_err(|_| Trouble::wrong("the checkpoint is not UTF-8"))?;
    let log = Log {
        client: &scene.client,
        key: scene.profile.log_key.as_deref(),
    };
    log.checkpoint(&note)
}

/// How many leaves the tile of this index has in a tree.
fn width(index: u64, size: u64) -> u64 {
    size.saturating_sub(index.saturating_mul(WIDTH)).min(WIDTH)
}

/// The address of the tile of leaves, or of entries, of this index in a tree.
fn path(of: &str, index: u64, size: u64) -> String {
    let width = width(index, size);
    let thousands = index / 1_000;
    let place = if thousands == 0 {
        format!("{index:03}")
    } else {
        format!("x{thousands:03}/{:03}", index % 1_000)
    };
    match width {
        WIDTH => format!("/tile/{of}/{place}"),
        _ => format!("/tile/{of}/{place}.p/{width}"),
    }
}

/// The addresses of the last tiles.
pub(super) fn partial_paths(scene: &Scene) -> Result<Vec<String>, Trouble> {
    let size = current(scene)?.size;
    let last = size.saturating_sub(1) / WIDTH;
    Ok(vec![path("0", last, size), path("entries", last, size)])
}

fn leaves(scene: &Scene, size: u64) -> Result<Vec<Hash>, Trouble> {
    let mut leaves = Vec::new();
    for index in 0..size.div_ceil(WIDTH) {
        let path = path("0", index, size);
        let reply = scene.client.get(&path, None)?.expect(200, &path)?;
        let (hashes, rest) = reply.body.as_chunks::<32>();
        ensure(rest.is_empty(), || format!("{path}: no whole hashes"))?;
        let (count, width) = (hashes.len(), width(index, size));
        ensure(u64::try_from(count) == Ok(width), || {
            format!("{path}: the tile has {count} hashes, the tree {width} there")
        })?;
        leaves.extend_from_slice(hashes);
    }
    Ok(leaves)
}

/// A checkpoint of a log that is small enough to be read.
fn readable(scene: &Scene) -> Result<Checkpoint, Trouble> {
    let now = current(scene)?;
    if now.size > MOST_LEAVES {
        return Err(Trouble::NotRun(format!(
            "the log has more than {MOST_LEAVES} leaves"
        )));
    }
    Ok(now)
}

pub(super) fn checkpoint(scene: &mut Scene) -> Came {
    let before = current(scene)?;
    scene.issue()?;
    let after = current(scene)?;
    ensure(after.size > before.size, || {
        format!(
            "{} leaves before something was issued, {} after",
            before.size, after.size
        )
    })?;
    Ok(Some(format!("{} leaves", after.size)))
}

pub(super) fn tiles(scene: &mut Scene) -> Came {
    scene.issued()?;
    let now = readable(scene)?;
    let leaves = leaves(scene, now.size)?;
    ensure(tree::root(&leaves) == now.root, || {
        "the tiles make another root than that of the checkpoint".to_owned()
    })?;
    Ok(None)
}

pub(super) fn entries(scene: &mut Scene) -> Came {
    scene.issued()?;
    let now = readable(scene)?;
    let leaves = leaves(scene, now.size)?;
    let mut next = leaves.iter();
    let other = || Trouble::wrong("the entries are not those of the tiles");
    for index in 0..now.size.div_ceil(WIDTH) {
        let path = path("entries", index, now.size);
        let reply = scene.client.get(&path, None)?.expect(200, &path)?;
        let mut rest = reply.body.as_slice();
        while let Some((length, after)) = rest.split_first_chunk::<2>() {
            let length = usize::from(u16::from_be_bytes(*length));
            let entry = after.split_at_checked(length);
            let (entry, after) = entry.ok_or_else(|| Trouble::wrong(format!("{path}: cut off")))?;
            if next.next() != Some(&tree::leaf(entry)) {
                return Err(other());
            }
            rest = after;
        }
    }
    match next.next() {
        None => Ok(None),
        Some(_) => Err(other()),
    }
}

pub(super) fn partial(scene: &mut Scene) -> Came {
    scene.issued()?;
    let now = current(scene)?;
    let index = now.size / WIDTH;
    let own = now.size % WIDTH;
    if own == 0 {
        return Err(Trouble::NotRun("the last tile is full".to_owned()));
    }
    let base = path("0", index, now.size);
    let base = base.split(".p/").next().unwrap_or_default();
    let whole = scene
        .client
        .get(&format!("{base}.p/{own}"), None)?
        .expect(200, base)?
        .body;
    for width in [1, own.div_ceil(2), own] {
        let path = format!("{base}.p/{width}");
        let reply = scene.client.get(&path, None)?.expect(200, &path)?;
        let bytes = usize::try_from(width * 32).unwrap_or(usize::MAX);
        ensure(Some(reply.body.as_slice()) == whole.get(..bytes), || {
            format!("{path}: not the beginning of the tile")
        })?;
    }
    // What was written meanwhile makes the tile wider; far beyond its end there is nothing.
    if own < 200 {
        let path = format!("{base}.p/{}", own + 50);
        scene.client.get(&path, None)?.expect(404, &path)?;
        scene.client.get(base, None)?.expect(404, base)?;
    }
    Ok(None)
}

pub(super) fn wrong_paths(scene: &mut Scene) -> Came {
    scene.issued()?;
    let good = "/tile/0/000.p/1";
    scene.client.get(good, None)?.expect(200, good)?;
    for path in [
        "/tile/0/0.p/1",
        "/tile/0/0000.p/1",
        "/tile/0/x000/000.p/1",
        "/tile/00/000.p/1",
        "/tile/-1/000.p/1",
        "/tile/64/000.p/1",
        "/tile/0/000.p/0",
        "/tile/0/000.p/01",
        "/tile/0/000.p/256",
        "/tile/0/000.p/",
        "/tile/0/000.p/1/",
        "/tile/entries/0.p/1",
        "/tile/nothing/000.p/1",
    ] {
        scene.client.get(path, None)?.expect(404, path)?;
    }
    Ok(None)
}

pub(super) fn caching(scene: &mut Scene) -> Came {
    scene.issued()?;
    let tile = "/tile/0/000.p/1";
    let reply = scene.client.get(tile, None)?.expect(200, tile)?;
    let said = reply.header("cache-control").to_owned();
    ensure(
        said.contains("immutable") && said.contains("max-age="),
        || format!("{tile}: Cache-Control `{said}`"),
    )?;
    ensure(
        reply.header("content-type") == "application/octet-stream",
        || format!("{tile}: Content-Type `{}`", reply.header("content-type")),
    )?;
    let reply = scene
        .client
        .get("/checkpoint", None)?
        .expect(200, "/checkpoint")?;
    let said = reply.header("cache-control").to_owned();
    ensure(
        said.contains("no-cache") || said.contains("no-store"),
        || format!("/checkpoint: Cache-Control `{said}`"),
    )?;
    let reply = scene.client.get("/tile/0/000.p/0", None)?;
    ensure(!reply.header("cache-control").contains("immutable"), || {
        "a 404 may be kept for ever".to_owned()
    })?;
    Ok(None)
}

pub(super) fn inclusion(scene: &mut Scene) -> Came {
    let document = scene.issued()?;
    let log = Log {
        client: &scene.client,
        key: scene.profile.log_key.as_deref(),
    };
    log.includes(&document, Some(scene.caller("issuer")?))?;
    Ok(None)
}

pub(super) fn proof_foreign(scene: &mut Scene) -> Came {
    let document = scene.issued()?;
    let path = format!("/log/proofs/{}", escaped(text(&document["id"], "the id")?));
    scene
        .client
        .get(&path, Some(scene.caller("issuer")?))?
        .expect(200, &path)?;
    scene
        .client
        .get(&path, Some(scene.caller("other-issuer")?))?
        .expect(404, &path)?;
    scene.client.get(&path, None)?.expect(401, &path)?;
    Ok(None)
}

fn proof(scene: &Scene, from: u64, to: u64) -> Result<Vec<Hash>, Trouble> {
    let path = format!("/log/consistency?from={from}&to={to}");
    let body = scene
        .client
        .get(&path, None)?
        .expect(200, &path)?
        .json(&path)?;
    ensure(body["from"] == from && body["to"] == to, || {
        format!("{path}: of another span")
    })?;
    let hashes = body["hashes"].as_array().cloned().unwrap_or_default();
    let hashes: Option<Vec<Hash>> = hashes
        .iter()
        .map(|hash| hash.as_str().and_then(tree::hash))
        .collect();
    hashes.ok_or_else(|| Trouble::wrong(format!("{path}: `hashes` are none")))
}

pub(super) fn consistency(scene: &mut Scene) -> Came {
    let mut kept = vec![current(scene)?];
    for _ in 0..5 {
        scene.issue()?;
        kept.push(current(scene)?);
    }
    let Some(last) = kept.last().cloned() else {
        return Ok(None);
    };
    for old in &kept {
        ensure(old.size <= last.size, || "the log shrank".to_owned())?;
        let hashes = proof(scene, old.size, last.size)?;
        ensure(
            tree::continues((old.size, old.root), (last.size, last.root), &hashes),
            || {
                format!(
                    "the tree of {} leaves does not continue that of {}",
                    last.size, old.size
                )
            },
        )?;
    }
    let empty = proof(scene, 0, last.size)?;
    ensure(empty.is_empty(), || {
        "a proof from nothing is not empty".to_owned()
    })?;
    Ok(Some(format!(
        "from {} checkpoints to {} leaves",
        kept.len(),
        last.size
    )))
}

pub(super) fn spans(scene: &mut Scene) -> Came {
    let now = current(scene)?;
    proof(scene, 1, now.size)?;
    let back = format!("/log/consistency?from={}&to=1", now.size.max(2));
    scene.client.get(&back, None)?.expect(400, &back)?;
    let beyond = format!(
        "/log/consistency?from=1&to={}",
        now.size.saturating_add(1_000_000)
    );
    scene.client.get(&beyond, None)?.expect(404, &beyond)?;
    Ok(None)
}
