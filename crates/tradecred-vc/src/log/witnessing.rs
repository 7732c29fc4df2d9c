//! What a witness does with a checkpoint that it is shown (SPEC chapter *Log*; C2SP tlog-witness, `add-checkpoint`).

use crate::digest::Sha256Digest;
use crate::problem::Problem;
use crate::time::Timestamp;

use super::checkpoint::{Checkpoint, hash, hash_line};
use super::consistency::check_consistency;
use super::note::Note;
use super::tile::decimal;
use super::tree::{MOST_LEAVES, empty_root};
use super::vkey::{NoteKey, NoteSigner};
use super::witness::Cosignature;
use super::{MOST_HASHES, codes};

/// The media type of an answer that says the size of the checkpoint which a witness cosigned last.
pub const SIZE_TYPE: &str = "text/x.tlog.size";

/// Reads such an answer.
#[must_use]
pub fn read_size(bytes: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(bytes).ok()?;
    decimal(text.strip_suffix('\n')?, MOST_LEAVES - 1)
}

/// The body of `POST add-checkpoint`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddCheckpoint {
    /// The size of the checkpoint the witness cosigned last.
    pub old: u64,
    /// The proof from there.
    pub proof: Vec<Sha256Digest>,
    /// The signed checkpoint.
    pub note: String,
}

impl AddCheckpoint {
    /// Reads a body.
    ///
    /// # Errors
    /// [`codes::CHECKPOINT`].
    pub fn parse(bytes: &[u8]) -> Result<Self, Problem> {
        let fault = |detail: &str| Problem::at(&codes::CHECKPOINT, "").detail(detail);
        let text = std::str::from_utf8(bytes).map_err(|_| fault("not UTF-8"))?;
        let (head, note) = text
            .split_once("\n\n")
            .ok_or_else(|| fault("no empty line before the checkpoint"))?;
        let mut lines = head.split('\n');
        let old = lines
            .next()
            .and_then(|line| line.strip_prefix("old "))
            .and_then(|size| decimal(size, MOST_LEAVES - 1))
            .ok_or_else(|| fault("the first line is not `old` with a size"))?;
        let proof: Vec<Sha256Digest> = lines
            .take(MOST_HASHES)
            .map(hash)
            .collect::<Option<_>>()
            .ok_or_else(|| fault("a line is no hash in base64"))?;
        if proof.len() >= MOST_HASHES {
            return Err(fault("more than 63 hashes"));
        }
        Ok(Self {
            old,
            proof,
            note: note.to_owned(),
        })
    }

    /// The bytes of the body.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!("old {}\n", self.old);
        for hash in &self.proof {
            text.push_str(&hash_line(*hash));
            text.push('\n');
        }
        text.push('\n');
        text.push_str(&self.note);
        text
    }
}

/// Why a witness does not cosign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The body cannot be read, or its old size is larger than the new one.
    Malformed,
    /// It does not know the log.
    UnknownLog,
    /// No signature of the log's key verifies.
    Signature,
    /// The checkpoint it cosigned last has this size.
    Stale(u64),
    /// The same size with another root.
    Fork,
    /// The proof does not hold.
    Inconsistent,
}

impl Refusal {
    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::Malformed => 400,
            Self::Signature => 403,
            Self::UnknownLog => 404,
            Self::Stale(_) | Self::Fork => 409,
            Self::Inconsistent => 422,
        }
    }
}

/// Judges a checkpoint by the last one that was cosigned, and answers with the new one and the line of the
/// cosignature. The caller keeps the new checkpoint before it gives the line away, in one step with having read the
/// last one.
///
/// # Errors
/// See [`Refusal`].
pub fn witness(
    body: &[u8],
    log: &NoteKey,
    last: Option<&Checkpoint>,
    at: Timestamp,
    signer: &NoteSigner,
) -> Result<(Checkpoint, String), Refusal> {
    let asked = AddCheckpoint::parse(body).map_err(|_| Refusal::Malformed)?;
    let note = Note::parse(asked.note.as_bytes()).map_err(|_| Refusal::Malformed)?;
    let checkpoint = Checkpoint::open(&note, log).map_err(|problem| {
        if std::ptr::eq(problem.code, &codes::ORIGIN) {
            Refusal::UnknownLog
        } else if std::ptr::eq(problem.code, &codes::SIGNATURE) {
            Refusal::Signature
        } else {
            Refusal::Malformed
        }
    })?;
    if asked.old > checkpoint.size {
        return Err(Refusal::Malformed);
    }
    let (size, root) = last.map_or((0, empty_root()), |last| (last.size, last.root));
    if asked.old != size {
        return Err(Refusal::Stale(size));
    }
    if size == checkpoint.size && root != checkpoint.root {
        return Err(Refusal::Fork);
    }
    let new = (checkpoint.size, checkpoint.root);
    check_consistency((size, root), new, &asked.proof).map_err(|_| Refusal::Inconsistent)?;
    let line = Cosignature::sign(note.text(), at, signer);
    Ok((checkpoint, line))
}
