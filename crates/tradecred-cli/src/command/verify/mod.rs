//! `tradecred verify`: may these documents be relied on, and if not, why (SPEC chapter *Verification*).

use std::io::Write;
use std::num::NonZero;
use std::path::PathBuf;
use std::thread;

use clap::Args;
use tradecred::{HolderRole, PresentationPolicy, PresentationReport, verify, verify_presentation};
use tradecred_fetch::{FetchPolicy, Fetcher};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::report::Report;

use crate::choice::{Format, Language, of_model};
use crate::cited;
use crate::evidence::{by_place, gather, rely_on};
use crate::outcome::{Failure, Outcome};
use crate::question::Question;
use crate::terminal::say;

mod inputs;
mod parallel;
mod presentation;
mod presented;
mod text;
mod words;

use inputs::{Input, Inputs};
pub(super) use text::report_text;

/// Verify documents: are they genuine, in order and in force
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// Credentials; `-` for standard input; a `.jsonl` file holds one credential a line
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    question: Question,
    /// Evidence: a file, or a folder with evidence.json or with evidence files and credentials
    #[arg(long, value_name = "DIR|FILE")]
    evidence: Vec<PathBuf>,
    /// Files that the documents cite by a digest, or a folder of such: `source…`, `mapping…`, `loss-report…`,
    /// `residue…`
    #[arg(long, value_name = "DIR|FILE")]
    cited: Vec<PathBuf>,
    /// A trust list or authority list that you rely on, whoever signed it; an https address is fetched
    #[arg(long, value_name = "FILE|URL")]
    trust: Vec<PathBuf>,
    /// Fetch nothing; otherwise status lists and did:web documents that are not given are fetched
    #[arg(long)]
    offline: bool,
    /// Of a presentation: the domain that it must have been made for
    #[arg(long, value_name = "NAME")]
    domain: Option<String>,
    /// Of a presentation: the challenge that it must answer
    #[arg(long, value_name = "TEXT")]
    challenge: Option<String>,
    /// Of a presentation: who may present, such as `subject` or `subject-or-issuer`
    #[arg(long, value_name = "ROLE", value_parser = of_model::<HolderRole>)]
    holder: Option<HolderRole>,
    /// The form of the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The language of the text
    #[arg(long, value_enum, default_value_t)]
    lang: Language,
    /// How many documents are verified at once; as many as there are processors, if absent
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
}

/// What came of one input: a report, or why its bytes could not be read.
struct Verdict {
    outcome: Outcome,
    text: String,
}

impl Verify {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let policy = self.question.policy()?;
        let (addresses, lists) = by_place(&self.trust);
        let mut evidence = gather(&self.evidence, &lists)?;
        cited::add(&mut evidence, &self.cited)?;
        let fetcher = Fetcher::new(FetchPolicy::for_status_lists());
        let mut source = &words::NOTHING_FETCHED;
        for address in addresses {
            if self.offline {
                let reason = "with --offline nothing is fetched: give it as a file";
                return Err(Failure::usage(format!("`{address}`: {reason}")));
            }
            rely_on(&mut evidence, address, &fetcher)?;
            source = &words::FETCHED;
        }
        let presentation = presented::Presentation {
            format: self.format,
            language: self.lang,
            is_one_document: Inputs::is_one_document(&self.files),
        };
        let asked = PresentationPolicy {
            domain: self.domain.clone(),
            challenge: self.challenge.clone(),
            holder: self.holder.unwrap_or_default(),
        };
        let is_asked_of_presentations = asked != PresentationPolicy::default();
        let judge = |input: &Input, evidence: &Evidence, source| match &input.bytes {
            Ok(bytes) if is_asked_of_presentations || presentation::holds_presentation(bytes) => {
                let report = verify_presentation(bytes, evidence, &policy, &asked);
                Verdict {
                    outcome: outcome_of_presentation(&report),
                    text: presentation.presentation(input, &report, source),
                }
            }
            Ok(bytes) => {
                let report = verify(bytes, evidence, &policy);
                Verdict {
                    outcome: outcome_of(&report),
                    text: presentation.report(input, &report, source),
                }
            }
            Err(error) => {
                say(&format!("{}: {error}", input.name()));
                Verdict {
                    outcome: Outcome::Unreachable,
                    text: presentation.unreadable(input, error),
                }
            }
        };
        let mut inputs = Inputs::new(self.files.clone());
        let mut worst: Option<Outcome> = None;
        let mut separator = presentation.opening();
        loop {
            let batch = inputs.batch(self.jobs());
            if batch.is_empty() {
                break;
            }
            if !self.offline {
                let held = count_gathered(&evidence);
                for bytes in batch.iter().filter_map(|input| input.bytes.as_ref().ok()) {
                    for missed in fetcher.gather(bytes, &mut evidence) {
                        say(&format!("not fetched: {missed}"));
                    }
                }
                if count_gathered(&evidence) > held {
                    source = &words::FETCHED;
                }
            }
            for verdict in
                parallel::map(&batch, self.jobs(), |input| judge(input, &evidence, source))
            {
                worst =
                    Some(worst.map_or(verdict.outcome, |worst| worst.or_worse(verdict.outcome)));
                if !verdict.text.is_empty() {
                    write!(out, "{separator}{}", verdict.text)?;
                    separator = presentation.separator();
                }
            }
            out.flush()?;
        }
        write!(out, "{}", presentation.closing(worst.is_some()))?;
        worst.ok_or_else(|| Failure::nothing_ran("there is no document in these files"))
    }

    fn jobs(&self) -> usize {
        match self.jobs {
            Some(jobs) => usize::from(jobs),
            None => thread::available_parallelism().map_or(1, NonZero::get),
        }
    }
}

/// How much there is of what may be fetched.
fn count_gathered(evidence: &Evidence) -> usize {
    let lists = evidence.status_lists().len();
    lists.saturating_add(evidence.did_documents().len())
}

fn outcome_of_presentation(report: &PresentationReport) -> Outcome {
    if report.is_good() {
        Outcome::Good
    } else if report.is_bad() {
        Outcome::Failed
    } else {
        Outcome::Undecided
    }
}

pub(super) fn outcome_of(report: &Report) -> Outcome {
    if report.is_good() {
        Outcome::Good
    } else if report.is_bad() {
        Outcome::Failed
    } else {
        Outcome::Undecided
    }
}
