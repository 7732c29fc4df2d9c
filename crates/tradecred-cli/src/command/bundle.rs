//! `tradecred bundle`: one file with a document and all its evidence, good when every host is gone (SPEC chapter
//! *Bundles*).

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;
use tradecred::bundle::{Bundle, Difference, LIMITS, codes};
use tradecred_fetch::{FetchPolicy, Fetcher};
use tradecred_vc::json::Limits;

use super::key::{Privacy, write_new};
use super::verify::{outcome_of, report_text};
use crate::choice::{Format, Language};
use crate::cited;
use crate::evidence::gather;
use crate::input::{now, read_bytes, unreadable};
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
    /// A trust list that you rely on
    #[arg(long, value_name = "FILE")]
    trust: Vec<PathBuf>,
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
        let mut evidence = gather(&self.evidence, &self.trust)?;
        cited::add(&mut evidence, &self.cited)?;
        let bytes = read_bytes(&self.file, Limits::default().bytes)
            .map_err(|error| unreadable(&self.file, &error))?;
        if !self.offline {
            let fetcher = Fetcher::new(FetchPolicy::for_status_lists());
            for missed in fetcher.gather(&bytes, &mut evidence) {
                say(&format!("not fetched: {missed}"));
            }
        }
        let (bundle, report) = Bundle::make(&bytes, &evidence, &policy, now()?);
        write_new(&self.output, bundle.to_text().as_bytes(), Privacy::Usual)?;
        write!(out, "{}", report_text(&report, self.lang))?;
        Ok(outcome_of(&report))
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
        match self.format {
            Format::Text => {
                write!(out, "{}", report_text(&report, self.lang))?;
                write!(out, "{}", self.about(&bundle, &differences))?;
            }
            Format::Json | Format::Ndjson => {
                let answer = json!({
                    "made": bundle.made(),
                    "question": bundle.question(),
                    "relied": if self.trust_the_maker { "maker" } else { "own" },
                    "report": report,
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
