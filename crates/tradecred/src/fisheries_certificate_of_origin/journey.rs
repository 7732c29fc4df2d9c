//! The journey of a certificate: the composed form, in whose custody the fish is, and what does not fit (SPEC
//! chapter *Fisheries certificate of origin*, section *The journey of a certificate*).

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::problem::{Code, Problem, Text};
use tradecred_vc::report::{Check, Note, Report, Status};
use tradecred_vc::time::Date;

use super::codes;
use super::model::FisheriesCertificateOfOrigin;
use super::rules::RULES;
use crate::fisheries_certificate_endorsement::FisheriesCertificateEndorsement;
use crate::journey::{
    Counted, Counting, Finding, OF_THE_CHAIN, Steps, count, following, not_asked, tell,
};
use crate::policy::Policy;
use crate::rule::{Inquiry, Rule, Severity};

mod fold;
mod lots;
mod state;
#[cfg(test)]
mod tests;
mod weights;

pub use state::{
    FisheriesCertificateJourneyType, Form, FormEntry, LineWeight, LotState, Outcome, Signature,
    State, Step,
};

use fold::Fold;

/// Something that does not fit, at which endorsements, and how.
#[derive(Debug, Clone)]
struct Found {
    code: Code,
    at: Vec<DigestMultibase>,
    detail: String,
}

/// What the endorsements of a certificate amount to on a day. The order in which they arrive changes nothing.
#[must_use]
pub fn journey(
    certificate: &FisheriesCertificateOfOrigin,
    endorsements: &Counting<FisheriesCertificateEndorsement>,
    as_of: Date,
) -> State {
    let Steps {
        steps,
        chain,
        mut findings,
    } = Steps::of(endorsements);
    findings.extend(lots::findings(&steps).iter().map(finding));
    let fold = Fold::of(certificate, &steps, as_of);
    let everything = fold.ends.iter().all(|end| end.lot.entered) && !is_unsettled(&findings);
    findings.extend(fold.findings.iter().map(finding));
    if everything && fold.differs(certificate) {
        findings.push(Finding::new(
            &codes::ENTERED_DIFFERS,
            Status::Warning,
            fold.entries().map(|step| step.digest).collect(),
        ));
    }
    let outcome = outcome(&findings, everything);
    let ordered: Vec<&Counted<FisheriesCertificateEndorsement>> = chain
        .order
        .iter()
        .filter_map(|place| steps.get(*place).copied())
        .collect();
    State {
        object_type: FisheriesCertificateJourneyType,
        as_of,
        outcome,
        form: state::form(certificate, &ordered, &fold),
        timeline: ordered
            .iter()
            .map(|step| state::shown(step, fold.is_placed(step)))
            .collect(),
        lots: fold.ends.iter().map(state::lot).collect(),
        findings,
    }
}

fn finding(found: &Found) -> Finding {
    let status = match rule_of(found.code).map(|rule| rule.severity) {
        Some(Severity::Error) => Status::Fail,
        _ => Status::Warning,
    };
    Finding::new(found.code, status, found.at.clone()).detail(found.detail.clone())
}

/// The first rule of this code that judges.
fn rule_of(code: Code) -> Option<&'static Rule<FisheriesCertificateOfOrigin>> {
    RULES
        .iter()
        .filter(|rule| rule.severity != Severity::Information)
        .find(|rule| std::ptr::eq(rule.code, code))
}

/// Whether a finding leaves open, or contradicts, where every lot is.
fn is_unsettled(findings: &[Finding]) -> bool {
    use crate::journey::codes::{FORK, GAP};
    findings.iter().any(|finding| {
        [&GAP, &FORK, &codes::LOT]
            .into_iter()
            .any(|code| std::ptr::eq(code, finding.code.0))
    })
}

fn outcome(findings: &[Finding], everything_entered: bool) -> Outcome {
    let any = |status| findings.iter().any(|found| found.status == status);
    if any(Status::Fail) {
        Outcome::Contradictory
    } else if any(Status::Undecided) {
        Outcome::Incomplete
    } else if everything_entered {
        Outcome::Entered
    } else {
        Outcome::Open
    }
}

/// Verifies the certificate in these bytes, and says what its endorsements at hand amount to; nothing where it
/// could not be verified that far, or is no certificate of sound structure.
pub fn follow(bytes: &[u8], evidence: &Evidence, policy: &Policy) -> (Report, Option<State>) {
    following(
        bytes,
        evidence,
        policy,
        |certificate: &FisheriesCertificateOfOrigin, inquiry| {
            let endorsements =
                count(certificate, inquiry).unwrap_or_else(|| Counting::of(Vec::new()));
            journey(certificate, &endorsements, inquiry.as_of())
        },
    )
}

/// Tells what the endorsements at hand amount to in the report on the certificate, and holds box 1 against the
/// claim, whether or not one is at hand.
pub(super) fn check(
    certificate: &FisheriesCertificateOfOrigin,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    let counting = count::<FisheriesCertificateEndorsement>(certificate, inquiry);
    let asked = match counting {
        Some(_) => [OF_THE_CHAIN, ASKED].concat(),
        None => {
            not_asked(report);
            Vec::new()
        }
    };
    let endorsements = counting.unwrap_or_else(|| Counting::of(Vec::new()));
    let state = journey(certificate, &endorsements, inquiry.as_of());
    let before = report.checks.len();
    tell(&state.findings, &asked, report);
    check_entry(&state, inquiry, report);
    for check in report.checks.iter_mut().skip(before) {
        if let Some(rule) = rule_of(check.code) {
            check.rule = Some(rule.id);
            check.law = Some(rule.law);
        }
    }
    let owned = state
        .form
        .signatures
        .iter()
        .any(|signature| signature.act == OWNERSHIP);
    if owned {
        let note = Note::new("fisheries-certificate-of-origin.submission", SUBMISSION);
        report.not_checked.push(note);
    }
}

/// Holds box 1 of the composed form against the entry of the claim.
fn check_entry(state: &State, inquiry: &Inquiry<'_>, report: &mut Report) {
    let Some(claim) = inquiry.claim() else {
        return;
    };
    let Some(number) = &claim.entry_number else {
        return;
    };
    let mut tell = |code: Code, status: Status, detail: String| {
        let mut check = Check::new(status, Problem::at(code, "").detail(detail));
        check.form_box = Some("1");
        report.checks.push(check);
    };
    let own: Vec<&FormEntry> = state
        .form
        .entries
        .iter()
        .filter(|entry| entry.entry_number == *number)
        .collect();
    if own.is_empty() && state.is_entered() {
        return tell(&codes::ENTRY_ELSEWHERE, Status::Fail, String::new());
    }
    tell(&codes::ENTRY_ELSEWHERE, Status::Pass, String::new());
    if own.is_empty() {
        let detail = "the importer has to endorse box 1";
        return tell(&codes::ENTRY, Status::Undecided, detail.to_owned());
    }
    tell(&codes::ENTRY, Status::Pass, String::new());
    let Some(day) = claim.entry_date else {
        return;
    };
    let others: Vec<&&FormEntry> = own.iter().filter(|entry| entry.entry_date != day).collect();
    if others.is_empty() {
        tell(&codes::ENTRY_DATE, Status::Pass, String::new());
    }
    for entry in others {
        let detail = format!("endorsement `{}`", entry.digest_multibase);
        tell(&codes::ENTRY_DATE, Status::Fail, detail);
    }
}

/// The act by which who owns the fish changes.
const OWNERSHIP: &str = "OwnershipChange";

/// The codes of a certificate's journey that reject.
const ASKED: &[Code] = &[
    &codes::LOT,
    &codes::LOT_TWICE,
    &codes::WEIGHT,
    &codes::SPLIT_WEIGHT,
    &codes::ENTERED_TWICE,
];

const SUBMISSION: Text = Text {
    en: "whether the last endorser submitted the certificate to the Administrator, West Coast Region, was not checked",
    es: "no se comprobó si el último anotador presentó el certificado al Administrador de la Región de la Costa Oeste",
    fr: "il n'a pas été vérifié si le dernier annotateur a remis le certificat à l'administrateur de la région de la côte Ouest",
};
