//! A proof to keep beside a record: its place, the hashes, the checkpoint and the salt in one text (SPEC chapter
//! *Log*; C2SP tlog-proof).

use crate::digest::Sha256Digest;
use crate::json::Object;
use crate::problem::Problem;
use crate::time::Timestamp;

use super::MOST_HASHES;
use super::checkpoint::{Checkpoint, hash, hash_line};
use super::codes;
use super::entry::{Entry, Salt};
use super::inclusion::check_inclusion;
use super::note::{MOST_NOTE_BYTES, Note};
use super::tile::decimal;
use super::tree::MOST_LEAVES;
use super::vkey::NoteKey;
use super::witness::{Cosigned, Witnesses};

/// A proof file with more bytes is refused.
pub const MOST_PROOF_BYTES: usize = MOST_NOTE_BYTES + 8 * 1024;
/// The first line.
const FIRST: &str = "c2sp.org/tlog-proof@v1";

/// A proof as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofFile {
    /// The salt of the entry.
    pub salt: Salt,
    /// The index of the leaf.
    pub index: u64,
    /// The hashes from its sibling up.
    pub hashes: Vec<Sha256Digest>,
    /// The signed checkpoint, as the log gave it.
    pub note: String,
}

impl ProofFile {
    /// Reads a proof file.
    ///
    /// # Errors
    /// [`codes::PROOF`].
    pub fn parse(bytes: &[u8]) -> Result<Self, Problem> {
        let fault = |detail: &str| Problem::at(&codes::PROOF, "").detail(detail);
        if bytes.len() > MOST_PROOF_BYTES {
            return Err(fault("more than 72 KiB"));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| fault("not UTF-8"))?;
        let (head, note) = text
            .split_once("\n\n")
            .ok_or_else(|| fault("no empty line before the checkpoint"))?;
        let mut lines = head.split('\n');
        if lines.next() != Some(FIRST) {
            return Err(fault("the first line names another format"));
        }
        let salt = lines
            .next()
            .and_then(|line| line.strip_prefix("extra "))
            .and_then(hash)
            .ok_or_else(|| fault("the second line is not `extra` with a salt of 32 bytes"))?;
        let index = lines
            .next()
            .and_then(|line| line.strip_prefix("index "))
            .and_then(|number| decimal(number, MOST_LEAVES - 1))
            .ok_or_else(|| fault("the third line is not `index` with a number"))?;
        let hashes: Vec<Sha256Digest> = lines
            .take(MOST_HASHES + 1)
            .map(hash)
            .collect::<Option<_>>()
            .ok_or_else(|| fault("a line is no hash in base64"))?;
        if hashes.len() > MOST_HASHES {
            return Err(fault("more than 64 hashes"));
        }
        Ok(Self {
            salt: Salt::from_bytes(*salt.as_bytes()),
            index,
            hashes,
            note: note.to_owned(),
        })
    }

    /// The text of the file.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!(
            "{FIRST}\nextra {}\nindex {}\n",
            hash_line(Sha256Digest::from_bytes(*self.salt.as_bytes())),
            self.index
        );
        for hash in &self.hashes {
            text.push_str(&hash_line(*hash));
            text.push('\n');
        }
        text.push('\n');
        text.push_str(&self.note);
        text
    }

    /// Checks that this credential stands in the log that has this key, and that enough witnesses had seen it by `at`.
    /// The entry is made anew of the credential; nothing in the file is taken for it.
    ///
    /// # Errors
    /// Those of [`Checkpoint::open`], of [`check_inclusion`] and of [`Witnesses::check`].
    pub fn check(
        &self,
        credential: &Object<'_>,
        log: &NoteKey,
        witnesses: &Witnesses,
        at: Timestamp,
    ) -> Result<(Checkpoint, Cosigned), Problem> {
        let note = Note::parse(self.note.as_bytes())?;
        let checkpoint = Checkpoint::open(&note, log)?;
        let leaf = Entry::of_credential(credential, &self.salt).leaf_hash();
        let tree = (checkpoint.size, checkpoint.root);
        check_inclusion(leaf, self.index, tree, &self.hashes)?;
        let cosigned = witnesses.check(&note, at)?;
        Ok((checkpoint, cosigned))
    }
}
