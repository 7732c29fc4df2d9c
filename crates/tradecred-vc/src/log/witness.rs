//! Witnesses: their cosignatures, and how many of them a verifier asks for (SPEC chapter *Log*; C2SP
//! tlog-cosignature).

use std::fmt;

use crate::problem::Problem;
use crate::time::Timestamp;

use super::codes;
use super::note::{Note, read_lines, sign_line};
use super::vkey::{NoteKey, NoteSigner, Use};

/// No verifier relies on more witnesses.
const MOST_WITNESSES: usize = 64;

/// The word of one witness that it saw the tree by an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cosignature {
    /// The name of the witness.
    pub witness: String,
    /// When, by its own clock.
    pub at: Timestamp,
}

impl Cosignature {
    /// The line of a cosignature on the text of a checkpoint.
    #[must_use]
    pub fn sign(text: &str, at: Timestamp, witness: &NoteSigner) -> String {
        let seconds = u64::try_from(at.unix_seconds()).unwrap_or(0);
        let signature = witness.sign(message(text, seconds).as_bytes());
        let timestamped = [seconds.to_be_bytes().as_slice(), &signature].concat();
        sign_line(witness.public(), &timestamped)
    }

    /// Reads what a witness answered to the text of a checkpoint: its word, and the line that goes into the note. Lines
    /// of other keys are left out; of several of its own the earliest is taken.
    ///
    /// # Errors
    /// [`codes::CHECKPOINT`] where the answer is not made of lines of signatures, [`codes::SIGNATURE`] where one of the
    /// witness does not verify, [`codes::WITNESSES`] where there is none of it.
    pub fn of_answer(
        text: &str,
        answer: &[u8],
        witness: &NoteKey,
    ) -> Result<(Self, String), Problem> {
        let answer = std::str::from_utf8(answer)
            .map_err(|_| Problem::at(&codes::CHECKPOINT, "").detail("not UTF-8"))?;
        let mut earliest: Option<(Timestamp, Vec<u8>)> = None;
        for signature in read_lines(answer)? {
            if signature.name != witness.name() || signature.id != witness.id() {
                continue;
            }
            let at = open(text, witness, &signature.bytes).ok_or_else(unverified)?;
            if earliest.as_ref().is_none_or(|(known, _)| at < *known) {
                earliest = Some((at, signature.bytes));
            }
        }
        let (at, bytes) = earliest.ok_or_else(|| {
            Problem::at(&codes::WITNESSES, "").detail("no cosignature of the witness")
        })?;
        let word = Self {
            witness: witness.name().to_owned(),
            at,
        };
        Ok((word, sign_line(witness, &bytes)))
    }
}

fn unverified() -> Problem {
    Problem::at(&codes::SIGNATURE, "").detail("a cosignature of a witness does not verify")
}

fn message(text: &str, seconds: u64) -> String {
    format!("cosignature/v1\ntime {seconds}\n{text}")
}

/// Which witnesses a verifier relies on, and how many of them it asks for.
#[derive(Debug, Clone)]
pub struct Witnesses {
    keys: Vec<NoteKey>,
    needed: usize,
}

/// What witnesses say of a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cosigned {
    /// The word of each witness that has one, in the order of the keys.
    pub cosignatures: Vec<Cosignature>,
    /// The first instant by which as many witnesses as are needed had seen the tree; nothing where none is needed.
    pub logged_at: Option<Timestamp>,
}

impl Witnesses {
    /// So many of these keys.
    ///
    /// # Errors
    /// See [`WitnessesError`].
    pub fn new(keys: Vec<NoteKey>, needed: usize) -> Result<Self, WitnessesError> {
        if needed > keys.len() {
            return Err(WitnessesError::TooFew);
        }
        if keys.len() > MOST_WITNESSES {
            return Err(WitnessesError::TooMany);
        }
        if keys.iter().any(|key| key.used() != Use::Witness) {
            return Err(WitnessesError::Use);
        }
        // A cosignature does not say the name of its witness: one key under two names would count twice.
        let twice = keys.iter().enumerate().any(|(place, key)| {
            let before = keys.iter().take(place);
            before
                .into_iter()
                .any(|other| other.key() == key.key() || other.name() == key.name())
        });
        if twice {
            return Err(WitnessesError::Twice);
        }
        Ok(Self { keys, needed })
    }

    /// Nobody.
    #[must_use]
    pub fn none() -> Self {
        Self {
            keys: Vec::new(),
            needed: 0,
        }
    }

    /// Checks that enough witnesses have seen the tree. A cosignature of an instant after `at` does not count.
    ///
    /// # Errors
    /// [`codes::SIGNATURE`] where a cosignature of one of them does not verify, [`codes::WITNESSES`] where there are
    /// too few.
    pub fn check(&self, note: &Note<'_>, at: Timestamp) -> Result<Cosigned, Problem> {
        let mut cosignatures = Vec::new();
        for key in &self.keys {
            let mut earliest: Option<Timestamp> = None;
            for signature in note.of(key) {
                let seen = open(note.text(), key, &signature.bytes).ok_or_else(unverified)?;
                earliest = Some(earliest.map_or(seen, |known| known.min(seen)));
            }
            if let Some(seen) = earliest.filter(|seen| *seen <= at) {
                cosignatures.push(Cosignature {
                    witness: key.name().to_owned(),
                    at: seen,
                });
            }
        }
        if cosignatures.len() < self.needed {
            let detail = format!("{} of {} needed", cosignatures.len(), self.needed);
            return Err(Problem::at(&codes::WITNESSES, "").detail(detail));
        }
        let mut instants: Vec<Timestamp> = cosignatures.iter().map(|seen| seen.at).collect();
        instants.sort_unstable();
        let logged_at = self
            .needed
            .checked_sub(1)
            .and_then(|place| instants.get(place).copied());
        Ok(Cosigned {
            cosignatures,
            logged_at,
        })
    }
}

/// The instant of a cosignature that verifies.
fn open(text: &str, key: &NoteKey, timestamped: &[u8]) -> Option<Timestamp> {
    let (seconds, signature) = timestamped.split_first_chunk::<8>()?;
    let seconds = u64::from_be_bytes(*seconds);
    let at = Timestamp::from_unix_seconds(i64::try_from(seconds).ok()?)?;
    key.key()
        .verify(message(text, seconds).as_bytes(), signature)
        .then_some(at)
}

/// Why witnesses cannot be relied on in this way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WitnessesError {
    /// More are needed than there are.
    TooFew,
    /// More than 64.
    TooMany,
    /// One of the keys is not for cosignatures.
    Use,
    /// A name or a key stands there twice.
    Twice,
}

impl fmt::Display for WitnessesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooFew => "more witnesses are asked for than there are keys",
            Self::TooMany => "more than 64 witnesses",
            Self::Use => "a key of a witness is not one for cosignatures (type 4)",
            Self::Twice => "a witness stands there twice, by its name or by its key",
        })
    }
}

impl std::error::Error for WitnessesError {}
