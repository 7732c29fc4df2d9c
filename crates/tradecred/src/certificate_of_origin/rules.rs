//! The rules as a table. What an agreement asks is read from its row; a fact that is not confirmed there
//! lets its rule warn only. The rest asks that the document does not contradict itself.

use super::codes;
use super::model::CertificateOfOrigin;
use crate::origin::period;
use crate::rule::Reads::{Claim, Completion};
use crate::rule::Severity::{Error, Information, Warning};
use crate::rule::{Judge, Reads, Rule, Severity};

mod agreement;
mod dates;
mod goods;
mod parties;

/// The law of what rests on no law.
pub(super) const THIS_TEXT: &str = "this text";
/// The law of what an agreement asks.
const TABLE: &str = "agreement table";
const CODE_LIST: &str = "UN/EDIFACT code list 1001";

const fn rule(
    id: &'static str,
    code: tradecred_vc::problem::Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    reads: Reads,
    judge: Judge<CertificateOfOrigin>,
) -> Rule<CertificateOfOrigin> {
    Rule::new(id, code, severity, law, words, reads, judge)
}

/// Every rule: the kind of certificate, its agreement, its parties, goods and dates.
pub(super) const RULES: &[Rule<CertificateOfOrigin>] = &[
    rule(
        "type",
        &codes::DOCUMENT_TYPE_CODE,
        Error,
        CODE_LIST,
        "861 Certificate of origin; 864 Preference certificate of origin",
        Completion,
        agreement::document_type_code,
    ),
    rule(
        "agreement",
        &codes::AGREEMENT_UNKNOWN,
        Error,
        TABLE,
        "code",
        Completion,
        agreement::known,
    ),
    rule(
        "agreement",
        &codes::ISSUING_COUNTRY,
        Error,
        TABLE,
        "parties",
        Completion,
        agreement::issuing_country,
    ),
    rule(
        "agreement",
        &codes::ISSUING_ROLE,
        Error,
        TABLE,
        "issuers",
        Completion,
        agreement::issuing_role,
    ),
    rule(
        "agreement",
        &codes::EXPORTER_TERRITORY,
        Error,
        TABLE,
        "parties",
        Completion,
        agreement::exporter_territory,
    ),
    rule(
        "agreement",
        &codes::CONSIGNEE_TERRITORY,
        Warning,
        TABLE,
        "parties",
        Completion,
        agreement::consignee_territory,
    )
    .unconfirmed(),
    rule(
        "agreement",
        &codes::ORIGIN_TERRITORY,
        Error,
        TABLE,
        "parties",
        Completion,
        agreement::origin_territory,
    ),
    rule(
        "agreement",
        &codes::CRITERION_NOT_LISTED,
        Error,
        TABLE,
        "originCriteria",
        Completion,
        agreement::criterion,
    ),
    rule(
        "agreement",
        &codes::AGREEMENT_MEMBER,
        Error,
        TABLE,
        "members",
        Completion,
        agreement::members,
    ),
    rule(
        "agreement",
        &codes::AGREEMENT_MEMBER,
        Error,
        TABLE,
        "lineMembers",
        Completion,
        agreement::line_members,
    ),
    rule(
        "agreement",
        &codes::RETROSPECTIVE,
        Error,
        TABLE,
        "retrospective",
        Completion,
        agreement::retrospective,
    ),
    rule(
        "agreement",
        &codes::TERM,
        Error,
        TABLE,
        "validityMonths",
        Claim,
        agreement::term,
    ),
    rule(
        "parties",
        &codes::EXPORTER,
        Error,
        THIS_TEXT,
        "not a well-formed NamedParty",
        Completion,
        parties::exporter,
    ),
    rule(
        "parties",
        &codes::PRODUCER,
        Error,
        THIS_TEXT,
        "do not stand alone in their list",
        Completion,
        parties::producer,
    ),
    rule(
        "parties",
        &codes::CONSIGNEE,
        Error,
        THIS_TEXT,
        "not a well-formed NamedParty or Unknown",
        Completion,
        parties::consignee,
    ),
    rule(
        "goods",
        &codes::LINE_NUMBER,
        Error,
        THIS_TEXT,
        "two goods lines with one lineNumber",
        Completion,
        goods::line_number,
    ),
    rule(
        "goods",
        &codes::PRODUCER_REF,
        Error,
        THIS_TEXT,
        "the reference of no named producer",
        Completion,
        goods::producer_ref,
    ),
    rule(
        "goods",
        &codes::QUANTITY,
        Error,
        THIS_TEXT,
        "not greater than zero",
        Completion,
        goods::quantity,
    ),
    rule(
        "goods",
        &codes::WEIGHT_UNIT,
        Warning,
        "UN/ECE Recommendation 20",
        "units of mass",
        Completion,
        goods::weight_unit,
    ),
    rule(
        "goods",
        &codes::ORIGIN_CRITERION,
        Information,
        THIS_TEXT,
        "on a certificate without agreement",
        Completion,
        goods::criterion_without_agreement,
    ),
    rule(
        "dates",
        &codes::COMPLETED_AT,
        Error,
        THIS_TEXT,
        "more than a day after",
        Completion,
        period::completed_at,
    ),
    rule(
        "dates",
        &codes::INVOICE_DATE,
        Warning,
        THIS_TEXT,
        "after completedAt",
        Completion,
        dates::invoice,
    )
    .unconfirmed(),
    rule(
        "dates",
        &codes::RETROSPECTIVE_UNFOUNDED,
        Warning,
        THIS_TEXT,
        "on or before its transport.departureDate",
        Completion,
        dates::retrospective_unfounded,
    )
    .unconfirmed(),
    rule(
        "declaration",
        &codes::EXPORTER_DECLARATION_MISSING,
        Warning,
        THIS_TEXT,
        "without exporterDeclaration",
        Completion,
        dates::declaration_missing,
    )
    .unconfirmed(),
    rule(
        "declaration",
        &codes::DECLARATION_DATE,
        Warning,
        THIS_TEXT,
        "after completedAt",
        Completion,
        dates::declaration_date,
    )
    .unconfirmed(),
    rule(
        "declaration",
        &codes::EXPORTER_DECLARATION,
        Information,
        THIS_TEXT,
        "no official wording is held",
        Completion,
        dates::declaration_wording,
    ),
    rule(
        "copy",
        &codes::TRUE_COPY,
        Error,
        THIS_TEXT,
        "another credentialType than CertificateOfOriginCredential",
        Completion,
        parties::true_copy,
    ),
];
