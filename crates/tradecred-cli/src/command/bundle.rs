//! `tradecred bundle`: one file with a document and all its evidence, good when every host is gone (SPEC chapter
//! *Bundles*).

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;
use tradecred::bundle::{Bundle, Difference, LIMITS, codes};
use tradecred_fetch::{FetchPolicy, Fetcher};
use tradecred_vc::json::Limits;
use tradecred_vc::log::{MOST_PROOF_BYTES, NoteKey, Witnesses};

use super::key::{Privacy, write_new};
use super::log::{log_key, witness_key};
use super::verify::{outcome_of, report_text};
use crate::choice::{Format, Language};
use crate::cited;
use crate::evidence::{by_place, gather, rely_on};
use crate::input::{now, read_bytes, read_json, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::question::Question;
use crate::terminal::{say, shown, shown_json};

/// Keep a document with all its evidence in one file, and ask it again years later
#[derive(Debug, Args)]
pub(crate) struct Bundles {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Verify a document and write it to a new file, with all that the verification looked at
    Make(Make),
    /// Ask the document of a bundle again, offline
    Verify(Reopen),
}

#[derive(Debug, Args)]
struct Make {
    /// A credential; `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where to; an existing file is never overwritten
    #[arg(long, short, value_name = "FILE")]
    output: PathBuf,
    #[command(flatten)]
    question: Question,
    /// Evidence: a file, or a folder with evidence.json or with evidence files and credentials
    #[arg(long, value_name = "DIR|FILE")]
    evidence: Vec<PathBuf>,
    /// Files that the document cites by a digest, or a folder of such
    #[arg(long, value_name = "DIR|FILE")]
    cited: Vec<PathBuf>,
    /// A trust list that you rely on; an https address is fetched
    #[arg(long, value_name = "FILE|URL")]
    trust: Vec<PathBuf>,
    /// The proof that the document stands in a log, as the node gives it at `/log/proofs/{id}`
    #[arg(long, value_name = "FILE")]
    log_proof: Option<PathBuf>,
    /// What the node answered at `/events/{id}/receipts`; may be repeated
    #[arg(long, value_name = "FILE")]
    receipts: Vec<PathBuf>,
    /// Fetch nothing; otherwise status lists and did:web documents that are not given are fetched
    #[arg(long)]
    offline: bool,
    /// The language of the text
    #[arg(long, value_enum, default_value_t)]
    lang: Language,
}

#[derive(Debug, Args)]
struct Reopen {
    /// The bundle
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// A trust list or authority list that you rely on; those in the bundle are its maker's choice
    #[arg(long, value_name = "FILE")]
    trust: Vec<PathBuf>,
    /// Evidence of your own, such as documents of DIDs: a file, or a folder
    #[arg(long, value_name = "DIR|FILE")]
    evidence: Vec<PathBuf>,
    /// Files that the document cites by a digest, or a folder of such
    #[arg(long, value_name = "DIR|FILE")]
    cited: Vec<PathBuf>,
    /// Rely on whatever its maker vouches for: lists, documents of DIDs, files, when it was logged
    #[arg(long, conflicts_with_all = ["trust", "evidence", "cited"])]
    trust_the_maker: bool,
    /// The key of the log that the document is to stand in; without it a proof is undecided
    #[arg(long, value_name = "VKEY", value_parser = log_key)]
    log_key: Option<NoteKey>,
    /// The key of a witness of the log, all of whom must have seen it; may be repeated
    #[arg(long, value_name = "VKEY", value_parser = witness_key, requires = "log_key")]
    witness: Vec<NoteKey>,
    /// The form of the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The language of the text
    #[arg(long, value_enum, default_value_t)]
    lang: Language,
}

impl Bundles {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        match &self.action {
            Action::Make(make) => make.run(out),
            Action::Verify(reopen) => reopen.run(out),
        }
    }
}

impl Make {
    fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let policy = self.question.policy()?;
        let (addresses, lists) = by_place(&self.trust);
        let mut evidence = gather(&self.evidence, &lists)?;
        cited::add(&mut evidence, &self.cited)?;
        let bytes = read_bytes(&self.file, Limits::default().bytes)
            .map_err(|error| unreadable(&self.file, &error))?;
        if let (true, Some(address)) = (self.offline, addresses.first()) {
            let reason = "with --offline nothing is fetched: give it as a file";
            return Err(Failure::usage(format!("`{address}`: {reason}")));
        }
        if !self.offline {
            let fetcher = Fetcher::new(FetchPolicy::for_status_lists());
            for address in addresses {
                rely_on(&mut evidence, address, &fetcher)?;
            }
            for missed in fetcher.gather(&bytes, &mut evidence) {
                say(&format!("not fetched: {missed}"));
            }
        }
        let (bundle, report) = Bundle::make(&bytes, &evidence, &policy, now()?);
        let bundle = self.with_kept(bundle)?;
        write_new(&self.output, bundle.to_text().as_bytes(), Privacy::Usual)?;
        write!(out, "{}", report_text(&report, self.lang))?;
        Ok(outcome_of(&report))
    }
}

impl Make {
    /// The bundle with what a log and a node said of the document.
    fn with_kept(&self, mut bundle: Bundle) -> Result<Bundle, Failure> {
        if let Some(path) = &self.log_proof {
            let proof =
                read_bytes(path, MOST_PROOF_BYTES).map_err(|error| unreadable(path, &error))?;
            bundle = bundle
                .with_log_proof(&proof)
                .map_err(|problem| Failure::usage(format!("`{}`: {problem}", path.display())))?;
        }
        if self.receipts.is_empty() {
            return Ok(bundle);
        }
        let receipts: Vec<_> = self
            .receipts
            .iter()
            .map(|path| read_json(path))
            .collect::<Result<_, _>>()?;
        bundle
            .with_receipts(receipts.into())
            .map_err(Failure::usage)
    }
}

/// What is said of the proof that the document stands in a log.
struct Logged {
    outcome: Outcome,
    /// `proved`, `refuted` or `undecided`.
    word: &'static str,
    detail: String,
}

impl Reopen {
    /// Whether the document stands in the log, where the bundle holds a proof of that.
    fn logged(&self, bundle: &Bundle) -> Result<Option<Logged>, Failure> {
        let found = |outcome, word, detail| Logged {
            outcome,
            word,
            detail,
        };
        if !bundle.has_log_proof() {
            let wanted = self.log_key.as_ref().map(|_| {
                let detail = "the bundle holds no proof of a log".to_owned();
                found(Outcome::Undecided, "undecided", detail)
            });
            return Ok(wanted);
        }
        let Some(key) = &self.log_key else {
            let detail = "give the key of the log with --log-key".to_owned();
            return Ok(Some(found(Outcome::Undecided, "undecided", detail)));
        };
        let witnesses =
            Witnesses::new(self.witness.clone(), self.witness.len()).map_err(Failure::usage)?;
        let checked = bundle.logged(key, &witnesses, now()?);
        Ok(checked.map(|checked| match checked {
            Ok((checkpoint, cosigned)) => {
                let seen = cosigned.logged_at.map(|at| format!(", seen by {at}"));
                let (origin, size) = (checkpoint.origin, checkpoint.size);
                let detail = format!("{origin}, {size} records{}", seen.unwrap_or_default());
                found(Outcome::Good, "proved", detail)
            }
            Err(problem) => found(Outcome::Failed, "refuted", problem.to_string()),
        }))
    }
}

impl Reopen {
    fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let bytes =
            read_bytes(&self.file, LIMITS.bytes).map_err(|error| unreadable(&self.file, &error))?;
        let bundle = Bundle::read(&bytes)
            .map_err(|problem| Failure::usage(format!("`{}`: {problem}", self.file.display())))?;
        let (as_made, differences) = bundle.again();
        let report = if self.trust_the_maker {
            as_made
        } else {
            let mut own = gather(&self.evidence, &self.trust)?;
            cited::add(&mut own, &self.cited)?;
            bundle.verify(&own)
        };
        let outcome = outcome_of(&report);
        let outcome = if differences.is_empty() {
            outcome
        } else {
            outcome.or_worse(Outcome::Failed)
        };
        let logged = self.logged(&bundle)?;
        let outcome = logged
            .as_ref()
            .map_or(outcome, |logged| outcome.or_worse(logged.outcome));
        match self.format {
            Format::Text => {
                write!(out, "{}", report_text(&report, self.lang))?;
                write!(out, "{}", self.about(&bundle, &differences))?;
                if let Some(logged) = &logged {
                    let (word, detail) = (logged.word, shown(&logged.detail));
                    writeln!(out, "That it stood in the log: {word} ({detail}).")?;
                }
                if let Some(receipts) = bundle.receipts() {
                    let told = receipts.as_array().map_or(0, <[_]>::len);
                    writeln!(
                        out,
                        "Receipts of {told} events are in it, by the word of who made it; --format json shows them."
                    )?;
                }
            }
            Format::Json | Format::Ndjson => {
                let answer = json!({
                    "made": bundle.made(),
                    "question": bundle.question(),
                    "relied": if self.trust_the_maker { "maker" } else { "own" },
                    "report": report,
                    "log": logged.map(|logged| json!({ "answer": logged.word, "detail": logged.detail })),
                    "receipts": bundle.receipts(),
                    "differences": differences.iter().map(in_words).collect::<Vec<_>>(),
                });
                let text = match self.format {
                    Format::Ndjson => serde_json::to_string(&answer),
                    _ => serde_json::to_string_pretty(&answer),
                };
                let text = text.unwrap_or_default();
                writeln!(out, "{}", shown_json(&text))?;
            }
        }
        Ok(outcome)
    }

    /// What is to be said of the bundle itself.
    fn about(&self, bundle: &Bundle, differences: &[Difference]) -> String {
        let mut text = format!(
            "\nBundle made {}, asked as of {}.\n",
            bundle.made(),
            bundle.question().at
        );
        let rests = bundle.rests_on_its_maker();
        if !rests.is_empty() && !self.trust_the_maker {
            text.push_str(&format!(
                "Its maker vouches for: {}. You rely on what you hand in with --trust, --evidence and --cited; --trust-the-maker relies on theirs.\n",
                rests.join(", ")
            ));
        }
        if differences.is_empty() {
            text.push_str(
                "Asked again with all that is in it, it gives the answer that it holds.\n",
            );
        } else {
            text.push_str(&format!(
                "Asked again with all that is in it, it gives another answer than it holds ({}):\n",
                codes::DIFFERS.code
            ));
        }
        for difference in differences {
            text.push_str(&format!("  {}\n", shown(&in_words(difference))));
        }
        text
    }
}

fn in_words(difference: &Difference) -> String {
    match difference {
        Difference::Result(name, then, now) => format!("{name}: {then} in the bundle, {now} now"),
        Difference::Gone(status, code, pointer) => {
            format!("{code} at `{pointer}`: {status} in the bundle, not found now")
        }
        Difference::New(status, code, pointer) => {
            format!("{code} at `{pointer}`: {status} now, not in the bundle")
        }
        Difference::Edition(then, now) => format!("rules: {then} in the bundle, {now} now"),
        _ => "another difference".to_owned(),
    }
}
