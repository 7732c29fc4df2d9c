//! The rules of an endorsement as a table. Each names the law, its deciding words and its judge.

use tradecred_vc::problem::Code;
use tradecred_vc::time::Timestamp;

use super::codes;
use super::model::FisheriesCertificateEndorsement;
use crate::customs;
use crate::fisheries_certificate_of_origin::FisheriesCertificateOfOrigin;
use crate::journey::place;
use crate::rule::Severity::{Error, Information, Warning};
use crate::rule::{Inquiry, Judge, Reads, Rule, Severity};

mod certificate;
mod own;

const THIS_TEXT: &str = "this text";
const ACTOR: &str = "/credentialSubject/actor";
const DATE: &str = "/credentialSubject/date";
const ACT: &str = "/credentialSubject/act";
/// The words by which a certificate is endorsed.
const ENDORSED: &str = "must be endorsed at each change in ownership";
/// The words by which whoever takes custody signs.
const SIGNED: &str = "must sign and date the form to certify that the form and attached documentation accurately describes the shipment of fish that they accompany";

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<FisheriesCertificateEndorsement>,
) -> Rule<FisheriesCertificateEndorsement> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<FisheriesCertificateEndorsement>] = &[
    rule(
        "chain",
        &codes::SUBJECT,
        Error,
        "50 CFR 216.24(f)(3)(iii)",
        ENDORSED,
        certificate::subject,
    ),
    rule(
        "chain",
        &codes::PREVIOUS,
        Error,
        "50 CFR 216.24(f)(3)(iii)",
        ENDORSED,
        place::previous,
    ),
    rule(
        "chain",
        &codes::SEQUENCE,
        Error,
        "50 CFR 216.24(f)(3)(iii)",
        ENDORSED,
        place::sequence,
    ),
    rule(
        "signature",
        &codes::DATE,
        Error,
        "50 CFR 216.24(f)(4)(xiv)",
        SIGNED,
        |endorsement, inquiry, findings| {
            customs::check_day(endorsement.date, DATE, inquiry, findings);
        },
    ),
    rule(
        "lots",
        &codes::WEIGHTS,
        Error,
        "50 CFR 216.24(f)(4)(vi)",
        "in kilograms",
        own::weights,
    ),
    rule(
        "lots",
        &codes::INTO,
        Error,
        THIS_TEXT,
        "fewer than two, or two of one name",
        own::into,
    ),
    rule(
        "certificate",
        &codes::CERTIFICATE_MISSING,
        Error,
        "50 CFR 216.24(f)(4)(xiv)",
        SIGNED,
        certificate::missing,
    ),
    rule(
        "certificate",
        &codes::LINE_UNKNOWN,
        Error,
        "50 CFR 216.24(f)(4)(xiv)",
        SIGNED,
        certificate::line_unknown,
    ),
    rule(
        "certificate",
        &codes::BEFORE_COMPLETION,
        Error,
        "50 CFR 216.24(f)(4)",
        "An FCO, certified to be accurate by the exporter(s) of the accompanying shipment",
        certificate::before_completion,
    ),
    rule(
        "TU-08",
        &codes::PROCESSING_CODE,
        Error,
        THIS_TEXT,
        "is `NOT` where a line entered is of the species `YFT`, or is `YFT` where none is",
        certificate::processing_code,
    ),
    rule(
        "box 1",
        &codes::ENTRY_BEFORE_TRIP,
        Error,
        "50 CFR 216.24(f)(4)(ii), (x)",
        "Dates on which the fishing trip began and ended",
        certificate::entry_before_trip,
    ),
    rule(
        "box 1",
        &codes::ENTRY_BEFORE_CERTIFICATE,
        Warning,
        "50 CFR 216.24(f)(3)(i)",
        "must accompany the required CBP entry documents that are filed at the time of, or in advance of, importation",
        certificate::entry_before_certificate,
    ),
    rule(
        "custody",
        &codes::PARTY,
        Warning,
        "50 CFR 216.24(f)(4)(xiv)",
        "Each importer, exporter, or processor who takes custody of the shipment",
        certificate::party,
    ),
    rule(
        "box 3",
        &codes::IMPORTER,
        Warning,
        "50 CFR 216.24(f)(4)(iv)",
        "Importer's or consignee's full name and complete address",
        certificate::importer,
    ),
    rule(
        "TU-09",
        &codes::DATE,
        Information,
        "50 CFR 216.24(f)(3)(iv)",
        "required to retain their records, including FCOs, import or export documents, invoices, and bills of lading for 2 years",
        own::retention,
    ),
];

/// The codes of the rules that reject an endorsement with its certificate at hand; those that look at other
/// endorsements are left out.
pub(super) fn rejections(
    endorsement: &FisheriesCertificateEndorsement,
    certificate: &FisheriesCertificateOfOrigin,
    signed_at: Timestamp,
    inquiry: &Inquiry<'_>,
) -> Vec<Code> {
    let at = inquiry.policy.envelope.at;
    let asked: [(Code, bool); 9] = [
        (&codes::PREVIOUS, !place::misnamed(endorsement).is_empty()),
        (&codes::SEQUENCE, place::begins_elsewhere(endorsement)),
        (
            &codes::DATE,
            customs::ahead(endorsement.date, at, signed_at).is_some(),
        ),
        (&codes::WEIGHTS, !own::misweighed(endorsement).is_empty()),
        (&codes::INTO, !own::misdivided(endorsement).is_empty()),
        (
            &codes::LINE_UNKNOWN,
            !certificate::unknown_lines(endorsement, certificate).is_empty(),
        ),
        (
            &codes::BEFORE_COMPLETION,
            certificate::is_before_completion(endorsement, certificate),
        ),
        (
            &codes::PROCESSING_CODE,
            certificate::is_miscoded(endorsement, certificate),
        ),
        (
            &codes::ENTRY_BEFORE_TRIP,
            !certificate::caught_later(endorsement, certificate).is_empty(),
        ),
    ];
    asked
        .into_iter()
        .filter_map(|(code, rejected)| rejected.then_some(code))
        .collect()
}
