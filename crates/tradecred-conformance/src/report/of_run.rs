//! The sheet of a run: what every form says of it and of each vector, in words (SPEC section *Reports*).

use std::collections::BTreeSet;
use std::fmt::Debug;

use serde::Serialize;
use tradecred_vc::time::Timestamp;

use super::coverage::Answered;
use super::exchanges::REQUEST;
use super::repeat::{is_address, quoted};
use super::sheet::{self, Fact, Kind, Row, Sheet, joined};
use super::{Got, Reported, RunReport, UnknownCode, VectorResult, requirements, stale};
use crate::exceptions::Listed;
use crate::judge::{Level, Outcome, word};
use crate::target::Profile;

/// The most rules of law that one failure shows.
const LAWS: usize = 12;
/// The most unknown codes that are named.
const UNKNOWN: usize = 20;

impl Reported for RunReport {
    type Each = VectorResult;
    const NOUN: &'static str = "vector";

    fn results(&self) -> &[VectorResult] {
        &self.results
    }

    fn without_results(&self) -> Self {
        Self {
            results: Vec::new(),
            ..self.clone()
        }
    }

    fn sheet(&self) -> Sheet {
        let counts_reasons = self.level.counts_reasons(self.profile.class);
        let rows = self.results.iter();
        let today = self.started.map(Timestamp::date_utc);
        let profile = &self.profile;
        Sheet {
            noun: Self::NOUN,
            implementation: sheet::line(&format!("{} {}", profile.implementation, profile.version)),
            role: format!(
                "{}, class {}{}",
                self.role,
                profile.class,
                of_types(profile)
            ),
            level: match self.level {
                Level::Own => ", own codes",
                Level::Foreign => ", foreign codes",
            },
            target: sheet::line(&self.target),
            suite: (
                sheet::line(&self.suite.version),
                sheet::line(&self.suite.digest),
            ),
            is_other_suite: false,
            headline: self.headline(),
            is_good: self.is_good(),
            facts: sheet::printable(of_run(self)),
            rows: rows
                .map(|result| row(result, &self.target, counts_reasons))
                .chain(stale::rows(&self.stale_exceptions, &self.results, today))
                .collect(),
            coverage: self.coverage.clone(),
        }
    }
}

/// The document types that it judges, where it names them.
fn of_types(profile: &Profile) -> String {
    let named: Vec<&String> = profile.document_types.iter().collect();
    if named.is_empty() {
        return String::new();
    }
    format!(" of {}", sheet::line(&joined(&named)))
}

/// What became of a vector, as forms tell it apart.
pub(super) fn kind(outcome: &Outcome, counts_reasons: bool) -> Kind {
    match outcome {
        Outcome::Passed => Kind::Passed,
        Outcome::Failed { .. } | Outcome::StaleException { .. } => Kind::Failed,
        Outcome::WrongReason { .. } if counts_reasons => Kind::Failed,
        Outcome::WrongReason { .. } => Kind::WrongReason,
        Outcome::Crashed { .. } => Kind::Crashed,
        Outcome::NotApplicable { .. } => Kind::NotAsked,
        Outcome::KnownFailure { .. } => Kind::Known,
        Outcome::Error { .. } => Kind::Error,
        Outcome::Untested { .. } => Kind::Untested,
    }
}

/// What a vector shows of its requirements.
pub(super) fn answered(result: &VectorResult, counts_reasons: bool) -> Answered<'_> {
    let clauses = result.requirements.iter();
    Answered {
        requirements: clauses.map(|clause| clause.id.as_str()).collect(),
        kind: kind(&result.outcome, counts_reasons),
        reason: result.outcome.reason(),
    }
}

fn of_run(report: &RunReport) -> Vec<Fact> {
    let (profile, suite) = (&report.profile, &report.suite);
    let mut facts = vec![
        (
            "implementation",
            format!("{} {}", profile.implementation, profile.version),
        ),
        ("role", report.role.to_string()),
        ("class", format!("{}{}", profile.class, of_types(profile))),
        ("features", joined(&profile.features)),
        (
            "suite",
            format!(
                "{}, {} vectors, {}",
                suite.version, suite.vectors, suite.digest
            ),
        ),
    ];
    let mut instants = vec![("started", report.started), ("ended", report.ended)];
    facts.extend(report.seed.map(|seed| ("seed", seed.to_string())));
    facts.extend(
        instants
            .drain(..)
            .filter_map(|(name, at)| Some((name, at?.to_string()))),
    );
    for (name, counts) in [
        ("must accept", &report.positives),
        ("must not accept", &report.negatives),
    ] {
        let line = format!("{} passed, {} failed", counts.passed, counts.failed);
        facts.push((name, line));
    }
    let codes = report.code_agreement;
    if codes.answers > 0 {
        let line = format!("{} of {} answers", codes.agree, codes.answers);
        facts.push(("right codes", line));
    }
    facts.push(("requirements", report.coverage.headline()));
    let claimed = report.claimed_class;
    facts.extend(claimed.map(|class| ("claims", class.to_string())));
    let unknown = report.unknown_codes.iter().take(UNKNOWN);
    facts.extend(unknown.map(|unknown| {
        let UnknownCode {
            word,
            answers,
            vector,
        } = unknown;
        let line = format!("`{word}`, {answers} answers, first {vector}");
        ("unknown code", line)
    }));
    facts.extend(profile.notes.iter().map(|note| ("note", note.clone())));
    facts
}

fn row(result: &VectorResult, target: &str, counts_reasons: bool) -> Row {
    let kind = kind(&result.outcome, counts_reasons);
    let (name, reason) = (result.outcome.name(), result.outcome.reason());
    let outcome = match &result.outcome {
        Outcome::NotApplicable { feature } => {
            format!("{name}: the target does not claim `{feature}`")
        }
        _ if reason.is_empty() => name.to_owned(),
        _ => format!("{name}: {reason}"),
    };
    let exception = result.exception.as_ref().map(Listed::said);
    let facts = if kind == Kind::Passed || kind == Kind::NotAsked {
        Vec::new()
    } else {
        of_result(result, &outcome, target)
    };
    let exchange = result.exchange.clone().unwrap_or_default();
    let clauses = result.requirements.iter();
    Row {
        id: result.id.to_string(),
        title: sheet::line(&result.title),
        kind,
        outcome: sheet::line(&outcome),
        clauses: clauses.map(|clause| clause.id.to_string()).collect(),
        features: result.features.iter().map(|it| sheet::line(it)).collect(),
        facts: sheet::printable(facts),
        blocks: sheet::blocks(&exchange.sent, &exchange.received),
        known: exception.map(|text| sheet::line(&text)),
        measured: None,
    }
}

/// What a reader needs to know to find and repeat a failure.
fn of_result(result: &VectorResult, outcome: &str, target: &str) -> Vec<Fact> {
    let expected = &result.expected;
    let expected = [
        word(&expected.authenticity),
        word(&expected.requirements),
        word(&expected.standing),
        format!("codes {}", joined(&expected.codes)),
        format!("warnings {}", joined(&expected.warnings)),
    ];
    let mut facts = vec![
        ("fact", result.title.clone()),
        ("outcome", outcome.to_owned()),
        ("expected", expected.join("; ")),
    ];
    facts.extend(result.got.as_ref().map(|got| ("got", verdict(got))));
    facts.extend(result.requirements.iter().map(|clause| {
        let sentence = requirements::find(clause.id.as_str()).map(|known| known.sentence.as_str());
        let colon = if sentence.is_some() { ": " } else { "" };
        let sentence = sentence.unwrap_or_default();
        ("clause", format!("{}{colon}{sentence}", clause.anchor))
    }));
    facts.extend(laws(result).into_iter().map(|law| ("law", law)));
    facts.extend(result.exception.as_ref().map(|it| ("known", it.said())));
    facts.push(("repeat", result.repro.clone()));
    facts.extend(curl(result, target).map(|line| ("curl", line)));
    facts.extend(result.folder.clone().map(|folder| ("files", folder)));
    facts
}

/// The law behind what was expected and did not come, or came and was not expected; behind what the vector is about,
/// where codes say nothing.
fn laws(result: &VectorResult) -> Vec<String> {
    let expected = result
        .expected
        .codes
        .iter()
        .chain(&result.expected.warnings);
    let expected: BTreeSet<&str> = expected.map(|code| code.as_str()).collect();
    let got = result.got.iter();
    let got = got.flat_map(|got| got.codes.iter().chain(&got.warnings).flatten());
    let got: BTreeSet<&str> = got.map(String::as_str).collect();
    let about = result.requirements.first().map(|clause| clause.id.as_str());
    let concerned: BTreeSet<&str> = if got.is_empty() {
        about.into_iter().chain(expected).collect()
    } else {
        let differing = expected.symmetric_difference(&got).copied();
        about.into_iter().chain(differing).collect()
    };
    let known = concerned.into_iter().filter_map(requirements::find);
    known
        .flat_map(|requirement| {
            let of = requirement.laws.iter();
            of.map(|law| format!("{}: {}", requirement.id, law.sentence()))
        })
        .take(LAWS)
        .collect()
}

/// The request of a question to a node; without the folder of its files, the command that writes them before it.
fn curl(result: &VectorResult, target: &str) -> Option<String> {
    let form = result.request.as_ref()?;
    if !is_address(target) {
        return None;
    }
    let one_line = |text: &str| quoted(&crate::printable::line(text, 500));
    let url = one_line(&format!("{}{}", target.trim_end_matches('/'), form.path));
    let kind = one_line(&format!("Content-Type: {}", form.content_type));
    let bearer = if form.bearer {
        " -H \"Authorization: Bearer $TOKEN\""
    } else {
        ""
    };
    let call = |folder: &str| {
        let file = one_line(&format!("@{folder}/{REQUEST}"));
        format!("curl -sS {url} -H {kind}{bearer} --data-binary {file}")
    };
    Some(match &result.folder {
        Some(folder) => call(folder),
        None => format!(
            "{} --exchanges exchanges; {}",
            result.repro,
            call(&format!("exchanges/{}", result.id))
        ),
    })
}

fn verdict(got: &Got) -> String {
    let mut words = vec![if got.accepted { "yes" } else { "no" }.to_owned()];
    words.extend(result_word(got.authenticity.as_ref()));
    words.extend(result_word(got.requirements.as_ref()));
    words.extend(result_word(got.standing.as_ref()));
    for (name, codes) in [("codes", &got.codes), ("warnings", &got.warnings)] {
        words.extend(
            codes
                .as_ref()
                .map(|codes| format!("{name} {}", joined(codes))),
        );
    }
    if got.left_out > 0 {
        words.push(format!("{} more", got.left_out));
    }
    words.join("; ")
}

fn result_word(result: Option<&(impl Serialize + Debug)>) -> Option<String> {
    result.map(word)
}
