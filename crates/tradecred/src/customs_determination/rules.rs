//! The rules of a determination as a table, and the determination held against its claims.

use std::collections::HashSet;

use tradecred_vc::problem::{Code, Text};

use super::codes;
use super::model::CustomsDetermination;
use crate::customs;
use crate::identifier::LineNumber;
use crate::preference_claim::{self, PreferenceClaim};
use crate::resolve::agreeing;
use crate::rule::Severity::Error;
use crate::rule::{Findings, Inquiry, Judge, Reads, Rule};

const DECISIONS: &str = "/credentialSubject/decisions";

const fn rule(
    id: &'static str,
    code: Code,
    law: &'static str,
    words: &'static str,
    judge: Judge<CustomsDetermination>,
) -> Rule<CustomsDetermination> {
    Rule::new(id, code, Error, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<CustomsDetermination>] = &[
    rule(
        "office",
        &codes::OFFICE,
        "19 CFR 182.16(a)",
        "CBP may deny",
        |determination, _, findings| customs::check_country(&determination.office, findings),
    ),
    rule(
        "regarding",
        &codes::REGARDING,
        "19 CFR 182.16(a)",
        "submission of a complete certification of origin",
        |determination, _, findings| {
            customs::check_regarding(&determination.regarding, findings);
        },
    ),
    rule(
        "decided-at",
        &codes::DECIDED_AT,
        "19 CFR 182.16(a)",
        "CBP may deny preferential tariff treatment to the imported good",
        |determination, inquiry, findings| {
            customs::check_day(
                determination.decided_at,
                "/credentialSubject/decidedAt",
                inquiry,
                findings,
            );
        },
    ),
    rule(
        "decisions",
        &codes::REASON,
        "19 CFR 182.14(b), 182.16(a), (b)",
        "If the importer fails to comply with applicable requirements under this subpart",
        reason,
    ),
    rule(
        "decisions",
        &codes::LINE_TWICE,
        "19 CFR 182.11(b)",
        "under which each originating good is classified",
        line_twice,
    ),
    rule(
        "decisions",
        &codes::DENIED_VALUE,
        "19 CFR 182.16(a)",
        "CBP may deny preferential tariff treatment to the imported good",
        denied_value,
    ),
    rule(
        "claim",
        &codes::CLAIM_ENTRY,
        "19 CFR 182.11(b)",
        "The claim is made by including on the entry summary",
        claim_entry,
    ),
    rule(
        "claim",
        &codes::CLAIM_LINE,
        "19 CFR 182.11(b)",
        "under which each originating good is classified",
        claim_line,
    ),
];

fn reason(determination: &CustomsDetermination, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    for (index, decision) in determination.decisions.iter().enumerate() {
        if decision.outcome.denies() && (decision.reason.is_none() || decision.law.is_none()) {
            findings.raise(format!("{DECISIONS}/{index}"));
        }
    }
}

fn line_twice(determination: &CustomsDetermination, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let mut seen = HashSet::new();
    for (index, decision) in determination.decisions.iter().enumerate() {
        if !seen.insert(decision.entry_line) {
            findings.raise(format!("{DECISIONS}/{index}/entryLine"));
        }
    }
}

fn denied_value(
    determination: &CustomsDetermination,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, decision) in determination.decisions.iter().enumerate() {
        if decision.denied_value.is_some() && !decision.outcome.denies() {
            findings.raise(format!("{DECISIONS}/{index}/deniedValue"));
        }
    }
}

/// The claims that are decided about, where they are at hand; where none is, that is listed.
fn claims(
    determination: &CustomsDetermination,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) -> Vec<PreferenceClaim> {
    let references = determination.regarding.iter().filter(|reference| {
        reference.credential_type.as_str() == preference_claim::CREDENTIAL_TYPE
    });
    let claims: Vec<PreferenceClaim> = agreeing(references, inquiry)
        .into_iter()
        .filter_map(|relied| {
            preference_claim::DOCUMENT.sound(relied.object.get("credentialSubject")?)
        })
        .collect();
    if claims.is_empty() {
        findings.not_asked(NO_CLAIM);
    }
    claims
}

fn claim_entry(
    determination: &CustomsDetermination,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let claims = claims(determination, inquiry, findings);
    if claims
        .iter()
        .any(|claim| claim.entry_number != determination.entry_number)
    {
        findings.raise("/credentialSubject/entryNumber");
    }
}

fn claim_line(
    determination: &CustomsDetermination,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let claims = claims(determination, inquiry, findings);
    if claims.is_empty() {
        return;
    }
    let claimed: HashSet<LineNumber> = claims
        .iter()
        .flat_map(|claim| claim.lines.iter())
        .map(|line| line.line_number)
        .collect();
    for (index, decision) in determination.decisions.iter().enumerate() {
        if !claimed.contains(&decision.entry_line) {
            findings.raise(format!("{DECISIONS}/{index}/entryLine"));
        }
    }
}

const NO_CLAIM: Text = Text {
    en: "no claim that it is about is at hand as the determination refers to it",
    es: "ninguna solicitud sobre la que decide está disponible tal como la resolución la menciona",
    fr: "aucune demande dont elle décide n'est disponible telle que la décision s'y réfère",
};
