//! One question to one witness, and what becomes of its answer (C2SP tlog-witness, `add-checkpoint`).

use tradecred_fetch::{Answer, FetchError};
use tradecred_vc::log::{AddCheckpoint, Cosignature, Note, SIZE_TYPE, read_size};
use tradecred_vc::problem::Problem;

use super::asking::Asked;
use crate::app::App;
use crate::store::{Cosigned, StoreError};

/// How often one witness is asked in one round: once, and once more from the size that it said.
const TIMES: usize = 2;
/// The media type of what is asked.
const BODY: &str = "text/plain; charset=utf-8";
/// How far the clock of a witness may be ahead, in seconds: a later word counts for nobody yet.
const AHEAD: i64 = 300;

/// What came of a question.
#[derive(Debug)]
pub(super) enum Answered {
    /// It cosigned.
    Cosigned,
    /// It has another checkpoint of this log than it was asked from: another node may have asked it meanwhile.
    Elsewhere,
    /// It does not cosign, by this status.
    Refused(u16),
    /// What it answered is no cosignature of the checkpoint.
    Unverified(Option<Problem>),
    /// It could not be asked.
    Unreachable(FetchError),
    /// It has cosigned a tree that this log does not continue.
    Contradicts(Contradiction),
}

/// How a witness contradicts the log.
#[derive(Debug)]
pub(super) enum Contradiction {
    /// It has cosigned a tree of this many leaves, and there are not as many.
    Rollback(u64),
    /// It has cosigned another tree of this many leaves.
    Fork(u64),
}

impl Answered {
    /// The word that counts it.
    pub(super) const fn as_str(&self) -> &'static str {
        match self {
            Self::Cosigned => "cosigned",
            Self::Elsewhere => "elsewhere",
            Self::Refused(_) => "refused",
            Self::Unverified(_) => "unverified",
            Self::Unreachable(_) => "unreachable",
            Self::Contradicts(_) => "contradicts",
        }
    }

    /// Whether it may be asked again as soon as anybody.
    pub(super) const fn is_well(&self) -> bool {
        matches!(self, Self::Cosigned | Self::Elsewhere)
    }

    /// Writes it into the log of the process; nothing that the witness wrote stands in it.
    pub(super) fn tell(&self, witness: &Asked) {
        let (outcome, witness) = (self.as_str(), witness.key.name());
        match self {
            Self::Cosigned | Self::Elsewhere => {
                tracing::info!(target: "tradecred::witness", witness, outcome);
            }
            Self::Refused(status) => {
                tracing::warn!(target: "tradecred::witness", witness, outcome, status);
            }
            Self::Unverified(problem) => {
                let code = problem.as_ref().map(|problem| problem.code.code);
                tracing::warn!(target: "tradecred::witness", witness, outcome, code);
            }
            Self::Unreachable(error) => {
                tracing::warn!(target: "tradecred::witness", witness, outcome, %error);
            }
            Self::Contradicts(Contradiction::Rollback(size)) => {
                tracing::error!(
                    target: "tradecred::witness", witness, outcome, size,
                    "a witness has cosigned more leaves than the log has: an old database was put back, or another \
                     log signs under this name and key; hold the log against checkpoints that others have kept"
                );
            }
            Self::Contradicts(Contradiction::Fork(size)) => {
                tracing::error!(
                    target: "tradecred::witness", witness, outcome, size,
                    "a witness has cosigned another tree of as many leaves: the log was changed, or another log \
                     signs under this name and key; hold the log against checkpoints that others have kept"
                );
            }
        }
    }
}

/// Asks a witness that has cosigned a tree of so many leaves for a cosignature of a checkpoint, and keeps it.
pub(super) fn ask(
    app: &App,
    witness: &Asked,
    seen: u64,
    checkpoint: &Cosigned,
) -> Result<Answered, StoreError> {
    let url = format!("{}/add-checkpoint", witness.url);
    let mut old = seen;
    for _ in 0..TIMES {
        let Some(proof) = app.store.consistency(old, checkpoint.size)? else {
            return Ok(Answered::Elsewhere);
        };
        let asked = AddCheckpoint {
            old,
            proof,
            note: checkpoint.note.clone(),
        };
        let body = asked.to_text();
        let answer = tradecred_fetch::post(&url, BODY, body.as_bytes(), &app.witnessing.policy);
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => return Ok(Answered::Unreachable(error)),
        };
        match (answer.status, told(&answer)) {
            (200, _) => return keep(app, witness, checkpoint, &answer.bytes),
            // The same sizes and no agreement are two trees.
            (409, Some(size)) if size == old => {
                return Ok(Answered::Contradicts(Contradiction::Fork(size)));
            }
            (409, Some(size)) if size <= checkpoint.size => old = size,
            (409, Some(size)) if size > app.store.leaves()? => {
                return Ok(Answered::Contradicts(Contradiction::Rollback(size)));
            }
            (409, Some(_)) => return Ok(Answered::Elsewhere),
            // A witness says no size where the trees are as large and not the same.
            (409, None) if old == checkpoint.size => {
                return Ok(Answered::Contradicts(Contradiction::Fork(old)));
            }
            (422, _) => return Ok(Answered::Contradicts(Contradiction::Fork(old))),
            (status, _) => return Ok(Answered::Refused(status)),
        }
    }
    Ok(Answered::Elsewhere)
}

/// The size that a witness says in place of a cosignature.
fn told(answer: &Answer) -> Option<u64> {
    (answer.media_type == SIZE_TYPE)
        .then(|| read_size(&answer.bytes))
        .flatten()
}

fn keep(
    app: &App,
    witness: &Asked,
    checkpoint: &Cosigned,
    answer: &[u8],
) -> Result<Answered, StoreError> {
    let word = Note::parse(checkpoint.note.as_bytes())
        .and_then(|note| Cosignature::of_answer(note.text(), answer, &witness.key));
    let latest = app.clock.now().add_seconds(AHEAD);
    match word {
        Ok((word, _)) if latest.is_none_or(|latest| word.at > latest) => {
            Ok(Answered::Unverified(None))
        }
        Ok((_, line)) => {
            app.store
                .keep_cosignature(checkpoint, &witness.vkey, &line)?;
            Ok(Answered::Cosigned)
        }
        Err(problem) => Ok(Answered::Unverified(Some(problem))),
    }
}
