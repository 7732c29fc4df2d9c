//! The rules of a request as a table, and the least time that the law gives for an answer.

use std::collections::HashSet;

use tradecred_vc::problem::Code;
use tradecred_vc::time::Date;

use super::codes;
use super::model::{CustomsRequest, ItemKind, Purpose, Role};
use crate::customs;
use crate::preference_claim::Agreement;
use crate::rule::Severity::{Error, Warning};
use crate::rule::{Findings, Inquiry, Judge, Reads, Rule, Severity};

const DEADLINE: &str = "/credentialSubject/deadline/date";

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<CustomsRequest>,
) -> Rule<CustomsRequest> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<CustomsRequest>] = &[
    rule(
        "office",
        &codes::OFFICE,
        Error,
        "19 CFR 182.12(a)",
        "at the request of CBP",
        |request, _, findings| customs::check_country(&request.office, findings),
    ),
    rule(
        "regarding",
        &codes::REGARDING,
        Error,
        "19 CFR 182.12(a)",
        "must submit, at the request of CBP, a copy of the certification of origin",
        |request, _, findings| customs::check_regarding(&request.regarding, findings),
    ),
    rule(
        "items",
        &codes::ITEM_TWICE,
        Error,
        "19 CFR 182.13(a)(3)",
        "supporting documents requested by CBP",
        item_twice,
    ),
    rule(
        "addressee",
        &codes::ADDRESSED_TO,
        Error,
        "19 CFR 182.14(b), 10.586(b), 181.22(c), (d)(2)",
        "CBP will notify the importer that for that importation the importer must submit to CBP a copy of the certification of origin",
        addressed_to,
    ),
    rule(
        "direct-submission",
        &codes::DIRECT_SUBMISSION,
        Warning,
        "19 CFR 182.13(a)(3), 10.585(a)(3)",
        "or arrange for the direct submission by the exporter or producer of, information relied on by the exporter or producer in preparing the certification",
        direct_submission,
    ),
    rule(
        "requested-at",
        &codes::REQUESTED_AT,
        Error,
        "19 CFR 182.14(b)",
        "from the date of the notice",
        |request, inquiry, findings| {
            customs::check_day(
                request.requested_at,
                "/credentialSubject/requestedAt",
                inquiry,
                findings,
            );
        },
    ),
    rule(
        "deadline",
        &codes::DEADLINE,
        Error,
        "19 CFR 182.14(b)",
        "within 30 days from the date of the notice",
        deadline,
    ),
    rule(
        "US-07",
        &codes::DEADLINE_MINIMUM,
        Error,
        "19 CFR 182.14(b)",
        "The importer must submit such a copy within 30 days from the date of the notice",
        |request, inquiry, findings| {
            thirty_days(request, inquiry, Agreement::Usmca, findings);
        },
    ),
    rule(
        "series",
        &codes::DEADLINE_MINIMUM,
        Error,
        "19 CFR 10.586(b)",
        "The importer must submit such a copy within 30 days from the date of the notice",
        |request, inquiry, findings| {
            thirty_days(request, inquiry, Agreement::CaftaDr, findings);
        },
    ),
    rule(
        "series",
        &codes::DEADLINE_MINIMUM,
        Error,
        "19 CFR 181.22(d)(2)",
        "The importer shall have 30 calendar days from the date of the written notice to obtain a valid Certificate",
        |request, inquiry, findings| {
            thirty_days(request, inquiry, Agreement::Nafta, findings);
        },
    ),
    rule(
        "US-11",
        &codes::DEADLINE_MINIMUM,
        Error,
        "19 CFR 181.22(c)",
        "the importer shall be given a period of not less than five working days to submit a corrected Certificate",
        five_working_days,
    ),
];

fn item_twice(request: &CustomsRequest, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let mut seen = HashSet::new();
    for (index, asked) in request.asks.iter().enumerate() {
        if !seen.insert(asked.item.as_str()) {
            findings.raise(format!("/credentialSubject/asks/{index}/item"));
        }
    }
}

fn addressed_to(request: &CustomsRequest, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if request.purpose == Purpose::Verification {
        return findings.not_applicable();
    }
    if !request
        .addressed_to
        .iter()
        .any(|addressee| addressee.role == Role::Importer)
    {
        findings.raise_with("/credentialSubject/addressedTo", "no importer among them");
    }
}

fn direct_submission(request: &CustomsRequest, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let asked = request
        .asks
        .iter()
        .any(|asked| asked.kind == ItemKind::SupportingDocuments);
    if asked
        && request.agreement != Agreement::Nafta
        && request.direct_submission_allowed == Some(false)
    {
        findings.raise("/credentialSubject/directSubmissionAllowed");
    }
}

fn deadline(request: &CustomsRequest, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if request.deadline.date < request.requested_at {
        findings.raise_with(DEADLINE, "before the request");
    }
}

/// The deadline is on or after the first day allowed; one before the request is another finding.
fn not_before(request: &CustomsRequest, first: Option<Date>, findings: &mut Findings<'_>) {
    let due = request.deadline.date;
    if due >= request.requested_at && first.is_none_or(|first| due < first) {
        findings.raise(DEADLINE);
    }
}

fn thirty_days(
    request: &CustomsRequest,
    inquiry: &Inquiry<'_>,
    agreement: Agreement,
    findings: &mut Findings<'_>,
) {
    if request.purpose != Purpose::SeriesOfImportations || request.agreement != agreement {
        return findings.not_applicable();
    }
    let counted_from = customs::not_before_signature(request.requested_at, inquiry);
    not_before(request, counted_from.add_days(30), findings);
}

fn five_working_days(request: &CustomsRequest, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if request.purpose != Purpose::DefectiveCertificate || request.agreement != Agreement::Nafta {
        return findings.not_applicable();
    }
    let counted_from = customs::not_before_signature(request.requested_at, inquiry);
    let first = customs::working_days_after(counted_from, 5);
    if first.is_some_and(|first| request.deadline.date >= first) {
        return findings.not_asked(customs::HOLIDAYS);
    }
    not_before(request, first, findings);
}
