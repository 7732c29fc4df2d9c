//! Checkpoints: what a log says its tree is (SPEC chapter *Log*; C2SP tlog-checkpoint).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::digest::Sha256Digest;
use crate::problem::Problem;

use super::codes;
use super::consistency::check_consistency;
use super::note::{Note, signed};
use super::tile::decimal;
use super::tree::{MOST_LEAVES, empty_root};
use super::vkey::{NoteKey, NoteSigner};

/// A checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log.
    pub origin: String,
    /// How many leaves its tree has.
    pub size: u64,
    /// The root of the tree.
    pub root: Sha256Digest,
    /// Further lines, which mean nothing here.
    pub extensions: Vec<String>,
}

impl Checkpoint {
    /// A checkpoint without further lines.
    #[must_use]
    pub fn new(origin: &str, size: u64, root: Sha256Digest) -> Self {
        Self {
            origin: origin.to_owned(),
            size,
            root,
            extensions: Vec::new(),
        }
    }

    /// Reads the text of a note as a checkpoint, whoever signed it.
    ///
    /// # Errors
    /// [`codes::CHECKPOINT`].
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let fault = |detail: &str| Problem::at(&codes::CHECKPOINT, "").detail(detail);
        let lines = text
            .strip_suffix('\n')
            .ok_or_else(|| fault("no line break at the end of the text"))?;
        if lines.split('\n').any(str::is_empty) {
            return Err(fault("an empty line"));
        }
        let mut lines = lines.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next())
        else {
            return Err(fault("fewer than three lines"));
        };
        let size = decimal(size, MOST_LEAVES - 1)
            .ok_or_else(|| fault("the second line is no number of leaves"))?;
        let root = hash(root).ok_or_else(|| fault("the third line is no hash in base64"))?;
        if size == 0 && root != empty_root() {
            return Err(fault(
                "a root of nothing that is not that of the empty tree",
            ));
        }
        Ok(Self {
            origin: origin.to_owned(),
            size,
            root,
            extensions: lines.map(str::to_owned).collect(),
        })
    }

    /// Reads a signed checkpoint of the log that has this key.
    ///
    /// # Errors
    /// [`codes::CHECKPOINT`], [`codes::ORIGIN`] where it is one of another log, or [`codes::SIGNATURE`].
    pub fn open(note: &Note<'_>, log: &NoteKey) -> Result<Self, Problem> {
        let checkpoint = Self::parse(note.text())?;
        if checkpoint.origin != log.name() {
            return Err(Problem::at(&codes::ORIGIN, ""));
        }
        note.verify(log)?;
        Ok(checkpoint)
    }

    /// The text that is signed.
    #[must_use]
    pub fn text(&self) -> String {
        let root = hash_line(self.root);
        let mut text = format!("{}\n{}\n{root}\n", self.origin, self.size);
        for line in &self.extensions {
            text.push_str(line);
            text.push('\n');
        }
        text
    }

    /// The signed note.
    #[must_use]
    pub fn sign(&self, signer: &NoteSigner) -> String {
        signed(&self.text(), signer)
    }

    /// Checks that this tree continues the one of an earlier checkpoint of the same log. Where two places are asked,
    /// neither is earlier by its own word, and [`Seen::Elsewhere`] says so.
    ///
    /// # Errors
    /// [`codes::ROLLBACK`], [`codes::FORK`] or [`codes::INCONSISTENT`]; of two places always [`codes::SPLIT_VIEW`].
    pub fn continues(
        &self,
        earlier: &Self,
        seen: Seen,
        proof: &[Sha256Digest],
    ) -> Result<(), Problem> {
        let checked =
            check_consistency((earlier.size, earlier.root), (self.size, self.root), proof);
        checked.map_err(|problem| match seen {
            Seen::Before => problem,
            Seen::Elsewhere => Problem::at(&codes::SPLIT_VIEW, "").detail(format!(
                "{} leaves here and {} there",
                self.size, earlier.size
            )),
        })
    }
}

/// Where the other checkpoint was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Here, at another time.
    Before,
    /// In another place.
    Elsewhere,
}

/// A hash as a line of a proof or a checkpoint holds it: standard base64 with padding.
#[must_use]
pub fn hash_line(hash: Sha256Digest) -> String {
    STANDARD.encode(hash.as_bytes())
}

/// Reads what [`hash_line`] writes.
pub(super) fn hash(text: &str) -> Option<Sha256Digest> {
    let bytes = STANDARD.decode(text).ok()?;
    <[u8; 32]>::try_from(bytes.as_slice())
        .ok()
        .map(Sha256Digest::from_bytes)
}
