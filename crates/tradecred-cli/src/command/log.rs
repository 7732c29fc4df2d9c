//! `tradecred log`: holds a log against what it said before, elsewhere and to whom (SPEC chapter *Log*).

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::json;
use tradecred_vc::json::{self as strict, Limits};
use tradecred_vc::log::{
    Checkpoint, Cosigned, MOST_NOTE_BYTES, MOST_PROOF_BYTES, Note, NoteKey, ProofFile, Seen, Use,
    Witnesses,
};
use tradecred_vc::problem::Problem;
use tradecred_vc::time::Timestamp;

use crate::choice::{Format, Language, instant};
use crate::input::{now, read_bytes, unreadable};
use crate::outcome::{EXIT_CODES, Failure, Outcome};

mod found;
mod source;

use found::{Found, checkpoint_json};
use source::Source;

/// Hold a log of records against what it said before and elsewhere
#[derive(Debug, Args)]
pub(crate) struct Log {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    #[command(after_help = EXIT_CODES)]
    Verify(VerifyLog),
}

impl Log {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        match &self.action {
            Action::Verify(command) => command.run(out),
        }
    }
}

/// Verify checkpoints of a log, that one continues the other, and that a credential stands in it
#[derive(Debug, Args)]
struct VerifyLog {
    /// Files with a checkpoint, or addresses of the log; all must show one history
    #[arg(value_name = "CHECKPOINT", required_unless_present = "proof")]
    sources: Vec<String>,
    /// The key of the log, as `/health` of a node gives it
    #[arg(long, value_name = "VKEY", value_parser = log_key)]
    key: NoteKey,
    /// The key of a witness; may be repeated
    #[arg(long, value_name = "VKEY", value_parser = witness_key)]
    witness: Vec<NoteKey>,
    /// How many of the witnesses must have seen each checkpoint; all of them, if absent
    #[arg(long, value_name = "NUMBER")]
    need: Option<usize>,
    /// Where the last checkpoint is kept; the log must continue it, and it is renewed where all is well
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// A proof that a credential stands in the log
    #[arg(long, value_name = "FILE", requires = "credential")]
    proof: Option<PathBuf>,
    /// The credential
    #[arg(long, value_name = "FILE", requires = "proof")]
    credential: Option<PathBuf>,
    /// The instant asked about: later words of witnesses do not count; now, if absent
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    at: Option<Timestamp>,
    /// A host that may be asked over plain http or at an address of its own network; may be repeated
    #[arg(long, value_name = "HOST")]
    allow_local: Vec<String>,
    /// The form of the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The language of what is wrong
    #[arg(long, value_enum, default_value_t)]
    lang: Language,
}

/// Reads the key of a log.
pub(super) fn log_key(text: &str) -> Result<NoteKey, String> {
    of_use(text, Use::Log, "not a key for checkpoints (type 1)")
}

/// Reads the key of a witness.
pub(super) fn witness_key(text: &str) -> Result<NoteKey, String> {
    of_use(text, Use::Witness, "not a key for cosignatures (type 4)")
}

fn of_use(text: &str, used: Use, otherwise: &str) -> Result<NoteKey, String> {
    let key = NoteKey::parse(text).map_err(|error| error.to_string())?;
    if key.used() == used {
        Ok(key)
    } else {
        Err(otherwise.to_owned())
    }
}

/// A checkpoint that holds, with its note and who saw it.
struct Held {
    source: Source,
    checkpoint: Checkpoint,
    note: String,
    cosigned: Cosigned,
    /// It is that of a proof, which may be of any time.
    of_proof: bool,
}

impl VerifyLog {
    fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let needed = self.need.unwrap_or(self.witness.len());
        let witnesses = Witnesses::new(self.witness.clone(), needed).map_err(Failure::usage)?;
        let at = self.at.map_or_else(now, Ok)?;
        let mut found = Found::default();
        let mut held = Vec::new();
        for name in &self.sources {
            let source = Source::new(name, &self.allow_local);
            let note = source.note()?;
            match self.open(&note, &witnesses, at) {
                Ok((checkpoint, cosigned)) => held.push(Held {
                    source,
                    checkpoint,
                    note,
                    cosigned,
                    of_proof: false,
                }),
                Err(problem) => found.problems.push((name.clone(), problem)),
            }
        }
        if let (Some(proof), Some(credential)) = (&self.proof, &self.credential) {
            self.prove(proof, credential, (&witnesses, at), &mut held, &mut found)?;
        }
        for one in &held {
            found.checkpoints.push(checkpoint_json(one));
        }
        self.compare(&held, &mut found)?;
        self.renew(&held, &mut found)?;
        found.show(self.key.name(), (self.format, self.lang), out)?;
        Ok(found.outcome())
    }

    fn open(
        &self,
        note: &str,
        witnesses: &Witnesses,
        at: Timestamp,
    ) -> Result<(Checkpoint, Cosigned), Problem> {
        let note = Note::parse(note.as_bytes())?;
        let checkpoint = Checkpoint::open(&note, &self.key)?;
        let cosigned = witnesses.check(&note, at)?;
        Ok((checkpoint, cosigned))
    }

    /// Looks for the credential in the log. The checkpoint of the proof is one more that must fit the others.
    fn prove(
        &self,
        path: &Path,
        credential: &Path,
        (witnesses, at): (&Witnesses, Timestamp),
        held: &mut Vec<Held>,
        found: &mut Found,
    ) -> Result<(), Failure> {
        let name = path.display().to_string();
        let bytes = read_bytes(path, MOST_PROOF_BYTES).map_err(|error| unreadable(path, &error))?;
        let limits = Limits::default();
        let text =
            read_bytes(credential, limits.bytes).map_err(|error| unreadable(credential, &error))?;
        let text = strict::read_object(&text, &limits)
            .map_err(|problem| Failure::usage(format!("`{}`: {problem}", credential.display())))?;
        let checked = ProofFile::parse(&bytes)
            .and_then(|file| Ok((file.check(&text, &self.key, witnesses, at)?, file)));
        match checked {
            Ok(((checkpoint, cosigned), file)) => {
                found.proved = Some(json!({
                    "index": file.index,
                    "size": checkpoint.size,
                    "loggedAt": cosigned.logged_at.map(|at| at.to_string()),
                }));
                held.push(Held {
                    source: Source::new(&name, &[]),
                    checkpoint,
                    note: file.note,
                    cosigned,
                    of_proof: true,
                });
            }
            Err(problem) => found.problems.push((name, problem)),
        }
        Ok(())
    }

    /// Every two sources in the order of their sizes.
    fn compare(&self, held: &[Held], found: &mut Found) -> Result<(), Failure> {
        let mut order: Vec<&Held> = held.iter().collect();
        order.sort_by_key(|one| one.checkpoint.size);
        for (earlier, later) in order.iter().zip(order.iter().skip(1)) {
            let name = if later.of_proof {
                earlier.source.name()
            } else {
                later.source.name()
            };
            let both = (&earlier.checkpoint, &later.checkpoint);
            judge(both, (name, Seen::Elsewhere), held, found)?;
        }
        Ok(())
    }

    /// Holds the largest checkpoint against the one that was kept, and keeps it where nothing is wrong.
    fn renew(&self, held: &[Held], found: &mut Found) -> Result<(), Failure> {
        let Some(path) = &self.state else {
            return Ok(());
        };
        let kept = match fs::metadata(path) {
            Ok(_) => {
                Some(read_bytes(path, MOST_NOTE_BYTES).map_err(|error| unreadable(path, &error))?)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(unreadable(path, &error)),
        };
        if let Some(kept) = &kept {
            let opened = Note::parse(kept).and_then(|note| Checkpoint::open(&note, &self.key));
            let earlier = opened
                .map_err(|problem| Failure::usage(format!("`{}`: {problem}", path.display())))?;
            let newest = newest(held);
            for one in held {
                let name = one.source.name();
                let is_newest = newest.is_some_and(|newest| std::ptr::eq(newest, one));
                if is_newest {
                    let both = (&earlier, &one.checkpoint);
                    judge(both, (name, Seen::Before), held, found)?;
                } else {
                    // Another place may lag behind, and a proof may be old.
                    let mut both = [&earlier, &one.checkpoint];
                    both.sort_by_key(|checkpoint| checkpoint.size);
                    let [smaller, larger] = both;
                    judge((smaller, larger), (name, Seen::Elsewhere), held, found)?;
                }
            }
        }
        match newest(held) {
            Some(newest) if found.outcome() == Outcome::Good => {
                write_state(path, newest.note.as_bytes()).map_err(|error| unreadable(path, &error))
            }
            _ => Ok(()),
        }
    }
}

/// The source that is furthest.
fn newest(held: &[Held]) -> Option<&Held> {
    held.iter()
        .filter(|one| !one.of_proof)
        .max_by_key(|one| one.checkpoint.size)
}

/// Whether a checkpoint continues a smaller one, by the tiles of whichever source serves any that reach so far.
fn judge(
    (earlier, later): (&Checkpoint, &Checkpoint),
    (name, seen): (&str, Seen),
    held: &[Held],
    found: &mut Found,
) -> Result<(), Failure> {
    let (from, to) = (earlier.size, later.size);
    let by_sizes = from >= to || from == 0;
    let serving = held
        .iter()
        .find(|one| one.source.serves_tiles() && one.checkpoint.size >= to);
    let proof = match serving {
        _ if by_sizes => Some(Vec::new()),
        Some(one) => one.source.consistency(from, to)?,
        None => None,
    };
    match proof {
        Some(proof) => {
            if let Err(problem) = later.continues(earlier, seen, &proof) {
                found.problems.push((name.to_owned(), problem));
            }
        }
        None => found.undecided.push(format!(
            "whether the log of {to} leaves continues that of {from}: nothing at hand serves its tiles"
        )),
    }
    Ok(())
}

/// Whole or not at all.
fn write_state(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let unfinished = PathBuf::from(name);
    let mut file = fs::File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)
}
