//! The journey of a certificate: the composed form, in whose custody the fish is, and what does not fit (SPEC
//! chapter *Fisheries certificate of origin*, section *The journey of a certificate*).

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::{Code, Problem, Text};
use tradecred_vc::report::{Check, Note, Report, Status};
use tradecred_vc::time::Date;

use super::codes;
use super::model::FisheriesCertificateOfOrigin;
use crate::fisheries_certificate_endorsement::{Act, Entry, FisheriesCertificateEndorsement};
use crate::journey::{
    Counted, Counting, Finding, OF_THE_CHAIN, Steps, count, following, not_asked, tell_by_rules,
};
use crate::policy::Policy;
use crate::rule::{Inquiry, Severity, rule_of, under_rule_of};

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

/// A step of the journey.
type CountedStep = Counted<FisheriesCertificateEndorsement>;

/// What the endorsements of a certificate amount to on a day. The order in which they arrive changes nothing.
#[must_use]
pub fn journey(
    certificate: &FisheriesCertificateOfOrigin,
    endorsements: &Counting<FisheriesCertificateEndorsement>,
    as_of: Date,
) -> State {
    let folded = Folded::of(certificate, endorsements, as_of);
    State {
        object_type: FisheriesCertificateJourneyType,
        as_of,
        outcome: outcome(&folded.findings, folded.everything),
        form: state::form(certificate, &folded.ordered, &folded.fold),
        timeline: folded
            .ordered
            .iter()
            .map(|step| state::shown(step, folded.fold.is_placed(step)))
            .collect(),
        lots: folded.fold.ends.iter().map(state::lot).collect(),
        findings: folded.findings,
    }
}

/// The endorsements folded, and what was found, before anything is told of it.
struct Folded<'j> {
    fold: Fold<'j>,
    /// Those that count, in the order of the chain.
    ordered: Vec<&'j CountedStep>,
    findings: Vec<Finding>,
    /// Whether each lot is entered, and nothing leaves open where one is.
    everything: bool,
    /// Whether so much is then entered as was certified.
    all_of_it: bool,
}

impl<'j> Folded<'j> {
    fn of(
        certificate: &'j FisheriesCertificateOfOrigin,
        endorsements: &'j Counting<FisheriesCertificateEndorsement>,
        as_of: Date,
    ) -> Self {
        let Steps {
            steps,
            chain,
            mut findings,
        } = Steps::of(endorsements);
        findings.extend(lots::findings(&steps).iter().map(finding));
        let fold = Fold::of(certificate, &steps, as_of);
        let everything = fold.ends.iter().all(|end| end.lot.entered) && !is_unsettled(&findings);
        findings.extend(fold.findings.iter().map(finding));
        let differs = fold.differs(certificate);
        if everything && differs {
            findings.push(Finding::new(
                &codes::ENTERED_DIFFERS,
                Status::Warning,
                fold.entries().map(|step| step.digest).collect(),
            ));
        }
        let ordered = chain.order.iter();
        Self {
            ordered: ordered
                .filter_map(|place| steps.get(*place).copied())
                .collect(),
            fold,
            findings,
            everything,
            all_of_it: everything && !differs,
        }
    }
}

fn finding(found: &Found) -> Finding {
    let status = match rule_of::<FisheriesCertificateOfOrigin>(found.code).map(|rule| rule.severity)
    {
        Some(Severity::Error) => Status::Fail,
        _ => Status::Warning,
    };
    Finding::new(found.code, status, found.at.clone()).detail(found.detail.clone())
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
            let endorsements = count(certificate, inquiry).unwrap_or_default();
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
    let endorsements = counting.unwrap_or_default();
    let folded = Folded::of(certificate, &endorsements, inquiry.as_of());
    tell_by_rules::<FisheriesCertificateOfOrigin>(&folded.findings, &asked, report);
    check_entry(&folded, inquiry, report);
    let mut placed = folded
        .ordered
        .iter()
        .filter(|step| folded.fold.is_placed(step));
    let owned = placed.any(|step| matches!(step.endorsement.act, Act::OwnershipChange(_)));
    if owned {
        let note = Note::new("fisheries-certificate-of-origin.submission", SUBMISSION);
        report.not_checked.push(note);
    }
}

/// Holds box 1 against the entry of the claim.
fn check_entry(folded: &Folded<'_>, inquiry: &Inquiry<'_>, report: &mut Report) {
    let Some(claim) = inquiry.claim() else {
        return;
    };
    let Some(number) = &claim.entry_number else {
        return;
    };
    let mut tell = |code: Code, status: Status, detail: String| {
        let mut check = Check::new(status, Problem::at(code, "").detail(detail));
        check.form_box = Some("1");
        let check = under_rule_of::<FisheriesCertificateOfOrigin>(check);
        report.checks.push(check);
    };
    let numbered: Vec<(&CountedStep, &Entry)> = folded
        .fold
        .entries()
        .filter_map(|step| match &step.endorsement.act {
            Act::Entry(entry) if entry.entry_number == *number => Some((step, &**entry)),
            _ => None,
        })
        .collect();
    if numbered.is_empty() && folded.all_of_it {
        return tell(&codes::ENTRY_ELSEWHERE, Status::Fail, String::new());
    }
    if !numbered.is_empty() {
        tell(&codes::ENTRY_ELSEWHERE, Status::Pass, String::new());
    }
    let is_of_importer = |(step, _): &(&CountedStep, &Entry)| {
        claim.importer.as_ref().is_none_or(|importer| {
            let actor = step.endorsement.actor.legal_name.as_str();
            same_legal_name(actor, importer.legal_name.as_str())
        })
    };
    let mut own = numbered.into_iter().filter(is_of_importer).peekable();
    if own.peek().is_none() {
        let detail = "the importer has to endorse box 1";
        return tell(&codes::ENTRY, Status::Undecided, detail.to_owned());
    }
    tell(&codes::ENTRY, Status::Pass, String::new());
    let Some(day) = claim.entry_date else {
        return;
    };
    let mut others = own.filter(|(_, entry)| entry.entry_date != day).peekable();
    if others.peek().is_none() {
        tell(&codes::ENTRY_DATE, Status::Pass, String::new());
    }
    for (step, _) in others {
        let detail = format!("endorsement `{}`", step.digest);
        tell(&codes::ENTRY_DATE, Status::Fail, detail);
    }
}

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
