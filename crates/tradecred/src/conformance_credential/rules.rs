//! The rules of a conformance statement as a table.

use std::collections::BTreeSet;
use std::sync::Arc;

use tradecred_vc::issuer::{self, Identity};
use tradecred_vc::problem::Code;

use super::edition::Edition;
use super::model::{Conduct, ConformanceClaim, ConformanceStatement, Questions};
use super::{MOST_SECONDS, THIS_TEXT, codes};
use crate::rule::Severity::{Error, Warning};
use crate::rule::{Findings, Inquiry, Judge, Reads, Rule, Severity};

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    words: &'static str,
    judge: Judge<ConformanceStatement>,
) -> Rule<ConformanceStatement> {
    Rule::new(
        id,
        code,
        severity,
        THIS_TEXT,
        words,
        Reads::Completion,
        judge,
    )
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<ConformanceStatement>] = &[
    rule(
        "scope",
        &codes::SCOPE,
        Error,
        "what the software was tested as",
        check_scope,
    ),
    rule(
        "edition",
        &codes::SUITE_UNKNOWN,
        Warning,
        "the suite of an edition that is known",
        |statement, _, findings| {
            let known = Edition::known();
            let member = known.map_or(Some("version"), |known| known.difference(statement));
            if let Some(member) = member {
                findings.raise(format!("/credentialSubject/suite/{member}"));
            }
        },
    ),
    rule(
        "seed",
        &codes::UNSEEDED,
        Warning,
        "questions that nobody knew beforehand",
        |statement, _, findings| {
            if statement.suite.questions == Questions::Vectors && statement.seed.is_none() {
                findings.raise("/credentialSubject/seed");
            }
        },
    ),
    rule(
        "counts",
        &codes::COUNTS,
        Error,
        "each question has one outcome",
        check_counts,
    ),
    rule(
        "claim",
        &codes::CLAIM,
        Error,
        "no more than the counts bear out",
        check_claim,
    ),
    rule(
        "exceptions",
        &codes::EXCEPTIONS,
        Error,
        "what was known to fail is listed",
        check_exceptions,
    ),
    rule(
        "conduct",
        &codes::CONDUCT,
        Error,
        "by who makes the software, or by somebody else",
        check_conduct,
    ),
    rule(
        "people",
        &codes::CONDUCTED_BY,
        Error,
        "nobody states for another",
        |statement, inquiry, findings| {
            let id = statement.conducted_by.id.as_ref();
            if id.is_some_and(|id| id.as_str() != issuer_of(inquiry)) {
                findings.raise("/credentialSubject/conductedBy/id");
            }
        },
    ),
    rule(
        "witness",
        &codes::WITNESS,
        Error,
        "who watched is somebody else",
        check_witness,
    ),
    rule(
        "witness-proof",
        &codes::WITNESS_PROOF,
        Error,
        "who watched signs too",
        check_witness_proof,
    ),
    rule(
        "run",
        &codes::RUN,
        Error,
        "begun, then ended, then signed",
        |statement, inquiry, findings| {
            if statement.ended < statement.started {
                findings.raise_with("/credentialSubject/ended", "before `started`");
            } else if statement.ended > inquiry.verified.signed_at() {
                findings.raise_with("/credentialSubject/ended", "after the signature");
            }
        },
    ),
    rule(
        "end",
        &codes::VALID_UNTIL,
        Error,
        "at most 400 days after the run",
        |statement, inquiry, findings| {
            let Some(until) = inquiry.verified.credential().valid_until else {
                findings.raise_with("/validUntil", "missing");
                return;
            };
            let last = statement.ended.add_seconds(MOST_SECONDS);
            if last.is_some_and(|last| until > last) {
                findings.raise("/validUntil");
            }
        },
    ),
];

fn issuer_of<'q>(inquiry: &Inquiry<'q>) -> &'q str {
    inquiry.verified.credential().issuer.id
}

fn check_scope(statement: &ConformanceStatement, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    match (statement.suite.questions, statement.class) {
        (Questions::Vectors, None) => {
            findings.raise_with("/credentialSubject/class", "vectors are asked of a class");
        }
        (Questions::Trials, Some(_)) => {
            findings.raise_with("/credentialSubject/class", "trials are made of no class");
        }
        _ => {}
    }
    let lists = [
        ("features", &statement.features),
        ("documentTypes", &statement.document_types),
    ];
    for (member, list) in lists {
        let mut names: Vec<&str> = list.iter().map(|name| name.as_str()).collect();
        names.sort_unstable();
        let length = names.len();
        names.dedup();
        if names.len() < length {
            findings.raise_with(
                format!("/credentialSubject/{member}"),
                "a name stands twice",
            );
        }
    }
}

fn check_counts(statement: &ConformanceStatement, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let counts = &statement.counts;
    let sum = |parts: &[u32]| parts.iter().copied().map(u64::from).sum::<u64>();
    let asked = sum(&[
        counts.passed.get(),
        counts.failed.get(),
        counts.wrong_reason.get(),
        counts.undecided.get(),
        counts.known_failures.get(),
        counts.stale.get(),
    ]);
    if asked != u64::from(counts.asked.get()) {
        findings.raise_with(
            "/credentialSubject/counts/asked",
            "not the sum of the outcomes of what was asked",
        );
        return;
    }
    let all = sum(&[
        counts.asked.get(),
        counts.untested.get(),
        counts.not_applicable.get(),
    ]);
    if all > u64::from(statement.suite.question_count.get()) {
        findings.raise_with("/credentialSubject/counts", "more than the suite has");
    }
}

fn check_claim(statement: &ConformanceStatement, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let counts = &statement.counts;
    let any = |parts: &[u32]| parts.iter().any(|part| *part > 0);
    let has_failed = any(&[counts.failed.get(), counts.stale.get()]);
    let has_gaps = any(&[
        counts.wrong_reason.get(),
        counts.undecided.get(),
        counts.known_failures.get(),
        counts.untested.get(),
    ]) || !statement.excepted.is_empty();
    let is_borne_out = match statement.claimed {
        ConformanceClaim::Whole => !has_failed && !has_gaps,
        ConformanceClaim::Partial => !has_failed,
        ConformanceClaim::None => true,
    };
    if !is_borne_out {
        findings.raise("/credentialSubject/claimed");
    }
}

fn check_exceptions(
    statement: &ConformanceStatement,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let pointer = "/credentialSubject/excepted";
    let known = usize::try_from(statement.counts.known_failures.get());
    if known != Ok(statement.excepted.len()) {
        findings.raise_with(pointer, "not as many as there are known failures");
    }
    let day = statement.started.date_utc();
    let mut named: BTreeSet<&str> = BTreeSet::new();
    for (index, exception) in statement.excepted.iter().enumerate() {
        if !named.insert(exception.vector.as_str()) {
            findings.raise_with(format!("{pointer}/{index}/vector"), "named before");
        }
        if exception.until.is_some_and(|until| until < day) {
            findings.raise_with(format!("{pointer}/{index}/until"), "before the run");
        }
    }
}

fn check_conduct(
    statement: &ConformanceStatement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let issuer = issuer_of(inquiry);
    // Whether the conductor makes the software, as far as the statement says who does.
    let is_own = statement.software.maker.as_ref().map(|maker| {
        maker.id.as_ref().map_or_else(
            || maker.legal_name == statement.conducted_by.legal_name,
            |id| id.as_str() == issuer,
        )
    });
    let named_alike = statement
        .software
        .maker
        .as_ref()
        .is_some_and(|maker| maker.legal_name == statement.conducted_by.legal_name);
    let fault = match (statement.conduct, is_own) {
        (Conduct::Own, Some(false)) => "`self`, and the software is made by somebody else",
        (Conduct::Independent, None) => "`independent` of nobody: the maker is not named",
        (Conduct::Independent, Some(true)) => "`independent`, and the issuer makes the software",
        (Conduct::Independent, Some(false)) if named_alike => {
            "`independent`, and maker and issuer have one name"
        }
        _ => return,
    };
    findings.raise_with("/credentialSubject/conduct", fault);
}

fn check_witness(
    statement: &ConformanceStatement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let pointer = "/credentialSubject/witnessedBy";
    let is_witnessed = statement.conduct == Conduct::Witnessed;
    let Some(witness) = &statement.witnessed_by else {
        if is_witnessed {
            findings.raise_with(pointer, "missing");
        }
        return;
    };
    if !is_witnessed {
        findings.raise_with(pointer, "the run was not witnessed");
        return;
    }
    let Some(id) = &witness.id else {
        findings.raise_with(format!("{pointer}/id"), "missing");
        return;
    };
    let maker = statement.software.maker.as_ref();
    let maker_id = maker.and_then(|maker| maker.id.as_ref());
    if id.as_str() == issuer_of(inquiry) {
        findings.raise_with(format!("{pointer}/id"), "the issuer");
        return;
    }
    if maker_id == Some(id) {
        findings.raise_with(format!("{pointer}/id"), "the maker of the software");
        return;
    }
    let of_witness = identity_of(id.as_str(), inquiry);
    let named = witness.legal_name.as_str();
    let fault = if let Some(whose) = also_named(statement, inquiry, named, of_witness.as_deref()) {
        whose
    } else if of_witness.is_some_and(|identity| !identity.is_named(named)) {
        "a trust list names the witness otherwise"
    } else {
        return;
    };
    findings.raise_with(format!("{pointer}/legalName"), fault);
}

/// Whose name the witness has as well, by the statement or by a trust list: one may have a second DID, and is nobody
/// else for that.
fn also_named(
    statement: &ConformanceStatement,
    inquiry: &Inquiry<'_>,
    named: &str,
    of_witness: Option<&Identity>,
) -> Option<&'static str> {
    let listed = of_witness.map(|identity| identity.legal_name.as_str());
    let names: Vec<&str> = [Some(named), listed].into_iter().flatten().collect();
    let is_of = |legal_name: &str, did: Option<&str>| {
        let identity = did.and_then(|did| identity_of(did, inquiry));
        names.iter().any(|name| {
            issuer::same_legal_name(name, legal_name)
                || identity.as_ref().is_some_and(|it| it.is_named(name))
        })
    };
    let conductor = statement.conducted_by.legal_name.as_str();
    if is_of(conductor, Some(issuer_of(inquiry))) {
        return Some("the name of the issuer");
    }
    let maker = statement.software.maker.as_ref()?;
    let did = maker.id.as_ref().map(|id| id.as_str());
    is_of(maker.legal_name.as_str(), did).then_some("the name of the maker of the software")
}

/// Who a DID belongs to on the day of the signature.
fn identity_of(did: &str, inquiry: &Inquiry<'_>) -> Option<Arc<Identity>> {
    let day = inquiry.verified.signed_at().date_utc();
    issuer::identity_of(did, day, inquiry.evidence, inquiry.policy.envelope.at)
}

fn check_witness_proof(
    statement: &ConformanceStatement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let witness = statement.witnessed_by.as_ref();
    let id = witness.and_then(|witness| witness.id.as_ref());
    let (Conduct::Witnessed, Some(id)) = (statement.conduct, id) else {
        findings.not_applicable();
        return;
    };
    if id.as_str() == issuer_of(inquiry) {
        findings.not_applicable();
    } else if !inquiry.verified.is_signed_by(id.as_str()) {
        findings.undecided_with("/credentialSubject/witnessedBy", "no proof by the witness");
    } else if identity_of(id.as_str(), inquiry).is_none() {
        findings.undecided_with(
            "/credentialSubject/witnessedBy/id",
            "nothing says who it is",
        );
    }
}
