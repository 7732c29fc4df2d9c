//! Every proof of small trees as lines, for another implementation to check (SPEC chapter *Log*):
//! `conformance/peers/python/log_proofs.py` reads them.

use std::io::{self, BufWriter, Write};

use tradecred_vc::digest::Sha256Digest;
use tradecred_vc::json::{self, Limits};
use tradecred_vc::key::SecretKey;
use tradecred_vc::log::{
    Checkpoint, Cosignature, Entry, NoteSigner, ProofFile, Salt, Tile, Use, leaf_hash,
    prove_consistency, prove_inclusion, root, root_of,
};
use tradecred_vc::multibase;

/// The largest tree when the command does not say.
pub(crate) const SIZE: u64 = 512;
const ORIGIN: &str = "node.example/log";

/// The hashes of a tree, level by level of tiles. Leaf `i` has `i` in eight bytes as its entry.
struct Grown(Vec<Vec<Sha256Digest>>);

impl Grown {
    fn of(size: u64) -> Self {
        let mut level: Vec<_> = (0..size)
            .map(|leaf| leaf_hash(&leaf.to_be_bytes()))
            .collect();
        let mut levels = Vec::new();
        while level.len() >= 256 {
            let above = level.chunks_exact(256).map(root_of).collect();
            levels.push(std::mem::replace(&mut level, above));
        }
        levels.push(level);
        Self(levels)
    }

    fn tile(&self, tile: Tile) -> Result<Vec<Sha256Digest>, String> {
        let level = usize::try_from(tile.level)
            .ok()
            .and_then(|level| self.0.get(level));
        let start = usize::try_from(tile.index)
            .unwrap_or(usize::MAX)
            .saturating_mul(256);
        let end = start.saturating_add(usize::from(tile.width));
        let hashes = level.and_then(|level| level.get(start..end));
        hashes
            .map(<[_]>::to_vec)
            .ok_or_else(|| format!("no {tile:?}"))
    }
}

/// Writes them.
pub(crate) fn run(size: u64) -> Result<String, String> {
    let mut out = BufWriter::new(io::stdout().lock());
    let grown = Grown::of(size);
    let tiles = &mut |tile| grown.tile(tile);
    let said = |error: io::Error| error.to_string();
    let mut lines = 0_u64;
    for to in 1..=size {
        writeln!(out, "root {to} {}", root(to, tiles)?).map_err(said)?;
        for index in 0..to {
            let proof = prove_inclusion(index, to, tiles)?.unwrap_or_default();
            writeln!(out, "inclusion {index} {to} {}", spelt(&proof)).map_err(said)?;
        }
        for from in 1..=to {
            let proof = prove_consistency(from, to, tiles)?.unwrap_or_default();
            writeln!(out, "consistency {from} {to} {}", spelt(&proof)).map_err(said)?;
        }
        lines += 1 + 2 * to;
    }
    let (log, witness, credential, file) = kept()?;
    writeln!(out, "log {log}\nwitness {witness}").map_err(said)?;
    let text = multibase::encode_base64url;
    writeln!(
        out,
        "kept {} {}",
        text(credential.as_bytes()),
        text(file.as_bytes())
    )
    .map_err(said)?;
    write!(out, "end ").map_err(said)?;
    out.flush().map_err(said)?;
    Ok((lines + 3).to_string())
}

fn spelt(proof: &[Sha256Digest]) -> String {
    let hashes: Vec<String> = proof.iter().map(ToString::to_string).collect();
    hashes.join(",")
}

/// A credential with its proof in a log of three, cosigned by a witness.
fn kept() -> Result<(String, String, &'static str, String), String> {
    let credential =
        r#"{"id":"urn:uuid:f8cfc658-2e24-493e-aa84-3750f33a9332","proof":{"proofValue":"z1"}}"#;
    let read = json::read_object(credential.as_bytes(), &Limits::default())
        .map_err(|problem| problem.to_string())?;
    let salt = Salt::from_bytes([0xa5; 32]);
    let leaves = [
        leaf_hash(b"0"),
        Entry::of_credential(&read, &salt).leaf_hash(),
        leaf_hash(b"2"),
    ];
    let signer = |name, used, seed| {
        NoteSigner::new(name, used, SecretKey::from_seed([seed; 32]))
            .map_err(|error| error.to_string())
    };
    let log = signer(ORIGIN, Use::Log, 1)?;
    let witness = signer("witness.example", Use::Witness, 2)?;
    let checkpoint = Checkpoint::new(ORIGIN, 3, root_of(&leaves));
    let at = "2026-11-01T12:00:00Z".parse().map_err(|_| "no instant")?;
    let seen = Cosignature::sign(&checkpoint.text(), at, &witness);
    let all = |_: Tile| Ok::<_, String>(leaves.to_vec());
    let file = ProofFile {
        salt,
        index: 1,
        hashes: prove_inclusion(1, 3, &mut { all })?.unwrap_or_default(),
        note: checkpoint.sign(&log) + &seen,
    };
    Ok((
        log.public().to_string(),
        witness.public().to_string(),
        credential,
        file.to_text(),
    ))
}
