//! The hash tree of RFC 6962 and the notes over it, as a reader of a log needs them: written from SPEC chapter *Log*,
//! apart from the library's own.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tradecred_vc::digest::sha256;
use tradecred_vc::key::{Algorithm, PublicKey};

/// A hash of the tree.
pub(crate) type Hash = [u8; 32];

/// The hash of a leaf.
pub(crate) fn leaf(entry: &[u8]) -> Hash {
    *sha256(&[&[0], entry].concat()).as_bytes()
}

fn node(left: &Hash, right: &Hash) -> Hash {
    *sha256(&[&[1][..], left, right].concat()).as_bytes()
}

/// The root over hashes of leaves.
pub(crate) fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => *sha256(&[]).as_bytes(),
        [one] => *one,
        _ => {
            let (left, right) = leaves.split_at(split(leaves.len()));
            node(&root(left), &root(right))
        }
    }
}

/// The greatest power of two below a size of two or more.
fn split(size: usize) -> usize {
    let above = size.next_power_of_two();
    above / 2
}

/// Whether hashes lead from a leaf to a root (RFC 9162 section 2.1.3.2).
pub(super) fn includes(leaf: Hash, index: u64, size: u64, path: &[Hash], root: Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut at, mut last, mut made) = (index, size.saturating_sub(1), leaf);
    for hash in path {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            made = node(hash, &made);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            made = node(&made, hash);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && made == root
}

/// Whether hashes lead from a tree to a greater one (RFC 9162 section 2.1.4.2).
pub(super) fn continues(old: (u64, Hash), new: (u64, Hash), path: &[Hash]) -> bool {
    let ((first, old), (second, new)) = (old, new);
    if first == 0 {
        return path.is_empty();
    }
    if first == second {
        return path.is_empty() && old == new;
    }
    let mut rest = path.iter();
    let begin = if first.is_power_of_two() {
        Some(&old)
    } else {
        rest.next()
    };
    let Some(begin) = begin else { return false };
    let (mut at, mut last) = (first.wrapping_sub(1), second.saturating_sub(1));
    while at & 1 == 1 {
        at >>= 1;
        last >>= 1;
    }
    let (mut of_old, mut of_new) = (*begin, *begin);
    for hash in rest {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            of_old = node(hash, &of_old);
            of_new = node(hash, &of_new);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            of_new = node(&of_new, hash);
        }
        at >>= 1;
        last >>= 1;
    }
    of_old == old && of_new == new && last == 0
}

/// A hash in base64.
pub(super) fn hash(base64: &str) -> Option<Hash> {
    STANDARD.decode(base64).ok()?.try_into().ok()
}

/// A checkpoint that its log has signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Checkpoint {
    pub(super) size: u64,
    pub(super) root: Hash,
}

/// Reads a signed checkpoint under a key in the form of signed-note.
///
/// # Errors
/// In words, where it is none or the key has not signed it.
pub(super) fn checkpoint(note: &str, key: &str) -> Result<Checkpoint, String> {
    let fault = |what: &str| format!("checkpoint: {what}");
    let mut parts = key.splitn(3, '+');
    let (Some(name), Some(id), Some(coded)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(fault(
            "the key of the log is not of the form of signed-note",
        ));
    };
    let bytes = STANDARD
        .decode(coded)
        .map_err(|_| fault("the key is not in base64"))?;
    let [1, public @ ..] = bytes.as_slice() else {
        return Err(fault("the key of the log is not one of Ed25519"));
    };
    let digest = sha256(&[name.as_bytes(), b"\n", &bytes].concat());
    let own: Vec<u8> = digest.as_bytes().iter().take(4).copied().collect();
    let own_id: String = own.iter().map(|byte| format!("{byte:02x}")).collect();
    if own_id != id {
        return Err(fault("the id of the key is another one"));
    }
    let public = PublicKey::from_bytes(Algorithm::Ed25519, public)
        .map_err(|_| fault("the key of the log is none"))?;
    let (text, lines) = note
        .rsplit_once("\n\n")
        .ok_or_else(|| fault("no signatures"))?;
    let text = format!("{text}\n");
    let head = format!("\u{2014} {name} ");
    let mine = lines
        .lines()
        .filter_map(|line| line.strip_prefix(head.as_str()));
    let mine: Vec<Vec<u8>> = mine
        .filter_map(|coded| STANDARD.decode(coded).ok())
        .collect();
    let is_signed = mine.iter().any(|signature| {
        let (of, signature) = signature.split_at_checked(4).unwrap_or_default();
        of == own && public.verify(text.as_bytes(), signature)
    });
    if !is_signed {
        return Err(fault("the log's key has not signed it"));
    }
    let mut lines = text.lines();
    if lines.next() != Some(name) {
        return Err(fault("its origin is not the name of the key"));
    }
    let size = lines
        .next()
        .filter(|size| *size == "0" || !size.starts_with('0'));
    let size = size
        .and_then(|size| size.parse().ok())
        .ok_or_else(|| fault("no size"))?;
    let root = lines
        .next()
        .and_then(hash)
        .ok_or_else(|| fault("no root"))?;
    Ok(Checkpoint { size, root })
}
