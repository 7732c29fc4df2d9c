//! Signed notes, read strictly (SPEC chapter *Log*; C2SP signed-note).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::problem::Problem;

use super::codes;
use super::vkey::{NoteKey, NoteSigner, is_name};

/// A note with more bytes is refused.
pub const MOST_NOTE_BYTES: usize = 64 * 1024;
/// A note with more signatures is refused.
const MOST_SIGNATURES: usize = 64;
/// What a line of a signature begins with.
const DASH: &str = "\u{2014} ";

/// A text and its signatures, of which none has been looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note<'n> {
    text: &'n str,
    signatures: Vec<NoteSignature<'n>>,
}

/// One line of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteSignature<'n> {
    /// The name of the key.
    pub name: &'n str,
    /// The id of the key.
    pub id: [u8; 4],
    /// The signature, without the id.
    pub bytes: Vec<u8>,
}

impl<'n> Note<'n> {
    /// Reads a note.
    ///
    /// # Errors
    /// [`codes::CHECKPOINT`].
    pub fn parse(bytes: &'n [u8]) -> Result<Self, Problem> {
        let fault = |detail: &str| Problem::at(&codes::CHECKPOINT, "").detail(detail);
        if bytes.len() > MOST_NOTE_BYTES {
            return Err(fault("more than 64 KiB"));
        }
        let note = std::str::from_utf8(bytes).map_err(|_| fault("not UTF-8"))?;
        if note.bytes().any(|byte| byte < b' ' && byte != b'\n') {
            return Err(fault("a control character"));
        }
        let (before, lines) = note
            .rsplit_once("\n\n")
            .ok_or_else(|| fault("no empty line before the signatures"))?;
        let text = note
            .get(..before.len() + 1)
            .ok_or_else(|| fault("no text"))?;
        let signatures = read_lines(lines)?;
        Ok(Self { text, signatures })
    }

    /// The text that is signed, with the line break at its end.
    #[must_use]
    pub fn text(&self) -> &'n str {
        self.text
    }

    /// All its signatures.
    #[must_use]
    pub fn signatures(&self) -> &[NoteSignature<'n>] {
        &self.signatures
    }

    /// The signatures that say that they are of this key.
    pub(super) fn of<'s>(&'s self, key: &NoteKey) -> impl Iterator<Item = &'s NoteSignature<'n>> {
        let (name, id) = (key.name().to_owned(), key.id());
        self.signatures
            .iter()
            .filter(move |signature| signature.name == name && signature.id == id)
    }

    /// Checks that the key has signed the text: every signature under its name and id verifies, and there is one.
    ///
    /// # Errors
    /// [`codes::SIGNATURE`].
    pub fn verify(&self, key: &NoteKey) -> Result<(), Problem> {
        let fault = |detail: &str| Err(Problem::at(&codes::SIGNATURE, "").detail(detail));
        let mut any = false;
        for signature in self.of(key) {
            if !key.key().verify(self.text.as_bytes(), &signature.bytes) {
                return fault("a signature of the key does not verify");
            }
            any = true;
        }
        if any {
            Ok(())
        } else {
            fault("no signature of the key")
        }
    }
}

/// Reads one line or more, each with a line break at its end.
pub(super) fn read_lines(lines: &str) -> Result<Vec<NoteSignature<'_>>, Problem> {
    let fault = |detail: &str| Problem::at(&codes::CHECKPOINT, "").detail(detail);
    let lines = lines
        .strip_suffix('\n')
        .ok_or_else(|| fault("no line break after the last signature"))?;
    if lines.split('\n').count() > MOST_SIGNATURES {
        return Err(fault("more than 64 signatures"));
    }
    lines
        .split('\n')
        .map(|line| read_line(line).ok_or_else(|| fault("a line of a signature is malformed")))
        .collect()
}

fn read_line(line: &str) -> Option<NoteSignature<'_>> {
    let (name, base64) = line.strip_prefix(DASH)?.split_once(' ')?;
    if !is_name(name) {
        return None;
    }
    let bytes = STANDARD.decode(base64).ok()?;
    let (id, bytes) = bytes.split_first_chunk::<4>()?;
    (!bytes.is_empty()).then(|| NoteSignature {
        name,
        id: *id,
        bytes: bytes.to_vec(),
    })
}

/// The line of a signature, with the line break at its end.
#[must_use]
pub fn sign_line(key: &NoteKey, signature: &[u8]) -> String {
    let base64 = STANDARD.encode([&key.id(), signature].concat());
    format!("{DASH}{} {base64}\n", key.name())
}

/// A text with the signature of its first signer.
pub(super) fn signed(text: &str, signer: &NoteSigner) -> String {
    let line = sign_line(signer.public(), &signer.sign(text.as_bytes()));
    format!("{text}\n{line}")
}
